package exchange

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
)

// Proposal is a profile that would read a file, with what it rests on.
type Proposal struct {
	File    string
	Sheet   string // of a workbook
	Line    int    // of the headings; zero when the file has none
	Columns []ProposedColumn
	Unread  []string // headings that name nothing this program knows
	Missing []string // columns every row needs that were not found
	Dates   string   // how dates are written, when not in a way every file may have
	Unsure  bool     // the dates may be written in another order too
	Words   []ProposedWord
	Fits    bool   // this program reads the file without a profile
	TOML    []byte // the profile; empty when columns are missing or none is needed

	Rows, Good int // rows that were looked at, and those that the profile makes good
	Samples    []Sample
	Bad        *RowError // the first bad row
	Fault      *Sentence // why the profile cannot read the file at all

	width int // columns
	comma byte
}

// ProposedColumn pairs a field with the file's heading for it.
type ProposedColumn struct {
	Field   string
	Heading string // empty when the file has no headings
	Column  int    // from 1
	ByWords bool   // known by its heading; else by what stands in it
}

// ProposedWord is a case status of the file that is none of the sources'.
type ProposedWord struct {
	Word, Value string // Value is empty when a person must say
}

// Sample is a row as it would be read: field and value, CPR numbers masked.
type Sample struct {
	Line  int
	Cells []string // "field value"
}

// samplesShown is how many rows are shown as the profile would read them.
const samplesShown = 3

// Guess looks at the beginning of a file and proposes a profile for it. Errors are those of Import: *FileError when the file cannot be read at all.
func Guess(ctx context.Context, path string, opts Options) (Proposal, error) {
	s, err := openRegular(path, opts)
	if err != nil {
		return Proposal{}, err
	}
	defer s.close()
	list, err := s.tables(ctx, opts.Sheet)
	if err != nil {
		return Proposal{}, err
	}
	var top *guess
	for i := range list {
		if g := newGuess(s.name, &list[i]); top == nil || len(g.at) > len(top.at) {
			top = g
		}
	}
	if top.headRow < 0 {
		top.today = opts.Today
		top.certain(nil)
	}
	if sum := summary(s.name, top.headings()); sum != nil && len(top.missing()) > 0 {
		return Proposal{}, sum
	}
	return top.propose(len(list) > 1, opts)
}

// guess is a table whose columns are being found.
type guess struct {
	*table
	name    string
	headRow int
	columns []column
	at      map[field]int // field -> column
	byWords map[field]bool
	dates   string
	unsure  bool
	today   catalog.Date
}

func newGuess(name string, t *table) *guess {
	g := &guess{table: t, name: name, headRow: t.head(), at: map[field]int{}, byWords: map[field]bool{}}
	for _, row := range t.rows[g.headRow+1:] {
		for len(g.columns) < len(row) {
			g.columns = append(g.columns, column{day0: t.day0})
		}
		for i, v := range row {
			if v != "" {
				g.columns[i].values = append(g.columns[i].values, v)
			}
		}
	}
	for i, h := range g.headings() {
		if i >= len(g.columns) {
			g.columns = append(g.columns, column{day0: t.day0})
		}
		g.columns[i].heading = h
	}
	g.learn()
	g.assign()
	return g
}

func (g *guess) headings() []string {
	if g.headRow < 0 {
		return nil
	}
	return g.rows[g.headRow]
}

// learn finds how dates are written, in the columns that look as if they held some.
func (g *guess) learn() {
	for i := range g.columns {
		form, unsure := g.columns[i].learnDates()
		if form != "" && g.dates == "" {
			g.dates, g.unsure = form, unsure
		}
		if form != "" && form == g.dates {
			g.unsure = g.unsure && unsure // one column that can be read in one way only decides for all
		}
	}
}

// byContents are the fields a column is known by without its heading.
var byContents = []field{fieldCPR, fieldStatus, fieldTypeName, fieldTypeNumber}

// assign gives each field the column that does best: by its heading, if what stands below can be that, else by what stands there.
func (g *guess) assign() {
	type pair struct {
		f        field
		c, score int
		byWords  bool
	}
	var pairs []pair
	for f := range fieldBadLine {
		for c := range g.columns {
			fits := g.columns[c].suits(f)
			if len(g.columns[c].values) == 0 {
				fits = may
			}
			rank := rankFor(f, g.columns[c].heading)
			switch {
			case fits == cannot || g.headRow >= 0 && headingKey(g.columns[c].heading) == "": // a profile could not name it
			case rank > 0:
				pairs = append(pairs, pair{f, c, 2*rank + int(fits), true})
			case fits == does && slices.Contains(byContents, f):
				pairs = append(pairs, pair{f, c, 1, false})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Or(b.score-a.score, int(a.f-b.f), a.c-b.c) })
	taken, named := map[int]bool{}, map[string]bool{}
	for _, p := range pairs {
		key := headingKey(g.columns[p.c].heading)
		if _, has := g.at[p.f]; has || taken[p.c] || named[key] {
			continue // of two columns with one heading a profile could name neither
		}
		g.at[p.f], g.byWords[p.f], taken[p.c], named[key] = p.c, p.byWords, true, key != ""
	}
}

// missing lists the columns every row needs that were not found.
func (g *guess) missing() []string {
	l := layout{}
	for f := range l.at {
		l.at[f] = -1
	}
	for f, c := range g.at {
		l.at[f] = c
	}
	return l.missing()
}

func (g *guess) propose(sheets bool, opts Options) (Proposal, error) {
	p := Proposal{width: len(g.columns), comma: g.comma, File: g.name, Sheet: g.sheet, Missing: g.missing(), Dates: g.dates, Unsure: g.unsure, Rows: len(g.rows) - g.headRow - 1}
	if g.headRow >= 0 {
		p.Line = g.lines[g.headRow]
	}
	taken := map[int]bool{}
	for f := range fieldBadLine {
		if c, ok := g.at[f]; ok {
			taken[c] = true
			p.Columns = append(p.Columns, ProposedColumn{Field: headings[f], Heading: g.columns[c].heading, Column: c + 1, ByWords: g.byWords[f]})
		}
	}
	for i, c := range g.columns {
		if f, own := ownHeadings[headingKey(c.heading)]; !taken[i] && c.heading != "" && (!own || f < fieldBadLine) {
			p.Unread = append(p.Unread, shown(c.heading))
		}
	}
	p.Words = g.words()
	p.Fits = len(p.Missing) == 0 && g.fits() && len(p.Words) == 0 && g.dates == ""
	if len(p.Missing) == 0 && g.headRow >= 0 {
		if !p.Fits {
			p.TOML = g.toml(&p, sheets, opts.Lang)
		}
		return p, g.try(&p, opts)
	}
	return p, nil
}

// fits reports whether the file's headings are this program's own.
func (g *guess) fits() bool {
	for f, c := range g.at {
		if own, ok := ownHeadings[headingKey(g.columns[c].heading)]; !ok || own != f {
			return false
		}
	}
	return true
}

// words are the case statuses of the file that are none of the sources', with the one each is most likely short for.
func (g *guess) words() []ProposedWord {
	c, ok := g.at[fieldStatus]
	if !ok {
		return nil
	}
	var list []ProposedWord
	seen := map[string]bool{}
	for _, v := range g.columns[c].values {
		if seen[safe.Fold(v)] || knownStatus(v) || len(list) == maxTypes {
			continue
		}
		seen[safe.Fold(v)] = true
		list = append(list, ProposedWord{Word: v, Value: likelyStatus(v)})
	}
	return list
}

// try reads the rows that were looked at as the profile would.
func (g *guess) try(p *Proposal, opts Options) error {
	var profile *Profile
	if len(p.TOML) > 0 {
		var err error
		var fault *ProfileError
		if profile, err = ParseProfile("forslag", p.TOML); errors.As(err, &fault) { // headings that no profile can hold: better none than one that is refused
			p.TOML, p.Fault = nil, &fault.Sentence
			return nil
		} else if err != nil {
			return err
		}
	}
	l, err := newLayoutBy(profile, g.headings())
	var refused *FileError
	switch {
	case errors.As(err, &refused):
		p.Fault = &refused.Sentence
		return nil
	case err != nil:
		return err
	}
	parse := newParser(l)
	parse.today = opts.Today
	for i := g.headRow + 1; i < len(g.rows); i++ {
		rec := record{line: g.lines[i], cells: g.fixed(l, g.rows[i])}
		parse.begin(&rec)
		_, _, reasons := parse.row()
		if len(reasons) == 0 {
			p.Good++
		} else if p.Bad == nil {
			p.Bad = &RowError{Line: rec.line, Reasons: slices.Clone(reasons)}
		}
		if len(p.Samples) < samplesShown {
			p.Samples = append(p.Samples, g.sample(parse, &rec))
		}
	}
	return nil
}

// fixed puts right what a spreadsheet did to the cells of a row.
func (g *guess) fixed(l *layout, row []string) []string {
	if g.day0 == 0 {
		return row
	}
	cells := slices.Clone(row)
	for i := range cells {
		if i == l.at[fieldCreated] || i == l.at[fieldDue] || i == l.at[fieldOriginalDue] {
			cells[i] = serialDate(cells[i], g.day0)
		} else {
			cells[i] = plainNumber(cells[i])
		}
	}
	return cells
}

// sample shows a row as it would be read.
func (g *guess) sample(p *parser, rec *record) Sample {
	s := Sample{Line: rec.line}
	for f := range fieldBadLine {
		v := p.value(f)
		if v == "" {
			continue
		}
		if m, fault := p.profile.moment(v); fault == dateFine && (f == fieldCreated || f == fieldDue || f == fieldOriginalDue) {
			v = m.Date().Danish()
		}
		if f == fieldCPR {
			if cpr, _, fault := parseCPR(v); fault.Da == "" && cpr != "" {
				v = safe.MaskCPR(cpr)
			} else {
				v = "…"
			}
		}
		s.Cells = append(s.Cells, headings[f]+" "+strings.ReplaceAll(shown(v), "\n", " "))
	}
	return s
}
