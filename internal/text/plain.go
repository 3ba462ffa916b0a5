package text

// The linear mode.
var (
	PlainAsk      = Msg{Da: "Vælg (nummer, ord eller ? for alle valg):", En: "Choose (number, word or ? for all choices):"}
	PlainHow      = Msg{Da: "Skriv valgets nummer. Et tal bagefter er svarets nummer, eller hvor mange rækker der flyttes.", En: "Write the number of the choice. A number behind it is that of the answer, or how many rows to move."}
	PlainNoSuch   = Msg{Da: "Der er valg fra 1 til %d. Skriv ? for at se dem.", En: "There are choices from 1 to %d. Write ? to see them."}
	PlainBadCount = Msg{Da: "Skriv et helt tal efter valget.", En: "Write a whole number behind the choice."}
	PlainWhich    = Msg{Da: "Skriv svarets nummer efter valgets nummer, for eksempel »4 2«.", En: "Write the answer's number behind that of the choice, for example \"4 2\"."}
	PlainText     = Msg{Da: "Søg efter (tom linje: lad være):", En: "Search for (empty line: leave it):"}
	PlainYesNo    = Msg{Da: "(j eller n)", En: "(y or n)"}
	PlainButton   = Msg{Da: "Hvad nu (nummer; tom linje: begynd forfra)?", En: "What now (number; empty line: begin again)?"}
	PlainHere     = Msg{Da: "HER:", En: "HERE:"}
	PlainUnderWay = Msg{Da: "%s %s … Enter stopper.", En: "%s %s … Enter stops it."}
)
