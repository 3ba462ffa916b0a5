package training

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// Named is a result with the name it is shown under: that of its file.
type Named struct {
	Name string
	Result
}

// MaxResult is how many bytes the file of a result may have, MaxClass how many a class.
const (
	MaxResult = 1 << 20
	MaxClass  = 200
)

// errNoResult says that a file holds no result of this program, or one of a newer one.
var errNoResult = errors.New("no result of an exercise")

// ReadResult reads what train result --json wrote. What it says is checked only as far as it is shown.
func ReadResult(data []byte) (Result, error) {
	var r Result
	if len(data) > MaxResult {
		return r, errNoResult
	}
	if err := json.Unmarshal(data, &r); err != nil {
		return r, fmt.Errorf("%w: %w", errNoResult, err)
	}
	if r.Format != Format || r.Exercise == "" {
		return r, errNoResult
	}
	return r, nil
}

// Compare sets the results of a class side by side: the same figure of each under one heading. Results of another exercise, text or seed than the
// first are named, and shown all the same.
// x is the exercise they are of, for its title and the words of its questions; of one that is not known only the name is.
func Compare(class []Named, x Exercise, lang text.Lang) []Line {
	c := &comparer{class: class, x: x, lang: lang}
	first := class[0]
	c.add(LineTitle, lang.T(text.CompareTitle, safe.Line(cmp.Or(x.Title.In(lang), first.Exercise))))
	for _, r := range class {
		if r.Exercise != first.Exercise || r.Hash != first.Hash || r.Seed != first.Seed {
			c.add(LineBad, lang.T(text.CompareDiffers, r.Name))
		}
		if !r.Over {
			c.add(LineBad, lang.T(text.CompareRunning, r.Name))
		}
	}
	if slices.ContainsFunc(class, func(r Named) bool { return !r.AsksOnly() }) {
		c.work(first)
	}
	c.part(text.ResultRight, func(r Result) (int, int) { return r.Totals.Right, r.Totals.Questions })
	c.missed()
	c.missedQuestions()
	return c.lines
}

// work shows what came of the tasks and their cases.
func (c *comparer) work(first Named) {
	c.part(text.ResultInTime, func(r Result) (int, int) { return r.Totals.InTime, r.Totals.Tasks })
	c.part(text.ResultChoices, func(r Result) (int, int) { return r.Totals.AsExpected, r.Totals.Compared })
	for i := range first.CutOffs {
		c.cutOff(i)
	}
}

type comparer struct {
	class []Named
	x     Exercise
	lang  text.Lang
	lines []Line
}

func (c *comparer) add(k LineKind, s string) { c.lines = append(c.lines, Line{Kind: k, Text: s}) }

// part shows one figure of everyone; one that nobody has is left out.
func (c *comparer) part(head text.Msg, of func(Result) (n, most int)) {
	if !slices.ContainsFunc(c.class, func(r Named) bool { _, most := of(r.Result); return most > 0 }) {
		return
	}
	c.add(LineHead, c.lang.T(head))
	for _, r := range c.class {
		n, most := of(r.Result)
		c.lines = append(c.lines, Line{Kind: LineBar, Text: r.Name, N: n, Most: most, Said: c.lang.T(text.ResultOf, n, most), Mine: true})
	}
}

func (c *comparer) cutOff(i int) {
	first := c.class[0].CutOffs[i]
	at := (&pager{lang: c.lang}).when(first.At)
	most := max(first.Best, 1)
	for _, r := range c.class {
		if i < len(r.CutOffs) {
			most = max(most, r.CutOffs[i].Freed)
		}
	}
	c.add(LineHead, c.lang.T(text.ResultCutOff, at))
	for _, r := range c.class {
		n := 0
		if i < len(r.CutOffs) {
			n = r.CutOffs[i].Freed
		}
		c.lines = append(c.lines, Line{Kind: LineBar, Text: r.Name, N: n, Most: most, Said: fmt.Sprint(n), Mine: true})
	}
	for _, b := range []struct {
		name text.Msg
		n    int
	}{{text.ResultBest, first.Best}, {text.ResultDeadline, first.DeadlineOrder}} {
		c.lines = append(c.lines, Line{Kind: LineBar, Text: c.lang.T(b.name), N: b.n, Most: most, Said: fmt.Sprint(b.n)})
	}
}

// mostMissed is how many tasks are named that many chose differently on.
const mostMissed = 10

// missed names the tasks that most chose differently on than expected: what to talk about in class.
func (c *comparer) missed() {
	type miss struct {
		id      string
		n, of   int
		typeNum catalog.Number
	}
	byID := map[string]*miss{}
	for _, r := range c.class {
		for _, d := range r.Tasks {
			if d.AsExpected == nil {
				continue
			}
			if byID[d.ID] == nil {
				byID[d.ID] = &miss{id: d.ID, typeNum: d.Type}
			}
			byID[d.ID].of++
			if !*d.AsExpected {
				byID[d.ID].n++
			}
		}
	}
	var list []*miss
	for _, m := range byID {
		if m.n > 0 {
			list = append(list, m)
		}
	}
	slices.SortFunc(list, func(a, b *miss) int { return cmp.Or(b.n-a.n, cmp.Compare(a.id, b.id)) })
	if len(list) == 0 {
		return
	}
	c.add(LineHead, c.lang.T(text.CompareMissed))
	for _, m := range list[:min(len(list), mostMissed)] {
		c.add(LineBad, c.lang.T(text.CompareTask, safe.Line(m.id), int(m.typeNum), m.n, m.of))
	}
}

// missedQuestions names the questions that most answered wrongly, or not at all.
func (c *comparer) missedQuestions() {
	var order []string
	wrong, asked := map[string]int{}, map[string]int{}
	for _, r := range c.class {
		for _, q := range r.Questions {
			if asked[q.ID]++; q.IsOK {
				continue
			}
			if wrong[q.ID]++; wrong[q.ID] == 1 {
				order = append(order, q.ID)
			}
		}
	}
	if len(order) == 0 {
		return
	}
	slices.SortStableFunc(order, func(a, b string) int { return wrong[b] - wrong[a] })
	c.add(LineHead, c.lang.T(text.CompareAsked))
	for _, id := range order[:min(len(order), mostMissed)] {
		c.add(LineBad, c.lang.T(text.CompareAsk, safe.Line(c.asks(id)), wrong[id], asked[id]))
	}
}

// asks is the text of a question, or its id where the exercise is not known.
func (c *comparer) asks(id string) string {
	for _, q := range c.x.Questions {
		if q.ID == id {
			return q.Text.In(c.lang)
		}
	}
	return id
}
