package exchange

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"

	"rettidig/internal/text"
)

// spool puts what it reads by in a private file and returns it, with the number of bytes. Only its owner may read it (os.CreateTemp makes it 0600),
// and its name is taken away at once where the system allows that, so that nothing is left behind however the program ends.
func spool(in io.Reader) (*os.File, int64, error) {
	f, err := privateFile()
	if err != nil {
		return nil, 0, err
	}
	n, err := io.Copy(f, in)
	if err != nil {
		_ = f.Close()
		_ = os.Remove(f.Name()) // gone already, where an open file can be removed
		return nil, 0, fmt.Errorf("put the rows by in a private file: %w", withoutPath(err))
	}
	return f, n, nil
}

// privateFile makes an empty file whose name is gone already, or goes when its source is closed.
func privateFile() (*os.File, error) {
	f, err := os.CreateTemp("", "rettidig-*")
	if err != nil {
		return nil, fmt.Errorf("make a private file: %w", withoutPath(err))
	}
	_ = os.Remove(f.Name()) // where an open file cannot be removed, source.close does it
	return f, nil
}

// settle goes on with a private copy of a file that was looked through, so that nobody can change what is being taken in: an import commits its first
// rows long before it reads the last. A file that is no longer the one with this SHA-256 is refused, before anything is written.
func (s *source) settle(ctx context.Context, sha string) error {
	if s.own {
		return nil
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return openError(s.name, err)
	}
	t := &tap{ctx: ctx, file: s.file, sha: sha256.New()}
	copied, _, err := spool(t)
	if err != nil {
		return err
	}
	s.alive, s.file, s.own = s.file, copied, true
	if t.hex() != sha {
		return fileError(nil, text.TaskFileChanged, s.name)
	}
	return nil
}

// withoutPath leaves the path of a private file out of an error.
func withoutPath(err error) error {
	var pathErr *os.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// close closes what was read, and takes a private file away where that could not be done before.
func (s *source) close() {
	_ = s.file.Close() // it was only read
	if s.alive != nil {
		_ = s.alive.Close()
	}
	if s.own {
		_ = os.Remove(s.file.Name())
	}
}
