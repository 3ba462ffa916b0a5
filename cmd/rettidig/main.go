// Command rettidig keeps a local queue of KSD's tasks, says what blocks most and is due soonest, and records what was done.
//
// This package is the wiring: it reads flags, environment and settings, opens the store and hands everything to the packages below it.
// Each subcommand is one file: newXCommand reads the flags, runX does the work. Exit codes are listed in exit.go.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
)

func main() { os.Exit(start()) }

// start is main without the exit, so that a test binary can be the program too.
func start() int {
	deferCollection()
	return guarded(os.Stderr, func() int {
		// With these set Bubble Tea writes every key to a file, and so what a caseworker types about a citizen.
		_ = os.Unsetenv("TEA_TRACE")
		_ = os.Unsetenv("TEA_DEBUG")
		cobra.EnableCommandSorting = false // help lists commands in the order of the work
		cobra.MousetrapHelpText = ""       // a double click in Windows opens the terminal program, not cobra's lecture
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		return run(ctx, realDeps())
	})
}

// guarded runs f and, when it breaks, tells where. It prints no value of the panic and no argument on the stack: they could be a citizen's.
func guarded(w io.Writer, f func() int) (code int) {
	defer func() {
		if recover() == nil {
			return
		}
		code = exitError
		fmt.Fprintln(w, text.CmdCrashed.Da+"\n"+text.CmdCrashed.En) // the language may be what broke
		pcs := make([]uintptr, 24)
		frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
		for more := true; more; {
			var at runtime.Frame
			at, more = frames.Next()
			fmt.Fprintf(w, "  %s:%d\n", at.Function, at.Line)
		}
	}()
	return f()
}
