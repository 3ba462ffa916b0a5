package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCaseSpreadOverChunks imports rows of one case that disagree and lie in different steps: the last one holds, and the same file again changes nothing.
func TestCaseSpreadOverChunks(t *testing.T) {
	w := newWorld(t)
	ctx := context.Background()
	w.run(ctx, "init", "--demo")
	var b bytes.Buffer
	b.WriteString("opgave_id;opgavetype_nr;sagsnummer;sagsstatus;oprettet\n")
	for i := range 2*importChunk + 10 {
		number, status := fmt.Sprintf("S-%d", i), "Under afklaring"
		switch i {
		case 0, importChunk + 3:
			number = "S-0"
		case 2*importChunk + 5:
			number, status = "S-0", "Igangværende sag"
		}
		fmt.Fprintf(&b, "A%d;19;%s;%s;18-11-2026\n", i, number, status)
	}
	file := filepath.Join(w.dir, "spredt.csv")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if code := w.run(ctx, "import", file, "--json"); code != 0 {
		t.Fatal(w.stderr.String())
	}
	if code := w.run(ctx, "import", file, "--json"); code != 0 || !strings.Contains(w.stdout.String(), `"changed":0,"unchanged":10010`) {
		t.Errorf("the second run reports %s", w.stdout.String())
	}
	if code := w.run(ctx, "show", "1", "--json"); code != 0 || !strings.Contains(w.stdout.String(), `"case_status":"Igangværende sag"`) {
		t.Errorf("the case is %s", w.stdout.String())
	}
}
