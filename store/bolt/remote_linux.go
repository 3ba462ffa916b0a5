package bolt

import "syscall"

// remoteKind names the network file system that path lies on, or is empty. The numbers are those of statfs(2). Every FUSE mount counts:
// whether its locks reach other machines is its helper's own affair.
func remoteKind(path string) string {
	var st syscall.Statfs_t
	if err := syscall.Statfs(path, &st); err != nil {
		return ""
	}
	switch uint32(st.Type) {
	case 0x6969:
		return "nfs"
	case 0x517B, 0xFE534D42, 0xFF534D42:
		return "smb"
	case 0x65735546:
		return "fuse"
	case 0x01021997:
		return "9p"
	case 0x5346414F, 0x6B414653:
		return "afs"
	case 0x00C36400:
		return "ceph"
	case 0x73757245:
		return "coda"
	case 0x0BD00BD0:
		return "lustre"
	case 0x01161970:
		return "gfs2"
	case 0x7461636F:
		return "ocfs2"
	case 0x47504653:
		return "gpfs"
	case 0x564C:
		return "ncp"
	}
	return ""
}
