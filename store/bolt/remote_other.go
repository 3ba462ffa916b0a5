//go:build !linux && !darwin && !windows

package bolt

// remoteKind cannot tell here, and says local.
func remoteKind(string) string { return "" }
