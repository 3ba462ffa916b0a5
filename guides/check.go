package guides

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// Check reads every guide of a folder laid out as LoadFS wants it and lists what is wrong, file by file and line by line:
// what cannot be read, unknown fields, type numbers and values, unreachable steps, paths past the decision, choices without an outcome,
// missing sections, parts that do not say what they rest on, tables too wide for a terminal, and translations that do not agree.
// It returns nil when every guide is sound.
func Check(fsys fs.FS) []Problem {
	names, err := fs.Glob(fsys, "*/*.md")
	if err != nil {
		return []Problem{{File: ".", Line: 1, Msg: text.GuideCannotRead, Args: []any{err.Error()}}}
	}
	_, out := readParameters(fsys)
	first := map[catalog.Number]checked{}
	for _, name := range names {
		c := checkFile(fsys, name, nil)
		if other, ok := first[c.guide.Type]; ok && len(c.problems) == 0 && !sameShape(other.guide, c.guide) {
			c.add(c.doc.line("steps"), "steps", text.GuideTranslation, other.name)
		} else if !ok && len(c.problems) == 0 {
			first[c.guide.Type] = c
		}
		sortProblems(c.problems)
		out = append(out, c.problems...)
	}
	return out
}

// sortProblems puts them by file and line.
func sortProblems(list []Problem) {
	slices.SortStableFunc(list, func(a, b Problem) int { return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line) })
}

// checked is one file under check.
type checked struct {
	name     string
	key      key
	keyed    bool // the name, or a layer that points to it, says which guide it is
	doc      document
	guide    Guide
	problems []Problem
}

func (c *checked) add(line int, field string, msg text.Msg, args ...any) {
	c.problems = append(c.problems, Problem{File: c.name, Line: line, Field: field, Msg: msg, Args: args})
}

// checkFile reads and checks a file. named gives the types of files that are not named after one.
func checkFile(fsys fs.FS, name string, named map[string]catalog.Number) checked {
	c := checked{name: name}
	c.key, c.keyed = namedKey(name, named)
	data, err := readCapped(fsys, name)
	switch {
	case errors.Is(err, ErrTooLarge):
		c.add(1, "", text.GuideTooLarge, MaxSize>>10)
		return c
	case err != nil && escapes(err):
		c.add(1, "", text.GuideOutside)
		return c
	case err != nil:
		c.add(1, "", text.GuideCannotRead, err.Error())
		return c
	}
	var problems Problems
	if c.doc, problems = parse(data); len(problems) > 0 {
		for _, p := range problems {
			c.add(p.Line, p.Field, p.Msg, p.Args...)
		}
		return c
	}
	c.guide = c.doc.guide()
	c.checkHead()
	c.checkLaw()
	c.checkParts()
	c.checkSteps()
	c.checkWorkarounds()
	c.checkFields()
	c.checkEdition()
	c.checkLinks(fsys)
	c.checkPaths()
	c.checkText()
	return c
}

// escapes reports whether a file was not read because its name or a link leads out of the folder; os.Root has no error value for it.
func escapes(err error) bool { return strings.Contains(err.Error(), "path escapes from parent") }

func (c *checked) checkHead() {
	g := c.guide
	switch {
	case !c.keyed:
		c.add(1, "", text.GuideFileName)
	case c.key.number != g.Type:
		c.add(c.doc.line("type"), "type", text.GuideTypeNotFileName, int(g.Type))
	case c.key.lang != g.Lang:
		c.add(c.doc.line("lang"), "lang", text.GuideLangNotFolder, string(g.Lang))
	}
	if t, ok := catalog.Lookup(g.Type); !ok {
		c.add(c.doc.line("type"), "type", text.GuideTypeUnknown, int(g.Type))
	} else if want := fmt.Sprintf("%d %s", g.Type, t.Name); c.doc.body.title != want {
		c.add(max(c.doc.body.line, 1), "", text.GuideTitleWrong, int(g.Type), t.Name)
	}
	if g.Status == StatusChecked {
		c.add(c.doc.line("status"), "status", text.GuideSelfChecked, int(g.Type))
	} else {
		c.oneOf(string(g.Status), []string{string(StatusDraft)}, "status", "status")
	}
	c.written(g.Edition, "edition", "edition")
	if g.Purpose == "" {
		c.add(max(c.doc.body.line, 1), "", text.GuidePartEmpty, c.doc.body.title)
	}
}

// checkLaw asks for the version of each law, and for a date that is one.
func (c *checked) checkLaw() {
	for i, l := range c.guide.LawVersions {
		c.written(l.Ref, "ref", "law", i, "ref")
		c.written(l.Version, "version", "law", i, "version")
		if _, err := time.Parse(time.DateOnly, l.Checked); err != nil && l.Checked != "" {
			c.add(c.doc.line("law", i, "checked"), "checked", text.GuideDateForm, l.Checked)
		}
	}
}

// checkWorkarounds asks each workaround for the fault's id, an owner, a day and a text, and for a step that is there.
func (c *checked) checkWorkarounds() {
	for i, w := range c.doc.front.Workarounds {
		c.written(w.Error, "error", "workarounds", i, "error")
		c.written(w.Owner, "owner", "workarounds", i, "owner")
		c.written(w.Text, "text", "workarounds", i, "text")
		if _, err := time.Parse(time.DateOnly, w.Expires); err != nil {
			c.add(c.doc.line("workarounds", i, "expires"), "expires", text.GuideDateForm, w.Expires)
		}
		if _, ok := c.guide.Step(w.Step); !ok && w.Step != "" {
			c.add(c.doc.line("workarounds", i, "step"), "step", text.GuideNextUnknown, w.Step)
		}
	}
}

// checkParts looks at what every part of the text must have.
func (c *checked) checkParts() {
	for _, p := range c.doc.body.parts {
		if p.text == "" {
			c.add(p.line, "", text.GuidePartEmpty, p.heading)
			continue
		}
		basis, place, ok := p.basis()
		if !ok {
			c.add(p.line, "", text.GuideNoBasis, p.heading)
		} else if basis != BasisAdvice && place == "" {
			c.add(p.line, "", text.GuideNoPlace, p.heading)
		}
	}
	var have []string
	for i, s := range c.guide.Sections {
		c.id(s.ID, have, "sections", i)
		have = append(have, s.ID)
	}
	for _, id := range RequiredSections() {
		if !slices.Contains(have, id) {
			c.add(c.doc.line("sections"), "sections", text.GuideSectionMissing, id)
		}
	}
}

func (c *checked) checkSteps() {
	if len(c.guide.Steps) == 0 {
		c.add(c.doc.line("steps"), "steps", text.GuideNoSteps)
		return
	}
	var have []string
	deciding := 0
	for i, s := range c.guide.Steps {
		c.id(s.ID, have, "steps", i)
		have = append(have, s.ID)
		c.oneOf(string(s.Kind), []string{string(KindRead), string(KindCheck), string(KindDecide), string(KindAct), string(KindClose)}, "kind", "steps", i, "kind")
		if s.Kind == KindDecide && len(s.Choices) < 2 {
			c.add(c.doc.line("steps", i, "choices"), "choices", text.GuideFewChoices)
		}
		if s.Deciding {
			deciding++
		}
		if s.Deciding && s.Kind != KindDecide {
			c.add(c.doc.line("steps", i, "kind"), "kind", text.GuideNotOneOf, string(s.Kind), string(KindDecide))
		}
		c.checkChoices(i, s)
		c.checkCalc(i, s)
	}
	if deciding != 1 {
		c.add(c.doc.line("steps"), "deciding", text.GuideDecidingCount, deciding)
	}
}

func (c *checked) checkChoices(i int, s Step) {
	var have []string
	for j, ch := range s.Choices {
		c.id(ch.ID, have, "steps", i, "choices", j)
		have = append(have, ch.ID)
		c.written(ch.Label, "label", "steps", i, "choices", j, "label")
		if s.Deciding {
			c.checkOutcome(ch, i, j)
		}
		c.checkValue(ch, i, j)
		c.checkTypes(ch.FollowUp, "follow_up", i, j)
		c.checkTypes(ch.Tracks, "tracks", i, j)
	}
}

// checkTypes asks that a choice names types the catalog has.
func (c *checked) checkTypes(types []catalog.Number, field string, i, j int) {
	for _, n := range types {
		if _, ok := catalog.Lookup(n); !ok {
			c.add(c.doc.line("steps", i, "choices", j, field), field, text.GuideTypeUnknown, int(n))
		}
	}
}

// checkOutcome holds a deciding choice to what the queue needs to know of it.
func (c *checked) checkOutcome(ch Choice, i, j int) {
	at := c.doc.line("steps", i, "choices", j)
	if ch.Outcome == "" || ch.OutcomeText == "" {
		c.add(at, "outcome", text.GuideNoOutcome, ch.ID)
	} else {
		c.oneOf(ch.Outcome, Outcomes(), "outcome", "steps", i, "choices", j, "outcome")
	}
	if waits := ch.Outcome == OutcomeWait; waits != ch.NeedsDate || waits == ch.Resolves {
		c.add(at, "needs_date", text.GuideWaitRules)
	}
	if want := ch.Resolves && asks(c.guide.Type); want != ch.Ask {
		c.add(at, "ask", text.GuideAskWrong, want)
	}
}

// asks reports whether resolving a type asks first if the act was done in KSD: every next-day type, but for 19, whose choice is the act.
func asks(n catalog.Number) bool {
	t, _ := catalog.Lookup(n)
	return t.Recurrence == catalog.RecursNextDay && n != otherCause
}

// otherCause is "Oplysningsskema - anden årsag": its decision is a value chosen in KSD, so the choice itself says that the act was done.
const otherCause catalog.Number = 19

// checkValue asks that a choice's field is one of the guide's, and its value one of the field's.
func (c *checked) checkValue(ch Choice, i, j int) {
	if ch.Field == "" && ch.Value == "" {
		return
	}
	at := slices.IndexFunc(c.guide.Fields, func(f Field) bool { return f.Name == ch.Field })
	if at < 0 {
		c.add(c.doc.line("steps", i, "choices", j, "field"), "field", text.GuideFieldUnknown, ch.Field)
	} else if !slices.Contains(c.guide.Fields[at].Values, ch.Value) {
		c.add(c.doc.line("steps", i, "choices", j, "value"), "value", text.GuideValueUnknown, ch.Value)
	}
}

func (c *checked) written(value, field string, place ...any) {
	if value == "" {
		c.add(c.doc.line(place...), field, text.GuideMissing)
	}
}

func (c *checked) oneOf(value string, allowed []string, field string, place ...any) {
	if !slices.Contains(allowed, value) {
		c.add(c.doc.line(place...), field, text.GuideNotOneOf, value, strings.Join(allowed, ", "))
	}
}

// id asks for an ID of the plain form that can be typed after --answer, used once among its neighbours.
func (c *checked) id(id string, before []string, place ...any) {
	at := c.doc.line(append(slices.Clone(place), "id")...)
	switch {
	case id == "":
		c.add(at, "id", text.GuideMissing)
	case strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" || id == End:
		c.add(at, "id", text.GuideIDForm, id)
	case slices.Contains(before, id):
		c.add(at, "id", text.GuideIDTwice, id)
	}
}
