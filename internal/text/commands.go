package text

// The program as a whole, in help.
var (
	CmdRootShort = Msg{Da: "En kø over opgaverne i KSD: det, der blokerer mest og haster mest, står først", En: "A queue of KSD's tasks: what blocks most and is most urgent comes first"}
	CmdRootLong  = Msg{
		Da: "Rettidig holder en lokal kø over kommunens opgaver i KSD (sygedagpenge). Det, der blokerer\nmest og haster mest, står først. KSD er stadig det rigtige system: opgaverne hentes fra en fil,\nløses i KSD og markeres her.\n\nUden en kommando vises skærmbillederne. Sendes udskriften videre til en fil eller et andet\nprogram, skrives køen.",
		En: "Rettidig keeps a local queue of the municipality's tasks in KSD (sickness benefit). What blocks\nmost and is most urgent comes first. KSD stays the system of record: tasks are fetched from a\nfile, solved in KSD and marked here.\n\nWithout a command the screens are shown. Into a file or another program the queue is printed.",
	}
	CmdExitCodes = Msg{
		Da: " 0  alt gik godt\n 1  handlingen blev afvist eller mislykkedes\n 2  kommandolinjen er forkert\n 3  rækker med fejl blev lagt til side ved indlæsning\n10  der er ingen kø endnu\n11  køen er i brug af en anden proces\n12  køens fil er beskadiget eller skrevet af en nyere udgave",
		En: " 0  all went well\n 1  the act was refused or failed\n 2  the command line is wrong\n 3  an import set bad rows aside\n10  there is no queue yet\n11  another process holds the queue\n12  the queue's file is damaged or written by a newer version",
	}
	CmdEnvironment = Msg{
		Da: "RETTIDIG_DB      køens fil, når --db ikke er givet\nRETTIDIG_GUIDES  mappe med kommunens egne vejledninger\nRETTIDIG_LANG    sprog, da eller en, når --lang ikke er givet\nRETTIDIG_NOW     fast klokkeslæt (RFC 3339), kun for demo- og øvelseskøer\nRETTIDIG_USER    anden bruger, kun for demo- og øvelseskøer\nNO_COLOR         ingen farver",
		En: "RETTIDIG_DB      the queue's file when --db is not given\nRETTIDIG_GUIDES  folder of the municipality's own guides\nRETTIDIG_LANG    language, da or en, when --lang is not given\nRETTIDIG_NOW     a fixed clock (RFC 3339), demo and training queues only\nRETTIDIG_USER    another user, demo and training queues only\nNO_COLOR         no colours",
	}
	CmdGroupStart  = Msg{Da: "Kom i gang:", En: "Get started:"}
	CmdGroupQueue  = Msg{Da: "Se køen:", En: "See the queue:"}
	CmdGroupWork   = Msg{Da: "Arbejd med en opgave:", En: "Work on a task:"}
	CmdGroupLookup = Msg{Da: "Slå op (kræver ingen kø):", En: "Look up (needs no queue):"}
	CmdGroupCare   = Msg{Da: "Drift og indstillinger:", En: "Care and settings:"}
)

// The words of every help page.
var (
	CmdHelpShort       = Msg{Da: "Vis hjælp til en kommando", En: "Show the help of a command"}
	CmdHelpUsage       = Msg{Da: "Brug:", En: "Usage:"}
	CmdHelpCommands    = Msg{Da: "Kommandoer:", En: "Commands:"}
	CmdHelpExamples    = Msg{Da: "Eksempler:", En: "Examples:"}
	CmdHelpFlags       = Msg{Da: "Tilvalg:", En: "Flags:"}
	CmdHelpGlobalFlags = Msg{Da: "Tilvalg til alle kommandoer:", En: "Flags of every command:"}
	CmdHelpExitCodes   = Msg{Da: "Afslutningskoder:", En: "Exit codes:"}
	CmdHelpEnvironment = Msg{Da: "Miljøvariabler:", En: "Environment:"}
	CmdFlagDB          = Msg{Da: "`FIL`: den fil, køen ligger i", En: "`FILE`: where the queue lies"}
	CmdFlagLang        = Msg{Da: "`SPROG`: da eller en", En: "`LANGUAGE`: da or en"}
	CmdFlagRole        = Msg{Da: "arbejd i en anden `ROLLE`, som du har, fx superuser", En: "work in another `ROLE` you have, for example superuser"}
	CmdFlagJSON        = Msg{Da: "skriv JSON, ét objekt pr. linje (docs/json.md)", En: "write JSON, one object a line (docs/json.md)"}
	CmdFlagNetwork     = Msg{Da: "brug filen, selv om den ligger på et netværksdrev", En: "use the file although it lies on a network drive"}
	CmdFlagHelp        = Msg{Da: "vis denne hjælp", En: "show this help"}
)

// What stands for an argument in a usage line.
var (
	CmdArgCommand = Msg{Da: "KOMMANDO", En: "COMMAND"}
	CmdArgFlags   = Msg{Da: "TILVALG", En: "FLAGS"}
	CmdArgFile    = Msg{Da: "FIL", En: "FILE"}
	CmdArgFolder  = Msg{Da: "MAPPE", En: "FOLDER"}
	CmdArgText    = Msg{Da: "TEKST", En: "TEXT"}
	CmdArgDate    = Msg{Da: "DATO", En: "DATE"}
	CmdArgNumber  = Msg{Da: "NR", En: "NR"}
	CmdArgEvent   = Msg{Da: "HÆNDELSE", En: "EVENT"}
	CmdArgKey     = Msg{Da: "NØGLE", En: "KEY"}
	CmdArgValue   = Msg{Da: "VÆRDI", En: "VALUE"}
	CmdArgLogin   = Msg{Da: "BRUGERNAVN", En: "LOGIN"}
)

// demo, init and import.
var (
	CmdDemoShort = Msg{Da: "Åbn en demokø med opdigtede opgaver", En: "Open a demo queue of invented tasks"}
	CmdDemoLong  = Msg{
		Da: "Åbner en demokø i sin egen fil. Alt i den er opdigtet, og ingen borger findes. Samme frø giver\nsamme opgaver. Er der en demokø i forvejen, åbnes den; med --tasks eller --seed laves den forfra.",
		En: "Opens a demo queue in a file of its own. All in it is invented and no citizen exists. The same seed\ngives the same tasks. A demo that is there is opened; with --tasks or --seed it is made anew.",
	}
	CmdDemoFlagTasks        = Msg{Da: "`ANTAL` åbne opgaver (400)", En: "`NUMBER` of open tasks (400)"}
	CmdDemoFlagSeed         = Msg{Da: "`FRØ` for de tilfældige tal (1)", En: "`SEED` of the random numbers (1)"}
	CmdDemoFlagNoTUI        = Msg{Da: "lav kun køen, vis ingen skærmbilleder", En: "only make the queue, show no screens"}
	CmdInitShort            = Msg{Da: "Opret en tom kø", En: "Make an empty queue"}
	CmdInitLong             = Msg{Da: "Opretter en tom kø, som kun du kan læse. Du bliver systemansvarlig og sagsbehandler i den.\nEn fil, der findes i forvejen, bliver aldrig overskrevet.", En: "Makes an empty queue that only you can read. You become its system owner and caseworker.\nA file that is there already is never written over."}
	CmdInitFlagDemo         = Msg{Da: "en tom demokø: et fast klokkeslæt og en anden bruger kan bruges", En: "an empty demo queue: a fixed clock and another user can be used"}
	CmdInitFlagMunicipality = Msg{Da: "kommunens `NAVN`", En: "the municipality's `NAME`"}
	CmdInitFlagName         = Msg{Da: "dit `NAVN`, som det står i loggen", En: "your `NAME` as the log shows it"}
	CmdImportShort          = Msg{Da: "Indlæs en opgavefil (CSV eller XLSX)", En: "Import a task file (CSV or XLSX)"}
	CmdImportLong           = Msg{
		Da: "Indlæser en opgavefil. Gode rækker kommer i køen; rækker med fejl listes med linje, kolonne og\nårsag og skrives til FIL.fejl.csv, hvor de kan rettes og indlæses igen. At indlæse samme fil to\ngange ændrer intet. Ctrl-C stopper mellem to dele; samme kommando fortsætter, hvor den slap.\nKolonnerne står i docs/import-format.md.",
		En: "Imports a task file. Good rows go into the queue; bad rows are listed with line, column and reason\nand written to FILE.fejl.csv, where they can be mended and imported again. Importing the same file\ntwice changes nothing. Ctrl-C stops between two chunks; the same command resumes.\nThe columns stand in docs/import-format.md.",
	}
	CmdImportFlagDryRun = Msg{Da: "vis kun, hvad der ville ske", En: "only show what would happen"}
	CmdImportFlagStrict = Msg{Da: "indlæs intet, hvis blot én række har fejl", En: "take nothing unless every row is good"}
)

// list, show, report and log.
var (
	CmdListShort     = Msg{Da: "Skriv køen", En: "Print the queue"}
	CmdListLong      = Msg{Da: "Skriver opgaverne i køens rækkefølge: først det, der blokerer mest, så det, der haster mest. Med FILTER kun dem, der passer; sproget er det samme som på skærmen (docs/filter.md). En søgning efter en borger logges.", En: "Prints the tasks in the queue's order: what blocks most first, then what is due soonest. With FILTER only those that match; the language is that of the screen (docs/filter.md). A search for a citizen is logged."}
	CmdListFlagOrder = Msg{Da: "`RÆKKEFØLGE`: impact, deadline, release eller age", En: "`ORDER`: impact, deadline, release or age"}
	CmdListFlagState = Msg{Da: "`TILSTAND`: open, waiting, resolved eller all (open tager de afventende med)", En: "`STATE`: open, waiting, resolved or all (open includes the waiting)"}
	CmdListFlagLimit = Msg{Da: "højst `ANTAL` opgaver (0: alle)", En: "at most `NUMBER` tasks (0: all)"}
	CmdShowShort     = Msg{Da: "Vis alt om en opgave", En: "Show all about a task"}
	CmdShowLong      = Msg{Da: "Viser, hvad opgaven holder tilbage, hvornår den skal være løst, og hvad der ventes at ske, når den er.\nCPR vises med fire skjulte cifre.", En: "Shows what the task holds back, by when it must be solved, and what is expected to follow.\nCPR is shown with four digits hidden."}
	CmdShowFlagCPR   = Msg{Da: "vis borgerens fulde CPR; visningen bliver logget", En: "show the citizen's full CPR; that it was shown is logged"}

	CmdReportShort      = Msg{Da: "Rapporter over køen", En: "Reports on the queue"}
	CmdReportFlagFormat = Msg{Da: "`FORMAT`: text, csv eller markdown", En: "`FORMAT`: text, csv or markdown"}
	CmdR23Short         = Msg{Da: "R23 Uafsluttede opgaver, i gammel eller ny form", En: "R23, the unresolved tasks, in the old or the new form"}
	CmdR23Long          = Msg{
		Da: "Den gamle form viser opgaver, hvis oprindelige frist er overskredet, efter måned og opgavetype.\nDen nye form (26. juni 2020) viser alle uløste opgaver efter type med deres blokering.",
		En: "The old form shows tasks whose original due date has passed, by month and task type.\nThe new form (26 June 2020) shows every unresolved task by type with what it blocks.",
	}
	CmdR23FlagForm   = Msg{Da: "`FORM`: old eller new", En: "`FORM`: old or new"}
	CmdR23FlagAsOf   = Msg{Da: "gammel form pr. `DATO` (i dag)", En: "the old form as of `DATE` (today)"}
	CmdBlockingShort = Msg{Da: "Åbne opgaver efter, hvad de holder tilbage", En: "Open tasks by what they hold back"}
	CmdLogShort      = Msg{Da: "Vis hændelsesloggen for en opgave eller hele køen", En: "Show the event log of a task or of the whole queue"}
	CmdLogLong       = Msg{Da: "Viser hændelserne, ældste først. Hver hændelse bærer den forriges kontrolsum, så ingen kan ændres\nuset; »rettidig check« regner kæden efter.", En: "Shows the events, oldest first. Each carries the checksum of the one before, so none can be changed\nunseen; \"rettidig check\" recomputes the chain."}
	CmdLogFlagRaw    = Msg{Da: "de gemte bytes, én hændelse pr. linje, så kæden kan efterregnes (docs/audit-format.md)", En: "the stored bytes, one event a line, so that the chain can be verified (docs/audit-format.md)"}
	CmdLogFlagLimit  = Msg{Da: "kun de nyeste `ANTAL` (0: alle)", En: "only the newest `NUMBER` (0: all)"}
)

// The acts on a task.
var (
	CmdClaimShort        = Msg{Da: "Tag en opgave", En: "Claim a task"}
	CmdReleaseShort      = Msg{Da: "Giv en opgave tilbage", En: "Give a task back"}
	CmdNoteShort         = Msg{Da: "Skriv et notat på en opgave", En: "Add a note to a task"}
	CmdNoteLong          = Msg{Da: "Skriver et notat på opgaven. Notater af betydning hører til i KSD's journal.", En: "Adds a note to the task. Notes of weight belong in KSD's journal."}
	CmdWaitShort         = Msg{Da: "Lad en opgave afvente til en dato", En: "Put a task aside until a date"}
	CmdWaitLong          = Msg{Da: "Opgaven er stadig åben og tæller med, og den kommer frem igen på datoen.", En: "The task stays open and still counts, and it comes forward again on the date."}
	CmdWaitFlagUntil     = Msg{Da: "`DATO`: åååå-mm-dd eller dd-mm-åååå", En: "`DATE`: yyyy-mm-dd or dd-mm-yyyy"}
	CmdWaitFlagReason    = Msg{Da: "hvad der ventes på, som `TEKST`", En: "what is awaited, as `TEXT`"}
	CmdWaitNeedsWhy      = Msg{Da: "--reason (hvad der ventes på)", En: "--reason (what is awaited)"}
	CmdWaitExample       = Msg{Da: `"svar fra arbejdsgiver"`, En: `"a reply from the employer"`}
	CmdWaitFlagEnd       = Msg{Da: "tag opgaven frem igen nu", En: "take the task forward again now"}
	CmdResolveShort      = Msg{Da: "Markér en opgave som løst her", En: "Mark a task resolved here"}
	CmdResolveLong       = Msg{Da: "Markerer opgaven som løst her, når den er løst i KSD. Svarene fra vejledningen skrives i loggen.\nNr. 19 kræver et svar, for ellers kommer den igen i morgen; »rettidig guide 19« viser valgene.", En: "Marks the task resolved here once it is solved in KSD. The guide's answers go into the log.\nNo. 19 needs an answer, for otherwise it comes back tomorrow; \"rettidig guide 19\" shows the choices."}
	CmdResolveFlagAnswer = Msg{Da: "svar fra vejledningen, `TRIN=VALG`; kan gentages", En: "an answer from the guide, `STEP=CHOICE`; may be repeated"}
	CmdResolveFlagActed  = Msg{Da: "handlingen er udført i KSD", En: "the act was done in KSD"}
	CmdResolveFlagForce  = Msg{Da: "løs trods åbne årsager, med en `ÅRSAG`; bliver logget", En: "resolve in spite of open causes, with a `REASON`; is logged"}
	CmdResolveFlagGround = Msg{Da: "begrundelse, som `TEKST`", En: "the ground, as `TEXT`"}
	CmdReopenShort       = Msg{Da: "Genåbn en løst opgave", En: "Reopen a resolved task"}
	CmdReopenLong        = Msg{Da: "Tager opgaven tilbage i køen her. Er den løst i KSD, skal den også ændres dér.", En: "Takes the task back into the queue here. If it is solved in KSD, it must be changed there too."}
	CmdReopenFlagReason  = Msg{Da: "hvorfor, som `TEKST`", En: "why, as `TEXT`"}
	CmdUndoShort         = Msg{Da: "Fortryd din seneste handling", En: "Undo your latest act"}
	CmdUndoLong          = Msg{Da: "Fortryder din seneste handling eller den hændelse, du nævner. Loggen beholder begge. KSD ændres ikke.", En: "Undoes your latest act, or the event you name. The log keeps both. KSD is not changed."}
	CmdRedoShort         = Msg{Da: "Gentag det, du senest fortrød", En: "Redo what you undid last"}
)

// guide and catalog.
var (
	CmdGuideShort   = Msg{Da: "Vis vejledningen til en opgavetype", En: "Show the guide to a task type"}
	CmdGuideLong    = Msg{Da: "Viser vejledningen. Har typen ingen skrevet vejledning, vises en side lavet ud fra opgavekataloget.", En: "Shows the guide. For a type without a written guide, a page made from the task catalogue."}
	CmdCatalogShort = Msg{Da: "Vis opgavekataloget eller én opgavetype", En: "Show the task catalogue, or one task type"}
	CmdCatalogLong  = Msg{Da: "Viser, hvad kilderne fra 2020 (S1) og 2021 (S2) siger om opgavetyperne. Kommunens egne valg står i\n»rettidig config list«.", En: "Shows what the sources of 2020 (S1) and 2021 (S2) say of the task types. The municipality's own\nchoices stand in \"rettidig config list\"."}
)

// config, staff, check, version, completion and man.
var (
	CmdConfigShort      = Msg{Da: "Vis og ændr indstillinger", En: "Show and change settings"}
	CmdConfigLong       = Msg{Da: "Sprog (language) og farver (theme) er dine egne og ligger i en fil hos dig. Alt andet er kommunens og\nligger i køen; ændringer bliver logget. Kun den systemansvarlige ændrer kommunens indstillinger.", En: "Language and theme are your own and lie in a file of yours. All else is the municipality's and lies\nin the queue; changes are logged. Only the system owner changes the municipality's settings."}
	CmdConfigListShort  = Msg{Da: "Vis alle indstillinger, og hvor de kommer fra", En: "Show every setting and where it comes from"}
	CmdConfigGetShort   = Msg{Da: "Vis én indstilling", En: "Show one setting"}
	CmdConfigSetShort   = Msg{Da: "Ændr en indstilling", En: "Change a setting"}
	CmdConfigSetLong    = Msg{Da: "Ændrer en indstilling. En tom værdi (\"\") tager den væk, så standarden gælder igen. Flytter ændringen\nopgaver i køen, ordnes køen om med det samme; afbrydes det, fortsætter næste ændring.", En: "Changes a setting. An empty value (\"\") takes it away, so that the default holds again. If the change\nmoves tasks in the queue, the queue is put in order at once; if stopped, the next change resumes it."}
	CmdStaffShort       = Msg{Da: "Vis og ændr medarbejderne i køen", En: "Show and change the queue's staff"}
	CmdStaffListShort   = Msg{Da: "Vis medarbejderne og deres roller", En: "Show the staff and their roles"}
	CmdStaffAddShort    = Msg{Da: "Tilføj eller ændr en medarbejder", En: "Add or change a member of staff"}
	CmdStaffAddLong     = Msg{Da: "Tilføjer eller ændrer den medarbejder, der har brugernavnet på maskinen. Uden --give bliver rollen caseworker.\nRoller: caseworker, trainer, superuser, manager, head_of_benefits, system_owner.", En: "Adds or changes the member of staff with that login on the machine. Without --give the role is caseworker.\nRoles: caseworker, trainer, superuser, manager, head_of_benefits, system_owner."}
	CmdStaffFlagName    = Msg{Da: "`NAVN`, som det vises", En: "`NAME` as it is shown"}
	CmdStaffFlagTeam    = Msg{Da: "`TEAM`", En: "`TEAM`"}
	CmdStaffFlagRole    = Msg{Da: "giv en `ROLLE`; kan gentages", En: "give a `ROLE`; may be repeated"}
	CmdStaffFlagRetired = Msg{Da: "medarbejderen arbejder her ikke længere", En: "the member of staff no longer works here"}
	CmdCheckShort       = Msg{Da: "Efterprøv hele køen", En: "Check the whole queue"}
	CmdCheckLong        = Msg{Da: "Læser hele køens fil: hændelsernes kæde, hver opgave og hver nøgle, og tæller tællerne efter.\nIntet ændres.", En: "Reads the queue's whole file: the chain of events, every task and key, and recounts the counters.\nNothing is changed."}
	CmdVersionShort     = Msg{Da: "Vis programmets version", En: "Show the program's version"}
	CmdCompletionShort  = Msg{Da: "Skriv et script, der udfylder kommandoer i din skal", En: "Print a script that completes commands in your shell"}
	CmdCompletionLong   = Msg{Da: "Skriver et script til bash, zsh, fish eller powershell. Når skallen har læst det, udfylder tabulatortasten\nkommandoer og tilvalg.", En: "Prints a script for bash, zsh, fish or powershell. Once the shell has read it, the Tab key completes\ncommands and flags."}
	CmdManShort         = Msg{Da: "Skriv manualsider", En: "Write manual pages"}
	CmdManLong          = Msg{Da: "Skriver programmets manualside (roff), eller siderne for alle kommandoer til en mappe.", En: "Writes the program's manual page (roff), or the pages of all commands into a folder."}
	CmdManName          = Msg{Da: "NAVN", En: "NAME"}
	CmdManSynopsis      = Msg{Da: "SYNOPSIS", En: "SYNOPSIS"}
	CmdManDescription   = Msg{Da: "BESKRIVELSE", En: "DESCRIPTION"}
	CmdManOptions       = Msg{Da: "TILVALG", En: "OPTIONS"}
	CmdManInherited     = Msg{Da: "TILVALG TIL ALLE KOMMANDOER", En: "OPTIONS OF EVERY COMMAND"}
	CmdManExample       = Msg{Da: "EKSEMPEL", En: "EXAMPLE"}
	CmdManSeeAlso       = Msg{Da: "SE OGSÅ", En: "SEE ALSO"}
)
