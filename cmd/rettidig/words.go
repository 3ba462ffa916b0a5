package main

import (
	"strings"

	"rettidig/internal/text"
	"rettidig/store"
)

// kindWord is an event's kind as a person reads it; an unknown one keeps its stable name.
func (a *app) kindWord(k store.EventKind) string {
	if m, ok := kindWords()[k]; ok {
		return a.t(m)
	}
	return string(k)
}

func kindWords() map[store.EventKind]text.Msg {
	return map[store.EventKind]text.Msg{
		store.KindInit: text.EventInit, store.KindClaim: text.EventClaim, store.KindGiveBack: text.EventGiveBack,
		store.KindAssign: text.EventAssign, store.KindWait: text.EventWait, store.KindUnwait: text.EventUnwait,
		store.KindSetDue: text.EventSetDue, store.KindNote: text.EventNote, store.KindResolve: text.EventResolve,
		store.KindReopen: text.EventReopen, store.KindUndo: text.EventUndo, store.KindRedo: text.EventRedo,
		store.KindCreate: text.EventCreate, store.KindShowPerson: text.EventShowPerson,
		store.KindSearchPerson: text.EventSearchPerson, store.KindConfigure: text.EventConfigure, store.KindStaff: text.EventStaff,
		store.KindImport: text.EventImport, store.KindRebuild: text.EventRebuild, store.KindBulk: text.EventBulk, store.KindHandover: text.EventHandover,
		store.KindUndoImport: text.EventUndoImport, store.KindApproveGuide: text.EventApproveGuide,
		store.KindLink: text.EventLink,
	}
}

// roleWord is a role as a person reads it.
func (a *app) roleWord(r store.Role) string {
	switch r {
	case store.RoleCaseworker:
		return a.t(text.RoleCaseworker)
	case store.RoleTrainer:
		return a.t(text.RoleTrainer)
	case store.RoleSuperuser:
		return a.t(text.RoleSuperuser)
	case store.RoleManager:
		return a.t(text.RoleManager)
	case store.RoleHeadOfBenefits:
		return a.t(text.RoleHeadOfBenefits)
	case store.RoleSystemOwner:
		return a.t(text.RoleSystemOwner)
	}
	return string(r)
}

// roleList writes roles as --role takes them.
func roleList(roles []store.Role) string {
	parts := make([]string, len(roles))
	for i, r := range roles {
		parts[i] = string(r)
	}
	return strings.Join(parts, ", ")
}

// anyOf writes a list of alternatives: a, b or c.
func (a *app) anyOf(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + a.t(text.CmdOr) + words[last]
}
