package bolt

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
)

// holderSuffix names the small file beside the store that says who keeps it. It holds a process number and a program's name, nothing
// else, and stands only while a writer takes long.
const holderSuffix = ".holder"

// noticeAfter is how long a writer works before it says who it is. Most are done long before, and nobody has waited for them.
const noticeAfter = 50 * time.Millisecond

// maxHolder bounds what is read from a file that anybody may have written.
const maxHolder = 200

// notice is a writer's word to those who wait for it. A nil notice says nothing.
type notice struct {
	path, program string
	timer         *time.Timer

	mu   sync.Mutex
	told bool
	over bool
}

// announce prepares the notice of a writer that has just got the lock.
func announce(path, program string) *notice {
	n := &notice{path: path + holderSuffix, program: program}
	n.timer = time.AfterFunc(noticeAfter, n.tell)
	return n
}

// tell writes the notice now. A failure costs only a name in a message.
func (n *notice) tell() {
	if n == nil {
		return
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.told || n.over {
		return
	}
	n.told = true
	_ = os.Remove(n.path) // of a writer that was killed
	f, err := os.OpenFile(n.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return
	}
	_, _ = fmt.Fprintf(f, "%d %s\n", os.Getpid(), n.program)
	_ = f.Close()
}

// takeBack removes the notice. It must come before the lock is given up.
func (n *notice) takeBack() {
	if n == nil {
		return
	}
	n.timer.Stop()
	n.mu.Lock()
	defer n.mu.Unlock()
	n.over = true
	if n.told {
		_ = os.Remove(n.path)
	}
}

// readHolder names who keeps the store, for example "rettidig import (pid 4711)"; empty when nobody said so or the one who did is gone.
func readHolder(path string) string {
	f, err := os.Open(path + holderSuffix)
	if err != nil {
		return ""
	}
	defer func() { _ = f.Close() }()
	b, err := io.ReadAll(io.LimitReader(f, maxHolder))
	if err != nil {
		return ""
	}
	return parseHolder(string(b), alive)
}

// parseHolder reads a notice and shows nothing of it that a terminal could take for a command.
func parseHolder(s string, alive func(pid int) bool) string {
	number, program, _ := strings.Cut(strings.TrimSpace(s), " ")
	pid, err := strconv.Atoi(number)
	if err != nil || pid <= 0 || !alive(pid) {
		return ""
	}
	program = strings.TrimSpace(strings.Map(printable, program))
	if program == "" {
		program = "?"
	}
	return fmt.Sprintf("%s (pid %d)", program, pid)
}

func printable(r rune) rune {
	if unicode.IsPrint(r) && r != unicode.ReplacementChar {
		return r
	}
	return -1
}
