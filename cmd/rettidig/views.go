package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rettidig/catalog"
	"rettidig/internal/config"
	"rettidig/internal/query"
	"rettidig/internal/safe"
	"rettidig/internal/text"
	"rettidig/store"
	"rettidig/tui"
)

// newViewsCommand holds what is done with saved views.
func newViewsCommand(a *app, out io.Writer) *cobra.Command {
	cmd := &cobra.Command{Use: "views", Short: a.t(text.CmdViewsShort), Long: a.t(text.CmdViewsLong), Args: a.noSuchCommand()}
	cmd.AddCommand(&cobra.Command{
		Use: "list", Short: a.t(text.CmdViewsListShort), Args: a.wants(), Example: "rettidig views list\nrettidig list --view Mine",
		RunE: func(cmd *cobra.Command, _ []string) error { return runViewsList(cmd.Context(), a, out) },
	})
	return cmd
}

// viewsValue is where the file of saved views lies: the flag, the personal setting, the user's settings folder.
func (a *app) viewsValue() config.Value {
	return config.Pick(config.KeyViews,
		config.Layer{Origin: config.FromDefault, Value: a.paths.views},
		config.Layer{Origin: config.FromFile, Value: a.personal.Views},
		config.Layer{Origin: config.FromFlag, Value: a.opts.views})
}

// views reads the saved views that can be used, and says in the user's language what is wrong with their file.
func (a *app) views(lang text.Lang) ([]config.View, []string) {
	list, problems := config.LoadViews(a.viewsValue().Value)
	good := list[:0]
	for _, v := range list {
		v = v.In(lang)
		if _, err := query.Parse(v.Filter, query.Context{Now: a.now(), Rules: catalog.DefaultRules(), Me: 1}); err != nil {
			problems = append(problems, v.Problem("filter", inWords(lang, err)))
			continue
		}
		good = append(good, v)
	}
	told := make([]string, len(problems))
	for i, p := range problems {
		told[i] = lang.T(text.ViewsFile, safe.Line(a.viewsValue().Value), safe.MaskIn(safe.Line(p.In(lang))))
	}
	return good, told
}

func inWords(lang text.Lang, err error) string {
	if own, ok := err.(speaker); ok {
		return own.In(lang)
	}
	return err.Error()
}

// viewJSON is a saved view as views list --json prints it; see docs/json.md.
type viewJSON struct {
	Name   string  `json:"name"`
	Key    *string `json:"key"`
	Filter string  `json:"filter"`
	Order  string  `json:"order"`
	Group  *string `json:"group"`
	Ready  bool    `json:"ready"`
}

// runViewsList prints the saved views; what is wrong with the file is told on standard error and stops nothing.
func runViewsList(_ context.Context, a *app, w io.Writer) error {
	list, problems := a.views(a.lang)
	for _, p := range problems {
		fmt.Fprintln(a.stderr, p)
	}
	for _, v := range list {
		if a.opts.json {
			if err := writeJSON(w, viewJSON{v.Name, jsonText(v.Key), query.Masked(v.Filter), orderOf(v).String(), jsonText(v.Group), v.Ready()}); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintln(w, cell(v.Key, 3)+cell(v.Name, 24)+cell(orderOf(v).String(), 10)+query.Masked(v.Filter))
	}
	return nil
}

func orderOf(v config.View) store.Order {
	order, _ := store.ParseOrder(v.Order) // checked when the file was read; none is impact
	return order
}

// underView puts a saved view's filter before the one on the command line; both must hold. Its order stands unless another is asked for.
func (a *app) underView(o listOptions, ordered bool) (listOptions, error) {
	if o.view == "" {
		return o, nil
	}
	list, problems := a.views(a.lang)
	for _, p := range problems {
		fmt.Fprintln(a.stderr, p)
	}
	for _, v := range list {
		if !slices.ContainsFunc(v.Names(), func(name string) bool { return safe.Fold(name) == safe.Fold(o.view) }) {
			continue
		}
		if !ordered {
			o.order = orderOf(v).String()
		}
		o.filter = strings.TrimSpace("(" + v.Filter + ") " + o.filter)
		return o, nil
	}
	return o, &usageError{a.t(text.CmdNoView, safe.Line(o.view))}
}

// screenViews hands the saved views to the screens.
func (a *app) screenViews() tui.Views {
	return tui.Views{
		Load: func(lang text.Lang) ([]tui.SavedView, []string) {
			list, problems := a.views(lang)
			out := make([]tui.SavedView, len(list))
			for i, v := range list {
				out[i] = tui.SavedView{Name: v.Name, Key: v.Key, Filter: v.Filter, Order: orderOf(v), Group: v.Group}
			}
			return out, problems
		},
		Save: func(v tui.SavedView) error {
			return config.SaveView(a.viewsValue().Value, config.View{Name: v.Name, Key: v.Key, Filter: v.Filter, Order: v.Order.String(), Group: v.Group})
		},
	}
}
