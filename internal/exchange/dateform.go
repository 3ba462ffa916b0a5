package exchange

import (
	"strings"
	"time"

	"rettidig/catalog"
)

// dateForm is a way to write dates that a profile names, such as "mm/dd/åååå" or "dd-mm-åå tt:mm".
type dateForm []datePart

// datePart is a number of the form, or the text between two.
type datePart struct {
	kind        byte // one of the parts below; zero for text
	least, most int  // digits
	text        string
}

// The numbers of a form.
const (
	partDay    = 'd'
	partMonth  = 'm'
	partYear   = 'y' // four digits
	partShort  = 'k' // a year of two digits: 90 to 99 are of the last century
	partHour   = 'h'
	partMinute = 'n'
	partSecond = 's'
)

// dateLetters are the letters of a form, Danish and English, with the number they stand for. An m behind an hour is a minute.
var dateLetters = map[rune]byte{
	'd': partDay, 'D': partDay, 'm': partMonth, 'M': partMonth, 'å': partYear, 'Å': partYear, 'a': partYear, 'y': partYear, 'Y': partYear,
	't': partHour, 'T': partHour, 'h': partHour, 'H': partHour, 's': partSecond, 'S': partSecond,
}

// parseDateForm reads a form. It is false when day, month or year is missing, or when something stands twice or cannot be a number's width.
func parseDateForm(s string) (dateForm, bool) {
	var form dateForm
	seen := map[byte]bool{}
	runes := []rune(s)
	for i := 0; i < len(runes); {
		kind, ok := dateLetters[runes[i]]
		if !ok {
			form = append(form, datePart{text: string(runes[i])})
			i++
			continue
		}
		n := 1
		for i+n < len(runes) && dateLetters[runes[i+n]] == kind {
			n++
		}
		i += n
		part, ok := dateWidth(kind, n, seen[partHour])
		if !ok || seen[part.kind] {
			return nil, false
		}
		seen[part.kind] = true
		form = append(form, part)
	}
	year := seen[partYear] != seen[partShort]
	return form, year && seen[partDay] && seen[partMonth] && (!seen[partSecond] || seen[partMinute])
}

// dateWidth is the number that n equal letters stand for: one letter takes one or two digits, two take two, four a year.
func dateWidth(kind byte, n int, behindHour bool) (datePart, bool) {
	switch {
	case kind == partYear && n == 4:
		return datePart{kind: partYear, least: 4, most: 4}, true
	case kind == partYear && n == 2:
		return datePart{kind: partShort, least: 2, most: 2}, true
	case kind == partYear || n > 2:
		return datePart{}, false
	case kind == partMonth && behindHour:
		kind = partMinute
	}
	return datePart{kind: kind, least: n, most: 2}, true
}

// read reads a text written in the form. The fault is dateUnreadable for a text that is not, and says what is wrong with one that is: a day no
// calendar has, a year or a clock time that cannot be.
func (f dateForm) read(s string) (m catalog.Moment, fault dateFault) {
	s = strings.TrimSpace(s)
	got := map[byte]int{}
	for _, p := range f {
		if p.kind == 0 {
			if !strings.HasPrefix(s, p.text) {
				return m, dateUnreadable
			}
			s = s[len(p.text):]
			continue
		}
		n, rest, ok := number(s, p.least, p.most)
		if !ok {
			return m, dateUnreadable
		}
		got[p.kind], s = n, rest
	}
	if s != "" {
		return m, dateUnreadable
	}
	return momentOf(got)
}

// momentOf puts the numbers together.
func momentOf(got map[byte]int) (m catalog.Moment, fault dateFault) {
	year := got[partYear]
	if short, has := got[partShort]; has {
		year = 2000 + short
		if short >= 90 {
			year = 1900 + short
		}
	}
	date, fault := civil(year, got[partMonth], got[partDay])
	if fault != dateFine {
		return m, fault
	}
	hour, timed := got[partHour]
	if hour > 23 || got[partMinute] > 59 || got[partSecond] > 59 {
		return m, dateBadTime
	}
	y, mo, d := date.Civil()
	at := time.Date(y, mo, d, hour, got[partMinute], got[partSecond], 0, catalog.Copenhagen)
	return catalog.Moment{Time: at, DateOnly: !timed}, dateFine
}
