package text

// The file of figures of the law, and calculations in guides.
var (
	ParamTooMany = Msg{Da: "Filen har mere end %d satser.", En: "The file has more than %d figures."}
	ParamDates   = Msg{Da: "valid_to ligger før valid_from.", En: "valid_to lies before valid_from."}
	ParamMoney   = Msg{Da: "%q er intet beløb. Skriv for eksempel \"120,68\".", En: "%q is not an amount. Write for example \"120,68\"."}
	ParamDays    = Msg{Da: "%q er ikke et helt tal fra 1 til %d.", En: "%q is not a whole number from 1 to %d."}
	ParamTwice   = Msg{Da: "Der er to satser for %q fra %s. Behold den ene.", En: "There are two figures for %q from %s. Keep one of them."}

	GuideCalcUnknown = Msg{Da: "Der er ingen beregning %q. Der er: %s.", En: "There is no calculation %q. There are: %s."}
	GuideCalcType    = Msg{Da: "Beregningen %q hører til opgave %d.", En: "The calculation %q belongs to task %d."}
	GuideCalcTwice   = Msg{Da: "Beregningen %q står i to trin.", En: "The calculation %q stands in two steps."}
)
