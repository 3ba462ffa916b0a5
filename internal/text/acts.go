package text

// The latest acts and what can be undone of them.
var (
	KeyActs     = Msg{Da: "Seneste handlinger: se og fortryd dem", En: "Latest acts: see and undo them"}
	KeyActsUndo = Msg{Da: "Fortryd handlingen under markøren", En: "Undo the act under the cursor"}

	ScreenActs  = Msg{Da: "seneste handlinger", En: "latest acts"}
	ActsTitle   = Msg{Da: "Dine seneste handlinger", En: "Your latest acts"}
	ActsNone    = Msg{Da: "Du har ikke gjort noget her endnu. Det, du gør, kan fortrydes herfra.", En: "You have done nothing here yet. What you do can be undone from here."}
	ActsCan     = Msg{Da: "kan fortrydes", En: "can be undone"}
	ActsUndone  = Msg{Da: "fortrudt", En: "undone"}
	ActsRedo    = Msg{Da: "fortrudt, kan gentages", En: "undone, can be redone"}
	ActsBuiltOn = Msg{Da: "bygget videre på", En: "built on since"}
	ActsInKSD   = Msg{Da: "bekræftet i KSD", En: "confirmed in KSD"}
	ActsFoot    = Msg{Da: "%s fortryder det valgte · %s det seneste · %s gentager det seneste fortrudte. KSD bliver ikke ændret.", En: "%s undoes the chosen one · %s the latest · %s redoes the latest undone. KSD is not changed."}
)
