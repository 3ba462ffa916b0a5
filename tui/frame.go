package tui

import (
	"strings"
	"time"

	"charm.land/bubbles/v2/textinput"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// frame is all a view may know besides its own screen: the size it has, the language, the clock and the styles.
type frame struct {
	w, h  int
	lang  text.Lang
	now   time.Time
	st    styles
	keys  *keyBook // the keys in force
	jobs  *jobs    // long work under way
	rules catalog.Rules
	actor store.Actor
	// partial says that the orders are not complete, so that a list may lack tasks (store.Info.Rebuilding).
	partial  bool
	exercise *ExerciseRun // nil outside an exercise
}

// t gives a sentence in the frame's language.
func (f frame) t(m text.Msg, args ...any) string { return f.lang.T(m, args...) }

// today is the civil date in Copenhagen.
func (f frame) today() catalog.Date { return catalog.DateOf(f.now) }

// sized is the frame with another size.
func (f frame) sized(w, h int) frame {
	f.w, f.h = max(w, 0), max(h, 0)
	return f
}

// env is what update may know: the frame's facts, the commands and the libraries.
type env struct {
	frame           // of the body
	do     commands // the only way to the store
	guides *guides.Library
	staff  store.Staff
	kind   store.Kind
	deps   *Deps
	ids    *loadIDs
	pages  *mdCache // guides drawn so far
	look   *guideLook
}

// next gives the id of a new load.
func (e env) next() loadID { return e.ids.next() }

// loadID names a load; an answer with another id than the one waited for is stale and dropped. Zero waits for nothing.
type loadID uint64

// loadIDs hands out load ids. It belongs to one program and is used by its event loop only.
type loadIDs struct{ last loadID }

func (l *loadIDs) next() loadID {
	l.last++
	return l.last
}

// memo keeps the last drawing of a pane: View runs after every message, and most messages change one pane at most.
// It belongs to one screen and is used by its event loop only.
type memo struct {
	key memoKey
	out string
	has bool
}

// memoKey is what a drawing depends on.
type memoKey struct {
	version int // of the content, counted up by whoever changes it
	w, h    int
	lang    text.Lang
	st      styleKey
	minute  int64 // countdowns and "days left" change with the clock
}

// draw gives the kept drawing, or makes it when anything it depends on has changed.
func (m *memo) draw(f frame, version int, make func(frame) string) string {
	if m == nil {
		return make(f)
	}
	k := memoKey{version, f.w, f.h, f.lang, f.st.key, f.now.Unix() / 60}
	if !m.has || m.key != k {
		m.key, m.out, m.has = k, make(f), true
	}
	return m.out
}

// fit makes s exactly w columns wide and h lines high: longer lines are cut with an ellipsis, shorter ones filled with blanks.
func fit(s string, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	lines := strings.Split(s, "\n")
	if len(lines) > h {
		lines = lines[:h]
	}
	var b strings.Builder
	for i := range h {
		if i > 0 {
			b.WriteByte('\n')
		}
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		b.WriteString(pad(line, w))
	}
	return b.String()
}

// pad makes one line exactly w columns wide, left aligned.
func pad(s string, w int) string {
	if w <= 0 {
		return ""
	}
	n := ansi.StringWidth(s)
	if n > w {
		return padShort(ansi.Truncate(s, w, "…"), w)
	}
	return s + blanks(w-n)
}

// padShort fills a line that truncation may have left a column short, before a wide character.
func padShort(s string, w int) string { return s + blanks(w-ansi.StringWidth(s)) }

// padLeft makes one line exactly w columns wide, right aligned.
func padLeft(s string, w int) string {
	if n := ansi.StringWidth(s); n < w {
		return blanks(w-n) + s
	}
	return pad(s, w)
}

// ends sets left and right at the two ends of a line of w columns; the right one gives way when there is no room for both.
func ends(left, right string, w int) string {
	free := w - ansi.StringWidth(left) - ansi.StringWidth(right)
	if right == "" || free < 1 {
		return pad(left, w)
	}
	return left + blanks(free) + right
}

// wrap breaks a text into lines of at most w columns; each line carries its own styles, because other text may stand beside it.
func wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	lines := strings.Split(lipgloss.Wrap(boundClocks(boundHyphens(s)), w, " "), "\n")
	for i, l := range lines {
		lines[i] = unbound.Replace(l)
	}
	return lines
}

// unbound puts the characters back that were bound.
var unbound = strings.NewReplacer(boundHyphen, "-", "kl."+boundBlank, "kl. ")

// boundBlank is a blank at which no line may break.
const boundBlank = "\u00a0"

// boundClocks keeps a clock time beside its "kl.".
func boundClocks(s string) string { return strings.ReplaceAll(s, "kl. ", "kl."+boundBlank) }

// boundHyphen stands in for a hyphen at which no line may break.
const boundHyphen = "\u2011"

// boundHyphens binds the hyphens beside a digit: a date, a case number or a masked CPR in two pieces cannot be read or copied.
func boundHyphens(s string) string {
	if !strings.Contains(s, "-") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '-' && (i > 0 && isDigit(s[i-1]) || i+1 < len(s) && isDigit(s[i+1])) {
			b.WriteString(boundHyphen)
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// hang wraps a text behind a head, such as a mark or a label, that stands only on the first line; the rest is indented below it.
func hang(head, s string, w int) []string {
	in := ansi.StringWidth(head)
	lines := wrap(s, max(w-in, 8))
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
			continue
		}
		lines[i] = blanks(in) + lines[i]
	}
	return lines
}

// beside sets blocks of equal height next to each other.
func beside(h int, blocks ...string) string {
	cols := make([][]string, len(blocks))
	for i, b := range blocks {
		cols[i] = strings.Split(b, "\n")
	}
	var b strings.Builder
	for y := range h {
		if y > 0 {
			b.WriteByte('\n')
		}
		for _, c := range cols {
			if y < len(c) {
				b.WriteString(c[y])
			}
		}
	}
	return b.String()
}

// over lays a box on a base with its top left corner at x, y; what reaches outside the base is cut.
func over(base, box string, x, y int) string {
	lines := strings.Split(base, "\n")
	for i, row := range strings.Split(box, "\n") {
		at := y + i
		if at < 0 || at >= len(lines) {
			continue
		}
		w, n := ansi.StringWidth(lines[at]), ansi.StringWidth(row)
		left := padShort(ansi.Cut(lines[at], 0, x), x)
		lines[at] = left + row + ansi.Cut(lines[at], min(x+n, w), w)
	}
	return strings.Join(lines, "\n")
}

const blankRun = "                                                                                                                        "

func blanks(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(blankRun):
		return blankRun[:n]
	}
	return strings.Repeat(" ", n)
}

// newInput makes a one-line text field in the frame's styles. Its cursor does not blink: a blink is a message, and a message a drawing.
func newInput(f frame, prompt, placeholder string) textinput.Model {
	in := textinput.New()
	in.Prompt, in.Placeholder = prompt, placeholder
	in.CharLimit = 200
	in.SetStyles(f.st.input())
	in.Focus()
	return in
}
