package catalog

import (
	"fmt"
	"time"
	_ "time/tzdata" // the program must know Copenhagen's clock on machines without a zone database
)

// Copenhagen is the zone every date and clock time of KSD is read in.
var Copenhagen = mustLoad("Europe/Copenhagen")

func mustLoad(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic("catalog: embedded zone database lacks " + name)
	}
	return loc
}

// Date is a civil date as days since 1970-01-01. The zero value means "no date"; no task is that old.
type Date int32

// DateOf is the date that t falls on in Copenhagen.
func DateOf(t time.Time) Date {
	y, m, d := t.In(Copenhagen).Date()
	return NewDate(y, m, d)
}

// NewDate makes a date; out-of-range days and months carry over as in time.Date.
func NewDate(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// ParseDate reads YYYY-MM-DD; the empty string is no date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("date %q is not YYYY-MM-DD", s)
	}
	return NewDate(t.Date()), nil
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == 0 }

// Civil gives year, month and day.
func (d Date) Civil() (int, time.Month, int) { return d.utc().Date() }

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

// ISOWeek gives the ISO 8601 year and week.
func (d Date) ISOWeek() (year, week int) { return d.utc().ISOWeek() }

// String gives YYYY-MM-DD, or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// Danish gives dd-mm-yyyy, or "" for no date.
func (d Date) Danish() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format("02-01-2006")
}

// At is the instant of the clock time on this date in Copenhagen.
func (d Date) At(c Clock) time.Time {
	y, m, day := d.Civil()
	return time.Date(y, m, day, int(c)/60, int(c)%60, 0, 0, Copenhagen)
}

// End is the last second of the date in Copenhagen: a due date means the end of its day.
func (d Date) End() time.Time {
	y, m, day := d.Civil()
	return time.Date(y, m, day, 23, 59, 59, 0, Copenhagen)
}

func (d Date) utc() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Clock is a time of day in minutes after midnight.
type Clock int

// ParseClock reads hh:mm.
func ParseClock(s string) (Clock, error) {
	t, err := time.Parse("15:04", s)
	if err != nil {
		return 0, fmt.Errorf("clock time %q is not hh:mm", s)
	}
	return Clock(t.Hour()*60 + t.Minute()), nil
}

// String gives hh:mm.
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", int(c)/60, int(c)%60) }

// Moment is when a task was made: an instant, or only a date when the source gives no time.
type Moment struct {
	Time     time.Time // midnight in Copenhagen when DateOnly
	DateOnly bool
}

// Date is the day of the moment in Copenhagen.
func (m Moment) Date() Date { return DateOf(m.Time) }
