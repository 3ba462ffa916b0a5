package guides

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/calc"
	"rettidig/internal/text"
)

func figures(t testing.TB) calc.Parameters {
	t.Helper()
	ps, err := library(t).Parameters()
	if err != nil {
		t.Fatal(err)
	}
	return ps
}

// The built-in figures are those of the sources: S1 l.240-271 (35 days), SDPL § 40 stk. 2, 3 and 5, § 59 stk. 6, § 47, and the ceilings of 2022.
func TestBuiltInFigures(t *testing.T) {
	ps := figures(t)
	day, _ := catalog.ParseDate("2022-06-01")
	for id, want := range map[string]int64{"notification_wages": 35, "dispensation_months": 6, "pay_months": 3, "ceiling_hour": 12068, "ceiling_week": 446500} {
		if p, ok := ps.At(id, day); !ok || p.Value != want || p.Law == "" || p.Source == "" {
			t.Errorf("%s: %+v", id, p)
		}
	}
	later := day + 1000
	for id, want := range map[string]int64{"notification_benefit": 7, "notification_neither": 14, "objection": 8} {
		if p, ok := ps.At(id, later); !ok || p.Value != want {
			t.Errorf("%s: %+v", id, p)
		}
	}
	if p, ok := ps.At("ceiling_hour", later); ok {
		t.Errorf("a ceiling of 2022 counts in 2025: %+v", p)
	}
	for _, id := range calc.Needs() {
		if _, ok := ps.At(id, day); !ok {
			if _, ok := ps.At(id, later); !ok {
				t.Errorf("no figure for %s", id)
			}
		}
	}
}

// Every calculator stands in a step of its guide, and its result goes into the trail.
func TestCalculatorsAreSteps(t *testing.T) {
	given := map[string]map[string]string{
		"notification": {"payer": "wages", "first": "01-12-2017", "received": "06-02-2018"},
		"objection":    {"sent": "01-10-2024"},
		"hourly_pay":   {"first": "15-03-2022", "pay1": "16000", "hours1": "150", "pay2": "16000", "hours2": "150", "pay3": "16000", "hours3": "150"},
	}
	for _, c := range calc.Calculators() {
		g := library(t).Guide(c.Type, text.Da)
		step, ok := g.CalcStep()
		if !ok || step.Calc != c.ID {
			t.Errorf("%d has no step with %s", c.Type, c.ID)
			continue
		}
		run := g.Start()
		for at, _ := run.Current(); at.ID != step.ID; at, _ = run.Current() {
			run, _ = run.Next()
		}
		done, err := run.Calculate(given[c.ID], figures(t), 0)
		if err != nil {
			t.Errorf("%s: %v", c.ID, err)
			continue
		}
		if _, ok := run.Calculated(step.ID); ok {
			t.Error("the run it was made from changed")
		}
		next, _ := done.Next()
		passed := next.Passed()
		if last := passed[len(passed)-1]; last.Result == nil || last.Result.Calc != c.ID {
			t.Errorf("%s: the trail has %+v", c.ID, last)
		}
		if again, ok := next.Back().Calculated(step.ID); !ok || !reflect.DeepEqual(again, *passed[len(passed)-1].Result) {
			t.Error("going back lost the calculation")
		}
	}
}

func TestCalculateRefuses(t *testing.T) {
	g := library(t).Guide(90, text.Da)
	run := g.Start()
	if _, err := run.Calculate(nil, nil, 0); !errors.Is(err, ErrNoCalc) {
		t.Errorf("at a step without one: %v", err)
	}
	run, _ = run.Next()
	var fault *calc.Fault
	if same, err := run.Calculate(map[string]string{"payer": "x"}, figures(t), 0); !errors.As(err, &fault) || !reflect.DeepEqual(same, run) {
		t.Errorf("bad input: %v", err)
	}
	if _, err := library(t).Guide(19, text.Da).ReplayWith([]Answer{{"cause", "approved"}}, map[string]string{"first": "x"}, nil, 0); !errors.Is(err, ErrNoCalc) {
		t.Errorf("a guide without one: %v", err)
	}
	done, err := g.ReplayWith([]Answer{{"late", "from_notice"}}, map[string]string{"payer": "wages", "first": "01-12-2017"}, figures(t), 0)
	if r, ok := done.Calculated("deadline"); err != nil || !ok || r.Out["deadline"] != "2018-01-05" {
		t.Errorf("%v %v", r, err)
	}
}

const soundFigures = `parameters:
  - id: ceiling_hour
    value: "130,00"
    unit: kr_per_hour
    law: SDPL § 50
    valid_from: "2024-01-01"
    valid_to: "2024-12-31"
    source: kommunens egen
    confidence: high
`

// Each fault of the figures is one edit of a sound file; Check names line and field.
func TestCheckFindsFaultsOfFigures(t *testing.T) {
	if got := said(Check(folder(ParametersFile, soundFigures)), text.En); got != "" {
		t.Fatalf("the sound file: %s", got)
	}
	for _, tt := range []struct{ old, new, want string }{
		{"confidence: high", "confidence: high\n    colour: red", "parameters.yaml:10: colour: The field is not known."},
		{"id: ceiling_hour", "id: ceiling", "parameters.yaml:2: id: \"ceiling\" is not known."},
		{"unit: kr_per_hour", "unit: days", "parameters.yaml:4: unit: \"days\" is not known. Write one of: kr_per_hour."},
		{`"130,00"`, `"130.00"`, "parameters.yaml:3: value: \"130.00\" is not an amount."},
		{"law: SDPL § 50", "law: \"\"", "parameters.yaml:5: law: Missing."},
		{"source: kommunens egen", "source: \"\"", "source: Missing."},
		{`valid_from: "2024-01-01"`, `valid_from: "01-01-2024"`, "parameters.yaml:6: valid_from: \"01-01-2024\" is not a date"},
		{`valid_to: "2024-12-31"`, `valid_to: "2023-12-31"`, "parameters.yaml:7: valid_to: valid_to lies before valid_from."},
		{"confidence: high", "confidence: sure", "confidence: \"sure\" is not known."},
		{"parameters:", "parameters: {", "parameters.yaml:"},
		{"parameters:\n", "parameters:\n" + strings.TrimPrefix(soundFigures, "parameters:\n"), "There are two figures for \"ceiling_hour\" from 01-01-2024."},
	} {
		got := said(Check(folder(ParametersFile, strings.Replace(soundFigures, tt.old, tt.new, 1))), text.En)
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s", tt.new, got)
		}
	}
}

// A calculation that does not exist, belongs to another type or stands twice is a fault of the guide.
func TestCheckFindsFaultsOfCalculations(t *testing.T) {
	sound := soundGuide(t)
	for old, want := range map[string]string{
		"kind: read\n    calc: average":      "calc: There is no calculation \"average\". There are: notification, objection, hourly_pay.",
		"kind: read\n    calc: notification": "calc: The calculation \"notification\" belongs to task 90.",
	} {
		got := said(Check(folder("da/114.md", strings.Replace(sound, "kind: read", old, 1))), text.En)
		if !strings.Contains(got, want) {
			t.Errorf("got %s", got)
		}
	}
	data, err := content.ReadFile("content/da/090.md")
	if err != nil {
		t.Fatal(err)
	}
	twice := strings.Replace(string(data), "    title: Læs datoerne\n    kind: read\n", "    title: Læs datoerne\n    kind: read\n    calc: notification\n", 1)
	if got := said(Check(folder("da/090.md", twice)), text.En); !strings.Contains(got, "stands in two steps") {
		t.Errorf("got %s", got)
	}
}

// The municipality's own figures lie over the built-in ones; a broken file leaves those alone and is named.
func TestOwnFigures(t *testing.T) {
	lib, problems, err := library(t).WithOwn(folder(ParametersFile, soundFigures))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	ps, _ := lib.Parameters()
	day, _ := catalog.ParseDate("2024-06-01")
	if p, ok := ps.At("ceiling_hour", day); !ok || p.Value != 13000 || !p.Own {
		t.Errorf("%+v", p)
	}
	lib, problems, err = library(t).WithOwn(folder(ParametersFile, "parameters: 7\n"))
	if err != nil || len(problems) != 1 || problems[0].File != ParametersFile {
		t.Errorf("%v %v", problems, err)
	}
	if ps, err := lib.Parameters(); err != nil || len(ps) != len(figures(t)) {
		t.Errorf("%d figures, %v", len(ps), err)
	}
}

// Whatever the file holds, reading it ends, and what is accepted can be used.
func FuzzParameters(f *testing.F) {
	f.Add([]byte(soundFigures))
	f.Add([]byte("parameters: [{id: objection}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ps, err := ParseParameters(data)
		var faults Problems
		if err != nil && !errors.As(err, &faults) {
			t.Fatal(err)
		}
		for _, p := range ps {
			if p.Value <= 0 || p.From.IsZero() || p.Law == "" {
				t.Errorf("%+v", p)
			}
		}
		_ = faults.Error()
	})
}
