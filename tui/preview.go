package tui

import (
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// drawPane says what the task under the cursor holds back, what solving it is expected to bring and by when, and what is known of it.
func (q queueScreen) drawPane(f frame) string {
	row, ok := q.win.row()
	if !ok {
		return fit("", f.w, f.h)
	}
	p := pane{f: f, row: row}
	if q.shown.data.task.ID == row.ID {
		p.data, p.known = q.shown.data, true
	}
	return fit(strings.Join(p.fitted(), "\n"), f.w, f.h)
}

// density is how close the pane's lines stand.
type density uint8

// The densities, the airiest first.
const (
	airy  density = iota // blank lines between the sections
	snug                 // none
	tight                // headings in the line of their text
	low                  // and without the head, which the row above says too
)

// lowUnder is the height under which the pane starts at the closest density.
const lowUnder = 14

// fitted gives the lines in the airiest density that fits, else in the closest one; what then is too much is cut at the end.
func (p pane) fitted() []string {
	if p.f.h < lowUnder {
		p.density = low
		return p.lines()
	}
	var out []string
	for p.density = airy; p.density < low; p.density++ {
		if out = p.lines(); len(out) <= p.f.h {
			break
		}
	}
	return out
}

// pane makes the lines of the preview, the weightiest first: a low pane is cut at its end.
type pane struct {
	f        frame
	row      store.Row
	data     previewData
	known    bool // data has come
	density  density
	headless bool // the task is named above the pane
	out      []string
}

func (p pane) lines() []string {
	p.head()
	p.label()
	p.expected()
	p.warnings()
	p.dates()
	p.consequence()
	p.facts()
	p.events()
	return p.out
}

func (p *pane) add(lines ...string) { p.out = append(p.out, lines...) }

// gap sets a blank line between sections where there is room.
func (p *pane) gap() {
	if p.density == airy && len(p.out) > 0 {
		p.add("")
	}
}

// section adds a heading and paragraphs indented below it; a low pane sets the heading before the first of them.
func (p *pane) section(title string, paragraphs ...string) {
	p.gap()
	f := p.f
	if p.density >= tight {
		for i, s := range paragraphs {
			head := ""
			if i == 0 {
				head = f.st.Label.Render(title + ": ")
			}
			p.add(runIn(head, f.st.Text.Render(s), f.w)...)
		}
		return
	}
	p.add(f.st.Title.Render(title))
	for _, s := range paragraphs {
		p.add(hang("  ", f.st.Text.Render(s), f.w)...)
	}
}

// runIn sets a head in the line of its text. The text hangs behind a short head, and flows on below a long one: else it would keep no room.
func runIn(head, s string, w int) []string {
	if ansi.StringWidth(head) <= w*2/5 {
		return hang(head, s, w)
	}
	return wrap(head+s, w)
}

// field adds a labelled line.
func (p *pane) field(label, value string) {
	if value != "" {
		p.add(hang(p.f.st.Label.Render(pad(label, p.labelWidth())+" "), p.f.st.Text.Render(value), p.f.w)...)
	}
}

func (p *pane) labelWidth() int { return min(14, max(p.f.w/3, 6)) }

func (p *pane) head() {
	f, row := p.f, p.row
	mark, st := f.st.mark(row.Impact)
	if p.density < low && !p.headless {
		p.add(hang("", f.st.Strong.Render(taskTitle(f, row.Task)), f.w)...)
		line := f.t(text.PaneCase, safe.Line(row.Case))
		if row.CaseInfo.Status != "" {
			line += " · " + safe.Line(row.CaseInfo.Status)
		}
		p.add(hang("", f.st.Quiet.Render(line), f.w)...)
		if c := citizen(row); c != "" {
			p.add(f.st.Quiet.Render(c))
		}
		p.gap()
	}
	if gloss := glossOf(f, row.Type); p.density == low && gloss != "" { // the row above has little room for it
		p.add(f.st.Quiet.Render(pad(gloss, f.w)))
	}
	blocks := f.t(impactLong(row.Impact)) + localMark(f, row.Type)
	p.add(hang(st.Render(mark)+" ", f.st.Strong.Render(blocks), f.w)...)
}

// label says what KSD's snapshots have shown of the task, and of one that came back which solution that undid.
func (p *pane) label() {
	f, row := p.f, p.row
	if row.Verdict == store.VerdictNone {
		return
	}
	lines := []string{f.t(text.VerdictSays(row.Verdict.String()))}
	if p.known && row.Came.Task != 0 && row.Came.Task != row.ID && !p.data.cameAt.IsZero() {
		lines = append(lines, f.t(text.PaneCameOf, row.Came.Task, shortDate(catalog.DateOf(p.data.cameAt), f.today())))
	}
	p.section(f.t(text.PaneLabel), lines...)
}

// expected says what solving the task is expected to bring, and what still blocks.
func (p *pane) expected() {
	if p.row.State != store.StateOpen {
		return // it is solved: nothing more is to be released
	}
	if !p.known {
		p.section(p.f.t(text.PaneExpected), p.f.st.Faint.Render("…"))
		return
	}
	f, d := p.f, p.data
	lines := append([]string{releaseSentence(f.lang, d.release, d.unknown, "", f.now)}, paymentLines(f, d.ahead, false)...)
	if d.release.What == catalog.WhatDecision || d.release.What == catalog.WhatPayment {
		lines = append(lines, f.st.Quiet.Render(frequencyText(f.lang, p.row.CaseInfo)))
	}
	lines = append(lines, followUpLines(f, d.ahead.FollowUps)...)
	p.section(f.t(text.PaneExpected), lines...)
	if !d.paymentBy.IsZero() {
		p.section(f.t(text.PanePaymentBy), paymentByText(f, d.paymentBy))
	}
}

// paymentByText says until when the next payment is reached, or that it is too late for it.
func paymentByText(f frame, by time.Time) string {
	if by.Before(f.now) {
		return f.t(text.PanePaymentByPast, moment(f.lang, by, f.now))
	}
	return f.t(text.PanePaymentByText, moment(f.lang, by, f.now), left(f.lang, by.Sub(f.now)))
}

// warnings are what must not be overlooked.
func (p *pane) warnings() {
	f, row := p.f, p.row
	var warn []string
	if missed(f, row.Task) {
		first, next := f.rules.FirstCutOff(row.Created), f.rules.NextCutOff(f.now)
		warn = append(warn, f.t(text.PaneMissed, shortDate(catalog.DateOf(first), f.today()), shortDate(catalog.DateOf(next), f.today()), clock(next)))
	}
	if p.known && p.data.letter {
		warn = append(warn, f.t(text.PaneLetter))
	}
	if row.Waiting(f.today()) && late(f, row) {
		warn = append(warn, f.t(text.PaneWaitsLate, row.WaitUntil.Danish()))
	}
	if p.known && len(p.data.held) > 0 {
		warn = append(warn, f.t(text.PaneHeld, p.heldBy(), shortDate(catalog.DateOf(p.earliest()), f.today())))
	}
	if t, ok := catalog.Lookup(row.Type); ok && t.Contradicts {
		warn = append(warn, f.t(text.PaneContradicts))
	}
	if len(warn) > 0 {
		p.gap()
	}
	for _, s := range warn {
		p.add(hang(f.st.Accent.Render("! "), f.st.Text.Render(s), f.w)...)
	}
}

func (p *pane) heldBy() string {
	var ns []catalog.Number
	for _, t := range p.data.held {
		ns = append(ns, t.Type)
	}
	return numbers(ns)
}

// earliest is the first deadline among the causes that hold a meta task.
func (p *pane) earliest() time.Time {
	first := p.data.held[0].Deadline
	for _, t := range p.data.held[1:] {
		if t.Deadline.Before(first) {
			first = t.Deadline
		}
	}
	return first
}

func (p *pane) dates() {
	f, row := p.f, p.row
	p.gap()
	due := dueDate(row.Task, f.today())
	if due != "" && due != "~" {
		d := row.Due
		if row.DueComputed() {
			d = row.SortDue
			due += " " + daysLeft(f.lang, d, f.today()) + ", " + f.t(text.PaneComputed)
		} else {
			due += " " + daysLeft(f.lang, d, f.today())
		}
		p.field(f.t(text.PaneDue), due)
	}
	if !row.OriginalDue.IsZero() && row.OriginalDue != row.Due {
		p.field(f.t(text.PaneOriginal), shortDate(row.OriginalDue, f.today()))
	}
	if !row.LocalDue.IsZero() {
		p.field(f.t(text.PaneOwnDue), shortDate(row.LocalDue, f.today()))
	}
	if !row.Created.Time.IsZero() {
		p.field(f.t(text.PaneCreated), shortDate(row.Created.Date(), f.today()))
	}
	if row.Waiting(f.today()) {
		p.field(f.t(text.PaneWaits), shortDate(row.WaitUntil, f.today()))
	}
	if row.BackFromWait(f.today()) {
		p.field(f.t(text.PaneWaited), f.st.Title.Render(f.t(text.PaneWaitedText, shortDate(row.WaitUntil, f.today()))))
	}
	p.field(f.t(text.PaneOwner), safe.Line(row.OwnerName))
	p.field(f.t(text.PaneCaseworker), safe.Line(row.Caseworker))
	p.field(f.t(text.PaneCompany), safe.Line(row.CaseInfo.Company))
	p.field(f.t(text.PaneRemark), freeText(row.Remark))
}

// consequence says what deleting the task may lead to (S2), and whether marking it is enough.
func (p *pane) consequence() {
	t, ok := catalog.Lookup(p.row.Type)
	if !ok {
		p.section(p.f.t(text.PaneType), p.f.t(text.PaneTypeUnknown))
		return
	}
	if p.known && t.Recurrence != catalog.RecursNone {
		p.section(p.f.t(text.PaneRecurs), returnText(p.f, p.data.ahead.Return))
	}
	if s := t.ConsequenceText(p.f.lang == text.Da); s != "" {
		p.section(p.f.t(text.PaneDeleted), s)
	}
}

func (p *pane) facts() {
	t, ok := catalog.Lookup(p.row.Type)
	if !ok || len(t.Law) == 0 {
		return
	}
	laws := make([]string, len(t.Law))
	for i, l := range t.Law {
		laws[i] = l.Act + " " + l.Ref
	}
	p.section(p.f.t(text.PaneLaw), strings.Join(laws, ", "))
}

// events are the latest of the task's log, the newest first.
func (p *pane) events() {
	if !p.known || len(p.data.events) == 0 {
		return
	}
	f := p.f
	p.gap()
	p.add(f.st.Title.Render(f.t(text.PaneEvents)))
	tell := teller{lang: f.lang, staff: p.data.staff} // without a guide a choice is named by its id
	for i := len(p.data.events) - 1; i >= 0; i-- {
		e := p.data.events[i]
		head := "  " + f.st.Faint.Render(shortStamp(f, e.LogEntry)) + " "
		p.add(hang(head, f.st.Text.Render(safe.Line(e.Actor)+": "+lowerFirst(safe.Line(tell.sentence(e)))), f.w)...)
	}
}

func shortStamp(f frame, e store.LogEntry) string {
	return shortDate(catalog.DateOf(e.At), f.today()) + " " + clock(e.At)
}
