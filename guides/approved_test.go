package guides

import (
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// A guide is checked as long as its text is the one the superuser read; its law versions show that day, and its age counts from it.
func TestApproved(t *testing.T) {
	lib := library(t)
	g := lib.Guide(90, text.Da)
	day := catalog.NewDate(2026, 11, 20)
	marked := lib.WithApproved([]Approved{{90, text.Da, g.Hash, day}, {19, text.Da, "another text", day}, {2, text.Da, lib.Guide(2, text.Da).Hash, day}})
	now := marked.Guide(90, text.Da)
	if now.Status != StatusChecked || now.CheckedOn != day || now.LawVersions[0].Checked != "2026-11-20" {
		t.Errorf("%s %s %+v", now.Status, now.CheckedOn, now.LawVersions)
	}
	if days, ok := now.Age(day + 3); !ok || days != 3 {
		t.Errorf("%d days, %t", days, ok)
	}
	for _, n := range []catalog.Number{19, 2, 40} { // another text, a page made from the catalog, nobody's mark
		if g := marked.Guide(n, text.Da); g.Status != StatusDraft || !g.CheckedOn.IsZero() {
			t.Errorf("%d is %s", n, g.Status)
		}
	}
	if again := lib.Guide(90, text.Da); again.Status != StatusDraft || again.LawVersions[0].Checked != "" {
		t.Error("the library it was made from changed")
	}
	if c := marked.Coverage(); c.Checked2020 != 1 || c.Checked2021 != 1 {
		t.Errorf("%+v", c)
	}
}

// Without a mark the age counts from the newest date among the law versions; a guide that names none has no age.
func TestAge(t *testing.T) {
	g := library(t).Guide(90, text.Da) // LBK nr. 1179 af 21/09/2023
	if days, ok := g.Age(catalog.NewDate(2023, 10, 1)); !ok || days != 10 {
		t.Errorf("%d days, %t", days, ok)
	}
	if days, ok := g.Age(catalog.NewDate(2023, 9, 1)); ok {
		t.Errorf("before that day: %d", days)
	}
	if days, ok := library(t).Guide(48, text.Da).Age(catalog.NewDate(2026, 1, 1)); ok {
		t.Errorf("48: %d days", days)
	}
	for version, want := range map[string]string{
		"LBK nr. 1179 af 21/09/2023, den nyeste": "2023-09-21", "ikke fastslået": "", "af 31/02/2023": "", "1/9/2023": "",
	} {
		if got := (LawVersion{Version: version}).Date().String(); got != want {
			t.Errorf("%q: %q", version, got)
		}
	}
}

// A walk is taken up as far as it leads in the guide: not past a step that is another, nor by a choice the guide does not have.
func TestResume(t *testing.T) {
	g := library(t).Guide(90, text.Da)
	for _, tt := range []struct {
		passed []Passed
		at     string
	}{
		{nil, "read"},
		{[]Passed{{Step: "read"}, {Step: "deadline"}}, "dispensation"},
		{[]Passed{{Step: "read"}, {Step: "gone"}, {Step: "dispensation"}}, "deadline"},
		{[]Passed{{Step: "read"}, {Step: "deadline"}, {Step: "dispensation"}, {Step: "hearing"}, {Step: "late", Choice: "maybe"}}, "late"},
		{[]Passed{{Step: "read"}, {Step: "deadline"}, {Step: "dispensation"}, {Step: "hearing"}, {Step: "late"}}, "late"},
		{[]Passed{{Step: "read"}, {Step: "deadline"}, {Step: "dispensation"}, {Step: "hearing"}, {Step: "late", Choice: "from_notice"}}, "close"},
		{[]Passed{{Step: "read", Choice: "x"}}, "read"},
	} {
		if step, ok := g.Resume(tt.passed, nil).Current(); !ok || step.ID != tt.at {
			t.Errorf("%v: stands at %q, want %q", tt.passed, step.ID, tt.at)
		}
	}
	run := g.Start()
	run, _ = run.Next()
	run, err := run.Calculate(map[string]string{"payer": "wages", "first": "01-12-2017"}, figures(t), 0)
	if err != nil {
		t.Fatal(err)
	}
	again := g.Resume(run.Passed(), run.Results())
	if r, ok := again.Calculated("deadline"); !ok || r.Out["deadline"] != "2018-01-05" {
		t.Error("the calculation of the current step is lost")
	}
	if _, ok := library(t).Guide(19, text.Da).Resume(nil, run.Results()).Calculated("deadline"); ok {
		t.Error("another guide took the calculation")
	}
}
