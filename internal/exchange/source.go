package exchange

import (
	"bytes"
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// Encoding is how the letters of a file are written.
type Encoding string

// The encodings a task file may have.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252" // what is left when a file is none of the others
)

// headSize is how much of a file is looked at to guess its encoding.
const headSize = 64 << 10

// source is an open file and what is known of its encoding.
type source struct {
	file *os.File
	name string // base name
	size int64  // of what is read: of the rows that were taken out, when the file is a workbook
	enc  Encoding
	bom  int  // bytes of the byte order mark
	sure bool // the encoding needs no second look

	find  finder
	whole int64        // bytes of the file as it lies on the disk
	form  Form         // how the file is built
	sheet string       // the sheet of a workbook that is read
	sha   string       // of the file, when what is read is not the file itself
	comma byte         // the delimiter, when it is known
	today catalog.Date // tasks made later are bad rows; zero: not looked at
	own   bool         // the file is a private one of this program's
	alive *os.File     // the file itself, when a private copy of it is read
	noted []Sentence   // what was done to make the file readable
	made  time.Time    // when the file was last written; zero when nobody knows
}

// openSource opens a regular file and guesses its encoding. Errors are *FileError.
func openSource(path string) (*source, error) { return openFile(context.Background(), path, Options{}) }

// openFile opens a task file of any form, as the options ask. Errors are *FileError, beside those of ctx and of the disk that rows are put by on.
func openFile(ctx context.Context, path string, opts Options) (*source, error) {
	s, err := openRegular(path, opts)
	if err != nil {
		return nil, err
	}
	s.find, s.today = finder{profiles: opts.Profiles, force: opts.Profile}, opts.Today
	if err := s.open(ctx, opts); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// openRegular opens the file, or takes in what the options hand over in its place.
func openRegular(path string, opts Options) (*source, error) {
	name := filepath.Base(path)
	if opts.Input != nil {
		f, n, err := spool(opts.Input)
		if err != nil {
			return nil, err
		}
		return &source{file: f, name: name, size: n, whole: n, own: true}, nil
	}
	info, err := os.Stat(path) // before opening: opening a pipe would wait for its writer
	switch {
	case err != nil:
		return nil, openError(name, err)
	case info.IsDir():
		return nil, fileError(nil, text.TaskFileFolder, name)
	case !info.Mode().IsRegular():
		return nil, fileError(nil, text.TaskFileNotAFile, name)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(name, err)
	}
	return &source{file: f, name: name, size: info.Size(), whole: info.Size(), made: info.ModTime()}, nil
}

// open looks at what the file is, takes the rows out of a workbook, and guesses the encoding of text.
func (s *source) open(ctx context.Context, opts Options) error {
	form, err := s.sniffForm()
	if err != nil {
		return err
	}
	if refused, is := formRefused[form]; is {
		return fileError(nil, refused, s.name)
	}
	if s.form = form; form == FormWorkbook {
		return s.unpack(ctx, opts.Sheet)
	}
	if opts.Sheet != "" {
		return fileError(nil, text.TaskFileNoSheets, s.name)
	}
	if err := s.guess(); err != nil || opts.Input == nil || opts.Profile != nil {
		return err
	}
	return s.giveHeadings(ctx, opts.knownCase)
}

// unchanged refuses a file that somebody has written to since it was opened, when it is read only once: what is hashed must be what was taken.
func (s *source) unchanged() error {
	file := cmp.Or(s.alive, s.file)
	if s.own && s.alive == nil {
		return nil
	}
	info, err := file.Stat()
	if err != nil || info.Size() != s.whole || !info.ModTime().Equal(s.made) {
		return fileError(err, text.TaskFileChanged, s.name)
	}
	return nil
}

func openError(name string, err error) *FileError {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fileError(err, text.TaskFileNoFile, name)
	case errors.Is(err, os.ErrPermission):
		return fileError(err, text.TaskFileNotReadable, name)
	}
	return fileError(err, text.TaskFileCannotOpen, name, causeOf(err))
}

// causeOf leaves the path out of an error of the operating system: a sentence names the file itself.
func causeOf(err error) string {
	var pathErr *os.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}

func (s *source) guess() error {
	head := make([]byte, headSize)
	n, err := s.file.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return openError(s.name, err)
	}
	s.enc, s.bom, s.sure = sniff(head[:n])
	return nil
}

// sniff guesses the encoding from the beginning of a file. sure is false when only the whole file can tell UTF-8 from Windows-1252.
func sniff(head []byte) (enc Encoding, bom int, sure bool) {
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		return UTF8, 3, true
	case bytes.HasPrefix(head, []byte("\xFF\xFE")):
		return UTF16LE, 2, true
	case bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return UTF16BE, 2, true
	}
	if enc, ok := sniffUTF16(head); ok {
		return enc, 0, true
	}
	letters, broken := census(string(head[:len(head)-partialRune(head)]))
	return judge(letters, broken), 0, broken > 0
}

// sniffUTF16 knows UTF-16 without a byte order mark by its zero bytes: Danish text has one in nearly every pair.
func sniffUTF16(head []byte) (Encoding, bool) {
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	pairs := len(head) / 2
	switch {
	case pairs == 0:
		return "", false
	case zeros[1] > pairs/2 && zeros[0] < pairs/16+1:
		return UTF16LE, true
	case zeros[0] > pairs/2 && zeros[1] < pairs/16+1:
		return UTF16BE, true
	}
	return "", false
}

// census counts the letters outside ASCII that are well-formed UTF-8, and the bytes that are not.
func census(s string) (letters, broken int) {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			broken++
		} else {
			letters++
		}
		i += n
	}
	return letters, broken
}

// judge tells UTF-8 from Windows-1252. A few broken bytes among many well-formed letters are damage in a UTF-8 file:
// Windows-1252 text hardly ever looks like UTF-8 by chance.
func judge(letters, broken int) Encoding {
	if broken == 0 || letters > 4*broken {
		return UTF8
	}
	return Windows1252
}

// partialRune is how many bytes at the end of b begin a letter that b does not finish.
func partialRune(b []byte) int {
	for n := 1; n <= min(utf8.UTFMax-1, len(b)); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// tap counts, and if asked hashes, the bytes that pass, and ends reading when the context ends.
type tap struct {
	ctx   context.Context
	file  io.Reader
	sha   hash.Hash // nil when not wanted
	bytes int64
}

// Read reads on.
func (t *tap) Read(p []byte) (int, error) {
	if err := t.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := t.file.Read(p)
	if t.sha != nil {
		_, _ = t.sha.Write(p[:n]) // a hash never fails
	}
	t.bytes += int64(n)
	return n, err
}

func (t *tap) hex() string { return hex.EncodeToString(t.sha.Sum(nil)) }

// text reads the file from its beginning as UTF-8. The tap sees the file's own bytes.
func (s *source) text(ctx context.Context, sha hash.Hash) (io.Reader, *tap, error) {
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return nil, nil, fmt.Errorf("read %s again: %w", s.name, err)
	}
	t := &tap{ctx: ctx, file: s.file, sha: sha}
	if _, err := io.CopyN(io.Discard, t, int64(s.bom)); err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", s.name, err)
	}
	switch s.enc {
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Reader(t), t, nil
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Reader(t), t, nil
	case Windows1252:
		return charmap.Windows1252.NewDecoder().Reader(t), t, nil
	}
	return t, t, nil
}
