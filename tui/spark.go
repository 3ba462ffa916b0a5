package tui

import (
	"cmp"
	"slices"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// spark draws shares of a hundred as one character each, in eighths of a line; what was not counted is a dot, and anything above nothing is seen.
func spark(percents []int) string {
	out := make([]rune, len(percents))
	for i, p := range percents {
		switch {
		case p < 0:
			out[i] = '·'
		case p == 0:
			out[i] = '▁'
		default:
			out[i] = []rune("▂▃▄▅▆▇█")[min(p*7/100, 6)]
		}
	}
	return string(out)
}

// weekRate is what became of the resolutions of one week.
type weekRate struct {
	week             catalog.Date // its Monday
	judged, returned int
}

// weekRates adds up counts by week, from the first week to the last, those without any among them.
func weekRates(counts []store.ReturnCount) []weekRate {
	sums := map[catalog.Date]weekRate{}
	for i := range counts {
		c := &counts[i]
		w := sums[c.Week]
		sums[c.Week] = weekRate{c.Week, w.judged + c.Judged(), w.returned + c.Returned()}
	}
	var list []weekRate
	for _, w := range sums {
		if w.judged > 0 {
			list = append(list, w)
		}
	}
	slices.SortFunc(list, func(a, b weekRate) int { return cmp.Compare(a.week, b.week) })
	var out []weekRate
	for _, w := range list {
		for n := len(out); n > 0 && out[n-1].week+7 < w.week && n <= 2*outcomeWeeks; n = len(out) {
			out = append(out, weekRate{week: out[n-1].week + 7})
		}
		out = append(out, w)
	}
	return out
}

func weekPercents(weeks []weekRate) []int {
	out := make([]int, len(weeks))
	for i, w := range weeks {
		out[i] = percentOf(w.returned, w.judged)
	}
	return out
}

// percentOf is n of a hundred, rounded; -1 when there is nothing to be a share of.
func percentOf(n, of int) int {
	if of == 0 {
		return -1
	}
	return (100*n + of/2) / of
}

// weekSpark draws the rates of weeks, with the latest one in numbers.
func weekSpark(f frame, weeks []weekRate) string {
	head := f.st.Label.Render(f.t(text.ReportsSparkWeek)) + "  "
	if len(weeks) == 0 {
		return head + f.st.Quiet.Render(f.t(text.ReportsSparkNone))
	}
	last := weeks[len(weeks)-1]
	_, n := last.week.ISOWeek()
	said := f.t(text.ReportsSparkLast, f.t(text.ReportsWeek, n), last.returned, last.judged, percentOf(last.returned, last.judged))
	return head + f.st.Accent.Render(spark(weekPercents(weeks))) + "  " + f.st.Quiet.Render(said)
}

// runSpark draws the shares of expected decisions that were seen, run by run, with the latest that tells anything in numbers.
func runSpark(f frame, runs []store.RunForecast) string {
	head := f.st.Label.Render(f.t(text.ReportsSparkRun)) + "  "
	var percents []int
	said := f.t(text.ReportsSparkNone)
	for _, r := range runs {
		told := r.Seen + r.Contradicted
		percents = append(percents, percentOf(r.Seen, told))
		if told > 0 {
			said = f.t(text.ReportsSparkLast, shortDate(catalog.DateOf(r.Run), f.today()), r.Seen, told, percentOf(r.Seen, told))
		}
	}
	if most := max(f.w-60, 12); len(percents) > most {
		percents = percents[len(percents)-most:]
	}
	return head + f.st.Good.Render(spark(percents)) + "  " + f.st.Quiet.Render(said)
}
