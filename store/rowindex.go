package store

import (
	"encoding/binary"
	"hash/crc32"
	"hash/maphash"
)

// rowIndex joins the rows of a snapshot with the tasks there are, in memory: what the store holds is read once, in the order it lies, and kept as
// hashes, about sixty bytes a task. A row whose hashes agree changes nothing, and that is nearly every row of a daily snapshot; only the others are
// laid over their tasks one by one.
type rowIndex struct {
	seed  maphash.Seed
	has   Cols
	tasks *hashTable[knownTask] // by the hash of KSD's id: open and resolved ones, and those that rows brought
	cases *hashTable[knownCase] // by the hash of the case number
	last  TaskID                // tasks behind this one came after the look at the store
	buf   []byte
}

type knownTask struct {
	id     TaskID // zero: a row brought it
	digest uint64
}

// knownCase is a case as it is stored, and which row of the file speaks for it: rows of one case may disagree, and it must not matter in which order
// they stand.
type knownCase struct {
	info, person uint64
	rank         uint64
	row          int32 // the row that speaks, from 1; zero before any was met
}

// lookAtTasks and lookAtCases read the two halves of the index. They share nothing, so they may run at the same time.
func (ix *rowIndex) lookAtTasks(r Reader) {
	ix.last = readNext(r).Task // first: a task made meanwhile came after the look
	ix.tasks = newHashTable[knownTask](readCounter(r, counter{what: countState, a: int32(StateOpen)}) + readCounter(r, counter{what: countState, a: int32(StateResolved)}))
	ix.readTasks(r)
}

func (ix *rowIndex) lookAtCases(r Reader) {
	ix.cases = newHashTable[knownCase](int(readNext(r).Person))
	half := &rowIndex{seed: ix.seed, has: ix.has, cases: ix.cases} // with a buffer of its own
	half.readCases(r)
	half.readPeople(r)
}

func (ix *rowIndex) hash(b []byte) uint64     { return maphash.Bytes(ix.seed, b) }
func (ix *rowIndex) hashText(s string) uint64 { return maphash.String(ix.seed, s) }

func (ix *rowIndex) readTasks(r Reader) {
	for k, b := range r.Scan(under([]byte{spaceTask})) {
		f := readKSDFields(b)
		if !f.ok || len(f.id) == 0 {
			continue
		}
		if s := State(b[offState]); s != StateOpen && s != StateResolved {
			continue
		}
		*ix.tasks.put(ix.hash(f.id)) = knownTask{id: TaskID(keyLast(k)), digest: ix.hash(ix.storedTask(&f))}
	}
}

// storedTask and rowTask write the same bytes when a row would change nothing on a task.
func (ix *rowIndex) storedTask(f *ksdFields) []byte {
	b := append(ix.buf[:0], f.head[offType:offType+12]...) // type and time of making
	b = append(b, f.head[offFlags]&flagDateOnly)
	if ix.has&ColDue != 0 {
		b = append(b, f.due...)
	}
	b = append(b, boolByte(binary.BigEndian.Uint32(f.original) != 0))
	b = append(append(append(append(b, f.id...), 0), f.number...), 0)
	if ix.has&ColCaseworker != 0 {
		b = append(append(b, f.caseworker...), 0)
	}
	if ix.has&ColRemark != 0 {
		b = append(append(b, f.remark...), 0)
	}
	ix.buf = b
	return b
}

func (ix *rowIndex) rowTask(r *ImportRow) []byte {
	b := binary.BigEndian.AppendUint32(ix.buf[:0], uint32(r.Type))
	b = appendUnix(b, r.Created.Time)
	b = append(b, boolByte(r.Created.DateOnly)*flagDateOnly)
	if ix.has&ColDue != 0 {
		b = appendDates(b, r.Due)
	}
	b = append(b, boolByte(r.OriginalDue != 0 || r.Due != 0))
	b = append(append(append(append(b, r.KSDID...), 0), r.Case...), 0)
	if ix.has&ColCaseworker != 0 {
		b = append(append(b, r.Caseworker...), 0)
	}
	if ix.has&ColRemark != 0 {
		b = append(append(b, r.Remark...), 0)
	}
	ix.buf = b
	return b
}

func boolByte(on bool) byte {
	if on {
		return 1
	}
	return 0
}

func (ix *rowIndex) readCases(r Reader) {
	for k, b := range r.Scan(under([]byte{spaceCase})) {
		if len(b) < 9 || b[0] != recordVersion {
			continue
		}
		d := &decoder{b: b[9:]}
		out := ix.buf[:0]
		for _, col := range caseColumns {
			if text := d.bytes(); ix.has&col != 0 {
				out = append(append(out, text...), 0)
			}
		}
		ix.buf = out
		ix.cases.put(ix.hash(k[1:])).info = ix.hash(out)
	}
}

// caseColumns are the columns of a case in the order its record holds them.
var caseColumns = [...]Cols{ColStatus, ColKind, ColFrequency, ColCVR, ColCompany, ColPNumber}

func (ix *rowIndex) rowCase(r *ImportRow) []byte {
	b := ix.buf[:0]
	for i, text := range [...]string{r.CaseStatus, r.CaseKind, r.Frequency, r.CVR, r.Company, r.PNumber} {
		if ix.has&caseColumns[i] != 0 {
			b = append(append(b, text...), 0)
		}
	}
	ix.buf = b
	return b
}

func (ix *rowIndex) readPeople(r Reader) {
	for _, b := range r.Scan(under([]byte{spacePerson})) {
		d := &decoder{b: b}
		d.take(offHash + cprHashLength)
		cpr, flag, number, name := d.bytes(), d.bytes(), d.bytes(), d.bytes()
		out := append(append(append(append(ix.buf[:0], cpr...), 0), flag...), 0)
		if ix.has&ColName != 0 {
			out = append(out, name...)
		}
		ix.buf = out
		ix.cases.put(ix.hash(number)).person = ix.hash(out)
	}
}

func (ix *rowIndex) rowPerson(r *ImportRow) []byte {
	b := append(append(append(append(ix.buf[:0], r.CPR...), 0), r.CPRFlag...), 0)
	if ix.has&ColName != 0 {
		b = append(b, r.Name...)
	}
	ix.buf = b
	return b
}

// met is what the index says of a row.
type met struct {
	task     TaskID // zero when none is known by the row's id
	again    bool   // a row before it had the same id
	same     bool   // the row changes nothing on the task
	sameCase bool   // nor on its case and citizen
}

// meet compares a row with what is stored, and lets it speak for its case when it ranks above those before it.
func (ix *rowIndex) meet(r *ImportRow, ordinal int, seen bitset) met {
	var m met
	if r.KSDID != "" {
		h := ix.hashText(r.KSDID)
		if t := ix.tasks.find(h); t == nil {
			ix.tasks.put(h)
		} else {
			m.task, m.again = t.id, t.id == 0 || seen.has(uint64(t.id))
			m.same = t.id != 0 && r.TypeName == "" && t.digest == ix.hash(ix.rowTask(r))
		}
	}
	c := ix.cases.put(ix.hashText(r.Case))
	m.sameCase = c.info == ix.hash(ix.rowCase(r)) && (r.CPR == "" && r.Name == "" || c.person == ix.hash(ix.rowPerson(r)))
	if rank := ix.rankOfRow(r); c.row == 0 || rank > c.rank {
		c.rank, c.row = rank, int32(ordinal)
	}
	return m
}

// forget takes back what rows have said.
func (ix *rowIndex) forget() {
	ix.cases.all(func(c *knownCase) { c.rank, c.row = 0, 0 })
}

// speaks reports whether the row, all rows having been met, is the one whose word on its case holds.
func (ix *rowIndex) speaks(r *ImportRow, ordinal int) bool {
	c := ix.cases.find(ix.hashText(r.Case))
	return c != nil && c.row == int32(ordinal)
}

// rankOfRow orders the rows of a case, whatever their order in the file: the task made last speaks. It is the same in every process.
func (ix *rowIndex) rankOfRow(r *ImportRow) uint64 {
	b := ix.buf[:0]
	for _, s := range [...]string{r.KSDID, r.CaseStatus, r.CPR, r.Name, r.Company, r.CVR, r.PNumber, r.CaseKind, r.Frequency, r.Caseworker} {
		b = append(append(b, s...), 0)
	}
	ix.buf = b
	return uint64(r.Created.Time.Unix()+timeBias)<<24 | uint64(crc32.Checksum(b, castagnoli)>>8)
}

// castagnoli is the table of CRC-32C, which processors compute themselves.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// ksdFields are the fields of a record that KSD owns, in place: nothing is copied.
type ksdFields struct {
	head                           []byte
	due, original                  []byte // 4 bytes each
	id, number, caseworker, remark []byte
	ok                             bool
}

func readKSDFields(b []byte) ksdFields {
	if len(b) < headLength || b[0] != recordVersion {
		return ksdFields{}
	}
	d := &decoder{b: b[headLength:]}
	d.take(24) // version, the last local event, the event that brought it
	f := ksdFields{head: b[:headLength], due: d.take(4), original: d.take(4)}
	d.take(24) // the date it sorts by, the local due date, since when it is held, when it was first seen
	f.id = d.bytes()
	d.bytes() // the name of an unknown type
	f.number, f.caseworker, f.remark = d.bytes(), d.bytes(), d.bytes()
	f.ok = !d.bad
	return f
}
