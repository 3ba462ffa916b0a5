package text

// The frame of the terminal: window, header, tabs, footer.
var (
	WindowTitle        = Msg{Da: "Rettidig", En: "Rettidig"}
	TabQueue           = Msg{Da: "Kø", En: "Queue"}
	TabResolved        = Msg{Da: "Løste", En: "Resolved"}
	TabReports         = Msg{Da: "Rapporter", En: "Reports"}
	TabLog             = Msg{Da: "Log", En: "Log"}
	HeaderDemo         = Msg{Da: "DEMO", En: "DEMO"}
	HeaderTraining     = Msg{Da: "TRÆNING", En: "TRAINING"}
	HeaderCutOff       = Msg{Da: "Udbetalingskørsel %s om", En: "Payment run %s in"}
	HeaderCutOffShort  = Msg{Da: "Kørsel %s om", En: "Run %s in"}
	HeaderCutOffTerse  = Msg{Da: "Kørsel om", En: "Run in"}
	HeaderEveningTerse = Msg{Da: "Aften", En: "Evening"}
	HeaderEvening      = Msg{Da: "Aftenkørsel %s om", En: "Evening run %s in"}
	HeaderEveningShort = Msg{Da: "Aften %s om", En: "Evening %s in"}
)

// Amounts of time and words for days.
var (
	LeftDays   = Msg{Da: "%d d %d t", En: "%d d %d h"}
	LeftHours  = Msg{Da: "%d t %d min", En: "%d h %d min"}
	LeftMins   = Msg{Da: "%d min", En: "%d min"}
	DayMon     = Msg{Da: "man", En: "Mon"}
	DayTue     = Msg{Da: "tir", En: "Tue"}
	DayWed     = Msg{Da: "ons", En: "Wed"}
	DayThu     = Msg{Da: "tor", En: "Thu"}
	DayFri     = Msg{Da: "fre", En: "Fri"}
	DaySat     = Msg{Da: "lør", En: "Sat"}
	DaySun     = Msg{Da: "søn", En: "Sun"}
	Months     = Msg{Da: "jan feb mar apr maj jun jul aug sep okt nov dec", En: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"}
	DayClock   = Msg{Da: "%s %s kl. %s", En: "%s %s at %s"}
	TodayClock = Msg{Da: "i dag kl. %s", En: "today at %s"}
	TomorrowAt = Msg{Da: "i morgen kl. %s", En: "tomorrow at %s"}
	DueInDays  = Msg{Da: "om %d d", En: "in %d d"}
	DueToday   = Msg{Da: "i dag", En: "today"}
	DueOver    = Msg{Da: "%d d over", En: "%d d late"}
	DueNone    = Msg{Da: "ingen frist", En: "no due date"}
)

// What a task holds back, in a word and in a sentence (S1 l.50-54, l.176-178).
var (
	ImpactDecision     = Msg{Da: "afgørelse", En: "decision"}
	ImpactPayment      = Msg{Da: "udbetaling", En: "payment"}
	ImpactWrongPayment = Msg{Da: "fejludbetaling", En: "wrong payment"}
	ImpactLetter       = Msg{Da: "brev", En: "letter"}
	ImpactUnknown      = Msg{Da: "ukendt", En: "unknown"}
	ImpactNone         = Msg{Da: "øvrige", En: "other"}

	BlocksDecision     = Msg{Da: "Blokerer afgørelsen og dermed udbetalingen", En: "Blocks the decision and so the payment"}
	BlocksPayment      = Msg{Da: "Blokerer udbetalingen", En: "Blocks the payment"}
	BlocksWrongPayment = Msg{Da: "Blokerer ikke, men kan give en forkert udbetaling", En: "Does not block, but can pay out wrongly"}
	BlocksLetter       = Msg{Da: "Blokerer underretningsbrevet", En: "Blocks the notification letter"}
	BlocksNothing      = Msg{Da: "Ikke blokerende", En: "Does not block"}
	BlocksUnknown      = Msg{Da: "Ukendt, om den blokerer (efterprøv i KSD's egen vejledning)", En: "Unknown whether it blocks (verify in KSD's own guide)"}
)

// What solving a task is expected to bring. Nothing here says that it has happened: KSD alone decides.
var (
	ReleaseAtOnce        = Msg{Da: "Afgørelse med det samme", En: "Decision at once"}
	ReleaseTonight       = Msg{Da: "Afgørelse i aftenkørslen %s", En: "Decision in the evening run %s"}
	ReleaseDecisionWhen  = Msg{Da: "Afgørelse, men hvornår er ukendt", En: "Decision, but when is unknown"}
	ReleaseDecisionHeld  = Msg{Da: "Afgørelsen venter også på %s", En: "The decision also waits for %s"}
	ReleasePayment       = Msg{Da: "Udbetaling i kørslen %s", En: "Payment in the run %s"}
	ReleasePaymentWhen   = Msg{Da: "Udbetaling, men hvornår er ukendt", En: "Payment, but when is unknown"}
	ReleasePaymentHeld   = Msg{Da: "Udbetalingen venter også på %s", En: "The payment also waits for %s"}
	ReleaseLetter        = Msg{Da: "Underretningsbrevet kan sendes, hvornår er ukendt", En: "The notification letter can be sent, when is unknown"}
	ReleaseLetterHeld    = Msg{Da: "Underretningsbrevet venter også på %s", En: "The notification letter also waits for %s"}
	ReleaseAvoids        = Msg{Da: "Undgår en forkert udbetaling i kørslen %s", En: "Avoids a wrong payment in the run %s"}
	ReleaseNothing       = Msg{Da: "Intet venter på opgaven", En: "Nothing waits for the task"}
	ReleaseUnknown       = Msg{Da: "Ukendt virkning", En: "Unknown effect"}
	ReleaseOneTask       = Msg{Da: "1 anden opgave", En: "1 other task"}
	ReleaseTasks         = Msg{Da: "%d andre opgaver", En: "%d other tasks"}
	ReleaseUnknownBeside = Msg{Da: "og %d med ukendt virkning", En: "and %d of unknown effect"}
	ReleaseUnknownOne    = Msg{Da: "Sagen har også 1 åben opgave med ukendt virkning.", En: "The case also has 1 open task of unknown effect."}
	ReleaseUnknownMore   = Msg{Da: "Sagen har også %d åbne opgaver med ukendt virkning.", En: "The case also has %d open tasks of unknown effect."}
	ReleaseIfNothingElse = Msg{Da: "hvis KSD ikke har andre udeståender", En: "if KSD has nothing else outstanding"}
	ReleaseIfGrant       = Msg{Da: "og hvis de øvrige betingelser er opfyldt", En: "and if the other conditions are met"}
	ReleaseNoneWrong     = Msg{Da: "Ingen forkert udbetaling ventes, for der var intet at rette", En: "No wrong payment is expected, since nothing was wrong"}
	ReleaseIfLeft        = Msg{Da: "og hvis valget efterlader noget at udbetale", En: "and if the choice leaves anything to pay"}
	ReleaseFrequency     = Msg{Da: "Udbetalingsfrekvens: %s. Udbetalingsdagen følger den.", En: "Payment frequency: %s. The pay day follows it."}
	ReleaseNoFrequency   = Msg{Da: "Udbetalingsfrekvensen er ukendt. Udbetalingsdagen følger den.", En: "The payment frequency is unknown. The pay day follows it."}
)

// The keys: what each does, for help and palette, and in a word, for the footer.
var (
	KeyOpen          = Msg{Da: "Åbn vejledningen til opgaven", En: "Open the guide to the task"}
	KeyOpenShort     = Msg{Da: "Vejledning", En: "Guide"}
	KeyOpenHere      = Msg{Da: "Åbn", En: "Open"}
	KeyOpenHereShort = Msg{Da: "Åbn", En: "Open"}
	KeyStepDone      = Msg{Da: "Trinnet er gjort, gå videre", En: "The step is done, go on"}
	KeyStepDoneShort = Msg{Da: "Videre", En: "Next"}
	KeyChoose        = Msg{Da: "Vælg svar eller trin", En: "Choose an answer or a step"}
	KeyChooseShort   = Msg{Da: "Vælg", En: "Choose"}
	KeyPrevStep      = Msg{Da: "Tilbage til forrige trin", En: "Back to the previous step"}
	KeyPrevStepShort = Msg{Da: "Forrige", En: "Previous"}
	KeyDemo          = Msg{Da: "Åbn en demokø med testdata", En: "Open a demo queue with test data"}
	KeyResolve       = Msg{Da: "Markér som løst", En: "Mark as resolved"}
	KeyResolveShort  = Msg{Da: "Løst", En: "Resolve"}
	KeyReopen        = Msg{Da: "Genåbn opgaven", En: "Reopen the task"}
	KeyReopenShort   = Msg{Da: "Genåbn", En: "Reopen"}
	KeyClaim         = Msg{Da: "Tag opgaven, eller giv den tilbage", En: "Claim the task, or give it back"}
	KeyClaimShort    = Msg{Da: "Tag", En: "Claim"}
	KeyWait          = Msg{Da: "Afvent til en dato", En: "Wait until a date"}
	KeyWaitShort     = Msg{Da: "Afvent", En: "Wait"}
	KeyNote          = Msg{Da: "Skriv et notat", En: "Write a note"}
	KeyNoteShort     = Msg{Da: "Notat", En: "Note"}
	KeyCase          = Msg{Da: "Åbn sagen med alle dens opgaver", En: "Open the case with all its tasks"}
	KeyCaseShort     = Msg{Da: "Sag", En: "Case"}
	KeyFilter        = Msg{Da: "Filtrér: ord, opgavenr., sag, navn eller helt CPR", En: "Filter: words, type no., case, name or full CPR"}
	KeyFilterShort   = Msg{Da: "Filtrér", En: "Filter"}
	KeySearch        = Msg{Da: "Søg i teksten", En: "Search the text"}
	KeySearchShort   = Msg{Da: "Søg", En: "Search"}
	KeyCutOff        = Msg{Da: "Vis kun det, der skal løses før næste kørsel", En: "Show only what must be solved before the next run"}
	KeyCutOffShort   = Msg{Da: "Før kørslen", En: "Before the run"}
	KeyMine          = Msg{Da: "Vis kun mine opgaver", En: "Show only my tasks"}
	KeyOrder         = Msg{Da: "Sortér: virkning, frist, frigivelse, alder", En: "Sort: impact, deadline, release, age"}
	KeyOrderShort    = Msg{Da: "Sortér", En: "Sort"}
	KeyOrderBack     = Msg{Da: "Forrige rækkefølge", En: "Previous order"}
	KeyPreview       = Msg{Da: "Vis eller skjul forklaringen", En: "Show or hide the explanation"}
	KeyPreviewShort  = Msg{Da: "Forklaring", En: "Explain"}
	KeyForm          = Msg{Da: "Næste rapport", En: "Next report"}
	KeyFormShort     = Msg{Da: "Næste rapport", En: "Next report"}
	KeyMore          = Msg{Da: "Vis eller skjul detaljer", En: "Show or hide details"}
	KeyMoreShort     = Msg{Da: "Detaljer", En: "Details"}
	KeyTaskLog       = Msg{Da: "Opgavens hændelser", En: "The task's events"}
	KeyShowCPR       = Msg{Da: "Vis borgerens CPR (bliver logget)", En: "Show the citizen's CPR (is logged)"}
	KeyCopy          = Msg{Da: "Kopiér sagsnummeret", En: "Copy the case number"}
	KeyCopyShort     = Msg{Da: "Kopiér sag", En: "Copy case"}
	KeyCopyHere      = Msg{Da: "Kopiér sagens nummer", En: "Copy the number of the case"}
	KeyNewTask       = Msg{Da: "Ny manuel opgave (nr. 48)", En: "New manual task (no. 48)"}
	KeyImport        = Msg{Da: "Indlæs en opgavefil", En: "Import a task file"}
	KeyDown          = Msg{Da: "Én ned", En: "Down"}
	KeyUp            = Msg{Da: "Én op", En: "Up"}
	KeyPageDown      = Msg{Da: "En side ned", En: "Page down"}
	KeyPageUp        = Msg{Da: "En side op", En: "Page up"}
	KeyTop           = Msg{Da: "Til den første", En: "To the first"}
	KeyBottom        = Msg{Da: "Til den sidste", En: "To the last"}
	KeyBack          = Msg{Da: "Tilbage", En: "Back"}
	KeyBackShort     = Msg{Da: "Tilbage", En: "Back"}
	KeyTabQueue      = Msg{Da: "Køen", En: "The queue"}
	KeyTabResolved   = Msg{Da: "Løste opgaver", En: "Resolved tasks"}
	KeyTabReports    = Msg{Da: "Rapporter", En: "Reports"}
	KeyTabLog        = Msg{Da: "Hændelseslog", En: "Event log"}
	KeyNextTab       = Msg{Da: "Næste skærm", En: "Next screen"}
	KeyPrevTab       = Msg{Da: "Forrige skærm", En: "Previous screen"}
	KeyUndo          = Msg{Da: "Fortryd din seneste handling", En: "Undo your latest act"}
	KeyUndoShort     = Msg{Da: "Fortryd", En: "Undo"}
	KeyRedo          = Msg{Da: "Gentag det fortrudte", En: "Redo what was undone"}
	KeyRole          = Msg{Da: "Skift rolle", En: "Switch role"}
	KeyLang          = Msg{Da: "Skift sprog til engelsk", En: "Switch language to Danish"}
	KeyRefresh       = Msg{Da: "Opdatér", En: "Refresh"}
	KeyHelp          = Msg{Da: "Hjælp", En: "Help"}
	KeyHelpShort     = Msg{Da: "Hjælp", En: "Help"}
	KeyPalette       = Msg{Da: "Find en kommando", En: "Find a command"}
	KeyQuit          = Msg{Da: "Luk programmet", En: "Quit the program"}
	KeyQuitShort     = Msg{Da: "Luk programmet", En: "Quit"}
	KeyNameSpace     = Msg{Da: "Mellemrum", En: "Space"}
	KeyNameShift     = Msg{Da: "Skift", En: "Shift"}
)

// Help and palette.
var (
	HelpTitle   = Msg{Da: "Taster på denne skærm", En: "Keys of this screen"}
	HelpFind    = Msg{Da: "Find kommando", En: "Find command"}
	HelpNothing = Msg{Da: "Ingen kommando passer.", En: "No command matches."}
	HelpHint    = Msg{Da: "Skriv for at søge · ↑↓ vælg · ↵ udfør · Esc luk hjælpen", En: "Type to search · ↑↓ choose · ↵ run · Esc close help"}
	HelpMarks   = Msg{Da: "Mærker", En: "Marks"}
)

// The roles.
var (
	RoleCaseworker     = Msg{Da: "sagsbehandler", En: "caseworker"}
	RoleTrainer        = Msg{Da: "underviser", En: "trainer"}
	RoleSuperuser      = Msg{Da: "superbruger", En: "superuser"}
	RoleManager        = Msg{Da: "leder", En: "manager"}
	RoleHeadOfBenefits = Msg{Da: "ydelseschef", En: "head of benefits"}
	RoleSystemOwner    = Msg{Da: "systemansvarlig", En: "system owner"}
)

// Forms.
var (
	FormCancel   = Msg{Da: "Annullér", En: "Cancel"}
	FormNo       = Msg{Da: "Nej", En: "No"}
	FormNext     = Msg{Da: "næste felt", En: "next field"}
	FormEnter    = Msg{Da: "vælg", En: "choose"}
	FormOn       = Msg{Da: "videre", En: "go on"}
	FormTick     = Msg{Da: "sæt kryds", En: "tick"}
	FormNewLine  = Msg{Da: "ny linje", En: "new line"}
	FormMore     = Msg{Da: "%d linjer mere ↓ PgDn", En: "%d more lines ↓ PgDn"}
	FormClose    = Msg{Da: "luk", En: "close"}
	FormWorking  = Msg{Da: "Gemmer …", En: "Saving …"}
	FormDropText = Msg{Da: "Teksten er ikke gemt. Esc igen kasserer den.", En: "The text is not saved. Esc again drops it."}

	NoteTitle = Msg{Da: "Notat", En: "Note"}
	NoteField = Msg{Da: "Notat", En: "Note"}
	NoteHelp  = Msg{Da: "Notater af betydning hører til i KSD's journal.", En: "Notes of weight belong in KSD's journal."}
	NoteVerb  = Msg{Da: "Gem notatet", En: "Save the note"}

	WaitTitle    = Msg{Da: "Afvent", En: "Wait"}
	WaitIntro    = Msg{Da: "Opgaven bliver i køen, tæller stadig med og kommer frem igen på datoen.", En: "The task stays in the queue, still counts and comes forward again on the date."}
	WaitDeadline = Msg{Da: "Opgaven skal være løst senest %s.", En: "The task must be solved by %s."}
	WaitTooLate  = Msg{Da: "Opgaven skulle have været løst %s.", En: "The task should have been solved by %s."}
	WaitUntil    = Msg{Da: "Til hvilken dato?", En: "Until which date?"}
	WaitReason   = Msg{Da: "Hvad ventes der på?", En: "What is awaited?"}
	WaitNoReason = Msg{Da: "Skriv, hvad der ventes på.", En: "Say what is awaited."}
	WaitVerb     = Msg{Da: "Afvent", En: "Wait"}
	WaitDate     = Msg{Da: "dd-mm-åååå, +3d eller mandag", En: "dd-mm-yyyy, +3d or monday"}
	WaitBad      = Msg{Da: "Skriv en dato efter i dag, for eksempel %s.", En: "Give a date after today, for example %s."}

	ReopenTitle  = Msg{Da: "Genåbn opgaven", En: "Reopen the task"}
	ReopenIntro  = Msg{Da: "Opgaven kommer tilbage i køen her. Er den løst i KSD, skal den også ændres dér.", En: "The task comes back into the queue here. If it is solved in KSD, it must be changed there too."}
	ReopenReason = Msg{Da: "Hvorfor?", En: "Why?"}
	ReopenVerb   = Msg{Da: "Genåbn", En: "Reopen"}
	ReopenEmpty  = Msg{Da: "Skriv hvorfor: årsagen står i loggen.", En: "Say why: the reason stands in the log."}

	NewTaskTitle = Msg{Da: "Ny manuel opgave (nr. 48)", En: "New manual task (no. 48)"}
	NewTaskIntro = Msg{Da: "Opgaven findes kun her, ikke i KSD.", En: "The task exists here only, not in KSD."}
	NewTaskCase  = Msg{Da: "Sagsnummer", En: "Case number"}
	NewTaskText  = Msg{Da: "Hvad skal gøres?", En: "What is to be done?"}
	NewTaskDue   = Msg{Da: "Frist (valgfri)", En: "Due date (optional)"}
	NewTaskVerb  = Msg{Da: "Opret opgaven", En: "Create the task"}
	NewTaskBad   = Msg{Da: "Skriv et sagsnummer og hvad der skal gøres.", En: "Give a case number and what is to be done."}
	NewTaskDate  = Msg{Da: "Fristen er ikke en dato. Skriv den som dd-mm-åååå.", En: "The due date is not a date. Write it as dd-mm-yyyy."}

	RoleTitle = Msg{Da: "Skift rolle", En: "Switch role"}
	RoleIntro = Msg{Da: "Du kan kun vælge blandt dine egne roller.", En: "You can choose among your own roles only."}
	RoleField = Msg{Da: "Arbejd som", En: "Work as"}
	RoleVerb  = Msg{Da: "Skift", En: "Switch"}

	CPRTitle = Msg{Da: "Vis CPR", En: "Show CPR"}
	CPRIntro = Msg{Da: "Borgerens CPR vises i fuld længde, indtil du trykker på en tast. Visningen bliver logget med dit navn.", En: "The citizen's full CPR is shown until you press a key. That it was shown is logged with your name."}
	CPRVerb  = Msg{Da: "Vis CPR", En: "Show CPR"}
	CPRNone  = Msg{Da: "Der er ikke noget CPR på opgaven.", En: "There is no CPR on the task."}
)

// Resolving a task.
var (
	SolveTitle    = Msg{Da: "Markér som løst", En: "Mark as resolved"}
	SolveVerb     = Msg{Da: "Markér som løst", En: "Mark as resolved"}
	SolveWaitVerb = Msg{Da: "Afvent til en dato", En: "Wait until a date"}
	SolveChoice   = Msg{Da: "Dit valg: %s", En: "Your choice: %s"}
	SolveField    = Msg{Da: "Vælg i KSD: %s = %s", En: "Choose in KSD: %s = %s"}
	SolveAsk      = Msg{Da: "Hvad er gjort?", En: "What was done?"}
	SolveActed    = Msg{Da: "Handlingen er udført i KSD", En: "The act was done in KSD"}
	SolveActedWhy = Msg{Da: "Typen kommer igen i morgen, hvis den kun markeres som løst.", En: "The type comes back tomorrow if it is only marked resolved."}
	SolveGround   = Msg{Da: "Begrundelse i korthed (valgfri; den fulde står i KSD)", En: "Ground in brief (optional; the full one stands in KSD)"}
	SolveMust     = Msg{Da: "Begrundelse", En: "Ground"}
	SolveGroundNo = Msg{Da: "Valget kræver en begrundelse.", En: "The choice needs a ground."}
	SolveExpected = Msg{Da: "Forventet: %s", En: "Expected: %s"}
	SolveInKSD    = Msg{Da: "Her bliver kun skrevet, at den er løst. Markér den også i KSD.", En: "Here it is only written down as resolved. Mark it in KSD too."}
	SolveChecking = Msg{Da: "Ser efter, hvad der venter …", En: "Looking at what waits …"}
	SolveHeld     = Msg{Da: "Opgaven holdes af åbne opgaver på sagen. Løs dem først:", En: "The task is held by open tasks on the case. Solve those first:"}
	SolveHeldItem = Msg{Da: "nr. %d %s", En: "no. %d %s"}
	SolveHeldMore = Msg{Da: "og %d til", En: "and %d more"}
	SolveNoCause  = Msg{Da: "Køen har ingen årsag til opgaven. Se efter i KSD, før du markerer den som løst.", En: "The queue has no cause for the task. Look in KSD before you mark it resolved."}
	SolveGoCase   = Msg{Da: "Gå til årsagerne", En: "Go to the causes"}
	SolveForce    = Msg{Da: "Løst i KSD, ikke hentet endnu? Skriv hvorfor (bliver logget)", En: "Solved in KSD, not fetched yet? Say why (is logged)"}
)

// The welcome screen.
var (
	WelcomeTitle     = Msg{Da: "Velkommen til Rettidig", En: "Welcome to Rettidig"}
	WelcomeLead      = Msg{Da: "En kø over opgaverne i KSD: det, der blokerer mest og haster mest, står først.", En: "A queue of KSD's tasks: what blocks most and is most urgent comes first."}
	WelcomeNote      = Msg{Da: "KSD er stadig det rigtige system. Her arbejder du med en liste, der er hentet derfra.", En: "KSD stays the system of record. Here you work on a list fetched from it."}
	WelcomeEmpty     = Msg{Da: "Køen er tom.", En: "The queue is empty."}
	WelcomeDemo      = Msg{Da: "Se en demokø med opdigtede sager", En: "See a demo queue with invented cases"}
	WelcomeDemoMore  = Msg{Da: "Intet i den er virkeligt. Den har sin egen fil.", En: "Nothing in it is real. It has a file of its own."}
	WelcomeTrain     = Msg{Da: "Øv dig", En: "Practise"}
	WelcomeTrainMore = Msg{Da: "Øvelser med opdigtede opgaver og et ur, der går hurtigt.", En: "Exercises with invented tasks and a clock that runs fast."}
	WelcomeImport    = Msg{Da: "Indlæs en opgavefil", En: "Import a task file"}
	WelcomeImpMore   = Msg{Da: "CSV eller XLSX med de åbne opgaver. V: indsæt kopierede rækker.", En: "CSV or XLSX with the open tasks. V: paste copied rows."}
	WelcomeTask      = Msg{Da: "Opret en opgave selv", En: "Create a task yourself"}
	WelcomeTaskMore  = Msg{Da: "Nr. 48, en manuel opgave.", En: "No. 48, a manual task."}
	WelcomeQuit      = Msg{Da: "Luk programmet", En: "Quit the program"}
	WelcomeStore     = Msg{Da: "Køen bliver lagt i %s, og først når du vælger.", En: "The queue will be put in %s, and only when you choose."}
	WelcomeWorking   = Msg{Da: "Et øjeblik …", En: "One moment …"}
	MakeTitle        = Msg{Da: "Opret kommunens kø", En: "Make the municipality's queue"}
	MakeMunicipality = Msg{Da: "Kommunens navn", En: "Name of the municipality"}
	MakeVerb         = Msg{Da: "Opret køen", En: "Make the queue"}
	MakeIntro        = Msg{Da: "Der er ingen kø endnu. Den bliver oprettet i %s.", En: "There is no queue yet. It will be made in %s."}
)

// Importing a file from the terminal.
var (
	ImportTitle    = Msg{Da: "Indlæs en opgavefil", En: "Import a task file"}
	ImportPath     = Msg{Da: "Filens placering", En: "Path of the file"}
	ImportHelp     = Msg{Da: "CSV eller XLSX. Først vises, hvad indlæsningen vil gøre.", En: "CSV or XLSX. First you see what the import would do."}
	ImportPlan     = Msg{Da: "Se planen", En: "See the plan"}
	ImportVerb     = Msg{Da: "Indlæs", En: "Import"}
	ImportEmpty    = Msg{Da: "Skriv filens placering.", En: "Give the path of the file."}
	ImportReading  = Msg{Da: "Læser filen …", En: "Reading the file …"}
	ImportRunning  = Msg{Da: "Indlæser …", En: "Importing …"}
	ImportStop     = Msg{Da: "Esc stopper mellem to dele; samme fil fortsætter senere.", En: "Esc stops between two parts; the same file goes on later."}
	ImportRows     = Msg{Da: "%s rækker: %s nye, %s ændrede, %s uændrede", En: "%s rows: %s new, %s changed, %s unchanged"}
	ImportGone     = Msg{Da: "%s fjernet fra køen", En: "%s removed from the queue"}
	ImportBadFile  = Msg{Da: "Rækker med fejl ligger i %s", En: "The faulty rows are in %s"}
	ImportBadMore  = Msg{Da: "  og %s til, som kun står i filen med fejl", En: "  and %s more, which only the file of faulty rows lists"}
	ImportBadLine  = Msg{Da: "linje %d: %s", En: "line %d: %s"}
	ImportBadRow   = Msg{Da: "linje %d, %s: %s", En: "line %d, %s: %s"}
	ImportEncoding = Msg{Da: "Tegnsæt: %s", En: "Encoding: %s"}
	ImportDone     = Msg{Da: "Indlæst", En: "Imported"}
	ImportStopped  = Msg{Da: "Stoppet undervejs. Indlæs samme fil igen for at fortsætte.", En: "Stopped on the way. Import the same file again to go on."}
	ImportClose    = Msg{Da: "Til køen", En: "To the queue"}
)
