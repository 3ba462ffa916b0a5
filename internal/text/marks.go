package text

// Marking tasks, and acts on several of them at once in the terminal.
var (
	KeyMark        = Msg{Da: "Markér opgaven, eller fjern mærket", En: "Mark the task, or take its mark away"}
	KeyMarkRange   = Msg{Da: "Markér alle fra den sidst markerede til her", En: "Mark all from the one marked last to here"}
	KeyMarkInCases = Msg{Da: "Markér opgaven eller hele sagen, eller fjern mærkerne", En: "Mark the task or the whole case, or take the marks away"}
	KeyMarkCases   = Msg{Da: "Markér alle sager fra den sidst markerede til her", En: "Mark all cases from the one marked last to here"}
	KeyMarkCase    = Msg{Da: "Markér alle sagens åbne opgaver", En: "Mark all open tasks of the case"}
	KeyMarkAll     = Msg{Da: "Markér alt, filteret viser", En: "Mark all that the filter shows"}
	KeyGiveBack    = Msg{Da: "Giv opgaven tilbage", En: "Give the task back"}
	KeyHandover    = Msg{Da: "Overdrag alle en medarbejders opgaver", En: "Hand over all tasks of a member of staff"}
	KeyBulkStop    = Msg{Da: "Stop; intet bliver ændret", En: "Stop; nothing is changed"}

	KeyMoreCase     = Msg{Da: "Vis eller skjul, hvad der ventes af opgaven", En: "Show or hide what is expected of the task"}
	KeyMoreResolved = Msg{Da: "Vis eller skjul løsningens detaljer", En: "Show or hide the details of the resolution"}

	MarkCount     = Msg{Da: "%s markeret", En: "%s marked"}
	MarkDone      = Msg{Da: "%s er markeret.", En: "%s are marked."}
	MarkMost      = Msg{Da: "Flere end %s ad gangen kan der ikke handles på; resten er ikke markeret.", En: "No more than %s can be acted on at once; the rest is not marked."}
	MarkRangeFrom = Msg{Da: "Her begynder rækken. Gå til dens anden ende, og tryk %s igen.", En: "The range begins here. Go to its other end and press %s again."}
	WorkMark      = Msg{Da: "Markerer opgaver", En: "Marking tasks"}
	WorkManyPlan  = Msg{Da: "Undersøger, hvad der vil ske", En: "Looking at what will happen"}
	WorkManyDo    = Msg{Da: "Ændrer opgaver", En: "Changing tasks"}

	ManyLooking        = Msg{Da: "Undersøger, hvad der vil ske …", En: "Looking at what will happen …"}
	ManyHandover       = Msg{Da: "Overdragelse fra %s til %s", En: "Handing over from %s to %s"}
	ManyClaim          = Msg{Da: "Tag %s", En: "Claim %s"}
	ManyGiveBack       = Msg{Da: "Giv %s tilbage", En: "Give back %s"}
	ManyAssign         = Msg{Da: "Tildel %s", En: "Assign %s"}
	ManyHandVerb       = Msg{Da: "Overdrag %s", En: "Hand over %s"}
	ManyWait           = Msg{Da: "Lad %s afvente", En: "Let %s wait"}
	ManyNote           = Msg{Da: "Skriv notat på %s", En: "Write the note on %s"}
	ManyDue            = Msg{Da: "Sæt egen frist på %s", En: "Set the due date of %s"}
	ManyReopen         = Msg{Da: "Genåbn %s", En: "Reopen %s"}
	ManyResolve        = Msg{Da: "Markér %s som løst", En: "Mark %s resolved"}
	ManyNext           = Msg{Da: "Se, hvad der vil ske", En: "See what will happen"}
	ManyBack           = Msg{Da: "Tilbage", En: "Back"}
	ManyConfirm        = Msg{Da: "Skriv %s for at bekræfte", En: "Type %s to confirm"}
	ManyWrongNumber    = Msg{Da: "Skriv antallet, %s, for at bekræfte.", En: "Type the number, %s, to confirm."}
	ManyStopped        = Msg{Da: "Stoppet. Intet er ændret.", En: "Stopped. Nothing was changed."}
	ManyDoing          = Msg{Da: "Arbejder … %s stopper, og så er intet ændret.", En: "Working … %s stops, and then nothing is changed."}
	ManyOpenGuide      = Msg{Da: "kræver et valg i vejledningen: åbn den", En: "needs a choice in its guide: open it"}
	ManyGuideKey       = Msg{Da: "(F2)", En: "(F2)"}
	ManyCan            = Msg{Da: "%s udføres", En: "%s will be done"}
	ManyRefused        = Msg{Da: "%s afvises", En: "%s refused"}
	ManySame           = Msg{Da: "%s er det allerede", En: "%s so already"}
	ManyCut            = Msg{Da: "%s må vente til næste gang", En: "%s must wait for the next time"}
	ManyExpects        = Msg{Da: "Forventet: %s.", En: "Expected: %s."}
	ManyInCases        = Msg{Da: "%s (%s)", En: "%s (%s)"}
	ManyMore           = Msg{Da: "og andet", En: "and more"}
	ManyOneCase        = Msg{Da: "1 sag", En: "1 case"}
	ManyCases          = Msg{Da: "%d sager", En: "%d cases"}
	ManyWaitsForOthers = Msg{Da: "venter stadig på andre opgaver", En: "still waits for other tasks"}
	ManyGroupRefused   = Msg{Da: "Afvises: %s", En: "Refused: %s"}
	ManyGroupCan       = Msg{Da: "Udføres: %s", En: "Will be done: %s"}
	ManyGroupSame      = Msg{Da: "Er det allerede: %s", En: "So already: %s"}
	ManyIsSo           = Msg{Da: "er det allerede; ændres ikke", En: "is so already; does not change"}
	ManyHoldsNone      = Msg{Da: "%s har ingen åbne opgaver.", En: "%s holds no open tasks."}
	ManyWillResolve    = Msg{Da: "forventet: %s", En: "expected: %s"}
	ManyWillClaim      = Msg{Da: "bliver din", En: "becomes yours"}
	ManyWillGiveBack   = Msg{Da: "bliver ledig", En: "becomes free"}
	ManyWillAssign     = Msg{Da: "går til %s", En: "goes to %s"}
	ManyWillMove       = Msg{Da: "går fra %s til %s", En: "goes from %s to %s"}
	ManyWillWait       = Msg{Da: "afventer til %s", En: "waits until %s"}
	ManyWillWaitLate   = Msg{Da: "afventer til %s, men skulle løses inden %s", En: "waits until %s, but was to be solved by %s"}
	ManyWillNote       = Msg{Da: "får notatet", En: "gets the note"}
	ManyWillDue        = Msg{Da: "får egen frist %s; KSD's ændres ikke", En: "gets the own due date %s; KSD's does not change"}
	ManyWillClearDue   = Msg{Da: "mister sin egen frist; KSD's ændres ikke", En: "loses its own due date; KSD's does not change"}
	ManyWillReopen     = Msg{Da: "åbnes igen her; KSD ændres ikke", En: "reopened here; KSD does not change"}
	ManySameNote       = Msg{Da: "Det samme notat skrives på dem alle.", En: "The same note is written on all of them."}
	ManyDueIntro       = Msg{Da: "KSD's frister og de oprindelige frister ændres ikke. Uden dato fjernes de egne frister.", En: "KSD's due dates and the original ones do not change. Without a date the own due dates are taken away."}
	ManySolveIntro     = Msg{Da: "Opgaver, hvis vejledning kræver et valg, vises som afvist, og vejledningen åbnes derfra. Markér kun én type for at træffe valget for dem alle.", En: "Tasks whose guide asks for a choice show as refused, and their guide opens from there. Mark one type only to make the choice for all of them."}
	ManyChoiceIntro    = Msg{Da: "Alle er af samme type. Valget i dens vejledning træffes én gang og noteres på hver opgave.", En: "All are of one type. The choice in its guide is made once and recorded on each task."}
	ManyFollow         = Msg{Da: "%s nye opgaver nr. %d %s", En: "%s new tasks no. %d %s"}
	ManyChoice         = Msg{Da: "Valget i vejledningen, for dem alle", En: "The guide's choice, for all of them"}
	ManyNoChoice       = Msg{Da: "ikke valgt endnu", En: "not chosen yet"}
	ManyChooseFirst    = Msg{Da: "Vælg først, hvad der blev afgjort. Er det ikke det samme i dem alle, så løs dem hver for sig.", En: "First choose what was decided. If it is not the same in all of them, solve them one by one."}
	ManyThrough        = Msg{Da: "Hver opgave er gennemgået efter vejledningen", En: "Each task was gone through by the guide"}
	ManyThroughActed   = Msg{Da: "Hver er gennemgået efter vejledningen og udført i KSD", En: "Each was gone through by the guide and done in KSD"}
	ManyThroughFirst   = Msg{Da: "Sig, at hver opgave er gennemgået; vejledningen vises ikke her.", En: "Say that each task was gone through; the guide is not shown here."}
	ManyActedWhy       = Msg{Da: "Typer, der kommer igen i morgen, hvis de kun markeres som løst, afvises uden.", En: "Types that come back tomorrow if they are only marked are refused without it."}
	MarkDropShort      = Msg{Da: "Fjern mærker", En: "Drop marks"}
	ManyKeyMove        = Msg{Da: "se alle", En: "see all"}
	ManyKeyGuide       = Msg{Da: "vejledning", En: "guide"}

	DoneMany     = Msg{Da: "Gjort: %s. KSD er ikke ændret. %s fortryder det hele.", En: "Done: %s. KSD is unchanged. %s takes all of it back."}
	DoneManyLeft = Msg{Da: "Udeladt: %d; de er stadig markeret.", En: "Left out: %d; they are still marked."}
	DoneManySame = Msg{Da: "Intet at ændre: alle er det allerede.", En: "Nothing to change: all are so already."}
	DoneManyKSD  = Msg{Da: "Husk også at markere dem som løst i KSD.", En: "Remember to mark them resolved in KSD too."}

	HandTitle  = Msg{Da: "Overdrag alle opgaver", En: "Hand over all tasks"}
	HandIntro  = Msg{Da: "Alle åbne opgaver, den ene har taget, går til den anden. Kolleger på andre maskiner kræver teamserveren, som ikke er bygget endnu.", En: "All open tasks the one holds go to the other. Colleagues on other machines need the team server, which is not built yet."}
	HandFrom   = Msg{Da: "Fra", En: "From"}
	HandTo     = Msg{Da: "Til", En: "To"}
	HandSame   = Msg{Da: "Vælg to forskellige.", En: "Choose two different ones."}
	HandDenied = Msg{Da: "En andens opgaver overdrages af en superbruger eller en leder. %s skifter rolle.", En: "Somebody else's tasks are handed over by a superuser or a manager. %s switches role."}
)

// A task that waited for a date which has come.
var (
	PaneWaited      = Msg{Da: "Ventede til", En: "Waited until"}
	WaitUntilOrNone = Msg{Da: "Afvent til (tom: den afventer ikke længere)", En: "Wait until (empty: it no longer waits)"}
	PaneWaitedText  = Msg{Da: "%s; er kommet tilbage af sig selv", En: "%s; came back by itself"}
)

// The cases that a filter picks, and what is expected of a case in few words.
var (
	CasesDecision = Msg{Da: "Afgørelse", En: "Decision"}
	CasesAtOnce   = Msg{Da: "Afgørelse straks", En: "Decision at once"}
	CasesPaid     = Msg{Da: "udb. %s", En: "payment %s"}
	CasesPay      = Msg{Da: "Udbetaling %s", En: "Payment %s"}
	CasesAvoid    = Msg{Da: "Undgår fejludbetaling %s", En: "Avoids a wrong payment %s"}
	CasesLetter   = Msg{Da: "Underretningsbrev", En: "Notification letter"}
	CasesNoMatch  = Msg{Da: "Ingen sag har en åben opgave, der passer. Esc viser alle.", En: "No case has an open task that matches. Esc shows all."}
)

// The end of a large import.
var (
	WorkFinish      = Msg{Da: "Ordner køen efter indlæsning", En: "Putting the queue in order after the import"}
	ImportFinishing = Msg{Da: "Alle rækker er inde. Nu ordnes køen …", En: "All rows are in. Now the queue is put in order …"}
)

// The case beside the preview, where there is room for it.
var (
	ThirdOpen  = Msg{Da: "Åbne opgaver på sagen: %d", En: "Open tasks on the case: %d"}
	ThirdDone  = Msg{Da: "Løst eller væk", En: "Resolved or gone"}
	ThirdGuide = Msg{Da: "Vejledningens trin", En: "Steps of the guide"}
)
