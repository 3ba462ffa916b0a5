package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"time"

	"rettidig/internal/exchange"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// The time between two looks into a watched folder: what it is when nobody says, and the least that may be asked for.
const (
	watchInterval      = 2 * time.Second
	leastWatchInterval = 100 * time.Millisecond
)

// watcher takes the files that come into a folder, one at a time, until it is stopped.
type watcher struct {
	*app
	o       importOptions
	folder  *exchange.Folder
	w       io.Writer
	in, out int // files that were imported, and files that could not be
}

// runWatch watches the folder until ctx ends. It opens the store for each file and lets others at it between two.
func runWatch(ctx context.Context, a *app, o importOptions, w io.Writer) (err error) {
	if o.interval < leastWatchInterval {
		return &usageError{a.t(text.CmdWatchInterval)}
	}
	if err := a.reading(ctx, "import", func(*session) error { return nil }); err != nil {
		return err // no store, or none of ours: better said now than at the first file
	}
	folder, err := exchange.OpenFolder(o.file, a.lang)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := folder.Close(); err == nil {
			err = closeErr
		}
	}()
	t := &watcher{app: a, o: o, folder: folder, w: w}
	a.say(a.stderr, text.CmdWatchStart, safe.Line(o.file), filepath.Base(folder.Done()), filepath.Base(folder.Failed()))
	if err := t.loop(ctx); err != nil {
		return err
	}
	a.say(a.stderr, text.CmdWatchStopped, t.in, t.out)
	return nil
}

func (t *watcher) loop(ctx context.Context) error {
	ticker := time.NewTicker(t.o.interval)
	defer ticker.Stop()
	for {
		ready, err := t.folder.Ready()
		if err != nil {
			return err
		}
		for _, path := range ready {
			if ctx.Err() != nil {
				return nil
			}
			if err := t.one(ctx, path); err != nil {
				return err
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		}
	}
}

// one takes a file, and moves it. A file that is not at fault stays: it is tried again at the next look.
func (t *watcher) one(ctx context.Context, path string) error {
	name := safe.Line(filepath.Base(path))
	sum, before, err := t.folder.Hash(ctx, path, t.o.snapshot)
	if err != nil {
		return t.ended(path, sum, err)
	}
	if before {
		t.say(t.w, text.CmdWatchBefore, name)
		return t.taken(path, sum)
	}
	o := t.o
	o.file, o.badTo = path, t.folder.Failed()
	err = t.take(ctx, o, t.w)
	var bad *badRowsError
	if err == nil || errors.As(err, &bad) {
		t.in++
		return t.taken(path, sum)
	}
	return t.ended(path, sum, err)
}

// taken moves a file that was imported.
func (t *watcher) taken(path, sum string) error {
	to, err := t.folder.Take(path, sum)
	if err != nil {
		return err
	}
	t.say(t.w, text.CmdWatchTaken, safe.Line(filepath.Base(path)), safe.Line(filepath.Join(filepath.Base(filepath.Dir(to)), filepath.Base(to))))
	return flush(t.w)
}

// ended says what to do about a file that was not imported: nothing when the watcher is being stopped, try again when the store is busy or the file
// not complete after all, else put it aside.
func (t *watcher) ended(path, _ string, err error) error {
	var stopped *exchange.StoppedError
	var locked *store.LockedError
	var refused *exchange.FileError
	isFile := errors.As(err, &refused)
	switch {
	case errors.As(err, &stopped), errors.Is(err, context.Canceled):
		return nil
	case errors.As(err, &locked), errors.Is(err, store.ErrBusy), isFile && refused.Msg == text.TaskFileChanged:
		t.folder.Later(path)
		t.say(t.stderr, text.CmdWatchLater, safe.Line(filepath.Base(path)), t.sentence(err))
		return nil
	case !isFile && !isFileFault(err):
		return err
	}
	t.out++
	to, moveErr := t.folder.Refuse(path, t.sentence(err))
	if moveErr != nil {
		return moveErr
	}
	t.say(t.w, text.CmdWatchRefused, safe.Line(filepath.Base(path)), safe.Line(filepath.Base(filepath.Dir(to))), t.sentence(err))
	return flush(t.w)
}

// isFileFault reports whether an error is about the file and not about the store or the machine: the next file may be better.
func isFileFault(err error) bool {
	var refused *exchange.RefusedError
	var doubt *exchange.DoubtError
	return errors.As(err, &refused) || errors.As(err, &doubt)
}

// flush writes what was said out at once: a watcher runs for days.
func flush(w io.Writer) error {
	if f, ok := w.(interface{ Flush() error }); ok {
		return f.Flush()
	}
	return nil
}
