// Package plan chooses and orders the work that frees most cases before the payment cut-off.
//
// A case is freed when every open task that holds its payment back has been worked in time: a payment blocker before the cut-off, a decision
// blocker on "Under afklaring" before the last evening run before it, because the decision waits for that run (S1 l.54, l.119, l.150). Every case
// counts as one. That makes the choice a scheduling problem with two due dates, which [choose] solves exactly.
//
// All of the package is pure but for [Read], which takes what it needs from a snapshot handed in.
package plan
