package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/query"
	"rettidig/internal/text"
)

// The advanced search asks in KSD's three groups (S1 l.369) and makes a filter of what is filled in, so that it can be seen, changed and saved.

// searchField is a field of the form with the key of the filter language it becomes.
type searchField struct {
	group text.Msg
	label text.Msg
	key   text.Msg
}

func searchFields() []searchField {
	key := func(da, en string) text.Msg { return text.Msg{Da: da, En: en} }
	return []searchField{
		{text.SearchCitizen, text.ColCPRNumber, key("cpr", "cpr")},
		{text.SearchCitizen, text.ColPersonName, key("navn", "name")},
		{text.SearchCompany, text.ColCompanyName, key("virksomhed", "company")},
		{text.SearchCompany, text.ColCVRNumber, key("cvr", "cvr")},
		{text.SearchCompany, text.ColPNumber, key("p", "p")},
		{text.SearchCase, text.ColCaseNumber, key("sag", "case")},
		{text.SearchCase, text.ColCaseKind, key("sagstype", "casekind")},
		{text.SearchCase, text.ColCaseStatus, key("status", "status")},
		{text.SearchCase, text.ColCaseworker, key("sagsbehandler", "caseworker")},
	}
}

// searchFilter makes the filter of what is filled in.
func searchFilter(lang text.Lang, values []string) string {
	var terms []string
	for i, f := range searchFields() {
		if term := query.Term(lang.T(f.key), values[i]); term != "" {
			terms = append(terms, term)
		}
	}
	return strings.Join(terms, " ")
}

// searchFault tries the fields one by one: the column of a fault is one in the field, not in what all of them come to.
func searchFault(e env, values []string) fault {
	for i, f := range searchFields() {
		if _, bad := parseFilter(e, query.Term(e.t(f.key), values[i])); bad != nil {
			return fault{bad.In(e.lang), i}
		}
	}
	return fault{}
}

// searchTasksMsg asks for the tasks a filter picks, in KSD's nine columns.
type searchTasksMsg struct{ filter string }

func newSearchForm(e env) screen {
	var fields []field
	group := text.Msg{}
	for _, f := range searchFields() {
		x := lineField(e.frame, e.t(f.label), "", "")
		x.aside = true
		if f.group != group {
			group = f.group
			x.group = e.t(group)
		}
		fields = append(fields, x)
	}
	return form{
		title: e.t(text.SearchTitle), verb: e.t(text.SearchVerb), fields: fields,
		intro: []string{e.st.Quiet.Render(e.t(text.SearchIntro))},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			filter := searchFilter(e.lang, v)
			if filter == "" {
				return 0, nil, fault{said: e.t(text.SearchNothing)}
			}
			if wrong := searchFault(e, v); wrong.said != "" {
				return 0, nil, wrong
			}
			return 0, tea.Sequence(emit(popMsg{}), emit(searchTasksMsg{filter})), fault{}
		},
	}
}
