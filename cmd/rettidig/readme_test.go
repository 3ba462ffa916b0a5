package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// README's table names every library the program or its tests are built on, and beside an import path that is an address of its own the project on
// GitHub, as go.mod does.
func TestReadmeNamesWhatItIsBuiltOn(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(readme), "## Built on")
	direct, _, _ := strings.Cut(string(mod), "\n)")
	found := regexp.MustCompile(`(?m)^\t(\S+) v\S+(?: // (github\.com/\S+))?$`).FindAllStringSubmatch(direct, -1)
	if len(found) < 10 {
		t.Fatalf("%d requirements read from go.mod", len(found))
	}
	for _, m := range found {
		path, project := m[1], m[2]
		if strings.HasPrefix(path, "github.com/charmbracelet/x/") {
			path = "github.com/charmbracelet/x"
		}
		if !strings.Contains(table, path) || !strings.Contains(table, project) {
			t.Errorf("README does not name %s (%s)", path, project)
		}
		if !strings.HasPrefix(path, "github.com/") && project == "" {
			t.Errorf("go.mod does not name the project behind %s", path)
		}
	}
}
