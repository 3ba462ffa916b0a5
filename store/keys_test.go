package store

import (
	"bytes"
	"encoding/json"
	"iter"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rettidig/catalog"
)

func drawTask(t *rapid.T) Task {
	unix := func(name string) time.Time {
		return time.Unix(rapid.Int64Range(-1e9, 5e9).Draw(t, name), 0).In(catalog.Copenhagen)
	}
	task := Task{
		ID: TaskID(rapid.Uint64Range(1, 1<<40).Draw(t, "id")), Version: Seq(rapid.Uint64().Draw(t, "version")),
		KSDID: rapid.String().Draw(t, "ksd"), Type: catalog.Number(rapid.IntRange(1, MaxType).Draw(t, "type")), Case: rapid.String().Draw(t, "case"),
		Created: catalog.Moment{Time: unix("created"), DateOnly: rapid.Bool().Draw(t, "dateonly")}, Due: catalog.Date(rapid.Int32Range(-9, 40000).Draw(t, "due")),
		Remark: rapid.String().Draw(t, "remark"), Class: catalog.Blocking(rapid.IntRange(0, 4).Draw(t, "class")),
		Impact: catalog.Impact(rapid.IntRange(1, 6).Draw(t, "impact")), Deadline: unix("deadline"),
		Blockers: rapid.IntRange(0, MaxBlockers).Draw(t, "blockers"), Person: PersonID(rapid.Uint64().Draw(t, "person")),
		Local: Local{State: StateOpen, Owner: StaffID(rapid.Uint32().Draw(t, "owner")), WaitUntil: catalog.Date(rapid.Int32Range(0, 40000).Draw(t, "wait"))},
	}
	if rapid.Bool().Draw(t, "resolved") {
		task.Resolution = &Resolution{At: unix("at"), By: 1, Answers: []Answer{{"a", "b"}}, Expected: Release{BlockedBy: []TaskID{1}}}
		task.State = StateResolved
		task.Verdict = rapid.SampledFrom([]Verdict{VerdictAwaiting, VerdictNotMarked, VerdictUncertain}).Draw(t, "verdict")
		task.Judged = Seq(rapid.Uint64().Draw(t, "judged"))
	}
	if rapid.Bool().Draw(t, "came") {
		task.Came = Came{As: VerdictReturned, Task: TaskID(rapid.Uint64().Draw(t, "of")), Event: Seq(rapid.Uint64().Draw(t, "event"))}
	}
	return task
}

// The order of the queue is its key: Less in words and the key in bytes say the same.
func TestKeysAgreeWithLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawTask(t), drawTask(t)
		if rapid.Bool().Draw(t, "near") { // most random pairs differ in the first field already
			b.Impact, b.Deadline, b.Class, b.Blockers = a.Impact, a.Deadline, a.Class, a.Blockers
		}
		for o := OrderImpact; o <= OrderResolved; o++ {
			if o == OrderResolved && (a.Resolution == nil || b.Resolution == nil) {
				continue
			}
			if less, key := Less(o, &a, &b), bytes.Compare(orderKey(o, &a), orderKey(o, &b)) < 0; less != key {
				t.Fatalf("%s: Less says %v, the keys say %v", o, less, key)
			}
		}
	})
}

func TestTaskRecordRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawTask(t)
		got, err := decodeTask(want.ID, encodeTask(nil, &want, "Firma"))
		if err != nil {
			t.Fatal(err)
		}
		a, _ := json.Marshal(want)
		b, _ := json.Marshal(got)
		if string(a) != string(b) {
			t.Fatalf("wrote %s\nread  %s", a, b)
		}
	})
}

func FuzzDecodeTask(f *testing.F) {
	t := Task{ID: 1, KSDID: "K1", Case: "a", Created: catalog.Moment{Time: time.Unix(1e9, 0)}, Local: Local{State: StateOpen}}
	f.Add(encodeTask(nil, &t, "Firma"))
	f.Fuzz(func(t *testing.T, b []byte) {
		task, err := decodeTask(1, b)
		if err == nil {
			orderKey(OrderImpact, &task)
		}
		_, _ = decodeCase("a", b)
		_, _, _, _ = decodePerson(1, b)
		m := &matcher{root: allOf{newWordNode("x"), &textNode{at: 4, want: []byte("x")}, newSpan(In{Field: FieldSortDue, To: 1})}}
		m.match(&record{b: b, v: &Snapshot{r: empty{}}})
	})
}

// empty is a reader of nothing.
type empty struct{}

func (empty) Get([]byte) ([]byte, bool)            { return nil, false }
func (empty) GetMany(keys [][]byte) [][]byte       { return make([][]byte, len(keys)) }
func (empty) Scan(Range) iter.Seq2[[]byte, []byte] { return func(func([]byte, []byte) bool) {} }

func (e empty) Parallel(n int, work func(int, Reader)) {
	for i := range n {
		work(i, e)
	}
}
