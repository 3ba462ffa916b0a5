package safe

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of s that searching compares: small letters, æ and ä as ae, ø and ö as oe, å as aa, other accents taken off,
// every kind of hyphen as - and every kind of space as a space. So "Ærø", "AEROE" and "aerø" are found by each other.
// It returns s itself when there is nothing to change.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || ('A' <= c && c <= 'Z') {
			return string(AppendFold(make([]byte, 0, len(s)+8), s))
		}
	}
	return s
}

// AppendFold appends the folded form of s to dst and returns it. It allocates nothing when dst has room and s is written in ASCII and æøå.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		dst = foldRune(dst, r, s[i:i+n])
		i += n
	}
	return dst
}

// foldRune appends the folded form of one rune outside ASCII. in is how it was written, which stands in for broken bytes too.
func foldRune(dst []byte, r rune, in string) []byte {
	switch r {
	case 'æ', 'Æ', 'ä', 'Ä', 'ǽ', 'Ǽ':
		return append(dst, "ae"...)
	case 'ø', 'Ø', 'ö', 'Ö', 'ǿ', 'Ǿ', 'œ', 'Œ':
		return append(dst, "oe"...)
	case 'å', 'Å', '\u212B', 'ǻ', 'Ǻ': // U+212B is the unit ångström
		return append(dst, "aa"...)
	case 'ß', 'ẞ':
		return append(dst, "ss"...)
	case 'þ', 'Þ':
		return append(dst, "th"...)
	case 'ð', 'Ð', 'đ', 'Đ':
		return append(dst, 'd')
	case 'ł', 'Ł':
		return append(dst, 'l')
	}
	return foldOther(dst, r, in)
}

func foldOther(dst []byte, r rune, in string) []byte {
	switch {
	case unicode.Is(unicode.Mn, r):
		return foldMark(dst, r)
	case unicode.Is(unicode.Zs, r):
		return append(dst, ' ')
	case unicode.Is(unicode.Pd, r):
		return append(dst, '-')
	}
	for _, d := range norm.NFKD.String(in) {
		d = unicode.ToLower(d)
		switch {
		case d < utf8.RuneSelf:
			dst = append(dst, byte(d))
		case d == r || d == unicode.ToLower(r):
			dst = utf8.AppendRune(dst, d)
		default:
			dst = foldRune(dst, d, string(d))
		}
	}
	return dst
}

// foldMark folds an accent that stands apart from its letter: a ring makes å of a, two dots make ä and ö; other accents are taken off.
func foldMark(dst []byte, r rune) []byte {
	if len(dst) == 0 {
		return dst
	}
	switch before := dst[len(dst)-1]; {
	case r == '\u030A' && before == 'a':
		return append(dst, 'a')
	case r == '\u0308' && (before == 'a' || before == 'o'):
		return append(dst, 'e')
	}
	return dst
}
