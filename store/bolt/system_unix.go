//go:build !windows

package bolt

import (
	"errors"
	"os"
	"syscall"
)

// alive says whether a process of that number runs, whoever owns it.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

// abandon closes a file that bbolt can no longer close. The lock is given up by name: bbolt's mapping, which nobody can undo now,
// would keep it past the handle.
func abandon(f *os.File) {
	if f == nil {
		return
	}
	_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
	_ = f.Close()
}
