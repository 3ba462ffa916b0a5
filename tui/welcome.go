package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// welcomeScreen is what one meets without a store, or with an empty one: what can be done, and what each choice makes.
type welcomeScreen struct {
	sel   int
	wait  loadID
	check loadID // whether the queue still is empty
	path  string // where a store would be made; empty when there is one
}

func newWelcomeScreen() screen { return welcomeScreen{} }

// rootMsg puts a screen in the place of the first of the tab's stack.
type rootMsg struct{ screen screen }

func (s welcomeScreen) id() screenID { return screenWelcome }
func (s welcomeScreen) typing() bool { return false }

func (s welcomeScreen) init(e env) (screen, tea.Cmd) {
	if e.do.store == nil {
		s.path = safe.Line(e.deps.StorePath)
	}
	return s, nil
}

// welcomeActs are the choices, in their order.
func welcomeActs() []actionID {
	return []actionID{actDemo, actTraining, actImport, actNewTask, actQuit}
}

func (s welcomeScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case actionMsg:
		return s.act(e, msg)
	case changedMsg:
		return s.look(e)
	case loadedMsg[store.Info]:
		if msg.id == s.check && msg.err == nil && msg.value.Tasks > 0 {
			return s, emit(rootMsg{newQueueScreen()})
		}
	case sessionMsg:
		s.wait = 0
	}
	return s, nil
}

// look asks whether tasks have come, for example by an import in another window.
func (s welcomeScreen) look(e env) (screen, tea.Cmd) {
	if e.do.store == nil {
		return s, nil
	}
	s.check = e.next()
	return s, load(e.do, s.check, func(v *store.Snapshot) (store.Info, error) { return v.Info(), nil })
}

func (s welcomeScreen) act(e env, a actionMsg) (screen, tea.Cmd) {
	n := len(welcomeActs())
	switch a.id {
	case actDown:
		s.sel = (s.sel + 1) % n
	case actUp:
		s.sel = (s.sel + n - 1) % n
	case actTop:
		s.sel = 0
	case actBottom:
		s.sel = n - 1
	case actOpen:
		return s.choose(e, welcomeActs()[s.sel])
	default:
		return s.choose(e, a.id)
	}
	return s, nil
}

func (s welcomeScreen) choose(e env, id actionID) (screen, tea.Cmd) {
	switch id {
	case actDemo:
		return s.demo(e)
	case actTraining:
		if e.deps.Training != nil {
			return s, emit(pushMsg{newTrainScreen()})
		}
	case actImport:
		return s.withStore(e, func(e env) tea.Cmd { return emit(pushMsg{newImportScreen("")}) })
	case actPaste:
		return s.withStore(e, func(env) tea.Cmd { return emit(pushMsg{newPasteScreen()}) })
	case actNewTask:
		return s.withStore(e, func(e env) tea.Cmd { return emit(pushMsg{newTaskForm(e, "")}) })
	case actQuit:
		return s, tea.Quit // there is nothing to remind of
	}
	return s, nil
}

// demo makes or opens the demo store, once.
func (s welcomeScreen) demo(e env) (screen, tea.Cmd) {
	make := e.deps.MakeDemo
	if s.wait != 0 || make == nil {
		return s, nil
	}
	s.wait = e.next()
	return s, e.do.session(func() (Session, error) { return make(e.do.ctx) }, nil)
}

// withStore goes on at once when there is a store, else asks to make one first.
func (s welcomeScreen) withStore(e env, then func(env) tea.Cmd) (screen, tea.Cmd) {
	if e.do.store != nil {
		return s, then(e)
	}
	return s, emit(pushMsg{newMakeForm(e, then)})
}

// newMakeForm asks before the store is made; what was wanted follows in it.
func newMakeForm(e env, then func(env) tea.Cmd) screen {
	make := e.deps.MakeStore
	return form{
		title: e.t(text.MakeTitle), intro: []string{e.t(text.MakeIntro, safe.Line(e.deps.StorePath))}, verb: e.t(text.MakeVerb),
		fields: []field{lineField(e.frame, e.t(text.MakeMunicipality), "", "")},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			if make == nil {
				return 0, emit(popMsg{}), fault{}
			}
			name := strings.TrimSpace(v[0])
			return e.next(), e.do.session(func() (Session, error) { return make(e.do.ctx, name) }, then), fault{}
		},
	}
}

func (s welcomeScreen) view(f frame) string {
	w := min(f.w-4, 66)
	if w < 12 || f.h < 4 {
		return fit(f.t(text.WelcomeTitle), f.w, f.h)
	}
	var lines []string
	add := func(ls ...string) { lines = append(lines, ls...) }
	add(f.st.Title.Render(f.t(text.WelcomeTitle)), "")
	if f.h >= 16 {
		add(wrap(f.t(text.WelcomeLead), w)...)
		add(wrap(f.st.Quiet.Render(f.t(text.WelcomeNote)), w)...)
		add("")
	}
	for i, id := range welcomeActs() {
		add(s.choice(f, id, i == s.sel, w)...)
	}
	if f.h >= 20 && s.path != "" {
		add(wrap(f.st.Faint.Render(f.t(text.WelcomeStore, s.path)), w)...)
	}
	if s.wait != 0 {
		add("", f.st.Faint.Render(f.t(text.WelcomeWorking)))
	}
	return centred(lines, w, f)
}

// choice draws one choice: its key, what it does, and in a line below what that means.
func (s welcomeScreen) choice(f frame, id actionID, selected bool, w int) []string {
	name, more := welcomeWords(id)
	key := f.keys.first(screenWelcome, id)
	line := pad(" "+key+"  "+f.t(name), w-2)
	out := []string{"  " + f.st.Key.Render(" "+key) + f.st.Text.Render("  "+f.t(name))}
	if selected {
		out = []string{f.st.Selected.Render("› " + line)}
	}
	if f.h >= 20 {
		if m := f.t(more); m != "" {
			out = append(out, "      "+f.st.Faint.Render(m))
		}
		out = append(out, "")
	}
	return out
}

func welcomeWords(id actionID) (name, more text.Msg) {
	switch id {
	case actDemo:
		return text.WelcomeDemo, text.WelcomeDemoMore
	case actTraining:
		return text.WelcomeTrain, text.WelcomeTrainMore
	case actImport:
		return text.WelcomeImport, text.WelcomeImpMore
	case actNewTask:
		return text.WelcomeTask, text.WelcomeTaskMore
	}
	return text.WelcomeQuit, text.Msg{}
}

// centred sets a block of lines of width w in the middle of the frame.
func centred(lines []string, w int, f frame) string {
	top := max((f.h-len(lines))/2, 0)
	left := max((f.w-w)/2, 0)
	out := make([]string, 0, f.h)
	for range top {
		out = append(out, "")
	}
	for _, l := range lines {
		out = append(out, blanks(left)+l)
	}
	return fit(strings.Join(out, "\n"), f.w, f.h)
}
