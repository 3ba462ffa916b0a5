package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// newCatalogDiffCommand prints what a later edition states otherwise than an earlier one.
func newCatalogDiffCommand(a *app, out io.Writer) *cobra.Command {
	from, to := a.t(text.CatalogArgFrom), a.t(text.CatalogArgTo)
	return &cobra.Command{
		Use: "diff " + from + " " + to, Short: a.t(text.CatalogDiffShort), Long: a.t(text.CatalogDiffLong), Args: a.wants(from, to),
		Example: "rettidig catalog diff 2020 2021",
		RunE: func(cmd *cobra.Command, args []string) error {
			return runCatalogDiff(cmd.Context(), a, args[0], args[1], out)
		},
	}
}

// changeJSON is a difference as catalog diff --json prints it; see docs/json.md. The keys are stable.
type changeJSON struct {
	Number   catalog.Number `json:"number"`
	Fact     string         `json:"fact"`
	Old      *string        `json:"old"`
	New      *string        `json:"new"`
	OldPlace *string        `json:"old_place"`
	NewPlace *string        `json:"new_place"`
}

func runCatalogDiff(_ context.Context, a *app, from, to string, w io.Writer) error {
	old, err := a.edition(from)
	if err != nil {
		return err
	}
	later, err := a.edition(to)
	if err != nil {
		return err
	}
	if old.AsOf >= later.AsOf {
		return &usageError{a.t(text.CatalogDiffOrder, old.Name, later.Name)}
	}
	changes := catalog.Diff(old, later)
	if !a.opts.json {
		a.say(w, text.CatalogDiffHead, old.Name, old.Doc, a.day(old.AsOf), later.Name, later.Doc, a.day(later.AsOf), len(changes))
	}
	for _, c := range changes {
		if err := a.writeChange(w, c); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) writeChange(w io.Writer, c catalog.Change) error {
	if a.opts.json {
		return writeJSON(w, changeJSON{c.Type, c.Fact, jsonText(c.Old), jsonText(c.New), jsonText(c.OldAt.Place()), jsonText(c.NewAt.Place())})
	}
	msg := map[string]text.Msg{catalog.FactType: text.CatalogNewType, catalog.FactName: text.CatalogNewName, catalog.FactRank: text.CatalogNewRank}[c.Fact]
	line := cell(strconv.Itoa(int(c.Type)), colType) + a.t(msg, c.Old, c.New)
	fmt.Fprintln(w, a.fit(line))
	return nil
}

// edition reads the name of an edition.
func (a *app) edition(name string) (catalog.Edition, error) {
	e, ok := catalog.EditionByName(name)
	if !ok {
		return e, &usageError{a.t(text.CatalogNoEdition, safe.Line(name), strings.Join(catalog.Editions(), ", "))}
	}
	return e, nil
}

// newCatalogLintCommand prints the contradictions, doubts and gaps of the sources.
func newCatalogLintCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "lint", Short: a.t(text.CatalogLintShort), Long: a.t(text.CatalogLintLong), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runCatalogLint(cmd.Context(), a, out) },
	}
}

// findingJSON is a finding as catalog lint --json prints it; see docs/json.md. The keys are stable.
type findingJSON struct {
	Rule    string           `json:"rule"`
	Numbers []catalog.Number `json:"numbers"`
	Places  []string         `json:"places"`
	Text    string           `json:"text"`
}

func runCatalogLint(_ context.Context, a *app, w io.Writer) error {
	findings := catalog.Lint()
	for _, f := range findings {
		if a.opts.json {
			j := findingJSON{f.Rule, append([]catalog.Number{}, f.Numbers...), append([]string{}, f.Places...), f.Text(a.lang == text.Da)}
			if err := writeJSON(w, j); err != nil {
				return err
			}
			continue
		}
		a.writeFinding(w, f.Rule, f.Numbers, f.Places, f.Text(a.lang == text.Da))
	}
	if !a.opts.json {
		a.say(w, text.CatalogLintCount, len(findings))
	}
	return a.lintLayer(w)
}

// ruleLayer is the rule of a fault in the municipality's layer.
const ruleLayer = "municipality"

// lintLayer adds what is wrong with the municipality's layer; unlike what the sources leave in doubt, that is a fault.
func (a *app) lintLayer(w io.Writer) error {
	l := a.layer()
	for _, p := range a.local.problems {
		numbers, places := []catalog.Number{}, []string{safe.Line(l.File)}
		if n, ok := p.Type(); ok {
			numbers = append(numbers, n)
		}
		if p.Line > 0 {
			places[0] += " l." + strconv.Itoa(p.Line)
		}
		if !a.opts.json {
			a.writeFinding(w, ruleLayer, numbers, places, p.In(a.lang))
			continue
		}
		if err := writeJSON(w, findingJSON{ruleLayer, numbers, places, p.In(a.lang)}); err != nil {
			return err
		}
	}
	if n := len(a.local.problems); n > 0 {
		return a.tell(text.LayerFaults, n)
	}
	return nil
}

func (a *app) writeFinding(w io.Writer, rule string, numbers []catalog.Number, places []string, said string) {
	fmt.Fprintln(w, ansi.Style{}.Bold().Styled(rule)+"  "+numberSpans(numbers))
	fmt.Fprintln(w, a.indented(said))
	if len(places) > 0 {
		fmt.Fprintln(w, a.indented(strings.Join(slices.Compact(slices.Clone(places)), ", ")))
	}
	fmt.Fprintln(w)
}

// indented sets a paragraph two cells in, every line of it.
func (a *app) indented(s string) string {
	width := max(min(a.terminal.width, widestText), leastText)
	return "  " + strings.ReplaceAll(ansi.Wrap(s, width-2, ""), "\n", "\n  ")
}

// leastText is how wide a paragraph is where nobody says how wide the terminal is, or where it is very narrow.
const leastText = 60

// numberSpans writes numbers with runs of three and more drawn together: 135-148.
func numberSpans(list []catalog.Number) string {
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		if j-i >= 2 {
			parts = append(parts, fmt.Sprintf("%d-%d", list[i], list[j]))
			i = j + 1
			continue
		}
		parts = append(parts, strconv.Itoa(int(list[i])))
		i++
	}
	return strings.Join(parts, ", ")
}

// assertionJSON is one sourced fact as catalog NR --as-of prints it; see docs/json.md. The keys are stable.
type assertionJSON struct {
	Number catalog.Number `json:"number"`
	sourcedJSON
}

// sourcedJSON is a fact as one document states it.
type sourcedJSON struct {
	Fact       string             `json:"fact"`
	Value      string             `json:"value"`
	Document   string             `json:"document"`
	Line       int                `json:"line"`
	AsOf       *string            `json:"as_of"`
	Basis      string             `json:"basis"`
	Confidence catalog.Confidence `json:"confidence"`
	Edition    string             `json:"edition"`
}

func sourcedOf(x catalog.Assertion) sourcedJSON {
	return sourcedJSON{
		x.Fact, x.Value, x.Source.Doc, x.Source.Line, jsonDate(x.Source.AsOf), x.Source.Basis, x.Source.Confidence, x.Source.Edition(),
	}
}

// runCatalogAsOf prints what the documents up to a day assert, of one type or of all.
func runCatalogAsOf(_ context.Context, a *app, args []string, day string, w io.Writer) error {
	d, err := a.date(day)
	if err != nil {
		return err
	}
	list := catalog.All()
	if len(args) > 0 {
		n, err := a.typeNumber(args[0])
		if err != nil {
			return err
		}
		t, ok := catalog.Lookup(n)
		if !ok {
			return a.tell(text.CmdNoSuchType, int(n))
		}
		list = []catalog.Type{t}
	}
	found := 0
	for _, t := range list {
		for _, x := range t.AsOf(d) {
			found++
			if err := a.writeAssertion(w, x); err != nil {
				return err
			}
		}
	}
	if found == 0 && !a.opts.json {
		a.say(w, text.CatalogNothingYet, a.day(d))
	}
	return nil
}

func (a *app) writeAssertion(w io.Writer, x catalog.Assertion) error {
	if a.opts.json {
		return writeJSON(w, assertionJSON{x.Type, sourcedOf(x)})
	}
	mark := " "
	if x.Source.Confidence != catalog.Certain {
		mark = "?"
	}
	line := cell(strconv.Itoa(int(x.Type)), colType) + cell(x.Fact, assertionFact) + mark + cell(x.Source.Place(), assertionPlace) + x.Value
	fmt.Fprintln(w, a.fit(line))
	return nil
}

// The columns of assertions, in cells.
const (
	assertionFact  = 14
	assertionPlace = 10
)
