package tui

import (
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// releaseText says in a few words what solving a task is expected to bring, without its conditions: "Afgørelse i aftenkørslen i dag kl. 18:00".
// unknown is the number of other open tasks on the case whose effect nobody knows.
func releaseText(lang text.Lang, r store.Release, unknown int, now time.Time) string {
	held := len(r.BlockedBy) > 0
	switch r.What {
	case catalog.WhatDecision:
		return releaseDecision(lang, r, held, unknown, now)
	case catalog.WhatPayment:
		if held {
			return lang.T(text.ReleasePaymentHeld, others(lang, len(r.BlockedBy), unknown))
		}
		return releaseRun(lang, r, text.ReleasePayment, text.ReleasePaymentWhen, now)
	case catalog.WhatLetter:
		if held {
			return lang.T(text.ReleaseLetterHeld, others(lang, len(r.BlockedBy), unknown))
		}
		return lang.T(text.ReleaseLetter)
	case catalog.WhatAvoidsWrongPayment:
		return releaseRun(lang, r, text.ReleaseAvoids, text.ReleaseUnknown, now)
	case catalog.WhatNothing:
		return lang.T(text.ReleaseNothing)
	}
	return lang.T(text.ReleaseUnknown)
}

func releaseDecision(lang text.Lang, r store.Release, held bool, unknown int, now time.Time) string {
	switch {
	case held:
		return lang.T(text.ReleaseDecisionHeld, others(lang, len(r.BlockedBy), unknown))
	case r.When == catalog.WhenAtOnce:
		return lang.T(text.ReleaseAtOnce)
	case r.When == catalog.WhenTonight && !r.At.IsZero():
		return lang.T(text.ReleaseTonight, moment(lang, r.At, now))
	}
	return lang.T(text.ReleaseDecisionWhen)
}

func releaseRun(lang text.Lang, r store.Release, known, unknown text.Msg, now time.Time) string {
	if r.At.IsZero() {
		return lang.T(unknown)
	}
	return lang.T(known, moment(lang, r.At, now))
}

// others counts the tasks that still block, and beside them those of unknown effect.
func others(lang text.Lang, n, unknown int) string {
	s := count(lang, n, text.ReleaseOneTask, text.ReleaseTasks)
	if unknown > 0 {
		s += " " + lang.T(text.ReleaseUnknownBeside, unknown)
	}
	return s
}

// releaseSentence is the expectation with its conditions, as a paragraph. outcome is that of the choice made, empty before there is one.
func releaseSentence(lang text.Lang, r store.Release, unknown int, outcome string, now time.Time) string {
	if r.What == catalog.WhatAvoidsWrongPayment && outcome == guides.OutcomeConfirmed {
		return lang.T(text.ReleaseNoneWrong) + "."
	}
	parts := []string{releaseText(lang, r, unknown, now)}
	if conditional(r) {
		parts = append(parts, lang.T(text.ReleaseIfNothingElse))
		switch { // while something else blocks, that is the condition to name
		case outcome == guides.OutcomeGrant:
			parts = append(parts, lang.T(text.ReleaseIfGrant))
		case r.What == catalog.WhatPayment && guides.MayLeaveNothing(outcome):
			parts = append(parts, lang.T(text.ReleaseIfLeft))
		}
	}
	said := strings.Join(parts, ", ") + "."
	if conditional(r) && unknown > 0 {
		said += " " + count(lang, unknown, text.ReleaseUnknownOne, text.ReleaseUnknownMore)
	}
	return said
}

// conditional reports whether the expectation rests on KSD having nothing else outstanding: whenever a decision, payment or letter is expected to follow.
func conditional(r store.Release) bool {
	if len(r.BlockedBy) > 0 {
		return false
	}
	return r.What == catalog.WhatDecision || r.What == catalog.WhatPayment || r.What == catalog.WhatLetter
}

// frequencyText names the case's udbetalingsfrekvens; the pay day follows it, whichever run takes the case (S1 l.123).
func frequencyText(lang text.Lang, c store.Case) string {
	if c.Frequency == "" {
		return lang.T(text.ReleaseNoFrequency)
	}
	return lang.T(text.ReleaseFrequency, safe.Line(c.Frequency))
}
