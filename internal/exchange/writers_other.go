//go:build !linux

package exchange

// beingWritten cannot be told here: two looks alike must do.
func beingWritten(string) bool { return false }
