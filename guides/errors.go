package guides

import (
	"errors"
	"strings"

	"rettidig/internal/text"
)

// ErrFinished is returned for a move at the end of a walk.
var ErrFinished = errors.New("the guide is at its end")

// StepReason says what is wrong with an answered step.
type StepReason uint8

// What can be wrong with an answered step.
const (
	StepUnknown StepReason = iota // the guide has no such step, or it has no choices
	StepNotMet                    // the other answers lead past it
	StepTwice                     // it is answered more than once
)

// StepError says that an answer names a step that cannot be answered, and which can.
type StepError struct {
	Step    string
	Allowed []string
	Reason  StepReason
}

// Error gives the sentence in English.
func (e *StepError) Error() string { return e.In(text.En) }

// In gives the sentence in the language.
func (e *StepError) In(lang text.Lang) string {
	msg := text.GuideStepUnknown
	switch e.Reason {
	case StepNotMet:
		msg = text.GuideStepNotMet
	case StepTwice:
		msg = text.GuideStepTwice
	}
	return lang.T(msg, e.Step, list(e.Allowed))
}

// ChoiceError says that a step was given a choice it does not have, or none (Choice is empty) where it needs one, and which it has.
type ChoiceError struct {
	Step    string
	Choice  string
	Allowed []string
}

// Error gives the sentence in English.
func (e *ChoiceError) Error() string { return e.In(text.En) }

// In gives the sentence in the language.
func (e *ChoiceError) In(lang text.Lang) string {
	switch {
	case len(e.Allowed) == 0:
		return lang.T(text.GuideStepHasNoChoices, e.Step)
	case e.Choice == "":
		return lang.T(text.GuideChoiceMissing, e.Step, list(e.Allowed))
	}
	return lang.T(text.GuideChoiceUnknown, e.Choice, e.Step, list(e.Allowed))
}

func list(ids []string) string { return strings.Join(ids, ", ") }
