package text

// What stands beside the labels.
var (
	ResolvedColLabel = Msg{Da: "KSD viser", En: "KSD shows"}
	CaseStateEnded   = Msg{Da: "løst", En: "solved"}
	CmdFactVerdict   = Msg{Da: "KSD viser", En: "KSD shows"}
	CmdFactCameOf    = Msg{Da: "Kom igen efter", En: "Came back after"}
	CmdCameOf        = Msg{Da: "opgave %d, som blev løst her", En: "task %d, which was resolved here"}

	LogImportNumber = Msg{Da: "indlæsning %d", En: "import %d"}
	LogLabel        = Msg{Da: "%s: %s", En: "%s: %s"}
	LogLabelMore    = Msg{Da: "og %d mere", En: "and %d more"}
	LogLabelOf      = Msg{Da: "%s (efter løsningen af opgave %d)", En: "%s (after task %d was resolved)"}
)

// Verdict names what KSD's snapshots have shown of a task, by its stable key, in a word or two that stand as a state: every resolved task bears one.
// The zero message for a task that was never judged.
func Verdict(key string) (m Msg) {
	switch key {
	case "awaiting":
		return Msg{Da: "afventer KSD", En: "awaiting KSD"}
	case "confirmed":
		return Msg{Da: "bekræftet", En: "confirmed"}
	case "returned":
		return Msg{Da: "genkommet", En: "returned"}
	case "not_marked":
		return Msg{Da: "mangler i KSD", En: "missing in KSD"}
	case "reopened":
		return Msg{Da: "genåbnet i KSD", En: "reopened in KSD"}
	case "replaced":
		return Msg{Da: "afløst", En: "replaced"}
	case "recreated":
		return Msg{Da: "dannet igen", En: "made again"}
	case "uncertain":
		return Msg{Da: "uvis", En: "uncertain"}
	case "vanished":
		return Msg{Da: "væk fra KSD", En: "gone from KSD"}
	case "back":
		return Msg{Da: "var væk", En: "was gone"}
	}
	return m
}

// VerdictSays is the same as a sentence, for where there is room for one.
func VerdictSays(key string) (m Msg) {
	switch key {
	case "awaiting":
		return Msg{Da: "Løst her; intet udtræk har vist, om KSD er enig.", En: "Resolved here; no snapshot has shown whether KSD agrees."}
	case "confirmed":
		return Msg{Da: "Bekræftet: opgaven er væk i KSD.", En: "Confirmed: the task has gone from KSD."}
	case "returned":
		return Msg{Da: "Genkommet: KSD har dannet opgaven igen, så løsningen holdt ikke.", En: "Returned: KSD has made the task again, so the solution did not hold."}
	case "not_marked":
		return Msg{Da: "Ikke markeret løst i KSD: den står der stadig. Markér den dér.", En: "Not marked as solved in KSD: it is still there. Mark it there."}
	case "reopened":
		return Msg{Da: "Genåbnet i KSD: opgaven var væk og er der igen.", En: "Reopened in KSD: the task had gone and is there again."}
	case "replaced":
		return Msg{Da: "Afløst: KSD har dannet den opfølgende opgave.", En: "Replaced: KSD has made the follow-up task."}
	case "recreated":
		return Msg{Da: "Dannet igen (ny anmodning / nyt brev); det siger intet om løsningen.", En: "Made again (new request / new letter); that says nothing of the solution."}
	case "uncertain":
		return Msg{Da: "Uvis: uden KSD's id kan ingen se, om det er den samme opgave.", En: "Uncertain: without KSD's id nobody can tell whether it is the same task."}
	case "vanished":
		return Msg{Da: "Væk fra KSD: løst et andet sted.", En: "Gone from KSD: solved elsewhere."}
	case "back":
		return Msg{Da: "Opgaven var væk fra KSD og er der igen.", En: "The task had gone from KSD and is there again."}
	}
	return m
}
