package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/config"
	"rettidig/internal/municipality"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/tui"
)

// envLayer names the file of the municipality's layer over the catalog.
const envLayer = "RETTIDIG_MUNICIPALITY"

// layerValue is where the municipality's layer lies: the environment, the personal setting, the user's settings folder.
func (a *app) layerValue() config.Value {
	env, _ := a.lookup(envLayer)
	return config.Pick(config.KeyLayer,
		config.Layer{Origin: config.FromDefault, Value: a.paths.layer},
		config.Layer{Origin: config.FromFile, Value: a.personal.Layer},
		config.Layer{Origin: config.FromEnvironment, Value: env})
}

// localFile is the municipality's layer as it was read, with what is wrong with it.
type localFile struct {
	layer    catalog.Layer
	problems []municipality.Problem
}

// readLayer reads the layer's file anew.
func (a *app) readLayer() localFile {
	var f localFile
	if path := a.layerValue().Value; path != "" {
		f.layer, f.problems = municipality.Load(path)
	}
	return f
}

// layer is the municipality's layer, read once. What is wrong with it is told by layerProblems and never stops a command.
func (a *app) layer() catalog.Layer {
	if a.local == nil {
		f := a.readLayer()
		a.local = &f
	}
	return a.local.layer
}

// layerProblems says in a language what is wrong with the layer's file.
func (a *app) layerProblems(lang text.Lang) []string {
	a.layer()
	return a.problemsIn(lang, a.local.problems)
}

func (a *app) problemsIn(lang text.Lang, problems []municipality.Problem) []string {
	told := make([]string, len(problems))
	for i, p := range problems {
		told[i] = lang.T(text.LayerFile, safe.Line(a.layerValue().Value), p.In(lang))
	}
	return told
}

// warnLayer tells what is wrong with the layer's file beside a command's own output.
func (a *app) warnLayer() {
	for _, s := range a.layerProblems(a.lang) {
		fmt.Fprintln(a.stderr, s)
	}
}

// screenLayer hands the municipality's layer to the screens, which read its file anew each time.
func (a *app) screenLayer() tui.Layer {
	return tui.Layer{
		Path: safe.Line(a.layerValue().Value),
		Load: func(lang text.Lang) (catalog.Layer, []string) {
			f := a.readLayer()
			return f.layer, a.problemsIn(lang, f.problems)
		},
	}
}

// newMunicipalityCommand holds what is done with the municipality's layer.
func newMunicipalityCommand(a *app, out io.Writer) *cobra.Command {
	cmd := &cobra.Command{
		Use: "municipality", Short: a.t(text.LayerShort), Long: a.t(text.LayerLong), Args: a.noSuchCommand(), RunE: a.needsCommand,
		Example: "rettidig municipality example > kommune.toml\nRETTIDIG_MUNICIPALITY=kommune.toml rettidig municipality check",
	}
	var dryRun bool
	apply := &cobra.Command{
		Use: "apply", Short: a.t(text.LayerApplyShort), Long: a.t(text.LayerApplyLong), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runMunicipalityApply(cmd.Context(), a, dryRun, out) },
	}
	apply.Flags().BoolVar(&dryRun, "dry-run", false, a.t(text.LayerFlagDryRun))
	cmd.AddCommand(
		&cobra.Command{
			Use: "check", Short: a.t(text.LayerCheckShort), Long: a.t(text.LayerCheckLong), Args: a.wants(),
			RunE: func(cmd *cobra.Command, _ []string) error { return runMunicipalityCheck(cmd.Context(), a, out) },
		},
		apply,
		&cobra.Command{
			Use: "example", Short: a.t(text.LayerExampleShort), Args: a.wants(),
			RunE: func(*cobra.Command, []string) error {
				_, err := out.Write(municipality.Example())
				return err
			},
		},
	)
	return cmd
}

// localJSON is a value of the municipality's as --json prints it; see docs/json.md. The keys are stable.
type localJSON struct {
	Number catalog.Number `json:"number"`
	localValueJSON
}

type localValueJSON struct {
	Field   string  `json:"field"`
	Value   *string `json:"value"`    // of the file
	InForce *string `json:"in_force"` // by which the queue sorts; the same as value for what moves no queue
	File    *string `json:"file"`
	Line    *int    `json:"line"`
}

// layerProblemJSON is a fault of the layer's file as municipality check --json prints it.
type layerProblemJSON struct {
	File  string  `json:"file"`
	Line  *int    `json:"line"`
	Field *string `json:"field"`
	Text  string  `json:"text"`
}

// runMunicipalityCheck prints what the layer says, with its lines, and what is wrong with it; it fails when anything is.
func runMunicipalityCheck(ctx context.Context, a *app, w io.Writer) error {
	l, rules := a.layer(), a.rulesInForce(ctx)
	for _, n := range l.Numbers() {
		for _, v := range localsOf(l, n, rules) {
			if err := a.writeLocal(w, n, v); err != nil {
				return err
			}
		}
	}
	if err := a.writeLayerProblems(w); err != nil {
		return err
	}
	faulty, err := a.guideProblems(l)
	if err != nil {
		return err
	}
	if err := a.writeGuideProblems(w, faulty); err != nil {
		return err
	}
	switch n := len(a.local.problems) + len(faulty); {
	case n > 0:
		return a.tell(text.LayerFaults, n)
	case a.opts.json:
	case l.File == "":
		a.say(w, text.LayerNone, a.layerValue().Value)
	default:
		a.say(w, text.LayerSound, strings.TrimSpace(l.Municipality+" "+a.layerValue().Value), len(l.Types))
	}
	return nil
}

// guideProblems are the faults of the guides the layer points to.
func (a *app) guideProblems(l catalog.Layer) ([]guides.Problem, error) {
	lib, err := a.library()
	if err != nil {
		return nil, err
	}
	files := l.GuideFiles()
	var out []guides.Problem
	if dir, _ := a.guidesFolder(); len(files) > 0 && !isFolder(dir) {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			out = append(out, guides.Problem{File: name, Line: 1, Msg: text.GuideNotThere})
		}
		return out, nil
	}
	for _, p := range lib.Problems() {
		if _, pointed := files[p.File]; pointed {
			out = append(out, p)
		}
	}
	return out, nil
}

func isFolder(dir string) bool {
	info, err := os.Stat(dir)
	return err == nil && info.IsDir()
}

func (a *app) writeLayerProblems(w io.Writer) error {
	for i, s := range a.layerProblems(a.lang) {
		if !a.opts.json {
			fmt.Fprintln(w, s)
			continue
		}
		p := a.local.problems[i]
		j := layerProblemJSON{File: a.layerValue().Value, Line: positive(p.Line), Field: jsonText(p.Field), Text: p.In(a.lang)}
		if err := writeJSON(w, j); err != nil {
			return err
		}
	}
	return nil
}

// localsOf lists all a municipality says of a type: what moves the queue, and notes, guides and the place of KOMBIT's guide.
func localsOf(l catalog.Layer, n catalog.Number, rules catalog.Rules) []localValueJSON {
	file := jsonText(l.File)
	var out []localValueJSON
	for _, v := range l.Locals(n, rules) {
		x := localValueJSON{Field: v.Field, Value: jsonText(v.InFile), InForce: jsonText(v.InForce)}
		if v.InFile != "" {
			x.File, x.Line = file, positive(v.Line)
		}
		out = append(out, x)
	}
	t := l.Types[n]
	for _, v := range []struct{ field, value string }{
		{catalog.LayerNote, t.Note}, {catalog.LayerKombit, t.KombitGuide}, {catalog.LayerGuide, strings.Join(t.Guides, ", ")},
	} {
		if v.value != "" {
			out = append(out, localValueJSON{v.field, &v.value, &v.value, file, positive(t.Line(v.field))})
		}
	}
	return out
}

func (a *app) writeLocal(w io.Writer, n catalog.Number, v localValueJSON) error {
	if a.opts.json {
		return writeJSON(w, localJSON{n, v})
	}
	value := v.InForce
	if v.Value != nil {
		value = v.Value
	}
	line := cell(strconv.Itoa(int(n)), colType) + cell(v.Field, layerColField) + cell(safe.Line(*value), layerColValue) + a.localOrigin(v)
	_, err := fmt.Fprintln(w, a.fit(line))
	return err
}

// The columns of municipality check, in cells.
const (
	layerColField = 14
	layerColValue = 34
)

// localOrigin says where a municipality's value comes from, and when the queue does not use it yet.
func (a *app) localOrigin(v localValueJSON) string {
	switch {
	case v.Value == nil:
		return a.t(text.LayerOriginStore)
	case v.InForce == nil || *v.InForce != *v.Value:
		return a.t(text.LayerPending, *v.Value, a.layerPlace(v))
	}
	return a.layerPlace(v)
}

// impactOrigin says where a task's place in the queue comes from: the edition of the source, or the municipality with file and line.
func (a *app) impactOrigin(task store.Task) string {
	t, known := catalog.Lookup(task.Type)
	l := a.layer()
	switch x, said := l.Types[task.Type]; {
	case known && task.Impact == t.Impact():
		return a.source(t.BlockingSource)
	case !said || l.Over(catalog.DefaultRules()).Impact(task.Type) != task.Impact:
		return " (" + a.t(text.LayerOriginStore) + ")"
	case x.Class != catalog.BlocksUnknown:
		return " (" + a.t(text.LayerOrigin, safe.Line(l.File), x.Line(catalog.LayerClass)) + ")"
	default:
		return " (" + a.t(text.LayerOrigin, safe.Line(l.File), x.Line(catalog.LayerImpact)) + ")"
	}
}

// daysOrigin says that a computed date follows from the municipality's own due days of the type; empty when it does not.
func (a *app) daysOrigin(task store.Task) string {
	l := a.layer()
	x := l.Types[task.Type]
	if x.DueDays == nil || !task.DueComputed() || task.Created.Date()+catalog.Date(*x.DueDays) != task.SortDue {
		return ""
	}
	return " (" + a.t(text.LayerOrigin, safe.Line(l.File), x.Line(catalog.LayerDueDays)) + ")"
}

func (a *app) layerPlace(v localValueJSON) string {
	if v.Line == nil {
		return a.t(text.LayerOriginFile, safe.Line(*v.File))
	}
	return a.t(text.LayerOrigin, safe.Line(*v.File), *v.Line)
}

// rulesInForce are those of the queue. Without one, or when it cannot be read now, they are what the layer's file would make them: a look into the catalog
// must not fail because another process holds the queue.
func (a *app) rulesInForce(ctx context.Context) catalog.Rules {
	rules := a.layer().Over(catalog.DefaultRules())
	s, err := a.open(ctx, "catalog", true)
	if err != nil {
		return rules
	}
	defer func() { _ = s.Close() }() // read only: nothing to lose
	_ = s.View(ctx, func(v *store.Snapshot) error {
		rules = v.Rules()
		return nil
	})
	return rules
}

// layerFieldName names a field of the layer as a label.
func layerFieldName(field string) text.Msg {
	return map[string]text.Msg{
		catalog.LayerClass: text.LayerFieldClass, catalog.LayerImpact: text.LayerFieldImpact, catalog.LayerDueDays: text.LayerFieldDays,
		catalog.LayerNote: text.LayerFieldNote, catalog.LayerKombit: text.LayerFieldKombit, catalog.LayerGuide: text.LayerFieldGuide,
	}[field]
}

// layerWord writes a value of the layer in words where its key is English.
func (a *app) layerWord(field, value string) string {
	switch field {
	case catalog.LayerClass:
		b, _ := catalog.ParseBlocking(value) // it was read as one
		return a.impactWord(catalog.ImpactOf(b))
	case catalog.LayerImpact:
		return a.impactWord(catalog.ImpactWrongPayment)
	case catalog.LayerDueDays:
		return a.t(text.LayerDays, value)
	}
	return value
}
