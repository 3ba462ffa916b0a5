package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every sentence must stand in both languages and take the same arguments in both.
func TestBothLanguagesAreComplete(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if typ, ok := lit.Type.(*ast.Ident); !ok || typ.Name != "Msg" {
				return true
			}
			sentences++
			checkSentence(t, fset.Position(lit.Pos()).String(), lit)
			return true
		})
	}
	if sentences < 100 {
		t.Fatalf("only %d sentences were found", sentences)
	}
}

func checkSentence(t *testing.T, where string, lit *ast.CompositeLit) {
	t.Helper()
	said := map[string]string{}
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			t.Errorf("%s: name the languages", where)
			return
		}
		said[kv.Key.(*ast.Ident).Name] = literal(kv.Value) //nolint:forcetypeassert // a struct's key is a name
	}
	for _, lang := range []string{"Da", "En"} {
		if strings.TrimSpace(said[lang]) == "" {
			t.Errorf("%s: no sentence in %s", where, lang)
		}
	}
	if da, en := verbs(said["Da"]), verbs(said["En"]); !slices.Equal(da, en) {
		t.Errorf("%s: Danish takes %v, English %v", where, da, en)
	}
}

// literal joins the string literals of an expression.
func literal(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.BinaryExpr:
		return literal(e.X) + literal(e.Y)
	}
	return ""
}

var verb = regexp.MustCompile(`%(\[\d+\])?[-+# 0]*\d*(\.\d+)?[a-zA-Z%]`)

// verbs lists what a sentence takes, in the order of its arguments: "1:d", "2:s".
func verbs(s string) []string {
	var out []string
	next := 1
	for _, v := range verb.FindAllString(s, -1) {
		if v == "%%" {
			continue
		}
		if i := strings.IndexByte(v, '['); i >= 0 {
			next, _ = strconv.Atoi(v[i+1 : strings.IndexByte(v, ']')])
		}
		arg := strconv.Itoa(next) + ":" + v[len(v)-1:]
		next++
		if !slices.Contains(out, arg) {
			out = append(out, arg)
		}
	}
	slices.Sort(out)
	return out
}

func TestSentencesAreSpokenInTheirLanguage(t *testing.T) {
	m := Msg{Da: "%[2]s på %[1]s", En: "%[1]s has %[2]s"}
	if got := Da.T(m, "sagen", "notat"); got != "notat på sagen" {
		t.Error(got)
	}
	if got := En.T(m, "the case", "a note"); got != "the case has a note" {
		t.Error(got)
	}
	if l, ok := ParseLang("no"); ok || l != Da {
		t.Error("an unknown language must give Danish")
	}
}

// One bad row is one row.
func TestBadRowsAreCounted(t *testing.T) {
	for n, want := range map[int]string{1: "1 række har fejl", 2: "2 rækker har fejl", 1200: "1.200 rækker har fejl"} {
		if got := BadRows(Da, n); !strings.HasPrefix(got, want) {
			t.Errorf("%d: %q", n, got)
		}
	}
}

// One of a kind is said as one, and thousands are set apart.
func TestImported(t *testing.T) {
	for want, n := range map[string][4]int{
		"1 række: 1 ny, 0 ændrede, 0 uændrede":            {1, 1, 0, 0},
		"20.002 rækker: 0 nye, 1 ændret, 1 uændret":       {20_002, 0, 1, 1},
		"2.000 rækker: 1.990 nye, 10 ændrede, 0 uændrede": {2_000, 1_990, 10, 0},
	} {
		if got := Imported(Da, n[0], n[1], n[2], n[3]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := Imported(En, 1, 0, 1, 0); got != "1 row: 0 new, 1 changed, 0 unchanged" {
		t.Error(got)
	}
}
