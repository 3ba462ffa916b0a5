package tui

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// Editing is a text that is open in the user's own editor. The file behind it is the caller's of tui: nobody else can read it, and Remove takes it away.
type Editing interface {
	tea.ExecCommand
	// Text is what the file holds once the editor has ended.
	Text() (string, error)
	// Remove takes the file and all that lies beside it away. It can be called twice.
	Remove() error
}

// editNoteMsg asks for a note on a task in the user's editor.
type editNoteMsg struct{ row store.Row }

// editingMsg is a file made ready; editedMsg what came of it.
type (
	editingMsg struct {
		row  store.Row
		open Editing
		err  error
	}
	editedMsg struct {
		row  store.Row
		text string
		err  error
	}
)

// editNote makes the file off the event loop. Without an editor to be had the form asks for the note.
func (m Model) editNote(row store.Row) (tea.Model, tea.Cmd, bool) {
	edit := m.deps.Edit
	if edit == nil {
		return m.pushed(newNoteForm(m.env(), row))
	}
	return m, func() tea.Msg {
		open, err := edit("")
		return editingMsg{row, open, err}
	}, true
}

// editing hands the terminal to the editor. However it ends, the text is read and then the file is gone.
func (m Model) editing(msg editingMsg) (tea.Model, tea.Cmd) {
	if msg.err != nil {
		m.notice = noticeMsg{text: m.fail(msg.err), bad: true}
		return m, nil
	}
	return m, tea.Exec(msg.open, func(err error) tea.Msg { return edited(msg.row, msg.open, err) })
}

// edited reads what the editor left, and takes the file away also when the editor or the reading failed.
func edited(row store.Row, open Editing, err error) editedMsg {
	said := ""
	if err == nil {
		said, err = open.Text()
	}
	if gone := open.Remove(); err == nil {
		err = gone
	}
	return editedMsg{row, said, err}
}

// noteEdited shows what was written in the form that saves it: nothing is saved unseen, and Esc asks before it drops it.
func (m Model) noteEdited(msg editedMsg) (tea.Model, tea.Cmd) {
	said := strings.TrimSpace(msg.text)
	switch {
	case msg.err != nil:
		m.notice = noticeMsg{text: m.fail(msg.err), bad: true}
		return m, nil
	case said == "":
		m.notice = noticeMsg{text: m.lang.T(text.EditorEmpty)}
		return m, nil
	}
	e := m.env()
	w, ok := newNoteForm(e, msg.row).(form)
	if !ok {
		return m, nil
	}
	w.fields[0].area.SetValue(said)
	if n := utf8.RuneCountInString(said); n > maxNote {
		w.wrong = e.t(text.EditorTooLong, n, maxNote)
	}
	next, cmd, _ := m.pushed(w)
	return next, cmd
}
