package text

// The screens of the catalog: the list of types, its facets, and the page of a type.
var (
	KeyCatalog        = Msg{Da: "Opgavekataloget", En: "The task catalogue"}
	KeyCatalogSearch  = Msg{Da: "Søg opgavetyper", En: "Search task types"}
	KeyFacets         = Msg{Da: "Vælg facetter", En: "Choose facets"}
	KeyFacetsShort    = Msg{Da: "facetter", En: "facets"}
	KeyFacetTake      = Msg{Da: "Vælg facetten, eller tag den af", En: "Choose the facet, or take it off"}
	KeyFacetTakeShort = Msg{Da: "vælg", En: "choose"}
	KeyTypePage       = Msg{Da: "Opgavetypens side", En: "The page of the task type"}
	KeyTypePageShort  = Msg{Da: "side", En: "page"}
	KeyTypeGuide      = Msg{Da: "Opgavetypens vejledning", En: "The guide of the task type"}
	KeyTypeGuideShort = Msg{Da: "vejledning", En: "guide"}
	KeyTypeTasks      = Msg{Da: "Typens åbne opgaver i køen", En: "The type's open tasks in the queue"}
	KeyTypeTasksShort = Msg{Da: "opgaver", En: "tasks"}
	KeyRelation       = Msg{Da: "Gå til opgavetypen bag tallet", En: "Go to the task type behind the digit"}
	KeyRelationShort  = Msg{Da: "gå til", En: "go to"}

	KeyCopyType = Msg{Da: "Kopiér nummer og navn", En: "Copy number and name"}

	ScreenCatalog     = Msg{Da: "kataloget", En: "the catalogue"}
	ScreenCatalogType = Msg{Da: "typens side", En: "page of a type"}
	ScreenFacets      = Msg{Da: "facetter", En: "facets"}

	CatalogTitle      = Msg{Da: "Opgavekataloget", En: "The task catalogue"}
	CatalogLoading    = Msg{Da: "Læser kataloget …", En: "Reading the catalogue …"}
	CatalogSearchHint = Msg{Da: "nummer, navn, emne eller lov", En: "number, name, subject or law"}
	CatalogHint       = Msg{Da: "%s søg i nummer, navn, emne, lov · %s facetter", En: "%s search number, name, subject, law · %s facets"}
	CatalogFound      = Msg{Da: "%d af %d", En: "%d of %d"}
	CatalogNothing    = Msg{Da: "Ingen opgavetype passer. Esc tager søgning og facetter af.", En: "No task type matches. Esc takes search and facets off."}
	CatalogNoType     = Msg{Da: "Ingen opgavetype passer til søgningen.", En: "No task type matches the search."}
	CatalogNoTasks    = Msg{Da: "Der er ingen åbne opgaver af nr. %d i køen.", En: "There are no open tasks of no. %d in the queue."}
	CatalogNoRelation = Msg{Da: "Kilderne knytter ikke typen til andre.", En: "The sources do not tie the type to others."}
	CatalogHeadNo     = Msg{Da: "Nr.", En: "No."}
	CatalogHeadName   = Msg{Da: "Opgavetype", En: "Task type"}
	CatalogHeadBlocks = Msg{Da: "Blokerer", En: "Blocks"}
	CatalogHeadOpen   = Msg{Da: "Åbne", En: "Open"}
	CatalogBlocksNone = Msg{Da: "intet", En: "nothing"}
	CatalogSetLocal   = Msg{Da: "sat af kommunen, se %s", En: "set by the municipality, see %s"}
	CatalogStarLocal  = Msg{Da: "* sat af kommunen", En: "* set by the municipality"}
	CatalogUnclassed  = Msg{Da: "%d typer uden kendt klasse: åbn en og se, hvordan superbrugeren sætter den.", En: "%d types without a known class: open one to see how the superuser sets it."}

	CatalogFacets         = Msg{Da: "Facetter", En: "Facets"}
	CatalogFacetsHint     = Msg{Da: "%s vælger eller tager af · %s luk", En: "%s chooses or takes off · %s close"}
	CatalogFacetBlocks    = Msg{Da: "Blokerer", En: "Blocks"}
	CatalogFacetDeletable = Msg{Da: "Kan slettes i KSD", En: "Deletable in KSD"}
	CatalogFacetRecurs    = Msg{Da: "Kommer igen", En: "Comes again"}
	CatalogFacetGuide     = Msg{Da: "Vejledning", En: "Guide"}
	CatalogFacetTheme     = Msg{Da: "Emne", En: "Subject"}
	CatalogGuideChecked   = Msg{Da: "efterprøvet", En: "checked"}
	CatalogGuideDraft     = Msg{Da: "udkast", En: "draft"}
	CatalogGuideNone      = Msg{Da: "kun side fra kataloget", En: "page from the catalogue only"}

	CatalogInQueue     = Msg{Da: "I køen nu", En: "In the queue now"}
	CatalogOpenOne     = Msg{Da: "1 åben opgave", En: "1 open task"}
	CatalogOpenNow     = Msg{Da: "%s åbne opgaver", En: "%s open tasks"}
	CatalogSeesThem    = Msg{Da: "viser dem", En: "shows them"}
	CatalogOpensIt     = Msg{Da: "åbner den", En: "opens it"}
	CatalogSources     = Msg{Da: "Hvad kilderne siger", En: "What the sources say"}
	CatalogIfDeleted   = Msg{Da: "Følge", En: "Consequence"}
	CatalogAlsoCalled  = Msg{Da: "Skrives også", En: "Also spelled"}
	CatalogHeldBy      = Msg{Da: "Holdes af", En: "Held by"}
	CatalogAnyTask     = Msg{Da: "enhver åben opgave på sagen, som ikke selv er af den slags", En: "any open task on the case that is not of this kind itself"}
	CatalogNoSource    = Msg{Da: "ingen kilde", En: "no source"}
	CatalogCertain     = Msg{Da: "sikkert", En: "certain"}
	CatalogHigh        = Msg{Da: "? udledt", En: "? derived"}
	CatalogMedium      = Msg{Da: "? bedste bud", En: "? best guess"}
	CatalogLocal       = Msg{Da: "Hvad kommunen har sat", En: "What the municipality has set"}
	CatalogPending     = Msg{Da: "%s, ikke i køen endnu: rettidig municipality apply", En: "%s, not in the queue yet: rettidig municipality apply"}
	CatalogInvite      = Msg{Da: "Kilderne siger ikke, hvad typen blokerer. Ved superbrugeren det, så skriv class = \"payment\" (eller decision, letter, none) under [type.%[2]d] i %[1]s, og kør rettidig municipality apply.", En: "The sources do not say what the type blocks. If the superuser knows, write class = \"payment\" (or decision, letter, none) under [type.%[2]d] in %[1]s and run rettidig municipality apply."}
	CatalogRelated     = Msg{Da: "Hører sammen med", En: "Belongs together with"}
	CatalogRelFollowUp = Msg{Da: "ventes, når opgaven afslås", En: "expected when the task is refused"}
	CatalogRelKnockOn  = Msg{Da: "kan komme senere uden handling", En: "may come later without the act"}
	CatalogRelHeldBy   = Msg{Da: "holder denne", En: "holds this one"}
	CatalogRelComesOf  = Msg{Da: "et afslag dér giver denne", En: "a refusal there makes this one"}
	CatalogRelHolds    = Msg{Da: "holdes af denne", En: "is held by this one"}
	CatalogRelLaterOf  = Msg{Da: "uden handling dér kan denne komme", En: "without the act there this one may come"}
	CatalogRelSameName = Msg{Da: "samme navn", En: "same name"}
	CatalogEditions    = Msg{Da: "Udgaverne", En: "The editions"}
	CatalogFactName    = Msg{Da: "Navn", En: "Name"}
	CatalogPlace       = Msg{Da: "nr. %d", En: "no. %d"}
	CatalogMade        = Msg{Da: "%s dannet", En: "%s made"}
	CatalogDoubts      = Msg{Da: "Tvivl i kilderne", En: "Doubts in the sources"}
)
