package store

import (
	"encoding/binary"
	"slices"
	"strconv"
	"time"

	"rettidig/catalog"
)

// RowChange is what a row of an import changed on a task that was known.
type RowChange struct {
	Task   TaskID        `json:"task"`
	Fields []FieldChange `json:"fields"`
}

// FieldChange is one changed field. Values are kept only of fields that name nobody and hold no free text.
type FieldChange struct {
	Name string `json:"name"`
	Old  string `json:"old,omitempty"`
	New  string `json:"new,omitempty"`
}

type changeList []FieldChange

func (l *changeList) open(name, old, now string) {
	if old != now {
		*l = append(*l, FieldChange{Name: name, Old: old, New: now})
	}
}

// closed notes that a field changed, without its values.
func (l *changeList) closed(name string, changed bool) {
	if changed {
		*l = append(*l, FieldChange{Name: name})
	}
}

func taskChanges(a, b *Task) changeList {
	var l changeList
	l.open("type", numberText(a.Type), numberText(b.Type))
	l.open("created", momentText(a.Created), momentText(b.Created))
	l.open("due", a.Due.String(), b.Due.String())
	l.open("original_due", a.OriginalDue.String(), b.OriginalDue.String())
	l.open("state", a.State.String(), b.State.String())
	l.closed("id", a.KSDID != b.KSDID)
	l.closed("name", a.TypeName != b.TypeName)
	l.closed("case", a.Case != b.Case)
	l.closed("sagsbehandler", a.Caseworker != b.Caseworker)
	l.closed("remark", a.Remark != b.Remark)
	return l
}

func caseChanges(a, b *Case, named bool) changeList {
	var l changeList
	if namedStatus(a.Status) && namedStatus(b.Status) {
		l.open("case_status", a.Status, b.Status)
	} else {
		l.closed("case_status", a.Status != b.Status)
	}
	l.closed("case_kind", a.Kind != b.Kind)
	l.closed("frequency", a.Frequency != b.Frequency)
	l.closed("company", a.CVR != b.CVR || a.Company != b.Company || a.PNumber != b.PNumber)
	l.closed("citizen", named || a.Person != b.Person)
	return l
}

// namedStatus reports whether the status is one the sources name. Any other text of a file may be anything, also somebody's name.
func namedStatus(s string) bool { return s == "" || slices.Contains(catalog.Statuses(), s) }

func numberText(n catalog.Number) string { return strconv.Itoa(int(n)) }

func momentText(m catalog.Moment) string {
	if m.DateOnly {
		return m.Date().String()
	}
	return m.Time.In(catalog.Copenhagen).Format(time.RFC3339)
}

// appendAdded writes what the log keeps of a task that came: nothing that names anybody (see docs/audit-format.md).
func appendAdded(b []byte, t *Task) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(t.Type))
	b = append(b, byte(t.Class), byte(t.Impact))
	return appendDates(b, t.Created.Date(), t.Due, t.OriginalDue)
}

// AddedTask is what the log keeps of one task an import brought.
type AddedTask struct {
	ID                        TaskID
	Type                      catalog.Number
	Class                     catalog.Blocking
	Impact                    catalog.Impact
	Created, Due, OriginalDue catalog.Date
}

const addedSize = 18 // bytes

// Tasks decodes the tasks an import chunk brought.
func (f ImportFacts) Tasks() []AddedTask {
	list := make([]AddedTask, 0, len(f.Added)/addedSize)
	for b, id := f.Added, f.First; len(b) >= addedSize; b, id = b[addedSize:], id+1 {
		d := &decoder{b: b[:addedSize]}
		t := AddedTask{ID: id, Type: catalog.Number(int32(d.u32()))}
		t.Class, t.Impact = catalog.Blocking(d.byte()), catalog.Impact(d.byte())
		t.Created, t.Due, t.OriginalDue = d.date(), d.date(), d.date()
		list = append(list, t)
	}
	return list
}
