package bolt

import (
	"fmt"
	"path/filepath"
)

// RemoteError says that a store would lie on a network drive, where locks and mapped files cannot be relied on and two writers can
// destroy it. Options.Force overrides it.
type RemoteError struct {
	Path string
	Kind string // what kind of drive, for example "nfs"; for the log more than for the user
}

// Error names the path and the kind of drive in English; the user's sentence is made from the fields.
func (e *RemoteError) Error() string {
	return fmt.Sprintf("%s lies on a network drive (%s)", e.Path, e.Kind)
}

// refuseRemote returns *RemoteError for a path on a network drive. What cannot be told counts as local.
func refuseRemote(path string, force bool) error {
	if force {
		return nil
	}
	if kind := remoteKind(existing(path)); kind != "" {
		return &RemoteError{Path: path, Kind: kind}
	}
	return nil
}

// existing is path, or its nearest folder that is there: a drive is asked about before the file is made.
func existing(path string) string {
	for dir := path; ; dir = filepath.Dir(dir) {
		real, err := filepath.EvalSymlinks(dir)
		if err == nil {
			return real
		}
		if dir == filepath.Dir(dir) {
			return dir
		}
	}
}
