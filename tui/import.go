package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// importScreen takes a file in: first it asks for the path and what the file is, then shows what the import would do, then does it. A snapshot is asked
// about in extract.go, and its plan has a screen of its own.
type importScreen struct {
	form
	stage   importStage
	path    string
	pasted  bool            // path stands for pasted rows
	extract *ExtractRequest // the file is a snapshot
	run     importRun
	at      importStep
	sum     ImportSummary
}

// importStage is how far the screen is.
type importStage uint8

// The stages.
const (
	importAsk     importStage = iota
	importExtract             // what a snapshot covers, and when it was taken
	importRead
	importPlan
	importWork
	importEnd
)

func newImportScreen(path string) screen { return importScreen{path: path} }

// newPastedScreen goes on with pasted rows, under the name that stands for them.
func newPastedScreen(name string) screen { return importScreen{path: name, pasted: true} }

func (s importScreen) init(e env) (screen, tea.Cmd) {
	s = s.ask(e, s.path)
	if s.pasted {
		s.form = s.focusOn(1)
	}
	return s, nil
}

// ask shows the form for the path and the kind of file.
func (s importScreen) ask(e env, path string) importScreen {
	x := lineField(e.frame, e.t(text.ImportPath), path, "opgaver.csv")
	x.help = e.t(text.ImportHelp)
	x.line.CharLimit = 1024
	x.first = path
	kind := 0
	if s.extract != nil {
		kind = 1
	}
	kinds := choiceField(e.t(text.ImportKind), []string{e.t(text.ImportKindPlain), e.t(text.ImportKindSnapshot)}, kind)
	s.stage = importAsk
	s.form = form{title: e.t(text.ImportTitle), fields: []field{x, kinds}, verb: e.t(text.ImportPlan), submit: none}.focusOn(0)
	return s
}

// none is the submit of a form whose screen sends for it.
func none(env, []string) (loadID, tea.Cmd, fault) { return 0, nil, fault{} }

func (s importScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case startImportMsg:
		return s.start(e, msg)
	case askExtractMsg:
		return s.askExtract(e, msg.path), nil
	case actionMsg:
		if msg.id == actBack && s.running() {
			s.run.cancel()
		}
	case importStep:
		if msg.run != s.run.id || !s.running() {
			return s, nil
		}
		s.at = msg
		e.jobs.at(s.run.id, msg.done, msg.total)
		if msg.finishing {
			e.jobs.call(s.run.id, text.WorkFinish)
		}
		return s, s.run.next()
	case loadedMsg[ImportSummary]:
		return s.took(e, msg)
	case tea.KeyPressMsg, tea.PasteMsg:
		return s.typed(e, msg)
	}
	return s, nil
}

// running reports whether a file is being read or imported. Meanwhile nothing is typed, so that the other screens can be gone to.
func (s importScreen) running() bool { return s.stage == importRead || s.stage == importWork }

func (s importScreen) typing() bool { return !s.running() }

func (s importScreen) id() screenID {
	if s.running() {
		return screenImport
	}
	return screenForm
}

// typed hands a key to the form.
func (s importScreen) typed(e env, msg tea.Msg) (screen, tea.Cmd) {
	if s.running() {
		return s, nil
	}
	s.form.submit = s.begin
	if s.stage == importPlan || s.stage == importEnd {
		s.form.intro = s.summary(e.frame) // what is paged through
	}
	next, cmd := s.form.update(e, msg)
	s.form = next.(form) //nolint:forcetypeassert // form.update returns a form
	return s, cmd
}

// begin is the form's verb: read the file, then import it, then close.
func (s importScreen) begin(e env, v []string) (loadID, tea.Cmd, fault) {
	switch s.stage {
	case importPlan:
		return 0, emit(startImportMsg{ImportRequest{Path: s.path}}), fault{}
	case importEnd:
		return 0, emit(popMsg{}), fault{}
	case importExtract:
		return s.readExtract(e, v)
	}
	path := strings.Trim(strings.TrimSpace(v[0]), `"'`)
	if path == "" {
		return 0, nil, fault{said: e.t(text.ImportEmpty)}
	}
	if v[1] == e.t(text.ImportKindSnapshot) {
		return 0, emit(askExtractMsg{path}), fault{}
	}
	return 0, emit(startImportMsg{ImportRequest{Path: path, DryRun: true}}), fault{}
}

// startImportMsg begins a run in the import screen.
type startImportMsg struct{ ImportRequest }

// start begins a dry run or the import.
func (s importScreen) start(e env, msg startImportMsg) (screen, tea.Cmd) {
	if e.deps.Import == nil || s.running() {
		return s, nil
	}
	s.path, s.extract, s.at, s.stage = msg.Path, msg.Extract, importStep{}, importWork
	what := text.WorkImport
	if msg.DryRun {
		s.stage, what = importRead, text.WorkRead
	}
	run, cmd := e.do.startImport(e.next(), e.deps.Import, msg.ImportRequest)
	s.run = run
	e.jobs.begin(run.id, what, e.now, run.cancel)
	return s, cmd
}

// took takes the end of a run: the plan, or what was done.
func (s importScreen) took(e env, msg loadedMsg[ImportSummary]) (screen, tea.Cmd) {
	e.jobs.end(msg.id)
	if msg.id != s.run.id {
		return s, nil
	}
	s.sum = msg.value
	if s.extract != nil {
		return s.tookExtract(e, msg)
	}
	if msg.err != nil && !(s.sum.Stopped && !s.run.dry) {
		s = s.ask(e, s.path)
		s.wrong = failure(e, msg.err)
		return s, nil
	}
	if s.run.dry {
		s.stage = importPlan
		s.form = form{title: e.t(text.ImportTitle), verb: e.t(text.ImportVerb), confirm: true}.focusOn(0)
		return s, nil
	}
	s.stage = importEnd
	s.form = form{title: e.t(text.ImportDone), verb: e.t(text.ImportClose), told: true}.focusOn(1)
	return s, emit(reloadMsg{})
}

// reloadMsg asks for everything to be loaded anew.
type reloadMsg struct{}

func (s importScreen) hint(f frame) string {
	return s.form.hint(f)
}

func (s importScreen) view(f frame) string {
	switch s.stage {
	case importRead, importWork:
		return s.drawRun(f)
	case importPlan, importEnd:
		s.form.intro = s.summary(f)
	}
	return s.form.view(f)
}

// drawRun draws how far the run is.
func (s importScreen) drawRun(f frame) string {
	width := min(boxWidth, f.w)
	inner := width - 4
	if inner < 8 {
		return fit(f.t(text.ImportRunning), f.w, f.h)
	}
	said := text.ImportRunning
	if s.run.dry {
		said = text.ImportReading
	}
	if s.at.finishing {
		said = text.ImportFinishing
	}
	lines := []string{f.st.Quiet.Render(safe.Line(s.path)), "", f.t(said), progressBar(f, s.at.done, s.at.total, inner)}
	if s.at.total > 0 && !s.at.finishing {
		lines = append(lines, f.st.Quiet.Render(f.t(text.QueuePlace, number(f.lang, s.at.done), number(f.lang, s.at.total))))
	}
	lines = append(append(lines, ""), wrap(f.st.Faint.Render(f.t(text.ImportStop)), inner)...)
	return box(f, f.t(text.ImportTitle), lines, width)
}

func progressBar(f frame, done, total, w int) string {
	n := 0
	if total > 0 {
		n = min(w*done/total, w)
	}
	return f.st.Title.Render(strings.Repeat("━", n)) + f.st.Faint.Render(strings.Repeat("─", w-n))
}

// summary says what an import does or has done.
func (s importScreen) summary(f frame) []string {
	n := func(i int) string { return number(f.lang, i) }
	d := s.sum
	out := []string{f.st.Quiet.Render(safe.Line(s.path)), ""}
	if d.Stopped {
		out = append(out, f.st.Accent.Render("! ")+f.t(text.ImportStopped))
	}
	out = append(out, f.st.Strong.Render(f.t(text.ImportRows, n(d.Rows), n(d.Added), n(d.Changed), n(d.Unchanged))))
	if d.Removed > 0 {
		out = append(out, f.t(text.ImportGone, n(d.Removed)))
	}
	if d.Encoding != "" {
		out = append(out, f.st.Quiet.Render(f.t(text.ImportEncoding, safe.Line(d.Encoding))))
	}
	for _, w := range d.Warnings {
		out = append(out, safe.Line(w.In(f.lang)))
	}
	return append(out, s.problems(f)...)
}

// problems lists the bad rows. Of very many the first are listed, and the file of bad rows, which has them all, is named before them.
func (s importScreen) problems(f frame) []string {
	if s.sum.Bad == 0 {
		return nil
	}
	out := []string{"", f.st.Accent.Render("! " + text.BadRows(f.lang, s.sum.Bad))}
	if s.sum.BadFile != "" {
		out = append(out, f.t(text.ImportBadFile, safe.Line(s.sum.BadFile)))
	}
	listed := map[int]bool{}
	for _, p := range s.sum.Problems {
		listed[p.Line] = true
		out = append(out, hang("  ", badRowText(f, p), min(boxWidth, f.w)-4)...)
	}
	if more := s.sum.Bad - len(listed); more > 0 {
		out = append(out, f.t(text.ImportBadMore, number(f.lang, more)))
	}
	return out
}

// badRowText says what is wrong with a row, and in which column unless the row as a whole is meant.
func badRowText(f frame, p ImportProblem) string {
	why := safe.Line(p.Reason.In(f.lang))
	if p.Column == "" {
		return f.t(text.ImportBadLine, p.Line, why)
	}
	return f.t(text.ImportBadRow, p.Line, safe.Line(p.Column), why)
}
