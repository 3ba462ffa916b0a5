package store

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"rettidig/catalog"
	"rettidig/internal/safe"
)

// Records are compact binary: a version byte, a head of fixed width that can be read in place, then texts with their length before them.
const recordVersion = 1

// Offsets of the head of a task record, in bytes. Find reads these without decoding the rest.
const (
	offState    = 1
	offImpact   = 2
	offClass    = 3
	offFlags    = 4  // flags in the low half, the verdict in the high half
	offType     = 5  // 4 bytes
	offCreated  = 9  // 8, Unix seconds
	offDeadline = 17 // 8
	offBlockers = 25 // 1
	offOwner    = 26 // 4
	offWait     = 30 // 4
	offPerson   = 34 // 8
	offResolved = 42 // 8, Unix seconds of the resolution
	offSearch   = 50 // 4: where the search text begins
	headLength  = 54
)

const (
	flagDateOnly = 1 << iota
	flagOriginalFirst
	flagManual
	flagKSDID
)

// encodeTask writes a task. The search text is folded once here, so that a filter only scans bytes.
func encodeTask(dst []byte, t *Task, company string) []byte {
	start := len(dst)
	dst = appendHead(dst, t)
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Version))
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.LocalSeq))
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Born))
	dst = appendDates(dst, t.Due, t.OriginalDue, t.SortDue, t.LocalDue)
	dst = appendUnix(dst, t.OwnedSince)
	dst = appendUnix(dst, t.FirstSeen)
	for _, s := range [...]string{t.KSDID, t.TypeName, t.Case, t.Caseworker, t.Remark} {
		dst = appendString(dst, s)
	}
	dst = appendResolution(dst, t.Resolution)
	dst = appendCame(dst, t)
	binary.BigEndian.PutUint32(dst[start+offSearch:], uint32(len(dst)-start))
	return appendSearch(dst, t, company)
}

func appendHead(dst []byte, t *Task) []byte {
	dst = append(dst, recordVersion, byte(t.State), byte(t.Impact), byte(t.Class), flagsOf(t)|byte(t.Verdict)<<verdictShift)
	dst = binary.BigEndian.AppendUint32(dst, uint32(t.Type))
	dst = appendUnix(appendUnix(dst, t.Created.Time), t.Deadline)
	dst = append(dst, byte(t.Blockers))
	dst = binary.BigEndian.AppendUint32(dst, uint32(t.Owner))
	dst = appendDates(dst, t.WaitUntil)
	dst = binary.BigEndian.AppendUint64(dst, uint64(t.Person))
	var resolved time.Time
	if t.Resolution != nil {
		resolved = t.Resolution.At
	}
	dst = appendUnix(dst, resolved)
	return binary.BigEndian.AppendUint32(dst, 0)
}

// The verdict shares a byte with the flags, so that records written before there were verdicts read as never judged.
const verdictShift = 4

// verdictIn reads the verdict in place.
func verdictIn(b []byte) Verdict {
	v := Verdict(b[offFlags] >> verdictShift)
	if v == VerdictNone && State(b[offState]) == StateResolved {
		return VerdictAwaiting
	}
	return v
}

func flagsOf(t *Task) byte {
	var f byte
	for _, on := range [...]struct {
		is   bool
		flag byte
	}{{t.Created.DateOnly, flagDateOnly}, {t.OriginalFirst, flagOriginalFirst}, {t.Manual, flagManual}, {t.KSDID != "", flagKSDID}} {
		if on.is {
			f |= on.flag
		}
	}
	return f
}

func appendDates(dst []byte, dates ...catalog.Date) []byte {
	for _, d := range dates {
		dst = binary.BigEndian.AppendUint32(dst, uint32(d))
	}
	return dst
}

// noTime stands for the zero time in a record.
const noTime = math.MinInt64

// noSeconds is the zero time in Unix seconds, as keys have it.
var noSeconds = time.Time{}.Unix()

func secondsIn(b []byte) int64 {
	if u := int64(binary.BigEndian.Uint64(b)); u != noTime {
		return u
	}
	return noSeconds
}

// placeIn reads a task's place from its record.
func placeIn(id TaskID, b []byte) place {
	return place{
		id: id, impact: catalog.Impact(b[offImpact]), group: releaseGroup(catalog.Blocking(b[offClass])), blockers: b[offBlockers],
		deadline: secondsIn(b[offDeadline:]), created: secondsIn(b[offCreated:]), resolved: secondsIn(b[offResolved:]),
	}
}

// isOpen reports whether a record is that of an open task.
func isOpen(b []byte) bool { return len(b) >= headLength && State(b[offState]) == StateOpen }

// appendUnix writes whole seconds; no time of the domain is finer.
func appendUnix(dst []byte, t time.Time) []byte {
	if t.IsZero() {
		return binary.BigEndian.AppendUint64(dst, 1<<63) // noTime
	}
	return binary.BigEndian.AppendUint64(dst, uint64(t.Unix()))
}

func appendString(dst []byte, s string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}

func appendResolution(dst []byte, r *Resolution) []byte {
	if r == nil {
		return binary.AppendUvarint(dst, 0)
	}
	b, err := json.Marshal(r)
	if err != nil { // a struct of plain values always marshals
		return binary.AppendUvarint(dst, 0)
	}
	return append(binary.AppendUvarint(dst, uint64(len(b))), b...)
}

// appendCame writes what few tasks have; a record without it ends where the search text begins.
func appendCame(dst []byte, t *Task) []byte {
	if t.Came == (Came{}) && t.Judged == 0 && t.Observed == OutcomePending {
		return dst
	}
	dst = append(dst, byte(t.Came.As), byte(t.Observed))
	for _, n := range [...]uint64{uint64(t.Came.Task), uint64(t.Came.Event), uint64(t.Judged)} {
		dst = binary.AppendUvarint(dst, n)
	}
	return dst
}

func appendSearch(dst []byte, t *Task, company string) []byte {
	for _, s := range [...]string{t.Case, t.KSDID, company, t.Caseworker, t.TypeName, t.Remark} {
		if s != "" {
			dst = append(safe.AppendFold(dst, s), '\n')
		}
	}
	return dst
}

// decoder reads a record from its front; after the first fault everything reads as zero.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) take(n int) []byte {
	if d.bad || n < 0 || n > len(d.b) {
		d.bad = true
		return nil
	}
	b := d.b[:n]
	d.b = d.b[n:]
	return b
}

func (d *decoder) byte() byte {
	if b := d.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (d *decoder) u32() uint32 {
	if b := d.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (d *decoder) u64() uint64 {
	if b := d.take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

func (d *decoder) date() catalog.Date { return catalog.Date(int32(d.u32())) }

func (d *decoder) unix() time.Time {
	u := int64(d.u64())
	if u == noTime || d.bad {
		return time.Time{}
	}
	return time.Unix(u, 0).In(catalog.Copenhagen)
}

func (d *decoder) bytes() []byte {
	n, size := binary.Uvarint(d.b)
	if size <= 0 || n > uint64(len(d.b)) {
		d.bad = true
		return nil
	}
	d.b = d.b[size:]
	return d.take(int(n))
}

func (d *decoder) uvarint() uint64 {
	n, size := binary.Uvarint(d.b)
	if size <= 0 {
		d.bad = true
		return 0
	}
	d.b = d.b[size:]
	return n
}

func (d *decoder) text() string { return string(d.bytes()) }

// decodeTask reads what encodeTask wrote. It returns ErrCorrupt for anything else and never panics.
func decodeTask(id TaskID, b []byte) (Task, error) {
	t := Task{ID: id}
	if len(b) < headLength || b[0] != recordVersion {
		return t, fmt.Errorf("task %d: %w", id, ErrCorrupt)
	}
	d := &decoder{b: b[1:]}
	d.head(&t)
	t.Version, t.LocalSeq, t.Born = Seq(d.u64()), Seq(d.u64()), Seq(d.u64())
	t.Due, t.OriginalDue, t.SortDue, t.LocalDue = d.date(), d.date(), d.date(), d.date()
	t.OwnedSince, t.FirstSeen = d.unix(), d.unix()
	t.KSDID, t.TypeName, t.Case, t.Caseworker, t.Remark = d.text(), d.text(), d.text(), d.text(), d.text()
	err := d.resolution(&t)
	if search := int(binary.BigEndian.Uint32(b[offSearch:])); len(b)-len(d.b) < search {
		d.came(&t)
	}
	if err != nil || d.bad {
		return t, fmt.Errorf("task %d: %w", id, ErrCorrupt)
	}
	return t, nil
}

func (d *decoder) head(t *Task) {
	t.State, t.Impact, t.Class = State(d.byte()), catalog.Impact(d.byte()), catalog.Blocking(d.byte())
	flags := d.byte()
	t.Verdict = Verdict(flags >> verdictShift)
	if t.Verdict == VerdictNone && t.State == StateResolved {
		t.Verdict = VerdictAwaiting
	}
	t.Created.DateOnly, t.OriginalFirst, t.Manual = flags&flagDateOnly != 0, flags&flagOriginalFirst != 0, flags&flagManual != 0
	t.Type = catalog.Number(int32(d.u32()))
	t.Created.Time, t.Deadline = d.unix(), d.unix()
	t.Blockers = int(d.byte())
	t.Owner = StaffID(d.u32())
	t.WaitUntil = d.date()
	t.Person = PersonID(d.u64())
	d.u64() // the time of resolution, read from the resolution itself
	d.u32() // where the search text begins
}

func (d *decoder) came(t *Task) {
	t.Came.As, t.Observed = Verdict(d.byte()), Outcome(d.byte())
	t.Came.Task, t.Came.Event, t.Judged = TaskID(d.uvarint()), Seq(d.uvarint()), Seq(d.uvarint())
}

func (d *decoder) resolution(t *Task) error {
	b := d.bytes()
	if len(b) == 0 {
		return nil
	}
	t.Resolution = new(Resolution)
	return json.Unmarshal(b, t.Resolution)
}

// member is what a case keeps of each of its tasks, so that blockers can be counted and the case be put in its order without reading the tasks.
type member struct {
	id       TaskID
	state    State
	typ      catalog.Number
	created  int64 // Unix seconds
	hasID    bool  // KSD gave the task an id
	manual   bool
	impact   catalog.Impact // zero in a record of an older store; see readMembers
	deadline int64          // Unix seconds
}

const (
	memberLength    = 24 // bytes
	oldMemberLength = 15 // without impact and deadline
)

func memberOf(t *Task) member {
	return member{
		id: t.ID, state: t.State, typ: t.Type, created: t.Created.Time.Unix(), hasID: t.KSDID != "", manual: t.Manual,
		impact: t.Impact, deadline: t.Deadline.Unix(),
	}
}

func (m member) append(dst []byte) []byte {
	var flags byte
	if m.hasID {
		flags |= flagKSDID
	}
	if m.manual {
		flags |= flagManual
	}
	dst = append(dst, recordVersion, byte(m.state), flags)
	dst = binary.BigEndian.AppendUint32(dst, uint32(m.typ))
	dst = append(binary.BigEndian.AppendUint64(dst, uint64(m.created)), byte(m.impact))
	return binary.BigEndian.AppendUint64(dst, uint64(m.deadline))
}

func decodeMember(key, b []byte) (member, bool) {
	if (len(b) != memberLength && len(b) != oldMemberLength) || b[0] != recordVersion {
		return member{}, false
	}
	m := member{
		id: TaskID(keyLast(key)), state: State(b[1]), hasID: b[2]&flagKSDID != 0, manual: b[2]&flagManual != 0,
		typ: catalog.Number(int32(binary.BigEndian.Uint32(b[3:]))), created: int64(binary.BigEndian.Uint64(b[7:])),
	}
	if len(b) == memberLength {
		m.impact, m.deadline = catalog.Impact(b[15]), int64(binary.BigEndian.Uint64(b[16:]))
	}
	return m, true
}

func encodeCase(b []byte, c *Case) []byte {
	b = binary.BigEndian.AppendUint64(append(b, recordVersion), uint64(c.Person))
	for _, s := range [...]string{c.Status, c.Kind, c.Frequency, c.CVR, c.Company, c.PNumber} {
		b = appendString(b, s)
	}
	return b
}

func decodeCase(number string, b []byte) (Case, error) {
	c := Case{Number: number}
	d := &decoder{b: b}
	version := d.byte()
	c.Person = PersonID(d.u64())
	c.Status, c.Kind, c.Frequency, c.CVR, c.Company, c.PNumber = d.text(), d.text(), d.text(), d.text(), d.text(), d.text()
	if d.bad || version != recordVersion {
		return c, fmt.Errorf("a case: %w", ErrCorrupt)
	}
	return c, nil
}

// A citizen's record begins with the keyed hash of the CPR, read in place when the keys of a large import are made.
const offHash = 1

func encodePerson(dst []byte, p *Person, h cprHash) []byte {
	dst = append(append(dst, recordVersion), h[:]...)
	for _, s := range [...]string{p.CPR, p.Flag, p.Case, p.Name} {
		dst = appendString(dst, s)
	}
	return safe.AppendFold(dst, p.Name)
}

// decodePerson also returns the keyed hash, and the folded name, which a filter by name scans.
func decodePerson(id PersonID, b []byte) (p Person, h cprHash, folded []byte, err error) {
	d := &decoder{b: b}
	version := d.byte()
	copy(h[:], d.take(cprHashLength))
	p = Person{ID: id, CPR: d.text(), Flag: d.text(), Case: d.text(), Name: d.text()}
	if d.bad || version != recordVersion {
		return p, h, nil, fmt.Errorf("person %d: %w", id, ErrCorrupt)
	}
	return p, h, d.b, nil
}
