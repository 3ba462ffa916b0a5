package text

// Mistakes on the command line. Each is followed by CmdSeeHelp.
var (
	CmdErrorPrefix        = Msg{Da: "rettidig: %s", En: "rettidig: %s"}
	CmdSeeHelp            = Msg{Da: "Se »%s --help«.", En: "See \"%s --help\"."}
	CmdUnknownCommand     = Msg{Da: "Kommandoen »%s« findes ikke.", En: "There is no command \"%s\"."}
	CmdUnknownCommandNear = Msg{Da: "Kommandoen »%s« findes ikke. Mente du %s?", En: "There is no command \"%s\". Did you mean %s?"}
	CmdMissingCommand     = Msg{Da: "Skriv også en af kommandoerne %s.", En: "Add one of the commands %s."}
	CmdMissingArg         = Msg{Da: "%s mangler.", En: "%s is missing."}
	CmdExtraArg           = Msg{Da: "»%s« er et argument for meget.", En: "\"%s\" is one argument too many."}
	CmdMissingFlag        = Msg{Da: "%s mangler.", En: "%s is missing."}
	CmdUnknownFlag        = Msg{Da: "Tilvalget %s findes ikke.", En: "There is no flag %s."}
	CmdFlagNeedsValue     = Msg{Da: "Tilvalget %s skal have en værdi.", En: "The flag %s needs a value."}
	CmdFlagBadValue       = Msg{Da: "»%s« er ikke en gyldig værdi for %s.", En: "\"%s\" is not a valid value of %s."}
	CmdUsageOther         = Msg{Da: "Kommandolinjen kan ikke læses.", En: "The command line cannot be read."}

	CmdBadLang      = Msg{Da: "Sproget »%s« kendes ikke. Vælg da eller en.", En: "The language \"%s\" is not known. Choose da or en."}
	CmdBadRole      = Msg{Da: "Rollen »%s« kendes ikke. Rollerne er %s.", En: "The role \"%s\" is not known. The roles are %s."}
	CmdBadOrder     = Msg{Da: "Rækkefølgen »%s« kendes ikke. Vælg impact, deadline, release eller age.", En: "The order \"%s\" is not known. Choose impact, deadline, release or age."}
	CmdBadState     = Msg{Da: "Tilstanden »%s« kendes ikke. Vælg open, waiting, resolved eller all.", En: "The state \"%s\" is not known. Choose open, waiting, resolved or all."}
	CmdBadLimit     = Msg{Da: "--limit skal være 0 eller mere.", En: "--limit must be 0 or more."}
	CmdBadID        = Msg{Da: "»%s« er ikke et opgave-id. »rettidig list« viser dem i første kolonne.", En: "\"%s\" is not a task id. \"rettidig list\" shows them in the first column."}
	CmdBadNumber    = Msg{Da: "»%s« er ikke et opgavenr. Skriv et tal, for eksempel 19.", En: "\"%s\" is not a task number. Give a number, for example 19."}
	CmdBadEvent     = Msg{Da: "»%s« er ikke nummeret på en hændelse. »rettidig log« viser dem i første kolonne.", En: "\"%s\" is not the number of an event. \"rettidig log\" shows them in the first column."}
	CmdBadDate      = Msg{Da: "»%s« er ikke en dato. Skriv åååå-mm-dd eller dd-mm-åååå.", En: "\"%s\" is not a date. Write yyyy-mm-dd or dd-mm-yyyy."}
	CmdBadAnswer    = Msg{Da: "»%s« er ikke et svar. Skriv TRIN=VALG, for eksempel cause=approved.", En: "\"%s\" is not an answer. Write STEP=CHOICE, for example cause=approved."}
	CmdBadForm      = Msg{Da: "Formen »%s« kendes ikke. Vælg old eller new.", En: "The form \"%s\" is not known. Choose old or new."}
	CmdBadFormat    = Msg{Da: "Formatet »%s« kendes ikke. Vælg text, csv eller markdown.", En: "The format \"%s\" is not known. Choose text, csv or markdown."}
	CmdBadShell     = Msg{Da: "Skallen »%s« kendes ikke. Vælg bash, zsh, fish eller powershell.", En: "The shell \"%s\" is not known. Choose bash, zsh, fish or powershell."}
	CmdBadNow       = Msg{Da: "%s skal være et tidspunkt som 2026-11-23T09:00:00+01:00, ikke »%s«.", En: "%s must be a time such as 2026-11-23T09:00:00+01:00, not \"%s\"."}
	CmdDemoBadTasks = Msg{Da: "--tasks skal være et tal fra 1 til %d.", En: "--tasks must be a number from 1 to %d."}
)

// What is wrong with the queue's file, or keeps it from being used.
var (
	CmdNoStore        = Msg{Da: "Der er ingen kø endnu. Opret en med »rettidig init«, eller se en demokø med »rettidig demo«.", En: "There is no queue yet. Make one with \"rettidig init\", or see a demo with \"rettidig demo\"."}
	CmdNoStoreAt      = Msg{Da: "Der er ingen kø i %s. Opret en med »rettidig init«, eller se en demokø med »rettidig demo«.", En: "There is no queue at %s. Make one with \"rettidig init\", or see a demo with \"rettidig demo\"."}
	CmdStoreExists    = Msg{Da: "Der er allerede en kø i %s. Den bliver ikke overskrevet. Vælg en anden fil med --db.", En: "There is a queue at %s already. It is not written over. Choose another file with --db."}
	CmdDemoRefuses    = Msg{Da: "Køen i %s er ikke en demokø, så den bliver ikke rørt. Vælg en anden fil med --db.", En: "The queue at %s is not a demo, so it is left alone. Choose another file with --db."}
	CmdLocked         = Msg{Da: "Køen er i brug af et andet program. Prøv igen om lidt.", En: "Another program is using the queue. Try again in a moment."}
	CmdLockedBy       = Msg{Da: "Køen er i brug af %s. Prøv igen om lidt.", En: "The queue is in use by %s. Try again in a moment."}
	CmdNewer          = Msg{Da: "Køen er skrevet af en nyere udgave af programmet. Opdatér programmet.", En: "The queue was written by a newer version of the program. Update the program."}
	CmdCorrupt        = Msg{Da: "Køens fil er beskadiget eller er slet ikke en kø. Den er ikke ændret. Hent den seneste sikkerhedskopi (docs/operations.md).", En: "The queue's file is damaged or no queue at all. It was not changed. Restore the latest backup (docs/operations.md)."}
	CmdRemoteDrive    = Msg{Da: "Køen ligger på et netværksdrev, og dér kan filen blive ødelagt. Læg den på maskinens egen disk, eller brug --network-drive på eget ansvar (docs/operations.md).", En: "The queue lies on a network drive, where the file can be damaged. Put it on the machine's own disk, or use --network-drive at your own risk (docs/operations.md)."}
	CmdRemoteWarning  = Msg{Da: "Advarsel: køen ligger på et netværksdrev. Filen kan blive ødelagt, hvis to programmer bruger den på én gang.", En: "Warning: the queue lies on a network drive. The file can be damaged if two programs use it at once."}
	CmdUnknownOutcome = Msg{Da: "Det er uvist, om ændringen nåede at blive gemt. Se efter med »rettidig log«, før du prøver igen.", En: "It is not known whether the change was saved. Look with \"rettidig log\" before trying again."}
	CmdReadOnly       = Msg{Da: "Køen kan kun læses.", En: "The queue is read only."}
	CmdTooLarge       = Msg{Da: "Ændringen er større, end køen kan tage på én gang.", En: "The change is larger than the queue takes at once."}
	CmdDiskFull       = Msg{Da: "Der er ikke plads på disken. Intet blev ændret.", En: "The disk is full. Nothing was changed."}
	CmdPermission     = Msg{Da: "Du har ikke adgang til filen eller mappen.", En: "You may not use the file or folder."}
	CmdNoFile         = Msg{Da: "Filen eller mappen findes ikke.", En: "There is no such file or folder."}
	CmdStopped        = Msg{Da: "Afbrudt. Det, der nåede at blive gemt, er gemt.", En: "Stopped. What was saved stays saved."}
	CmdRebuilding     = Msg{Da: "Køen bliver ordnet om efter en ændret indstilling. Vent, og prøv igen.", En: "The queue is being put in order after a changed setting. Wait and try again."}
	CmdOther          = Msg{Da: "Det lykkedes ikke: %s", En: "That did not work: %s"}
	CmdCrashed        = Msg{Da: "rettidig: intern fejl. Den handling, der var i gang, er ikke gemt. Stedet i programmet:", En: "rettidig: internal error. The act under way was not saved. The place in the program:"}
)

// Why an act was refused.
var (
	CmdNotFound         = Msg{Da: "Der er ingen opgave med det id i køen. »rettidig list« viser dem, der er.", En: "The queue has no task with that id. \"rettidig list\" shows those there are."}
	CmdConflict         = Msg{Da: "En anden har ændret opgaven imens. Se den igennem, og prøv igen.", En: "Another has changed the task meanwhile. Look it over and try again."}
	CmdNotOpen          = Msg{Da: "Opgaven er ikke åben. »rettidig reopen« genåbner en, der er løst her.", En: "The task is not open. \"rettidig reopen\" reopens one that was resolved here."}
	CmdNotResolved      = Msg{Da: "Opgaven er ikke markeret som løst her.", En: "The task is not marked resolved here."}
	CmdNotHeld          = Msg{Da: "Ingen har taget opgaven.", En: "Nobody holds the task."}
	CmdNeedsDate        = Msg{Da: "Skriv en dato efter i dag.", En: "Give a date after today."}
	CmdNeedsText        = Msg{Da: "Der mangler en tekst.", En: "A text is missing."}
	CmdNeedsReason      = Msg{Da: "Skriv hvorfor med --reason; årsagen står i loggen.", En: "Say why with --reason; the reason stands in the log."}
	CmdNeedsChoice      = Msg{Da: "Opgaven kan ikke løses uden et valg fra vejledningen: uden valget i KSD kommer den igen i morgen.", En: "The task cannot be resolved without the guide's choice: without the choice in KSD it comes back tomorrow."}
	CmdNeedsChoiceNamed = Msg{Da: "%s\nGiv svaret med »rettidig resolve %d --answer TRIN=VALG«. Du kan svare: %s.", En: "%s\nGive the answer with \"rettidig resolve %d --answer STEP=CHOICE\". You can answer: %s."}
	CmdNeedsActed       = Msg{Da: "Er handlingen udført i KSD? Opgaven kommer igen i morgen, hvis den kun markeres som løst.", En: "Was the act done in KSD? The task comes back tomorrow if it is only marked resolved."}
	CmdNeedsActedNamed  = Msg{Da: "%s\nEr den udført, så skriv »rettidig resolve %d --acted«.", En: "%s\nIf it was, write \"rettidig resolve %d --acted\"."}
	CmdNeedsGround      = Msg{Da: "Valget »%s« kræver en begrundelse. Skriv den med --ground.", En: "The choice \"%s\" needs a ground. Give it with --ground."}
	CmdWaitChoice       = Msg{Da: "Valget afventer og løser ikke opgaven. Brug »rettidig wait ID --until DATO --reason TEKST«.", En: "That choice waits and does not resolve the task. Use \"rettidig wait ID --until DATE --reason TEXT\"."}
	CmdWaitChoiceNamed  = Msg{Da: "Valget »%s« løser ikke opgaven. Lad den afvente med »rettidig wait ID --until DATO --reason TEKST«.", En: "The choice \"%s\" does not resolve the task. Put it aside with \"rettidig wait ID --until DATE --reason TEXT\"."}
	CmdNothingToUndo    = Msg{Da: "Der er intet at fortryde eller gentage.", En: "There is nothing to undo or redo."}
	CmdBuiltOn          = Msg{Da: "Andre har bygget videre på det, så det kan ikke fortrydes.", En: "Others have built on it, so it cannot be undone."}
	CmdConfirmed        = Msg{Da: "KSD har bekræftet det. Ret det først i KSD.", En: "KSD has confirmed it. Change it in KSD first."}
	CmdRealStore        = Msg{Da: "Det kan kun gøres i en demo- eller øvelseskø.", En: "Only a demo or training queue allows that."}
	CmdRealRefuses      = Msg{Da: "%s kan kun bruges med en demo- eller øvelseskø: loggen i en rigtig kø skal vise, hvem der gjorde hvad hvornår. Fjern variablen.", En: "%s works on a demo or training queue only: the log of a real queue must show who did what when. Unset the variable."}
	CmdNoStaff          = Msg{Da: "Du står ikke i køens liste over medarbejdere. Bed den systemansvarlige om at tilføje dig.", En: "You are not in the queue's staff table. Ask the system owner to add you."}
	CmdNotStaff         = Msg{Da: "Brugeren »%s« står ikke i køens liste over medarbejdere. Den systemansvarlige tilføjer brugere med »rettidig staff add«.", En: "The user \"%s\" is not in the queue's staff table. The system owner adds users with \"rettidig staff add\"."}
	CmdNotYourRole      = Msg{Da: "Du har ikke rollen %s. Dine roller er %s.", En: "You do not have the role %s. Your roles are %s."}
	CmdDenied           = Msg{Da: "Det må du ikke som %s (%s). Vælg en anden af dine roller med --role.", En: "As %s you may not do that (%s). Choose another of your roles with --role."}
	CmdTaken            = Msg{Da: "%s har taget opgaven (%s). Aftal det med vedkommende.", En: "%s holds the task (%s). Agree it with them."}
	CmdHeld             = Msg{Da: "Opgaven holdes af åbne opgaver på sagen: %s. Løs dem først. Er de løst i KSD, men ikke hentet endnu, så skriv hvorfor med --force.", En: "The task is held by open tasks on the case: %s. Solve those first. If they are solved in KSD but not fetched yet, say why with --force."}
	CmdLastOwner        = Msg{Da: "Mindst én skal være systemansvarlig, ellers kan ingen ændre medarbejdere og indstillinger. Giv rollen til en anden først.", En: "Somebody must be system owner, or nobody can change staff and settings. Give the role to someone else first."}
	CmdTooLong          = Msg{Da: "Teksten er for lang.", En: "The text is too long."}
	CmdNoSuchType       = Msg{Da: "Opgavenr. %d står ikke i kataloget. Kommer det i en fil, bliver det beholdt som ukendt opgavetype.", En: "The catalogue has no task number %d. If it comes in a file, it is kept as an unknown task type."}
)

// Settings that are unknown or have a bad value, and what they take.
var (
	CmdSettingUnknown = Msg{Da: "Indstillingen »%s« findes ikke. »rettidig config list« viser dem, der er.", En: "There is no setting \"%s\". \"rettidig config list\" shows those there are."}
	CmdSettingBad     = Msg{Da: "%s kan ikke være »%s«. Skriv %s.", En: "%s cannot be \"%s\". Give %s."}
	CmdSettingDB      = Msg{Da: "Køens fil vælges med --db eller %s.", En: "The queue's file is chosen with --db or %s."}
	CmdConfigFile     = Msg{Da: "Filen med dine indstillinger har en ukendt nøgle. Den kender kun language og theme.", En: "Your settings file has an unknown key. It knows language and theme only."}
	CmdTakesName      = Msg{Da: "et navn på højst 60 tegn", En: "a name of at most 60 characters"}
	CmdTakesClock     = Msg{Da: "et klokkeslæt som 12:00", En: "a clock time such as 12:00"}
	CmdTakesHoliday   = Msg{Da: "same_day, previous_working_day eller next_working_day", En: "same_day, previous_working_day or next_working_day"}
	CmdTakesBool      = Msg{Da: "true eller false", En: "true or false"}
	CmdTakesClass     = Msg{Da: "decision, payment, letter eller none, og kun for en type, som kilderne ikke placerer", En: "decision, payment, letter or none, and only for a type the sources leave open"}
	CmdTakesWeeks     = Msg{Da: "odd eller even for et år fra 2023", En: "odd or even for a year from 2023"}
	CmdTakesDays      = Msg{Da: "et antal dage fra 0 til 365", En: "a number of days from 0 to 365"}
)
