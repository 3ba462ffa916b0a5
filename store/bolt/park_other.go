//go:build !unix || solaris || aix

package bolt

import (
	"errors"
	"os"
)

// canPark: here a file that is open cannot be moved or replaced, or bbolt locks it in a way of its own.
const canPark = false

func lock(*os.File, bool) error { return errors.ErrUnsupported }

func unlock(*os.File) error { return errors.ErrUnsupported }
