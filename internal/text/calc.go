package text

// Calculations in a guide's step.
var (
	CalcNotification = Msg{Da: "Frist for anmeldelse", En: "Deadline of the notification"}
	CalcObjection    = Msg{Da: "Frist for bemærkninger", En: "Deadline of remarks"}
	CalcHourlyPay    = Msg{Da: "Gennemsnitlig timeløn", En: "Average hourly pay"}

	CalcPayer        = Msg{Da: "Hvad arbejdsgiveren betaler", En: "What the employer pays"}
	CalcPayerWages   = Msg{Da: "løn under fraværet", En: "wages during the absence"}
	CalcPayerBenefit = Msg{Da: "sygedagpenge i arbejdsgiverperioden", En: "benefit in the employer period"}
	CalcPayerNeither = Msg{Da: "hverken løn eller sygedagpenge", En: "neither wages nor benefit"}
	CalcFirst        = Msg{Da: "Første fraværsdag", En: "First day of absence"}
	CalcStopped      = Msg{Da: "Sygedagpengene ophørte", En: "The benefit stopped"}
	CalcStoppedHelp  = Msg{Da: "Kun når arbejdsgiveren betaler sygedagpenge i perioden.", En: "Only when the employer pays benefit in the period."}
	CalcReceived     = Msg{Da: "Dato for anmeldelse", En: "Date of the notification"}
	CalcReceivedHelp = Msg{Da: "Tom: kun fristen regnes ud.", En: "Empty: only the deadline is worked out."}
	CalcSent         = Msg{Da: "Underretningsbrevet er sendt", En: "The notification letter was sent"}
	CalcRemark       = Msg{Da: "Bemærkningen er modtaget", En: "The remark was received"}

	CalcMonth1   = Msg{Da: "Indkomst, 1. måned (den ældste)", En: "Income, month 1 (the oldest)"}
	CalcMonth2   = Msg{Da: "Indkomst, 2. måned", En: "Income, month 2"}
	CalcMonth3   = Msg{Da: "Indkomst, 3. måned (den nyeste)", En: "Income, month 3 (the newest)"}
	CalcHours1   = Msg{Da: "Timer, 1. måned", En: "Hours, month 1"}
	CalcHours2   = Msg{Da: "Timer, 2. måned", En: "Hours, month 2"}
	CalcHours3   = Msg{Da: "Timer, 3. måned", En: "Hours, month 3"}
	CalcPayHelp  = Msg{Da: "Kroner efter arbejdsmarkedsbidrag, i de ansættelser, der stadig løber.", En: "Kroner after labour market contribution, in employments that still run."}
	CalcWeek     = Msg{Da: "Timer om ugen", En: "Hours a week"}
	CalcWeekHelp = Msg{Da: "Tom: kun timelønnen regnes ud.", En: "Empty: only the hourly pay is worked out."}

	CalcDeadline   = Msg{Da: "Fristen er %s (%s).", En: "The deadline is %s (%s)."}
	CalcOnTime     = Msg{Da: "Det kom rettidigt.", En: "It came in time."}
	CalcLateOne    = Msg{Da: "Det kom 1 dag for sent.", En: "It came 1 day late."}
	CalcLate       = Msg{Da: "Det kom %d dage for sent.", En: "It came %d days late."}
	CalcWall       = Msg{Da: "Dispensation kan senest gives %s.", En: "A dispensation can be given until %s."}
	CalcPastWall   = Msg{Da: "Anmeldelsen kom efter den dag.", En: "The notification came after that day."}
	CalcRefundFrom = Msg{Da: "Uden dispensation er der kun ret til refusion fra %s.", En: "Without a dispensation there is a right to refund from %s only."}
	CalcStillRead  = Msg{Da: "Den skal stadig læses: kommunen har pligt til at oplyse sagen.", En: "It must still be read: the municipality has a duty to inform the case."}
	CalcDayOff     = Msg{Da: "%s er en fridag (%s). Kilderne siger ikke, om fristen så flytter sig. Efterprøv i KSD's egen vejledning.", En: "%s is a day off (%s). The sources do not say whether the deadline then moves. Verify against KSD's own guide."}

	CalcPeriod      = Msg{Da: "De tre hele måneder er %s til %s.", En: "The three completed months are %s to %s."}
	CalcSum         = Msg{Da: "%s kr. / %s timer = %s kr. i timen.", En: "%s kr. / %s hours = %s kr. an hour."}
	CalcUnder       = Msg{Da: "Timelønnen er %s kr., under loftet på %s kr. for %d.", En: "The hourly pay is %s kr., below the ceiling of %s kr. for %d."}
	CalcCut         = Msg{Da: "Timelønnen er over loftet: %s kr. for %d gælder.", En: "The hourly pay is above the ceiling: %s kr. for %d counts."}
	CalcWeekly      = Msg{Da: "%s timer om ugen giver %s kr. om ugen.", En: "%s hours a week come to %s kr. a week."}
	CalcWeekCut     = Msg{Da: "Ugen kommer til %s kr.; loftet på %s kr. gælder.", En: "The week comes to %s kr.; the ceiling of %s kr. counts."}
	CalcNoCeiling   = Msg{Da: "Intet resultat: loftet for %d kendes ikke. Slå det op, og efterprøv i KSD's egen vejledning.", En: "No result: the ceiling for %d is not known. Look it up, and verify against KSD's own guide."}
	CalcNoFigure    = Msg{Da: "Intet resultat: satsen %q kendes ikke. Efterprøv i KSD's egen vejledning.", En: "No result: the figure %q is not known. Verify against KSD's own guide."}
	CalcOtherMonths = Msg{Da: "Intet resultat: parametrene siger %d måneder, men her er der plads til tre.", En: "No result: the parameters say %d months, but there is room for three here."}
	CalcPayVerify   = Msg{Da: "Kilderne siger ikke, hvordan KSD runder, eller om loftet følger året for første fraværsdag. Efterprøv i KSD's egen vejledning.", En: "The sources do not say how KSD rounds, or whether the ceiling follows the year of the first day of absence. Verify against KSD's own guide."}

	CalcUndated   = Msg{Da: "%s kendes først fra %s. Efterprøv i KSD's egen vejledning, hvad der gjaldt før.", En: "%s is known from %s only. Verify against KSD's own guide what held before."}
	CalcFigure    = Msg{Da: "%[1]s: %[2]s, fra %[3]s (%[4]s).", En: "%[1]s: %[2]s, from %[3]s (%[4]s)."}
	CalcFigureTo  = Msg{Da: "%[1]s: %[2]s, fra %[3]s til %[5]s (%[4]s).", En: "%[1]s: %[2]s, from %[3]s to %[5]s (%[4]s)."}
	CalcFigureOwn = Msg{Da: "Kommunens egen.", En: "The municipality's own."}
	CalcVerify    = Msg{Da: "Efterprøv i KSD's egen vejledning.", En: "Verify against KSD's own guide."}
	CalcDays      = Msg{Da: "%d dage", En: "%d days"}
	CalcMonths    = Msg{Da: "%d måneder", En: "%d months"}
	CalcPerHour   = Msg{Da: "%s kr. i timen", En: "%s kr. an hour"}
	CalcPerWeek   = Msg{Da: "%s kr. om ugen", En: "%s kr. a week"}
	CalcMonthYear = Msg{Da: "%s %d", En: "%s %d"}

	CalcUnknownField = Msg{Da: "Beregningen har intet felt %q. Den har: %s.", En: "The calculation has no field %q. It has: %s."}
	CalcMissing      = Msg{Da: "%s mangler.", En: "%s is missing."}
	CalcNotChoice    = Msg{Da: "%s: skriv en af %s.", En: "%s: write one of %s."}
	CalcBadDate      = Msg{Da: "%s er ingen dato. Skriv for eksempel 01-12-2017.", En: "%s is not a date. Write for example 01-12-2017."}
	CalcShortYear    = Msg{Da: "%s: skriv årstallet med fire cifre, for eksempel 01-12-2017.", En: "%s: write the year with four digits, for example 01-12-2017."}
	CalcFuture       = Msg{Da: "%s kan ikke være %s: den dag er ikke kommet.", En: "%s cannot be %s: that day has not come."}
	CalcBadNumber    = Msg{Da: "%s er intet tal. Skriv decimaler med komma, for eksempel 24.310,50.", En: "%s is not a number. Write decimals with a comma, for example 24.310,50."}
	CalcNeedsStop    = Msg{Da: "Skriv, hvornår sygedagpengene ophørte: fristen regnes fra den dag.", En: "Say when the benefit stopped: the deadline is counted from that day."}
	CalcNoStop       = Msg{Da: "Datoen for sygedagpengenes ophør bruges kun, når arbejdsgiveren betaler sygedagpenge i perioden. Fjern den, eller ret svaret ovenfor.", En: "The day the benefit stopped is used only when the employer pays benefit in the period. Take it away, or mend the answer above."}
	CalcStopBefore   = Msg{Da: "Sygedagpengene kan ikke ophøre før første fraværsdag.", En: "The benefit cannot stop before the first day of absence."}
	CalcBeforeFirst  = Msg{Da: "Anmeldelsen kan ikke ligge før første fraværsdag. Er en af datoerne forkert i KSD?", En: "The notification cannot lie before the first day of absence. Is one of the dates wrong in KSD?"}
	CalcBeforeSent   = Msg{Da: "Bemærkningen kan ikke komme, før brevet er sendt.", En: "The remark cannot come before the letter was sent."}
	CalcNoHours      = Msg{Da: "Der er ingen timer at dele med. Find dem først, eller brug den aftalte løn.", En: "There are no hours to divide by. Find them first, or use the agreed pay."}
	CalcPayNoHours   = Msg{Da: "Måned %d har indkomst, men ingen timer. Find timerne, før du regner videre.", En: "Month %d has income but no hours. Find the hours before you go on."}
	CalcManyHours    = Msg{Da: "Så mange timer er der ikke i en måned (744 er det meste).", En: "There are not so many hours in a month (744 is the most)."}
	CalcWeekHours    = Msg{Da: "Timer om ugen skal være over 0 og højst 168.", En: "Hours a week must be above 0 and at most 168."}
)
