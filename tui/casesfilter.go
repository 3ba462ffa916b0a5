package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/query"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// casesOf shows the cases with a task that a filter picks, as the queue or a saved view has it.
func casesOf(focus string, x filter) screen {
	c := newCasesScreen(focus).(casesScreen) //nolint:forcetypeassert // that is what it makes
	x.typing, x.cancel, x.lookup, x.tally = false, nil, 0, 0
	c.filter = x
	return c
}

// openFilter lets the filter be typed.
func (c casesScreen) openFilter(e env) (screen, tea.Cmd) {
	if !c.filter.made {
		c.filter.input, c.filter.made = newFilterInput(e.frame), true
	}
	c.filter.input.Placeholder = e.t(text.QueueFilterHint)
	c.filter.input.Focus()
	c.filter.typing = true
	c.filter, _, _ = c.filter.read(e, false)
	c.version++
	return c, nil
}

// typed takes a key while the filter is typed: every change of it searches anew, arrows go to the list.
func (c casesScreen) typed(e env, msg tea.Msg) (screen, tea.Cmd) {
	if !c.filter.typing {
		return c, nil
	}
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch key := k.String(); key {
		case "esc":
			return c.dropFilter(e)
		case "enter":
			return c.keepFilter(e)
		case "tab":
			c.filter = c.filter.taken()
			return c.retyped(e)
		case "down", "up", "pgdown", "pgup":
			return c.act(e, map[string]actionID{"down": actDown, "up": actUp, "pgdown": actPageDown, "pgup": actPageUp}[key])
		}
	}
	c.filter.input, _ = c.filter.input.Update(msg)
	return c.retyped(e)
}

// retyped searches anew when the text can be read and says something new.
func (c casesScreen) retyped(e env) (screen, tea.Cmd) {
	c.version++
	was := c.filter.good
	x, _, ready := c.filter.read(e, false)
	c.filter = x
	if !ready || x.good == was {
		return c, nil
	}
	c.filter.named = ""
	return c.fromStart(e)
}

// keepFilter goes back to the list. A search for a citizen runs, and is logged, only now.
func (c casesScreen) keepFilter(e env) (screen, tea.Cmd) {
	c.version++
	was := c.filter.good
	x, asked, ready := c.filter.read(e, true)
	c.filter = x
	if x.bad != nil {
		return c, complain(x.bad.In(e.lang))
	}
	c.filter.typing = false
	c.filter.input.Blur()
	switch {
	case !ready:
		return c.lookUp(e, asked)
	case x.good != was:
		c.filter.named = ""
		return c.fromStart(e)
	}
	return c, nil
}

// lookUp logs the searches for citizens and gets the hashes of their numbers.
func (c casesScreen) lookUp(e env, asked query.Query) (screen, tea.Cmd) {
	c.filter.found, c.filter.lookup = asked.Searches, e.next()
	return c, e.do.searchPeople(c.filter.lookup, asked.Searches)
}

func (c casesScreen) tookPeople(e env, msg loadedMsg[personHashes]) (screen, tea.Cmd) {
	if msg.id != c.filter.lookup || msg.id == 0 {
		return c, nil
	}
	c.filter.lookup = 0
	if msg.err != nil {
		c.filter.found = nil
		return c, complain(failure(e, msg.err))
	}
	c.filter.hashes, c.filter.good = msg.value, c.filter.text()
	return c.fromStart(e)
}

// fromStart reads anew from the first case, all of them folded.
func (c casesScreen) fromStart(e env) (screen, tea.Cmd) {
	clear(c.open)
	c.marks.moved()
	c.sub = 0
	c.version++
	return c.read(e, stretchStart)
}

// dropFilter shows all cases again.
func (c casesScreen) dropFilter(e env) (screen, tea.Cmd) {
	c.filter.stop()
	c.filter = filter{}
	return c.fromStart(e)
}

// back takes the marks off, then the filter, or closes the screen.
func (c casesScreen) back(e env) (screen, tea.Cmd) {
	if c.marks.count() > 0 || c.marks.load != 0 {
		c.marks.clear()
		c.version++
		return c, nil
	}
	if c.filter.on() {
		return c.dropFilter(e)
	}
	return c, emit(popMsg{})
}

func (c casesScreen) hint(f frame) string {
	if !atOnceText(f, c.filter) {
		return f.st.Accent.Render(f.t(text.QueueFilterLogged))
	}
	return f.st.Quiet.Render(f.t(text.QueueFilterKeys))
}

// title names the screen, what narrows it, and how it is ordered.
func (c casesScreen) title(f frame) string {
	if c.filter.typing {
		in := c.filter.input
		in.SetWidth(max(f.w-6, 4))
		return pad(" "+in.View(), f.w)
	}
	parts := []string{f.st.Strong.Render(f.t(text.CasesTitle))}
	if n := c.marks.count(); n > 0 {
		parts = []string{markLine(f, n)} // before all else: what a key does now, it does with these
	}
	if c.filter.cutOff {
		parts = append(parts, f.st.Accent.Render(f.t(text.QueueBeforeCutOff, weekdayClock(f.lang, f.rules.NextCutOff(f.now)))))
	}
	if c.filter.mine {
		parts = append(parts, f.st.Title.Render(f.t(text.QueueMine)))
	}
	if c.filter.named != "" {
		parts = append(parts, f.st.Title.Render(safe.Line(c.filter.named)))
	}
	if c.filter.text() != "" {
		parts = append(parts, f.st.Title.Render("/"+c.filter.shown()))
	}
	right := f.st.Quiet.Render(f.t(text.CasesOrder)) + " "
	if c.filter.on() && c.load != 0 {
		right = f.st.Faint.Render(f.t(text.QueueSearching)) + " "
	}
	left := " " + strings.Join(parts, f.st.Faint.Render(" · "))
	if len(parts) > 1 && !fits(f.w, left, right) && c.load == 0 {
		right = "" // what narrows the cases goes before how they are ordered
	}
	if len(parts) > 1 {
		left = ansi.Truncate(left, max(f.w-ansi.StringWidth(right)-1, 0), "…")
	}
	return ends(left, right, f.w)
}
