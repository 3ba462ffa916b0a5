package catalog

// The case statuses the sources name, verbatim. Only the first two decide when a decision comes (S1 l.150-151); any other text is kept as it comes.
const (
	StatusClarifying = "Under afklaring"                        // S1 l.150: decided by the run the same evening
	StatusOngoing    = "Igangværende sag"                       // S1 l.151: decided at once
	StatusFinished   = "afsluttet"                              // S2 l.489 (no. 36)
	StatusClosed     = "lukket"                                 // S2 l.489 (no. 36)
	StatusRefused    = "sag med afslag"                         // S2 l.709-710 (no. 125)
	StatusMoved      = "flyttet sag"                            // S2 l.647 (no. 105)
	StatusExempt     = "undtaget for automatisk sagsbehandling" // S2 l.296 (no. 34)
	StatusUndecided  = "ikke afgjort"                           // S2 l.819 (no. 146)
)

// Statuses lists the case statuses the sources name, the two that decide the clock first.
func Statuses() []string {
	return []string{
		StatusClarifying, StatusOngoing, StatusFinished, StatusClosed,
		StatusRefused, StatusMoved, StatusExempt, StatusUndecided,
	}
}
