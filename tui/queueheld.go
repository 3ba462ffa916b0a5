package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// heldKey keeps a key that was pressed before the list answers the filter or the order asked for. The row under the cursor is still one of those before,
// and whoever types fast means the first of those to come.
type heldKey struct {
	stale bool // the rows are those of before
	key   *actionMsg
}

// takes reports whether the key has to wait. Another key takes the place of one that waits.
func (h *heldKey) takes(a actionMsg) bool {
	h.key = nil
	if h.stale && onCursor(a.id) {
		h.key = &a
	}
	return h.key != nil
}

// onCursor reports whether a key is about the task under the cursor.
func onCursor(id actionID) bool {
	switch id {
	case actOpen, actCase, actResolve, actDue, actAssign, actClaim, actGiveBack, actNote, actEditor, actWait, actTaskLog, actShowCPR, actCopy,
		actMark, actMarkRange, actMarkAll:
		return true
	}
	return false
}

// answered carries out the key that has waited for the rows.
func (q queueScreen) answered(e env) (screen, tea.Cmd) {
	key := q.held.key
	q.held = heldKey{}
	next, cmd := q.after(e, true)
	if key == nil {
		return next, cmd
	}
	if _, ok := next.win.row(); !ok {
		return next, tea.Batch(cmd, complain(e.t(text.QueueNoTask)))
	}
	done, act := next.act(e, *key)
	return done, tea.Batch(cmd, act)
}
