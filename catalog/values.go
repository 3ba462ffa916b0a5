package catalog

// Number is the number KSD gives a task type, 1 to 148 in the sources. Numbers the sources do not know are kept as they come.
type Number int

// Blocking says what an open task holds back (S1 l.50-76), as the sources state it.
type Blocking uint8

// The blocking classes. The zero value is unknown: the honest answer for a type no source has classed.
const (
	BlocksUnknown  Blocking = iota // types 135-148 and numbers in no source
	BlocksNone                     // 53 types, derived (S1 l.50)
	BlocksLetter                   // no. 54 alone (S1 l.52)
	BlocksPayment                  // 10 types (S1 l.53)
	BlocksDecision                 // 45 types; the payment waits too (S1 l.54)
)

// String gives the stable English key used in JSON: decision, payment, letter, none or unknown.
func (b Blocking) String() string {
	switch b {
	case BlocksNone:
		return "none"
	case BlocksLetter:
		return "letter"
	case BlocksPayment:
		return "payment"
	case BlocksDecision:
		return "decision"
	}
	return "unknown"
}

// Impact is the first sort key of the queue; a lower value comes first.
type Impact uint8

// The impacts in queue order. WrongPayment blocks nothing, yet money goes out wrongly unless it is solved before Monday's run (S1 l.176-178).
const (
	ImpactDecision Impact = iota + 1
	ImpactPayment
	ImpactWrongPayment
	ImpactLetter
	ImpactUnknown
	ImpactNone
)

// Impacts lists every impact in queue order.
func Impacts() []Impact {
	return []Impact{ImpactDecision, ImpactPayment, ImpactWrongPayment, ImpactLetter, ImpactUnknown, ImpactNone}
}

// String gives the stable English key used in JSON.
func (i Impact) String() string {
	switch i {
	case ImpactDecision:
		return "decision"
	case ImpactPayment:
		return "payment"
	case ImpactWrongPayment:
		return "wrong_payment"
	case ImpactLetter:
		return "letter"
	case ImpactNone:
		return "none"
	}
	return "unknown"
}

// ParseBlocking reads the key that String gives; ok is false for any other text.
func ParseBlocking(s string) (b Blocking, ok bool) {
	for b := BlocksUnknown; b <= BlocksDecision; b++ {
		if b.String() == s {
			return b, true
		}
	}
	return BlocksUnknown, false
}

// ParseImpact reads the key that String gives; ok is false for any other text.
func ParseImpact(s string) (i Impact, ok bool) {
	for _, i := range Impacts() {
		if i.String() == s {
			return i, true
		}
	}
	return ImpactUnknown, false
}
