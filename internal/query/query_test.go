package query

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// sunday is Sunday 22 November 2026, in the middle of the day: the next cut-off is Monday the 23rd, 12:00.
var sunday = time.Date(2026, time.November, 22, 13, 5, 0, 0, catalog.Copenhagen)

func in(at time.Time) Context { return Context{Now: at, Rules: catalog.DefaultRules(), Me: 7} }

func day(y int, m time.Month, d int) int64 { return int64(catalog.NewDate(y, m, d)) }

// due is the span of the dates in lists.
func due(from, to int64) store.Cond {
	return store.In{Field: store.FieldSortDue, From: from, To: to}
}

const first, last = store.FirstInstant, store.LastInstant

func TestParse(t *testing.T) {
	word := func(s string) store.Cond { return store.Word(s) }
	is := func(f store.Field, n ...int64) store.Cond { return store.Is{Field: f, Values: n} }
	has := func(f store.TextField, s string) store.Cond { return store.Has{Field: f, Text: s} }
	today := day(2026, 11, 22)
	for _, c := range []struct {
		in   string
		want store.Cond
	}{
		{"", nil},
		{"  ", nil},
		{"bageri", word("bageri")},
		{"bageri ærø", store.And{word("bageri"), word("ærø")}},
		{`"bageri ærø"`, word("bageri ærø")},
		{`"afventer"`, word("afventer")},
		{"bloker:afgørelse", is(store.FieldImpact, 1)},
		{"BLOKER:afgoerelse", is(store.FieldImpact, 1)},
		{"block:decision,payment", store.Or{is(store.FieldImpact, 1), is(store.FieldImpact, 2)}},
		{"block:wrong", is(store.FieldImpact, 3)},
		{"type:19,114", store.Or{is(store.FieldType, 19), is(store.FieldType, 114)}},
		{"type:135-148", store.In{Field: store.FieldType, From: 135, To: 148}},
		{"type:stikprøve", is(store.FieldType, 13)},
		{"-type:40", store.Not{Cond: is(store.FieldType, 40)}},
		{"ikke type:40", store.Not{Cond: is(store.FieldType, 40)}},
		{"frist:idag", due(today, today)},
		{"frist:<man", due(first, today)},
		{"due:<=mon", due(first, today+1)},
		{"frist<mandag", due(first, today)},
		{"frist:søn", due(today+7, today+7)},
		{"frist:<+3d", due(first, today+2)},
		{"frist:>=-1u", due(today-7, last)},
		{"frist:<kørsel", due(first, today)},
		{"frist:27-10-2026", due(day(2026, 10, 27), day(2026, 10, 27))},
		{"frist:27.10.2026", due(day(2026, 10, 27), day(2026, 10, 27))},
		{"frist:27/10/2026", due(day(2026, 10, 27), day(2026, 10, 27))},
		{"frist:27102026", due(day(2026, 10, 27), day(2026, 10, 27))},
		{"frist:20261027", due(day(2026, 10, 27), day(2026, 10, 27))},
		{"due:2026-10-27", due(day(2026, 10, 27), day(2026, 10, 27))},
		{`frist:"27. oktober 2026"`, due(day(2026, 10, 27), day(2026, 10, 27))},
		{"frist:27-10", due(day(2026, 10, 27), day(2026, 10, 27))},
		{"frist:1/12/2026..24/12/2026", due(day(2026, 12, 1), day(2026, 12, 24))},
		{"frist:ingen", is(store.FieldDue, 0)},
		{"uge:43", due(day(2026, 10, 19), day(2026, 10, 25))},
		{"week:>52", due(day(2026, 12, 28), last)},
		{"uge:53", due(day(2026, 12, 28), day(2027, 1, 3))},
		{"uge:2027-1", due(day(2027, 1, 4), day(2027, 1, 10))},
		{"uge:næste", due(today+1, today+7)},
		{"hos:mig", is(store.FieldOwner, 7)},
		{"with:nobody", is(store.FieldOwner, 0)},
		{"hos:kaj", store.Held("kaj")},
		{`status:"under afklaring"`, has(store.TextStatus, "under afklaring")},
		{"status:=lukket", store.Has{Field: store.TextStatus, Text: "lukket", Whole: true}},
		{"sag:2026-004711", has(store.TextCase, "2026-004711")},
		{"casekind:x company:y cvr:1 p:2", store.And{has(store.TextKind, "x"), has(store.TextCompany, "y"), has(store.TextCVR, "1"), has(store.TextPNumber, "2")}},
		{"sagsbehandler:BØ", has(store.TextCaseworker, "BØ")},
		{"overskredet", store.In{Field: store.FieldDue, From: 1, To: today - 1}},
		{"a eller b c", store.Or{word("a"), store.And{word("b"), word("c")}}},
		{"(a or b) and c", store.And{store.Or{word("a"), word("b")}, word("c")}},
		{"-(a b)", store.Not{Cond: store.And{word("a"), word("b")}}},
		{"10:30", word("10:30")},
		{"2026-004711", word("2026-004711")},
	} {
		q, err := Parse(c.in, in(sunday))
		if err != nil || fmt.Sprintf("%#v", q.cond) != fmt.Sprintf("%#v", c.want) {
			t.Errorf("%q\n got %#v, %v\nwant %#v", c.in, q.cond, err, c.want)
		}
	}
}

// Every key has an example in both languages, and each is understood; so is every value that completion offers.
func TestExamples(t *testing.T) {
	for _, k := range keywords() {
		for _, s := range []string{k.example.Da, k.example.En} {
			if _, err := Parse(s, in(sunday)); err != nil {
				t.Errorf("%s: %v", s, err)
			}
		}
		if k.values == nil {
			continue
		}
		for _, v := range k.values() {
			for _, s := range []string{k.da + ":" + quoted(v.da), k.en + ":" + quoted(v.en)} {
				if _, err := Parse(s, in(sunday)); err != nil {
					t.Errorf("%s: %v", s, err)
				}
			}
		}
	}
}

// Two keys, flags or values never share a spelling: the first would win unseen.
func TestNamesAreUnique(t *testing.T) {
	seen := map[string]string{}
	take := func(what string, n name, also []string) {
		spellings := map[string]bool{n.da: true, n.en: true}
		for _, a := range also {
			spellings[a] = true
		}
		for s := range spellings {
			if other, taken := seen[what+s]; taken {
				t.Errorf("%s %q is both %s and %s", what, s, other, n.da)
			}
			seen[what+s] = n.da
		}
	}
	for _, k := range keywords() {
		take("key ", k.name, k.also)
		if k.values != nil {
			for _, v := range k.values() {
				take(k.da+" ", v.name, v.also)
			}
		}
	}
	for _, f := range flags() {
		take("flag ", f.name, f.also)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		in     string
		column int
		da, en string
	}{
		{"blocker:x", 1, "bloker", "block"},
		{"a frsit:man", 3, "Mente du frist?", "mean due?"},
		{"bloker:afgørlse", 8, "Mente du afgørelse?", "decision?"},
		{"frist:<mandga", 8, "mandag", "monday"},
		{"frist:31-02-2026", 7, "ingen dato", "no date"},
		{"frist:31-12-26", 7, "fire cifre", "four digits"},
		{`status:"under`, 8, "anførselstegnet", "quotation"},
		{"(a b", 1, "bliver ikke lukket", "not closed"},
		{"a)", 2, "for meget", "too many"},
		{"()", 2, "mangler", "missing"},
		{"a or", 5, "mangler", "missing"},
		{"-", 1, "", ""},
		{"rest:x", 6, "tal", "number"},
		{"rest:", 6, "mangler en værdi", "lacks a value"},
		{"type:19,", 9, "mangler en værdi", "lacks a value"},
		{"hos:<mig", 1, "ikke sammenlignes", "cannot be compared"},
		{"rest:<1,2", 9, "én værdi", "one value"},
		{"uge:54", 5, "ingen uge", "no week"},
		{"alder:>x", 8, "ingen alder", "no age"},
		{"type:findesikke", 6, "ingen opgavetype", "no task type"},
		{"æ:x", 1, "ingen nøgle", "no key"},
		{"kørsel:snart", 8, "næste", "next"},
		{"cpr:123", 5, "ti cifre", "ten digits"},
		{strings.Repeat("(", 60) + "a", 52, "parenteser", "parentheses"},
	} {
		_, err := Parse(c.in, in(sunday))
		var e *Error
		if c.da == "" {
			if err != nil {
				t.Errorf("%q: %v", c.in, err)
			}
			continue
		}
		if !errors.As(err, &e) || e.Column != c.column || !strings.Contains(e.In(text.Da), c.da) || !strings.Contains(e.In(text.En), c.en) {
			t.Errorf("%q: %v (want column %d, %q, %q)", c.in, err, c.column, c.da, c.en)
		}
	}
}

// A number that can be a CPR stands in no condition and in no error.
func TestCPRStaysOut(t *testing.T) {
	for _, s := range []string{"cpr:900285-0001", "cpr:9002850001", "900285-0001", "9002850001", "a cpr:9002850001 or cpr:9102850002"} {
		q, err := Parse(s, in(sunday))
		if err != nil || len(q.Searches) == 0 || q.Searches[0].CPR != "9002850001" {
			t.Fatalf("%q: %+v, %v", s, q.Searches, err)
		}
		if c := fmt.Sprintf("%#v", q.Filter().Cond); strings.Contains(c, "0001") {
			t.Errorf("%q holds the number: %s", s, c)
		}
		f := q.Filter("aa", "bb")
		if c := fmt.Sprintf("%#v", f.Cond); !strings.Contains(c, `"aa"`) || strings.Contains(c, "#") {
			t.Errorf("%q with hashes is %s", s, c)
		}
	}
	for _, s := range []string{"cpr:900285-00012", "cpr:900285 0001", "frist:9002850001", "9002850001:x", "rest:900285-0001", "bloker:9002850001", "x:900285-0001"} {
		if _, err := Parse(s, in(sunday)); err != nil && strings.Contains(err.Error(), "0001") {
			t.Errorf("%q is repeated: %v", s, err)
		}
	}
	if q, _ := Parse("navn:ærlig", in(sunday)); len(q.Searches) != 1 || q.Searches[0].Name != "ærlig" {
		t.Errorf("a search by name is not told: %+v", q.Searches)
	}
}

// What reaches the next run changes when the last evening run before it has begun.
func TestRun(t *testing.T) {
	before, _ := Parse("kørsel:næste", in(sunday))
	behind, _ := Parse("run:next", in(sunday.Add(6*time.Hour)))
	if s := fmt.Sprint(before.cond); strings.Contains(s, catalog.StatusOngoing) {
		t.Errorf("before the evening run: %s", s)
	}
	if s := fmt.Sprint(behind.cond); !strings.Contains(s, catalog.StatusOngoing) {
		t.Errorf("behind the evening run: %s", s)
	}
}

func TestAge(t *testing.T) {
	made := func(c store.Cond) store.In { return c.(store.In) } //nolint:forcetypeassert // a test
	older, _ := Parse("alder:>14d", in(sunday))
	if got, want := made(older.cond).To, catalog.NewDate(2026, 11, 7).End().Unix(); got != want || made(older.cond).From != first {
		t.Errorf("older than 14 days ends %d, want %d", got, want)
	}
	young, _ := Parse("age:<=2w", in(sunday))
	if got, want := made(young.cond).From, catalog.NewDate(2026, 11, 8).At(0).Unix(); got != want || made(young.cond).To != last {
		t.Errorf("at most two weeks begins %d, want %d", got, want)
	}
}

func TestComplete(t *testing.T) {
	for _, c := range []struct {
		in       string
		from, to int
		want     string
	}{
		{"", 0, 0, "bloker:"},
		{"fr", 0, 2, "frist:"},
		{"a -ty", 3, 5, "type:"},
		{"bloker:", 7, 7, "afgørelse"},
		{"(bloker:ud", 8, 10, "udbetaling"},
		{"type:19,", 8, 8, "1"},
		{"type:stik", 5, 9, "13"},
		{"hos:", 4, 4, "mig"},
		{"frist:<m", 6, 8, "<man"},
		{"status:under", 7, 12, `"Under afklaring"`},
		{"gen", 0, 3, "genkommet"},
		{"zzz", 0, 3, ""},
		{"xx:", 0, 0, ""},
	} {
		got := Complete(c.in, len([]rune(c.in)), text.Da)
		if c.want == "" {
			if len(got.Items) > 0 {
				t.Errorf("%q: %+v", c.in, got)
			}
			continue
		}
		if got.From != c.from || got.To != c.to || len(got.Items) == 0 || got.Items[0].Text != c.want {
			t.Errorf("%q: %+v", c.in, got)
		}
	}
}

func TestWholeCPR(t *testing.T) {
	for s, want := range map[string]bool{
		"900285-0001": true, "9002850001": true, " 900285 0001 ": true, "010203": false, "2026-004705": false, "2026004705": false, "900285-000": false, "9002-850001": false,
	} {
		if q, err := Parse(s, in(sunday)); err != nil || (len(q.Searches) == 1) != want {
			t.Errorf("%q: %v, %v", s, q.Searches, err)
		}
	}
}

func TestTerm(t *testing.T) {
	for _, c := range [][3]string{{"navn", " Bjørn  Ærlig ", `navn:"Bjørn Ærlig"`}, {"sag", "2026-1", "sag:2026-1"}, {"p", "", ""}, {"virksomhed", `a"b,c`, `virksomhed:"ab,c"`}} {
		if got := Term(c[0], c[1]); got != c[2] {
			t.Errorf("%q: %s", c[1], got)
		}
		if _, err := Parse(Term(c[0], c[1]), in(sunday)); err != nil {
			t.Error(err)
		}
	}
}

// A slip of one letter in three is a slip; a word that shares one letter of three with a name is another word.
func TestNearest(t *testing.T) {
	for s, want := range map[string]string{"fris": "frist", "bloc": "bloker", "hoss": "hos", "rst": "rest", "foo": "", "xyz": "", "ca": "sagsbehandler"} {
		if got := nearest(s, keyNames()); got.da != want {
			t.Errorf("%q: %q, want %q", s, got.da, want)
		}
	}
}

// FuzzParse: no text makes it panic, every error knows a column within the text, and no error or condition repeats a number of ten digits.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"bloker:afgørelse -type:40 (a or b)", `status:"x" frist:<+3d`, "cpr:900285-0001", "uge:2026-53", "((((", "-–\x00\"", "type:1-9999999999", "p:'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s, in(sunday))
		var e *Error
		if err != nil && (!errors.As(err, &e) || e.Column < 1 || e.Column > len([]rune(s))+1 || e.In(text.Da) == "") {
			t.Fatalf("%q: %v", s, err)
		}
		_ = q.Filter("x")
		for n := range []rune(s) {
			c := Complete(s, n, text.En)
			if c.From < 0 || c.To > len([]rune(s)) || c.From > c.To {
				t.Fatalf("%q at %d: %+v", s, n, c)
			}
			if n > 40 {
				break
			}
		}
	})
}
