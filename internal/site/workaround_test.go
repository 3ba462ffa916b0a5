package site

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rettidig/guides"
)

// A workaround whose last day has passed looks and reads unlike one that holds.
func TestExpiredWorkaround(t *testing.T) {
	data, err := os.ReadFile("../../guides/content/da/048.md")
	if err != nil {
		t.Fatal(err)
	}
	for until, over := range map[string]bool{"2026-11-30": true, "2026-12-01": false} {
		with := strings.Replace(string(data), "sections:\n", "workarounds:\n  - error: F-12\n    owner: Ydelsesteamet\n    expires: \""+until+"\"\n    step: read\n    text: Åbn opgaven fra Sagsoverblik.\nsections:\n", 1)
		lib, err := guides.LoadFS(fstest.MapFS{"da/048.md": &fstest.MapFile{Data: []byte(with)}})
		if err != nil {
			t.Fatal(err)
		}
		page := string(build(t, lib)["type-048.html"])
		if !strings.Contains(page, "Åbn opgaven fra Sagsoverblik.") || strings.Contains(page, `class="warning over"`) != over || strings.Contains(page, "udløb") != over {
			t.Errorf("until %s, over %v: the page does not say so", until, over)
		}
	}
}
