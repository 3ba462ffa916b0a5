package tui

import (
	"slices"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

// testLayer is a municipality's layer: 137 classed and in the queue, 140 classed in the file only, 61 raised, and texts.
func testLayer() catalog.Layer {
	days := 1
	return catalog.Layer{File: "kommune.toml", Types: map[catalog.Number]catalog.LayerType{
		137: {
			Class: catalog.BlocksPayment, DueDays: &days, Note: "Ring til jobcentret, før sagen afsluttes.", KombitGuide: "Kundenet, KSD, Raskmelding",
			Lines: map[string]int{"": 4, "class": 5, "due_days": 6, "note": 7, "kombit_guide": 8},
		},
		140: {Class: catalog.BlocksLetter, Lines: map[string]int{"class": 11}},
		61:  {WrongPayment: true, Lines: map[string]int{"impact": 14}},
	}}
}

// testCatalog is what a queue with a few open tasks and the layer shows.
func testCatalog(e env) catalogData {
	l := testLayer()
	inQueue := testLayer()
	delete(inQueue.Types, 140)
	d := catalogData{
		rules: inQueue.Over(catalog.DefaultRules()), queue: true, layer: l, path: "/kommune/kommune.toml", index: newCatalogIndex(l),
		open: map[catalog.Number]int{19: 12, 137: 3, 60: 1204}, guides: allGuides(e),
	}
	return d
}

// allGuidesOf keeps what allGuides made, by language: pages made from the catalog take long, and a sweep over sizes asks a thousand times.
var allGuidesOf sync.Map

// allGuides has the guide of every type. Tests only read it.
func allGuides(e env) map[catalog.Number]guides.Guide {
	if kept, ok := allGuidesOf.Load(e.lang); ok {
		return kept.(map[catalog.Number]guides.Guide)
	}
	all := map[catalog.Number]guides.Guide{}
	for _, t := range catalog.All() {
		all[t.Number] = e.guides.Guide(t.Number, e.lang)
	}
	allGuidesOf.Store(e.lang, all)
	return all
}

func openCatalog(t *testing.T, e env) screen {
	t.Helper()
	s, _ := newCatalogScreen().init(e)
	s, _ = drive(e, s, loadedMsg[catalogData]{id: e.ids.last, value: testCatalog(e)})
	return s
}

func openType(t *testing.T, e env, n catalog.Number) screen {
	t.Helper()
	s, _ := newTypeScreen(n).init(e)
	s, _ = drive(e, s, loadedMsg[catalogData]{id: e.ids.last, value: testCatalog(e)})
	return s
}

func TestCatalogGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, openCatalog(t, e), press(actFilter))
		s, _ = drive(e, s, typeText("raskmelding")...)
		s, _ = drive(e, s, tea.KeyPressMsg{Code: tea.KeyEnter})
		return s
	})
}

func TestCatalogTypeGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openType(t, e, 137) })
}

func TestCatalogMetaGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen { return openType(t, e, 26) })
}

func TestCatalogFacetsGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		s, _ := drive(e, newFacetsScreen(testCatalog(e), "", facets{}), press(actOpen), press(actPageDown), press(actOpen))
		return s
	})
}

func TestCatalogGeometry(t *testing.T) {
	sweep(t, func(t *testing.T, e env) screen { return openCatalog(t, e) })
	sweep(t, func(t *testing.T, e env) screen { return openType(t, e, 137) })
	sweep(t, func(t *testing.T, e env) screen { return newFacetsScreen(testCatalog(e), "", facets{}) })
}

func typeNumbers(list []catalog.Type) (out []catalog.Number) {
	for _, t := range list {
		out = append(out, t.Number)
	}
	return out
}

// Every way a type may be looked for: number, any spelling of its name, gloss, subject, law, the municipality's note; æøå as written in ASCII.
func TestCatalogSearch(t *testing.T) {
	d := testCatalog(testEnv(t, 80, 20, text.Da))
	for _, tt := range []struct {
		search string
		want   []catalog.Number
	}{
		{"137", []catalog.Number{137}},
		{"19", []catalog.Number{19}},
		{"oplysningsskema anden", []catalog.Number{19}},
		{"OPLYSNINGSSKEMA AARSAG", []catalog.Number{19}},
		{"afsoning", []catalog.Number{95}},
		{"recourse", []catalog.Number{24}},
		{"§ 71", []catalog.Number{26}},
		{"§71", []catalog.Number{26}},
		{"sdpl 40", []catalog.Number{90}},
		{"grænseværdi", []catalog.Number{114}},
		{"graensevaerdi", []catalog.Number{114}},
		{"jobcentret raskmelding", []catalog.Number{137}},
		{"findes ikke her", nil},
	} {
		if got := typeNumbers(d.find(tt.search, facets{}, facetCount)); !slices.Equal(got, tt.want) {
			t.Errorf("%q finds %v, want %v", tt.search, got, tt.want)
		}
	}
	if got := typeNumbers(d.find("6", facets{}, facetCount)); got[0] != 6 || !slices.Contains(got, 60) {
		t.Errorf("6 finds %v", got)
	}
	if got := d.find("", facets{}, facetCount); len(got) != 123 {
		t.Errorf("everything is %d types", len(got))
	}
}

// The counts of the facets are those of the sources: 45 decision, 10 payment and the rest; 24, 92, 7; and each leaves as many as it says.
func TestFacets(t *testing.T) {
	d := testCatalog(testEnv(t, 80, 20, text.Da))
	d.rules = catalog.DefaultRules()
	want := map[string]int{
		"0decision": 45, "0payment": 10, "0wrong_payment": 1, "0letter": 1, "0unknown": 14, "0none": 52, "1no": 24, "1consequence": 92, "1free": 7,
		"2next_day": 23, "2per_letter": 4, "3draft": 4, "3none": 119, "3checked": 0,
	}
	for _, r := range d.facetRows("", facets{}) {
		if n, ok := want[itoa(int(r.facet))+r.value]; ok && n != r.count {
			t.Errorf("%s: %d, want %d", r.value, r.count, n)
		}
		var chosen facets
		chosen[r.facet] = r.value
		if left := len(d.find("", chosen, facetCount)); r.value != "" && left != r.count {
			t.Errorf("%s says %d and leaves %d", r.value, r.count, left)
		}
	}
	both := facets{facetBlocks: "decision", facetDeletable: "no"}
	if got := len(d.find("", both, facetCount)); got != 16 {
		t.Errorf("decision and not deletable: %d, want 16 (BRIEF 1.9)", got)
	}
	if got := len(testCatalog(testEnv(t, 80, 20, text.Da)).find("", facets{facetBlocks: "unknown"}, facetCount)); got != 13 {
		t.Errorf("with 137 classed by the municipality %d are unknown", got)
	}
}

// The themes and every value of a facet have a word in both languages.
func TestFacetWords(t *testing.T) {
	for x := range facetCount {
		for _, v := range facetValues(x) {
			for _, lang := range []text.Lang{text.Da, text.En} {
				if facetWord(lang, x, v) == "" {
					t.Errorf("%v %s has no word in %s", x, v, lang)
				}
			}
		}
	}
}

// Relations lead both ways.
func TestRelations(t *testing.T) {
	of := func(n catalog.Number) (list []catalog.Number) {
		ty, _ := catalog.Lookup(n)
		for _, r := range relationsOf(ty) {
			list = append(list, r.to)
		}
		return list
	}
	for n, want := range map[catalog.Number][]catalog.Number{19: {68}, 68: {19}, 2: {49}, 39: {26, 118}, 1: nil} {
		if got := of(n); !slices.Equal(got, want) {
			t.Errorf("%d: %v, want %v", n, got, want)
		}
	}
}

// Facts stand with edition, place, date and confidence; what the municipality has set with its file and line, also when the queue does not use it yet.
func TestTypePageSaysWhere(t *testing.T) {
	e := testEnv(t, 100, 80, text.En)
	page := func(n catalog.Number) string { return plain(openType(t, e, n).view(e.frame)) }
	for n, want := range map[catalog.Number][]string{
		19:  {"2020 · S1 l.68 · 25-05-2020 · certain", "12 open tasks", "68 Afslagsbrev", "6,014", "2021 · S2 l.286"},
		54:  {"? derived", "Stands in the payment column"},
		137: {"the municipality, kommune.toml l.5", "Ring til jobcentret", "kommune.toml l.8", "no. 6", "no source"},
		140: {"kommune.toml l.11, not in the queue yet: rettidig municipality apply"},
		138: {`class = "payment"`, "[type.138]", "/kommune/kommune.toml"},
		95:  {"Sygemeldte skal starte afsoning", "Sygemeldtes særlige forhold"},
	} {
		for _, w := range want {
			if got := page(n); !strings.Contains(strings.Join(strings.Fields(got), " "), w) {
				t.Errorf("%d lacks %q:\n%s", n, w, got)
			}
		}
	}
}

// From the queue into the catalog, to a type, along a relation, to its guide, and back with its tasks in the queue.
func TestCatalogLeadsOn(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.keys("K").sees("Opgavekataloget", "123 af 123")
	p.keys("/", "anden aarsag", "enter").sees("1 af 123", "Oplysningsskema - anden årsag")
	p.keys("enter").sees("Hvad kilderne siger", "S1 l.68")
	p.keys("1").sees("68 Afslagsbrev skal oprettes manuelt", "et afslag dér giver denne")
	p.keys("esc", "v").sees("Trin 1 af 7")
	p.keys("esc", "o").sees("type:19")
	if q, ok := p.m.top().(queueScreen); !ok || q.filter.good != "type:19" {
		t.Errorf("on top is %T", p.m.top())
	}
}

// A guide the superuser has marked checked is found by its facet.
func TestCheckedFacet(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	g := p.m.deps.Guides.Guide(19, text.Da)
	actor := p.actor
	actor.Role = store.RoleSuperuser
	if _, err := p.store.Submit(t.Context(), actor, store.ApproveGuide{Type: 19, Lang: "da", Hash: g.Hash, Edition: g.Edition}); err != nil {
		t.Fatal(err)
	}
	p.keys("K")
	d := p.m.top().(catalogScreen).data
	if got := typeNumbers(d.find("", facets{facetGuide: guideChecked}, facetCount)); !slices.Equal(got, []catalog.Number{19}) {
		t.Errorf("checked: %v", got)
	}
}

// The counts are the store's own counters, and follow the queue.
func TestCatalogCounts(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	p.keys("K")
	open := p.m.top().(catalogScreen).data.open
	total := 0
	for _, n := range open {
		total += n
	}
	if total != len(testRows()) || open[19] == 0 {
		t.Errorf("%d open tasks counted of %d", total, len(testRows()))
	}
}

// The footer of a type's page offers the digits only where a relation lies behind them, and the open tasks only where there are some.
func TestTypePageFooterOffersWhatWorks(t *testing.T) {
	p := newPilot(t, 120, 36, text.Da, testRows())
	footer := func(n string) string {
		p.keys("K", "/", n, "enter", "enter")
		s := ansi.Strip(p.m.drawFooter())
		p.keys("esc", "esc")
		return s
	}
	if s := footer("19"); !strings.Contains(s, "1-9") || !strings.Contains(s, "o opgaver") {
		t.Errorf("19 has a relation and open tasks: %q", s)
	}
	if s := footer("1"); strings.Contains(s, "1-9") || strings.Contains(s, "o opgaver") || !strings.Contains(s, "v vejledning") {
		t.Errorf("1 has no relation and no open task: %q", s)
	}
}

// The head of a type's page stays while the rest is scrolled, with the place on it.
func TestTypePageKeepsItsHead(t *testing.T) {
	p := newPilot(t, 80, 24, text.Da, testRows())
	p.keys("K", "enter").sees("1 Sygefraværssag findes allerede", "linje 1-20 af").keys("pgdown").sees("1 Sygefraværssag findes allerede").lacks("linje 1-20 af", "findes…")
}
