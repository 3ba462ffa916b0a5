package calc

import (
	"strconv"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// Fields that several calculators have.
const (
	fieldFirst    = "first"    // the first day of absence
	fieldReceived = "received" // the day it came
)

// notification is no. 90: the employer's deadline by SDPL § 40, how late the notification is, and the last day of a dispensation (§ 59, stk. 6).
func notification() Calculator {
	return Calculator{
		ID: "notification", Type: 90, Title: text.CalcNotification, run: runNotification,
		Fields: []Field{
			{ID: "payer", Kind: KindChoice, Label: text.CalcPayer, Options: []Option{
				{wagesPaid, text.CalcPayerWages}, {benefitPaid, text.CalcPayerBenefit}, {nothingPaid, text.CalcPayerNeither},
			}},
			{ID: fieldFirst, Kind: KindDate, Label: text.CalcFirst},
			{ID: "stopped", Kind: KindDate, Label: text.CalcStopped, Help: text.CalcStoppedHelp, Optional: true},
			{ID: fieldReceived, Kind: KindDate, Label: text.CalcReceived, Help: text.CalcReceivedHelp, Optional: true},
		},
	}
}

// What the employer pays.
const (
	wagesPaid   = "wages"
	benefitPaid = "benefit"
	nothingPaid = "neither"
)

func runNotification(w *work) {
	payer, first := w.choice("payer"), w.past(fieldFirst)
	stopped, received := w.date("stopped"), w.past(fieldReceived)
	w.orderedDays(first, stopped, received)
	if payer == benefitPaid && stopped.IsZero() {
		w.fail("stopped", text.CalcNeedsStop)
	}
	if payer != benefitPaid && !stopped.IsZero() {
		w.fail("stopped", text.CalcNoStop)
	}
	if w.done() {
		return
	}
	from, id := first, wages
	switch payer {
	case benefitPaid:
		from, id = stopped, benefit
	case nothingPaid:
		id = neither
	}
	end := from + catalog.Date(w.figure(id, from))
	wall := months(first, int(w.figure(dispensation, first)))
	if w.done() {
		return
	}
	w.deadline(end, received)
	w.result.Out["dispensation_until"] = wall.String()
	w.say(text.CalcWall, wall.Danish())
	if late(end, received) > 0 {
		w.say(text.CalcRefundFrom, received.Danish())
		if received > wall {
			w.say(text.CalcPastWall)
		}
	}
}

// orderedDays refuses dates that cannot stand so.
func (w *work) orderedDays(first, stopped, received catalog.Date) {
	if !stopped.IsZero() && stopped < first {
		w.fail("stopped", text.CalcStopBefore)
	}
	if !received.IsZero() && received < first {
		w.fail(fieldReceived, text.CalcBeforeFirst)
	}
}

// deadline says the last day, whether it falls on a day off, and how late what came was.
func (w *work) deadline(end, received catalog.Date) {
	w.result.Out["deadline"] = end.String()
	w.say(text.CalcDeadline, end.Danish(), weekday(end))
	switch n := late(end, received); {
	case received.IsZero():
	case n == 1:
		w.result.Out["late_days"] = "1"
		w.say(text.CalcLateOne)
	case n > 0:
		w.result.Out["late_days"] = strconv.Itoa(n)
		w.say(text.CalcLate, n)
	default:
		w.result.Out["late_days"] = "0"
		w.say(text.CalcOnTime)
	}
	if !catalog.WorkingDay(end) {
		w.note(text.CalcDayOff, end.Danish(), dayOff(end))
	}
}

// late is how many days after the deadline it came; zero or less is on time.
func late(end, received catalog.Date) int {
	if received.IsZero() {
		return 0
	}
	return int(received - end)
}

// dayOff names a public holiday, else the day of the week.
func dayOff(d catalog.Date) worded {
	if name, ok := catalog.Holiday(d); ok {
		return func(text.Lang) string { return name }
	}
	return weekday(d)
}

// objection is no. 10: the citizen's deadline for remarks on the notification letter, days from its dispatch (SDPL § 40, stk. 5).
func objection() Calculator {
	return Calculator{
		ID: "objection", Type: 10, Title: text.CalcObjection, run: runObjection,
		Fields: []Field{
			{ID: "sent", Kind: KindDate, Label: text.CalcSent},
			{ID: fieldReceived, Kind: KindDate, Label: text.CalcRemark, Help: text.CalcReceivedHelp, Optional: true},
		},
	}
}

func runObjection(w *work) {
	sent, received := w.past("sent"), w.past(fieldReceived)
	if w.fault == nil && !received.IsZero() && received < sent {
		w.fail(fieldReceived, text.CalcBeforeSent)
	}
	if w.done() {
		return
	}
	days := w.figure(dispatch, sent)
	if w.done() {
		return
	}
	w.deadline(sent+catalog.Date(days), received)
	if late(sent+catalog.Date(days), received) > 0 {
		w.say(text.CalcStillRead)
	}
}
