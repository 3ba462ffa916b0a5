package store

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
)

// SettingMunicipality is the name shown in the header.
const SettingMunicipality = "municipality"

// MaxDueDays is the most days after its making that a task without a due date may be sorted.
const MaxDueDays = catalog.MaxDueDays

// Setting describes one setting of the store.
type Setting struct {
	Key     string // for the families: class.N, wrong_payment.N and others with a type number, deletion_weeks.YYYY
	Default string
	Want    string // what it takes, in English words: "hh:mm", "a number of days"
	Moves   bool   // changing it changes stored keys, so Rebuild must follow
	read    func(r *catalog.Rules, key, value string) bool
}

// SettingKeys lists every setting, families by their pattern.
func SettingKeys() []Setting {
	list := []Setting{
		{SettingMunicipality, "", "a name", false, func(_ *catalog.Rules, _, v string) bool { return len(v) <= 60 }},
		{"cutoff", "12:00", "hh:mm", true, readClock(func(r *catalog.Rules) *catalog.Clock { return &r.CutOff })},
		{"evening_run", "18:00", "hh:mm", false, readClock(func(r *catalog.Rules) *catalog.Clock { return &r.EveningRun })},
		{"holiday_rule", "previous_working_day", "same_day, previous_working_day or next_working_day", true, readHoliday},
		{"monday_evening", "false", "true or false", false, readMonday},
		{SettingSlack, strconv.Itoa(defaultSlack), "a number of minutes", false, readSlack},
		{"class.N", "", "decision, payment, letter or none", true, readClass},
		{"wrong_payment.N", "false", "true or false", true, readWrongPayment},
		{"type_due_days.N", "", "a number of days from 0 to 365", true, readTypeDueDays},
		{SettingLayer, "", "keys of class, wrong_payment and type_due_days", false, readLayer},
		{"deletion_weeks.YYYY", "", "odd or even", false, readDeletion},
		{"plan_minutes.N", "", "a number of minutes from 1 to 480", false, readPlanMinutes},
		{"plan_share", "20", "a number of per cent from 0 to 100", false, readPlanNumber(0, 100, func(p *catalog.PlanRules) *int { return &p.Share })},
		{"plan_long_wait", "30", "a number of days from 1 to 1000", false, readPlanNumber(1, 1000, func(p *catalog.PlanRules) *int { return &p.LongWait })},
		{"plan_anchor", "", "a date, yyyy-mm-dd", false, readPlanAnchor},
		{"plan_hours", "08:00-16:00", "hh:mm-hh:mm", false, readPlanHours},
	}
	for _, i := range catalog.Impacts() {
		def := strconv.Itoa(catalog.DefaultRules().DueDays[i])
		list = append(list, Setting{"due_days." + i.String(), def, "a number of days from 0 to 365", true, readDueDays})
	}
	return list
}

func readClock(field func(*catalog.Rules) *catalog.Clock) func(*catalog.Rules, string, string) bool {
	return func(r *catalog.Rules, _, v string) bool {
		c, err := catalog.ParseClock(v)
		if err == nil {
			*field(r) = c
		}
		return err == nil
	}
}

func readHoliday(r *catalog.Rules, _, v string) bool {
	switch rule := catalog.HolidayRule(v); rule {
	case catalog.HolidayPrevious, catalog.HolidaySame, catalog.HolidayNext:
		r.Holiday = rule
		return true
	}
	return false
}

func readMonday(r *catalog.Rules, _, v string) bool {
	on, err := strconv.ParseBool(v)
	r.MondayEvening = on
	return err == nil
}

func readDueDays(r *catalog.Rules, key, v string) bool {
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 || n > MaxDueDays {
		return false
	}
	for _, i := range catalog.Impacts() {
		if key == "due_days."+i.String() {
			r.DueDays[i] = n
		}
	}
	return true
}

func readTypeDueDays(r *catalog.Rules, key, v string) bool {
	t, ok := keyedNumber(key)
	n, err := strconv.Atoi(v)
	if !ok || err != nil || n < 0 || n > MaxDueDays {
		return false
	}
	r.TypeDueDays[t] = n
	return true
}

// readClass takes a class only for a type that the sources leave unknown: the layer never edits their facts.
func readClass(r *catalog.Rules, key, v string) bool {
	n, ok := keyedNumber(key)
	t, known := catalog.Lookup(n)
	if !ok || (known && t.Blocking != catalog.BlocksUnknown) {
		return false
	}
	for _, b := range []catalog.Blocking{catalog.BlocksDecision, catalog.BlocksPayment, catalog.BlocksLetter, catalog.BlocksNone} {
		if b.String() == v {
			r.Class[n] = b
			return true
		}
	}
	return false
}

func readWrongPayment(r *catalog.Rules, key, v string) bool {
	n, ok := keyedNumber(key)
	on, err := strconv.ParseBool(v)
	if !ok || err != nil {
		return false
	}
	r.WrongPayment[n] = on
	return true
}

func readDeletion(r *catalog.Rules, key, v string) bool {
	year, ok := keyedNumber(key)
	parity := catalog.WeekParity(v)
	if !ok || year < 2023 || year > 2100 || (parity != catalog.OddWeeks && parity != catalog.EvenWeeks) {
		return false
	}
	r.DeletionWeeks[int(year)] = parity
	return true
}

func keyedNumber(key string) (catalog.Number, bool) {
	_, tail, _ := strings.Cut(key, ".")
	n, err := strconv.Atoi(tail)
	return catalog.Number(n), err == nil && n > 0 && n <= MaxType
}

// findSetting returns the setting a key belongs to.
func findSetting(key string) (Setting, bool) {
	head, _, family := strings.Cut(key, ".")
	for _, s := range SettingKeys() {
		pattern, tail, _ := strings.Cut(s.Key, ".")
		inFamily := family && pattern == head && (tail == "N" || tail == "YYYY")
		if s.Key == key || inFamily {
			return s, true
		}
	}
	return Setting{}, false
}

// rulesOf lays the settings over the default rules. It returns a SettingError for the first, in order of keys, that does not fit.
func rulesOf(set map[string]string) (catalog.Rules, error) {
	r := catalog.DefaultRules()
	r.Class, r.WrongPayment = map[catalog.Number]catalog.Blocking{}, map[catalog.Number]bool{}
	r.TypeDueDays = map[catalog.Number]int{}
	r.DeletionWeeks, r.Plan.Minutes = map[int]catalog.WeekParity{}, map[catalog.Number]int{}
	for _, key := range slices.Sorted(maps.Keys(set)) {
		s, ok := findSetting(key)
		if !ok {
			return r, &SettingError{Key: key, Value: set[key], Want: "a setting"}
		}
		if !s.read(&r, key, set[key]) {
			return r, &SettingError{Key: key, Value: set[key], Want: s.Want}
		}
	}
	return r, nil
}
