package query

import (
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// dueWords are the dates with names, as completion offers them.
func dueWords() []choice {
	return []choice{
		{name: name{"idag", "today"}, help: text.QueryDueToday},
		{name: name{"imorgen", "tomorrow"}, help: text.QueryDueTomorrow},
		{name: name{"<man", "<mon"}, help: text.QueryDueMonday},
		{name: name{"<kørsel", "<run"}, help: text.QueryDueRun},
		{name: name{"<+3d", "<+3d"}, help: text.QueryDueDays},
		{name: name{"ingen", "none"}, help: text.QueryDueNone},
	}
}

// dueCond compares the date that lists show: KSD's, or the computed one where KSD gave none.
func dueCond(p *parser, op string, v value) store.Cond {
	if w := safe.Fold(v.text); w == "ingen" || w == "none" {
		return store.Is{Field: store.FieldDue, Values: []int64{0}}
	}
	first, last, ok := p.days(v)
	if !ok {
		return nil
	}
	from, to := bounds(op, first, last)
	return store.In{Field: store.FieldSortDue, From: from, To: to}
}

// createdCond compares the day the task was made.
func createdCond(p *parser, op string, v value) store.Cond {
	first, last, ok := p.days(v)
	if !ok {
		return nil
	}
	return instants(store.FieldCreated, first, last, op)
}

// instants compares the day an instant falls on.
func instants(f store.Field, first, last int64, op string) store.Cond {
	from, to := bounds(op, first, last)
	in := store.In{Field: f, From: store.FirstInstant, To: store.LastInstant}
	if from > store.FirstInstant {
		in.From = catalog.Date(from).At(0).Unix()
	}
	if to < store.LastInstant {
		in.To = catalog.Date(to).End().Unix()
	}
	return in
}

// ageCond compares how many days ago the task was made.
func ageCond(p *parser, op string, v value) store.Cond {
	days, ok := length(v.text)
	if !ok {
		p.wrongValue(v, text.QueryBadAge, shown(v.text))
		return nil
	}
	made := p.today() - days
	turned := map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<="}[op]
	return instants(store.FieldCreated, made, made, turned)
}

// weekCond compares the ISO week the date in lists falls in: 43 is this year's, 43-2027 and 2027-W43 another's.
func weekCond(p *parser, op string, v value) store.Cond {
	monday, ok := p.week(safe.Fold(v.text))
	if !ok {
		p.wrongValue(v, text.QueryBadWeek, shown(v.text))
		return nil
	}
	from, to := bounds(op, monday, monday+6)
	return store.In{Field: store.FieldSortDue, From: from, To: to}
}

func (p *parser) week(s string) (monday int64, ok bool) {
	today := catalog.Date(p.today())
	switch s {
	case "denne", "this":
		return mondayOf(p.today()), true
	case "naeste", "next":
		return mondayOf(p.today()) + 7, true
	}
	year, _ := today.ISOWeek()
	if a, b, two := strings.Cut(s, "-"); two {
		if len(a) == 4 {
			a, b = b, a
		}
		y, err := strconv.Atoi(b)
		if err != nil || len(b) != 4 {
			return 0, false
		}
		s, year = strings.TrimPrefix(a, "w"), y
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 53 || year < firstYear || year > lastYear {
		return 0, false
	}
	// 4 January lies in week 1.
	monday = mondayOf(int64(catalog.NewDate(year, time.January, 4))) + int64(7*(n-1))
	_, got := catalog.Date(monday).ISOWeek()
	return monday, got == n
}

func mondayOf(day int64) int64 { return day - int64((catalog.Date(day).Weekday()+6)%7) }

// A task of KSD is made in these years; a date outside them is a slip.
const (
	firstYear = 1990
	lastYear  = 2100
)

// days reads a date, or two with .. between them.
func (p *parser) days(v value) (first, last int64, ok bool) {
	a, b, span := strings.Cut(v.text, "..")
	first, ok = p.day(v, a)
	last = first
	if ok && span {
		last, ok = p.day(v, b)
	}
	if ok && last < first {
		p.wrongValue(v, text.QueryBadDate, shown(v.text))
		ok = false
	}
	return first, last, ok
}

// day reads one date: a word, a weekday (the next one after today), days from today, or any form offices write.
func (p *parser) day(v value, s string) (int64, bool) {
	w := strings.TrimSuffix(safe.Fold(strings.TrimSpace(s)), ".")
	if d, ok := p.namedDay(w); ok {
		return d, true
	}
	if len(w) > 1 && (w[0] == '+' || w[0] == '-') {
		if n, ok := length(w[1:]); ok && w[0] == '-' {
			return p.today() - n, true
		} else if ok {
			return p.today() + n, true
		}
	}
	if d, short := readDate(w, p.in.Now); short {
		p.wrongValue(v, text.QueryShortYear, shown(s))
		return 0, false
	} else if !d.IsZero() {
		return int64(d), true
	}
	p.fail(&Error{Column: v.at + 1, Length: max(v.len, 1), msg: text.QueryBadDate, args: []any{shown(s)}, near: nearest(s, dayNames())})
	return 0, false
}

func (p *parser) namedDay(w string) (int64, bool) {
	today := p.today()
	switch w {
	case "idag", "i dag", "today":
		return today, true
	case "imorgen", "i morgen", "tomorrow":
		return today + 1, true
	case "igaar", "i gaar", "yesterday":
		return today - 1, true
	case "koersel", "run":
		return int64(catalog.DateOf(p.in.Rules.NextCutOff(p.in.Now))), true
	}
	for i, names := range weekdays {
		for _, n := range names {
			if n == w {
				ahead := (i+1-int(catalog.Date(today).Weekday())+13)%7 + 1
				return today + int64(ahead), true
			}
		}
	}
	return 0, false
}

// weekdays are the names of the days from Monday on, folded.
var weekdays = [7][]string{
	{"man", "mandag", "mon", "monday"},
	{"tir", "tirsdag", "tue", "tuesday"},
	{"ons", "onsdag", "wed", "wednesday"},
	{"tor", "torsdag", "thu", "thursday"},
	{"fre", "fredag", "fri", "friday"},
	{"loer", "loerdag", "sat", "saturday"},
	{"soen", "soendag", "sun", "sunday"},
}

func dayNames() []name {
	return []name{
		{"idag", "today"},
		{"imorgen", "tomorrow"},
		{"igår", "yesterday"},
		{"kørsel", "run"},
		{"ingen", "none"},
		{"mandag", "monday"},
		{"tirsdag", "tuesday"},
		{"onsdag", "wednesday"},
		{"torsdag", "thursday"},
		{"fredag", "friday"},
		{"lørdag", "saturday"},
		{"søndag", "sunday"},
	}
}

// length reads a number of days: 3d, 2u or 2w for weeks, 1m for months of 30 days; a bare number is days.
func length(s string) (days int64, ok bool) {
	s = safe.Fold(s)
	unit := int64(1)
	for suffix, n := range map[string]int64{"d": 1, "u": 7, "w": 7, "m": 30} {
		if rest, found := strings.CutSuffix(s, suffix); found {
			s, unit = rest, n
			break
		}
	}
	n, err := strconv.ParseUint(s, 10, 16)
	return int64(n) * unit, err == nil
}

// months are the first letters of the months, Danish and English, folded.
var months = [12][]string{{"jan"}, {"feb"}, {"mar"}, {"apr"}, {"maj", "may"}, {"jun"}, {"jul"}, {"aug"}, {"sep"}, {"okt", "oct"}, {"nov"}, {"dec"}}

// readDate reads 2026-10-27, 27-10-2026, 27.10.2026, 27/10/2026, 27102026, 20261027, 27. oktober 2026, and 27-10 or 27/10 of this year.
// short says that the year has two digits: they are asked for, never guessed.
func readDate(s string, now time.Time) (d catalog.Date, short bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-./ ", r) })
	if len(parts) == 1 && len(s) == 8 {
		parts = []string{s[:2], s[2:4], s[4:]}
		if y := s[:4]; y >= "1990" && y <= "2100" && s[4:6] <= "12" {
			parts = []string{y, s[4:6], s[6:]}
		}
	}
	if len(parts) == 1 && len(s) == 6 && strings.Trim(s, "0123456789") == "" {
		return 0, true
	}
	if len(parts) == 2 {
		year, _, _ := catalog.DateOf(now).Civil()
		parts = append(parts, strconv.Itoa(year))
	}
	if len(parts) != 3 {
		return 0, false
	}
	if len(parts[0]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	if len(parts[2]) == 2 {
		return 0, true
	}
	return civil(parts[2], parts[1], parts[0]), false
}

// civil makes a date, or none of a day no calendar has.
func civil(year, month, day string) catalog.Date {
	y, err1 := strconv.Atoi(year)
	m, ok := monthIn(month)
	d, err2 := strconv.Atoi(day)
	if err1 != nil || err2 != nil || !ok || y < firstYear || y > lastYear || d < 1 || d > 31 {
		return 0
	}
	date := catalog.NewDate(y, m, d)
	if _, got, _ := date.Civil(); got != m {
		return 0
	}
	return date
}

func monthIn(s string) (time.Month, bool) {
	if n, err := strconv.Atoi(s); err == nil {
		return time.Month(n), n >= 1 && n <= 12
	}
	for i, names := range months {
		for _, n := range names {
			if strings.HasPrefix(s, n) {
				return time.Month(i + 1), true
			}
		}
	}
	return 0, false
}

// Day reads a date that a person types by its name or by days from today, as in a filter: "imorgen", "mandag", "+3d", "kørsel".
func Day(s string, in Context) (catalog.Date, bool) {
	p := &parser{in: in}
	d, ok := p.day(value{text: s}, s)
	return catalog.Date(d), ok
}
