package text

// The import command: how files are read.
var (
	CmdImportFlagSheet = Msg{Da: "arkets `NAVN` i en projektmappe; ellers det ark, der har overskrifterne", En: "`NAME` of the sheet in a workbook; else the one with the headings"}
	CmdImportStdin     = Msg{Da: "indsat", En: "pasted"}
	CmdImportPasteHere = Msg{Da: "Indsæt rækkerne med deres overskrifter, og slut med Ctrl-D på en tom linje.", En: "Paste the rows with their headings, and end with Ctrl-D on an empty line."}
	CmdImportSheet     = Msg{Da: "Ark: %s.", En: "Sheet: %s."}
	CmdImportProfile   = Msg{Da: "Profil: %s.", En: "Profile: %s."}
)
