package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/report"
	"rettidig/internal/text"
	"rettidig/internal/training"
)

// trainResultScreen shows what came of an exercise.
type trainResultScreen struct {
	result  training.Result
	top     int
	pane    *memo
	version int
}

func newTrainResultScreen(r training.Result) screen {
	return trainResultScreen{result: r, pane: &memo{}}
}

func (s trainResultScreen) id() screenID               { return screenTrainResult }
func (s trainResultScreen) typing() bool               { return false }
func (s trainResultScreen) init(env) (screen, tea.Cmd) { return s, nil }

func (s trainResultScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	a, ok := msg.(actionMsg)
	switch {
	case !ok:
	case a.id == actBack, a.id == actOpen:
		return s, emit(popMsg{})
	case isMove(a.id):
		s.top = scrolled(a.id, s.top, len(s.page(e.frame)), e.h)
	}
	s.version++
	return s, nil
}

func (s trainResultScreen) view(f frame) string { return s.pane.draw(f, s.version, s.draws) }

func (s trainResultScreen) draws(f frame) string {
	lines := s.page(f)
	top := max(min(s.top, len(lines)-f.h), 0)
	return fit(strings.Join(lines[top:min(top+max(f.h, 0), len(lines))], "\n"), f.w, f.h)
}

// lines is the page in the linear mode: all of it.
func (s trainResultScreen) lines(f frame) []string {
	return strings.Split(plainText(f, strings.Join(s.page(f), "\n")), "\n")
}

// The bars of the page.
const (
	resultLabel = 20
	resultBar   = 40
)

func (s trainResultScreen) page(f frame) []string {
	x := f.exercise
	if x == nil || f.w < 12 {
		return []string{f.t(text.ExerciseLast)}
	}
	w := min(f.w-2, maxReading)
	var out []string
	for i, l := range s.result.Page(x.Day, x.Lib, f.lang) {
		switch l.Kind {
		case training.LineTitle:
			out = append(out, " "+f.st.Title.Render(l.Text), f.st.Rule.Render(strings.Repeat("─", f.w)))
		case training.LineHead:
			if i > 0 {
				out = append(out, "")
			}
			out = append(out, " "+f.st.Title.Render(l.Text))
		case training.LineBar:
			out = append(out, resultLine(f, l))
		case training.LineGood:
			out = append(out, hang(f.st.Good.Render(" ✓ "), f.st.Text.Render(l.Text), w)...)
		case training.LineBad:
			out = append(out, hang(f.st.Accent.Render(" ! "), f.st.Text.Render(l.Text), w)...)
		case training.LineMore:
			out = append(out, hang("   ", f.st.Quiet.Render(l.Text), w)...)
		default:
			out = append(out, indent(wrap(f.st.Quiet.Render(l.Text), w))...)
		}
		if i == 1 { // below the times, where it is seen without scrolling
			out = append(out, indent(wrap(f.st.Quiet.Render(f.t(text.ResultKeep)), w))...)
		}
	}
	return out
}

// resultLine draws one bar; the trainee's own stands out.
func resultLine(f frame, l training.Line) string {
	room := max(min(f.w-resultLabel-14, resultBar), 4)
	st := f.st.Quiet
	if l.Mine {
		st = f.st.Good
	}
	bar := report.Bar(l.N, l.Most, room, false)
	return pad("   "+f.st.Label.Render(pad(l.Text, resultLabel))+st.Render(bar)+blanks(room-len([]rune(bar)))+" "+f.st.Text.Render(l.Said), f.w)
}
