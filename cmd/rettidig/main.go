// Command rettidig keeps a local queue of KSD's tasks, says what blocks most and is due soonest, and records what was done.
//
// This package is the wiring: it reads flags, environment and settings, opens the store and hands everything to the packages below it.
// Each subcommand is one file: newXCommand reads the flags, runX does the work. Exit codes are listed in exit.go.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/spf13/cobra"

	"rettidig/internal/text"
)

func main() { os.Exit(start()) }

// start is main without the exit, so that a test binary can be the program too.
func start() (code int) {
	defer func() {
		if r := recover(); r != nil {
			code = crashed()
		}
	}()
	// With these set Bubble Tea writes every key to a file, and so what a caseworker types about a citizen.
	_ = os.Unsetenv("TEA_TRACE")
	_ = os.Unsetenv("TEA_DEBUG")
	cobra.EnableCommandSorting = false // help lists commands in the order of the work
	cobra.MousetrapHelpText = ""       // a double click in Windows opens the terminal program, not cobra's lecture
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return run(ctx, realDeps())
}

// crashed tells where the program broke. It prints no value of the panic and no stack arguments: they could be a citizen's.
func crashed() int {
	fmt.Fprintln(os.Stderr, text.CmdCrashed.Da+"\n"+text.CmdCrashed.En) // the language may be what broke
	pcs := make([]uintptr, 24)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		fmt.Fprintf(os.Stderr, "  %s:%d\n", f.Function, f.Line)
		if !more {
			return exitError
		}
	}
}
