package catalog

import "time"

// lastPrayerDay is the last year with store bededag as a holiday; it was abolished from 2024.
const lastPrayerDay = 2023

// Holiday gives the Danish name of the public holiday on the date. 1 May, 5 June (grundlovsdag), 24 and 31 December are not public holidays;
// many offices close then, but KSD's runs are not known to stop (to be verified).
func Holiday(d Date) (name string, ok bool) {
	year, month, day := d.Civil()
	name = fixedHoliday(month, day)
	if name == "" {
		name = movableHoliday(int(d-Easter(year)), year)
	}
	return name, name != ""
}

func fixedHoliday(month time.Month, day int) string {
	switch {
	case month == time.January && day == 1:
		return "nytårsdag"
	case month == time.December && day == 25:
		return "juledag"
	case month == time.December && day == 26:
		return "2. juledag"
	}
	return ""
}

func movableHoliday(afterEaster, year int) string {
	switch afterEaster {
	case -3:
		return "skærtorsdag"
	case -2:
		return "langfredag"
	case 0:
		return "påskedag"
	case 1:
		return "2. påskedag"
	case 26:
		if year <= lastPrayerDay {
			return "store bededag"
		}
	case 39:
		return "Kristi himmelfartsdag"
	case 49:
		return "pinsedag"
	case 50:
		return "2. pinsedag"
	}
	return ""
}

// Easter is Easter Sunday of the year, by the Gregorian computus (Meeus, Jones and Butcher).
func Easter(year int) Date {
	golden := year % 19
	century, yy := year/100, year%100
	shift := (century - (century+8)/25 + 1) / 3
	epact := (19*golden + century - century/4 - shift + 15) % 30
	weekday := (32 + 2*(century%4) + 2*(yy/4) - epact - yy%4) % 7
	late := (golden + 11*epact + 22*weekday) / 451
	n := epact + weekday - 7*late + 114
	return NewDate(year, time.Month(n/31), n%31+1)
}

// WorkingDay reports whether the date is Monday to Friday and no public holiday.
func WorkingDay(d Date) bool {
	if wd := d.Weekday(); wd == time.Saturday || wd == time.Sunday {
		return false
	}
	_, holiday := Holiday(d)
	return !holiday
}
