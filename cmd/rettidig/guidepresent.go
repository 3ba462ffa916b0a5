package main

import (
	"context"

	"rettidig/internal/text"
	"rettidig/tui"
)

// runGuidePresent shows a guide to a class. It opens no store: nothing personal can reach the screen.
func runGuidePresent(ctx context.Context, a *app, number string) (err error) {
	n, err := a.typeNumber(number)
	if err != nil {
		return err
	}
	if !a.interactive() && !a.linear() {
		return a.tell(text.PresentNoTerminal)
	}
	t := &screens{app: a}
	defer func() {
		if closeErr := t.close(); err == nil {
			err = closeErr
		}
	}()
	d, err := t.screenDeps(tui.Session{Now: a.now})
	if err != nil {
		return err
	}
	d.Present = n
	if a.linear() {
		return tui.RunPlain(ctx, d, a.stdin, a.stdoutWriter())
	}
	return tui.Run(ctx, d)
}
