package exchange

import (
	"math"
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
)

// cellFix puts right what a spreadsheet did to a cell.
type cellFix func(v string) string

// The days that number 0 stands for in the two systems of Excel. In the first, number 60 is a 29 February 1900 that never was; no task is that old.
var (
	excelDay0 = catalog.NewDate(1899, time.December, 30)
	macDay0   = catalog.NewDate(1904, time.January, 1)
)

// serialDate writes a date that a workbook keeps as a number of days in a form that is read (2018-01-05, with a clock time behind when there is one).
// Whatever else stands in the cell stays as it is; seven digits are a ddmmyyyy that lost its zero.
func serialDate(v string, day0 catalog.Date) string {
	v = plainNumber(v)
	if allDigits(v) && len(v) == 7 {
		return "0" + v
	}
	days, err := strconv.ParseFloat(v, 64)
	if err != nil || !startsAsNumber(v) || math.IsNaN(days) {
		return v
	}
	first, last := catalog.NewDate(firstYear, time.January, 1), catalog.NewDate(lastYear, time.December, 31)
	whole := math.Floor(days)
	date := day0 + catalog.Date(min(max(whole, 0), 1e6))
	if date < first || date > last {
		return v
	}
	seconds := int(math.Round((days - whole) * 86400))
	switch seconds {
	case 0:
		return date.String()
	case 86400: // a clock time that was rounded up to midnight
		return (date + 1).String()
	}
	return date.String() + " " + clockText(seconds)
}

func clockText(seconds int) string {
	two := func(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
	return two(seconds/3600) + ":" + two(seconds/60%60) + ":" + two(seconds%60)
}

// plainNumber writes a whole number that a workbook keeps as 1.2345E+7 or 12345.0 in its digits, when all of them are known: a workbook keeps
// fifteen. Whatever else stands in the cell stays as it is.
func plainNumber(v string) string {
	if !startsAsNumber(v) || (!strings.ContainsAny(v, "eE") && !strings.HasSuffix(v, ".0")) {
		return v // the usual case; and 1.10 may be a number of a case
	}
	n, err := strconv.ParseFloat(v, 64)
	if err != nil || n != math.Trunc(n) || math.Abs(n) >= 1e15 {
		return v
	}
	return strconv.FormatFloat(n, 'f', 0, 64)
}

// startsAsNumber tells digits from words that strconv takes for numbers too, such as inf, and from hexadecimal ones.
func startsAsNumber(v string) bool {
	if v == "" || v[0] < '0' || v[0] > '9' {
		return false
	}
	return strings.Trim(v, "0123456789.eE+-") == ""
}

// lostDigits reports whether a case number or id is a number that a spreadsheet wrote in short: 1,23457E+11. Its last digits are gone.
func lostDigits(v string) bool {
	i := strings.IndexByte(v, '+')
	if i < 2 || i+1 == len(v) || (v[i-1] != 'E' && v[i-1] != 'e') || !allDigits(v[i+1:]) {
		return false
	}
	whole, part, _ := strings.Cut(strings.Replace(v[:i-1], ",", ".", 1), ".")
	return len(whole) == 1 && allDigits(whole) && allDigits(part)
}
