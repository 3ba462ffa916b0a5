package demo

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rettidig/catalog"
)

var update = flag.Bool("update", false, "write examples/opgaver.csv anew")

// The rows of examples/opgaver.csv that an import must set aside: a date that does not exist, and a name that two types share (2 and 49).
const (
	badDate = "OPG-000000901;32;Kontroller sag - bremsende;SDP-26000090;Under afklaring;9002880190;Åse Prøve;;;30-02-2026;01-12-2026;;BHK;Månedlig;;Lønmodtager;"
	badName = "OPG-000000911;;Der findes et henvendelsesnotat;SDP-26000091;Igangværende sag;9102900191;Bo Prøve;;;16-11-2026;02-12-2026;;CTR;Månedlig;;Ledig;"
)

// examples/opgaver.csv is the file of the README's tour. It comes from the generator, so that it always fits the program: 38 good rows and two bad.
func TestExampleFile(t *testing.T) {
	var b bytes.Buffer
	if err := WriteCSV(&b, Generate(1, 38, sunday(), catalog.DefaultRules())); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(b.String(), "\n")
	lines = slices.Insert(lines, 11, badDate+"\n")
	lines = slices.Insert(lines, 28, badName+"\n")
	want := strings.Join(lines, "")
	path := filepath.Join("..", "..", "examples", "opgaver.csv")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("examples/opgaver.csv is not what the generator makes; run go test ./internal/demo -update")
	}
}
