package main

import (
	"strings"
	"testing"

	"rettidig/internal/exchange"
	"rettidig/internal/text"
)

// An import looks its file through, takes the rows in and puts a large queue into its orders. Each pass has a bar and a name of its own, so that
// none seems to go backwards or to stand still at its end.
func TestImportBarNamesThePass(t *testing.T) {
	var out strings.Builder
	b := &bar{a: &app{lang: text.En}, w: &out, label: text.CmdImportProgress, last: -1}
	b.showImport(exchange.Progress{Scanning: true, Bytes: 90 << 10, Size: 100 << 10})
	b.showImport(exchange.Progress{Bytes: 10 << 10, Size: 100 << 10})
	b.showImport(exchange.Progress{Bytes: 100 << 10, Size: 100 << 10, Finishing: true, Done: 1, Of: 4})
	for _, want := range []string{"\rReading the file ", " 90 %", "\r\x1b[K\rImporting ", " 10 %", "\r\x1b[K\rPutting the queue in order ", " 25 %"} {
		before, after, found := strings.Cut(out.String(), want)
		if !found {
			t.Fatalf("no %q in %q", want, before)
		}
		out.Reset()
		out.WriteString(after)
	}
}
