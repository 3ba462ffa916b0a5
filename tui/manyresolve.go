package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// alike is what is said once of all tasks that are resolved together.
type alike struct {
	acted  bool   // the act was done in KSD
	ground string // why, in brief
	typ    catalog.Number
	choice string // what was chosen in the written guide of typ; no other written guide is answered
}

// newManyResolveForm asks what can be said of all of them. Are they of one type with a written guide, its choice is one of the things; the choices of
// several guides cannot be.
func newManyResolveForm(e env, msg actOnManyMsg) screen {
	if g := e.guides.Guide(msg.only, e.lang); msg.only != 0 && !g.Generated {
		if choices := resolving(g); len(choices) > 0 {
			return newManyChoiceForm(e, msg, choices)
		}
	}
	acted := checkField(e.t(text.SolveActed))
	acted.help = e.t(text.ManyActedWhy)
	lib, lang := e.guides, e.lang
	return form{
		title: e.t(text.SolveTitle), intro: manyIntro(e, msg.ids, text.ManySolveIntro), verb: e.t(text.ManyNext),
		fields: []field{acted, lineField(e.frame, e.t(text.SolveGround), "", "")},
		submit: func(_ env, v []string) (loadID, tea.Cmd, fault) {
			said := alike{acted: v[0] == checked, ground: v[1]}
			return toPreview(manyAct{kind: store.KindResolve, ids: msg.ids, make: resolveAlike(lib, lang, said)})
		},
	}
}

// resolving are the choices of a guide's deciding step that resolve its task.
func resolving(g guides.Guide) (list []guides.Choice) {
	step, _ := g.Deciding()
	for _, c := range step.Choices {
		if c.Resolves {
			list = append(list, c)
		}
	}
	return list
}

// newManyChoiceForm asks for the choice of a written guide, once for all its tasks; it is noted on each. Nothing is chosen beforehand, and that each task
// was gone through must be said: the guide's steps are not walked here.
func newManyChoiceForm(e env, msg actOnManyMsg, choices []guides.Choice) screen {
	options := []string{e.t(text.ManyNoChoice)}
	for _, c := range choices {
		options = append(options, c.Label)
	}
	through := checkField(e.t(text.ManyThrough))
	if asksActed(msg.only, choices) {
		through = checkField(e.t(text.ManyThroughActed))
	}
	intro := append(manyIntro(e, msg.ids, text.ManyChoiceIntro), "", e.st.Strong.Render(taskTitle(e.frame, store.Task{Type: msg.only})))
	lib, lang := e.guides, e.lang
	return form{
		title: e.t(text.SolveTitle), intro: intro, verb: e.t(text.ManyNext),
		fields: []field{choiceField(e.t(text.ManyChoice), options, 0), through, lineField(e.frame, e.t(text.SolveGround), "", "")},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			c, wrong := choiceGiven(e, choices, v)
			if wrong.said != "" {
				return 0, nil, wrong
			}
			said := alike{acted: true, ground: v[2], typ: msg.only, choice: c.ID}
			return toPreview(manyAct{kind: store.KindResolve, ids: msg.ids, said: c.Label, make: resolveAlike(lib, lang, said)})
		},
	}
}

// choiceGiven reads the fields of the form; what is wrong with them comes as a sentence, with the field it is about.
func choiceGiven(e env, choices []guides.Choice, v []string) (chosen guides.Choice, wrong fault) {
	for _, c := range choices {
		if c.Label == v[0] {
			chosen = c
		}
	}
	switch {
	case chosen.ID == "":
		return chosen, fault{said: e.t(text.ManyChooseFirst)}
	case v[1] != checked:
		return chosen, fault{e.t(text.ManyThroughFirst), 1}
	case chosen.NeedsGround && strings.TrimSpace(v[2]) == "":
		return chosen, fault{e.t(text.SolveGroundNo), 2}
	}
	return chosen, fault{}
}

// asksActed reports whether a choice must be said to have been acted on in KSD, since the type comes back otherwise.
func asksActed(n catalog.Number, choices []guides.Choice) bool {
	for _, c := range choices {
		if c.Ask {
			return true
		}
	}
	return nextDay19(n)
}

// resolveAlike makes the command that resolves a task, with what was said of all of them. A task whose type has a written guide is refused, but for the
// type whose choice was made: a guide asks for a choice, and nothing may skip that.
func resolveAlike(lib *guides.Library, lang text.Lang, said alike) func(store.Row, store.On) (store.Command, error) {
	return func(row store.Row, on store.On) (store.Command, error) {
		g := lib.Guide(row.Type, lang)
		if !g.Generated && row.Type != said.typ {
			return nil, errOpenGuide
		}
		c := store.Resolve{On: on, Guide: markOf(g), Ground: strings.TrimSpace(said.ground)}
		step, _ := g.Deciding()
		asked := nextDay19(row.Type)
		for _, choice := range resolving(g) {
			if g.Generated || choice.ID == said.choice {
				c.Answers, c.FollowUp, asked = []store.Answer{{Step: step.ID, Choice: choice.ID}}, choice.FollowUp, asked || choice.Ask
				if choice.NeedsGround && c.Ground == "" {
					return nil, store.ErrNeedsText
				}
				break
			}
		}
		if c.Acted = said.acted && asked; asked && !said.acted {
			return nil, store.ErrNeedsActed
		}
		return c, nil
	}
}
