package query

import (
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// What was resolved here is looked for in every state, as with tilstand: a task resolved yesterday may be gone from KSD today.

// resolvedCond compares the day the task was marked as resolved here.
func resolvedCond(p *parser, op string, v value) store.Cond {
	first, last, ok := p.days(v)
	if !ok {
		return nil
	}
	p.all = true
	return instants(store.FieldResolved, first, last, op)
}

// resolvedByCond picks what somebody resolved, by a part of the name.
func resolvedByCond(p *parser, _ string, v value) store.Cond {
	p.all = true
	if resolvers()[0].matches(safe.Fold(v.text)) {
		if p.in.Me == 0 {
			return store.Or{} // somebody who is not on the staff has resolved nothing
		}
		return store.ResolvedBy{Staff: p.in.Me}
	}
	return store.ResolvedBy{Name: v.text}
}

// guideCond picks what was resolved by a version of a guide, by the beginning of its hash as screens show it.
func guideCond(p *parser, _ string, v value) store.Cond {
	p.all = true
	return store.ByGuide(v.text)
}

func resolvers() []choice {
	return []choice{{name: name{"mig", "me"}, help: text.QueryResolvedByMe}}
}

func pastDays() []choice {
	return []choice{
		{name: name{"idag", "today"}, help: text.QueryDueToday},
		{name: name{"igår", "yesterday"}, help: text.QueryYesterday},
		{name: name{">-7d", ">-7d"}, help: text.QueryLastDays},
	}
}

func weeks() []choice {
	return []choice{{name: name{"denne", "this"}, help: text.QueryWeekThis}, {name: name{"næste", "next"}, help: text.QueryWeekNext}}
}

func lefts() []choice {
	return []choice{{name: name{"0", "0"}, help: text.QueryLeftNone}, {name: name{"<2", "<2"}, help: text.QueryLeftOne}, {name: name{">0", ">0"}, help: text.QueryLeftMore}}
}

func ages() []choice {
	return []choice{
		{name: name{">14d", ">14d"}, help: text.QueryAgeOver},
		{name: name{"<1u", "<1w"}, help: text.QueryAgeWeek},
		{name: name{">3m", ">3m"}, help: text.QueryAgeMonths},
	}
}
