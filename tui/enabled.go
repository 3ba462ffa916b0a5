package tui

import (
	"slices"

	"rettidig/internal/text"
)

// why says why an action cannot be done now, in a sentence; the empty string when it can. Keys, palette, help and the linear mode ask here alone,
// so that they cannot disagree. A screen adds its own reasons by being a refuser.
func (m Model) why(id actionID) string {
	if m.deps.Store == nil && needsStore(id) {
		return m.lang.T(text.NoticeNoStore)
	}
	if id == actExercise && m.deps.Exercise == nil {
		return m.lang.T(text.ExerciseNone)
	}
	if m.presenting() && m.leavesShow(id) {
		return m.lang.T(text.PresentStays, keyOf(m.frame(), screenPresent, actBack))
	}
	if id == actQuit {
		return m.holdsOn()
	}
	if r, ok := m.top().(refuser); ok {
		return r.why(m.env(), id)
	}
	return ""
}

// holdsOn says why the program should not be left now: work is under way that would be broken off.
func (m Model) holdsOn() string {
	for _, x := range m.jobs.all() {
		if x.what == text.WorkImport || x.what == text.WorkFinish {
			return m.lang.T(text.WorkHolds, m.lang.T(x.what), keyOf(m.frame(), screenAny, actWork))
		}
	}
	return ""
}

// needsStore lists the general actions that do nothing before there is a store.
func needsStore(id actionID) bool {
	switch id {
	case actTabQueue, actTabResolved, actTabReports, actTabLog, actNextTab, actPrevTab, actUndo, actRedo, actActs, actRole, actRefresh, actPlan, actRecords:
		return true
	}
	return false
}

// helpRows lists what works on the top screen, for help, or every action there is, for the palette. An action of another screen says where it works.
func (m Model) helpRows(palette bool) []helpRow {
	top := m.top().id()
	here := m.keys.of(top)
	if palette {
		here = m.keys.all(top)
	}
	rows := make([]helpRow, 0, len(here))
	for _, a := range here {
		rows = append(rows, helpRow{a, m.why(a.id)})
	}
	if !palette {
		return rows
	}
	for _, a := range m.keys.rows() {
		if !slices.Contains(a.screens, top) && !slices.Contains(a.screens, screenAny) {
			rows = append(rows, helpRow{a, m.lang.T(text.HelpOnlyOn, screenNames(m.frame(), a.screens))})
		}
	}
	return rows
}
