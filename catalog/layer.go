package catalog

import (
	"slices"
	"strconv"
)

// Layer is what a municipality says of the task types in a file of its own. It lies over the sources' facts and never edits them.
type Layer struct {
	File         string // the name it is shown by, without its folder; empty when there is no file
	Municipality string
	Types        map[Number]LayerType
}

// LayerType is what a layer says of one type. A zero field is not set.
type LayerType struct {
	Class        Blocking // for types the sources leave unknown
	WrongPayment bool     // the impact is raised to ImpactWrongPayment
	DueDays      *int     // calendar days after its making that a task without a due date is sorted
	Note         string
	KombitGuide  string   // where KOMBIT's own guide of the type lies
	Guides       []string // files of the municipality's own folder of guides, for example da/raskmelding.md
	Lines        map[string]int
}

// The fields of a layer's type, as the file names them.
const (
	LayerClass   = "class"
	LayerImpact  = "impact"
	LayerDueDays = "due_days"
	LayerNote    = "note"
	LayerGuide   = "guide"
	LayerKombit  = "kombit_guide"
)

// MaxDueDays is the most days after its making that a task without a due date may be sorted.
const MaxDueDays = 365

// Line is the line of a field in the layer's file, else that of the type; 0 when it is not known.
func (t LayerType) Line(field string) int {
	if n, ok := t.Lines[field]; ok {
		return n
	}
	return t.Lines[""]
}

// Numbers lists the types a layer speaks of, ascending.
func (l Layer) Numbers() []Number {
	list := make([]Number, 0, len(l.Types))
	for n := range l.Types {
		list = append(list, n)
	}
	slices.Sort(list)
	return list
}

// GuideFiles gives the type of every guide the layer points to, by its path in the folder of own guides.
func (l Layer) GuideFiles() map[string]Number {
	files := map[string]Number{}
	for _, n := range l.Numbers() {
		for _, name := range l.Types[n].Guides {
			if _, taken := files[name]; !taken {
				files[name] = n
			}
		}
	}
	return files
}

// Over lays the layer over rules, for what is shown without a queue. The rules it is given stay as they are.
func (l Layer) Over(r Rules) Rules {
	class, raised, days := map[Number]Blocking{}, map[Number]bool{}, map[Number]int{}
	for n, b := range r.Class {
		class[n] = b
	}
	for n, on := range r.WrongPayment {
		raised[n] = on
	}
	for n, d := range r.TypeDueDays {
		days[n] = d
	}
	for n, t := range l.Types {
		if t.Class != BlocksUnknown {
			class[n] = t.Class
		}
		if t.WrongPayment {
			raised[n] = true
		}
		if t.DueDays != nil {
			days[n] = *t.DueDays
		}
	}
	r.Class, r.WrongPayment, r.TypeDueDays = class, raised, days
	return r
}

// LocalValue is a value of a type that the municipality has set, as it stands in the queue and in the layer's file. An empty value is not set.
type LocalValue struct {
	Field   string // a Layer field: class, impact or due_days
	InForce string // by which the queue sorts now
	InFile  string
	Line    int // in the layer's file
}

// Pending reports whether the file says something that the queue does not use yet.
func (v LocalValue) Pending() bool { return v.InFile != "" && v.InFile != v.InForce }

// Locals lists the values the municipality has set for a type that move the queue: those in force by the rules, beside those of the layer's file.
func (l Layer) Locals(n Number, r Rules) []LocalValue {
	inForce, inFile := localValues(r, n), localValues(l.Over(Rules{}), n)
	var out []LocalValue
	for i, field := range []string{LayerClass, LayerImpact, LayerDueDays} {
		if inForce[i] != "" || inFile[i] != "" {
			out = append(out, LocalValue{Field: field, InForce: inForce[i], InFile: inFile[i], Line: l.Types[n].Line(field)})
		}
	}
	return out
}

// Local reports whether the municipality has placed the type in the queue: by a class of its own, or by raising it.
func (r Rules) Local(n Number) bool {
	v := localValues(r, n)
	return v[0] != "" || v[1] != ""
}

// localValues gives class, impact and due days of a type as rules set them; what they do not set is empty.
func localValues(r Rules, n Number) (v [3]string) {
	if t := find(n); r.Class[n] != BlocksUnknown && (t == nil || t.Blocking == BlocksUnknown) {
		v[0] = r.Class[n].String()
	}
	if r.WrongPayment[n] {
		v[1] = ImpactWrongPayment.String()
	}
	if days, ok := r.TypeDueDays[n]; ok {
		v[2] = strconv.Itoa(days)
	}
	return v
}

// Unclassed lists the types for which the sources know no blocking class and the rules set none: 135-148 less those the municipality has classed.
func Unclassed(r Rules) []Number {
	var out []Number
	for _, t := range types() {
		if r.Blocking(t.Number) == BlocksUnknown {
			out = append(out, t.Number)
		}
	}
	return out
}
