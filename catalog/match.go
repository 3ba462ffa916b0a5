package catalog

import "slices"

// Match is what a number, a name or both say of a task's type.
type Match struct {
	Number     Number   // the type; 0 when the name is unknown or stands for several types
	Candidates []Number // the types that share the name, ascending, when there are several: ask, never guess
	Known      bool     // Number is a type of the catalog
	Disagrees  bool     // number and name were both given and the name is another type's; the number wins
}

// MatchName finds the type with the name: one type gives Number, several give Candidates, none gives the zero Match.
func MatchName(name string) Match {
	return byNumbers(nameIndex()[Fold(name)])
}

// Find takes the number first and the name only if there is none (0). A number in no source is kept, with Known false.
func Find(number Number, name string) Match {
	if number == 0 {
		return MatchName(name)
	}
	t := find(number)
	if t != nil && (name == t.Name || name == "") {
		return Match{Number: number, Known: true} // nearly every row of a file: nothing to fold
	}
	return Match{Number: number, Known: t != nil, Disagrees: disagrees(number, nameIndex()[Fold(name)])}
}

func byNumbers(numbers []Number) Match {
	switch len(numbers) {
	case 0:
		return Match{}
	case 1:
		return Match{Number: numbers[0], Known: true}
	}
	return Match{Candidates: slices.Clone(numbers)}
}

// disagrees reports whether the name stands for other types only. A name nobody knows disagrees with nothing.
func disagrees(number Number, named []Number) bool {
	for _, n := range named {
		if n == number {
			return false
		}
	}
	return len(named) > 0
}
