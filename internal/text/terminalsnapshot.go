package text

// Importing a file in the terminal: what kind of file it is, and what a snapshot covers.
var (
	ImportKind         = Msg{Da: "Hvad er det for en fil?", En: "What kind of file is it?"}
	ImportKindPlain    = Msg{Da: "Opgaver: de kommer til eller bliver ændret", En: "Tasks: they are added or changed"}
	ImportKindSnapshot = Msg{Da: "Et udtræk: alt åbent i KSD; det, der mangler, er væk", En: "A snapshot: all that is open in KSD; the rest has gone"}

	ExtractTitle      = Msg{Da: "Udtræk af KSD", En: "Snapshot of KSD"}
	ExtractIntro      = Msg{Da: "Et udtræk viser, om KSD er enig i det, der er løst her. Derfor skal det være helt, og tidspunktet rigtigt.", En: "A snapshot shows whether KSD agrees with what was resolved here. So it must be complete, and its time right."}
	ExtractTaken      = Msg{Da: "Hvornår blev det taget?", En: "When was it taken?"}
	ExtractTakenHelp  = Msg{Da: "dd-mm-åååå tt:mm, eller tt:mm i dag. Tomt: filens egen tid.", En: "dd-mm-yyyy hh:mm, or hh:mm of today. Empty: the file's own time."}
	ExtractTakenPaste = Msg{Da: "dd-mm-åååå tt:mm, eller tt:mm i dag.", En: "dd-mm-yyyy hh:mm, or hh:mm of today."}
	ExtractScope      = Msg{Da: "Dækker det kun en del af KSD? Tomt: alt", En: "Does it cover only a part of KSD? Empty: all"}
	ExtractOwners     = Msg{Da: "Sagsbehandlere", En: "Caseworkers"}
	ExtractTypes      = Msg{Da: "Opgavetyper", En: "Task types"}
	ExtractCases      = Msg{Da: "Sager", En: "Cases"}
	ExtractMany       = Msg{Da: "Flere skilles med komma.", En: "Separate several by commas."}
	ExtractVerb       = Msg{Da: "Se, hvad det betyder", En: "See what it means"}
	ExtractBadType    = Msg{Da: "»%s« er ikke nummeret på en opgavetype.", En: "\"%s\" is not the number of a task type."}
	ExtractNeedsTime  = Msg{Da: "Skriv, hvornår rækkerne blev kopieret.", En: "Write when the rows were copied."}

	ExtractDoubtFuture = Msg{Da: "Tidspunktet %s er i fremtiden. Hvornår blev udtrækket taget?", En: "The time %s is in the future. When was the snapshot taken?"}
	ExtractDoubtOld    = Msg{Da: "Filen er fra %s. Blev udtrækket taget da? Bekræft tidspunktet, eller ret det.", En: "The file is from %s. Was the snapshot taken then? Confirm the time, or correct it."}
	ExtractDoubtBefore = Msg{Da: "Filen er fra %s, men har opgaver, der er dannet senere. Hvornår blev udtrækket taget?", En: "The file is from %s, but holds tasks made later. When was the snapshot taken?"}
)

// The plan of a snapshot: what taking it in would do.
var (
	ScreenReconcile = Msg{Da: "afstemningen med KSD", En: "the reconciliation"}

	ReconcileTitle   = Msg{Da: "Afstemning", En: "Reconciliation"}
	ReconcileTaken   = Msg{Da: "taget %s", En: "taken %s"}
	ReconcileAll     = Msg{Da: "hele KSD", En: "all of KSD"}
	ReconcileNoMove  = Msg{Da: "Udtrækket er, som køen allerede er: intet ville blive ændret.", En: "The snapshot is as the queue already is: nothing would be changed."}
	ReconcileNothing = Msg{
		Da: "Intet er ændret.", En: "Nothing was changed.",
	}

	ReconcileWarnFuture  = Msg{Da: "Tidspunktet %s er i fremtiden.", En: "The time %s is in the future."}
	ReconcileWarnOld     = Msg{Da: "Filen er fra %s, og ingen har bekræftet, at udtrækket blev taget da.", En: "The file is from %s, and nobody has confirmed that the snapshot was taken then."}
	ReconcileWarnBefore  = Msg{Da: "Udtrækket har opgaver, der er dannet efter %s.", En: "The snapshot holds tasks made after %s."}
	ReconcileWarnOlder   = Msg{Da: "Udtrækket er ældre end det seneste: løste opgaver kan komme til at se åbne ud igen.", En: "The snapshot is older than the latest one: resolved tasks may look open again."}
	ReconcileWarnSmall   = Msg{Da: "Udtrækket har kun %s opgaver; her er %s åbne i samme omfang. Er det hele?", En: "The snapshot holds only %s tasks; %s are open here in the same scope. Is it complete?"}
	ReconcileWarnForce   = Msg{Da: "Det kan kun gennemføres ved at tvinge det igennem; loggen viser, hvem der gjorde det.", En: "It can be carried out only by force; the log shows who did."}
	ReconcileWarnBadOne  = Msg{Da: "1 række kan ikke læses og bliver sat til side; dens opgave bliver ikke bedømt.", En: "1 row cannot be read and is set aside; its task is not judged."}
	ReconcileWarnBad     = Msg{Da: "%s rækker kan ikke læses og bliver sat til side; deres opgaver bliver ikke bedømt.", En: "%s rows cannot be read and are set aside; their tasks are not judged."}
	ReconcileMovedOn     = Msg{Da: "Køen er ændret imens. Her er planen, som den er nu; intet er ændret endnu.", En: "The queue has changed meanwhile. This is the plan as it is now; nothing has been changed yet."}
	ReconcileKind        = Msg{Da: "Hvad", En: "What"}
	ReconcileByClass     = Msg{Da: "Efter virkning", En: "By effect"}
	ReconcileByType      = Msg{Da: "Efter type", En: "By type"}
	ReconcileMoreTypes   = Msg{Da: "og %s typer mere", En: "and %s types more"}
	ReconcileItemCase    = Msg{Da: "Sag %s", En: "Case %s"}
	ReconcileItemLine    = Msg{Da: "linje %s i filen", En: "line %s of the file"}
	ReconcileOf          = Msg{Da: "af opgave %d", En: "of task %d"}
	ReconcileListed      = Msg{Da: "Listen viser de første %s. De andre er talt med.", En: "The list shows the first %s. The others are counted."}
	ReconcileExamples    = Msg{Da: "Eksempler", En: "Examples"}
	ReconcileAskTitle    = Msg{Da: "Afstem med KSD?", En: "Reconcile with KSD?"}
	ReconcileAskOne      = Msg{Da: "Udtrækket ændrer eller bedømmer 1 opgave.", En: "The snapshot changes or judges 1 task."}
	ReconcileAsk         = Msg{Da: "Udtrækket ændrer eller bedømmer %s opgaver.", En: "The snapshot changes or judges %s tasks."}
	ReconcileAskUndo     = Msg{Da: "Indlæsningen kan fortrydes som helhed, så længe intet er bygget på den.", En: "The import can be undone as a whole, as long as nothing is built on it."}
	ReconcileVerb        = Msg{Da: "Afstem", En: "Reconcile"}
	ReconcileNo          = Msg{Da: "Nej, lad være", En: "No, leave it"}
	ReconcileForce       = Msg{Da: "Tving det igennem; loggen viser, at %s gjorde det", En: "Force it; the log shows that %s did"}
	ReconcileNeedsForce  = Msg{Da: "Der er tvivl om udtrækket. Sæt kryds ved at tvinge det igennem, eller lad være.", En: "The snapshot is in doubt. Tick that you force it, or leave it."}
	ReconcileRunning     = Msg{Da: "Udtrækket bliver afstemt …", En: "The snapshot is being reconciled …"}
	ReconcileStopped     = Msg{Da: "Stoppet. Det, der er taget ind, bliver stående, og intet regnes for væk; samme udtræk fortsætter senere.", En: "Stopped. What was taken in stays, and nothing counts as gone; the same snapshot goes on later."}
	ReconcileDone        = Msg{Da: "Afstemt med KSD: %s opgaver ændret eller bedømt.", En: "Reconciled with KSD: %s tasks changed or judged."}
	ReconcileNoTask      = Msg{Da: "Flyt markøren til en opgave; en gruppe foldes ud med %s.", En: "Move to a task; a group is unfolded with %s."}
	ReconcileNotYet      = Msg{Da: "Opgaven er ikke taget ind endnu.", En: "The task has not been taken in yet."}
	KeyReconcile         = Msg{Da: "Gennemfør afstemningen", En: "Carry the reconciliation out"}
	KeyReconcileShort    = Msg{Da: "Afstem", En: "Reconcile"}
	KeyReconcileOpen     = Msg{Da: "Fold en gruppe ud til dens opgaver, eller sammen", En: "Unfold a group to its tasks, or fold it"}
	KeyReconcileOpenWord = Msg{Da: "Fold ud", En: "Unfold"}
)

// PlanKindShort names what a snapshot means for a task in a word or two, by its stable key.
func PlanKindShort(key string) Msg {
	switch key {
	case "vanished":
		return Msg{Da: "væk fra KSD", En: "gone from KSD"}
	case "confirmed":
		return Msg{Da: "bekræftet løst", En: "confirmed solved"}
	case "returned":
		return Msg{Da: "genkommet", En: "returned"}
	case "recreated":
		return Msg{Da: "dannet igen", En: "made again"}
	case "uncertain":
		return Msg{Da: "uvis", En: "uncertain"}
	case "not_marked":
		return Msg{Da: "mangler i KSD", En: "missing in KSD"}
	case "expectation_met":
		return Msg{Da: "ventede, der kom", En: "expected and came"}
	case "expectation_missing":
		return Msg{Da: "ventede, der udeblev", En: "expected, did not come"}
	case "too_late_to_judge":
		return Msg{Da: "for nye til at bedømme", En: "too new to judge"}
	}
	return PlanKind(key)
}

// PlanKindSays says what it means, in a sentence.
func PlanKindSays(key string) (m Msg) {
	switch key {
	case "new":
		return Msg{Da: "Opgaver, som køen ikke kender. De kommer i køen.", En: "Tasks the queue does not know. They join it."}
	case "unchanged":
		return Msg{Da: "Opgaver, der står ens her og i KSD.", En: "Tasks that are alike here and in KSD."}
	case "changed":
		return Msg{Da: "KSD har ændret dem. Det, der er gjort her, røres ikke.", En: "KSD has changed them. What was done here is not touched."}
	case "vanished":
		return Msg{Da: "Åbne her, væk i KSD: løst et andet sted. De forlader køen.", En: "Open here, gone from KSD: solved elsewhere. They leave the queue."}
	case "confirmed":
		return Msg{Da: "Løst her og væk i KSD: KSD er enig.", En: "Resolved here and gone from KSD: KSD agrees."}
	case "not_marked":
		return Msg{Da: "Løst her, men står stadig i KSD. Markér dem dér.", En: "Resolved here, but still in KSD. Mark them there."}
	case "returned":
		return Msg{Da: "KSD har dannet dem igen: løsningen holdt ikke. De står i køen igen.", En: "KSD has made them again: the solution did not hold. They are in the queue again."}
	case "reopened":
		return Msg{Da: "Var bekræftet løst og står i KSD igen. De er åbne igen.", En: "Were confirmed and are in KSD again. They are open again."}
	case "recreated":
		return Msg{Da: "Dannes ved hver anmodning eller hvert brev; det siger intet om løsningen.", En: "Made at each request or letter; that says nothing of the solution."}
	case "uncertain":
		return Msg{Da: "Uden KSD's id kan ingen se, om det er den samme opgave.", En: "Without KSD's id nobody can tell whether it is the same task."}
	case "expectation_met":
		return Msg{Da: "Opfølgende opgaver, som var ventet og er kommet.", En: "Follow-up tasks that were expected and have come."}
	case "expectation_missing":
		return Msg{Da: "Opfølgende opgaver, som KSD burde have dannet nu.", En: "Follow-up tasks KSD should have made by now."}
	case "too_late_to_judge":
		return Msg{Da: "Set, dannet eller løst efter udtrækket, eller lige før; det næste viser det.", En: "Seen, made or resolved after the snapshot, or just before; the next one will tell."}
	}
	return m
}

// ChangedField names a field that a file changed, by its stable key.
func ChangedField(key string) Msg {
	switch key {
	case "type":
		return Msg{Da: "type", En: "type"}
	case "created":
		return Msg{Da: "dannet", En: "made"}
	case "due":
		return Msg{Da: "frist", En: "due"}
	case "original_due":
		return Msg{Da: "oprindelig frist", En: "original due"}
	case "state":
		return Msg{Da: "tilstand", En: "state"}
	case "id":
		return Msg{Da: "KSD's id", En: "KSD's id"}
	case "name":
		return Msg{Da: "opgavens navn", En: "task name"}
	case "case":
		return Msg{Da: "sag", En: "case"}
	case "sagsbehandler":
		return Msg{Da: "sagsbehandler", En: "caseworker"}
	case "remark":
		return Msg{Da: "bemærkning", En: "remark"}
	case "case_status":
		return Msg{Da: "sagens status", En: "case status"}
	case "case_kind":
		return Msg{Da: "sagstype", En: "kind of case"}
	case "frequency":
		return Msg{Da: "udbetalingsfrekvens", En: "payment frequency"}
	case "company":
		return Msg{Da: "arbejdsgiver", En: "employer"}
	case "citizen":
		return Msg{Da: "borger", En: "citizen"}
	}
	return Msg{Da: "andet", En: "other"}
}
