package report

import "rettidig/internal/text"

// Kind says what a column holds, and so how it is drawn and aligned.
type Kind uint8

// The kinds of column.
const (
	KindText  Kind = iota // words, to the left; the widest one gives way first when a terminal is narrow
	KindCount             // a whole number, to the right
	KindBar               // a number drawn as a bar, and only on a terminal: elsewhere the count it repeats is enough
	KindMark              // one character that stands for an impact, see Mark
)

// Column is one column of a table.
type Column struct {
	Title  string
	Key    string // the English key in JSON; empty leaves the column out of JSON
	Kind   Kind
	Gloss  bool // a translation beside the Danish name; it leaves a terminal that has no room for it
	Hidden bool // only in JSON, which is the same in every language
	Full   int  // of bars: the number that fills one, for shares 100; zero: the largest of the column
}

// Cell is one value. A count or bar uses N, everything else Text.
type Cell struct {
	Text string
	N    int
	Key  string // what JSON says instead of Text, the same in every language; empty means Text itself
}

// Row is one line of a table, with a cell for each column.
type Row []Cell

// Group is a block of rows under a heading, for example the month "Okt-2017". A table of one block has one group without a title.
type Group struct {
	Title string
	Key   string // what JSON says for the group, for example 2017-10
	Rows  []Row
	Total Row // nil when a group has no total of its own
}

// Table is a report ready to be written. All its text is in the language it was made for; Name and the keys are always English.
type Table struct {
	Lang      text.Lang // of its text; a person reads its counts with that language's thousands separator
	Name      string    // stable name of the report: r23_old, r23_new, blocking
	Title     string
	Group     Column // names the groups in CSV and JSON; its Key is empty when there is one group without a title
	Columns   []Column
	Groups    []Group
	Total     Row    // over all groups
	Empty     string // the sentence that stands for a table without rows
	Footnotes []string
	Facts     []Fact // what JSON says of the table beside its rows
}

// Fact is one value of the whole table for JSON: Text, or N when Text is empty.
type Fact struct {
	Key  string
	Text string
	N    int
}

// Rows counts the rows of all groups, totals not included.
func (t Table) Rows() int {
	n := 0
	for _, g := range t.Groups {
		n += len(g.Rows)
	}
	return n
}

// Grouped reports whether the table has groups with titles.
func (t Table) Grouped() bool { return t.Group.Key != "" }
