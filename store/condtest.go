package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"rettidig/internal/safe"
)

// node is a condition made ready for testing records.
type node interface {
	// test decides on a task's record.
	test(r *record) bool
	// key decides on the key of a task in an order of open ones, as far as it can.
	key(k *keyFacts) tri
}

// tri is an answer that may have to wait for the record.
type tri uint8

const (
	maybe tri = iota
	no
	yes
)

func sure(b bool) tri {
	if b {
		return yes
	}
	return no
}

// record is a task's record under test; what a condition needs beside the head is found once.
type record struct {
	v       *Snapshot
	b       []byte
	texts   [6][]byte // KSD's id, the name in the file, case, caseworker, remark; the resolution as JSON
	read    bool
	scratch []byte
	key     []byte                        // of what is read beside it; a search makes none of its own for each task
	seen    map[*caseNode]map[string]bool // texts of cases that were compared: a status is one of few
}

func (r *record) next(b []byte) { r.b, r.read = b, false }

// get reads the value under a number of a key space.
func (r *record) get(space byte, n uint64) ([]byte, bool) {
	r.key = appendNumber(r.key[:0], space, n)
	return r.v.r.Get(r.key)
}

// text finds one of the record's own texts in place.
func (r *record) text(i int) []byte {
	if !r.read {
		r.read = true
		d := &decoder{b: r.b[offTexts:]}
		for n := range r.texts {
			r.texts[n] = d.bytes()
		}
	}
	return r.texts[i]
}

func (r *record) person() uint64 { return binary.BigEndian.Uint64(r.b[offPerson:]) }

// search is the folded text a search looks through.
func (r *record) search() []byte {
	return r.b[min(int(binary.BigEndian.Uint32(r.b[offSearch:])), len(r.b)):]
}

// compile makes a condition ready. It reads the store for what a word can mean there: a whole case number, a member of staff.
func (v *Snapshot) compile(c Cond) (node, error) {
	switch c := c.(type) {
	case And:
		list, err := v.compileAll(c)
		return allOf(list), err
	case Or:
		list, err := v.compileAll(c)
		return anyOf(list), err
	case Not:
		inner, err := v.compile(c.Cond)
		return noneOf{inner}, err
	case Is:
		return newOneOf(c), nil
	case In:
		return newSpan(c), nil
	case Held:
		return newOneOf(Is{FieldOwner, v.staffNamed(string(c))}), nil
	case ResolvedBy:
		return v.resolvedBy(c), nil
	case ByGuide:
		return byGuide(c), nil
	case Word:
		return newWordNode(string(c)), nil
	case Has:
		return v.compileText(c), nil
	case Citizen:
		return v.compileCitizen(string(c))
	}
	return nil, fmt.Errorf("condition %T is not known", c)
}

func (v *Snapshot) compileAll(list []Cond) ([]node, error) {
	out := make([]node, len(list))
	for i, c := range list {
		var err error
		if out[i], err = v.compile(c); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(out, func(a, b node) int { return weight(a) - weight(b) })
	return out, nil
}

// weight puts what is cheap to test before what is dear.
func weight(n node) int {
	switch n.(type) {
	case oneOf, span, *citizenNode:
		return 0
	case *textNode:
		return 1
	}
	return 2
}

// staffNamed are the members of staff whose name or login holds the text.
func (v *Snapshot) staffNamed(name string) (ids []int64) {
	want := safe.Fold(name)
	for _, m := range allStaff(v.r) {
		if strings.Contains(safe.Fold(m.Name), want) || safe.Fold(m.Login) == want {
			ids = append(ids, int64(m.ID))
		}
	}
	return ids
}

func (v *Snapshot) compileText(c Has) node {
	want := []byte(safe.Fold(c.Text))
	switch c.Field {
	case TextName:
		return &nameNode{want: want, whole: c.Whole}
	case TextCase:
		return &textNode{at: 2, want: want, whole: c.Whole || v.isCase(c.Text)}
	case TextKSD:
		_, known := v.r.Get(keyText(spaceKSD, c.Text))
		return &textNode{at: 0, want: want, whole: c.Whole || known}
	case TextCaseworker:
		return &textNode{at: 3, want: want, whole: c.Whole}
	case TextRemark:
		return &textNode{at: 4, want: want, whole: c.Whole}
	}
	return &caseNode{field: caseTexts[c.Field], want: want, whole: c.Whole}
}

// isCase reports whether there is a case of that number.
func (v *Snapshot) isCase(number string) bool {
	rng := underCase(spaceMember, number)
	rng.Limit = 1
	for range v.r.Scan(rng) {
		return true
	}
	return false
}

func (v *Snapshot) compileCitizen(hash string) (node, error) {
	h, ok := parseHash(hash)
	if !ok {
		return nil, fmt.Errorf("the hash of a number: %w", ErrNotFound)
	}
	return &citizenNode{people: peopleOf(v.r, h)}, nil
}

type allOf []node

func (n allOf) test(r *record) bool {
	for _, part := range n {
		if !part.test(r) {
			return false
		}
	}
	return true
}

func (n allOf) key(k *keyFacts) tri {
	out := yes
	for _, part := range n {
		switch part.key(k) {
		case no:
			return no
		case maybe:
			out = maybe
		}
	}
	return out
}

type anyOf []node

func (n anyOf) test(r *record) bool {
	for _, part := range n {
		if part.test(r) {
			return true
		}
	}
	return false
}

func (n anyOf) key(k *keyFacts) tri {
	out := no
	for _, part := range n {
		switch part.key(k) {
		case yes:
			return yes
		case maybe:
			out = maybe
		}
	}
	return out
}

type noneOf struct{ inner node }

func (n noneOf) test(r *record) bool { return !n.inner.test(r) }

func (n noneOf) key(k *keyFacts) tri {
	switch n.inner.key(k) {
	case yes:
		return no
	case no:
		return yes
	}
	return maybe
}

// unsure is part of every condition that no key decides.
type unsure struct{}

func (unsure) key(*keyFacts) tri { return maybe }

// textNode looks at a text of the record itself. The search text holds all of them, so that most records are passed over by one look at that.
type textNode struct {
	unsure
	at    int
	want  []byte
	whole bool
}

func (n *textNode) test(r *record) bool {
	if !bytes.Contains(r.search(), n.want) {
		return false
	}
	return holds(r, r.text(n.at), n.want, n.whole)
}

// holds compares a text as it is stored with a folded one.
func holds(r *record, text, want []byte, whole bool) bool {
	r.scratch = safe.AppendFold(r.scratch[:0], string(text))
	if whole {
		return bytes.Equal(r.scratch, want)
	}
	return bytes.Contains(r.scratch, want)
}

type citizenNode struct {
	unsure
	people bitset
}

func (n *citizenNode) test(r *record) bool { return n.people.has(r.person()) }

// caseTexts are the places of the texts in a case's record.
var caseTexts = map[TextField]int{TextStatus: 0, TextKind: 1, TextFrequency: 2, TextCVR: 3, TextCompany: 4, TextPNumber: 5}

// caseNode looks at a text of the task's case: in the case's own record, or, once they have all been read, in the set of the citizens whose case it is. Like
// every node it does not change while records are tested, so that workers can share it.
type caseNode struct {
	unsure
	field   int
	want    []byte
	whole   bool
	ready   bool
	people  bitset
	numbers map[string]bool // cases of which no citizen is known
}

func (n *caseNode) test(r *record) bool {
	person := r.person()
	switch {
	case n.ready && person != 0:
		return n.people.has(person)
	case n.ready:
		return n.numbers[string(r.text(2))]
	}
	b, ok := r.v.r.Get(append([]byte{spaceCase}, r.text(2)...))
	return ok && n.holds(r, b)
}

func (n *caseNode) holds(r *record, b []byte) bool {
	d := &decoder{b: b}
	d.take(1 + 8)
	for range n.field {
		d.bytes()
	}
	return n.compare(r, d.bytes())
}

// seenTexts bounds what is remembered: status and kind repeat, company names do not.
const seenTexts = 64

func (n *caseNode) compare(r *record, text []byte) bool {
	seen := r.seen[n]
	if got, ok := seen[string(text)]; ok {
		return got
	}
	got := holds(r, text, n.want, n.whole)
	if seen == nil {
		seen = map[string]bool{}
		if r.seen == nil {
			r.seen = map[*caseNode]map[string]bool{}
		}
		r.seen[n] = seen
	}
	if len(seen) < seenTexts {
		seen[string(text)] = got
	}
	return got
}

func (n *caseNode) take(r *record, key, b []byte) {
	if len(b) < 1+8 || !n.holds(r, b) {
		return
	}
	if person := binary.BigEndian.Uint64(b[1:]); person != 0 {
		n.people.add(person)
		return
	}
	if n.numbers == nil {
		n.numbers = map[string]bool{}
	}
	n.numbers[string(key[1:])] = true
}

// nameNode looks at the citizen's name, like caseNode.
type nameNode struct {
	unsure
	want   []byte
	whole  bool
	ready  bool
	people bitset
}

func (n *nameNode) test(r *record) bool {
	if n.ready {
		return n.people.has(r.person())
	}
	return n.holds(r.name())
}

func (n *nameNode) holds(name []byte) bool {
	if n.whole {
		return bytes.Equal(name, n.want)
	}
	return bytes.Contains(name, n.want)
}

// name is the folded name of the task's citizen, nothing when none is known.
func (r *record) name() []byte {
	b, ok := r.get(spacePerson, r.person())
	if !ok {
		return nil
	}
	return foldedName(b)
}

// wordNode is a word of a search.
type wordNode struct {
	unsure
	word
	ready bool
}

func newWordNode(text string) node { return &wordNode{word: newWord(safe.Fold(text))} }

func (n *wordNode) test(r *record) bool {
	typ := typeIn(r.b)
	if n.number != 0 {
		return n.number == typ
	}
	if n.types.has(uint64(typ)) || bytes.Contains(r.search(), n.text) {
		return true
	}
	if n.ready {
		return n.people.has(r.person())
	}
	return r.person() != 0 && bytes.Contains(r.name(), n.text)
}
