package store_test

import (
	"context"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// benchFilters are filters over the queue of benchRows, by what answers them.
func benchFilters() []struct {
	name string
	cond store.Cond
} {
	day := int64(catalog.NewDate(2022, 3, 1))
	return []struct {
		name string
		cond store.Cond
	}{
		{"case", store.Has{Field: store.TextCase, Text: "2022-0000012"}},
		{"impact", store.Is{Field: store.FieldImpact, Values: []int64{int64(catalog.ImpactDecision)}}},
		{"due", store.In{Field: store.FieldSortDue, To: day}},
		{"impact+due", store.And{store.Is{Field: store.FieldImpact, Values: []int64{1}}, store.In{Field: store.FieldSortDue, From: day, To: day + 100}}},
		{"last", store.And{store.Is{Field: store.FieldClass, Values: []int64{3, 4}}, store.In{Field: store.FieldBlockers}}},
		{"age", store.In{Field: store.FieldCreated, From: store.FirstInstant, To: catalog.Date(day).At(0).Unix()}},
		{"types", store.Is{Field: store.FieldType, Values: []int64{19, 114}}},
		{"owner", store.Is{Field: store.FieldOwner, Values: []int64{1}}},
		{"status", store.Has{Field: store.TextStatus, Text: "afklaring"}},
		{"name", store.Has{Field: store.TextName, Text: "jensen"}},
		{"no such name", store.Has{Field: store.TextName, Text: "zz"}},
		{"words", store.And{store.Word("jensen"), store.Word("0012")}},
		{"no such word", store.Word("zzz")},
		{"or", store.Or{store.Word("0012"), store.Has{Field: store.TextCompany, Text: "zz"}, store.Not{Cond: store.Is{Field: store.FieldType, Values: []int64{19}}}}},
	}
}

// BenchmarkFilter measures whole answers, the number of matches among them, on a file opened for each, and the first page alone, looked for along the order.
func BenchmarkFilter(b *testing.B) {
	d := benchFile(b, benchTasks())
	for _, c := range benchFilters() {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := d.Find(context.Background(), store.Filter{Cond: c.cond}, store.Query{Limit: 200}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(c.name+"/first", func(b *testing.B) {
			for b.Loop() {
				if _, _, err := store.FindBy(context.Background(), d.Store, "peek", store.Filter{Cond: c.cond}, store.Query{Limit: 40}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
