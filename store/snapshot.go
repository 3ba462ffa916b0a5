package store

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
)

// Snapshot is one consistent state of the store. It is valid inside View only.
type Snapshot struct {
	r     Reader
	rules catalog.Rules
	set   map[string]string
	sizes searchSizes
	staff map[StaffID]Staff // read when first asked for
}

// Info says what the store is.
func (v *Snapshot) Info() Info {
	var info storedInfo
	var next nextIDs
	if b, ok := v.r.Get(keyInfo); ok {
		_ = json.Unmarshal(b, &info) // a store that cannot say what it is counts as real
	}
	if b, ok := v.r.Get(keyNext); ok {
		_ = json.Unmarshal(b, &next)
	}
	h := readHead(v.r)
	_, rebuilding := v.r.Get(keyRebuild)
	_, later := readLater(v.r)
	if info.Kind == "" {
		info.Kind = KindReal
	}
	return Info{
		Kind: info.Kind, Schema: Schema, Head: h.seq, HeadHash: h.hash, Made: info.Made.In(catalog.Copenhagen),
		Rebuilding: rebuilding || later, Tasks: int(next.Task),
	}
}

// Rules are the domain rules with the municipality's settings laid over them. They are shared: do not change their maps.
func (v *Snapshot) Rules() catalog.Rules { return v.rules }

// Settings are the settings that were set; see SettingKeys for all and their defaults. The map is shared: do not change it.
func (v *Snapshot) Settings() map[string]string { return v.set }

// Page returns a page of an order. While a large import is unfinished, its tasks are found by their records; see index.go.
func (v *Snapshot) Page(q Query) Page {
	keys := v.pageKeys(q)
	if st, late := readLater(v.r); late && q.Order != OrderResolved {
		keys = v.joinLate(keys, q, st.From)
	}
	more := len(keys) > q.Limit
	if more {
		keys = keys[:q.Limit]
	}
	if q.Up {
		slices.Reverse(keys)
	}
	return Page{Rows: v.rowsAt(keys), More: more}
}

// pageKeys reads the keys of a page and one more, in the direction walked.
func (v *Snapshot) pageKeys(q Query) []Cursor {
	rng := underOrder(q.Order)
	if q.After != nil && q.Up {
		rng.To = q.After
	} else if q.After != nil {
		rng.From = append(slices.Clone([]byte(q.After)), 0)
	}
	rng.Down, rng.Limit = q.Up, q.Limit+1
	var keys []Cursor
	for k := range v.r.Scan(rng) {
		keys = append(keys, slices.Clone(k))
	}
	return keys
}

func (v *Snapshot) rowsAt(keys []Cursor) []Row {
	rows := make([]Row, 0, len(keys))
	for _, k := range keys {
		t, err := readTask(v.r, TaskID(keyLast(k)))
		if err != nil {
			continue // Check reports it
		}
		row := v.Row(t)
		row.At = k
		rows = append(rows, row)
	}
	return rows
}

// Task returns a task or ErrNotFound.
func (v *Snapshot) Task(id TaskID) (Task, error) {
	t, err := readTask(v.r, id)
	if err == nil && t.State == StateRemoved {
		err = fmt.Errorf("task %d: %w", id, ErrNotFound)
	}
	return t, err
}

func readTask(r Reader, id TaskID) (Task, error) {
	b, ok := r.Get(keyTask(id))
	if !ok {
		return Task{}, fmt.Errorf("task %d: %w", id, ErrNotFound)
	}
	return decodeTask(id, b)
}

// Row joins a task with its case, citizen and owner.
func (v *Snapshot) Row(t Task) Row {
	row := Row{Task: t, CaseInfo: readCase(v.r, t.Case)}
	if p, ok := readPerson(v.r, t.Person); ok {
		row.Citizen, row.MaskedCPR = p.Name, safe.MaskCPR(p.CPR)
	}
	if m, ok := v.Member(t.Owner); ok {
		row.OwnerName = m.Name
	}
	return row
}

func readCase(r Reader, number string) Case {
	b, ok := r.Get(keyCase(number))
	if !ok {
		return Case{Number: number}
	}
	c, err := decodeCase(number, b)
	if err != nil {
		return Case{Number: number}
	}
	return c
}

func readPerson(r Reader, id PersonID) (Person, bool) {
	if id == 0 {
		return Person{}, false
	}
	b, ok := r.Get(keyPerson(id))
	if !ok {
		return Person{}, false
	}
	p, _, _, err := decodePerson(id, b)
	return p, err == nil
}

// caseLimit is how many tasks of one case are read at once unless the caller says otherwise.
const caseLimit = 1000

// HasCase reports whether a task was ever seen on the case.
func (v *Snapshot) HasCase(number string) bool { return len(readMembers(v.r, number)) > 0 }

// Case returns a case and its tasks, open ones first in queue order, at most limit (zero: 1,000); ErrNotFound when no task was ever on it.
func (v *Snapshot) Case(number string, limit int) (Case, []Task, error) {
	members := readMembers(v.r, number)
	if len(members) == 0 {
		return Case{}, nil, fmt.Errorf("the case: %w", ErrNotFound)
	}
	slices.SortStableFunc(members, func(a, b member) int { return cmp.Compare(a.state, b.state) })
	if limit == 0 {
		limit = caseLimit
	}
	var tasks []Task
	for _, m := range members[:min(limit, len(members))] {
		if t, err := v.Task(m.id); err == nil {
			tasks = append(tasks, t)
		}
	}
	slices.SortFunc(tasks, func(a, b Task) int {
		if c := cmp.Compare(a.State, b.State); c != 0 {
			return c
		}
		if Less(OrderImpact, &a, &b) {
			return -1
		}
		return 1
	})
	return readCase(v.r, number), tasks, nil
}

// Person returns a citizen with the CPR masked (010203-xxxx).
func (v *Snapshot) Person(id PersonID) (Person, bool) {
	p, ok := readPerson(v.r, id)
	p.CPR = safe.MaskCPR(p.CPR)
	return p, ok
}

// Release says what solving the task at the given moment is expected to bring.
func (v *Snapshot) Release(t Task, at time.Time) Release { return release(v.r, v.rules, t, at) }

// PaymentBy is the last moment at which solving the task still reaches the next payment cut-off; zero for a task that holds back no payment.
func (v *Snapshot) PaymentBy(t Task, now time.Time) time.Time {
	by, ok := v.rules.NextPaymentBy(t.Impact, readCase(v.r, t.Case).Status, now)
	if !ok {
		return time.Time{}
	}
	return by
}

// Unknown counts the other open tasks of the case whose class is unknown.
func (v *Snapshot) Unknown(t Task) int {
	return catalog.UnknownBeside(siblings(readMembers(v.r, t.Case), v.rules, t.ID))
}

// HeldBy returns the open tasks that hold a meta task ("sag kan ikke afsluttes"); none for any other.
func (v *Snapshot) HeldBy(t Task) []Task {
	var list []Task
	for _, id := range causes(v.r, v.rules, t) {
		if c, err := v.Task(id); err == nil {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b Task) int { return a.Deadline.Compare(b.Deadline) })
	return list
}

// Expectations returns the follow-ups expected on a case: open, met and withdrawn ones.
func (v *Snapshot) Expectations(caseNumber string) []Expectation {
	return readExpectations(v.r, caseNumber)
}

// CheckResolve says what would stop the command: the same checks Submit makes, but for the version and the role.
func (v *Snapshot) CheckResolve(a Actor, c Resolve) error {
	t, err := v.Task(c.Task)
	if err != nil {
		return err
	}
	x := &tx{r: v.r, rules: v.rules, actor: a}
	return x.checkResolve(&t, c, causes(v.r, v.rules, t))
}

// Member returns a member of staff.
func (v *Snapshot) Member(id StaffID) (Staff, bool) {
	if id == 0 {
		return Staff{}, false
	}
	if m, ok := v.staff[id]; ok {
		return m, true
	}
	m, ok := readMember(v.r, id)
	if ok {
		if v.staff == nil {
			v.staff = map[StaffID]Staff{}
		}
		v.staff[id] = m
	}
	return m, ok
}

func readMember(r Reader, id StaffID) (Staff, bool) {
	var m Staff
	b, ok := r.Get(keyStaff(id))
	return m, ok && json.Unmarshal(b, &m) == nil
}

// MemberByLogin returns the member of staff with that login.
func (v *Snapshot) MemberByLogin(login string) (Staff, bool) { return memberByLogin(v.r, login) }

func memberByLogin(r Reader, login string) (Staff, bool) {
	for _, m := range allStaff(r) {
		if m.Login == login {
			return m, true
		}
	}
	return Staff{}, false
}

func allStaff(r Reader) []Staff {
	var list []Staff
	for _, b := range r.Scan(under([]byte{spaceStaff})) {
		var m Staff
		if json.Unmarshal(b, &m) == nil {
			list = append(list, m)
		}
	}
	return list
}

// Staff returns everyone in the staff table.
func (v *Snapshot) Staff() []Staff { return allStaff(v.r) }
