package guides

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"rettidig/catalog"
	"rettidig/internal/calc"
	"rettidig/internal/text"
)

// ParametersFile is the name of the file of figures of the law, at the root of a folder of guides.
const ParametersFile = "parameters.yaml"

// MaxParameters is how many figures a file may hold.
const MaxParameters = 1000

type parametersFile struct {
	Parameters []parameter `yaml:"parameters"`
}

type parameter struct {
	ID         string `yaml:"id"`
	Value      string `yaml:"value"`
	Unit       string `yaml:"unit"`
	Law        string `yaml:"law"`
	ValidFrom  string `yaml:"valid_from"`
	ValidTo    string `yaml:"valid_to"`
	Source     string `yaml:"source"`
	Confidence string `yaml:"confidence"`
}

// ParseParameters reads a file of figures. Its error is Problems: every fault, with line and field. Nothing of a file with a fault is used.
func ParseParameters(data []byte) (calc.Parameters, error) {
	out, problems := parseParameters(data)
	if len(problems) > 0 {
		return nil, problems
	}
	return out, nil
}

func parseParameters(data []byte) (calc.Parameters, Problems) {
	data = canonical(data)
	if p := unprintable(string(data)); p != nil {
		return nil, Problems{*p}
	}
	var node yaml.Node
	if err := yaml.Unmarshal(data, &node); err != nil {
		return nil, yamlProblems(err)
	}
	if p := tooDeep(&node, 0); p != nil {
		return nil, Problems{*p}
	}
	var file parametersFile
	dec := yaml.NewDecoder(strings.NewReader(string(data)))
	dec.KnownFields(true)
	if err := dec.Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return nil, yamlProblems(err)
	}
	if len(file.Parameters) > MaxParameters {
		return nil, Problems{{Line: 1, Field: "parameters", Msg: text.ParamTooMany, Args: []any{MaxParameters}}}
	}
	r := paramReader{doc: document{root: &node}}
	for i, p := range file.Parameters {
		r.read(i, p)
	}
	return r.out, r.problems
}

// paramReader reads figures one by one and keeps what is wrong with them.
type paramReader struct {
	doc      document
	out      calc.Parameters
	problems Problems
}

func (r *paramReader) add(i int, field string, msg text.Msg, args ...any) {
	r.problems = append(r.problems, Problem{Line: r.doc.line("parameters", i, field), Field: field, Msg: msg, Args: args})
}

func (r *paramReader) read(i int, p parameter) {
	out := calc.Parameter{
		ID: p.ID, Unit: calc.Unit(p.Unit), Law: p.Law, Source: p.Source, Confidence: calc.Confidence(p.Confidence),
		From: r.date(i, "valid_from", p.ValidFrom), To: r.date(i, "valid_to", p.ValidTo),
	}
	if !slices.Contains(calc.Needs(), p.ID) {
		r.add(i, "id", text.GuideNotOneOf, p.ID, strings.Join(calc.Needs(), ", "))
	} else if want := calc.UnitOf(p.ID); out.Unit != want {
		r.add(i, "unit", text.GuideNotOneOf, p.Unit, string(want))
	}
	if !slices.Contains(calc.Confidences(), out.Confidence) {
		r.add(i, "confidence", text.GuideNotOneOf, p.Confidence, confidences())
	}
	for _, f := range [][2]string{{"law", p.Law}, {"source", p.Source}, {"valid_from", p.ValidFrom}} {
		if f[1] == "" {
			r.add(i, f[0], text.GuideMissing)
		}
	}
	if !out.To.IsZero() && out.To < out.From {
		r.add(i, "valid_to", text.ParamDates)
	}
	out.Value = r.value(i, p.Value, out.Unit)
	r.twice(i, out)
	r.out = append(r.out, out)
}

func (r *paramReader) date(i int, field, s string) catalog.Date {
	d, err := catalog.ParseDate(s)
	if err != nil || (s != "" && d.IsZero()) { // 1970-01-01 is no date of this law
		r.add(i, field, text.GuideDateForm, s)
	}
	return d
}

// mostDays is more than any deadline of the law, in days or months.
const mostDays = 3660

// value reads money as Danes write it, and days and months as whole numbers.
func (r *paramReader) value(i int, s string, u calc.Unit) int64 {
	if u.Money() {
		n, ok := calc.ParseNumber(s)
		if !ok || n == 0 {
			r.add(i, "value", text.ParamMoney, s)
		}
		return n
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > mostDays {
		r.add(i, "value", text.ParamDays, s, mostDays)
	}
	return int64(n)
}

// twice refuses two figures of one id that begin on the same day: nobody could tell which counts.
func (r *paramReader) twice(i int, p calc.Parameter) {
	if slices.ContainsFunc(r.out, func(o calc.Parameter) bool { return o.ID == p.ID && o.From == p.From }) {
		r.add(i, "valid_from", text.ParamTwice, p.ID, p.From.Danish())
	}
}

func confidences() string {
	var out []string
	for _, c := range calc.Confidences() {
		out = append(out, string(c))
	}
	return strings.Join(out, ", ")
}

// readParameters reads the file of figures of a folder; no file is no figures. Its problems name the file.
func readParameters(fsys fs.FS) (calc.Parameters, []Problem) {
	data, err := readCapped(fsys, ParametersFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case errors.Is(err, ErrTooLarge):
		return nil, []Problem{{File: ParametersFile, Line: 1, Msg: text.GuideTooLarge, Args: []any{MaxSize >> 10}}}
	case err != nil:
		return nil, []Problem{{File: ParametersFile, Line: 1, Msg: text.GuideCannotRead, Args: []any{err.Error()}}}
	}
	out, problems := parseParameters(data)
	if len(problems) == 0 {
		return out, nil
	}
	for i := range problems {
		problems[i].File = ParametersFile
	}
	sortProblems(problems)
	return nil, problems
}

// Parameters gives the figures of the law the calculations use: the built-in ones and the municipality's own.
func (l *Library) Parameters() (calc.Parameters, error) {
	data, err := content.ReadFile("content/" + ParametersFile)
	if err != nil {
		return nil, fmt.Errorf("figures of the law: %w", err)
	}
	out, problems := parseParameters(data)
	if len(problems) > 0 {
		return nil, fmt.Errorf("figures of the law: %w", problems)
	}
	if l.own != nil {
		out = append(out, l.own.parameters...)
	}
	return out, nil
}
