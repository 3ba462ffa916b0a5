package text

// The queue.
var (
	QueueLoading      = Msg{Da: "Henter …", En: "Loading …"}
	QueueSearching    = Msg{Da: "søger …", En: "searching …"}
	QueueNoMatch      = Msg{Da: "Ingen åbne opgaver passer. Esc viser alle; løste står under %s.", En: "No open tasks match. Esc shows all; resolved ones are under %s."}
	QueuePartial      = Msg{Da: "Listen er ikke komplet: indlæsning i gang eller afbrudt", En: "The list is not complete: an import is under way or broke off"}
	QueueAllDone      = Msg{Da: "Ingen åbne opgaver. Godt arbejde. %s indlæser en ny fil; %s viser de løste.", En: "No open tasks. Well done. %s imports a new file; %s shows the resolved ones."}
	QueueNoTask       = Msg{Da: "Der er ingen opgave under markøren.", En: "There is no task under the cursor."}
	QueuePlace        = Msg{Da: "%s af %s", En: "%s of %s"}
	QueueBeforeCutOff = Msg{Da: "skal løses før %s", En: "to be solved before %s"}
	QueueMine         = Msg{Da: "mine opgaver", En: "my tasks"}
	QueueFilterHint   = Msg{Da: "fx bloker:afgørelse frist:<man, eller ord, opgavenr., helt CPR", En: "such as block:decision due:<mon, or words, type no., full CPR"}
	QueueFilterLogged = Msg{Da: "↵ søger efter borgeren og logger søgningen · Esc vis alle", En: "↵ searches for the citizen and logs the search · Esc show all"}
	QueueFilterKeys   = Msg{Da: "Skriv for at filtrere · Tab tager forslaget · ↵ behold · Esc vis alle", En: "Type to filter · Tab takes the proposal · ↵ keep · Esc show all"}

	OrderImpact   = Msg{Da: "Det, der blokerer mest, først", En: "What blocks most first"}
	OrderDeadline = Msg{Da: "Det, der haster mest, først", En: "What is due soonest first"}
	OrderRelease  = Msg{Da: "Det, der frigiver mest, først", En: "What releases most first"}
	OrderAge      = Msg{Da: "Ældste først", En: "Oldest first"}

	ColNo    = Msg{Da: "Nr.", En: "No."}
	ColTask  = Msg{Da: "Opgave", En: "Task"}
	ColCase  = Msg{Da: "Sag", En: "Case"}
	ColCPR   = Msg{Da: "CPR", En: "CPR"}
	ColName  = Msg{Da: "Borger", En: "Citizen"}
	ColDue   = Msg{Da: "Frist", En: "Due"}
	ColRest  = Msg{Da: "Rest", En: "Left"}
	ColOwner = Msg{Da: "Hos", En: "With"}
	ColState = Msg{Da: "Tilstand", En: "State"}
	RestLast = Msg{Da: "sidste", En: "last"}

	StateOpen      = Msg{Da: "åben", En: "open"}
	StateWaits     = Msg{Da: "afventer %s", En: "waits %s"}
	StateWaitsLate = Msg{Da: "afventer! %s", En: "waits! %s"}
	StateMissed    = Msg{Da: "nåede ikke", En: "missed run"}
	StateOverdue   = Msg{Da: "overskredet", En: "overdue"}
)

// The pane beside the list.
var (
	PaneCase          = Msg{Da: "Sag %s", En: "Case %s"}
	PaneExpected      = Msg{Da: "Forventet, når den løses", En: "Expected when it is solved"}
	PanePaymentBy     = Msg{Da: "Når næste udbetaling, hvis løst", En: "Reaches the next payment if solved"}
	PanePaymentByText = Msg{Da: "senest %s (om %s)", En: "by %s (in %s)"}
	PanePaymentByPast = Msg{Da: "nej, den skulle være løst senest %s", En: "no, it had to be solved by %s"}
	PaneMissed        = Msg{Da: "nåede ikke kørslen %s; næste %s kl. %s", En: "missed the run of %s; next %s at %s"}
	PaneLetter        = Msg{Da: "borger mangler afslagsbrev", En: "the citizen has not had the refusal letter"}
	PaneWaitsLate     = Msg{Da: "afventer til %s, men fristen er overskredet", En: "waits until %s, but is past its deadline"}
	PaneHeld          = Msg{Da: "holdes af nr. %s på sagen, tidligste frist %s: løs årsagen først", En: "held by no. %s on the case, earliest deadline %s: solve the cause first"}
	PaneContradicts   = Msg{Da: "kilderne er uenige: ikke blokerende i 2020, men i 2021 står der, at der uden løsning ikke afgøres eller udbetales", En: "the sources disagree: not blocking in 2020, yet in 2021 they say that nothing is decided or paid without it"}
	PaneDue           = Msg{Da: "Frist", En: "Due"}
	PaneComputed      = Msg{Da: "beregnet her, ikke KSD's", En: "computed here, not KSD's"}
	PaneOriginal      = Msg{Da: "Oprindelig", En: "Original"}
	PaneOwnDue        = Msg{Da: "Egen frist", En: "Own date"}
	PaneCreated       = Msg{Da: "Oprettet", En: "Created"}
	PaneWaits         = Msg{Da: "Afventer til", En: "Waits until"}
	PaneOwner         = Msg{Da: "Hos", En: "With"}
	PaneCaseworker    = Msg{Da: "Sagsbehandler", En: "Caseworker"}
	PaneCompany       = Msg{Da: "Virksomhed", En: "Company"}
	PaneRemark        = Msg{Da: "Bemærkning", En: "Remark"}
	PaneType          = Msg{Da: "Opgavetype", En: "Task type"}
	PaneTypeUnknown   = Msg{Da: "Ukendt opgavetype: den står ikke i opgavekataloget. Efterprøv i KSD's egen vejledning.", En: "Unknown task type: it is not in the task catalogue. Verify in KSD's own guide."}
	PaneRecurs        = Msg{Da: "Genopstår", En: "Comes back"}
	PaneDeleted       = Msg{Da: "Hvis den slettes", En: "If it is deleted"}
	PaneLaw           = Msg{Da: "Lov", En: "Law"}
	PaneEvents        = Msg{Da: "Seneste hændelser", En: "Latest events"}
)
