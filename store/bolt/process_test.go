package bolt_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"rettidig/store"
	"rettidig/store/bolt"
)

// childRole in the environment makes the test binary another process on the store named by childPath.
const (
	childRole = "RETTIDIG_BOLT_TEST_ROLE"
	childPath = "RETTIDIG_BOLT_TEST_PATH"
)

func TestMain(m *testing.M) {
	if role := os.Getenv(childRole); role != "" {
		if err := roles()[role](os.Getenv(childPath)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// roles are what another process does; it says "ready" when it is in the midst of it and goes on when its input ends.
func roles() map[string]func(path string) error {
	return map[string]func(path string) error{
		"hold": func(path string) error {
			return with(path, func(e *bolt.Engine) error {
				release, err := e.Hold(context.Background())
				if err != nil {
					return err
				}
				defer release()
				return pause()
			})
		},
		"update": func(path string) error {
			return with(path, func(e *bolt.Engine) error {
				_, err := e.Update(context.Background(), func(w store.Writer) error {
					for i := range 5000 {
						w.Put(sampleKey(i), []byte("of a writer that does not come to its end"))
					}
					return pause()
				})
				return err
			})
		},
		"read": func(path string) error {
			return with(path, func(e *bolt.Engine) error {
				return e.View(context.Background(), func(store.Reader) error { return pause() })
			})
		},
		"count": func(path string) error {
			return with(path, func(e *bolt.Engine) error { return count(e, perProcess) })
		},
	}
}

func with(path string, fn func(*bolt.Engine) error) error {
	e, err := bolt.Open(path, bolt.Options{Holder: "rettidig test", LockTimeout: 20 * time.Second})
	if err != nil {
		return err
	}
	return errors.Join(fn(e), e.Close())
}

func pause() error {
	fmt.Println("ready")
	_, err := io.Copy(io.Discard, os.Stdin)
	return err
}

// child starts the other process and returns once it is ready, with what lets it go on.
func child(t *testing.T, role, path string) (c *exec.Cmd, goOn func()) {
	t.Helper()
	c, in, out := start(t, role, path)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || line != "ready\n" {
		t.Fatalf("the other process says %q, %v", line, err)
	}
	return c, func() {
		_ = in.Close()
		if err := c.Wait(); err != nil {
			t.Errorf("the other process: %v", err)
		}
	}
}

func start(t *testing.T, role, path string) (*exec.Cmd, io.WriteCloser, io.Reader) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childRole+"="+role, childPath+"="+path)
	c.Stderr = os.Stderr
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill() })
	return c, in, out
}

const perProcess = 40

// count adds n to the counter, one at a time.
func count(e *bolt.Engine, n int) error {
	for range n {
		_, err := e.Update(context.Background(), func(w store.Writer) error {
			v, _ := w.Get([]byte("n"))
			old, _ := strconv.Atoi(string(v))
			w.Put([]byte("n"), []byte(strconv.Itoa(old+1)))
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// TestProcessesShare: three processes count on one file, this one reads and counts too, and nothing is lost.
func TestProcessesShare(t *testing.T) {
	e := fresh(t, bolt.Options{LockTimeout: 20 * time.Second})
	var children []*exec.Cmd
	for range 2 {
		c, _, _ := start(t, "count", e.Path())
		children = append(children, c)
	}
	if err := count(e, perProcess); err != nil {
		t.Fatal(err)
	}
	for _, c := range children {
		if err := c.Wait(); err != nil {
			t.Fatal(err)
		}
	}
	wantValue(t, e, "n", strconv.Itoa(3*perProcess))
}

// TestReadersShare: a reader in another process keeps no reader out, and keeps a writer out without being named, for it says nothing.
func TestReadersShare(t *testing.T) {
	e := fresh(t, bolt.Options{LockTimeout: quick})
	set(t, e, "a", "1")
	_, goOn := child(t, "read", e.Path())
	wantValue(t, e, "a", "1")
	var locked *store.LockedError
	_, err := e.Update(context.Background(), func(store.Writer) error { return nil })
	if !errors.As(err, &locked) || locked.Holder != "" {
		t.Errorf("a writer beside a reader: %v", err)
	}
	goOn()
	set(t, e, "a", "2")
}

// TestLockedNamesHolder: who waits one second in vain is told for whom.
func TestLockedNamesHolder(t *testing.T) {
	e := fresh(t, bolt.Options{})
	c, goOn := child(t, "hold", e.Path())
	want := fmt.Sprintf("rettidig test (pid %d)", c.Process.Pid)
	for name, act := range acts(e) {
		begun := time.Now()
		err := act(context.Background())
		waited := time.Since(begun)
		var locked *store.LockedError
		if !errors.As(err, &locked) || locked.Holder != want || locked.Path != e.Path() {
			t.Errorf("%s: %v, want the holder %q", name, err, want)
		}
		if waited < 900*time.Millisecond || waited > 10*time.Second {
			t.Errorf("%s waited %v, want about a second", name, waited)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), quick)
	defer cancel()
	if _, err := get2(ctx, e); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a context that ends while waiting: %v", err)
	}
	goOn()
	set(t, e, "a", "1")
	wantFiles(t, filepath.Dir(e.Path()), "store.db")
}

func get2(ctx context.Context, e *bolt.Engine) (found bool, err error) {
	err = e.View(ctx, func(r store.Reader) error { _, found = r.Get([]byte("a")); return nil })
	return found, err
}

func acts(e *bolt.Engine) map[string]func(context.Context) error {
	return map[string]func(context.Context) error{
		"View": func(ctx context.Context) error { _, err := get2(ctx, e); return err },
		"Update": func(ctx context.Context) error {
			_, err := e.Update(ctx, func(store.Writer) error { return nil })
			return err
		},
		"Hold": func(ctx context.Context) error { _, err := e.Hold(ctx); return err },
	}
}

// TestKilledWriter: kill -9 in the midst of an Update leaves the old state, a free lock, and a notice that names nobody.
func TestKilledWriter(t *testing.T) {
	e := fresh(t, bolt.Options{LockTimeout: quick})
	rev := set(t, e, "a", "old")
	for _, role := range []string{"update", "hold"} {
		c, _ := child(t, role, e.Path())
		notice := waitForNotice(t, e.Path())
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = c.Wait()
		if want := fmt.Sprintf("%d rettidig test\n", c.Process.Pid); notice != want {
			t.Errorf("%s: the notice says %q, want %q", role, notice, want)
		}
		if n, _, err := readAll(e.Path()); n != 1 || err != nil {
			t.Errorf("%s: %d records, %v; want the one of before", role, n, err)
		}
		wantValue(t, e, "a", "old")
		wantStaleIgnored(t, e)
		if next := set(t, e, "a", "old"); next != rev+1 {
			t.Errorf("%s: revision %d after %d", role, next, rev)
		}
		rev++
	}
}

// waitForNotice reads the notice of a writer that takes long; it comes within a moment.
func waitForNotice(t *testing.T, path string) string {
	t.Helper()
	limit := time.After(20 * time.Second)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		if b, err := os.ReadFile(path + ".holder"); err == nil && strings.HasSuffix(string(b), "\n") {
			return string(b)
		}
		select {
		case <-tick.C:
		case <-limit:
			t.Fatal("a writer that takes long says nothing")
		}
	}
}

// wantStaleIgnored: a reader keeps the file, the notice is that of a process that is gone.
func wantStaleIgnored(t *testing.T, e *bolt.Engine) {
	t.Helper()
	err := e.View(context.Background(), func(store.Reader) error {
		_, err := e.Update(context.Background(), func(store.Writer) error { return nil })
		return err
	})
	var locked *store.LockedError
	if !errors.As(err, &locked) || locked.Holder != "" {
		t.Errorf("beside the notice of a process that is gone: %v", err)
	}
}

// TestWatchSeesOthers: what another engine on the file commits is noticed by looking.
func TestWatchSeesOthers(t *testing.T) {
	e := fresh(t, bolt.Options{Poll: time.Millisecond})
	other := reopen(t, e.Path(), bolt.Options{})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ch, err := e.Watch(ctx, set(t, other, "a", "1"))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		want := set(t, other, "a", "2")
		select {
		case got := <-ch:
			if got != want {
				t.Errorf("watch says %d, want %d", got, want)
			}
		case <-time.After(20 * time.Second):
			t.Fatal("watch says nothing")
		}
	}
}
