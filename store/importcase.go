package store

// layCase lays the row over its case. What came of it is settled when the chunk ends: rows of one file may disagree, and the last one holds.
func (im *importer) layCase(c *workCase, r *ImportRow) {
	set(&c.info.Status, r.CaseStatus, r.Has&ColStatus != 0)
	set(&c.info.Kind, r.CaseKind, r.Has&ColKind != 0)
	set(&c.info.Frequency, r.Frequency, r.Has&ColFrequency != 0)
	set(&c.info.CVR, r.CVR, r.Has&ColCVR != 0)
	set(&c.info.Company, r.Company, r.Has&ColCompany != 0)
	set(&c.info.PNumber, r.PNumber, r.Has&ColPNumber != 0)
	before := c.info.Person
	im.person(c, r)
	c.late = c.late || (before != c.info.Person && len(c.members) > 0)
}

// tell notes that a row of the task spoke of the case: an open task known before speaks for it in the log, else the first one.
func (im *importer) tell(c *workCase, w *workTask) {
	if !c.existed && !c.late {
		return // a new case has nothing to settle, and most cases of a large import are new
	}
	if c.speaker == nil {
		im.told = append(im.told, c)
	}
	if c.speaker == nil || (!plain(c.speaker) && plain(w)) {
		c.speaker = w
	}
}

// plain reports whether the rows of the task count as changed or unchanged, and as nothing else.
func plain(w *workTask) bool { return w.existed && w.now.State == StateOpen }

// endCase settles what the chunk's rows said of a case. A change is carried to the case's tasks, whose records hold the citizen and the company's
// search text.
func (im *importer) endCase(c *workCase) {
	if c.late || c.was.Company != c.info.Company {
		im.carry(c)
	}
	if !c.existed {
		return
	}
	fields := caseChanges(&c.was, &c.info, im.x.renamed(c.info.Person))
	if len(fields) == 0 {
		return
	}
	im.moved = true
	if _, noted := im.noted[c.speaker.now.ID]; !noted && plain(c.speaker) {
		im.result.Unchanged--
		im.result.Changed++
	}
	im.note(c.speaker.now.ID, fields)
}

// carry gives the case's tasks its citizen. Those of a new case need it only when they came before the row that named the citizen.
func (im *importer) carry(c *workCase) {
	for _, m := range c.members {
		w := im.x.task(m.id)
		if w == nil || (!w.existed && w.now.Person == c.info.Person) {
			continue
		}
		w.now.Person = c.info.Person
		im.x.change(w)
	}
}
