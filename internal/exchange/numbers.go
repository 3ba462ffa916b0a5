package exchange

import (
	"strings"
	"unicode"

	"rettidig/internal/text"
)

// The flags of a CPR number; they are stored with the citizen (store.Person).
const (
	flagRepaired    = "repaired"    // nine digits; a leading zero was put back
	flagReplacement = "replacement" // day 61-91: a replacement number
	flagImpossible  = "impossible"  // its first six digits are no date
)

// unknownCPR stands for "no number known" in exchanges between authorities.
const unknownCPR = "0000000000"

// parseCPR reads a CPR number with or without hyphen or space before the last four digits. Ten digits are enough: modulus 11 is not used, since
// numbers are given out without it, and an odd date only raises a flag. Nine digits are what a spreadsheet leaves of a number
// that begins with zero. fault is the zero Msg when the number can be kept.
func parseCPR(s string) (cpr, flag string, fault text.Msg) {
	digits, tail, ok := cprDigits(s)
	switch {
	case !ok:
		return "", "", text.TaskFileCPRLetters
	case tail >= 0 && tail != 4:
		return "", "", text.TaskFileCPRForm
	case len(digits) == 9:
		digits, flag = "0"+digits, flagRepaired
	case len(digits) != 10:
		return "", "", text.TaskFileCPRLength
	}
	if digits == unknownCPR {
		return "", "", text.Msg{}
	}
	if flag == "" { // what was changed here must show; the report tells of an odd date as well
		flag = oddDate(digits)
	}
	return digits, flag, text.Msg{}
}

// cprDigits takes the digits out of s. tail is how many stand behind a separator, -1 when there is none; ok is false for anything else in s.
func cprDigits(s string) (digits string, tail int, ok bool) {
	tail = -1
	switch { // the two forms nearly every file has
	case len(s) == 10 && allDigits(s):
		return s, tail, true
	case len(s) == 11 && s[6] == '-' && allDigits(s[:6]) && allDigits(s[7:]):
		return s[:6] + s[7:], 4, true
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			b.WriteRune(r)
			if tail >= 0 {
				tail++
			}
		case r == ' ' || unicode.Is(unicode.Pd, r):
			if tail > 0 {
				return "", tail, false
			}
			tail = 0
		default:
			return "", tail, false
		}
	}
	return b.String(), tail, true
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// oddDate says what is odd about the date of a CPR number, if anything. The number may have been given out all the same.
func oddDate(cpr string) string {
	day, month, year := two(cpr, 0), two(cpr, 2), birthYear(cpr)
	if day >= 61 && day <= 91 {
		return flagReplacement
	}
	if month < 1 || month > 12 || day < 1 || day > daysIn(month, year) {
		return flagImpossible
	}
	return ""
}

// birthYear finds the century by the seventh digit.
func birthYear(cpr string) int {
	year := two(cpr, 4)
	switch c := cpr[6]; {
	case c <= '3':
		return 1900 + year
	case c == '4' || c == '9':
		if year <= 36 {
			return 2000 + year
		}
		return 1900 + year
	case year <= 57:
		return 2000 + year
	}
	return 1800 + year
}

func two(s string, at int) int { return int(s[at]-'0')*10 + int(s[at+1]-'0') }

func daysIn(month, year int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// companyNumber takes spaces and a leading DK off a company or production unit number.
func companyNumber(s string) string {
	if allDigits(s) {
		return s
	}
	s = strings.ReplaceAll(s, " ", "")
	if rest := strings.TrimPrefix(strings.ToUpper(s), "DK"); allDigits(rest) {
		return rest
	}
	return s
}
