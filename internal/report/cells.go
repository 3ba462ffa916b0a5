package report

import (
	"strconv"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// typeColumns are the columns that name a task type. Names stay Danish; in another language a gloss stands beside them.
func typeColumns(lang text.Lang) []Column {
	return []Column{
		{Title: lang.T(text.ReportColNumber), Key: "type", Kind: KindCount},
		{Title: lang.T(text.ReportColType), Key: "name"},
		{Title: lang.T(text.ReportColGloss), Key: "gloss", Gloss: true, Hidden: lang == text.Da},
	}
}

func typeCells(n catalog.Number) Row {
	t, known := catalog.Lookup(n)
	if !known {
		t.Name, t.Gloss = text.Da.T(text.ReportUnknownType), text.En.T(text.ReportUnknownType)
	}
	return Row{{N: int(n)}, {Text: t.Name}, {Text: t.Gloss}}
}

// totalLabel fills the columns of typeColumns in a line of totals.
func totalLabel(lang text.Lang) Row {
	return Row{{Key: blank}, {Text: lang.T(text.ReportTotal)}, {}}
}

// blank as a cell's Key marks a number that is not there, so that 0 is not drawn for it.
const blank = "-"

func countColumns(lang text.Lang) []Column {
	return []Column{
		{Title: lang.T(text.ReportColOpen), Key: "open", Kind: KindCount},
		{Title: lang.T(text.ReportColResolved), Key: "resolved", Kind: KindCount},
	}
}

// classOf gives what a type blocks, and whether that is the municipality's own word because the sources say nothing.
func classOf(n catalog.Number, rules catalog.Rules) (class catalog.Blocking, ours bool) {
	class = rules.Blocking(n)
	t, _ := catalog.Lookup(n)
	return class, t.Blocking == catalog.BlocksUnknown && class != catalog.BlocksUnknown
}

func className(b catalog.Blocking, ours bool, lang text.Lang) Cell {
	msg := text.ReportClassUnknown
	switch b {
	case catalog.BlocksDecision:
		msg = text.ReportClassDecision
	case catalog.BlocksPayment:
		msg = text.ReportClassPayment
	case catalog.BlocksLetter:
		msg = text.ReportClassLetter
	case catalog.BlocksNone:
		msg = text.ReportClassNone
	}
	name := lang.T(msg)
	if ours {
		name += " *"
	}
	return Cell{Text: name, Key: b.String()}
}

// Mark is the one character, one column wide, that stands for an impact wherever colour may be missing.
func Mark(i catalog.Impact, ascii bool) string {
	marks := [...]string{"?", "■", "▲", "◆", "●", "?", "·"}
	if ascii {
		marks = [...]string{"?", "D", "P", "W", "L", "?", "-"}
	}
	if int(i) >= len(marks) {
		return "?"
	}
	return marks[i]
}

// read is a cell as a person reads it: the thousands of a count are set apart.
func (c Cell) read(k Kind, lang text.Lang) string {
	if k == KindCount && c.Key != blank {
		return text.Number(lang, c.N)
	}
	return c.value(k)
}

// value is a cell as text for a file that is reckoned with: the number of a count in plain digits, else its words.
func (c Cell) value(k Kind) string {
	if k == KindText || k == KindMark || c.Key == blank {
		return c.Text
	}
	return strconv.Itoa(c.N)
}
