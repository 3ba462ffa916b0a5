package text

// Long work under way: in the header, and on the screen where it is stopped.
var (
	KeyWork       = Msg{Da: "Arbejde i gang: se det, og stop det", En: "Work under way: see it and stop it"}
	KeyWorkStop   = Msg{Da: "Stop arbejdet under markøren", En: "Stop the work under the cursor"}
	KeyWorkStopIt = Msg{Da: "Stop", En: "Stop"}

	KeyImportStop = Msg{Da: "Stop indlæsningen; samme fil fortsætter senere", En: "Stop the import; the same file goes on later"}

	WorkImport = Msg{Da: "Indlæser opgavefil", En: "Importing a task file"}
	WorkRead   = Msg{Da: "Læser opgavefil", En: "Reading a task file"}
	WorkSearch = Msg{Da: "Søger", En: "Searching"}
	WorkMany   = Msg{Da: "%d i gang", En: "%d under way"}

	WorkTitle   = Msg{Da: "Arbejde i gang", En: "Work under way"}
	WorkNone    = Msg{Da: "Intet er i gang. Indlæsninger, søgninger og planer står her, så længe de varer.", En: "Nothing is under way. Imports, searches and plans stand here as long as they last."}
	WorkNothing = Msg{Da: "Intet er i gang.", En: "Nothing is under way."}
	WorkNoStop  = Msg{Da: "kan ikke stoppes", En: "cannot be stopped"}
	WorkHolds   = Msg{Da: "%s er i gang. Stop det først med %s. Ctrl-C lukker alligevel; samme fil fortsætter senere.", En: "%s is under way. Stop it first with %s. Ctrl-C quits all the same; the same file goes on later."}
	WorkStopped = Msg{Da: "Bedt om at stoppe: %s.", En: "Asked to stop: %s."}
)
