package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// The pace of the first collection must not stay: an import would hold nine times what it needs.
func TestCollectionGoesBackToItsPace(t *testing.T) {
	t.Setenv("GOGC", "")
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	deferCollection()
	if now := debug.SetGCPercent(firstCollection); now != firstCollection {
		t.Fatalf("the first collection comes at %d percent", now)
	}
	for range 100 {
		runtime.GC()
		if now := debug.SetGCPercent(firstCollection); now == 100 {
			return
		}
		time.Sleep(10 * time.Millisecond) // cleanups run beside us
	}
	t.Error("the runtime's own pace did not come back")
}

func TestCollectionIsTheUsersIfSet(t *testing.T) {
	t.Setenv("GOGC", "50")
	before := debug.SetGCPercent(70)
	defer debug.SetGCPercent(before)
	deferCollection()
	if now := debug.SetGCPercent(70); now != 70 {
		t.Errorf("the pace is %d", now)
	}
}

// An import's own pace outlives the first collection, and ends with the import.
func TestImportHasItsPace(t *testing.T) {
	t.Setenv("GOGC", "")
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	deferCollection()
	back := collectAt(importPace)
	for range 3 {
		runtime.GC()
		time.Sleep(10 * time.Millisecond) // cleanups run beside us
	}
	if now := debug.SetGCPercent(importPace); now != importPace {
		t.Errorf("an import collects at %d percent", now)
	}
	if back(); debug.SetGCPercent(100) != ordinaryPace {
		t.Error("the pace of an import stays")
	}
}
