package text

// The records of imports.
var (
	CmdImportListShort  = Msg{Da: "Vis de indlæsninger, der er gemt", En: "List the imports that are recorded"}
	CmdImportShowShort  = Msg{Da: "Vis én indlæsning med alle tal", En: "Show one import with all its counts"}
	CmdImportFlagLimit  = Msg{Da: "vis højst `ANTAL` indlæsninger (alle)", En: "show at most `NUMBER` imports (all)"}
	CmdImportNone       = Msg{Da: "Der er ingen indlæsninger endnu.", En: "There are no imports yet."}
	CmdImportBadNumber  = Msg{Da: "»%s« er ikke nummeret på en indlæsning.", En: "\"%s\" is not the number of an import."}
	CmdImportColWhen    = Msg{Da: "Indlæst", En: "Imported"}
	CmdImportColTaken   = Msg{Da: "Udtræk taget", En: "Snapshot taken"}
	CmdImportColRows    = Msg{Da: "Rækker", En: "Rows"}
	CmdImportColBad     = Msg{Da: "Fejl", En: "Bad"}
	CmdImportColBy      = Msg{Da: "Af", En: "By"}
	CmdImportColFile    = Msg{Da: "Fil", En: "File"}
	CmdImportTitle      = Msg{Da: "Indlæsning %d", En: "Import %d"}
	CmdImportFactRole   = Msg{Da: "Som", En: "As"}
	CmdImportFactEnc    = Msg{Da: "Tegnsæt", En: "Encoding"}
	CmdImportFactProf   = Msg{Da: "Profil", En: "Profile"}
	CmdImportFactScope  = Msg{Da: "Omfang", En: "Scope"}
	CmdImportFactForce  = Msg{Da: "Tvunget", En: "Forced"}
	CmdImportForced     = Msg{Da: "ja, trods tvivl", En: "yes, in spite of doubts"}
	CmdImportFactUndo   = Msg{Da: "Fortrudt", En: "Undone"}
	CmdImportListUndone = Msg{Da: "(fortrudt)", En: "(undone)"}
	CmdImportUndone     = Msg{Da: "ja, hændelse %d", En: "yes, event %d"}
	CmdImportPlain      = Msg{Da: "ikke et udtræk", En: "no snapshot"}
	CmdImportFactSum    = Msg{Da: "SHA-256", En: "SHA-256"}
)
