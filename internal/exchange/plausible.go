package exchange

import (
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// plausible notes what cannot be right in a row whose cells can all be read: a task made in the future, or due before it was made.
func (p *parser) plausible(r *store.ImportRow) {
	if r.Created.Time.IsZero() {
		return
	}
	made := r.Created.Date()
	if p.today != 0 && made > p.today {
		p.bad(fieldCreated, text.TaskFileFuture, made.Danish())
	}
	for _, due := range []struct {
		f field
		d catalog.Date
	}{{fieldDue, r.Due}, {fieldOriginalDue, r.OriginalDue}} {
		if due.d != 0 && due.d < made {
			p.bad(due.f, text.TaskFileDueBefore, due.d.Danish(), made.Danish())
		}
	}
}

// status is the case status; one of the sources' in other capitals is put right, since the rules look at it. Another one is refused, unless the
// profile names it: a word the rules do not know would else pass for "no status", and the task would be told wrong.
func (p *parser) status() string {
	v := p.capped(fieldStatus, maxTextLen)
	if v == "" || v == catalog.StatusClarifying || v == catalog.StatusOngoing {
		return v
	}
	if known, ok := p.statuses[safe.Fold(v)]; ok {
		return known
	}
	if !p.profile.allows(fieldStatus, v) {
		p.bad(fieldStatus, text.TaskFileStatusUnknown, shown(v), strings.Join(catalog.Statuses(), ", "))
	}
	return v
}
