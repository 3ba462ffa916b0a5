package text

// The guide screen: going on with a walk, and calculations.
var (
	WalkResumed      = Msg{Da: "Fortsæt, hvor du slap %s (version %s). %s: begynd forfra.", En: "Go on where you left off %s (version %s). %s: start over."}
	WalkChangedGuide = Msg{Da: "Vejledningen er ændret, siden du begyndte (version %s, nu %s). Du begynder forfra.", En: "The guide has changed since you began (version %s, now %s). You start over."}
	WalkNotKept      = Msg{Da: "Hvor langt du er kommet i vejledningen, er ikke gemt. %s", En: "How far you have come in the guide is not kept. %s"}
	CalcVerb         = Msg{Da: "Regn ud", En: "Work out"}
	CalcOffer        = Msg{Da: "Regn ud: %s", En: "Work out: %s"}
	CalcAgain        = Msg{Da: "Regn ud igen: %s", En: "Work out again: %s"}
	CalcNoFigures    = Msg{Da: "Lovens satser kan ikke læses. Kør rettidig guides check.", En: "The figures of the law cannot be read. Run rettidig guides check."}
	CalcNotHere      = Msg{Da: "Dette trin har ingen beregning.", En: "This step has no calculation."}
	CalcOnStep       = Msg{Da: "Beregningen hører til trinnet »%s«.", En: "The calculation belongs to the step \"%s\"."}
	WalkNoChoices    = Msg{Da: "Trinnet har intet at vælge.", En: "The step has nothing to choose."}
	WalkChoicesTo    = Msg{Da: "Trinnet har kun valgene 1-%d.", En: "The step has the choices 1-%d only."}
	WalkAtStart      = Msg{Da: "Du står ved begyndelsen.", En: "You are at the beginning."}

	KeyCalc          = Msg{Da: "Regn ud, hvad trinnet har en beregning til", En: "Work out what the step has a calculation for"}
	KeyCalcShort     = Msg{Da: "regn ud", En: "work out"}
	KeyStartOver     = Msg{Da: "Begynd vejledningen forfra", En: "Start the guide over"}
	KeyApprove       = Msg{Da: "Markér vejledningen som efterprøvet (superbrugeren)", En: "Mark the guide as checked (the superuser)"}
	ApproveTitle     = Msg{Da: "Markér som efterprøvet", En: "Mark as checked"}
	ApproveIntro     = Msg{Da: "Vejledningen til %d (%s, version %s).", En: "The guide to %d (%s, version %s)."}
	ApproveMeans     = Msg{Da: "Du siger, at du har sammenholdt teksten med KSD's egen vejledning og med de love, den nævner. Det bliver logget. Ændres et ord, er den et udkast igen.", En: "You say that you have compared the text with KSD's own guide and with the laws it names. It is logged. When a word changes, it is a draft again."}
	ApproveVerb      = Msg{Da: "Markér som efterprøvet", En: "Mark as checked"}
	WithdrawTitle    = Msg{Da: "Gør til udkast igen", En: "Make it a draft again"}
	WithdrawMeans    = Msg{Da: "Teksten er markeret som efterprøvet %s. Det tages tilbage og bliver logget.", En: "The text was marked as checked on %s. That is taken back and logged."}
	WithdrawVerb     = Msg{Da: "Gør til udkast", En: "Make it a draft"}
	ApproveNotYours  = Msg{Da: "Kun superbrugeren kan markere en vejledning som efterprøvet. Har du rollen, så skift med %s.", En: "Only the superuser can mark a guide as checked. If you have the role, switch with %s."}
	ApproveGenerated = Msg{Da: "Siden er lavet ud fra kataloget og kan ikke efterprøves.", En: "The page is made from the catalog and cannot be checked."}
	DoneApprove      = Msg{Da: "Vejledningen til %d (%s, version %s) er markeret som efterprøvet.", En: "The guide to %d (%s, version %s) is marked as checked."}
	DoneWithdraw     = Msg{Da: "Vejledningen til %d (%s, version %s) er et udkast igen.", En: "The guide to %d (%s, version %s) is a draft again."}
	ResolvedTrail    = Msg{Da: "Trin", En: "Steps"}
	ResolvedCalc     = Msg{Da: "Beregnet", En: "Worked out"}
	ResolvedEdition  = Msg{Da: "udgave %s", En: "edition %s"}
	LogTrail         = Msg{Da: "trin: %s", En: "steps: %s"}
)
