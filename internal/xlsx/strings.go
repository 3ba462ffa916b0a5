package xlsx

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
)

// inMemory is how many bytes of a workbook's shared strings are kept in memory. The rest goes to a private file.
const inMemory = 32 << 20

// maxStrings is how many strings a workbook may share; each costs eight bytes of memory.
const maxStrings = 20 << 20

// stringTable holds the strings that cells refer to by number.
type stringTable struct {
	ends []int64 // where each string ends; the next begins there
	mem  []byte  // the first of them
	file *os.File
	tail []byte // not yet in the file
	size int64
}

// needStrings reads the shared strings once.
func (b *Book) needStrings() error {
	if b.shared != nil {
		return nil
	}
	b.shared = &stringTable{}
	if b.table == "" {
		return nil
	}
	s, done, err := b.scan(b.table, MaxUnpacked)
	if err != nil {
		return err
	}
	defer done()
	if err := b.shared.read(s); err != nil {
		return damaged(err)
	}
	return b.shared.flush()
}

// read reads the table. A string may stand in several runs of different looks; how it is spoken is left out.
func (t *stringTable) read(s *scanner) error {
	var one []byte
	take, spoken := false, false
	for {
		k, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case k == text:
			if take {
				one = appendCapped(one, s.text, maxText)
			}
			continue
		}
		switch string(s.name) {
		case "si":
			if k == closes {
				if err := t.add(one); err != nil {
					return err
				}
			}
			one = one[:0]
		case "rPh":
			spoken = k == opens
		case "t":
			take = k == opens && !spoken
		}
	}
}

func (t *stringTable) add(s []byte) error {
	if len(t.ends) == maxStrings {
		return ErrBomb
	}
	t.size += int64(len(s))
	t.ends = append(t.ends, t.size)
	if t.file == nil && t.size <= inMemory {
		t.mem = append(t.mem, s...)
		return nil
	}
	if t.tail = append(t.tail, s...); len(t.tail) > 1<<20 {
		return t.flush()
	}
	return nil
}

// flush writes what waits to the file.
func (t *stringTable) flush() (err error) {
	if len(t.tail) == 0 {
		return nil
	}
	if t.file == nil {
		if t.file, err = os.CreateTemp("", "rettidig-*"); err != nil { // mode 0600
			return err
		}
		_ = os.Remove(t.file.Name()) // where an open file cannot be removed, close does it
	}
	_, err = t.file.Write(t.tail)
	t.tail = t.tail[:0]
	return err
}

// at returns the string with this number.
func (t *stringTable) at(number string) (string, error) {
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || n < 0 || n >= len(t.ends) {
		return "", ErrDamaged
	}
	from, to := int64(0), t.ends[n]
	if n > 0 {
		from = t.ends[n-1]
	}
	if to <= int64(len(t.mem)) {
		return unhex(string(t.mem[from:to])), nil
	}
	s := make([]byte, to-from)
	if _, err := t.file.ReadAt(s, from-int64(len(t.mem))); err != nil {
		return "", err
	}
	return unhex(string(bytes.ToValidUTF8(s, nil))), nil
}

func (t *stringTable) close() error {
	t.mem = nil
	if t.file == nil {
		return nil
	}
	err := t.file.Close()
	_ = os.Remove(t.file.Name())
	return err
}
