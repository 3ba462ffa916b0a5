package store_test

import (
	"reflect"
	"strings"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// Rows of one file may disagree about their case; the last one holds, and the same file again changes nothing.
func TestRowsThatDisagreeAboutTheirCase(t *testing.T) {
	d := newDesk(t)
	a, b := row(38, "a", "2022-10-03"), row(19, "a", "2022-10-03")
	a.KSDID, a.Name, a.CPR, a.Company, a.Has = "K1", "Bo", "9002850001", "Firma", a.Has|store.ColCompany
	b.KSDID, b.Name, b.CPR, b.CaseStatus, b.Has = "K2", "Bo Jensen", "9102850001", catalog.StatusOngoing, a.Has
	d.take(a, b)
	var before, after store.Info
	d.view(func(v *store.Snapshot) { before = v.Info() })
	if got := d.take(a, b); got.Unchanged != 2 || got.Changed != 0 {
		t.Errorf("again: %+v", got)
	}
	d.view(func(v *store.Snapshot) {
		after = v.Info()
		if c, _, err := v.Case("a", 0); err != nil || c.Status != catalog.StatusOngoing || c.Company != "" {
			t.Errorf("the case is %+v, %v", c, err)
		}
	})
	if before != after {
		t.Errorf("a second run changed the store: %+v, then %+v", before, after)
	}
	d.sound()
}

// What a row says of the case is taken over and logged also when its task was resolved here.
func TestCaseOfAResolvedTaskChanges(t *testing.T) {
	d := newDesk(t)
	r := row(38, "a", "2022-10-03")
	r.KSDID = "K1"
	d.take(r)
	d.submit(store.Resolve{On: d.on(1)})
	r.CaseStatus = catalog.StatusOngoing
	got := d.take(r)
	if got.Unchanged != 1 || len(got.Still) != 1 {
		t.Errorf("%+v", got)
	}
	d.view(func(v *store.Snapshot) {
		log, err := v.Log(0, 1, true)
		if err != nil || len(log) != 1 {
			t.Fatal(log, err)
		}
		f, err := log[0].Facts()
		want := []store.RowChange{{Task: 1, Fields: []store.FieldChange{{Name: "case_status", Old: catalog.StatusClarifying, New: catalog.StatusOngoing}}}}
		if err != nil || f.Import == nil || !reflect.DeepEqual(f.Import.Changes, want) {
			t.Errorf("the log says %s, %v", log[0].Data, err)
		}
	})
	d.sound()
}

// Nothing that could name somebody reaches an event, whatever stands in a file's columns.
func TestImportEventsNameNobody(t *testing.T) {
	d := newDesk(t)
	r := row(999, "Sag-Hemmelig", "2022-10-03")
	r.KSDID, r.Has = "K1", 1<<12-1
	secret := "Hemmelig"
	for range 2 {
		r.CaseStatus, r.CaseKind, r.Frequency, r.CPRFlag = secret, secret, secret, ""
		r.TypeName, r.Name, r.CPR, r.CVR, r.Company, r.PNumber = secret, secret, "9002850001", secret, secret, secret
		r.Caseworker, r.Remark = secret, secret
		d.take(r)
		secret += "Hemmelig"
	}
	d.view(func(v *store.Snapshot) {
		log, err := v.Log(0, 10, false)
		if err != nil || len(log) != 3 {
			t.Fatalf("%d events, %v", len(log), err)
		}
		for _, e := range log {
			if s := string(e.Stored); strings.Contains(s, "Hemmelig") || strings.Contains(s, "900285") {
				t.Errorf("event %d holds what names somebody: %s", e.Seq, s)
			}
		}
	})
}

// A citizen named by a later row of a new case is the citizen of its first task too.
func TestCitizenNamedLater(t *testing.T) {
	d := newDesk(t)
	named := row(19, "a", "2022-10-03")
	named.Name, named.CPR = "Bo", "9002850001"
	d.take(row(38, "a", "2022-10-03"), named)
	if a, b := d.task(1), d.task(2); a.Person == 0 || a.Person != b.Person {
		t.Errorf("citizens %d and %d", a.Person, b.Person)
	}
}
