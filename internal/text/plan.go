package text

// The settings of the day plan, as config takes them.
var (
	CmdTakesMinutes = Msg{Da: "et antal minutter fra 1 til 480", En: "a number of minutes from 1 to 480"}
	CmdTakesShare   = Msg{Da: "et antal procent fra 0 til 100", En: "a number of per cent from 0 to 100"}
	CmdTakesWait    = Msg{Da: "et antal dage fra 1 til 1000", En: "a number of days from 1 to 1000"}
	CmdTakesAnchor  = Msg{Da: "en dato, åååå-mm-dd, i en uge hvor 14-dages-sager udbetales", En: "a date, yyyy-mm-dd, in a week in which fortnightly cases are paid"}
	CmdTakesHours   = Msg{Da: "et tidsrum, tt:mm-tt:mm", En: "a span of time, hh:mm-hh:mm"}
)
