package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/store"
)

// partedDesk is mixedDesk searched as a large store is; see PartSmall.
func partedDesk(d *desk, open int) *desk {
	d.PartSmall(open)
	return mixedDesk(d)
}

// mixedDesk is a queue with every class, dates that are computed and dates that are not, owners, waiting and resolved tasks.
func mixedDesk(d *desk) *desk {
	d.hire("ks", "Kaj Sø")
	types := []catalog.Number{19, 60, 38, 100, 114, 54, 137, 1, 68, 40, 13}
	var rows []store.ImportRow
	for i := range 60 {
		r := row(types[i*7%len(types)], caseNo(i*3/4), (catalog.NewDate(2022, 8, 1) + catalog.Date(i*5%80)).String())
		if i%3 != 0 {
			r.Due = catalog.NewDate(2022, 10, 1) + catalog.Date(i*11%40)
		}
		r.KSDID, r.CPR, r.Name = fmt.Sprintf("K%03d", i), fmt.Sprintf("90028500%02d", i*3/4), []string{"Bjørn Ærlig", "Åse Holm", "Bo Å"}[i*3/4%3]
		r.Company, r.CVR, r.PNumber, r.Caseworker = []string{"Nørregård ApS", "Ærø Bageri"}[i%2], "12345679", "1000000001", []string{"BØ", "KS"}[i%2]
		r.CaseKind, r.Remark = "Sygefravær", []string{"", "ringede i går"}[i%2]
		if i*3/4%2 == 0 {
			r.CaseStatus = catalog.StatusOngoing
		}
		r.Has = ^store.Cols(0)
		if i*3/4%4 == 1 { // a case whose citizen is not known
			r.CPR, r.Name = "", ""
			r.Has &^= store.ColCPR | store.ColName
		}
		rows = append(rows, r)
	}
	d.take(rows...)
	d.submit(store.Claim{On: d.on(3)})
	d.submit(store.Wait{On: d.on(4), Until: catalog.NewDate(2022, 11, 1), Reason: "a reply is awaited"})
	d.submit(store.Resolve{On: d.on(5), Acted: true})
	kaj := store.Actor{Staff: 2, Role: store.RoleCaseworker}
	guided := store.Resolve{On: d.on(8), Acted: true, Guide: store.GuideMark{Hash: "76ffb2d4", Lang: "da", Edition: "2020"}}
	if _, err := d.Submit(context.Background(), kaj, guided); err != nil {
		d.t.Fatal(err)
	}
	return d
}

// everything is every task with what a list shows beside it.
func (d *desk) everything() []store.Row {
	var rows []store.Row
	d.view(func(v *store.Snapshot) {
		for id := store.TaskID(1); int(id) <= v.Info().Tasks; id++ {
			if t, err := v.Task(id); err == nil {
				rows = append(rows, v.Row(t))
			}
		}
	})
	return rows
}

// holdsFor says in the words of the domain what a condition means: the tests compare every way of finding with it.
func holdsFor(c store.Cond, r store.Row) bool {
	switch c := c.(type) {
	case store.And:
		for _, part := range c {
			if !holdsFor(part, r) {
				return false
			}
		}
		return true
	case store.Or:
		return slices.ContainsFunc(c, func(part store.Cond) bool { return holdsFor(part, r) })
	case store.Not:
		return !holdsFor(c.Cond, r)
	case store.Is:
		n, _ := fieldOf(c.Field, r)
		return slices.Contains(c.Values, n)
	case store.Held:
		return strings.Contains(safe.Fold(r.OwnerName), safe.Fold(string(c)))
	case store.ResolvedBy:
		return r.Resolution != nil && (r.Resolution.By == c.Staff || c.Staff == 0 && strings.Contains(safe.Fold(map[store.StaffID]string{1: "Anna", 2: "Kaj Sø"}[r.Resolution.By]), safe.Fold(c.Name)))
	case store.ByGuide:
		return r.Resolution != nil && r.Resolution.Guide.Hash != "" && strings.HasPrefix(r.Resolution.Guide.Hash, string(c))
	case store.In:
		n, ok := fieldOf(c.Field, r)
		return ok && n >= c.From && n <= c.To
	case store.Has:
		return strings.Contains(safe.Fold(textOf(c.Field, r)), safe.Fold(c.Text))
	case store.Word:
		typ, _ := catalog.Lookup(r.Type)
		all := []string{r.Case, r.KSDID, r.CaseInfo.Company, r.Caseworker, r.Remark, r.Citizen, typ.Name, typ.Gloss}
		return slices.ContainsFunc(all, func(s string) bool { return strings.Contains(safe.Fold(s), safe.Fold(string(c))) })
	}
	return false
}

func fieldOf(f store.Field, r store.Row) (n int64, ok bool) {
	switch f {
	case store.FieldType:
		return int64(r.Type), true
	case store.FieldImpact:
		return int64(r.Impact), true
	case store.FieldClass:
		return int64(r.Class), true
	case store.FieldOwner:
		return int64(r.Owner), true
	case store.FieldBlockers:
		return int64(r.Blockers), true
	case store.FieldDeadline:
		return r.Deadline.Unix(), true
	case store.FieldCreated:
		return r.Created.Time.Unix(), true
	case store.FieldDue:
		return int64(r.Due), r.Due != 0
	case store.FieldSortDue:
		return int64(r.SortDue), true
	case store.FieldWait:
		return int64(r.WaitUntil), r.WaitUntil != 0
	case store.FieldResolved:
		if r.Resolution == nil {
			return 0, false
		}
		return r.Resolution.At.Unix(), true
	case store.FieldState:
		return int64(r.State), true
	case store.FieldVerdict:
		return int64(r.Verdict), true
	}
	return 0, false
}

func textOf(f store.TextField, r store.Row) string {
	return map[store.TextField]string{
		store.TextCase: r.Case, store.TextKSD: r.KSDID, store.TextCaseworker: r.Caseworker, store.TextRemark: r.Remark,
		store.TextStatus: r.CaseInfo.Status, store.TextKind: r.CaseInfo.Kind, store.TextCompany: r.CaseInfo.Company, store.TextCVR: r.CaseInfo.CVR,
		store.TextPNumber: r.CaseInfo.PNumber, store.TextFrequency: r.CaseInfo.Frequency, store.TextName: r.Citizen,
	}[f]
}

// drawCond draws a condition; keys narrows it to what the keys of the orders hold.
func drawCond(t *rapid.T, depth int) store.Cond {
	kind := rapid.IntRange(0, 11).Draw(t, "kind")
	if depth == 0 {
		kind = 3 + kind%9
	}
	return drawCondOf(t, kind, depth)
}

func drawCondOf(t *rapid.T, kind, depth int) store.Cond {
	switch kind {
	case 0:
		return store.And(drawConds(t, depth))
	case 1:
		return store.Or(drawConds(t, depth))
	case 2:
		return store.Not{Cond: drawCond(t, depth-1)}
	case 3:
		return store.Is{Field: store.FieldImpact, Values: rapid.SliceOfN(rapid.Int64Range(1, 6), 1, 3).Draw(t, "impacts")}
	case 4:
		return store.Is{Field: store.FieldClass, Values: rapid.SliceOfN(rapid.Int64Range(3, 4), 1, 2).Draw(t, "classes")}
	case 5:
		from := int64(catalog.NewDate(2022, 9, 20)) + rapid.Int64Range(0, 60).Draw(t, "day")
		return store.In{Field: rapid.SampledFrom([]store.Field{store.FieldSortDue, store.FieldDue, store.FieldWait}).Draw(t, "date"), From: from, To: from + rapid.Int64Range(0, 30).Draw(t, "days")}
	case 6:
		from := monday().Unix() + 86400*rapid.Int64Range(-80, 30).Draw(t, "at")
		return store.In{Field: rapid.SampledFrom([]store.Field{store.FieldDeadline, store.FieldCreated, store.FieldResolved}).Draw(t, "instant"), From: from, To: from + 86400*rapid.Int64Range(0, 40).Draw(t, "long")}
	case 7:
		return store.In{Field: store.FieldBlockers, To: rapid.Int64Range(0, 2).Draw(t, "left")}
	case 8:
		field := store.TextField(rapid.IntRange(int(store.TextCase), int(store.TextName)).Draw(t, "text"))
		texts := []string{"ærø", "aase", "k0", "2022-0", "syge", "igang", "BØ", "12345679", "bjoern", ""}
		if fits := map[store.TextField]string{store.TextKind: "syge", store.TextCompany: "norre", store.TextCVR: "12345679", store.TextStatus: "i"}; fits[field] != "" {
			texts = append(texts[:3], fits[field])
		}
		return store.Has{Field: field, Text: rapid.SampledFrom(texts).Draw(t, "holds")}
	case 9:
		return rapid.SampledFrom([]store.ResolvedBy{{Staff: 1}, {Staff: 2}, {Staff: 12}, {Name: "kaj"}, {Name: "a"}, {Name: "x"}}).Draw(t, "resolver")
	case 10:
		return store.ByGuide(rapid.SampledFrom([]string{"76ff", "76ffb2d4", "ffb2", "0", "nohash"}).Draw(t, "version"))
	}
	return store.Word(rapid.SampledFrom([]string{"ærlig", "norre", "noerre", "kontrol", "igår", "i går", "0012"}).Draw(t, "word"))
}

// drawDates draws what the keys of the orders nearly decide: stretches of them that overlap, and dates that only some records tell.
func drawDates(t *rapid.T) store.Cond {
	list := make(store.Or, rapid.IntRange(1, 3).Draw(t, "parts"))
	for i := range list {
		list[i] = drawCondOf(t, rapid.IntRange(3, 6).Draw(t, "kind"), 0)
	}
	return list
}

func drawConds(t *rapid.T, depth int) []store.Cond {
	list := make([]store.Cond, rapid.IntRange(0, 3).Draw(t, "parts"))
	for i := range list {
		list[i] = drawCond(t, depth-1)
	}
	return list
}

// Every way of finding gives the same page and the same number, and those are what the condition means: by one worker and by several, in memory and on a file.
func TestEveryWayOfFindingAgrees(t *testing.T) {
	t.Run("one worker", func(t *testing.T) { everyWayAgrees(t, mixedDesk(newDesk(t))) })
	t.Run("several workers", func(t *testing.T) {
		everyWayAgrees(t, partedDesk(newDesk(t), -100))
	})
	t.Run("several workers on a file", func(t *testing.T) {
		everyWayAgrees(t, partedDesk(newDeskOn(t, newFile(t)), 100))
	})
}

func everyWayAgrees(t *testing.T, d *desk) {
	rows := d.everything()
	rapid.Check(t, func(t *rapid.T) {
		f := store.Filter{Cond: drawCond(t, 3), All: rapid.IntRange(0, 3).Draw(t, "all") == 0}
		if rapid.Bool().Draw(t, "dates") {
			f.Cond = drawDates(t)
		}
		order := store.Order(rapid.IntRange(0, 3).Draw(t, "order"))
		var want []store.Task
		for _, r := range rows {
			if (f.All || r.State == store.StateOpen) && holdsFor(f.Cond, r) {
				want = append(want, r.Task)
			}
		}
		slices.SortFunc(want, func(a, b store.Task) int {
			if store.Less(order, &a, &b) {
				return -1
			}
			return 1
		})
		q := store.Query{Order: order, Limit: rapid.IntRange(1, 70).Draw(t, "limit")}
		for _, way := range store.Ways {
			found, ok, err := store.FindBy(context.Background(), d.Store, way, f, q)
			if err != nil {
				t.Fatalf("%s: %v", way, err)
			}
			if ok {
				agree(t, fmt.Sprintf("%s of %#v", way, f), found, want, q.Limit)
			}
		}
	})
}

func agree(t *rapid.T, what string, found store.Found, want []store.Task, limit int) {
	if found.Total != len(want) && found.Total != -1 {
		t.Fatalf("%s: %d in all, want %d", what, found.Total, len(want))
	}
	if found.More != (len(want) > limit) {
		t.Fatalf("%s: more is %v with %d of %d", what, found.More, limit, len(want))
	}
	for i, r := range found.Rows {
		if i >= len(want) || r.ID != want[i].ID {
			t.Fatalf("%s: row %d is task %d", what, i, r.ID)
		}
	}
	if len(found.Rows) != min(limit, len(want)) {
		t.Fatalf("%s: %d rows, want %d", what, len(found.Rows), min(limit, len(want)))
	}
}

func TestFindByStaffAndCitizen(t *testing.T) {
	d := mixedDesk(newDesk(t))
	hash, err := d.SearchCPR(context.Background(), d.me, "9002850006")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		cond store.Cond
		want []store.TaskID
	}{
		{"with the actor", store.Held("anna"), []store.TaskID{3}},
		{"with nobody of that name", store.Held("nobody"), nil},
		{"a citizen", store.Citizen(hash), []store.TaskID{9, 10}},
		{"a whole case number", store.Has{Field: store.TextCase, Text: caseNo(6)}, []store.TaskID{9, 10}},
		{"a whole id of KSD's", store.Has{Field: store.TextKSD, Text: "K008"}, []store.TaskID{9}},
	} {
		found, err := d.Find(context.Background(), store.Filter{Cond: c.cond}, store.Query{Limit: 10})
		var got []store.TaskID
		for _, r := range found.Rows {
			got = append(got, r.ID)
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}

// A search that was given up stops.
func TestFindStops(t *testing.T) {
	d := newDesk(t)
	d.take(benchRows(0, 2500)...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []store.Cond{store.Word("x"), store.In{Field: store.FieldBlockers, To: 1}, store.Is{Field: store.FieldImpact, Values: []int64{1, 2, 3, 4, 5, 6}}} {
		if _, err := d.Find(ctx, store.Filter{Cond: c}, store.Query{Limit: 1}); !errors.Is(err, context.Canceled) {
			t.Errorf("%#v: %v", c, err)
		}
	}
}

// A search by name is logged; the log holds a hash and neither name nor number.
func TestSearchByNameIsLogged(t *testing.T) {
	d := mixedDesk(newDesk(t))
	for _, name := range []string{"Bjørn Ærlig", "BJOERN AERLIG"} {
		if err := d.SearchName(context.Background(), d.me, name); err != nil {
			t.Fatal(err)
		}
	}
	d.view(func(v *store.Snapshot) {
		log, err := v.Log(0, 2, true)
		if err != nil || len(log) != 2 || log[0].Kind != store.KindSearchPerson {
			t.Fatalf("the log ends with %+v, %v", log, err)
		}
		if string(log[0].Data) != string(log[1].Data) || len(log[0].Data) < 20 || strings.Contains(string(log[0].Data), "rlig") {
			t.Errorf("logged %s and %s", log[0].Data, log[1].Data)
		}
	})
	d.sound()
}

// TestDayEndIsNoCutOff holds what dueKey builds on: a deadline that is the end of a day is the due date's, whatever the cut-off is set to.
func TestDayEndIsNoCutOff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := catalog.DefaultRules()
		rules.CutOff = catalog.Clock(rapid.IntRange(0, 24*60).Draw(t, "cut-off"))
		made := time.Unix(rapid.Int64Range(1_400_000_000, 1_900_000_000).Draw(t, "made"), 0)
		created := catalog.Moment{Time: made.In(catalog.Copenhagen), DateOnly: rapid.Bool().Draw(t, "date only")}
		due := created.Date() + catalog.Date(rapid.IntRange(-30, 60).Draw(t, "due in days"))
		deadline := rules.Deadline(catalog.ImpactPayment, created, due)
		if is := deadline.Equal(due.End()); is != (deadline.Unix()%60 == 59) {
			t.Errorf("made %v, due %v, cut-off %v: deadline %v", created.Time, due, rules.CutOff, deadline)
		}
	})
}
