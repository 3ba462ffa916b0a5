package exchange

import "rettidig/internal/text"

// warnKind is something a row was changed in, or kept in spite of.
type warnKind int

const (
	warnCPRRepaired warnKind = iota
	warnCPRReplacement
	warnCPRImpossible
	warnTypeConflict
	warnTypeUnknown
	warnCVR
	warnPNumber
	warnCut
	warnCleaned
	warnKinds
)

// warned counts the rows of one kind.
type warned struct {
	rows, first, last int // first and last are lines
}

func (p *parser) warnIf(yes bool, kind warnKind) {
	w := &p.warned[kind]
	if !yes || w.last == p.rec.line {
		return
	}
	w.last = p.rec.line
	if w.rows == 0 {
		w.first = p.rec.line
	}
	w.rows++
}

var warnMessages = [warnKinds]text.Msg{
	warnCPRRepaired:    text.TaskFileWarnRepaired,
	warnCPRReplacement: text.TaskFileWarnReplacement,
	warnCPRImpossible:  text.TaskFileWarnImpossible,
	warnTypeConflict:   text.TaskFileWarnConflict,
	warnTypeUnknown:    text.TaskFileWarnUnknown,
	warnCVR:            text.TaskFileWarnCVR,
	warnPNumber:        text.TaskFileWarnPNumber,
	warnCut:            text.TaskFileWarnCut,
	warnCleaned:        text.TaskFileWarnCleaned,
}

// warnings are the sentences of a report about single rows: how many, and the line of the first.
func (p *parser) warnings() []Sentence {
	var out []Sentence
	for kind, w := range p.warned {
		if w.rows > 0 {
			out = append(out, Sentence{Msg: warnMessages[kind], Args: []any{w.rows, w.first}})
		}
	}
	return out
}
