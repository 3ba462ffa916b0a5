package catalog

import (
	"strings"
	"sync"
	"unicode"
)

// Fold reduces a task name to what counts when names are compared. It forgets case, spaces, the kind of hyphen, quotation marks, a final stop
// and a footnote star, reads $ as §, joins a letter with a ring written after it, and mends "elndkomst", which S1 prints with a small L.
func Fold(name string) string {
	folded := strings.Map(foldRune, name)
	folded = strings.TrimRight(folded, ".*")
	folded = strings.ReplaceAll(folded, "a\u030a", "å")
	return strings.ReplaceAll(folded, "elndkomst", "eindkomst")
}

func foldRune(r rune) rune {
	switch r {
	case '$':
		return '§'
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63', '\uff0d':
		return '-'
	case '"', '\'', '“', '”', '„', '»', '«', '‘', '’', '\\', '\u00ad', '\u200b', '\ufeff':
		return -1
	}
	if unicode.IsSpace(r) {
		return -1
	}
	return unicode.ToLower(r)
}

// aliases are names no source prints, yet a file may well hold: misprints of the sources put right, and two abbreviations written out.
var aliases = [...]struct {
	number Number
	text   string
}{
	{83, "Informer jobcenteret om ugyldig forlængelse"},
	{91, "En del af refusionsperioden tilfalder fraflytterkommune"},
	{103, "Der er oprettet en sag på baggrund af tilflytning"},
	{108, "Informer fraflytterkommune om raskmelding"},
	{111, "Informer fraflytterkommune om raskmelding fra DFDG"},
	{138, "Oplysningsskema ej modtaget. Fristen udløb før der er ret til sygedagpenge"},
	{138, "Oplysningsskema ikke modtaget. Fristen udløb før der er ret til sygedagpenge"},
	{139, "Oplysningsskema ikke modtaget efter partshøring"},
}

// nameIndex holds the numbers of every folded name, ascending.
var nameIndex = sync.OnceValue(func() map[string][]Number {
	index := make(map[string][]Number, 2*typeCount)
	for _, t := range types() {
		for _, name := range t.Names {
			addName(index, Fold(name.Text), t.Number)
		}
	}
	for _, a := range aliases {
		addName(index, Fold(a.text), a.number)
	}
	return index
})

func addName(index map[string][]Number, key string, n Number) {
	for _, known := range index[key] {
		if known == n {
			return
		}
	}
	index[key] = append(index[key], n)
}
