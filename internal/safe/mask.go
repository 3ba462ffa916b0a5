package safe

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// masked is shown for a number that is not of the form of a CPR number.
const masked = "xxxxxx-xxxx"

// cprGroups is how the ten digits may be set apart: day, month, year, serial number.
var cprGroups = [4]int{2, 2, 2, 4}

// maxGap is the most separators between two groups of digits, as in "010203 - 1234".
const maxGap = 3

// MaskCPR returns a CPR number of ten digits, with or without hyphen, as its first six digits and "-xxxx".
// An empty string stays empty; anything else is masked wholly.
func MaskCPR(cpr string) string {
	if cpr == "" {
		return ""
	}
	if digits, n, ok := matchCPR(cpr); ok && n == len(cpr) {
		return digits + "-xxxx"
	}
	return masked
}

// MaskIn masks everything in free text that has the form of a CPR number: ten digits, in one piece or set apart as dd mm yy nnnn by spaces,
// dots, slashes or hyphens. It rather masks a telephone or P-number too many than a citizen's number too few.
func MaskIn(s string) string {
	if !anyDigit(s) {
		return s
	}
	var b strings.Builder
	digitBefore := false
	last := 0
	for i := 0; i < len(s); {
		if _, n, ok := digitAt(s[i:]); ok {
			if digits, size, hit := matchCPR(s[i:]); hit && !digitBefore {
				b.WriteString(s[last:i])
				b.WriteString(digits + "-xxxx")
				i += size
				last = i
				continue
			}
			digitBefore = true
			i += n
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		digitBefore = false
		i += n
	}
	if last == 0 {
		return s
	}
	b.WriteString(s[last:])
	return b.String()
}

// matchCPR reads a CPR number at the start of s and returns its first six digits as ASCII and the bytes it takes up.
// It does not match when an eleventh digit follows at once.
func matchCPR(s string) (first6 string, size int, ok bool) {
	var digits [10]byte
	at, k := 0, 0
	for g, want := range cprGroups {
		if g > 0 {
			at += gap(s[at:])
		}
		for range want {
			d, n, ok := digitAt(s[at:])
			if !ok {
				return "", 0, false
			}
			digits[k] = d
			k++
			at += n
		}
	}
	if _, _, more := digitAt(s[at:]); more {
		return "", 0, false
	}
	return string(digits[:6]), at, true
}

// gap returns how many bytes of separators s begins with, at most maxGap of them.
func gap(s string) int {
	at := 0
	for range maxGap {
		r, n := utf8.DecodeRuneInString(s[at:])
		if n == 0 || (r != '.' && r != '/' && !unicode.Is(unicode.Zs, r) && !unicode.Is(unicode.Pd, r)) {
			break
		}
		at += n
	}
	return at
}

// digitAt reads a decimal digit at the start of s, in ASCII or full-width form.
func digitAt(s string) (digit byte, size int, ok bool) {
	if s == "" {
		return 0, 0, false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return c, 1, '0' <= c && c <= '9'
	}
	r, n := utf8.DecodeRuneInString(s)
	if r >= '０' && r <= '９' {
		return byte(r-'０') + '0', n, true
	}
	return 0, 0, false
}

func anyDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; ('0' <= c && c <= '9') || c == 0xEF { // full-width digits begin with this byte
			return true
		}
	}
	return false
}
