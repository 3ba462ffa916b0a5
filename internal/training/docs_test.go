package training

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// The exercise that docs/training.md shows is sound: a trainer begins by copying it.
func TestTheExerciseOfTheDocsIsSound(t *testing.T) {
	page, err := os.ReadFile("../../docs/training.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(page), "\n    ---\n")
	shown, _, ends := strings.Cut(rest, "\n| field")
	if !found || !ends {
		t.Fatal("docs/training.md shows no exercise")
	}
	text := "---\n" + strings.ReplaceAll("\n"+shown, "\n    ", "\n")[1:]
	_, g := library(t)
	problems, n, err := Check(fstest.MapFS{"shown.md": {Data: []byte(text)}}, g)
	if err != nil || n != 1 || len(problems) > 0 {
		t.Errorf("%d files, %v, %v", n, problems, err)
	}
}
