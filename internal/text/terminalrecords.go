package text

// The records of imports in the terminal.
var (
	ScreenRecords = Msg{Da: "indlæsningerne", En: "the imports"}
	ScreenRecord  = Msg{Da: "indlæsningen", En: "the import"}

	KeyRecords         = Msg{Da: "Indlæsninger: hvad de gjorde, og fortryd dem", En: "Imports: what they did, and undo them"}
	KeyRecordOpen      = Msg{Da: "Vis indlæsningen", En: "Show the import"}
	KeyUndoImport      = Msg{Da: "Fortryd hele indlæsningen", En: "Undo the import as a whole"}
	KeyUndoImportShort = Msg{Da: "Fortryd den", En: "Undo it"}

	RecordsTitle    = Msg{Da: "Indlæsninger", En: "Imports"}
	RecordsCount    = Msg{Da: "%d i alt, den nyeste først", En: "%d in all, the newest first"}
	RecordsLoading  = Msg{Da: "Henter …", En: "Loading …"}
	RecordsEmpty    = Msg{Da: "Der er ingen indlæsninger endnu. %s indlæser en fil.", En: "There are no imports yet. %s imports a file."}
	RecordsColNo    = Msg{Da: "Nr", En: "No"}
	RecordsColWhen  = Msg{Da: "Indlæst", En: "Imported"}
	RecordsColTaken = Msg{Da: "Udtræk fra", En: "Snapshot of"}
	RecordsColRows  = Msg{Da: "Rækker", En: "Rows"}
	RecordsColBad   = Msg{Da: "Fejl", En: "Bad"}
	RecordsColBy    = Msg{Da: "Af", En: "By"}
	RecordsColFile  = Msg{Da: "Fil", En: "File"}
	RecordsUndone   = Msg{Da: "fortrudt", En: "undone"}
	RecordsNoneHere = Msg{Da: "Her er ingen indlæsning.", En: "There is no import here."}

	RecordTitle    = Msg{Da: "Indlæsning %d", En: "Import %d"}
	RecordFile     = Msg{Da: "Fil", En: "File"}
	RecordNoName   = Msg{Da: "navnet er ikke gemt", En: "the name was not kept"}
	RecordSum      = Msg{Da: "SHA-256", En: "SHA-256"}
	RecordWhen     = Msg{Da: "Indlæst", En: "Imported"}
	RecordBy       = Msg{Da: "%s, %s som %s", En: "%s, %s as %s"}
	RecordRows     = Msg{Da: "Rækker", En: "Rows"}
	RecordRowsBad  = Msg{Da: "%s, heraf %s med fejl", En: "%s, %s of them bad"}
	RecordForm     = Msg{Da: "Tegnsæt, profil", En: "Encoding, profile"}
	RecordNoProf   = Msg{Da: "ingen profil", En: "no profile"}
	RecordKind     = Msg{Da: "Slags", En: "Kind"}
	RecordPlain    = Msg{Da: "opgavefil: bedømmer intet", En: "task file: judges nothing"}
	RecordExtract  = Msg{Da: "udtræk, taget %s, %s", En: "snapshot, taken %s, %s"}
	RecordForced   = Msg{Da: "Tvunget igennem", En: "Forced"}
	RecordForcedBy = Msg{Da: "ja, trods tvivl, af %s", En: "yes, in spite of doubts, by %s"}
	RecordUndone   = Msg{Da: "Fortrudt", En: "Undone"}
	RecordUndoneAt = Msg{Da: "ja, hændelse %d", En: "yes, event %d"}
	RecordDid      = Msg{Da: "Det gjorde den", En: "What it did"}
	RecordNothing  = Msg{Da: "Intet blev ændret.", En: "Nothing was changed."}

	UndoImportTitle   = Msg{Da: "Fortryd indlæsning %d?", En: "Undo import %d?"}
	UndoImportIntro   = Msg{Da: "%s opgaver bliver, som de var før indlæsningen, og %s forlader køen igen.", En: "%s tasks will be as they were before the import, and %s leave the queue again."}
	UndoImportLog     = Msg{Da: "Loggen beholder både indlæsningen og fortrydelsen. KSD ændres ikke.", En: "The log keeps both the import and its undoing. KSD is not changed."}
	UndoImportVerb    = Msg{Da: "Fortryd indlæsningen", En: "Undo the import"}
	UndoImportNo      = Msg{Da: "Nej, behold den", En: "No, keep it"}
	UndoImportDone    = Msg{Da: "Indlæsning %d er fortrudt. Loggen beholder den.", En: "Import %d is undone. The log keeps it."}
	UndoImportRefused = Msg{Da: "Indlæsning %d kan ikke fortrydes", En: "Import %d cannot be undone"}
	UndoImportOver    = Msg{Da: "Den er allerede fortrudt.", En: "It has been undone already."}
	UndoImportLater   = Msg{Da: "Indlæsning %d er kommet efter, og kun den nyeste kan fortrydes. Indlæs den rigtige fil nu.", En: "Import %d came after it, and only the newest can be undone. Import the right file now."}
	UndoImportHalf    = Msg{Da: "En anden fil er læst halvt ind. Indlæs den igen, så den bliver færdig.", En: "Another file has been imported in part. Import it again, so that it is finished."}
	UndoImportLarge   = Msg{Da: "Den rører mere end 100.000 opgaver og kan ikke fortrydes på én gang. Indlæs den rigtige fil som udtræk.", En: "It touches more than 100,000 tasks and cannot be undone at once. Import the right file as a snapshot."}
	UndoImportActs    = Msg{Da: "Der er arbejdet videre på %d af dens opgaver. Fortryd først dette:", En: "Work has gone on with %d of its tasks. First undo this:"}
	UndoImportAct     = Msg{Da: "opgave %d, nr. %d: %s, %s, %s", En: "task %d, no. %d: %s, %s, %s"}
	UndoImportMore    = Msg{Da: "og %d opgaver mere", En: "and %d tasks more"}
	UndoImportClose   = Msg{Da: "Luk", En: "Close"}
)
