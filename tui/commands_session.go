package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// session makes or opens a store off the event loop; the answer comes as sessionMsg.
func (c commands) session(open func() (Session, error), then func(env) tea.Cmd) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = sessionMsg{err: errInternal}
			}
		}()
		s, err := open()
		return sessionMsg{session: s, then: then, err: err}
	}
}

// importRun is one import under way: how far it is, and how to stop it.
type importRun struct {
	id     loadID
	dry    bool
	cancel context.CancelFunc
	steps  chan importStep
}

// importStep says how far an import is, in rows.
type importStep struct {
	run         loadID
	done, total int
	finishing   bool // all rows are in; steps of putting the tasks into their orders
}

// importer is what Deps gives to import a file.
type importer func(ctx context.Context, r ImportRequest, progress func(done, total int)) (ImportSummary, error)

// startImport imports a file off the event loop. Steps come as importStep messages, the end as loadedMsg[ImportSummary].
func (c commands) startImport(id loadID, do importer, r ImportRequest) (importRun, tea.Cmd) {
	ctx, cancel := context.WithCancel(c.ctx)
	run := importRun{id: id, dry: r.DryRun, cancel: cancel, steps: make(chan importStep, 1)}
	work := ask(id, func() (ImportSummary, error) {
		defer cancel()
		defer close(run.steps)
		r.Finishing = func(done, total int) { run.tell(importStep{id, done, total, true}) }
		return do(ctx, r, func(done, total int) { run.tell(importStep{id, done, total, false}) })
	})
	return run, tea.Batch(work, run.next())
}

// tell leaves the newest step for the screen; one that nobody has fetched yet is replaced.
func (r importRun) tell(s importStep) {
	select {
	case r.steps <- s:
	default:
		select {
		case <-r.steps:
		default:
		}
		select {
		case r.steps <- s:
		default:
		}
	}
}

// next waits for the next step.
func (r importRun) next() tea.Cmd {
	return func() tea.Msg {
		s, ok := <-r.steps
		if !ok {
			return nil
		}
		return s
	}
}
