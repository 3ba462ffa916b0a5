package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// What is wrong with one of several fields brings the cursor to that field, wherever the form was sent from.
func TestARefusedFormGoesToTheFieldAtFault(t *testing.T) {
	e := testEnv(t, 80, 24, text.Da)
	row := testRow(1, 19, 0, 0)
	for name, c := range map[string]struct {
		form screen
		said []string // what is typed into the fields
		at   int
	}{
		"wait, no date":      {newWaitForm(e, row), []string{"snart", "venter på lægen"}, 0},
		"wait, no reason":    {newWaitForm(e, row), []string{"+7d", ""}, 1},
		"due, no date":       {newDueForm(e, row), []string{"snart", "aftalt"}, 0},
		"due, no reason":     {newDueForm(e, row), []string{"+7d", ""}, 1},
		"new task, no case":  {newTaskForm(e, ""), []string{"", "ring", ""}, 0},
		"new task, no text":  {newTaskForm(e, "S-1"), []string{"", "", ""}, 1},
		"search, a CPR":      {newSearchForm(e), []string{"12", "", "Nord"}, 0},
		"new task, bad date": {newTaskForm(e, "S-1"), []string{"", "ring", "snart"}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := c.form.init(e)
			for _, typed := range c.said {
				for _, r := range typed {
					w, _ = w.update(e, tea.KeyPressMsg{Code: r, Text: string(r)})
				}
				w, _ = w.update(e, tea.KeyPressMsg{Code: tea.KeyTab})
			}
			w, _ = w.update(e, tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl})
			if got := w.(form); got.wrong == "" || got.focus != c.at {
				t.Errorf("the focus is at %d, want %d; said %q", got.focus, c.at, got.wrong)
			}
		})
	}
}

// A date that stands in a field gives way to what is typed, and is mended where an arrow comes first.
func TestAPrefilledDateGivesWay(t *testing.T) {
	e := testEnv(t, 80, 24, text.Da)
	row := testRow(1, 19, 0, 0)
	row.LocalDue = catalog.NewDate(2026, 12, 24)
	for name, c := range map[string]struct {
		keys []tea.KeyPressMsg
		want string
	}{
		"typed":     {[]tea.KeyPressMsg{{Code: '+', Text: "+"}, {Code: '3', Text: "3"}, {Code: 'd', Text: "d"}}, "+3d"},
		"mended":    {[]tea.KeyPressMsg{{Code: tea.KeyEnd}, {Code: tea.KeyBackspace}, {Code: '7', Text: "7"}}, "24-12-2027"},
		"taken out": {[]tea.KeyPressMsg{{Code: tea.KeyBackspace}}, ""},
		"left":      {[]tea.KeyPressMsg{{Code: tea.KeyTab}}, "24-12-2026"},
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := newDueForm(e, row).init(e)
			if !strings.Contains(w.view(e.frame), "24-12-2026") {
				t.Fatal("the date is not shown")
			}
			for _, k := range c.keys {
				w, _ = w.update(e, k)
			}
			if got := w.(form).fields[0].value(); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
