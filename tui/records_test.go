package tui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"rettidig/internal/text"
	"rettidig/store"
)

func testRecords() recordsData {
	plain := store.ImportRecord{
		Number: 1, File: "opgaver.csv", SHA256: strings.Repeat("ab", 32), Encoding: "Windows-1252", Rows: 1236, At: sunday.Add(-48 * time.Hour), Staff: 1,
		Role: store.RoleCaseworker, Counts: store.Tally{store.PlanNew: 1236}, First: 3, Last: 9,
	}
	second := plain
	second.Number, second.File, second.Encoding, second.Profile, second.Rows, second.Bad = 2, "udtræk 21-11.xlsx", "UTF-8", "kmd", 1240, 3
	second.At, second.Staff, second.Undone = sunday.Add(-24*time.Hour), 2, 77
	second.Extract = &store.Extract{Taken: sunday.Add(-25 * time.Hour), Scope: store.Scope{Types: nil, Owners: []string{"Bente Øst"}}, Forced: true}
	second.Counts = store.Tally{store.PlanNew: 12, store.PlanConfirmed: 2, store.PlanReturned: 1, store.PlanUnchanged: 1204, store.PlanVanished: 3}
	third := second
	third.Number, third.File, third.Undone, third.At = 3, "", 0, sunday
	third.Extract = &store.Extract{Taken: sunday.Add(-time.Hour)}
	return recordsData{list: []store.ImportRecord{third, second, plain}, staff: testStaff}
}

func openRecords(t *testing.T, e env) screen {
	t.Helper()
	s, _ := newRecordsScreen().init(e)
	s, _ = drive(e, s, loadedMsg[recordsData]{id: e.ids.last, value: testRecords()}, press(actDown))
	return s
}

func openRecord(t *testing.T, e env) screen {
	t.Helper()
	s, _ := newRecordScreen(2).init(e)
	d := testRecords()
	s, _ = drive(e, s, loadedMsg[recordData]{id: e.ids.last, value: recordData{d.list[1], d.staff}})
	return s
}

func TestRecordsGolden(t *testing.T) { goldens(t, openRecords) }

func TestRecordGolden(t *testing.T) { goldens(t, openRecord) }

func TestRecordsFitEverywhere(t *testing.T) {
	sweep(t, openRecords)
	sweep(t, openRecord)
}

// An import is undone as a whole from its record, after a question whose default is no; what somebody has built on it is named instead.
func TestUndoImportFromItsRecord(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	p.keys("J").sees("Indlæsninger", "opgaver.csv").keys("enter").sees("Indlæsning 1", "SHA-256", "Nye")
	p.keys("b").sees("Fortryd indlæsning 1?", "24 forlader køen", "› Nej, behold den ‹").keys("enter")
	if p.task(1).State != store.StateOpen {
		t.Fatal("undone without a yes")
	}
	p.other(store.Claim{On: store.On{Task: 3, Version: p.task(3).Version}})
	p.keys("b").sees("Indlæsning 1 kan ikke fortrydes", "opgave 3, nr. 60", "Kaj Sø").keys("enter")
	if p.task(1).State != store.StateOpen {
		t.Fatal("undone although somebody works on it")
	}
}

func TestUndoImportDone(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows()).keys("J", "b", "right", "enter").sees("Indlæsning 1 er fortrudt", "fortrudt: opgaver.csv")
	_ = p.store.View(context.Background(), func(v *store.Snapshot) error {
		if _, err := v.Task(1); !errors.Is(err, store.ErrNotFound) {
			t.Fatal("not undone", err)
		}
		return nil
	})
	p.keys("b").sees("Den er allerede fortrudt.")
	if p.keys("esc"); p.m.top().id() != screenQueue {
		t.Fatal("not back in the queue")
	}
}
