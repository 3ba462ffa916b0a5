package main

import (
	"io"
	"slices"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// writeExpected says what solving a task is expected to bring, and for a resolved one what was expected then. KSD decides; nothing here
// says that it has.
func (a *app) writeExpected(w io.Writer, it item) {
	expected := it.release
	if it.Resolution != nil {
		expected = it.Resolution.Expected
	}
	a.say(w, text.CmdSentence, a.expectation(expected, it.Row))
	if it.unknown > 0 && it.State == store.StateOpen {
		a.say(w, text.CmdUnknownBeside, it.unknown)
	}
}

// expectation is the sentence of a release.
func (a *app) expectation(r store.Release, row store.Row) string {
	if len(r.BlockedBy) > 0 {
		return a.t(text.CmdExpectBlocked, idList(r.BlockedBy))
	}
	switch r.What {
	case catalog.WhatDecision:
		return a.decisionExpectation(r, row.CaseInfo.Status) + a.ifGrant(row)
	case catalog.WhatPayment:
		return a.t(text.CmdExpectPayment, a.when(r.At)) + " " + a.frequency(row.CaseInfo.Frequency)
	case catalog.WhatAvoidsWrongPayment:
		return a.t(text.CmdExpectAvoids, a.when(r.At))
	case catalog.WhatLetter:
		return a.t(text.CmdExpectLetter)
	case catalog.WhatNothing:
		return a.t(text.CmdExpectNothing)
	}
	return a.t(text.CmdExpectUnknown)
}

func (a *app) decisionExpectation(r store.Release, status string) string {
	switch r.When {
	case catalog.WhenAtOnce:
		return a.t(text.CmdExpectAtOnce)
	case catalog.WhenTonight:
		return a.t(text.CmdExpectTonight, a.when(r.At))
	}
	if status == "" {
		return a.t(text.CmdExpectNoStatus)
	}
	return a.t(text.CmdExpectStatus, status)
}

// ifGrant adds what a grant needs (S1 l.212), unless the task was resolved by a refusal.
func (a *app) ifGrant(row store.Row) string {
	if row.Resolution != nil && slices.Contains(row.Resolution.FollowUps, numberLetter) {
		return ""
	}
	return " " + a.t(text.CmdIfGrant)
}

// frequency says that the pay day follows the case's payment frequency (S1 l.123).
func (a *app) frequency(f string) string {
	if f == "" {
		return a.t(text.ReleaseNoFrequency)
	}
	return a.t(text.ReleaseFrequency, f)
}
