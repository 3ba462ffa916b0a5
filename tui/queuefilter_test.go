package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
	"rettidig/store"
)

// searches counts the searches for citizens in the log.
func (p *pilot) searches() int {
	p.t.Helper()
	n := 0
	err := p.store.View(context.Background(), func(v *store.Snapshot) error {
		log, err := v.Log(0, 1000, false)
		for _, e := range log {
			if e.Kind == store.KindSearchPerson {
				n++
			}
		}
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return n
}

func TestFilterLanguage(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"bloker:udbetaling", "1 af 4"},
		{"block:payment -type:26", "1 af 3"},
		{"type:19,114", "1 af 3"},
		{"frist:<man bloker:afgørelse", "1 af 3"},
		{"sag:2026-004702", "1 af 2"},
		{"virksomhed:bageri overskredet", "1 af 3"},
		{"status:igang rest:0 bloker:afgørelse", "1 af 5"},
		{"(type:19 eller type:20) 4702", "1 af 2"},
		{"hos:mig", "Ingen åbne opgaver passer"},
	} {
		p := newPilot(t, 120, 36, text.Da, testRows()).keys("/", c.typed)
		if s := p.keys("enter").screen(); !contains(s, c.want) {
			t.Errorf("%s lacks %q:\n%s", c.typed, c.want, s)
		}
	}
}

func TestFilterPointsAtWhatIsWrong(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows()).keys("/", "type:19").sees("1 af 2")
	p.send(tea.PasteMsg{Content: " blokr:x"}).sees("^^^^^", "Mente du bloker?", "1 af 2") // what was found stays
	p.keys("enter").sees("Mente du bloker?")
	if !p.m.top().typing() {
		t.Fatal("a wrong filter was kept")
	}
	p.keys("esc").sees("1 af 24")
}

func TestFilterCompletes(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("/", "blo").sees("› bloker:")
	p.keys("tab").sees("afgørelse", "udbetaling").keys("ctrl+n", "tab").sees("/ bloker:udbetaling", "1 af 4")
	p.keys("-ty", "tab", "26").sees("bloker:udbetaling -type:26", "1 af 3")
	q := newPilot(t, 120, 36, text.En, testRows()).keys("/", "block:").sees("decision", "payment")
	q.keys("tab").sees("1 of 9").keys("enter").sees("/block:decision")
}

// The counts beside the proposals are the store's kept ones.
func TestFilterCompletionCounts(t *testing.T) {
	newPilot(t, 120, 36, text.Da, testRows()).keys("/", "type:oplys").sees("19 2 Oplysningsskema - anden årsag")
}

// A name is searched for, and logged, when Enter is pressed, not letter by letter.
func TestFilterByNameIsLoggedOnEnter(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("/", "navn:ærøskjold").sees("logger søgningen", "1 af 24")
	if n := p.searches(); n != 0 {
		t.Fatalf("%d searches logged while typing", n)
	}
	p.keys("enter").sees("/navn:ærøskjold", "1 af 4").keys("r", "o")
	if n := p.searches(); n != 1 {
		t.Fatalf("%d searches logged, want 1", n)
	}
	p.keys("esc").sees("1 af 24").keys("/", "navn:ærøskjold", "enter")
	if n := p.searches(); n != 2 {
		t.Fatalf("%d searches logged, want 2: the second is a search of its own", n)
	}
}

func TestFilterByCPRKey(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows()).keys("/", "cpr:900285-0105").sees("1 af 2")
	p.keys("enter").lacks("900285-0105").keys("r").sees("1 af 2")
	if n := p.searches(); n != 1 {
		t.Fatalf("%d searches logged, want 1", n)
	}
}

// The first rows are shown while the matches are still looked for, and the cursor stays on its task when more come in between and when the whole answer comes.
func TestFirstRowsComeBeforeTheCount(t *testing.T) {
	e := testEnv(t, 120, 32, text.Da)
	q := newQueueScreen()
	q.win.height, q.load = 10, 7
	q.filter = q.filter.with(e.frame, "bloker:afgørelse", "")
	row := func(id store.TaskID) store.Row { return testRow(id, 19, 0, 0) }
	s, _ := drive(e, q, firstRowsMsg{load: 7, rows: []store.Row{row(2), row(5)}})
	s, _ = drive(e, s, firstRowsMsg{load: 7, rows: []store.Row{row(1), row(2), row(5)}})
	if on, _ := s.(queueScreen).win.row(); on.ID != 1 { //nolint:forcetypeassert // a test
		t.Fatalf("a cursor that was not moved stands on task %d", on.ID)
	}
	if !contains(plain(s.view(e.frame)), "søger") {
		t.Fatalf("the count is told before it is known:\n%s", plain(s.view(e.frame)))
	}
	s, _ = drive(e, s, press(actDown), firstRowsMsg{load: 7, rows: []store.Row{row(1), row(4), row(2), row(5)}}, firstRowsMsg{load: 6, rows: []store.Row{row(8)}})
	s, _ = drive(e, s, loadedMsg[windowData]{id: 7, value: windowData{rows: []store.Row{row(9), row(1), row(4), row(2), row(5)}, total: 5}})
	if on, _ := s.(queueScreen).win.row(); on.ID != 2 { //nolint:forcetypeassert // a test
		t.Fatalf("the cursor moved to task %d", on.ID)
	}
}

// A search tells its first rows once more for each time it is asked, and then the whole.
func TestStreamTellsTheFirstRows(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	c := commands{ctx: context.Background(), store: p.store, actor: p.actor}
	both, _ := c.window(c.ctx, 7, windowQuery{filter: store.Filter{All: true}, rows: 30})().(tea.BatchMsg)
	whole, _ := both[0]().(loadedMsg[windowData])
	first, _ := both[1]().(firstRowsMsg)
	if whole.id != 7 || first.load != 7 || len(whole.value.rows) != 24 || len(first.rows) != 24 {
		t.Fatalf("%d rows of load %d, first %d of load %d", len(whole.value.rows), whole.id, len(first.rows), first.load)
	}
	if more := first.then(); more != nil {
		t.Errorf("after the end comes %v", more)
	}
	q := newQueueScreen()
	q.load = 7
	if _, cmd := q.update(testEnv(t, 80, 24, text.Da), first); cmd == nil {
		t.Error("the queue does not wait for more")
	}
}

func contains(s, part string) bool { return strings.Contains(s, part) }

func TestFilterGoldens(t *testing.T) {
	for name, typed := range map[string]map[text.Lang]string{
		"keys":   {text.Da: "", text.En: ""},
		"values": {text.Da: "frist:<man bloker:", text.En: "due:<mon block:"},
		"wrong":  {text.Da: "bloker:afgørelse frsit:man", text.En: "block:decision deu:mon"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 36}} {
			for lang, s := range typed {
				t.Run(fmt.Sprintf("%s/%dx%d_%s", name, size[0], size[1], lang), func(t *testing.T) {
					p := newPilot(t, size[0], size[1], lang, testRows()).keys("/", s)
					golden.RequireEqual(t, p.screen())
				})
			}
		}
	}
}
