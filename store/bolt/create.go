package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"go.etcd.io/bbolt"
)

// Create makes an empty store file at path, readable by its owner only, and the folder if there is none. It is crash-safe: the file
// is made under another name in the same folder and takes its own only when it is complete on disk. It returns an error that is
// fs.ErrExist if there is a file already, whatever it holds, and *RemoteError as Open does. It opens nothing: call Open next.
func Create(path string, o Options) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("create store: %w", err)
	}
	if err := refuseRemote(path, o.Force); err != nil {
		return err
	}
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("create store: %w", err)
	}
	if err := publish(path, initFile); err != nil {
		return fmt.Errorf("create store: %w", err)
	}
	return nil
}

// makeFolder makes the folder for its owner alone, and leaves one that is there as it is.
func makeFolder(dir string) error {
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(dir))
}

// initFile lets bbolt lay out an empty file and puts the buckets in.
func initFile(f *os.File) error {
	db, err := bbolt.Open(f.Name(), 0o600, &bbolt.Options{Timeout: 1, NoStatistics: true})
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		_, err := layOut(tx)
		return err
	})
	return errors.Join(err, db.Close())
}

// publish makes a file complete before it is seen: write fills a temporary one, which is synced and then takes the name, never that of
// a file that is there.
func publish(path string, write func(*os.File) error) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	}
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*.tmp") // 0600 by its own contract
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }() // its last act on every way out; after a rename there is nothing to remove
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := rename(f.Name(), path); err != nil {
		return err
	}
	return syncFolder(dir)
}

// rename gives a file its name and never takes another's: a second name is refused where one is there, a rename is not. Where the drive
// knows no second names, looking first has to do.
func rename(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(to); err == nil {
		return &fs.PathError{Op: "create", Path: to, Err: fs.ErrExist}
	}
	return os.Rename(from, to)
}

// syncFolder makes the names in a folder last. Windows does so by itself and cannot be asked.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Backup writes the newest snapshot to a new file at path, which must not be there (fs.ErrExist). Readers go on meanwhile, writers wait.
// The copy is complete or not there. It is a store of its own, which Open takes.
func (e *Engine) Backup(ctx context.Context, path string) error {
	err := e.act(ctx, toRead, func(s *session) error {
		return publish(path, func(f *os.File) error { return s.copyTo(ctx, f) })
	})
	if err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	return nil
}

func (s *session) copyTo(ctx context.Context, w io.Writer) (err error) {
	r := &reader{ctx: ctx}
	defer s.rescue(r, &err)
	tx, err := s.begin(r, false)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	_, err = tx.WriteTo(patientWriter{ctx, w})
	return err
}

// patientWriter stops a long copy when its context ends.
type patientWriter struct {
	ctx context.Context
	w   io.Writer
}

func (p patientWriter) Write(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.w.Write(b)
}

// Warm reads the file once from end to end, so that a full scan finds it in memory. bbolt maps it for random access, and a cold scan
// would fetch it page by page, many times slower. It is for reports, exports and checks, never for the start of a screen.
func (e *Engine) Warm(ctx context.Context) error {
	if err := e.ready(ctx); err != nil {
		return err
	}
	f, err := os.Open(e.path)
	if err != nil {
		return fmt.Errorf("warm: %w", openError(err, false))
	}
	defer func() { _ = f.Close() }()
	if _, err := io.CopyBuffer(patientWriter{ctx, io.Discard}, struct{ io.Reader }{f}, make([]byte, lastArena)); err != nil {
		return fmt.Errorf("warm: %w", err)
	}
	return nil
}
