package store_test

import (
	"context"
	"errors"
	"maps"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

func layerOf(types map[catalog.Number]catalog.LayerType) catalog.Layer {
	return catalog.Layer{File: "kommune.toml", Types: types}
}

// A layer comes into the store in one step, follows its file when that says less, and leaves alone what was set by hand.
func TestPlanLayer(t *testing.T) {
	days := 2
	set := map[string]string{"class.140": "letter", "cutoff": "11:00"}
	apply := func(l catalog.Layer) []store.LayerChange {
		changes, cmd := store.PlanLayer(set, l)
		for key, value := range cmd.Set {
			if value == "" {
				delete(set, key)
				continue
			}
			set[key] = value
		}
		if _, err := store.EffectiveRules(set); err != nil {
			t.Fatal(err)
		}
		return changes
	}
	full := layerOf(map[catalog.Number]catalog.LayerType{
		137: {Class: catalog.BlocksPayment, DueDays: &days}, 24: {WrongPayment: true, Note: "x"}, 1: {Note: "only a note"},
	})
	changes := apply(full)
	if len(changes) != 3 || changes[0] != (store.LayerChange{Key: "wrong_payment.24", Type: 24, Field: "impact", Now: "true"}) || changes[1].Field != "class" {
		t.Fatalf("%+v", changes)
	}
	if set[store.SettingLayer] != "class.137 type_due_days.137 wrong_payment.24" {
		t.Errorf("origin: %q", set[store.SettingLayer])
	}
	if again := apply(full); len(again) > 0 {
		t.Errorf("again: %+v", again)
	}
	apply(layerOf(map[catalog.Number]catalog.LayerType{137: {Class: catalog.BlocksNone}}))
	want := map[string]string{"class.140": "letter", "cutoff": "11:00", "class.137": "none", store.SettingLayer: "class.137"}
	if !maps.Equal(set, want) {
		t.Errorf("%v, want %v", set, want)
	}
	apply(catalog.Layer{})
	if !maps.Equal(set, map[string]string{"class.140": "letter", "cutoff": "11:00"}) {
		t.Errorf("without a file: %v", set)
	}
}

// A superuser may set what a layer sets, and nothing else.
func TestSuperuserMayLayer(t *testing.T) {
	layer := store.Configure{Set: map[string]string{"class.137": "payment", store.SettingLayer: "class.137"}}
	other := store.Configure{Set: map[string]string{"class.137": "payment", "cutoff": "11:00"}}
	if err := store.Permit(store.RoleSuperuser, layer); err != nil {
		t.Error(err)
	}
	var denied *store.DeniedError
	for role, cmd := range map[store.Role]store.Configure{store.RoleSuperuser: other, store.RoleCaseworker: layer, store.RoleManager: layer} {
		if err := store.Permit(role, cmd); !errors.As(err, &denied) {
			t.Errorf("%s: %v", role, err)
		}
	}
	if store.Permit(store.RoleSuperuser, store.Configure{}) == nil {
		t.Error("a Configure of nothing is no layer")
	}
}

// What a layer sets moves the queue in one logged step and a rebuild: the class, the impact, and the days of tasks without a due date of KSD's.
func TestLayerMovesTheQueue(t *testing.T) {
	d := newDesk(t)
	d.take(row(137, "a", "2022-10-03"), row(24, "b", "2022-10-03"), row(13, "c", "2022-10-03"))
	days := 1
	l := layerOf(map[catalog.Number]catalog.LayerType{137: {Class: catalog.BlocksPayment}, 24: {WrongPayment: true}, 13: {DueDays: &days}})
	var cmd store.Configure
	d.view(func(v *store.Snapshot) { _, cmd = store.PlanLayer(v.Settings(), l) })
	superuser := store.Actor{Staff: 1, Role: store.RoleSuperuser}
	e, err := d.Submit(context.Background(), superuser, cmd)
	if err != nil || e.Kind != store.KindConfigure {
		t.Fatalf("%+v, %v", e, err)
	}
	if err := d.Rebuild(context.Background(), superuser, nil); err != nil {
		t.Fatal(err)
	}
	if a, b, c := d.task(1), d.task(2), d.task(3); a.Impact != catalog.ImpactPayment || a.Class != catalog.BlocksPayment ||
		b.Impact != catalog.ImpactWrongPayment || c.SortDue.String() != "2022-10-04" || !c.DueComputed() {
		t.Errorf("%v %v %v", a.Impact, b.Impact, c.SortDue)
	}
	d.sound()
}
