package text

// The screens of the training room: the exercises, the page of the one under way, and the result.
var (
	RoomTitle     = Msg{Da: "Øvelser", En: "Exercises"}
	RoomReading   = Msg{Da: "Henter øvelserne …", En: "Reading the exercises …"}
	RoomWorking   = Msg{Da: "Gør øvelsen klar …", En: "Making the exercise ready …"}
	RoomGoal      = Msg{Da: "Mål", En: "Goal"}
	RoomTakes     = Msg{Da: "Tager", En: "Takes"}
	RoomTakesSays = Msg{Da: "%d min., uret går ×%d", En: "%d min., the clock runs ×%d"}
	RoomHolds     = Msg{Da: "Indhold", En: "Holds"}
	RoomHoldsSays = Msg{Da: "%d opgaver, %d spørgsmål", En: "%d tasks, %d questions"}
	RoomSeed      = Msg{Da: "seed %d", En: "seed %d"}
	RoomSeedTitle = Msg{Da: "Vælg seed", En: "Choose a seed"}
	RoomSeedIntro = Msg{Da: "Samme øvelse og samme seed giver de samme opgaver. Et hold, der skal sammenlignes, bruger det samme tal.", En: "The same exercise and the same seed give the same tasks. A class that is to be compared uses the same number."}
	RoomSeedVerb  = Msg{Da: "Brug", En: "Use"}
	RoomUnderWay  = Msg{Da: "I gang. Enter fortsætter, hvor uret står: %s.", En: "Under way. Enter goes on where the clock stands: %s."}
	RoomOver      = Msg{Da: "Gjort færdig. Enter begynder den forfra.", En: "Ended. Enter begins it anew."}
	RoomOwn       = Msg{Da: "Din egen øvelse.", En: "Your own exercise."}
	RoomBroken    = Msg{Da: "Din egen øvelse har en fejl og bruges ikke: %s", En: "Your own exercise has a fault and is not used: %s"}
	RoomFaulty    = Msg{Da: "Kan ikke bruges: %s", En: "Cannot be used: %s"}
	RoomOther     = Msg{Da: "Øvelsen »%s« er i gang. Den og det, du har gjort i den, går tabt.", En: "The exercise \"%s\" is under way. It and what you did in it will be lost."}
	RoomAnewTitle = Msg{Da: "Begynd en anden øvelse?", En: "Begin another exercise?"}
	RoomAnewVerb  = Msg{Da: "Kassér og begynd", En: "Throw away and begin"}
	RoomDropTitle = Msg{Da: "Kassér øvelsen?", En: "Throw the exercise away?"}
	RoomDropVerb  = Msg{Da: "Kassér", En: "Throw away"}
	RoomDropped   = Msg{Da: "Øvelsen er kasseret.", En: "The exercise was thrown away."}
	RoomNothing   = Msg{Da: "Ingen øvelse er i gang.", En: "No exercise is under way."}

	ExerciseNone    = Msg{Da: "Det findes kun i en øvelse. Begynd en med rettidig train.", En: "That is found in an exercise only. Begin one by rettidig train."}
	ExerciseStill   = Msg{Da: "uret står stille, mens denne side er åben", En: "the clock stands still while this is open"}
	ExerciseEnded   = Msg{Da: "gjort færdig", En: "ended"}
	ExerciseUntil   = Msg{Da: "slutter %s", En: "ends %s"}
	ExercisePace    = Msg{Da: "×%d", En: "×%d"}
	ExerciseToQueue = Msg{Da: "Arbejd i køen", En: "Work in the queue"}
	ExerciseWind    = Msg{Da: "Spol frem til %s", En: "Wind forward to %s"}
	ExerciseWound   = Msg{Da: "Uret står på %s.", En: "The clock stands at %s."}
	ExerciseEnd     = Msg{Da: "Gør øvelsen færdig, og se resultatet", En: "End the exercise and see the result"}
	ExerciseResult  = Msg{Da: "Se resultatet indtil nu", En: "See the result so far"}
	ExerciseLast    = Msg{Da: "Se resultatet", En: "See the result"}
	ExerciseLeave   = Msg{Da: "Til øvelserne; denne kan fortsættes", En: "To the exercises; this one can be gone on with"}
	ExerciseAtEnd   = Msg{Da: "Øvelsens tid er gået. Gør øvelsen færdig, og se resultatet.", En: "The exercise's time has run out. End the exercise, and see the result."}
	ExerciseTimeUp  = Msg{Da: "Øvelsens tid er gået. %s åbner øvelsens side og resultatet.", En: "The exercise's time has run out. %s opens its page and the result."}
	ExerciseAsk     = Msg{Da: "Svar", En: "Answer"}
	ExerciseNumber  = Msg{Da: "Et helt tal", En: "A whole number"}
	ExerciseSave    = Msg{Da: "Notér svaret", En: "Note the answer"}
	ExerciseNotNum  = Msg{Da: "Skriv et helt tal.", En: "Write a whole number."}
	ExerciseNoted   = Msg{Da: "Svaret er noteret. Det rigtige svar står i resultatet.", En: "The answer is noted. The right one stands in the result."}
	ExerciseSure    = Msg{Da: "Gør øvelsen færdig?", En: "End the exercise?"}
	ExerciseSureSay = Msg{Da: "Det, du gør bagefter, tæller ikke med.", En: "What you do afterwards does not count."}
	ExerciseEndVerb = Msg{Da: "Gør færdig", En: "End it"}
	ExerciseGoal    = Msg{Da: "Mål: %s", En: "Goal: %s"}
	ExerciseJudging = Msg{Da: "Gør resultatet op …", En: "Working out the result …"}

	KeyExercise      = Msg{Da: "Øvelsens side: mål, spørgsmål, spol frem, resultat", En: "The exercise's page: goal, questions, wind forward, result"}
	KeyTrainOpen     = Msg{Da: "Begynd eller fortsæt øvelsen", En: "Begin or go on with the exercise"}
	KeyTrainShort    = Msg{Da: "Begynd", En: "Begin"}
	KeyTrainSeed     = Msg{Da: "Vælg seed: hvilke opgaver der trækkes", En: "Choose the seed: which tasks are drawn"}
	KeyTrainSeedIt   = Msg{Da: "Seed", En: "Seed"}
	KeyTraining      = Msg{Da: "Øv dig med opdigtede opgaver", En: "Practise on invented tasks"}
	KeyTrainDrop     = Msg{Da: "Kassér øvelsen, der er i gang", En: "Throw the exercise under way away"}
	KeyTrainDropIt   = Msg{Da: "Kassér", En: "Throw away"}
	KeyExerciseOpen  = Msg{Da: "Gør det, linjen siger", En: "Do what the line says"}
	KeyExerciseShort = Msg{Da: "Vælg", En: "Choose"}
	KeyExerciseWind  = Msg{Da: "Spol uret frem til næste kørsel eller morgen", En: "Wind the clock forward to the next run or morning"}
	KeyExerciseFwd   = Msg{Da: "Spol frem", En: "Wind forward"}
	KeyTextDown      = Msg{Da: "Rul teksten ned", En: "Scroll the text down"}
	KeyTextUp        = Msg{Da: "Rul teksten op", En: "Scroll the text up"}
)

// What the screens of the training room are called in a sentence.
var (
	ScreenTraining    = Msg{Da: "øvelserne", En: "the exercises"}
	ScreenExercise    = Msg{Da: "øvelsens side", En: "the exercise's page"}
	ScreenTrainResult = Msg{Da: "resultatet", En: "the result"}
)
