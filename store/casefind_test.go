package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"rettidig/catalog"
	"rettidig/store"
)

// casesByHand are the cases with an open task the condition holds for, in the order of cases.
func (d *desk) casesByHand(c store.Cond) (numbers []string) {
	for _, number := range d.cases(store.CaseQuery{Limit: 1000}) {
		if slices.ContainsFunc(d.everything(), func(r store.Row) bool {
			return r.Case == number && r.State == store.StateOpen && holdsFor(c, r)
		}) {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// However a filter is answered, by walking the cases or by its tasks, the pages down and up hold the cases with an open task it picks, in their order.
func TestFindCasesAgreesWithTheOrder(t *testing.T) {
	t.Run("few", func(t *testing.T) { findCasesAgrees(t, mixedDesk(newDesk(t))) })
	t.Run("many", func(t *testing.T) {
		findCasesAgrees(t, partedDesk(newDeskOn(t, newFile(t)), 100))
	})
}

func findCasesAgrees(t *testing.T, d *desk) {
	t.Helper()
	for name, c := range map[string]store.Cond{
		"type": store.Is{Field: store.FieldType, Values: []int64{19}}, "word": store.Word("bageri"), "impact": store.Is{Field: store.FieldImpact, Values: []int64{int64(catalog.ImpactPayment)}},
		"not": store.Not{Cond: store.Is{Field: store.FieldType, Values: []int64{19}}}, "none": store.Word("findesikke"),
	} {
		want := d.casesByHand(c)
		for _, most := range []int{0, 3, 10_000} {
			for _, limit := range []int{1, 4, 1000} {
				for _, up := range []bool{false, true} {
					if got := d.walkCases(c, limit, most, up); !slices.Equal(got, want) {
						t.Errorf("%s, limit %d, most %d, up %t: %v, want %v", name, limit, most, up, got, want)
					}
				}
			}
		}
	}
	d.sound()
}

// walkCases reads all pages one after the other.
func (d *desk) walkCases(c store.Cond, limit, most int, up bool) (numbers []string) {
	d.t.Helper()
	q := store.CaseQuery{Limit: limit, Up: up, At: d.now}
	for range 1000 {
		p, err := d.FindCasesWithin(context.Background(), store.Filter{Cond: c}, q, most)
		if err != nil {
			d.t.Fatal(err)
		}
		var page []string
		for _, r := range p.Rows {
			page = append(page, r.Case.Number)
		}
		if up {
			numbers = append(page, numbers...)
		} else {
			numbers = append(numbers, page...)
		}
		if !p.More {
			return numbers
		}
		q.After = p.Rows[len(p.Rows)-1].At
		if up {
			q.After = p.Rows[0].At
		}
	}
	d.t.Fatal(fmt.Errorf("the pages have no end"))
	return nil
}

// A search for cases that nobody waits for any more ends.
func TestFindCasesStops(t *testing.T) {
	d := mixedDesk(newDesk(t))
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := d.FindCases(ctx, store.Filter{Cond: store.Word("bageri")}, store.CaseQuery{Limit: 10, At: d.now}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
