package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// envGuides names the municipality's folder of guides; without it the one beside the personal settings is taken, where there is one.
const envGuides = "RETTIDIG_GUIDES"

// library opens the built-in guides with the municipality's own over them. A folder that was named and cannot be read is an error; the
// default one may be missing.
func (a *app) library() (*guides.Library, error) {
	lib, err := a.guideBooks()
	if err != nil {
		return nil, err
	}
	return lib.WithLayer(a.layer()), nil
}

func (a *app) guideBooks() (*guides.Library, error) {
	lib, err := guides.Load()
	if err != nil {
		return nil, fmt.Errorf("guides: %w", err)
	}
	dir, named := a.guidesFolder()
	if dir == "" {
		return lib, nil
	}
	root, err := guides.OpenFolder(dir)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return lib, nil
	}
	if err != nil {
		return nil, a.tellOf(err, text.GuidesNoFolder, dir)
	}
	defer func() { _ = root.Close() }() // read only: nothing to lose
	lib, _, err = lib.WithNamed(root.FS(), a.layer().GuideFiles())
	if err != nil {
		return nil, a.tellOf(err, text.GuidesTooMany, dir, guides.MaxOwn)
	}
	return lib, nil
}

// screenLibrary is the library for the terminal, which must start when the municipality's folder cannot be read: then the built-in guides are used, and the
// sentence says so.
func (a *app) screenLibrary() (*guides.Library, []string, error) {
	lib, err := a.library()
	if err == nil {
		return lib, nil, nil
	}
	built, loadErr := guides.Load()
	if loadErr != nil {
		return nil, nil, fmt.Errorf("guides: %w", loadErr)
	}
	return built.WithLayer(a.layer()), []string{a.sentence(err) + " " + a.t(text.GuidesBuiltInUsed)}, nil
}

// guidesFolder is the municipality's folder of guides, and whether the user named it.
func (a *app) guidesFolder() (dir string, named bool) {
	if dir, named = a.lookup(envGuides); named {
		return dir, true
	}
	return a.paths.guides, false
}

// newGuidesCommand holds what concerns the guides as a whole.
func newGuidesCommand(a *app, out io.Writer) *cobra.Command {
	cmd := &cobra.Command{Use: "guides", Short: a.t(text.GuidesShort), Long: a.t(text.GuidesLong), Args: a.noSuchCommand(), RunE: a.needsCommand}
	folder := a.t(text.CmdArgFolder)
	cmd.AddCommand(
		newGuidesApproveCommand(a, out),
		&cobra.Command{
			Use: "list", Short: a.t(text.GuidesListShort), Args: a.wants(),
			RunE: func(cmd *cobra.Command, _ []string) error { return runGuidesList(cmd.Context(), a, out) },
		},
		&cobra.Command{
			Use: "check [" + folder + "]", Short: a.t(text.GuidesCheckShort), Long: a.t(text.GuidesCheckLong), Args: a.wantsAtMost(folder),
			Example: "rettidig guides check ./vejledninger",
			RunE:    func(cmd *cobra.Command, args []string) error { return runGuidesCheck(cmd.Context(), a, args, out) },
		},
		&cobra.Command{
			Use: "workarounds", Short: a.t(text.GuidesWorkShort), Long: a.t(text.GuidesWorkLong), Args: a.wants(),
			RunE: func(cmd *cobra.Command, _ []string) error { return runGuidesWorkarounds(cmd.Context(), a, out) },
		},
		newGuidesExportCommand(a, out),
	)
	return cmd
}

// guideListJSON is a guide as guides list --json prints it; see docs/json.md. The keys are stable.
type guideListJSON struct {
	Type        catalog.Number `json:"type"`
	Title       string         `json:"title"`
	Lang        text.Lang      `json:"lang"`
	Status      guides.Status  `json:"status"`
	Hash        string         `json:"hash"`
	LawVersions []lawJSON      `json:"law_versions"`
	BuiltIn     bool           `json:"built_in"`
	CheckedOn   *string        `json:"checked_on"`
	AgeDays     *int           `json:"age_days"`
}

type lawJSON struct {
	Ref     string  `json:"ref"`
	Version string  `json:"version"`
	Checked *string `json:"checked"`
}

// runGuidesList prints every written guide and how much of what comes most often is covered.
func runGuidesList(ctx context.Context, a *app, w io.Writer) error {
	lib, err := a.judgedLibrary(ctx)
	if err != nil {
		return err
	}
	drafts := 0
	for _, n := range lib.Written() {
		for _, lang := range lib.Langs(n) {
			g := lib.Guide(n, lang)
			if g.Status == guides.StatusDraft {
				drafts++
			}
			if err := a.writeGuideLine(w, g, lib.today); err != nil {
				return err
			}
		}
	}
	if a.opts.json {
		return nil
	}
	c := lib.Coverage()
	fmt.Fprintln(w)
	a.say(w, text.GuidesCoverage2020, c.Top2020, c.Of2020, coverageBar(c.Top2020, c.Of2020), c.Checked2020)
	a.say(w, text.GuidesCoverage2021, c.Top2021, c.Of2021, coverageBar(c.Top2021, c.Of2021))
	a.say(w, text.GuidesCoverageAll, c.All2021, c.Ranked, coverageBar(c.All2021, c.Ranked), c.Checked2021)
	a.say(w, text.GuidesDrafts, drafts)
	return a.writeGuideProblems(a.stderr, lib.Problems())
}

// coverageBar shows a part of a whole in twenty cells.
func coverageBar(n, of int) string {
	const cells = 20
	full := n * cells / max(of, 1)
	return strings.Repeat("█", full) + strings.Repeat("░", cells-full)
}

func (a *app) writeGuideLine(w io.Writer, g guides.Guide, today catalog.Date) error {
	if a.opts.json {
		j := guideListJSON{Type: g.Type, Title: g.Title, Lang: g.Lang, Status: g.Status, Hash: g.Hash, LawVersions: []lawJSON{}, BuiltIn: !g.Own, CheckedOn: jsonDate(g.CheckedOn)}
		if days, ok := g.Age(today); ok {
			j.AgeDays = &days
		}
		for _, l := range g.LawVersions {
			j.LawVersions = append(j.LawVersions, lawJSON{Ref: l.Ref, Version: l.Version, Checked: jsonText(l.Checked)})
		}
		return writeJSON(w, j)
	}
	status, origin := a.t(text.GuidesDraft), a.t(text.GuidesBuiltIn)
	if g.Status == guides.StatusChecked {
		status = a.t(text.GuidesChecked)
	}
	if g.Own {
		origin = a.t(text.GuidesOwn)
	}
	line := cell(fmt.Sprint(int(g.Type)), colType) + cell(g.Title, wideName) + cell(string(g.Lang), guidesColLang) +
		cell(status, guidesColStatus) + cell(a.guideAge(g, today), guidesColAge) + cell(origin, guidesColOrigin) + g.Hash[:guidesHash]
	_, err := fmt.Fprintln(w, a.fit(line))
	return err
}

// guideAge is how many days ago the newest law version or check of the guide is; a guide that names no day has none.
func (a *app) guideAge(g guides.Guide, today catalog.Date) string {
	days, ok := g.Age(today)
	if !ok {
		return "-"
	}
	return a.t(text.GuidesAge, days)
}

// The columns of guides list, in cells, and how much of a hash is shown.
const (
	guidesColLang   = 4
	guidesColStatus = 12
	guidesColAge    = 11
	guidesColOrigin = 12
	guidesHash      = 8
)

// runGuidesCheck checks a folder of guides, or the built-in ones and the municipality's own; it fails when anything is wrong.
func runGuidesCheck(_ context.Context, a *app, args []string, w io.Writer) error {
	problems, n, err := a.checkGuides(args)
	if err != nil {
		return err
	}
	if err := a.writeGuideProblems(w, problems); err != nil {
		return err
	}
	if len(problems) == 1 {
		return a.tell(text.GuidesFaultOne)
	}
	if len(problems) > 0 {
		return a.tell(text.GuidesFaults, len(problems))
	}
	switch {
	case a.opts.json:
	case n == 1:
		a.say(w, text.GuidesSoundOne)
	default:
		a.say(w, text.GuidesSound, n)
	}
	return nil
}

// checkGuides gives the problems found and the number of guides looked at.
func (a *app) checkGuides(args []string) ([]guides.Problem, int, error) {
	if len(args) == 0 {
		lib, err := a.library()
		if err != nil {
			return nil, 0, err
		}
		return append(guides.CheckBuiltIn(), lib.Problems()...), len(lib.Written()), nil
	}
	if info, err := os.Stat(args[0]); err == nil && !info.IsDir() {
		return nil, 0, a.tell(text.GuidesNotFolder, args[0])
	}
	root, err := guides.OpenFolder(args[0])
	if err != nil {
		return nil, 0, a.tellOf(err, text.GuidesNoFolder, args[0])
	}
	defer func() { _ = root.Close() }() // read only: nothing to lose
	names, err := fs.Glob(root.FS(), "*/*.md")
	_, figures := fs.Stat(root.FS(), guides.ParametersFile)
	if err != nil || (len(names) == 0 && figures != nil) {
		return nil, 0, a.tell(text.GuidesEmptyFolder, args[0])
	}
	if len(names) > guides.MaxOwn {
		return nil, 0, a.tell(text.GuidesTooMany, args[0], guides.MaxOwn)
	}
	return guides.Check(root.FS()), len(names), nil
}

// problemJSON is a fault as guides check --json prints it; see docs/json.md.
type problemJSON struct {
	File  string  `json:"file"`
	Line  int     `json:"line"`
	Field *string `json:"field"`
	Text  string  `json:"text"`
}

func (a *app) writeGuideProblems(w io.Writer, list []guides.Problem) error {
	for _, p := range list {
		if a.opts.json {
			if err := writeJSON(w, problemJSON{p.File, p.Line, jsonText(p.Field), a.lang.T(p.Msg, p.Args...)}); err != nil {
				return err
			}
			continue
		}
		a.say(w, text.CmdSentence, p.In(a.lang))
	}
	return nil
}

// workaroundJSON is a workaround as guides workarounds --json prints it; see docs/json.md.
type workaroundJSON struct {
	Type    catalog.Number `json:"type"`
	Lang    text.Lang      `json:"lang"`
	Error   string         `json:"error"`
	Owner   string         `json:"owner"`
	Expires *string        `json:"expires"`
	Expired bool           `json:"expired"`
	Step    *string        `json:"step"`
	Text    string         `json:"text"`
}

// runGuidesWorkarounds lists the detours around faults of KSD, the expired ones marked.
func runGuidesWorkarounds(ctx context.Context, a *app, w io.Writer) error {
	lib, err := a.judgedLibrary(ctx)
	if err != nil {
		return err
	}
	found := 0
	for _, n := range lib.Written() {
		for _, lang := range lib.Langs(n) {
			for _, x := range lib.Guide(n, lang).Workarounds {
				found++
				if err := a.writeWorkaround(w, n, lang, x, x.Expired(lib.today)); err != nil {
					return err
				}
			}
		}
	}
	if found == 0 && !a.opts.json {
		a.say(w, text.GuidesNoWork)
	}
	return nil
}

func (a *app) writeWorkaround(w io.Writer, n catalog.Number, lang text.Lang, x guides.Workaround, expired bool) error {
	if a.opts.json {
		return writeJSON(w, workaroundJSON{n, lang, x.Error, x.Owner, jsonDate(x.Expires), expired, jsonText(x.Step), x.Text})
	}
	until := a.t(text.GuidesWorkUntil, a.day(x.Expires))
	if expired {
		until = a.t(text.GuidesWorkExpired, a.day(x.Expires))
	}
	a.say(w, text.GuidesWorkLine, int(n), string(lang), x.Error, x.Owner, until, x.Text)
	return nil
}
