package text

// The report of what came back.
var (
	ReportReturns          = Msg{Da: "Genkomne opgaver", En: "Tasks that came back"}
	ReportReturnsEmpty     = Msg{Da: "Intet udtræk har endnu bedømt en løst opgave.", En: "No snapshot has judged a resolved task yet."}
	ReportColJudged        = Msg{Da: "Bedømt", En: "Judged"}
	ReportColReturned      = Msg{Da: "Genkommet", En: "Returned"}
	ReportColPercent       = Msg{Da: "Pct.", En: "Per cent"}
	ReportColGuide         = Msg{Da: "Vejledning", En: "Guide"}
	ReportColChoice        = Msg{Da: "Valg", En: "Choice"}
	ReportColWeek          = Msg{Da: "Løst i uge", En: "Resolved in week"}
	ReportNoGuide          = Msg{Da: "uden vejledning", En: "without a guide"}
	ReportNoChoice         = Msg{Da: "uden valg", En: "no choice"}
	ReportNoteReturnsWhat  = Msg{Da: "Genkommet: KSD har dannet opgaven igen senest to dage efter løsningen. Bedømt: et udtræk har vist opgaven væk.", En: "Returned: KSD made the task again within two days of the solution. Judged: a snapshot has shown the task gone."}
	ReportNoteReturnsApart = Msg{Da: "Uden for tallene: nr. 29, 128, 142, 143 og 144, som dannes ved hver anmodning eller hvert brev, uvisse, genåbnede og dem, KSD ikke har bedømt.", En: "Outside the rates: nos. 29, 128, 142, 143 and 144, made at each request or letter, uncertain and reopened ones, and those not judged."}
	CmdReturnsShort        = Msg{Da: "Hvor mange løste opgaver der kom igen", En: "How many resolved tasks came back"}
	CmdReturnsFlagBy       = Msg{Da: "opdelt efter `HVAD`: type, guide, choice eller week", En: "split by `WHAT`: type, guide, choice or week"}
	CmdReturnsBadBy        = Msg{Da: "--by kan være type, guide, choice eller week, ikke »%s«.", En: "--by is type, guide, choice or week, not \"%s\"."}
)
