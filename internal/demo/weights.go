package demo

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"

	"rettidig/catalog"
)

// The curve that stands in for a count where the sources print only a rank of 2021. It runs through the types with both a rank and a count
// (32: 5th and 7,066; 10: 9th and 4,736; 50: 20th and 1,065; 26: 23rd and 767; 6: 34th and 492) as well as one falling curve can.
const (
	curveTop  = 9000.0
	curveFall = 11.0 // ranks in which the count falls to 1/e
	rarest    = 4.0  // for a type the sources name without any number
	firstOver = 1.2  // the 2020 list's first place over its second, whose count is printed
)

// mix draws task types in proportion to how often they are made.
type mix struct {
	numbers []catalog.Number
	sums    []float64 // ascending sums of the weights
}

func newMix() mix {
	types := catalog.All()
	places := placeCounts(types)
	var m mix
	sum := 0.0
	for _, t := range types {
		if t.Recurrence == catalog.RecursRetired {
			continue // KSD no longer makes them (S2 l.204)
		}
		sum += weight(t, places)
		m.numbers = append(m.numbers, t.Number)
		m.sums = append(m.sums, sum)
	}
	return m
}

// weight estimates how many tasks of the type are made in half a year: the printed count, else the place in the list of May 2020, else the rank of
// 2021, else very few.
func weight(t catalog.Type, places map[int]float64) float64 {
	switch {
	case t.HasCount:
		return max(float64(t.Count2020), 1)
	case t.Place2020 > 0 && places[t.Place2020] > 0:
		return places[t.Place2020]
	case t.Rank2021 > 0:
		return max(curveTop*math.Exp(-float64(t.Rank2021)/curveFall), rarest)
	}
	return rarest
}

// placeCounts gives a count for every place of the 2020 list (S1 l.92-109). The list falls, so an unprinted count lies between the printed ones
// around it; it is put evenly between them, by ratio.
func placeCounts(types []catalog.Type) map[int]float64 {
	counts := map[int]float64{}
	for _, t := range types {
		if t.Place2020 > 0 && t.HasCount {
			counts[t.Place2020] = float64(t.Count2020)
		}
	}
	printed := slices.Sorted(func(yield func(int) bool) {
		for p := range counts {
			if !yield(p) {
				return
			}
		}
	})
	if len(printed) == 0 {
		return counts
	}
	for p := 1; p < printed[0]; p++ {
		counts[p] = counts[printed[0]] * firstOver
	}
	for i := 1; i < len(printed); i++ {
		from, to := printed[i-1], printed[i]
		step := math.Pow(counts[to]/counts[from], 1/float64(to-from))
		for p := from + 1; p < to; p++ {
			counts[p] = counts[p-1] * step
		}
	}
	return counts
}

func (m mix) draw(r *rand.Rand) catalog.Number {
	x := r.Float64() * m.sums[len(m.sums)-1]
	i, _ := slices.BinarySearchFunc(m.sums, x, func(sum, x float64) int { return cmp.Compare(sum, x) })
	return m.numbers[min(i, len(m.numbers)-1)]
}
