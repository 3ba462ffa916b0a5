package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"

	"rettidig/internal/text"
)

// Form is how a file is built.
type Form string

// The forms. Only the first two can hold a task list; the others are known so that they can be named.
const (
	FormText      Form = "text"
	FormWorkbook  Form = "xlsx"
	formEmpty     Form = "empty"
	formLocked    Form = "locked" // a workbook behind a password
	formOldExcel  Form = "xls"    // Excel 97-2003
	formOle       Form = "ole"    // another file of old Office
	formBinary    Form = "xlsb"   // Excel's binary workbook
	formODS       Form = "ods"    // LibreOffice's workbook
	formZip       Form = "zip"    // a packed file that is no workbook
	formPDF       Form = "pdf"
	formHTML      Form = "html" // often called .xls
	formXML       Form = "xml"
	formUnpacked  Form = "bytes"  // nothing a person wrote
	formBrokenZip Form = "broken" // begins as a workbook does, but is cut off or damaged
)

// formRefused has the sentence for each form that holds no rows this program can take out.
var formRefused = map[Form]text.Msg{
	formEmpty: text.TaskFileEmpty, formLocked: text.TaskFileLocked, formOldExcel: text.TaskFileOldExcel, formOle: text.TaskFileOle,
	formBinary: text.TaskFileBinaryBook, formODS: text.TaskFileODS, formZip: text.TaskFileZip, formPDF: text.TaskFilePDF,
	formHTML: text.TaskFileHTML, formXML: text.TaskFileXML, formUnpacked: text.TaskFileBytes, formBrokenZip: text.TaskFileBookBroken,
}

// sniffForm looks at what the file is, not at what it is called.
func (s *source) sniffForm() (Form, error) {
	head := make([]byte, headSize)
	n, err := s.file.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", openError(s.name, err)
	}
	head = head[:n]
	switch {
	case n == 0:
		return formEmpty, nil
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return s.oleForm(), nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return s.zipForm(), nil
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return formPDF, nil
	}
	return textForm(head), nil
}

// oleForm tells a workbook behind a password from an old one by the names in the container's directory, which are UTF-16.
func (s *source) oleForm() Form {
	const most = 8 << 20 // the directory may lie behind the data
	data := make([]byte, min(s.size, most))
	n, _ := s.file.ReadAt(data, 0)
	tail := make([]byte, min(s.size, most))
	m, _ := s.file.ReadAt(tail, s.size-int64(len(tail)))
	has := func(name string) bool {
		wide := make([]byte, 0, 2*len(name))
		for i := range len(name) {
			wide = append(wide, name[i], 0)
		}
		return bytes.Contains(data[:n], wide) || bytes.Contains(tail[:m], wide)
	}
	switch {
	case has("EncryptedPackage"), has("EncryptionInfo"):
		return formLocked
	case has("Workbook"), has("Book"):
		return formOldExcel
	}
	return formOle
}

// zipForm tells a workbook from other packed files.
func (s *source) zipForm() Form {
	z, err := zip.NewReader(s.file, s.size)
	if err != nil {
		return formBrokenZip
	}
	form := formZip
	for _, f := range z.File {
		switch f.Name {
		case "xl/workbook.xml":
			return FormWorkbook
		case "xl/workbook.bin":
			return formBinary
		case "content.xml":
			form = formODS
		}
	}
	return form
}

// textForm tells text with rows from text that only draws them, and from bytes nobody wrote.
func textForm(head []byte) Form {
	trimmed := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n"))
	switch {
	case bytes.HasPrefix(trimmed, []byte("<!doctype html")), bytes.HasPrefix(trimmed, []byte("<html")), bytes.HasPrefix(trimmed, []byte("<table")):
		return formHTML
	case bytes.HasPrefix(trimmed, []byte("<?xml")):
		return formXML
	}
	if _, wide := sniffUTF16(head); wide || bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.HasPrefix(head, []byte("\xFE\xFF")) {
		return FormText
	}
	if controls(head) > len(head)/16 {
		return formUnpacked
	}
	return FormText
}

// controls counts the bytes that no text holds.
func controls(b []byte) int {
	n := 0
	for _, c := range b {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b' {
			n++
		}
	}
	return n
}
