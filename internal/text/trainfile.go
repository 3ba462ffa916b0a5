package text

// What is wrong with an exercise file (internal/training).
var (
	TrainTooLarge     = Msg{Da: "Filen er større end %d KiB.", En: "The file is larger than %d KiB."}
	TrainUnprintable  = Msg{Da: "Linjen har et tegn, der ikke må nå en skærm.", En: "The line has a character that must not reach a screen."}
	TrainTooDeep      = Msg{Da: "Indledningen må højst være %d niveauer dyb, og ankre (&) og henvisninger (*) bruges ikke.", En: "The front matter may be %d levels deep at most, and anchors (&) and aliases (*) are not used."}
	TrainBadTime      = Msg{Da: "%q er ikke et tidspunkt. Skriv ÅÅÅÅ-MM-DD TT:MM, for eksempel 2026-11-23 08:00.", En: "%q is not a time. Write YYYY-MM-DD HH:MM, for example 2026-11-23 08:00."}
	TrainBadDay       = Msg{Da: "%q er ikke en dag. Skriv dage fra øvelsens første dag og eventuelt et klokkeslæt, for eksempel -3 09:00.", En: "%q is not a day. Write days from the exercise's first day and perhaps a clock time, for example -3 09:00."}
	TrainBadName      = Msg{Da: "Filens navn skal være små bogstaver a-z, tal og bindestreger, højst 40, og ende på .md.", En: "The file's name must be small letters a-z, digits and hyphens, 40 at most, and end in .md."}
	TrainBadID        = Msg{Da: "Skriv et navn af små bogstaver a-z, tal og bindestreger, højst 40.", En: "Write a name of small letters a-z, digits and hyphens, 40 at most."}
	TrainTwice        = Msg{Da: "%q er brugt før.", En: "%q is used before."}
	TrainMissing      = Msg{Da: "Feltet skal udfyldes, mindst på dansk (da).", En: "The field must be filled in, at least in Danish (da)."}
	TrainOutside      = Msg{Da: "Skriv et helt tal fra %d til %d.", En: "Write a whole number from %d to %d."}
	TrainEndFirst     = Msg{Da: "Øvelsen slutter, før den begynder.", En: "The exercise ends before it begins."}
	TrainTooLong      = Msg{Da: "Øvelsen må højst vare %d døgn i øvelsens tid.", En: "The exercise may last %d days of its own time at most."}
	TrainEmpty        = Msg{Da: "Øvelsen har hverken opgaver, lodtrækning (draw) eller spørgsmål.", En: "The exercise has neither tasks, draw nor questions."}
	TrainTooMany      = Msg{Da: "Øvelsen kan komme op på flere end %d opgaver.", En: "The exercise can come to more than %d tasks."}
	TrainUnknownType  = Msg{Da: "Opgavetype %d kendes ikke.", En: "Task type %d is not known."}
	TrainNoReturn     = Msg{Da: "Opgavetype %d dannes ikke igen dagen efter, så undone kan ikke bruges (S2 l.97-105).", En: "Task type %d is not made again the next day, so undone cannot be used (S2 l.97-105)."}
	TrainOnly114      = Msg{Da: "Kun opgavetype 114 kan have forkerte data (wrong), der giver forkert udbetaling.", En: "Only task type 114 can have wrong data (wrong) that give a wrong payment."}
	TrainFacts        = Msg{Da: "Skriv, hvad der er kendt om opgaven: mindst på dansk og højst %d tegn.", En: "Write what is known of the task: at least in Danish, and %d characters at most."}
	TrainCaseDiffers  = Msg{Da: "Sagen %q har en anden status eller frekvens på opgaven %q.", En: "The case %q has another status or frequency on the task %q."}
	TrainBadStatus    = Msg{Da: "Sagsstatus %q kendes ikke. Skriv en af: %s.", En: "The case status %q is not known. Write one of: %s."}
	TrainBadRhythm    = Msg{Da: "Udbetalingsfrekvensen %q kendes ikke. Skriv fx Ugentlig, Hver 14. dag eller Månedlig.", En: "The udbetalingsfrekvens %q is not known. Write for example Ugentlig, Hver 14. dag or Månedlig."}
	TrainSameType     = Msg{Da: "Opgavetype %d står to gange på sagen %q.", En: "Task type %d stands twice on the case %q."}
	TrainMadeLate     = Msg{Da: "Opgaven når ikke ind i køen, før øvelsen slutter.", En: "The task does not reach the queue before the exercise ends."}
	TrainDueFirst     = Msg{Da: "Fristen ligger før den dag, opgaven er dannet.", En: "The due date lies before the day the task was made."}
	TrainNoPart       = Msg{Da: "%q er hverken et trin eller et afsnit i vejledningen til %d.", En: "%q is neither a step nor a section of the guide for %d."}
	TrainNoGuide      = Msg{Da: "Opgavetype %d har ingen skreven vejledning, så intet valg kan ventes.", En: "Task type %d has no written guide, so no choice can be expected."}
	TrainUnreachable  = Msg{Da: "Valget %q kan ikke nås i vejledningen til %d. Den har: %s.", En: "The choice %q cannot be reached in the guide for %d. It has: %s."}
	TrainUndoneSolved = Msg{Da: "Opgaven er undone, men valget %q markerer den som løst. Vent et valg, der lader den stå.", En: "The task is undone, but the choice %q marks it resolved. Expect a choice that leaves it open."}
	TrainBadKind      = Msg{Da: "Skriv deletable, consequence, r23 eller choice.", En: "Write deletable, consequence, r23 or choice."}
	TrainVague        = Msg{Da: "Konsekvensen af at slette type %d er ikke en fælles klasse; spørg med choice.", En: "The consequence of deleting type %d is no shared class; ask with choice."}
	TrainOptions      = Msg{Da: "Et spørgsmål har fra 2 til 9 svar at vælge mellem.", En: "A question has from 2 to 9 answers to choose among."}
	TrainNoOption     = Msg{Da: "%q er ikke et af svarene.", En: "%q is not one of the answers."}
	TrainBadForm      = Msg{Da: "Skriv old eller new: R23's form fra før og efter 26. juni 2020.", En: "Write old or new: R23's form before and after 26 June 2020."}
	TrainBadMonth     = Msg{Da: "Skriv ÅÅÅÅ-MM; måned bruges kun med form: old.", En: "Write YYYY-MM; a month is used with form: old only."}
	TrainR23Empty     = Msg{Da: "Øvelsen har ingen opgaver, som R23 kan vise.", En: "The exercise has no tasks for R23 to show."}
)

// What the simulated KSD is called, and what stands first in the facts of a task it makes.
var (
	TrainSimulator = Msg{Da: "KSD (simuleret)", En: "KSD (simulated)"}
	TrainMadeBySim = Msg{Da: "(Dannet af det simulerede KSD.)", En: "(Made by the simulated KSD.)"}
)

// The answers to "may it be deleted".
var (
	TrainDeleteNo    = Msg{Da: "Nej, den kan ikke slettes", En: "No, it cannot be deleted"}
	TrainDeletePrice = Msg{Da: "Ja, men det har en forvaltningsmæssig konsekvens", En: "Yes, but with a consequence in administrative law"}
	TrainDeleteFree  = Msg{Da: "Ja, uden forvaltningsmæssig konsekvens", En: "Yes, without a consequence in administrative law"}
)
