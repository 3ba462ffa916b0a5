package calc

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
)

// dateFault says why a text is no date.
type dateFault uint8

const (
	dateFine dateFault = iota
	dateBad
	dateShortYear // two digits: nobody knows the century
)

// The years a date may have; outside them it is a slip of the pen.
const (
	firstYear = 1990
	lastYear  = 2199
)

// ParseDate reads a date as it is written in Denmark: dd-mm-yyyy with -, . or /, ddmmyyyy, "1. december 2017", and YYYY-MM-DD. A year of two
// digits is refused as such.
func ParseDate(s string) (catalog.Date, dateFault) {
	s = strings.ToLower(strings.TrimSpace(s))
	if len(s) > maxTyped {
		return 0, dateBad
	}
	if digits(s) {
		return compact(s)
	}
	for _, sep := range []string{"-", ".", "/"} {
		if parts := strings.Split(s, sep); len(parts) == 3 && digits(parts[0]) && digits(parts[1]) && digits(parts[2]) {
			return ordered(parts, sep)
		}
	}
	words := strings.Fields(strings.ReplaceAll(s, ".", " "))
	if len(words) == 3 && digits(words[0]) && digits(words[2]) && len(words[0]) <= 2 {
		return civil(words[2], monthNamed(words[1]), words[0])
	}
	return 0, dateBad
}

// maxTyped is the longest text read, in bytes.
const maxTyped = 64

// compact reads ddmmyyyy.
func compact(s string) (catalog.Date, dateFault) {
	switch len(s) {
	case 8:
		return civil(s[4:], number(s[2:4]), s[:2])
	case 6:
		return 0, dateShortYear
	}
	return 0, dateBad
}

// ordered reads three numbers between the same signs; four digits first are a year.
func ordered(parts []string, sep string) (catalog.Date, dateFault) {
	if len(parts[1]) > 2 {
		return 0, dateBad
	}
	if len(parts[0]) == 4 && sep == "-" && len(parts[2]) <= 2 {
		return civil(parts[0], number(parts[1]), parts[2])
	}
	if len(parts[0]) > 2 {
		return 0, dateBad
	}
	return civil(parts[2], number(parts[1]), parts[0])
}

// civil makes a date that the calendar has.
func civil(year string, month int, day string) (catalog.Date, dateFault) {
	y, d := number(year), number(day)
	switch {
	case len(year) == 2:
		return 0, dateShortYear
	case len(year) != 4 || y < firstYear || y > lastYear || month < 1 || month > 12 || d < 1 || d > 31:
		return 0, dateBad
	}
	date := catalog.NewDate(y, time.Month(month), d)
	if _, _, got := date.Civil(); got != d {
		return 0, dateBad
	}
	return date, dateFine
}

// monthNamed gives the number of a Danish or English month, whole or its first three letters; 0 for none.
func monthNamed(word string) int {
	for i := range 12 {
		for _, name := range [...]string{danishMonths[i], strings.ToLower(time.Month(i + 1).String())} {
			if word == name || (len(word) == 3 && strings.HasPrefix(name, word)) {
				return i + 1
			}
		}
	}
	return 0
}

// MaxNumber is the largest amount or number of hours taken, in hundredths: ten million.
const MaxNumber = 10_000_000 * hundredths

// ParseNumber reads a number as it is written in Denmark, in hundredths: 1.234,56 · 1234,5 · 4.465 kr. A point may only group thousands, so that
// nobody's 12.5 is taken for 125; more than two decimals and negative numbers are refused, and so is what is larger than MaxNumber.
func ParseNumber(s string) (int64, bool) {
	s = strings.TrimSpace(s)
	for _, unit := range []string{"kr.", "kr", "kroner", "timer", "t."} {
		s = strings.TrimSpace(strings.TrimSuffix(s, unit))
	}
	whole, part, comma := strings.Cut(s, ",")
	if comma && (len(part) < 1 || len(part) > 2 || !digits(part)) {
		return 0, false
	}
	whole, ok := ungrouped(whole)
	if !ok || len(whole) > 9 {
		return 0, false
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return 0, false
	}
	n = n*hundredths + int64(number((part + "00")[:2]))
	return n, n <= MaxNumber
}

// ungrouped takes the points out of 1.234.567.
func ungrouped(s string) (string, bool) {
	groups := strings.Split(s, ".")
	for i, g := range groups {
		if !digits(g) || (i > 0 && len(g) != 3) || (i == 0 && len(groups) > 1 && len(g) > 3) {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// Kroner writes hundredths as 1.234,56.
func Kroner(n int64) string {
	whole := strconv.FormatInt(n/hundredths, 10)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	return fmt.Sprintf("%s,%02d", whole, n%hundredths)
}

// plainNumber writes hundredths as 1234.56, for machines.
func plainNumber(n int64) string { return fmt.Sprintf("%d.%02d", n/hundredths, n%hundredths) }

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// number is the value of a few digits; what is too long is 0, which no day or month is.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) > 4 {
		return 0
	}
	return n
}
