package bolt

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// driveRemote is DRIVE_REMOTE of GetDriveType.
const driveRemote = 4

// remoteKind names the kind of network path, or is empty: a path by server name, or a drive letter that stands for one.
func remoteKind(path string) string {
	volume := filepath.VolumeName(path)
	local := strings.HasPrefix(volume, `\\?\`) || strings.HasPrefix(volume, `\\.\`)
	if strings.HasPrefix(volume, `\\`) && (!local || strings.HasPrefix(strings.ToUpper(volume), `\\?\UNC\`)) {
		return "unc"
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return ""
	}
	driveType := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW")
	if kind, _, _ := driveType.Call(uintptr(unsafe.Pointer(root))); kind == driveRemote {
		return "mapped drive"
	}
	return ""
}
