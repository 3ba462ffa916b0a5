package catalog

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// One task has several spellings in the sources, and some names changed between them.
func TestMatchName(t *testing.T) {
	tests := []struct {
		name string
		want Number
	}{
		// the sample of R23 (S1 l.326-348)
		{"Manglende kontrol", 6},
		{"Opstart af anden indkomst", 20},
		{"Anmeldelse modtaget for sent", 90},
		{"Indtægtsoplysninger kunne ikke hentes i KMD indkomst", 30},
		{"Indtægtsoplysninger er markeret som ufuldstændig", 42},
		// spellings (S1 l.62, 64, 68, 98-99, 106, 163, 166, 168, 201)
		{"Oplysningskema - anden årsag", 19},
		{"Oplysningseskema – anden årsag", 19},
		{"OPLYSNINGSSKEMA - ANDEN ÅRSAG", 19},
		{"Oplysningsskema - anden a\u030arsag", 19},
		{"Partshørings svar modtaget", 16},
		{"Partshøringsvar modtaget", 16},
		{"Annultering af sygefraværssag", 50},
		{"Timeløn kan ikke beregnes ud fra oplysninger elndkomst *", 56},
		{"timeløn kan ikke beregnes ud fra oplysninger eIndkomst.", 56},
		{"Uberettiget modtagelse af refusion ($60)", 11},
		{"Uberettiget modtagelse af refusion (§ 60)", 11},
		{"§ 56/58A skal vurderes", 77},
		{"Varslingsbrev §56/58a kunne ikke sendes pga. ukendt modtager", 52},
		{"Indtægtsoplysninger kunne ikke hentes", 30},
		{"Indtægtsoplysninger er  markeret som ufuldstændig", 42}, // two spaces, as S2 l.506 prints it
		{"Ukendt adresse - brev kan ikke sendes", 128},
		{"Rekvirer ”DP-124/flytteresumé” fra den seneste bopælskommune", 106},
		{"Sygedagpenge\u00a0kan ikke beregnes for ledig med flere sygefraværssager", 57},
		// names that changed (S1 l.63, 66, 69-70, 75, 94), and misprints put right
		{"Ændringer med gyldighed efter bevilling slut er modtaget til sag", 36},
		{"Sygemeldte skal starte afsoning", 95},
		{"Informere jobcentret om ugyldig forlængelse", 83},
		{"Informer fraflytterkommune om raskmelding", 108},
		{"Informere fraflytterkommune om raskmelding fra DFDG", 111},
		{"Ændringer i arbejdstidsskema på sag med turnusskema", 64},
		{"Oplysningsskema ikke modtaget efter partshøring", 139},
		// one word apart (S1 l.96-97)
		{"Kontroller sag - bremsende", 32},
		{"Kontroller sag - ikke bremsende", 51},
	}
	for _, tt := range tests {
		if got := MatchName(tt.name); got.Number != tt.want || !got.Known || got.Candidates != nil {
			t.Errorf("%q: %+v, want %d", tt.name, got, tt.want)
		}
	}
}

// Four names stand for two numbers each (S2 l.397 and 512, 321 and 323, 475 and 799, 643 and 668): a name alone is ambiguous; it is said, never guessed.
func TestAmbiguousNames(t *testing.T) {
	for name, want := range map[string][]Number{
		"Der findes et henvendelsesnotat":                     {2, 49},
		"Information om arbejdsskade stemmer ikke overens":    {84, 85},
		"brevet skal sendes manuelt, da modtageren er ukendt": {28, 143},
		"Gyldigt CPR nummer eksisterer ikke":                  {102, 112},
	} {
		got := MatchName(name)
		equal(t, name, got.Candidates, want)
		if got.Number != 0 || got.Known {
			t.Errorf("%q was guessed to be %d", name, got.Number)
		}
	}
	shared := 0
	for _, ns := range nameIndex() {
		if len(ns) > 1 {
			shared++
		}
	}
	if shared != 4 {
		t.Errorf("%d names are shared, want the four pairs: folding joins names it should keep apart", shared)
	}
}

func TestUnknownNames(t *testing.T) {
	for _, name := range []string{"", "  ", "Kontroller sag", "Ny opgavetype fra 2023", "***"} {
		if got := MatchName(name); got.Number != 0 || got.Known || got.Candidates != nil {
			t.Errorf("%q: %+v", name, got)
		}
	}
}

// The number comes first, the name only if there is no number; a number in no source is kept.
func TestFind(t *testing.T) {
	tests := []struct {
		number Number
		name   string
		want   Match
	}{
		{19, "Oplysningsskema - anden årsag", Match{Number: 19, Known: true}},
		{19, "oplysningskema - anden årsag", Match{Number: 19, Known: true}},
		{19, "", Match{Number: 19, Known: true}},
		{19, "Et navn, ingen kender", Match{Number: 19, Known: true}},
		{19, "Manglende kontrol", Match{Number: 19, Known: true, Disagrees: true}},
		{49, "Der findes et henvendelsesnotat", Match{Number: 49, Known: true}},
		{19, "Der findes et henvendelsesnotat", Match{Number: 19, Known: true, Disagrees: true}},
		{0, "Manglende kontrol", Match{Number: 6, Known: true}},
		{150, "Ny opgavetype", Match{Number: 150}},
		{150, "Manglende kontrol", Match{Number: 150, Disagrees: true}},
		{3, "", Match{Number: 3}},
	}
	for _, tt := range tests {
		got := Find(tt.number, tt.name)
		if got.Number != tt.want.Number || got.Known != tt.want.Known || got.Disagrees != tt.want.Disagrees || got.Candidates != nil {
			t.Errorf("Find(%d, %q) = %+v, want %+v", tt.number, tt.name, got, tt.want)
		}
	}
}

// Every name of the catalog, in every spelling, leads back to its type.
func TestNamesLeadBack(t *testing.T) {
	for _, typ := range All() {
		for _, name := range typ.Names {
			if m := Find(typ.Number, name.Text); !m.Known || m.Disagrees {
				t.Errorf("%d %q: %+v", typ.Number, name.Text, m)
			}
			if m := MatchName(strings.ToUpper(name.Text)); m.Number != typ.Number && !has(m.Candidates, typ.Number) {
				t.Errorf("%d %q in capitals: %+v", typ.Number, name.Text, m)
			}
		}
	}
}

func has(ns []Number, n Number) bool {
	for _, m := range ns {
		if m == n {
			return true
		}
	}
	return false
}

// The differences between the spellings of the sources, each alone.
func TestFold(t *testing.T) {
	for a, b := range map[string]string{
		"$56":           "§ 56",
		"elndkomst":     "eIndkomst",
		"ELNDKOMST":     "eindkomst",
		"sag – brev":    "Sag - brev",
		"hentes.":       "hentes",
		"til sag*":      "til sag",
		"til sag. *":    "til sag",
		"a\u030arsag":   "Årsag",
		"»DP-124«":      `"DP-124"`,
		"\\$60":         "§60",
		"ny\u00a0linje": "ny linje",
	} {
		if Fold(a) != Fold(b) {
			t.Errorf("%q folds to %q, %q to %q", a, Fold(a), b, Fold(b))
		}
	}
	if Fold("æble") == Fold("able") || Fold("nr. 1") == Fold("nr 1") {
		t.Error("folding forgets letters or inner stops")
	}
}

func TestFoldProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		folded := Fold(name)
		if strings.ContainsFunc(folded, unicode.IsSpace) {
			t.Fatalf("%q folds to %q, with a space", name, folded)
		}
		if again := Fold(folded); again != folded {
			t.Fatalf("%q folds to %q, then to %q", name, folded, again)
		}
	})
}

func FuzzFind(f *testing.F) {
	for _, typ := range All() {
		f.Add(int(typ.Number), typ.Name)
	}
	f.Add(0, "\xff\u202e*")
	f.Fuzz(func(t *testing.T, number int, name string) {
		m := Find(Number(number), name)
		if number != 0 && m.Number != Number(number) {
			t.Errorf("the name %q overrode %d", name, number)
		}
		if len(m.Candidates) == 1 || len(m.Candidates) > 0 && m.Number != 0 {
			t.Errorf("%+v", m)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		Find(100, "Fleksjob før 1/1/2013 sygemeldes")
	}
}

func BenchmarkMatchName(b *testing.B) {
	for b.Loop() {
		MatchName("fleksjob før 1/1/2013 sygemeldes")
	}
}
