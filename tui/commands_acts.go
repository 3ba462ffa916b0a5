package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// tookBack is what an undo or redo took back: the event the user did, with its task.
type tookBack struct {
	redo  bool
	what  store.LogEntry
	row   store.Row // zero for an event without a task
	event store.Event
}

// takeBack undoes the event, for event zero the actor's latest act, or redoes the latest undo, and says which it was. The answer is a loadedMsg[tookBack].
func (c commands) takeBack(id loadID, redo bool, target store.Seq) tea.Cmd {
	return ask(id, func() (tookBack, error) {
		var cmd store.Command = store.Redo{}
		if !redo {
			var err error
			if target == 0 {
				target, err = c.undoTarget()
			}
			if err != nil {
				return tookBack{redo: redo}, err
			}
			cmd = store.Undo{Event: target}
		}
		ev, err := c.store.Submit(c.ctx, c.actor, cmd)
		if err != nil {
			return tookBack{redo: redo}, fmt.Errorf("take back: %w", err)
		}
		return c.readTakenBack(tookBack{redo: redo, event: ev}), nil
	})
}

// undoTarget names the event to undo, so that what is undone is what was looked at, not what came between.
func (c commands) undoTarget() (store.Seq, error) {
	var target store.Seq
	err := c.store.View(c.ctx, func(v *store.Snapshot) error {
		e, err := v.UndoTarget(c.actor)
		target = e.Seq
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("find what to undo: %w", err)
	}
	return target, nil
}

// readTakenBack finds the user's own act behind an undo or redo. It was done: what cannot be read is left out of the sentence.
func (c commands) readTakenBack(t tookBack) tookBack {
	_ = c.store.View(c.ctx, func(v *store.Snapshot) error {
		seq := t.event.Seq
		for range 3 { // redo -> undo -> the act
			e, err := logAt(v, seq)
			if err != nil {
				return err
			}
			t.what = e
			f, err := e.Facts()
			if err != nil || f.Undoes == 0 {
				break
			}
			seq = f.Undoes
		}
		if task, err := v.Task(t.what.Task); err == nil {
			t.row = v.Row(task)
		}
		return nil
	})
	return t
}

func logAt(v *store.Snapshot, seq store.Seq) (store.LogEntry, error) {
	entries, err := v.Log(seq-1, 1, false)
	if err != nil || len(entries) == 0 {
		return store.LogEntry{}, fmt.Errorf("read event %d: %w", seq, store.ErrNotFound)
	}
	return entries[0], nil
}

// takeBack begins an undo or redo.
func (m Model) takeBack(redo bool) (tea.Model, tea.Cmd) {
	id := m.ids.next()
	m.acts[id] = true
	return m, m.do().takeBack(id, redo, 0)
}

// takeBackThis begins the undo of one act among the latest.
func (m Model) takeBackThis(event store.Seq) (tea.Model, tea.Cmd) {
	id := m.ids.next()
	m.acts[id] = true
	return m, m.do().takeBack(id, false, event)
}

// tookBack names what was undone, and says that KSD is unchanged.
func (m Model) tookBack(msg loadedMsg[tookBack]) (tea.Model, tea.Cmd) {
	if !m.acts[msg.id] {
		return m, nil
	}
	delete(m.acts, msg.id)
	if msg.err != nil {
		m.notice = noticeMsg{text: m.failTakingBack(msg), bad: true}
		return m, nil
	}
	said, back := text.DoneUndo, actRedo
	if msg.value.redo {
		said, back = text.DoneRedo, actUndo
	}
	m.notice = noticeMsg{text: m.lang.T(said, m.nameAct(msg.value), keyOf(m.frame(), screenAny, back))}
	return m.reload()
}

func (m Model) failTakingBack(msg loadedMsg[tookBack]) string {
	if plain, ok := plainFailure(msg.err); ok && plain == text.FailNothing && msg.value.redo {
		return m.lang.T(text.FailNothingRedo)
	}
	return m.fail(msg.err)
}

// nameAct names an act as the log does, with its task.
func (m Model) nameAct(t tookBack) string {
	if b, several := t.event.Bulk(); several {
		name := text.ActOnTasks(m.lang, string(actOf(t.what.Kind, b)), len(b.Tasks))
		if len(b.Refused) > 0 {
			name += " (" + m.lang.T(text.BulkLeftOut, len(b.Refused)) + ")"
		}
		return name
	}
	if t.what.Kind == "" {
		return m.lang.T(text.DoneEvent, t.event.Seq)
	}
	name := lowerFirst(m.lang.T(eventName(t.what.Kind)))
	if t.row.ID == 0 {
		return name
	}
	return m.lang.T(text.DoneOnTask, name, int(t.row.Type), safe.Line(t.row.Case))
}

// beginResolve opens the guide of a task at its deciding step when one is written for its type, else asks the question of the page made from the catalog.
func (m Model) beginResolve(row store.Row) (tea.Model, tea.Cmd, bool) {
	g := m.deps.Guides.Guide(row.Type, m.lang)
	if !g.Generated {
		return m.pushed(newGuideScreen(row, true))
	}
	return m.pushed(newResolveForm(m.env(), resolveWithMsg{row: row}))
}
