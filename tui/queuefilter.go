package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/query"
	"rettidig/internal/text"
)

func (q queueScreen) openFilter(e env) (screen, tea.Cmd) {
	if !q.filter.made {
		q.filter.input, q.filter.made = newFilterInput(e.frame), true
	}
	q.filter.input.Placeholder = e.t(text.QueueFilterHint)
	q.filter.input.Focus()
	q.filter.typing = true
	q.filter, _, _ = q.filter.read(e, false)
	if e.do.store == nil {
		return q.changed(), nil
	}
	q.filter.tally = e.next()
	return q.changed(), e.do.filterCounts(q.filter.tally, e.today())
}

// typed takes a key while the filter is typed: every change of the text searches anew, arrows and Enter go to the list.
func (q queueScreen) typed(e env, msg tea.Msg) (screen, tea.Cmd) {
	if !q.filter.typing {
		return q, nil
	}
	was := q.filter.text()
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "esc":
			return q.dropFilter(e)
		case "enter":
			return q.keepFilter(e)
		case "tab":
			q.filter = q.filter.taken()
			return q.retyped(e, was)
		case "ctrl+n", "ctrl+p":
			return q.choose(k.String() == "ctrl+n"), nil
		case "down", "up", "pgdown", "pgup":
			id := map[string]actionID{"down": actDown, "up": actUp, "pgdown": actPageDown, "pgup": actPageUp}[k.String()]
			return q.act(e, actionMsg{id: id})
		}
	}
	q.filter.input, _ = q.filter.input.Update(msg)
	return q.retyped(e, was)
}

// choose moves among the proposals.
func (q queueScreen) choose(down bool) queueScreen {
	n := len(q.filter.offer.Items)
	if n == 0 {
		return q
	}
	by := n - 1
	if down {
		by = 1
	}
	q.filter.chosen = (q.filter.chosen + by) % n
	return q.changed()
}

// dropFilter takes the filter off.
func (q queueScreen) dropFilter(e env) (screen, tea.Cmd) {
	q.filter.typing, q.filter.bad, q.filter.good, q.filter.named = false, nil, "", ""
	q.filter.found, q.filter.hashes, q.filter.lookup = nil, nil, 0
	q.filter.input.SetValue("")
	return q.fromStart(e)
}

// keepFilter goes back to the list. A search for a citizen by name runs, and is logged, only now.
func (q queueScreen) keepFilter(e env) (screen, tea.Cmd) {
	before := q.filter.good
	x, asked, ready := q.filter.read(e, true)
	if x.bad != nil {
		q.filter = x
		return q.changed(), complain(x.bad.In(e.lang))
	}
	x.typing = false
	x.input.Blur()
	q.filter = x
	switch {
	case !ready:
		return q.lookUp(e, asked)
	case x.good != before:
		q.filter.named = ""
		return q.fromStart(e)
	}
	return q.changed(), nil
}

// groupCase is the group of a view that is shown case by case.
const groupCase = "case"

// useView puts a saved view in force, or shows it case by case. One that cannot be read says why and leaves the queue as it is.
func (q queueScreen) useView(e env, v SavedView) (screen, tea.Cmd) {
	x, asked, ready := q.filter.with(e.frame, v.Filter, v.Name).read(e, true)
	if x.bad != nil {
		return q, complain(e.t(text.ViewsBad, v.Name, x.bad.In(e.lang)))
	}
	if v.Group == groupCase {
		return q, emit(pushMsg{casesOf("", x)})
	}
	q.filter, q.order = x, v.Order
	if !ready {
		return q.lookUp(e, asked)
	}
	return q.fromStart(e)
}

// retyped searches anew when the text has changed. While it cannot be read, what was found last stays, and what is wrong is pointed at.
func (q queueScreen) retyped(e env, was string) (screen, tea.Cmd) {
	var asked query.Query
	var ready bool
	before := q.filter.good
	q.filter, asked, ready = q.filter.read(e, false)
	switch {
	case q.filter.text() == was:
		return q.changed(), nil
	case ready && q.filter.good == before:
		return q.changed(), nil
	case ready:
		q.filter.named, q.filter.lookup = "", 0
		return q.fromStart(e)
	case q.filter.bad == nil && len(asked.Searches) > 0 && atOnce(asked):
		return q.lookUp(e, asked)
	}
	return q.changed(), nil
}

// lookUp logs the searches for citizens and gets the hashes of their numbers. Until then the list stays as it was.
func (q queueScreen) lookUp(e env, asked query.Query) (screen, tea.Cmd) {
	q.filter.stop()
	q.held.stale = true
	q.filter.found, q.filter.lookup = asked.Searches, e.next()
	return q.changed(), e.do.searchPeople(q.filter.lookup, asked.Searches)
}

func (q queueScreen) tookPeople(e env, msg loadedMsg[personHashes]) (screen, tea.Cmd) {
	if msg.id != q.filter.lookup {
		return q, nil
	}
	q.filter.lookup = 0
	if msg.err != nil {
		q.filter.found, q.held = nil, heldKey{}
		return q.changed(), complain(failure(e, msg.err))
	}
	q.filter.hashes, q.filter.good = msg.value, q.filter.text()
	return q.fromStart(e)
}

func (q queueScreen) tookCounts(msg loadedMsg[filterCounts]) screen {
	if msg.id == q.filter.tally && msg.err == nil {
		q.filter.counts, q.filter.tally = msg.value, 0
		return q.changed()
	}
	return q
}

func (q queueScreen) hint(f frame) string {
	if !atOnceText(f, q.filter) {
		return f.st.Accent.Render(f.t(text.QueueFilterLogged))
	}
	return f.st.Quiet.Render(f.t(text.QueueFilterKeys))
}

// atOnceText reports whether what is typed runs as it is typed.
func atOnceText(f frame, x filter) bool {
	s, err := query.Parse(x.text(), query.Context{Now: f.now, Rules: f.rules, Me: f.actor.Staff})
	return err != nil || len(s.Searches) == 0 || x.good == x.text() || atOnce(s)
}

// below gives the lines under the text that is typed: what is wrong, pointed at, or the proposals with their counts.
func (x filter) below(f frame, most int) []string {
	switch begun := x.bad != nil && x.typing && (x.bad.Unfinished || x.offers() && x.bad.Column > x.offer.From); { // not wrong yet
	case x.bad != nil && !begun:
		return x.pointed(f)
	case begun && !x.offers():
		return x.awaited(f)
	case !x.offers():
		return nil
	}
	items := x.offer.Items
	lines := make([]string, 0, min(len(items), most))
	wide := 0
	for _, i := range items {
		wide = max(wide, len([]rune(i.Text)))
	}
	for n, i := range items[:min(len(items), most)] {
		line := pad(i.Text, wide) + "  "
		if c, ok := x.count(i); ok {
			line = pad(i.Text, wide) + padLeft(number(f.lang, c), 8) + "  "
		}
		line += helpIn(i.Help, f.w-4-ansi.StringWidth(line))
		if n == x.chosen {
			lines = append(lines, f.st.Selected.Render(pad("  › "+line, f.w)))
		} else {
			lines = append(lines, f.st.Text.Render(pad("    "+line, f.w)))
		}
	}
	return lines
}

// helpIn is the help of a proposal, without what stands in parentheses where there is no room for it.
func helpIn(help string, w int) string {
	if ansi.StringWidth(help) > w {
		help, _, _ = strings.Cut(help, " (")
	}
	return help
}

// filterPrompt is how many columns stand before the text that is typed.
const filterPrompt = 3

// awaited says quietly what the text still lacks.
func (x filter) awaited(f frame) []string {
	var lines []string
	for _, l := range wrap(upperFirst(x.bad.What(f.lang)), max(f.w-4, 1)) {
		lines = append(lines, pad("  "+f.st.Quiet.Render(l), f.w))
	}
	return lines
}

// pointed points at the column and says what is wrong there.
func (x filter) pointed(f frame) []string {
	at := min(filterPrompt+x.bad.Column-1, max(f.w-2, 0))
	mark := strings.Repeat("^", max(min(x.bad.Length, f.w-at-1), 1))
	lines := []string{pad(blanks(at)+f.st.Accent.Render(mark), f.w)}
	for _, l := range wrap(x.bad.In(f.lang), max(f.w-4, 1)) {
		lines = append(lines, pad("  "+f.st.Accent.Render(l), f.w))
	}
	return lines
}
