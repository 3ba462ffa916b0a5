package exchange

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"rettidig/internal/text"
	"rettidig/store"
)

// manyRows is a file with the short header and n good rows.
func manyRows(n int) string {
	var b strings.Builder
	b.WriteString(short)
	for i := range n {
		fmt.Fprintf(&b, "K-%d;19;S-%d;05-01-2018;navn\n", i, i/2)
	}
	return b.String()
}

func TestImportTakesGoodRowsAndIsIdempotent(t *testing.T) {
	f := newFakeStore(t)
	path := writeFile(t, manyRows(25))
	var last Progress
	report, err := Import(context.Background(), deps(f), path, Options{Chunk: 10}, func(p Progress) { last = p })
	if err != nil {
		t.Fatal(err)
	}
	if report.Rows != 25 || report.Added != 25 || report.Bad != 0 || report.BadFile != "" || report.Encoding != UTF8 || report.Delimiter != ";" || len(report.SHA256) != 64 {
		t.Errorf("%+v", report)
	}
	if last.Rows != 25 || last.Total != 25 || last.Bytes != last.Size {
		t.Errorf("progress ended at %+v", last)
	}
	if n := len(f.chunks); n != 3 || !f.chunks[2].Last || f.chunks[1].Last || len(f.chunks[2].Rows) != 5 {
		t.Errorf("%d chunks", n)
	}
	again, err := Import(context.Background(), deps(f), path, Options{Chunk: 10}, nil)
	if err != nil || again.Unchanged != 25 || again.Added+again.Changed+again.Removed != 0 || again.Resumed {
		t.Errorf("second run: %+v %v", again, err)
	}
}

// Whoever writes to the file while its rows are being taken in changes nothing of what is taken in, and is told of.
func TestFileThatChangesAfterItWasReadIsTakenAsItWas(t *testing.T) {
	for name, change := range map[string]func(path string) error{
		"cut":       func(path string) error { return os.Truncate(path, 60) },
		"rewritten": func(path string) error { return os.WriteFile(path, []byte(manyRows(3)), 0o600) },
		"longer":    func(path string) error { return os.WriteFile(path, []byte(manyRows(60_009)), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			f := newFakeStore(t)
			path := writeFile(t, manyRows(60_000)) // more than what the reader has read ahead when the first chunk is taken
			f.onChunk = func(n int) error {
				if n == 1 {
					return change(path)
				}
				return nil
			}
			report, err := Import(context.Background(), deps(f), path, Options{Chunk: 1_000}, nil)
			if err != nil || report.Added != 60_000 || len(f.chunks) != 60 {
				t.Errorf("%d added, %v, %d chunks", report.Added, err, len(f.chunks))
			}
			if !slices.ContainsFunc(report.Warnings, func(w Sentence) bool { return w.Msg == text.TaskFileWarnChanged }) {
				t.Errorf("not told: %v", report.Warnings)
			}
		})
	}
}

// A file that is not the one that was looked through is refused before its first row, and its private copy is gone.
func TestFileThatChangedSinceItWasLookedThrough(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	path := writeFile(t, manyRows(45))
	src, err := openSource(path)
	if err != nil {
		t.Fatal(err)
	}
	scan, err := scanFile(context.Background(), src, 10, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(manyRows(45), "S-1", "S-7", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	var refused *FileError
	if err := src.settle(context.Background(), scan.sha); !errors.As(err, &refused) || refused.Msg != text.TaskFileChanged {
		t.Errorf("got %v", err)
	}
	src.close()
	if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestImportStopsBetweenChunksAndResumes(t *testing.T) {
	f := newFakeStore(t)
	path := writeFile(t, manyRows(45)+"K-x;19;S-1;ugyldig;a\n")
	ctx, cancel := context.WithCancel(context.Background())
	f.onChunk = func(n int) error {
		if n == 1 {
			cancel()
		}
		return nil
	}
	_, err := Import(ctx, deps(f), path, Options{Chunk: 10}, nil)
	var stopped *StoppedError
	if !errors.As(err, &stopped) || stopped.Done != 20 || stopped.Total != 46 || !errors.Is(err, context.Canceled) {
		t.Fatalf("err = %v", err)
	}
	if names := listDir(t, path); len(names) != 1 {
		t.Errorf("a stopped import left %v", names)
	}
	report, err := Import(context.Background(), deps(f), path, Options{Chunk: 10}, nil)
	if err != nil || !report.Resumed || report.Earlier != 20 || report.Added != 25 || report.Bad != 1 || len(f.rows) != 45 {
		t.Errorf("%+v %v", report, err)
	}
}

func TestImportWithOtherChunksBeginsAnew(t *testing.T) {
	f := newFakeStore(t)
	path := writeFile(t, manyRows(30))
	full := errors.New("the disk is full")
	f.onChunk = func(n int) error {
		if n == 2 {
			return full
		}
		return nil
	}
	if _, err := Import(context.Background(), deps(f), path, Options{Chunk: 10}, nil); !errors.Is(err, full) || !strings.Contains(err.Error(), "21 to 30") {
		t.Fatalf("err = %v", err)
	}
	f.onChunk = nil
	report, err := Import(context.Background(), deps(f), path, Options{Chunk: 7}, nil)
	if err != nil || report.Resumed || report.Added != 10 || report.Unchanged != 20 || !hasWarning(report, text.TaskFileWarnOtherChunks) {
		t.Errorf("%+v %v", report, err)
	}
}

func TestBadRowsGoToTheirOwnFile(t *testing.T) {
	f := newFakeStore(t)
	content := short + "K-1;19;S-1;05-01-2018;god\nK-2;19;S-1;05-01-18;'=cmd\nK-3;19\nK-4;;S-2;i går;\"to\nlinjer\"\n"
	path := writeFile(t, content)
	var told []int
	opts := Options{Lang: text.Da, OnBad: func(e *RowError) { told = append(told, e.Line) }}
	report, err := Import(context.Background(), deps(f), path, opts, nil)
	if err != nil || report.Added != 1 || report.Bad != 3 || report.BadFile != path+".fejl.csv" {
		t.Fatalf("%+v %v", report, err)
	}
	if fmt.Sprint(told) != "[3 4 5]" {
		t.Errorf("told of lines %v", told)
	}
	checkPrivate(t, report.BadFile)
	got, err := os.ReadFile(report.BadFile)
	if err != nil {
		t.Fatal(err)
	}
	want := "\uFEFFfejl_linje;fejl_kolonne;fejl_årsag;fejl_ens;" + strings.ReplaceAll(short, "\n", "\r\n") +
		"3;oprettet;Årstallet i »05-01-18« har kun to cifre. Skriv alle fire.;;K-2;19;S-1;05-01-18;'=cmd\r\n" +
		"4;;Antallet af felter i rækken er 2, men overskriften har 5. Mangler der et skilletegn, eller er der et for meget?;;K-3;19\r\n"
	if !strings.HasPrefix(string(got), want) {
		t.Errorf("the file holds\n%s\nwant it to begin\n%s", got, want)
	}

	// Corrected, it is imported as it is; what is still bad goes to a numbered file.
	fixed := strings.ReplaceAll(strings.ReplaceAll(string(got), ";05-01-18;", ";05-01-2018;"), "i går", "06-01-2018")
	if err := os.WriteFile(report.BadFile, []byte(fixed), 0o600); err != nil {
		t.Fatal(err)
	}
	second, err := Import(context.Background(), deps(f), report.BadFile, opts, nil)
	if err != nil || second.Added != 1 || second.Bad != 2 || !strings.HasSuffix(second.BadFile, ".fejl-2.csv") {
		t.Fatalf("%+v %v", second, err)
	}
	if f.rows["K-2"].Name != "=cmd" {
		t.Errorf("the name came back as %q", f.rows["K-2"].Name)
	}
	if _, err := os.Stat(report.BadFile); err != nil {
		t.Error("the first file is gone")
	}
	_, again, _ := readAll(t, second.BadFile, 10)
	if len(again) != 0 {
		t.Errorf("%d rows of it are good", len(again))
	}
}

// Daily imports of one faulty file must not fill the folder with equal lists.
func TestEqualBadFileIsNotMadeTwice(t *testing.T) {
	path := writeFile(t, short+"K-1;19;S-1;i går;a\n")
	f := newFakeStore(t)
	var files []string
	for _, lang := range []text.Lang{text.Da, text.Da, text.En, text.En} {
		report, err := Import(context.Background(), deps(f), path, Options{Lang: lang}, nil)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, filepath.Base(report.BadFile))
	}
	want := "[opgaver.csv.fejl.csv opgaver.csv.fejl.csv opgaver.csv.fejl-2.csv opgaver.csv.fejl-2.csv]"
	if fmt.Sprint(files) != want || len(listDir(t, path)) != 3 {
		t.Errorf("%v, want %v", files, want)
	}
}

func TestBadFileElsewhere(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("the folder cannot be closed to this user")
	}
	path := writeFile(t, short+"K-1;19;S-1;i går;a\n")
	if err := os.Chmod(filepath.Dir(path), 0o500); err != nil {
		t.Fatal(err)
	}
	other := t.TempDir()
	report, err := Import(context.Background(), deps(newFakeStore(t)), path, Options{BadDir: other}, nil)
	if err != nil || filepath.Dir(report.BadFile) != other || !hasWarning(report, text.TaskFileWarnElsewhere) {
		t.Errorf("%+v %v", report, err)
	}
}

func TestBadFileThatCannotBeMadeIsToldOnce(t *testing.T) {
	path := writeFile(t, short+"K-1;19;S-1;i går;a\nK-2;19;S-1;05-01-2018;a\nK-3;19;S-1;i går;a\n")
	if _, err := createBadFile(filepath.Join(path, "in-a-file"), "", ';', &layout{}, text.Da); err == nil {
		t.Fatal("a file was made inside a file")
	}
	j := &job{path: filepath.Join(path, "in-a-file"), scan: &scan{layout: &layout{}, comma: ';'}}
	j.setAside(&RowError{Line: 2})
	j.setAside(&RowError{Line: 4})
	if j.report.Bad != 2 || len(j.report.Warnings) != 1 || j.report.Warnings[0].Msg != text.TaskFileWarnNoBadFile {
		t.Errorf("%+v", j.report)
	}
}

func TestStrictTakesAllOrNothing(t *testing.T) {
	f := newFakeStore(t)
	path := writeFile(t, manyRows(25)+"K-x;19;S-1;ugyldig;a\n")
	report, err := Import(context.Background(), deps(f), path, Options{Chunk: 10, Strict: true}, nil)
	var refused *RefusedError
	if !errors.As(err, &refused) || refused.Bad != 1 || len(f.chunks) != 0 || report.BadFile == "" || refused.BadFile != report.BadFile {
		t.Fatalf("%+v %v, %d chunks", report, err, len(f.chunks))
	}
	report, err = Import(context.Background(), deps(f), writeFile(t, manyRows(25)+";19;S-1;05-01-2018;a\n"), Options{Chunk: 10, Strict: true}, nil)
	if err != nil || report.Added != 26 || report.WithoutID != 1 || fmt.Sprint(report.WithoutIDLines) != "[27]" {
		t.Errorf("%+v %v", report, err)
	}
}

func TestDryRunChangesNothing(t *testing.T) {
	f := newFakeStore(t)
	path := writeFile(t, manyRows(25)+"K-x;19;S-1;ugyldig;a\n")
	report, err := Import(context.Background(), deps(f), path, Options{Chunk: 10, DryRun: true}, nil)
	if err != nil || report.Added != 25 || report.Bad != 1 || report.BadFile != "" || len(f.rows) != 0 {
		t.Errorf("%+v %v", report, err)
	}
	if names := listDir(t, path); len(names) != 1 {
		t.Errorf("the folder holds %v", names)
	}
}

func TestImportOfNoRows(t *testing.T) {
	f := newFakeStore(t)
	report, err := Import(context.Background(), deps(f), writeFile(t, short), Options{}, nil)
	if err != nil || report.Rows != 0 || len(f.chunks) != 0 || !hasWarning(report, text.TaskFileWarnNoRows) {
		t.Errorf("%+v %v", report, err)
	}
}

func TestStoppedBeforeTheFirstChunk(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Import(ctx, deps(newFakeStore(t)), writeFile(t, manyRows(3)), Options{}, nil)
	var stopped *StoppedError
	if !errors.As(err, &stopped) || stopped.Done != 0 || !strings.Contains(stopped.In(text.Da), "før noget var taget ind") {
		t.Errorf("err = %v", err)
	}
}

func TestReportSaysWhatItNoticed(t *testing.T) {
	f := newFakeStore(t)
	content := "opgavetype_nr;opgavetype;sagsnummer;oprettet;cpr;ukendt kolonne\n" +
		"19;Manglende kontrol;S-1;05-01-2018;002850001;x\n777;Ny;S-1;05-01-2018;900285-0001;x\n777;Ny;S-1;05-01-2018;3002850001;x\n"
	report, err := Import(context.Background(), deps(f), writeFile(t, content), Options{}, nil)
	if err != nil || report.Added != 3 || report.WithoutID != 3 {
		t.Fatalf("%+v %v", report, err)
	}
	for _, msg := range []text.Msg{
		text.TaskFileWarnColumns, text.TaskFileWarnConflict, text.TaskFileWarnRepaired, text.TaskFileWarnUnknown, text.TaskFileWarnReplacement,
		text.TaskFileWarnImpossible,
	} {
		if !hasWarning(report, msg) {
			t.Errorf("no warning %q", msg.Da)
		}
	}
	for _, l := range []text.Lang{text.Da, text.En} {
		for _, w := range report.Warnings {
			if s := w.In(l); strings.Contains(s, "%!") || strings.Contains(s, "0285") {
				t.Errorf("warning: %s", s)
			}
		}
	}
}

// Whatever a bad row holds, the sentences about it hold no CPR number, name, case number or id.
func TestErrorsHoldNoPersonalData(t *testing.T) {
	_, _, bad := readAll(t, writeFile(t, header+
		"HEMMELIG-ID;19 900285-0001;;HEMMELIG-SAG;;900285-000X;HEMMELIGT NAVN;;;900285-0001;9002850001;;;;;;900285-0001\n"), 10)
	if len(bad) != 1 || len(bad[0].Reasons) != 4 {
		t.Fatalf("%v", bad)
	}
	for _, l := range []text.Lang{text.Da, text.En} {
		s := bad[0].In(l) + bad[0].Error()
		if strings.Contains(s, "0001") || strings.Contains(s, "HEMMELIG") || strings.Contains(s, "%!") {
			t.Errorf("the error shows too much: %s", s)
		}
	}
}

func hasWarning(r Report, msg text.Msg) bool {
	for _, w := range r.Warnings {
		if w.Msg == msg {
			return true
		}
	}
	return false
}

func listDir(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func checkPrivate(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%s is %v", filepath.Base(path), info.Mode())
	}
}

var _ Submitter = (*store.Store)(nil)
