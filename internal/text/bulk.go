package text

// ActOnTasks names an act on several tasks with their number, by the store's kind of event: what undo says it takes back.
func ActOnTasks(kind string) Msg {
	switch kind {
	case "resolve":
		return Msg{Da: "løsning af %d opgaver", En: "resolving %d tasks"}
	case "claim":
		return Msg{Da: "overtagelse af %d opgaver", En: "claiming %d tasks"}
	case "give_back":
		return Msg{Da: "tilbagelevering af %d opgaver", En: "giving back %d tasks"}
	case "assign":
		return Msg{Da: "tildeling af %d opgaver", En: "assigning %d tasks"}
	case "wait":
		return Msg{Da: "afventning på %d opgaver", En: "putting %d tasks aside"}
	case "unwait":
		return Msg{Da: "ophævet afventning på %d opgaver", En: "ending the wait of %d tasks"}
	case "set_due":
		return Msg{Da: "egen frist på %d opgaver", En: "own due date on %d tasks"}
	case "note":
		return Msg{Da: "notat på %d opgaver", En: "a note on %d tasks"}
	case "reopen":
		return Msg{Da: "genåbning af %d opgaver", En: "reopening %d tasks"}
	}
	return Msg{Da: "en handling på %d opgaver", En: "an act on %d tasks"}
}

// The log's words for acts on several tasks.
var (
	EventBulk       = Msg{Da: "Flere på én gang", En: "Several at once"}
	EventHandover   = Msg{Da: "Overdraget", En: "Handed over"}
	BulkLeftOut     = Msg{Da: "%d blev udeladt", En: "%d were left out"}
	BulkAlready     = Msg{Da: "%d var det allerede", En: "%d were so already"}
	BulkPartOf      = Msg{Da: "del af en samlet handling", En: "part of one act on several tasks"}
	BulkTooMany     = Msg{Da: "Højst %d opgaver på én gang. Tag færre.", En: "At most %d tasks at once. Take fewer."}
	BulkAllRefused  = Msg{Da: "Ingen af opgaverne blev ændret: alle blev afvist.", En: "None of the tasks was changed: all were refused."}
	NextNoneFree    = Msg{Da: "Der er ingen ledig opgave her: alle er taget eller afventer.", En: "No task is free here: all are taken or waiting."}
	UndoLeftBuiltOn = Msg{Da: "%d blev ladt i fred, fordi andre har arbejdet videre på dem.", En: "%d were left alone because others have built on them."}
)
