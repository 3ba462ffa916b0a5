package text

// What is marked here and not in KSD: the view of it, and the reminder of it when the program is left.
var (
	KeyMissing      = Msg{Da: "Vis kun det, der mangler i KSD", En: "Show only what is missing in KSD"}
	KeyMissingShort = Msg{Da: "Mangler i KSD", En: "Missing in KSD"}
	MissingTitle    = Msg{Da: "Mangler i KSD: løst her, men står der stadig", En: "Missing in KSD: resolved here, but still there"}
	MissingCount    = Msg{Da: "%d i alt", En: "%d in all"}
	MissingNone     = Msg{Da: "Intet mangler i KSD. %s viser alle løste.", En: "Nothing is missing in KSD. %s shows all resolved tasks."}

	LeaveTitle  = Msg{Da: "Før du går", En: "Before you go"}
	LeaveOne    = Msg{Da: "1 opgave er løst her, men står stadig i KSD efter dagens udtræk.", En: "1 task was resolved here, but is still in KSD by today's snapshot."}
	LeaveMany   = Msg{Da: "%d opgaver er løst her, men står stadig i KSD efter dagens udtræk.", En: "%d tasks were resolved here, but are still in KSD by today's snapshot."}
	LeaveOwnOne = Msg{Da: "1 af dem er løst af dig.", En: "1 of them was resolved by you."}
	LeaveOwn    = Msg{Da: "%d af dem er løst af dig.", En: "%d of them were resolved by you."}
	LeaveWhat   = Msg{Da: "De skal markeres løst i KSD. %s kopierer sagsnummeret.", En: "They must be marked as solved in KSD. %s copies the case number."}
	LeaveView   = Msg{Da: "Vis dem", En: "Show them"}
	LeaveAnyway = Msg{Da: "Luk programmet", En: "Quit"}
)

// What the preview says of a task that KSD's snapshots have judged.
var (
	PaneLabel  = Msg{Da: "KSD viser", En: "KSD shows"}
	PaneCameOf = Msg{Da: "Den er kommet igen efter opgave %d, løst %s.", En: "It came back after task %d, resolved %s."}
)

// What the log says of a snapshot: which label it gave a task, and by which import.
var (
	LogExtract      = Msg{Da: "udtræk taget %s", En: "snapshot taken %s"}
	LogExtractForce = Msg{Da: "tvunget igennem", En: "forced"}
	LogGiven        = Msg{Da: "mærket »%s«", En: "labelled \"%s\""}
)
