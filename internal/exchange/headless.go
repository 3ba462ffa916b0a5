package exchange

import (
	"context"
	"io"
	"slices"
	"strconv"
	"strings"

	"rettidig/internal/text"
)

// HeadingLine is a line of headings for the columns that were found, with a word of its own for each of the others.
func (p Proposal) HeadingLine() string {
	names := make([]string, p.width)
	for i := range names {
		names[i] = "kolonne_" + strconv.Itoa(i+1)
	}
	for _, c := range p.Columns {
		names[c.Column-1] = c.Field
	}
	return strings.Join(names, string(p.comma))
}

// giveHeadings puts headings over pasted rows that have none, when every column a row needs can be told for certain by what stands in it. known says whether
// the store knows a case; nil when there is none to ask. A paste with headings is left as it is.
func (s *source) giveHeadings(ctx context.Context, known func(number string) bool) error {
	t, err := s.textTable(ctx)
	if err != nil || t.head() >= 0 || len(t.rows) == 0 {
		return err
	}
	g := newGuess(s.name, &t)
	g.today = s.today
	if unsure := g.certain(known); len(unsure) > 0 {
		return fileError(nil, text.TaskFileHeadlessBad, strings.Join(unsure, ", "))
	}
	p := Proposal{width: len(g.columns), comma: t.comma}
	var named []string
	for f := range fieldBadLine {
		if c, ok := g.at[f]; ok {
			p.Columns = append(p.Columns, ProposedColumn{Field: headings[f], Column: c + 1})
			named = append(named, headings[f])
		}
	}
	s.noted = append(s.noted, Sentence{Msg: text.TaskFileHeadless, Args: []any{strings.Join(named, ", ")}})
	return s.putOnTop(ctx, p.HeadingLine()+"\n", t.comma)
}

// putOnTop puts a line before the text, which becomes UTF-8.
func (s *source) putOnTop(ctx context.Context, line string, comma byte) error {
	in, _, err := s.text(ctx, nil)
	if err != nil {
		return err
	}
	f, n, err := spool(io.MultiReader(strings.NewReader(line), in))
	if err != nil {
		return err
	}
	s.close()
	s.file, s.own, s.size, s.whole = f, true, n, n
	s.enc, s.bom, s.sure, s.comma = UTF8, 0, true, comma
	return nil
}

// certain keeps the columns that what stands in them leaves no doubt about, and lists the columns every row needs that remain in doubt.
func (g *guess) certain(known func(string) bool) (unsure []string) {
	g.at = map[field]int{}
	for _, f := range []field{fieldTypeNumber, fieldTypeName, fieldCPR, fieldStatus} {
		g.only(f, func(c *column) bool { return c.suits(f) == does && c.share(g.sureTest(f)) == 100 })
	}
	g.onlyDates()
	g.onlyNumbers(known)
	if len(g.at) > 0 && g.dates == "" {
		return g.missing()
	}
	return []string{headings[fieldCreated]} // written in a way that a profile must name
}

// sureTest is what every value of a column must pass.
func (g *guess) sureTest(f field) func(string) bool {
	switch f {
	case fieldTypeNumber:
		return knownNumber
	case fieldTypeName:
		return knownName
	case fieldCPR:
		return isCPR
	}
	return knownStatus
}

// only gives the field the one column that passes; of two neither.
func (g *guess) only(f field, test func(*column) bool) {
	found := g.which(test)
	if len(found) == 1 {
		g.at[f] = found[0]
	}
}

func (g *guess) which(test func(*column) bool) []int {
	var found []int
	for i := range g.columns {
		if len(g.columns[i].values) > 0 && !g.taken(i) && test(&g.columns[i]) {
			found = append(found, i)
		}
	}
	return found
}

func (g *guess) taken(c int) bool {
	for _, at := range g.at {
		if at == c {
			return true
		}
	}
	return false
}

// onlyDates tells the creation from the due date: one column of dates is the creation when none lies ahead; of two, the one that never lies ahead and never
// behind the other, which sometimes does lie ahead.
func (g *guess) onlyDates() {
	days := g.which(func(c *column) bool { return c.share(c.isDate) == 100 })
	if g.today == 0 {
		return
	}
	switch len(days) {
	case 1:
		if !g.ahead(days[0]) {
			g.at[fieldCreated] = days[0]
		}
	case 2:
		made, due := days[0], days[1]
		if g.ahead(made) {
			made, due = due, made
		}
		if !g.ahead(made) && g.ahead(due) && g.before(made, due) {
			g.at[fieldCreated], g.at[fieldDue] = made, due
		}
	}
}

// ahead reports whether a column has a date in the future.
func (g *guess) ahead(c int) bool {
	return slices.ContainsFunc(g.columns[c].values, func(v string) bool {
		m, fault := parseMoment(v)
		return fault == dateFine && m.Date() > g.today
	})
}

// before reports whether the first date of no row lies behind the second.
func (g *guess) before(a, b int) bool {
	return !slices.ContainsFunc(g.rows, func(row []string) bool {
		if a >= len(row) || b >= len(row) || row[a] == "" || row[b] == "" {
			return false
		}
		first, err1 := parseMoment(row[a])
		second, err2 := parseMoment(row[b])
		return err1 != dateFine || err2 != dateFine || first.Date() > second.Date()
	})
}

// onlyNumbers tells the case number from KSD's id: by the cases the store knows, else by whether numbers repeat, since an id never does.
func (g *guess) onlyNumbers(known func(string) bool) {
	numbers := g.which(func(c *column) bool { return c.share(c.isNumber) == 100 })
	isCase := func(c *column) bool { return known != nil && c.share(known) >= 50 }
	found := slices.DeleteFunc(slices.Clone(numbers), func(i int) bool { return !isCase(&g.columns[i]) })
	if len(found) == 0 {
		found = slices.DeleteFunc(slices.Clone(numbers), func(i int) bool { return !g.columns[i].repeats() })
	}
	if len(found) != 1 {
		return
	}
	g.at[fieldCase] = found[0]
	rest := slices.DeleteFunc(numbers, func(i int) bool { return i == found[0] })
	if len(rest) == 1 && !g.columns[rest[0]].repeats() && len(g.columns[rest[0]].values) == len(g.rows) {
		g.at[fieldID] = rest[0]
	}
}
