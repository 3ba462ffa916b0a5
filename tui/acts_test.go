package tui

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
	"rettidig/store"
)

func TestActsGolden(t *testing.T) {
	windows(t, func(t *testing.T, w, h int, lang text.Lang) {
		p := newPilot(t, w, h, lang, testRows()).keys("t", "n", "Ringet", "ctrl+s", "j", "t", "u", "H")
		mustFill(t, p.m.View().Content, w, h)
		golden.RequireEqual(t, p.screen())
	})
}

// What an act's mark means is told where there is room; the mark itself is always there.
func TestActsMarkIsNeverLost(t *testing.T) {
	e := testEnv(t, 80, 24, text.En)
	row := testRow(1, 19, 0, 0)
	row.Case = "SDP-26000127-LANG"
	act := actRow{Act: store.Act{LogEntry: store.LogEntry{Event: store.Event{Kind: store.KindResolve}}}, row: row}
	for w, want := range map[int]string{70: "↶", 100: "↶ can be undone"} {
		if got := plain(actsScreen{}.line(e.frame, act, false, w)); !strings.HasSuffix(strings.TrimSpace(got), want) {
			t.Errorf("in %d columns: %q", w, got)
		}
	}
}

// From the list an older act is undone by itself, the mark changes, and what cannot be undone says why.
func TestActsUndoFromTheList(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows()).keys("t", "j", "t", "H")
	p.sees("Dine seneste handlinger", "↶ kan fortrydes")
	p.keys("j", "enter").sees("Fortrudt:", "KSD er ikke ændret", "↷ fortrudt, kan gentages")
	p.keys("enter").sees("Der er intet at fortryde.")
	p.keys("U").sees("Gentaget:").lacks("fortrudt, kan")
	p.keys("esc").lacks("Dine seneste handlinger")
	newPilot(t, 80, 24, text.En, testRows()).keys("H").sees("You have done nothing here yet")
}

// fakeEditing stands for a file in an editor.
type fakeEditing struct {
	said    string
	readErr error
	gone    *bool
}

func (f fakeEditing) Run() error            { return nil }
func (f fakeEditing) SetStdin(io.Reader)    {}
func (f fakeEditing) SetStdout(io.Writer)   {}
func (f fakeEditing) SetStderr(io.Writer)   {}
func (f fakeEditing) Text() (string, error) { return f.said, f.readErr }
func (f fakeEditing) Remove() error         { *f.gone = true; return nil }

// What was written comes into the form that saves it; the file is gone whatever happened.
func TestEditorNote(t *testing.T) {
	broken := errors.New("broken")
	for name, tt := range map[string]struct {
		open fakeEditing
		run  error
		sees string
	}{
		"written":   {fakeEditing{said: "Ringet til arbejdsgiver\n"}, nil, "Ringet til arbejdsgiver"},
		"nothing":   {fakeEditing{said: " \n"}, nil, "Intet skrevet; intet gemt."},
		"too long":  {fakeEditing{said: strings.Repeat("æ", maxNote+5)}, nil, "Teksten er på 2005 tegn"},
		"no editor": {fakeEditing{}, broken, "Det lykkedes ikke"},
		"unread":    {fakeEditing{readErr: broken}, nil, "Det lykkedes ikke"},
	} {
		t.Run(name, func(t *testing.T) {
			gone := false
			tt.open.gone = &gone
			p := newPilot(t, 80, 24, text.Da, testRows())
			row, _ := p.m.top().(queueScreen).win.row() //nolint:forcetypeassert // the queue is on top
			p.send(edited(row, tt.open, tt.run)).sees(tt.sees)
			if !gone {
				t.Error("the file is still there")
			}
			if events := len(p.m.notice.text); name == "written" && events > 0 {
				t.Error("something was saved unseen")
			}
		})
	}
}

// Without an editor the key opens the form.
func TestEditorKeyWithoutEditor(t *testing.T) {
	newPilot(t, 80, 24, text.Da, testRows()).keys("e").sees("Gem notatet")
}
