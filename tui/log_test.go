package tui

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// entry makes an event of the log as the store would hand it out.
func entry(t *testing.T, seq store.Seq, kind store.EventKind, task store.TaskID, f store.Facts, words string) store.LogEntry {
	t.Helper()
	data, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	e := store.LogEntry{
		Event: store.Event{Seq: seq, At: sunday.Add(time.Duration(seq) * time.Minute), Staff: 1, Role: store.RoleCaseworker, Kind: kind, Task: task, Data: data},
		Actor: "Bente Øst", Text: words,
	}
	e.Hash[0], e.Prev[0] = byte(seq), byte(seq-1)
	return e
}

// testLog is one event of each kind, the oldest first.
func testLog(t *testing.T) []store.LogEntry {
	t.Helper()
	local := func(change func(*store.Local)) store.Facts {
		l := store.Local{State: store.StateOpen}
		change(&l)
		return store.Facts{Type: 19, Before: &store.Local{State: store.StateOpen}, After: &l}
	}
	resolved := local(func(l *store.Local) {
		l.State, l.Resolution = store.StateResolved, resolvedRow(1, "rejected", sunday).Resolution
	})
	resolved.FollowUps = []catalog.Number{68}
	undone := entry(t, 8, store.KindResolve, 1, resolved, "Årsagen er social")
	undone.Undone = 9
	erased := entry(t, 7, store.KindNote, 1, store.Facts{Type: 19}, "")
	erased.Erased = true
	return []store.LogEntry{
		entry(t, 1, store.KindInit, 0, store.Facts{Schema: 1, StoreKind: store.KindDemo}, ""),
		entry(t, 2, store.KindConfigure, 0, store.Facts{Settings: map[string]string{"cutoff": "12:00"}}, ""),
		entry(t, 3, store.KindImport, 0, store.Facts{Import: &store.ImportFacts{Rows: 400, Bad: 2, Result: store.ImportResult{Added: 398}}}, ""),
		entry(t, 4, store.KindClaim, 1, local(func(l *store.Local) { l.Owner = 1 }), ""),
		entry(t, 5, store.KindWait, 1, local(func(l *store.Local) { l.WaitUntil = catalog.NewDate(2026, time.December, 1) }), "Venter på svar"),
		entry(t, 6, store.KindAssign, 1, store.Facts{Type: 19, To: 2}, ""),
		erased, undone,
		entry(t, 9, store.KindUndo, 1, store.Facts{Type: 19, Undoes: 8}, ""),
	}
}

func openLog(t *testing.T, e env, task store.TaskID) screen {
	t.Helper()
	s, _ := newLogScreen(task).init(e)
	d := logData{entries: newEvents(testLog(t)), staff: testStaff, rows: map[store.TaskID]store.Row{1: testRow(1, 19, 0, 0)}}
	if task != 0 {
		d.entries, d.row = d.entries[2:], testRow(task, 19, 0, 0)
	} else {
		for i, j := 0, len(d.entries)-1; i < j; i, j = i+1, j-1 {
			d.entries[i], d.entries[j] = d.entries[j], d.entries[i]
		}
	}
	s, _ = drive(e, s, loadedMsg[logData]{id: e.ids.last, value: d})
	return s
}

func TestLogOfTaskGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openLog(t, e, 1), press(actDown), press(actDown), press(actDown), press(actDown), press(actDown))
		return s
	})
}

func TestLogOfStoreGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openLog(t, e, 0) })
}

func TestLogFitsEverywhere(t *testing.T) {
	sweep(t, func(t *testing.T, e env) screen { return openLog(t, e, 0) })
}

// Every kind of event has a name in both languages, and none shows its English key.
func TestEventNames(t *testing.T) {
	for _, k := range []store.EventKind{
		store.KindInit, store.KindClaim, store.KindGiveBack, store.KindAssign, store.KindWait, store.KindUnwait, store.KindSetDue, store.KindNote,
		store.KindResolve, store.KindReopen, store.KindUndo, store.KindRedo, store.KindCreate, store.KindShowPerson, store.KindSearchPerson,
		store.KindConfigure, store.KindStaff, store.KindImport, store.KindRebuild,
	} {
		if m := eventName(k); m.Da == string(k) || m.En == string(k) || m.Da == "" || m.En == "" {
			t.Errorf("%s is called %q and %q", k, m.Da, m.En)
		}
	}
}

func TestLogSentences(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	tell := teller{lang: text.Da, staff: testStaff, guide: guideIn(e)}
	want := []string{
		"Køen oprettet", "Indstilling ændret · cutoff = 12:00", "Indlæst · 400 rækker: 398 nye, 0 ændrede, 0 uændrede · 2 fejl", "Taget",
		"Sat til at afvente · til 01-12-2026: Venter på svar", "Tildelt · til Kaj Sø", "Notat (teksten er slettet)",
		"Markeret som løst · valg: Anden årsag ikke godkendt · forventer nr. 68 · fortrudt ved 9: Årsagen er social", "Fortrudt · tager 8 tilbage",
	}
	for i, ev := range newEvents(testLog(t)) {
		if got := tell.sentence(ev); got != want[i] {
			t.Errorf("%s: %q, want %q", ev.Kind, got, want[i])
		}
	}
}

func TestLogJoinsPages(t *testing.T) {
	page := func(older bool, seqs ...store.Seq) logData {
		d := logData{older: older, more: true}
		for _, s := range seqs {
			d.entries = append(d.entries, event{LogEntry: store.LogEntry{Event: store.Event{Seq: s}}})
		}
		return d
	}
	seqs := func(d logData) string {
		var out []string
		for _, e := range d.entries {
			out = append(out, fmt.Sprint(e.Seq))
		}
		return strings.Join(out, " ")
	}
	first := page(false, 6, 5, 4)
	both := first.joined(page(true, 3, 2, 1))
	if seqs(both) != "6 5 4 3 2 1" {
		t.Errorf("older: %s", seqs(both))
	}
	if got := both.joined(page(false, 8, 7, 6)); seqs(got) != "8 7 6 5 4 3 2 1" {
		t.Errorf("newer: %s", seqs(got))
	}
}

func TestLogLoadsOlderAtItsEnd(t *testing.T) {
	e := testEnv(t, 80, 20, text.Da)
	s := openLog(t, e, 0).(logScreen)
	if _, cmd := drive(e, s, press(actBottom)); cmd != nil {
		t.Error("the log asks for more although there is none")
	}
	s.data.more = true
	if _, cmd := drive(e, s, press(actBottom)); cmd == nil {
		t.Error("the log does not go on")
	}
}

// What an import added is large; it is not kept for a list of events.
func TestEventsAreSlim(t *testing.T) {
	big := entry(t, 3, store.KindImport, 0, store.Facts{Import: &store.ImportFacts{Rows: 1, Added: make([]byte, 1<<16)}}, "")
	got := newEvents([]store.LogEntry{big})[0]
	if len(got.Data) != 0 || got.facts.Import.Added != nil {
		t.Error("the rows of an import are kept")
	}
}
