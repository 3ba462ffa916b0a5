//go:build !windows

package bolt

import (
	"errors"
	"syscall"
)

// alive says whether a process of that number runs, whoever owns it.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
