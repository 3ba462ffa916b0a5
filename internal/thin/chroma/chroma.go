// Package chroma stands in for the syntax highlighter of the same name, which glamour links into every program that draws markdown.
//
// The real one reads some 300 language definitions and 70 colour schemes at each start, before main: 25 ms on the machine where `rettidig list`
// may take 40. Guides hold text for caseworkers, no program code, and the program sets no highlighting theme, so glamour never asks for it. This
// package has just the names that glamour v2 refers to; a code block is drawn as it stands. go.mod puts it in the real one's place by a replace
// line, and the compiler says so when a newer glamour needs more.
package chroma

// TokenType names a kind of word in a program text.
type TokenType int

// The kinds that glamour gives colours to.
const (
	Background TokenType = iota
	Text
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
)

// StyleEntries gives each kind its look, as text.
type StyleEntries map[TokenType]string

// Style is a named look. It is kept and never used: nothing is highlighted.
type Style struct {
	Name    string
	Entries StyleEntries
}

// MustNewStyle names a look. It never fails.
func MustNewStyle(name string, entries StyleEntries) *Style {
	return &Style{Name: name, Entries: entries}
}
