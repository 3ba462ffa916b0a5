package catalog

import (
	"testing"
	"time"
)

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{
		2000: "2000-04-23", 2008: "2008-03-23", 2011: "2011-04-24", 2019: "2019-04-21", 2021: "2021-04-04", 2022: "2022-04-17",
		2023: "2023-04-09", 2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05", 2027: "2027-03-28", 2038: "2038-04-25", 2049: "2049-04-18",
	} {
		if got := Easter(year).String(); got != want {
			t.Errorf("Easter %d is %s, want %s", year, got, want)
		}
	}
}

// The public holidays of helligdagsloven and the national church, as they stood in 2022.
func TestHolidaysOfAYear(t *testing.T) {
	want := map[string]string{
		"2022-01-01": "nytårsdag", "2022-04-14": "skærtorsdag", "2022-04-15": "langfredag", "2022-04-17": "påskedag", "2022-04-18": "2. påskedag",
		"2022-05-13": "store bededag", "2022-05-26": "Kristi himmelfartsdag", "2022-06-05": "pinsedag", "2022-06-06": "2. pinsedag",
		"2022-12-25": "juledag", "2022-12-26": "2. juledag",
	}
	for d := NewDate(2022, time.January, 1); d <= NewDate(2022, time.December, 31); d++ {
		if name, ok := Holiday(d); name != want[d.String()] || ok != (name != "") {
			t.Errorf("%s is %q, want %q", d, name, want[d.String()])
		}
	}
}

// Store bededag was abolished from 2024; 1 May, 5 June, 24 and 31 December are working days unless on a weekend.
func TestWorkingDays(t *testing.T) {
	for d, want := range map[string]bool{
		"2023-05-05": false, // store bededag, the last one
		"2024-04-26": true,  // would have been store bededag
		"2023-05-01": true, "2023-06-05": true, "2021-12-24": true, "2021-12-31": true,
		"2021-10-23": false, "2021-10-24": false, "2021-10-25": true,
		"2022-04-18": false, "2022-12-26": false,
	} {
		if got := WorkingDay(date(t, d)); got != want {
			t.Errorf("WorkingDay(%s) = %v", d, got)
		}
	}
}
