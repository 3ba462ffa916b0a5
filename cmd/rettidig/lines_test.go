package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// Whatever the length of the lines, no letter is lost between a command and a pipe: æ, ø and å are two bytes each.
func TestNoLetterIsCut(t *testing.T) {
	for pad := range 64 {
		var got bytes.Buffer
		out := &lineWriter{to: &colorprofile.Writer{Forward: &got, Profile: colorprofile.NoTTY}}
		var want strings.Builder
		for n := range 2000 {
			line := fmt.Sprintf("%s%d igangværende sag, ældste først, å\n", strings.Repeat("x", pad), n)
			want.WriteString(line)
			if _, err := out.Write([]byte(line)); err != nil {
				t.Fatal(err)
			}
		}
		if err := out.Flush(); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Fatalf("with %d letters before it the text is not what was written", pad)
		}
	}
}
