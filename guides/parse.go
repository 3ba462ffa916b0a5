package guides

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// The limits of a guide file. A hostile file must not cost more than a page of text.
const (
	MaxSize  = 256 << 10 // bytes
	MaxDepth = 16        // levels of nesting, in the front matter and in the markdown
)

// ErrTooLarge says that a guide file is larger than MaxSize.
var ErrTooLarge = errors.New("larger than 256 KiB")

// Parse reads one guide file. Its error is Problems: every fault that keeps the file from being a guide, with its line.
// Faults that leave it readable, such as a choice that leads nowhere, are for Check to find.
func Parse(data []byte) (Guide, error) {
	doc, problems := parse(data)
	if len(problems) > 0 {
		return Guide{}, problems
	}
	return doc.guide(), nil
}

// front is the front matter as it is written.
type front struct {
	Type     int            `yaml:"type"`
	Lang     text.Lang      `yaml:"lang"`
	Status   Status         `yaml:"status"`
	Edition  string         `yaml:"edition"`
	Law      []frontLaw     `yaml:"law"`
	Fields   []frontField   `yaml:"fields"`
	Steps    []frontStep    `yaml:"steps"`
	Sections []frontSection `yaml:"sections"`

	Workarounds []frontWorkaround `yaml:"workarounds"`
}

type frontWorkaround struct {
	Error   string `yaml:"error"`
	Owner   string `yaml:"owner"`
	Expires string `yaml:"expires"`
	Step    string `yaml:"step"`
	Text    string `yaml:"text"`
}

type frontLaw struct {
	Ref     string `yaml:"ref"`
	Version string `yaml:"version"`
	Checked string `yaml:"checked"`
}

type frontField struct {
	Name           string   `yaml:"name"`
	Menu           string   `yaml:"menu"`
	Values         []string `yaml:"values"`
	DoubtfulValues []string `yaml:"doubtful_values"`
	Doubtful       bool     `yaml:"doubtful"`
	Source         string   `yaml:"source"`
}

type frontStep struct {
	ID       string        `yaml:"id"`
	Title    string        `yaml:"title"`
	Kind     Kind          `yaml:"kind"`
	Shared   string        `yaml:"shared"`
	Deciding bool          `yaml:"deciding"`
	Calc     string        `yaml:"calc"`
	Choices  []frontChoice `yaml:"choices"`
}

type frontChoice struct {
	ID          string           `yaml:"id"`
	Label       string           `yaml:"label"`
	Value       string           `yaml:"value"`
	Field       string           `yaml:"field"`
	Outcome     string           `yaml:"outcome"`
	OutcomeText string           `yaml:"outcome_text"`
	FollowUp    []catalog.Number `yaml:"follow_up"`
	Tracks      []catalog.Number `yaml:"tracks"`
	Next        string           `yaml:"next"`
	Resolves    bool             `yaml:"resolves"`
	NeedsDate   bool             `yaml:"needs_date"`
	NeedsGround bool             `yaml:"needs_ground"`
	Ask         bool             `yaml:"ask"`
}

type frontSection struct {
	ID    string `yaml:"id"`
	Title string `yaml:"title"`
}

// document is a guide file taken apart, with what is needed to say where a fault stands.
type document struct {
	front front
	root  *yaml.Node
	hash  string
	body  body
	text  string // the body as it is written
	at    int    // the file's line of its first line
}

// parse takes a file apart. The document is of use only when there are no problems.
func parse(data []byte) (document, Problems) {
	if len(data) > MaxSize {
		return document{}, Problems{{Line: 1, Msg: text.GuideTooLarge, Args: []any{MaxSize >> 10}}}
	}
	data = canonical(data)
	if p := unprintable(string(data)); p != nil {
		return document{}, Problems{*p}
	}
	head, rest, at, ok := split(string(data))
	if !ok {
		return document{}, Problems{{Line: 1, Msg: text.GuideNoFrontMatter}}
	}
	doc := document{text: rest, at: at}
	problems := doc.readFront(head)
	shared := ""
	if len(problems) == 0 {
		shared, problems = doc.takeShared()
	}
	sum := sha256.Sum256(append(data, shared...))
	doc.hash = hex.EncodeToString(sum[:])
	if len(problems) == 0 {
		doc.body = readBody(rest, at)
		doc.putShared()
		doc.cutAll()
		problems = tooNested(rest, at)
	}
	if len(problems) == 0 {
		problems = doc.join()
	}
	return doc, problems
}

// canonical gives the bytes that are hashed: the same text has the same hash whatever editor saved it.
func canonical(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return append(bytes.TrimRight(data, "\n"), '\n')
}

// unprintable finds the first character that must not reach a terminal, or that another editor would write differently.
func unprintable(s string) *Problem {
	for i, line := range strings.Split(s, "\n") {
		safe := []rune(safe.Line(line))
		for j, r := range []rune(line) {
			if j >= len(safe) || safe[j] != r || r == utf8.RuneError {
				return &Problem{Line: i + 1, Msg: text.GuideUnprintable, Args: []any{fmt.Sprintf("%U", r)}}
			}
		}
	}
	return nil
}

// split parts the front matter from the body. at is the line number of the body's first line.
func split(s string) (head, rest string, at int, ok bool) {
	s, ok = strings.CutPrefix(s, "---\n")
	if !ok {
		return "", "", 0, false
	}
	if strings.HasPrefix(s, "---\n") {
		return "", s[4:], 3, true
	}
	head, rest, ok = strings.Cut(s, "\n---\n")
	return head, rest, strings.Count(head, "\n") + 4, ok
}

// frontLine is the file's line of the front matter's first line.
const frontLine = 2

func (d *document) readFront(head string) Problems {
	head = "\n" + head // in place of the opening ---: the YAML package's lines are the file's
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(head), &node); err != nil {
		return yamlProblems(err)
	}
	if p := tooDeep(&node, 0); p != nil {
		return Problems{*p}
	}
	d.root = &node
	dec := yaml.NewDecoder(strings.NewReader(head))
	dec.KnownFields(true)
	if err := dec.Decode(&d.front); err != nil && !errors.Is(err, io.EOF) {
		return d.named(yamlProblems(err))
	}
	return nil
}

// tooDeep also refuses anchors and aliases: no guide needs them, and a few lines of them can unfold to gigabytes.
func tooDeep(n *yaml.Node, depth int) *Problem {
	if depth > MaxDepth {
		return &Problem{Line: n.Line, Msg: text.GuideTooDeep, Args: []any{MaxDepth}}
	}
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return &Problem{Line: n.Line, Msg: text.GuideAlias}
	}
	for _, c := range n.Content {
		if p := tooDeep(c, depth+1); p != nil {
			return p
		}
	}
	return nil
}

// line gives the file's line of a place in the front matter, such as line("steps", 3, "choices", 1, "next"); of the nearest
// place above it where that one is not written.
func (d *document) line(place ...any) int {
	n, line := d.root, frontLine
	if n != nil && n.Kind == yaml.DocumentNode && len(n.Content) == 1 {
		n = n.Content[0]
	}
	for _, p := range place {
		child := child(n, p)
		if child == nil {
			break
		}
		n, line = child, child.Line
	}
	return line
}

func child(n *yaml.Node, place any) *yaml.Node {
	switch p := place.(type) {
	case int:
		if n != nil && n.Kind == yaml.SequenceNode && p < len(n.Content) {
			return n.Content[p]
		}
	case string:
		for i := 0; n != nil && n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == p {
				return n.Content[i+1]
			}
		}
	}
	return nil
}

// readCapped reads a file of at most MaxSize bytes; it returns ErrTooLarge for a larger one, having read no more than the cap.
func readCapped(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	if len(data) > MaxSize {
		return nil, ErrTooLarge
	}
	return data, nil
}
