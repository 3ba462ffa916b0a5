package text

// What a check of the store can find. The place (event 17, task 4) stands before the sentence.
var (
	CmdFaultUnreadable = Msg{Da: "kan ikke læses", En: "cannot be read"}
	CmdFaultChain      = Msg{Da: "følger ikke af hændelsen før", En: "does not follow from the event before it"}
	CmdFaultHead       = Msg{Da: "er ikke den sidste hændelse", En: "is not the last event"}
	CmdFaultBody       = Msg{Da: "teksten er ikke den, der blev skrevet", En: "the text is not the one that was recorded"}
	CmdFaultCase       = Msg{Da: "står ikke rigtigt på sin sag", En: "does not stand on its case as it should"}
	CmdFaultID         = Msg{Da: "kan ikke findes på sit nummer", En: "is not found by its number"}
	CmdFaultOrder      = Msg{Da: "mangler i rækkefølgen", En: "is missing from the order"}
	CmdFaultDerived    = Msg{Da: "blokering, frist eller rest passer ikke med oplysningerne", En: "class, deadline or blockers do not follow from its facts"}
	CmdFaultCount      = Msg{Da: "er %d, skulle være %d", En: "is %d, should be %d"}
)

// CmdAsOfNeedsOld refuses a date beside the form of R23 that knows none.
var CmdAsOfNeedsOld = Msg{Da: "--as-of hører til den gamle form. Tilføj --form old.", En: "--as-of belongs to the old form. Add --form old."}
