package tui

import (
	"context"
	"errors"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"

	"rettidig/internal/query"
	"rettidig/internal/text"
	"rettidig/store"
)

// filter is what narrows the queue: a text in the filter language, and the two switches.
type filter struct {
	input  textinput.Model
	typing bool
	made   bool // input is made
	cutOff bool // only what must be solved before the next cut-off
	mine   bool // only what the actor holds

	good   string       // the last text that could be read and run: the one in force
	bad    *query.Error // what is wrong with the text now
	named  string       // the saved view it came from, while the text is the view's
	found  []query.Search
	hashes []string // of the CPR numbers among found, which are logged
	lookup loadID
	cancel context.CancelFunc // stops the scan under way

	offer  query.Completion
	chosen int // index of the proposal that Tab takes
	counts filterCounts
	tally  loadID // load of the counts
}

// filterCounts are the kept counts that completion shows.
type filterCounts struct {
	impacts store.Counts
	types   map[int64]int
}

// text is what is typed.
func (x filter) text() string {
	if !x.made {
		return ""
	}
	return strings.TrimSpace(x.input.Value())
}

// on reports whether anything narrows the queue.
func (x filter) on() bool { return x.text() != "" || x.cutOff || x.mine }

// parse reads a text by the clock of the moment.
func parseFilter(e env, s string) (query.Query, *query.Error) {
	q, err := query.Parse(s, query.Context{Now: e.now, Rules: e.rules, Me: e.actor.Staff})
	var bad *query.Error
	errors.As(err, &bad)
	return q, bad
}

// query gives the store's filter in force. Its words are read anew each time: what "today" means changes.
func (x filter) query(e env) store.Filter {
	q, _ := parseFilter(e, x.good)
	f := q.Filter(x.hashes...)
	f.Today = e.today()
	if x.cutOff {
		f.Before = e.rules.NextCutOff(e.now)
	}
	if x.mine {
		f.Owner = e.actor.Staff
	}
	return f
}

// read reads what is typed. ready says that it can run at once: no search for a citizen in it waits to be logged, and, until it is typed to the
// end, no word in it is the beginning of a key, which would be searched for letter by letter.
func (x filter) read(e env, end bool) (next filter, q query.Query, ready bool) {
	q, x.bad = parseFilter(e, x.input.Value()) // blanks before it count, for the place of an error
	x.offer, x.chosen = query.Complete(x.input.Value(), x.input.Position(), e.lang), 0
	if x.bad != nil || x.offer.Begun && !end {
		return x, q, false
	}
	if !slices.Equal(q.Searches, x.found) && len(q.Searches) > 0 {
		return x, q, false
	}
	if len(q.Searches) == 0 {
		x.found, x.hashes = nil, nil
	}
	x.good = x.text()
	return x, q, true
}

// atOnce reports whether the searches in a query are logged without asking: a whole CPR is one search, but a name is typed letter by letter,
// and each letter would be a search of its own.
func atOnce(q query.Query) bool {
	return !slices.ContainsFunc(q.Searches, func(s query.Search) bool { return s.CPR == "" })
}

// taken puts the chosen proposal in the place of what was begun.
func (x filter) taken() filter {
	if x.chosen >= len(x.offer.Items) {
		return x
	}
	item := x.offer.Items[x.chosen].Text
	if !strings.HasSuffix(item, ":") {
		item += " "
	}
	r := []rune(x.input.Value())
	at := x.offer.From + len([]rune(item))
	x.input.SetValue(string(r[:x.offer.From]) + item + string(r[min(x.offer.To, len(r)):]))
	x.input.SetCursor(at)
	return x
}

// offers reports whether proposals are shown: while a word or a value is begun, and before anything is typed.
func (x filter) offers() bool {
	if !x.typing || len(x.offer.Items) == 0 {
		return false
	}
	return x.input.Value() == "" || x.offer.From < x.offer.To || x.offer.From > 0 && strings.HasSuffix(string([]rune(x.input.Value())[:x.offer.From]), ":")
}

// count is how many open tasks a proposal has, where that is kept.
func (x filter) count(i query.Item) (int, bool) {
	switch {
	case !i.Counted || x.counts.types == nil:
		return 0, false
	case i.Field == store.FieldImpact && i.Value > 0 && int(i.Value) < len(x.counts.impacts.Impact):
		return x.counts.impacts.Impact[i.Value], true
	case i.Field == store.FieldType:
		return x.counts.types[i.Value], true
	}
	return 0, false
}

// stop ends the scan under way.
func (x filter) stop() {
	if x.cancel != nil {
		x.cancel()
	}
}

// with puts a whole text in force, as a saved view or a form does.
func (x filter) with(f frame, s, named string) filter {
	if !x.made {
		x.input, x.made = newFilterInput(f), true
	}
	x.input.SetValue(s)
	x.input.CursorEnd()
	x.input.Blur()
	x.typing, x.named, x.cutOff, x.mine, x.bad = false, named, false, false, nil
	return x
}

func newFilterInput(f frame) textinput.Model {
	in := newInput(f, "/ ", f.t(text.QueueFilterHint))
	in.CharLimit = 1000
	return in
}
