package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"rettidig/catalog"
	"rettidig/internal/exchange"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// guessFlags ask for a profile instead of an import.
type guessFlags struct {
	guess bool
	save  string
}

// checkGuess refuses flags that mean nothing beside each other.
func (a *app) checkGuess(o importOptions) error {
	switch {
	case !o.guess && o.save != "":
		return &usageError{a.t(text.CmdGuessSaveAlone)}
	case o.guess && (o.watch || o.snapshot || o.dryRun || o.strict || o.profile != ""):
		return &usageError{a.t(text.CmdGuessAlone)}
	case o.save != "" && !isProfileName(o.save):
		return &usageError{a.t(text.CmdGuessName, safe.Line(safe.MaskIn(o.save)))}
	}
	return nil
}

// isProfileName keeps to names that are file names everywhere, and that hold no CPR number.
func isProfileName(name string) bool {
	const most = 60
	ok := !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' })
	return ok && name != "" && len(name) <= most && safe.MaskIn(name) == name && name != exchange.SummaryName
}

// runGuess proposes a profile for a file. It needs no store.
func runGuess(ctx context.Context, a *app, o importOptions, w io.Writer) error {
	opts := exchange.Options{Lang: a.lang, Sheet: o.sheet, Today: catalog.DateOf(a.now())}
	path := o.file
	if path == stdinArg {
		if a.terminal.in {
			a.say(a.stderr, text.CmdImportPasteHere)
		}
		opts.Input, path = a.stdin, a.t(text.CmdImportStdin)
	}
	p, err := exchange.Guess(ctx, path, opts)
	if err != nil {
		return err
	}
	if !a.opts.json {
		a.writeProposal(w, p)
	}
	saved, err := a.keepProposal(w, o, p)
	if err != nil {
		return err
	}
	if a.opts.json {
		err = writeJSON(w, proposalOf(p, saved))
	}
	if err == nil && len(p.Missing) > 0 {
		err = a.tell(text.CmdGuessMissing, strings.Join(p.Missing, ", "))
	}
	return err
}

// writeProposal shows what was found and what it rests on.
func (a *app) writeProposal(w io.Writer, p exchange.Proposal) {
	switch {
	case p.Line == 0 && len(p.Columns) == 0: // nothing was found; the error says so
	case p.Line == 0:
		a.say(w, text.CmdGuessNoHead, safe.Line(p.File))
		fmt.Fprintln(w, "  "+p.HeadingLine())
	case p.Sheet != "":
		a.say(w, text.CmdGuessHeadSheet, safe.Line(p.File), safe.Line(p.Sheet), p.Line)
	default:
		a.say(w, text.CmdGuessHead, safe.Line(p.File), p.Line)
	}
	for _, c := range p.Columns {
		if c.Heading == "" {
			fmt.Fprintln(w, "  "+a.t(text.TaskFileHeadlessField, c.Field, c.Column))
			continue
		}
		why := text.CmdGuessByContents
		if c.ByWords {
			why = text.CmdGuessByHeading
		}
		a.say(w, text.CmdGuessColumn, c.Field, safe.Line(safe.MaskIn(c.Heading)), c.Column, a.t(why))
	}
	if len(p.Unread) > 0 {
		a.say(w, text.CmdGuessUnread, strings.Join(p.Unread, ", "))
	}
	if p.Dates != "" {
		a.say(w, text.CmdGuessDates, p.Dates)
	}
	if p.Unsure {
		a.say(w, text.CmdGuessUnsure)
	}
	for _, word := range p.Words {
		if word.Value == "" {
			a.say(w, text.CmdGuessWordOpen, safe.Line(safe.MaskIn(word.Word)))
		} else {
			a.say(w, text.CmdGuessWord, safe.Line(safe.MaskIn(word.Word)), word.Value)
		}
	}
	a.writeSamples(w, p)
}

// writeSamples shows the first rows as they would be read, and the profile itself.
func (a *app) writeSamples(w io.Writer, p exchange.Proposal) {
	for _, s := range p.Samples {
		a.say(w, text.CmdGuessSample, s.Line, safe.Line(strings.Join(s.Cells, " · ")))
	}
	if len(p.Samples) > 0 {
		a.say(w, text.CmdGuessCount, p.Rows, p.Good)
	}
	if p.Bad != nil {
		a.say(w, text.CmdGuessFirstBad, p.Bad.In(a.lang))
	}
	if p.Fault != nil {
		a.say(w, text.CmdSentence, p.Fault.In(a.lang))
	}
	if p.Fits {
		a.say(w, text.CmdGuessFits)
	}
	if len(p.TOML) > 0 {
		fmt.Fprintln(w)
		a.say(w, text.CmdGuessProfile)
		fmt.Fprintf(w, "\n%s\n", safe.Block(string(p.TOML)))
	}
}

// keepProposal saves the profile when that was asked for, or when the user at a terminal gives it a name. On a pipe nothing is asked.
func (a *app) keepProposal(w io.Writer, o importOptions, p exchange.Proposal) (path string, err error) {
	name := o.save
	if len(p.TOML) == 0 {
		if name != "" && len(p.Missing) == 0 {
			a.say(a.stderr, text.CmdGuessNothing)
		}
		return "", nil
	}
	asks := name == "" && a.terminal.in && a.terminal.out && !a.opts.json && o.file != stdinArg
	if asks {
		if name, err = a.askName(w); err != nil {
			return "", err
		}
	}
	switch {
	case name != "":
		return a.saveProfile(w, name, p.TOML)
	case asks:
		a.say(w, text.CmdGuessNotSaved)
	case !a.opts.json:
		a.say(w, text.CmdGuessHowToSave, safe.Line(o.file), safe.Line(a.profilesValue().Value))
	}
	return "", nil
}

func (a *app) askName(w io.Writer) (string, error) {
	if f, ok := w.(interface{ Flush() error }); ok {
		_ = f.Flush() // the proposal must be seen before the question; a failure is told at the end of the run
	}
	fmt.Fprint(a.stderr, a.t(text.CmdGuessAsk))
	line, err := bufio.NewReader(a.stdin).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("read the name: %w", err)
	}
	name := strings.TrimSpace(line)
	if name != "" && !isProfileName(name) {
		return "", a.tell(text.CmdGuessName, safe.Line(safe.MaskIn(name)))
	}
	return name, nil
}

// saveProfile writes the profile into the folder of profiles, for its owner's eyes: headings may say more than one thinks. An older one is never written over.
func (a *app) saveProfile(w io.Writer, name string, data []byte) (string, error) {
	dir := a.profilesValue().Value
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("make the folder of profiles: %w", err)
	}
	path := filepath.Join(dir, name+".toml")
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return "", a.tell(text.CmdGuessThere, name, safe.Line(path))
	}
	if err != nil {
		return "", fmt.Errorf("save the profile: %w", err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", fmt.Errorf("save the profile: %w", err)
	}
	if !a.opts.json {
		a.say(w, text.CmdGuessSaved, safe.Line(path))
	}
	return path, nil
}

// proposalJSON is what import --guess prints; see docs/json.md. The keys are stable.
type proposalJSON struct {
	File    string           `json:"file"`
	Sheet   *string          `json:"sheet"`
	Line    *int             `json:"line"`
	Columns []guessedColumn  `json:"columns"`
	Unread  []string         `json:"unread"`
	Missing []string         `json:"missing"`
	Dates   *string          `json:"dates"`
	Unsure  bool             `json:"dates_unsure"`
	Words   []guessedWord    `json:"case_statuses"`
	Fits    bool             `json:"fits"`
	Rows    int              `json:"rows"`
	Good    int              `json:"good"`
	Samples []guessedSamples `json:"samples"`
	TOML    *string          `json:"toml"`
	Saved   *string          `json:"saved"`
}

type guessedColumn struct {
	Field   string  `json:"field"`
	Heading *string `json:"heading"`
	Column  int     `json:"column"`
	By      string  `json:"by"` // heading, contents
}

type guessedWord struct {
	Word  string  `json:"word"`
	Value *string `json:"value"`
}

type guessedSamples struct {
	Line  int      `json:"line"`
	Cells []string `json:"cells"`
}

func proposalOf(p exchange.Proposal, saved string) proposalJSON {
	j := proposalJSON{
		File: safe.Line(p.File), Sheet: jsonText(p.Sheet), Columns: []guessedColumn{}, Unread: append([]string{}, p.Unread...),
		Missing: append([]string{}, p.Missing...), Dates: jsonText(p.Dates), Unsure: p.Unsure, Words: []guessedWord{}, Fits: p.Fits,
		Rows: p.Rows, Good: p.Good, Samples: []guessedSamples{}, Saved: jsonText(saved),
	}
	if p.Line > 0 {
		j.Line = &p.Line
	}
	if len(p.TOML) > 0 {
		toml := safe.Block(string(p.TOML))
		j.TOML = &toml
	}
	for _, c := range p.Columns {
		by := "contents"
		if c.ByWords {
			by = "heading"
		}
		j.Columns = append(j.Columns, guessedColumn{c.Field, jsonText(safe.MaskIn(c.Heading)), c.Column, by})
	}
	for _, word := range p.Words {
		j.Words = append(j.Words, guessedWord{safe.Line(safe.MaskIn(word.Word)), jsonText(word.Value)})
	}
	for _, s := range p.Samples {
		j.Samples = append(j.Samples, guessedSamples(s))
	}
	return j
}
