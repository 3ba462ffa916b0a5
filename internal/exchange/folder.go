package exchange

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// Folder is a folder that new task files are put into, and one watcher takes them out of. Files that were taken lie in a folder below it, those that
// could not be taken in another, each with a note that says why. Close lets another watcher in.
type Folder struct {
	dir    string
	ledger *os.File // the lock, and the hashes of the files that were taken
	taken  map[string]bool
	seen   map[string]look
	lang   text.Lang
}

// look is what a file was like at the last look into the folder.
type look struct {
	size int64
	at   time.Time
	same int // looks in a row at which it was the same
}

// ledgerName is the file that only one watcher at a time may hold. It holds hashes of files and nothing of what was in them.
const ledgerName = ".rettidig-watch"

// OpenFolder makes ready to watch a folder. Errors are *FileError: no such folder, no right to it, or another watcher has it.
func OpenFolder(dir string, lang text.Lang) (*Folder, error) {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, openError(dir, err)
	case !info.IsDir():
		return nil, fileError(nil, text.FolderNoFolder, dir)
	}
	f := &Folder{dir: dir, lang: lang, taken: map[string]bool{}, seen: map[string]look{}}
	for _, sub := range []string{f.Done(), f.Failed()} {
		if err := os.MkdirAll(sub, 0o700); err != nil {
			return nil, fileError(err, text.FolderNotWritable, dir, causeOf(err))
		}
	}
	f.ledger, err = lockFile(filepath.Join(dir, ledgerName))
	switch {
	case errors.Is(err, errLocked):
		return nil, fileError(err, text.FolderWatched, dir)
	case err != nil:
		return nil, fileError(err, text.FolderNotWritable, dir, causeOf(err))
	}
	lines := bufio.NewScanner(f.ledger)
	for lines.Scan() {
		f.taken[lines.Text()] = true
	}
	return f, nil
}

// Close lets another watcher in.
func (f *Folder) Close() error { return unlockFile(f.ledger) }

// Done is the folder of files that were taken.
func (f *Folder) Done() string { return filepath.Join(f.dir, f.lang.T(text.FolderDone)) }

// Failed is the folder of files that could not be taken, and of the files of bad rows.
func (f *Folder) Failed() string { return filepath.Join(f.dir, f.lang.T(text.FolderFailed)) }

// watchedEnds are the endings of names that are looked at. Those that are no task list are refused with a sentence; anything else is left alone.
var watchedEnds = []string{".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}

// isWatched leaves out what browsers, Excel and copying programs write beside the file that is meant.
func isWatched(name string) bool {
	return !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~") && slices.Contains(watchedEnds, strings.ToLower(filepath.Ext(name)))
}

// looksAlike is how many looks in a row must find a file the same before it counts as complete.
const looksAlike = 2

// Ready looks into the folder and gives the files that are complete, the oldest first: the same at two looks in a row, and, where the system can
// tell, open to nobody who writes.
func (f *Folder) Ready() ([]string, error) {
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return nil, openError(f.dir, err)
	}
	now := map[string]look{}
	var ready []string
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || !isWatched(e.Name()) {
			continue
		}
		l := look{size: info.Size(), at: info.ModTime(), same: 1}
		if old, met := f.seen[e.Name()]; met && old.size == l.size && old.at.Equal(l.at) {
			l.same = old.same + 1
		}
		now[e.Name()] = l
		if path := filepath.Join(f.dir, e.Name()); l.same >= looksAlike && !beingWritten(path) {
			ready = append(ready, path)
		}
	}
	f.seen = now
	slices.SortStableFunc(ready, func(a, b string) int {
		return now[filepath.Base(a)].at.Compare(now[filepath.Base(b)].at)
	})
	return ready, nil
}

// Later looks at a file anew, as if it had just come: it changed while it was read.
func (f *Folder) Later(path string) { delete(f.seen, filepath.Base(path)) }

// Hash gives the SHA-256 of a file, and whether a file with that hash was taken before. With timed the file's time belongs to it: a snapshot that says
// the same a day later is another snapshot, and what was resolved in between is judged by it.
func (f *Folder) Hash(ctx context.Context, path string, timed bool) (sum string, before bool, err error) {
	in, err := os.Open(path)
	if err != nil {
		return "", false, openError(filepath.Base(path), err)
	}
	defer func() { _ = in.Close() }() // only read
	h := sha256.New()
	if _, err := io.Copy(h, &tap{ctx: ctx, file: in}); err != nil {
		return "", false, err
	}
	sum = hex.EncodeToString(h.Sum(nil))
	if timed {
		info, err := in.Stat()
		if err != nil {
			return "", false, openError(filepath.Base(path), err)
		}
		sum += " " + info.ModTime().UTC().Format(time.RFC3339)
	}
	return sum, f.taken[sum], nil
}

// Take moves a file that was imported to the folder of those, and keeps its hash: the same file is not imported again.
func (f *Folder) Take(path, sum string) (string, error) {
	if !f.taken[sum] {
		if _, err := fmt.Fprintln(f.ledger, sum); err != nil {
			return "", fmt.Errorf("keep the hash of a file that was taken: %w", err)
		}
		f.taken[sum] = true
	}
	return f.move(path, f.Done())
}

// Refuse moves a file that cannot be imported to the folder of those, with a note beside it that says why.
func (f *Folder) Refuse(path, why string) (string, error) {
	to, err := f.move(path, f.Failed())
	if err != nil {
		return to, err
	}
	if err := os.WriteFile(to+".fejl.txt", []byte(safe.Block(why)+"\n"), 0o600); err != nil {
		return to, fmt.Errorf("write why a file was refused: %w", err)
	}
	return to, nil
}

// move moves a file, under the first free name: an older one is never written over.
func (f *Folder) move(path, dir string) (string, error) {
	delete(f.seen, filepath.Base(path))
	end := filepath.Ext(path)
	base := strings.TrimSuffix(filepath.Base(path), end)
	for n := 1; ; n++ {
		to := filepath.Join(dir, base+end)
		if n > 1 {
			to = filepath.Join(dir, fmt.Sprintf("%s-%d%s", base, n, end))
		}
		if _, err := os.Lstat(to); err == nil && n < badFileTries {
			continue
		}
		if err := os.Rename(path, to); err != nil {
			return "", fmt.Errorf("move a file: %w", withoutPath(err))
		}
		return to, nil
	}
}
