package query

import (
	"errors"
	"reflect"
	"testing"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// What was resolved is asked for by day, by whom and by the guide's version, and looks at every state: yesterday's may be gone from KSD today.
func TestResolvedKeys(t *testing.T) {
	yesterday := catalog.NewDate(2026, 11, 21)
	for s, want := range map[string]store.Cond{
		"løst:igår":           store.In{Field: store.FieldResolved, From: yesterday.At(0).Unix(), To: yesterday.End().Unix()},
		"resolved:yesterday":  store.In{Field: store.FieldResolved, From: yesterday.At(0).Unix(), To: yesterday.End().Unix()},
		"løst:>=-1d":          store.In{Field: store.FieldResolved, From: yesterday.At(0).Unix(), To: store.LastInstant},
		"løstaf:mig":          store.ResolvedBy{Staff: 7},
		"resolvedby:kaj":      store.ResolvedBy{Name: "kaj"},
		"vejledning:76ffb2d4": store.ByGuide("76ffb2d4"),
	} {
		q, err := Parse(s, in(sunday))
		if err != nil || !reflect.DeepEqual(q.cond, want) || !q.all {
			t.Errorf("%q: %#v, every state %v, %v; want %#v", s, q.cond, q.all, err, want)
		}
	}
	if q, err := Parse("løstaf:mig", Context{Now: sunday, Rules: catalog.DefaultRules()}); err != nil || !reflect.DeepEqual(q.cond, store.Or{}) {
		t.Errorf("who is not on the staff has resolved %#v, %v", q.cond, err)
	}
}

// An error is unfinished when the text that follows can mend it, and only then.
func TestUnfinished(t *testing.T) {
	for s, want := range map[string]bool{
		"uge:": true, "type:19,": true, "(type:19": true, `status:"under`: true, "type:19 or": true, "ikke": true, "type:19 og (": true,
		"uge: type:19": false, "eller type:19": false, "type:19)": false, "()": false, "uge:54": false, "blok:x": false, "type:19 or or": false,
	} {
		_, err := Parse(s, in(sunday))
		var e *Error
		if !errors.As(err, &e) || e.Unfinished != want {
			t.Errorf("%q: %v, unfinished is to be %v", s, err, want)
		}
	}
}

// Every key whose values have names or usual forms offers some that it reads.
func TestProposalsAreRead(t *testing.T) {
	for _, k := range keywords() {
		if k.values == nil {
			continue
		}
		for _, lang := range []text.Lang{text.Da, text.En} {
			key := k.in(lang) + ":"
			for _, i := range Complete(key, len([]rune(key)), lang).Items {
				if _, err := Parse(key+i.Text, in(sunday)); err != nil {
					t.Errorf("%s%s: %v", key, i.Text, err)
				}
			}
		}
	}
	for _, key := range []string{"uge:", "rest:", "alder:", "oprettet:", "løst:", "løstaf:"} {
		if len(Complete(key, len([]rune(key)), text.Da).Items) == 0 {
			t.Errorf("%s offers nothing", key)
		}
	}
}

func TestDay(t *testing.T) {
	for s, want := range map[string]catalog.Date{
		"imorgen": catalog.NewDate(2026, 11, 23), "mandag": catalog.NewDate(2026, 11, 23), "+3d": catalog.NewDate(2026, 11, 25), "+1u": catalog.NewDate(2026, 11, 29),
		"kørsel": catalog.NewDate(2026, 11, 23), "24-12-2026": catalog.NewDate(2026, 12, 24),
	} {
		if d, ok := Day(s, in(sunday)); !ok || d != want {
			t.Errorf("%q: %v, %v", s, d, ok)
		}
	}
	for _, s := range []string{"", "x", "+", "3d", "31-02-2026", "1-1-26"} {
		if d, ok := Day(s, in(sunday)); ok {
			t.Errorf("%q is read as %v", s, d)
		}
	}
}
