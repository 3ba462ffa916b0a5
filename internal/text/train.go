package text

// The command train and its parts.
var (
	TrainShort = Msg{Da: "Øv dig i et øvelsesrum med opdigtede opgaver", En: "Practise in a training room with invented tasks"}
	TrainLong  = Msg{
		Da: "Viser øvelserne og lader dig arbejde en af dem i de rigtige skærme, i en kø for sig selv, der er\nmærket TRÆNING. Uret i øvelsen går hurtigere end det rigtige, og KSD er simuleret. Bagefter viser\ntrain result, hvad der blev frigivet i tide, og hvilke valg der afveg fra det ventede.\nTil en fil eller et andet program skrives listen. Egne øvelser: RETTIDIG_EXERCISES peger på mappen.",
		En: "Shows the exercises and lets you work one of them in the real screens, in a queue of its own that is\nmarked TRAINING. The exercise's clock runs faster than the real one, and KSD is simulated. Afterwards\ntrain result shows what was released in time and which choices differed from the expected.\nTo a file or another program the list is written. Own exercises: RETTIDIG_EXERCISES names the folder.",
	}
	TrainListShort    = Msg{Da: "Vis øvelserne", En: "List the exercises"}
	TrainStartShort   = Msg{Da: "Begynd en øvelse, eller fortsæt den, der er i gang", En: "Begin an exercise, or go on with the one under way"}
	TrainStartLong    = Msg{Da: "Laver øvelsens kø og åbner den. Samme øvelse og samme --seed giver de samme opgaver. Uden en terminal\nlaves køen kun; den kan så arbejdes med de andre kommandoer og --db. Uden for skærmene står uret stille:\ntrain skip spoler frem.", En: "Makes the exercise's queue and opens it. The same exercise and --seed give the same tasks. Without a\nterminal the queue is only made; it can then be worked with the other commands and --db. Outside the\nscreens the clock stands still: train skip winds forward."}
	TrainSkipShort    = Msg{Da: "Spol øvelsens ur frem til næste kørsel eller morgen", En: "Wind the exercise's clock forward to the next run or morning"}
	TrainAnswerShort  = Msg{Da: "Svar på et af øvelsens spørgsmål", En: "Answer one of the exercise's questions"}
	TrainEndShort     = Msg{Da: "Gør øvelsen færdig", En: "End the exercise"}
	TrainDiscardShort = Msg{Da: "Kassér øvelsen, der er i gang", En: "Throw the exercise under way away"}
	TrainResultShort  = Msg{Da: "Vis resultatet af øvelsen", En: "Show the result of the exercise"}
	TrainResultLong   = Msg{Da: "Viser, hvad der blev løst i tide, hvad der kom for sent, hvilke valg der afveg og hvorfor, og hvor mange\nsager der blev frigivet mod det bedst mulige. Resultatet rummer ingen personoplysninger og intet navn.", En: "Shows what was solved in time, what was late, which choices differed and why, and how many cases were\nfreed against the best possible. The result holds no personal data and no name."}
	TrainCompareShort = Msg{Da: "Sæt et holds resultater ved siden af hinanden", En: "Set the results of a class side by side"}
	TrainCompareLong  = Msg{Da: "Læser resultater fra train result --json --out FIL og viser dem under filernes navne.", En: "Reads results of train result --json --out FILE and shows them under the files' names."}
	TrainCheckShort   = Msg{Da: "Efterprøv øvelserne i en mappe", En: "Check the exercises of a folder"}
	TrainCheckLong    = Msg{Da: "Siger fil, linje og felt for hver fejl: ukendte opgavetyper, ventede valg, som vejledningen ikke kan\nnå, og tider, der ikke kan være. Uden en mappe efterprøves de indbyggede og dine egne. Afslutter med 1,\nhvis noget er galt. Formatet står i docs/training.md.", En: "Says file, line and field of each fault: unknown task types, expected choices that the guide cannot\nreach, and times that cannot be. Without a folder the built-in ones and your own are checked. Exits 1\nwhen anything is wrong. The format stands in docs/training.md."}

	TrainFlagSeed     = Msg{Da: "lodtrækningens `TAL`; samme tal giver samme opgaver", En: "the draw's `NUMBER`; the same number gives the same tasks"}
	TrainFlagSpeed    = Msg{Da: "hvor mange gange hurtigere uret går, `TAL` 1 til %d (ellers som øvelsen siger)", En: "how many times faster the clock runs, `NUMBER` 1 to %d (otherwise as the exercise says)"}
	TrainFlagAnew     = Msg{Da: "kassér den øvelse, der er i gang, og begynd forfra", En: "throw the exercise under way away and begin anew"}
	TrainFlagMarkdown = Msg{Da: "skriv som markdown", En: "write as markdown"}
	TrainFlagOut      = Msg{Da: "den `FIL`, der skrives til; den må ikke findes, og kun du kan læse den", En: "the `FILE` to write to; it must not exist, and only you can read it"}

	TrainBadSpeed   = Msg{Da: "--speed skal være et tal fra 1 til %d.", En: "--speed must be a number from 1 to %d."}
	TrainNoSuch     = Msg{Da: "Der er ingen øvelse, der hedder »%s«. rettidig train list viser dem.", En: "There is no exercise called \"%s\". rettidig train list shows them."}
	TrainRefuses    = Msg{Da: "%s er ikke et øvelsesrum og bliver ikke rørt. Vælg en anden --db, eller udelad den.", En: "%s is no training room and is not touched. Choose another --db, or leave it out."}
	TrainUnderWay   = Msg{Da: "Øvelsen »%s« er i gang. Fortsæt den med rettidig train start %s, eller kassér den med rettidig train discard.", En: "The exercise \"%s\" is under way. Go on with it by rettidig train start %s, or throw it away by rettidig train discard."}
	TrainNone       = Msg{Da: "Ingen øvelse er begyndt. rettidig train list viser dem, og rettidig train start NAVN begynder en.", En: "No exercise has been begun. rettidig train list shows them, and rettidig train start NAME begins one."}
	TrainChanged    = Msg{Da: "Øvelsen »%s« er ændret eller væk, siden den blev begyndt. Kassér den med rettidig train discard.", En: "The exercise \"%s\" has been changed or is gone since it was begun. Throw it away by rettidig train discard."}
	TrainBadState   = Msg{Da: "%s kan ikke læses. Kassér øvelsen med rettidig train discard.", En: "%s cannot be read. Throw the exercise away by rettidig train discard."}
	TrainOver       = Msg{Da: "Øvelsen er gjort færdig. Se resultatet med rettidig train result, eller kassér den med rettidig train discard.", En: "The exercise has ended. See the result by rettidig train result, or throw it away by rettidig train discard."}
	TrainNoFolder   = Msg{Da: "Mappen med øvelser, »%s«, kan ikke læses. Efterprøv stien og rettighederne.", En: "The folder of exercises, \"%s\", cannot be read. Check its path and permissions."}
	TrainManyFiles  = Msg{Da: "Mappen »%s« har flere end %d øvelser.", En: "The folder \"%s\" has more than %d exercises."}
	TrainEmptyDir   = Msg{Da: "Der er ingen øvelser i »%s«. De skal hedde NAVN.md.", En: "There are no exercises in \"%s\". They must be called NAME.md."}
	TrainFaults     = Msg{Da: "Antal fejl: %d. En øvelse med fejl bruges ikke; hedder den som en indbygget, bruges den indbyggede.", En: "Faults: %d. An exercise with a fault is not used; if it is called like a built-in one, that one is used."}
	TrainSound      = Msg{Da: "%d øvelser er i orden.", En: "Sound exercises: %d."}
	TrainMade       = Msg{Da: "Øvelsen »%s« er begyndt: %s, uret står på %s.", En: "The exercise \"%s\" has begun: %s, the clock stands at %s."}
	TrainComing     = Msg{Da: "Flere kommer undervejs: %s.", En: "More come on the way: %s."}
	TrainAsks       = Msg{Da: "Spørgsmål %s: %s (%s)", En: "Question %s: %s (%s)"}
	TrainResumed    = Msg{Da: "Øvelsen »%s« fortsætter; uret står på %s.", En: "The exercise \"%s\" goes on; the clock stands at %s."}
	TrainUse        = Msg{Da: "Arbejd den i skærmene med rettidig train, eller med kommandoerne og --db %s.", En: "Work it in the screens by rettidig train, or by the commands and --db %s."}
	TrainSkipped    = Msg{Da: "Uret står på %s.", En: "The clock stands at %s."}
	TrainAtEnd      = Msg{Da: "Øvelsens tid er gået. Se resultatet med rettidig train result.", En: "The exercise's time has run out. See the result by rettidig train result."}
	TrainDiscarded  = Msg{Da: "Øvelsen »%s« er kasseret.", En: "The exercise \"%s\" was thrown away."}
	TrainEnded      = Msg{Da: "Øvelsen er gjort færdig.", En: "The exercise has ended."}
	TrainAnswered   = Msg{Da: "Svaret er noteret. Det rigtige svar står i resultatet.", En: "The answer is noted. The right one stands in the result."}
	TrainNoQuestion = Msg{Da: "Øvelsen har intet spørgsmål »%s«. Den har: %s.", En: "The exercise has no question \"%s\". It has: %s."}
	TrainBadAnswer  = Msg{Da: "»%s« er ikke et af svarene: %s.", En: "\"%s\" is not one of the answers: %s."}
	TrainANumber    = Msg{Da: "et helt tal", En: "a whole number"}
	TrainExists     = Msg{Da: "%s findes i forvejen og bliver ikke skrevet over. Vælg et andet navn.", En: "%s is there already and is not written over. Choose another name."}
	TrainWritten    = Msg{Da: "Resultatet er skrevet til %s.", En: "The result was written to %s."}
	TrainMaxClass   = Msg{Da: "Der kan sammenlignes højst %d filer.", En: "At most %d files can be compared."}
	TrainOwnMark    = Msg{Da: "egen", En: "own"}
	TrainBrokenMark = Msg{Da: "! din egen har en fejl: %s", En: "! your own has a fault: %s"}
	TrainMinutes    = Msg{Da: "%d min.", En: "%d min."}
	TrainTasksShort = Msg{Da: "%d opg.", En: "%d tasks"}
	TrainAsksShort  = Msg{Da: "%d spm.", En: "%d quest."}
	TrainGoesOn     = Msg{Da: "i gang", En: "under way"}
	TrainIsDone     = Msg{Da: "gjort færdig", En: "ended"}
	TrainArgName    = Msg{Da: "NAVN", En: "NAME"}
	TrainArgAsk     = Msg{Da: "SPØRGSMÅL", En: "QUESTION"}
	TrainArgAnswer  = Msg{Da: "SVAR", En: "ANSWER"}
	TrainArgFile    = Msg{Da: "FIL", En: "FILE"}
	TrainTown       = Msg{Da: "Øvekøbing (opdigtet)", En: "Øvekøbing (invented)"}
	TrainNoStore    = Msg{Da: "Øvelsens kø er væk. Kassér øvelsen med rettidig train discard.", En: "The exercise's queue is gone. Throw the exercise away by rettidig train discard."}
)
