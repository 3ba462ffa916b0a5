package tui

import (
	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
	"rettidig/store"
)

// handoverMsg asks to hand over all tasks of a member of staff.
type handoverMsg struct{}

// newHandoverForm asks whose tasks go to whom; one's own by default. What goes over is shown before it does.
func newHandoverForm(e env, who colleagues) screen {
	names := who.names()
	me, other := 0, 0
	for i, m := range who.staff {
		if m.ID == e.actor.Staff {
			me = i
		}
	}
	for i := range who.staff {
		if i != me {
			other = i
			break
		}
	}
	return form{
		title: e.t(text.HandTitle), intro: []string{e.st.Quiet.Render(e.t(text.HandIntro))}, verb: e.t(text.ManyNext),
		fields: []field{choiceField(e.t(text.HandFrom), names, me), choiceField(e.t(text.HandTo), names, other)},
		submit: func(e env, v []string) (loadID, tea.Cmd, fault) {
			from, _ := who.named(v[0])
			to, _ := who.named(v[1])
			if from.ID == to.ID {
				return 0, nil, fault{e.t(text.HandSame), 1}
			}
			if err := store.MayHandOver(e.actor, from.ID); err != nil {
				return 0, nil, fault{said: e.t(text.HandDenied, keyOf(e.frame, screenAny, actRole))}
			}
			return toPreview(manyAct{kind: store.KindHandover, from: from, to: to, make: assignTo(to)})
		},
	}
}
