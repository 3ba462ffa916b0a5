package exchange

import (
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// A task of KSD is made in these years; a date outside them is a slip.
const (
	firstYear = 1990
	lastYear  = 2100
)

// dateFault says why a text is no date.
type dateFault int

const (
	dateFine dateFault = iota
	dateUnreadable
	dateShortYear  // the year has two digits: ask, never guess
	dateImpossible // 31 February
	dateFar        // outside firstYear to lastYear
	dateBadTime    // the day is fine, the clock time is not
)

// reason gives the sentence for the fault; written is what the file said.
func (f dateFault) reason(written string) Sentence {
	written = shown(written)
	switch f {
	case dateShortYear:
		return Sentence{Msg: text.TaskFileDateShortYear, Args: []any{written}}
	case dateImpossible:
		return Sentence{Msg: text.TaskFileDateImpossible, Args: []any{written}}
	case dateFar:
		return Sentence{Msg: text.TaskFileDateFar, Args: []any{written, firstYear, lastYear}}
	case dateBadTime:
		return Sentence{Msg: text.TaskFileDateTime, Args: []any{written}}
	}
	return Sentence{Msg: text.TaskFileDateUnreadable, Args: []any{written}}
}

// parseMoment reads a date, with or without a clock time, in the forms Danish offices write: 01122017, 01-12-2017,
// 01.12.2017, 1/12/2017, 1. december 2017, 2017-12-01 and 20171201; behind it 15:00, 15:00:30 or "kl. 15.00"; and RFC 3339.
// Clock times without a zone are Copenhagen's.
func parseMoment(s string) (catalog.Moment, dateFault) {
	day, clock := cutClock(strings.TrimSpace(s))
	date, fault := parseDay(day)
	if fault != dateFine {
		return catalog.Moment{}, fault
	}
	y, m, d := date.Civil()
	if clock == "" {
		return catalog.Moment{Time: time.Date(y, m, d, 0, 0, 0, 0, catalog.Copenhagen), DateOnly: true}, dateFine
	}
	t, ok := parseClock(clock)
	if !ok {
		return catalog.Moment{}, dateBadTime
	}
	zone := catalog.Copenhagen
	if t.zone != nil {
		zone = t.zone
	}
	at := time.Date(y, m, d, t.hour, t.minute, t.second, 0, zone)
	return catalog.Moment{Time: at.In(catalog.Copenhagen)}, dateFine
}

// parseDate is parseMoment for a column of dates: a clock time must be right but is left out.
func parseDate(s string) (catalog.Date, dateFault) {
	if day, clock := cutClock(strings.TrimSpace(s)); clock == "" {
		return parseDay(day)
	}
	m, fault := parseMoment(s)
	if fault != dateFine {
		return 0, fault
	}
	return m.Date(), dateFine
}

// cutClock parts the day from the clock time behind it. A clock time begins after "kl", behind the T or space of an ISO date,
// or is the last word when that has the form of one.
func cutClock(s string) (day, clock string) {
	if len(s) <= 10 {
		return s, "" // no date in this length has room for a clock time
	}
	if i := indexKl(s); i > 0 {
		return strings.TrimSpace(s[:i]), strings.TrimSpace(strings.TrimPrefix(s[i+2:], "."))
	}
	if s[4] == '-' && (s[10] == 'T' || s[10] == 't' || s[10] == ' ') {
		return s[:10], strings.TrimSpace(s[11:])
	}
	if i := strings.LastIndexByte(s, ' '); i > 0 && clockLike(s[i+1:]) {
		return strings.TrimSpace(s[:i]), s[i+1:]
	}
	return s, ""
}

// indexKl finds "kl" in capital or small letters, or returns -1.
func indexKl(s string) int {
	for i := 0; i+1 < len(s); i++ {
		if s[i]|0x20 == 'k' && s[i+1]|0x20 == 'l' {
			return i
		}
	}
	return -1
}

func clockLike(word string) bool {
	if strings.IndexByte(word, ':') > 0 {
		return true
	}
	_, ok := parseClock(word)
	return ok
}

type clockTime struct {
	hour, minute, second int
	zone                 *time.Location // nil when the text has none
}

// parseClock reads hh:mm or hh.mm, with or without seconds and parts of them, and a zone (Z, +02:00) behind.
func parseClock(s string) (clockTime, bool) {
	var c clockTime
	s, c.zone = cutZone(s)
	s = strings.TrimSpace(s)
	var ok bool
	if c.hour, s, ok = number(s, 1, 2); !ok || c.hour > 23 {
		return c, false
	}
	if c.minute, s, ok = clockPart(s); !ok {
		return c, false
	}
	if s == "" {
		return c, true
	}
	if c.second, s, ok = clockPart(s); !ok {
		return c, false
	}
	return c, s == "" || fraction(s)
}

func clockPart(s string) (n int, rest string, ok bool) {
	if s == "" || (s[0] != ':' && s[0] != '.') {
		return 0, s, false
	}
	n, rest, ok = number(s[1:], 2, 2)
	return n, rest, ok && n < 60
}

func fraction(s string) bool {
	_, rest, ok := number(s[1:], 1, 9)
	return (s[0] == '.' || s[0] == ',') && ok && rest == ""
}

func cutZone(s string) (string, *time.Location) {
	if n := len(s); n > 0 && (s[n-1] == 'Z' || s[n-1] == 'z') {
		return s[:n-1], time.UTC
	}
	if i := strings.LastIndexAny(s, "+-"); i > 0 {
		if t, err := time.Parse("-07:00", s[i:]); err == nil {
			return s[:i], t.Location()
		}
	}
	return s, nil
}

// parseDay reads a date alone.
func parseDay(s string) (catalog.Date, dateFault) {
	first, rest, ok := number(s, 1, 8)
	if !ok {
		return parseLongDay(s)
	}
	digits := len(s) - len(rest)
	switch {
	case rest == "" && digits == 8:
		return compactDay(s)
	case rest == "" && digits == 6:
		return 0, dateShortYear
	case rest == "" || digits > 4:
		return 0, dateUnreadable
	case digits == 4:
		return isoDay(first, rest)
	case digits > 2:
		return 0, dateUnreadable
	}
	if day, fault := numericDay(first, rest); fault != dateUnreadable {
		return day, fault
	}
	return parseLongDay(s)
}

// compactDay reads ddmmyyyy and ISO's yyyymmdd. They cannot be taken for each other: where one has the month the other has 19, 20 or 21.
func compactDay(s string) (catalog.Date, dateFault) {
	n, _, _ := number(s, 8, 8)
	if year, month := n/10000, n/100%100; year >= firstYear && year <= lastYear && month >= 1 && month <= 12 {
		return civil(year, month, n%100)
	}
	return civil(n%10000, n/10000%100, n/1000000)
}

func isoDay(year int, rest string) (catalog.Date, dateFault) {
	month, rest, ok := separated(rest, '-')
	if !ok {
		return 0, dateUnreadable
	}
	day, rest, ok := separated(rest, '-')
	if !ok || rest != "" {
		return 0, dateUnreadable
	}
	return civil(year, month, day)
}

// numericDay reads what stands behind the day in dd-mm-yyyy, dd.mm.yyyy and dd/mm/yyyy; the separator is the same twice.
func numericDay(day int, rest string) (catalog.Date, dateFault) {
	sep := rest[0]
	if sep != '-' && sep != '.' && sep != '/' {
		return 0, dateUnreadable
	}
	month, rest, ok := separated(rest, sep)
	if !ok || rest == "" || rest[0] != sep {
		return 0, dateUnreadable
	}
	return yearBehind(rest[1:], month, day)
}

func yearBehind(s string, month, day int) (catalog.Date, dateFault) {
	year, rest, ok := number(s, 1, 4)
	switch {
	case !ok || rest != "":
		return 0, dateUnreadable
	case len(s) == 2:
		return 0, dateShortYear
	case len(s) != 4:
		return 0, dateUnreadable
	}
	return civil(year, month, day)
}

// parseLongDay reads "1. december 2017", with or without "d." or "den" before it, the month whole or short.
func parseLongDay(s string) (catalog.Date, dateFault) {
	words := strings.Fields(strings.ReplaceAll(safe.Fold(s), ".", " "))
	if len(words) == 4 && (words[0] == "d" || words[0] == "den") {
		words = words[1:]
	}
	if len(words) != 3 {
		return 0, dateUnreadable
	}
	day, rest, ok := number(words[0], 1, 2)
	month := monthNamed(words[1])
	if !ok || rest != "" || month == 0 {
		return 0, dateUnreadable
	}
	return yearBehind(words[2], month, day)
}

// monthNames are the Danish months, whole and short; sept is written beside sep.
var monthNames = [12][]string{
	{"januar", "jan"},
	{"februar", "feb"},
	{"marts", "mar"},
	{"april", "apr"},
	{"maj"},
	{"juni", "jun"},
	{"juli", "jul"},
	{"august", "aug"},
	{"september", "sep", "sept"},
	{"oktober", "okt"},
	{"november", "nov"},
	{"december", "dec"},
}

func monthNamed(word string) int {
	for i, names := range monthNames {
		for _, n := range names {
			if n == word {
				return i + 1
			}
		}
	}
	return 0
}

// civil makes a date and refuses the days no calendar has.
func civil(year, month, day int) (catalog.Date, dateFault) {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return 0, dateImpossible
	}
	if year < firstYear || year > lastYear {
		return 0, dateFar
	}
	d := catalog.NewDate(year, time.Month(month), day)
	if _, _, got := d.Civil(); got != day {
		return 0, dateImpossible
	}
	return d, dateFine
}

// separated reads sep and then a number of one or two digits.
func separated(s string, sep byte) (n int, rest string, ok bool) {
	if s == "" || s[0] != sep {
		return 0, s, false
	}
	return number(s[1:], 1, 2)
}

// number reads between least and most ASCII digits from the start of s.
func number(s string, least, most int) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && i < most && '0' <= s[i] && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, s[i:], i >= least
}
