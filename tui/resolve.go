package tui

import (
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// resolveForm asks what is still missing before a task is marked resolved, shows what is expected to follow, and leads to the causes of a held task.
type resolveForm struct {
	form
	row    store.Row
	with   resolveWithMsg
	step   guides.Step   // the generated guide's question, when no guide was walked
	choice guides.Choice // the choice that resolves
	ready  resolveFacts
	check  loadID
	loaded bool

	acted, ground, force int // indexes of the fields, -1 when they are not asked for
}

// resolveFacts is what a resolve form shows of the store.
type resolveFacts struct {
	task    store.Task
	release store.Release
	ahead   store.Preview // with the choice that was made
	unknown int
	held    []store.Task
	info    store.Case
	err     error // what CheckResolve would stop it for
}

// resolveFacts reads what solving the task would bring and what stops it.
func (c commands) resolveFacts(id loadID, cmd store.Resolve, now time.Time) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (resolveFacts, error) {
		t, err := v.Task(cmd.Task)
		if err != nil {
			return resolveFacts{}, err
		}
		ahead := v.Preview(t, store.PreviewQuery{At: now, Resolve: &cmd})
		return resolveFacts{
			task: t, release: ahead.Release, ahead: ahead, unknown: ahead.Unknown, held: v.HeldBy(t), info: v.Row(t).CaseInfo,
			err: v.CheckResolve(c.actor, cmd),
		}, nil
	})
}

// newResolveForm makes the form for a guide walked to its end, or, without answers, for the page made from the catalog.
func newResolveForm(e env, with resolveWithMsg) screen {
	w := resolveForm{row: with.row, with: with, choice: with.choice}
	if len(with.answers) == 0 {
		w.askGenerated(e)
	}
	w.form = form{title: e.t(text.SolveTitle), verb: e.t(text.SolveVerb), no: e.t(text.FormNo), confirm: true}
	w.askMissing(e, false)
	return w
}

// askGenerated takes the resolving choice of the generated guide as the answer; its waiting choice has a form of its own.
func (w *resolveForm) askGenerated(e env) {
	g := e.guides.Guide(w.row.Type, e.lang)
	w.with.guide = markOf(g)
	step, ok := g.Deciding()
	if !ok {
		return
	}
	w.step = step
	for _, c := range step.Choices {
		if c.Resolves {
			w.choice = c
			w.with.answers = []store.Answer{{Step: step.ID, Choice: c.ID}}
			return
		}
	}
}

// askMissing makes the fields: whether the act was done, the reason for a held task, and the ground.
func (w *resolveForm) askMissing(e env, held bool) {
	w.fields, w.acted, w.ground, w.force = nil, -1, -1, -1
	if w.choice.Ask || nextDay19(w.row.Type) {
		x := checkField(e.t(text.SolveActed))
		x.help = e.t(text.SolveActedWhy)
		w.acted = w.add(x)
	}
	if held {
		w.force = w.add(lineField(e.frame, e.t(text.SolveForce), "", ""))
		return // the reason is the ground
	}
	label := text.SolveGround
	if w.choice.NeedsGround {
		label = text.SolveMust
	}
	w.ground = w.add(lineField(e.frame, e.t(label), "", ""))
}

func (w *resolveForm) add(x field) int {
	w.fields = append(w.fields, x)
	return len(w.fields) - 1
}

// nextDay19 reports whether a type comes back the next day unless the act was done, other than 19, whose choice says it (S2 l.97-115).
func nextDay19(n catalog.Number) bool {
	t, ok := catalog.Lookup(n)
	return ok && t.Recurrence == catalog.RecursNextDay && n != otherCause
}

// otherCause is "Oplysningsskema - anden årsag".
const otherCause catalog.Number = 19

func (w resolveForm) init(e env) (screen, tea.Cmd) {
	w.check = e.next()
	w.form = w.form.focusOn(0)
	return w, e.do.resolveFacts(w.check, w.command(nil), e.now)
}

// command is what would be submitted with the field values; without values, what is known before they are asked for.
func (w resolveForm) command(v []string) store.Resolve {
	c := store.Resolve{On: on(w.row), Answers: w.with.answers, Guide: w.with.guide, FollowUp: w.choice.FollowUp, Trail: w.with.trail, Calcs: w.with.calcs}
	get := func(i int) string {
		if i < 0 || i >= len(v) {
			return ""
		}
		return strings.TrimSpace(v[i])
	}
	c.Acted, c.Force, c.Ground = get(w.acted) == checked, get(w.force), get(w.ground)
	return c
}

func (w resolveForm) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[resolveFacts]:
		return w.checkedFacts(e, msg)
	case changedMsg:
		w.check = e.next()
		return w, e.do.resolveFacts(w.check, w.command(nil), e.now)
	case tea.KeyPressMsg:
		if msg.String() == "f2" && len(w.ready.held) > 0 {
			return w, tea.Sequence(emit(popMsg{}), emit(openCaseMsg{w.row.Case, w.ready.held[0].ID}))
		}
	}
	w.submit, w.intro = w.begin, w.lines(e.frame) // the lines are what is paged through
	next, cmd := w.form.update(e, msg)
	w.form = next.(form) //nolint:forcetypeassert // form.update returns a form
	return w, cmd
}

// checkedFacts shows what was found, and asks for a reason when the task is held.
func (w resolveForm) checkedFacts(e env, msg loadedMsg[resolveFacts]) (screen, tea.Cmd) {
	if msg.id != w.check {
		return w, nil
	}
	if msg.err != nil {
		w.wrong = failure(e, msg.err)
		return w, nil
	}
	was := len(w.ready.held) > 0
	w.ready, w.loaded = msg.value, true
	w.row.Task = msg.value.task
	if held := len(w.ready.held) > 0; held != was {
		w.askMissing(e, held)
		w.form = w.form.focusOn(0)
	}
	if errors.Is(w.ready.err, store.ErrNeedsChoice) {
		return w, tea.Sequence(emit(popMsg{}), emit(openGuideMsg{row: w.row, deciding: true}), complain(e.t(text.FailNeedsChoice)))
	}
	if hopeless(w.ready.err) {
		w.wrong = failure(e, w.ready.err)
	}
	return w, nil
}

// hopeless reports whether nothing that is filled in can help, so that it is said before anything is typed.
func hopeless(err error) bool {
	var denied *store.DeniedError
	var taken *store.TakenError
	return errors.As(err, &denied) || errors.As(err, &taken) || errors.Is(err, store.ErrNotOpen)
}

// begin submits, once what must be said is said.
func (w resolveForm) begin(e env, v []string) (loadID, tea.Cmd, fault) {
	c := w.command(v)
	switch {
	case w.acted >= 0 && !c.Acted:
		return 0, nil, fault{e.t(text.FailNeedsActed), w.acted}
	case w.choice.NeedsGround && w.ground >= 0 && c.Ground == "":
		return 0, nil, fault{e.t(text.SolveGroundNo), w.ground}
	case len(w.ready.held) > 0 && c.Force == "":
		return 0, nil, fault{count(e.lang, len(w.ready.held), text.FailHeldOne, text.FailHeld), w.force}
	}
	id := e.next()
	return id, e.do.submit(id, w.row, c), fault{}
}

func (w resolveForm) view(f frame) string {
	w.intro = w.lines(f)
	return w.form.view(f)
}

// lines says what would be recorded and what is expected, above the fields.
func (w resolveForm) lines(f frame) []string {
	out := aboutTask(env{frame: f}, w.row)
	if w.choice.Label != "" {
		out = append(out, f.st.Strong.Render(f.t(text.SolveChoice, w.choice.Label)))
	}
	if w.choice.Value != "" {
		out = append(out, f.st.Quiet.Render(f.t(text.SolveField, w.choice.Field, w.choice.Value)))
	}
	if !w.loaded {
		return append(out, f.st.Faint.Render(f.t(text.SolveChecking)))
	}
	out = append(out, w.heldLines(f)...)
	if w.choice.OutcomeText != "" {
		out = append(out, f.st.Text.Render(safe.Line(w.choice.OutcomeText)))
	}
	out = append(out, f.t(text.SolveExpected, lowerFirst(releaseSentence(f.lang, w.ready.release, w.ready.unknown, w.choice.Outcome, f.now))))
	out = append(out, paymentLines(f, w.ready.ahead, w.choice.Outcome == guides.OutcomeRefusal)...)
	if bringsPayDay(w.ready.release.What, w.choice.Outcome) {
		out = append(out, f.st.Quiet.Render(frequencyText(f.lang, w.ready.info)))
	}
	out = append(out, followUpLines(f, w.ready.ahead.FollowUps)...)
	if how := w.ready.ahead.Return.How; how != catalog.RecursNone && w.acted < 0 { // the field that asks whether the act was done says it too
		out = append(out, f.st.Quiet.Render(returnText(f, w.ready.ahead.Return)))
	}
	return append(out, "", f.st.Quiet.Render(f.t(text.SolveInKSD)))
}

// heldShown is how many causes are named; the case screen has them all.
const heldShown = 5

func (w resolveForm) heldLines(f frame) []string {
	t, ok := catalog.Lookup(w.row.Type)
	if !ok || !t.Meta {
		return nil
	}
	if len(w.ready.held) == 0 {
		return []string{f.st.Quiet.Render(f.t(text.SolveNoCause))}
	}
	out := []string{f.st.Accent.Render(f.t(text.SolveHeld))}
	for i, h := range w.ready.held {
		if i == heldShown {
			out = append(out, "  "+f.t(text.SolveHeldMore, len(w.ready.held)-i))
			break
		}
		mark, st := f.st.mark(h.Impact)
		out = append(out, "  "+st.Render(mark)+" "+f.t(text.SolveHeldItem, int(h.Type), typeName(h.Type, safe.Line(h.TypeName), f.lang)))
	}
	return append(out, f.st.Key.Render("F2")+" "+f.st.Quiet.Render(f.t(text.SolveGoCase)), "")
}
