package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

const pasted = "Opgave-ID\tOpgavetype nr\tSagsnummer\tCPR\tOprettet\r\nT1\t19\tS-20\t9002850001\t18-11-2026\rT2\t60\tS-21\t900285-0002\t18-11-2026\n"

func TestPasteGoldens(t *testing.T) {
	goldens(t, func(_ *testing.T, e env) screen {
		s, _ := drive(e, newPasteScreen(), tea.PasteMsg{Content: pasted})
		return s
	})
}

func TestPasteFits(t *testing.T) {
	for _, rows := range []string{"", pasted, strings.Repeat("æ", 5000), "\x1b[2J\x00"} {
		sweep(t, func(_ *testing.T, e env) screen {
			s, _ := drive(e, newPasteScreen(), tea.PasteMsg{Content: rows}, tea.KeyPressMsg{Code: tea.KeyEscape})
			return s
		})
	}
}

func TestPasteShowsThePlanFirst(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	var got, path string
	var runs []bool
	p.m.deps.Paste = func(rows string) string { got = rows; return "indsat-1.txt" }
	p.m.deps.Import = func(_ context.Context, r ImportRequest, _ func(int, int)) (ImportSummary, error) {
		path, runs = r.Path, append(runs, r.DryRun)
		return ImportSummary{Rows: 2, Added: 2}, nil
	}
	p.keys("V").sees("Indsæt rækker", "Indsæt her")
	p.keys("enter").sees("Der er ikke indsat noget endnu")
	p.send(tea.PasteMsg{Content: pasted}).sees("Linjer indsat: 3", "T1 · 19 · S-20 · 900285-xxxx", "900285-xxxx").lacks("9002850001", "900285-0002")
	p.keys("esc").sees("Esc igen lukker")
	p.keys("enter").sees("Hvad er det for en fil?").keys("enter").sees("2 rækker: 2 nye")
	if want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(pasted); got != want || path != "indsat-1.txt" || len(runs) != 1 || !runs[0] {
		t.Fatalf("%q %q %v", got, path, runs)
	}
	p.keys("right", "enter").sees("Til køen")
	if p.keys("enter").m.top().id() != screenQueue || len(runs) != 2 || runs[1] {
		t.Fatalf("not back in the queue: %v", runs)
	}
}
