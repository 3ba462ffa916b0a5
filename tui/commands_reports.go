package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/store"
)

// outcomeData is what KSD's snapshots have shown of the tasks resolved in the weeks up to now.
type outcomeData struct {
	returns   []store.ReturnCount
	forecasts []store.RunForecast
}

// outcomeWeeks is how far back outcomes are counted: half a year tells how things go, and an old guide's returns do not hide a new one's.
const outcomeWeeks = 26

func outcomeFrom(now time.Time) time.Time { return now.AddDate(0, 0, -7*outcomeWeeks) }

// loadOutcomes counts outcomes; the answer is a loadedMsg[outcomeData]. It reads the tasks resolved in that time and nothing else.
func (c commands) loadOutcomes(id loadID, now time.Time) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (outcomeData, error) {
		from, to := outcomeFrom(now), now.Add(time.Minute)
		return outcomeData{v.Returns(from, to), v.Forecasts(from, to)}, nil
	})
}

// typeReturns is how often tasks of one type came back, and week by week.
type typeReturns struct {
	typ              catalog.Number
	judged, returned int
	weeks            []weekRate
}

// loadTypeReturns counts how often tasks of a type came back; the answer is a loadedMsg[typeReturns].
func (c commands) loadTypeReturns(id loadID, typ catalog.Number, now time.Time) tea.Cmd {
	return load(c, id, func(v *store.Snapshot) (typeReturns, error) {
		out := typeReturns{typ: typ}
		var mine []store.ReturnCount
		for _, r := range v.Returns(outcomeFrom(now), now.Add(time.Minute)) {
			if r.Type == typ {
				mine = append(mine, r)
				out.judged, out.returned = out.judged+r.Judged(), out.returned+r.Returned()
			}
		}
		out.weeks = weekRates(mine)
		return out, nil
	})
}
