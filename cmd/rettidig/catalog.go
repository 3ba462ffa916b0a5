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
	"rettidig/internal/report"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// newCatalogCommand prints the task types and what the sources say of them. It needs no store.
func newCatalogCommand(a *app, out io.Writer) *cobra.Command {
	nr, asOf := a.t(text.CmdArgNumber), ""
	cmd := &cobra.Command{
		Use: "catalog [" + nr + "]", Short: a.t(text.CmdCatalogShort), Long: a.t(text.CmdCatalogLong), Args: a.wantsAtMost(nr),
		RunE: func(cmd *cobra.Command, args []string) error {
			if asOf != "" {
				return runCatalogAsOf(cmd.Context(), a, args, asOf, out)
			}
			return runCatalog(cmd.Context(), a, args, out)
		},
	}
	cmd.Flags().StringVar(&asOf, "as-of", "", a.t(text.CatalogFlagAsOf))
	cmd.AddCommand(newCatalogDiffCommand(a, out), newCatalogLintCommand(a, out))
	return cmd
}

// typeJSON is a task type as catalog --json prints it; see docs/json.md. The keys are stable.
type typeJSON struct {
	Number       catalog.Number     `json:"number"`
	Name         string             `json:"name"`
	Names        []string           `json:"names"`
	Gloss        string             `json:"gloss"`
	Blocking     string             `json:"blocking"`
	Impact       string             `json:"impact"`
	Deletability string             `json:"deletability"`
	Consequence  string             `json:"consequence"`
	Recurrence   catalog.Recurrence `json:"recurrence"`
	Rank2021     *int               `json:"rank_2021"`
	Place2020    *int               `json:"place_2020"`
	Count2020    *int               `json:"count_2020"`
	Law          []string           `json:"law"`
	Sources      []sourcedJSON      `json:"sources"` // where every fact above stands
	InForce      inForceJSON        `json:"in_force"`
	Local        []localValueJSON   `json:"local"` // what the municipality has set
}

// inForceJSON is how the queue places the type, the municipality's layer included.
type inForceJSON struct {
	Blocking string `json:"blocking"`
	Impact   string `json:"impact"`
	DueDays  int    `json:"due_days"`
}

func (a *app) typeOf(t catalog.Type, rules catalog.Rules) typeJSON {
	j := typeJSON{
		Number: t.Number, Name: t.Name, Gloss: t.Gloss, Blocking: t.Blocking.String(), Impact: t.Impact().String(),
		Deletability: t.Deletable.String(), Consequence: t.Consequence, Recurrence: t.Recurrence,
		Rank2021: positive(t.Rank2021), Place2020: positive(t.Place2020), Law: []string{},
	}
	if t.HasCount {
		j.Count2020 = &t.Count2020
	}
	j.Names = append(j.Names, t.Name)
	j.Names = append(j.Names, otherNames(t)...)
	for _, l := range t.Law {
		j.Law = append(j.Law, lawRef(l))
	}
	for _, x := range t.Assertions() {
		j.Sources = append(j.Sources, sourcedOf(x))
	}
	impact := rules.Impact(t.Number)
	j.InForce = inForceJSON{rules.Blocking(t.Number).String(), impact.String(), rules.DaysOf(t.Number, impact)}
	j.Local = append([]localValueJSON{}, localsOf(a.layer(), t.Number, rules)...)
	return j
}

// positive is null for a number that no source prints.
func positive(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

func lawRef(l catalog.Law) string { return strings.TrimSpace(l.Act + " " + l.Ref) }

// runCatalog prints one type, or all of them.
func runCatalog(ctx context.Context, a *app, args []string, w io.Writer) error {
	rules := a.rulesInForce(ctx)
	a.warnLayer()
	if len(args) == 0 {
		return a.writeCatalog(w, rules)
	}
	n, err := a.typeNumber(args[0])
	if err != nil {
		return err
	}
	t, ok := catalog.Lookup(n)
	if !ok {
		return a.tell(text.CmdNoSuchType, int(n))
	}
	if a.opts.json {
		return writeJSON(w, a.typeOf(t, rules))
	}
	a.writeType(w, t, rules)
	return nil
}

func (a *app) writeCatalog(w io.Writer, rules catalog.Rules) error {
	if !a.opts.json {
		head := pad("", colMark) + pad(a.t(text.CmdColType), colType) + pad(a.t(text.CmdColName), wideName) + a.t(text.CmdColBlocks)
		fmt.Fprintln(w, ansi.Style{}.Bold().Styled(a.fit(head)))
	}
	for _, t := range catalog.All() {
		if a.opts.json {
			if err := writeJSON(w, a.typeOf(t, rules)); err != nil {
				return err
			}
			continue
		}
		name := t.Name
		if a.lang == text.En {
			name += " (" + t.Gloss + ")"
		}
		impact := rules.Impact(t.Number)
		line := pad(report.Mark(impact, false), colMark) + cell(strconv.Itoa(int(t.Number)), colType) + cell(name, wideName) + a.impactWord(impact)
		if impact != t.Impact() {
			line += " (" + a.t(text.LayerWord) + ")"
		}
		fmt.Fprintln(w, a.fit(line))
	}
	return nil
}

const wideName = 64 // the catalog's column of names, in cells

func (a *app) writeType(w io.Writer, t catalog.Type, rules catalog.Rules) {
	fmt.Fprintln(w, ansi.Style{}.Bold().Styled(fmt.Sprintf("%d %s", t.Number, t.Name)))
	a.fact(w, text.CmdFactGloss, t.Gloss)
	a.fact(w, text.CmdFactNames, strings.Join(otherNames(t), "; "))
	a.fact(w, text.CmdFactTheme, t.Theme)
	a.fact(w, text.CmdFactImpact, a.impactWord(t.Impact())+a.source(t.BlockingSource))
	a.fact(w, text.CmdFactDeletable, a.deletableWord(t.Deletable)+a.source(t.DeletableSource))
	a.fact(w, text.CmdFactRecurs, a.recurrenceWord(t.Recurrence)+a.source(t.RecurrenceSource))
	a.fact(w, text.CmdFactFrequencyOf, a.frequencyOf(t))
	a.fact(w, text.CmdFactFollowUps, numberList(t.FollowUps))
	a.fact(w, text.CmdFactKnockOn, numberList(t.KnockOn))
	var law []string
	for _, l := range t.Law {
		law = append(law, lawRef(l))
	}
	a.fact(w, text.CmdFactLaw, strings.Join(law, "; "))
	if t.Star {
		a.fact(w, text.CmdFactStar, a.t(text.CmdStar))
	}
	a.writeLocals(w, t, rules)
	fmt.Fprintln(w)
	a.say(w, text.CmdSentence, t.ConsequenceText(a.lang == text.Da))
	if t.Contradicts {
		a.say(w, text.CmdContradicts)
	}
	if rules.Blocking(t.Number) == catalog.BlocksUnknown && a.layer().Types[t.Number].Class == catalog.BlocksUnknown {
		fmt.Fprintln(w, "\n"+a.t(text.LayerInviteLong, safe.Line(a.layerValue().Value), int(t.Number)))
	}
}

// writeLocals prints what the municipality has set for the type, each with where it comes from.
func (a *app) writeLocals(w io.Writer, t catalog.Type, rules catalog.Rules) {
	for _, v := range localsOf(a.layer(), t.Number, rules) {
		said := v.InForce
		if said == nil {
			said = v.Value
		}
		a.fact(w, layerFieldName(v.Field), a.layerWord(v.Field, *said)+" ("+a.localOrigin(v)+")")
	}
}

// fit keeps a line within the terminal; a file or pipe gets all of it.
func (a *app) fit(line string) string {
	if a.terminal.width > 0 {
		return ansi.Truncate(line, a.terminal.width, "…")
	}
	return line
}

// otherNames lists the spellings met beside the canonical one, each once.
func otherNames(t catalog.Type) []string {
	var names []string
	for _, n := range t.Names {
		if n.Text != t.Name && !slices.Contains(names, n.Text) {
			names = append(names, n.Text)
		}
	}
	return names
}

// source names where a fact stands; what is not certain is marked.
func (a *app) source(s catalog.Source) string {
	if s.Doc == "" {
		return ""
	}
	where := s.Doc
	if s.Line > 0 {
		where += " l." + strconv.Itoa(s.Line)
	}
	where = a.t(text.CatalogEdition, s.Edition(), where)
	if s.Confidence != catalog.Certain {
		return " " + a.t(text.CmdSourceUnsure, where)
	}
	return " (" + where + ")"
}

func (a *app) deletableWord(d catalog.Deletability) string {
	switch d {
	case catalog.DeletableNo:
		return a.t(text.CmdDeletableNo)
	case catalog.DeletableConsequence:
		return a.t(text.CmdDeletableConsequence)
	case catalog.DeletableFree:
		return a.t(text.CmdDeletableFree)
	}
	return a.t(text.CmdUnknown)
}

func (a *app) recurrenceWord(r catalog.Recurrence) string {
	switch r {
	case catalog.RecursNextDay:
		return a.t(text.CmdRecursNextDay)
	case catalog.RecursPerRefund:
		return a.t(text.CmdRecursRefund)
	case catalog.RecursPerLetter:
		return a.t(text.CmdRecursLetter)
	case catalog.RecursLater:
		return a.t(text.CmdRecursLater)
	case catalog.RecursRetired:
		return a.t(text.CmdRecursRetired)
	}
	return a.t(text.CmdRecursNone)
}

func (a *app) frequencyOf(t catalog.Type) string {
	var parts []string
	if t.HasCount {
		parts = append(parts, a.t(text.CmdCount2020, text.Number(a.lang, t.Count2020), a.day(t.CountPeriod.From), a.day(t.CountPeriod.To)))
	}
	if t.Place2020 > 0 {
		parts = append(parts, a.t(text.CmdPlace2020, t.Place2020))
	}
	if t.Rank2021 > 0 {
		parts = append(parts, a.t(text.CmdRank2021, t.Rank2021))
	}
	return strings.Join(parts, "; ")
}

func numberList(numbers []catalog.Number) string {
	parts := make([]string, len(numbers))
	for i, n := range numbers {
		parts[i] = strconv.Itoa(int(n))
	}
	return strings.Join(parts, ", ")
}
