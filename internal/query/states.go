package query

import (
	"rettidig/internal/text"
	"rettidig/store"
)

// stateNamed is a state with the condition it stands for.
type stateNamed struct {
	choice
	cond func(p *parser) store.Cond
}

func stateOf(da, en string, help text.Msg, cond func(*parser) store.Cond, also ...string) stateNamed {
	return stateNamed{choice{name: name{da, en}, also: also, help: help}, cond}
}

// states are the states a task can be asked for: what became of it here, and what KSD's files have shown since.
func states() []stateNamed {
	is := func(c store.Cond) func(*parser) store.Cond { return func(*parser) store.Cond { return c } }
	list := []stateNamed{
		stateOf("åben", "open", text.QueryStateOpen, is(open()), "aabne"),
		stateOf("afventer", "waiting", text.QueryFlagWaiting, waiting),
		stateOf("løst", "resolved", text.QueryStateResolved, is(state(store.StateResolved)), "loeste"),
		stateOf("bekræftet", "confirmed", text.QueryStateConfirmed, is(state(store.StateConfirmed))),
		stateOf("væk", "gone", text.QueryStateGone, is(state(store.StateGone))),
		stateOf("alle", "all", text.QueryStateAll, is(state(store.StateOpen, store.StateResolved, store.StateConfirmed, store.StateGone)), "any"),
		stateOf("returneret", "returned", text.QueryStateReturned, is(verdict(store.VerdictReturned)), "genkommet"),
		stateOf("genåbnet", "reopened", text.QueryStateReopened, is(verdict(store.VerdictReopened))),
		stateOf("mangler", "not_marked", text.QueryStateNotMarked, is(store.And{state(store.StateResolved), verdict(store.VerdictNotMarked)}), "missing"),
		stateOf("afløst", "replaced", text.QueryStateReplaced, is(verdict(store.VerdictReplaced))),
		stateOf("usikker", "uncertain", text.QueryStateUncertain, is(verdict(store.VerdictUncertain))),
	}
	return list
}

func stateChoices() []choice {
	var list []choice
	for _, s := range states() {
		list = append(list, s.choice)
	}
	return list
}

// stateCond looks at tasks in every state.
func stateCond(p *parser, _ string, v value) store.Cond {
	c, ok := p.pick(v, stateChoices(), msg("tilstand", "state"))
	if !ok {
		return nil
	}
	p.all = true
	for _, s := range states() {
		if s.name == c.name {
			return s.cond(p)
		}
	}
	return nil
}
