package training

import (
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// The forms of R23 a question may ask about.
const (
	FormOld = "old"
	FormNew = "new"
)

// Right is the right answer to a question of the day: from the catalog, from the queue of the day's first list, or the exercise's own.
func (d Day) Right(q Question, rules catalog.Rules) string {
	t, _ := catalog.Lookup(q.Type)
	switch q.Kind {
	case AskDeletable:
		return t.Deletable.String()
	case AskConsequence:
		return t.Consequence
	case AskR23:
		return strconv.Itoa(d.r23(q))
	case AskChoice:
		return q.Answer
	}
	return ""
}

// r23 counts what the report shows: in the old form open tasks whose original due date lies before the day (S1 l.316-348), in the new one every
// unresolved task (S1 l.352-354).
func (d Day) r23(q Question) int {
	today, n := catalog.DateOf(d.Exercise.Start), 0
	for _, t := range d.Tasks {
		switch {
		case t.Arrival(d.Exercise.Start).After(d.Exercise.Start), q.Type != 0 && t.Type != q.Type:
		case q.Form == FormNew:
			n++
		case t.Original.IsZero() || t.Original >= today:
		case q.Month == "" || strings.HasPrefix(t.Original.String(), q.Month):
			n++
		}
	}
	return n
}

// Choices lists the answers to choose among, with their words; a question without any takes a number.
func (q Question) Choices(lang text.Lang) []Choice {
	switch q.Kind {
	case AskDeletable:
		return []Choice{
			{catalog.DeletableNo.String(), lang.T(text.TrainDeleteNo)},
			{catalog.DeletableConsequence.String(), lang.T(text.TrainDeletePrice)},
			{catalog.DeletableFree.String(), lang.T(text.TrainDeleteFree)},
		}
	case AskConsequence:
		return q.consequences(lang)
	case AskChoice:
		var out []Choice
		for _, o := range q.Options {
			out = append(out, Choice{o.ID, o.Text.In(lang)})
		}
		return out
	}
	return nil
}

// Choice is an answer with its words.
type Choice struct{ ID, Text string }

// consequenceOptions is how many prices of deletion stand to choose among.
const consequenceOptions = 4

// consequences are the right class and three others, in the order of their keys: the place says nothing.
func (q Question) consequences(lang text.Lang) []Choice {
	t, _ := catalog.Lookup(q.Type)
	all := slices.DeleteFunc(catalog.Consequences(), func(c string) bool { return vague(c) })
	shown := []string{t.Consequence}
	for i := 0; len(shown) < min(consequenceOptions, len(all)); i++ {
		if c := all[(int(q.Type)+2*i+i/len(all))%len(all)]; !slices.Contains(shown, c) {
			shown = append(shown, c)
		}
	}
	var out []Choice
	for _, c := range all {
		if slices.Contains(shown, c) {
			out = append(out, Choice{c, catalog.ConsequenceClassText(c, lang == text.Da)})
		}
	}
	return out
}

// vague are the classes that say too little to be asked for.
func vague(c string) bool { return c == catalog.ConsequenceOther || c == catalog.ConsequenceRetired }

// Accepts reports whether an answer is one that the question takes; spaces around it are taken away first.
func (q Question) Accepts(answer string) (string, bool) {
	answer = strings.TrimSpace(answer)
	options := q.Choices(text.Da)
	for _, c := range options {
		if c.ID == answer {
			return answer, true
		}
	}
	if len(options) > 0 {
		return "", false
	}
	n, err := strconv.Atoi(answer)
	return strconv.Itoa(n), err == nil && n >= 0 && n < 1_000_000
}
