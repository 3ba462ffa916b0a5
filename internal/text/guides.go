package text

// What is wrong with the answers given to a guide. The last argument lists what is allowed.
var (
	GuideStepUnknown      = Msg{Da: "Vejledningen har intet trin %q, hvor der skal vælges. Du kan svare på: %s.", En: "The guide has no step %q with a choice. You can answer: %s."}
	GuideStepNotMet       = Msg{Da: "Med de andre svar kommer du ikke forbi trinnet %q. Du kom forbi: %s.", En: "With the other answers you do not pass step %q. You passed: %s."}
	GuideStepTwice        = Msg{Da: "Trinnet %q har fået mere end ét svar. Giv ét svar til hvert af: %s.", En: "Step %q was answered more than once. Give one answer to each of: %s."}
	GuideStepHasNoChoices = Msg{Da: "Trinnet %q har ingen valg. Gå videre til næste trin.", En: "Step %q has no choices. Go on to the next step."}
	GuideChoiceMissing    = Msg{Da: "Du mangler at vælge på trinnet %q. Du kan vælge: %s.", En: "Step %q needs a choice. You can choose: %s."}
	GuideChoiceUnknown    = Msg{Da: "Valget %q findes ikke på trinnet %q. Du kan vælge: %s.", En: "There is no choice %q at step %q. You can choose: %s."}
)

// What keeps a file from being a guide.
var (
	GuideFileName      = Msg{Da: "Filen skal hedde SPROG/NUMMER.md, for eksempel da/019.md.", En: "The file must be named LANG/NUMBER.md, for example da/019.md."}
	GuideCannotRead    = Msg{Da: "Filen kan ikke læses: %s", En: "The file cannot be read: %s"}
	GuideOutside       = Msg{Da: "Henvisningen fører ud af mappen og læses ikke.", En: "The link leads out of the folder and is not read."}
	GuideTooLarge      = Msg{Da: "Filen er større end %d KiB.", En: "The file is larger than %d KiB."}
	GuideTooDeep       = Msg{Da: "Teksten er indlejret i mere end %d niveauer.", En: "The text is nested more than %d levels deep."}
	GuideAlias         = Msg{Da: "Ankre og henvisninger (& og *) må ikke bruges i indledningen.", En: "Anchors and aliases (& and *) must not be used in the front matter."}
	GuideUnprintable   = Msg{Da: "Tegnet %s må ikke stå i en vejledning.", En: "The character %s must not stand in a guide."}
	GuideNoFrontMatter = Msg{Da: "Filen skal begynde med en indledning mellem to linjer med ---.", En: "The file must begin with a front matter between two lines of ---."}
	GuideBadYAML       = Msg{Da: "Indledningen kan ikke læses: %s", En: "The front matter cannot be read: %s"}
	GuideFieldTwice    = Msg{Da: "Feltet står allerede i linje %s.", En: "The field already stands in line %s."}
	GuideWantsList     = Msg{Da: "Her skal stå en liste.", En: "Here belongs a list."}
	GuideWantsBool     = Msg{Da: "Her skal stå true eller false.", En: "Here belongs true or false."}
	GuideWantsNumber   = Msg{Da: "Her skal stå et helt tal.", En: "Here belongs a whole number."}
	GuideWantsFields   = Msg{Da: "Her skal stå felter: et navn, kolon og en værdi.", En: "Here belong fields: a name, a colon and a value."}
	GuideWantsText     = Msg{Da: "Her skal stå en tekst.", En: "Here belongs a text."}
	GuideUnknownField  = Msg{Da: "Feltet kendes ikke.", En: "The field is not known."}
	GuideNoHeading     = Msg{Da: "Teksten har ingen overskrift »## %s«.", En: "The text has no heading \"## %s\"."}
	GuideNoShared      = Msg{Da: "Der er intet fælles trin, der hedder »%s«.", En: "There is no shared step named \"%s\"."}
	GuideSharedTitle   = Msg{Da: "Et fælles trin har sin egen overskrift; fjern title.", En: "A shared step has a title of its own; remove title."}
	GuideHeadingOrder  = Msg{Da: "Trinnet »%s« står i en anden rækkefølge end i indledningen.", En: "The step \"%s\" does not stand in the order of the front matter."}
	GuideStrayHeading  = Msg{Da: "Overskriften »%s« hører hverken til et trin eller et afsnit, eller den står to gange.", En: "The heading \"%s\" belongs to no step and no section, or stands twice."}
)

// What Check finds wrong in a guide that can be read.
var (
	GuideTypeUnknown     = Msg{Da: "Opgavetype %d findes ikke i kataloget.", En: "The catalog has no task type %d."}
	GuideTypeNotFileName = Msg{Da: "Nummeret %d passer ikke til filens navn.", En: "The number %d does not agree with the file's name."}
	GuideLangNotFolder   = Msg{Da: "Sproget %q passer ikke til mappen.", En: "The language %q does not agree with the folder."}
	GuideTitleWrong      = Msg{Da: "Overskriften skal være »# %d %s«.", En: "The heading must be \"# %d %s\"."}
	GuideMissing         = Msg{Da: "Mangler.", En: "Missing."}
	GuideSectionMissing  = Msg{Da: "Afsnittet %q mangler.", En: "The section %q is missing."}
	GuidePartEmpty       = Msg{Da: "Der står intet under overskriften »%s«.", En: "Nothing stands under the heading \"%s\"."}
	GuideNoBasis         = Msg{Da: "Afsnittet »%s« skal begynde med, hvad det bygger på: *Kilde: …*, *Lov: …* eller *Råd*.", En: "The part \"%s\" must begin with what it rests on: *Source: …*, *Law: …* or *Advice*."}
	GuideNoPlace         = Msg{Da: "»%s« skal sige hvor: dokument og linje eller lov og paragraf.", En: "\"%s\" must say where: document and line, or act and section."}
	GuideNotOneOf        = Msg{Da: "%q kendes ikke. Skriv en af: %s.", En: "%q is not known. Write one of: %s."}
	GuideIDTwice         = Msg{Da: "Navnet %q bruges to gange.", En: "The id %q is used twice."}
	GuideIDForm          = Msg{Da: "Navnet %q må kun bestå af små bogstaver a-z, tal og understreg.", En: "The id %q may only hold lower-case letters a-z, digits and underscores."}
	GuideNoSteps         = Msg{Da: "Vejledningen har ingen trin.", En: "The guide has no steps."}
	GuideDecidingCount   = Msg{Da: "Netop ét trin skal have deciding: true og være af slagsen decide; her er der %d.", En: "Exactly one step must have deciding: true and be of kind decide; here there are %d."}
	GuideFewChoices      = Msg{Da: "Et trin af slagsen decide skal have mindst to valg.", En: "A step of kind decide must have at least two choices."}
	GuideNoOutcome       = Msg{Da: "Valget %q siger ikke, hvad der ventes bagefter.", En: "The choice %q does not say what is expected to follow."}
	GuideNextUnknown     = Msg{Da: "%q er ikke et senere trin.", En: "%q is not a later step."}
	GuideUnreachable     = Msg{Da: "Ingen vej fører til trinnet %q.", En: "No path leads to step %q."}
	GuideSkipsDeciding   = Msg{Da: "En vej fører uden om det afgørende trin.", En: "A path leads past the deciding step."}
	GuideWaitRules       = Msg{Da: "Et valg, der venter, skal have needs_date og må ikke have resolves.", En: "A choice that waits must have needs_date and must not have resolves."}
	GuideFieldUnknown    = Msg{Da: "Feltet %q står ikke under fields.", En: "The field %q does not stand under fields."}
	GuideValueUnknown    = Msg{Da: "%q står ikke i feltets værdiliste.", En: "%q is not in the field's value list."}
	GuideAskWrong        = Msg{Da: "ask skal være %t for denne opgavetype (S2 l.97-105).", En: "ask must be %t for this task type (S2 l.97-105)."}
	GuideDateForm        = Msg{Da: "%q er ikke en dato (ÅÅÅÅ-MM-DD).", En: "%q is not a date (YYYY-MM-DD)."}
	GuideTableWide       = Msg{Da: "Tabellen er %d tegn bred; %d er det meste.", En: "The table is %d characters wide; %d is the most."}
	GuideWordWide        = Msg{Da: "Et ord er %d tegn langt; %d er det meste.", En: "A word is %d characters long; %d is the most."}
	GuideTranslation     = Msg{Da: "Trin og valg er ikke de samme som i %s.", En: "Steps and choices are not those of %s."}
)

// The page made from the catalog: what it is and what the type holds back.
var (
	GuideGeneratedIntro    = Msg{Da: "Siden er lavet ud fra opgavekataloget. Der er ikke skrevet en vejledning til opgavetypen. Efterprøv i KSD's egen vejledning.", En: "This page is made from the task catalog. No guide has been written for the task type. Verify against KSD's own guide."}
	GuideGeneratedGloss    = Msg{Da: "På engelsk: %s.", En: "In English: %s."}
	GuideGeneratedUnknown  = Msg{Da: "Ukendt opgavetype", En: "Ukendt opgavetype (unknown task type)"}
	GuideSectionBlocks     = Msg{Da: "Hvad opgaven holder tilbage", En: "What the task holds back"}
	GuideSectionDeadline   = Msg{Da: "Hvornår den skal være løst", En: "When it must be resolved"}
	GuideSectionDeleted    = Msg{Da: "Hvis opgaven bliver slettet", En: "If the task is deleted"}
	GuideSectionRecurs     = Msg{Da: "Om opgaven kommer igen", En: "Whether the task comes again"}
	GuideSectionFollows    = Msg{Da: "Opgaver, der kan følge", En: "Tasks that may follow"}
	GuideSectionLaw        = Msg{Da: "Lov", En: "Law"}
	GuideSectionVerify     = Msg{Da: "Efterprøv", En: "Verify"}
	GuideBlocksDecision    = Msg{Da: "Så længe opgaven er åben, kan KSD ikke afgøre sagen. Derfor kommer der heller ingen udbetaling.", En: "As long as the task is open, KSD cannot decide the case. So nothing is paid either."}
	GuideBlocksPayment     = Msg{Da: "Så længe opgaven er åben, kommer sagen ikke med i udbetalingskørslen.", En: "As long as the task is open, the case is left out of the payment run."}
	GuideBlocksLetter      = Msg{Da: "Så længe opgaven er åben, sender KSD ikke underretningsbrevet. Det gælder kun ved dødsfald.", En: "As long as the task is open, KSD does not send the notification letter. This is only so on death."}
	GuideBlocksNone        = Msg{Da: "Opgaven holder hverken afgørelse eller udbetaling tilbage.", En: "The task holds back neither decision nor payment."}
	GuideBlocksUnknown     = Msg{Da: "Kilderne siger ikke, hvad opgavetypen holder tilbage. Efterprøv i KSD's egen vejledning.", En: "The sources do not say what the task type holds back. Verify against KSD's own guide."}
	GuideBlocksAsOf        = Msg{Da: "Oplysningen er fra %s.", En: "This was so on %s."}
	GuideBlocksDerived     = Msg{Da: "Det er udledt og står ikke direkte i kilden.", En: "This is derived; the source does not say it outright."}
	GuideBlocksContradicts = Msg{Da: "En senere kilde peger den anden vej: se, hvad der sker, hvis opgaven bliver slettet.", En: "A later source points the other way: see what happens if the task is deleted."}
)

// The page made from the catalog: deadline, deletion, recurrence, law, follow-ups.
var (
	GuideDueDecision = Msg{
		Da: "Løs den, så snart du kan. Er sagen »Under afklaring«, ventes afgørelsen i kørslen samme aften. Er den »Igangværende sag«, ventes afgørelsen med det samme. Det kræver, at intet andet på sagen mangler. Skal sagen med i den næste udbetalingskørsel, skal afgørelsen være på plads før mandag eftermiddag.",
		En: "Resolve it as soon as you can. If the case is \"Under afklaring\", the decision is expected in that evening's run. If it is \"Igangværende sag\", it is expected at once. Both only if nothing else on the case is outstanding. To be in the next payment run the case must be decided before Monday afternoon.",
	}
	GuideDuePayment = Msg{
		Da: "Løs den før mandag eftermiddag. Så ventes sagen med i den næste udbetalingskørsel, hvis ingen anden opgave på sagen blokerer. Hvornår pengene kommer, følger sagens udbetalingsfrekvens. Klokkeslættet for skæringen er en indstilling; efterprøv det.",
		En: "Resolve it before Monday afternoon. Then the case is expected in the next payment run, if no other task on it blocks. When the money comes follows the case's payment frequency. The clock time of the cut-off is a setting; verify it.",
	}
	GuideDueOther   = Msg{Da: "Kilderne knytter den ikke til en kørsel. Følg opgavens frist i KSD.", En: "The sources tie it to no run. Follow the task's due date in KSD."}
	GuideDueMeta    = Msg{Da: "Den har ingen kørsel at nå. Følg den tidligste frist blandt de opgaver, der er årsag til den.", En: "It has no run to reach. Follow the earliest due date among the tasks that cause it."}
	GuideDueUnknown = Msg{Da: "Kilderne siger ikke, om den skal nå en kørsel. Følg opgavens frist i KSD.", En: "The sources do not say whether it must reach a run. Follow the task's due date in KSD."}

	GuideDeletableNo          = Msg{Da: "Opgaven kan ikke slettes.", En: "The task cannot be deleted."}
	GuideDeletableConsequence = Msg{Da: "Kommunen kan få opgaven slettet, men det har en forvaltningsmæssig konsekvens.", En: "The municipality can have the task deleted, but with an administrative-law consequence."}
	GuideDeletableFree        = Msg{Da: "Kommunen kan få opgaven slettet uden forvaltningsmæssig konsekvens.", En: "The municipality can have the task deleted without an administrative-law consequence."}
	GuideDeletableUnknown     = Msg{Da: "Kilderne siger ikke, om opgaven kan slettes.", En: "The sources do not say whether the task can be deleted."}

	GuideRecursNone      = Msg{Da: "Kilderne siger ikke, at opgaven kommer igen.", En: "The sources do not say that the task comes again."}
	GuideRecursNextDay   = Msg{Da: "Markerer du opgaven som løst uden at gøre noget i KSD, kommer den igen dagen efter.", En: "If you mark the task resolved without acting in KSD, it comes again the day after."}
	GuideRecursPerRefund = Msg{Da: "Opgaven kommer igen ved hver ny refusionsanmodning.", En: "The task comes again at each new refund request."}
	GuideRecursPerLetter = Msg{Da: "Opgaven kommer igen, hver gang et nyt brev bliver sendt.", En: "The task comes again each time a new letter is sent."}
	GuideRecursLater     = Msg{Da: "Bliver arbejdet ikke gjort, kommer der senere andre opgaver på sagen.", En: "If the work is not done, other tasks come on the case later."}
	GuideRecursRetired   = Msg{Da: "KSD burde ikke længere danne opgaver af denne type.", En: "KSD should no longer make tasks of this type."}

	GuideFollowUps = Msg{Da: "Alt efter hvordan opgaven bliver løst, ventes:", En: "Depending on how the task is resolved, these are expected:"}
	GuideKnockOn   = Msg{Da: "Bliver opgaven slettet eller markeret som løst uden handling, kan disse komme:", En: "If the task is deleted or marked resolved without action, these may come:"}
	GuideNoFollows = Msg{Da: "Kilderne nævner ingen.", En: "The sources name none."}
	GuideLawNone   = Msg{Da: "Kilderne henviser ikke til en bestemmelse.", En: "The sources refer to no provision."}
	GuideLawLook   = Msg{Da: "Slå den gældende ordlyd op, før du henviser til loven i en afgørelse.", En: "Look up the wording in force before you refer to the law in a decision."}
	GuideVerify    = Msg{Da: "Arbejdsgangen ovenfor er et generelt råd. Hvor i KSD du gør det, og om typen har sin egen fremgangsmåde, skal du efterprøve i KSD's egen vejledning. Den ligger i dokumentbiblioteket og på Kundenet, hvis der er en til typen.", En: "The order of work above is general advice. Where in KSD you do it, and whether the type has a procedure of its own, must be verified against KSD's own guide. It lies in the document library and on Kundenet, if there is one for the type."}
)

// The page made from the catalog: the general order of work.
var (
	GuideStepRead       = Msg{Da: "Læs opgaven og bemærkningen", En: "Read the task and its remark"}
	GuideStepReadText   = Msg{Da: "Åbn sagen i KSD. Læs opgaven, bemærkningen og de oplysninger, den peger på.", En: "Open the case in KSD. Read the task, its remark and the data it points at."}
	GuideStepOthers     = Msg{Da: "Se de andre opgaver på sagen", En: "Look at the other tasks on the case"}
	GuideStepOthersText = Msg{Da: "Er der andre åbne opgaver på sagen, så vurder dem sammen. Virkningen kommer først, når den sidste opgave, der holder det samme tilbage, er løst.", En: "If there are other open tasks on the case, judge them together. The effect comes only when the last task that holds back the same thing is resolved."}
	GuideStepCause      = Msg{Da: "Løs årsagen først", En: "Solve the cause first"}
	GuideStepCauseAny   = Msg{Da: "Opgaven står her, fordi andre opgaver på sagen er åbne. Løs dem først, en ad gangen.", En: "The task stands here because other tasks on the case are open. Resolve those first, one by one."}
	GuideStepCauseSome  = Msg{Da: "Opgaven står her på grund af en anden opgave. Se, om en af disse er åben på sagen, og løs den først:", En: "The task stands here because of another one. See whether one of these is open on the case, and resolve it first:"}
	GuideStepAct        = Msg{Da: "Gør arbejdet i KSD", En: "Do the work in KSD"}
	GuideStepActText    = Msg{Da: "Ret eller vurder det, som opgaven handler om. Mangler du en oplysning, så indhent den først. Overvej partshøring, før sagen afgøres til skade for en part (FVL § 19).", En: "Correct or assess what the task is about. If information is missing, get it first. Consider a party hearing before the case is decided against a party (FVL § 19)."}
	GuideStepDone       = Msg{Da: "Er arbejdet gjort?", En: "Is the work done?"}
	GuideStepDoneText   = Msg{Da: "Vælg, hvordan det gik.", En: "Choose how it went."}
	GuideStepClose      = Msg{Da: "Notér begrundelsen, og markér som løst", En: "Note the ground and mark as resolved"}
	GuideStepCloseText  = Msg{
		Da: "- Skriv begrundelsen i KSD's journal.\n- Markér opgaven som løst i KSD.\n- Markér den derefter som løst her. Så viser programmet, hvornår virkningen ventes.",
		En: "- Write the ground in KSD's journal.\n- Mark the task resolved in KSD.\n- Then mark it resolved here. The program shows when the effect is expected.",
	}
	GuideChoiceDone     = Msg{Da: "Arbejdet er gjort i KSD", En: "The work is done in KSD"}
	GuideChoiceDoneText = Msg{Da: "Opgaven er løst. KSD ventes at gå videre med sagen, hvis intet andet mangler.", En: "The task is resolved. KSD is expected to go on with the case if nothing else is outstanding."}
	GuideChoiceWait     = Msg{Da: "Vent på oplysninger", En: "Wait for information"}
	GuideChoiceWaitText = Msg{Da: "Opgaven bliver stående som åben og kommer frem igen på den dato, du vælger.", En: "The task stays open and comes forward again on the date you choose."}
)

// The basis line that opens each part of a guide. Parse reads these words back.
var (
	GuideBasisSource = Msg{Da: "Kilde", En: "Source"}
	GuideBasisLaw    = Msg{Da: "Lov", En: "Law"}
	GuideBasisAdvice = Msg{Da: "Råd", En: "Advice"}
)
