package ksdsim

import (
	"testing"

	"rettidig/catalog"
)

// Both values of no. 19 decide the case: that evening under clarification (S1 l.150), at once when it is under way (S1 l.151).
func TestOtherCause(t *testing.T) {
	for _, tt := range []struct {
		status, value string
		want          Decision
		letter        bool
	}{
		{catalog.StatusClarifying, CauseApproved, Granted, false},
		{catalog.StatusClarifying, CauseNotApproved, Refused, true},
		{catalog.StatusOngoing, CauseApproved, Granted, false},
		{catalog.StatusOngoing, CauseNotApproved, Refused, true},
	} {
		c := New(tt.status, 19)
		c.Set(FieldCause, tt.value)
		c.Mark(19, true)
		if atOnce := c.Decision != Undecided; atOnce != (tt.status == catalog.StatusOngoing) {
			t.Errorf("%s: decided at once: %t", tt.status, atOnce)
		}
		c.Evening()
		if c.Decision != tt.want || c.Has(68) != tt.letter {
			t.Errorf("%s, %s: %q, letter %t", tt.status, tt.value, c.Decision, c.Has(68))
		}
		c.Morning()
		if c.Has(19) {
			t.Error("it came back although the value was chosen")
		}
	}
}

// Marked without the value, no. 19 comes back the day after (S2 l.112-115), and nothing is decided in between.
func TestOtherCauseComesBack(t *testing.T) {
	c := New(catalog.StatusClarifying, 19)
	c.Mark(19, true)
	c.Evening()
	if c.Decision != Undecided {
		t.Errorf("decided %q", c.Decision)
	}
	c.Morning()
	if !c.Has(19) {
		t.Error("it did not come back")
	}
}

// No. 114 stops nothing, and wrong data go out with the Monday run unless they were corrected before it (S1 l.176-178).
func TestThresholds(t *testing.T) {
	for _, corrected := range []bool{false, true} {
		c := New(catalog.StatusOngoing, 114)
		c.Wrong = true
		if corrected {
			c.Correct()
			c.Mark(114, true)
		}
		c.Monday()
		if want := map[bool]Payment{true: Paid, false: PaidWrong}[corrected]; c.Payment != want {
			t.Errorf("corrected %t: %q", corrected, c.Payment)
		}
	}
}

// A payment blocker keeps the case out of the run, and so does a decision blocker (S1 l.53, l.121).
func TestBlockersHoldThePayment(t *testing.T) {
	for _, n := range []catalog.Number{38, 60} {
		c := New(catalog.StatusOngoing, n)
		if c.Monday(); c.Payment != NotPaid {
			t.Errorf("%d did not hold the payment", n)
		}
		c.Mark(n, true)
		if c.Monday(); c.Payment != Paid {
			t.Errorf("after %d: %q", n, c.Payment)
		}
	}
}

// The case finishes by itself the day after its last task is gone; until then no. 40 comes again (S2 l.298).
func TestFinishing(t *testing.T) {
	c := New(catalog.StatusOngoing, 40, 26)
	c.Closing = true
	c.Mark(40, true)
	if c.Morning(); !c.Has(40) || c.Closed {
		t.Error("40 did not come again while 26 was open")
	}
	c.Mark(26, true)
	c.Mark(40, true)
	if c.Morning(); !c.Closed {
		t.Errorf("open %v", c.Open)
	}
}

// A decision that waits for the evening run is not paid before it: what stops the decision stops the payment (S1 l.54, l.150).
func TestPaymentWaitsForTheEveningRun(t *testing.T) {
	c := New(catalog.StatusClarifying, 19)
	c.Set(FieldCause, CauseApproved)
	c.Mark(19, true)
	if c.Monday(); c.Payment != NotPaid || !c.Awaits() {
		t.Errorf("before the decision: %q, awaits %t", c.Payment, c.Awaits())
	}
	c.Evening()
	if c.Monday(); c.Payment != Paid || c.Awaits() {
		t.Errorf("after it: %q, awaits %t", c.Payment, c.Awaits())
	}
}

// A payment blocker that is marked without the act goes on holding the payment (S2 l.97-105, l.150-152).
func TestMarkedWithoutTheActPaysNothing(t *testing.T) {
	c := New(catalog.StatusOngoing, 57)
	c.Mark(57, false)
	if c.Monday(); c.Payment != NotPaid {
		t.Errorf("paid %q", c.Payment)
	}
}
