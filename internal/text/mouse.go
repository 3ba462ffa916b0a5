package text

// The mouse.
var (
	MouseNoOrder = Msg{Da: "Køen kan ikke sorteres efter %s. %s skifter rækkefølge.", En: "The queue cannot be sorted by %s. %s changes the order."}
)
