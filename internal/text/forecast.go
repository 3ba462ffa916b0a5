package text

// The report that compares what was expected with what was seen.
var (
	ReportForecast             = Msg{Da: "Ventede afgørelser og hvad der blev set", En: "Decisions expected, and what was seen"}
	ReportForecastEmpty        = Msg{Da: "Ingen løst opgave har ventet en afgørelse i en aftenkørsel endnu.", En: "No resolved task has expected a decision in an evening run yet."}
	ReportColRun               = Msg{Da: "Kørsel", En: "Run"}
	ReportColExpected          = Msg{Da: "Ventet", En: "Expected"}
	ReportColSeen              = Msg{Da: "Set", En: "Seen"}
	ReportColContra            = Msg{Da: "Modsagt", En: "Contradicted"}
	ReportColPending           = Msg{Da: "Vides ikke", En: "Not known"}
	ReportColSeenPercent       = Msg{Da: "Pct. set", En: "Pct. seen"}
	ReportColUnmarked          = Msg{Da: "Ikke markeret", En: "Not marked"}
	ReportNoteForecastUnmarked = Msg{Da: "Ikke markeret: det var den stadig, men den løste opgave stod også selv i KSD endnu, så der var intet at afgøre. De tæller ikke med i procenten.", En: "Not marked: it still was, but the resolved task itself stood in KSD too, so there was nothing to decide. They are not in the share."}
	ReportNoteForecastSeen     = Msg{Da: "Set: i det næste udtræk var sagen ikke længere \"Under afklaring\". Modsagt: det var den stadig.", En: "Seen: in the next snapshot the case was no longer \"Under afklaring\". Contradicted: it still was."}
	ReportNoteForecastPending  = Msg{Da: "Vides ikke: intet udtræk siden kørslen har haft en opgave på sagen, og dermed dens status. De tæller ikke med i procenten.", En: "Not known: no snapshot since the run has held a task of the case, and with it its status. They are not in the share."}
	ReportNoteForecastPay      = Msg{Da: "Udbetalinger kan ikke ses i en opgaveliste og er ikke med.", En: "Payments cannot be seen in a task list and are not counted."}
	ReportNoteHereOne          = Msg{Da: "1 uløst opgave (nr. 48) er oprettet her og er ikke med: KSD har aldrig haft den.", En: "1 open task (no. 48) was made here and is not counted: KSD never had it."}
	ReportNoteHere             = Msg{Da: "%s uløste opgaver (nr. 48) er oprettet her og er ikke med: KSD har aldrig haft dem.", En: "%s open tasks (no. 48) were made here and are not counted: KSD never had them."}
	CmdForecastShort           = Msg{Da: "Hvor mange ventede afgørelser KSD's udtræk bekræfter", En: "How many expected decisions KSD's snapshots bear out"}
	CmdForecastLong            = Msg{
		Da: "For hver aftenkørsel: hvor mange løste opgaver ventede en afgørelse i den, og hvor mange af dem er set i et senere udtræk, modsagt af det, eller ukendte.",
		En: "For each evening run: how many resolved tasks expected a decision in it, and how many of those a later snapshot has shown, contradicted, or not told of.",
	}
	CmdReportFlagFrom = Msg{Da: "kun løst fra og med `DATO`", En: "only resolved on or after `DATE`"}
	CmdReportFlagTo   = Msg{Da: "kun løst til og med `DATO`", En: "only resolved on or before `DATE`"}
	CmdReportSpan     = Msg{Da: "--from ligger efter --to.", En: "--from is after --to."}
)
