package text

// What is doubtful about a snapshot, and why it is not carried out as it is. The time is that at which it is said to be taken.
var (
	SnapshotTakenFuture = Msg{Da: "Udtrækket skulle være taget %s, men det er i fremtiden. Skriv, hvornår det blev taget (--taken).", En: "The snapshot is said to be taken %s, but that is in the future. State when it was taken (--taken)."}
	SnapshotTakenOld    = Msg{Da: "Filen er fra %s. Blev udtrækket taget da? Skriv det (--taken), eller tag et nyt.", En: "The file is from %s. Was the snapshot taken then? State it (--taken), or take a new one."}
	SnapshotTakenBefore = Msg{Da: "Udtrækket skulle være taget %s, men det har opgaver, der er dannet senere. Skriv, hvornår det blev taget (--taken).", En: "The snapshot is said to be taken %s, but it holds tasks made later. State when it was taken (--taken)."}
	SnapshotTakenNeeded = Msg{Da: "Ingen ved, hvornår %s blev trukket ud af KSD. Skriv det: --taken \"dd-mm-åååå tt:mm\".", En: "Nobody knows when %s was exported from KSD. State it: --taken \"dd-mm-yyyy hh:mm\"."}
	SnapshotTakenBad    = Msg{Da: "»%s« er ikke et tidspunkt. Skriv dd-mm-åååå tt:mm, eller tt:mm i dag.", En: "\"%s\" is not a time. Write dd-mm-yyyy hh:mm, or hh:mm of today."}
	SnapshotOlder       = Msg{Da: "Udtrækket er taget %s, før det seneste. Det kan få løste opgaver til at se åbne ud igen.", En: "The snapshot was taken %s, before the latest one. It can make solved tasks look open again."}
	SnapshotSmall       = Msg{Da: "Udtrækket har kun %d opgaver; her er %d åbne i samme omfang. Er det hele udtrækket, og dækker det alt (--scope)?", En: "The snapshot holds only %d tasks; %d are open here in the same scope. Is it complete, and does it cover all (--scope)?"}
	SnapshotNothingDone = Msg{Da: "Intet er ændret. Er udtrækket rigtigt, så kør igen med --force; loggen viser, hvem der gjorde det.", En: "Nothing was changed. If the snapshot is right, run again with --force; the log shows who did."}
	SnapshotNotForced   = Msg{Da: "Intet er ændret. Et tidspunkt i fremtiden kan heller ikke gennemtvinges med --force.", En: "Nothing was changed. A time in the future cannot be forced with --force either."}
	SnapshotRefused     = Msg{Da: "Udtrækket bliver ikke taget ind: %s", En: "The snapshot will not be taken in: %s"}
	SnapshotDoubtful    = Msg{Da: "Udtrækket bliver ikke taget ind uden --force: %s", En: "The snapshot will not be taken in without --force: %s"}
	SnapshotApart       = Msg{Da: "Rækker uden for det, udtrækket siges at dække: %d. De læses ind, men intet der regnes for væk. Er omfanget rigtigt?", En: "Rows outside what the snapshot is said to cover: %d. They are taken in, but nothing there counts as gone. Is the scope right?"}
	SnapshotBlind       = Msg{Da: "En række kan slet ikke læses, så ingen opgaver regnes for væk. Ret den, og indlæs igen.", En: "A row cannot be read at all, so no task counts as gone. Correct it and import again."}
	SnapshotScopeBad    = Msg{Da: "Omfang skrives owner=NAVN, type=NR eller case=SAGSNR; værdien må ikke mangle.", En: "A scope is written owner=NAME, type=NUMBER or case=NUMBER; the value must not be missing."}
	SnapshotEnded       = Msg{Da: "En anden indlæsning er kommet imellem. Kør den samme kommando igen.", En: "Another import came in between. Run the same command again."}
)

// The command line of a snapshot.
var (
	CmdImportFlagSnapshot = Msg{Da: "filen er et udtræk: alle åbne opgaver i KSD (eller i --scope); det, der mangler, er væk fra KSD", En: "the file is a snapshot: all open tasks of KSD (or of --scope); what is missing has gone from KSD"}
	CmdImportFlagScope    = Msg{Da: "den `DEL` af KSD, udtrækket dækker: owner=NAVN, type=NR[,NR], case=SAGSNR; kan gentages", En: "the `PART` of KSD that the snapshot covers: owner=NAME, type=N[,N], case=NUMBER; may be repeated"}
	CmdImportFlagTaken    = Msg{Da: "det `TIDSPUNKT`, udtrækket blev taget: \"dd-mm-åååå tt:mm\" eller tt:mm i dag (ellers filens egen tid)", En: "the `TIME` the snapshot was taken: \"dd-mm-yyyy hh:mm\" or hh:mm of today (otherwise the file's own time)"}
	CmdImportFlagForce    = Msg{Da: "tag udtrækket ind, selv om det er ældre, lille eller har en tvivlsom tid; det logges", En: "take the snapshot in although it is older, small or of a doubtful time; that is logged"}
	CmdImportNeedSnapshot = Msg{Da: "--scope, --taken og --force hører til --snapshot.", En: "--scope, --taken and --force belong to --snapshot."}
	CmdSnapshotDone       = Msg{Da: "%s er afstemt: %s, taget %s.", En: "%s has been reconciled: %s, taken %s."}
	CmdSnapshotPlan       = Msg{Da: "%s ville blive afstemt sådan: %s, taget %s. Intet er ændret.", En: "%s would be reconciled like this: %s, taken %s. Nothing was changed."}
	CmdSnapshotCount      = Msg{Da: "  %6d  %s", En: "  %6d  %s"}
)

// PlanKind names what a snapshot means for a task, by its stable key.
func PlanKind(key string) Msg {
	switch key {
	case "new":
		return Msg{Da: "nye", En: "new"}
	case "unchanged":
		return Msg{Da: "uændrede", En: "unchanged"}
	case "changed":
		return Msg{Da: "ændrede", En: "changed"}
	case "vanished":
		return Msg{Da: "væk fra KSD (løst et andet sted)", En: "gone from KSD (solved elsewhere)"}
	case "confirmed":
		return Msg{Da: "bekræftet løst", En: "confirmed solved"}
	case "not_marked":
		return Msg{Da: "ikke markeret løst i KSD", En: "not marked as solved in KSD"}
	case "returned":
		return Msg{Da: "genkommet: løsningen holdt ikke", En: "returned: the solution did not hold"}
	case "reopened":
		return Msg{Da: "genåbnet i KSD", En: "reopened in KSD"}
	case "recreated":
		return Msg{Da: "dannet igen (ny anmodning / nyt brev)", En: "made again (new request / new letter)"}
	case "uncertain":
		return Msg{Da: "uvis: en tvilling uden KSD's id", En: "uncertain: a twin without KSD's id"}
	case "expectation_met":
		return Msg{Da: "forventede opgaver, der kom", En: "expected tasks that came"}
	case "expectation_missing":
		return Msg{Da: "forventede opgaver, der udeblev", En: "expected tasks that did not come"}
	case "too_late_to_judge":
		return Msg{Da: "for nye til at bedømme", En: "too new to judge"}
	}
	return Msg{Da: "andet", En: "other"}
}
