package main

import (
	"bytes"
	"io"
)

// lineWriter gathers what is written and passes it on in whole lines. What takes colours off reads each write by itself: a write that ended
// inside a letter would lose it.
type lineWriter struct {
	to   io.Writer
	held []byte
}

// lineBuffer is how many bytes are gathered before whole lines are passed on.
const lineBuffer = 32 << 10

// Write implements io.Writer.
func (l *lineWriter) Write(p []byte) (int, error) {
	l.held = append(l.held, p...)
	if len(l.held) < lineBuffer {
		return len(p), nil
	}
	end := bytes.LastIndexByte(l.held, '\n') + 1
	if end == 0 {
		return len(p), nil // a very long line waits for its end
	}
	if err := l.pass(end); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Flush passes on everything, also a line without an end.
func (l *lineWriter) Flush() error { return l.pass(len(l.held)) }

func (l *lineWriter) pass(n int) error {
	_, err := l.to.Write(l.held[:n])
	l.held = append(l.held[:0], l.held[n:]...)
	return err
}
