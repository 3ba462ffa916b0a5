package exchange

import (
	"context"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

func TestRowsThatCannotBeRight(t *testing.T) {
	const head = "opgave_id;opgavetype_nr;sagsnummer;sagsstatus;oprettet;frist;oprindelig_frist\n"
	for _, c := range []struct {
		name, row string
		want      []text.Msg
	}{
		{"today", "K-1;19;S-1;Under afklaring;20-11-2026 23:59;20-11-2026;20-11-2026", nil},
		{"made tomorrow", "K-1;19;S-1;;21-11-2026;;", []text.Msg{text.TaskFileFuture}},
		{"due before it was made", "K-1;19;S-1;;18-11-2026;17-11-2026;16-11-2026", []text.Msg{text.TaskFileDueBefore, text.TaskFileDueBefore}},
		{"status", "K-1;19;S-1;På køl;18-11-2026;;", []text.Msg{text.TaskFileStatusUnknown}},
		{"status in capitals", "K-1;19;S-1;UNDER AFKLARING;18-11-2026;;", nil},
		{"case number in short", "K-1;19;1,23457E+11;;18-11-2026;;", []text.Msg{text.TaskFileDigitsLost}},
		{"id in short", "1.2E+9;19;S-1;;18-11-2026;;", []text.Msg{text.TaskFileDigitsLost}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFakeStore(t)
			var bad []*RowError
			opts := Options{Today: catalog.NewDate(2026, 11, 20), OnBad: func(e *RowError) { bad = append(bad, e) }}
			r, err := Import(context.Background(), deps(f), writeFile(t, head+c.row+"\n"), opts, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(c.want) == 0 {
				if r.Bad != 0 || r.Added != 1 {
					t.Errorf("%v", bad)
				}
				return
			}
			if r.Added != 0 || len(bad) != 1 {
				t.Fatalf("added %d, bad %v", r.Added, bad)
			}
			for i, m := range messages(bad[0]) {
				if m != c.want[i] {
					t.Errorf("%s, want %s", m.En, c.want[i].En)
				}
			}
		})
	}
}

func TestRowsThatDisagree(t *testing.T) {
	_, good, bad := readAll(t, writeFile(t, short+"K-1;19;S-1;05-01-2018;a\nK-2;19;S-1;05-01-2018;a\nK-1;20;S-1;05-01-2018;b\n"), 1)
	if len(good) != 1 || good[0].KSDID != "K-2" || len(bad) != 2 {
		t.Fatalf("%+v %v", good, bad)
	}
	for i, other := range []string{"Linje 4", "Linje 2"} {
		s := bad[i].In(text.Da)
		if !strings.Contains(s, other) || !strings.Contains(s, "opgavetype_nr, navn") || strings.Contains(s, "K-1") {
			t.Errorf("row %d: %s", i, s)
		}
	}
}

func TestHeaderBelowTitles(t *testing.T) {
	for name, content := range map[string]string{
		"a title":          "Opgaver i KSD\n\n",
		"cells of a frame": ";;;;\nOpgaver;;;;\nDannet;20-11-2026;;;\n",
		"a quoted title":   "\"Opgaver; i KSD\"\n",
		"commas":           "Opgaver, åbne, alle\n",
	} {
		t.Run(name, func(t *testing.T) {
			_, good, bad := readAll(t, writeFile(t, content+short+"K-1;19;S-1;05-01-2018;a\n"), 10)
			if len(good) != 1 || len(bad) != 0 || good[0].Line != strings.Count(content, "\n")+2 {
				t.Errorf("%+v %v", good, bad)
			}
		})
	}
}
