package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// The shape of the guide screen.
const (
	guideWide     = 110 // from here on the checklist is broad
	guideSideWide = 34
	guideSlim     = 76 // from here on there is a checklist beside the text
	guideSideSlim = 26
	guideHead     = 3  // lines above the panes
	guideMinText  = 2  // lines of text that the choices leave at least
	guideLow      = 24 // panes lower than this say the same in fewer lines
)

// guideSide gives the width of the checklist, 0 when there is no room for one.
func guideSide(w int) int {
	switch {
	case w >= guideWide:
		return guideSideWide
	case w >= guideSlim:
		return guideSideSlim
	}
	return 0
}

// sideWidth gives the width of what stands left of the guide's text: the task, the checklist, or nothing.
func (g guideScreen) sideWidth(w int) int {
	if g.hasBeside(w) {
		return besideWidth(w)
	}
	return guideSide(w)
}

// textWidth gives the width the guide's text is set in, on a body of width w.
func (g guideScreen) textWidth(w int) int {
	side := g.sideWidth(w)
	if side > 0 {
		side += guideRule
	}
	return max(min(w-side-3, maxReading), mdMinWidth)
}

// guideRule is the rule between the panes and a blank on each side of it.
const guideRule = 3

func (g guideScreen) view(f frame) string {
	return g.pane.draw(f, g.version, g.draws)
}

func (g guideScreen) draws(f frame) string {
	side, h := g.sideWidth(f.w), max(f.h-guideHead, 0)
	head := g.drawHead(f)
	if side == 0 {
		return fit(strings.Join(append(head, g.rightPane(f.sized(f.w, h))...), "\n"), f.w, f.h)
	}
	left := g.leftPane(f.sized(side, h))
	rule := strings.TrimSuffix(strings.Repeat(" "+f.st.Rule.Render("│")+" \n", h), "\n")
	right := fit(strings.Join(g.rightPane(f.sized(f.w-side-guideRule, h)), "\n"), f.w-side-guideRule, h)
	return fit(strings.Join(head, "\n")+"\n"+beside(h, left, rule, right), f.w, f.h)
}

// drawHead says which task this is, whose, and what it holds back.
func (g guideScreen) drawHead(f frame) []string {
	status := g.marks(f) + f.st.Quiet.Render(g.returnsShort(f)+g.status(f))
	name := typeName(g.row.Type, safe.Line(g.row.TypeName), f.lang)
	title := fmt.Sprintf(" %s %s", f.st.Title.Render(fmt.Sprintf("%d", int(g.row.Type))), f.st.Strong.Render(name))
	if t, ok := catalog.Lookup(g.row.Type); ok && f.lang == text.En {
		title += f.st.Quiet.Render(" · " + t.Gloss)
	}
	room := f.w - ansi.StringWidth(status) - 2
	first := pad(title, max(room, 0)) + " " + status + " "
	return []string{fit(first, f.w, 1), g.drawTask(f), g.drawTrail(f)}
}

// status says in a word how far the guide can be trusted.
func (g guideScreen) status(f frame) string {
	switch {
	case g.guide.Generated:
		return f.t(text.WalkGeneratedShort)
	case g.guide.Status == guides.StatusChecked:
		return f.t(text.WalkChecked)
	}
	return f.t(text.WalkDraft)
}

func (g guideScreen) drawTask(f frame) string {
	if g.row.ID == 0 {
		return f.st.Quiet.Render(pad(" "+f.t(text.WalkReadOnly), f.w))
	}
	parts := []string{f.t(text.CaseTitle, safe.Line(g.row.Case))}
	if g.row.CaseInfo.Status != "" {
		parts = append(parts, safe.Line(g.row.CaseInfo.Status))
	}
	if who := strings.TrimSpace(safe.Line(g.row.Citizen) + " " + g.row.MaskedCPR); who != "" {
		parts = append(parts, who)
	}
	mark, st := f.st.mark(g.row.Impact)
	holds := st.Render(mark) + " " + f.st.Text.Render(f.t(impactShort(g.row.Impact)))
	return ends(f.st.Quiet.Render(" "+strings.Join(parts, " · ")), holds+" ", f.w)
}

// rightPane draws the step at hand, the whole page, or what was written.
func (g guideScreen) rightPane(f frame) []string {
	switch {
	case g.shows == showWhole:
		return g.drawWhole(f)
	case g.shows == showLaw:
		return g.drawLaw(f)
	case g.resolved():
		return indent(g.drawDone(f.sized(min(f.w-2, maxReading), f.h)))
	}
	l := g.layout(f)
	out := append([]string{}, l.head...)
	for i := l.top; i < l.top+l.rows && i < len(l.text); i++ {
		out = append(out, l.text[i])
	}
	if more := len(l.text) - l.top - l.rows; more > 0 && l.rows > 0 {
		out[len(out)-1] = f.st.Faint.Render(f.t(text.WalkMore, more+1))
	}
	for len(out) < len(l.head)+l.rows && len(l.bottom) > 0 && len(out)+len(l.bottom) < f.h {
		out = append(out, "")
	}
	return indent(append(out, l.bottom...))
}

func indent(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = " " + l
	}
	return out
}

// guideLayout is the right pane taken apart: the head, the text of which rows lines from top are shown, and the choices below.
type guideLayout struct {
	head, text, bottom []string
	top, rows          int
}

// layout shares the height between text and choices. The choices are never pushed out; the text scrolls.
func (g guideScreen) layout(f frame) guideLayout {
	f = f.sized(max(min(f.w-2, maxReading), 1), f.h)
	step, ok := g.run.Current()
	if !ok {
		return guideLayout{}
	}
	l := guideLayout{head: g.stepHead(f, step), bottom: g.drawChoices(f, step)}
	l.text = append(append(append(g.drawWarnings(f), g.drawResumed(f)...), g.drawPurpose(f)...), g.drawHeld(f)...)
	l.text = append(l.text, g.drawRemark(f, step)...)
	l.text = append(l.text, g.drawCalc(f, step)...)
	l.text = append(l.text, g.stepText(f, step)...)
	l.text = append(l.text, g.drawCalcNotes(f, step)...)
	if len(l.bottom) > 0 {
		l.bottom = append([]string{""}, l.bottom...)
	}
	free := f.h - len(l.head) - len(l.bottom)
	if least := min(guideMinText, len(l.text)); free < least {
		l.bottom = l.bottom[:max(len(l.bottom)-(least-free), min(len(step.Choices)+2, len(l.bottom)))]
		free = f.h - len(l.head) - len(l.bottom)
	}
	l.rows = max(min(free, len(l.text)), 0)
	l.top = max(min(g.top, len(l.text)-l.rows), 0)
	return l
}

// drawPurpose says before the first step what the task is about.
func (g guideScreen) drawPurpose(f frame) []string {
	if len(g.run.Trail()) > 0 || g.guide.Purpose == "" || g.guide.Generated {
		return nil
	}
	return append(styled(f, f.st.Quiet, unmarked(g.guide.Purpose)), "")
}

// drawRemark shows the file's remark where the guide asks for reading and, when the height allows, for a choice: for no. 19 it is the cause in the
// citizen's own words.
func (g guideScreen) drawRemark(f frame, s guides.Step) []string {
	asked := s.Kind == guides.KindRead || (s.Kind == guides.KindDecide && f.h >= guideLow)
	if g.row.ID == 0 || g.row.Remark == "" || !asked {
		return nil
	}
	label := f.t(text.WalkRemark) + " "
	out := wrap(label+freeText(g.row.Remark), f.w)
	out[0] = f.st.Quiet.Render(label) + f.st.Strong.Render(strings.TrimPrefix(out[0], label))
	for i := 1; i < len(out); i++ {
		out[i] = f.st.Strong.Render(out[i])
	}
	return append(out, "")
}

func (g guideScreen) stepText(f frame, s guides.Step) []string {
	if lines, ok := g.page.steps[s.ID]; ok && g.page.key.hash == g.guide.Hash {
		return lines
	}
	if g.failed != "" && g.drawn == 0 {
		return wrap(s.Text, f.w)
	}
	return []string{f.st.Faint.Render(f.t(text.WalkLoading))}
}

// stepHead names the step, what it asks, and what it rests on; on a low screen in two lines.
func (g guideScreen) stepHead(f frame, s guides.Step) []string {
	at := 0
	for i, other := range g.guide.Steps {
		if other.ID == s.ID {
			at = i + 1
		}
	}
	place, basis := f.t(text.WalkStepOf, at, len(g.guide.Steps))+" · "+f.t(stepKind(s.Kind)), basisText(f, s.Basis, s.Place)
	if f.h < guideLow {
		return []string{f.st.Title.Render(pad(s.Title, f.w)), f.st.Quiet.Render(pad(place+" · "+basis, f.w))}
	}
	out := []string{f.st.Quiet.Render(place)}
	for _, l := range wrap(s.Title, f.w) {
		out = append(out, f.st.Title.Render(l))
	}
	for _, l := range wrap(basis, f.w) {
		out = append(out, f.st.Quiet.Render(l))
	}
	return append(out, "")
}

func stepKind(k guides.Kind) text.Msg {
	switch k {
	case guides.KindCheck:
		return text.WalkKindVerify
	case guides.KindDecide:
		return text.WalkKindDecide
	case guides.KindAct:
		return text.WalkKindAct
	case guides.KindClose:
		return text.WalkKindClose
	}
	return text.WalkKindRead
}

// basisText says whether a part rests on a source, the law or advice: advice must be verified.
func basisText(f frame, b guides.Basis, place string) string {
	name := text.WalkBasisAdvice
	switch b {
	case guides.BasisSource:
		name = text.GuideBasisSource
	case guides.BasisLaw:
		name = text.GuideBasisLaw
	}
	if place == "" {
		return f.t(name)
	}
	return f.t(name) + ": " + place
}

// drawHeld names the open tasks that hold a meta task; solving them is the work (S2 l.297-298, 325).
func (g guideScreen) drawHeld(f frame) []string {
	if len(g.task.held) == 0 {
		return nil
	}
	var out []string
	for _, l := range hang("! ", count(f.lang, len(g.task.held), text.WalkHeldOne, text.WalkHeldMany), f.w) {
		out = append(out, f.st.Accent.Render(l))
	}
	for i, t := range g.task.held {
		if i == heldShown {
			out = append(out, f.st.Quiet.Render(f.t(text.WalkHeldMore, len(g.task.held)-heldShown)))
			break
		}
		mark, st := f.st.mark(t.Impact)
		out = append(out, st.Render("  "+mark)+f.st.Text.Render(fmt.Sprintf(" %d %s", int(t.Type), typeName(t.Type, safe.Line(t.TypeName), f.lang))))
	}
	return append(out, f.st.Quiet.Render(f.t(text.WalkHeldGo, keyOf(f, screenGuide, actCase))), "")
}

// keyOf names the key of an action on a screen.
func keyOf(f frame, s screenID, id actionID) string { return keyName(f.lang, f.keys.first(s, id)) }

// move scrolls the text; on a step with choices up and down move between them.
func (g guideScreen) move(e env, id actionID) screen {
	if g.shows != showStep {
		return g.scroll(e, id)
	}
	step, _ := g.run.Current()
	if n := len(step.Choices); n > 0 && (id == actUp || id == actDown) {
		if id == actUp {
			g.cursor = max(g.cursor-1, 0)
		} else {
			g.cursor = min(g.cursor+1, n-1)
		}
		return g.changed()
	}
	l := g.layout(e.sized(g.rightWidth(e.w), max(e.h-guideHead, 0)))
	g.top = scrolled(id, l.top, len(l.text), l.rows)
	return g.changed()
}

// rightWidth is the width of the right pane.
func (g guideScreen) rightWidth(w int) int {
	if side := g.sideWidth(w); side > 0 {
		w -= side + guideRule
	}
	return w
}

// scroll moves through the page, or through the law references.
func (g guideScreen) scroll(e env, id actionID) screen {
	n := len(g.page.whole)
	if g.shows == showLaw {
		n = len(g.lawLines(e.sized(min(g.rightWidth(e.w)-2, maxReading), e.h)))
	}
	g.pageTop = scrolled(id, g.pageTop, n, e.h-guideHead-1)
	return g.changed()
}

// drawDone says what was written, what is expected, and what is left to do in KSD.
func (g guideScreen) drawDone(f frame) []string {
	out := []string{}
	add := func(st interface{ Render(...string) string }, s string) {
		for _, l := range wrap(s, f.w) {
			out = append(out, st.Render(l))
		}
	}
	add(f.st.Good, "✓ "+f.t(text.WalkDone, int(g.row.Type)))
	tell := teller{lang: f.lang, guide: func(catalog.Number) guides.Guide { return g.guide }}
	if c := tell.choices(g.row.Type, g.row.Resolution); c != "" {
		out = append(out, "", f.st.Label.Render(f.t(text.ResolvedColChoice)))
		add(f.st.Text, c)
	}
	out = append(out, "", f.st.Label.Render(f.t(text.WalkExpect)))
	chosen, _ := g.decided()
	if chosen.OutcomeText != "" {
		add(f.st.Text, firstSentence(chosen.OutcomeText))
	}
	for _, s := range append(g.release(f, g.row.Resolution.Expected, chosen), followUps(f, chosen.FollowUp)...) {
		add(f.st.Text, s)
	}
	if slices.Contains(chosen.FollowUp, noRefusalLetter) {
		add(f.st.Accent, "! "+f.t(text.CaseLetterMissing))
	}
	out = append(out, "")
	add(f.st.Accent, "! "+f.t(text.WalkDoneKSD))
	out = append(out, "")
	add(f.st.Quiet, f.t(text.WalkDoneUndo, keyOf(f, screenGuide, actUndo)))
	add(f.st.Quiet, f.t(text.WalkDoneNext))
	return out
}

// decided gives the deciding choice that was written with the task, as the guide of today words it.
func (g guideScreen) decided() (guides.Choice, bool) {
	step, _ := g.guide.Deciding()
	for _, a := range g.row.Resolution.Answers {
		if a.Step == step.ID {
			return step.Choice(a.Choice)
		}
	}
	return guides.Choice{}, false
}

// release says what solving the task is expected to bring, and when; for a payment also what governs the pay day.
func (g guideScreen) release(f frame, r store.Release, c guides.Choice) []string {
	outcome := c.Outcome
	if outcome == guides.OutcomeGrant {
		outcome = "" // its condition stands in the guide's own words
	}
	out := []string{releaseSentence(f.lang, r, g.task.unknown, outcome, f.now)}
	if bringsPayDay(r.What, c.Outcome) {
		out = append(out, frequencyText(f.lang, g.row.CaseInfo))
	}
	return out
}

// bringsPayDay reports whether a pay day may follow: what governs it is said with a payment or a decision, but not with a refusal.
func bringsPayDay(what, outcome string) bool {
	return outcome != guides.OutcomeRefusal && (what == catalog.WhatPayment || what == catalog.WhatDecision)
}

func followUps(f frame, types []catalog.Number) []string {
	var out []string
	for _, n := range types {
		out = append(out, f.t(text.WalkExpectFollowUp, int(n), glossedName(n, "", f.lang)))
	}
	return out
}
