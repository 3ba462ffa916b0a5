package tui

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"charm.land/glamour/v2"
	glamansi "charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// mdMinWidth is the least width of a page; narrower ones are cut by the frame instead of wrapped.
const mdMinWidth = 20

// mdKey names a rendered guide: the same text at the same width in the same look is drawn once.
type mdKey struct {
	hash   string
	number catalog.Number // pages made from the catalog may have no hash of their own
	lang   text.Lang
	width  int
	look   styleKey
}

// mdDoc is a guide drawn for one width: the whole page, and each step's text by the step's id. A line is never wider than the width.
type mdDoc struct {
	key   mdKey
	whole []string
	steps map[string][]string
	parts map[string][]string // the sections, by their ids
	heads []int               // the line of each second-level heading of the page, in their order
}

// mdCache keeps the last guides drawn. It belongs to one program and is touched by its event loop only.
type mdCache struct {
	docs []mdDoc // newest last
}

// mdCacheSize is enough for a guide at two widths beside those it leads to.
const mdCacheSize = 8

func (c *mdCache) get(k mdKey) (mdDoc, bool) {
	if c == nil {
		return mdDoc{}, false
	}
	for i := len(c.docs) - 1; i >= 0; i-- {
		if c.docs[i].key == k {
			return c.docs[i], true
		}
	}
	return mdDoc{}, false
}

func (c *mdCache) put(d mdDoc) {
	if c == nil {
		return
	}
	if _, ok := c.get(d.key); ok {
		return
	}
	if len(c.docs) >= mdCacheSize {
		c.docs = append(c.docs[:0:0], c.docs[1:]...)
	}
	c.docs = append(c.docs, d)
}

// renderGuide draws a guide. It is slow (milliseconds a page): it runs in a command.
func renderGuide(g guides.Guide, k mdKey) (mdDoc, error) {
	r, err := newMarkdown(k.width, k.look)
	if err != nil {
		return mdDoc{}, err
	}
	doc := mdDoc{key: k, steps: make(map[string][]string, len(g.Steps)), parts: make(map[string][]string, len(g.Sections))}
	if doc.whole, err = r.lines(g.Page()); err != nil {
		return mdDoc{}, err
	}
	for _, s := range g.Steps {
		if doc.steps[s.ID], err = r.lines(withoutBasis(s.Text, s.Basis)); err != nil {
			return mdDoc{}, err
		}
	}
	for _, s := range g.Sections {
		if doc.parts[s.ID], err = r.lines(withoutBasis(s.Body, s.Basis)); err != nil {
			return mdDoc{}, err
		}
	}
	doc.heads = headLines(doc.whole, g.Headings())
	return doc, nil
}

// headLines finds each heading's line on a drawn page. One that wraps begins with its first words; one that is not found lies where the one before does.
func headLines(page, headings []string) []int {
	plain := make([]string, len(page))
	for i, l := range page {
		plain[i] = strings.TrimSpace(ansi.Strip(l))
	}
	unmarked := strings.NewReplacer("*", "", "`", "", "_", "")
	out, at := make([]int, 0, len(headings)), 0
	for _, h := range headings {
		h = strings.TrimSpace(unmarked.Replace(h))
		for i := at; i < len(plain); i++ {
			if plain[i] != "" && (plain[i] == h || len(plain[i]) > len(h)/3 && strings.HasPrefix(h, unmarked.Replace(plain[i])+" ")) {
				at = i
				break
			}
		}
		out = append(out, at)
	}
	return out
}

// withoutBasis is a part's text without the line that says what it rests on, which stands beside its heading on the screen.
func withoutBasis(body string, basis guides.Basis) string {
	first, rest, _ := strings.Cut(body, "\n")
	if basis != "" && strings.HasPrefix(first, "*") && strings.HasSuffix(first, "*") && !strings.HasPrefix(first, "**") {
		return strings.TrimLeft(rest, "\n")
	}
	return body
}

// markdown draws pages of one width and look.
type markdown struct {
	free  *glamour.TermRenderer // does not wrap: glamour breaks lines before punctuation and forgets the indent of list items
	tight *glamour.TermRenderer // wraps; only for pages with a table that is too wide
	width int
}

func newMarkdown(width int, look styleKey) (markdown, error) {
	m := markdown{width: max(width, mdMinWidth)}
	var err error
	if m.free, err = glamour.NewTermRenderer(glamour.WithStyles(mdStyle(look)), glamour.WithWordWrap(0)); err != nil {
		return markdown{}, fmt.Errorf("markdown renderer: %w", err)
	}
	if m.tight, err = glamour.NewTermRenderer(glamour.WithStyles(mdStyle(look)), glamour.WithWordWrap(m.width), glamour.WithTableWrap(true)); err != nil {
		return markdown{}, fmt.Errorf("markdown renderer: %w", err)
	}
	return m, nil
}

// lines draws a page as lines no wider than the renderer's width, without blank lines at either end.
func (m markdown) lines(src string) ([]string, error) {
	src = joinSoft(safe.Markdown(safe.Block(src)))
	out, err := m.free.Render(src)
	if err == nil && m.tooWide(out) {
		out, err = m.tight.Render(src)
	}
	if err != nil {
		return nil, fmt.Errorf("render markdown: %w", err)
	}
	var lines []string
	for _, l := range strings.Split(out, "\n") {
		lines = append(lines, hangLine(l, m.width)...)
	}
	return trimBlank(lines), nil
}

// tooWide reports whether a table does not fit.
func (m markdown) tooWide(out string) bool {
	for l := range strings.SplitSeq(out, "\n") {
		if strings.Contains(l, "┼") && ansi.StringWidth(l) > m.width {
			return true
		}
	}
	return false
}

// hangLine wraps a drawn line; what follows the first line is indented as far as the text behind a list mark. Long words, links above all,
// are broken rather than cut: a link must be readable in full.
func hangLine(line string, w int) []string {
	line = strings.TrimRight(line, " ")
	if ansi.StringWidth(line) <= w {
		return []string{line}
	}
	if blank(line) { // coloured blanks alone have no word to break at
		return []string{""}
	}
	in := markWidth(ansi.Strip(line))
	if in > w/2 {
		in = 0
	}
	head, rest := ansi.Cut(line, 0, in), ansi.Cut(line, in, ansi.StringWidth(line))
	lines := strings.Split(ansi.Hardwrap(lipgloss.Wrap(rest, w-in, ""), w-in, true), "\n")
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
			continue
		}
		lines[i] = blanks(in) + lines[i]
	}
	return lines
}

// markWidth is the width of the indent and list mark that a line begins with.
func markWidth(plain string) int {
	rest := strings.TrimLeft(plain, " ")
	in := len(plain) - len(rest)
	for _, mark := range []string{"• ", "│ ", "✓ ", "○ "} {
		if strings.HasPrefix(rest, mark) {
			return in + 2
		}
	}
	if digits := len(rest) - len(strings.TrimLeft(rest, "0123456789")); digits > 0 && strings.HasPrefix(rest[digits:], ". ") {
		return in + digits + 2
	}
	return in
}

// joinSoft puts a list item that its writer broke over several lines on one: glamour would keep the breaks.
func joinSoft(src string) string {
	var out []string
	fence, item := false, false
	for line := range strings.SplitSeq(src, "\n") {
		body := strings.TrimLeft(line, " ")
		switch {
		case strings.HasPrefix(body, "```"):
			fence, item = !fence, false
		case fence || body == "":
			item = false
		case isItem(body):
			item = true
		case item && len(line) > len(body):
			out[len(out)-1] += " " + body
			continue
		default:
			item = false
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// isItem reports whether a line without its indent begins a list item.
func isItem(s string) bool {
	if len(s) > 1 && strings.ContainsRune("-*+", rune(s[0])) && s[1] == ' ' {
		return true
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	return digits > 0 && (strings.HasPrefix(s[digits:], ". ") || strings.HasPrefix(s[digits:], ") "))
}

func trimBlank(lines []string) []string {
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines
}

func blank(line string) bool { return strings.TrimSpace(ansi.Strip(line)) == "" }

// mdStyle is the style of a look. Colours are few: text in the terminal's own colour, headings and links in one accent.
func mdStyle(look styleKey) glamansi.StyleConfig {
	body, accent, soft := mdColours(look)
	yes := true
	s := glamansi.StyleConfig{}
	s.Document.Color = body
	s.List.LevelIndent = 2
	s.BlockQuote.Indent, s.BlockQuote.IndentToken = ptr(uint(1)), ptr("│ ")
	s.BlockQuote.Color = soft
	s.Heading.BlockSuffix = "\n"
	s.Heading.Bold, s.Heading.Color = &yes, accent
	s.H1.BlockSuffix = "\n"
	s.H1.Underline = &yes
	s.H4.Bold = &yes
	s.Strong.Bold = &yes
	s.Emph.Italic = &yes
	s.Strikethrough.CrossedOut = &yes
	s.HorizontalRule.Format, s.HorizontalRule.Color = "\n────────\n", soft
	s.Item.BlockPrefix = "• "
	s.Enumeration.BlockPrefix = ". "
	s.Task.Ticked, s.Task.Unticked = "✓ ", "○ "
	s.Link.Underline, s.Link.Color = &yes, accent
	s.LinkText.Bold = &yes
	s.ImageText.Format = "{{.text}}"
	s.Code.Bold = &yes
	s.CodeBlock.Indent = ptr(uint(2))
	s.Table.CenterSeparator, s.Table.ColumnSeparator, s.Table.RowSeparator = ptr("┼"), ptr("│"), ptr("─")
	s.DefinitionDescription.BlockPrefix = "\n  "
	return s
}

// mdColours gives the colours of a look, the same as the rest of the screen has; nil leaves the terminal's own.
func mdColours(look styleKey) (body, accent, soft *string) {
	t, ok := tokensOf(look)
	if !ok {
		return nil, nil, nil
	}
	return colourName(t.text), colourName(t.title), colourName(t.quiet)
}

// colourName writes a colour as glamour's styles take it: the number of a palette's colour, or its parts in hexadecimal.
func colourName(c color.Color) *string {
	switch c := c.(type) {
	case ansi.BasicColor:
		return ptr(strconv.Itoa(int(c)))
	case ansi.IndexedColor:
		return ptr(strconv.Itoa(int(c)))
	}
	r, g, b, _ := c.RGBA()
	return ptr(fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8))
}

func ptr[T any](v T) *T { return &v }
