package text

// The guide on the screen: trail, contents, law, copying, and the task beside it.
var (
	TrailChosen    = Msg{Da: "Valgt", En: "Chosen"}
	ContentsTitle  = Msg{Da: "Indhold", En: "Contents"}
	ContentsHint   = Msg{Da: "↵ gå dertil   ↑↓ vælg   1-9 trin   Esc luk", En: "↵ go there   ↑↓ move   1-9 step   Esc close"}
	LawTitle       = Msg{Da: "Lov og udgaver", En: "Law and versions"}
	LawVersionIs   = Msg{Da: "Udgave: %s", En: "Version: %s"}
	LawNoVersion   = Msg{Da: "Udgave: ikke angivet", En: "Version: not given"}
	LawCheckedOn   = Msg{Da: "Læst af en superbruger %s", En: "Read by a superuser on %s"}
	LawUnchecked   = Msg{Da: "Ingen har efterprøvet udgaven", En: "Nobody has verified the version"}
	LawUsedIn      = Msg{Da: "Bruges i: %s", En: "Used in: %s"}
	LawUsedNowhere = Msg{Da: "Bruges ikke af et enkelt trin", En: "No single step uses it"}
	LawTaken       = Msg{Da: "Hvad vejledningen tager fra loven", En: "What the guide takes from the law"}
	LawInSources   = Msg{Da: "Hvad kilderne nævner", En: "What the sources name"}
	LawInRemark    = Msg{Da: "%s (%s, i bemærkningen til opgaven)", En: "%s (%s, in the remark on the task)"}
	LawInName      = Msg{Da: "%s (%s, i opgavens navn)", En: "%s (%s, in the task's name)"}
	LawNoSource    = Msg{Da: "Kilderne nævner ingen bestemmelse for opgaven.", En: "The sources name no provision for the task."}
	LawNone        = Msg{Da: "Vejledningen henviser ikke til en bestemmelse.", En: "The guide refers to no provision."}
	LawFindTitle   = Msg{Da: "Lovens ordlyd", En: "The wording of the law"}
	LawFind        = Msg{Da: "Ordlyden står ikke i kilderne og derfor ikke her. Søg på lovens navn og nummer på retsinformation.dk, og se dér, om der er kommet en nyere udgave.", En: "The wording is not in the sources and so not here. Search for the law's name and number at retsinformation.dk, and see there whether a newer version has come."}
	LawActs        = Msg{Da: "SDPL er sygedagpengeloven, FVL forvaltningsloven, RSL retssikkerhedsloven, EAL erstatningsansvarsloven, BEK en bekendtgørelse og LBK en lovbekendtgørelse.", En: "SDPL is the sickness benefit act, FVL the public administration act, RSL the legal certainty act, EAL the liability act, BEK an order and LBK a consolidated act."}
	CopyTitle      = Msg{Da: "Trinnet som tekst", En: "The step as text"}
	CopySent       = Msg{Da: "Trin %d er sendt til udklipsholderen. Kom det ikke frem? %s igen viser teksten, så den kan markeres.", En: "Step %d was sent to the clipboard. Did it not arrive? %s again shows the text to select."}
	CopyCannot     = Msg{Da: "Terminalen her tager ikke imod udklipsholderen. Markér teksten, og kopiér den selv.", En: "This terminal does not take the clipboard. Select the text and copy it yourself."}
	CopyAgain      = Msg{Da: "Kom teksten ikke frem i udklipsholderen, tillader terminalen det ikke. Markér den her.", En: "If the text did not reach the clipboard, the terminal does not allow it. Select it here."}
	BesideNoRoom   = Msg{Da: "Der er ikke plads til opgaven ved siden af. Gør vinduet bredere end %d tegn.", En: "There is no room for the task beside the guide. Make the window wider than %d columns."}
	BesideNoTask   = Msg{Da: "Der er ingen opgave at vise ved siden af.", En: "There is no task to show beside it."}
)

// The keys of the guide that came with the above, and of its whole page.
var (
	KeyBeside        = Msg{Da: "Vis opgaven ved siden af, eller vejledningen alene", En: "Show the task beside it, or the guide alone"}
	KeyBesideShort   = Msg{Da: "Opgave", En: "Task"}
	KeyContents      = Msg{Da: "Indhold: spring til et trin eller afsnit", En: "Contents: jump to a step or section"}
	KeyContentsShort = Msg{Da: "Indhold", En: "Contents"}
	KeyLaw           = Msg{Da: "Vis lovhenvisninger og deres udgaver", En: "Show the law references and their versions"}
	KeyLawShort      = Msg{Da: "Lov", En: "Law"}
	KeyCopyStep      = Msg{Da: "Kopiér trinnet som tekst", En: "Copy the step as text"}
	KeyNextHit       = Msg{Da: "Næste fund", En: "Next match"}
	KeyNextHitShort  = Msg{Da: "Næste", En: "Next"}
	KeyPrevHit       = Msg{Da: "Forrige fund", En: "Previous match"}
	KeyPrevHitShort  = Msg{Da: "Forrige", En: "Previous"}
	KeyBackToStep    = Msg{Da: "Tilbage til trinnet", En: "Back to the step"}
	KeyBackStepShort = Msg{Da: "Trinnet", En: "The step"}
	ScreenGuidePage  = Msg{Da: "hele vejledningen", En: "the whole guide"}
	ScreenContents   = Msg{Da: "vejledningens indhold", En: "the guide's contents"}
	ScreenPanel      = Msg{Da: "tekst til at læse", En: "a text to read"}
	WalkFindNothing  = Msg{Da: "Søg først: %s åbner søgelinjen.", En: "Search first: %s opens the search line."}
)
