package exchange

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/maphash"
	"io"
	"strings"

	"rettidig/internal/text"
)

// scan is what one look through a file finds out: all that the rows pass must know before its first row.
type scan struct {
	layout *layout
	comma  byte
	sha    string
	enc    Encoding
	rows   int
	broken int // bytes that are not UTF-8 in a file that else is

	every    int      // rows of a chunk, unless maxChunkBytes ends it before
	divider  divider  // of the look at hand
	prints   []uint64 // fingerprints of the file up to the end of each full chunk
	seed     maphash.Seed
	suspects map[uint64]struct{} // hashes of keys that may stand in the file more than once
	twins    map[string]*twins   // rows without id that do, by case, type and moment
	same     map[string]*sameID  // rows with an id that may stand in the file more than once
	spread   *spread             // cases whose rows lie in more than one chunk
	cutAt    int                 // the line the file ends in the middle of; zero: it ends with a whole line
}

// twins counts the equal rows of one key.
type twins struct{ total, good, bad int }

// scanFile looks through the file once; twice when the guess at its encoding was wrong or when there may be equal rows to count.
// progress may be nil.
func scanFile(ctx context.Context, src *source, every int, progress func(bytes int64, rows int)) (*scan, error) {
	s := newScan(every)
	letters, err := s.look(ctx, src, progress)
	if err != nil {
		return nil, err
	}
	if !src.sure && judge(letters, s.broken) != src.enc {
		src.enc, src.sure = Windows1252, true
		if _, err := s.look(ctx, src, progress); err != nil {
			return nil, err
		}
	}
	s.enc = src.enc
	if src.enc != UTF8 {
		s.broken = 0
	}
	if s.cutAt > 0 {
		return nil, fileError(nil, text.TaskFileCutOff, src.name, s.cutAt)
	}
	if len(s.suspects) > 0 {
		err = s.countEquals(ctx, src)
	}
	return s, err
}

func newScan(every int) *scan { return &scan{every: every, seed: maphash.MakeSeed()} }

// look reads the whole file and returns how many letters outside ASCII it holds.
func (s *scan) look(ctx context.Context, src *source, progress func(int64, int)) (letters int, err error) {
	s.rows, s.broken, s.prints, s.cutAt, s.divider = 0, 0, nil, 0, divider{}
	s.suspects, s.twins, s.same = map[uint64]struct{}{}, map[string]*twins{}, map[string]*sameID{}
	s.spread = newSpread(s.seed, src.size)
	sha := sha256.New()
	r, tap, err := s.open(ctx, src, sha)
	if err != nil {
		return 0, err
	}
	var (
		rec  record
		p    = newParser(s.layout)
		met  = newBloom(src.size)
		key  []byte
		more = true
	)
	for more {
		if more, err = advance(r, &rec); err != nil || !more {
			break
		}
		s.note(r, progress, tap)
		if s.cutAt = 0; !r.closed && cutShort(&rec, r.want) {
			s.cutAt = rec.line
		}
		if src.enc == UTF8 {
			letters += s.census(rec.cells)
		}
		if key = p.key(key[:0], &rec); len(key) > 0 {
			s.meet(met, key)
			s.spread.row(p.value(fieldCase), s.rows)
		}
		if s.divider.rows == 0 {
			s.spread.chunkEnds()
		}
	}
	s.hashed(src, tap)
	return letters, err
}

// hashed notes the file's hash, when all of it has passed the tap.
func (s *scan) hashed(src *source, t *tap) {
	if s.sha = src.sha; s.sha == "" {
		s.sha = t.hex()
	}
}

// cutShort reports whether a last line that nothing closes has too few cells: the file was still being written, or was not fetched whole.
func cutShort(rec *record, want int) bool {
	return rec.reason != nil && rec.reason.Msg == text.TaskFileCellCount && len(rec.cells) < want
}

// census counts the broken bytes of a row and returns its letters outside ASCII.
func (s *scan) census(cells []string) (letters int) {
	for _, c := range cells {
		l, b := census(c)
		letters += l
		s.broken += b
	}
	return letters
}

// advance reads the next record; false means the end.
func advance(r *csvReader, rec *record) (bool, error) {
	err := r.next(rec)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	return err == nil, err
}

const rowsPerProgress = 8192

// maxChunkBytes ends a chunk before its number of rows is reached, so that memory stays bounded when rows are long.
const maxChunkBytes = 16 << 20

// divider divides a file into chunks. It looks at nothing but the file, so every pass divides alike.
type divider struct {
	rows int
	from int64
}

// full counts a row that ends after so many bytes of text and reports whether it is the last of its chunk.
func (d *divider) full(every int, past int64) bool {
	d.rows++
	if d.rows < every && past-d.from < maxChunkBytes {
		return false
	}
	*d = divider{from: past}
	return true
}

// note counts a row, takes the fingerprint at the end of a chunk and tells how far the scan is.
func (s *scan) note(r *csvReader, progress func(int64, int), t *tap) {
	s.rows++
	if s.divider.full(s.every, r.past) {
		s.prints = append(s.prints, r.fingerprint())
	}
	if progress != nil && s.rows%rowsPerProgress == 0 {
		progress(t.bytes, s.rows)
	}
}

func (s *scan) meet(met *bloom, key []byte) {
	h := maphash.Bytes(s.seed, key)
	if met.add(h) {
		s.suspects[h] = struct{}{}
	}
}

func (s *scan) countTwin(key []byte) {
	g := s.twins[string(key)]
	if g == nil {
		g = &twins{}
		s.twins[string(key)] = g
	}
	g.total++
}

func (s *scan) suspect(key []byte) bool {
	_, ok := s.suspects[maphash.Bytes(s.seed, key)]
	return ok
}

// open reads the header of the file and returns a reader that stands on the first row. The first call finds delimiter and layout.
func (s *scan) open(ctx context.Context, src *source, sha hash.Hash) (*csvReader, *tap, error) {
	in, t, err := src.text(ctx, sha)
	if err != nil {
		return nil, nil, err
	}
	r := newCSVReader(in, s.seed)
	r.fixed = src.comma
	cells, profile, err := r.header(src.find)
	if errors.Is(err, io.EOF) {
		return nil, nil, fileError(nil, text.TaskFileEmpty, src.name)
	}
	var refused *FileError
	switch {
	case errors.As(err, &refused):
		return nil, nil, refused
	case err != nil:
		return nil, nil, fmt.Errorf("read the header of %s: %w", src.name, err)
	}
	s.layout, err = newLayoutBy(profile, cells)
	if err != nil {
		return nil, nil, src.refuseHeader(err, cells)
	}
	s.comma = r.comma
	return r, t, nil
}

// refuseHeader says more of a file without the columns of a task list when more can be said: it counts tasks.
func (s *source) refuseHeader(err error, cells []string) error {
	if sum := summary(s.name, cells); sum != nil {
		return sum
	}
	return err
}

// header finds line ends, delimiter and the line of headings, and reads it. A line "sep=;" before it, as Excel writes, is followed.
func (r *csvReader) header(f finder) ([]string, *Profile, error) {
	if err := r.fill(); err != nil {
		return nil, nil, err
	}
	if strings.IndexByte(r.text, '\n') < 0 && strings.IndexByte(r.text, '\r') >= 0 {
		r.eol = '\r'
	}
	if err := r.sepLine(); err != nil {
		return nil, nil, err
	}
	profile, err := r.seek(f)
	if err != nil {
		return nil, nil, err
	}
	line, err := r.headerLine()
	if err != nil {
		return nil, nil, err
	}
	if r.comma = r.fixed; r.comma == 0 {
		r.comma = detectDelimiter(line, profile)
	}
	var rec record
	if err := r.next(&rec); err != nil {
		return nil, nil, err
	}
	r.want = len(rec.cells)
	for r.want > 1 && strings.TrimSpace(rec.cells[r.want-1]) == "" {
		r.want--
	}
	return rec.cells[:r.want], profile, nil
}

// sepLine follows a first line that names the delimiter.
func (r *csvReader) sepLine() error {
	line, err := r.headerLine()
	if err != nil {
		return err
	}
	if len(line) == len("sep=;") && strings.EqualFold(line[:4], "sep=") {
		r.fixed = line[4]
		stop := strings.IndexByte(r.text, r.eol)
		if stop < 0 {
			stop = len(r.text) - 1
		}
		r.consume(stop + 1)
	}
	return nil
}

// headerLine returns the first line that is not blank, without taking it.
func (r *csvReader) headerLine() (string, error) {
	for {
		stop, err := r.lineEnd()
		if err != nil {
			return "", err
		}
		if line := strings.TrimSpace(r.text[:stop]); line != "" {
			return line, nil
		}
		r.consume(min(stop+1, len(r.text)))
	}
}

// The first byte of a key says what it is made of.
const (
	idKey    = 'i' // KSD's id
	looseKey = 't' // case, type and moment, of a row without id
)

// key appends what the record is known by within the file; nothing when that cannot be read, or when a file of bad rows already
// says which of its equal rows it is.
func (p *parser) key(dst []byte, rec *record) []byte {
	if rec.reason != nil {
		return dst
	}
	p.begin(rec)
	if v := p.numberText(fieldID); v != "" {
		return append(append(dst, idKey), v...)
	}
	if p.value(fieldTwin) != "" {
		return dst
	}
	return p.identity().loose(dst)
}

// loose appends the key of a row without id; nothing when it is not whole.
func (id identity) loose(dst []byte) []byte {
	if !id.whole {
		return dst
	}
	dst = append(dst, looseKey)
	dst = binary.BigEndian.AppendUint64(dst, uint64(id.created.Time.UnixNano()))
	dst = binary.BigEndian.AppendUint32(dst, uint32(id.kind))
	if id.created.DateOnly {
		dst = append(dst, 'd')
	}
	return append(append(dst, '/'), id.number...)
}
