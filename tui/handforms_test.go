package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/store"
)

// A due date of our own needs its reason, and the form shows KSD's beside it.
func TestDueFormNeedsItsReason(t *testing.T) {
	e := testEnv(t, 80, 20, "da")
	row := testRow(1, 19, catalog.NewDate(2026, 11, 25), 0)
	s, _ := newDueForm(e, row).init(e)
	if !strings.Contains(s.view(e.frame), "25-11-2026") {
		t.Error("KSD's due date is not shown")
	}
	s, _ = drive(e, s, typeText("24-12-2026")...)
	s, _ = drive(e, s, tea.KeyPressMsg{Code: tea.KeyEnter}, tea.KeyPressMsg{Code: tea.KeyEnter})
	if s.(form).wait != 0 || s.(form).wrong == "" {
		t.Error("a date without a reason is sent")
	}
	s, _ = drive(e, s, append(typeText("aftalt"), tea.KeyPressMsg{Code: tea.KeyEnter})...)
	if s.(form).wait == 0 {
		t.Errorf("the date is not sent: %q", s.(form).wrong)
	}
}

// The form that gives a task away lists colleagues and says who holds it, and since when.
func TestAssignFormNamesTheHolder(t *testing.T) {
	e := testEnv(t, 80, 20, "da")
	row := testRow(1, 19, catalog.NewDate(2026, 11, 25), 0)
	row.Owner, row.OwnerName, row.OwnedSince = 2, "Kaj Sø", sunday
	who := colleagues{staff: []store.Staff{{ID: 1, Name: "Anne", Login: "anne"}, {ID: 2, Name: "Kaj Sø", Login: "kaj"}}, row: row}
	s, _ := newAssignForm(e, who).init(e)
	view := s.view(e.frame)
	if !strings.Contains(view, "Kaj Sø har den siden") || !strings.Contains(view, "Anne (anne)") || !strings.Contains(view, "teamserveren") {
		t.Errorf("the form shows\n%s", view)
	}
	s, cmd := drive(e, s, tea.KeyPressMsg{Code: tea.KeyUp}, tea.KeyPressMsg{Code: tea.KeyEnter})
	if cmd == nil || s.(form).wait == 0 {
		t.Error("nothing is sent")
	}
}

// The task taken from the top of the view opens its guide; when none is free that is said.
func TestTakingTheNextOpensItsGuide(t *testing.T) {
	e := testEnv(t, 80, 20, "da")
	_, cmd := drive(e, newQueueScreen(), loadedMsg[takenNext]{value: takenNext{testRow(1, 19, 0, 0)}})
	if cmd == nil {
		t.Fatal("nothing follows")
	}
	_, cmd = drive(e, newQueueScreen(), loadedMsg[takenNext]{err: store.ErrNoneFree})
	if said, ok := cmd().(noticeMsg); !ok || !said.bad || !strings.Contains(said.text, "ledig") {
		t.Errorf("with none free: %#v", cmd())
	}
}

// What is refused for its one text is asked for again: the cursor stands in the field, wherever the form was sent from.
func TestARefusedFormGoesToItsField(t *testing.T) {
	e := testEnv(t, 80, 20, "da")
	w := form{title: "Notat", verb: "Skriv", fields: []field{lineField(e.frame, "Tekst", "", "")}}
	w.submit = func(env, []string) (loadID, tea.Cmd, fault) { return 0, nil, fault{said: "Skriv en tekst."} }
	s, _ := w.focusOn(2).update(e, tea.KeyPressMsg{Code: tea.KeyEnter})
	if got := s.(form); got.wrong == "" || got.focus != 0 {
		t.Errorf("the focus is at %d, wrong %q", got.focus, got.wrong)
	}
}
