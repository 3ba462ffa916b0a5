package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// presentScreen shows a guide to a class: one step a page, large, with a clock and notes for the trainer. It knows the type of a task and nothing else:
// no task, case, citizen or user reaches it, and while it is open the program's header is not drawn and no other screen is gone to.
type presentScreen struct {
	of      catalog.Number
	step    string // the step to begin at; empty: the first page
	alone   bool   // there is nothing below it
	lang    text.Lang
	guide   guides.Guide
	pages   []presentPage
	at      int
	top     int // the first line of the page's text shown
	notes   bool
	started time.Time

	page    mdDoc
	drawn   loadID
	version int
	pane    *memo
}

// presentPage is one page of the show.
type presentPage struct {
	step    int // the number of the step, from 1; 0 for another page
	id      string
	section bool
	title   string
	notes   string // markdown
}

// newPresentScreen shows the guide of a type from a step on, by its id; an empty one begins with the title.
func newPresentScreen(n catalog.Number, step string) presentScreen {
	return presentScreen{of: n, step: step, pane: &memo{}}
}

// newLonePresentScreen is the show without a queue below it.
func newLonePresentScreen(n catalog.Number) presentScreen {
	p := newPresentScreen(n, "")
	p.alone = true
	return p
}

func (p presentScreen) id() screenID { return screenPresent }
func (p presentScreen) typing() bool { return false }

// A bare screen is drawn without the program's header, and hides it below every box on top of it: the header names the user and the queue.
type bare interface{ bare() }

func (p presentScreen) bare() {}

func (p presentScreen) init(e env) (screen, tea.Cmd) {
	p.started = e.now
	p = p.open(e)
	for i, x := range p.pages {
		if p.step != "" && x.id == p.step && !x.section {
			p.at = i
		}
	}
	return p.draw(e)
}

// open takes the guide in the program's language and lays out its pages: the title, the steps, the sections.
func (p presentScreen) open(e env) presentScreen {
	p.lang, p.guide = e.lang, e.guides.Guide(p.of, e.lang)
	p.pages = []presentPage{{title: p.guide.Title, notes: p.guide.Notes}}
	for i, s := range p.guide.Steps {
		p.pages = append(p.pages, presentPage{step: i + 1, id: s.ID, title: s.Title, notes: s.Notes})
	}
	for _, s := range p.guide.Sections {
		p.pages = append(p.pages, presentPage{id: s.ID, section: true, title: s.Heading, notes: s.Notes})
	}
	p.at = min(p.at, len(p.pages)-1)
	return p.changed()
}

func (p presentScreen) changed() presentScreen {
	p.version++
	return p
}

// draw asks for the text at the width it is shown at.
func (p presentScreen) draw(e env) (screen, tea.Cmd) {
	k := mdKey{hash: p.guide.Hash, lang: p.guide.Lang, number: p.guide.Type, width: p.textWidth(e.frame), look: e.st.key}
	if p.page.key == k {
		return p, nil
	}
	if doc, ok := e.pages.get(k); ok {
		p.page = doc
		return p.changed(), nil
	}
	p.drawn = e.next()
	return p, loadPage(p.drawn, p.guide, k)
}

func (p presentScreen) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case loadedMsg[mdDoc]:
		if msg.id == p.drawn && msg.err == nil {
			e.pages.put(msg.value)
			p.page, p.drawn = msg.value, 0
			return p.changed(), nil
		}
	case resizedMsg:
		if e.lang != p.lang {
			p = p.open(e)
		}
		return p.changed().draw(e)
	case actionMsg:
		return p.act(e, msg)
	}
	return p, nil
}

func (p presentScreen) act(e env, a actionMsg) (screen, tea.Cmd) {
	switch a.id {
	case actOpen: // what is below the edge comes before the next page: no class misses the choices
		return p.scroll(e, actPageDown), nil
	case actPrev:
		return p.turn(-1), nil
	case actTop:
		return p.turn(-len(p.pages)), nil
	case actBottom:
		return p.turn(len(p.pages)), nil
	case actChoose:
		return p.toStep(int(a.key[0] - '0')), nil
	case actNotes:
		p.notes = !p.notes
		return p.changed().draw(e)
	case actRestart:
		p.started, p.at, p.top = e.now, 0, 0
		return p.changed(), nil
	case actDown, actUp, actPageDown, actPageUp:
		return p.scroll(e, a.id), nil
	case actBack:
		if p.alone {
			return p, say(e.t(text.PresentAlone, keyOf(e.frame, screenPresent, actQuit)))
		}
		return p, emit(popMsg{})
	}
	return p, nil
}

// turn goes on by pages, and stays at the ends.
func (p presentScreen) turn(by int) presentScreen {
	p.at = max(min(p.at+by, len(p.pages)-1), 0)
	p.top = 0
	return p.changed()
}

func (p presentScreen) toStep(n int) presentScreen {
	for i, x := range p.pages {
		if x.step == n && n > 0 {
			return p.turn(i - p.at)
		}
	}
	return p
}

// scroll moves through a page that is longer than the screen; at its end down goes on to the next page, so that one key leads through all.
func (p presentScreen) scroll(e env, id actionID) presentScreen {
	l := p.layout(e.frame)
	next := scrolled(id, l.top, len(l.text), l.rows)
	switch {
	case next != l.top:
		p.top = next
		return p.changed()
	case id == actDown || id == actPageDown:
		return p.turn(1)
	}
	return p.turn(-1)
}

// leavesShow reports whether an action that works everywhere would put the queue, or its people, in front of the class; all but a few would.
func (m Model) leavesShow(id actionID) bool {
	switch id {
	case actBack, actHelp, actPalette, actLang, actRefresh, actQuit:
		return false
	}
	return slices.ContainsFunc(m.keys.rows(), func(a action) bool { return a.id == id && slices.Contains(a.screens, screenAny) })
}

// presenting reports whether a guide is being shown to a class on the tab that is seen.
func (m Model) presenting() bool {
	for _, s := range m.stacks[m.tab] {
		if _, ok := s.(bare); ok {
			return true
		}
	}
	return false
}
