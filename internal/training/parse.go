package training

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// front is an exercise's front matter as it is written.
type front struct {
	Title     Words           `yaml:"title"`
	Goal      Words           `yaml:"goal"`
	Minutes   int             `yaml:"minutes"`
	Speed     int             `yaml:"speed"`
	Start     string          `yaml:"start"`
	End       string          `yaml:"end"`
	Draw      frontDraw       `yaml:"draw"`
	Tasks     []frontTask     `yaml:"tasks"`
	Questions []frontQuestion `yaml:"questions"`
}

type frontDraw struct {
	Tasks int `yaml:"tasks"`
	Daily int `yaml:"daily"`
}

type frontTask struct {
	ID        string `yaml:"id"`
	Type      int    `yaml:"type"`
	Case      string `yaml:"case"`
	Status    string `yaml:"status"`
	Frequency string `yaml:"frequency"`
	Made      string `yaml:"made"`
	Due       *int   `yaml:"due"`
	Original  *int   `yaml:"original_due"`
	Facts     Words  `yaml:"facts"`
	Expect    string `yaml:"expect"`
	Because   string `yaml:"because"`
	Undone    bool   `yaml:"undone"`
	Wrong     bool   `yaml:"wrong"`
}

type frontQuestion struct {
	ID      string       `yaml:"id"`
	Kind    QuestionKind `yaml:"kind"`
	Text    Words        `yaml:"text"`
	Type    int          `yaml:"type"`
	Form    string       `yaml:"form"`
	Month   string       `yaml:"month"`
	Options []Option     `yaml:"options"`
	Answer  string       `yaml:"answer"`
	Because Words        `yaml:"because"`
}

// document is a file taken apart, with what is needed to say where a fault stands.
type document struct {
	file     string
	front    front
	root     *yaml.Node
	exercise Exercise
	problems guides.Problems
}

// Parse reads one exercise; name is the file's name without .md. Its error is guides.Problems: every fault that can be seen without the guides, with
// its line. Check holds the rest against guides and catalog.
func Parse(name string, data []byte) (Exercise, error) {
	d := parse(name, data)
	if len(d.problems) > 0 {
		return Exercise{}, d.problems
	}
	return d.exercise, nil
}

func parse(name string, data []byte) *document {
	d := &document{file: name + ".md"}
	if len(data) > MaxSize {
		d.add(1, "", text.TrainTooLarge, MaxSize>>10)
		return d
	}
	data = bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	head, body, ok := split(string(data))
	switch {
	case !ok:
		d.add(1, "", text.GuideNoFrontMatter)
		return d
	case !d.printable(string(data)) || !d.readFront(head):
		return d
	}
	sum := sha256.Sum256(data)
	d.exercise = Exercise{
		Name: name, Title: d.front.Title, Goal: d.front.Goal, Text: bodies(body), Minutes: d.front.Minutes, Speed: d.front.Speed,
		Draw: Draw(d.front.Draw), Hash: hex.EncodeToString(sum[:]),
	}
	d.times()
	if len(d.problems) > 0 {
		return d // dates below count from the start
	}
	for i := range d.front.Tasks {
		d.task(i)
	}
	for i := range d.front.Questions {
		d.question(i)
	}
	return d
}

func (d *document) add(line int, field string, msg text.Msg, args ...any) {
	d.problems = append(d.problems, guides.Problem{File: d.file, Line: line, Field: field, Msg: msg, Args: args})
}

// at adds a fault at a place of the front matter, such as at("due", msg, args)("tasks", 2, "due").
func (d *document) at(field string, msg text.Msg, args ...any) func(place ...any) {
	return func(place ...any) { d.add(d.line(place...), field, msg, args...) }
}

// split parts the front matter from the body.
func split(s string) (head, body string, ok bool) {
	s, ok = strings.CutPrefix(s, "---\n")
	if !ok {
		return "", "", false
	}
	return strings.Cut(s, "\n---\n")
}

// englishFrom is the line of the body from which on the text is English.
const englishFrom = "<!-- en -->"

func bodies(body string) Words {
	da, en, _ := strings.Cut(body, englishFrom)
	return Words{Da: strings.TrimSpace(da), En: strings.TrimSpace(en)}
}

// printable refuses characters that must not reach a terminal.
func (d *document) printable(s string) bool {
	for i, line := range strings.Split(s, "\n") {
		if safe.Line(line) != line {
			d.add(i+1, "", text.TrainUnprintable)
			return false
		}
	}
	return true
}

func (d *document) readFront(head string) bool {
	head = "\n" + head // in place of the opening ---: the YAML package's lines are the file's
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(head), &node); err != nil {
		d.yamlFaults(err)
		return false
	}
	if n := tooDeep(&node, 0); n != nil {
		d.add(n.Line, "", text.TrainTooDeep, maxDepth)
		return false
	}
	d.root = &node
	dec := yaml.NewDecoder(strings.NewReader(head))
	dec.KnownFields(true)
	if err := dec.Decode(&d.front); err != nil && !errors.Is(err, io.EOF) {
		d.yamlFaults(err)
		return false
	}
	return true
}

// tooDeep finds a node that is nested too deep, or an anchor: no exercise needs them, and a few lines of them can unfold to gigabytes.
func tooDeep(n *yaml.Node, depth int) *yaml.Node {
	if depth > maxDepth || n.Kind == yaml.AliasNode || n.Anchor != "" {
		return n
	}
	for _, c := range n.Content {
		if found := tooDeep(c, depth+1); found != nil {
			return found
		}
	}
	return nil
}

// yamlFaults reads lines and field names out of the YAML package's sentences, which has no other way to tell them.
func (d *document) yamlFaults(err error) {
	sentences := []string{strings.TrimPrefix(err.Error(), "yaml: ")}
	var typed *yaml.TypeError
	if errors.As(err, &typed) {
		sentences = typed.Errors
	}
	for _, s := range sentences {
		s, line := safe.Line(s), 2
		if place, rest, ok := strings.Cut(s, ": "); ok && strings.HasPrefix(place, "line ") {
			if n, err := strconv.Atoi(place[len("line "):]); err == nil {
				line, s = n, rest
			}
		}
		if name, _, ok := strings.Cut(strings.TrimPrefix(s, "field "), " not found in type"); ok {
			d.add(line, name, text.GuideUnknownField)
			continue
		}
		d.add(line, "", text.GuideBadYAML, s)
	}
}

// line gives the file's line of a place in the front matter; of the nearest place above it where that one is not written.
func (d *document) line(place ...any) int {
	n, line := d.root, 2
	if n != nil && n.Kind == yaml.DocumentNode && len(n.Content) == 1 {
		n = n.Content[0]
	}
	for _, p := range place {
		if n = child(n, p); n == nil {
			break
		}
		line = n.Line
	}
	return line
}

func child(n *yaml.Node, place any) *yaml.Node {
	switch p := place.(type) {
	case int:
		if n.Kind == yaml.SequenceNode && p < len(n.Content) {
			return n.Content[p]
		}
	case string:
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == p {
				return n.Content[i+1]
			}
		}
	}
	return nil
}

// The years an exercise may lie in: those that KSD has been in use, and as many more as anyone could want.
const (
	firstYear = 2015
	lastYear  = 2100
)

// times reads start and end.
func (d *document) times() {
	read := func(field, s string) time.Time {
		t, err := time.ParseInLocation("2006-01-02 15:04", s, catalog.Copenhagen)
		if err != nil || t.Year() < firstYear || t.Year() > lastYear {
			d.at(field, text.TrainBadTime, safe.Line(s))(field)
		}
		return t
	}
	d.exercise.Start, d.exercise.End = read("start", d.front.Start), read("end", d.front.End)
}

// moment reads "DAYS" or "DAYS HH:MM", counted from the day the exercise starts.
func (d *document) moment(s string) (catalog.Moment, error) {
	day, clock, has := strings.Cut(strings.TrimSpace(s), " ")
	n, err := strconv.Atoi(day)
	if err != nil || n < -2000 || n > MaxDays {
		return catalog.Moment{}, fmt.Errorf("%q is no day", s)
	}
	date := d.day(n)
	if !has {
		return catalog.Moment{Time: date.At(0), DateOnly: true}, nil
	}
	c, err := catalog.ParseClock(strings.TrimSpace(clock))
	return catalog.Moment{Time: date.At(c)}, err
}

func (d *document) day(n int) catalog.Date { return catalog.DateOf(d.exercise.Start) + catalog.Date(n) }

// madeUsually is when a task was made that does not say.
const madeUsually = "-1 10:00"

func (d *document) task(i int) {
	f := d.front.Tasks[i]
	t := Task{
		ID: f.ID, Type: catalog.Number(f.Type), Case: f.Case, Status: f.Status, Frequency: f.Frequency, Facts: f.Facts,
		Expect: f.Expect, Because: f.Because, Undone: f.Undone, Wrong: f.Wrong,
	}
	if t.Case == "" {
		t.Case = t.ID
	}
	if f.Made == "" {
		f.Made = madeUsually
	}
	var err error
	if t.Made, err = d.moment(f.Made); err != nil {
		d.at("made", text.TrainBadDay, safe.Line(f.Made))("tasks", i, "made")
	}
	if f.Due != nil {
		t.Due = d.day(*f.Due)
		t.Original = t.Due
	}
	if f.Original != nil {
		t.Original = d.day(*f.Original)
	}
	d.exercise.Tasks = append(d.exercise.Tasks, t)
}

func (d *document) question(i int) {
	f := d.front.Questions[i]
	d.exercise.Questions = append(d.exercise.Questions, Question{
		ID: f.ID, Kind: f.Kind, Text: f.Text, Type: catalog.Number(f.Type), Form: f.Form, Month: f.Month, Options: f.Options, Answer: f.Answer, Because: f.Because,
	})
}
