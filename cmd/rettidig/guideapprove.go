package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
	"rettidig/store"
)

type approveOptions struct {
	number   string
	guide    string // language of the guide; empty: the one shown
	withdraw bool
}

// newGuidesApproveCommand marks a guide checked, or takes that back.
func newGuidesApproveCommand(a *app, out io.Writer) *cobra.Command {
	nr, o := a.t(text.CmdArgNumber), approveOptions{}
	cmd := &cobra.Command{
		Use: "approve " + nr, Short: a.t(text.GuidesApproveShort), Long: a.t(text.GuidesApproveLong), Args: a.wants(nr),
		Example: "rettidig guides approve 19\nrettidig guides approve 19 --guide en\nrettidig guides approve 19 --withdraw",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.number = args[0]
			return runGuidesApprove(cmd.Context(), a, o, out)
		},
	}
	cmd.Flags().StringVar(&o.guide, "guide", "", a.t(text.GuidesApproveFlagGuide))
	cmd.Flags().BoolVar(&o.withdraw, "withdraw", false, a.t(text.GuidesApproveFlagWithdraw))
	return cmd
}

// runGuidesApprove marks the guide checked as its text stands now; the store alone decides who may.
func runGuidesApprove(ctx context.Context, a *app, o approveOptions, w io.Writer) error {
	n, err := a.typeNumber(o.number)
	if err != nil {
		return err
	}
	g, err := a.guideToApprove(n, o.guide)
	if err != nil {
		return err
	}
	c := store.ApproveGuide{Type: n, Lang: string(g.Lang), Hash: g.Hash, Edition: g.Edition, Withdraw: o.withdraw}
	return a.acting(ctx, "guides approve", c, func(s *session, who store.Actor) error {
		e, err := s.Submit(ctx, who, c)
		if err != nil {
			return fmt.Errorf("approve guide %d: %w", n, err)
		}
		if e.Seq == 0 {
			return a.tell(text.GuidesApprovedAlready, int(n), string(g.Lang), g.Hash[:guidesHash])
		}
		if a.opts.json {
			return a.report(ctx, s, w, e, text.Msg{})
		}
		if o.withdraw {
			a.say(w, text.GuidesWithdrawn, int(n), string(g.Lang), g.Hash[:guidesHash])
			return nil
		}
		a.say(w, text.GuidesApproved, int(n), string(g.Lang), g.Hash[:guidesHash])
		for _, l := range g.LawVersions {
			a.say(w, text.GuidesApprovedLaw, l.Ref, l.Version)
		}
		return nil
	})
}

// guideToApprove finds the written guide; a page made from the catalog's facts is nobody's text to check.
func (a *app) guideToApprove(n catalog.Number, lang string) (guides.Guide, error) {
	lib, err := a.library()
	if err != nil {
		return guides.Guide{}, err
	}
	want := a.lang
	if lang != "" {
		l, ok := text.ParseLang(lang)
		if !ok {
			return guides.Guide{}, &usageError{a.t(text.GuidesApproveBadLang, lang)}
		}
		want = l
	}
	g := lib.Guide(n, want)
	switch {
	case g.Generated:
		return g, a.tell(text.GuidesApproveNone, int(n))
	case lang != "" && g.Lang != want:
		return g, a.tell(text.GuidesApproveNoLang, int(n), string(want))
	}
	return g, nil
}

// judgedGuides is a library with what the superuser has marked checked, and the day it is: of the store's clock, which may stand still on a demo.
type judgedGuides struct {
	*guides.Library
	today catalog.Date
}

// judgedLibrary opens the library and reads from the store, as far as there is one, what is checked and what day it is.
func (a *app) judgedLibrary(ctx context.Context) (judgedGuides, error) {
	lib, err := a.library()
	if err != nil {
		return judgedGuides{}, err
	}
	today := catalog.DateOf(a.now())
	var list []store.Approval
	err = a.reading(ctx, "guides", func(s *session) error {
		today = catalog.DateOf(s.now())
		return s.View(ctx, func(v *store.Snapshot) error {
			list = v.Approvals()
			return nil
		})
	})
	if err != nil && exitCode(err) != exitNoStore {
		return judgedGuides{}, err
	}
	return judgedGuides{lib.WithApproved(approvedOf(list)), today}, nil
}

func approvedOf(list []store.Approval) []guides.Approved {
	out := make([]guides.Approved, 0, len(list))
	for _, x := range list {
		if lang, ok := text.ParseLang(x.Lang); ok {
			out = append(out, guides.Approved{Type: x.Type, Lang: lang, Hash: x.Hash, On: catalog.DateOf(x.At)})
		}
	}
	return out
}
