package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// editorApp is the program with an editor and a folder for its files.
func editorApp(t *testing.T, editor string) (*screens, string) {
	t.Helper()
	dir := t.TempDir()
	env := map[string]string{"VISUAL": editor, "XDG_RUNTIME_DIR": dir}
	a := &app{deps: deps{environ: os.Environ(), lookup: func(k string) (string, bool) { v, ok := env[k]; return v, ok }}}
	return &screens{app: a}, dir
}

// The note's file is the user's alone while it is edited, and it and all that the editor left beside it is gone afterwards.
func TestEditedNoteIsPrivateAndGone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes of files mean nothing there")
	}
	s, dir := editorApp(t, "sh -c")
	script := filepath.Join(t.TempDir(), "editor.sh")
	if err := os.WriteFile(script, []byte("echo skrevet >> \"$1\"; touch \"$1~\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.lookup = func(k string) (string, bool) {
		return map[string]string{"VISUAL": "sh " + script, "XDG_RUNTIME_DIR": dir}[k], true
	}
	open, err := s.edit("før ")
	if err != nil {
		t.Fatal(err)
	}
	n := open.(*noteFile) //nolint:forcetypeassert // edit gives one
	for path, want := range map[string]os.FileMode{n.path: 0o600, n.dir: 0o700} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v %v, want %o", path, info.Mode(), err, want)
		}
	}
	if err := open.Run(); err != nil {
		t.Fatal(err)
	}
	if got, err := open.Text(); err != nil || got != "før skrevet\n" && got != "før skrevet" {
		t.Errorf("got %q, %v", got, err)
	}
	if err := open.Remove(); err != nil {
		t.Fatal(err)
	}
	mustBeEmpty(t, dir)
}

// An editor that fails leaves nothing behind, and neither does the program when it ends with an editor open.
func TestFailedEditorLeavesNothing(t *testing.T) {
	s, dir := editorApp(t, "no-such-editor-here")
	open, err := s.edit("")
	if err != nil {
		t.Fatal(err)
	}
	if err := open.Run(); err == nil {
		t.Fatal("it ran")
	}
	if err := s.close(); err != nil {
		t.Fatal(err)
	}
	mustBeEmpty(t, dir)
}

func mustBeEmpty(t *testing.T, dir string) {
	t.Helper()
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
