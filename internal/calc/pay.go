package calc

import (
	"strconv"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// hourlyPay is no. 56: the average hourly pay over the completed calendar months before the first day of absence (SDPL § 47), at most the
// ceiling of that year (§ 50).
func hourlyPay() Calculator {
	c := Calculator{
		ID: "hourly_pay", Type: 56, Title: text.CalcHourlyPay, run: runHourlyPay,
		Fields: []Field{{ID: fieldFirst, Kind: KindDate, Label: text.CalcFirst}},
	}
	labels := [...]text.Msg{text.CalcMonth1, text.CalcMonth2, text.CalcMonth3}
	hours := [...]text.Msg{text.CalcHours1, text.CalcHours2, text.CalcHours3}
	for i := range labels {
		n := strconv.Itoa(i + 1)
		c.Fields = append(
			c.Fields,
			Field{ID: "pay" + n, Kind: KindAmount, Label: labels[i], Help: payHelp(i)},
			Field{ID: "hours" + n, Kind: KindHours, Label: hours[i]},
		)
	}
	c.Fields = append(c.Fields, Field{ID: "week", Kind: KindHours, Label: text.CalcWeek, Help: text.CalcWeekHelp, Optional: true})
	return c
}

// payHelp explains the first month only; the others are alike.
func payHelp(i int) text.Msg {
	if i == 0 {
		return text.CalcPayHelp
	}
	return text.Msg{}
}

// mostHours is more than a month or a week holds, in hundredths: 31 days of 24 hours, 7 days of 24 hours.
const (
	mostInMonth = 31 * 24 * hundredths
	mostInWeek  = 7 * 24 * hundredths
)

func runHourlyPay(w *work) {
	first := w.past(fieldFirst)
	pay, hours := w.monthsPaid()
	week, hasWeek := w.number("week")
	if hasWeek && (week == 0 || week > mostInWeek) {
		w.fail("week", text.CalcWeekHours)
	}
	if w.fault == nil && hours == 0 {
		w.fail("hours1", text.CalcNoHours)
	}
	if w.done() {
		return
	}
	n := w.figure(payMonths, first)
	hour := w.rate(hourCeiling, first, text.CalcNoCeiling)
	var most int64
	if hasWeek && !w.done() {
		most = w.rate(weekCeiling, first, text.CalcNoCeiling)
	}
	if w.done() {
		return
	}
	if n != monthsAsked {
		w.nothing(text.CalcOtherMonths, n)
		return
	}
	w.average(first, pay, hours, hour)
	if hasWeek {
		w.weekly(min(divide(pay*hundredths, hours), hour), week, most)
	}
}

// monthsAsked is how many months the form has fields for; a parameter that says another number has no result.
const monthsAsked = 3

// monthsPaid adds up pay and hours of the months.
func (w *work) monthsPaid() (pay, hours int64) {
	for i := range monthsAsked {
		n := strconv.Itoa(i + 1)
		p, _ := w.number("pay" + n)
		h, _ := w.number("hours" + n)
		if w.fault == nil && h > mostInMonth {
			w.fail("hours"+n, text.CalcManyHours)
		}
		if w.fault == nil && h == 0 && p > 0 {
			w.fail("hours"+n, text.CalcPayNoHours, i+1)
		}
		pay, hours = pay+p, hours+h
	}
	return pay, hours
}

// average says the sum, the hourly pay, and the ceiling where it cuts.
func (w *work) average(first catalog.Date, pay, hours, ceiling int64) {
	y, m, _ := first.Civil()
	begin := months(catalog.NewDate(y, m, 1), -monthsAsked)
	mean := divide(pay*hundredths, hours)
	w.say(text.CalcPeriod, monthName(begin), monthName(months(begin, monthsAsked-1)))
	w.say(text.CalcSum, Kroner(pay), Kroner(hours), Kroner(mean))
	w.result.Out["from_month"], w.result.Out["average"] = begin.String(), plainNumber(mean)
	w.result.Out["hourly_pay"] = plainNumber(min(mean, ceiling))
	if mean > ceiling {
		w.say(text.CalcCut, Kroner(ceiling), y)
	} else {
		w.say(text.CalcUnder, Kroner(mean), Kroner(ceiling), y)
	}
	w.note(text.CalcPayVerify)
}

// weekly says what the hourly pay comes to in a week, at most the week's ceiling.
func (w *work) weekly(hour, week, ceiling int64) {
	sum := divide(hour*week, hundredths)
	w.result.Out["weekly"] = plainNumber(min(sum, ceiling))
	if sum > ceiling {
		w.say(text.CalcWeekCut, Kroner(sum), Kroner(ceiling))
		return
	}
	w.say(text.CalcWeekly, Kroner(week), Kroner(sum))
}

// divide rounds to the nearest whole, halves up.
func divide(a, b int64) int64 { return (a + b/2) / b }
