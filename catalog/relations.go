package catalog

// typeCount is how many task types the sources know: 124 rows of S2, no. 61 twice.
const typeCount = 123

// cite is a fact's place in S2, or in S1 where a table says so.
type cite struct {
	line       int
	confidence Confidence
	basis      string
}

// recurring are the types that come again otherwise than the rule for types that cannot be deleted says.
var recurring = [...]struct {
	number Number
	how    Recurrence
	cite   cite
}{
	{19, RecursNextDay, cite{113, Certain, "example of the rule"}},
	{26, RecursLater, cite{470, Certain, "remark"}},
	{27, RecursLater, cite{368, Certain, "remark"}},
	{29, RecursPerRefund, cite{289, Certain, "remark; the list's own rule says the day after"}},
	{39, RecursNextDay, cite{120, Certain, "example of the rule"}},
	{66, RecursRetired, cite{377, Certain, "remark"}},
	{106, RecursRetired, cite{379, High, "remark with a double negation; l.204 counts two such types"}},
	{118, RecursLater, cite{680, Certain, "remark"}},
	{128, RecursPerLetter, cite{724, Certain, "remark"}},
	{142, RecursPerLetter, cite{786, Certain, "remark"}},
	{143, RecursPerLetter, cite{802, Certain, "remark"}},
	{144, RecursPerLetter, cite{809, Medium, "remark that speaks of letters in a recovery task; most likely copied from 143"}},
}

// metas are the types that say "the case cannot be finished" (S2: solve what caused them).
var metas = [...]struct {
	number Number
	heldBy []Number
	cite   cite
}{
	{39, []Number{26, 118}, cite{297, High, "remark; the causes 26 and 118 follow from their remarks (l.470, l.680)"}},
	{40, nil, cite{298, Certain, "remark; any open task that is not of this kind is a cause"}},
	{89, []Number{26, 118}, cite{325, High, "remark; the causes 26 and 118 follow from their remarks (l.470, l.680)"}},
}

// knockOns are the types expected later when a task goes without the act. S2 says what the later tasks are about, not their numbers.
var knockOns = [...]struct {
	number Number
	later  []Number
	cite   cite
}{
	{26, []Number{39, 40, 89}, cite{470, Medium, "remark: the case cannot be finished; numbers matched by meaning"}},
	{27, []Number{28, 128, 143}, cite{368, Medium, "remark: letters cannot be sent; numbers matched by meaning"}},
	{118, []Number{39, 40, 89}, cite{680, Medium, "remark: the case cannot be finished; numbers matched by meaning"}},
}

// followUps are the types KSD makes when a task is solved in a certain way. The lines are of S1.
var followUps = [...]struct {
	number Number
	next   []Number
	cite   cite
}{
	{19, []Number{68}, cite{214, High, "text: a task to write the refusal letter follows a refusal; number matched by name"}},
}

// laws are the references S2 gives in a remark, or that stand in a type's name. The lines are of S2.
var laws = [...]struct {
	number Number
	line   int
	law    Law
}{
	{11, 430, Law{Act: "SDPL", Ref: "§ 60", Basis: "seed-name"}},
	{13, 434, Law{Act: "BEK 514/2018", Ref: "§ 8", Basis: "seed"}},
	{24, 365, Law{Act: "SDPL", Ref: "§ 78", Basis: "seed"}},
	{26, 469, Law{Act: "SDPL", Ref: "§ 71", Basis: "seed"}},
	{52, 516, Law{Act: "SDPL", Ref: "§ 56", Basis: "seed-name"}},
	{52, 516, Law{Act: "SDPL", Ref: "§ 58A", Basis: "seed-name"}},
	{59, 525, Law{Act: "SDPL", Ref: "§ 24a", Basis: "seed"}},
	{77, 310, Law{Act: "SDPL", Ref: "§ 56", Basis: "seed-name"}},
	{77, 310, Law{Act: "SDPL", Ref: "§ 58a", Basis: "seed-name"}},
	{88, 599, Law{Act: "SDPL", Ref: "§ 59, stk. 6", Basis: "seed"}},
	{90, 605, Law{Act: "SDPL", Ref: "§ 40", Basis: "seed"}},
	{118, 679, Law{Act: "SDPL", Ref: "§ 78", Basis: "seed"}},
}

// stars are the types S1 marks with a star: a change on the way that lowers their number (S1 l.111).
var stars = [...]struct {
	number Number
	line   int // of S1
}{{36, 94}, {38, 103}, {56, 98}}

// contradictions are the types that block nothing in 2020 although the remark of 2021 says that nothing is decided or paid.
var contradictions = [...]Number{14, 34, 47, 74, 96}

// secondRows are lines of S2 where a type is printed again.
var secondRows = [...]struct {
	number Number
	line   int
}{{61, 541}}

// notes are what the sources leave in doubt.
var notes = [...]struct {
	number Number
	text   string
}{
	{2, "49 has the same name and another remark."},
	{14, "Not blocking in 2020, yet the remark of 2021 says that nothing is paid."},
	{24, "In the list without consequences, although the remark speaks of a loss."},
	{27, "Blocks the decision in 2020, yet lies in the list without consequences in 2021."},
	{29, "In the list of tasks that come again the day after, although the remark says at each refund request."},
	{34, "Not blocking in 2020, yet the remark of 2021 says that the case cannot be decided."},
	{36, "The first entry of the frequency list of 2020 has no number; it is matched to this type by meaning. To be verified."},
	{47, "Not blocking in 2020, yet the remark of 2021 says that nothing is paid."},
	{49, "2 has the same name and another remark."},
	{54, "The class is inferred from the layout: printed under the payment column, apart from its ten types, and S1 l.52 names one type that blocks a letter, on death only."},
	{58, "In the list of tasks that come again the day after, although the remark speaks of a wrong basis only."},
	{61, "Printed twice in S2, which explains its totals of 124 and 93."},
	{66, "Has a rank although it is no longer made: the ranks cover a time gone by."},
	{74, "Not blocking in 2020, yet the remark of 2021 says that the case cannot be decided; it can be deleted all the same."},
	{95, "The name of 2020 is narrower: about to serve a sentence."},
	{96, "Not blocking in 2020, yet the remark of 2021 says that nothing is paid."},
	{104, "In the list of tasks that come again the day after, although the remark speaks of a wrong basis only."},
	{106, "Has a rank although it should no longer be made: the ranks cover a time gone by."},
	{144, "The remark on letters is most likely copied from 143."},
}
