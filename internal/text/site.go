package text

// The site of guides and catalog.
var (
	SiteTitle      = Msg{Da: "Opgaver og vejledninger", En: "Tasks and guides"}
	SiteAbout      = Msg{Da: "Om siderne", En: "About these pages"}
	SiteSkip       = Msg{Da: "Spring til indholdet", En: "Skip to the content"}
	SiteTwin       = Msg{Da: "English", En: "Dansk"}
	SiteIntro      = Msg{Da: "KSD's opgavetyper, hvad de holder tilbage, og hvordan de løses. Siderne virker uden netværk.", En: "The task types of KSD, what they hold back, and how they are solved. The pages work without a network."}
	SiteSearch     = Msg{Da: "Søg", En: "Search"}
	SiteSearchHint = Msg{Da: "Nummer, navn, lov eller ord fra vejledningen. Tasten / går hertil.", En: "Number, name, law or words from the guide. The key / leads here."}
	SiteClear      = Msg{Da: "Nulstil", En: "Reset"}
	SiteAll        = Msg{Da: "alle", En: "all"}
	SiteFound      = Msg{Da: "opgavetyper", En: "task types"}
	SiteOf         = Msg{Da: "af", En: "of"}
	SiteNone       = Msg{Da: "Ingen opgavetype passer. Prøv færre ord, eller nulstil.", En: "No task type matches. Try fewer words, or reset."}
	SiteNumber     = Msg{Da: "Nr.", En: "No."}
	SiteName       = Msg{Da: "Opgavetype", En: "Task type"}
	SiteGuide      = Msg{Da: "Vejledning", En: "Guide"}
	SiteNoScript   = Msg{Da: "Søgningen skal bruge JavaScript. Uden det står alle opgavetyper her, og browserens egen søgning virker.", En: "The search needs JavaScript. Without it all task types are listed here, and the browser's own search works."}

	SiteFacts           = Msg{Da: "Oplysninger", En: "Facts"}
	SiteFactConsequence = Msg{Da: "Hvis den slettes", En: "If it is deleted"}
	SiteRelations       = Msg{Da: "Hænger sammen med", En: "Related to"}
	SiteNoRelations     = Msg{Da: "Kilderne knytter ingen andre opgaver til denne.", En: "The sources tie no other tasks to this one."}
	SiteHeldBy          = Msg{Da: "Holdes af", En: "Held by"}
	SiteHolds           = Msg{Da: "Holder", En: "Holds"}
	SiteFollows         = Msg{Da: "Kan komme efter", En: "May come after"}
	SiteComesOf         = Msg{Da: "Kan komme senere efter", En: "May come later after"}
	SiteSameName        = Msg{Da: "Har samme navn som", En: "Has the same name as"}
	SiteSources         = Msg{Da: "Kilder", En: "Sources"}
	SiteUnsure          = Msg{Da: "udledt, efterprøv", En: "derived, verify"}
	SiteNoSource        = Msg{Da: "ingen kilde siger det", En: "no source says"}
	SiteFact            = Msg{Da: "Oplysning", En: "Fact"}
	SiteValue           = Msg{Da: "Værdi", En: "Value"}
	SitePlace           = Msg{Da: "Sted", En: "Place"}
	SiteDate            = Msg{Da: "Dato", En: "Date"}
	SiteSure            = Msg{Da: "Sikkerhed", En: "Confidence"}

	SiteStep        = Msg{Da: "Trin", En: "Step"}
	SiteTracks      = Msg{Da: "Arbejdet kan gå videre i", En: "The work may go on in"}
	SiteNext        = Msg{Da: "Gå derefter til", En: "Then go to"}
	SiteEnds        = Msg{Da: "Vejledningen slutter her.", En: "The guide ends here."}
	SiteGround      = Msg{Da: "Kræver en begrundelse i ord.", En: "Needs a reason in words."}
	SiteVersion     = Msg{Da: "Udgave", En: "Version"}
	SiteChecked     = Msg{Da: "Efterprøvet", En: "Verified"}
	SiteCheckedLong = Msg{Da: "Efterprøvet af kommunens superbruger.", En: "Verified by the municipality's superuser."}
	SiteFields      = Msg{Da: "Felter i KSD", En: "Fields in KSD"}
	SiteDoubtful    = Msg{Da: "svær at læse i kilden", En: "hard to read in the source"}
	SiteWorkaround  = Msg{Da: "Omvej", En: "Workaround"}
	SiteExpired     = Msg{Da: "udløb", En: "expired"}
	SiteUntil       = Msg{Da: "til og med", En: "until"}
	SiteBefore      = Msg{Da: "Forrige", En: "Previous"}
	SiteAfter       = Msg{Da: "Næste", En: "Next"}
	SiteEdition     = Msg{Da: "Skrevet efter katalogets udgaver", En: "Written against the catalogue's editions"}
	SiteExpectLong  = Msg{Da: "Hvad KSD vil gøre, er forventet, indtil KSD viser det.", En: "What KSD will do is expected until KSD shows it."}

	SiteAboutWhat    = Msg{Da: "Siderne er skrevet ud af programmet Rettidig med »rettidig guides export --html«. De indeholder ingen sager og ingen borgere.", En: "These pages were written by the program Rettidig with \"rettidig guides export --html\". They hold no cases and no citizens."}
	SiteAboutRead    = Msg{Da: "Hver opgavetype har en side med det, kilderne siger om den, og med dens vejledning. Hvor ingen har skrevet en vejledning, er siden lavet af katalogets oplysninger.", En: "Each task type has a page with what the sources say of it, and with its guide. Where nobody has written a guide the page is made from the catalogue's facts."}
	SiteAboutMarks   = Msg{Da: "Mærkerne er de samme som i programmet: hvad opgaven holder tilbage, så længe den er åben.", En: "The marks are those of the program: what the task holds back as long as it is open."}
	SiteAboutSources = Msg{Da: "S1 er »Styring af opgaver i KSD« (25-05-2020), S2 er »Sletning af opgaver i KSD« (08-10-2021), begge fra KOMBIT. l. er linjen i den gemte tekst.", En: "S1 is \"Styring af opgaver i KSD\" (2020-05-25), S2 is \"Sletning af opgaver i KSD\" (2021-10-08), both by KOMBIT. l. is the line of the stored text."}
	SiteAboutTrust   = Msg{Da: "Hvad der er råd, udledt eller ikke står i en kilde, er mærket. Efterprøv det i KSD's egen vejledning.", En: "What is advice, derived or in no source is marked. Verify it in KSD's own guide."}
	SiteAboutSearch  = Msg{Da: "Søgningen finder æ, ø og å, også når de er skrevet ae, oe og aa. Adressen husker søgningen, så den kan gemmes som bogmærke.", En: "The search finds æ, ø and å also when written ae, oe and aa. The address keeps the search, so that it can be bookmarked."}

	GuidesExportShort = Msg{Da: "Skriv vejledninger og katalog som et lille websted uden net", En: "Write guides and catalog as a small web site without a network"}
	GuidesExportLong  = Msg{Da: "Skriver alle vejledninger og hele opgavekataloget som sider, der kan læses i en browser uden netværk,\nmed søgning, på dansk og engelsk. Mappen laves, hvis den ikke er der. En mappe med andet indhold bliver\naldrig rørt; en tidligere eksport bliver erstattet. Der er intet om sager eller borgere i siderne.", En: "Writes all guides and the whole task catalog as pages that a browser shows without a network, with search,\nin Danish and English. The folder is made if it is not there. A folder with other content is never touched;\nan earlier export is replaced. Nothing of cases or citizens is in the pages."}
	GuidesExportFlag  = Msg{Da: "skriv siderne i `MAPPE`", En: "write the pages to `FOLDER`"}
	GuidesExportDone  = Msg{Da: "%d filer er skrevet. Åbn %s i en browser.", En: "%d files written. Open %s in a browser."}
	GuidesExportNone  = Msg{Da: "Skriv, hvor siderne skal ligge: --html MAPPE.", En: "Say where the pages are to lie: --html FOLDER."}
	GuidesExportOther = Msg{Da: "Mappen %s indeholder andet end en tidligere eksport. Intet er skrevet. Vælg en tom mappe eller en ny.", En: "The folder %s holds something other than an earlier export. Nothing was written. Choose an empty folder or a new one."}
	GuidesExportFile  = Msg{Da: "%s er en fil. Vælg en mappe.", En: "%s is a file. Choose a folder."}
	GuidesExportFail  = Msg{Da: "Siderne kunne ikke skrives i %s.", En: "The pages could not be written to %s."}
)
