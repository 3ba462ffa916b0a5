package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/charmbracelet/x/vt"

	"rettidig/catalog"
	"rettidig/internal/demo"
)

// TestWelcome starts the program in a terminal where there is no store: the welcome screen shows, and nothing is made.
func TestWelcome(t *testing.T) {
	dir := t.TempDir()
	p := startTerminal(t, dir)
	p.wait("Velkommen til Rettidig")
	p.keys("q")
	p.end()
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("something was made before the user chose: %v, %v", entries, err)
	}
}

// TestTracesAreOff makes sure that the variables which make Bubble Tea log every key do nothing.
func TestTracesAreOff(t *testing.T) {
	dir := t.TempDir()
	runProgram(t, dir, "init", "--demo")
	p := startTerminal(t, dir, "TEA_TRACE="+filepath.Join(dir, "trace.log"), "TEA_DEBUG=true")
	p.wait("DEMO")
	p.keys("q")
	p.end()
	if _, err := os.Stat(filepath.Join(dir, "trace.log")); err == nil {
		t.Error("what was typed was written to a file")
	}
}

// TestThreeAtOnce runs the terminal, an import and list on one store at the same time: none keeps the others out, and the terminal shows
// what the import brought by itself.
func TestThreeAtOnce(t *testing.T) {
	dir := t.TempDir()
	const few, many = 40, 45_000
	runProgram(t, dir, "demo", "--no-tui", "--tasks", strconv.Itoa(few))
	file := filepath.Join(dir, "many.csv")
	writeTasks(t, file, many)
	p := startTerminal(t, dir)
	p.wait("DEMO")

	importing := program(dir, "import", file, "--json")
	var report bytes.Buffer
	importing.Stdout = &report
	if err := importing.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- importing.Wait() }()
	lists := 0
	for running := true; running; lists++ {
		select {
		case err := <-done:
			if err != nil {
				t.Fatalf("import: %v", err)
			}
			running = false
		default:
			p.keys("j")
			if out := patiently(t, dir, "list", "--limit", "5"); strings.Count(out, "\n") != 6 {
				t.Fatalf("list printed %q", out)
			}
		}
	}
	if lists < 2 {
		t.Errorf("list ran %d times beside the import, want it at least twice", lists)
	}
	if !strings.Contains(report.String(), `"rows":45000`) {
		t.Errorf("the import reports %s", report.String())
	}
	open := strings.Count(runProgram(t, dir, "list", "--json"), "\n")
	p.wait(fmt.Sprintf("af %d.%03d", open/1000, open%1000))
	p.keys("q")
	p.end()
	runProgram(t, dir, "check")
}

// patiently runs the program beside an import. On a machine so slow that a chunk takes more than the second a reader waits, it does what the
// program then says: it tries again. Any other failure fails the test.
func patiently(t *testing.T, dir string, args ...string) string {
	t.Helper()
	for {
		out, err := program(dir, args...).Output()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.ExitCode() == exitInUse {
			t.Logf("%v found the store in use for a second; it tries again", args)
			continue
		}
		if err != nil {
			t.Fatalf("rettidig %v: %v", args, err)
		}
		return string(out)
	}
}

func writeTasks(t *testing.T, file string, n int) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	rows := demo.Generate(7, n, time.Date(2026, 11, 20, 10, 0, 0, 0, catalog.Copenhagen), catalog.DefaultRules())
	if err := demo.WriteCSV(f, rows); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// program is the program itself with a store and settings of its own in the folder.
func program(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "RETTIDIG_TEST_RUN=1", "HOME="+dir, "XDG_CONFIG_HOME="+dir, "XDG_DATA_HOME="+dir, "RETTIDIG_LANG=da",
		"RETTIDIG_DB="+filepath.Join(dir, "q.db"), "TERM=xterm-256color", "NO_COLOR=1", "GORACE="+quickExit)
	return cmd
}

func runProgram(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := program(dir, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("rettidig %v: %v\n%s", args, err, stderr.String())
	}
	return string(out)
}

// running is the program in a pseudo-terminal, with an emulator that shows what a person would see.
type running struct {
	t      *testing.T
	cmd    *exec.Cmd
	master *os.File
	mu     sync.Mutex
	screen *vt.Emulator
	drawn  chan struct{} // something was drawn
	closed chan struct{}
}

const (
	screenWidth  = 120
	screenHeight = 36
	patience     = 60 * time.Second // only a test that fails waits so long
)

func startTerminal(t *testing.T, dir string, env ...string) *running {
	t.Helper()
	master, slave := openTerminal(t)
	p := &running{
		t: t, cmd: program(dir), master: master, screen: vt.NewEmulator(screenWidth, screenHeight),
		drawn: make(chan struct{}, 1), closed: make(chan struct{}),
	}
	p.cmd.Env = append(p.cmd.Env, env...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = slave, slave, slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if err := slave.Close(); err != nil {
		t.Fatal(err)
	}
	go p.draw()
	go func() { _, _ = io.Copy(master, p.screen) }() // what a terminal answers to questions
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill() // gone already when the test went well
		_ = master.Close()
	})
	return p
}

// draw feeds the emulator until the program closes its side.
func (p *running) draw() {
	defer close(p.closed)
	buf := make([]byte, 32<<10)
	for {
		n, err := p.master.Read(buf)
		p.mu.Lock()
		_, _ = p.screen.Write(buf[:n])
		p.mu.Unlock()
		select {
		case p.drawn <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (p *running) text() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.screen.String()
}

// wait waits until the screen shows the text.
func (p *running) wait(want string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for !strings.Contains(p.text(), want) {
		select {
		case <-p.drawn:
		case <-p.closed:
			p.t.Fatalf("the program ended before it showed %q:\n%s", want, p.text())
		case <-ctx.Done():
			p.t.Fatalf("the screen never showed %q:\n%s", want, p.text())
		}
	}
}

func (p *running) keys(s string) {
	p.t.Helper()
	if _, err := p.master.WriteString(s); err != nil {
		p.t.Fatalf("type %q: %v", s, err)
	}
}

// end waits for the program to leave without an error.
func (p *running) end() {
	p.t.Helper()
	if err := p.cmd.Wait(); err != nil {
		p.t.Fatalf("the program ended with %v:\n%s", err, p.text())
	}
}

// openTerminal opens a pseudo-terminal of the screen's size.
func openTerminal(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	var number, locked uint32
	control(t, master, syscall.TIOCSPTLCK, unsafe.Pointer(&locked))
	control(t, master, syscall.TIOCGPTN, unsafe.Pointer(&number))
	size := [4]uint16{screenHeight, screenWidth, 0, 0}
	control(t, master, syscall.TIOCSWINSZ, unsafe.Pointer(&size))
	slave, err = os.OpenFile("/dev/pts/"+strconv.Itoa(int(number)), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	return master, slave
}

func control(t *testing.T, f *os.File, request uintptr, arg unsafe.Pointer) {
	t.Helper()
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(arg)); errno != 0 {
		t.Fatalf("ioctl %#x: %v", request, errno)
	}
}
