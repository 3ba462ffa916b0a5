package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/internal/training"
)

// Training is what Deps gives for the training room; nil where there is none.
type Training struct {
	List func() (TrainingList, error)
	// Start begins an exercise with a seed, or goes on with the one under way, whose own seed it keeps unless it begins anew.
	Start   func(ctx context.Context, name string, seed uint64, anew bool) (Session, error)
	Discard func(ctx context.Context) error
	// First shows the exercises when the program starts without a store.
	First bool
}

// TrainingList is what there is to practise.
type TrainingList struct {
	Exercises []TrainingItem
	UnderWay  string // the name of the exercise that can be gone on with, or has ended; empty when none
	Over      bool   // it has ended
	At        time.Time
	Seed      uint64           // of the one under way; else the one that is taken when none is chosen
	Problems  []guides.Problem // of own exercises
}

// TrainingItem is an exercise with how many tasks it has at most.
type TrainingItem struct {
	training.Exercise
	Tasks int
}

// ExerciseRun is the exercise a session is of. Its functions may be called from commands; Pace from the event loop, since it waits for nothing.
type ExerciseRun struct {
	Day     training.Day
	Lib     *guides.Library
	Speed   int
	Pace    func(running bool)                      // lets the clock run or holds it
	Advance func(ctx context.Context) (bool, error) // lets the simulated KSD catch up; true when something came
	Skip    func(ctx context.Context) error         // winds the clock to the next thing that happens by it
	Next    func() time.Time                        // when that is
	Answer  func(id, answer string) error           // notes an answer
	Answers func() map[string]string                // those noted
	Over    func() bool                             // it has ended
	End     func(context.Context) error             // ends it, and keeps the result
	Result  func(context.Context) (training.Result, error)
}

// reading reports whether the trainee has the exercise's page open, so that the clock is to stand still.
func (m Model) reading() bool {
	for _, s := range m.stacks[m.tab] {
		if s.id() == screenExercise {
			return true
		}
	}
	return false
}

// pace lets the exercise's clock run while the trainee works and holds it while they read.
func (m Model) pace() {
	if x := m.deps.Exercise; x != nil && x.Pace != nil {
		x.Pace(!m.reading())
	}
}

// ticked moves countdowns on, and lets the simulated KSD catch up.
func (m Model) ticked(msg tickMsg) (tea.Model, tea.Cmd) {
	if msg.beat != m.beat {
		return m, nil // of a session that was left
	}
	next, cmd := m.exerciseTick()
	return next, tea.Batch(next.tick(), cmd)
}

// advanced says that the simulated KSD has caught up; moved when something came.
type advanced struct{ moved bool }

// exerciseTick lets the simulated KSD catch up with the clock, one time after the other, and says once when the time has run out.
func (m Model) exerciseTick() (Model, tea.Cmd) {
	x := m.deps.Exercise
	if x == nil || x.Advance == nil {
		return m, nil
	}
	if !m.now.Before(x.Day.Exercise.End) && !m.timeUp && !x.Over() {
		m.timeUp = true
		m.notice = noticeMsg{text: m.lang.T(text.ExerciseTimeUp, keyOf(m.frame(), m.top().id(), actExercise))}
		m.version++
	}
	if m.advID != 0 {
		return m, nil
	}
	m.advID = m.ids.next()
	return m, m.do().advance(m.advID, x)
}

func (m Model) caughtUp(msg loadedMsg[advanced]) (tea.Model, tea.Cmd) {
	if msg.id != m.advID {
		return m, nil
	}
	m.advID = 0
	if msg.err != nil {
		m.notice = noticeMsg{text: m.fail(msg.err), bad: true}
	}
	if !msg.value.moved {
		return m, nil
	}
	return m.reload()
}

// leastTick is the shortest time between two drawings of the training clock.
const leastTick = 250 * time.Millisecond

// faster shortens the wait for the next minute of the clock by the exercise's speed.
func (m Model) faster(wait time.Duration) time.Duration {
	if x := m.deps.Exercise; x != nil && x.Speed > 1 {
		return max(wait/time.Duration(x.Speed), leastTick)
	}
	return wait
}

// trainClock is the training clock in the header, with the pace it runs at.
func (m Model) trainClock(f frame) string {
	x := m.deps.Exercise
	if x == nil {
		return ""
	}
	return f.st.Strong.Render(weekdayClock(f.lang, m.now)) + f.st.Quiet.Render(" "+f.t(text.ExercisePace, x.Speed))
}

// goal is the exercise's goal, cut to the room there is.
func (m Model) goal(f frame, room int) string {
	return f.st.Quiet.Render(ansi.Truncate(f.t(text.ExerciseGoal, m.deps.Exercise.Day.Exercise.Goal.In(f.lang)), max(room, 0), "…"))
}

// leaveRoomMsg goes back to the exercises; the one under way can be gone on with.
type leaveRoomMsg struct{}

// leaveRoom shows the exercises again.
func (m Model) leaveRoom() (tea.Model, tea.Cmd, bool) {
	if m.deps.Training == nil {
		return m, nil, true
	}
	if x := m.deps.Exercise; x != nil && x.Pace != nil {
		x.Pace(false)
	}
	m.deps.Session = Session{Now: m.deps.Now}
	m.stacks = [tabCount][]screen{}
	m.stacks[tabQueue] = []screen{newTrainScreen()}
	m.tab, m.heads, m.advID = tabQueue, nil, 0
	m.head = headData{rules: m.head.rules}
	m.version++
	next, cmd := m.start()
	return next, cmd, true
}
