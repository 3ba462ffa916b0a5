package text

// The paste box.
var (
	KeyPaste   = Msg{Da: "Indlæs rækker, du har kopieret", En: "Import rows you have copied"}
	PasteTitle = Msg{Da: "Indsæt rækker", En: "Paste rows"}
	PasteIntro = Msg{Da: "Kopiér rækkerne med deres overskrifter i KSD eller et regneark, og indsæt dem her. Først vises, hvad indlæsningen vil gøre.", En: "Copy the rows with their headings in KSD or a spreadsheet, and paste them here. First you see what the import would do."}
	PasteHere  = Msg{Da: "Indsæt her", En: "Paste here"}
	PasteLines = Msg{Da: "Linjer indsat: %s. CPR-numre vises ikke her.", En: "Lines pasted: %s. CPR numbers are not shown here."}
	PasteEmpty = Msg{Da: "Der er ikke indsat noget endnu.", En: "Nothing has been pasted yet."}
	PasteLong  = Msg{Da: "Det er mere end %d MiB. Gem listen som en fil, og indlæs den.", En: "That is more than %d MiB. Save the list as a file and import it."}
	PasteDrop  = Msg{Da: "Esc igen lukker og smider det indsatte væk.", En: "Esc again closes and drops what was pasted."}
	PasteHint  = Msg{Da: "↵ se planen  ⌫ tøm  Esc luk", En: "↵ see the plan  ⌫ empty  Esc close"}
	PasteName  = Msg{Da: "indsat-%d.txt", En: "pasted-%d.txt"}
)
