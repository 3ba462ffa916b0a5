package text

// The screen of cases, marking, and handing tasks over.
var (
	ScreenCases     = Msg{Da: "sagerne", En: "the cases"}
	ScreenBulk      = Msg{Da: "flere på én gang", En: "several at once"}
	KeyCases        = Msg{Da: "vis køen sag for sag", En: "show the queue case by case"}
	KeyUnfold       = Msg{Da: "fold sagen ud til dens opgaver, eller åbn opgaven", En: "unfold the case to its tasks, or open the task"}
	KeyUnfoldShort  = Msg{Da: "Fold ud", En: "Unfold"}
	KeyFold         = Msg{Da: "fold sagen sammen", En: "fold the case"}
	CasesTitle      = Msg{Da: "Sager med åbne opgaver", En: "Cases with open tasks"}
	CasesOrder      = Msg{Da: "værste virkning, tidligste frist", En: "worst impact, earliest deadline"}
	CasesLoading    = Msg{Da: "Henter sagerne …", En: "Reading the cases …"}
	CasesNone       = Msg{Da: "Ingen sag har åbne opgaver.", En: "No case has open tasks."}
	CasesHeadCase   = Msg{Da: "Sag", En: "Case"}
	CasesHeadDue    = Msg{Da: "Tidligst", En: "Earliest"}
	CasesHeadBlocks = Msg{Da: "Holder", En: "Hold"}
	CasesHeadOpen   = Msg{Da: "Åbne", En: "Open"}
	CasesHeadFrees  = Msg{Da: "Løses de alle, forventes", En: "Solving all is expected to bring"}
	CasesPayment    = Msg{Da: "%s; udbetaling ved kørslen %s", En: "%s; payment at the run %s"}
	CasesNothing    = Msg{Da: "Intet holdes tilbage", En: "Nothing is held back"}
	CasesHeld       = Msg{Da: "holdes af opgaven over", En: "held by the task above"}
	CasesLeft       = Msg{Da: "… og flere; åbn sagen for at se dem alle", En: "… and more; open the case to see them all"}
	FailTakenSince  = Msg{Da: "%s har taget opgaven (%s). Tal sammen, eller vælg en anden.", En: "%s holds the task (%s). Talk to each other, or choose another."}
	StateCameBack   = Msg{Da: "tilbage %s", En: "back %s"}
)
