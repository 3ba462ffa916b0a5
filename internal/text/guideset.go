package text

// The guides as a whole: the command guides and its parts.
var (
	GuidesShort      = Msg{Da: "Se og efterprøv vejledningerne", En: "See and check the guides"}
	GuidesLong       = Msg{Da: "Viser, hvilke vejledninger der er, og efterprøver dem. Kommunens egne ligger i en mappe som\nSPROG/NUMMER.md (da/019.md) og går foran de indbyggede. RETTIDIG_GUIDES peger på mappen; uden den\nbruges mappen guides ved siden af dine indstillinger, hvis den findes.", En: "Shows which guides there are, and checks them. The municipality's own lie in a folder as\nLANG/NUMBER.md (da/019.md) and go before the built-in ones. RETTIDIG_GUIDES names the folder; without\nit the folder guides beside your settings is used, if there is one."}
	GuidesListShort  = Msg{Da: "Vis alle vejledninger, og hvor meget de dækker", En: "Show every guide, and how much they cover"}
	GuidesCheckShort = Msg{Da: "Efterprøv vejledningerne i en mappe", En: "Check the guides of a folder"}
	GuidesCheckLong  = Msg{Da: "Efterprøver indledning, trin, valg, afsnit, henvisninger og bredde, og siger fil, linje og felt for hver\nfejl. Uden en mappe efterprøves de indbyggede og kommunens egne. Afslutter med 1, hvis noget er galt.", En: "Checks front matter, steps, choices, sections, links and width, and says file, line and field of each\nfault. Without a folder the built-in ones and the municipality's own are checked. Exits 1 when anything is wrong."}
	GuidesWorkShort  = Msg{Da: "Vis omveje uden om fejl i KSD", En: "Show the workarounds for faults in KSD"}
	GuidesWorkLong   = Msg{Da: "En omvej står i en vejledning med fejlens nummer, en ansvarlig og en sidste dag. De udløbne mærkes.", En: "A workaround stands in a guide with the fault's id, an owner and a last day. Expired ones are marked."}

	GuidesDraft   = Msg{Da: "udkast", En: "draft"}
	GuidesChecked = Msg{Da: "efterprøvet", En: "checked"}
	GuidesBuiltIn = Msg{Da: "indbygget", En: "built in"}
	GuidesOwn     = Msg{Da: "kommunens", En: "own"}

	GuidesCoverage2020 = Msg{Da: "De hyppigste i 2020:  %[3]s  %[1]d af %[2]d har en vejledning, %[4]d efterprøvet", En: "Most frequent in 2020:  %[3]s  %[1]d of %[2]d have a guide, %[4]d checked"}
	GuidesCoverage2021 = Msg{Da: "Øverst i 2021:        %[3]s  %[1]d af de %[2]d kendte pladser op til nr. 20", En: "At the top in 2021:     %[3]s  %[1]d of the %[2]d known ranks up to 20"}
	GuidesCoverageAll  = Msg{Da: "Alle pladser i 2021:  %[3]s  %[1]d af %[2]d kendte, %[4]d efterprøvet", En: "All ranks of 2021:      %[3]s  %[1]d of %[2]d known, %[4]d checked"}
	GuidesDrafts       = Msg{Da: "Udkast, som kommunens superbruger ikke har efterprøvet: %d", En: "Drafts the municipality's superuser has not checked: %d"}

	GuidesSound       = Msg{Da: "%d vejledninger er i orden.", En: "%d guides are sound."}
	GuidesSoundOne    = Msg{Da: "Vejledningen er i orden.", En: "The guide is sound."}
	GuidesFaultOne    = Msg{Da: "Der er en fejl. Ret den, og prøv igen; indtil da bruges den indbyggede vejledning.", En: "There is a fault. Mend it and try again; until then the built-in guide is used."}
	GuidesFaults      = Msg{Da: "Antal fejl: %d. Ret dem, og prøv igen; indtil da bruges de indbyggede vejledninger.", En: "Faults: %d. Mend them and try again; until then the built-in guides are used."}
	GuidesNoFolder    = Msg{Da: "Mappen »%s« kan ikke læses. Efterprøv stien og rettighederne.", En: "The folder \"%s\" cannot be read. Check its path and permissions."}
	GuidesBuiltInUsed = Msg{Da: "De indbyggede vejledninger bruges.", En: "The built-in guides are used."}
	GuidesNotFolder   = Msg{Da: "»%s« er en fil. Angiv den mappe, som da/ og en/ ligger i.", En: "\"%s\" is a file. Name the folder that holds da/ and en/."}
	GuidesEmptyFolder = Msg{Da: "Der er ingen vejledninger i »%s«. De skal ligge som SPROG/NUMMER.md, for eksempel da/019.md.", En: "There are no guides in \"%s\". They must lie as LANG/NUMBER.md, for example da/019.md."}
	GuidesTooMany     = Msg{Da: "Mappen »%s« kan ikke bruges: der er flere end %d vejledninger i den.", En: "The folder \"%s\" cannot be used: it holds more than %d guides."}

	GuidesNoWork      = Msg{Da: "Ingen vejledning har en omvej.", En: "No guide has a workaround."}
	GuidesWorkLine    = Msg{Da: "%d (%s)  %s  hos %s  %s: %s", En: "%d (%s)  %s  with %s  %s: %s"}
	GuidesWorkUntil   = Msg{Da: "til og med %s", En: "until %s"}
	GuidesWorkExpired = Msg{Da: "! udløb %s", En: "! expired %s"}

	GuideChoices  = Msg{Da: "Valgene, og hvad der ventes efter hvert af dem:", En: "The choices, and what is expected after each:"}
	GuideFollows  = Msg{Da: "KSD ventes at danne nr. %s.", En: "KSD is expected to make no. %s."}
	GuideUntried  = Msg{Da: "Ikke efterprøvet: %s", En: "Untried: %s"}
	GuideStale    = Msg{Da: "Vejledningen er skrevet til udgaven %q; kataloget har nu %s. Læs den igen, og ret edition.", En: "The guide was written for the edition %q; the catalog now has %s. Read it again and mend edition."}
	GuideDeadLink = Msg{Da: "Henvisningen til %q fører ingen steder hen.", En: "The link to %q leads nowhere."}
	GuideNoField  = Msg{Da: "Feltet %q kendes ikke fra kilderne (S1 l.220-293) og har ingen source.", En: "The field %q is not known from the sources (S1 l.220-293) and has no source."}

	WalkOwnShort      = Msg{Da: "kommunens egen", En: "own guide"}
	WalkBrokenShort   = Msg{Da: "! egen har fejl", En: "! own has a fault"}
	WalkWorkShort     = Msg{Da: "omvej", En: "workaround"}
	WalkWorkOverShort = Msg{Da: "! omvej udløbet", En: "! workaround expired"}

	WalkOwn        = Msg{Da: "Kommunens egen vejledning.", En: "The municipality's own guide."}
	WalkBroken     = Msg{Da: "Kommunens egen vejledning har en fejl og bruges ikke: %s", En: "The municipality's own guide has a fault and is not used: %s"}
	WalkWorkaround = Msg{Da: "Omvej %s til og med %s (%s): %s", En: "Workaround %s until %s (%s): %s"}
	WalkWorkOver   = Msg{Da: "! Omvej %s udløb %s (%s): %s", En: "! Workaround %s expired %s (%s): %s"}
)
