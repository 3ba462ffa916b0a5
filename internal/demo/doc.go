// Package demo makes the tasks of a municipality that does not exist.
//
// Everything is drawn from one seed, so that the same seed and the same moment give the same tasks: for the demo, for training, for golden tests
// and, since tasks are made one by one, for benchmarks of a million.
//
// How often a type comes is taken from the sources where they print it (S1 l.127-170, counts of half a year) and estimated where they do not; see
// weights.go. Everything else, such as names, companies, statuses, dates and remarks, is invented. No citizen can be met here: every CPR number has
// day 90 or 91 and month 02, which no person and no replacement number has, and every company number fails the check of company numbers.
package demo
