package training

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// LineKind says how a line of a page is shown.
type LineKind uint8

// The kinds of line.
const (
	LineTitle LineKind = iota // of the page
	LineHead                  // of a part
	LineText                  // a sentence
	LineBar                   // Text names it, N of Most is the bar, Said stands behind it
	LineGood                  // a thing that went well
	LineBad                   // a thing that did not
	LineMore                  // belongs to the line above
)

// Line is one line of a page, before anybody has given it a width or colour.
type Line struct {
	Kind    LineKind
	Text    string
	N, Most int
	Said    string
	Mine    bool // of bars: the trainee's own
}

// pager makes a page of lines.
type pager struct {
	Result
	x     Exercise
	facts map[string]string
	lib   *guides.Library
	lang  text.Lang
	lines []Line
}

// Page says the result in sentences and bars. d is the day it is of; it gives the facts of the tasks.
func (r Result) Page(d Day, lib *guides.Library, lang text.Lang) []Line {
	p := &pager{Result: r, x: d.Exercise, lib: lib, lang: lang, facts: map[string]string{}}
	for _, t := range d.Tasks {
		p.facts[t.ID] = t.Facts.In(lang)
	}
	p.head()
	p.counts()
	if !r.AsksOnly() {
		p.work()
	}
	p.questions()
	return p.lines
}

// work says what came of the tasks and their cases.
func (p *pager) work() {
	p.cutOffs()
	p.released()
	p.thresholds()
	p.differing()
	p.listed(TaskLate, text.ResultLateTasks, func(d TaskDone) string {
		return p.t(text.ResultLateTask, CaseNumber(d.Case), d.Type, typeName(d.Type), p.when(*d.ResolvedAt), p.when(d.Deadline))
	})
	p.listed(TaskReturned, text.ResultBack, p.back)
	p.listed(TaskOpen, text.ResultLeft, func(d TaskDone) string {
		return p.t(text.ResultLeftTask, CaseNumber(d.Case), d.Type, typeName(d.Type), p.when(d.Deadline))
	})
}

func (p *pager) t(m text.Msg, args ...any) string { return p.lang.T(m, args...) }

func (p *pager) add(k LineKind, s string) { p.lines = append(p.lines, Line{Kind: k, Text: s}) }

func (p *pager) bar(name string, n, most int, mine bool) {
	p.lines = append(p.lines, Line{Kind: LineBar, Text: name, N: n, Most: most, Said: p.t(text.ResultOf, n, most), Mine: mine})
}

// when writes a training time with its day, since an exercise may last several.
func (p *pager) when(t time.Time) string {
	t = t.In(catalog.Copenhagen)
	return p.lang.T(text.TrainDays[(int(t.Weekday())+6)%7]) + " " + t.Format("02-01 15:04")
}

func typeName(n catalog.Number) string {
	t, _ := catalog.Lookup(n)
	return t.Name
}

func (p *pager) head() {
	p.add(LineTitle, p.t(text.ResultTitle, p.x.Title.In(p.lang)))
	p.add(LineText, p.t(text.ResultHow, p.when(p.Started), p.when(p.At), p.Speed, p.Seed))
	if !p.Over {
		p.add(LineBad, p.t(text.ResultNotOver))
	}
	if !p.AsksOnly() {
		p.add(LineText, p.t(text.ResultSimulated))
	}
}

func (p *pager) counts() {
	t := p.Totals
	switch {
	case p.AsksOnly():
		p.add(LineHead, p.t(text.ResultAnswers))
	case t.Tasks > 0:
		p.add(LineHead, p.t(text.ResultTasks))
		p.taskCounts()
	}
	if t.Questions > 0 {
		p.bar(p.t(text.ResultRight), t.Right, t.Questions, true)
	}
	if n := p.made(); n > 0 && !p.AsksOnly() {
		p.add(LineMore, p.t(text.ResultMade, n))
	}
	if t.WrongPaid > 0 {
		p.add(LineBad, p.t(text.ResultWrongPaid, t.WrongPaid))
	}
}

func (p *pager) taskCounts() {
	t := p.Totals
	p.bar(p.t(text.ResultInTime), t.InTime, t.Tasks, true)
	for _, c := range []struct {
		name text.Msg
		n    int
	}{{text.ResultLate, t.Late}, {text.ResultReturned, t.Returned}, {text.ResultWaiting, t.Waiting}, {text.ResultOpen, t.Open}} {
		if c.n > 0 {
			p.bar(p.t(c.name), c.n, t.Tasks, false)
		}
	}
	if t.Compared > 0 {
		p.bar(p.t(text.ResultChoices), t.AsExpected, t.Compared, true)
	}
}

// back says why a task came again: one that says a case cannot be finished does until its causes are solved.
func (p *pager) back(d TaskDone) string {
	if isMeta(d.Type) {
		return p.t(text.ResultBackMeta, CaseNumber(d.Case), d.Type, typeName(d.Type))
	}
	return p.t(text.ResultBackTask, CaseNumber(d.Case), d.Type, typeName(d.Type))
}

// made is how many of the tasks the simulated KSD made on the way: the exercise had fewer to begin with.
func (p *pager) made() int {
	n := 0
	for _, d := range p.Tasks {
		if d.Origin == FromReturn || d.Origin == FromFollowUp {
			n++
		}
	}
	return n
}

func (p *pager) cutOffs() {
	for _, c := range p.CutOffs {
		if c.Held == 0 {
			continue
		}
		p.add(LineHead, p.t(text.ResultCutOff, p.when(c.At)))
		if !c.Passed {
			p.add(LineText, p.t(text.ResultNotPassed))
			continue
		}
		most := max(c.Freed, c.Best, c.DeadlineOrder, 1)
		for _, b := range []struct {
			name text.Msg
			n    int
			mine bool
		}{{text.ResultYou, c.Freed, true}, {text.ResultBest, c.Best, false}, {text.ResultDeadline, c.DeadlineOrder, false}} {
			p.lines = append(p.lines, Line{Kind: LineBar, Text: p.t(b.name), N: b.n, Most: most, Said: fmt.Sprint(b.n), Mine: b.mine})
		}
		p.add(LineMore, p.t(text.ResultMinutes, c.Minutes))
		if c.Came > 0 {
			p.add(LineMore, p.t(text.ResultCame, c.Came))
		}
	}
}

func (p *pager) differing() {
	if p.Totals.Compared == 0 {
		return
	}
	p.add(LineHead, p.t(text.ResultDiffers))
	n := len(p.lines)
	for _, d := range p.Tasks {
		if d.AsExpected == nil || *d.AsExpected {
			continue
		}
		g := p.lib.Guide(d.Type, p.lang)
		p.add(LineBad, p.t(text.ResultTask, CaseNumber(d.Case), d.Type, typeName(d.Type)))
		if f := p.facts[d.ID]; f != "" {
			p.add(LineMore, p.t(text.ResultFacts, f))
		}
		p.add(LineMore, p.t(text.ResultChose, p.label(g, d.Chosen), p.label(g, d.Expected)))
		if d.Because != nil {
			p.add(LineMore, p.t(text.ResultWhy, d.Type, partTitle(g, d.Because.Part), p.basis(*d.Because)))
		}
		if !d.Tried {
			p.add(LineMore, p.t(text.ResultUntried))
		}
	}
	if len(p.lines) == n {
		p.add(LineGood, p.t(text.ResultNoDiffers))
	}
}

func (p *pager) label(g guides.Guide, choice string) string {
	step, _ := g.Deciding()
	if c, ok := step.Choice(choice); ok {
		return "»" + c.Label + "«"
	}
	return p.t(text.ResultNoChoice)
}

func partTitle(g guides.Guide, part string) string {
	if s, ok := g.Step(part); ok {
		return s.Title
	}
	if i := slices.IndexFunc(g.Sections, func(s guides.Section) bool { return s.ID == part }); i >= 0 {
		return g.Sections[i].Heading
	}
	return part
}

func (p *pager) basis(b Because) string {
	switch {
	case b.Basis == guides.BasisSource && b.Place != "":
		return p.t(text.ResultSource, b.Place)
	case b.Basis == guides.BasisLaw && b.Place != "":
		return p.t(text.ResultLaw, b.Place)
	}
	return p.t(text.ResultAdvice)
}

// listed lists the tasks in a state; a part without any is left out.
func (p *pager) listed(s TaskState, head text.Msg, say func(TaskDone) string) {
	first := true
	for _, d := range p.Tasks {
		if d.State != s {
			continue
		}
		if first {
			p.add(LineHead, p.t(head))
			first = false
		}
		p.add(LineBad, say(d))
	}
}

func (p *pager) questions() {
	if len(p.Questions) == 0 {
		return
	}
	p.add(LineHead, p.t(text.ResultQuestions))
	for _, q := range p.Questions {
		i := slices.IndexFunc(p.x.Questions, func(x Question) bool { return x.ID == q.ID })
		if i < 0 {
			continue
		}
		x := p.x.Questions[i]
		kind, said := LineBad, p.t(text.ResultAnswer, p.answer(x, q.Answer), p.answer(x, q.Right))
		if q.Answer == "" {
			said = p.t(text.ResultUnanswered, p.answer(x, q.Right))
		}
		if q.IsOK {
			kind, said = LineGood, p.t(text.ResultRightOne, p.answer(x, q.Right))
		}
		p.add(kind, x.Text.In(p.lang))
		p.add(LineMore, said)
		if why := x.Because.In(p.lang); why != "" {
			p.add(LineMore, why)
		}
	}
}

func (p *pager) answer(q Question, id string) string {
	for _, c := range q.Choices(p.lang) {
		if c.ID == id {
			return "»" + strings.TrimSuffix(c.Text, ".") + "«"
		}
	}
	return id
}
