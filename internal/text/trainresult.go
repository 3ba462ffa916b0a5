package text

// The result of an exercise, on the screen, as text and as markdown.
var (
	ResultTitle     = Msg{Da: "Resultat: %s", En: "Result: %s"}
	ResultHow       = Msg{Da: "Træningstid %s til %s, fart ×%d, seed %d.", En: "Training time %s to %s, pace ×%d, seed %d."}
	ResultNotOver   = Msg{Da: "Øvelsen er ikke slut endnu.", En: "The exercise is not over yet."}
	ResultKeep      = Msg{Da: "Til underviseren: rettidig train result --json --out NAVN.json skriver resultatet uden personoplysninger; --markdown giver en side til print.", En: "For the trainer: rettidig train result --json --out NAME.json writes the result without personal data; --markdown gives a page to print."}
	ResultSimulated = Msg{Da: "KSD er simuleret efter det, kilderne siger. Hvad de ikke afgør, er mærket »ikke efterprøvet«.", En: "KSD is simulated by what the sources say. What they do not settle is marked \"untried\"."}

	ResultTasks    = Msg{Da: "Opgaver", En: "Tasks"}
	ResultInTime   = Msg{Da: "Løst i tide", En: "Solved in time"}
	ResultLate     = Msg{Da: "Løst for sent", En: "Solved late"}
	ResultOpen     = Msg{Da: "Stadig åbne", En: "Still open"}
	ResultWaiting  = Msg{Da: "Afventer", En: "Waiting"}
	ResultReturned = Msg{Da: "Kom igen", En: "Came back"}
	ResultChoices  = Msg{Da: "Valg som ventet", En: "Choices as expected"}
	ResultAnswers  = Msg{Da: "Svar", En: "Answers"}
	ResultMade     = Msg{Da: "Af opgaverne dannede KSD %d undervejs.", En: "KSD made %d of the tasks on the way."}
	ResultRight    = Msg{Da: "Rigtige svar", En: "Right answers"}
	ResultOf       = Msg{Da: "%d af %d", En: "%d of %d"}

	ResultCutOff    = Msg{Da: "Sager frigivet før skæringen %s", En: "Cases freed before the cut-off %s"}
	ResultYou       = Msg{Da: "Du", En: "You"}
	ResultBest      = Msg{Da: "Bedst muligt", En: "Best possible"}
	ResultDeadline  = Msg{Da: "I fristorden", En: "In deadline order"}
	ResultNotPassed = Msg{Da: "Skæringen var ikke nået.", En: "The cut-off had not been reached."}
	ResultMinutes   = Msg{Da: "Bedst muligt og fristorden er regnet på %d minutters arbejdstid med de tider pr. opgave, dagsplanen bruger. Arbejder du hurtigere, kan du frigive flere.", En: "Best possible and deadline order are worked out on %d minutes of working time with the times a task that the day plan uses. Working faster you can free more."}

	ResultCame = Msg{Da: "Opgaver, der kom undervejs: %d. Bedst muligt regner dem med fra begyndelsen og er derfor et loft.", En: "Tasks that came on the way: %d. Best possible counts them from the beginning, so it is a ceiling."}

	ResultReleased    = Msg{Da: "Frigivet i tide", En: "Released in time"}
	ResultHeld        = Msg{Da: "Ikke frigivet i tide", En: "Not released in time"}
	ResultCase        = Msg{Da: "%s, %s: %s", En: "%s, %s: %s"}
	ResultDecision    = Msg{Da: "afgørelsen", En: "the decision"}
	ResultPayment     = Msg{Da: "udbetalingen", En: "the payment"}
	ResultUndecided   = Msg{Da: "ikke afgjort", En: "not decided"}
	ResultGranted     = Msg{Da: "bevilling %s", En: "grant %s"}
	ResultRefused     = Msg{Da: "afslag %s", En: "refusal %s"}
	ResultUnknown     = Msg{Da: "fri til afgørelse %s; udfaldet er ikke efterprøvet", En: "free to be decided %s; the outcome is untried"}
	ResultPaidWrong   = Msg{Da: "udbetalt forkert", En: "paid wrongly"}
	ResultPaid        = Msg{Da: "med i udbetalingen", En: "in the payment run"}
	ResultNotPaid     = Msg{Da: "ikke med i udbetalingen", En: "not in the payment run"}
	ResultAhead       = Msg{Da: "kørslen var ikke nået", En: "the run had not been reached"}
	ResultFree        = Msg{Da: "fri til næste udbetalingskørsel", En: "free for the next payment run"}
	ResultStill       = Msg{Da: "stadig holdt tilbage", En: "still held back"}
	ResultWrongPaid   = Msg{Da: "Forkerte udbetalinger, der gik ud: %d (opgave 114 var ikke rettet før skæringen, S1 l.176-178).", En: "Wrong payments that went out: %d (task 114 was not corrected before the cut-off, S1 l.176-178)."}
	ResultNotHeld     = Msg{Da: "intet holdt udbetalingen tilbage", En: "nothing held the payment back"}
	ResultAwaits      = Msg{Da: "løst, og afgørelsen venter på aftenens kørsel", En: "solved, and the decision waits for the evening's run"}
	ResultEarly       = Msg{Da: "tæller ikke, for oplysningerne lader den stå åben", En: "does not count, since the facts leave it open"}
	ResultWaitsWell   = Msg{Da: "afventer, som oplysningerne lægger op til", En: "waits, as the facts ask"}
	ResultOtherChoice = Msg{Da: "valget var ikke det ventede", En: "the choice was not the expected one"}

	ResultThresholds  = Msg{Da: "Grænseværdier (opgave 114, S1 l.176-178)", En: "Thresholds (task 114, S1 l.176-178)"}
	ResultCorrected   = Msg{Da: "%s: rettet før kørslen; det rigtige beløb er med i udbetalingen", En: "%s: corrected before the run; the right amount is in the payment"}
	ResultUncorrected = Msg{Da: "%s: ikke rettet før kørslen; det forkerte beløb gik ud", En: "%s: not corrected before the run; the wrong amount went out"}
	ResultCaseAhead   = Msg{Da: "%s: kørslen var ikke nået", En: "%s: the run had not been reached"}

	ResultNone = Msg{Da: "Ingen.", En: "None."}

	ResultDiffers    = Msg{Da: "Valg, der afveg fra det ventede", En: "Choices that differed from the expected"}
	ResultNoDiffers  = Msg{Da: "Ingen valg afveg fra det ventede.", En: "No choice differed from the expected."}
	ResultTask       = Msg{Da: "%s · %d %s", En: "%s · %d %s"}
	ResultChose      = Msg{Da: "Du valgte: %s. Ventet: %s.", En: "You chose: %s. Expected: %s."}
	ResultNoChoice   = Msg{Da: "intet valg", En: "no choice"}
	ResultFacts      = Msg{Da: "Kendt om opgaven: %s", En: "Known of the task: %s"}
	ResultWhy        = Msg{Da: "Se vejledning %d, »%s« (%s).", En: "See guide %d, \"%s\" (%s)."}
	ResultSource     = Msg{Da: "kilde: %s", En: "source: %s"}
	ResultLaw        = Msg{Da: "lov: %s", En: "law: %s"}
	ResultAdvice     = Msg{Da: "råd, efterprøv i KSD's egen vejledning", En: "advice, verify against KSD's own guide"}
	ResultUntried    = Msg{Da: "Udfaldet er ikke efterprøvet.", En: "The outcome is untried."}
	ResultLateTasks  = Msg{Da: "Løst for sent", En: "Solved late"}
	ResultLateTask   = Msg{Da: "%s · %d %s: løst %s, frist %s", En: "%s · %d %s: solved %s, deadline %s"}
	ResultBack       = Msg{Da: "Kom igen dagen efter", En: "Came back the day after"}
	ResultBackTask   = Msg{Da: "%s · %d %s: markeret som løst uden handling (S2 l.97-105)", En: "%s · %d %s: marked resolved without the act (S2 l.97-105)"}
	ResultBackMeta   = Msg{Da: "%s · %d %s: markeret som løst, mens det, der udløste den, stod åbent (S2 l.298, l.325)", En: "%s · %d %s: marked resolved while what caused it stood open (S2 l.298, l.325)"}
	ResultLeft       = Msg{Da: "Stadig åbne", En: "Still open"}
	ResultLeftTask   = Msg{Da: "%s · %d %s: frist %s", En: "%s · %d %s: deadline %s"}
	ResultQuestions  = Msg{Da: "Spørgsmål", En: "Questions"}
	ResultAnswer     = Msg{Da: "Du svarede: %s. Rigtigt: %s.", En: "You answered: %s. Right: %s."}
	ResultRightOne   = Msg{Da: "Rigtigt: %s.", En: "Right: %s."}
	ResultUnanswered = Msg{Da: "Ikke besvaret. Rigtigt: %s.", En: "Not answered. Right: %s."}

	CompareTitle   = Msg{Da: "Holdet: %s", En: "The class: %s"}
	CompareDiffers = Msg{Da: "%s er af en anden øvelse, tekst eller seed og kan ikke sammenlignes direkte.", En: "%s is of another exercise, text or seed and cannot be compared directly."}
	CompareRunning = Msg{Da: "! %s er ikke gjort færdig.", En: "! %s was not finished."}
	CompareBad     = Msg{Da: "»%s« er ikke et resultat fra train result --json, eller er lavet af et nyere program.", En: "\"%s\" is not a result of train result --json, or was made by a newer program."}
	CompareMissed  = Msg{Da: "Opgaver, som flest valgte anderledes", En: "Tasks that most chose differently on"}
	CompareAsked   = Msg{Da: "Spørgsmål, som flest svarede forkert på", En: "Questions that most answered wrongly"}
	CompareAsk     = Msg{Da: "%s: %d af %d", En: "%s: %d of %d"}
	CompareTask    = Msg{Da: "%s (type %d): %d af %d", En: "%s (type %d): %d of %d"}
)

// TrainDays are the days of the week in short, Monday first.
var TrainDays = [7]Msg{
	{Da: "man", En: "Mon"}, {Da: "tir", En: "Tue"}, {Da: "ons", En: "Wed"}, {Da: "tor", En: "Thu"}, {Da: "fre", En: "Fri"}, {Da: "lør", En: "Sat"}, {Da: "søn", En: "Sun"},
}
