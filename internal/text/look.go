package text

// Flags and settings of how the screens look and are worked.
var (
	CmdFlagTheme = Msg{Da: "`FARVER`: %s", En: "`COLOURS`: %s"}
	CmdFlagMouse = Msg{Da: "lad musen virke: hjul, klik vælger, klik på en kolonne sorterer", En: "let the mouse work: wheel, click selects, click on a column sorts"}
	CmdFlagPlain = Msg{Da: "lineær visning med nummererede valg, til skærmlæsere", En: "linear mode with numbered choices, for screen readers"}
	CmdBadTheme  = Msg{Da: "der er ikke farver, der hedder »%s«. Vælg mellem: %s.", En: "there is no theme \"%s\". Choose among: %s."}
)
