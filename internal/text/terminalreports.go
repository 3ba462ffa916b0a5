package text

// The reports of what came back and of what was foretold, in the terminal and on a guide's own page.
var (
	ReportsOfMany     = Msg{Da: "%d af %d", En: "%d of %d"}
	ReportsNext       = Msg{Da: "%s næste: %s", En: "%s next: %s"}
	ReportsReturnType = Msg{Da: "Genkomne efter type", En: "Returned by type"}
	ReportsReturnText = Msg{Da: "Genkomne efter vejledning", En: "Returned by guide"}
	ReportsReturnPick = Msg{Da: "Genkomne efter valg", En: "Returned by choice"}
	ReportsReturnWeek = Msg{Da: "Genkomne efter uge", En: "Returned by week"}
	ReportsForecast   = Msg{Da: "Holdt forventningen?", En: "Did the forecast hold?"}
	ReportsSpan       = Msg{Da: "de seneste %d uger", En: "the last %d weeks"}
	ReportsSparkWeek  = Msg{Da: "Genkommet pr. uge", En: "Returned per week"}
	ReportsSparkRun   = Msg{Da: "Set pr. kørsel", En: "Seen per run"}
	ReportsSparkLast  = Msg{Da: "senest %s: %d af %d (%d %%)", En: "latest %s: %d of %d (%d %%)"}
	ReportsSparkNone  = Msg{Da: "intet bedømt endnu", En: "nothing judged yet"}
	ReportsWork       = Msg{Da: "Tæller løste opgaver", En: "Counting resolved tasks"}
	ReportsWeek       = Msg{Da: "uge %d", En: "week %d"}

	WalkReturned      = Msg{Da: "Genkommet: %d af %d (%d %%) på %d uger", En: "Returned: %d of %d (%d %%) in %d weeks"}
	WalkReturnedShort = Msg{Da: "genkommet %d %%", En: "returned %d %%"}
)
