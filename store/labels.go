package store

import (
	"cmp"
	"slices"
)

// Label is a verdict that an import gave a task, as its event tells.
type Label struct {
	Task    TaskID
	Verdict Verdict
	Of      TaskID // of a task made again: the resolved one; else zero
}

// Labels lists the verdicts that one step of an import gave, by task: the last one, where a step gave a task two.
func (f *ImportFacts) Labels() []Label {
	given := map[TaskID]Label{}
	give := func(v Verdict, of TaskID, ids ...TaskID) {
		for _, id := range ids {
			given[id] = Label{Task: id, Verdict: v, Of: of}
		}
	}
	if !f.Taken.IsZero() { // a plain import takes equal rows away, and judges nothing
		give(VerdictVanished, 0, f.Gone...)
	}
	for _, c := range f.Changes {
		if c.isBack() {
			give(VerdictBack, 0, c.Task)
		}
	}
	give(VerdictConfirmed, 0, f.Confirmed...)
	give(VerdictReplaced, 0, f.Replaced...)
	give(VerdictReopened, 0, f.Reopened...) // a row further down may open what an earlier one had seen replaced
	for _, j := range f.Judged {
		give(j.Verdict, j.Of, j.Task)
		if j.Of != 0 && j.Verdict != VerdictUncertain { // both sides of a pair bear it
			give(j.Verdict, 0, j.Of)
		}
	}
	list := make([]Label, 0, len(given))
	for _, l := range given {
		list = append(list, l)
	}
	slices.SortFunc(list, func(a, b Label) int { return cmp.Compare(a.Task, b.Task) })
	return list
}

// isBack reports whether a task that had gone stands in the file again.
func (c *RowChange) isBack() bool {
	return slices.ContainsFunc(c.Fields, func(f FieldChange) bool {
		return f.Name == "state" && f.Old == StateGone.String() && f.New == StateOpen.String()
	})
}

// ImportNumbers gives the numbers of the imports by their runs, as events name them; a run that has not ended has none.
func (v *Snapshot) ImportNumbers() map[string]int {
	numbers := map[string]int{}
	for _, rec := range v.Imports(0) {
		numbers[rec.Run] = rec.Number
	}
	return numbers
}
