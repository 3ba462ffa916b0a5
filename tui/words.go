package tui

import (
	"strconv"
	"strings"
	"time"

	"rettidig/catalog"
	"rettidig/internal/query"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// number writes a whole number with the language's thousands separator.
func number(lang text.Lang, n int) string { return text.Number(lang, n) }

// clock writes the time of day in Copenhagen.
func clock(t time.Time) string { return t.In(catalog.Copenhagen).Format("15:04") }

// stamp writes day and time in Copenhagen, for logs: 22-11-2026 13:05.
func stamp(t time.Time) string { return t.In(catalog.Copenhagen).Format("02-01-2006 15:04") }

// weekday names the day of the week in three letters.
func weekday(lang text.Lang, d time.Weekday) string {
	names := [...]text.Msg{text.DaySun, text.DayMon, text.DayTue, text.DayWed, text.DayThu, text.DayFri, text.DaySat}
	return lang.T(names[d])
}

// weekdayClock writes an instant as "man 12:00".
func weekdayClock(lang text.Lang, t time.Time) string {
	return weekday(lang, catalog.DateOf(t).Weekday()) + " " + clock(t)
}

// moment writes an instant near now: "i dag kl. 18:00", "i morgen kl. 12:00", "man 23-11 kl. 12:00".
func moment(lang text.Lang, t, now time.Time) string {
	d, today := catalog.DateOf(t), catalog.DateOf(now)
	switch d {
	case today:
		return lang.T(text.TodayClock, clock(t))
	case today + 1:
		return lang.T(text.TomorrowAt, clock(t))
	}
	return lang.T(text.DayClock, weekday(lang, d.Weekday()), shortDate(d, today), clock(t))
}

// shortDate writes a date without its year where that is the current one.
func shortDate(d, today catalog.Date) string {
	s := d.Danish()
	if y, _, _ := d.Civil(); !d.IsZero() && y == yearOf(today) {
		return s[:5]
	}
	return s
}

// monthName names the month of a date in three letters.
func monthName(lang text.Lang, d catalog.Date) string {
	_, m, _ := d.Civil()
	names := strings.Fields(lang.T(text.Months))
	return names[m-1]
}

func yearOf(d catalog.Date) int {
	y, _, _ := d.Civil()
	return y
}

// left writes a span in its two largest units; a span that is over is nothing left.
func left(lang text.Lang, d time.Duration) string {
	mins := int(max(d, 0) / time.Minute)
	switch {
	case mins >= 24*60:
		return lang.T(text.LeftDays, mins/(24*60), mins/60%24)
	case mins >= 60:
		return lang.T(text.LeftHours, mins/60, mins%60)
	}
	return lang.T(text.LeftMins, mins)
}

// daysLeft writes how far a date is from today: "om 2 d", "i dag", "3 d over".
func daysLeft(lang text.Lang, d, today catalog.Date) string {
	switch n := int(d - today); {
	case n > 0:
		return lang.T(text.DueInDays, n)
	case n == 0:
		return lang.T(text.DueToday)
	default:
		return lang.T(text.DueOver, -n)
	}
}

// dueDate writes a task's due date; a computed one, which is not KSD's, behind a tilde.
func dueDate(t store.Task, today catalog.Date) string {
	if t.DueComputed() {
		return "~" + shortDate(t.SortDue, today)
	}
	return shortDate(t.Due, today)
}

// impactShort names an impact in a word.
func impactShort(i catalog.Impact) text.Msg {
	switch i {
	case catalog.ImpactDecision:
		return text.ImpactDecision
	case catalog.ImpactPayment:
		return text.ImpactPayment
	case catalog.ImpactWrongPayment:
		return text.ImpactWrongPayment
	case catalog.ImpactLetter:
		return text.ImpactLetter
	case catalog.ImpactUnknown:
		return text.ImpactUnknown
	}
	return text.ImpactNone
}

// impactLong says in a sentence what a task of the impact holds back.
func impactLong(i catalog.Impact) text.Msg {
	switch i {
	case catalog.ImpactDecision:
		return text.BlocksDecision
	case catalog.ImpactPayment:
		return text.BlocksPayment
	case catalog.ImpactWrongPayment:
		return text.BlocksWrongPayment
	case catalog.ImpactLetter:
		return text.BlocksLetter
	case catalog.ImpactUnknown:
		return text.BlocksUnknown
	}
	return text.BlocksNothing
}

// localMark says behind what a task of the type blocks that the municipality has set it, not the sources; empty when it has not.
func localMark(f frame, n catalog.Number) string {
	if !f.rules.Local(n) {
		return ""
	}
	return " (" + f.t(text.CatalogSetLocal, keyOf(f, screenAny, actCatalog)) + ")"
}

// roleName names a role.
func roleName(r store.Role) text.Msg {
	switch r {
	case store.RoleTrainer:
		return text.RoleTrainer
	case store.RoleSuperuser:
		return text.RoleSuperuser
	case store.RoleManager:
		return text.RoleManager
	case store.RoleHeadOfBenefits:
		return text.RoleHeadOfBenefits
	case store.RoleSystemOwner:
		return text.RoleSystemOwner
	}
	return text.RoleCaseworker
}

// upperFirst makes the first letter of a sentence a capital.
func upperFirst(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}

// lowerFirst makes the first letter of a phrase small, to stand inside a sentence.
func lowerFirst(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToLower(string(r)) + s[len(string(r)):]
		}
	}
	return s
}

// date reads a date as a form takes it: as parseDate does, or by the names and the days from today that a filter takes.
func (e env) date(s string) (catalog.Date, bool) {
	if d, ok := parseDate(s, e.today()); ok {
		return d, true
	}
	return query.Day(s, query.Context{Now: e.now, Rules: e.rules})
}

// parseDate reads a date as a caseworker types it: 24-12-2026, 24.12.2026, 24/12-2026, 24122026, or 24-12 for the next such day after today.
func parseDate(s string, today catalog.Date) (catalog.Date, bool) {
	s = strings.TrimSpace(s)
	if d, err := catalog.ParseDate(s); err == nil && !d.IsZero() {
		return d, true
	}
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		s = s[:2] + "-" + s[2:4] + "-" + s[4:]
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '.' || r == '/' || r == ' ' })
	if len(parts) != 2 && len(parts) != 3 {
		return 0, false
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return 0, false
		}
		n[i] = v
	}
	if len(parts) == 2 {
		return nextDay(n[0], n[1], today)
	}
	return civil(n[2], n[1], n[0])
}

// nextDay is the next such day of the year after today.
func nextDay(day, month int, today catalog.Date) (catalog.Date, bool) {
	for y := yearOf(today); y <= yearOf(today)+8; y++ { // 29 February may be far
		if d, ok := civil(y, month, day); ok && d > today {
			return d, true
		}
	}
	return 0, false
}

// civil makes a date that exists; a year of two digits is refused, because nobody knows its century.
func civil(year, month, day int) (catalog.Date, bool) {
	if year < 1900 || year > 2999 {
		return 0, false
	}
	d := catalog.NewDate(year, time.Month(month), day)
	y, m, dd := d.Civil()
	return d, y == year && int(m) == month && dd == day
}

// freeText makes what somebody typed fit for the screen: nothing hostile, and no CPR that was typed into it.
func freeText(s string) string { return safe.Line(safe.MaskIn(s)) }
