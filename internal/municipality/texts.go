package municipality

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// note reads a text of several lines that can be shown as it is.
func (p *parser) note(field string, value any) (string, bool) {
	s, ok := p.textOf(field, value, maxNote)
	if !ok {
		return "", false
	}
	s = strings.TrimSpace(s)
	if !p.clean(field, s, safe.Block(s)) {
		return "", false
	}
	return s, true
}

// oneLine reads a text of one line that can be shown as it is.
func (p *parser) oneLine(field string, value any, longest int) (string, bool) {
	s, ok := p.textOf(field, value, longest)
	if !ok {
		return "", false
	}
	s = strings.TrimSpace(s)
	if !p.clean(field, s, safe.Line(s)) {
		return "", false
	}
	return s, true
}

func (p *parser) textOf(field string, value any, longest int) (string, bool) {
	s, ok := value.(string)
	switch n := utf8.RuneCountInString(s); {
	case !ok:
		p.wrong(field, text.LayerWantsText, shown(fmt.Sprint(value)))
	case strings.TrimSpace(s) == "":
		p.wrong(field, text.LayerEmpty)
	case n > longest:
		p.wrong(field, text.LayerTooLong, n, longest)
	default:
		return s, true
	}
	return "", false
}

// clean refuses what would have to be changed before it is shown: control characters, signs that turn the writing direction, and CPR numbers, which have
// no place in a file that is shared.
func (p *parser) clean(field, s, shownAs string) bool {
	switch {
	case s != shownAs:
		p.wrong(field, text.LayerUnclean)
	case safe.MaskIn(s) != s:
		p.wrong(field, text.LayerPersonal)
	default:
		return true
	}
	return false
}

// guides reads one file of the municipality's folder of guides, or one for each language.
func (p *parser) guides(field string, value any) ([]string, bool) {
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	var out []string
	taken := map[string]bool{}
	for _, v := range list {
		name, ok := p.oneLine(field, v, maxPath)
		if !ok {
			return nil, false
		}
		lang := path.Dir(name)
		if _, known := text.ParseLang(lang); !known || !fs.ValidPath(name) || path.Ext(name) != ".md" || taken[lang] {
			p.wrong(field, text.LayerBadGuide, shown(name))
			return nil, false
		}
		taken[lang] = true
		out = append(out, name)
	}
	return out, len(out) > 0
}
