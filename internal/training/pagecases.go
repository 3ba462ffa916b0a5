package training

import (
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/ksdsim"
	"rettidig/internal/text"
)

// released lists the cases that something held back: those freed before a cut-off, and the others.
func (p *pager) released() {
	if !slices.ContainsFunc(p.Cases, func(c CaseDone) bool { return c.Held != "" }) {
		return
	}
	for _, freed := range []bool{true, false} {
		head, kind := text.ResultHeld, LineBad
		if freed {
			head, kind = text.ResultReleased, LineGood
		}
		p.add(LineHead, p.t(head))
		n := len(p.lines)
		for _, c := range p.Cases {
			if c.Held != "" && c.Freed == freed {
				p.add(p.caseLine(c, kind))
			}
		}
		if len(p.lines) == n {
			p.add(LineText, p.t(text.ResultNone))
		}
	}
}

// caseLine says what became of a case. One that waits, as the facts ask, is no failure; one freed by another choice than the expected is no success.
func (p *pager) caseLine(c CaseDone, kind LineKind) (LineKind, string) {
	became := p.became(c)
	switch {
	case !c.Freed && p.waitsRightly(c.Case):
		kind, became = LineGood, p.t(text.ResultWaitsWell)
	case c.Freed && slices.ContainsFunc(p.Tasks, func(d TaskDone) bool { return d.Case == c.Case && d.AsExpected != nil && !*d.AsExpected }):
		kind, became = LineBad, became+"; "+p.t(text.ResultOtherChoice)
	}
	return kind, p.t(text.ResultCase, CaseNumber(c.Case), p.holds(c), became)
}

// waitsRightly reports whether a task of the case was put aside as its facts ask, and no other was left open, marked too early or solved late.
func (p *pager) waitsRightly(number string) bool {
	waits := false
	for _, d := range p.Tasks {
		if d.Case != number {
			continue
		}
		switch {
		case d.State == TaskWaiting && d.AsExpected != nil && *d.AsExpected:
			waits = true
		case d.State != TaskInTime:
			return false
		}
	}
	return waits
}

// thresholds lists the cases that nothing holds back and whose data are wrong (no. 114): money goes out all the same, rightly or wrongly.
func (p *pager) thresholds() {
	first := true
	for _, c := range p.Cases {
		if c.Held != "" {
			continue
		}
		if first {
			p.add(LineHead, p.t(text.ResultThresholds))
			first = false
		}
		switch c.Payment {
		case ksdsim.Paid:
			p.add(LineGood, p.t(text.ResultCorrected, CaseNumber(c.Case)))
		case ksdsim.PaidWrong:
			p.add(LineBad, p.t(text.ResultUncorrected, CaseNumber(c.Case)))
		default:
			p.add(LineText, p.t(text.ResultCaseAhead, CaseNumber(c.Case)))
		}
	}
}

func (p *pager) holds(c CaseDone) string {
	if c.Held == catalog.BlocksDecision.String() {
		return p.t(text.ResultDecision)
	}
	return p.t(text.ResultPayment)
}

// became says what the simulated KSD made of a case.
func (p *pager) became(c CaseDone) string {
	var parts []string
	if c.Held == catalog.BlocksDecision.String() {
		parts = append(parts, p.decided(c))
	}
	if paid := p.paid(c); paid != "" {
		parts = append(parts, paid)
	}
	if c.Early {
		parts = append(parts, p.t(text.ResultEarly))
	}
	if len(parts) == 0 {
		return p.t(text.ResultAhead)
	}
	return strings.Join(parts, "; ")
}

func (p *pager) decided(c CaseDone) string {
	at := ""
	if c.DecidedAt != nil {
		at = p.when(*c.DecidedAt)
	}
	switch {
	case c.Decision == ksdsim.Granted:
		return p.t(text.ResultGranted, at)
	case c.Decision == ksdsim.Refused:
		return p.t(text.ResultRefused, at)
	case c.Decision == ksdsim.Unknown:
		return p.t(text.ResultUnknown, at)
	case c.Awaits:
		return p.t(text.ResultAwaits)
	}
	return p.t(text.ResultUndecided)
}

// paid says what the payment run did. What is decided is not known for every type, so neither is that the money goes out: only that nothing held it.
func (p *pager) paid(c CaseDone) string {
	switch {
	case c.Payment == ksdsim.PaidWrong:
		return p.t(text.ResultPaidWrong)
	case len(p.CutOffs) == 0 || !p.CutOffs[0].Passed:
		if c.Held != catalog.BlocksPayment.String() {
			return ""
		}
		return p.t(map[bool]text.Msg{true: text.ResultFree, false: text.ResultStill}[c.Freed])
	case c.Payment == ksdsim.Paid && c.Held == catalog.BlocksDecision.String() && c.Decision == ksdsim.Unknown:
		return p.t(text.ResultNotHeld)
	case c.Payment == ksdsim.Paid:
		return p.t(text.ResultPaid)
	}
	return p.t(text.ResultNotPaid)
}
