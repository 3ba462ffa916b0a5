package exchange

import (
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
)

// column is a column of a table that is being looked at.
type column struct {
	heading string
	values  []string // those that are not empty
	day0    catalog.Date
	dates   []dateForm // ways to write dates that the values have, beside those every file may have
}

// synonyms are the headings a field is known by beside its own name, in no other program's order. They are folded when they are compared.
var synonyms = [fieldBadLine][]string{
	fieldID:          {"opgave id", "opgavens id", "id", "opgavenummer", "task id"},
	fieldTypeNumber:  {"opgavetype nr", "opg type", "opgtype", "opgavenr", "type nr", "type", "nr", "kode", "task type"},
	fieldTypeName:    {"opgavetype", "opgave", "opgavenavn", "opgavetitel", "titel", "type", "task"},
	fieldCase:        {"sag", "sagsnr", "sagsid", "sag id", "sag nr", "journalnr", "case", "case number"},
	fieldStatus:      {"status", "sagens status", "tilstand", "case status"},
	fieldCPR:         {"cpr-nr", "cpr nummer", "personnummer", "borgers cpr", "borger cpr"},
	fieldName:        {"borger", "borgers navn", "borgernavn", "name", "citizen"},
	fieldCVR:         {"cvr-nr", "cvr nummer"},
	fieldCompany:     {"arbejdsgiver", "arbejdsgivers navn", "virksomhedsnavn", "employer", "company"},
	fieldCreated:     {"dannet", "oprettelsesdato", "oprettet den", "oprettet dato", "dannet den", "opstået", "modtaget", "dato", "created"},
	fieldDue:         {"forfald", "forfaldsdato", "fristdato", "deadline", "løses senest", "skal løses", "due", "due date"},
	fieldOriginalDue: {"første frist", "original frist", "original due"},
	fieldCaseworker:  {"medarbejder", "ansvarlig", "behandler", "ejer", "caseworker", "owner"},
	fieldFrequency:   {"frekvens", "udbetaling", "payment frequency"},
	fieldPNumber:     {"p-nr", "produktionsenhed"},
	fieldKind:        {"sagsart", "sagskategori", "case kind"},
	fieldRemark:      {"note", "kommentar", "beskrivelse", "remark"},
}

// headingRank is the best rank a heading has for any field.
func headingRank(heading string) int {
	best := 0
	for f := range fieldBadLine {
		best = max(best, rankFor(f, heading))
	}
	return best
}

// rankFor is how sure a heading stands for the field: 6 by the field's own name, 4 by another name for it, 0 not at all. Some stand for several.
func rankFor(f field, heading string) int {
	key := headingKey(heading)
	if own, ok := ownHeadings[key]; ok && own == f {
		return 6
	}
	if slices.ContainsFunc(synonyms[f], func(n string) bool { return headingKey(n) == key }) {
		return 4
	}
	return 0
}

// share is the part of the values, in per cent, that a test holds for; zero when there are none.
func (c *column) share(test func(string) bool) int {
	if len(c.values) == 0 {
		return 0
	}
	n := 0
	for _, v := range c.values {
		if test(v) {
			n++
		}
	}
	return 100 * n / len(c.values)
}

// What the values of a column say of a field.
type suits int

const (
	cannot suits = iota - 1
	may
	does
)

// mostly is the per cent of its values by which a column is known: exports have their slips.
const mostly = 80

// suits says whether the values can be those of the field.
func (c *column) suits(f field) suits {
	switch f {
	case fieldTypeNumber:
		return weigh(c.share(knownNumber), c.share(func(v string) bool { n, err := strconv.Atoi(plainNumber(v)); return err == nil && n > 0 && n <= 9999 }))
	case fieldTypeName:
		return weigh(c.share(knownName), c.share(hasLetters))
	case fieldCPR:
		return weigh(c.share(isCPR), 0)
	case fieldCVR:
		return weigh(0, c.share(func(v string) bool { v = companyNumber(plainNumber(v)); return len(v) == 8 && allDigits(v) }))
	case fieldPNumber:
		return weigh(0, c.share(func(v string) bool { v = companyNumber(plainNumber(v)); return len(v) == 10 && allDigits(v) }))
	case fieldCreated, fieldDue, fieldOriginalDue:
		return weigh(c.share(c.isDate), 0)
	case fieldStatus:
		return weigh(c.share(knownStatus), c.share(hasLetters))
	case fieldID, fieldCase:
		if f == fieldID && c.repeats() {
			return cannot
		}
		return weigh(0, c.share(func(v string) bool { return c.isNumber(v) }))
	}
	return weigh(0, c.share(func(v string) bool { return !c.isDate(v) && !isCPR(v) }))
}

// weigh makes a judgement of two shares; a column without values may be anything.
func weigh(sure, possible int) suits {
	switch {
	case sure >= mostly:
		return does
	case possible >= mostly:
		return may
	}
	return cannot
}

func (c *column) repeats() bool {
	seen := map[string]bool{}
	for _, v := range c.values {
		if seen[v] {
			return true
		}
		seen[v] = true
	}
	return false
}

// isNumber reports whether a value may be the number of a case or a task: digits, with or without letters, in one word.
func (c *column) isNumber(v string) bool {
	return len(v) <= maxNumberLen && strings.ContainsAny(v, "0123456789") && !strings.Contains(v, " ") && !c.isDate(v) && !isCPR(v)
}

func (c *column) isDate(v string) bool {
	if c.day0 != 0 {
		if d := serialDate(v, c.day0); d != plainNumber(v) {
			v = d
		}
	}
	if _, fault := parseMoment(v); fault == dateFine {
		return true
	}
	return slices.ContainsFunc(c.dates, func(f dateForm) bool { _, fault := f.read(v); return fault == dateFine })
}

func knownNumber(v string) bool {
	n, err := strconv.Atoi(plainNumber(v))
	if err != nil {
		return false
	}
	_, ok := catalog.Lookup(catalog.Number(n))
	return ok
}

func knownName(v string) bool {
	m := catalog.MatchName(v)
	return m.Known || len(m.Candidates) > 0
}

func knownStatus(v string) bool {
	return slices.ContainsFunc(catalog.Statuses(), func(s string) bool { return safe.Fold(s) == safe.Fold(v) })
}

func hasLetters(v string) bool { return strings.Trim(v, "0123456789 -./:,") != "" }

// isCPR reports whether a value is a CPR number beyond doubt: ten digits that begin with a date, or with that of a replacement number.
func isCPR(v string) bool {
	cpr, flag, fault := parseCPR(v)
	return fault.Da == "" && len(cpr) == 10 && flag != flagImpossible && (len(v) >= 10 || flag == flagRepaired) && oddDate(cpr) != flagImpossible
}

// dateForms are the ways of writing dates that are looked for when a column has one that not every file may have. Danish order comes first.
func dateForms() []string {
	var forms []string
	for _, sep := range []string{"-", "/", "."} {
		for _, order := range []string{"d%m%åå", "m%d%åååå", "m%d%åå", "åååå%m%d", "åå%m%d"} {
			day := strings.ReplaceAll(order, "%", sep)
			forms = append(forms, day, day+" t:mm", day+" t:mm:ss")
		}
	}
	return forms
}

// learnDates finds the forms under which all values are dates, when not all are anyway. It returns how the first is written, and whether another does as well.
func (c *column) learnDates() (form string, unsure bool) {
	if len(c.values) == 0 || c.share(c.isDate) == 100 {
		return "", false
	}
	for _, written := range dateForms() {
		f, ok := parseDateForm(written)
		if !ok || c.share(func(v string) bool { _, fault := f.read(v); return fault == dateFine }) < 100 {
			continue
		}
		if form != "" {
			return form, true
		}
		form, c.dates = written, []dateForm{f}
	}
	return form, false
}
