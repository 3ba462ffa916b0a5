package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/store/bolt"
)

// fixed is the moment of the tests: Friday 20 November 2026, 10:00.
var fixed = time.Date(2026, 11, 20, 10, 0, 0, 0, catalog.Copenhagen)

// world is a run of the program in this process, with everything handed in.
type world struct {
	dir    string
	env    map[string]string
	stdout bytes.Buffer
	stderr bytes.Buffer
}

func newWorld(t *testing.T) *world {
	dir := t.TempDir()
	return &world{dir: dir, env: map[string]string{envStore: filepath.Join(dir, "q.db"), envNow: fixed.Format(time.RFC3339)}}
}

func (w *world) run(ctx context.Context, args ...string) int {
	w.stdout.Reset()
	w.stderr.Reset()
	return run(ctx, deps{
		args: args, stdin: strings.NewReader(""), stdout: &w.stdout, stderr: &w.stderr,
		lookup: func(k string) (string, bool) { v, ok := w.env[k]; return v, ok },
		now:    func() time.Time { return fixed },
		user:   func() (string, string, error) { return "anne", "Anne Prøve", nil },
		paths: paths{
			store: filepath.Join(w.dir, "store.db"), demo: filepath.Join(w.dir, "demo.db"), settings: filepath.Join(w.dir, "config.toml"),
		},
	})
}

func testApp(lang text.Lang) *app { return &app{lang: lang} }

func TestExitCodes(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errors.New("x"), 1},
		{store.ErrConflict, 1},
		{&usageError{"x"}, 2},
		{&badRowsError{1}, 3},
		{fmt.Errorf("open: %w", store.ErrNoStore), 10},
		{&store.LockedError{}, 11},
		{store.ErrBusy, 11},
		{store.ErrCorrupt, 12},
		{fmt.Errorf("open: %w", store.ErrNewer), 12},
		{errFaults, 12},
		{&told{sentence: "x", cause: store.ErrNoStore}, 10},
	} {
		if got := exitCode(tt.err); got != tt.want {
			t.Errorf("%v: code %d, want %d", tt.err, got, tt.want)
		}
	}
}

// TestErrorsHaveSentences makes sure that no English error reaches a Danish user, and that each sentence is the same error's in English.
func TestErrorsHaveSentences(t *testing.T) {
	list := []error{
		&store.LockedError{Holder: "rettidig import (pid 7)"}, &store.LockedError{}, &store.TakenError{By: 1, Name: "Bo Eksempel", Since: fixed},
		&store.HeldError{By: []store.TaskID{3, 4}}, &store.DeniedError{Role: store.RoleManager, Kind: store.KindResolve},
		&store.SettingError{Key: "cutoff", Value: "x", Want: "hh:mm"}, &bolt.RemoteError{Path: "x", Kind: "nfs"},
	}
	for _, p := range plainErrors() {
		list = append(list, p.err)
	}
	for _, err := range list {
		wrapped := fmt.Errorf("submit: %w", err)
		da, en := testApp(text.Da).sentence(wrapped), testApp(text.En).sentence(wrapped)
		if da == "" || en == "" || da == en || strings.Contains(da, err.Error()) || strings.Contains(da, "submit") {
			t.Errorf("%v: %q and %q", err, da, en)
		}
	}
}

// TestErrorsHoldNoCPR: even an error that carries one is masked on its way out.
func TestErrorsHoldNoCPR(t *testing.T) {
	got := testApp(text.Da).sentence(errors.New("odd value 900285-0001\x1b[2J"))
	if strings.Contains(got, "0001") || strings.Contains(got, "\x1b") {
		t.Errorf("got %q", got)
	}
}

// TestCrashSaysWhereOnly: the report of a crash names places in the program and no value.
func TestCrashSaysWhereOnly(t *testing.T) {
	var w bytes.Buffer
	code := guarded(&w, func() int { panic("citizen 900285-0001") })
	if code != exitError || strings.Contains(w.String(), "900285") || !strings.Contains(w.String(), "TestCrashSaysWhereOnly") {
		t.Errorf("code %d, printed %s", code, w.String())
	}
}

// TestHelpInBothLanguages: every command and flag has a text of its own in both languages, and none of cobra's.
func TestHelpInBothLanguages(t *testing.T) {
	da, en := tree(text.Da), tree(text.En)
	for path, d := range da {
		e := en[path]
		if e == nil {
			t.Errorf("%s: not in English", path)
			continue
		}
		if d.Short == "" || d.Short == e.Short {
			t.Errorf("%s: %q and %q", path, d.Short, e.Short)
		}
		dh, eh := helpOf(text.Da, d), helpOf(text.En, e)
		for _, leak := range []string{"Usage:", "Flags:", "Available Commands", "help for", "(default"} {
			if strings.Contains(dh, leak) {
				t.Errorf("%s: the Danish help says %q", path, leak)
			}
		}
		if strings.Contains(eh, "Brug:") || strings.Contains(eh, "%!") || strings.Contains(dh, "%!") {
			t.Errorf("%s: help is broken:\n%s", path, eh)
		}
		own, global := flagsOf(d)
		for _, f := range append(own, global...) {
			if name, _ := pflag.UnquoteUsage(f); f.Value.Type() != "bool" && (name == f.Value.Type() || name == "string") {
				t.Errorf("%s --%s: its value is called %q", path, f.Name, name)
			}
			if other := e.Flag(f.Name); other == nil || f.Usage == "" || (f.Usage == other.Usage && f.Name != "team") {
				t.Errorf("%s --%s: %q in both languages", path, f.Name, f.Usage)
			}
		}
	}
}

func tree(lang text.Lang) map[string]*cobra.Command {
	all := map[string]*cobra.Command{}
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		all[c.CommandPath()] = c
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(newRootCommand(testApp(lang), io.Discard))
	return all
}

func helpOf(lang text.Lang, c *cobra.Command) string {
	var b bytes.Buffer
	testApp(lang).help(&b, c)
	return b.String()
}

// TestJSONIsDocumented: every key the program can print stands in docs/json.md.
func TestJSONIsDocumented(t *testing.T) {
	doc, err := os.ReadFile(filepath.Join("..", "..", "docs", "json.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []any{
		showJSON{},
		releaseJSON{},
		typeJSON{},
		localJSON{},
		layerProblemJSON{},
		layerChangeJSON{},
		assertionJSON{},
		guideJSON{},
		stepJSON{},
		choiceJSON{},
		importJSON{},
		planItemJSON{},
		recordJSON{},
		entryJSON{},
		valueJSON{},
		staffJSON{},
		checkJSON{},
		faultJSON{},
		demoJSON{},
		initJSON{},
		versionJSON{},
	} {
		for _, key := range jsonKeys(reflect.TypeOf(v)) {
			if !strings.Contains(string(doc), "`"+key+"`") {
				t.Errorf("%T: docs/json.md does not name `%s`", v, key)
			}
		}
	}
}

func jsonKeys(t reflect.Type) []string {
	var keys []string
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			keys = append(keys, jsonKeys(f.Type)...)
			continue
		}
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		keys = append(keys, key)
	}
	return keys
}

// TestExpectation has a sentence for each case of a release, with the words that keep it honest.
func TestExpectation(t *testing.T) {
	run := time.Date(2026, 11, 23, 12, 0, 0, 0, catalog.Copenhagen)
	for name, tt := range map[string]struct {
		release store.Release
		row     store.Row
		want    []string
	}{
		"at once":        {store.Release{What: "decision", When: "at_once"}, store.Row{}, []string{"med det samme", "andre udeståender", "øvrige betingelser"}},
		"tonight":        {store.Release{What: "decision", When: "tonight", At: run}, store.Row{}, []string{"aftenkørslen 23-11-2026 kl. 12.00", "andre udeståender"}},
		"no status":      {store.Release{What: "decision", When: "unknown"}, store.Row{}, []string{"status er ukendt"}},
		"another status": {store.Release{What: "decision", When: "unknown"}, store.Row{CaseInfo: store.Case{Status: "afsluttet"}}, []string{"»afsluttet«"}},
		"payment": {
			store.Release{What: "payment", When: "next_payment_run", At: run},
			store.Row{CaseInfo: store.Case{Frequency: "Månedlig"}},
			[]string{"23-11-2026 kl. 12.00", "Månedlig", "Udbetalingsdagen følger den"},
		},
		"wrong payment": {store.Release{What: "avoids_wrong_payment", When: "next_payment_run", At: run}, store.Row{}, []string{"forkert udbetaling undgås"}},
		"letter":        {store.Release{What: "letter", When: "unknown"}, store.Row{}, []string{"underretningsbrevet"}},
		"nothing":       {store.Release{What: "nothing", When: "none"}, store.Row{}, []string{"Intet venter"}},
		"unknown":       {store.Release{What: "unknown", When: "unknown"}, store.Row{}, []string{"Efterprøv i KSD's egen vejledning"}},
		"blocked":       {store.Release{What: "decision", When: "none", BlockedBy: []store.TaskID{4, 9}}, store.Row{}, []string{"intet endnu", "4, 9"}},
	} {
		got := testApp(text.Da).expectation(tt.release, tt.row)
		for _, want := range tt.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q lacks %q", name, got, want)
			}
		}
	}
}

// TestImportStopsAndResumes ends an import between two chunks, as Ctrl-C does, and takes it up again with the same command.
func TestImportStopsAndResumes(t *testing.T) {
	w := newWorld(t)
	ctx := context.Background()
	if code := w.run(ctx, "init", "--demo"); code != 0 {
		t.Fatal(w.stderr.String())
	}
	file := filepath.Join(w.dir, "many.csv")
	writeManyRows(t, file, 70_000)

	stopping, stop := context.WithCancel(ctx)
	defer stop()
	go stopAfterFirstChunk(t, w.env[envStore], stop)
	if code := w.run(stopping, "import", file); code != exitError {
		t.Fatalf("code %d, want %d; %s%s", code, exitError, w.stdout.String(), w.stderr.String())
	}
	if !strings.Contains(w.stderr.String(), "many.csv") || strings.Contains(w.stderr.String(), "context canceled") {
		t.Errorf("it does not say how to resume: %s", w.stderr.String())
	}
	if code := w.run(ctx, "list", "--limit", "1"); code != 0 || !strings.Contains(w.stderr.String(), "Indlæsningen af many.csv er ikke afsluttet") {
		t.Errorf("list does not say that the import waits: %s", w.stderr.String())
	}
	if code := w.run(ctx, "check", "--json"); code != 0 || !strings.Contains(w.stdout.String(), `"unfinished_import":"many.csv"`) {
		t.Errorf("nor does check: %s", w.stdout.String())
	}
	if code := w.run(ctx, "import", file, "--json"); code != 0 {
		t.Fatal(w.stderr.String())
	}
	if out := w.stdout.String(); !strings.Contains(out, `"resumed":true`) || !strings.Contains(out, `"rows":70000`) {
		t.Errorf("the second run reports %s", out)
	}
	if code := w.run(ctx, "check", "--json"); code != 0 || !strings.Contains(w.stdout.String(), `"tasks":70000`) || !strings.Contains(w.stdout.String(), `"unfinished_import":null`) {
		t.Errorf("check: code %d, %s", code, w.stdout.String())
	}
}

func writeManyRows(t *testing.T, file string, n int) {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("opgave_id;opgavetype_nr;sagsnummer;oprettet\n")
	for i := range n {
		fmt.Fprintf(&b, "A%d;48;S-%d;18-11-2026\n", i, i)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// stopAfterFirstChunk watches the store as another process would and calls stop once something has been imported.
func stopAfterFirstChunk(t *testing.T, path string, stop func()) {
	defer stop()
	engine, err := bolt.Open(path, bolt.Options{ReadOnly: true, Poll: time.Millisecond})
	if err != nil {
		t.Error(err)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s, err := store.Open(ctx, engine, time.Now)
	if err != nil {
		t.Error(err)
		return
	}
	defer func() { _ = s.Close() }()
	heads, err := s.Watch(ctx, 1) // event 1 is the making of the store
	if err != nil {
		t.Error(err)
		return
	}
	<-heads
}

// TestJSONTimes: times are RFC 3339 in Copenhagen's offset, dates YYYY-MM-DD, nothing is null.
func TestJSONTimes(t *testing.T) {
	summer := time.Date(2026, 7, 1, 10, 30, 0, 0, time.UTC)
	for _, tt := range []struct {
		got  *string
		want string
	}{
		{jsonTime(summer), "2026-07-01T12:30:00+02:00"},
		{jsonTime(fixed), "2026-11-20T10:00:00+01:00"},
		{jsonMoment(catalog.Moment{Time: fixed}), "2026-11-20T10:00:00+01:00"},
		{jsonMoment(catalog.Moment{Time: fixed, DateOnly: true}), "2026-11-20"},
		{jsonDate(catalog.NewDate(2026, 3, 7)), "2026-03-07"},
	} {
		if tt.got == nil || *tt.got != tt.want {
			t.Errorf("got %v, want %s", tt.got, tt.want)
		}
	}
	if jsonTime(time.Time{}) != nil || jsonDate(0) != nil || jsonMoment(catalog.Moment{}) != nil || jsonText("") != nil {
		t.Error("nothing is not null")
	}
}

func TestDates(t *testing.T) {
	a := testApp(text.Da)
	for in, want := range map[string]string{"2026-12-01": "2026-12-01", "01-12-2026": "2026-12-01", "01.12.2026": "2026-12-01"} {
		if d, err := a.date(in); err != nil || d.String() != want {
			t.Errorf("%s: %v, %v", in, d, err)
		}
	}
	for _, in := range []string{"", "31-02-2026", "01-12-26", "2026-13-01", "tomorrow", "01-12/2026", "æøåæøåæøå1"} {
		if d, err := a.date(in); err == nil {
			t.Errorf("%s: taken as %v", in, d)
		}
	}
}

func TestFlagInArgs(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want string
	}{
		{nil, ""},
		{[]string{"list", "--lang", "en"}, "en"},
		{[]string{"--lang=en", "list"}, "en"},
		{[]string{"note", "1", "--", "--lang", "en"}, ""},
		{[]string{"list", "--lang"}, ""},
		{[]string{"--lang=en", "--lang", "da"}, "da"},
	} {
		if got := flagInArgs(tt.args, "--lang"); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.args, got, tt.want)
		}
	}
}
