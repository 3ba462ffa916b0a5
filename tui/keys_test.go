package tui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rettidig/internal/text"
)

func splitLines(s string) []string { return strings.Split(s, "\n") }

// On no screen may a key mean two things.
func TestKeysDoNotConflict(t *testing.T) {
	for s := screenAny; s < screenEnd; s++ {
		seen := map[string]actionID{}
		for _, a := range keyTable() {
			if !slices.Contains(a.screens, s) {
				continue
			}
			for _, k := range a.keys {
				if other, ok := seen[k]; ok {
					t.Errorf("screen %d: %q is %s and %s", s, k, other, a.id)
				}
				seen[k] = a.id
			}
		}
	}
}

// Help must list every key that works on a screen, in both languages.
func TestHelpListsEveryKey(t *testing.T) {
	keys := newKeyBook(keyTable())
	for s := screenQueue; s < screenEnd; s++ {
		listed := map[string]actionID{}
		for _, a := range keys.of(s) {
			for _, l := range []text.Lang{text.Da, text.En} {
				if l.T(a.help) == "" {
					t.Errorf("%s has no help in %s", a.id, l)
				}
			}
			for _, k := range a.keys {
				if listed[k] == "" {
					listed[k] = a.id
				}
			}
		}
		for k, id := range keys.index[s] {
			if listed[k] != id {
				t.Errorf("screen %d: help says %q is %q, it is %q", s, k, listed[k], id)
			}
		}
	}
}

// The terminal is thin: the clock, the disk, the network and the engine are handed in, and only commands*.go calls the store.
func TestThin(t *testing.T) {
	banned := []string{"os", "net", "net/http", "go.etcd.io/bbolt", "rettidig/store/bolt", "rettidig/store/mem", "os/exec", "syscall"}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range f.Imports {
			if path, _ := strconv.Unquote(i.Path.Value); slices.Contains(banned, path) {
				t.Errorf("%s imports %s", name, path)
			}
		}
		thin(t, name, f)
	}
}

// thin looks for the clock, for program output and for calls of the store in one file.
func thin(t *testing.T, name string, f *ast.File) {
	t.Helper()
	door := []string{"View", "Find", "Submit", "Watch", "RevealCPR", "SearchCPR", "SearchName", "Stream", "FindCases", "TakeNext"}
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "Sleep", "After"}, sel.Sel.Name) {
			t.Errorf("%s calls time.%s", name, sel.Sel.Name)
		}
		if x, ok := sel.X.(*ast.SelectorExpr); ok && strings.EqualFold(x.Sel.Name, "store") && slices.Contains(door, sel.Sel.Name) && !strings.HasPrefix(name, "commands") {
			t.Errorf("%s calls the store's %s", name, sel.Sel.Name)
		}
		return true
	})
}

func TestSourceFilesStayReadable(t *testing.T) {
	files, _ := filepath.Glob("*.go")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(data), "\n"); n > 460 && !strings.HasSuffix(name, "_test.go") {
			t.Errorf("%s has %d lines", name, n)
		}
	}
}
