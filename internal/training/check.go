package training

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// check holds an exercise against catalog and guides: unknown types, expectations that no walk of the guide reaches, times that cannot be.
func (d *document) check(lib *guides.Library) {
	if len(d.problems) > 0 {
		return
	}
	d.checkHead()
	d.checkTasks(lib)
	d.checkQuestions()
}

// names is what an id may look like: it is typed, and stands in results.
var names = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,39}$`)

func (d *document) checkHead() {
	x := d.exercise
	if !names.MatchString(x.Name) {
		d.add(1, "", text.TrainBadName)
	}
	for field, w := range map[string]Words{"title": x.Title, "goal": x.Goal} {
		if w.Da == "" {
			d.at(field, text.TrainMissing)(field)
		}
	}
	d.within("minutes", x.Minutes, 1, 600)
	d.within("speed", x.Speed, 1, MaxSpeed)
	d.within("draw", x.Draw.Tasks, 0, MaxTasks)
	d.within("draw", x.Draw.Daily, 0, MaxTasks/MaxDays)
	switch {
	case !x.End.After(x.Start):
		d.at("end", text.TrainEndFirst)("end")
	case x.End.Sub(x.Start) > MaxDays*24*time.Hour:
		d.at("end", text.TrainTooLong, MaxDays)("end")
	}
	if len(x.Tasks)+x.Draw.Tasks == 0 && len(x.Questions) == 0 {
		d.add(2, "tasks", text.TrainEmpty)
	}
	if len(x.Tasks)+x.Draw.Tasks+MaxDays*x.Draw.Daily > MaxTasks {
		d.at("tasks", text.TrainTooMany, MaxTasks)("tasks")
	}
}

func (d *document) within(field string, n, least, most int) {
	if n < least || n > most {
		d.at(field, text.TrainOutside, least, most)(field)
	}
}

func (d *document) checkTasks(lib *guides.Library) {
	seen, heads := map[string]bool{}, map[string]Task{}
	for i, t := range d.exercise.Tasks {
		d.checkID(t.ID, seen, "tasks", i)
		if !names.MatchString(t.Case) {
			d.at("case", text.TrainBadID)("tasks", i, "case")
		}
		if head, there := heads[t.Case]; there {
			d.checkCase(head, t, i)
		} else {
			heads[t.Case] = t
		}
		d.checkTimes(t, i)
		d.checkWords(t, i)
		known, ok := catalog.Lookup(t.Type)
		switch {
		case !ok:
			d.at("type", text.TrainUnknownType, int(t.Type))("tasks", i, "type")
			continue
		case t.Undone && known.Recurrence != catalog.RecursNextDay:
			d.at("undone", text.TrainNoReturn, int(t.Type))("tasks", i, "undone")
		case t.Wrong && t.Type != 114:
			d.at("wrong", text.TrainOnly114)("tasks", i, "wrong")
		}
		if t.Expect != "" && t.Facts.Da == "" || len(t.Facts.Da) > maxFacts || len(t.Facts.En) > maxFacts {
			d.at("facts", text.TrainFacts, maxFacts)("tasks", i, "facts")
		}
		d.checkExpected(lib, t, i)
	}
}

// maxFacts is how many bytes of facts fit where the trainee reads them.
const maxFacts = 400

func (d *document) checkID(id string, seen map[string]bool, list string, i int) {
	switch {
	case !names.MatchString(id):
		d.at("id", text.TrainBadID)(list, i, "id")
	case seen[id]:
		d.at("id", text.TrainTwice, id)(list, i, "id")
	}
	seen[id] = true
}

// checkCase wants the tasks of one case to agree on it, and to be of different types: the simulated case knows a task by its type.
func (d *document) checkCase(head, t Task, i int) {
	if head.Status != t.Status || head.Frequency != t.Frequency {
		d.at("case", text.TrainCaseDiffers, t.Case, head.ID)("tasks", i, "case")
	}
	twin := slices.ContainsFunc(d.exercise.Tasks[:i], func(o Task) bool { return o.Case == t.Case && o.Type == t.Type })
	if twin {
		d.at("type", text.TrainSameType, int(t.Type), t.Case)("tasks", i, "type")
	}
}

// checkWords wants a status and a frequency that are known: they decide when a case is decided and paid (S1 l.123, l.150-151), so a misspelt one would
// quietly change what the trainee can free.
func (d *document) checkWords(t Task, i int) {
	if t.Status != "" && !slices.Contains(catalog.Statuses(), t.Status) {
		d.at("status", text.TrainBadStatus, t.Status, strings.Join(catalog.Statuses(), ", "))("tasks", i, "status")
	}
	if t.Frequency != "" && catalog.ParseRhythm(t.Frequency) == catalog.RhythmUnknown {
		d.at("frequency", text.TrainBadRhythm, t.Frequency)("tasks", i, "frequency")
	}
}

func (d *document) checkTimes(t Task, i int) {
	switch {
	case !t.Arrival(d.exercise.Start).Before(d.exercise.End):
		d.at("made", text.TrainMadeLate)("tasks", i, "made")
	case !t.Due.IsZero() && t.Due < t.Made.Date():
		d.at("due", text.TrainDueFirst)("tasks", i, "due")
	case !t.Original.IsZero() && t.Original < t.Made.Date():
		d.at("original_due", text.TrainDueFirst)("tasks", i, "original_due")
	}
}

// checkExpected wants the expected choice to be one that a walk of the guide ends in, and the reason to be a part of the guide.
func (d *document) checkExpected(lib *guides.Library, t Task, i int) {
	g := lib.Guide(t.Type, text.Da)
	if t.Because != "" && !hasPart(g, t.Because) {
		d.at("because", text.TrainNoPart, t.Because, int(t.Type))("tasks", i, "because")
	}
	if t.Expect == "" {
		return
	}
	step, ok := g.Deciding()
	choice, has := step.Choice(t.Expect)
	switch {
	case g.Generated || !ok:
		d.at("expect", text.TrainNoGuide, int(t.Type))("tasks", i, "expect")
	case !has || !reaches(g.Start(), t.Expect):
		d.at("expect", text.TrainUnreachable, t.Expect, int(t.Type), choiceList(step))("tasks", i, "expect")
	case t.Undone && choice.Resolves:
		d.at("expect", text.TrainUndoneSolved, t.Expect)("tasks", i, "expect")
	}
}

func choiceList(s guides.Step) string {
	list := ""
	for i, c := range s.Choices {
		if i > 0 {
			list += ", "
		}
		list += c.ID
	}
	return list
}

func hasPart(g guides.Guide, id string) bool {
	if _, ok := g.Step(id); ok {
		return true
	}
	return slices.ContainsFunc(g.Sections, func(s guides.Section) bool { return s.ID == id })
}

// reaches reports whether a walk can end with the choice as the guide's outcome. A guide's steps only lead forward, so it ends.
func reaches(r guides.Run, choice string) bool {
	step, ok := r.Current()
	if !ok {
		out, decided := r.Outcome()
		return decided && out.ID == choice
	}
	if len(step.Choices) == 0 {
		next, err := r.Next()
		return err == nil && reaches(next, choice)
	}
	return slices.ContainsFunc(step.Choices, func(c guides.Choice) bool {
		if step.Deciding && c.ID != choice {
			return false
		}
		next, err := r.Choose(c.ID)
		return err == nil && reaches(next, choice)
	})
}

func (d *document) checkQuestions() {
	seen := map[string]bool{}
	for i, q := range d.exercise.Questions {
		d.checkID(q.ID, seen, "questions", i)
		if q.Text.Da == "" {
			d.at("text", text.TrainMissing)("questions", i, "text")
		}
		known, ok := catalog.Lookup(q.Type)
		switch q.Kind {
		case AskChoice:
			d.checkOptions(q, i)
		case AskDeletable, AskConsequence:
			if !ok || known.Deletable == catalog.DeletableUnknown {
				d.at("type", text.TrainUnknownType, int(q.Type))("questions", i, "type")
			} else if q.Kind == AskConsequence && vague(known.Consequence) {
				d.at("type", text.TrainVague, int(q.Type))("questions", i, "type")
			}
		case AskR23:
			d.checkR23(q, i)
		default:
			d.at("kind", text.TrainBadKind)("questions", i, "kind")
		}
	}
}

func (d *document) checkOptions(q Question, i int) {
	seen := map[string]bool{}
	for j, o := range q.Options {
		d.checkID(o.ID, seen, "questions", i)
		if o.Text.Da == "" {
			d.at("options", text.TrainMissing)("questions", i, "options", j)
		}
	}
	if len(q.Options) < 2 || len(q.Options) > 9 {
		d.at("options", text.TrainOptions)("questions", i, "options")
	}
	if !seen[q.Answer] {
		d.at("answer", text.TrainNoOption, q.Answer)("questions", i, "answer")
	}
}

func (d *document) checkR23(q Question, i int) {
	if q.Form != FormOld && q.Form != FormNew {
		d.at("form", text.TrainBadForm)("questions", i, "form")
	}
	if _, err := time.Parse("2006-01", q.Month); q.Month != "" && (err != nil || q.Form != FormOld) {
		d.at("month", text.TrainBadMonth)("questions", i, "month")
	}
	if len(d.exercise.Tasks)+d.exercise.Draw.Tasks == 0 {
		d.at("kind", text.TrainR23Empty)("questions", i, "kind")
	}
}
