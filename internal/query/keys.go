package query

import (
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// keyword is a key of the language.
type keyword struct {
	name
	also    []string // other spellings, folded
	ordered bool     // takes < <= > >=
	help    text.Msg
	example text.Msg
	make    func(p *parser, op string, v value) store.Cond
	values  func() []choice // what completion offers; nil for free values
}

func (k keyword) matches(s string) bool {
	if s == safe.Fold(k.da) || s == k.en {
		return true
	}
	for _, a := range k.also {
		if s == a {
			return true
		}
	}
	return false
}

// choice is a value that has a name.
type choice struct {
	name
	also  []string
	help  text.Msg
	is    store.Field // counted by
	value int64
}

func (c choice) matches(s string) bool { return keyword{name: c.name, also: c.also}.matches(s) }

// keywords are the keys, in the order help and completion show them.
func keywords() []keyword {
	return []keyword{
		{name{"bloker", "block"}, []string{"blokerer", "blokering", "blocks"}, false, text.QueryKeyBlock, msg("bloker:afgørelse", "block:decision"), impactCond, impacts},
		{name{"frist", "due"}, []string{"forfald"}, true, text.QueryKeyDue, msg("frist:<man", "due:<mon"), dueCond, dueWords},
		{name{"uge", "week"}, nil, true, text.QueryKeyWeek, msg("uge:43", "week:43"), weekCond, weeks},
		{name{"kørsel", "run"}, nil, false, text.QueryKeyRun, msg("kørsel:næste", "run:next"), runCond, runs},
		{name{"rest", "left"}, nil, true, text.QueryKeyLeft, msg("rest:0", "left:0"), leftCond, lefts},
		{name{"hos", "with"}, []string{"ejer", "owner"}, false, text.QueryKeyWith, msg("hos:mig", "with:me"), withCond, holders},
		{name{"sagsbehandler", "caseworker"}, nil, false, text.QueryKeyCaseworker, msg("sagsbehandler:ABC", "caseworker:ABC"), textCond(store.TextCaseworker), nil},
		{name{"type", "type"}, []string{"opgavetype", "nr"}, true, text.QueryKeyType, msg("type:19,114", "type:19,114"), typeCond, types},
		{name{"sag", "case"}, []string{"sagsnr", "sagsnummer"}, false, text.QueryKeyCase, msg("sag:2026-004711", "case:2026-004711"), textCond(store.TextCase), nil},
		{name{"sagstype", "casekind"}, []string{"casetype"}, false, text.QueryKeyCaseKind, msg("sagstype:sygefravær", "casekind:sygefravær"), textCond(store.TextKind), nil},
		{name{"status", "status"}, []string{"sagsstatus"}, false, text.QueryKeyStatus, msg(`status:"under afklaring"`, `status:"under afklaring"`), textCond(store.TextStatus), statuses},
		{name{"virksomhed", "company"}, []string{"firma", "employer", "arbejdsgiver"}, false, text.QueryKeyCompany, msg("virksomhed:bageri", "company:bageri"), textCond(store.TextCompany), nil},
		{name{"cvr", "cvr"}, nil, false, text.QueryKeyCVR, msg("cvr:12345679", "cvr:12345679"), textCond(store.TextCVR), nil},
		{name{"p", "p"}, []string{"pnr", "pnummer"}, false, text.QueryKeyP, msg("p:1000000001", "p:1000000001"), textCond(store.TextPNumber), nil},
		{name{"navn", "name"}, []string{"borger", "citizen"}, false, text.QueryKeyName, msg("navn:øst", "name:øst"), nameCond, nil},
		{name{"cpr", "cpr"}, nil, false, text.QueryKeyCPR, msg("cpr:900285-0001", "cpr:900285-0001"), cprCond, nil},
		{name{"tilstand", "state"}, nil, false, text.QueryKeyState, msg("tilstand:løst", "state:resolved"), stateCond, stateChoices},
		{name{"alder", "age"}, nil, true, text.QueryKeyAge, msg("alder:>14d", "age:>14d"), ageCond, ages},
		{name{"oprettet", "created"}, nil, true, text.QueryKeyCreated, msg("oprettet:>=01-10-2026", "created:>=2026-10-01"), createdCond, pastDays},
		{name{"frekvens", "frequency"}, nil, false, text.QueryKeyFrequency, msg("frekvens:månedlig", "frequency:månedlig"), textCond(store.TextFrequency), nil},
		{name{"løst", "resolved"}, []string{"loestden"}, true, text.QueryKeyResolved, msg("løst:igår", "resolved:yesterday"), resolvedCond, pastDays},
		{name{"løstaf", "resolvedby"}, nil, false, text.QueryKeyResolvedBy, msg("løstaf:mig", "resolvedby:me"), resolvedByCond, resolvers},
		{name{"vejledning", "guide"}, []string{"version"}, false, text.QueryKeyGuide, msg("vejledning:76ffb2d4", "guide:76ffb2d4"), guideCond, nil},
		{name{"bemærkning", "remark"}, nil, false, text.QueryKeyRemark, msg("bemærkning:stige", "remark:stige"), textCond(store.TextRemark), nil},
		{name{"ksd", "ksd"}, []string{"id", "ksdid"}, false, text.QueryKeyKSD, msg("ksd:K1001", "ksd:K1001"), textCond(store.TextKSD), nil},
	}
}

func msg(da, en string) text.Msg { return text.Msg{Da: da, En: en} }

func findKey(s string) (keyword, bool) {
	s = safe.Fold(s)
	for _, k := range keywords() {
		if k.matches(s) {
			return k, true
		}
	}
	return keyword{}, false
}

// flag is a word that is a condition by itself.
type flag struct {
	name
	also []string
	help text.Msg
	make func(p *parser) store.Cond
}

func (f flag) matches(s string) bool {
	return keyword{name: f.name, also: f.also}.matches(safe.Fold(s))
}

func flags() []flag {
	return []flag{
		{name{"overskredet", "overdue"}, []string{"forfalden"}, text.QueryFlagOverdue, overdue},
		{name{"afventer", "waiting"}, nil, text.QueryFlagWaiting, waiting},
		{name{"genkommet", "returned"}, []string{"genkomne", "genopstaaet"}, text.QueryFlagReturned, cameBack},
	}
}

func overdue(p *parser) store.Cond {
	return store.In{Field: store.FieldDue, From: 1, To: p.today() - 1}
}

func waiting(p *parser) store.Cond {
	return store.And{open(), store.In{Field: store.FieldWait, From: p.today() + 1, To: store.EndOfTime}}
}

func open() store.Cond { return state(store.StateOpen) }

func state(s ...store.State) store.Cond { return store.Is{Field: store.FieldState, Values: ints(s)} }

func verdict(v ...store.Verdict) store.Cond {
	return store.Is{Field: store.FieldVerdict, Values: ints(v)}
}

func ints[N ~uint8 | ~int](list []N) []int64 {
	out := make([]int64, len(list))
	for i, n := range list {
		out[i] = int64(n)
	}
	return out
}

// cameBack says what store.Task.CameBack says.
func cameBack(*parser) store.Cond {
	return store.And{open(), verdict(store.VerdictReturned, store.VerdictReopened)}
}

func (p *parser) today() int64 { return int64(catalog.DateOf(p.in.Now)) }

// pick finds a named value; ok is false after it has said what is wrong.
func (p *parser) pick(v value, list []choice, key text.Msg) (choice, bool) {
	want := safe.Fold(v.text)
	for _, c := range list {
		if c.matches(want) {
			return c, true
		}
	}
	names := make([]name, len(list))
	for i, c := range list {
		names[i] = c.name
	}
	p.fail(&Error{Column: v.at + 1, Length: max(v.len, 1), msg: text.QueryBadValue, args: []any{key, shown(v.text), listed(names)}, near: nearest(v.text, names)})
	return choice{}, false
}

// listed names all values there are.
func listed(names []name) text.Msg {
	var da, en []string
	for _, n := range names {
		da, en = append(da, n.da), append(en, n.en)
	}
	return text.Msg{Da: strings.Join(da, ", "), En: strings.Join(en, ", ")}
}

func impacts() []choice {
	list := []choice{
		{name{"afgørelse", "decision"}, nil, text.BlocksDecision, store.FieldImpact, int64(catalog.ImpactDecision)},
		{name{"udbetaling", "payment"}, nil, text.BlocksPayment, store.FieldImpact, int64(catalog.ImpactPayment)},
		{name{"forkert", "wrong"}, []string{"fejludbetaling", "wrong_payment"}, text.BlocksWrongPayment, store.FieldImpact, int64(catalog.ImpactWrongPayment)},
		{name{"brev", "letter"}, []string{"underretningsbrev"}, text.BlocksLetter, store.FieldImpact, int64(catalog.ImpactLetter)},
		{name{"ukendt", "unknown"}, nil, text.BlocksUnknown, store.FieldImpact, int64(catalog.ImpactUnknown)},
		{name{"intet", "nothing"}, []string{"ingen", "none", "ikke", "not"}, text.BlocksNothing, store.FieldImpact, int64(catalog.ImpactNone)},
	}
	return list
}

func impactCond(p *parser, _ string, v value) store.Cond {
	c, _ := p.pick(v, impacts(), msg("bloker", "block"))
	return store.Is{Field: store.FieldImpact, Values: []int64{c.value}}
}

func runs() []choice {
	return []choice{{name: name{"næste", "next"}, help: text.QueryRunNext}}
}

// runCond is what holds money back and can still be solved in time for the next payment run: store.Snapshot.PaymentBy has not passed. Once the last
// evening run before the cut-off has begun, a decision reaches it only on an ongoing case.
func runCond(p *parser, _ string, v value) store.Cond {
	if _, ok := p.pick(v, runs(), msg("kørsel", "run")); !ok {
		return nil
	}
	money := store.Is{Field: store.FieldImpact, Values: ints([]catalog.Impact{catalog.ImpactPayment, catalog.ImpactWrongPayment})}
	decision := store.Is{Field: store.FieldImpact, Values: ints([]catalog.Impact{catalog.ImpactDecision})}
	if by, ok := p.in.Rules.NextPaymentBy(catalog.ImpactDecision, catalog.StatusClarifying, p.in.Now); ok && !by.Before(p.in.Now) {
		return store.Or{money, decision}
	}
	return store.Or{money, store.And{decision, store.Has{Field: store.TextStatus, Text: catalog.StatusOngoing, Whole: true}}}
}

// leftCond counts blockers left beside the task, of tasks that block: the last blocker of a case has none.
func leftCond(p *parser, op string, v value) store.Cond {
	n, ok := p.count(v, msg("rest", "left"))
	if !ok {
		return nil
	}
	from, to := bounds(op, n, n)
	left := store.In{Field: store.FieldBlockers, From: max(from, 0), To: to}
	return store.Or{
		store.And{store.Is{Field: store.FieldClass, Values: ints([]catalog.Blocking{catalog.BlocksDecision, catalog.BlocksPayment})}, left},
		store.And{store.Is{Field: store.FieldImpact, Values: ints([]catalog.Impact{catalog.ImpactLetter})}, left},
	}
}

// count reads a whole number.
func (p *parser) count(v value, key text.Msg) (int64, bool) {
	n, err := strconv.ParseUint(v.text, 10, 31)
	if err != nil {
		p.wrongValue(v, text.QueryBadNumber, key, shown(v.text))
		return 0, false
	}
	return int64(n), true
}

// bounds are the ends of what stands in the relation to a value that spans from first to last.
func bounds(op string, first, last int64) (from, to int64) {
	switch op {
	case "<":
		return store.FirstInstant, first - 1
	case "<=":
		return store.FirstInstant, last
	case ">":
		return last + 1, store.LastInstant
	case ">=":
		return first, store.LastInstant
	}
	return first, last
}

func holders() []choice {
	return []choice{
		{name: name{"mig", "me"}, help: text.QueryWithMe},
		{name: name{"ingen", "nobody"}, also: []string{"none", "no one"}, help: text.QueryWithNobody},
	}
}

func withCond(p *parser, _ string, v value) store.Cond {
	for i, c := range holders() {
		if c.matches(safe.Fold(v.text)) {
			if i == 0 && p.in.Me == 0 {
				return store.Or{} // somebody who is not on the staff holds nothing
			}
			return store.Is{Field: store.FieldOwner, Values: []int64{[]int64{int64(p.in.Me), 0}[i]}}
		}
	}
	return store.Held(v.text)
}

func textCond(f store.TextField) func(*parser, string, value) store.Cond {
	return func(_ *parser, op string, v value) store.Cond {
		return store.Has{Field: f, Text: v.text, Whole: op == "="}
	}
}

func statuses() []choice {
	var list []choice
	for _, s := range catalog.Statuses() {
		list = append(list, choice{name: name{s, s}})
	}
	return list
}

func nameCond(p *parser, op string, v value) store.Cond {
	p.searches = append(p.searches, Search{Name: v.text})
	return store.Has{Field: store.TextName, Text: v.text, Whole: op == "="}
}

func cprCond(p *parser, _ string, v value) store.Cond {
	digits, ok := cprIn(v.text)
	if !ok {
		p.wrongValue(v, text.QueryBadCPR)
		return nil
	}
	return p.citizen(digits)
}

// cprIn reads ten digits, with or without a hyphen or blank before the last four.
func cprIn(s string) (string, bool) {
	if len(s) == 11 && (s[6] == '-' || s[6] == ' ') {
		s = s[:6] + s[7:]
	}
	return s, len(s) == 10 && strings.Trim(s, "0123456789") == ""
}

// possibleCPR reports whether day and month can be those of a CPR or a replacement number, so that a case number of ten digits is seldom taken for one.
func possibleCPR(digits string) bool {
	day, _ := strconv.Atoi(digits[:2])
	month, _ := strconv.Atoi(digits[2:4])
	return month >= 1 && month <= 12 && (day >= 1 && day <= 31 || day >= 61 && day <= 91)
}

// typeCond takes a number, a span of numbers, or a part of the name of types.
func typeCond(p *parser, op string, v value) store.Cond {
	first, last, isSpan := strings.Cut(v.text, "-")
	from, err := strconv.ParseUint(first, 10, 31)
	if err != nil {
		return p.typesNamed(op, v)
	}
	to := from
	if isSpan {
		if to, err = strconv.ParseUint(last, 10, 31); err != nil || to < from {
			p.wrongValue(v, text.QueryBadNumber, msg("type", "type"), shown(v.text))
			return nil
		}
	}
	low, high := bounds(op, int64(from), int64(to))
	if low == high {
		return store.Is{Field: store.FieldType, Values: []int64{low}}
	}
	return store.In{Field: store.FieldType, From: low, To: high}
}

func (p *parser) typesNamed(op string, v value) store.Cond {
	is := store.Is{Field: store.FieldType}
	want := safe.Fold(v.text)
	for _, t := range catalog.All() {
		if strings.Contains(safe.Fold(t.Name), want) || strings.Contains(safe.Fold(t.Gloss), want) {
			is.Values = append(is.Values, int64(t.Number))
		}
	}
	if len(is.Values) == 0 || op != "" && op != "=" {
		p.wrongValue(v, text.QueryNoType, shown(v.text))
	}
	return is
}

func types() []choice {
	var list []choice
	for _, t := range catalog.All() {
		n := strconv.Itoa(int(t.Number))
		list = append(list, choice{name{n, n}, nil, text.Msg{Da: t.Name, En: t.Name}, store.FieldType, int64(t.Number)})
	}
	return list
}
