package text

// What the file of a proposed profile says of itself.
var (
	GuessFileHead  = Msg{Da: "Foreslået af rettidig import --guess. Gå den igennem, før den bruges.", En: "Proposed by rettidig import --guess. Look through it before it is used."}
	GuessFileNote  = Msg{Da: "Foreslået efter %s", En: "Proposed from %s"}
	GuessFileWords = Msg{Da: "Ord i filen, der ikke er en kendt sagsstatus. Skriv, hvad de betyder, og fjern # foran. De kendte er: %s.", En: "Words of the file that are no known case status. Write what they mean, and take the # away. Known are: %s."}
)

// The command import --guess.
var (
	CmdImportFlagGuess = Msg{Da: "foreslå en profil til filen, og vis tre rækker, som de ville blive læst; intet indlæses", En: "propose a profile for the file, and show three rows as they would be read; nothing is imported"}
	CmdImportFlagSave  = Msg{Da: "gem den foreslåede profil som `NAVN`", En: "save the proposed profile as `NAME`"}
	CmdGuessAlone      = Msg{Da: "--guess indlæser intet og kan ikke bruges med --watch, --snapshot, --profile, --strict eller --dry-run.", En: "--guess imports nothing and cannot be used with --watch, --snapshot, --profile, --strict or --dry-run."}
	CmdGuessSaveAlone  = Msg{Da: "--save hører til --guess.", En: "--save belongs to --guess."}
	CmdGuessName       = Msg{Da: "»%s« kan ikke være navnet på en profil. Brug bogstaver, tal, - og _.", En: "\"%s\" cannot be the name of a profile. Use letters, digits, - and _."}
	CmdGuessThere      = Msg{Da: "Der er allerede en profil »%s«. Vælg et andet navn, eller slet %s først.", En: "There is a profile \"%s\" already. Choose another name, or delete %s first."}
	CmdGuessHead       = Msg{Da: "%s: overskrifterne står i linje %d.", En: "%s: the headings stand in line %d."}
	CmdGuessHeadSheet  = Msg{Da: "%s, arket »%s«: overskrifterne står i række %d.", En: "%s, sheet \"%s\": the headings stand in row %d."}
	CmdGuessNoHead     = Msg{Da: "%s har ingen linje med overskrifter, så en profil kan ikke kende kolonnerne. Sæt denne linje øverst, hvis den er rigtig:", En: "%s has no line of headings, so no profile can tell the columns. Put this line on top, if it is right:"}
	CmdGuessColumn     = Msg{Da: "  %s = %s (kolonne %d, %s)", En: "  %s = %s (column %d, %s)"}
	CmdGuessByHeading  = Msg{Da: "efter overskriften", En: "by its heading"}
	CmdGuessByContents = Msg{Da: "efter indholdet", En: "by what stands in it"}
	CmdGuessUnread     = Msg{Da: "Læses ikke: %s.", En: "Not read: %s."}
	CmdGuessMissing    = Msg{Da: "Der er ikke fundet nogen kolonne til %s, og uden den kan filen ikke indlæses. Findes den, så skriv den selv i en profil under [columns]; se docs/import-format.md.", En: "No column was found for %s, and without it the file cannot be imported. If it is there, name it in a profile under [columns] yourself; see docs/import-format.md."}
	CmdGuessDates      = Msg{Da: "Datoer er skrevet %s.", En: "Dates are written %s."}
	CmdGuessUnsure     = Msg{Da: "Datoerne kan også læses i en anden rækkefølge: se efter i rækkerne nedenfor, og ret »dates«, hvis dag og måned er byttet om.", En: "The dates can be read in another order too: look at the rows below, and correct \"dates\" if day and month are the wrong way round."}
	CmdGuessWord       = Msg{Da: "  Sagsstatus »%s« kendes ikke; den læses som »%s«.", En: "  The case status \"%s\" is not known; it is read as \"%s\"."}
	CmdGuessWordOpen   = Msg{Da: "  Sagsstatus »%s« kendes ikke, og rækker med den bliver fejlrækker, til profilen siger, hvad den betyder.", En: "  The case status \"%s\" is not known, and rows with it are bad rows until the profile says what it means."}
	CmdGuessFits       = Msg{Da: "Filen kan læses, som den er: ingen profil er nødvendig.", En: "The file can be read as it is: no profile is needed."}
	CmdGuessSample     = Msg{Da: "Linje %d: %s", En: "Line %d: %s"}
	CmdGuessCount      = Msg{Da: "Af de første %d rækker er %d gode.", En: "Of the first %d rows, %d are good."}
	CmdGuessFirstBad   = Msg{Da: "Den første fejlrække: %s", En: "The first bad row: %s"}
	CmdGuessProfile    = Msg{Da: "Den foreslåede profil:", En: "The proposed profile:"}
	CmdGuessHowToSave  = Msg{Da: "Gem den med »rettidig import %s --guess --save NAVN«, eller læg den selv i %s. Intet er indlæst.", En: "Save it with \"rettidig import %s --guess --save NAME\", or put it into %s yourself. Nothing was imported."}
	CmdGuessAsk        = Msg{Da: "Gem den som profil? Skriv et navn, eller tryk Enter for nej: ", En: "Save it as a profile? Type a name, or press Enter for no: "}
	CmdGuessSaved      = Msg{Da: "Profilen er gemt som %s. Den bruges af sig selv på filer med disse overskrifter. Intet er indlæst.", En: "The profile is saved as %s. It is used by itself for files with these headings. Nothing was imported."}
	CmdGuessNotSaved   = Msg{Da: "Ingen profil er gemt. Intet er indlæst.", En: "No profile was saved. Nothing was imported."}
	CmdGuessNothing    = Msg{Da: "Der er ingen profil at gemme.", En: "There is no profile to save."}
)

// Pasted rows without headings.
var (
	TaskFileHeadless      = Msg{Da: "De indsatte rækker har ingen overskrifter. Kolonnerne er kendt på deres indhold: %s. Ny linje 1 er overskrifterne.", En: "The pasted rows have no headings. The columns were known by what stands in them: %s. The headings are line 1."}
	TaskFileHeadlessBad   = Msg{Da: "De indsatte rækker har ingen overskrifter, og %s kan ikke kendes sikkert på indholdet. Kopiér overskrifterne med, eller gem rækkerne som en fil og se »rettidig import FIL --guess«.", En: "The pasted rows have no headings, and %s cannot be told for certain by what stands in them. Copy the headings too, or save the rows as a file and see \"rettidig import FILE --guess\"."}
	TaskFileHeadlessField = Msg{Da: "%s (kolonne %d)", En: "%s (column %d)"}
)
