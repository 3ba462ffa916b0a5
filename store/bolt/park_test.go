package bolt

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"rettidig/store"
)

// again opens the same file a second time, as another process would.
func again(t *testing.T, e *Engine) *Engine {
	t.Helper()
	other, err := Open(e.path, Options{LockTimeout: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	return other
}

// TestParked: a file left open keeps nobody waiting, and what others write meanwhile is seen; both write and read in turn.
func TestParked(t *testing.T) {
	if !canPark {
		t.Skip("files are not left open here")
	}
	one := open(t)
	two := again(t, one)
	for i, v := range []string{"1", "2", "3", "4", "5"} {
		writer, reader := one, two
		if i%2 == 1 {
			writer, reader = two, one
		}
		set(t, writer, "a", v)
		if writer.garage.s == nil {
			t.Fatal("the file was not left open")
		}
		want(t, reader, "a", v)
		want(t, writer, "a", v)
	}
	parked := one.garage.s
	want(t, one, "a", "5")
	if parked == nil || one.garage.s != parked {
		t.Error("a file nobody has written to was opened anew")
	}
}

// TestParkedReplaced: an act meets the file that bears the name now, not the one that was left open.
func TestParkedReplaced(t *testing.T) {
	e, other := open(t), open(t)
	set(t, e, "a", "old")
	set(t, other, "a", "new")
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(other.path, e.path); err != nil {
		t.Fatal(err)
	}
	want(t, e, "a", "new")
	set(t, e, "b", "1")
	want(t, again(t, e), "b", "1")
}

// TestParkedGone: a file that was taken away is no store any more.
func TestParkedGone(t *testing.T) {
	e := open(t)
	set(t, e, "a", "1")
	if err := os.Rename(e.path, filepath.Join(t.TempDir(), "elsewhere.db")); err != nil {
		t.Fatal(err)
	}
	if err := e.View(context.Background(), func(store.Reader) error { return nil }); err == nil {
		t.Error("a store that is gone was read")
	}
}

// TestParkedClose: nothing stays open behind a closed engine.
func TestParkedClose(t *testing.T) {
	e := open(t)
	set(t, e, "a", "1")
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if e.garage.s != nil {
		t.Error("the file is still open")
	}
}

// TestParkedHold: one Hold after another goes on with the file as it was left, unless somebody else has written to it.
func TestParkedHold(t *testing.T) {
	if !canPark {
		t.Skip("files are not left open here")
	}
	one := open(t)
	two := again(t, one)
	hold(t, one, "1")
	parked := one.garage.s
	hold(t, one, "2")
	if parked == nil || one.garage.s != parked {
		t.Error("a file nobody has written to was opened anew")
	}
	set(t, one, "a", "3") // a small act goes on with it too
	if one.garage.s != parked {
		t.Error("a small act opened the file anew")
	}
	set(t, two, "a", "4")
	want(t, one, "a", "4")
	hold(t, one, "5")
	want(t, two, "a", "5")
}

// hold sets a under a Hold.
func hold(t *testing.T, e *Engine, value string) {
	t.Helper()
	release, err := e.Hold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	set(t, e, "a", value)
	want(t, e, "a", value)
}
