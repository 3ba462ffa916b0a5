package text

// CmdSentence prints a sentence that is already in the language; CmdTimeLayout is how Go writes an instant.
var (
	CmdOr         = Msg{Da: " eller ", En: " or "}
	CmdSentence   = Msg{Da: "%s", En: "%s"}
	CmdTimeLayout = Msg{Da: "02-01-2006 kl. 15.04", En: "2006-01-02 15:04"}
)

// Headings of the tables.
var (
	CmdColID        = Msg{Da: "Id", En: "Id"}
	CmdColType      = Msg{Da: "Nr.", En: "No."}
	CmdColName      = Msg{Da: "Opgave", En: "Task"}
	CmdColCase      = Msg{Da: "Sag", En: "Case"}
	CmdColCitizen   = Msg{Da: "Borger", En: "Citizen"}
	CmdColDue       = Msg{Da: "Frist", En: "Due"}
	CmdColLeft      = Msg{Da: "Rest", En: "Left"}
	CmdColOwner     = Msg{Da: "Hos", En: "With"}
	CmdColState     = Msg{Da: "Tilstand", En: "State"}
	CmdColBlocks    = Msg{Da: "Blokering (2020)", En: "Blocks (2020)"}
	CmdColLogin     = Msg{Da: "Brugernavn", En: "Login"}
	CmdColStaffName = Msg{Da: "Navn", En: "Name"}
	CmdColTeam      = Msg{Da: "Team", En: "Team"}
	CmdColRoles     = Msg{Da: "Roller", En: "Roles"}
	CmdListEmpty    = Msg{Da: "Ingen opgaver.", En: "No tasks."}
	CmdUnknownType  = Msg{Da: "ukendt opgavetype", En: "unknown task type"}
	CmdUnknown      = Msg{Da: "ukendt", En: "unknown"}
)

// Due dates with the days left. A computed date only sorts; it is never KSD's.
var (
	CmdDueIn       = Msg{Da: "%s (om %d d)", En: "%s (in %d d)"}
	CmdDueToday    = Msg{Da: "%s (i dag)", En: "%s (today)"}
	CmdDueOver     = Msg{Da: "%s (%d d over)", En: "%s (%d d late)"}
	CmdDueComputed = Msg{Da: "~%s (beregnet)", En: "~%s (computed)"}
)

// The facts of a task and of a task type.
var (
	CmdShowTitle       = Msg{Da: "Opgave %d: nr. %d %s", En: "Task %d: no. %d %s"}
	CmdFactCase        = Msg{Da: "Sag", En: "Case"}
	CmdFactStatus      = Msg{Da: "Sagsstatus", En: "Case status"}
	CmdFactCitizen     = Msg{Da: "Borger", En: "Citizen"}
	CmdFactCompany     = Msg{Da: "Arbejdsgiver", En: "Employer"}
	CmdFactImpact      = Msg{Da: "Blokering", En: "Blocks"}
	CmdFactDue         = Msg{Da: "Frist", En: "Due"}
	CmdFactOriginal    = Msg{Da: "Oprindelig frist", En: "Original due date"}
	CmdFactLocalDue    = Msg{Da: "Egen frist", En: "Own due date"}
	CmdFactDeadline    = Msg{Da: "Skal være løst", En: "Must be solved"}
	CmdPassed          = Msg{Da: "%s, er passeret", En: "%s, has passed"}
	CmdFactPaymentBy   = Msg{Da: "Når næste udbetaling", En: "Reaches next payment"}
	CmdFactCreated     = Msg{Da: "Oprettet", En: "Created"}
	CmdFactState       = Msg{Da: "Tilstand", En: "State"}
	CmdFactOwner       = Msg{Da: "Hos", En: "With"}
	CmdFactCaseworker  = Msg{Da: "Sagsbehandler i KSD", En: "Caseworker in KSD"}
	CmdFactFrequency   = Msg{Da: "Udbetalingsfrekvens", En: "Payment frequency"}
	CmdFactRemark      = Msg{Da: "Bemærkning", En: "Remark"}
	CmdFactResolved    = Msg{Da: "Løst her", En: "Resolved here"}
	CmdFactChoice      = Msg{Da: "Valg", En: "Choice"}
	CmdByAt            = Msg{Da: "%s af %s som %s", En: "%s by %s as %s"}
	CmdFactKSDID       = Msg{Da: "Opgave-id i KSD", En: "Task id in KSD"}
	CmdFactGloss       = Msg{Da: "På engelsk", En: "In English"}
	CmdFactNames       = Msg{Da: "Andre navne", En: "Other names"}
	CmdFactTheme       = Msg{Da: "Emne", En: "Subject"}
	CmdFactDeletable   = Msg{Da: "Kan slettes i KSD", En: "Deletable in KSD"}
	CmdFactRecurs      = Msg{Da: "Kommer igen", En: "Comes again"}
	CmdFactFrequencyOf = Msg{Da: "Hyppighed", En: "Frequency"}
	CmdFactFollowUps   = Msg{Da: "Opfølgende opgaver", En: "Follow-up tasks"}
	CmdFactKnockOn     = Msg{Da: "Fører senere til", En: "Leads later to"}
	CmdFactLaw         = Msg{Da: "Lov", En: "Law"}
	CmdFactStar        = Msg{Da: "Ændring", En: "Change"}
	CmdStar            = Msg{Da: "i 2020 var en ændring på vej, som ville give færre af dem", En: "in 2020 a change was on its way that would make fewer of them"}

	CmdDeletableNo          = Msg{Da: "nej", En: "no"}
	CmdDeletableConsequence = Msg{Da: "ja, men det har en konsekvens", En: "yes, but it has a consequence"}
	CmdDeletableFree        = Msg{Da: "ja, uden konsekvens", En: "yes, without consequence"}
	CmdRecursNone           = Msg{Da: "ikke så vidt kilderne ved", En: "not as far as the sources know"}
	CmdRecursNextDay        = Msg{Da: "næste dag, hvis handlingen ikke er udført", En: "the next day, unless the act was done"}
	CmdRecursRefund         = Msg{Da: "ved hver refusionsanmodning", En: "at each refund request"}
	CmdRecursLetter         = Msg{Da: "ved hvert nyt brev", En: "at each new letter"}
	CmdRecursLater          = Msg{Da: "senere, som andre opgaver", En: "later, as other tasks"}
	CmdRecursRetired        = Msg{Da: "dannes ikke længere", En: "no longer made"}
	CmdCount2020            = Msg{Da: "%s dannet %s til %s", En: "%s made from %s to %s"}
	CmdPlace2020            = Msg{Da: "nr. %d på listen fra 2020", En: "place %d in the 2020 list"}
	CmdRank2021             = Msg{Da: "nr. %d i 2021", En: "place %d in 2021"}
	CmdSourceUnsure         = Msg{Da: "(udledt af %s, efterprøv)", En: "(derived from %s, verify)"}
)

// What solving a task is expected to bring. KSD alone decides.
var (
	CmdExpectBlocked   = Msg{Da: "Forventet: intet endnu. Andre åbne opgaver på sagen holder det samme tilbage: %s.", En: "Expected: nothing yet. Other open tasks on the case hold back the same: %s."}
	CmdExpectAtOnce    = Msg{Da: "Forventet: KSD afgør sagen med det samme, hvis KSD ikke har andre udeståender.", En: "Expected: KSD decides the case at once, if KSD has nothing else outstanding."}
	CmdExpectTonight   = Msg{Da: "Forventet: KSD afgør sagen i aftenkørslen %s, hvis KSD ikke har andre udeståender.", En: "Expected: KSD decides the case in the evening run of %s, if KSD has nothing else outstanding."}
	CmdIfGrant         = Msg{Da: "En bevilling kræver, at de øvrige betingelser er opfyldt.", En: "A grant needs the other conditions to be met."}
	CmdExpectNoStatus  = Msg{Da: "Forventet: KSD kan afgøre sagen, hvis KSD ikke har andre udeståender. Sagens status er ukendt, så det vides ikke hvornår.", En: "Expected: KSD can decide the case, if KSD has nothing else outstanding. The case status is unknown, so it is not known when."}
	CmdExpectStatus    = Msg{Da: "Forventet: KSD kan afgøre sagen, hvis KSD ikke har andre udeståender. Kilderne siger ikke hvornår ved sagsstatus »%s«.", En: "Expected: KSD can decide the case, if KSD has nothing else outstanding. The sources do not say when for case status \"%s\"."}
	CmdExpectPayment   = Msg{Da: "Forventet: sagen kommer med i udbetalingskørslen med skæringstidspunkt %s, hvis KSD ikke har andre udeståender.", En: "Expected: the case is in the payment run with its cut-off at %s, if KSD has nothing else outstanding."}
	CmdExpectLeft      = Msg{Da: "Det gælder kun, hvis valget efterlader noget at udbetale.", En: "That holds only if the choice leaves anything to pay."}
	CmdExpectAvoids    = Msg{Da: "Forventet: en forkert udbetaling undgås, når den er løst inden %s.", En: "Expected: a wrong payment is avoided when it is solved by %s."}
	CmdExpectLetter    = Msg{Da: "Forventet: underretningsbrevet kan sendes. Hvornår vides ikke.", En: "Expected: the notification letter can be sent. When is not known."}
	CmdExpectNothing   = Msg{Da: "Intet venter på den.", En: "Nothing waits for it."}
	CmdExpectUnknown   = Msg{Da: "Kilderne siger ikke, hvad den holder tilbage. Efterprøv i KSD's egen vejledning.", En: "The sources do not say what it holds back. Verify in KSD's own guide."}
	CmdUnknownBeside   = Msg{Da: "Åbne opgaver på sagen med ukendt virkning: %d.", En: "Open tasks on the case of unknown effect: %d."}
	CmdMissed          = Msg{Da: "Den nåede ikke kørslen %s; næste er %s.", En: "It missed the run of %s; the next is %s."}
	CmdCauseDeadline   = Msg{Da: "Årsagernes tidligste frist er %s.", En: "The earliest deadline of the causes is %s."}
	CmdContradicts     = Msg{Da: "Kilderne er uenige: i 2020 blokerede typen ikke, men bemærkningen fra 2021 siger, at sagen ikke kan afgøres eller udbetales. Efterprøv.", En: "The sources disagree: in 2020 the type did not block, but the remark of 2021 says that the case is not decided or paid. Verify."}
	CmdShowConsequence = Msg{Da: "Slettes den i KSD: %s", En: "If it is deleted in KSD: %s"}
	CmdShowExpected    = Msg{Da: "Fra KSD ventes en opgave nr. %d (efter en opgave løst %s).", En: "A task no. %d is expected from KSD (after a task resolved %s)."}
	CmdLetterMissing   = Msg{Da: "Borger mangler afslagsbrev.", En: "The citizen has not had the refusal letter."}
)

// What was done, said only after the store has said yes.
var (
	CmdClaimed   = Msg{Da: "Du har taget opgave %d.", En: "You have claimed task %d."}
	CmdReleased  = Msg{Da: "Opgave %d er givet tilbage.", En: "Task %d was given back."}
	CmdNoted     = Msg{Da: "Notatet på opgave %d er gemt.", En: "The note on task %d is saved."}
	CmdWaits     = Msg{Da: "Opgave %d afventer til %s. Den er stadig åben og tæller med.", En: "Task %d waits until %s. It is still open and still counts."}
	CmdWaitEnded = Msg{Da: "Opgave %d afventer ikke længere.", En: "Task %d no longer waits."}
	CmdReopened  = Msg{Da: "Opgave %d er genåbnet her. KSD er ikke ændret.", En: "Task %d is reopened here. KSD is unchanged."}
	CmdResolved  = Msg{Da: "Opgave %d (nr. %d %s) er markeret som løst her.", En: "Task %d (no. %d %s) is marked resolved here."}
	CmdMarkInKSD = Msg{Da: "Husk også at markere den som løst i KSD.", En: "Remember to mark it resolved in KSD too."}
	CmdUndone    = Msg{Da: "Fortrudt: %s, hændelse %d%s. KSD er ikke ændret.", En: "Undone: %s, event %d%s. KSD is unchanged."}
	CmdRedone    = Msg{Da: "Gentaget: %s, hændelse %d%s. KSD er ikke ændret.", En: "Redone: %s, event %d%s. KSD is unchanged."}
	CmdOnTask    = Msg{Da: ", opgave %d", En: ", task %d"}
	CmdAboutTask = Msg{Da: "opgave %d", En: "task %d"}
	CmdTakenBack = Msg{Da: "(fortrudt ved %d)", En: "(undone by %d)"}
	CmdNoChange  = Msg{Da: "Det var sådan i forvejen; intet er ændret.", En: "It was so already; nothing was changed."}
)

// demo, init and import.
var (
	CmdDemoMunicipality = Msg{Da: "Eksempel Kommune", En: "Eksempel Kommune"}
	CmdDemoMade         = Msg{Da: "Demokøen er lavet. Åbne opgaver: %d, løste: %d. Alt i den er opdigtet.", En: "The demo is made. Open tasks: %d, resolved: %d. All in it is invented."}
	CmdDemoThere        = Msg{Da: "Demokøen fra %s er der i forvejen. Åbne opgaver: %d, løste: %d. Med --seed laves den forfra.", En: "The demo of %s is there already. Open tasks: %d, resolved: %d. With --seed it is made anew."}
	CmdDemoNotOurs      = Msg{Da: "Demokøen i %s er ikke lavet af »rettidig demo«, så den bliver ikke lavet forfra. Vælg en anden fil med --db.", En: "The demo queue at %s was not made by \"rettidig demo\", so it is not made anew. Choose another file with --db."}
	CmdDemoUse          = Msg{Da: "Brug den med »rettidig --db %s«.", En: "Use it with \"rettidig --db %s\"."}
	CmdInitMade         = Msg{Da: "Køen er oprettet i %s. Kun du kan læse filen.", En: "The queue is made at %s. Only you can read the file."}
	CmdInitMadeDemo     = Msg{Da: "En tom demokø er oprettet i %s.", En: "An empty demo queue is made at %s."}
	CmdInitNext         = Msg{Da: "Indlæs opgaver med »rettidig import FIL«.", En: "Import tasks with \"rettidig import FILE\"."}
	CmdImportReading    = Msg{Da: "Læser filen igennem", En: "Reading the file"}
	CmdImportProgress   = Msg{Da: "Indlæser", En: "Importing"}
	CmdImportFinishing  = Msg{Da: "Ordner køen", En: "Putting the queue in order"}
	CmdCheckProgress    = Msg{Da: "Efterprøver", En: "Checking"}
	CmdRebuildProgress  = Msg{Da: "Ordner køen om", En: "Putting the queue in order"}
	CmdImportDone       = Msg{Da: "%s er indlæst. Rækker: %d. Tegnsæt: %s.", En: "%s is imported. Rows: %d. Encoding: %s."}
	CmdImportPlan       = Msg{Da: "Plan for %s; intet er ændret. Rækker: %d. Tegnsæt: %s.", En: "Plan for %s; nothing was changed. Rows: %d. Encoding: %s."}
	CmdImportCounts     = Msg{Da: "Nye: %d, ændrede: %d, uændrede: %d, fjernede: %d, med fejl: %d.", En: "New: %d, changed: %d, unchanged: %d, removed: %d, bad: %d."}
	CmdImportResumed    = Msg{Da: "En afbrudt indlæsning blev taget op igen. Rækker taget før: %d.", En: "A stopped import was resumed. Rows taken before: %d."}
	CmdImportWithoutID  = Msg{Da: "Rækker uden opgave-id fra KSD: %d (linje %s). De kendes på sag, type og oprettelse.", En: "Rows without a task id from KSD: %d (line %s). They are known by case, type and creation."}
	CmdImportStill      = Msg{Da: "Løst her, men stadig i filen: %d (opgave %s). De er stadig løst her.", En: "Resolved here but still in the file: %d (task %s). They stay resolved here."}
	CmdImportMet        = Msg{Da: "Ventede opfølgende opgaver, der er kommet: %d (opgave %s).", En: "Expected follow-up tasks that have come: %d (task %s)."}
	CmdImportBadFile    = Msg{Da: "Rækkerne med fejl ligger i %s. Ret dem, og indlæs den fil.", En: "The bad rows lie in %s. Mend them and import that file."}
)

// check, config, staff and version.
var (
	CmdCheckOK           = Msg{Da: "Køen er i orden. Efterprøvet: hændelser %d, opgaver %d.", En: "The queue is sound. Checked: events %d, tasks %d."}
	CmdCheckBad          = Msg{Da: "Fejl i køen: %d. Hent den seneste sikkerhedskopi (docs/operations.md).", En: "Faults in the queue: %d. Restore the latest backup (docs/operations.md)."}
	CmdCheckFault        = Msg{Da: "%s: %s", En: "%s: %s"}
	CmdConfigSet         = Msg{Da: "%s er nu %s.", En: "%s is now %s."}
	CmdConfigUnset       = Msg{Da: "%s er taget væk; standarden gælder.", En: "%s is taken away; the default holds."}
	CmdOriginDefault     = Msg{Da: "standard", En: "default"}
	CmdOriginStore       = Msg{Da: "køen", En: "store"}
	CmdOriginFile        = Msg{Da: "din fil", En: "your file"}
	CmdOriginEnvironment = Msg{Da: "miljøvariabel", En: "environment"}
	CmdOriginFlag        = Msg{Da: "tilvalg", En: "flag"}
	CmdStaffAdded        = Msg{Da: "%s står nu i køen som %s.", En: "%s now stands in the queue as %s."}
	CmdStaffRetired      = Msg{Da: "(stoppet)", En: "(retired)"}
	CmdVersionLine       = Msg{Da: "rettidig %s %s (%s, %s/%s)", En: "rettidig %s %s (%s, %s/%s)"}
)
