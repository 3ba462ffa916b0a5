package calc_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
	. "rettidig/internal/calc"
	"rettidig/internal/text"
)

// figures are those of the sources (docs/guide-writing.md); the built-in file has its own test in package guides.
func figures(t testing.TB) Parameters {
	t.Helper()
	p := func(id string, value int64, unit Unit, law, from, to string, c Confidence) Parameter {
		return Parameter{ID: id, Value: value, Unit: unit, Law: law, From: day(t, from), To: day(t, to), Source: "S1 l.271", Confidence: c}
	}
	return Parameters{
		p("notification_wages", 35, Days, "SDPL § 40, stk. 1", "2017-12-01", "", Certain),
		p("notification_benefit", 7, Days, "SDPL § 40, stk. 2", "2017-12-01", "", High),
		p("notification_neither", 14, Days, "SDPL § 40, stk. 3", "2023-09-21", "", High),
		p("objection", 8, Days, "SDPL § 40, stk. 5", "2017-12-01", "", High),
		p("dispensation_months", 6, Months, "SDPL § 59, stk. 6", "2017-12-01", "", High),
		p("pay_months", 3, Months, "SDPL § 47", "2017-12-01", "", High),
		p("ceiling_hour", 12068, KrPerHour, "SDPL § 50", "2022-01-01", "2022-12-31", High),
		p("ceiling_week", 446500, KrPerWeek, "SDPL § 50", "2022-01-01", "2022-12-31", High),
	}
}

func day(t testing.TB, s string) catalog.Date {
	t.Helper()
	d, err := catalog.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

type in = map[string]string

func run(t testing.TB, id string, given in) Result {
	t.Helper()
	c, ok := Lookup(id)
	if !ok {
		t.Fatalf("no calculator %q", id)
	}
	r, err := c.Run(given, figures(t), day(t, "2026-11-25"))
	if err != nil {
		t.Fatalf("%v: %v", given, err)
	}
	return r
}

// The screenshot of S1: first day of absence 01-12-2017 (l.240), the deadline 05-01-2018 (l.271), the notification 06-02-2018 (l.273): 32 days late.
func TestNotificationOfS1(t *testing.T) {
	r := run(t, "notification", in{"payer": "wages", "first": "01122017", "received": "06-02-2018"})
	if r.Out["deadline"] != "2018-01-05" || r.Out["late_days"] != "32" || r.Out["dispensation_until"] != "2018-06-01" {
		t.Errorf("%v", r.Out)
	}
	want := []string{
		"Fristen er 05-01-2018 (fredag).", "Det kom 32 dage for sent.", "Dispensation kan senest gives 01-06-2018.",
		"Uden dispensation er der kun ret til refusion fra 06-02-2018.",
	}
	if got := r.Said(text.Da); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if notes := strings.Join(r.Notes(text.Da), "\n"); !strings.Contains(notes, "SDPL § 40, stk. 1: 35 dage, fra 01-12-2017 (S1 l.271).") ||
		!strings.Contains(notes, "SDPL § 59, stk. 6: 6 måneder, fra 01-12-2017 (S1 l.271). Efterprøv i KSD's egen vejledning.") {
		t.Errorf("%s", notes)
	}
}

// SDPL § 40: five weeks, a week after the benefit stops, fourteen days. The last day is in time, the next is not.
func TestDeadlines(t *testing.T) {
	for _, tt := range []struct {
		calc  string
		given in
		until string
		late  string
	}{
		{"notification", in{"payer": "benefit", "first": "01-12-2017", "stopped": "30-12-2017"}, "2018-01-06", ""},
		{"notification", in{"payer": "neither", "first": "01-10-2024", "received": "15-10-2024"}, "2024-10-15", "0"},
		{"notification", in{"payer": "neither", "first": "01-10-2024", "received": "16-10-2024"}, "2024-10-15", "1"},
		{"notification", in{"payer": "neither", "first": "01-10-2024", "received": "01-10-2024"}, "2024-10-15", "0"},
		{"objection", in{"sent": "2024-02-22", "received": "2024-03-01"}, "2024-03-01", "0"}, // over 29 February
		{"objection", in{"sent": "22.02.2024", "received": "2. marts 2024"}, "2024-03-01", "1"},
	} {
		r := run(t, tt.calc, tt.given)
		if r.Out["deadline"] != tt.until || r.Out["late_days"] != tt.late {
			t.Errorf("%s %v: %v", tt.calc, tt.given, r.Out)
		}
	}
}

// A deadline on a day off is shown with the doubt: no source says that it moves.
func TestDayOff(t *testing.T) {
	r := run(t, "objection", in{"sent": "17-12-2024"})
	if got := strings.Join(r.Notes(text.Da), " "); !strings.Contains(got, "25-12-2024 er en fridag (juledag)") {
		t.Errorf("%s", got)
	}
	if r.Out["deadline"] != "2024-12-25" {
		t.Errorf("it moved: %v", r.Out)
	}
}

// What is not known for so early a day is used and marked: the fourteen days are known from the newest consolidation only.
func TestUndatedFigureIsMarked(t *testing.T) {
	r := run(t, "notification", in{"payer": "neither", "first": "01-12-2017"})
	if r.Out["deadline"] != "2017-12-15" || !strings.Contains(strings.Join(r.Notes(text.Da), " "), "SDPL § 40, stk. 3 kendes først fra 21-09-2023.") {
		t.Errorf("%v %v", r.Out, r.Notes(text.Da))
	}
}

func paid(first string, more ...string) in {
	g := in{"first": first, "pay1": "16.000", "hours1": "150", "pay2": "15.500,50", "hours2": "148,5", "pay3": "16.400", "hours3": "151"}
	for i := 0; i < len(more); i += 2 {
		g[more[i]] = more[i+1]
	}
	return g
}

// SDPL § 47: the average of the three completed months before the first day of absence. 47,900.50 kr. / 449.5 hours = 106.563...
func TestHourlyPay(t *testing.T) {
	r := run(t, "hourly_pay", paid("15-03-2022", "week", "37"))
	if r.Out["average"] != "106.56" || r.Out["hourly_pay"] != "106.56" || r.Out["weekly"] != "3942.72" || r.Out["from_month"] != "2021-12-01" {
		t.Errorf("%v", r.Out)
	}
	want := []string{
		"De tre hele måneder er december 2021 til februar 2022.", "47.900,50 kr. / 449,50 timer = 106,56 kr. i timen.",
		"Timelønnen er 106,56 kr., under loftet på 120,68 kr. for 2022.", "37,00 timer om ugen giver 3.942,72 kr. om ugen.",
	}
	if got := r.Said(text.Da); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// Halves of an øre are rounded up: 200.01 kr. / 2 hours is 100.005.
func TestRounding(t *testing.T) {
	zero := []string{"pay2", "0", "hours2", "0", "pay3", "0", "hours3", "0"}
	r := run(t, "hourly_pay", paid("15-03-2022", append([]string{"pay1", "200,01", "hours1", "2"}, zero...)...))
	if r.Out["average"] != "100.01" {
		t.Errorf("%v", r.Out)
	}
}

// SDPL § 50: 120.68 kr. an hour and 4,465 kr. a week in 2022; 120.68 x 37 is 4,465.16, so the week's ceiling cuts too.
func TestCeiling(t *testing.T) {
	r := run(t, "hourly_pay", paid("15-03-2022", "pay3", "99.999,99", "week", "37"))
	if r.Out["hourly_pay"] != "120.68" || r.Out["weekly"] != "4465.00" {
		t.Errorf("%v", r.Out)
	}
}

// No rate known for the year: no result, and it says so.
func TestUnknownYear(t *testing.T) {
	for _, first := range []string{"31-12-2021", "01-01-2023", "15-03-2024"} {
		r := run(t, "hourly_pay", paid(first, "week", "37"))
		if !r.Empty || len(r.Out) != 0 {
			t.Errorf("%s: %v", first, r.Out)
		}
		if got := r.Said(text.Da); len(got) != 1 || !strings.HasPrefix(got[0], "Intet resultat: loftet for "+first[6:]) {
			t.Errorf("%q", got)
		}
	}
}

// A figure added later counts from its day on; the municipality's own goes before one of the same day.
func TestLaterFigure(t *testing.T) {
	ps := append(figures(t), Parameter{ID: "objection", Value: 10, Unit: Days, Law: "SDPL § 40, stk. 5", From: day(t, "2025-01-01"), Confidence: High})
	c, _ := Lookup("objection")
	for sent, want := range map[string]string{"31-12-2024": "2025-01-08", "01-01-2025": "2025-01-11"} {
		if r, err := c.Run(in{"sent": sent}, ps, 0); err != nil || r.Out["deadline"] != want {
			t.Errorf("%s: %v %v", sent, r.Out, err)
		}
	}
	ps = append(ps, Parameter{ID: "objection", Value: 12, Unit: Days, From: day(t, "2025-01-01"), Own: true})
	if p, _ := ps.At("objection", day(t, "2025-06-01")); p.Value != 12 {
		t.Errorf("%+v", p)
	}
}

// Bad input: the field and a sentence that says what to do.
func TestBadInput(t *testing.T) {
	for _, tt := range []struct {
		calc        string
		given       in
		field, want string
	}{
		{"notification", in{}, "payer", "Hvad arbejdsgiveren betaler mangler."},
		{"notification", in{"payer": "løn", "first": "01-12-2017"}, "payer", "skriv en af wages, benefit, neither"},
		{"notification", in{"payer": "wages", "first": "1-12-17"}, "first", "Første fraværsdag: skriv årstallet med fire cifre"},
		{"notification", in{"payer": "wages", "first": "31-02-2018"}, "first", "Første fraværsdag er ingen dato. Skriv for eksempel 01-12-2017."},
		{"notification", in{"payer": "wages", "first": "i går"}, "first", "er ingen dato"},
		{"notification", in{"payer": "wages", "first": "01-12-2027"}, "first", "Første fraværsdag kan ikke være 01-12-2027"},
		{"notification", in{"payer": "wages", "first": "01-12-2017", "received": "30-11-2017"}, "received", "ikke ligge før første fraværsdag"},
		{"notification", in{"payer": "benefit", "first": "01-12-2017"}, "stopped", "Skriv, hvornår sygedagpengene ophørte"},
		{"notification", in{"payer": "wages", "first": "01-12-2017", "stopped": "02-12-2017"}, "stopped", "bruges kun"},
		{"notification", in{"payer": "benefit", "first": "01-12-2017", "stopped": "30-11-2017"}, "stopped", "før første fraværsdag"},
		{"notification", in{"payer": "wages", "first": "01-12-2017", "dag": "1"}, "dag", "intet felt \"dag\". Den har: payer, first, stopped, received."},
		{"objection", in{"sent": "22-02-2024", "received": "21-02-2024"}, "received", "før brevet er sendt"},
		{"hourly_pay", paid("15-03-2022", "pay1", "12.5"), "pay1", "Skriv decimaler med komma"},
		{"hourly_pay", paid("15-03-2022", "pay1", "-1"), "pay1", "er intet tal"},
		{"hourly_pay", paid("15-03-2022", "hours1", "745"), "hours1", "744 er det meste"},
		{"hourly_pay", paid("15-03-2022", "hours2", "0"), "hours2", "Måned 2 har indkomst, men ingen timer"},
		{"hourly_pay", paid("15-03-2022", "pay1", "0", "pay2", "0", "pay3", "0", "hours1", "0", "hours2", "0", "hours3", "0"), "hours1", "ingen timer at dele med"},
		{"hourly_pay", paid("15-03-2022", "week", "0"), "week", "over 0 og højst 168"},
	} {
		c, _ := Lookup(tt.calc)
		_, err := c.Run(tt.given, figures(t), day(t, "2026-11-25"))
		var f *Fault
		if !errors.As(err, &f) || f.Field != tt.field || !strings.Contains(f.In(text.Da), tt.want) {
			t.Errorf("%s %v: %v", tt.calc, tt.given, err)
		}
	}
}

// Without a figure there is no result.
func TestNoFigure(t *testing.T) {
	c, _ := Lookup("objection")
	r, err := c.Run(in{"sent": "22-02-2024"}, nil, 0)
	if err != nil || !r.Empty || len(r.Out) != 0 {
		t.Errorf("%+v %v", r, err)
	}
}
