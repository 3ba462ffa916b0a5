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

// Marking a guide checked.
var (
	GuidesApproveShort        = Msg{Da: "Markér en vejledning som efterprøvet (kun superbrugeren)", En: "Mark a guide as checked (the superuser only)"}
	GuidesApproveLong         = Msg{Da: "Markerer vejledningen som efterprøvet, som teksten er nu: du har sammenholdt den med KSD's egen\nvejledning og med de love, den nævner. Det bliver logget med tekstens hash. Bliver et ord ændret,\ner vejledningen et udkast igen.", En: "Marks the guide as checked, as its text is now: you have compared it with KSD's own guide and with\nthe laws it names. It is logged with the text's hash. When a word is changed, the guide is a draft again."}
	GuidesApproveFlagGuide    = Msg{Da: "vejledningens sprog, `da` eller en; uden flaget den, du får vist", En: "the guide's language, `da` or en; without it the one you are shown"}
	GuidesApproveFlagWithdraw = Msg{Da: "tag markeringen tilbage", En: "take the mark back"}
	GuidesApproveBadLang      = Msg{Da: "Sproget %q kendes ikke. Skriv da eller en.", En: "The language %q is not known. Write da or en."}
	GuidesApproveNone         = Msg{Da: "Opgave %d har ingen skrevet vejledning; siden er lavet ud fra kataloget og kan ikke efterprøves.", En: "Task %d has no written guide; the page is made from the catalog and cannot be checked."}
	GuidesApproveNoLang       = Msg{Da: "Vejledningen til %d findes ikke på sproget %q.", En: "The guide to %d is not written in the language %q."}
	GuidesApproved            = Msg{Da: "Vejledningen til %d (%s, version %s) er markeret som efterprøvet.", En: "The guide to %d (%s, version %s) is marked as checked."}
	GuidesApprovedLaw         = Msg{Da: "  %s: %s", En: "  %s: %s"}
	GuidesApprovedAlready     = Msg{Da: "Vejledningen til %d (%s, version %s) var markeret som efterprøvet i forvejen.", En: "The guide to %d (%s, version %s) was marked as checked already."}
	GuidesWithdrawn           = Msg{Da: "Vejledningen til %d (%s, version %s) er et udkast igen.", En: "The guide to %d (%s, version %s) is a draft again."}
	GuidesAge                 = Msg{Da: "%d dage", En: "%d days"}
	GuidesNotApproved         = Msg{Da: "Denne tekst er ikke markeret som efterprøvet, så der er intet at tage tilbage.", En: "This text is not marked as checked, so there is nothing to take back."}
	GuidesBadGuide            = Msg{Da: "Det er ingen vejledning: den skal have et nummer, et sprog og en hash.", En: "That is no guide: it needs a number, a language and a hash."}
	EventApproveGuide         = Msg{Da: "Vejledning markeret", En: "Guide marked"}
	LogApproved               = Msg{Da: "opgave %d (%s), version %s: efterprøvet", En: "task %d (%s), version %s: checked"}
	LogWithdrawn              = Msg{Da: "taget tilbage", En: "taken back"}

	GuideSelfChecked = Msg{Da: "En vejledning kan ikke selv kalde sig efterprøvet. Skriv draft; superbrugeren markerer den: rettidig guides approve %d.", En: "A guide cannot call itself checked. Write draft; the superuser marks it: rettidig guides approve %d."}
)

// What was gone through in a guide.
var (
	CmdFactGuide    = Msg{Da: "Vejledning", En: "Guide"}
	CmdFactTrail    = Msg{Da: "Trin", En: "Steps"}
	CmdFactCalc     = Msg{Da: "Beregning", En: "Calculation"}
	CmdFactWalk     = Msg{Da: "Vejledning", En: "Guide"}
	CmdWalkBegun    = Msg{Da: "begyndt: %d trin, senest %s (version %s)", En: "begun: %d steps, last %s (version %s)"}
	CmdGuideVersion = Msg{Da: "vejledning %s (%s)", En: "guide %s (%s)"}
	CalcOneTask     = Msg{Da: "--calc hører til én opgave. Løs opgaverne hver for sig.", En: "--calc belongs to one task. Resolve the tasks one at a time."}
)
