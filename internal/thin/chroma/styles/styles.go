// Package styles keeps the looks that were registered; see package chroma.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds the looks by name. Glamour guards it with a lock of its own.
var Registry = map[string]*chroma.Style{}

// Register keeps a look and returns it.
func Register(s *chroma.Style) *chroma.Style {
	Registry[s.Name] = s
	return s
}
