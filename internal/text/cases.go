package text

// The screen of cases, marking, and handing tasks over.
var (
	ScreenCases     = Msg{Da: "sagerne", En: "the cases"}
	ScreenBulk      = Msg{Da: "flere på én gang", En: "several at once"}
	KeyCases        = Msg{Da: "Vis køen sag for sag", En: "Show the queue case by case"}
	KeyUnfold       = Msg{Da: "Fold sagen ud til dens opgaver, eller åbn opgaven", En: "Unfold the case to its tasks, or open the task"}
	KeyUnfoldShort  = Msg{Da: "Fold ud", En: "Unfold"}
	KeyFold         = Msg{Da: "Fold sagen sammen", En: "Fold the case"}
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

// Taking the next task, giving one to somebody, and a due date of our own.
var (
	KeyNext     = Msg{Da: "Tag den næste ledige opgave i visningen", En: "Take the next free task of the view"}
	KeyAssign   = Msg{Da: "Tildel opgaven til en kollega", En: "Give the task to a colleague"}
	KeyDue      = Msg{Da: "Sæt en egen frist ved siden af KSD's", En: "Set a due date of our own beside KSD's"}
	NextTook    = Msg{Da: "Du har taget nr. %d, sag %s.", En: "You hold no. %d, case %s."}
	DueTitle    = Msg{Da: "Egen frist", En: "Own due date"}
	DueIntro    = Msg{Da: "KSD's frist: %s. Oprindelig frist: %s. Ingen af dem ændres; rapporterne følger dem.", En: "KSD's due date: %s. Original one: %s. Neither changes; reports follow them."}
	DueNoDate   = Msg{Da: "ingen", En: "none"}
	DueField    = Msg{Da: "Egen frist (tom fjerner den)", En: "Own due date (empty takes it away)"}
	DueReason   = Msg{Da: "Hvorfor", En: "Why"}
	DueNoReason = Msg{Da: "Skriv, hvorfor fristen ændres.", En: "Say why the date changes."}
	DueVerb     = Msg{Da: "Sæt frist", En: "Set date"}
	DoneDue     = Msg{Da: "Egen frist på nr. %d, sag %s. KSD's frist er uændret.", En: "Own due date on no. %d, case %s. KSD's is unchanged."}
	AssignTitle = Msg{Da: "Tildel", En: "Assign"}
	AssignIntro = Msg{Da: "Kolleger på andre maskiner kræver teamserveren, som ikke er bygget endnu.", En: "Colleagues on other machines need the team server, which is not built yet."}
	AssignHeld  = Msg{Da: "%s har den siden %s.", En: "%s has held it since %s."}
	AssignField = Msg{Da: "Til", En: "To"}
	AssignVerb  = Msg{Da: "Tildel", En: "Assign"}
	DoneAssign  = Msg{Da: "Nr. %d, sag %s, er tildelt.", En: "No. %d, case %s, is assigned."}
)
