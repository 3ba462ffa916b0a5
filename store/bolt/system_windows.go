package bolt

import "os"

// alive says whether a process of that number can be found.
func alive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	_ = p.Release()
	return true
}

// abandon closes a file that bbolt can no longer close. Its lock goes with the handle.
func abandon(f *os.File) {
	if f != nil {
		_ = f.Close()
	}
}
