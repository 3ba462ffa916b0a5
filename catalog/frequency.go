package catalog

import (
	"strings"
	"time"
)

// Rhythm is how often a case is paid, as far as its udbetalingsfrekvens says.
type Rhythm uint8

// The rhythms. KSD's own list of values is not known (to be verified), so a text is read by the words in it.
const (
	RhythmUnknown     Rhythm = iota
	RhythmWeekly             // in every run
	RhythmFortnightly        // in every other run; which ones only an anchor tells
	RhythmMonthly            // in arrears on the last Thursday of the month (municipalities' own pages; to be verified)
)

// ParseRhythm reads an udbetalingsfrekvens: "Månedlig", "Hver 14. dag", "Ugentlig". Anything else is unknown.
func ParseRhythm(frequency string) Rhythm {
	s := strings.ToLower(frequency)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(s, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("måned", "maaned", "month"):
		return RhythmMonthly
	case has("14", "fjorten", "anden uge", "2. uge", "fortnight"):
		return RhythmFortnightly
	case has("uge", "week"):
		return RhythmWeekly
	}
	return RhythmUnknown
}

// Due reports whether a case of the frequency is paid in the run of the cut-off. KSD pays on Thursdays (to be verified): a monthly case in the last run
// before the month's last Thursday, a fortnightly one in every second run counted from Plan.Anchor. Where nothing is known it counts as due, and known
// is false.
func (r Rules) Due(frequency string, cutoff time.Time) (due, known bool) {
	thursday := r.payDay(cutoff)
	switch ParseRhythm(frequency) {
	case RhythmWeekly:
		return true, true
	case RhythmMonthly:
		_, month, _ := thursday.Civil()
		_, next, _ := (thursday + 7).Civil()
		return month != next, true
	case RhythmFortnightly:
		if r.Plan.Anchor.IsZero() {
			return true, false
		}
		weeks := int(mondayOf(thursday)-mondayOf(r.Plan.Anchor)) / 7
		return weeks%2 == 0, true
	}
	return true, false
}

// payDay is the Thursday of the week whose Monday the cut-off belongs to; a holiday may have moved the cut-off into the week before.
func (r Rules) payDay(cutoff time.Time) Date {
	day := DateOf(cutoff)
	monday := mondayOf(day)
	if r.cutOffDate(monday) != day {
		monday += 7
	}
	return monday + 3
}
