package text

import "strconv"

// ActOnTasks names an act on several tasks with their number, by the store's kind of event: what undo says it takes back.
func ActOnTasks(lang Lang, kind string, n int) string {
	return lang.T(actNoun(kind)) + " " + Tasks(lang, n)
}

// Tasks counts tasks: "1 opgave", "7 opgaver".
func Tasks(lang Lang, n int) string {
	if n == 1 {
		return lang.T(Msg{Da: "1 opgave", En: "1 task"})
	}
	return lang.T(Msg{Da: "%s opgaver", En: "%s tasks"}, Number(lang, n))
}

// Rows counts the rows of a file: "1 række", "7 rækker".
func Rows(lang Lang, n int) string {
	if n == 1 {
		return lang.T(Msg{Da: "1 række", En: "1 row"})
	}
	return lang.T(Msg{Da: "%s rækker", En: "%s rows"}, Number(lang, n))
}

// BadRows says how many rows of a file are set aside: "1 række har fejl og bliver lagt til side".
func BadRows(lang Lang, n int) string {
	if n == 1 {
		return lang.T(Msg{Da: "1 række har fejl og bliver lagt til side", En: "1 row is faulty and is set aside"})
	}
	return lang.T(Msg{Da: "%s rækker har fejl og bliver lagt til side", En: "%s rows are faulty and are set aside"}, Number(lang, n))
}

// Imported says what a part of an import did: "20.000 rækker: 1 ny, 19.999 ændrede, 0 uændrede".
func Imported(lang Lang, rows, added, changed, unchanged int) string {
	of := func(n int, one, many Msg) string {
		if n == 1 {
			return "1 " + lang.T(one)
		}
		return Number(lang, n) + " " + lang.T(many)
	}
	return Rows(lang, rows) + ": " + of(added, Msg{Da: "ny", En: "new"}, Msg{Da: "nye", En: "new"}) + ", " +
		of(changed, Msg{Da: "ændret", En: "changed"}, Msg{Da: "ændrede", En: "changed"}) + ", " +
		of(unchanged, Msg{Da: "uændret", En: "unchanged"}, Msg{Da: "uændrede", En: "unchanged"})
}

// Number writes a count with the thousands set apart: "1.234" in Danish, "1,234" in English.
func Number(lang Lang, n int) string {
	sep := "."
	if lang == En {
		sep = ","
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return s
}

func actNoun(kind string) Msg {
	switch kind {
	case "resolve":
		return Msg{Da: "løsning af", En: "resolving"}
	case "claim":
		return Msg{Da: "overtagelse af", En: "claiming"}
	case "give_back":
		return Msg{Da: "tilbagelevering af", En: "giving back"}
	case "assign":
		return Msg{Da: "tildeling af", En: "assigning"}
	case "handover":
		return Msg{Da: "overdragelse af", En: "handing over"}
	case "wait":
		return Msg{Da: "afventning på", En: "putting aside"}
	case "unwait":
		return Msg{Da: "ophævet afventning på", En: "ending the wait of"}
	case "set_due":
		return Msg{Da: "egen frist på", En: "own due date on"}
	case "note":
		return Msg{Da: "notat på", En: "a note on"}
	case "link":
		return Msg{Da: "kobling af", En: "linking"}
	case "reopen":
		return Msg{Da: "genåbning af", En: "reopening"}
	}
	return Msg{Da: "en handling på", En: "an act on"}
}

// The log's words for acts on several tasks.
var (
	EventBulk      = Msg{Da: "Flere på én gang", En: "Several at once"}
	EventHandover  = Msg{Da: "Overdraget", En: "Handed over"}
	BulkLeftOut    = Msg{Da: "udeladt: %d", En: "left out: %d"}
	BulkTooMany    = Msg{Da: "Højst %d opgaver på én gang. Tag færre.", En: "At most %d tasks at once. Take fewer."}
	BulkAllRefused = Msg{Da: "Ingen af opgaverne blev ændret: alle blev afvist.", En: "None of the tasks was changed: all were refused."}
	NextNoneFree   = Msg{Da: "Der er ingen ledig opgave her: alle er taget eller afventer.", En: "No task is free here: all are taken or waiting."}
)

// Acts on several tasks on the command line, and the commands that hand tasks over.
var (
	CmdManyLong      = Msg{Da: "Flere opgaver tages på én gang: 3 7 9, 3,7,9 eller 3-9. Hver prøves som alene; det afviste udelades og nævnes.\nFra tre opgaver bekræftes der med antallet.", En: "Several tasks are taken at once: 3 7 9, 3,7,9 or 3-9. Each is checked as if alone; what is refused is left out and named.\nFrom three tasks on the number confirms it."}
	CmdFlagDryRun    = Msg{Da: "vis, hvad der ville ske, og gør intet", En: "show what would happen, and do nothing"}
	CmdFlagConfirm   = Msg{Da: "bekræft `ANTAL` opgaver uden at blive spurgt", En: "confirm `NUMBER` tasks without being asked"}
	CmdManyDo        = Msg{Da: "✓ %s", En: "✓ %s"}
	CmdManySame      = Msg{Da: "· er det allerede", En: "· is so already"}
	CmdManyRefused   = Msg{Da: "✗ %s", En: "✗ %s"}
	CmdManyCount     = Msg{Da: "Kan: %d. Afvises: %d. Er det allerede: %d.", En: "Can: %d. Refused: %d. So already: %d."}
	CmdManyDryDone   = Msg{Da: "Prøvekørsel: intet er ændret.", En: "Dry run: nothing was changed."}
	CmdManyAsk       = Msg{Da: "Skriv antallet (%d) for at bekræfte: ", En: "Type the number (%d) to confirm: "}
	CmdManyNot       = Msg{Da: "Ikke bekræftet, intet er ændret.", En: "Not confirmed, nothing was changed."}
	CmdManyNeedsYes  = Msg{Da: "Tre opgaver eller flere bekræftes: tilføj --confirm %d.", En: "Three tasks or more are confirmed: add --confirm %d."}
	CmdManyWrong     = Msg{Da: "--confirm siger %d, men der er %d opgaver. Intet er ændret.", En: "--confirm says %d, but there are %d tasks. Nothing was changed."}
	CmdManyDone      = Msg{Da: "Gjort: %s. KSD er ikke ændret. »rettidig undo« fortryder det hele.", En: "Done: %s. KSD is unchanged. \"rettidig undo\" takes all of it back."}
	CmdManyLeft      = Msg{Da: "Udeladt: %d", En: "Left out: %d"}
	CmdManyNothing   = Msg{Da: "Intet at ændre: alle er det allerede.", En: "Nothing to change: all are so already."}
	CmdBadIDs        = Msg{Da: "»%s« er ikke en opgave eller en række opgaver som 3-9.", En: "\"%s\" is no task, nor a run of tasks such as 3-9."}
	CmdAssignShort   = Msg{Da: "Tildel opgaver til en medarbejder", En: "Assign tasks to a member of staff"}
	CmdAssignLong    = Msg{Da: "Giver opgaver til en medarbejder, uanset hvem der har dem.", En: "Gives tasks to a member of staff, whoever holds them."}
	CmdAssignFlagTo  = Msg{Da: "medarbejderens `LOGIN`", En: "the member of staff's `LOGIN`"}
	CmdAssigned      = Msg{Da: "Opgave %d er tildelt %s.", En: "Task %d is assigned to %s."}
	CmdNoSuchStaff   = Msg{Da: "»%s« står ikke i medarbejderlisten (rettidig staff).", En: "\"%s\" is not in the staff table (rettidig staff)."}
	CmdDueShort      = Msg{Da: "Sæt en egen frist ved siden af KSD's", En: "Set a due date of our own beside KSD's"}
	CmdDueLong       = Msg{Da: "Sætter en egen frist, eller fjerner den, med en begrundelse. KSD's frist og den oprindelige frist ændres ikke, og rapporterne følger dem.", En: "Sets a due date of our own, or takes it away, with a reason. KSD's due date and the original one do not change, and reports follow them."}
	CmdDueFlagDate   = Msg{Da: "`DATO`: åååå-mm-dd eller dd-mm-åååå", En: "`DATE`: yyyy-mm-dd or dd-mm-yyyy"}
	CmdDueFlagReason = Msg{Da: "hvorfor, som `TEKST`", En: "why, as `TEXT`"}
	CmdDueFlagClear  = Msg{Da: "fjern den egne frist", En: "take the own due date away"}
	CmdDueSet        = Msg{Da: "Opgave %d har fået egen frist %s. KSD's frist er uændret.", En: "Task %d has an own due date, %s. KSD's due date is unchanged."}
	CmdDueCleared    = Msg{Da: "Opgave %d har ingen egen frist længere.", En: "Task %d no longer has an own due date."}
	CmdHandShort     = Msg{Da: "Overdrag alle en medarbejders opgaver", En: "Hand over all tasks of a member of staff"}
	CmdHandLong      = Msg{Da: "Giver alle åbne opgaver, som FRA har taget, til TIL. Egne opgaver kan enhver overdrage; andres kræver superbruger eller leder.\nKolleger på andre maskiner kræver teamserveren, som ikke er bygget endnu.", En: "Gives all open tasks that FROM holds to TO. Anybody may hand over their own; those of others take a superuser or a manager.\nColleagues on other machines need the team server, which is not built yet."}
	CmdArgFrom       = Msg{Da: "FRA", En: "FROM"}
	CmdArgTo         = Msg{Da: "TIL", En: "TO"}
	CmdHandNone      = Msg{Da: "%s har ingen åbne opgaver.", En: "%s holds no open tasks."}
	CmdHandWould     = Msg{Da: "%s går fra %s til %s.", En: "%s to go from %s to %s."}
	CmdNextShort     = Msg{Da: "Tag den næste ledige opgave", En: "Take the next free task"}
	CmdNextLong      = Msg{Da: "Tager den øverste opgave i køen, som ingen har taget og som ikke afventer. FILTER er som i list. To, der tager på samme tid, får hver sin.", En: "Takes the first task of the queue that nobody holds and that does not wait. FILTER is as in list. Two who take at once get one each."}
	CmdArgFilter     = Msg{Da: "FILTER", En: "FILTER"}
	CmdNextTaken     = Msg{Da: "Du har taget opgave %d: nr. %d %s, sag %s.", En: "You hold task %d: no. %d %s, case %s."}
	CmdDueNeedsWhy   = Msg{Da: "--date eller --clear, og --reason", En: "--date or --clear, and --reason"}
)
