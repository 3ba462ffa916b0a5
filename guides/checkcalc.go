package guides

import (
	"slices"
	"strings"

	"rettidig/internal/calc"
	"rettidig/internal/text"
)

// checkCalc asks that a step's calculation exists, belongs to the guide's type and stands in one step only.
func (c *checked) checkCalc(i int, s Step) {
	if s.Calc == "" {
		return
	}
	at := c.doc.line("steps", i, "calc")
	known, ok := calc.Lookup(s.Calc)
	switch {
	case !ok:
		c.add(at, "calc", text.GuideCalcUnknown, s.Calc, strings.Join(calc.IDs(), ", "))
	case known.Type != c.guide.Type:
		c.add(at, "calc", text.GuideCalcType, s.Calc, int(known.Type))
	case slices.ContainsFunc(c.guide.Steps[:i], func(o Step) bool { return o.Calc == s.Calc }):
		c.add(at, "calc", text.GuideCalcTwice, s.Calc)
	}
}
