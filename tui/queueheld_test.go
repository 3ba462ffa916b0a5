package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// A key pressed while a filter is searched is about the first task found, not about the one of before that still stands under the cursor.
func TestAKeyWaitsForTheFilter(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	e := p.m.env()
	q := newQueueScreen()
	q.win.height = 10
	old := windowData{rows: []store.Row{testRow(1, 60, 0, 0)}, total: 1, tasks: 2}
	q.win = q.win.take(old)
	q.filter = q.filter.with(e.frame, "type:19", "")
	s, _ := q.fromStart(e)
	s, cmd := s.update(e, actionMsg{id: actResolve})
	if cmd != nil {
		t.Fatal("the key went to the task of before")
	}
	load := s.(queueScreen).load //nolint:forcetypeassert // a test
	s, cmd = s.update(e, loadedMsg[windowData]{id: load, value: windowData{rows: []store.Row{testRow(2, 19, 0, 0)}, total: 1, tasks: 2}})
	if got := resolvesOf(cmd); len(got) != 1 || got[0] != 2 {
		t.Fatalf("tasks asked to be resolved: %v", got)
	}
	_, cmd = s.update(e, actionMsg{id: actResolve})
	if got := resolvesOf(cmd); len(got) != 1 || got[0] != 2 {
		t.Errorf("once the list answers, a key acts at once: %v", got)
	}
}

// resolvesOf are the tasks that a command asks to be resolved.
func resolvesOf(cmd tea.Cmd) (ids []store.TaskID) {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			ids = append(ids, resolvesOf(c)...)
		}
	case resolveTaskMsg:
		ids = append(ids, msg.row.ID)
	}
	return ids
}
