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

// Calculations on the command line.
var (
	CalcFlag       = Msg{Da: "regn ud, hvad vejledningen har en beregning til: `FELT=VÆRDI`, gentages", En: "work out what the guide has a calculation for: `FIELD=VALUE`, repeated"}
	CalcFlagForm   = Msg{Da: "%q kan ikke læses. Skriv FELT=VÆRDI, for eksempel first=01-12-2017.", En: "%q cannot be read. Write FIELD=VALUE, for example first=01-12-2017."}
	CalcFlagTwice  = Msg{Da: "Feltet %q er givet to gange.", En: "The field %q is given twice."}
	CalcNone       = Msg{Da: "Vejledningen til %d har ingen beregning. Det har: %s.", En: "The guide to %d has no calculation. These have: %s."}
	CalcFields     = Msg{Da: "Beregningens felter:", En: "The fields of the calculation:"}
	CalcFormDate   = Msg{Da: "DD-MM-ÅÅÅÅ", En: "DD-MM-YYYY"}
	CalcFormNumber = Msg{Da: "1.234,56", En: "1.234,56"}
	CalcLine       = Msg{Da: "  %s", En: "  %s"}
	CalcNote       = Msg{Da: "    · %s", En: "    · %s"}
)
