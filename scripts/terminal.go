//go:build ignore

// terminal measures the program in a real pseudo-terminal (Linux): first frames, keys, filters, and what it costs when nobody does anything.
//
//	go build -o /tmp/rettidig ./cmd/rettidig
//	/tmp/rettidig demo --no-tui --tasks 1000 --db /tmp/small.db
//	/tmp/rettidig demo --no-tui --tasks 1000000 --db /tmp/large.db
//	go run scripts/terminal.go -program /tmp/rettidig -small /tmp/small.db -large /tmp/large.db
//
// Both stores are started in turn. A time ends when the emulated terminal has drawn what is waited for, so the emulator's own work is in it.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
	"unsafe"

	"github.com/charmbracelet/x/vt"
)

const (
	width, height = 120, 36
	patience      = 30 * time.Second
	quiet         = 60 * time.Millisecond // without output the program counts as done with a key
)

func main() {
	program := flag.String("program", "rettidig", "the program")
	small, large := flag.String("small", "", "a store of 1,000 tasks"), flag.String("large", "", "a store of 1,000,000 tasks")
	starts := flag.Int("starts", 30, "starts of each")
	flag.Parse()
	firstFrames(*program, *small, *large, *starts)
	t := start(*program, *large)
	t.until("1 af ")
	time.Sleep(time.Second)
	t.keys(40)
	t.letters()
	for _, filter := range []string{"bloker:udbetaling", "frist:<+3d", "rest:0", "hos:ingen", "type:19,114", "status:afklaring", "virksomhed:zz", "zzz", "zzz eller -type:19"} {
		t.filter(filter)
	}
	t.idle(15 * time.Second)
	t.end()
}

func firstFrames(program, small, large string, n int) {
	times := map[string][]float64{}
	for range n {
		for _, db := range []string{small, large} {
			from := time.Now()
			t := start(program, db)
			t.until("1 af ")
			times[db] = append(times[db], ms(time.Since(from)))
			t.end()
		}
	}
	a, b := median(times[small]), median(times[large])
	fmt.Printf("first frame, small / large           %6.1f %6.1f ms   large / small %.2f\n", a, b, b/a)
}

// keys measures from a key to the first change on the screen.
func (t *terminal) keys(n int) {
	for _, k := range []struct{ name, key string }{{"down", "j"}, {"up", "k"}, {"end and home", "Gg"}, {"order", "o"}} {
		var list []float64
		for i := range n {
			t.rest()
			list = append(list, t.press(k.key[i%len(k.key):i%len(k.key)+1]))
		}
		report("key to first change: "+k.name, list)
	}
	t.until("1 af ")
}

// letters types a filter whose every letter starts a search over all tasks, while that of the letter before still runs.
func (t *terminal) letters() {
	var list []float64
	for range 5 {
		t.rest()
		t.press("/")
		t.rest()
		for _, letter := range "zqxwvzqxwv" {
			list = append(list, t.press(string(letter)))
			time.Sleep(30 * time.Millisecond)
		}
		t.press("\x1b")
		time.Sleep(300 * time.Millisecond)
	}
	report("a letter typed while a search runs", list)
}

// filter measures from Enter's last letter to the full count.
func (t *terminal) filter(text string) {
	var list []float64
	for range 5 {
		t.rest()
		t.press("/")
		t.send(text[:len(text)-1])
		time.Sleep(700 * time.Millisecond)
		t.rest()
		from := time.Now()
		t.send(text[len(text)-1:])
		t.drawn()
		t.untilNot("søger")
		list = append(list, ms(time.Since(from)))
		t.send("\x1b")
		time.Sleep(300 * time.Millisecond)
	}
	report("last letter to the full count: "+text, list)
}

func (t *terminal) idle(long time.Duration) {
	time.Sleep(2 * time.Second)
	from := t.cpu()
	time.Sleep(long)
	fmt.Printf("idle, of a core                      %6.2f %%\n", 100*float64(t.cpu()-from)/float64(long))
}

// cpu is the processor time the program has used, in the kernel's hundredths of a second.
func (t *terminal) cpu() time.Duration {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", t.cmd.Process.Pid))
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

// terminal is the program in a pseudo-terminal.
type terminal struct {
	cmd    *exec.Cmd
	master *os.File
	mu     sync.Mutex
	screen *vt.Emulator
	wrote  chan struct{}
}

func start(program, db string) *terminal {
	master, slave := pseudoTerminal()
	t := &terminal{cmd: exec.Command(program, "--db", db, "--lang", "da"), master: master, screen: vt.NewEmulator(width, height), wrote: make(chan struct{}, 1)}
	t.cmd.Env = append(os.Environ(), "TERM=xterm-256color")
	t.cmd.Stdin, t.cmd.Stdout, t.cmd.Stderr = slave, slave, slave
	t.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	must(t.cmd.Start())
	must(slave.Close())
	go t.draw()
	go func() { _, _ = io.Copy(master, t.screen) }() // what a terminal answers to questions
	return t
}

func (t *terminal) draw() {
	buf := make([]byte, 64<<10)
	for {
		n, err := t.master.Read(buf)
		if err != nil {
			return
		}
		t.mu.Lock()
		_, _ = t.screen.Write(buf[:n])
		t.mu.Unlock()
		select {
		case t.wrote <- struct{}{}:
		default:
		}
	}
}

func (t *terminal) shows(s string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Contains(t.screen.String(), s)
}

// drawn waits for the next output.
func (t *terminal) drawn() {
	select {
	case <-t.wrote:
	case <-time.After(patience):
		t.mu.Lock()
		fail("nothing was drawn:\n" + t.screen.String())
	}
}

func (t *terminal) until(s string) {
	for !t.shows(s) {
		t.drawn()
	}
}

func (t *terminal) untilNot(s string) {
	for t.shows(s) {
		t.drawn()
	}
}

// rest waits until the program draws no more.
func (t *terminal) rest() {
	for {
		select {
		case <-t.wrote:
		case <-time.After(quiet):
			return
		}
	}
}

func (t *terminal) send(s string) {
	_, err := t.master.WriteString(s)
	must(err)
}

// press types a key and returns the milliseconds until something is drawn.
func (t *terminal) press(key string) float64 {
	select {
	case <-t.wrote:
	default:
	}
	from := time.Now()
	t.send(key)
	t.drawn()
	return ms(time.Since(from))
}

func (t *terminal) end() {
	_ = t.cmd.Process.Kill() // it has nothing unsaved
	_ = t.cmd.Wait()
	_ = t.master.Close()
}

func pseudoTerminal() (master, slave *os.File) {
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	must(err)
	var number, locked uint32
	size := [4]uint16{height, width, 0, 0}
	control(master, syscall.TIOCSPTLCK, unsafe.Pointer(&locked))
	control(master, syscall.TIOCGPTN, unsafe.Pointer(&number))
	control(master, syscall.TIOCSWINSZ, unsafe.Pointer(&size))
	slave, err = os.OpenFile("/dev/pts/"+strconv.Itoa(int(number)), os.O_RDWR|syscall.O_NOCTTY, 0)
	must(err)
	return master, slave
}

func control(f *os.File, request uintptr, arg unsafe.Pointer) {
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(arg)); errno != 0 {
		fail(errno.Error())
	}
}

func report(what string, list []float64) {
	slices.Sort(list)
	fmt.Printf("%-50s median %6.1f   95 %% %6.1f   most %6.1f ms\n", what, median(list), list[len(list)*95/100], list[len(list)-1])
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func must(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(s string) {
	fmt.Fprintln(os.Stderr, "terminal:", s)
	os.Exit(1)
}
