package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
)

// newCheckCommand reads the whole store and says whether it is sound.
func newCheckCommand(a *app, out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: a.t(text.CmdCheckShort), Long: a.t(text.CmdCheckLong), Args: a.wants(),
		RunE: func(cmd *cobra.Command, _ []string) error { return runCheck(cmd.Context(), a, out) },
	}
}

// checkJSON is the result of a check; see docs/json.md.
type checkJSON struct {
	OK     bool      `json:"ok"`
	Events store.Seq `json:"events"`
	Tasks  int       `json:"tasks"`
	Faults int       `json:"faults"`
	Begun  *string   `json:"unfinished_import"`
}

type faultJSON struct {
	Where string          `json:"where"`
	What  store.FaultKind `json:"what"`
	Have  int             `json:"have"`
	Want  int             `json:"want"`
}

// runCheck prints every fault and then the result; it fails with errFaults when there is one.
func runCheck(ctx context.Context, a *app, w io.Writer) error {
	return a.reading(ctx, "check", func(s *session) error {
		bar := a.newBar(text.CmdCheckProgress)
		faults, err := s.Check(ctx, bar.show)
		bar.done()
		if err != nil {
			return fmt.Errorf("check: %w", err)
		}
		for _, f := range faults {
			if err := a.writeFault(w, f); err != nil {
				return err
			}
		}
		return a.checked(w, s, len(faults))
	})
}

func (a *app) writeFault(w io.Writer, f store.Fault) error {
	if a.opts.json {
		return writeJSON(w, faultJSON{Where: safe.Line(f.Where), What: f.What, Have: f.Have, Want: f.Want})
	}
	what := a.t(faultText(f.What))
	if f.What == store.FaultCount {
		what = a.t(text.CmdFaultCount, f.Have, f.Want)
	}
	a.say(w, text.CmdCheckFault, f.Where, what)
	return nil
}

// faultText is the sentence of a fault that needs no numbers.
func faultText(k store.FaultKind) text.Msg {
	switch k {
	case store.FaultChain:
		return text.CmdFaultChain
	case store.FaultHead:
		return text.CmdFaultHead
	case store.FaultBody:
		return text.CmdFaultBody
	case store.FaultCase:
		return text.CmdFaultCase
	case store.FaultID:
		return text.CmdFaultID
	case store.FaultOrder:
		return text.CmdFaultOrder
	case store.FaultDerived:
		return text.CmdFaultDerived
	}
	return text.CmdFaultUnreadable
}

func (a *app) checked(w io.Writer, s *session, faults int) error {
	var err error
	switch {
	case a.opts.json:
		err = writeJSON(w, checkJSON{OK: faults == 0, Events: s.info.Head, Tasks: s.info.Tasks, Faults: faults, Begun: a.begunFile(s)})
	case faults == 0:
		a.say(w, text.CmdCheckOK, int(s.info.Head), s.info.Tasks)
	default:
		a.say(w, text.CmdCheckBad, faults)
	}
	if !a.opts.json {
		a.tellBegun(w, s)
	}
	if err == nil && faults > 0 {
		return errFaults
	}
	return err
}
