package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers is the map of the program: every package, and what it may import beside the standard library. Imports only point down.
// A package that is not here, or an import that is not here, fails the test: change the map on purpose.
func layers() map[string][]string {
	const (
		catalog  = "rettidig/catalog"
		guides   = "rettidig/guides"
		store    = "rettidig/store"
		text     = "rettidig/internal/text"
		safe     = "rettidig/internal/safe"
		report   = "rettidig/internal/report"
		plan     = "rettidig/internal/plan"
		query    = "rettidig/internal/query"
		exchange = "rettidig/internal/exchange"
		calc     = "rettidig/internal/calc"
		xlsx     = "rettidig/internal/xlsx"
		ansi     = "github.com/charmbracelet/x/ansi"

		training = "rettidig/internal/training"
	)
	return map[string][]string{
		"catalog":           {},
		"internal/text":     {},
		"internal/safe":     {"golang.org/x/text", ansi},
		"guides":            {catalog, text, safe, calc, "go.yaml.in/yaml/v3"},
		"internal/calc":     {catalog, text}, // what the law reckons: figures are handed in
		"store":             {catalog, safe}, // safe for the folding of search words and the mask of CPR, one rule for all
		"store/bolt":        {store, "go.etcd.io/bbolt", "golang.org/x/sys"},
		"store/mem":         {store},
		"store/storetest":   {store, "pgregory.net/rapid"},
		"internal/exchange": {store, catalog, text, safe, xlsx, "golang.org/x/text", "github.com/BurntSushi/toml"},
		"internal/xlsx":     {"golang.org/x/text"},
		"internal/query":    {store, catalog, text, safe}, // a filter's text -> a condition of the store
		"internal/report":   {store, catalog, text, safe, ansi},
		"internal/config":   {catalog, text, "github.com/BurntSushi/toml", "github.com/adrg/xdg"},
		// a municipality's file -> a layer over the catalog
		"internal/municipality": {catalog, text, safe, "github.com/BurntSushi/toml"},
		"internal/site":         {catalog, guides, text, safe, "github.com/yuin/goldmark"}, // guides and catalog -> a static site
		"internal/demo":         {store, catalog},
		"internal/ksdsim":       {catalog},        // tests of guides, and training
		"internal/plan":         {store, catalog}, // store for what a snapshot holds; nothing of it is written
		// exercises and what comes of them: the day is played by ksdsim, its people are demo's, the best possible is plan's
		"internal/training": {store, catalog, guides, text, safe, plan, "rettidig/internal/ksdsim", "rettidig/internal/demo", "go.yaml.in/yaml/v3"},
		"tui": {
			training,
			store, catalog, guides, text, safe, report, query, plan, calc, ansi, "charm.land/bubbletea/v2", "charm.land/bubbles/v2", "charm.land/lipgloss/v2",
			"charm.land/glamour/v2", "charm.land/huh/v2", "github.com/charmbracelet/colorprofile",
		},
		"scripts": {catalog, "rettidig/internal/demo", "github.com/charmbracelet/x/vt"}, // go run only, never built into the program
		"cmd/rettidig": {
			training,
			catalog, guides, store, "rettidig/store/bolt", text, safe, report, query, exchange, "rettidig/internal/config", "rettidig/internal/demo",
			"rettidig/internal/municipality",
			"rettidig/tui", "rettidig/internal/site", plan, calc, ansi, "charm.land/glamour/v2", "github.com/charmbracelet/colorprofile", "github.com/charmbracelet/x/term",
			"github.com/spf13/cobra", "github.com/spf13/pflag",
		},
	}
}

// testOnly are the modules that only tests may use. A test may also use any package of this module.
func testOnly() []string {
	return []string{
		"github.com/xuri/excelize/v2", // writes the workbooks that tests read; its start is too slow for the program itself
		"pgregory.net/rapid", "github.com/rogpeppe/go-internal", "github.com/charmbracelet/x/exp/golden",
		"github.com/charmbracelet/x/exp/teatest/v2", "github.com/charmbracelet/x/vt", "github.com/charmbracelet/ultraviolet", "golang.org/x/net",
	}
}

func TestLayers(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return skipFolder(d.Name())
		}
		if filepath.Ext(file) == ".go" {
			pkg := packageOf(t, root, file)
			seen[pkg] = true
			checkImports(t, pkg, file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range layers() {
		if !seen[pkg] {
			t.Errorf("the map has package %s, the program has not", pkg)
		}
	}
}

// skipFolder leaves out what is no package of this module: tools and thin are modules of their own.
func skipFolder(name string) error {
	if name == "testdata" || name == "tools" || name == "thin" || name == "dist" || (strings.HasPrefix(name, ".") && name != "..") {
		return fs.SkipDir
	}
	return nil
}

func packageOf(t *testing.T, root, file string) string {
	t.Helper()
	dir, err := filepath.Rel(root, filepath.Dir(file))
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(dir)
}

func checkImports(t *testing.T, pkg, file string) {
	t.Helper()
	allowed, listed := layers()[pkg]
	if !listed {
		t.Errorf("%s: package %s is not in the map", file, pkg)
		return
	}
	isTest := strings.HasSuffix(file, "_test.go")
	if isTest {
		allowed = append(slices.Clone(allowed), testOnly()...)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	for _, spec := range parsed.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		own := strings.HasPrefix(name, "rettidig/")
		if standard(name) || within(name, allowed) || (isTest && own) {
			continue
		}
		t.Errorf("%s: package %s may not import %s", file, pkg, name)
	}
}

// standard reports whether the package is Go's own: those have no dot in their first part.
func standard(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return first != "rettidig" && !strings.Contains(first, ".")
}

// within reports whether the package is one of the listed, or lies below a listed module. Packages of this module are listed one by one.
func within(name string, allowed []string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		return name == a || (!strings.HasPrefix(a, "rettidig/") && strings.HasPrefix(name, path.Clean(a)+"/"))
	})
}

// TestLayersHaveTeeth makes sure that the test above can fail.
func TestLayersHaveTeeth(t *testing.T) {
	for name, want := range map[string]bool{
		"os": true, "go.etcd.io/bbolt": false, "rettidig/store": false, "rettidig/catalog": true, "rettidig/catalog/deeper": false,
	} {
		if got := standard(name) || within(name, []string{"rettidig/catalog"}); got != want {
			t.Errorf("%s allowed: %v, want %v", name, got, want)
		}
	}
}
