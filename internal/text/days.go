package text

// The simulated days of the demo.
var (
	CmdDaysShort = Msg{Da: "Lav næste dags udtræk fra en simuleret KSD", En: "Make the next day's export of a simulated KSD"}
	CmdDaysLong  = Msg{
		Da: "Laver det komplette udtræk, som KSD kunne have en af de næste dage: hvad der er løst her, er væk,\nglemt eller genkommet; andre har løst nogle opgaver, og nye er kommet til. Alt i det er opdigtet, og\nhver linje siger det. Samme kø giver samme dage. Virker kun på en demokø. Uden --out skrives filen ud.",
		En: "Makes the complete export that KSD might have on one of the next days: what was resolved here is gone,\nforgotten or back; others have solved some tasks, and new ones have come. All in it is invented, and\neach line says so. The same queue gives the same days. Works on a demo only. Without --out it is printed.",
	}
	CmdDaysFlagDay = Msg{Da: "hvor mange dage frem, `DAG` 1 til %d", En: "how many days ahead, `DAY` 1 to %d"}
	CmdDaysFlagOut = Msg{Da: "den `FIL`, udtrækket skrives til; den må ikke findes", En: "the `FILE` to write the export to; it must not exist"}
	CmdDaysBadDay  = Msg{Da: "--day skal være et tal fra 1 til %d.", En: "--day must be a number from 1 to %d."}
	CmdDaysMade    = Msg{Da: "%s er lavet: et opdigtet udtræk fra %s.", En: "%s was made: an invented export of %s."}
	CmdDaysUse     = Msg{Da: "Afstem demokøen med det, som om det var den morgen:\n  RETTIDIG_NOW=%[1]s rettidig --db \"%[2]s\" import \"%[3]s\" --snapshot --taken \"%[4]s\"\nEller i skærmbillederne, med tasten I:\n  RETTIDIG_NOW=%[1]s rettidig --db \"%[2]s\"", En: "Reconcile the demo with it as if it were that morning:\n  RETTIDIG_NOW=%[1]s rettidig --db \"%[2]s\" import \"%[3]s\" --snapshot --taken \"%[4]s\"\nOr on the screens, with the key I:\n  RETTIDIG_NOW=%[1]s rettidig --db \"%[2]s\""}
	CmdDaysExists  = Msg{Da: "%s findes i forvejen og bliver ikke skrevet over. Vælg et andet navn.", En: "%s is there already and is not written over. Choose another name."}
)
