package exchange

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

const (
	maxNumberLen = 64   // bytes of a case number or an id of KSD's: they stand in keys
	maxTextLen   = 200  // characters of a name, a status and the like
	maxRemarkLen = 4000 // characters of a remark
	maxTypes     = 4096 // spellings of types remembered; a file has a few hundred
)

// parser turns records into rows. It remembers what is costly to find again and counts what a report should warn of.
type parser struct {
	*layout
	types    map[typeKey]typeFound
	statuses map[string]string // folded -> as the sources spell it
	warned   [warnKinds]warned
	today    catalog.Date // tasks made later are bad rows; zero: not looked at
	reasons  []Reason     // of the row at hand
	rec      *record
	found    typeFound // the type of the row at hand
}

type typeKey struct{ number, name string }

type typeFound struct {
	catalog.Match
	name     string // kept only for a number the catalog does not know
	reason   Reason
	isBad    bool
	conflict bool
}

// identity is what tells one task from another: KSD's id, or case, type and moment of creation.
type identity struct {
	id      string
	number  string // of the case
	kind    catalog.Number
	created catalog.Moment
	whole   bool // all that is needed could be read
}

func newParser(l *layout) *parser {
	p := &parser{layout: l, types: map[typeKey]typeFound{}, statuses: map[string]string{}}
	for _, s := range catalog.Statuses() {
		p.statuses[safe.Fold(s)] = s
	}
	return p
}

// begin makes rec the record at hand.
func (p *parser) begin(rec *record) { p.rec, p.reasons = rec, nil }

// value is the cell of a field, cleaned and trimmed; empty when the file has no such column.
func (p *parser) value(f field) string {
	i := p.at[f]
	if i < 0 || i >= len(p.rec.cells) {
		return ""
	}
	v := p.rec.cells[i]
	if v == "" {
		return v
	}
	if v[0] == '\'' {
		v = safe.UnCell(v)
	}
	v = strings.TrimSpace(v)
	line := safe.Line(v)
	if line != v {
		p.warnIf(hasSign(line) && !hasSign(v), warnCleaned)
		line = strings.TrimSpace(line)
	}
	if p.profile != nil {
		return p.profile.translate(f, line)
	}
	return line
}

// hasSign reports whether s holds one of the signs safe.Line puts in the place of what cannot be shown.
func hasSign(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r == safe.Replacement || (r >= 0x2400 && r <= 0x2421) })
}

func (p *parser) bad(f field, msg text.Msg, args ...any) {
	p.reasons = append(p.reasons, Reason{Sentence: Sentence{Msg: msg, Args: args}, Column: p.at[f] + 1, Field: headings[f]})
}

// identity reads what the row is known by, and notes what is wrong with it.
func (p *parser) identity() identity {
	var id identity
	before := len(p.reasons)
	id.id = p.numberText(fieldID)
	id.number = p.numberText(fieldCase)
	if id.number == "" && len(p.reasons) == before {
		p.bad(fieldCase, text.TaskFileValueMissing)
	}
	p.found = p.taskType()
	id.kind = p.found.Number
	id.created = p.created()
	id.whole = len(p.reasons) == before
	return id
}

func (p *parser) numberText(f field) string {
	v := p.value(f)
	if len(v) > maxNumberLen {
		p.bad(f, text.TaskFileValueLong, maxNumberLen)
		return ""
	}
	switch {
	case lostDigits(v):
		p.bad(f, text.TaskFileDigitsLost, shown(v))
	case hasSign(v): // cleaned it would be another number, under which the task is not known
		p.bad(f, text.TaskFileNumberDirty)
	default:
		return v
	}
	return ""
}

func (p *parser) created() catalog.Moment {
	v := p.value(fieldCreated)
	if v == "" {
		p.bad(fieldCreated, text.TaskFileValueMissing)
		return catalog.Moment{}
	}
	m, fault := p.profile.moment(v)
	if fault != dateFine {
		p.badDate(fieldCreated, fault, v)
	}
	return m
}

func (p *parser) badDate(f field, fault dateFault, written string) {
	s := fault.reason(written)
	p.bad(f, s.Msg, s.Args...)
}

// taskType finds the type by number, else by name, and remembers the answer for rows spelled alike.
func (p *parser) taskType() typeFound {
	key := typeKey{p.value(fieldTypeNumber), p.value(fieldTypeName)}
	found, ok := p.types[key]
	if !ok {
		key = typeKey{strings.Clone(key.number), strings.Clone(key.name)} // not to keep the block of the file alive
		found = p.findType(key)
		if len(p.types) >= maxTypes {
			clear(p.types)
		}
		p.types[key] = found
	}
	if found.isBad {
		p.reasons = append(p.reasons, found.reason)
	}
	return found
}

func (p *parser) findType(key typeKey) typeFound {
	if key.number == "" {
		return p.typeByName(key.name)
	}
	n, err := strconv.Atoi(key.number)
	if err != nil || n < 1 || n > 9999 {
		return badType(p.reasonAt(fieldTypeNumber, text.TaskFileTypeNumber, shown(key.number)))
	}
	m := catalog.Find(catalog.Number(n), key.name)
	found := typeFound{Match: m, conflict: m.Disagrees}
	if !m.Known {
		found.name = capText(key.name, maxTextLen)
	}
	return found
}

func (p *parser) typeByName(name string) typeFound {
	if name == "" {
		f := fieldTypeNumber
		if p.at[f] < 0 {
			f = fieldTypeName
		}
		return badType(p.reasonAt(f, text.TaskFileTypeMissing))
	}
	m := catalog.MatchName(name)
	switch {
	case len(m.Candidates) > 0:
		return badType(p.reasonAt(fieldTypeName, text.TaskFileTypeAmbiguous, shown(name), listNumbers(m.Candidates)))
	case !m.Known:
		return badType(p.reasonAt(fieldTypeName, text.TaskFileTypeUnknownName, shown(name)))
	}
	return typeFound{Match: m}
}

func badType(r Reason) typeFound { return typeFound{reason: r, isBad: true} }

func (p *parser) reasonAt(f field, msg text.Msg, args ...any) Reason {
	return Reason{Sentence: Sentence{Msg: msg, Args: args}, Column: p.at[f] + 1, Field: headings[f]}
}

func listNumbers(numbers []catalog.Number) string {
	parts := make([]string, len(numbers))
	for i, n := range numbers {
		parts[i] = strconv.Itoa(int(n))
	}
	return strings.Join(parts, ", ")
}

// row reads the record at hand. The second result is nil for a good row.
func (p *parser) row() (store.ImportRow, identity, []Reason) {
	id := p.identity()
	r := store.ImportRow{
		Line: p.rec.line, KSDID: id.id, Type: id.kind, Case: id.number, Created: id.created, Has: p.has,
		CaseStatus: p.status(), CaseKind: p.capped(fieldKind, maxTextLen), Name: p.capped(fieldName, maxTextLen),
		CVR: p.company(fieldCVR, 8, warnCVR), Company: p.capped(fieldCompany, maxTextLen), PNumber: p.company(fieldPNumber, 10, warnPNumber),
		Frequency: p.capped(fieldFrequency, maxTextLen), Due: p.date(fieldDue), OriginalDue: p.date(fieldOriginalDue),
		Caseworker: p.capped(fieldCaseworker, maxTextLen), Remark: p.capped(fieldRemark, maxRemarkLen),
	}
	r.CPR, r.CPRFlag = p.cpr()
	p.plausible(&r)
	if len(p.reasons) == 0 {
		p.noteGood(&r)
	}
	return r, id, p.reasons
}

// noteGood keeps the name of an unknown type and counts what the report warns of.
func (p *parser) noteGood(r *store.ImportRow) {
	r.TypeName = p.found.name
	p.warnIf(p.found.conflict, warnTypeConflict)
	p.warnIf(!p.found.Known, warnTypeUnknown)
	p.warnIf(r.CPRFlag == flagRepaired, warnCPRRepaired)
	if r.CPR == "" {
		return
	}
	odd := oddDate(r.CPR)
	p.warnIf(odd == flagReplacement, warnCPRReplacement)
	p.warnIf(odd == flagImpossible, warnCPRImpossible)
}

func (p *parser) cpr() (cpr, flag string) {
	v := p.value(fieldCPR)
	if v == "" {
		return "", ""
	}
	cpr, flag, fault := parseCPR(v)
	if fault != (text.Msg{}) {
		p.bad(fieldCPR, fault)
	}
	return cpr, flag
}

func (p *parser) date(f field) catalog.Date {
	v := p.value(f)
	if v == "" {
		return 0
	}
	d, fault := p.profile.date(v)
	if fault != dateFine {
		p.badDate(f, fault, v)
	}
	return d
}

// company reads a company number. One of the wrong form is kept and warned of: nothing here depends on it.
func (p *parser) company(f field, digits int, kind warnKind) string {
	v := p.capped(f, maxTextLen)
	if v == "" {
		return ""
	}
	v = companyNumber(v)
	p.warnIf(len(v) != digits || !allDigits(v), kind)
	return v
}

func (p *parser) capped(f field, most int) string {
	v := p.value(f)
	if len(v) <= most {
		return v
	}
	short := capText(v, most)
	p.warnIf(short != v, warnCut)
	return short
}

// capText cuts s to at most so many characters, the last of them … when something was cut.
func capText(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n == most-1 {
			return strings.TrimRight(s[:i], " ") + "…"
		}
		n++
	}
	return s
}
