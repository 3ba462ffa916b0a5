package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/store"
)

// walkKept is the store's word that it keeps the walk.
type walkKept struct{}

// keepWalk tells the store how far the walk has come; the answer is a loadedMsg[walkKept].
func (c commands) keepWalk(id loadID, task store.TaskID, w store.Walk) tea.Cmd {
	return ask(id, func() (walkKept, error) {
		_, err := c.store.Submit(c.ctx, c.actor, store.KeepWalk{Task: task, Walk: w})
		return walkKept{}, err
	})
}
