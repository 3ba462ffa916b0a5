package tui

// scrolled gives the first line shown after a move through n lines of which rows are seen at a time.
func scrolled(id actionID, top, n, rows int) int {
	return max(min(stepped(id, top, n, rows), n-rows), 0)
}

// stepped moves a place among n by a key; it may fall outside.
func stepped(id actionID, at, n, rows int) int {
	switch id {
	case actDown:
		return at + 1
	case actUp:
		return at - 1
	case actPageDown:
		return at + max(rows-1, 1)
	case actPageUp:
		return at - max(rows-1, 1)
	case actTop:
		return 0
	case actBottom:
		return n
	}
	return at
}

// cursor is a place in a list and the first row of it that is seen.
type cursor struct{ at, top int }

// move takes the cursor through n rows by a key; rows are seen at a time.
func (c cursor) move(id actionID, n, rows int) cursor {
	c.at = stepped(id, c.at, n, rows)
	return c.within(n, rows)
}

// within keeps the cursor inside the list and inside what is seen.
func (c cursor) within(n, rows int) cursor {
	c.at = max(min(c.at, n-1), 0)
	c.top = max(min(c.top, c.at), c.at-max(rows, 1)+1, 0)
	c.top = max(min(c.top, n-rows), 0)
	return c
}

// isMove reports whether an action moves a cursor.
func isMove(id actionID) bool {
	switch id {
	case actDown, actUp, actPageDown, actPageUp, actTop, actBottom:
		return true
	}
	return false
}

// maxReading is the widest a running text is set; longer lines are hard to read.
const maxReading = 88
