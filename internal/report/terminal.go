package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// Terminal says what a table is drawn for.
type Terminal struct {
	Width int  // columns; 0 or less means as wide as the table likes
	ASCII bool // marks, bars and rules of plain characters only
}

// LineKind says what a line of a drawn table is, so that a screen can give it a style.
type LineKind uint8

// The kinds of line.
const (
	LineBlank LineKind = iota
	LineTitle
	LineHeader
	LineRule
	LineGroup
	LineRow
	LineTotal
	LineNote
)

// Line is one line of a drawn table, never wider than the terminal.
type Line struct {
	Kind LineKind
	Text string
}

// Sizes of a drawn table, in columns of the terminal.
const (
	gap      = 2  // between columns
	barWidth = 24 // of a bar with room to spare
	barLeast = 6  // a bar narrower than this says nothing and is left out
	textFew  = 12 // a column of words is not cut below this
	noteWide = 100
)

// WriteTerminal draws the table as aligned text for a person, with bars of block characters.
func WriteTerminal(w io.Writer, t Table, opts Terminal) error {
	var b strings.Builder
	for _, l := range Lines(t, opts) {
		b.WriteString(l.Text)
		b.WriteByte('\n')
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write report %s: %w", t.Name, err)
	}
	return nil
}

// Lines draws the table line by line for a screen that scrolls and styles it.
func Lines(t Table, opts Terminal) []Line {
	d := newDrawing(t, opts)
	d.put(LineTitle, t.Title)
	d.put(LineBlank, "")
	if t.Rows() == 0 {
		d.put(LineRow, t.Empty)
	} else {
		d.body(t)
	}
	d.put(LineBlank, "")
	for _, n := range t.Footnotes {
		d.note(n)
	}
	return d.lines
}

// drawing is a table being drawn.
type drawing struct {
	opts   Terminal
	lang   text.Lang
	cols   []Column
	keep   []int // the columns that are drawn
	widths []int // by column
	most   []int // by column: the largest number, which fills a bar
	lines  []Line
}

func newDrawing(t Table, opts Terminal) *drawing {
	d := &drawing{opts: opts, lang: t.Lang, cols: t.Columns, widths: make([]int, len(t.Columns)), most: make([]int, len(t.Columns))}
	for i, c := range t.Columns {
		if !c.Hidden {
			d.keep = append(d.keep, i)
		}
		d.widths[i] = ansi.StringWidth(c.Title)
	}
	for _, g := range t.Groups {
		for _, r := range g.Rows {
			d.measure(r)
		}
		d.measure(g.Total)
	}
	d.measure(t.Total)
	d.fit()
	return d
}

func (d *drawing) measure(r Row) {
	for i, c := range r {
		if i >= len(d.cols) {
			return
		}
		if d.cols[i].Kind == KindBar {
			d.most[i] = max(d.most[i], c.N)
			d.widths[i] = barWidth
			continue
		}
		d.widths[i] = max(d.widths[i], ansi.StringWidth(d.text(i, c)))
	}
}

// fit makes the columns as narrow as the terminal needs: first bars shrink, then glosses leave, then the widest words are cut.
func (d *drawing) fit() {
	if d.opts.Width <= 0 {
		return
	}
	d.shrink(KindBar, barLeast)
	if d.over() > 0 {
		d.drop(func(c Column) bool { return c.Kind == KindBar })
	}
	if d.over() > 0 {
		d.drop(func(c Column) bool { return c.Gloss })
	}
	d.shrink(KindText, textFew)
}

// over is how many columns the table is too wide by.
func (d *drawing) over() int {
	total := gap * (len(d.keep) - 1)
	for _, i := range d.keep {
		total += d.widths[i]
	}
	return total - d.opts.Width
}

func (d *drawing) shrink(k Kind, least int) {
	for over := d.over(); over > 0; over = d.over() {
		widest := -1
		for _, i := range d.keep {
			if d.cols[i].Kind == k && d.widths[i] > least && (widest < 0 || d.widths[i] > d.widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		d.widths[widest]--
	}
}

func (d *drawing) drop(which func(Column) bool) {
	var keep []int
	for _, i := range d.keep {
		if !which(d.cols[i]) {
			keep = append(keep, i)
		}
	}
	d.keep = keep
}

func (d *drawing) body(t Table) {
	d.put(LineHeader, d.header())
	d.rule()
	for n, g := range t.Groups {
		if n > 0 {
			d.put(LineBlank, "")
		}
		if t.Grouped() {
			d.put(LineGroup, g.Title)
		}
		for _, r := range g.Rows {
			d.put(LineRow, d.row(r))
		}
		if g.Total != nil && t.Grouped() {
			d.put(LineTotal, d.row(g.Total))
		}
	}
	d.rule()
	d.put(LineTotal, d.row(t.Total))
}

func (d *drawing) put(k LineKind, s string) {
	s = strings.TrimRight(safe.Line(s), " ")
	if d.opts.Width > 0 {
		s = ansi.Truncate(s, d.opts.Width, d.dots())
	}
	d.lines = append(d.lines, Line{k, s})
}

func (d *drawing) note(s string) {
	width := noteWide
	if d.opts.Width > 0 {
		width = min(width, d.opts.Width)
	}
	for l := range strings.SplitSeq(ansi.Wordwrap(s, width, ""), "\n") {
		d.put(LineNote, l)
	}
}

func (d *drawing) rule() {
	width := d.over() + d.opts.Width
	if d.opts.Width > 0 {
		width = min(width, d.opts.Width)
	}
	line := "─"
	if d.opts.ASCII {
		line = "-"
	}
	d.put(LineRule, strings.Repeat(line, max(width, 0)))
}

func (d *drawing) header() string {
	var b strings.Builder
	for n, i := range d.keep {
		d.cell(&b, n, i, d.cols[i].Title)
	}
	return b.String()
}

func (d *drawing) row(r Row) string {
	var b strings.Builder
	for n, i := range d.keep {
		var c Cell
		if i < len(r) {
			c = r[i]
		}
		d.cell(&b, n, i, d.text(i, c))
	}
	return b.String()
}

func (d *drawing) cell(b *strings.Builder, n, i int, s string) {
	if n > 0 {
		b.WriteString(strings.Repeat(" ", gap))
	}
	s = ansi.Truncate(s, d.widths[i], d.dots())
	pad := strings.Repeat(" ", max(d.widths[i]-ansi.StringWidth(s), 0))
	if d.cols[i].Kind == KindCount {
		b.WriteString(pad + s)
		return
	}
	b.WriteString(s + pad)
}

func (d *drawing) text(i int, c Cell) string {
	switch d.cols[i].Kind {
	case KindBar:
		if c.Key == blank {
			return ""
		}
		return Bar(c.N, cmp.Or(d.cols[i].Full, d.most[i]), d.widths[i], d.opts.ASCII)
	case KindMark:
		return plainMark(c.Text, d.opts.ASCII)
	}
	return c.read(d.cols[i].Kind, d.lang)
}

func (d *drawing) dots() string {
	if d.opts.ASCII {
		return "~"
	}
	return "…"
}
