package municipality

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// The tables and fields of the file beside those of a type.
const (
	keyMunicipality = "municipality"
	keyType         = "type"
)

// Parse reads a layer. Its File is not set. A file that is no TOML gives an empty layer and one problem.
func Parse(data []byte) (catalog.Layer, []Problem) {
	p := &parser{lines: findLines(string(data)), layer: catalog.Layer{Types: map[catalog.Number]catalog.LayerType{}}}
	var raw map[string]any
	if err := toml.Unmarshal(data, &raw); err != nil {
		return catalog.Layer{}, []Problem{broken(err)}
	}
	for _, key := range slices.Sorted(maps.Keys(raw)) {
		switch value := raw[key]; key {
		case keyMunicipality:
			p.layer.Municipality, _ = p.oneLine(key, value, maxName)
		case keyType:
			p.types(value)
		default:
			p.wrong(shown(key), text.LayerUnknownKey)
		}
	}
	slices.SortStableFunc(p.problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	return p.layer, p.problems
}

// broken tells where a file stops being TOML. The package's own words may quote what stands there, so they are cleaned and masked.
func broken(err error) Problem {
	var bad toml.ParseError
	if errors.As(err, &bad) {
		return Problem{Line: bad.Position.Line, Field: shown(bad.LastKey), Msg: text.LayerBroken, Args: []any{shown(bad.Message)}}
	}
	p := Problem{Msg: text.LayerBroken, Args: []any{shown(err.Error())}}
	_, _ = fmt.Sscanf(err.Error(), "toml: line %d", &p.Line) // without a line the file as a whole is named
	return p
}

// shown makes a text of the file fit to be shown in a sentence: one line, short, without anything like a CPR number.
func shown(s string) string {
	if r := []rune(s); len(r) > maxShown {
		s = string(r[:maxShown]) + "…"
	}
	return safe.MaskIn(safe.Line(s))
}

// The longest texts, in characters.
const (
	maxShown = 80
	maxName  = 60
	maxNote  = 1000
	maxPlace = 200
	maxPath  = 200
)

// parser gathers a layer and what is wrong with it.
type parser struct {
	lines    lines
	layer    catalog.Layer
	problems []Problem
}

func (p *parser) wrong(field string, m text.Msg, args ...any) {
	p.problems = append(p.problems, Problem{Line: p.lines.of(field), Field: field, Msg: m, Args: args})
}

// types reads the tables [type.N].
func (p *parser) types(value any) {
	table, ok := value.(map[string]any)
	if !ok {
		p.wrong(keyType, text.LayerWantsTable)
		return
	}
	for _, key := range slices.Sorted(maps.Keys(table)) {
		at := keyType + "." + shown(key)
		n, err := strconv.Atoi(key)
		if err != nil || n < 1 || n > maxType || strconv.Itoa(n) != key {
			p.wrong(at, text.LayerBadNumber, shown(key))
			continue
		}
		fields, ok := table[key].(map[string]any)
		if !ok {
			p.wrong(at, text.LayerWantsTable)
			continue
		}
		p.layer.Types[catalog.Number(n)] = p.oneType(catalog.Number(n), at, fields)
	}
}

// maxType is the largest type number a file may name; the store takes no larger one.
const maxType = 99_999

// oneType reads the fields of a type. The class is read first, because whether an impact is raised hangs on it.
func (p *parser) oneType(n catalog.Number, at string, fields map[string]any) catalog.LayerType {
	t := catalog.LayerType{Lines: map[string]int{"": p.lines.of(at)}}
	for _, key := range append([]string{catalog.LayerClass}, slices.Sorted(maps.Keys(fields))...) {
		value, ok := fields[key]
		if !ok {
			continue
		}
		delete(fields, key)
		field := at + "." + shown(key)
		switch key {
		case catalog.LayerClass:
			ok = p.class(n, field, value, &t)
		case catalog.LayerImpact:
			ok = p.impact(n, field, value, &t)
		case catalog.LayerDueDays:
			ok = p.dueDays(field, value, &t)
		case catalog.LayerNote:
			t.Note, ok = p.note(field, value)
		case catalog.LayerKombit:
			t.KombitGuide, ok = p.oneLine(field, value, maxPlace)
		case catalog.LayerGuide:
			t.Guides, ok = p.guides(field, value)
		default:
			ok = false
			p.wrong(field, text.LayerUnknownField)
		}
		if ok {
			t.Lines[key] = p.lines.of(field)
		}
	}
	return t
}

// class takes a class only for a type that the sources leave unknown: the layer never edits their facts.
func (p *parser) class(n catalog.Number, field string, value any, t *catalog.LayerType) bool {
	word, _ := value.(string)
	known, inSources := catalog.Lookup(n)
	switch b, ok := classWord(word); {
	case !inSources:
		p.wrong(field, text.LayerClassNoType, int(n))
	case known.Blocking != catalog.BlocksUnknown:
		p.wrong(field, text.LayerClassKnown, int(n), known.BlockingSource.Place())
	case !ok:
		p.wrong(field, text.LayerBadClass, shown(fmt.Sprint(value)))
	default:
		t.Class = b
		return true
	}
	return false
}

// classWord reads a class in English or Danish.
func classWord(s string) (catalog.Blocking, bool) {
	switch safe.Fold(strings.TrimSpace(s)) {
	case "decision", "afgoerelse":
		return catalog.BlocksDecision, true
	case "payment", "udbetaling":
		return catalog.BlocksPayment, true
	case "letter", "brev":
		return catalog.BlocksLetter, true
	case "none", "ingen", "intet":
		return catalog.BlocksNone, true
	}
	return catalog.BlocksUnknown, false
}

// impact takes the one impact that says nothing of what a type holds back; it must not place the type lower than it stands.
func (p *parser) impact(n catalog.Number, field string, value any, t *catalog.LayerType) bool {
	word, _ := value.(string)
	stands := standing(n, t.Class)
	switch i, ok := impactWord(word); {
	case ok && i > stands:
		p.wrong(field, text.LayerLowers, int(n))
	case !ok:
		p.wrong(field, text.LayerBadImpact, shown(fmt.Sprint(value)))
	case i != catalog.ImpactWrongPayment && i != stands:
		p.wrong(field, text.LayerOnlyClass, shown(word))
	default:
		t.WrongPayment = i == catalog.ImpactWrongPayment
		return true
	}
	return false
}

// standing is the impact of a type of the class before the layer raises it.
func standing(n catalog.Number, class catalog.Blocking) catalog.Impact {
	if known, ok := catalog.Lookup(n); ok && known.Blocking != catalog.BlocksUnknown {
		return known.Impact()
	}
	return catalog.ImpactOf(class)
}

// impactWord reads an impact in English or Danish.
func impactWord(s string) (catalog.Impact, bool) {
	word := strings.ReplaceAll(safe.Fold(strings.TrimSpace(s)), " ", "_")
	if word == "forkert_udbetaling" {
		return catalog.ImpactWrongPayment, true
	}
	if b, ok := classWord(word); ok {
		return catalog.ImpactOf(b), true
	}
	return catalog.ParseImpact(word)
}

func (p *parser) dueDays(field string, value any, t *catalog.LayerType) bool {
	n, ok := value.(int64)
	if !ok || n < 0 || n > catalog.MaxDueDays {
		p.wrong(field, text.LayerBadDays, shown(fmt.Sprint(value)), catalog.MaxDueDays)
		return false
	}
	days := int(n)
	t.DueDays = &days
	return true
}
