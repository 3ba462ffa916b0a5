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
	runtime.AddCleanup(&sentinel{}, func(percent int) {
		if was := debug.SetGCPercent(percent); was != firstCollection {
			debug.SetGCPercent(was) // an import has set a pace of its own meanwhile
		}
	}, own)
}

// The paces of the collector, as GOGC counts them. Nearly all that an import makes dies with its chunk: at half the frequency the collector takes an
// eighth of the time less, and the memory, some sixty megabytes, stays bounded by the chunk.
const (
	ordinaryPace = 100
	importPace   = 200
)

// collectAt sets the pace of the collector until back is called. Who sets GOGC decides alone.
func collectAt(percent int) (back func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	was := debug.SetGCPercent(percent)
	if was == firstCollection {
		was = ordinaryPace
	}
	return func() { debug.SetGCPercent(was) }
}
