package store

import (
	"strconv"
	"strings"

	"rettidig/catalog"
)

// readPlanNumber reads a whole number of the day plan.
func readPlanNumber(low, high int, field func(*catalog.PlanRules) *int) func(*catalog.Rules, string, string) bool {
	return func(r *catalog.Rules, _, v string) bool {
		n, err := strconv.Atoi(v)
		if err != nil || n < low || n > high {
			return false
		}
		*field(&r.Plan) = n
		return true
	}
}

// readPlanMinutes sets what a type takes until the log has shown better.
func readPlanMinutes(r *catalog.Rules, key, v string) bool {
	t, ok := keyedNumber(key)
	n, err := strconv.Atoi(v)
	if !ok || err != nil || n < 1 || n > 480 {
		return false
	}
	r.Plan.Minutes[t] = n
	return true
}

func readPlanAnchor(r *catalog.Rules, _, v string) bool {
	d, err := catalog.ParseDate(v)
	if err != nil || d.IsZero() {
		return false
	}
	r.Plan.Anchor = d
	return true
}

func readPlanHours(r *catalog.Rules, _, v string) bool {
	from, to, ok := strings.Cut(v, "-")
	start, err := catalog.ParseClock(strings.TrimSpace(from))
	end, err2 := catalog.ParseClock(strings.TrimSpace(to))
	if !ok || err != nil || err2 != nil || start >= end {
		return false
	}
	r.Plan.From, r.Plan.To = start, end
	return true
}
