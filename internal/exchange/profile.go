package exchange

import (
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// Profile says how the files of one place are to be read: what their columns are called, which words stand for which values, and how dates are
// written. A nil Profile is this program's own form (docs/import-format.md).
type Profile struct {
	Name    string // the file's name without its ending; how --profile names it
	Note    string // a line for people, from the file
	Path    string // of the file; empty for a profile that is built in
	Sheet   string // the sheet of a workbook; empty: the one with the headings
	Summary bool   // such files count tasks; they hold none

	columns [fieldCount][]string          // the headings each field may have, folded; nil: the field's own name
	written [fieldCount][]string          // the same as they were written
	values  [fieldCount]map[string]string // folded word of the file -> value
	dates   []dateForm                    // tried before the forms every file may have
	days    []string                      // the same as they were written
}

// builtin are the profiles that come with the program. They know files that are no task lists, and say so.
func builtin() []*Profile { return []*Profile{summaryProfile()} }

// Builtin lists the profiles that come with the program.
func Builtin() []*Profile { return builtin() }

// SummaryName is the name of the built-in profile for files like KSD's report R23.
const SummaryName = "r23"

func summaryProfile() *Profile { return &Profile{Name: SummaryName, Summary: true} }

// fieldOf finds the field a heading names: by the profile, else by the field's own name where the profile gives it no other.
func (p *Profile) fieldOf(heading string) (field, bool) {
	key := headingKey(heading)
	if key == "" {
		return 0, false
	}
	if p != nil {
		for f, keys := range p.columns {
			if slices.Contains(keys, key) {
				return field(f), true
			}
		}
	}
	f, ok := ownHeadings[key]
	if ok && p != nil && p.columns[f] != nil {
		return 0, false
	}
	return f, ok
}

// ownHeadings finds a field by the folded form of its own name.
var ownHeadings = func() map[string]field {
	m := make(map[string]field, fieldCount)
	for f, h := range headings {
		m[headingKey(h)] = field(f)
	}
	return m
}()

// fits reports whether a line holds every column the profile names, and all that a row needs. A profile that names no column never chooses itself.
func (p *Profile) fits(cells []string) bool {
	if p.Summary || len(cells) > maxColumns {
		return false
	}
	keys := make(map[string]bool, len(cells))
	for _, c := range cells {
		keys[headingKey(c)] = true
	}
	named := 0
	for _, names := range p.columns {
		if names == nil {
			continue
		}
		named++
		if !slices.ContainsFunc(names, func(k string) bool { return keys[k] }) {
			return false
		}
	}
	return named > 0 && p.heads(cells).whole
}

// Columns lists the headings the profile gives, field by field, for people.
func (p *Profile) Columns() []string {
	var out []string
	for f, names := range p.written {
		if len(names) > 0 {
			out = append(out, headings[f]+" = "+strings.Join(names, " / "))
		}
	}
	return out
}

func (p *Profile) name() string {
	if p == nil {
		return ""
	}
	return p.Name
}

// mark tells one way of reading a file from another in the id of an import run.
func (s *source) mark() string {
	if s.find.force == nil && s.sheet == "" {
		return ""
	}
	return "-p" + s.find.force.name() + "/" + s.sheet
}

func profileNames(list []*Profile) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.Name
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// translate gives the value a word of the file stands for.
func (p *Profile) translate(f field, v string) string {
	if words := p.values[f]; words != nil {
		if to, ok := words[safe.Fold(v)]; ok {
			return to
		}
	}
	return v
}

// allows reports whether the profile names the value among those of the field: it is then taken as it stands.
func (p *Profile) allows(f field, v string) bool {
	if p == nil {
		return false
	}
	for _, to := range p.values[f] {
		if to == v {
			return true
		}
	}
	return false
}

// moment reads a date by the profile's own forms first. Of a text that is written in one of them, and is no date all the same, that form knows best why.
func (p *Profile) moment(v string) (catalog.Moment, dateFault) {
	if p == nil {
		return parseMoment(v)
	}
	why := dateUnreadable
	for _, form := range p.dates {
		m, fault := form.read(v)
		if fault == dateFine {
			return m, dateFine
		}
		if why == dateUnreadable {
			why = fault
		}
	}
	m, fault := parseMoment(v)
	if fault != dateFine && why != dateUnreadable {
		fault = why
	}
	return m, fault
}

func (p *Profile) date(v string) (catalog.Date, dateFault) {
	if p == nil || len(p.dates) == 0 {
		return parseDate(v)
	}
	m, fault := p.moment(v)
	if fault != dateFine {
		return 0, fault
	}
	return m.Date(), dateFine
}

// summary says why a file that lacks the columns of a task list looks like a report that counts tasks; nil when it does not.
func summary(name string, cells []string) *FileError {
	if len(cells) > maxColumns {
		return nil
	}
	kind, counts, single := false, 0, false
	for _, c := range cells {
		key := headingKey(c)
		switch {
		case key == "":
		case strings.HasPrefix(key, "opgavetype"), key == "opgave", key == "opgavenavn", key == "type", key == "tasktype":
			kind = true
		case strings.HasPrefix(key, "antal"), strings.HasPrefix(key, "ialt"), key == "total", key == "count", key == "tasks", key == "number", key == "abne", key == "aabne":
			counts++
		case monthHeading(key):
			counts++
		case strings.HasPrefix(key, "sag") && !strings.HasPrefix(key, "sagsbehandler"), strings.HasPrefix(key, "cpr"), strings.HasPrefix(key, "oprettet"):
			single = true
		}
	}
	if !kind || counts == 0 || single {
		return nil
	}
	return fileError(nil, text.TaskFileSummary, name, SummaryName)
}

// monthHeading reports whether a folded heading is a month with its year, such as okt2017.
func monthHeading(key string) bool {
	i := len(key)
	for i > 0 && '0' <= key[i-1] && key[i-1] <= '9' {
		i--
	}
	return i > 0 && len(key)-i == 4 && monthNamed(key[:i]) != 0
}
