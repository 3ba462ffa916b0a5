package bolt

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"os"

	"rettidig/store"
)

// bbolt begins a file with two meta pages, written in turn: the valid one with the higher transaction number counts. Each holds, after
// a page header, the fields below in the machine's byte order.
const (
	metaMagic    = 0xED0CDAED
	metaVersion  = 2
	metaFlag     = 0x04 // in the page header
	headerSize   = 16
	flagsAt      = 8
	metaSize     = 64
	sumAt        = 56 // the checksum covers what lies before it
	metaLen      = headerSize + metaSize
	noFreelist   = ^uint64(0)
	minPageShift = 10 // page sizes bbolt looks for: 1 KiB to 16 MiB
	maxPageShift = 24
	firstPage    = 2 // the pages after the two metas
)

// meta is what a meta page says of the file.
type meta struct {
	pageSize             uint64
	root, freelist, high uint64 // pages: the tree, the list of free ones, the first never used
	txid                 uint64
}

// parseMeta reads a meta page from its first metaLen bytes.
func parseMeta(b []byte) (meta, error) {
	if len(b) < metaLen {
		return meta{}, fmt.Errorf("%w: a meta page is cut off", store.ErrCorrupt)
	}
	order, flags, b := binary.NativeEndian, binary.NativeEndian.Uint16(b[flagsAt:]), b[headerSize:metaLen]
	if flags != metaFlag || order.Uint32(b) != metaMagic || order.Uint32(b[4:]) != metaVersion {
		return meta{}, fmt.Errorf("%w: not a bbolt file", store.ErrCorrupt)
	}
	h := fnv.New64a()
	_, _ = h.Write(b[:sumAt]) // never fails
	if h.Sum64() != order.Uint64(b[sumAt:]) {
		return meta{}, fmt.Errorf("%w: a meta page does not match its checksum", store.ErrCorrupt)
	}
	m := meta{
		pageSize: uint64(order.Uint32(b[8:])),
		root:     order.Uint64(b[16:]),
		freelist: order.Uint64(b[32:]),
		high:     order.Uint64(b[40:]),
		txid:     order.Uint64(b[48:]),
	}
	return m, m.check()
}

// check refuses page numbers that cannot be.
func (m meta) check() error {
	power := m.pageSize >= 1<<minPageShift && m.pageSize <= 1<<maxPageShift && m.pageSize&(m.pageSize-1) == 0
	root := m.root >= firstPage && m.root < m.high
	free := m.freelist == noFreelist || m.freelist >= firstPage && m.freelist < m.high
	if !power || !root || !free || m.high > 1<<62/m.pageSize {
		return fmt.Errorf("%w: a meta page makes no sense", store.ErrCorrupt)
	}
	return nil
}

// size is how long the file must be at least, in bytes.
func (m meta) size() int64 { return int64(m.high * m.pageSize) }

// readMeta reads both meta pages and returns the one that counts. It takes no lock: a writer may be at work on one of them, never on
// both. A page that was torn by a crash leaves the other, as bbolt means it.
func readMeta(r io.ReaderAt) (meta, error) {
	first, err := metaAt(r, 0)
	if err == nil {
		second, err2 := metaAt(r, int64(first.pageSize))
		if err2 == nil && second.pageSize == first.pageSize && second.txid > first.txid {
			return second, nil
		}
		return first, nil
	}
	for shift := minPageShift; shift <= maxPageShift; shift++ {
		second, err2 := metaAt(r, 1<<shift)
		if err2 == nil && second.pageSize == 1<<shift {
			return second, nil
		}
	}
	return meta{}, err
}

func metaAt(r io.ReaderAt, offset int64) (meta, error) {
	var b [metaLen]byte
	if _, err := r.ReadAt(b[:], offset); err != nil {
		return meta{}, fmt.Errorf("%w: meta page: %w", store.ErrCorrupt, err)
	}
	return parseMeta(b[:])
}

// readAttempts is how often the meta pages are read before the file is called damaged: two commits can fall between two reads.
const readAttempts = 3

// preflight refuses a file that bbolt must not see.
func preflight(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%w: not a regular file", store.ErrCorrupt)
	}
	if info.Size() == 0 {
		return fmt.Errorf("%w: the file is empty", store.ErrCorrupt)
	}
	var m meta
	for range readAttempts {
		if m, err = readMeta(f); err == nil {
			break
		}
	}
	if err != nil || m.size() <= info.Size() {
		return err
	}
	return outgrown(f, m)
}

// outgrown looks at the length again, for a writer may have made the file longer before it wrote the meta page.
func outgrown(f *os.File, m meta) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() < m.size() {
		return fmt.Errorf("%w: the file is cut off: %d bytes of %d", store.ErrCorrupt, info.Size(), m.size())
	}
	return nil
}

// preflightPath is preflight by name. It looks before it opens, since opening a pipe would wait for its other end.
func preflightPath(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return openError(err, false)
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%w: %s is not a regular file", store.ErrCorrupt, path)
	}
	f, err := os.Open(path)
	if err != nil {
		return openError(err, false)
	}
	defer func() { _ = f.Close() }()
	return preflight(f)
}
