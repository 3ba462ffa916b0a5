package text

// What solving a task leads to beyond what it releases: the payment after a decision, tasks that follow, and what comes back without the act.
var (
	AheadPayment        = Msg{Da: "Udbetaling ventes derefter i kørslen %s", En: "Payment is expected after that in the run %s"}
	AheadPaymentHeld    = Msg{Da: "Udbetalingen venter derefter stadig på %s", En: "After that the payment still waits for %s"}
	AheadPaymentUnknown = Msg{Da: "Hvornår udbetalingen så følger, er ukendt", En: "When the payment then follows is unknown"}
	AheadFollowUp       = Msg{Da: "KSD ventes at danne nr. %d %s", En: "KSD is expected to make no. %d %s"}
	AheadIfRefused      = Msg{Da: "Ved afslag ventes KSD at danne nr. %d %s", En: "On a refusal KSD is expected to make no. %d %s"}

	ReturnNextDay   = Msg{Da: "Markeres den som løst uden handlingen i KSD, ventes den igen %s", En: "Marked resolved without the act in KSD, it is expected back %s"}
	ReturnPerRefund = Msg{Da: "Den ventes igen ved hver ny refusionsanmodning", En: "It is expected again with every new refund request"}
	ReturnPerLetter = Msg{Da: "Den ventes igen ved hvert nyt brev", En: "It is expected again with every new letter"}
	ReturnLater     = Msg{Da: "Uden handlingen i KSD ventes senere nr. %s", En: "Without the act in KSD no. %s are expected later"}
	ReturnRetired   = Msg{Da: "KSD danner ikke længere opgaver af typen", En: "KSD no longer makes tasks of the type"}
	ReturnNone      = Msg{Da: "Kilderne nævner ikke, at den kommer igen", En: "The sources do not say that it comes back"}
	ReturnUnknown   = Msg{Da: "Om den kommer igen, er ukendt", En: "Whether it comes back is unknown"}
)

// The command preview.
var (
	CmdPreviewShort   = Msg{Da: "Vis, hvad der ventes at ske, når en opgave løses", En: "Show what is expected to happen when a task is solved"}
	CmdPreviewLong    = Msg{Da: "Viser, hvad der ventes frigivet og hvornår, hvad der stadig blokerer, hvilke opgaver der ventes at følge, og om typen kommer igen uden handling i KSD. Intet ændres. Det er en forventning: kun KSD afgør og udbetaler.", En: "Shows what is expected to be released and when, what still blocks, which tasks are expected to follow, and whether the type comes back without the act in KSD. Nothing is changed. It is an expectation: only KSD decides and pays."}
	CmdPreviewTitle   = Msg{Da: "Hvis opgave %d (nr. %d %s) løses %s:", En: "If task %d (no. %d %s) is solved %s:"}
	CmdPreviewRefused = Msg{Da: "Som det er nu, afvises det at markere den som løst: %s", En: "As things stand, marking it resolved is refused: %s"}
	CmdPreviewAnswer  = Msg{Da: "svar fra vejledningen, `TRIN=VALG`; kan gentages", En: "an answer from the guide, `STEP=CHOICE`; may be repeated"}
	CmdPreviewNotOpen = Msg{Da: "Opgave %d er ikke åben, så der er intet at løse.", En: "Task %d is not open, so there is nothing to solve."}
)
