package store

import (
	"bytes"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rettidig/catalog"
)

func drawMembers(t *rapid.T, name string) []member {
	list := make([]member, rapid.IntRange(1, 4).Draw(t, name))
	for i := range list {
		list[i] = member{
			id: TaskID(rapid.Uint64Range(1, 1<<40).Draw(t, "id")), state: State(rapid.IntRange(1, 5).Draw(t, "state")),
			impact: catalog.Impact(rapid.IntRange(1, 6).Draw(t, "impact")), deadline: rapid.Int64Range(0, 3).Draw(t, "deadline"),
		}
	}
	return list
}

// The order of cases is its key: Before in words and the key in bytes say the same, and a case has a key exactly while something on it is open.
func TestCaseKeysAgreeWithBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawMembers(t, "a"), drawMembers(t, "b")
		pa, openA := placeOf(a)
		pb, openB := placeOf(b)
		if openA != (caseKey(a) != nil) || openB != (caseKey(b) != nil) {
			t.Fatal("a case without open tasks has a key, or one with them has none")
		}
		if openA && openB && pa.Before(pb) != (bytes.Compare(caseKey(a), caseKey(b)) < 0) {
			t.Fatalf("%+v and %+v: Before says %v", pa, pb, pa.Before(pb))
		}
	})
}

// The place is what a plain look at the open tasks says: the worst impact, the earliest deadline, the first task ever.
func TestPlaceOfIsThePlainMinimum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := drawMembers(t, "members")
		want, open := CasePlace{First: list[0].id}, false
		for _, m := range list {
			want.First = min(want.First, m.id)
			if m.state == StateOpen && !open {
				want.Impact, want.Deadline, open = m.impact, time.Unix(m.deadline, 0), true
			}
		}
		for _, m := range list {
			if m.state == StateOpen {
				want.Impact = min(want.Impact, m.impact)
				if d := time.Unix(m.deadline, 0); d.Before(want.Deadline) {
					want.Deadline = d
				}
			}
		}
		if !open {
			want.Deadline = time.Unix(0, 0)
		}
		if got, ok := placeOf(list); ok != open || got != want {
			t.Fatalf("%+v, %v; want %+v, %v", got, ok, want, open)
		}
	})
}
