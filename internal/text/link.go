package text

// A manual task (48) made here and KSD's own are one: linking them.
var (
	EventLink   = Msg{Da: "Koblet med KSD's opgave", En: "Linked with KSD's task"}
	LogLinkKSD  = Msg{Da: "opgave %d, lavet her, er den samme", En: "task %d, made here, is the same"}
	LogLinkMade = Msg{Da: "er KSD's opgave %d", En: "is KSD's task %d"}
	FailNoPair  = Msg{Da: "Kun en manuel opgave (nr. 48), der er lavet her, og KSD's egen nr. 48 på samme sag kan være den samme.", En: "Only a manual task (no. 48) made here and KSD's own no. 48 on the same case can be one."}

	KeyLink      = Msg{Da: "Den manuelle opgave er KSD's nr. 48: kobl dem", En: "The manual task is KSD's no. 48: link them"}
	LinkTitle    = Msg{Da: "Er det den samme opgave?", En: "Is it the same task?"}
	LinkIntro    = Msg{Da: "Den manuelle opgave forlader køen, og KSD's bliver stående med det, der er gjort her: ejer, afventning, løsning og notater.", En: "The manual task leaves the queue, and KSD's stays with what was done here: owner, waiting, solution and notes."}
	LinkMade     = Msg{Da: "Lavet her", En: "Made here"}
	LinkKSD      = Msg{Da: "KSD's", En: "KSD's"}
	LinkOption   = Msg{Da: "opgave %d, dannet %s: %s", En: "task %d, made %s: %s"}
	LinkNoRemark = Msg{Da: "uden tekst", En: "no text"}
	LinkVerb     = Msg{Da: "Ja, kobl dem", En: "Yes, link them"}
	LinkNo       = Msg{Da: "Nej", En: "No"}
	LinkNotMade  = Msg{Da: "Markøren skal stå på nr. 48: en manuel opgave, der er lavet her, eller KSD's egen.", En: "Move to a no. 48: a manual task made here, or KSD's own."}
	LinkNoOther  = Msg{Da: "Sagen har ikke både en manuel opgave, der er lavet her, og en åben nr. 48 fra KSD.", En: "The case does not have both a manual task made here and an open no. 48 of KSD's."}
	DoneLink     = Msg{Da: "De to opgaver er nu én, KSD's, på sag %s.", En: "The two tasks are one now, KSD's, on case %s."}

	CmdNewShort = Msg{Da: "Opret en manuel opgave (nr. 48) på en sag", En: "Make a manual task (no. 48) on a case"}
	CmdNewLong  = Msg{
		Da: "Opretter en manuel opgave, nr. 48, på en sag. Den findes kun her, ikke i KSD, så indlæsninger hverken finder eller savner den. Kommer KSD's egen nr. 48 på samme sag, kobler »rettidig link« de to.",
		En: "Makes a manual task, no. 48, on a case. It exists here only, not in KSD, so imports neither find nor miss it. When KSD's own no. 48 on the same case comes, \"rettidig link\" links the two.",
	}
	CmdNewExample = Msg{Da: "rettidig new SDP-26000001 \"Ring til virksomheden\" --due 01-12-2026", En: "rettidig new SDP-26000001 \"Call the employer\" --due 01-12-2026"}
	CmdNewArgCase = Msg{Da: "SAGSNR", En: "CASE"}
	CmdNewFlagDue = Msg{Da: "opgavens `FRIST`", En: "when it is due: `DATE`"}
	CmdNewDone    = Msg{Da: "Opgave %d er oprettet på sag %s. Den findes kun her, ikke i KSD.", En: "Task %d is made on case %s. It exists here only, not in KSD."}

	CmdLinkShort = Msg{Da: "Sig, at en manuel opgave er KSD's egen nr. 48", En: "Say that a manual task is KSD's own no. 48"}
	CmdLinkLong  = Msg{
		Da: "Kobler en manuel opgave (nr. 48), der er lavet her, med KSD's egen nr. 48 på samme sag, så den ikke står to gange. KSD's bliver stående med ejer, afventning, løsning og notater fra den manuelle, som forlader køen. Det kan fortrydes som helhed.",
		En: "Links a manual task (no. 48) made here with KSD's own no. 48 on the same case, so that it does not stand twice. KSD's stays, with owner, waiting, solution and notes of the manual one, which leaves the queue. It can be undone as a whole.",
	}
	CmdLinkArgMade = Msg{Da: "MANUEL", En: "MANUAL"}
	CmdLinkArgKSD  = Msg{Da: "KSDS", En: "KSDS"}
	CmdLinked      = Msg{Da: "Opgave %d er den samme som opgave %d, KSD's egen, og har forladt køen.", En: "Task %d is the same as task %d, KSD's own, and has left the queue."}
)
