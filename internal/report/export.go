package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"rettidig/internal/safe"
)

// CSVOptions says how a table is written as CSV.
type CSVOptions struct {
	BOM bool // begin with a byte order mark, so that Excel reads the letters æ, ø and å right
}

// WriteCSV writes the rows with semicolons and CRLF, as Danish Excel expects, under one line of headings. Totals, bars and footnotes are left
// out: a column of the file holds nothing but what its heading says. A cell that a spreadsheet would take for a formula is escaped with '.
func WriteCSV(w io.Writer, t Table, opts CSVOptions) error {
	if opts.BOM {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return fmt.Errorf("write report %s: %w", t.Name, err)
		}
	}
	out := csv.NewWriter(w)
	out.Comma = ';'
	out.UseCRLF = true
	record := t.line(func(i int) string { return safe.Cell(t.Columns[i].Title) }, t.Group.Title)
	_ = out.Write(record) // an error stays with the writer and is returned below
	for _, g := range t.Groups {
		for _, r := range g.Rows {
			_ = out.Write(t.line(func(i int) string { return csvCell(t.Columns[i], r[i]) }, safe.Cell(g.Title)))
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write report %s: %w", t.Name, err)
	}
	return nil
}

// csvCell leaves numbers alone: they are ours, and a spreadsheet should read them as numbers.
func csvCell(col Column, c Cell) string {
	if col.Kind == KindCount {
		return c.value(col.Kind)
	}
	return safe.Cell(safe.Line(c.value(col.Kind)))
}

// line picks the columns that a flat file has, behind the group's cell when the table is grouped.
func (t Table) line(cell func(i int) string, group string) []string {
	var out []string
	if t.Grouped() {
		out = append(out, group)
	}
	for i, c := range t.Columns {
		if c.Hidden || c.Kind == KindBar || c.Kind == KindMark {
			continue
		}
		out = append(out, cell(i))
	}
	return out
}

// WriteMarkdown writes the table as a Markdown page: a heading, one table a group, totals in bold and the footnotes as a list.
func WriteMarkdown(w io.Writer, t Table) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", escape(t.Title))
	if t.Rows() == 0 {
		fmt.Fprintf(&b, "\n%s\n", escape(t.Empty))
	}
	for _, g := range t.Groups {
		if t.Grouped() {
			fmt.Fprintf(&b, "\n## %s\n", escape(g.Title))
		}
		t.markdownGroup(&b, g)
	}
	if t.Grouped() && t.Rows() > 0 {
		fmt.Fprintf(&b, "\n**%s**\n", strings.Join(t.words(t.Total), " · "))
	}
	b.WriteByte('\n')
	for _, n := range t.Footnotes {
		fmt.Fprintf(&b, "- %s\n", escape(n))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write report %s: %w", t.Name, err)
	}
	return nil
}

func (t Table) markdownGroup(b *strings.Builder, g Group) {
	flat := t
	flat.Group = Column{} // the heading says which group it is
	head := flat.line(func(i int) string { return escape(t.Columns[i].Title) }, "")
	rule := flat.line(func(i int) string {
		if t.Columns[i].Kind == KindCount {
			return "--:"
		}
		return "---"
	}, "")
	fmt.Fprintf(b, "\n| %s |\n|%s|\n", strings.Join(head, " | "), strings.Join(rule, "|"))
	for _, r := range g.Rows {
		fmt.Fprintf(b, "| %s |\n", strings.Join(flat.line(func(i int) string { return escape(r[i].read(t.Columns[i].Kind, t.Lang)) }, ""), " | "))
	}
	total := g.Total
	if total == nil {
		total = t.Total
	}
	bold := flat.line(func(i int) string { return strong(escape(total[i].read(t.Columns[i].Kind, t.Lang))) }, "")
	fmt.Fprintf(b, "| %s |\n", strings.Join(bold, " | "))
}

// words are the cells of a row that say something, each count with its column's title.
func (t Table) words(r Row) []string {
	var out []string
	for i, c := range t.Columns {
		v := r[i].read(c.Kind, t.Lang)
		if c.Hidden || c.Kind == KindBar || v == "" {
			continue
		}
		if c.Kind == KindCount {
			v = c.Title + ": " + v
		}
		out = append(out, escape(v))
	}
	return out
}

func strong(s string) string {
	if s == "" {
		return ""
	}
	return "**" + s + "**"
}

// escape makes text harmless inside a Markdown table.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "<", "&lt;", "`", "\\`").Replace(safe.Line(s))
}

// WriteJSON writes one object a line, with the same English keys in every language: a line for each row, which names its report and group, and a
// last line with "total":true that holds the sums and the facts of the whole table.
func WriteJSON(w io.Writer, t Table) error {
	var b strings.Builder
	for _, g := range t.Groups {
		for _, r := range g.Rows {
			o := t.object()
			if t.Grouped() {
				o.put(t.Group.Key, g.Key)
			}
			t.putCells(o, r, false)
			o.end(&b)
		}
	}
	o := t.object()
	o.put("total", true)
	t.putCells(o, t.Total, true)
	for _, f := range t.Facts {
		if f.Text != "" {
			o.put(f.Key, f.Text)
		} else {
			o.put(f.Key, f.N)
		}
	}
	o.end(&b)
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write report %s: %w", t.Name, err)
	}
	return nil
}

func (t Table) object() *object {
	o := &object{}
	o.put("report", t.Name)
	return o
}

func (t Table) putCells(o *object, r Row, countsOnly bool) {
	for i, col := range t.Columns {
		if col.Key == "" || i >= len(r) {
			continue
		}
		c := r[i]
		switch {
		case c.Key == blank:
		case col.Kind == KindCount:
			o.put(col.Key, c.N)
		case countsOnly:
		case c.Key != "":
			o.put(col.Key, c.Key)
		default:
			o.put(col.Key, safe.Line(c.Text))
		}
	}
}

// object writes a JSON object whose keys keep the order they are put in.
type object struct{ b strings.Builder }

func (o *object) put(key string, value any) {
	if o.b.Len() > 0 {
		o.b.WriteByte(',')
	}
	k, _ := json.Marshal(key) // strings, numbers and booleans always marshal
	v, _ := json.Marshal(value)
	o.b.Write(k)
	o.b.WriteByte(':')
	o.b.Write(v)
}

func (o *object) end(b *strings.Builder) {
	b.WriteString("{" + o.b.String() + "}\n")
}
