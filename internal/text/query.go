package text

// What is wrong with a filter. QueryAt comes before each: the column, and what is wrong there.
var (
	QueryAt        = Msg{Da: "Filteret, tegn %d: %s", En: "The filter, column %d: %s"}
	QueryMeant     = Msg{Da: "Mente du %s?", En: "Did you mean %s?"}
	QueryTooLong   = Msg{Da: "det er for langt (højst %d).", En: "it is too long (at most %d)."}
	QueryTooDeep   = Msg{Da: "der er for mange parenteser i hinanden.", En: "too many parentheses inside each other."}
	QueryQuote     = Msg{Da: "anførselstegnet bliver ikke lukket.", En: "the quotation mark is not closed."}
	QueryOpen      = Msg{Da: "parentesen bliver ikke lukket.", En: "the parenthesis is not closed."}
	QueryClose     = Msg{Da: "der er en slutparentes for meget.", En: "there is a closing parenthesis too many."}
	QueryEmptyPart = Msg{Da: "der mangler noget før slutparentesen.", En: "something is missing before the closing parenthesis."}
	QueryMissing   = Msg{Da: "der mangler noget her.", En: "something is missing here."}
	QueryNoKey     = Msg{Da: "der er ingen nøgle, der hedder %s. Sæt ordet i anførselstegn for at søge efter det.", En: "there is no key called %s. Put the word in quotation marks to search for it."}
	QueryNoValue   = Msg{Da: "%s mangler en værdi, fx %s.", En: "%s lacks a value, such as %s."}
	QueryOneValue  = Msg{Da: "%s tager kun én værdi efter < eller >.", En: "%s takes one value only after < or >."}
	QueryNoOrder   = Msg{Da: "%s kan ikke sammenlignes med < og >.", En: "%s cannot be compared with < and >."}
	QueryBadValue  = Msg{Da: "%s kan ikke være %s. Brug: %s.", En: "%s cannot be %s. Use: %s."}
	QueryBadNumber = Msg{Da: "%s skal være et tal, ikke %s.", En: "%s must be a number, not %s."}
	QueryBadCPR    = Msg{Da: "cpr skal være ti cifre.", En: "cpr must be ten digits."}
	QueryBadAge    = Msg{Da: "%s er ingen alder. Skriv fx >14d eller >2u.", En: "%s is no age. Write for example >14d or >2w."}
	QueryBadWeek   = Msg{Da: "%s er ingen uge. Skriv fx 43, næste eller 2027-43.", En: "%s is no week. Write for example 43, next or 2027-43."}
	QueryBadDate   = Msg{Da: "%s er ingen dato. Skriv fx man, +3d eller 27-10-2026.", En: "%s is no date. Write for example mon, +3d or 2026-10-27."}
	QueryShortYear = Msg{Da: "skriv årstallet i %s med fire cifre.", En: "write the year in %s with four digits."}
	QueryNoType    = Msg{Da: "ingen opgavetype hedder noget med %s.", En: "no task type has %s in its name."}
)

// The keys of the filter language, for completion and help.
var (
	QueryKeyBlock      = Msg{Da: "hvad den blokerer", En: "what it blocks"}
	QueryKeyDue        = Msg{Da: "fristen i listen", En: "the due date in the list"}
	QueryKeyWeek       = Msg{Da: "ugen, fristen ligger i", En: "the week of the due date"}
	QueryKeyRun        = Msg{Da: "kan nå næste udbetalingskørsel", En: "can reach the next payment run"}
	QueryKeyLeft       = Msg{Da: "blokeringer tilbage på sagen", En: "blockers left on the case"}
	QueryKeyWith       = Msg{Da: "hvem der har den her", En: "who has it here"}
	QueryKeyCaseworker = Msg{Da: "sagsbehandler i KSD", En: "caseworker in KSD"}
	QueryKeyType       = Msg{Da: "opgavetype, nummer eller navn", En: "task type, number or name"}
	QueryKeyCase       = Msg{Da: "sagsnummer", En: "case number"}
	QueryKeyCaseKind   = Msg{Da: "sagstype", En: "kind of case"}
	QueryKeyStatus     = Msg{Da: "sagsstatus", En: "status of the case"}
	QueryKeyCompany    = Msg{Da: "virksomhedens navn", En: "name of the company"}
	QueryKeyCVR        = Msg{Da: "CVR-nummer", En: "CVR number"}
	QueryKeyP          = Msg{Da: "P-nummer", En: "P number"}
	QueryKeyName       = Msg{Da: "borgerens navn (logges)", En: "the citizen's name (logged)"}
	QueryKeyCPR        = Msg{Da: "CPR-nummer (logges)", En: "CPR number (logged)"}
	QueryKeyState      = Msg{Da: "tilstand, også løste", En: "state, also resolved ones"}
	QueryKeyAge        = Msg{Da: "dage siden den blev oprettet", En: "days since it was made"}
	QueryKeyCreated    = Msg{Da: "dagen, den blev oprettet", En: "the day it was made"}
	QueryKeyFrequency  = Msg{Da: "udbetalingsfrekvens", En: "payment frequency"}
	QueryKeyResolved   = Msg{Da: "dagen, den blev løst her", En: "the day it was resolved here"}
	QueryKeyResolvedBy = Msg{Da: "hvem der løste den her", En: "who resolved it here"}
	QueryKeyGuide      = Msg{Da: "vejledningens version, den blev løst efter", En: "version of the guide it was resolved by"}
	QueryKeyRemark     = Msg{Da: "bemærkning i KSD", En: "remark in KSD"}
	QueryKeyKSD        = Msg{Da: "KSD's id", En: "KSD's id"}

	QueryFlagOverdue  = Msg{Da: "KSD's frist er overskredet", En: "KSD's due date has passed"}
	QueryFlagWaiting  = Msg{Da: "afventer en dato", En: "waits until a date"}
	QueryFlagReturned = Msg{Da: "kommet igen i KSD", En: "came back in KSD"}

	QueryRunNext      = Msg{Da: "når den, hvis den løses nu", En: "reaches it if solved now"}
	QueryWithMe       = Msg{Da: "mine opgaver", En: "my tasks"}
	QueryWithNobody   = Msg{Da: "ikke taget af nogen", En: "taken by nobody"}
	QueryDueToday     = Msg{Da: "i dag", En: "today"}
	QueryDueTomorrow  = Msg{Da: "i morgen", En: "tomorrow"}
	QueryDueMonday    = Msg{Da: "før næste mandag", En: "before next Monday"}
	QueryDueRun       = Msg{Da: "før dagen for næste kørsel", En: "before the day of the next run"}
	QueryDueDays      = Msg{Da: "inden for de næste dage", En: "within the next days"}
	QueryYesterday    = Msg{Da: "i går", En: "yesterday"}
	QueryLastDays     = Msg{Da: "inden for de sidste syv dage", En: "within the last seven days"}
	QueryResolvedByMe = Msg{Da: "løst af mig", En: "resolved by me"}
	QueryWeekThis     = Msg{Da: "denne uge", En: "this week"}
	QueryWeekNext     = Msg{Da: "næste uge", En: "next week"}
	QueryLeftNone     = Msg{Da: "den sidste blokering på sagen", En: "the last blocker on the case"}
	QueryLeftOne      = Msg{Da: "højst én blokering ved siden af", En: "at most one blocker beside it"}
	QueryLeftMore     = Msg{Da: "sagen har flere blokeringer", En: "the case has other blockers"}
	QueryAgeOver      = Msg{Da: "ældre end 14 dage", En: "older than 14 days"}
	QueryAgeWeek      = Msg{Da: "yngre end en uge", En: "younger than a week"}
	QueryAgeMonths    = Msg{Da: "ældre end tre måneder", En: "older than three months"}
	QueryDueNone      = Msg{Da: "KSD gav ingen frist", En: "KSD gave no due date"}

	QueryStateOpen      = Msg{Da: "åben", En: "open"}
	QueryStateResolved  = Msg{Da: "løst her, afventer KSD", En: "resolved here, awaiting KSD"}
	QueryStateConfirmed = Msg{Da: "løst her og væk i KSD", En: "resolved here and gone from KSD"}
	QueryStateGone      = Msg{Da: "væk fra KSD uden os", En: "gone from KSD without us"}
	QueryStateAll       = Msg{Da: "alle tilstande", En: "every state"}
	QueryStateReturned  = Msg{Da: "dannet igen i KSD", En: "made again in KSD"}
	QueryStateReopened  = Msg{Da: "genåbnet i KSD", En: "reopened in KSD"}
	QueryStateNotMarked = Msg{Da: "ikke markeret løst i KSD", En: "not marked resolved in KSD"}
	QueryStateReplaced  = Msg{Da: "afløst af den opfølgende opgave", En: "replaced by its follow-up task"}
	QueryStateUncertain = Msg{Da: "samme opgave eller en ny, usikkert", En: "the same task or a new one, uncertain"}
)

// CmdListFilterExample is a filter as it is typed behind list.
var CmdListFilterExample = Msg{Da: `'bloker:afgørelse frist:<man -type:40'`, En: `'block:decision due:<mon -type:40'`}
