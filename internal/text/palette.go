package text

// The names of the screens, where help says on which of them an action works.
var (
	ScreenQueue    = Msg{Da: "køen", En: "the queue"}
	ScreenWelcome  = Msg{Da: "velkomst", En: "the welcome screen"}
	ScreenHelp     = Msg{Da: "hjælpen", En: "the help"}
	ScreenForm     = Msg{Da: "skemaer", En: "forms"}
	ScreenCase     = Msg{Da: "sagen", En: "the case"}
	ScreenGuide    = Msg{Da: "vejledningen", En: "the guide"}
	ScreenLog      = Msg{Da: "loggen", En: "the log"}
	ScreenResolved = Msg{Da: "løste", En: "resolved tasks"}
	ScreenReports  = Msg{Da: "rapporter", En: "reports"}
	ScreenImport   = Msg{Da: "indlæsning", En: "an import"}
	ScreenWork     = Msg{Da: "arbejde i gang", En: "work under way"}
)

// Help and palette: what an action that cannot be done says.
var (
	HelpOnlyOn  = Msg{Da: "kun på: %s", En: "only on: %s"}
	HelpWhyNot  = Msg{Da: "Kan ikke nu: %s", En: "Not now: %s"}
	PaletteHint = Msg{Da: "Søg i alle kommandoer · ↑↓ vælg · ↵ udfør · Esc luk", En: "Search all commands · ↑↓ choose · ↵ run · Esc close"}
)
