package main

import (
	"os"
	"path/filepath"
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

// Every page and picture that README and docs point to is there.
func TestDocsLinksLead(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	link := regexp.MustCompile(`\]\(([^)#\s]+)[^)]*\)`)
	for _, page := range append(pages, "../../README.md") {
		body, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(body), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), m[1])); err != nil {
				t.Errorf("%s points to %s, which is not there", filepath.Base(page), m[1])
			}
		}
	}
}
