package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// approvedOf reads which guides the superuser has marked checked.
func approvedOf(v *store.Snapshot) []guides.Approved {
	list := v.Approvals()
	out := make([]guides.Approved, 0, len(list))
	for _, a := range list {
		if lang, ok := text.ParseLang(a.Lang); ok {
			out = append(out, guides.Approved{Type: a.Type, Lang: lang, Hash: a.Hash, On: catalog.DateOf(a.At)})
		}
	}
	return out
}

// whyNotApprove says why the guide cannot be marked now.
func whyNotApprove(e env, g guides.Guide) string {
	switch {
	case g.Generated:
		return e.t(text.ApproveGenerated)
	case store.Permit(e.actor.Role, store.ApproveGuide{}) != nil:
		return e.t(text.ApproveNotYours, keyOf(e.frame, screenAny, actRole))
	}
	return ""
}

// newApproveForm asks before a guide is marked checked, or made a draft again.
func newApproveForm(e env, g guides.Guide) screen {
	about := e.t(text.ApproveIntro, int(g.Type), string(g.Lang), shortHash(g.Hash))
	w := form{title: e.t(text.ApproveTitle), verb: e.t(text.ApproveVerb), no: e.t(text.FormNo), confirm: true, intro: []string{about, e.t(text.ApproveMeans)}}
	withdraw := g.Status == guides.StatusChecked
	if withdraw {
		w.title, w.verb = e.t(text.WithdrawTitle), e.t(text.WithdrawVerb)
		w.intro = []string{about, e.t(text.WithdrawMeans, g.CheckedOn.Danish())}
	} else {
		for _, l := range g.LawVersions {
			w.intro = append(w.intro, e.st.Quiet.Render("· "+l.Ref+": "+l.Version))
		}
	}
	w.submit = func(e env, _ []string) (loadID, tea.Cmd, fault) {
		id := e.next()
		c := store.ApproveGuide{Type: g.Type, Lang: string(g.Lang), Hash: g.Hash, Edition: g.Edition, Withdraw: withdraw}
		return id, e.do.submit(id, store.Row{}, c), fault{}
	}
	return w
}

// rejudged takes the status that the superuser has given the guide since it was opened.
func (g guideScreen) rejudged(e env) guideScreen {
	now := e.guides.Guide(g.row.Type, g.lang)
	if now.Hash == g.guide.Hash {
		g.guide.Status, g.guide.CheckedOn, g.guide.LawVersions = now.Status, now.CheckedOn, now.LawVersions
	}
	return g.changed()
}

// doneApprove says what was marked.
func doneApprove(e env, c store.ApproveGuide) string {
	msg := text.DoneApprove
	if c.Withdraw {
		msg = text.DoneWithdraw
	}
	return e.t(msg, int(c.Type), c.Lang, shortHash(c.Hash))
}
