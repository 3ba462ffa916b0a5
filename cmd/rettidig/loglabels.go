package main

import (
	"strconv"
	"strings"

	"rettidig/internal/text"
	"rettidig/store"
)

// labelJSON is a label that an import gave a task; see docs/json.md.
type labelJSON struct {
	Task  store.TaskID  `json:"task"`
	Label store.Verdict `json:"label"`
	Of    *store.TaskID `json:"of"`
}

// entryOf is an event with the import it belongs to and the labels that one gave.
func (l *logger) entryOf(e store.LogEntry) entryJSON {
	j := entryOf(e)
	facts, err := e.Facts()
	if err != nil || facts.Import == nil {
		return j
	}
	if n := l.imports[facts.Import.Run]; n != 0 {
		j.Import = &n
	}
	for _, g := range l.labels(facts.Import) {
		label := labelJSON{Task: g.Task, Label: g.Verdict}
		if g.Of != 0 {
			label.Of = &g.Of
		}
		j.Labels = append(j.Labels, label)
	}
	return j
}

// labels are those an import's step gave; in the log of one task only its own.
func (l *logger) labels(f *store.ImportFacts) []store.Label {
	list := f.Labels()
	if l.about == 0 {
		return list
	}
	for _, g := range list {
		if g.Task == l.about {
			return []store.Label{g}
		}
	}
	return nil
}

// labelsShown is how many tasks a line names for one label; JSON names all.
const labelsShown = 12

// importParts say which import an event belongs to and which labels it gave.
func (l *logger) importParts(f *store.ImportFacts) []string {
	var parts []string
	if n := l.imports[f.Run]; n != 0 {
		parts = append(parts, l.t(text.LogImportNumber, n))
	}
	list := l.labels(f)
	if l.about != 0 {
		for _, g := range list {
			parts = append(parts, l.ownLabel(g))
		}
		return parts
	}
	if f.Forced {
		parts = append(parts, l.t(text.LogExtractForce))
	}
	tasks := map[store.Verdict][]store.TaskID{}
	for _, g := range list {
		tasks[g.Verdict] = append(tasks[g.Verdict], g.Task)
	}
	for _, v := range store.Verdicts() {
		if len(tasks[v]) > 0 {
			parts = append(parts, l.t(text.LogLabel, l.t(text.Verdict(v.String())), l.someTasks(tasks[v])))
		}
	}
	return parts
}

// ownLabel is the label of the task whose log is shown.
func (l *logger) ownLabel(g store.Label) string {
	word := l.t(text.Verdict(g.Verdict.String()))
	if g.Of != 0 {
		return l.t(text.LogLabelOf, word, int(g.Of))
	}
	return word
}

// someTasks names tasks by number, and counts those there is no room for.
func (l *logger) someTasks(ids []store.TaskID) string {
	names := make([]string, 0, labelsShown)
	for _, id := range ids[:min(labelsShown, len(ids))] {
		names = append(names, strconv.FormatUint(uint64(id), 10))
	}
	list := strings.Join(names, ", ")
	if more := len(ids) - labelsShown; more > 0 {
		list += " " + l.t(text.LogLabelMore, more)
	}
	return list
}
