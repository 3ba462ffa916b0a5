package tui

import (
	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// paymentLines says which payment follows the decision; a choice that refuses brings none.
func paymentLines(f frame, p store.Preview, refusal bool) []string {
	if s := paymentThen(f, p); s != "" && !refusal {
		return []string{s + "."}
	}
	return nil
}

// followUpLines names the tasks KSD is expected to make, without the gloss: the pane beside the list has no line to spare, and the guide gives it.
func followUpLines(f frame, list []catalog.FollowUp) []string {
	var out []string
	for _, u := range list {
		said := text.AheadFollowUp
		if u.If == catalog.IfRefused {
			said = text.AheadIfRefused
		}
		out = append(out, f.t(said, int(u.Type), typeName(u.Type, "", f.lang))+".")
	}
	return out
}

// paymentThen says what happens to the payment after the decision; empty for a task that holds back something else, or whose decision still waits.
func paymentThen(f frame, p store.Preview) string {
	switch {
	case !p.Payment.Holds || p.What != catalog.WhatDecision || len(p.BlockedBy) > 0:
		return ""
	case len(p.Payment.BlockedBy) > 0:
		return f.t(text.AheadPaymentHeld, others(f.lang, len(p.Payment.BlockedBy), 0))
	case p.Payment.At.IsZero():
		return f.t(text.AheadPaymentUnknown)
	}
	return f.t(text.AheadPayment, moment(f.lang, p.Payment.At, f.now))
}

// returnText says whether a task comes back without the act in KSD (S2 l.97-105).
func returnText(f frame, r catalog.Return) string {
	switch r.How {
	case catalog.RecursNextDay:
		return f.t(text.ReturnNextDay, r.On.Danish()) + "."
	case catalog.RecursPerRefund:
		return f.t(text.ReturnPerRefund) + "."
	case catalog.RecursPerLetter:
		return f.t(text.ReturnPerLetter) + "."
	case catalog.RecursLater:
		return f.t(text.ReturnLater, numbers(r.Later)) + "."
	case catalog.RecursRetired:
		return f.t(text.ReturnRetired) + "."
	case catalog.RecursNone:
		return f.t(text.ReturnNone) + "."
	}
	return f.t(text.ReturnUnknown) + "."
}
