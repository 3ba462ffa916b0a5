package training

import (
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

// Words is a text in both languages; English falls back on Danish.
type Words struct {
	Da string `yaml:"da"`
	En string `yaml:"en"`
}

// In gives the words in the language.
func (w Words) In(lang text.Lang) string {
	if lang == text.En && w.En != "" {
		return w.En
	}
	return w.Da
}

// Exercise is one exercise as its file says it. Its slices are shared and must not be changed.
type Exercise struct {
	Name      string // the file's name without .md: what the user types
	Title     Words
	Goal      Words // one line, shown while the exercise runs
	Text      Words // markdown for the trainee
	Minutes   int   // how long it is meant to take, in real minutes
	Speed     int   // how many times faster than a real one the training clock runs
	Start     time.Time
	End       time.Time // the training clock stops here
	Tasks     []Task
	Draw      Draw
	Questions []Question
	Hash      string // hex SHA-256 of the file, so that results of different texts are not compared unseen
	Own       bool   // from the user's folder
	// Broken is set on a built-in exercise that stands in for one of the user's folder that cannot be used, and says why.
	Broken *guides.Problem
}

// Task is a task of an exercise, with what the trainee is to make of it.
type Task struct {
	ID        string // names it within the exercise, in results too
	Type      catalog.Number
	Case      string // names its case within the exercise
	Status    string // the case's status, verbatim
	Frequency string // the case's udbetalingsfrekvens, verbatim
	Made      catalog.Moment
	Due       catalog.Date
	Original  catalog.Date // the original due date
	Facts     Words        // what is known of the task; the trainee reads it as its remark
	Expect    string       // the choice of the guide's deciding step that the facts lead to; empty: nothing is expected
	Because   string       // the step or section of the guide that says why
	Undone    bool         // the act cannot be done yet: marked resolved, nothing has happened in KSD, and the task returns
	Wrong     bool         // no. 114: the data are wrong, and money goes out wrongly unless they are corrected
}

// Arrival is when the task stands in the queue: from the beginning, or with the first morning list after it was made.
func (t Task) Arrival(start time.Time) time.Time {
	if !t.Made.Time.After(start) {
		return start
	}
	return morningAfter(t.Made.Time)
}

// Draw asks for tasks drawn at random, by the exercise's seed, from the tasks of the guide exercises.
type Draw struct {
	Tasks int // at the start
	Daily int // more each working morning
}

// QuestionKind says how a question is answered and where its answer comes from.
type QuestionKind string

// The kinds of question.
const (
	AskDeletable   QuestionKind = "deletable"   // may the type be deleted (S2): no, consequence, free
	AskConsequence QuestionKind = "consequence" // what deleting the type leads to (S2): a key of catalog.Type.Consequence
	AskR23         QuestionKind = "r23"         // a number read in report R23 of the exercise's own queue
	AskChoice      QuestionKind = "choice"      // the exercise's own options
)

// Question is a question that the trainee answers on the exercise's page.
type Question struct {
	ID      string
	Kind    QuestionKind
	Text    Words
	Type    catalog.Number // deletable, consequence; of r23: only tasks of this type, 0 for all
	Form    string         // r23: old or new
	Month   string         // r23 old: only this month of original due, YYYY-MM; empty for all
	Options []Option       // choice
	Answer  string         // choice: the right option's id; of other kinds it follows from catalog or queue
	Because Words          // why, with the source
}

// Option is one answer to a question.
type Option struct {
	ID   string `yaml:"id"`
	Text Words  `yaml:",inline"`
}

// GuideType is the type whose guide the exercise drills, when all its tasks are of one type; 0 otherwise.
func (x Exercise) GuideType() catalog.Number {
	var n catalog.Number
	for _, t := range x.Tasks {
		if n != 0 && t.Type != n {
			return 0
		}
		n = t.Type
	}
	return n
}

// The limits of an exercise and of a folder of them. A hostile file must not cost more than a page of text.
const (
	MaxSize  = 128 << 10 // bytes of a file
	MaxTasks = 500       // written and drawn
	MaxDays  = 14        // from start to end
	MaxSpeed = 60
	MaxOwn   = 200 // files in a folder
	maxDepth = 8
)
