package text

// The presenter: a guide for a class.
var (
	PresentStart      = Msg{Da: "Vejledning", En: "Guide"}
	PresentElapsed    = Msg{Da: "%d min", En: "%d min"}
	PresentHours      = Msg{Da: "%d t %02d min", En: "%d h %02d min"}
	PresentPlace      = Msg{Da: "%d af %d", En: "%d of %d"}
	PresentStep       = Msg{Da: "Trin %d", En: "Step %d"}
	PresentMore       = Msg{Da: "mere ↓", En: "more ↓"}
	PresentNotes      = Msg{Da: "Til underviseren", En: "For the trainer"}
	PresentNoNotes    = Msg{Da: "Der er ingen noter til denne side. De skrives i vejledningen, se docs/guide-writing.md.", En: "There are no notes for this page. They are written in the guide, see docs/guide-writing.md."}
	PresentExpect     = Msg{Da: "Ventes", En: "Expected"}
	PresentStays      = Msg{Da: "Vejledningen vises for en klasse. Luk visningen med %s først.", En: "The guide is being shown to a class. Close the show with %s first."}
	PresentAlone      = Msg{Da: "%s lukker programmet.", En: "%s quits the program."}
	PresentNeedsRoom  = Msg{Da: "Vinduet er for lille til at vise noget.", En: "The window is too small to show anything."}
	PresentNoTerminal = Msg{Da: "Visningen for en klasse skal bruge en terminal. Brug --plain for at få den linje for linje.", En: "The show for a class needs a terminal. Use --plain to get it line by line."}
	ScreenPresent     = Msg{Da: "visning for en klasse", En: "the show for a class"}

	KeyPresent        = Msg{Da: "Vis vejledningen for en klasse, uden opgaven", En: "Show the guide to a class, without the task"}
	KeyPresentNext    = Msg{Da: "Næste side", En: "Next page"}
	KeyPresentNextS   = Msg{Da: "Næste", En: "Next"}
	KeyPresentPrev    = Msg{Da: "Forrige side", En: "Previous page"}
	KeyPresentPrevS   = Msg{Da: "Forrige", En: "Previous"}
	KeyPresentStep    = Msg{Da: "Gå til trinnet", En: "Go to the step"}
	KeyPresentStepS   = Msg{Da: "Trin", En: "Step"}
	KeyPresentNotes   = Msg{Da: "Vis eller skjul noterne til underviseren", En: "Show or hide the notes for the trainer"}
	KeyPresentNotesS  = Msg{Da: "Noter", En: "Notes"}
	KeyPresentRestart = Msg{Da: "Begynd forfra, og nulstil uret", En: "Begin anew and reset the clock"}

	CmdFlagPresent = Msg{Da: "vis vejledningen for en klasse: stort, én side ad gangen, uden opgaver", En: "show the guide to a class: large, one page at a time, without tasks"}
)
