package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/tui"
)

// noteFile is a note open in the user's editor: one file that only the user can read, in a folder of its own, so that what an editor leaves beside it
// (swap files, backups) is taken away with it.
type noteFile struct {
	*exec.Cmd
	dir, path string
	app       *app
}

// edit makes the file with the text in it and the editor's command. What it made is gone again when it fails.
func (t *screens) edit(content string) (tui.Editing, error) {
	args := t.editor()
	if len(args) == 0 {
		return nil, t.tell(text.EditorNone)
	}
	runtimeDir, _ := t.lookup("XDG_RUNTIME_DIR") // in memory and the user's own, where there is one; else the usual place, ""
	dir, err := os.MkdirTemp(existing(runtimeDir), "rettidig-note-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for the note: %w", err)
	}
	n := &noteFile{dir: dir, path: filepath.Join(dir, "note.txt"), app: t.app}
	t.notes = append(t.notes, n)
	if err := n.write(content); err != nil {
		return nil, errors.Join(err, n.Remove())
	}
	n.Cmd = exec.Command(args[0], append(args[1:], n.path)...) //nolint:gosec // the user's own choice of editor, from the user's own environment
	n.Env = t.environ
	return n, nil
}

// existing is the folder if there is one by that name, else none.
func existing(dir string) string {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return ""
	}
	return dir
}

// write makes the file, readable for the user alone; one that was there already is somebody else's.
func (n *noteFile) write(content string) error {
	f, err := os.OpenFile(n.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make the note's file: %w", err)
	}
	_, err = io.WriteString(f, content)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write the note's file: %w", err)
	}
	return nil
}

// editor is the command of the user's editor: VISUAL, EDITOR, else one that the system has.
func (a *app) editor() []string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if v, _ := a.lookup(name); strings.TrimSpace(v) != "" {
			return strings.Fields(v)
		}
	}
	usual := []string{"nano", "vi"}
	if runtime.GOOS == "windows" {
		usual = []string{"notepad"}
	}
	for _, name := range usual {
		if path, err := exec.LookPath(name); err == nil {
			return []string{path}
		}
	}
	return nil
}

// SetStdin, SetStdout and SetStderr hand the terminal to the editor, unless it has streams already.
func (n *noteFile) SetStdin(r io.Reader)  { n.Stdin = r }
func (n *noteFile) SetStdout(w io.Writer) { n.Stdout = w }
func (n *noteFile) SetStderr(w io.Writer) { n.Stderr = w }

// Run runs the editor until it ends.
func (n *noteFile) Run() error {
	if err := n.Cmd.Run(); err != nil {
		return n.app.tellOf(err, text.EditorFailed, safe.Line(n.Args[0]))
	}
	return nil
}

// maxNoteFile is more than any note holds; a larger file is not read into memory.
const maxNoteFile = 1 << 20

// Text reads what the editor left.
func (n *noteFile) Text() (string, error) {
	f, err := os.Open(n.path)
	if err != nil {
		return "", fmt.Errorf("read the note: %w", err)
	}
	defer func() { _ = f.Close() }()
	b, err := io.ReadAll(io.LimitReader(f, maxNoteFile))
	if err != nil {
		return "", fmt.Errorf("read the note: %w", err)
	}
	return safe.Block(string(b)), nil
}

// Remove takes the folder away with everything in it.
func (n *noteFile) Remove() error {
	if err := os.RemoveAll(n.dir); err != nil {
		return fmt.Errorf("remove the note's file: %w", err)
	}
	return nil
}
