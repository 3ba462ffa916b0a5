package exchange

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Of a case whose rows lie in several chunks, every row but those of the last chunk it is in keeps silent, and its last row always speaks.
func TestSpread(tt *testing.T) {
	rapid.Check(tt, func(t *rapid.T) {
		every := rapid.IntRange(1, 5).Draw(t, "rows a chunk")
		cases := rapid.SliceOfN(rapid.IntRange(0, 4), 1, 20).Draw(t, "cases")
		var file strings.Builder
		file.WriteString(short)
		last, first := map[int]int{}, map[int]int{}
		for i, c := range cases {
			fmt.Fprintf(&file, "K-%d;19;S-%d;05-01-2018;navn\n", i, c)
			if _, met := first[c]; !met {
				first[c] = i / every
			}
			last[c] = i
		}
		_, rows, bad, err := readRows(writeFile(tt, file.String()), every)
		if err != nil || len(bad) > 0 {
			t.Fatal(err, bad)
		}
		for i, c := range cases {
			spread := first[c] != last[c]/every
			if spread && i/every < last[c]/every && !rows[i].Silent {
				t.Fatalf("row %d of %v speaks, and row %d after it", i, cases, last[c])
			}
			if (i == last[c] || !spread) && rows[i].Silent {
				t.Fatalf("row %d of %v keeps silent, and nobody speaks for its case", i, cases)
			}
		}
	})
}
