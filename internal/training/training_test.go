package training

import (
	"sync"
	"testing"

	"rettidig/catalog"
	"rettidig/guides"
)

// libraries are read once for all tests: they are the same for each and nobody changes them.
var libraries = sync.OnceValues(func() (*Library, *guides.Library) {
	g, err := guides.Load()
	if err != nil {
		return nil, nil
	}
	l, err := Load(g, nil)
	if err != nil {
		return nil, nil
	}
	return l, g
})

func library(t *testing.T) (*Library, *guides.Library) {
	t.Helper()
	l, g := libraries()
	if l == nil {
		t.Fatal("the built-in exercises or guides cannot be read")
	}
	return l, g
}

// mainTypes are the types of the written guides that every caseworker meets (BRIEF section 3).
func mainTypes() []catalog.Number {
	return []catalog.Number{60, 51, 32, 56, 19, 10, 40, 68, 38, 48, 100, 16, 90, 77, 50, 36, 114, 20, 26, 6, 78, 137, 127}
}

func TestBuiltInExercisesAreSound(t *testing.T) {
	l, g := library(t)
	problems, n, err := CheckBuiltIn(g)
	if err != nil || n < 30 {
		t.Fatalf("%d exercises, %v", n, err)
	}
	for _, p := range problems {
		t.Error(p.In("en"))
	}
	for _, n := range mainTypes() {
		found := false
		for _, x := range l.List() {
			found = found || x.drills() == n
		}
		if !found {
			t.Errorf("type %d has no exercise", n)
		}
	}
	for _, name := range []string{"first-monday", "regeneration", "deletion", "manager-overdue", "manager-month", "manager-blocking", "drill-week"} {
		if _, ok := l.Find(name); !ok {
			t.Errorf("no exercise %s", name)
		}
	}
}
