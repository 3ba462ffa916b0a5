package bolt

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rettidig/store"
)

func open(t *testing.T) *Engine {
	t.Helper()
	path := filepath.Join(t.TempDir(), "store.db")
	if err := Create(path, Options{}); err != nil {
		t.Fatal(err)
	}
	e, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	return e
}

// TestUnknown: a commit that fails where it may have happened says so, and the file can be used again.
func TestUnknown(t *testing.T) {
	e := open(t)
	release, err := e.Hold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	_, err = e.Update(context.Background(), func(w store.Writer) error {
		w.Put([]byte("a"), []byte("1"))
		return e.held.file.Close() // now nothing can be written, nor read back
	})
	if !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a commit without an answer: %v, want %v", err, store.ErrUnknown)
	}
	if _, err := e.Update(context.Background(), func(store.Writer) error { return nil }); !errors.Is(err, os.ErrClosed) {
		t.Errorf("an act on a hold that is lost: %v", err)
	}
	release()
	if _, err := e.Update(context.Background(), func(w store.Writer) error { w.Put([]byte("a"), nil); return nil }); err != nil {
		t.Errorf("after the hold: %v", err)
	}
}

func TestParseHolder(t *testing.T) {
	here := func(pid int) bool { return pid == 42 }
	for in, want := range map[string]string{
		"42 rettidig import\n":           "rettidig import (pid 42)",
		"42 \x1b[31mrød\u202e\x07 ærø\n": "[31mrød ærø (pid 42)",
		"42\n":                           "? (pid 42)",
		"43 rettidig\n":                  "",
		"0 rettidig\n":                   "",
		"-42 rettidig\n":                 "",
		"":                               "",
		"rettidig\n":                     "",
	} {
		if got := parseHolder(in, here); got != want {
			t.Errorf("%q is read as %q, want %q", in, got, want)
		}
	}
	if !alive(os.Getpid()) || alive(1<<30) {
		t.Error("alive cannot tell this process from one that is not there")
	}
}

// FuzzMeta: any bytes are read without a panic, and what is taken makes sense.
func FuzzMeta(f *testing.F) {
	path := filepath.Join(f.TempDir(), "store.db")
	if err := Create(path, Options{}); err != nil {
		f.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content[:3*4096])
	f.Add(content[4096 : 2*4096])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := readMeta(bytes.NewReader(b))
		if err == nil && (m.check() != nil || m.size() <= 0) {
			t.Errorf("%+v was taken", m)
		}
	})
}

// TestRemote: a path that is not there yet is judged by the folder it will lie in; what is local is not refused.
func TestRemote(t *testing.T) {
	dir := t.TempDir()
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := existing(filepath.Join(dir, "not", "there")); got != real {
		t.Errorf("the nearest folder is %q, want %q", got, real)
	}
	if err := refuseRemote(dir, false); err != nil {
		t.Skip("the folder for temporary files is on a network drive here:", err)
	}
	var remote *RemoteError
	if err := error(&RemoteError{Path: "x", Kind: "nfs"}); !errors.As(err, &remote) || !strings.Contains(err.Error(), "nfs") {
		t.Errorf("%v", err)
	}
}
