package xlsx

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// kind is what a scanner found.
type kind uint8

const (
	opens  kind = iota + 1 // <name a="b">
	closes                 // </name>
	text                   // between tags
)

// The caps on what is kept of one piece. Text beyond its cap is dropped; a tag beyond it is no sheet's.
const (
	maxText = 256 << 10 // bytes
	maxTag  = 64 << 10  // bytes
)

// scanner reads XML as workbooks use it: tags, text, CDATA. It knows no entities but the five and numbered ones, takes no document type, and
// looks only at what is asked for: a sheet is mostly tags without interest. encoding/xml does the same five times slower.
type scanner struct {
	r     *bufio.Reader
	name  []byte // of the tag, without its prefix
	attrs []byte // between the tag's name and its end
	text  []byte
	alone bool // the tag is <name/>: closes follows without being read
}

// newScanner reads UTF-8, or UTF-16 with a byte order mark.
func newScanner(r io.Reader) *scanner {
	in := bufio.NewReaderSize(r, 64<<10)
	head, _ := in.Peek(2)
	if bytes.Equal(head, []byte("\xFF\xFE")) || bytes.Equal(head, []byte("\xFE\xFF")) {
		wide := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		in = bufio.NewReaderSize(transform.NewReader(in, wide), 64<<10)
	}
	return &scanner{r: in}
}

// next finds the next tag or text. At the end it returns io.EOF; text that holds nothing but blanks is left out between tags of a sheet by the caller.
func (s *scanner) next() (kind, error) {
	if s.alone {
		s.alone = false
		return closes, nil
	}
	for {
		b, err := s.r.ReadByte()
		if err != nil {
			return 0, err
		}
		if b != '<' {
			_ = s.r.UnreadByte()
			return text, s.readText()
		}
		k, err := s.readTag()
		if k != 0 || err != nil {
			return k, err
		}
	}
}

// readText reads up to the next tag.
func (s *scanner) readText() error {
	s.text = s.text[:0]
	for {
		part, err := s.r.ReadSlice('<')
		done := err == nil
		if done {
			part = part[:len(part)-1]
			_ = s.r.UnreadByte()
		}
		s.text = appendCapped(s.text, part, maxText)
		switch {
		case done || errors.Is(err, io.EOF):
			s.text = unescape(s.text)
			return nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return err
		}
	}
}

func appendCapped(to, part []byte, most int) []byte {
	return append(to, part[:min(len(part), max(0, most-len(to)))]...)
}

// readTag reads what follows a '<'. It returns 0 for what is no element: comments, instructions.
func (s *scanner) readTag() (kind, error) {
	b, err := s.r.ReadByte()
	if err != nil {
		return 0, whole(err)
	}
	switch b {
	case '!':
		return s.readMark()
	case '?':
		return 0, s.skipTo("?>")
	case '/':
		tag, err := s.rest(nil)
		if err != nil {
			return 0, err
		}
		s.name = local(bytes.TrimSpace(tag))
		return closes, nil
	}
	tag, err := s.rest([]byte{b})
	if err != nil {
		return 0, err
	}
	if s.alone = bytes.HasSuffix(tag, []byte("/")); s.alone {
		tag = tag[:len(tag)-1]
	}
	end := bytes.IndexAny(tag, " \t\r\n")
	if end < 0 {
		end = len(tag)
	}
	s.name, s.attrs = local(tag[:end]), tag[end:]
	return opens, nil
}

// rest reads a tag to its end, behind what was read of it. A '>' between quotes belongs to it.
func (s *scanner) rest(tag []byte) ([]byte, error) {
	tag = append(s.text[:0], tag...) // text and tags are never needed at once
	for open := byte(0); ; {
		part, err := s.r.ReadSlice('>')
		if tag = append(tag, part...); len(tag) > maxTag {
			return nil, ErrDamaged
		}
		open = quoteAfter(part, open)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil:
			return nil, whole(err)
		case open == 0:
			s.text = tag[:0]
			return tag[:len(tag)-1], nil
		}
	}
}

// quoteAfter gives the quote that is open behind a part of a tag, 0 for none.
func quoteAfter(part []byte, open byte) byte {
	for _, c := range part {
		switch {
		case open == 0 && (c == '"' || c == '\''):
			open = c
		case c == open:
			open = 0
		}
	}
	return open
}

// readMark reads what follows "<!": a comment, or text in CDATA. A document type is refused, since only it could define entities.
func (s *scanner) readMark() (kind, error) {
	head, err := s.r.Peek(2)
	if err != nil {
		return 0, whole(err)
	}
	if string(head) == "--" {
		_, _ = s.r.Discard(2)
		return 0, s.skipTo("-->")
	}
	if head, err = s.r.Peek(7); err != nil || string(head) != "[CDATA[" {
		return 0, ErrDamaged
	}
	_, _ = s.r.Discard(7)
	s.text = s.text[:0]
	err = s.upTo("]]>", func(b byte) {
		if len(s.text) < maxText+2 {
			s.text = append(s.text, b)
		}
	})
	if err != nil {
		return 0, err
	}
	s.text = bytes.TrimSuffix(s.text, []byte("]]"))
	return text, nil
}

func (s *scanner) skipTo(end string) error { return s.upTo(end, func(byte) {}) }

// upTo hands on each byte up to the mark's last, which it reads and keeps for itself.
func (s *scanner) upTo(mark string, take func(byte)) error {
	last := make([]byte, 0, 4)
	for {
		b, err := s.r.ReadByte()
		if err != nil {
			return whole(err)
		}
		if len(last) == len(mark) {
			last = append(last[:0], last[1:]...)
		}
		if last = append(last, b); string(last) == mark {
			return nil
		}
		take(b)
	}
}

// attr returns the value of the tag's attribute with this name, prefix or not; nil when it has none.
func (s *scanner) attr(name string) []byte {
	for rest := s.attrs; ; {
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return nil
		}
		key := local(bytes.TrimSpace(rest[:eq]))
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 {
			return nil
		}
		quote := rest[0]
		end := bytes.IndexByte(rest[1:], quote)
		if end < 0 || (quote != '"' && quote != '\'') {
			return nil
		}
		if string(key) == name {
			return unescape(bytes.Clone(rest[1 : 1+end]))
		}
		rest = rest[end+2:]
	}
}

// local is a name without its prefix.
func local(name []byte) []byte {
	if i := bytes.LastIndexByte(name, ':'); i >= 0 {
		return name[i+1:]
	}
	return name
}

// whole turns an end inside something into what it is: the part is cut off.
func whole(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// unescape puts characters in place of their entities, in the same bytes. What is no entity stays.
func unescape(b []byte) []byte {
	at := bytes.IndexByte(b, '&')
	if at < 0 {
		return b
	}
	out := b[:at]
	for rest := b[at:]; len(rest) > 0; {
		if rest[0] == '&' {
			if r, n := entity(rest); n > 0 {
				out = utf8.AppendRune(out, r) // never longer than its entity
				rest = rest[n:]
				continue
			}
		}
		out, rest = append(out, rest[0]), rest[1:]
	}
	return out
}

// entity reads the entity b begins with: its character and its length in bytes, 0 for none.
func entity(b []byte) (rune, int) {
	end := bytes.IndexByte(b[:min(len(b), 12)], ';')
	if end < 2 {
		return 0, 0
	}
	switch name := string(b[1:end]); name {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	default:
		return numbered(name, end+1)
	}
}

func numbered(name string, length int) (rune, int) {
	if name[0] != '#' || len(name) < 2 {
		return 0, 0
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune || utf8.RuneLen(rune(n)) > length {
		return 0, 0
	}
	return rune(n), length
}
