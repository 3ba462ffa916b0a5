package exchange

import (
	"errors"
	"os"
	"syscall"
)

// beingWritten reports whether a process has the file open for writing. Linux tells by refusing a read lease then; it gives leases on one's own files
// only, and none on network drives: there two looks alike must do.
func beingWritten(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // takes the lease away too
	_, _, errno := syscall.Syscall(syscall.SYS_FCNTL, f.Fd(), syscall.F_SETLEASE, syscall.F_RDLCK)
	if errno == 0 {
		_, _, _ = syscall.Syscall(syscall.SYS_FCNTL, f.Fd(), syscall.F_SETLEASE, syscall.F_UNLCK)
	}
	return errors.Is(errno, syscall.EAGAIN)
}
