package tui

import (
	"testing"

	"pgregory.net/rapid"
)

// However a list is moved through, grown, shrunk or resized, the cursor is on a row that is seen.
func TestCursorIsAlwaysSeen(t *testing.T) {
	moves := []actionID{actUp, actDown, actPageUp, actPageDown, actTop, actBottom}
	rapid.Check(t, func(t *rapid.T) {
		var c cursor
		for range rapid.IntRange(1, 30).Draw(t, "moves") {
			n, rows := rapid.IntRange(0, 60).Draw(t, "n"), rapid.IntRange(1, 20).Draw(t, "rows")
			c = c.move(rapid.SampledFrom(moves).Draw(t, "move"), n, rows)
			if n > 0 && (c.at < 0 || c.at >= n) || c.at < c.top || c.at >= c.top+rows || c.top < 0 || n > rows && c.top > n-rows {
				t.Fatalf("%+v of %d with %d seen", c, n, rows)
			}
		}
	})
}
