// Package tui is the terminal program: what is on the screen, and what a key does.
//
// One tea.Model (Model) holds a stack of screens for each tab. A screen is a plain struct with update and a pure view (screen.go); it asks the store only
// through commands (commands.go), whose answers come back as messages with the id of their load. Keys live in keys.go, and footer, help and palette
// are made from them; colours live in styles.go. The clock, the store and everything else from outside are handed in by Deps.
package tui

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// Session is an open store and who works in it.
type Session struct {
	Store Store // nil while there is none: the welcome screen shows
	Actor store.Actor
	Staff store.Staff
	Kind  store.Kind
	// Exercise is set when the store is that of an exercise.
	Exercise *ExerciseRun
	Now      func() time.Time // the clock of this store; required
	// Import takes a task file; progress is called from the importing goroutine. A cancelled ctx stops between chunks.
	Import func(ctx context.Context, r ImportRequest, progress func(done, total int)) (ImportSummary, error)
}

// Deps is all the program gets from outside.
type Deps struct {
	Session
	Training *Training // the training room; nil where there is none

	Lang  text.Lang
	Theme Theme
	Keys  Remap // of the settings; checked by Remap.Check
	// NoClipboard says that the terminal does not take a text for the clipboard: what is copied is shown instead.
	NoClipboard bool
	// Present shows the guide of this type to a class instead of the queue; zero does not.
	Present catalog.Number
	Mouse   bool // the mouse works
	// Edit makes a text ready for the user's own editor; nil when there is none.
	Edit    func(text string) (Editing, error)
	Notice  string               // said when the first screen shows
	Profile colorprofile.Profile // Unknown: take what the terminal is found to have
	Guides  *guides.Library
	// MakeDemo makes or opens the demo store; MakeStore makes a real, empty one. Nothing is made before the user has chosen.
	MakeDemo  func(ctx context.Context) (Session, error)
	MakeStore func(ctx context.Context, municipality string) (Session, error)
	Views     Views  // the saved views
	Layer     Layer  // the municipality's layer over the catalog
	StorePath string // where MakeStore would put the store, to be shown
	// Paste puts pasted rows by and gives a name that Import takes in the place of a path.
	Paste func(rows string) string
	// SaveLang keeps a changed language for the next start; nil when it cannot be kept.
	SaveLang func(text.Lang) error
	// Fail gives the sentence for an error of opening, making or importing; nil takes the error's own words.
	Fail func(text.Lang, error) string
}

// Model is the whole program as Bubble Tea sees it.
type Model struct {
	deps    *Deps
	ctx     context.Context //nolint:containedctx // the program's life, captured by its commands
	w, h    int
	now     time.Time
	lang    text.Lang
	st      styles
	dark    bool
	profile colorprofile.Profile
	keys    *keyBook
	ids     *loadIDs
	pages   *mdCache // guides drawn so far
	look    *guideLook
	jobs    *jobs // long work under way

	stacks [tabCount][]screen
	tab    tab

	head    headData
	headID  loadID // load of the header under way
	watchID loadID
	heads   heads // the stream waited on; another store's stream is dropped
	notice  noticeMsg
	acts    map[loadID]bool // submits made by the model itself
	bar     *memo           // the header's drawing
	version int             // of what the header shows
	leaving loadID          // the look at what is missing in KSD before the program ends
	beat    int             // of the clock's ticks: another session's are dropped
	advID   loadID          // the simulated KSD is catching up
	timeUp  bool            // the exercise's time has run out, and it was said
	still   bool            // tests: no ticks and no watching, which wait for time to pass
}

// New makes the program. ctx ends its commands.
func New(ctx context.Context, deps Deps) Model {
	dark := deps.Theme != ThemeLight
	m := Model{
		deps: &deps, ctx: ctx, lang: deps.Lang, dark: dark, profile: deps.Profile, keys: newKeyBook(deps.Keys.table()), ids: &loadIDs{}, pages: &mdCache{}, look: &guideLook{}, jobs: &jobs{},
		acts: map[loadID]bool{}, bar: &memo{}, now: deps.Now(),
	}
	if m.profile == colorprofile.Unknown {
		m.profile = colorprofile.TrueColor
	}
	m.head.rules = catalog.DefaultRules()
	m.st = stylesOf(styleKey{deps.Theme.look(), dark, m.profile})
	m.notice = noticeMsg{text: deps.Notice, bad: true}
	root := screen(newQueueScreen())
	if deps.Present != 0 {
		root = newLonePresentScreen(deps.Present)
	} else if deps.Store == nil {
		root = newWelcomeScreen()
		if deps.Training != nil && deps.Training.First {
			root = newTrainScreen()
		}
	}
	m.stacks[tabQueue] = []screen{root}
	if deps.Exercise != nil {
		m.stacks[tabQueue] = append(m.stacks[tabQueue], newExerciseScreen())
	}
	return m
}

// Run runs the program in the terminal until the user leaves it.
func Run(ctx context.Context, deps Deps, opts ...tea.ProgramOption) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	// The first frame waits for a tick of the renderer: more frames a second make the start quicker.
	opts = append([]tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(framesPerSecond)}, opts...)
	beat := &pulse{}
	program := tea.NewProgram(guarded{inner: New(ctx, deps), pulse: beat}, opts...)
	beat.program = program
	last, err := program.Run()
	beat.end()
	if err != nil {
		return fmt.Errorf("terminal: %w", err)
	}
	if g, ok := last.(guarded); ok && g.broken {
		return errInternal
	}
	return nil
}

const framesPerSecond = 120

// Init starts the first loads.
func (m Model) Init() tea.Cmd {
	cmds := []tea.Cmd{emit(startMsg{}), m.tick()}
	if m.deps.Theme.asks() {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// startMsg begins the loads; Init cannot, because it cannot keep the ids.
type startMsg struct{}

// tickMsg moves countdowns on.
type tickMsg struct{ beat int }

// tick comes at the next full minute of the store's clock: countdowns show minutes.
func (m Model) tick() tea.Cmd {
	if m.still {
		return nil
	}
	wait := time.Minute - m.now.Sub(m.now.Truncate(time.Minute))
	beat := m.beat
	return tea.Tick(m.faster(wait), func(time.Time) tea.Msg { return tickMsg{beat} })
}

// Update hands each message to its method, and looks after the clock of long work.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.now = m.deps.Now()
	next, cmd := m.handle(msg)
	next.(Model).pace() //nolint:forcetypeassert // handle returns a Model
	if m.still || !m.jobs.wantsTick() {
		return next, cmd
	}
	return next, tea.Batch(cmd, tickJobs())
}

func (m Model) handle(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case startMsg:
		return m.start()
	case tickMsg:
		return m.ticked(msg)
	case jobTickMsg:
		return m.jobTick()
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		return m.toAll(resizedMsg{})
	case tea.BackgroundColorMsg:
		m.dark = msg.IsDark()
		return m.restyle()
	case tea.ColorProfileMsg:
		if m.deps.Profile == colorprofile.Unknown {
			m.profile = msg.Profile
		}
		return m.restyle()
	case tea.KeyPressMsg:
		return m.key(msg)
	case tea.PasteMsg:
		return m.toTop(msg)
	case tea.MouseMsg:
		return m.mouse(msg)
	}
	return m.updateOwn(msg)
}

// updateOwn takes the program's own messages; what it does not know goes to all screens.
func (m Model) updateOwn(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[headData]:
		return m.headLoaded(msg)
	case loadedMsg[heads]:
		return m.watching(msg)
	case headMsg:
		return m.moved(msg)
	case submittedMsg:
		return m.submitted(msg)
	case noticeMsg:
		m.notice = msg
		return m, nil
	case sessionMsg:
		return m.opened(msg)
	case loadedMsg[tookBack]:
		return m.tookBack(msg)
	case loadedMsg[leaving]:
		return m.mayLeave(msg)
	case reloadMsg:
		return m.reload()
	case loadedMsg[advanced]:
		return m.caughtUp(msg)
	case roleMsg:
		return m.switchRole(msg)
	case editingMsg:
		return m.editing(msg)
	case editedMsg:
		return m.noteEdited(msg)
	case undoActMsg:
		return m.takeBackThis(msg.event)
	}
	if next, cmd, ok := m.navigate(msg); ok {
		return next, cmd
	}
	return m.toAll(msg)
}

// start loads the header and the first screen.
func (m Model) start() (tea.Model, tea.Cmd) {
	var cmds []tea.Cmd
	if m.deps.Store != nil {
		m.watchID, m.headID = m.ids.next(), m.ids.next()
		cmds = append(cmds, m.do().header(m.headID, m.now))
	}
	stack := m.stacks[m.tab]
	for i, s := range stack {
		next, cmd := s.init(m.env())
		stack[i] = next
		cmds = append(cmds, cmd)
	}
	return m, tea.Batch(cmds...)
}

// restyle makes the styles anew for a background or profile that has become known.
func (m Model) restyle() (tea.Model, tea.Cmd) {
	if !m.deps.Theme.asks() {
		m.dark = m.deps.Theme == ThemeDark
	}
	m.st = stylesOf(styleKey{m.deps.Theme.look(), m.dark, m.profile})
	return m.toAll(resizedMsg{})
}

func (m Model) do() commands { return commands{ctx: m.ctx, store: m.deps.Store, actor: m.deps.Actor} }

// env is what a screen's update may know. Its size is the body's.
func (m Model) env() env {
	return env{
		frame: m.frame().sized(m.w, m.bodyHeight()), do: m.do(), guides: m.deps.Guides, staff: m.deps.Staff, kind: m.deps.Kind,
		deps: m.deps, ids: m.ids, pages: m.pages, look: m.look,
	}
}

func (m Model) frame() frame {
	return frame{w: m.w, h: m.h, lang: m.lang, now: m.now, st: m.st, keys: m.keys, jobs: m.jobs, rules: m.head.rules, actor: m.deps.Actor, partial: m.head.info.Rebuilding, exercise: m.deps.Exercise}
}

// top is the screen that has the keys.
func (m Model) top() screen {
	stack := m.stacks[m.tab]
	return stack[len(stack)-1]
}

// toTop hands a message to the top screen alone.
func (m Model) toTop(msg tea.Msg) (tea.Model, tea.Cmd) {
	stack := m.stacks[m.tab]
	i := len(stack) - 1
	next, cmd := stack[i].update(m.env(), msg)
	stack[i] = next
	return m, cmd
}

// toAll hands a message to every screen there is; each drops what is not its own.
func (m Model) toAll(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmds []tea.Cmd
	e := m.env()
	for t := range m.stacks {
		for i, s := range m.stacks[t] {
			next, cmd := s.update(e, msg)
			m.stacks[t][i] = next
			cmds = append(cmds, cmd)
		}
	}
	return m, tea.Batch(cmds...)
}

// key translates a key by the table and hands it on: text to a screen that is typing, an action to the screen or the program.
func (m Model) key(msg tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	m.notice = noticeMsg{}
	key := msg.String()
	top := m.top()
	switch {
	case key == "ctrl+c":
		return m, tea.Quit
	case top.typing():
		return m.toTop(msg)
	}
	id, ok := m.keys.find(top.id(), key)
	if !ok {
		return m.toTop(msg)
	}
	return m.act(actionMsg{id, key})
}

// act carries out an action: a refusal is said, general ones are the program's, the rest are the screen's.
func (m Model) act(a actionMsg) (tea.Model, tea.Cmd) {
	if why := m.why(a.id); why != "" {
		m.notice = noticeMsg{text: why, bad: true}
		return m, nil
	}
	if next, cmd, ok := m.general(a); ok {
		return next, cmd
	}
	return m.toTop(a)
}
