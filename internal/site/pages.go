package site

import (
	"html/template"
	"slices"
	"strings"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// row is one type on the front page.
type row struct {
	Number  string
	URL     string
	Name    string
	Gloss   string
	Impact  impact
	Delete  string
	Recurs  string
	Status  string
	Checked bool
	// What the facets compare, and what the search looks through: both folded as the program folds.
	BlockingKey, DeleteKey, RecursKey, ThemeKey, StatusKey string
	Head, Words                                            string
}

// facet is one drop-down of the front page.
type facet struct {
	ID, Name string
	Options  []option
}

type option struct{ Key, Name string }

type indexBody struct {
	Rows   []row
	Facets []facet
}

func (b builder) index() indexBody {
	body := indexBody{}
	for _, t := range b.types {
		body.Rows = append(body.Rows, b.row(t))
	}
	body.Facets = []facet{
		b.facet("blocking", text.CmdFactImpact, body.Rows, func(r row) option { return option{r.BlockingKey, r.Impact.Word} }),
		b.facet("deletable", text.CmdFactDeletable, body.Rows, func(r row) option { return option{r.DeleteKey, r.Delete} }),
		b.facet("recurs", text.CmdFactRecurs, body.Rows, func(r row) option { return option{r.RecursKey, r.Recurs} }),
		b.facet("theme", text.CmdFactTheme, body.Rows, func(r row) option { return option{r.ThemeKey, r.ThemeKey} }),
		b.facet("guide", text.SiteGuide, body.Rows, func(r row) option { return option{r.StatusKey, r.Status} }),
	}
	return body
}

func (b builder) row(t catalog.Type) row {
	g := b.lib.Guide(t.Number, b.lang)
	r := row{
		Number: number(t.Number), URL: pageName(t.Number), Name: t.Name, Gloss: t.Gloss, Impact: b.impact(t), Delete: b.deletable(t),
		Recurs: b.recurrence(t), Status: b.status(g), Checked: g.Status == guides.StatusChecked,
		BlockingKey: t.Impact().String(), DeleteKey: t.Deletable.String(), RecursKey: string(t.Recurrence), ThemeKey: t.Theme, StatusKey: statusKey(g),
	}
	head := []string{r.Number, t.Name, t.Gloss, t.Theme, r.Impact.Word}
	head = append(head, otherNames(t)...)
	for _, l := range t.Law {
		head = append(head, l.Act, l.Ref)
	}
	r.Head = safe.Fold(safe.Line(strings.Join(head, " ")))
	r.Words = foldedWords(g.Markdown)
	return r
}

// foldedWords lists the words of a text once each, folded and sorted: enough to find a guide by what it says, and small.
func foldedWords(s string) string {
	words := strings.FieldsFunc(safe.Fold(safe.Block(s)), func(r rune) bool { return strings.ContainsRune(" \t\n*_#|`.,;:!?()[]<>\"»«'/", r) })
	words = slices.DeleteFunc(words, func(w string) bool { return len(w) < 2 })
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

func statusKey(g guides.Guide) string {
	switch {
	case g.Generated:
		return "generated"
	case g.Own:
		return "own"
	}
	return string(g.Status)
}

func (b builder) status(g guides.Guide) string {
	switch {
	case g.Generated:
		return b.t(text.WalkGeneratedShort)
	case g.Own:
		return b.t(text.GuidesOwn)
	case g.Status == guides.StatusChecked:
		return b.t(text.WalkChecked)
	}
	return b.t(text.WalkDraft)
}

// facet lists what the rows hold of one thing, in the order they are met; themes by name.
func (b builder) facet(id string, name text.Msg, rows []row, of func(row) option) facet {
	f := facet{ID: id, Name: b.t(name)}
	for _, r := range rows {
		if o := of(r); o.Key != "" && !slices.Contains(f.Options, o) {
			f.Options = append(f.Options, o)
		}
	}
	if id == "theme" {
		slices.SortFunc(f.Options, func(x, y option) int { return strings.Compare(x.Key, y.Key) })
	}
	return f
}

// typeBody is a type's page.
type typeBody struct {
	Number, Name, Gloss string
	Impact              impact
	Facts               []fact
	Relations           []relation
	Contradicts         bool
	Assertions          []assertion
	Guide               guideBody
	Before, After       *link
}

// guideBody is the guide on a type's page.
type guideBody struct {
	Lang        string
	Status      string
	Trust       string
	Broken      string
	Purpose     string
	Notes       template.HTML
	Law         []guides.LawVersion
	Fields      []guides.Field
	Workarounds []workaround
	Steps       []stepBody
	Sections    []sectionBody
	Edition     string
	Hash        string
}

type workaround struct {
	Error, Owner, Until, Text string
	Over                      bool // its last day has passed
}

type stepBody struct {
	ID, Title, Kind, Basis string
	Number                 int
	Body, Notes            template.HTML
	Choices                []choiceBody
}

type choiceBody struct {
	Label, InKSD, Outcome string
	FollowUps, Tracks     []link
	Next                  *link
	Ends, Waits, Ground   bool
}

type sectionBody struct {
	ID, Heading, Basis string
	Body, Notes        template.HTML
}

func (b builder) typePage(i int) (typeBody, error) {
	t := b.types[i]
	g, err := b.guide(b.lib.Guide(t.Number, b.lang))
	body := typeBody{
		Number: number(t.Number), Name: t.Name, Gloss: t.Gloss, Impact: b.impact(t), Facts: b.facts(t), Relations: b.relations(t),
		Contradicts: t.Contradicts, Assertions: b.assertions(t), Guide: g,
	}
	if i > 0 {
		l := b.link(b.types[i-1].Number)
		body.Before = &l
	}
	if i+1 < len(b.types) {
		l := b.link(b.types[i+1].Number)
		body.After = &l
	}
	return body, err
}

func (b builder) guide(g guides.Guide) (guideBody, error) {
	out := guideBody{
		Lang: string(g.Lang), Status: b.status(g), Trust: b.trust(g), Purpose: strings.NewReplacer("*", "", "`", "").Replace(safe.Line(g.Purpose)), Law: g.LawVersions, Fields: g.Fields, Edition: g.Edition,
		Hash: g.Hash[:min(len(g.Hash), guides.HashShown)],
	}
	if g.Broken != nil {
		out.Broken = b.t(text.WalkBroken, g.Broken.In(b.lang))
	}
	for _, w := range g.Workarounds {
		out.Workarounds = append(out.Workarounds, workaround{w.Error, w.Owner, b.day(w.Expires), w.Text, w.Expired(b.today)})
	}
	var err error
	if out.Notes, err = render(g.Notes); err != nil {
		return out, err
	}
	for i, s := range g.Steps {
		step, err := b.step(g, i, s)
		if err != nil {
			return out, err
		}
		out.Steps = append(out.Steps, step)
	}
	for _, s := range g.Sections {
		x := sectionBody{ID: "del-" + s.ID, Heading: s.Heading, Basis: b.basis(s.Basis, s.Place)}
		if x.Body, err = render(withoutBasis(s.Body, s.Basis)); err != nil {
			return out, err
		}
		if x.Notes, err = render(s.Notes); err != nil {
			return out, err
		}
		out.Sections = append(out.Sections, x)
	}
	return out, nil
}

func (b builder) step(g guides.Guide, i int, s guides.Step) (stepBody, error) {
	out := stepBody{ID: stepID(s.ID), Number: i + 1, Title: s.Title, Kind: b.kind(s.Kind), Basis: b.basis(s.Basis, s.Place)}
	var err error
	if out.Body, err = render(withoutBasis(s.Text, s.Basis)); err != nil {
		return out, err
	}
	if out.Notes, err = render(s.Notes); err != nil {
		return out, err
	}
	for _, c := range s.Choices {
		out.Choices = append(out.Choices, b.choice(g, c))
	}
	return out, nil
}

// stepID is the fragment of a step. Steps and sections have a word before their ids, so that none is that of another part of the page.
func stepID(id string) string { return "trin-" + id }

func (b builder) choice(g guides.Guide, c guides.Choice) choiceBody {
	out := choiceBody{
		Label: c.Label, Outcome: c.OutcomeText, FollowUps: b.links(c.FollowUp), Tracks: b.links(c.Tracks),
		Ends: c.Next == guides.End, Waits: c.NeedsDate, Ground: c.NeedsGround,
	}
	if c.Value != "" {
		out.InKSD = b.t(text.WalkInKSD, c.Field, c.Value)
	}
	for i, s := range g.Steps {
		if s.ID == c.Next && c.Next != "" {
			out.Next = &link{"#" + stepID(s.ID), number(catalog.Number(i+1)) + " " + s.Title}
		}
	}
	return out
}

// trust says how far the guide can be relied on.
func (b builder) trust(g guides.Guide) string {
	switch {
	case g.Generated:
		return b.t(text.WalkGenerated)
	case g.Status == guides.StatusDraft:
		return b.t(text.WalkDraftLong)
	}
	return b.t(text.SiteCheckedLong)
}

func (b builder) kind(k guides.Kind) string {
	m, ok := map[guides.Kind]text.Msg{
		guides.KindCheck: text.WalkKindVerify, guides.KindDecide: text.WalkKindDecide, guides.KindAct: text.WalkKindAct, guides.KindClose: text.WalkKindClose,
	}[k]
	if !ok {
		m = text.WalkKindRead
	}
	return b.t(m)
}

// basis says what a part rests on, and where; empty for a part of a generated page that rests on nothing.
func (b builder) basis(x guides.Basis, place string) string {
	var name string
	switch x {
	case guides.BasisSource:
		name = b.t(text.GuideBasisSource)
	case guides.BasisLaw:
		name = b.t(text.GuideBasisLaw)
	case guides.BasisAdvice:
		name = b.t(text.WalkBasisAdvice)
	default:
		return ""
	}
	if place == "" {
		return name
	}
	return name + ": " + place
}

// aboutBody is the page that says what the site is and how to read it.
type aboutBody struct {
	Types, Written int
	Marks          []impact
	Findings       int
}

func (b builder) about() aboutBody {
	body := aboutBody{Types: len(b.types), Written: len(b.lib.Written())}
	seen := map[string]bool{}
	for _, t := range b.types {
		if x := b.impact(t); !seen[x.Mark] {
			seen[x.Mark] = true
			body.Marks = append(body.Marks, x)
		}
	}
	slices.SortFunc(body.Marks, func(x, y impact) int { return strings.Index(markOrder, x.Mark) - strings.Index(markOrder, y.Mark) })
	return body
}

// markOrder is the queue's order of marks.
const markOrder = "■▲◆●?·"

// words are the sentences of the templates.
type words map[string]string

func (b builder) words() words {
	out := words{}
	for key, m := range map[string]text.Msg{
		"skip": text.SiteSkip, "site": text.SiteTitle, "about": text.SiteAbout, "twin": text.SiteTwin, "search": text.SiteSearch, "hint": text.SiteSearchHint,
		"clear": text.SiteClear, "all": text.SiteAll, "found": text.SiteFound, "none": text.SiteNone, "number": text.SiteNumber, "name": text.SiteName,
		"blocks": text.CmdFactImpact, "deletable": text.CmdFactDeletable, "recurs": text.CmdFactRecurs, "guide": text.SiteGuide, "noscript": text.SiteNoScript,
		"intro": text.SiteIntro, "facts": text.SiteFacts, "relations": text.SiteRelations, "norelations": text.SiteNoRelations, "sources": text.SiteSources,
		"unsure": text.SiteUnsure, "nosource": text.SiteNoSource, "contradicts": text.CmdContradicts, "steps": text.WalkSteps, "step": text.SiteStep,
		"choices": text.WalkChoices, "expect": text.WalkExpect, "followups": text.CmdFactFollowUps, "tracks": text.SiteTracks, "next": text.SiteNext,
		"ends": text.SiteEnds, "waits": text.WalkWaitTitle, "ground": text.SiteGround, "law": text.LawTitle, "version": text.SiteVersion,
		"checked": text.SiteChecked, "unchecked": text.LawUnchecked, "fields": text.SiteFields, "doubtful": text.SiteDoubtful, "notes": text.PresentNotes,
		"workaround": text.SiteWorkaround, "until": text.SiteUntil, "expired": text.SiteExpired, "before": text.SiteBefore, "after": text.SiteAfter, "fact": text.SiteFact,
		"value": text.SiteValue, "place": text.SitePlace, "date": text.SiteDate, "sure": text.SiteSure, "onlydanish": text.WalkOnlyDanish, "edition": text.SiteEdition,
		"expectlong": text.SiteExpectLong, "aboutwhat": text.SiteAboutWhat, "aboutread": text.SiteAboutRead, "aboutmarks": text.SiteAboutMarks,
		"aboutsources": text.SiteAboutSources, "abouttrust": text.SiteAboutTrust, "aboutsearch": text.SiteAboutSearch, "contents": text.ContentsTitle,
		"of": text.SiteOf,
	} {
		out[key] = b.t(m)
	}
	return out
}
