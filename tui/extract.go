package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// askExtractMsg goes on from the path to what a snapshot is.
type askExtractMsg struct{ path string }

// askExtract asks when a snapshot was taken and what it covers. What was answered before stands in the fields.
func (s importScreen) askExtract(e env, path string) importScreen {
	was := ExtractRequest{}
	if s.extract != nil {
		was = *s.extract
	}
	said, help := was.Said, text.ExtractTakenHelp
	if s.pasted {
		if help = text.ExtractTakenPaste; said == "" {
			said = stamp(e.now) // rows are pasted when they have just been copied
		}
	}
	taken := lineField(e.frame, e.t(text.ExtractTaken), said, "").selected()
	taken.help = e.t(help)
	fields := []field{
		taken,
		scopeField(e, text.ExtractOwners, strings.Join(was.Scope.Owners, ", ")),
		scopeField(e, text.ExtractTypes, strings.Join(numberWords(was.Scope.Types), ", ")),
		scopeField(e, text.ExtractCases, strings.Join(was.Scope.Cases, ", ")),
	}
	fields[1].group, fields[3].help = e.t(text.ExtractScope), e.t(text.ExtractMany)
	s.path, s.stage = path, importExtract
	s.form = form{
		title: e.t(text.ExtractTitle), intro: []string{e.st.Quiet.Render(e.t(text.ExtractIntro))}, fields: fields, verb: e.t(text.ExtractVerb), submit: none,
	}.focusOn(0)
	return s
}

func scopeField(e env, label text.Msg, value string) field {
	x := lineField(e.frame, e.t(label), value, "")
	x.aside, x.first, x.line.CharLimit = true, value, 1000
	return x
}

func numberWords(types []catalog.Number) []string {
	words := make([]string, len(types))
	for i, n := range types {
		words[i] = itoa(int(n))
	}
	return words
}

// readExtract begins to read the snapshot, or says what is wrong with an answer.
func (s importScreen) readExtract(e env, v []string) (loadID, tea.Cmd, fault) {
	x := ExtractRequest{Said: strings.TrimSpace(v[0]), Scope: store.Scope{Owners: commaWords(v[1]), Cases: commaWords(v[3])}}
	for _, w := range commaWords(v[2]) {
		n, err := strconv.Atoi(w)
		if err != nil || n < 1 || n > store.MaxType {
			return 0, nil, fault{e.t(text.ExtractBadType, safe.Line(w)), 2}
		}
		x.Scope.Types = append(x.Scope.Types, catalog.Number(n))
	}
	if s.pasted && x.Said == "" {
		return 0, nil, fault{said: e.t(text.ExtractNeedsTime)}
	}
	return 0, emit(startImportMsg{ImportRequest{Path: s.path, DryRun: true, Extract: &x}}), fault{}
}

// commaWords takes apart what is separated by commas.
func commaWords(s string) []string {
	var words []string
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// tookExtract takes what a snapshot would do. A time that nobody has stated is asked about when it is doubtful,
// and one in the future always, since it cannot be forced; all else is for the plan to warn of.
func (s importScreen) tookExtract(e env, msg loadedMsg[ImportSummary]) (screen, tea.Cmd) {
	x := *s.extract
	switch {
	case msg.err != nil || s.sum.Plan == nil:
		s = s.askExtract(e, s.path)
		if msg.err != nil {
			s.wrong = failure(e, msg.err)
		}
		return s, nil
	case s.sum.Doubt == store.TakenFuture, s.sum.Doubt != store.TakenSure && x.Said == "":
		doubt := s.sum.Doubt
		x.Said = stamp(s.sum.Taken)
		s.extract = &x
		s = s.askExtract(e, s.path)
		s.wrong = e.t(doubtAsks(doubt), stamp(s.sum.Taken))
		return s, nil
	}
	x.At, x.Said = s.sum.Taken, ""
	r := ImportRequest{Path: s.path, Extract: &x}
	return s, emit(replaceMsg{newReconcileScreen(r, s.sum)})
}

// doubtAsks asks for the time of a snapshot whose file may bear a wrong one.
func doubtAsks(d store.TakenDoubt) text.Msg {
	switch d {
	case store.TakenFuture:
		return text.ExtractDoubtFuture
	case store.TakenBefore:
		return text.ExtractDoubtBefore
	}
	return text.ExtractDoubtOld
}
