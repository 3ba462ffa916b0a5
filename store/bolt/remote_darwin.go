package bolt

import "syscall"

// mntLocal is MNT_LOCAL of statfs(2): the file system is stored on this machine.
const mntLocal = 0x1000

// remoteKind names the network file system that path lies on, or is empty.
func remoteKind(path string) string {
	var st syscall.Statfs_t
	if err := syscall.Statfs(path, &st); err != nil || st.Flags&mntLocal != 0 {
		return ""
	}
	return "not local"
}
