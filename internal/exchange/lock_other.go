//go:build !unix

package exchange

import (
	"errors"
	"os"
)

// errLocked says that another process holds the lock.
var errLocked = errors.New("another process holds the lock")

// heldEnd is the ending of the file that stands for the lock where files cannot be locked.
const heldEnd = ".held"

// lockFile opens a file that one process at a time may hold: who makes the file beside it has it. A process that is killed leaves that file behind;
// docs/operations.md says to delete it then.
func lockFile(path string) (*os.File, error) {
	held, err := os.OpenFile(path+heldEnd, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil, errLocked
	}
	if err != nil {
		return nil, err
	}
	_ = held.Close()
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
}

func unlockFile(f *os.File) error {
	err := f.Close()
	if gone := os.Remove(f.Name() + heldEnd); err == nil {
		err = gone
	}
	return err
}
