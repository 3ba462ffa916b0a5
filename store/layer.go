package store

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"rettidig/catalog"
)

// SettingLayer lists the keys that came into the store from the municipality's layer, with a space between. They follow the layer's file; what was set
// by hand beside it stays.
const SettingLayer = "layer"

// layerFamilies are the settings a layer's file may set.
func layerFamilies() []string { return []string{"class", "wrong_payment", "type_due_days"} }

// readLayer takes keys of the layer's families only.
func readLayer(_ *catalog.Rules, _, v string) bool {
	for _, key := range strings.Fields(v) {
		family, _, _ := strings.Cut(key, ".")
		if _, ok := keyedNumber(key); !ok || !slices.Contains(layerFamilies(), family) {
			return false
		}
	}
	return true
}

// LayerChange is one setting that a layer's file would change.
type LayerChange struct {
	Key      string
	Type     catalog.Number
	Field    string // the field of the file: class, impact or due_days
	Was, Now string // empty: not set
}

// PlanLayer compares a store's settings with a layer's file. It gives the changes that bring the queue to what the file says, in the order of their
// types, and the command that makes them all in one step; without changes the command sets nothing.
func PlanLayer(set map[string]string, l catalog.Layer) ([]LayerChange, Configure) {
	want := layerSettings(l)
	target := maps.Clone(want)
	for _, key := range strings.Fields(set[SettingLayer]) {
		if _, ok := want[key]; !ok {
			target[key] = "" // the file no longer says it
		}
	}
	cmd := Configure{Set: map[string]string{}}
	var list []LayerChange
	for key, value := range target {
		if set[key] == value {
			continue
		}
		family, _, _ := strings.Cut(key, ".")
		n, _ := keyedNumber(key) // made here, or checked when it was stored
		list = append(list, LayerChange{Key: key, Type: n, Field: layerField(family), Was: set[key], Now: value})
		cmd.Set[key] = value
	}
	slices.SortFunc(list, func(a, b LayerChange) int {
		if a.Type != b.Type {
			return int(a.Type) - int(b.Type)
		}
		return strings.Compare(a.Field, b.Field)
	})
	if keys := strings.Join(slices.Sorted(maps.Keys(want)), " "); keys != set[SettingLayer] {
		cmd.Set[SettingLayer] = keys
	}
	return list, cmd
}

func layerField(family string) string {
	return map[string]string{"class": catalog.LayerClass, "wrong_payment": catalog.LayerImpact, "type_due_days": catalog.LayerDueDays}[family]
}

// layerSettings are the settings a layer's file asks for.
func layerSettings(l catalog.Layer) map[string]string {
	set := map[string]string{}
	for n, t := range l.Types {
		tail := "." + strconv.Itoa(int(n))
		if t.Class != catalog.BlocksUnknown {
			set["class"+tail] = t.Class.String()
		}
		if t.WrongPayment {
			set["wrong_payment"+tail] = "true"
		}
		if t.DueDays != nil {
			set["type_due_days"+tail] = strconv.Itoa(*t.DueDays)
		}
	}
	return set
}

// layerOnly reports whether a Configure sets nothing but what a layer may set. A superuser may do that: to know what a type holds back is their work.
func layerOnly(c Configure) bool {
	for key := range c.Set {
		family, _, _ := strings.Cut(key, ".")
		if key != SettingLayer && !slices.Contains(layerFamilies(), family) {
			return false
		}
	}
	return len(c.Set) > 0
}
