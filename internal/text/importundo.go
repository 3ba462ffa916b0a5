package text

// Undoing an import as a whole.
var (
	CmdImportUndoShort = Msg{Da: "Fortryd den nyeste indlæsning som helhed", En: "Undo the newest import as a whole"}
	CmdImportUndoLong  = Msg{
		Da: "Fortryder indlæsning N: opgaver, den ændrede eller bedømte, bliver som før, og dem, den kom med, forlader køen. Det går kun for den nyeste, og kun så længe ingen har bygget på den; ellers siger svaret, hvad der er bygget på. Loggen beholder begge dele. KSD ændres ikke.",
		En: "Undoes import N: tasks it changed or judged are as before, and those it brought leave the queue. Only the newest can be undone, and only while nothing was built on it; otherwise the answer says what was. The log keeps both. KSD is not changed.",
	}
	CmdImportUndoWould   = Msg{Da: "Indlæsning %d (%s): %d opgaver bliver som før, %d forlader køen.", En: "Import %d (%s): %d tasks to be as before, %d to leave the queue."}
	CmdImportUndoAsk     = Msg{Da: "Skriv antallet (%d) for at fortryde: ", En: "Type the number (%d) to undo: "}
	CmdImportUndoDone    = Msg{Da: "Indlæsning %d er fortrudt: %d opgaver er som før, %d har forladt køen. Loggen beholder den.", En: "Import %d is undone: %d tasks are as before, %d have left the queue. The log keeps it."}
	ImportUndoneAlready  = Msg{Da: "Indlæsning %d er allerede fortrudt.", En: "Import %d has been undone already."}
	ImportUndoLater      = Msg{Da: "Indlæsning %d kan ikke fortrydes: indlæsning %d er kommet efter, og kun den nyeste kan. Læs den rigtige fil ind nu.", En: "Import %d cannot be undone: import %d came after it, and only the newest can be. Import the right file now."}
	ImportUndoUnfinished = Msg{Da: "Indlæsning %d kan ikke fortrydes: en anden fil er læst halvt ind. Kør den indlæsning færdig først.", En: "Import %d cannot be undone: another file has been imported in part. Finish that import first."}
	ImportUndoTooLarge   = Msg{Da: "Indlæsning %d rører mere end 100.000 opgaver og kan ikke fortrydes på én gang. Læs en sikkerhedskopi ind, eller indlæs den rigtige fil som udtræk (--snapshot).", En: "Import %d touches more than 100,000 tasks and cannot be undone at once. Restore a backup, or import the right file as a snapshot (--snapshot)."}
	ImportUndoActs       = Msg{Da: "Indlæsning %d kan ikke fortrydes: der er arbejdet videre på %s fra den. Fortryd først dette (rettidig undo NR):", En: "Import %d cannot be undone: work has gone on with %s of it. First undo these (rettidig undo N):"}
	ImportUndoAct        = Msg{Da: "  opgave %d: hændelse %d, %s, %s, %s", En: "  task %d: event %d, %s, %s, %s"}
	ImportUndoMoreActs   = Msg{Da: "  og %d opgaver mere", En: "  and %d tasks more"}
)
