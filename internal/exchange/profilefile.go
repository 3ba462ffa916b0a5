package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// The limits of a folder of profiles. Any honest one is far below them.
const (
	maxProfile  = 64 << 10 // bytes of a file
	maxProfiles = 200
)

// profileEnd is how a profile's file name ends.
const profileEnd = ".toml"

// ProfileError says what is wrong with a profile, and where.
type ProfileError struct {
	Sentence
	File string // base name
	Line int    // from 1; zero when the file as a whole is meant
	Err  error  // the cause, if there is one
}

// Error gives the English sentence.
func (e *ProfileError) Error() string { return e.In(text.En) }

// Unwrap gives the cause.
func (e *ProfileError) Unwrap() error { return e.Err }

// In names file, line and fault in the language.
func (e *ProfileError) In(l text.Lang) string { return e.Whole().In(l) }

// Whole is the fault as a sentence that names file and line too.
func (e *ProfileError) Whole() Sentence {
	if e.Line == 0 {
		return Sentence{Msg: text.ProfileFault, Args: []any{safe.Line(e.File), e.Sentence}}
	}
	return Sentence{Msg: text.ProfileFaultAt, Args: []any{safe.Line(e.File), e.Line, e.Sentence}}
}

// LoadProfiles reads the profiles of a folder, by name. A folder that is not there holds none. What is wrong with single files stands in faults;
// the others are good all the same.
func LoadProfiles(dir string) (list []*Profile, faults []*ProfileError, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read the folder of profiles: %w", err)
	}
	for _, e := range entries {
		if e.IsDir() || filepath.Ext(e.Name()) != profileEnd || strings.HasPrefix(e.Name(), ".") || len(list) == maxProfiles {
			continue
		}
		p, err := loadProfile(filepath.Join(dir, e.Name()))
		var fault *ProfileError
		switch {
		case err == nil:
			list = append(list, p)
		case errors.As(err, &fault):
			faults = append(faults, fault)
		default:
			return nil, nil, err
		}
	}
	return list, faults, nil
}

func loadProfile(path string) (*Profile, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err == nil && (!info.Mode().IsRegular() || info.Size() > maxProfile) {
		return nil, &ProfileError{Sentence: Sentence{Msg: text.ProfileLarge, Args: []any{maxProfile >> 10}}, File: name}
	}
	if err != nil {
		return nil, &ProfileError{Sentence: Sentence{Msg: text.ProfileUnreadable, Args: []any{causeOf(err)}}, File: name, Err: err}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, &ProfileError{Sentence: Sentence{Msg: text.ProfileUnreadable, Args: []any{causeOf(err)}}, File: name, Err: err}
	}
	p, err := ParseProfile(strings.TrimSuffix(name, profileEnd), data)
	if p != nil {
		p.Path = path
	}
	return p, err
}

// ParseProfile reads a profile from TOML; docs/import-format.md lists its keys. A key it does not know is an error, so that a misspelling does not
// pass unseen. Errors are *ProfileError.
func ParseProfile(name string, data []byte) (*Profile, error) {
	r := profileReader{p: &Profile{Name: name}, data: data, file: name + profileEnd}
	var raw map[string]any
	if _, err := toml.Decode(string(data), &raw); err != nil {
		var at toml.ParseError
		if errors.As(err, &at) {
			return nil, &ProfileError{Sentence: Sentence{Msg: text.ProfileNotTOML, Args: []any{shown(at.Message)}}, File: r.file, Line: at.Position.Line, Err: err}
		}
		return nil, &ProfileError{Sentence: Sentence{Msg: text.ProfileNotTOML, Args: []any{shown(err.Error())}}, File: r.file, Err: err}
	}
	for _, key := range sortedKeys(raw) {
		if err := r.top(key, raw[key]); err != nil {
			return nil, err
		}
	}
	if err := r.checkTwice(); err != nil {
		return nil, err
	}
	return r.p, nil
}

// profileReader reads one profile.
type profileReader struct {
	p    *Profile
	data []byte
	file string
}

func (r *profileReader) fault(table, key string, msg text.Msg, args ...any) error {
	return &ProfileError{Sentence: Sentence{Msg: msg, Args: args}, File: r.file, Line: lineOfKey(r.data, table, key)}
}

// top reads a key that stands in no table, or a table.
func (r *profileReader) top(key string, v any) error {
	s, isText := v.(string)
	switch {
	case key == "note" && isText:
		r.p.Note = safe.Line(strings.TrimSpace(s))
	case key == "sheet" && isText:
		r.p.Sheet = strings.TrimSpace(s)
	case key == "dates":
		return r.dates(v)
	case key == "columns":
		return r.each(key, v, r.column)
	case key == "values":
		return r.each(key, v, r.words)
	case key == "note" || key == "sheet":
		return r.fault("", key, text.ProfileWantsText, key)
	default:
		return r.fault("", key, text.ProfileKey, shown(key), "note, sheet, dates, [columns], [values.…]")
	}
	return nil
}

// each reads the keys of a table of fields.
func (r *profileReader) each(table string, v any, read func(field, string, any) error) error {
	keys, ok := v.(map[string]any)
	if !ok {
		return r.fault("", table, text.ProfileWantsTable, table)
	}
	for _, key := range sortedKeys(keys) {
		f, known := ownHeadings[headingKey(key)]
		if !known || f >= fieldBadLine {
			return r.fault(table, key, text.ProfileKey, shown(key), strings.Join(headings[:fieldBadLine], ", "))
		}
		if err := read(f, key, keys[key]); err != nil {
			return err
		}
	}
	return nil
}

// column reads the headings a field may have: one, or a list.
func (r *profileReader) column(f field, key string, v any) error {
	names, ok := textList(v)
	if !ok {
		return r.fault("columns", key, text.ProfileWantsTexts, key)
	}
	if r.p.columns[f] != nil {
		return r.fault("columns", key, text.ProfileFieldTwice, headings[f])
	}
	for _, n := range names {
		k := headingKey(n)
		if k == "" {
			return r.fault("columns", key, text.ProfileHeadingEmpty, key)
		}
		r.p.columns[f] = append(r.p.columns[f], k)
		r.p.written[f] = append(r.p.written[f], safe.Line(n))
	}
	return nil
}

// words reads which words of the file stand for which values of a field.
func (r *profileReader) words(f field, key string, v any) error {
	table := "values." + key
	words, ok := v.(map[string]any)
	if !ok {
		return r.fault("values", key, text.ProfileWantsTable, "values."+key)
	}
	m := make(map[string]string, len(words))
	for _, from := range sortedKeys(words) {
		to, ok := words[from].(string)
		if !ok {
			return r.fault(table, from, text.ProfileWantsText, shown(from))
		}
		k := safe.Fold(safe.Line(strings.TrimSpace(from)))
		if _, twice := m[k]; twice {
			return r.fault(table, from, text.ProfileWordTwice, shown(from))
		}
		m[k] = safe.Line(strings.TrimSpace(to))
	}
	r.p.values[f] = m
	return nil
}

func (r *profileReader) dates(v any) error {
	forms, ok := textList(v)
	if !ok {
		return r.fault("", "dates", text.ProfileWantsTexts, "dates")
	}
	for _, s := range forms {
		form, ok := parseDateForm(s)
		if !ok {
			return r.fault("", "dates", text.ProfileDate, shown(s))
		}
		r.p.dates = append(r.p.dates, form)
		r.p.days = append(r.p.days, safe.Line(s))
	}
	return nil
}

// checkTwice refuses a heading that would name two fields.
func (r *profileReader) checkTwice() error {
	met := map[string]field{}
	for f, keys := range r.p.columns {
		for i, k := range keys {
			if other, twice := met[k]; twice && other != field(f) {
				return r.fault("columns", headings[f], text.ProfileHeadingTwice, shown(r.p.written[f][i]), headings[other], headings[f])
			}
			met[k] = field(f)
		}
	}
	return nil
}

// textList reads a text, or a list of texts that is not empty.
func textList(v any) ([]string, bool) {
	if s, ok := v.(string); ok {
		return []string{s}, true
	}
	list, ok := v.([]any)
	out := make([]string, 0, len(list))
	for _, e := range list {
		s, isText := e.(string)
		if !isText {
			return nil, false
		}
		out = append(out, s)
	}
	return out, ok && len(out) > 0
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// lineOfKey finds the line a key stands on: behind the heading of its table, or written out with it. The TOML library keeps no positions of keys
// that it could read. It is zero when the key is written in a way that is not looked for.
func lineOfKey(data []byte, table, key string) int {
	in := ""
	for i, line := range bytes.Split(data, []byte("\n")) {
		s := strings.TrimSpace(string(line))
		if strings.HasPrefix(s, "[") {
			if in = plainKey(strings.Trim(strings.TrimSpace(strings.SplitN(s, "#", 2)[0]), "[] ")); in == plainKey(joinKey(table, key)) {
				return i + 1
			}
			continue
		}
		left, _, found := cutKey(s)
		if found && plainKey(joinKey(in, left)) == plainKey(joinKey(table, key)) {
			return i + 1
		}
	}
	return 0
}

func joinKey(table, key string) string {
	if table == "" {
		return key
	}
	return table + "." + key
}

// cutKey parts a line at the equals sign behind its key, which may stand in quotes.
func cutKey(s string) (key, rest string, found bool) {
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		if end := strings.IndexByte(s[1:], s[0]); end >= 0 {
			_, rest, found = strings.Cut(s[end+2:], "=")
			return s[:end+2], rest, found
		}
	}
	return strings.Cut(s, "=")
}

// plainKey takes quotes and spaces off the parts of a key.
func plainKey(s string) string {
	return strings.NewReplacer(`"`, "", "'", "", " ", "", "\t", "").Replace(s)
}
