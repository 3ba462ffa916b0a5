package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/internal/training"
)

// exerciseScreen is the page of the exercise under way: what it is about, its questions, and what can be done with it. The clock stands still while
// it is open, so that reading costs nothing.
type exerciseScreen struct {
	cur     cursor
	top     int    // first line of the text that is seen
	wait    loadID // of winding the clock forward
	judging loadID
	pane    *memo
	version int
}

func newExerciseScreen() screen { return exerciseScreen{pane: &memo{}} }

func (s exerciseScreen) id() screenID               { return screenExercise }
func (s exerciseScreen) typing() bool               { return false }
func (s exerciseScreen) init(env) (screen, tea.Cmd) { return s, nil }

func (s exerciseScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	x := e.deps.Exercise
	if x == nil {
		return s, nil
	}
	switch msg := msg.(type) {
	case loadedMsg[wound]:
		return s.windDone(e, msg)
	case loadedMsg[training.Result]:
		return s.judged(e, msg)
	case endExerciseMsg:
		s.judging = e.next()
		return s.changed(), tea.Sequence(emit(popMsg{}), e.do.judge(s.judging, x, true))
	case actionMsg:
		return s.act(e, msg.id)
	}
	return s.changed(), nil
}

// endExerciseMsg is the yes to ending the exercise.
type endExerciseMsg struct{}

func (s exerciseScreen) changed() exerciseScreen {
	s.version++
	return s
}

func (s exerciseScreen) windDone(e env, msg loadedMsg[wound]) (screen, tea.Cmd) {
	if msg.id != s.wait {
		return s, nil
	}
	s.wait = 0
	if msg.err != nil {
		return s.changed(), complain(failure(e, msg.err))
	}
	return s.changed(), tea.Batch(say(e.t(text.ExerciseWound, weekdayClock(e.lang, e.deps.Now()))), emit(reloadMsg{}))
}

func (s exerciseScreen) judged(e env, msg loadedMsg[training.Result]) (screen, tea.Cmd) {
	if msg.id != s.judging {
		return s, nil
	}
	s.judging = 0
	if msg.err != nil {
		return s.changed(), complain(failure(e, msg.err))
	}
	return s.changed(), emit(pushMsg{newTrainResultScreen(msg.value)})
}

// exerciseRow is one line that can be chosen.
type exerciseRow struct {
	what exerciseAct
	ask  training.Question
}

type exerciseAct uint8

// What can be done on the page.
const (
	exerciseAsk exerciseAct = iota
	exerciseWork
	exerciseWind
	exerciseEnd
	exerciseLook
	exerciseLeave
)

// rows lists what can be chosen: the work first, then the questions, then the rest.
func exerciseRows(x *ExerciseRun, now time.Time) []exerciseRow {
	out := []exerciseRow{{what: exerciseWork}}
	for _, q := range x.Day.Exercise.Questions {
		out = append(out, exerciseRow{exerciseAsk, q})
	}
	if !x.Over() {
		if !timeUp(x, now) {
			out = append(out, exerciseRow{what: exerciseWind})
		}
		out = append(out, exerciseRow{what: exerciseEnd})
	}
	return append(out, exerciseRow{what: exerciseLook}, exerciseRow{what: exerciseLeave})
}

// timeUp reports whether the exercise's clock has come to its end: there is nothing left to wind to.
func timeUp(x *ExerciseRun, now time.Time) bool { return !now.Before(x.Day.Exercise.End) }

func (s exerciseScreen) act(e env, id actionID) (screen, tea.Cmd) {
	x := e.deps.Exercise
	rows := exerciseRows(x, e.now)
	switch {
	case id == actBack:
		return s, emit(popMsg{})
	case id == actExerciseWind:
		return s.do(e, exerciseRow{what: exerciseWind})
	case id == actPageDown, id == actPageUp:
		f := e.frame
		s.top = scrolled(id, s.top, len(proseLines(f, x.Day.Exercise, proseWidth(f))), s.textRows(f, x))
	case isMove(id):
		s.cur = s.cur.move(id, len(rows), s.rowsSeen(e.frame, x))
	case id == actOpen && s.cur.at < len(rows):
		return s.do(e, rows[s.cur.at])
	}
	return s.changed(), nil
}

// why refuses what an exercise that has ended does not take.
func (s exerciseScreen) why(e env, id actionID) string {
	x := e.deps.Exercise
	switch {
	case id != actExerciseWind:
		return ""
	case x == nil || x.Over():
		return e.t(text.TrainOver)
	case timeUp(x, e.now):
		return e.t(text.ExerciseAtEnd)
	}
	return ""
}

func (s exerciseScreen) do(e env, row exerciseRow) (screen, tea.Cmd) {
	x := e.deps.Exercise
	switch row.what {
	case exerciseWork:
		return s, emit(popMsg{})
	case exerciseWind:
		if s.wait == 0 {
			s.wait = e.next()
			return s.changed(), e.do.wind(s.wait, x)
		}
	case exerciseEnd:
		return s, emit(pushMsg{sure(e.t(text.ExerciseSure), e.t(text.ExerciseSureSay), e.t(text.ExerciseEndVerb), endExerciseMsg{})})
	case exerciseLook:
		s.judging = e.next()
		return s.changed(), e.do.judge(s.judging, x, false)
	case exerciseLeave:
		return s, emit(leaveRoomMsg{})
	case exerciseAsk:
		if x.Over() {
			return s, complain(e.t(text.TrainOver))
		}
		return s, emit(pushMsg{newAnswerForm(e, x, row.ask)})
	}
	return s, nil
}

// newAnswerForm asks a question: options to choose among, or a number.
func newAnswerForm(e env, x *ExerciseRun, q training.Question) screen {
	options := q.Choices(e.lang)
	given := x.Answers()[q.ID]
	answer := lineField(e.frame, e.t(text.ExerciseNumber), given, "").selected()
	if len(options) > 0 {
		words, at := make([]string, len(options)), 0
		for i, o := range options {
			words[i] = o.Text
			if o.ID == given {
				at = i
			}
		}
		answer = choiceField(e.t(text.ExerciseAsk), words, at)
	}
	return form{
		title: e.t(text.ExerciseAsk), intro: []string{q.Text.In(e.lang)}, verb: e.t(text.ExerciseSave), fields: []field{answer},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			said := v[0]
			for _, o := range options {
				if o.Text == said {
					said = o.ID
				}
			}
			taken, ok := q.Accepts(said)
			if !ok {
				return 0, nil, fault{said: e.t(text.ExerciseNotNum)}
			}
			id := e.next()
			return id, e.do.answer(id, x, q.ID, taken), fault{}
		},
		done: tea.Sequence(emit(popMsg{}), say(e.t(text.ExerciseNoted))),
	}
}

// The shape of the page.
const (
	exerciseHead = 4 // title, goal, clock, rule
	exerciseMost = 9 // rows seen at most at a time
)

func proseWidth(f frame) int { return min(f.w-1, maxReading) }

// rowsSeen is how many rows that can be chosen are seen.
func (s exerciseScreen) rowsSeen(f frame, x *ExerciseRun) int {
	return max(min(len(exerciseRows(x, f.now)), exerciseMost, (f.h-exerciseHead)*2/3), 1)
}

// textRows is how many lines of the text are seen.
func (s exerciseScreen) textRows(f frame, x *ExerciseRun) int {
	return max(f.h-exerciseHead-1-s.rowsSeen(f, x), 0)
}

func (s exerciseScreen) view(f frame) string { return s.pane.draw(f, s.version, s.draws) }

func (s exerciseScreen) draws(f frame) string {
	x := f.exercise
	if x == nil {
		return fit("", f.w, f.h)
	}
	ex := x.Day.Exercise
	out := []string{
		pad(" "+f.st.Title.Render(ex.Title.In(f.lang)), f.w),
		" " + f.st.Text.Render(f.t(text.ExerciseGoal, ex.Goal.In(f.lang))),
		s.clock(f, x),
		f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))),
	}
	rows := exerciseRows(x, f.now)
	cur := s.cur.within(len(rows), s.rowsSeen(f, x))
	for i := cur.top; i < min(cur.top+s.rowsSeen(f, x), len(rows)); i++ {
		out = append(out, s.row(f, x, rows[i], i == cur.at))
	}
	prose := proseLines(f, ex, proseWidth(f))
	n := s.textRows(f, x)
	top := max(min(s.top, len(prose)-n), 0)
	out = append(out, s.divider(f, top+n < len(prose), top > 0))
	out = append(out, prose[top:min(top+n, len(prose))]...)
	return fit(strings.Join(out, "\n"), f.w, f.h)
}

// divider stands between the rows and the text, which a notice may cover, and says that there is more text.
func (s exerciseScreen) divider(f frame, more, above bool) string {
	said := ""
	if more || above {
		said = " PgUp/PgDn "
	}
	return f.st.Rule.Render(strings.Repeat("─", max(f.w-len(said)-2, 0))) + f.st.Faint.Render(said) + f.st.Rule.Render("──")
}

func (s exerciseScreen) clock(f frame, x *ExerciseRun) string {
	said := f.t(text.ExerciseStill)
	switch {
	case s.judging != 0:
		said = f.t(text.ExerciseJudging)
	case x.Over():
		said = f.t(text.ExerciseEnded)
	}
	return pad(" "+f.st.Strong.Render(weekdayClock(f.lang, f.now))+f.st.Quiet.Render(" "+f.t(text.ExercisePace, x.Speed)+" · "+said+" · "+f.t(text.ExerciseUntil, weekdayClock(f.lang, x.Day.Exercise.End))), f.w)
}

func (s exerciseScreen) row(f frame, x *ExerciseRun, r exerciseRow, selected bool) string {
	line := s.words(f, x, r)
	if selected {
		return f.st.Selected.Render(pad("› "+line, f.w-1))
	}
	return "  " + f.st.Text.Render(line)
}

func (s exerciseScreen) words(f frame, x *ExerciseRun, r exerciseRow) string {
	switch r.what {
	case exerciseWork:
		return f.t(text.ExerciseToQueue)
	case exerciseWind:
		return f.t(text.ExerciseWind, weekdayClock(f.lang, x.Next()))
	case exerciseEnd:
		return f.t(text.ExerciseEnd)
	case exerciseLook:
		if x.Over() {
			return f.t(text.ExerciseLast)
		}
		return f.t(text.ExerciseResult)
	case exerciseLeave:
		return f.t(text.ExerciseLeave)
	}
	answer := x.Answers()[r.ask.ID]
	for _, c := range r.ask.Choices(f.lang) {
		if c.ID == answer {
			answer = c.Text
		}
	}
	mark := "?"
	if answer != "" {
		mark, answer = "✓", "  "+answer
	}
	return mark + " " + ends(r.ask.Text.In(f.lang), answer, max(f.w-8, 1))
}
