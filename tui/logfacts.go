package tui

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// eventName is the first word of an event's line.
func eventName(k store.EventKind) text.Msg {
	switch k {
	case store.KindInit:
		return text.EventInit
	case store.KindClaim:
		return text.EventClaim
	case store.KindGiveBack:
		return text.EventGiveBack
	case store.KindAssign:
		return text.EventAssign
	case store.KindWait:
		return text.EventWait
	case store.KindUnwait:
		return text.EventUnwait
	case store.KindSetDue:
		return text.EventSetDue
	case store.KindNote:
		return text.EventNote
	case store.KindResolve:
		return text.EventResolve
	case store.KindReopen:
		return text.EventReopen
	case store.KindUndo:
		return text.EventUndo
	case store.KindRedo:
		return text.EventRedo
	case store.KindCreate:
		return text.EventCreate
	}
	return storeEventName(k)
}

// storeEventName names the events that concern the store rather than one task.
func storeEventName(k store.EventKind) text.Msg {
	switch k {
	case store.KindShowPerson:
		return text.EventShowPerson
	case store.KindSearchPerson:
		return text.EventSearchPerson
	case store.KindConfigure:
		return text.EventConfigure
	case store.KindStaff:
		return text.EventStaff
	case store.KindImport:
		return text.EventImport
	case store.KindRebuild:
		return text.EventRebuild
	case store.KindBulk:
		return text.EventBulk
	case store.KindHandover:
		return text.EventHandover
	case store.KindUndoImport:
		return text.EventUndoImport
	case store.KindApproveGuide:
		return text.EventApproveGuide
	case store.KindLink:
		return text.EventLink
	}
	return text.Msg{Da: string(k), En: string(k)}
}

// event is an event of the log with its facts decoded once: an import's are large, and a list is drawn often.
type event struct {
	store.LogEntry
	facts  store.Facts
	given  store.Label           // of a snapshot, in the log of one task: the label it gave that task
	labels map[store.Verdict]int // of a snapshot: how many tasks it gave each label; a pair counts once
	number int                   // of an import that has ended: its number
}

// newEvents decodes events. What only an auditor's tool reads is left behind; an event whose data cannot be read keeps its name alone.
func newEvents(entries []store.LogEntry) []event { return newTaskEvents(entries, 0) }

// newTaskEvents decodes the events of one task; what an import says of all others is left behind.
func newTaskEvents(entries []store.LogEntry, task store.TaskID) []event {
	out := make([]event, len(entries))
	for i, e := range entries {
		f, err := e.Facts()
		if err != nil {
			f = store.Facts{}
		}
		out[i] = event{LogEntry: e, facts: f}
		out[i].Data = nil
		if f.Import != nil {
			out[i].given, out[i].labels = labelsOf(f.Import, task)
			slim := *f.Import
			slim.Added, slim.Changes, slim.Gone, slim.Confirmed, slim.Replaced, slim.Judged, slim.Observed = nil, nil, nil, nil, nil, nil, nil
			out[i].facts.Import = &slim
		}
	}
	return out
}

// labelsOf gives the label that an import gave one task, and how many tasks it gave each.
func labelsOf(f *store.ImportFacts, task store.TaskID) (given store.Label, counts map[store.Verdict]int) {
	counts = map[store.Verdict]int{}
	pairs := map[store.TaskID]bool{}
	list := f.Labels()
	for _, l := range list {
		pairs[l.Of] = true
	}
	for _, l := range list {
		if l.Task == task {
			given = l
		}
		if !pairs[l.Task] {
			counts[l.Verdict]++
		}
	}
	return given, counts
}

// teller says in words what events record.
type teller struct {
	lang  text.Lang
	staff map[store.StaffID]string // shown names
	guide func(catalog.Number) guides.Guide
}

// details says what an event records beyond its name.
func (w teller) details(e event) []string {
	f := e.facts
	var out []string
	add := func(m text.Msg, args ...any) { out = append(out, w.lang.T(m, args...)) }
	if f.After != nil {
		out = append(out, w.local(e.Kind, f)...)
	}
	if f.To != 0 {
		add(text.LogTo, w.name(f.To))
	}
	if f.Undoes != 0 {
		add(text.LogUndoes, f.Undoes)
	}
	for _, n := range f.FollowUps {
		add(text.LogFollowUp, int(n))
	}
	if f.Import != nil {
		out = append(out, w.imported(e)...)
	}
	if f.Link != 0 && f.After != nil {
		if f.After.State == store.StateRemoved {
			add(text.LogLinkMade, f.Link)
		} else {
			add(text.LogLinkKSD, f.Link)
		}
	}
	if b := f.Bulk; b != nil {
		out = append(out, text.ActOnTasks(w.lang, string(b.Act), len(b.Tasks)))
		if len(b.Refused) > 0 {
			add(text.BulkLeftOut, len(b.Refused))
		}
	}
	if p := f.Approval; p != nil {
		add(text.LogApproved, int(f.Type), p.Lang, p.Hash[:min(guides.HashShown, len(p.Hash))])
		if p.Withdrawn {
			add(text.LogWithdrawn)
		}
	}
	if f.Rebuild != nil {
		add(text.LogRebuilt, f.Rebuild.Moved)
	}
	for _, k := range slices.Sorted(maps.Keys(f.Settings)) {
		add(text.LogSettings, k, f.Settings[k])
	}
	if f.Member != nil {
		out = append(out, w.name(f.Member.ID))
	}
	if e.Undone != 0 {
		add(text.LogUndoneBy, e.Undone)
	}
	if len(f.Trail) > 0 {
		add(text.LogTrail, stepIDs(f.Trail))
	}
	return out
}

// imported says what an import, or a step of one, did. In the log of one task the label that it gave the task comes first.
func (w teller) imported(e event) []string {
	var out []string
	add := func(m text.Msg, args ...any) { out = append(out, w.lang.T(m, args...)) }
	i := e.facts.Import
	if v := e.given.Verdict; v != store.VerdictNone {
		label := w.lang.T(text.Verdict(v.String()))
		if e.given.Of != 0 {
			label = w.lang.T(text.LogLabelOf, label, e.given.Of)
		}
		add(text.LogGiven, label)
	}
	if e.number != 0 && !i.Taken.IsZero() {
		add(text.LogImportNumber, e.number)
	}
	if !i.Taken.IsZero() {
		add(text.LogExtract, stamp(i.Taken))
	}
	if i.Forced {
		add(text.LogExtractForce)
	}
	if e.given.Verdict == store.VerdictNone {
		for _, v := range store.Verdicts() {
			if n := e.labels[v]; n > 0 {
				out = append(out, strconv.Itoa(n)+" "+w.lang.T(text.Verdict(v.String())))
			}
		}
	}
	if i.Rows > 0 {
		out = append(out, text.Imported(w.lang, i.Rows, i.Result.Added, i.Result.Changed, i.Result.Unchanged))
	}
	if i.Bad > 0 {
		add(text.LogImportBad, i.Bad)
	}
	return out
}

// local says what an act changed in what was done with the task here.
func (w teller) local(kind store.EventKind, f store.Facts) []string {
	var out []string
	add := func(m text.Msg, args ...any) { out = append(out, w.lang.T(m, args...)) }
	switch kind {
	case store.KindWait:
		add(text.LogUntil, f.After.WaitUntil.Danish())
	case store.KindSetDue:
		if f.After.LocalDue.IsZero() {
			add(text.LogOwnDueGone)
		} else {
			add(text.LogOwnDue, f.After.LocalDue.Danish())
		}
	case store.KindResolve:
		out = append(out, w.resolution(f.Type, f.After.Resolution)...)
	}
	return out
}

func (w teller) resolution(n catalog.Number, r *store.Resolution) []string {
	if r == nil {
		return nil
	}
	var out []string
	add := func(m text.Msg, args ...any) { out = append(out, w.lang.T(m, args...)) }
	if c := w.choices(n, r); c != "" {
		add(text.LogChoice, c)
	}
	if r.Acted {
		add(text.LogActed)
	}
	if r.Forced {
		add(text.LogForced)
	}
	return out
}

// stepIDs lists the steps that were gone through by id: the log has room for no more.
func stepIDs(steps []store.WalkStep) string {
	out := make([]string, 0, len(steps))
	for _, s := range steps {
		out = append(out, safe.Line(s.Step))
	}
	return strings.Join(out, " › ")
}

// trail names the steps that were gone through, as the guide of today words them; a step it no longer has is named by its id.
func (w teller) trail(n catalog.Number, steps []store.WalkStep) string {
	var out []string
	for _, s := range steps {
		name := safe.Line(s.Step)
		if w.guide != nil {
			if step, ok := w.guide(n).Step(s.Step); ok {
				name = step.Title
			}
		}
		out = append(out, name)
	}
	return strings.Join(out, " › ")
}

// choices names the choices made, as the guide of today words them; a choice the guide no longer has is named by its id.
func (w teller) choices(n catalog.Number, r *store.Resolution) string {
	var out []string
	for _, a := range r.Answers {
		out = append(out, w.choice(n, a))
	}
	return strings.Join(out, ", ")
}

func (w teller) choice(n catalog.Number, a store.Answer) string {
	if w.guide == nil {
		return a.Choice
	}
	return w.guide(n).Named(guides.Answer(a))
}

// name is a member of staff's shown name.
func (w teller) name(id store.StaffID) string {
	if n := w.staff[id]; n != "" {
		return n
	}
	if id == 0 {
		return w.lang.T(text.LogSystem)
	}
	return "#" + strconv.Itoa(int(id))
}

// sentence is an event's whole line: its name, what it records, and its text.
func (w teller) sentence(e event) string {
	parts := append([]string{w.lang.T(eventName(e.Kind))}, w.details(e)...)
	line := strings.Join(parts, " · ")
	switch {
	case e.Text != "":
		line += ": " + freeText(e.Text)
	case e.Erased:
		line += " (" + w.lang.T(text.LogErased) + ")"
	}
	for _, c := range e.Calcs {
		line += " · " + freeText(strings.Join(c.Said, " "))
	}
	return line
}
