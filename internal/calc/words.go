package calc

import (
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
)

var danishMonths = [12]string{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"}

var danishDays = [7]string{"søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"}

// weekday names the day of the week.
func weekday(d catalog.Date) worded {
	return func(l text.Lang) string {
		if l == text.En {
			return d.Weekday().String()
		}
		return danishDays[d.Weekday()]
	}
}

// monthName names the month that begins on the date, with its year.
func monthName(d catalog.Date) worded {
	return func(l text.Lang) string {
		y, m, _ := d.Civil()
		name := danishMonths[m-1]
		if l == text.En {
			name = m.String()
		}
		return l.T(text.CalcMonthYear, name, y)
	}
}

// months goes a number of calendar months on, to the same day of the month or, where that month is shorter, to its last day.
func months(d catalog.Date, n int) catalog.Date {
	y, m, day := d.Civil()
	last := catalog.NewDate(y, m+time.Month(n)+1, 1) - 1
	return min(catalog.NewDate(y, m+time.Month(n), 1)+catalog.Date(day-1), last)
}
