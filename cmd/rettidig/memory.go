package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstCollection is how much larger than the runtime's own minimum of 4 MB the memory may grow before it is swept the first time, in percent.
// With 800 that is about 32 MB, which a command that only lists or shows never reaches: sweeping would take a tenth of its time.
const firstCollection = 800

// sentinel becomes garbage at once, so the first collection finds it. It holds a pointer, lest the runtime packs it together with something that lives.
type sentinel struct{ _ *sentinel }

// deferCollection puts the first garbage collection off, and goes back to the runtime's own pace with it: memory stays bounded in an import.
// Who sets GOGC decides alone.
func deferCollection() {
	if os.Getenv("GOGC") != "" {
		return
	}
	own := debug.SetGCPercent(firstCollection)
	runtime.AddCleanup(&sentinel{}, func(percent int) { debug.SetGCPercent(percent) }, own)
}
