package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"

	"rettidig/store/bolt"
)

// TestMain lets the test binary be the program, so that the scripts run the real thing on real files.
func TestMain(m *testing.M) {
	if os.Getenv("RETTIDIG_TEST_RUN") != "" {
		os.Exit(start())
	}
	testscript.Main(m, map[string]func(){"rettidig": func() { os.Exit(start()) }})
}

// quickExit keeps the race detector from sleeping a second at the end of every program a test starts.
const quickExit = "atexit_sleep_ms=10"

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/data")
			env.Setenv("XDG_CONFIG_HOME", env.WorkDir+"/config")
			env.Setenv("TERM", "xterm-256color")
			env.Setenv("GORACE", quickExit)
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"code":      cmdCode,
			"keys":      cmdKeys,
			"field":     cmdField,
			"damage":    cmdDamage,
			"latin1":    cmdLatin1,
			"truncated": cmdTruncated,
			"utf16":     cmdUTF16,
			"hold":      cmdHold,
			"chained":   cmdChained,
			"hashed":    cmdHashed,
		},
	})
}

// cmdCode runs a program and wants an exit code: code 10 rettidig list.
func cmdCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N program [argument...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// cmdKeys wants the first line of stdout to be one JSON object with exactly these keys in this order: keys id type name.
func cmdKeys(ts *testscript.TestScript, neg bool, args []string) {
	line, _, _ := strings.Cut(ts.ReadFile("stdout"), "\n")
	dec := json.NewDecoder(strings.NewReader(line))
	if _, err := dec.Token(); err != nil {
		ts.Fatalf("no JSON object: %v", err)
	}
	var got []string
	for dec.More() {
		key, err := dec.Token()
		ts.Check(err)
		var value json.RawMessage
		ts.Check(dec.Decode(&value))
		got = append(got, key.(string))
	}
	if strings.Join(got, " ") != strings.Join(args, " ") || neg {
		ts.Fatalf("keys %v, want %v", got, args)
	}
}

// cmdField wants a value in one line of stdout: field 1 release.when tonight. Nested keys have dots; strings stand without quotes.
func cmdField(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: field LINE KEY VALUE")
	}
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	lines := strings.Split(ts.ReadFile("stdout"), "\n")
	if n < 1 || n > len(lines) {
		ts.Fatalf("stdout has no line %d", n)
	}
	raw := json.RawMessage(lines[n-1])
	for _, key := range strings.Split(args[1], ".") {
		var object map[string]json.RawMessage
		if err := json.Unmarshal(raw, &object); err != nil {
			ts.Fatalf("line %d: %v", n, err)
		}
		raw = object[key]
	}
	got := string(raw)
	if unquoted, err := strconv.Unquote(got); err == nil {
		got = unquoted
	}
	if (got == args[2]) == neg {
		ts.Fatalf("line %d: %s is %s, want %s (not: %v)", n, args[1], got, args[2], neg)
	}
}

// cmdDamage flips a byte of a file that stands behind the given text, so that a record no longer fits its checksum.
func cmdDamage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: damage FILE TEXT")
	}
	name := ts.MkAbs(args[0])
	data, err := os.ReadFile(name)
	ts.Check(err)
	hits := 0
	for at := 0; ; hits++ { // every copy: an old page may still hold the text
		i := bytes.Index(data[at:], []byte(args[1]))
		if i < 0 {
			break
		}
		data[at+i] ^= 0x20
		at += i + 1
	}
	if hits == 0 {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(name, data, 0o600))
}

// cmdTruncated takes the line end off a file, as if it had been cut off there: truncated FILE.
func cmdTruncated(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.TrimRight(ts.ReadFile(args[0]), "\n")), 0o600))
}

// cmdLatin1 writes a file in the encoding old Windows programs use: latin1 IN OUT.
func cmdLatin1(ts *testscript.TestScript, _ bool, args []string) {
	var out []byte
	for _, r := range ts.ReadFile(args[0]) {
		out = append(out, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out, 0o600))
}

// cmdUTF16 writes a file as Excel's "Unicode text": utf16 IN OUT.
func cmdUTF16(ts *testscript.TestScript, _ bool, args []string) {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(ts.ReadFile(args[0]))) {
		out = append(out, byte(u), byte(u>>8))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out, 0o600))
}

// cmdHold keeps a store open for writing until the script ends, as another program would: hold FILE.
func cmdHold(ts *testscript.TestScript, _ bool, args []string) {
	engine, err := bolt.Open(ts.MkAbs(args[0]), bolt.Options{Holder: "rettidig import"})
	ts.Check(err)
	release, err := engine.Hold(context.Background())
	ts.Check(err)
	ts.Defer(func() {
		release()
		ts.Check(engine.Close())
	})
}

// cmdHashed follows the chain of the stored events on stdout as docs/audit-format.md says: each holds the SHA-256 of the line before.
func cmdHashed(ts *testscript.TestScript, _ bool, _ []string) {
	before := ""
	for i, line := range strings.Split(strings.TrimSpace(ts.ReadFile("stdout")), "\n") {
		var e struct {
			Seq  int
			Prev string
		}
		ts.Check(json.Unmarshal([]byte(line), &e))
		if e.Seq != i+1 || e.Prev != before {
			ts.Fatalf("event %d on line %d: prev %q, the line before has %q", e.Seq, i+1, e.Prev, before)
		}
		before = fmt.Sprintf("%x", sha256.Sum256([]byte(line)))
	}
}

// cmdChained wants every event of stdout to carry the hash of the one before it.
func cmdChained(ts *testscript.TestScript, _ bool, _ []string) {
	before := ""
	for i, line := range strings.Split(strings.TrimSpace(ts.ReadFile("stdout")), "\n") {
		var e struct{ Hash, Prev string }
		ts.Check(json.Unmarshal([]byte(line), &e))
		if len(e.Hash) != 64 || (i > 0 && e.Prev != before) {
			ts.Fatalf("event %d: hash %q, prev %q, the event before has %q", i+1, e.Hash, e.Prev, before)
		}
		before = e.Hash
	}
}
