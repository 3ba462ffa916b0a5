package text

// The settings of the day plan, as config takes them.
var (
	CmdTakesMinutes = Msg{Da: "et antal minutter fra 1 til 480", En: "a number of minutes from 1 to 480"}
	CmdTakesShare   = Msg{Da: "et antal procent fra 0 til 100", En: "a number of per cent from 0 to 100"}
	CmdTakesWait    = Msg{Da: "et antal dage fra 1 til 1000", En: "a number of days from 1 to 1000"}
	CmdTakesAnchor  = Msg{Da: "en dato, åååå-mm-dd, i en uge hvor 14-dages-sager udbetales", En: "a date, yyyy-mm-dd, in a week in which fortnightly cases are paid"}
	CmdTakesHours   = Msg{Da: "et tidsrum, tt:mm-tt:mm", En: "a span of time, hh:mm-hh:mm"}
)

// The day plan, on the screen and as a command.
var (
	PlanTitle        = Msg{Da: "Dagsplan", En: "Day plan"}
	PlanForRun       = Msg{Da: "til skæringen %s", En: "for the cut-off %s"}
	PlanMinutes      = Msg{Da: "%s min. til skæringen", En: "%s min. until the cut-off"}
	PlanEvening      = Msg{Da: "%s af dem før aftenkørslen %s", En: "%s of them before the evening run %s"}
	PlanNoEvening    = Msg{Da: "ingen aftenkørsel kan nås før skæringen", En: "no evening run can be reached before the cut-off"}
	PlanUsed         = Msg{Da: "Minutter brugt", En: "Minutes used"}
	PlanUsedOf       = Msg{Da: "%s af %s", En: "%s of %s"}
	PlanUsedLate     = Msg{Da: "%s til forsinkede først", En: "%s for late cases first"}
	PlanFrees        = Msg{Da: "Planen", En: "The plan"}
	PlanDeadline     = Msg{Da: "Fristorden", En: "Deadline order"}
	PlanImpact       = Msg{Da: "Køens orden", En: "Queue order"}
	PlanCases        = Msg{Da: "%s sager frigives", En: "%s cases freed"}
	PlanCase         = Msg{Da: "1 sag frigives", En: "1 case freed"}
	PlanSame         = Msg{Da: "Planen frigiver lige så mange som begge ordener: der er tid til det hele, eller intet at vælge imellem.", En: "The plan frees as many as both orders: there is time for all of it, or nothing to choose between."}
	PlanMore         = Msg{Da: "Planen frigiver %s flere end den bedste af de to ordener på de samme minutter.", En: "The plan frees %s more than the better of the two orders on the same minutes."}
	PlanFewer        = Msg{Da: "Planen frigiver %s færre end den bedste orden, fordi %s minutter går til forsinkede sager først.", En: "The plan frees %s fewer than the better order, because %s minutes go to late cases first."}
	PlanNothing      = Msg{Da: "Ingen sag kan frigives før skæringen på de minutter.", En: "No case can be freed before the cut-off in those minutes."}
	PlanEmpty        = Msg{Da: "Ingen åbne opgaver holder en udbetaling tilbage.", En: "No open task holds a payment back."}
	PlanSpare        = Msg{Da: "%s minutter er ikke fordelt: intet mere kan frigives på dem. Tag køen i dens orden.", En: "%s minutes are not given out: nothing more can be freed in them. Take the queue in its order."}
	PlanExpected     = Msg{Da: "Frigivet er forventet: hvis KSD ikke har andre udeståender. Kun KSD afgør og udbetaler.", En: "Freed is expected: if KSD has nothing else outstanding. Only KSD decides and pays."}
	PlanGuess        = Msg{Da: "Minutter pr. opgave: %s fra loggen (holdets median), %s sat af kommunen, resten et skøn.", En: "Minutes a task: %s from the log (the team's median), %s set by the municipality, the rest a guess."}
	PlanWrong        = Msg{Da: "%s opgaver kan give forkert udbetaling (nr. 114 m.fl.). De frigiver ingen sag og er ikke med; løs dem før skæringen.", En: "%s tasks may give a wrong payment (no. 114 and others). They free no case and are not in the plan; solve them before the cut-off."}
	PlanUnsure       = Msg{Da: "%s af de frigivne er mindre sikre: frekvens, status eller en opgaves virkning er ukendt.", En: "%s of those freed are less sure: frequency, status or a task's effect is unknown."}
	PlanPartial      = Msg{Da: "Planen kan mangle opgaver: en indlæsning er i gang eller afbrudt.", En: "The plan may lack tasks: an import is under way or broke off."}
	PlanReading      = Msg{Da: "Regner dagsplanen …", En: "Working out the day plan …"}
	PlanWork         = Msg{Da: "Regner dagsplan", En: "Working out the day plan"}
	PlanStopped      = Msg{Da: "Dagsplanen blev stoppet. %s regner den igen.", En: "The day plan was stopped. %s works it out again."}
	PlanStale        = Msg{Da: "Køen er ændret siden. %s regner planen igen.", En: "The queue has changed since. %s works the plan out again."}
	PlanColNo        = Msg{Da: "Nr.", En: "No."}
	PlanColTask      = Msg{Da: "Opgave", En: "Task"}
	PlanColCase      = Msg{Da: "Sag", En: "Case"}
	PlanColMinutes   = Msg{Da: "Min.", En: "Min."}
	PlanColSum       = Msg{Da: "I alt", En: "Sum"}
	PlanColBy        = Msg{Da: "Senest", En: "By"}
	PlanColFrees     = Msg{Da: "Frigiver", En: "Frees"}
	PlanColWhy       = Msg{Da: "Hvorfor ikke", En: "Why not"}
	PlanColSince     = Msg{Da: "Forsinket fra", En: "Late from"}
	PlanFreesMark    = Msg{Da: "✓ sagen", En: "✓ the case"}
	PlanLateMark     = Msg{Da: "forsinket", En: "late"}
	PlanWorkTitle    = Msg{Da: "Arbejdet, i rækkefølge", En: "The work, in order"}
	PlanLeftTitle    = Msg{Da: "Efterlades", En: "Left behind"}
	PlanLeftCount    = Msg{Da: "%s sager (%s afventer en dato, %s hos kolleger)", En: "%s cases (%s wait for a date, %s with colleagues)"}
	PlanLeftNobody   = Msg{Da: "Ingen efterlades.", En: "Nobody is left behind."}
	PlanLeftShown    = Msg{Da: "De %s, der har ventet længst, vises.", En: "The %s that have waited longest are shown."}
	PlanLeftWaiting  = Msg{Da: "en opgave afventer en dato", En: "a task waits for a date"}
	PlanLeftTaken    = Msg{Da: "en kollega har en opgave", En: "a colleague holds a task"}
	PlanLeftNotDue   = Msg{Da: "udbetales ikke i denne kørsel", En: "is not paid in this run"}
	PlanLeftEvening  = Msg{Da: "aftenkørslen nås ikke", En: "the evening run is out of reach"}
	PlanLeftTime     = Msg{Da: "ikke minutter nok", En: "not minutes enough"}
	PlanLeftLater    = Msg{Da: "er i planen, men frigives i en senere kørsel", En: "is in the plan, but is freed in a later run"}
	PlanAskMinutes   = Msg{Da: "Hvor mange minutter har du til skæringen?", En: "How many minutes have you until the cut-off?"}
	PlanAskHelp      = Msg{Da: "Tomt: arbejdstiden til skæringen", En: "Empty: the working hours until the cut-off"}
	PlanAskVerb      = Msg{Da: "Regn planen", En: "Work it out"}
	PlanAskBad       = Msg{Da: "Skriv et helt antal minutter fra 1 til 10000.", En: "Type a whole number of minutes from 1 to 10000."}
	ScreenPlan       = Msg{Da: "dagsplanen", En: "the day plan"}
	KeyPlan          = Msg{Da: "Dagsplan: det, der frigiver flest sager før skæringen", En: "Day plan: the work that frees most cases before the cut-off"}
	KeyPlanShort     = Msg{Da: "Dagsplan", En: "Day plan"}
	KeyPlanMinutes   = Msg{Da: "Vælg antal minutter", En: "Choose the number of minutes"}
	KeyPlanMinShort  = Msg{Da: "Minutter", En: "Minutes"}
	KeyPlanAgain     = Msg{Da: "Regn planen igen", En: "Work the plan out again"}
	KeyPlanLeft      = Msg{Da: "Vis arbejdet, eller hvem der efterlades", En: "Show the work, or who is left behind"}
	KeyPlanLeftShort = Msg{Da: "Efterlades", En: "Left behind"}
	PlanNoRow        = Msg{Da: "Der er ingen opgave i planen.", En: "There is no task in the plan."}
)

// The command plan.
var (
	CmdPlanShort       = Msg{Da: "Vælg det arbejde, der frigiver flest sager før skæringen", En: "Choose the work that frees most cases before the cut-off"}
	CmdPlanLong        = Msg{Da: "Vælger og ordner det arbejde, der ventes at frigive flest sager før næste udbetalingsskæring: sager, hvis åbne opgaver, der blokerer afgørelse eller udbetaling, alle kan nås. En afgørelse på »Under afklaring« skal nå aftenkørslen før. En del af minutterne går til forsinkede sager først (config plan_share). Minutter pr. type er holdets median fra loggen, ellers sat eller et skøn. Intet ændres. Se docs/plan.md.", En: "Chooses and orders the work expected to free most cases before the next payment cut-off: cases whose open tasks that hold back a decision or payment can all be done. A decision on \"Under afklaring\" must reach the evening run before it. A share of the minutes goes to late cases first (config plan_share). Minutes a type are the team's median from the log, else set or a guess. Nothing is changed. See docs/plan.md."}
	CmdPlanFlagMinutes = Msg{Da: "`MINUTTER` til skæringen; uden: arbejdstiden til den (config plan_hours)", En: "`MINUTES` until the cut-off; without: the working hours until it (config plan_hours)"}
	CmdPlanBadMinutes  = Msg{Da: "--minutes skal være et helt tal fra 1 til 10000.", En: "--minutes must be a whole number from 1 to 10000."}
	CmdPlanHead        = Msg{Da: "Dagsplan til skæringen %s", En: "Day plan for the cut-off of %s"}
	CmdPlanLateMark    = Msg{Da: "forsinket sag", En: "late case"}
)
