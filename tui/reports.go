package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/report"
	"rettidig/internal/text"
	"rettidig/store"
)

// reportsScreen shows the reports one at a time: R23 in both its forms, and open tasks by what they hold back.
type reportsScreen struct {
	fetch
	data    reportData
	which   reportKind
	top     int
	pane    *memo
	version int

	outcomes outcomeData // what came back, and what was foretold; counted when it is first asked for
	told     bool
	counting loadID

	guide func(catalog.Number) guides.Guide // its choices have words
}

// reportKind is one of the reports.
type reportKind int

// The reports, in the order the key goes through them.
const (
	reportBlocking reportKind = iota
	reportR23New
	reportR23Old
	reportReturnType
	reportReturnGuide
	reportReturnChoice
	reportReturnWeek
	reportForecast
	reportKinds
)

// outcome reports whether a report is made from what KSD's snapshots have shown.
func (k reportKind) outcome() bool { return k >= reportReturnType }

func newReportsScreen() screen { return reportsScreen{pane: &memo{}} }

func (r reportsScreen) id() screenID { return screenReports }

func (r reportsScreen) typing() bool { return false }

func (r reportsScreen) init(e env) (screen, tea.Cmd) { return r.read(e) }

func (r reportsScreen) read(e env) (reportsScreen, tea.Cmd) {
	r.loaded, r.guide = e.next(), guideIn(e)
	next, count := r.count(e)
	return next, tea.Batch(e.do.loadReports(r.loaded, e.today()), count)
}

// count counts what came back, when such a report is shown. That takes longer the more was resolved, so it stands among the long work.
func (r reportsScreen) count(e env) (reportsScreen, tea.Cmd) {
	if !r.which.outcome() {
		r.told = false
		return r, nil
	}
	e.jobs.end(r.counting)
	r.counting = e.next()
	e.jobs.begin(r.counting, text.ReportsWork, e.now, nil)
	return r, e.do.loadOutcomes(r.counting, e.now)
}

func (r reportsScreen) tookOutcomes(e env, msg loadedMsg[outcomeData]) screen {
	e.jobs.end(msg.id)
	if msg.id != r.counting {
		return r
	}
	r.counting, r.failed = 0, ""
	r.version++
	if msg.err != nil {
		r.failed = failure(e, msg.err)
		return r
	}
	r.outcomes, r.told = msg.value, true
	return r
}

func (r reportsScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[reportData]:
		return r.took(e, msg), nil
	case loadedMsg[outcomeData]:
		return r.tookOutcomes(e, msg), nil
	case changedMsg, shownMsg:
		return r.read(e)
	case resizedMsg:
		r.version++
	case actionMsg:
		return r.act(e, msg.id)
	}
	return r, nil
}

func (r reportsScreen) took(e env, msg loadedMsg[reportData]) screen {
	r.version++
	if !r.answered(e, msg.id, msg.err) {
		return r
	}
	r.data = msg.value
	return r
}

func (r reportsScreen) act(e env, id actionID) (screen, tea.Cmd) {
	switch id {
	case actBack:
		return r, emit(popMsg{})
	case actForm:
		r.which, r.top = (r.which+1)%reportKinds, 0
		r.version++
		if r.which.outcome() && !r.told {
			return r.count(e)
		}
	default:
		head, body := r.lines(e.sized(e.w-2, e.h))
		r.top = scrolled(id, r.top, len(body), r.rows(e.h, head))
	}
	r.version++
	return r, nil
}

// table makes the report that is shown.
func (r reportsScreen) table(lang text.Lang) report.Table {
	switch r.which {
	case reportR23New:
		return report.R23New(r.data.types, r.data.rules, lang)
	case reportR23Old:
		return report.R23Old(r.data.due, r.data.asOf, lang)
	case reportForecast:
		return report.ForecastCheck(r.outcomes.forecasts, lang)
	case reportReturnType, reportReturnGuide, reportReturnChoice, reportReturnWeek:
		return report.Returns(r.outcomes.returns, returnsBy(r.which), lang, func(n catalog.Number, a store.Answer) string { return r.guide(n).Named(guides.Answer(a)) })
	}
	return report.Blocking(r.data.types, r.data.rules, lang)
}

// returnsBy is the split of a report of what came back.
func returnsBy(k reportKind) report.ReturnsBy {
	switch k {
	case reportReturnGuide:
		return report.ReturnsByGuide
	case reportReturnChoice:
		return report.ReturnsByChoice
	case reportReturnWeek:
		return report.ReturnsByWeek
	}
	return report.ReturnsByType
}

// spark draws how a report's shares went over time, in one line above its table; nothing for the others.
func (r reportsScreen) spark(f frame) []string {
	switch {
	case !r.which.outcome():
		return nil
	case r.which == reportForecast:
		return []string{pad(runSpark(f, r.outcomes.forecasts), f.w), ""}
	}
	return []string{pad(weekSpark(f, weekRates(r.outcomes.returns)), f.w), ""}
}

// lines draws the report and takes it apart: the lines up to the column titles stay while the rest scrolls.
func (r reportsScreen) lines(f frame) (head, body []string) {
	if !r.ready() {
		return nil, nil
	}
	head = r.spark(f)
	lines := report.Lines(r.table(f.lang), report.Terminal{Width: min(max(f.w, 1), tableMax)})
	fixed := 0
	for i, l := range lines {
		if l.Kind == report.LineHeader {
			fixed = i + 2 // the rule below the titles stays too
		}
	}
	for i, l := range lines {
		if l.Kind == report.LineTitle || i == 1 && l.Kind == report.LineBlank {
			continue // the tabs above the table name it
		}
		if s := styleLine(f, l); i < fixed {
			head = append(head, s)
		} else {
			body = append(body, s)
		}
	}
	return head, body
}

// ready reports whether what the shown report is made from has come.
func (r reportsScreen) ready() bool { return r.has && (r.told || !r.which.outcome()) }

// tableMax keeps a table readable across on a very wide terminal.
const tableMax = 120

func styleLine(f frame, l report.Line) string {
	switch l.Kind {
	case report.LineHeader:
		return f.st.Label.Render(l.Text)
	case report.LineRule:
		return f.st.Rule.Render(l.Text)
	case report.LineGroup:
		return f.st.Title.Render(l.Text)
	case report.LineTotal:
		return f.st.Strong.Render(l.Text)
	case report.LineNote:
		return f.st.Quiet.Render(l.Text)
	}
	return accentMark(f, l.Text)
}

// accentMark gives the mark and the bar of a row their colour, so that they are seen as the queue shows them.
func accentMark(f frame, line string) string {
	for _, i := range catalog.Impacts() {
		mark, st := f.st.mark(i)
		if rest, ok := strings.CutPrefix(line, mark+" "); ok {
			return st.Render(mark) + colourBar(f, " "+rest, st)
		}
	}
	return f.st.Text.Render(line)
}

// colourBar draws the one run of block characters of a line in a style of its own.
func colourBar(f frame, line string, st lipgloss.Style) string {
	from := strings.IndexFunc(line, isBlock)
	if from < 0 {
		return f.st.Text.Render(line)
	}
	to := from + strings.IndexFunc(line[from:]+" ", func(r rune) bool { return !isBlock(r) })
	return f.st.Text.Render(line[:from]) + st.Render(line[from:to]) + f.st.Text.Render(line[to:])
}

// isBlock reports the characters that bars are drawn with.
func isBlock(r rune) bool { return r >= '█' && r <= '▏' }

// rows is how many lines of the body are seen.
func (r reportsScreen) rows(h int, head []string) int { return max(h-len(head)-reportsHead, 0) }

// reportsHead is the lines above a report: the names of the reports, and a rule.
const reportsHead = 2

func (r reportsScreen) view(f frame) string { return r.pane.draw(f, r.version, r.draws) }

func (r reportsScreen) draws(f frame) string {
	out := []string{r.titles(f), f.st.Rule.Render(strings.Repeat("─", max(f.w, 0)))}
	if note := r.note(f); note != "" {
		return fit(strings.Join(append(out, " "+note), "\n"), f.w, f.h)
	}
	head, body := r.lines(f.sized(f.w-2, f.h))
	rows := r.rows(f.h, head)
	top := max(min(r.top, len(body)-rows), 0)
	out = append(out, indent(head)...)
	out = append(out, indent(body[min(top, len(body)):min(top+rows, len(body))])...)
	if len(body) > rows && rows > 0 {
		where := f.t(text.ReportsLineOfMany, top+1, min(top+rows, len(body)), len(body))
		out[1] = f.st.Rule.Render(strings.Repeat("─", max(f.w-len(where)-3, 0))) + " " + f.st.Faint.Render(where) + " "
	}
	return fit(strings.Join(out, "\n"), f.w, f.h)
}

// note is what stands instead of a table.
func (r reportsScreen) note(f frame) string {
	switch {
	case r.failed != "":
		return f.st.Accent.Render("! " + r.failed)
	case !r.ready():
		return f.st.Faint.Render(f.t(text.ReportsLoading))
	}
	return ""
}

// titles names the reports, the shown one marked, and the day they are made for. Where there is no room for all, it names the shown one and the next.
func (r reportsScreen) titles(f frame) string {
	var parts []string
	for k := range reportKinds {
		mark, st := "  ", f.st.Quiet
		if k == r.which {
			mark, st = "› ", f.st.Tab
		}
		parts = append(parts, f.st.Key.Render(mark)+st.Render(f.t(reportName(k))))
	}
	asOf := ""
	switch {
	case r.which.outcome():
		asOf = f.st.Quiet.Render(f.t(text.ReportsSpan, outcomeWeeks)) + " "
	case r.has:
		asOf = f.st.Quiet.Render(f.t(text.ReportsAsOf, r.data.asOf.Danish())) + " "
	}
	all := " " + strings.Join(parts, " ")
	if !fits(f.w, all, asOf) {
		next := f.t(text.ReportsNext, keyOf(f, screenReports, actForm), f.t(reportName((r.which+1)%reportKinds)))
		all = " " + parts[r.which] + "  " + f.st.Faint.Render(f.t(text.ReportsOfMany, int(r.which)+1, int(reportKinds)))
		if long := all + "  " + f.st.Faint.Render(next); fits(f.w, long, asOf) {
			all = long
		}
	}
	return ends(all, asOf, f.w)
}

func reportName(k reportKind) text.Msg {
	switch k {
	case reportR23New:
		return text.ReportsR23New
	case reportR23Old:
		return text.ReportsR23Old
	case reportReturnType:
		return text.ReportsReturnType
	case reportReturnGuide:
		return text.ReportsReturnText
	case reportReturnChoice:
		return text.ReportsReturnPick
	case reportReturnWeek:
		return text.ReportsReturnWeek
	case reportForecast:
		return text.ReportsForecast
	}
	return text.ReportsBlocking
}
