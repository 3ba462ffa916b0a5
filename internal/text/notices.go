package text

// What was done, said only after the store has said yes.
var (
	DoneClaim     = Msg{Da: "Du har taget nr. %d på sag %s.", En: "You have claimed no. %d on case %s."}
	DoneGiveBack  = Msg{Da: "Nr. %d på sag %s er givet tilbage.", En: "No. %d on case %s was given back."}
	DoneWait      = Msg{Da: "Nr. %d afventer til %s. Den er stadig åben og tæller med.", En: "No. %d waits until %s. It is still open and still counts."}
	DoneUnwait    = Msg{Da: "Nr. %d afventer ikke længere.", En: "No. %d no longer waits."}
	DoneNote      = Msg{Da: "Notatet er gemt. Notater af betydning hører til i KSD's journal.", En: "The note is saved. Notes of weight belong in KSD's journal."}
	DoneResolve   = Msg{Da: "Nr. %d på sag %s er markeret som løst her. Forventet: %s. Husk også at markere den som løst i KSD.", En: "No. %d on case %s is marked resolved here. Expected: %s. Remember to mark it resolved in KSD too."}
	DoneFollowUp  = Msg{Da: "En opgave nr. %s ventes fra KSD.", En: "A task no. %s is expected from KSD."}
	DoneReopen    = Msg{Da: "Nr. %d på sag %s er genåbnet her. KSD er ikke ændret.", En: "No. %d on case %s is reopened here. KSD is unchanged."}
	DoneCreate    = Msg{Da: "Opgaven er oprettet her. Den findes ikke i KSD.", En: "The task was made here. It does not exist in KSD."}
	DoneUndo      = Msg{Da: "Fortrudt: %s. KSD er ikke ændret. %s gentager.", En: "Undone: %s. KSD is unchanged. %s redoes it."}
	DoneRedo      = Msg{Da: "Gentaget: %s. KSD er ikke ændret. %s fortryder.", En: "Redone: %s. KSD is unchanged. %s undoes it."}
	DoneOther     = Msg{Da: "Gemt.", En: "Saved."}
	DoneOnTask    = Msg{Da: "%s (nr. %d, sag %s)", En: "%s (no. %d, case %s)"}
	DoneEvent     = Msg{Da: "hændelse %d", En: "event %d"}
	DoneRole      = Msg{Da: "Du arbejder nu som %s.", En: "You now work as %s."}
	DoneCPR       = Msg{Da: "CPR %s. Visningen er logget. Tallet forsvinder ved næste tast.", En: "CPR %s. That it was shown is logged. It goes away at the next key."}
	NoticeCopied  = Msg{Da: "Kopieret: %s (hvis din terminal tillader det).", En: "Copied: %s (if your terminal allows it)."}
	NoticeNoStore = Msg{Da: "Der er ingen kø endnu. Vælg først en mulighed her.", En: "There is no queue yet. Choose an option here first."}

	NoticeLangNotKept = Msg{Da: "Sproget er skiftet, men kunne ikke gemmes til næste gang.", En: "The language was switched, but could not be kept for next time."}
)

// Why something was refused or went wrong, and what to do.
var (
	FailNotFound    = Msg{Da: "Opgaven findes ikke længere i køen. Tryk %s for at opdatere.", En: "The task is no longer in the queue. Press %s to refresh."}
	FailConflict    = Msg{Da: "En anden har ændret opgaven imens. Se den igennem, og prøv igen.", En: "Another has changed the task meanwhile. Look it over and try again."}
	FailNotOpen     = Msg{Da: "Opgaven er ikke åben længere.", En: "The task is no longer open."}
	FailNotResolved = Msg{Da: "Opgaven er ikke markeret som løst her.", En: "The task is not marked resolved here."}
	FailNotHeld     = Msg{Da: "Ingen har taget opgaven.", En: "Nobody holds the task."}
	FailNeedsDate   = Msg{Da: "Skriv en dato efter i dag, for eksempel 24-12-2026.", En: "Give a date after today, for example 24-12-2026."}
	FailNeedsText   = Msg{Da: "Der mangler en tekst.", En: "A text is missing."}
	FailNeedsChoice = Msg{Da: "Vælg først i vejledningen. Uden et valg i KSD kommer opgaven igen i morgen.", En: "Choose in the guide first. Without a choice in KSD the task comes back tomorrow."}
	FailNeedsActed  = Msg{Da: "Sig først, om handlingen er udført i KSD. Ellers kommer opgaven igen i morgen.", En: "First say whether the act was done in KSD. Otherwise the task comes back tomorrow."}
	FailWaitChoice  = Msg{Da: "Valget afventer og løser ikke opgaven. Sæt en dato i stedet.", En: "That choice waits and does not solve the task. Set a date instead."}
	FailNothing     = Msg{Da: "Der er intet at fortryde.", En: "There is nothing to undo."}
	FailNothingRedo = Msg{Da: "Der er intet at gentage.", En: "There is nothing to redo."}
	FailBuiltOn     = Msg{Da: "Andre har bygget videre på det, så det kan ikke fortrydes.", En: "Others have built on it, so it cannot be undone."}
	FailConfirmed   = Msg{Da: "KSD har bekræftet det. Ret det først i KSD.", En: "KSD has confirmed it. Change it in KSD first."}
	FailRealStore   = Msg{Da: "Det kan kun gøres i en demo- eller øvelseskø.", En: "Only a demo or training queue allows that."}
	FailNoStaff     = Msg{Da: "Du står ikke i medarbejdertabellen. Spørg den systemansvarlige.", En: "You are not in the staff table. Ask the system owner."}
	FailRebuilding  = Msg{Da: "Køen bliver ordnet om efter en ændret indstilling. Vent, og prøv igen.", En: "The queue is being reordered after a changed setting. Wait and try again."}
	FailLastOwner   = Msg{Da: "Mindst én skal være systemansvarlig. Giv rollen til en anden først.", En: "Somebody must be system owner. Give the role to someone else first."}
	FailTooLong     = Msg{Da: "Teksten er for lang.", En: "The text is too long."}
	FailUnknown     = Msg{Da: "Det er uvist, om ændringen nåede at blive gemt. Opdatér med %s, og se efter, før du prøver igen.", En: "It is not known whether the change was saved. Refresh with %s and look before trying again."}
	FailBusy        = Msg{Da: "Køen er optaget. Prøv igen om lidt.", En: "The queue is busy. Try again in a moment."}
	FailReadOnly    = Msg{Da: "Køen kan kun læses.", En: "The queue is read only."}
	FailCorrupt     = Msg{Da: "Køens fil er beskadiget. Luk programmet, og kør »rettidig check«.", En: "The queue's file is damaged. Quit and run \"rettidig check\"."}
	FailNewer       = Msg{Da: "Køen er skrevet af en nyere udgave af programmet. Opdatér programmet.", En: "The queue was written by a newer version of the program. Update the program."}
	FailLocked      = Msg{Da: "Køen er i brug af %s. Prøv igen om lidt.", En: "The queue is in use by %s. Try again in a moment."}
	FailLockedBy    = Msg{Da: "et andet program", En: "another program"}
	FailTaken       = Msg{Da: "%s har taget opgaven. Aftal det med vedkommende.", En: "%s holds the task. Agree it with them."}
	FailTakenOther  = Msg{Da: "En kollega", En: "A colleague"}
	FailHeldOne     = Msg{Da: "1 åben opgave på sagen holder den. Løs den først.", En: "1 open task on the case holds it. Solve that first."}
	FailHeld        = Msg{Da: "%d åbne opgaver på sagen holder den. Løs dem først.", En: "%d open tasks on the case hold it. Solve them first."}
	FailDenied      = Msg{Da: "Det må du ikke som %s. %s skifter rolle.", En: "As %s you may not do that. %s switches role."}
	FailUnknownType = Msg{Da: "Opgavenr. %d er ukendt.", En: "Task no. %d is unknown."}
	FailInternal    = Msg{Da: "Der skete en fejl i programmet. Intet er ændret.", En: "Something went wrong in the program. Nothing was changed."}
	FailOther       = Msg{Da: "Det lykkedes ikke: %s", En: "That did not work: %s"}
	FailCancelled   = Msg{Da: "Afbrudt.", En: "Stopped."}
)
