package guides

import (
	"io/fs"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// Coverage says how many of the types that come most often have a written guide.
type Coverage struct {
	Top2020, Of2020 int // of the list of the most frequent in 2020 (S1 l.92-111)
	Top2021, Of2021 int // of the ranks up to TopRank in 2021 (S2)
	All2021, Ranked int // of every rank S2 prints

	Checked2020, Checked2021 int // those of Top2020 and All2021 that the superuser has marked checked
}

// TopRank is how far down the ranks of 2021 Coverage counts.
const TopRank = 20

// Coverage counts the written guides among the most frequent types.
func (l *Library) Coverage() Coverage {
	var c Coverage
	for _, t := range catalog.All() {
		g := l.Guide(t.Number, text.Da)
		written, checked := !g.Generated, g.Status == StatusChecked
		if t.Place2020 > 0 {
			c.Of2020++
			c.Top2020 += one(written)
			c.Checked2020 += one(checked)
		}
		if t.Rank2021 > 0 {
			c.Ranked++
			c.All2021 += one(written)
			c.Checked2021 += one(checked)
		}
		if t.Rank2021 > 0 && t.Rank2021 <= TopRank {
			c.Of2021++
			c.Top2021 += one(written)
		}
	}
	return c
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// CheckBuiltIn checks the guides that come with the program.
func CheckBuiltIn() []Problem {
	sub, err := fs.Sub(content, "content")
	if err != nil {
		return []Problem{{File: ".", Line: 1, Msg: text.GuideCannotRead, Args: []any{err.Error()}}}
	}
	return Check(sub)
}
