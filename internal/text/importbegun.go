package text

// What is said of an import that has not ended.
var (
	ImportBegun         = Msg{Da: "Indlæsningen af %s er ikke afsluttet: den er i gang, eller den blev afbrudt. Blev den afbrudt, så kør den samme kommando igen; den tager resten.", En: "The import of %s has not ended: it is under way, or it was broken off. If it was broken off, run the same command again; it takes in the rest."}
	ImportBegunSnapshot = Msg{Da: "Udtrækket %s er ikke afstemt færdigt: det er i gang, eller det blev afbrudt. Ingen opgave er regnet for væk endnu. Blev det afbrudt, så kør den samme kommando igen.", En: "The snapshot %s has not been reconciled to its end: it is under way, or it was broken off. No task counts as gone yet. If it was broken off, run the same command again."}
	ImportBegunUnnamed  = Msg{Da: "(en fil uden navn)", En: "(a file without a name)"}
)
