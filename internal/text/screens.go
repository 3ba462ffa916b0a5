package text

// The case screen: everything on one case, and what holds it back.
var (
	CaseTitle           = Msg{Da: "Sag %s", En: "Case %s"}
	CaseLoading         = Msg{Da: "Henter sagen …", En: "Loading the case …"}
	CaseStatusUnknown   = Msg{Da: "status ukendt", En: "status unknown"}
	CaseFrequency       = Msg{Da: "Udbetaling: %s", En: "Payment: %s"}
	CaseNoFrequency     = Msg{Da: "Udbetalingsfrekvens ukendt", En: "Payment frequency unknown"}
	CaseCompany         = Msg{Da: "CVR %s", En: "CVR %s"}
	CaseNobody          = Msg{Da: "borger ukendt", En: "citizen unknown"}
	CaseOpenNone        = Msg{Da: "Ingen åbne opgaver på sagen.", En: "No open tasks on the case."}
	CaseLastDecision    = Msg{Da: "Nr. %d er den sidste, der holder afgørelsen tilbage.", En: "No. %d is the last one holding back the decision."}
	CaseManyDecision    = Msg{Da: "%d opgaver holder afgørelsen tilbage, og dermed udbetalingen.", En: "%d tasks hold back the decision, and with it the payment."}
	CaseLastPayment     = Msg{Da: "Nr. %d er den sidste, der holder udbetalingen tilbage.", En: "No. %d is the last one holding back the payment."}
	CaseManyPayment     = Msg{Da: "%d opgaver holder udbetalingen tilbage.", En: "%d tasks hold back the payment."}
	CaseThenPaymentOne  = Msg{Da: "1 opgave mere holder udbetalingen tilbage.", En: "1 more task holds back the payment."}
	CaseThenPaymentMany = Msg{Da: "%d opgaver mere holder udbetalingen tilbage.", En: "%d more tasks hold back the payment."}
	CaseManyLetter      = Msg{Da: "%d opgaver holder underretningsbrevet tilbage.", En: "%d tasks hold back the notification letter."}
	CaseTypeUnknown     = Msg{Da: "ukendt opgavetype", En: "unknown task type"}
	CaseLastLetter      = Msg{Da: "Nr. %d holder underretningsbrevet tilbage.", En: "No. %d holds back the notification letter."}
	CaseNothingHeld     = Msg{Da: "Ingen af dem holder afgørelse eller udbetaling tilbage.", En: "None of them holds back a decision or a payment."}
	CaseUnknownOne      = Msg{Da: "1 opgave har ukendt virkning.", En: "The effect of 1 task is unknown."}
	CaseUnknownMany     = Msg{Da: "%d opgaver har ukendt virkning.", En: "The effect of %d tasks is unknown."}
	CaseLast            = Msg{Da: "sidste", En: "last"}
	CaseColNo           = Msg{Da: "Nr.", En: "No."}
	CaseColTask         = Msg{Da: "Opgave", En: "Task"}
	CaseColBlocks       = Msg{Da: "Blokerer", En: "Blocks"}
	CaseColDue          = Msg{Da: "Frist", En: "Due"}
	CaseColLeft         = Msg{Da: "Rest", En: "Left"}
	CaseColOwner        = Msg{Da: "Hos", En: "With"}
	CaseColState        = Msg{Da: "Tilstand", En: "State"}
	CaseExpected        = Msg{Da: "Forventet fra KSD", En: "Expected from KSD"}
	CaseExpectOpen      = Msg{Da: "nr. %d %s, efter opgave løst %s", En: "no. %d %s, after a task resolved %s"}
	CaseExpectMet       = Msg{Da: "nr. %d %s er kommet", En: "no. %d %s has arrived"}
	CaseExpectAfter     = Msg{Da: "ventes efter kørslen %s", En: "due after the run of %s"}
	CaseLetterMissing   = Msg{Da: "Borger mangler afslagsbrev.", En: "The citizen has not had the refusal letter."}
	CaseHeldLead        = Msg{Da: "Opgaven holdes af %s. Løs årsagerne først.", En: "The task is held by %s. Solve the causes first."}
	CaseStateOpen       = Msg{Da: "åben", En: "open"}
	CaseStateWaits      = Msg{Da: "afventer %s", En: "waits %s"}
	CaseStateResolved   = Msg{Da: "løst her", En: "resolved here"}
	CaseStateGone       = Msg{Da: "væk fra KSD", En: "gone from KSD"}
	CaseStateRemoved    = Msg{Da: "fjernet her", En: "removed here"}
	CaseResolvedAt      = Msg{Da: "Løst her %s. Forventet: %s.", En: "Resolved here %s. Expected: %s."}
	CaseHeldNone        = Msg{Da: "Ingen årsag i køen. Se efter i KSD, om noget står åbent.", En: "No cause in the queue. Check in KSD whether something is open."}
	CaseSolvedBrings    = Msg{Da: "Løses %s, forventes:", En: "If %s is solved, expected:"}
	CaseTaskNumber      = Msg{Da: "nr. %d", En: "no. %d"}
	CaseTasksTruncated  = Msg{Da: "Kun de første %d opgaver vises.", En: "Only the first %d tasks are shown."}
)

// The guide screen.
var (
	WalkSteps          = Msg{Da: "Trin", En: "Steps"}
	WalkDraft          = Msg{Da: "udkast", En: "draft"}
	WalkDraftLong      = Msg{Da: "Udkast: endnu ikke efterprøvet af kommunens superbruger.", En: "Draft: not yet verified by the municipality's superuser."}
	WalkCheckedLong    = Msg{Da: "Efterprøvet af kommunens superbruger %s.", En: "Verified by the municipality's superuser on %s."}
	WalkChecked        = Msg{Da: "efterprøvet", En: "checked"}
	WalkGenerated      = Msg{Da: "Siden er lavet ud fra opgavekataloget. Ingen har skrevet en vejledning til denne opgave endnu.", En: "This page was made from the task catalogue. Nobody has written a guide for this task yet."}
	WalkGeneratedShort = Msg{Da: "fra kataloget", En: "from the catalogue"}
	WalkOnlyDanish     = Msg{Da: "Findes kun på dansk.", En: "In Danish only."}
	WalkEdition        = Msg{Da: "katalog %s", En: "catalogue %s"}
	WalkVersion        = Msg{Da: "version %s", En: "version %s"}
	WalkLoading        = Msg{Da: "Henter vejledningen …", En: "Loading the guide …"}
	WalkStepOf         = Msg{Da: "Trin %d af %d", En: "Step %d of %d"}
	WalkKindRead       = Msg{Da: "læs", En: "read"}
	WalkKindVerify     = Msg{Da: "undersøg", En: "check"}
	WalkKindDecide     = Msg{Da: "vælg", En: "decide"}
	WalkKindAct        = Msg{Da: "gør", En: "act"}
	WalkKindClose      = Msg{Da: "markér", En: "mark"}
	WalkBasisAdvice    = Msg{Da: "Råd, efterprøv i KSD's egen vejledning", En: "Advice, verify in KSD"}
	WalkLawVersion     = Msg{Da: "%s (%s, læst %s)", En: "%s (%s, read %s)"}
	WalkLawUnread      = Msg{Da: "%s (%s, ikke efterprøvet)", En: "%s (%s, not verified)"}
	WalkChoices        = Msg{Da: "Vælg", En: "Choose"}
	WalkInKSD          = Msg{Da: "I KSD: %s = %s", En: "In KSD: %s = %s"}
	WalkMore           = Msg{Da: "%d linjer mere ↓", En: "%d more lines ↓"}
	WalkWholePage      = Msg{Da: "Hele vejledningen", En: "The whole guide"}
	WalkSearch         = Msg{Da: "Søg i vejledningen", En: "Search the guide"}
	WalkSearchKeys     = Msg{Da: "↵ behold fundene   ↑↓ frem og tilbage   Esc luk søgning", En: "↵ keep the matches   ↑↓ forth and back   Esc close search"}
	WalkNotDrawn       = Msg{Da: "Vejledningen kan ikke vises pænt; her er teksten.", En: "The guide cannot be drawn; here is its text."}
	WalkHits           = Msg{Da: "%d af %d", En: "%d of %d"}
	WalkNoHits         = Msg{Da: "ingen fund", En: "no matches"}
	WalkReadOnly       = Msg{Da: "Opslag: ingen opgave er valgt, så intet markeres som løst.", En: "Reference only: no task is chosen, so nothing is marked resolved."}
	WalkNotOpen        = Msg{Da: "Opgaven er ikke åben. Vejledningen kan læses, men ikke afsluttes.", En: "The task is not open. The guide can be read but not completed."}
	WalkYouChose       = Msg{Da: "Dit valg", En: "Your choice"}
	WalkExpect         = Msg{Da: "Forventet", En: "Expected"}
	WalkExpectFollowUp = Msg{Da: "En ny opgave ventes: nr. %d %s.", En: "A new task is expected: no. %d %s."}
	WalkTracks         = Msg{Da: "Arbejdet kan gå videre i nr. %s.", En: "The work may go on in no. %s."}
	WalkWaitTitle      = Msg{Da: "Afvent løser ikke opgaven. Den bliver i køen til den dato, du sætter.", En: "Waiting does not solve the task. It stays in the queue until the date you set."}
	WalkHeldOne        = Msg{Da: "Opgaven kan ikke løses endnu. Den holdes af en åben opgave på sagen:", En: "The task cannot be solved yet. It is held by an open task on the case:"}
	WalkHeldMany       = Msg{Da: "Opgaven kan ikke løses endnu. Den holdes af %d åbne opgaver på sagen:", En: "The task cannot be solved yet. It is held by %d open tasks on the case:"}
	WalkHeldMore       = Msg{Da: "  og %d mere", En: "  and %d more"}
	WalkHeldGo         = Msg{Da: "Løs årsagen først. %s går til sagen.", En: "Solve the cause first. %s goes to the case."}
	WalkDone           = Msg{Da: "Skrevet: nr. %d er markeret som løst her.", En: "Recorded: no. %d is marked resolved here."}
	WalkDoneKSD        = Msg{Da: "Markér den også som løst i KSD, ellers står den der endnu ved næste indlæsning.", En: "Mark it resolved in KSD too, or it will still be there at the next import."}
	WalkDoneUndo       = Msg{Da: "%s fortryder her. I KSD ændrer det intet.", En: "%s undoes it here. Nothing changes in KSD."}
	WalkDoneNext       = Msg{Da: "Enter: tilbage til køen", En: "Enter: back to the queue"}
)

// Keys of these screens that the table of keys names.
var (
	KeyWholeGuide      = Msg{Da: "Vis hele vejledningen på én side", En: "Show the whole guide on one page"}
	KeyWholeGuideShort = Msg{Da: "Hele siden", En: "Whole page"}
)

// The event log.
var (
	LogTitleTask  = Msg{Da: "Log for nr. %d %s", En: "Log of no. %d %s"}
	LogTitleStore = Msg{Da: "Hændelseslog", En: "Event log"}
	LogLoading    = Msg{Da: "Henter loggen …", En: "Loading the log …"}
	LogEmpty      = Msg{Da: "Loggen er tom.", En: "The log is empty."}
	LogColAt      = Msg{Da: "Tid", En: "Time"}
	LogColWho     = Msg{Da: "Hvem", En: "Who"}
	LogColWhat    = Msg{Da: "Hvad", En: "What"}
	LogColSeq     = Msg{Da: "Nr.", En: "No."}
	LogUndoneBy   = Msg{Da: "fortrudt ved %d", En: "undone by %d"}
	LogUndoes     = Msg{Da: "tager %d tilbage", En: "takes back %d"}
	LogErased     = Msg{Da: "teksten er slettet", En: "the text was erased"}
	LogHash       = Msg{Da: "Kæde %s, forrige %s", En: "Chain %s, previous %s"}
	LogFirst      = Msg{Da: "første led", En: "first link"}
	LogTask       = Msg{Da: "opgave %d", En: "task %d"}
	LogTaskCase   = Msg{Da: "nr. %d på sag %s", En: "no. %d on case %s"}
	LogUntil      = Msg{Da: "til %s", En: "until %s"}
	LogTo         = Msg{Da: "til %s", En: "to %s"}
	LogOwnDue     = Msg{Da: "sat til %s", En: "set to %s"}
	LogOwnDueGone = Msg{Da: "fjernet", En: "removed"}
	LogChoice     = Msg{Da: "valg: %s", En: "choice: %s"}
	LogActed      = Msg{Da: "handlingen er udført i KSD", En: "the act was done in KSD"}
	LogForced     = Msg{Da: "trods åbne årsager", En: "in spite of open causes"}
	LogFollowUp   = Msg{Da: "forventer nr. %d", En: "expects no. %d"}
	LogImportBad  = Msg{Da: "%d fejl", En: "%d bad"}
	LogSettings   = Msg{Da: "%s = %s", En: "%s = %s"}
	LogRebuilt    = Msg{Da: "%d opgaver flyttet", En: "%d tasks moved"}
	LogSystem     = Msg{Da: "systemet", En: "the system"}
	LogCount      = Msg{Da: "%d hændelser", En: "%d events"}
	LogOneEvent   = Msg{Da: "1 hændelse", En: "1 event"}
	LogNewest     = Msg{Da: "nyeste først", En: "newest first"}
	LogOldest     = Msg{Da: "ældste først", En: "oldest first"}
)

// What an event records, as the first word of its line in the log.
var (
	EventInit         = Msg{Da: "Køen oprettet", En: "Queue created"}
	EventClaim        = Msg{Da: "Taget", En: "Claimed"}
	EventGiveBack     = Msg{Da: "Givet tilbage", En: "Given back"}
	EventAssign       = Msg{Da: "Tildelt", En: "Assigned"}
	EventWait         = Msg{Da: "Sat til at afvente", En: "Set to wait"}
	EventUnwait       = Msg{Da: "Afventer ikke længere", En: "No longer waiting"}
	EventSetDue       = Msg{Da: "Egen frist", En: "Own due date"}
	EventNote         = Msg{Da: "Notat", En: "Note"}
	EventResolve      = Msg{Da: "Markeret som løst", En: "Marked as resolved"}
	EventReopen       = Msg{Da: "Genåbnet", En: "Reopened"}
	EventUndo         = Msg{Da: "Fortrudt", En: "Undone"}
	EventRedo         = Msg{Da: "Gentaget", En: "Redone"}
	EventCreate       = Msg{Da: "Oprettet her", En: "Created here"}
	EventShowPerson   = Msg{Da: "CPR vist", En: "CPR shown"}
	EventSearchPerson = Msg{Da: "Søgt på borger", En: "Searched for a citizen"}
	EventConfigure    = Msg{Da: "Indstilling ændret", En: "Setting changed"}
	EventStaff        = Msg{Da: "Medarbejder ændret", En: "Member of staff changed"}
	EventImport       = Msg{Da: "Indlæst", En: "Imported"}
	EventUndoImport   = Msg{Da: "Indlæsning fortrudt", En: "Import undone"}
	EventRebuild      = Msg{Da: "Rækkefølge beregnet om", En: "Order recomputed"}
)

// The resolved tasks, for a superuser's control.
var (
	ResolvedTitle     = Msg{Da: "Løste opgaver", En: "Resolved tasks"}
	ResolvedLoading   = Msg{Da: "Henter løste opgaver …", En: "Loading resolved tasks …"}
	ResolvedEmpty     = Msg{Da: "Ingen opgaver er løst her endnu. %s viser køen; %s markerer en som løst.", En: "No task is resolved here yet. %s shows the queue; %s resolves a task."}
	ResolvedCount     = Msg{Da: "%d løst her, afventer KSD", En: "%d resolved here, awaiting KSD"}
	ResolvedColAt     = Msg{Da: "Løst", En: "Resolved"}
	ResolvedColChoice = Msg{Da: "Valg", En: "Choice"}
	ResolvedColBy     = Msg{Da: "Af", En: "By"}
	ResolvedColCase   = Msg{Da: "Sag", En: "Case"}
	ResolvedNoChoice  = Msg{Da: "uden vejledningsvalg", En: "no guide choice"}
	ResolvedGround    = Msg{Da: "Begrundelse", En: "Ground"}
	ResolvedNoGround  = Msg{Da: "ingen skrevet", En: "none given"}
	ResolvedBy        = Msg{Da: "Løst af", En: "Resolved by"}
	ResolvedGuide     = Msg{Da: "Vejledning", En: "Guide"}
	ResolvedNoGuide   = Msg{Da: "uden vejledning", En: "without a guide"}
	ResolvedSameGuide = Msg{Da: "som nu", En: "as now"}
	ResolvedOldGuide  = Msg{Da: "ændret siden", En: "changed since"}
	ResolvedExpected  = Msg{Da: "Forventet virkning", En: "Expected effect"}
	ResolvedFollowUps = Msg{Da: "Opfølgende opgave", En: "Follow-up task"}
	ResolvedState     = Msg{Da: "Tilstand", En: "State"}
	ResolvedByRole    = Msg{Da: "%s som %s", En: "%s as %s"}
	ResolvedEvent     = Msg{Da: "hændelse %d", En: "event %d"}
)

// The reports.
var (
	ReportsLoading    = Msg{Da: "Tæller …", En: "Counting …"}
	ReportsR23Old     = Msg{Da: "R23, fristoverskridelser", En: "R23, overdue"}
	ReportsR23New     = Msg{Da: "R23, alle uløste", En: "R23, all unresolved"}
	ReportsBlocking   = Msg{Da: "Blokering", En: "Blocking"}
	ReportsAsOf       = Msg{Da: "pr. %s", En: "as of %s"}
	ReportsLineOfMany = Msg{Da: "linje %d-%d af %d", En: "lines %d-%d of %d"}
)

// WalkRemark stands before the remark that came with the task.
var WalkRemark = Msg{Da: "Bemærkning i filen:", En: "Remark in the file:"}
