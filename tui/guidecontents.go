package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/guides"
	"rettidig/internal/text"
)

// contentsScreen is the menu of a guide's parts, in the order of its page. Digits name steps; Enter goes to the part on the page.
type contentsScreen struct {
	parts []contentsPart
	sel   int
}

// contentsPart is one line of the menu.
type contentsPart struct {
	title string
	step  int // the step's number, from 1; 0 for a section
}

// newContentsScreen opens the menu at a step, by its place from 1; 0 opens it at the top.
func newContentsScreen(g guides.Guide, step int) contentsScreen {
	numbers := map[string]int{}
	for i, s := range g.Steps {
		numbers[fmt.Sprintf("%d. %s", i+1, s.Title)] = i + 1
	}
	var c contentsScreen
	for _, h := range g.Headings() {
		n := numbers[h]
		if n > 0 && n == step {
			c.sel = len(c.parts)
		}
		c.parts = append(c.parts, contentsPart{title: unmarked(strings.TrimPrefix(h, fmt.Sprintf("%d. ", n))), step: n})
	}
	return c
}

func (c contentsScreen) id() screenID { return screenContents }
func (c contentsScreen) modal()       {}
func (c contentsScreen) typing() bool { return true }

func (c contentsScreen) init(env) (screen, tea.Cmd) { return c, nil }

func (c contentsScreen) update(_ env, msg tea.Msg) (screen, tea.Cmd) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, nil
	}
	last := max(len(c.parts)-1, 0)
	switch key.String() {
	case "esc", "q", "i":
		return c, emit(popMsg{})
	case "down", "j":
		c.sel = min(c.sel+1, last)
	case "up", "k":
		c.sel = max(c.sel-1, 0)
	case "home", "g":
		c.sel = 0
	case "end", "G":
		c.sel = last
	case "enter":
		return c, c.goTo(c.sel)
	default:
		return c, c.toStep(key.String())
	}
	return c, nil
}

// toStep goes to a step by its digit.
func (c contentsScreen) toStep(key string) tea.Cmd {
	for i, p := range c.parts {
		if p.step > 0 && p.step < 10 && key == fmt.Sprint(p.step) {
			return c.goTo(i)
		}
	}
	return nil
}

// goTo closes the menu and shows the part.
func (c contentsScreen) goTo(part int) tea.Cmd {
	if part >= len(c.parts) {
		return emit(popMsg{})
	}
	return tea.Sequence(emit(popMsg{}), emit(gotoPartMsg{part}))
}

// contentsWidth is the outer width of the menu.
const contentsWidth = 64

func (c contentsScreen) view(f frame) string {
	width := min(contentsWidth, f.w)
	inner := width - 4
	if inner < 8 || f.h < 4 {
		return fit(f.t(text.ContentsTitle), f.w, f.h)
	}
	var lines []string
	for i, p := range c.parts {
		number := "   "
		if p.step > 0 {
			number = fmt.Sprintf("%2d ", p.step)
		}
		mark, st := "  ", f.st.Text
		if i == c.sel {
			mark, st = "› ", f.st.Selected
		}
		lines = append(lines, st.Render(pad(mark+number+p.title, inner)))
	}
	return box(f, f.t(text.ContentsTitle), around(lines, c.sel, max(f.h-2, 1)), width)
}

func (c contentsScreen) hint(f frame) string { return f.st.Quiet.Render(f.t(text.ContentsHint)) }
