package tui

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/store/mem"
)

// pilot drives the whole program by hand: it hands in messages and runs the commands they give, one after the other, until nothing is left to do.
type pilot struct {
	t     *testing.T
	m     Model
	store *store.Store
	actor store.Actor
	now   time.Time
	quit  bool
}

// roles are the roles of the test user.
func testRoles() []store.Role {
	return []store.Role{store.RoleSystemOwner, store.RoleCaseworker, store.RoleSuperuser, store.RoleManager}
}

// newPilot starts the program at a size on a store with the rows.
func newPilot(t *testing.T, w, h int, lang text.Lang, rows []store.ImportRow) *pilot {
	t.Helper()
	p := &pilot{t: t, now: sunday}
	p.store, p.actor = testStore(t, &p.now, rows)
	var staff store.Staff
	err := p.store.View(context.Background(), func(v *store.Snapshot) error {
		staff, _ = v.Member(p.actor.Staff)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	p.begin(w, h, Deps{Lang: lang, Session: Session{
		Store: p.store, Actor: p.actor, Staff: staff, Kind: store.KindDemo, Now: func() time.Time { return p.now },
	}})
	return p
}

// begin starts the program with deps.
func (p *pilot) begin(w, h int, deps Deps) {
	p.t.Helper()
	lib := fourGuides(p.t)
	deps.Guides, deps.Profile, deps.Theme = lib, colorprofile.ASCII, ThemeDark
	p.m = New(context.Background(), deps)
	p.m.still = true
	p.send(tea.WindowSizeMsg{Width: w, Height: h})
	p.run(p.m.Init())
}

// testStore makes a demo store in memory with the rows, as an import would bring them.
func testStore(t testing.TB, now *time.Time, rows []store.ImportRow) (*store.Store, store.Actor) {
	t.Helper()
	ctx := context.Background()
	s, err := store.Init(ctx, mem.New(), store.InitInfo{
		Kind: store.KindDemo, Municipality: "Ærø Prøvekommune", Login: "bo", Name: "Bente Øst", Roles: testRoles(),
	}, func() time.Time { return *now })
	if err != nil {
		t.Fatal(err)
	}
	a := store.Actor{Staff: 1, Role: store.RoleCaseworker}
	add := store.AddStaff{Staff: store.Staff{Login: "ks", Name: "Kaj Sø", Roles: []store.Role{store.RoleCaseworker}}}
	if _, err := s.Submit(ctx, store.Actor{Staff: 1, Role: store.RoleSystemOwner}, add); err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 {
		return s, a
	}
	chunk := store.ImportChunk{Run: store.ImportRun{ID: "run", SHA256: strings.Repeat("ab", 32), File: "opgaver.csv", Total: len(rows)}, Rows: rows, Last: true}
	if _, err := s.Submit(ctx, a, chunk); err != nil {
		t.Fatal(err)
	}
	return s, a
}

// send hands in messages and runs what follows.
func (p *pilot) send(msgs ...tea.Msg) *pilot {
	p.t.Helper()
	for _, msg := range msgs {
		next, cmd := p.m.Update(msg)
		p.m = next.(Model) //nolint:forcetypeassert // Update returns a Model
		p.m.View()
		p.run(cmd)
	}
	return p
}

// run runs a command and hands in its answer. Batches and sequences run in their order.
func (p *pilot) run(cmd tea.Cmd) {
	p.t.Helper()
	if cmd == nil {
		return
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			p.run(v.Index(i).Interface().(tea.Cmd)) //nolint:forcetypeassert // checked above
		}
		return
	}
	switch msg.(type) {
	case nil:
		return
	case tea.QuitMsg:
		p.quit = true
		return
	}
	p.send(msg)
}

// keys presses keys, by the names tea gives them; a word of several letters that is no key's name is typed.
func (p *pilot) keys(names ...string) *pilot {
	p.t.Helper()
	for _, n := range names {
		if k, ok := namedKey(n); ok {
			p.send(k)
			continue
		}
		p.send(typeText(n)...)
	}
	return p
}

func namedKey(n string) (tea.KeyPressMsg, bool) {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
		"right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"backspace": tea.KeyBackspace, "f2": tea.KeyF2, "f1": tea.KeyF1,
	}
	switch c, ok := codes[n]; {
	case ok:
		return tea.KeyPressMsg{Code: c}, true
	case n == "space":
		return tea.KeyPressMsg{Code: ' ', Text: " "}, true
	case n == "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}, true
	case strings.HasPrefix(n, "ctrl+"):
		return tea.KeyPressMsg{Code: rune(n[5]), Mod: tea.ModCtrl}, true
	}
	return tea.KeyPressMsg{}, false
}

// screen is what the window shows, without styles.
func (p *pilot) screen() string { return plain(p.m.View().Content) }

// sees fails unless the window shows every text.
func (p *pilot) sees(texts ...string) *pilot {
	p.t.Helper()
	shown := p.screen()
	flat := strings.Join(strings.Fields(shown), " ")
	for _, s := range texts {
		if !strings.Contains(shown, s) && !strings.Contains(flat, s) {
			p.t.Fatalf("the screen does not show %q:\n%s", s, shown)
		}
	}
	return p
}

// lacks fails if the window shows a text.
func (p *pilot) lacks(texts ...string) *pilot {
	p.t.Helper()
	shown := p.screen()
	for _, s := range texts {
		if strings.Contains(shown, s) {
			p.t.Fatalf("the screen shows %q:\n%s", s, shown)
		}
	}
	return p
}

// task reads a task from the store.
func (p *pilot) task(id store.TaskID) store.Task {
	p.t.Helper()
	var out store.Task
	err := p.store.View(context.Background(), func(v *store.Snapshot) error {
		t, err := v.Task(id)
		out = t
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return out
}

// find goes to the task of a type on a case, by the filter, and leaves the filter on.
func (p *pilot) find(query string) *pilot { return p.keys("/", query, "enter") }

// testRows are the tasks of the golden screens: every impact, twins on a case, metas with and without causes, computed dates, an unknown type.
// No person or company in them can exist.
func testRows() []store.ImportRow {
	day := func(n int) catalog.Date { return catalog.DateOf(sunday) + catalog.Date(n) }
	made := func(n int) catalog.Moment { return catalog.Moment{Time: day(n).At(9 * 60)} }
	people := []string{"Åse Ærøskjold", "Bjørn Øvrig", "Cæcilie Prøvesen", "Dorthe Eksempel", "Erik Test", "Freja Ingenmand"}
	type task struct {
		n       catalog.Number
		c       int
		created int
		due     int // days from today; none when 99
	}
	tasks := []task{
		{19, 1, -9, -2},
		{19, 2, -3, 3},
		{60, 1, -6, 1},
		{32, 3, -2, 99},
		{56, 4, -1, 5},
		{20, 2, -12, -4},
		{20, 5, -1, 6},
		{26, 6, -4, 2},
		{39, 6, -3, 4},
		{114, 3, -2, 1},
		{54, 7, -2, 8},
		{137, 8, -1, 99},
		{68, 9, -5, 2},
		{40, 4, -2, 7},
		{13, 10, -30, 99},
		{51, 11, -4, 20},
		{100, 5, -8, 0},
		{16, 12, -7, 400},
		{901, 12, -1, 9},
		{127, 13, -2, 2},
		{6, 14, -400, -380},
		{40, 15, -1, 3},
		{10, 16, -3, 99},
		{48, 17, -3, 12},
	}
	rows := make([]store.ImportRow, len(tasks))
	for i, x := range tasks {
		r := store.ImportRow{
			Line: i + 2, KSDID: "K" + itoa(1000+i), Type: x.n, Case: "2026-00" + itoa(4700+x.c), CaseStatus: catalog.StatusClarifying,
			CPR: "9002850" + itoa(100+x.c), Name: people[x.c%len(people)], Company: "Ærø Bageri ApS", CVR: "12345679", Frequency: "Hver 14. dag",
			Created: made(x.created), Caseworker: "BØ", Has: ^store.Cols(0),
		}
		if x.c%2 == 0 {
			r.CaseStatus = catalog.StatusOngoing
		}
		if x.due != 99 {
			r.Due = day(x.due)
		}
		if x.n == 901 {
			r.TypeName = "Ny opgave fra KSD"
		}
		if x.n == 19 {
			r.Remark = "Oplyst årsag: faldet ned ad en stige"
		}
		rows[i] = r
	}
	return rows
}
