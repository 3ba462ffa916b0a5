package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"rettidig/tui"
)

// The cheat sheet is what the command prints: rettidig keys --markdown > docs/keys.md.
func TestCheatSheetIsTrue(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("..", "..", "docs", "keys.md"))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := writeKeysMarkdown(&got, tui.Remap{}.Sheet()); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Error("docs/keys.md is old: rettidig keys --markdown > docs/keys.md")
	}
}
