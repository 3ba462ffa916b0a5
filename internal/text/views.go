package text

// Saved views and the advanced search.
var (
	ViewsLine         = Msg{Da: "linje %d: %s", En: "line %d: %s"}
	ViewsLineField    = Msg{Da: "linje %d, feltet %s: %s", En: "line %d, field %s: %s"}
	ViewsUnreadable   = Msg{Da: "filen med visninger kan ikke læses: %s", En: "the file of views cannot be read: %s"}
	ViewsTooLarge     = Msg{Da: "filen med visninger er for stor: %s", En: "the file of views is too large: %s"}
	ViewsUnknownField = Msg{Da: "det felt kendes ikke. Brug name, key, filter, order og group.", En: "that field is not known. Use name, key, filter, order and group."}
	ViewsBroken       = Msg{Da: "kan ikke læses som TOML (%s).", En: "cannot be read as TOML (%s)."}
	ViewsNoName       = Msg{Da: "visningen mangler et navn.", En: "the view has no name."}
	ViewsBadOrder     = Msg{Da: "%s er ingen rækkefølge. Brug impact, deadline, release eller age.", En: "%s is no order. Use impact, deadline, release or age."}
	ViewsBadGroup     = Msg{Da: "%s kan der ikke grupperes efter. Brug case, eller lad feltet stå tomt.", En: "tasks cannot be grouped by %s. Use case, or leave it out."}
	ViewsBadKey       = Msg{Da: "%s kan ikke være en tast. Brug ét bogstav.", En: "%s cannot be a key. Use one letter."}
	ViewsTwice        = Msg{Da: "der er allerede en visning, der hedder %s.", En: "there is already a view called %s."}
	ViewsKeyTaken     = Msg{Da: "tasten %s hører allerede til %s.", En: "the key %s already belongs to %s."}
	ViewsFile         = Msg{Da: "Visninger i %s: %s", En: "Views in %s: %s"}

	CmdViewsBroken    = Msg{Da: "Filen med visninger kan ikke læses, som den er. Se rettidig views list, og ret den først.", En: "The file of views cannot be read as it is. See rettidig views list, and mend it first."}
	CmdViewsShort     = Msg{Da: "Gemte visninger", En: "Saved views"}
	CmdViewsLong      = Msg{Da: "En gemt visning er et filter med et navn, en tast og en rækkefølge. De færdige følger med; egne står i en TOML-fil, som et team kan dele (config set views FIL eller --views FIL).", En: "A saved view is a filter with a name, a key and an order. Some come with the program; your own stand in a TOML file that a team can share (config set views FILE or --views FILE)."}
	CmdViewsListShort = Msg{Da: "Skriv de gemte visninger", En: "Print the saved views"}
	CmdFlagViews      = Msg{Da: "den `FIL`, de gemte visninger står i", En: "the `FILE` of the saved views"}
	CmdListFlagView   = Msg{Da: "kun det, den gemte visning `NAVN` viser", En: "only what the saved view `NAME` shows"}
	CmdNoView         = Msg{Da: "Der er ingen visning, der hedder %s. Se rettidig views list.", En: "There is no view called %s. See rettidig views list."}

	KeyViews       = Msg{Da: "Gemte visninger", En: "Saved views"}
	KeySearchForm  = Msg{Da: "Avanceret søgning", En: "Advanced search"}
	ScreenViews    = Msg{Da: "visninger", En: "views"}
	ViewsBad       = Msg{Da: "Visningen %s kan ikke bruges. %s", En: "The view %s cannot be used. %s"}
	ViewsTitle     = Msg{Da: "Gemte visninger", En: "Saved views"}
	ViewsHint      = Msg{Da: "bogstav eller ↵ bruger · + gemmer filteret · Esc luk", En: "letter or ↵ uses it · + saves the filter · Esc close"}
	ViewsSaveTitle = Msg{Da: "Gem filteret som visning", En: "Save the filter as a view"}
	ViewsSaveIntro = Msg{Da: "Filteret: %s", En: "The filter: %s"}
	ViewsSaveName  = Msg{Da: "Navn", En: "Name"}
	ViewsSaveKey   = Msg{Da: "Tast (et bogstav, kan undværes)", En: "Key (one letter, may be left out)"}
	ViewsSaveVerb  = Msg{Da: "Gem", En: "Save"}
	ViewsSaved     = Msg{Da: "Visningen er gemt.", En: "The view is saved."}
	ViewsNoFilter  = Msg{Da: "Der er intet filter at gemme. Skriv et først.", En: "There is no filter to save. Type one first."}
	ViewsPersonal  = Msg{Da: "Et filter, der søger efter en borger, kan ikke gemmes: filen kan deles.", En: "A filter that searches for a citizen cannot be saved: the file can be shared."}
	ViewsNoSave    = Msg{Da: "Visninger kan ikke gemmes her.", En: "Views cannot be saved here."}

	SearchTitle    = Msg{Da: "Avanceret søgning", En: "Advanced search"}
	SearchCitizen  = Msg{Da: "Borger", En: "Citizen"}
	SearchCompany  = Msg{Da: "Virksomhed", En: "Company"}
	SearchCase     = Msg{Da: "Sagsinformationer", En: "Case information"}
	SearchVerb     = Msg{Da: "SØG", En: "SEARCH"}
	SearchNothing  = Msg{Da: "Udfyld mindst ét felt.", En: "Fill in at least one field."}
	SearchNoData   = Msg{Da: "Ingen data", En: "No data"}
	SearchIntro    = Msg{Da: "Søgning efter en borger logges. Søgningen bliver til et filter, som kan ses, rettes og gemmes.", En: "A search for a citizen is logged. The search becomes a filter that can be seen, changed and saved."}
	ColCPRNumber   = Msg{Da: "CPR-nummer", En: "CPR number"}
	ColPersonName  = Msg{Da: "Personnavn", En: "Name of person"}
	ColCompanyName = Msg{Da: "Virksomhedsnavn", En: "Company name"}
	ColCVRNumber   = Msg{Da: "CVR-nummer", En: "CVR number"}
	ColPNumber     = Msg{Da: "P-nummer", En: "P number"}
	ColCaseNumber  = Msg{Da: "Sagsnummer", En: "Case number"}
	ColCaseKind    = Msg{Da: "Sagstype", En: "Kind of case"}
	ColCaseStatus  = Msg{Da: "Sagsstatus", En: "Case status"}
	ColCaseworker  = Msg{Da: "Sagsbehandler", En: "Caseworker"}
)
