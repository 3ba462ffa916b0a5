package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/internal/training"
)

// trainScreen lists the exercises, with what the one under the cursor is about.
type trainScreen struct {
	fetch
	list    TrainingList
	wait    bool   // an exercise is being made
	drop    loadID // of throwing the one under way away
	seed    uint64 // chosen here; nobody has when it is not set
	seeded  bool
	cur     cursor
	pane    *memo
	version int
}

func newTrainScreen() screen { return trainScreen{pane: &memo{}} }

func (s trainScreen) id() screenID { return screenTraining }
func (s trainScreen) typing() bool { return false }

func (s trainScreen) init(e env) (screen, tea.Cmd) { return s.read(e) }

func (s trainScreen) read(e env) (screen, tea.Cmd) {
	if e.deps.Training == nil {
		return s, nil
	}
	s.loaded = e.next()
	return s, e.do.exercises(s.loaded, e.deps.Training)
}

func (s trainScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[TrainingList]:
		return s.took(e, msg), nil
	case loadedMsg[discarded]:
		if msg.id != s.drop {
			return s, nil
		}
		s.drop = 0
		next, cmd := s.read(e)
		if msg.err != nil {
			return next, tea.Batch(cmd, complain(failure(e, msg.err)))
		}
		return next, tea.Batch(cmd, say(e.t(text.RoomDropped)))
	case dropMsg:
		s.drop = e.next()
		return s, tea.Sequence(emit(popMsg{}), e.do.discard(s.drop, e.deps.Training))
	case beginMsg:
		s.wait = true
		return s.changed(), tea.Sequence(emit(popMsg{}), begin(e, msg.name, s.seedOf(), true))
	case seedMsg:
		s.seed, s.seeded = msg.seed, true
		return s.changed(), emit(popMsg{})
	case sessionMsg:
		s.wait = false
	case resizedMsg:
		s.cur = s.cur.within(len(s.list.Exercises), s.rows(e.frame))
	case shownMsg:
		return s.read(e)
	case actionMsg:
		return s.act(e, msg.id)
	}
	return s.changed(), nil
}

// dropMsg and beginMsg are the yes to throwing the exercise under way away, and to beginning another instead.
type (
	dropMsg  struct{}
	beginMsg struct{ name string }
)

// seedMsg is a seed that was chosen.
type seedMsg struct{ seed uint64 }

// seedOf is the seed that an exercise begins with.
func (s trainScreen) seedOf() uint64 {
	if s.seeded {
		return s.seed
	}
	return s.list.Seed
}

// newSeedForm asks for a seed.
func newSeedForm(e env, seed uint64) screen {
	return form{
		title: e.t(text.RoomSeedTitle), intro: []string{e.t(text.RoomSeedIntro)}, verb: e.t(text.RoomSeedVerb),
		fields: []field{lineField(e.frame, e.t(text.ExerciseNumber), strconv.FormatUint(seed, 10), "").selected()},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			n, err := strconv.ParseUint(strings.TrimSpace(v[0]), 10, 64)
			if err != nil {
				return 0, nil, fault{said: e.t(text.ExerciseNotNum)}
			}
			return 0, emit(seedMsg{n}), fault{}
		},
	}
}

func (s trainScreen) changed() trainScreen {
	s.version++
	return s
}

func (s trainScreen) took(e env, msg loadedMsg[TrainingList]) screen {
	first := !s.has
	if !s.answered(e, msg.id, msg.err) {
		return s.changed()
	}
	s.list = msg.value
	if i := slices.IndexFunc(s.list.Exercises, func(x TrainingItem) bool { return x.Name == s.list.UnderWay }); first && i >= 0 {
		s.cur.at = i
	}
	s.cur = s.cur.within(len(s.list.Exercises), s.rows(e.frame))
	return s.changed()
}

func (s trainScreen) act(e env, id actionID) (screen, tea.Cmd) {
	switch {
	case isMove(id):
		s.cur = s.cur.move(id, len(s.list.Exercises), s.rows(e.frame))
		return s.changed(), nil
	case id == actOpen:
		return s.open(e)
	case id == actBack:
		return s, emit(popMsg{})
	case id == actTrainSeed:
		return s, emit(pushMsg{newSeedForm(e, s.seedOf())})
	case id == actTrainDrop:
		return s, emit(pushMsg{sure(e.t(text.RoomDropTitle), e.t(text.RoomOther, s.titleOf(e, s.list.UnderWay)), e.t(text.RoomDropVerb), dropMsg{})})
	}
	return s, nil
}

// why refuses to throw away what is not there, and to begin two at once.
func (s trainScreen) why(e env, id actionID) string {
	switch {
	case id == actTrainDrop && s.list.UnderWay == "":
		return e.t(text.RoomNothing)
	case id == actOpen && s.wait:
		return e.t(text.RoomWorking)
	}
	return ""
}

// open begins the exercise under the cursor, goes on with it, or asks first when another is under way.
func (s trainScreen) open(e env) (screen, tea.Cmd) {
	x, ok := s.item()
	if !ok {
		return s, nil
	}
	same := s.list.UnderWay == x.Name && s.seedOf() == s.list.Seed
	if s.list.UnderWay != "" && !s.list.Over && !same {
		other := s.titleOf(e, s.list.UnderWay)
		return s, emit(pushMsg{sure(e.t(text.RoomAnewTitle), e.t(text.RoomOther, other), e.t(text.RoomAnewVerb), beginMsg{x.Name})})
	}
	s.wait = true
	return s.changed(), begin(e, x.Name, s.seedOf(), false)
}

// begin opens an exercise; its page shows first.
func begin(e env, name string, seed uint64, anew bool) tea.Cmd {
	start := e.deps.Training.Start
	return e.do.session(func() (Session, error) { return start(e.do.ctx, name, seed, anew) }, func(env) tea.Cmd { return emit(pushMsg{newExerciseScreen()}) })
}

// sure asks before something is lost; yes is what follows.
func sure(title, intro, verb string, yes tea.Msg) screen {
	return form{
		title: title, intro: []string{intro}, verb: verb, confirm: true,
		submit: func(env, []string) (loadID, tea.Cmd, fault) { return 0, emit(yes), fault{} },
	}
}

func (s trainScreen) item() (TrainingItem, bool) {
	if s.cur.at >= len(s.list.Exercises) {
		return TrainingItem{}, false
	}
	return s.list.Exercises[s.cur.at], true
}

func (s trainScreen) titleOf(e env, name string) string {
	for _, x := range s.list.Exercises {
		if x.Name == name {
			return x.Title.In(e.lang)
		}
	}
	return safe.Line(name)
}

// The shape of the screen.
const (
	trainWide  = 100 // from here on the exercise stands beside the list
	trainBelow = 9   // lines of the exercise below the list otherwise
)

// rows is how many exercises are seen.
func (s trainScreen) rows(f frame) int {
	if f.w >= trainWide {
		return max(f.h-2, 1)
	}
	return max(f.h-2-trainBelow, 1)
}

func (s trainScreen) view(f frame) string { return s.pane.draw(f, s.version, s.draws) }

func (s trainScreen) draws(f frame) string {
	title := " " + f.st.Title.Render(f.t(text.RoomTitle))
	rule := f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))
	switch {
	case s.failed != "":
		return fit(title+"\n"+rule+"\n"+strings.Join(hang(f.st.Accent.Render(" ! "), s.failed, f.w-1), "\n"), f.w, f.h)
	case !s.has:
		return fit(title+"\n"+rule+"\n "+f.st.Faint.Render(f.t(text.RoomReading)), f.w, f.h)
	}
	h := max(f.h-2, 0)
	if f.w < trainWide {
		list := fit(strings.Join(s.names(f, f.w), "\n"), f.w, min(s.rows(f), h))
		return fit(title+"\n"+rule+"\n"+list+"\n"+rule+"\n"+strings.Join(s.about(f, f.w-2), "\n"), f.w, f.h)
	}
	share := s.share(f)
	w := f.w - share - 3
	bar := strings.TrimSuffix(strings.Repeat(" "+f.st.Rule.Render("│")+" \n", h), "\n")
	left, right := fit(strings.Join(s.names(f, share), "\n"), share, h), fit(strings.Join(s.about(f, w-1), "\n"), w, h)
	return fit(title+"\n"+rule+"\n"+beside(h, left, bar, right), f.w, f.h)
}

// listWidth is how many columns the list has.
func (s trainScreen) listWidth(f frame) int {
	if f.w >= trainWide {
		return s.share(f)
	}
	return f.w
}

// share is how many columns the list has where the exercise stands beside it.
func (s trainScreen) share(f frame) int { return f.w/2 - 2 }

// names are the rows of the list.
func (s trainScreen) names(f frame, w int) []string {
	var out []string
	end := min(s.cur.top+s.rows(f), len(s.list.Exercises))
	for i := s.cur.top; i < end; i++ {
		x := s.list.Exercises[i]
		mark := " "
		switch {
		case x.Name == s.list.UnderWay && s.list.Over:
			mark = "✓"
		case x.Name == s.list.UnderWay:
			mark = "»"
		case x.Broken != nil:
			mark = "!"
		}
		line := mark + " " + pad(x.Title.In(f.lang), titleRoom(f, x, w)) + minutesOf(f, x)
		if i == s.cur.at {
			out = append(out, f.st.Selected.Render("› "+line))
			continue
		}
		out = append(out, "  "+f.st.Text.Render(line))
	}
	return out
}

// minutesOf ends the row of an exercise. Every row has it: a long title gives way, and stands whole above the goal.
func minutesOf(f frame, x TrainingItem) string { return "  " + f.t(text.TrainMinutes, x.Minutes) + " " }

// titleRoom is how many columns of a list of w columns are left for an exercise's title, behind the cursor and the mark.
func titleRoom(f frame, x TrainingItem, w int) int { return w - 4 - ansi.StringWidth(minutesOf(f, x)) }

// about says what the exercise under the cursor is, and what is wrong with own ones.
func (s trainScreen) about(f frame, w int) []string {
	x, ok := s.item()
	if !ok || w < 10 {
		return nil
	}
	var out []string
	add := func(ls []string) { out = append(out, ls...) }
	if name := x.Title.In(f.lang); ansi.StringWidth(name) > titleRoom(f, x, s.listWidth(f)) {
		add(hang(" ", f.st.Title.Render(name), w)) // the list cuts it
	}
	add(hang(" "+f.st.Label.Render(f.t(text.RoomGoal)+"  "), f.st.Strong.Render(x.Goal.In(f.lang)), w))
	add(hang(" "+f.st.Label.Render(f.t(text.RoomTakes)+"  "), f.st.Text.Render(f.t(text.RoomTakesSays, x.Minutes, x.Speed)+" · "+f.t(text.RoomHoldsSays, x.Tasks, len(x.Questions))+" · "+f.t(text.RoomSeed, s.seedOf())), w))
	switch {
	case s.wait:
		out = append(out, " "+f.st.Title.Render(f.t(text.RoomWorking)))
	case x.Name == s.list.UnderWay && s.list.Over:
		add(hang(f.st.Good.Render(" ✓ "), f.st.Text.Render(f.t(text.RoomOver)), w))
	case x.Name == s.list.UnderWay:
		add(hang(f.st.Title.Render(" » "), f.st.Text.Render(f.t(text.RoomUnderWay, weekdayClock(f.lang, s.list.At))), w))
	}
	if x.Own {
		out = append(out, " "+f.st.Quiet.Render(f.t(text.RoomOwn)))
	}
	if x.Broken != nil {
		add(hang(f.st.Accent.Render(" ! "), f.st.Text.Render(f.t(text.RoomBroken, safe.Line(x.Broken.In(f.lang)))), w))
	}
	for _, p := range s.strays() {
		add(hang(f.st.Accent.Render(" ! "), f.st.Text.Render(f.t(text.RoomFaulty, safe.Line(p.In(f.lang)))), w))
	}
	out = append(out, "")
	return append(out, proseLines(f, x.Exercise, w)...)
}

// strays are the faults of own exercises that stand in for no built-in one.
func (s trainScreen) strays() []guides.Problem {
	var out []guides.Problem
	for _, p := range s.list.Problems {
		named := slices.ContainsFunc(s.list.Exercises, func(x TrainingItem) bool { return x.Broken != nil && x.Broken.File == p.File })
		if !named {
			out = append(out, p)
		}
	}
	return out
}

// proseLines are the exercise's text: headings, paragraphs and points, without the markup.
func proseLines(f frame, x training.Exercise, w int) []string {
	var out []string
	for _, part := range strings.Split(x.Text.In(f.lang), "\n\n") {
		switch {
		case strings.HasPrefix(part, "#"):
			continue // the title stands above
		case strings.HasPrefix(part, "- "):
			for _, point := range strings.Split(part[2:], "\n- ") {
				out = append(out, hang(f.st.Quiet.Render(" • "), f.st.Text.Render(unwrapped(point)), w)...)
			}
		default:
			out = append(out, indent(wrap(f.st.Text.Render(unwrapped(part)), w-1))...)
		}
		out = append(out, "")
	}
	return out
}

// unwrapped makes one line of a paragraph that was broken where its author liked.
func unwrapped(s string) string { return strings.Join(strings.Fields(s), " ") }
