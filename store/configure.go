package store

import (
	"context"
	"encoding/json"
	"maps"

	"rettidig/catalog"
)

// configure lays new settings over the old ones. An empty value takes a setting away. When one of them moves stored keys, a rebuild is begun,
// and every later step works by the new rules.
func (x *tx) configure(c Configure) (outcome, error) {
	set := map[string]string{}
	if b, ok := x.r.Get(keySettings); ok {
		x.fail(json.Unmarshal(b, &set))
	}
	was := maps.Clone(set)
	moves := false
	facts := Facts{Settings: c.Set, Was: map[string]string{}}
	for key, value := range c.Set {
		s, ok := findSetting(key)
		if !ok {
			return outcome{}, &SettingError{Key: key, Value: value, Want: "a setting"}
		}
		facts.Was[key] = was[key]
		moves = moves || (s.Moves && set[key] != value)
		if value == "" {
			delete(set, key)
		} else {
			set[key] = value
		}
	}
	if _, err := rulesOf(set); err != nil {
		return outcome{}, err
	}
	if maps.Equal(set, was) {
		return outcome{facts: facts, quiet: true}, nil
	}
	x.putJSON(keySettings, set)
	if moves {
		x.putJSON(keyRebuild, rebuildState{Next: 1, Last: x.next.Task})
	}
	return outcome{facts: facts}, nil
}

// rebuildState is how far a rebuild has come.
type rebuildState struct {
	Next TaskID `json:"next"`
	Last TaskID `json:"last"`
}

// rebuildLimit is how many tasks one step of a rebuild takes unless the command says otherwise.
const rebuildLimit = 5_000

// rebuild recomputes what follows from the rules for a stretch of tasks, also of those that are not open: they may come back.
func (x *tx) rebuild(c RebuildStep) (outcome, error) {
	var st rebuildState
	b, ok := x.r.Get(keyRebuild)
	if !ok {
		return outcome{facts: Facts{Rebuild: &RebuildFacts{Done: true}}, quiet: true}, nil
	}
	if err := json.Unmarshal(b, &st); err != nil {
		return outcome{}, err
	}
	limit := c.Limit
	if limit <= 0 {
		limit = rebuildLimit
	}
	facts := RebuildFacts{From: st.Next, Next: min(st.Next+TaskID(limit), st.Last+1)}
	for id := st.Next; id < facts.Next; id++ {
		x.rederive(id)
	}
	x.recount()
	for _, w := range x.tasks {
		if !sameDerived(&w.was, &w.now) {
			facts.Moved++
		}
	}
	facts.Done = facts.Next > st.Last
	if facts.Done {
		x.remove(keyRebuild)
	} else {
		x.putJSON(keyRebuild, rebuildState{Next: facts.Next, Last: st.Last})
	}
	return outcome{facts: Facts{Rebuild: &facts}}, nil
}

func (x *tx) rederive(id TaskID) {
	w := x.task(id)
	if w == nil {
		return
	}
	x.derive(&w.now)
	if w.now.State == StateOpen {
		x.caseOf(w.now.Case).set(memberOf(&w.now))
	}
}

// Rebuild carries changed settings into all stored keys, a step at a time; progress gets tasks done and in all. It resumes what was interrupted.
func (s *Store) Rebuild(ctx context.Context, a Actor, progress func(done, total int)) error {
	for {
		e, err := s.Submit(ctx, a, RebuildStep{})
		if err != nil {
			return err
		}
		f, err := e.Facts()
		if err != nil || f.Rebuild == nil || f.Rebuild.Done {
			return err
		}
		if progress != nil {
			total := 0
			_ = s.View(ctx, func(v *Snapshot) error { total = v.Info().Tasks; return nil }) // only for the bar
			progress(int(f.Rebuild.Next)-1, total)
		}
	}
}

// EffectiveRules are the rules that settings make, for tools that have no store open.
func EffectiveRules(set map[string]string) (catalog.Rules, error) { return rulesOf(set) }
