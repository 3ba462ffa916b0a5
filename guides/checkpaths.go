package guides

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rettidig/internal/text"
)

// checkPaths looks for choices that lead nowhere, steps that no path meets, and paths past the deciding step.
func (c *checked) checkPaths() {
	steps := c.guide.Steps
	reached := make([]bool, len(steps)+1)
	undecided := make([]bool, len(steps)+1) // reached on a path that has not met the deciding step
	if len(steps) > 0 {
		reached[0], undecided[0] = true, true
	}
	for i, s := range steps {
		for j, ch := range s.Choices {
			if !c.leads(i, ch.Next) {
				c.add(c.doc.line("steps", i, "choices", j, "next"), "next", text.GuideNextUnknown, ch.Next)
			}
		}
		if !reached[i] {
			c.add(c.doc.line("steps", i), "id", text.GuideUnreachable, s.ID)
		}
		for _, to := range c.exits(i) {
			reached[to] = reached[to] || reached[i]
			undecided[to] = undecided[to] || undecided[i] && !s.Deciding
		}
	}
	if _, ok := c.guide.Deciding(); ok && undecided[len(steps)] {
		c.add(c.doc.line("steps"), "next", text.GuideSkipsDeciding)
	}
}

// leads reports whether a choice at step i may go to next.
func (c *checked) leads(i int, next string) bool {
	return next == "" || next == End ||
		slices.ContainsFunc(c.guide.Steps[i+1:], func(s Step) bool { return s.ID == next })
}

// exits lists where a run can go from step i, by the run's own rule.
func (c *checked) exits(i int) []int {
	run := Run{guide: c.guide, at: i}
	choices := c.guide.Steps[i].Choices
	if len(choices) == 0 {
		return []int{i + 1}
	}
	var out []int
	for _, ch := range choices {
		out = append(out, run.after(ch.Next))
	}
	return out
}

// sameShape reports whether two guides have the same steps, choices and effects, so that an answer in one language is one in the other.
func sameShape(a, b Guide) bool {
	return slices.EqualFunc(a.Steps, b.Steps, func(a, b Step) bool {
		return a.ID == b.ID && a.Kind == b.Kind && a.Deciding == b.Deciding && slices.EqualFunc(a.Choices, b.Choices, sameChoice)
	})
}

func sameChoice(a, b Choice) bool {
	same := slices.Equal(a.FollowUp, b.FollowUp) && slices.Equal(a.Tracks, b.Tracks)
	return same && a.ID == b.ID && a.Value == b.Value && a.Field == b.Field && a.Outcome == b.Outcome && a.Next == b.Next &&
		a.Resolves == b.Resolves && a.NeedsDate == b.NeedsDate && a.NeedsGround == b.NeedsGround && a.Ask == b.Ask
}

// MaxWidth is the widest a table or a single word may be, in characters: it fits a terminal of 80 with its margins.
const MaxWidth = 76

// checkText looks at what would not fit a terminal.
func (c *checked) checkText() {
	table, tableLine := []string(nil), 0
	line := c.doc.at
	for i, s := range append(strings.Split(c.doc.text, "\n"), "") {
		if isRow := strings.HasPrefix(strings.TrimSpace(s), "|"); isRow {
			if table == nil {
				tableLine = line + i
			}
			table = append(table, s)
			continue
		}
		if w := tableWidth(table); w > MaxWidth {
			c.add(tableLine, "", text.GuideTableWide, w, MaxWidth)
		}
		table = nil
		if w := longestWord(s); w > MaxWidth {
			c.add(line+i, "", text.GuideWordWide, w, MaxWidth)
		}
	}
}

// tableWidth is how wide a table is drawn: each column as its widest cell, with a space on both sides and a line between.
func tableWidth(rows []string) int {
	var widths []int
	for _, row := range rows {
		for i, cell := range strings.Split(strings.Trim(strings.TrimSpace(row), "|"), "|") {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			if cell = strings.TrimSpace(cell); strings.Trim(cell, "-:") != "" {
				widths[i] = max(widths[i], utf8.RuneCountInString(cell))
			}
		}
	}
	total := 0
	for _, w := range widths {
		total += w + 3
	}
	return total
}

func longestWord(s string) int {
	longest := 0
	for _, w := range strings.Fields(s) {
		longest = max(longest, utf8.RuneCountInString(w))
	}
	return longest
}
