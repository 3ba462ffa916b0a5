package tui

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// headData is what the header shows of the store.
type headData struct {
	info         store.Info
	rules        catalog.Rules
	municipality string
	counts       store.Counts
	approved     []guides.Approved
	loaded       bool
}

// settingMunicipality is the key of the municipality's name; see store.SettingKeys.
const settingMunicipality = "municipality"

// header loads what the header shows.
func (c commands) header(id loadID, now time.Time) tea.Cmd {
	return load(c, id, func(s *store.Snapshot) (headData, error) {
		return headData{
			info: s.Info(), rules: s.Rules(), municipality: safe.Line(s.Settings()[settingMunicipality]),
			counts: s.Counts(catalog.DateOf(now)), approved: approvedOf(s), loaded: true,
		}, nil
	})
}

// headLoaded takes a new header, and begins to follow the store's head after the first one.
func (m Model) headLoaded(msg loadedMsg[headData]) (tea.Model, tea.Cmd) {
	if msg.id != m.headID {
		return m, nil
	}
	if msg.err != nil {
		m.notice = noticeMsg{text: m.fail(msg.err), bad: true}
		return m, nil
	}
	m.head = msg.value
	m.deps.Guides = m.deps.Guides.WithApproved(msg.value.approved)
	m.version++
	next, cmd := m.toAll(rulesMsg{})
	if m.heads != nil || m.watchID == 0 || m.still {
		return next, cmd
	}
	return next, tea.Batch(cmd, m.do().watch(m.watchID, m.head.info.Head))
}

// rulesMsg says that the rules in env may have changed.
type rulesMsg struct{}

// The lines that header and footer take, by the height there is.
const (
	fullHeader = 3 // two lines and a rule
	tightUnder = 14
)

func (m Model) headHeight() int {
	switch {
	case m.h < 5, m.presenting():
		return 0
	case m.h < tightUnder:
		return 1
	}
	return fullHeader
}

func (m Model) footHeight() int {
	if m.h < 3 {
		return 0
	}
	return 1
}

func (m Model) bodyHeight() int { return max(m.h-m.headHeight()-m.footHeight(), 0) }

// View draws the whole window.
func (m Model) View() tea.View {
	v := tea.NewView(m.content())
	v.AltScreen = true
	if m.deps.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = m.lang.T(text.WindowTitle)
	return v
}

func (m Model) content() string {
	if m.w <= 0 || m.h <= 0 {
		return ""
	}
	parts := make([]string, 0, 3)
	if h := m.headHeight(); h > 0 {
		f := m.frame().sized(m.w, h)
		parts = append(parts, m.bar.draw(f, m.version+m.jobs.changes, m.drawHeader))
	}
	if m.bodyHeight() > 0 {
		parts = append(parts, m.drawBody())
	}
	if m.footHeight() > 0 {
		parts = append(parts, m.drawFooter())
	}
	return strings.Join(parts, "\n")
}

// drawBody draws the top screen, a modal one as a box over the screen below it, and the notice over the last lines.
func (m Model) drawBody() string {
	f := m.frame().sized(m.w, m.bodyHeight())
	stack := m.stacks[m.tab]
	base := len(stack) - 1
	for base > 0 && isModal(stack[base]) {
		base--
	}
	out := fit(stack[base].view(f), f.w, f.h)
	for _, s := range stack[base+1:] {
		out = overCentred(out, s.view(f), f)
	}
	if m.notice.text == "" {
		return out
	}
	return over(out, m.drawNotice(f), 0, max(f.h-len(m.noticeLines(f))-1, 0))
}

func isModal(s screen) bool {
	_, ok := s.(modal)
	return ok
}

func overCentred(base, box string, f frame) string {
	lines := strings.Split(box, "\n")
	w := 0
	for _, l := range lines {
		w = max(w, ansi.StringWidth(l))
	}
	return fit(over(base, box, max((f.w-w)/2, 0), max((f.h-len(lines))/2, 0)), f.w, f.h)
}

func (m Model) noticeLines(f frame) []string {
	mark := f.st.Good.Render("✓ ")
	if m.notice.bad {
		mark = f.st.Accent.Render("! ")
	}
	lines := hang(" "+mark, m.notice.text, f.w-1)
	return lines[:min(len(lines), max(f.h-1, 1))]
}

// drawNotice draws the notice under a rule, so that it does not run into the screen above it.
func (m Model) drawNotice(f frame) string {
	lines := m.noticeLines(f)
	return f.st.Rule.Render(strings.Repeat("─", f.w)) + "\n" + fit(strings.Join(lines, "\n"), f.w, len(lines))
}

// drawHeader draws where we are and who, the counts by impact, and the time left to the next runs.
func (m Model) drawHeader(f frame) string {
	if f.h == 1 {
		return ends(m.place(f), m.working(f, m.counts(f, 6, 0))+" ", f.w)
	}
	top := m.topLine(f)
	return top + "\n" + m.figures(f) + "\n" + f.st.Rule.Render(strings.Repeat("─", f.w))
}

// figures sets the counts and the runs on one line, in as many words as there is room for.
func (m Model) figures(f frame) string {
	var counts, runs string
	for _, l := range []struct {
		shown, named catalog.Impact // how far the counts go, and how far they are named
		runs         wordiness
	}{{6, 6, wordy}, {6, 6, brief}, {6, 3, brief}, {6, 0, wordy}, {6, 0, brief}, {6, 0, terse}, {3, 0, terse}} {
		counts, runs = m.counts(f, l.shown, l.named), m.runs(f, l.runs)
		if fits(f.w, counts, runs) {
			break
		}
	}
	return ends(" "+counts, runs+" ", f.w)
}

// wordiness is how many words the runs are told in.
type wordiness uint8

// The degrees of wordiness.
const (
	wordy wordiness = iota
	brief
	terse
)

func fits(w int, parts ...string) bool {
	sum := 1
	for _, p := range parts {
		sum += ansi.StringWidth(p) + 1
	}
	return sum <= w
}

// place says in which queue we are: the program, DEMO on a demo store, the municipality, the current tab.
func (m Model) place(f frame) string {
	parts := []string{f.st.Strong.Render(" Rettidig")}
	if m.deps.Kind == store.KindDemo {
		parts = append(parts, f.st.Badge.Render(" "+f.t(text.HeaderDemo)+" "))
	}
	if m.deps.Kind == store.KindTraining {
		parts = append(parts, f.st.Badge.Render(" "+f.t(text.HeaderTraining)+" "))
	}
	if clock := m.trainClock(f); clock != "" {
		parts = append(parts, clock)
	} else if m.head.municipality != "" && f.w >= 60 {
		parts = append(parts, f.st.Quiet.Render(m.head.municipality))
	}
	if m.deps.Store != nil {
		parts = append(parts, m.tabs(f))
	}
	return strings.Join(parts, " ")
}

// tabs names all tabs where there is room, else the current one.
func (m Model) tabs(f frame) string {
	if f.w < 110 {
		return f.st.Tab.Render(f.t(tabTitle(m.tab)))
	}
	var b strings.Builder
	for t := range tabCount {
		b.WriteString(" " + f.st.Faint.Render(strconv.Itoa(int(t)+1)+" "))
		st := f.st.Quiet
		if t == m.tab {
			st = f.st.Tab
		}
		b.WriteString(st.Render(f.t(tabTitle(t))))
	}
	return b.String()
}

func (m Model) who(f frame) string {
	if m.deps.Store == nil {
		return ""
	}
	role := f.t(roleName(m.deps.Actor.Role))
	name := safe.Line(m.deps.Staff.Name)
	if name == "" {
		name = safe.Line(m.deps.Staff.Login)
	}
	return f.st.Text.Render(name) + f.st.Quiet.Render(" · "+role)
}

// counts gives the number of open tasks by impact, each behind its mark; those up to named also in words.
func (m Model) counts(f frame, shown, named catalog.Impact) string {
	if !m.head.loaded {
		return ""
	}
	var parts []string
	for _, i := range catalog.Impacts() {
		n := m.head.counts.Impact[i]
		if i > shown || (n == 0 && i > catalog.ImpactWrongPayment) {
			continue
		}
		mark, st := f.st.mark(i)
		if n == 0 {
			st = f.st.Quiet
		}
		part := st.Render(mark) + " " + f.st.Text.Render(number(f.lang, n))
		if i <= named {
			part += " " + f.st.Quiet.Render(f.t(impactShort(i)))
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "  ")
}

// runs gives the time left to the next payment cut-off and the evening run. The cut-off is lit on its last day.
func (m Model) runs(f frame, words wordiness) string {
	if m.deps.Store == nil || !m.head.loaded {
		return ""
	}
	cut, run := f.rules.NextCutOff(f.now), f.rules.NextEveningRun(f.now)
	names := [...][2]string{
		wordy: {f.t(text.HeaderCutOff, weekdayClock(f.lang, cut)), f.t(text.HeaderEvening, clock(run))},
		brief: {f.t(text.HeaderCutOffShort, weekdayClock(f.lang, cut)), f.t(text.HeaderEveningShort, clock(run))},
		terse: {f.t(text.HeaderCutOffTerse), f.t(text.HeaderEveningTerse)},
	}[words]
	st := f.st.Text
	if cut.Sub(f.now) < 24*time.Hour {
		st = f.st.Accent
	}
	return f.st.Quiet.Render(names[0]+" ") + st.Render(left(f.lang, cut.Sub(f.now))) +
		f.st.Quiet.Render("  "+names[1]+" ") + f.st.Text.Render(left(f.lang, run.Sub(f.now)))
}

// drawFooter draws the keys of the top screen, as many as there is room for.
func (m Model) drawFooter() string {
	f := m.frame()
	top := m.top()
	if h, ok := top.(hinter); ok && top.typing() {
		if own := h.hint(f); own != "" {
			return pad(" "+own, f.w)
		}
	}
	tail := hintOf(f, top.id(), actHelp) + "  " + hintOf(f, top.id(), actQuit) + " "
	line := " "
	keeper, ok := top.(markKeeper)
	marked := ok && keeper.markCount() > 0
	if marked {
		line = " " + f.st.Key.Render(keyOf(f, screenAny, actBack)) + " " + f.st.Quiet.Render(f.t(text.MarkDropShort)) + "  "
	}
	for _, a := range m.keys.of(top.id()) {
		if a.short == (text.Msg{}) || a.id == actHelp || a.id == actQuit || m.idle(a.id) || marked && !onMany(a.id) {
			continue
		}
		next := line + hint(f, a) + "  "
		if ansi.StringWidth(next)+ansi.StringWidth(tail) >= f.w { // help and quit stay, with a blank before them
			break
		}
		line = next
	}
	return ends(line, tail, f.w)
}

// idle keeps an action out of the footer where it would do nothing.
func (m Model) idle(id actionID) bool {
	if m.presenting() && m.leavesShow(id) {
		return true
	}
	if id == actTrainDrop && m.why(id) != "" {
		return true
	}
	if h, ok := m.top().(idler); ok && h.idle(id) {
		return true
	}
	if on := m.top().id(); (id == actChoose && on != screenPresent || id == actTypeTasks && on == screenCatalogType) && m.why(id) != "" {
		return true
	}
	return (id == actBack && len(m.stacks[m.tab]) == 1) || (id == actUndo && m.deps.Store == nil)
}

// An idler knows of actions that do nothing to what is under the cursor.
type idler interface{ idle(actionID) bool }

// A hinter draws its own footer, for a screen that takes letters as text; an empty one leaves it to the table of keys.
type hinter interface{ hint(frame) string }

func hint(f frame, a action) string {
	return f.st.Key.Render(strings.Fields(keyNames(f.lang, a))[0]) + " " + f.st.Quiet.Render(f.t(a.short))
}

func hintOf(f frame, s screenID, id actionID) string {
	a, ok := f.keys.row(s, id)
	if !ok {
		return ""
	}
	return hint(f, a)
}
