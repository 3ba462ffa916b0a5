package text

// Reports: titles, columns, groups and footnotes of the tables in internal/report.
var (
	ReportR23Old = Msg{
		Da: "R23 Uafsluttede opgaver: frist overskredet pr. %s",
		En: "R23 Unresolved tasks: past their due date on %s",
	}
	ReportR23New = Msg{
		Da: "R23 Uafsluttede opgaver: alle uløste efter type",
		En: "R23 Unresolved tasks: all open ones by type",
	}
	ReportBlocking = Msg{
		Da: "Åbne opgaver efter hvad de holder tilbage",
		En: "Open tasks by what they hold back",
	}
	ReportEmpty = Msg{Da: "Ingen data", En: "No data"}
	ReportTotal = Msg{Da: "I alt", En: "Total"}

	ReportColNumber   = Msg{Da: "Nr.", En: "No."}
	ReportColType     = Msg{Da: "Opgavetype", En: "Task type"}
	ReportColGloss    = Msg{Da: "På engelsk", En: "In English"}
	ReportColBlocks   = Msg{Da: "Blokerer", En: "Blocks"}
	ReportColHolds    = Msg{Da: "Holder tilbage", En: "Holds back"}
	ReportColTypes    = Msg{Da: "Typer", En: "Types"}
	ReportColOpen     = Msg{Da: "Uløste", En: "Open"}
	ReportColResolved = Msg{Da: "Løst her", En: "Resolved here"}
	ReportColMonth    = Msg{Da: "Måned", En: "Month"}
	ReportColShare    = Msg{Da: "Andel", En: "Share"}

	ReportUnknownType = Msg{Da: "Ukendt opgavetype", En: "Unknown task type"}
)

// Reports: the blocking classes and impacts as a table names them.
var (
	ReportClassDecision = Msg{Da: "afgørelse", En: "decision"}
	ReportClassPayment  = Msg{Da: "udbetaling", En: "payment"}
	ReportClassLetter   = Msg{Da: "brev", En: "letter"}
	ReportClassNone     = Msg{Da: "ikke blokerende", En: "does not block"}
	ReportClassUnknown  = Msg{Da: "ukendt", En: "unknown"}

	ReportImpactDecision     = Msg{Da: "Afgørelse (og dermed udbetaling)", En: "Decision (and so the payment)"}
	ReportImpactPayment      = Msg{Da: "Udbetaling", En: "Payment"}
	ReportImpactWrongPayment = Msg{Da: "Intet, men kan give forkert udbetaling", En: "Nothing, but can pay out wrongly"}
	ReportImpactLetter       = Msg{Da: "Underretningsbrev ved dødsfald", En: "Notification letter on death"}
	ReportImpactUnknown      = Msg{Da: "Ukendt", En: "Unknown"}
	ReportImpactNone         = Msg{Da: "Intet", En: "Nothing"}
)

// Reports: footnotes.
var (
	ReportNoteOldForm = Msg{
		Da: "Åbne og afventende opgaver, hvis oprindelige frist ligger før datoen, efter måneden for den oprindelige frist.",
		En: "Open and waiting tasks whose original due date lies before the date, by the month of that original due date.",
	}
	ReportNoteResolved = Msg{
		Da: "Løst her: markeret som løst her, men endnu ikke bekræftet af KSD. De tælles ikke som uløste.",
		En: "Resolved here: marked as resolved here, not yet confirmed by KSD. They do not count as open.",
	}
	ReportNoteComputedOne = Msg{
		Da: "1 uløst opgave er udeladt, fordi KSD ikke har givet den en frist; dens dato er beregnet her.",
		En: "1 open task is left out because KSD gave it no due date; its date is computed here.",
	}
	ReportNoteComputed = Msg{
		Da: "%s uløste opgaver er udeladt, fordi KSD ikke har givet dem en frist; deres dato er beregnet her.",
		En: "%s open tasks are left out because KSD gave them no due date; their dates are computed here.",
	}
	ReportNoteNewForm = Msg{
		Da: "Alle uløste opgaver, uanset om fristen er overskredet (formen fra 26. juni 2020).",
		En: "All open tasks, past their due date or not (the form of 26 June 2020).",
	}
	ReportNoteClasses = Msg{
		Da: "Blokering efter KOMBITs oversigt fra maj 2020; \"ikke blokerende\" er udledt, og nyere typer er ukendte. Skal efterprøves i KSD.",
		En: "Blocking as KOMBIT stated it in May 2020; \"does not block\" is derived and newer types are unknown. To be verified in KSD.",
	}
	ReportNoteLocalClass = Msg{
		Da: "* Sat af kommunen; kilderne siger intet om typen.",
		En: "* Set by the municipality; the sources say nothing about the type.",
	}
	ReportNoteStopsPay = Msg{
		Da: "%s af %s åbne opgaver holder en udbetaling tilbage, for en blokeret afgørelse stopper også udbetalingen.",
		En: "%s of %s open tasks hold back a payment, since a blocked decision stops the payment too.",
	}
	ReportNoteMonday = Msg{
		Da: "Opgaver, der kan give forkert udbetaling, skal være løst før mandagens udbetalingskørsel.",
		En: "Tasks that can pay out wrongly must be solved before Monday's payment run.",
	}
)

// ReportMonths names the months as R23 writes them, January first; an array, so that a month is its index.
var ReportMonths = [12]Msg{
	{Da: "Jan", En: "Jan"},
	{Da: "Feb", En: "Feb"},
	{Da: "Mar", En: "Mar"},
	{Da: "Apr", En: "Apr"},
	{Da: "Maj", En: "May"},
	{Da: "Jun", En: "Jun"},
	{Da: "Jul", En: "Jul"},
	{Da: "Aug", En: "Aug"},
	{Da: "Sep", En: "Sep"},
	{Da: "Okt", En: "Oct"},
	{Da: "Nov", En: "Nov"},
	{Da: "Dec", En: "Dec"},
}
