package tui

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// casesHead is how many lines stand above the cases: title, heads.
const casesHead = 2

// casesFoot is the height of what is said of the row under the cursor; a low screen leaves it to the list.
func casesFoot(f frame) int {
	if f.h < caseLow {
		return 0
	}
	return 4
}

func (c casesScreen) height(f frame) int { return max(f.h-casesHead-casesFoot(f), 1) }

func (c casesScreen) view(f frame) string { return c.list.draw(f, c.version, c.draws) }

func (c casesScreen) draws(f frame) string {
	title := c.title(f)
	note := ""
	switch {
	case c.failed != "":
		note = f.st.Accent.Render("! " + c.failed)
	case !c.has:
		note = f.st.Faint.Render(f.t(text.CasesLoading))
	case len(c.win.rows) == 0:
		note = f.st.Quiet.Render(f.t(text.CasesNone))
		if c.filter.on() {
			note = f.st.Quiet.Render(f.t(text.CasesNoMatch))
		}
	}
	if note != "" {
		return fit(strings.Join(c.typedOver(f, []string{title, "", " " + note}), "\n"), f.w, f.h)
	}
	g := gutterOf(c.marks)
	rows := c.typedOver(f, append([]string{title, blanks(g) + c.heads(f.sized(f.w-g, f.h))}, c.lines(f)...))
	body := fit(strings.Join(rows, "\n"), f.w, max(f.h-casesFoot(f), 0))
	return fit(strings.Join(append([]string{body}, c.foot(f)...), "\n"), f.w, f.h)
}

// typedOver lays what there is to say of the filter being typed over the lines below it.
func (c casesScreen) typedOver(f frame, lines []string) []string {
	if !c.filter.typing {
		return lines
	}
	return overlaid(lines, c.filter.below(f, max(f.h/2, 1)))
}

// foot says in full what the row under the cursor has no room for.
func (c casesScreen) foot(f frame) []string {
	row, ok := c.win.row()
	if casesFoot(f) == 0 || !ok {
		return nil
	}
	r := c.rows[row.ID]
	head := []string{safe.Line(r.Case.Number), safe.Line(r.MaskedCPR), safe.Line(r.Citizen), safe.Line(r.Case.Status)}
	said := outlookText(f, r.Outlook) + ", " + f.t(text.ReleaseIfNothingElse) + "."
	if r.Outlook.What == catalog.WhatNothing {
		said = outlookText(f, r.Outlook) + "."
	}
	if n, on := c.selected(); on {
		head = append(head[:1], taskTitle(f, n.Task))
		said = releaseSentence(f.lang, n.release, n.unknown, "", f.now)
		if n.under {
			said = f.t(text.CaseHeldLead, taskNumbers(f, n.held))
		}
	}
	head = slices.DeleteFunc(head, func(s string) bool { return s == "" })
	out := []string{f.st.Rule.Render(strings.Repeat("─", max(f.w, 0))), f.st.Quiet.Render(pad(" "+strings.Join(head, " · "), f.w))}
	for _, l := range hang(" ", said, f.w-1) {
		out = append(out, f.st.Text.Render(l))
	}
	return out[:min(len(out), casesFoot(f))]
}

// lines draws cases and their unfolded tasks from the window's top on, moved so that the cursor is in sight.
func (c casesScreen) lines(f frame) []string {
	var out []string
	at, h := 0, c.height(f)
	in, marked := f.sized(f.w-gutterOf(c.marks), f.h), c.marks.inCases()
	for i := c.win.top; i < len(c.win.rows) && (i <= c.win.sel || len(out) < h); i++ {
		first := c.win.rows[i].ID
		here := i == c.win.sel
		if here {
			at = len(out) + c.sub
		}
		out = append(out, signOfCase(f, c.marks, marked, c.rows[first])+c.caseLine(in, c.rows[first], here && c.sub == 0))
		for n, node := range c.open[first] {
			out = append(out, signOf(f, c.marks, node.ID)+c.taskLine(in, node, here && c.sub == n+1))
		}
	}
	from := max(min(at-h+1, len(out)-h), 0)
	if at < from {
		from = at
	}
	return out[from:min(from+h, len(out))]
}

// The widths of the columns of cases.
const (
	casesDue    = 12
	casesCount  = 6
	casesPerson = 24
)

func (c casesScreen) heads(f frame) string {
	s := blanks(5) + pad(f.t(text.CasesHeadCase), widthCase) + " " + pad(f.t(text.CasesHeadDue), casesDue) + " " +
		padLeft(f.t(text.CasesHeadBlocks), casesCount) + openCount(f, f.t(text.CasesHeadOpen)) + "  "
	if f.w >= wideCases {
		s += pad(f.t(text.ColName), casesPerson) + " "
	}
	return f.st.Faint.Render(pad(s+f.t(text.CasesHeadFrees), f.w))
}

// openCount is the cell of how many tasks are open, where there is room for it beside what solving them brings.
func openCount(f frame, s string) string {
	if f.w < roomyCases {
		return ""
	}
	return " " + padLeft(s, casesCount)
}

// roomyCases is the width from which the number of open tasks stands beside that of those which hold something back.
const roomyCases = 76

// outlookRoom is what the longest sentence of what solving a case brings takes; with less room all rows say it in few words.
const outlookRoom = 84

// wideCases is the width from which the citizen's name stands beside the case.
const wideCases = 110

func (c casesScreen) caseLine(f frame, r store.CaseRow, selected bool) string {
	style := styler(f, selected)
	mark, st := f.st.mark(r.Impact)
	arrow := "▸"
	if _, open := c.open[r.First]; open {
		arrow = "▾"
	}
	due, dueStyle := daysLeft(f.lang, dateOf(r), f.today()), f.st.Quiet
	if f.now.After(r.Deadline) {
		due, dueStyle = "! "+due, f.st.Accent
	}
	s := style(f.st.Strong, cursorMark(selected)) + style(f.st.Quiet, arrow+" ") + style(st, mark) + style(f.st.Text, " "+pad(safe.Line(r.Case.Number), widthCase)+" ") +
		style(dueStyle, pad(due, casesDue)+" ") + style(f.st.Text, padLeft(numberOrNone(r.Outlook.Blockers), casesCount)) +
		style(f.st.Quiet, openCount(f, itoa(r.Open))+"  ")
	used := 5 + widthCase + 1 + casesDue + 1 + casesCount + len(openCount(f, "")) + 2
	if f.w >= wideCases {
		s += style(f.st.Quiet, pad(safe.Line(r.Citizen), casesPerson)+" ")
		used += casesPerson + 1
	}
	room := max(f.w-used, 0)
	said := outlookText(f, r.Outlook)
	if room < outlookRoom { // in full below, of the row under the cursor
		said = outlookShort(f, r.Outlook)
	}
	return s + style(f.st.Text, pad(said, room))
}

// outlookShort is outlookText in as few words as a narrow list has room for.
func outlookShort(f frame, o catalog.CaseOutlook) string {
	switch {
	case o.What == catalog.WhatDecision:
		s := f.t(text.CasesDecision)
		if o.When == catalog.WhenAtOnce {
			s = f.t(text.CasesAtOnce)
		} else if !o.At.IsZero() {
			s += " " + weekdayClock(f.lang, o.At)
		}
		if !o.Payment.At.IsZero() {
			s += ", " + f.t(text.CasesPaid, shortDate(catalog.DateOf(o.Payment.At), f.today()))
		}
		return s
	case o.What == catalog.WhatPayment && !o.At.IsZero():
		return f.t(text.CasesPay, weekdayClock(f.lang, o.At))
	case o.What == catalog.WhatAvoidsWrongPayment && !o.At.IsZero():
		return f.t(text.CasesAvoid, weekdayClock(f.lang, o.At))
	case o.What == catalog.WhatLetter:
		return f.t(text.CasesLetter)
	}
	return outlookText(f, o)
}

func dateOf(r store.CaseRow) catalog.Date { return catalog.DateOf(r.Deadline) }

func numberOrNone(n int) string {
	if n == 0 {
		return "–"
	}
	return itoa(n)
}

func cursorMark(selected bool) string {
	if selected {
		return "›"
	}
	return " "
}

// styler renders with a style as it is, or as it looks on the row under the cursor.
func styler(f frame, selected bool) func(lipgloss.Style, string) string {
	return func(st lipgloss.Style, s string) string {
		if selected {
			st = f.st.onSelected(st)
		}
		return st.Render(s)
	}
}

// outlookText says what solving every blocker of a case is expected to bring, and what then happens to the payment.
func outlookText(f frame, o catalog.CaseOutlook) string {
	if o.What == catalog.WhatNothing {
		return f.t(text.CasesNothing)
	}
	s := releaseText(f.lang, store.Release{What: o.What, When: o.When, At: o.At}, o.Unknown, f.now)
	if o.What == catalog.WhatDecision && !o.Payment.At.IsZero() {
		s = f.t(text.CasesPayment, s, moment(f.lang, o.Payment.At, f.now))
	}
	return s
}

// taskLine is a task of an unfolded case; a meta task stands further in, below the cause that holds it.
func (c casesScreen) taskLine(f frame, n caseNode, selected bool) string {
	style := styler(f, selected)
	mark, st := f.st.mark(n.Impact)
	indent := "    "
	if n.under {
		indent = "      └ "
	}
	s := style(f.st.Strong, cursorMark(selected)) + style(f.st.Quiet, indent) + style(st, mark)
	room := max(f.w-1-len([]rune(indent))-1-1-widthNo-1, 0)
	right := releaseText(f.lang, n.release, n.unknown, f.now)
	if n.under {
		right = f.t(text.CasesHeld)
	}
	name := typeName(n.Type, safe.Line(n.TypeName), f.lang)
	left := min(max(room/2, 0), 44)
	return s + style(f.st.Quiet, " "+padLeft(itoa(int(n.Type)), widthNo)+" ") + style(f.st.Text, pad(name, left)) +
		style(f.st.Quiet, pad(" "+right, max(room-left, 0)))
}
