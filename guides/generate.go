package guides

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// doneStep is the deciding step of every page made from the catalog.
const doneStep = "done"

// generate makes the page of a type without a written guide, also of a number no source knows. It depends on the catalog and the
// language alone, so its hash changes only when a fact or a sentence does.
func generate(n catalog.Number, lang text.Lang) Guide {
	t, known := catalog.Lookup(n)
	p := page{t: t, lang: lang}
	g := Guide{
		Type: n, Lang: lang, Title: t.Name, Status: StatusDraft, Generated: true, Edition: "2020, 2021",
		Purpose: p.purpose(), Sections: p.sections(), Steps: p.steps(),
	}
	if !known {
		g.Title, g.Edition = lang.T(text.GuideGeneratedUnknown), ""
	}
	for _, l := range t.Law {
		g.LawVersions = append(g.LawVersions, LawVersion{Ref: lawRef(l)})
	}
	g.Markdown = markdown(g)
	sum := sha256.Sum256([]byte(g.Markdown))
	g.Hash = hex.EncodeToString(sum[:])
	return g
}

// page makes the parts of one type's page.
type page struct {
	t    catalog.Type
	lang text.Lang
}

func (p page) say(m text.Msg, args ...any) string { return p.lang.T(m, args...) }

func (p page) purpose() string {
	if p.lang == text.En && p.t.Gloss != "" {
		return p.say(text.GuideGeneratedGloss, p.t.Gloss) + " " + p.say(text.GuideGeneratedIntro)
	}
	return p.say(text.GuideGeneratedIntro)
}

func (p page) sections() []Section {
	return []Section{
		p.fact("outcome", text.GuideSectionBlocks, place(p.t.BlockingSource), p.blocks()),
		p.due(),
		p.fact("deleted", text.GuideSectionDeleted, place(p.t.DeletableSource), p.deleted()),
		p.fact("recurs", text.GuideSectionRecurs, place(p.t.RecurrenceSource), p.recurs()),
		p.fact("follows", text.GuideSectionFollows, p.followPlace(), p.follows()),
		p.fact("law", text.GuideSectionLaw, p.lawPlace(), p.law()),
		p.section("verify", text.GuideSectionVerify, BasisAdvice, "", p.say(text.GuideVerify)),
	}
}

// fact makes a section of what a document states, or of the remark that none does, which rests on nothing.
func (p page) fact(id string, heading text.Msg, place, body string) Section {
	if place == "" {
		return Section{ID: id, Heading: p.say(heading), Body: body}
	}
	return p.section(id, heading, BasisSource, place, body)
}

func (p page) section(id string, heading text.Msg, basis Basis, place, body string) Section {
	return Section{ID: id, Heading: p.say(heading), Body: basis.line(p.lang, place) + "\n\n" + body, Basis: basis, Place: place}
}

// place names a document and line; empty when no document says anything.
func place(s catalog.Source) string {
	switch {
	case s.Doc == "":
		return ""
	case s.Line == 0:
		return s.Doc
	}
	return fmt.Sprintf("%s l.%d", s.Doc, s.Line)
}

func (p page) blocks() string {
	out := []string{p.say(p.blocking())}
	if p.t.Blocking == catalog.BlocksUnknown {
		return out[0]
	}
	if p.t.BlockingSource.Confidence != catalog.Certain {
		out = append(out, p.say(text.GuideBlocksDerived))
	}
	if !p.t.BlockingSource.AsOf.IsZero() {
		out = append(out, p.say(text.GuideBlocksAsOf, p.date(p.t.BlockingSource.AsOf)))
	}
	if p.t.Contradicts {
		out = append(out, p.say(text.GuideBlocksContradicts))
	}
	return strings.Join(out, " ")
}

func (p page) blocking() text.Msg {
	switch p.t.Blocking {
	case catalog.BlocksDecision:
		return text.GuideBlocksDecision
	case catalog.BlocksPayment:
		return text.GuideBlocksPayment
	case catalog.BlocksLetter:
		return text.GuideBlocksLetter
	case catalog.BlocksNone:
		return text.GuideBlocksNone
	}
	return text.GuideBlocksUnknown
}

func (p page) date(d catalog.Date) string {
	if p.lang == text.En {
		return d.String()
	}
	return d.Danish()
}

// due says when the sources want a task of the class solved; where they name no run, that KSD's own due date counts is advice.
func (p page) due() Section {
	basis, place, msg := BasisAdvice, "", text.GuideDueOther
	switch p.t.Impact() {
	case catalog.ImpactDecision:
		basis, place, msg = BasisSource, "S1 l.117-119, l.150-151", text.GuideDueDecision
	case catalog.ImpactPayment:
		basis, place, msg = BasisSource, "S1 l.117-123", text.GuideDuePayment
	case catalog.ImpactUnknown:
		msg = text.GuideDueUnknown
	}
	if p.t.Meta {
		msg = text.GuideDueMeta
	}
	return p.section("deadline", text.GuideSectionDeadline, basis, place, p.say(msg))
}

func (p page) deleted() string {
	out := []string{p.say(text.GuideDeletableUnknown)}
	switch p.t.Deletable {
	case catalog.DeletableNo:
		out[0] = p.say(text.GuideDeletableNo)
	case catalog.DeletableConsequence:
		out[0] = p.say(text.GuideDeletableConsequence)
	case catalog.DeletableFree:
		out[0] = p.say(text.GuideDeletableFree)
	}
	if c := p.t.ConsequenceText(p.lang != text.En); c != "" && p.t.Deletable != catalog.DeletableUnknown {
		out = append(out, c)
	}
	return strings.Join(out, " ")
}

func (p page) recurs() string {
	switch p.t.Recurrence {
	case catalog.RecursNextDay:
		return p.say(text.GuideRecursNextDay)
	case catalog.RecursPerRefund:
		return p.say(text.GuideRecursPerRefund)
	case catalog.RecursPerLetter:
		return p.say(text.GuideRecursPerLetter)
	case catalog.RecursLater:
		return p.say(text.GuideRecursLater)
	case catalog.RecursRetired:
		return p.say(text.GuideRecursRetired)
	}
	return p.say(text.GuideRecursNone)
}

func (p page) follows() string {
	var out []string
	if len(p.t.FollowUps) > 0 {
		out = append(out, p.say(text.GuideFollowUps), names(p.t.FollowUps))
	}
	if len(p.t.KnockOn) > 0 {
		out = append(out, p.say(text.GuideKnockOn), names(p.t.KnockOn))
	}
	if len(out) == 0 {
		return p.say(text.GuideNoFollows)
	}
	return strings.Join(out, "\n\n")
}

func (p page) followPlace() string {
	if s := place(p.t.FollowUpSource); s != "" {
		return s
	}
	return place(p.t.KnockOnSource)
}

func (p page) law() string {
	var refs []string
	for _, l := range p.t.Law {
		refs = append(refs, "- "+lawRef(l))
	}
	if len(refs) == 0 {
		return p.say(text.GuideLawNone)
	}
	return strings.Join(refs, "\n") + "\n\n" + p.say(text.GuideLawLook)
}

func (p page) lawPlace() string {
	if len(p.t.Law) == 0 {
		return ""
	}
	return place(p.t.Law[0].Source)
}

func lawRef(l catalog.Law) string { return strings.TrimSpace(l.Act + " " + l.Ref) }

// names lists types with their verbatim names.
func names(numbers []catalog.Number) string {
	lines := make([]string, len(numbers))
	for i, n := range numbers {
		t, _ := catalog.Lookup(n)
		lines[i] = strings.TrimSpace(fmt.Sprintf("- %d %s", n, t.Name))
	}
	return strings.Join(lines, "\n")
}

// steps is the general order of work.
func (p page) steps() []Step {
	return []Step{
		p.step("read", KindRead, BasisAdvice, "", text.GuideStepRead, p.say(text.GuideStepReadText)),
		p.others(),
		p.step("act", KindAct, BasisAdvice, "", text.GuideStepAct, p.say(text.GuideStepActText)),
		p.done(),
		p.step("close", KindClose, BasisAdvice, "", text.GuideStepClose, p.say(text.GuideStepCloseText)),
	}
}

// others leads to the other tasks of the case; for a meta task they are the cause (S2 l.297-298, l.325).
func (p page) others() Step {
	switch {
	case p.t.Meta && len(p.t.HeldBy) > 0:
		body := p.say(text.GuideStepCauseSome) + "\n\n" + names(p.t.HeldBy)
		return p.step("others", KindCheck, BasisSource, place(p.t.MetaSource), text.GuideStepCause, body)
	case p.t.Meta:
		return p.step("others", KindCheck, BasisSource, place(p.t.MetaSource), text.GuideStepCause, p.say(text.GuideStepCauseAny))
	}
	return p.step("others", KindCheck, BasisAdvice, "", text.GuideStepOthers, p.say(text.GuideStepOthersText))
}

func (p page) done() Step {
	basis, place, body := BasisAdvice, "", p.say(text.GuideStepDoneText)
	if asks(p.t.Number) {
		basis, place, body = BasisSource, "S2 l.97-105", body+" "+p.say(text.GuideRecursNextDay)
	}
	s := p.step(doneStep, KindDecide, basis, place, text.GuideStepDone, body)
	s.Deciding = true
	s.Choices = []Choice{
		{
			ID: "done", Label: p.say(text.GuideChoiceDone), Outcome: OutcomeDone, OutcomeText: p.say(text.GuideChoiceDoneText),
			Resolves: true, Ask: asks(p.t.Number),
		},
		{
			ID: "wait", Label: p.say(text.GuideChoiceWait), Outcome: OutcomeWait, OutcomeText: p.say(text.GuideChoiceWaitText),
			Next: End, NeedsDate: true,
		},
	}
	return s
}

func (p page) step(id string, kind Kind, basis Basis, place string, title text.Msg, body string) Step {
	return Step{
		ID: id, Title: p.say(title), Kind: kind, Basis: basis, Place: place,
		Text: basis.line(p.lang, place) + "\n\n" + body,
	}
}

// markdown writes the page out as a written guide is written: sections of fact, then the numbered steps, then what to verify.
func markdown(g Guide) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %d %s\n\n%s\n", g.Type, g.Title, g.Purpose)
	part := func(heading, body string) { fmt.Fprintf(&b, "\n## %s\n\n%s\n", heading, body) }
	last := len(g.Sections) - 1
	for _, s := range g.Sections[:last] {
		part(s.Heading, s.Body)
	}
	for i, s := range g.Steps {
		part(fmt.Sprintf("%d. %s", i+1, s.Title), withChoices(s))
	}
	part(g.Sections[last].Heading, g.Sections[last].Body)
	return b.String()
}

// withChoices writes a step's choices under its text, as a written guide does.
func withChoices(s Step) string {
	out := s.Text
	for i, c := range s.Choices {
		if i == 0 {
			out += "\n"
		}
		out += fmt.Sprintf("\n- **%s**: %s", c.Label, c.OutcomeText)
	}
	return out
}
