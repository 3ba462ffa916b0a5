package text

// Why a task file cannot be imported at all.
var (
	TaskFileNoFile         = Msg{Da: "Filen %s findes ikke.", En: "There is no file %s."}
	TaskFileNotReadable    = Msg{Da: "Du har ikke adgang til at læse %s.", En: "You may not read %s."}
	TaskFileNotAFile       = Msg{Da: "%s er ikke en almindelig fil.", En: "%s is not a regular file."}
	TaskFileCannotOpen     = Msg{Da: "%s kan ikke åbnes: %s", En: "%s cannot be opened: %s"}
	TaskFileEmpty          = Msg{Da: "%s er tom. Hent udtrækket fra KSD igen.", En: "%s is empty. Export it from KSD again."}
	TaskFileColumnsMissing = Msg{Da: "Filen mangler kolonnen %s: ingen af de første linjer har alle de nødvendige overskrifter. »rettidig import FIL --guess« foreslår en profil til andre overskrifter; se docs/import-format.md.", En: "The file lacks the column %s: none of the first lines has all the headings that are needed. \"rettidig import FILE --guess\" proposes a profile for other headings; see docs/import-format.md."}
	TaskFileColumnTwice    = Msg{Da: "Kolonnen %s står to gange, som nr. %d og nr. %d. Fjern den ene, og indlæs igen.", En: "The column %s stands twice, as no. %d and no. %d. Take one away and import again."}
	TaskFileManyColumns    = Msg{Da: "Filen har %d kolonner; %d er det meste. Er det en opgaveliste?", En: "The file has %d columns; %d is the most. Is it a task list?"}
	TaskFileChanged        = Msg{Da: "%s blev ændret, mens den blev læst. Vent, til filen er færdig, og indlæs den igen.", En: "%s changed while it was being read. Wait until it is finished and import it again."}
)

// How an import ended before it was through.
var (
	TaskFileStoppedEarly  = Msg{Da: "Indlæsningen blev stoppet, før noget var taget ind. Kør den samme kommando igen for at indlæse %s.", En: "The import was stopped before anything was taken in. Run the same command again to import %s."}
	TaskFileStopped       = Msg{Da: "Indlæsningen blev stoppet efter %d af %d rækker. Det indlæste bliver stående. Kør den samme kommando igen for at tage resten af %s.", En: "The import was stopped after %d of %d rows. What was taken in stays. Run the same command again to take in the rest of %s."}
	TaskFileRefused       = Msg{Da: "Intet er indlæst. Du har bedt om alt eller intet (--strict), og der er rækker med fejl: %d.", En: "Nothing was imported. You asked for all or nothing (--strict), and there are bad rows: %d."}
	TaskFileRefusedListed = Msg{Da: "Intet er indlæst. Du har bedt om alt eller intet (--strict), og der er rækker med fejl: %d. De står i %s.", En: "Nothing was imported. You asked for all or nothing (--strict), and there are bad rows: %d. They are listed in %s."}
)

// What is wrong with a row as a whole. The first of TaskFileBadRow is the line, the second the reasons.
var (
	TaskFileBadRow         = Msg{Da: "Linje %d: %s", En: "Line %d: %s"}
	TaskFileInColumn       = Msg{Da: "Kolonne %d (%s): %s", En: "Column %d (%s): %s"}
	TaskFileCellCount      = Msg{Da: "Antallet af felter i rækken er %d, men overskriften har %d. Mangler der et skilletegn, eller er der et for meget?", En: "The number of cells in the row is %d, but the header has %d. Is a delimiter missing, or one too many?"}
	TaskFileCellsOverLines = Msg{Da: "Et anførselstegn åbner et felt, der først slutter på en senere linje. Antallet af felter bliver %d i stedet for %d. Sæt anførselstegnet rigtigt, eller fjern det.", En: "A quotation mark opens a cell that ends only on a later line. The number of cells becomes %d instead of %d. Put the mark right or take it away."}
	TaskFileQuoteOpen      = Msg{Da: "Et felt begynder med et anførselstegn, der aldrig bliver lukket. Luk det, eller fjern det.", En: "A cell begins with a quotation mark that is never closed. Close it or take it away."}
	TaskFileQuoteText      = Msg{Da: "Der står tekst efter et felts afsluttende anførselstegn. Et anførselstegn inde i et felt skrives to gange.", En: "There is text behind a cell's closing quotation mark. A quotation mark inside a cell is written twice."}
	TaskFileCellLong       = Msg{Da: "Feltet fylder mere end %d KiB.", En: "The cell is larger than %d KiB."}
	TaskFileRowLong        = Msg{Da: "Rækken fylder mere end %d KiB. Mangler der et linjeskift?", En: "The row is larger than %d KiB. Is a line break missing?"}
	TaskFileIDTwice        = Msg{Da: "Opgavens id står også i linje %d. Hver opgave må kun stå én gang i filen.", En: "The task's id stands in line %d too. A file may hold each task only once."}
	TaskFileTwin           = Msg{Da: "Skriv som »2 af 3«: den anden af tre ens rækker. Eller lad feltet være tomt.", En: "Write it as \"2 af 3\": the second of three equal rows. Or leave the cell empty."}
)

// What is wrong with one cell of a row.
var (
	TaskFileValueMissing    = Msg{Da: "Feltet skal udfyldes.", En: "The cell must be filled in."}
	TaskFileValueLong       = Msg{Da: "Feltet er længere end %d tegn.", En: "The cell is longer than %d characters."}
	TaskFileTypeMissing     = Msg{Da: "Opgavetypens nummer eller navn skal udfyldes.", En: "The number or the name of the task type must be filled in."}
	TaskFileTypeNumber      = Msg{Da: "»%s« er ikke nummeret på en opgavetype.", En: "\"%s\" is not the number of a task type."}
	TaskFileTypeAmbiguous   = Msg{Da: "Flere opgavetyper hedder »%s«: nr. %s. Skriv nummeret i kolonnen opgavetype_nr.", En: "Several task types are called \"%s\": nos. %s. Write the number in the column opgavetype_nr."}
	TaskFileTypeUnknownName = Msg{Da: "Opgavetypen »%s« kendes ikke. Skriv dens nummer i kolonnen opgavetype_nr; så bliver opgaven taget ind, også når nummeret er ukendt.", En: "The task type \"%s\" is not known. Write its number in the column opgavetype_nr; the task is then taken in even if the number is unknown."}
	TaskFileDateUnreadable  = Msg{Da: "»%s« er ikke en dato. Skriv den som dd-mm-åååå, for eksempel 25-05-2020.", En: "\"%s\" is not a date. Write it as dd-mm-yyyy, for example 25-05-2020."}
	TaskFileDateShortYear   = Msg{Da: "Årstallet i »%s« har kun to cifre. Skriv alle fire.", En: "The year in \"%s\" has only two digits. Write all four."}
	TaskFileDateImpossible  = Msg{Da: "Datoen »%s« findes ikke i kalenderen.", En: "The date \"%s\" does not exist."}
	TaskFileDateFar         = Msg{Da: "Årstallet i »%s« ligger ikke mellem %d og %d.", En: "The year in \"%s\" does not lie between %d and %d."}
	TaskFileDateTime        = Msg{Da: "Klokkeslættet i »%s« kan ikke læses. Skriv det som tt:mm.", En: "The clock time in \"%s\" cannot be read. Write it as hh:mm."}
	TaskFileCPRLetters      = Msg{Da: "Et CPR-nummer må kun bestå af cifre og en bindestreg.", En: "A CPR number may hold only digits and a hyphen."}
	TaskFileCPRLength       = Msg{Da: "Et CPR-nummer har ti cifre.", En: "A CPR number has ten digits."}
	TaskFileCPRForm         = Msg{Da: "Bindestregen i et CPR-nummer står før de sidste fire cifre.", En: "The hyphen in a CPR number stands before the last four digits."}
)

// What was noticed in rows that were taken in: how many rows, and the line of the first.
var (
	TaskFileWarnRepaired    = Msg{Da: "CPR-nummeret havde ni cifre og har fået et 0 foran. Rækker: %d, den første i linje %d.", En: "The CPR number had nine digits and was given a leading 0. Rows: %d, the first in line %d."}
	TaskFileWarnReplacement = Msg{Da: "CPR-nummeret er et erstatningsnummer. Rækker: %d, den første i linje %d.", En: "The CPR number is a replacement number. Rows: %d, the first in line %d."}
	TaskFileWarnImpossible  = Msg{Da: "CPR-nummeret begynder ikke med en dato, der findes. Rækker: %d, den første i linje %d.", En: "The CPR number does not begin with a date that exists. Rows: %d, the first in line %d."}
	TaskFileWarnConflict    = Msg{Da: "Opgavetypens nummer og navn passer ikke sammen; nummeret gælder. Rækker: %d, den første i linje %d.", En: "Number and name of the task type disagree; the number counts. Rows: %d, the first in line %d."}
	TaskFileWarnUnknown     = Msg{Da: "Opgavetypens nummer står ikke i kataloget; opgaven er taget ind som ukendt opgavetype. Rækker: %d, den første i linje %d.", En: "The number of the task type is not in the catalog; the task was taken in as an unknown type. Rows: %d, the first in line %d."}
	TaskFileWarnCVR         = Msg{Da: "CVR-nummeret har ikke otte cifre; det er beholdt, som det står. Rækker: %d, den første i linje %d.", En: "The CVR number does not have eight digits; it was kept as it is. Rows: %d, the first in line %d."}
	TaskFileWarnPNumber     = Msg{Da: "P-nummeret har ikke ti cifre; det er beholdt, som det står. Rækker: %d, den første i linje %d.", En: "The P-number does not have ten digits; it was kept as it is. Rows: %d, the first in line %d."}
	TaskFileWarnCut         = Msg{Da: "En tekst var for lang og er forkortet med … til sidst. Rækker: %d, den første i linje %d.", En: "A text was too long and was shortened, with … at its end. Rows: %d, the first in line %d."}
	TaskFileWarnCleaned     = Msg{Da: "Teksten indeholdt usynlige tegn eller styretegn; de er erstattet, så de kan ses. Rækker: %d, den første i linje %d.", En: "The text held invisible or control characters; they were replaced so that they can be seen. Rows: %d, the first in line %d."}
)

// What was noticed about the file as a whole.
var (
	TaskFileWarnColumns     = Msg{Da: "Disse kolonner kendes ikke og er ikke læst: %s.", En: "These columns are not known and were not read: %s."}
	TaskFileWarnEncoding    = Msg{Da: "Filen er ikke UTF-8 og er læst som Windows-1252. Se efter, om æ, ø og å står rigtigt.", En: "The file is not UTF-8 and was read as Windows-1252. Check that æ, ø and å are right."}
	TaskFileWarnDamaged     = Msg{Da: "Filen er UTF-8, men har ødelagte tegn; de vises som �. Antal: %d.", En: "The file is UTF-8 but has broken characters; they are shown as �. Number: %d."}
	TaskFileWarnNoRows      = Msg{Da: "Filen har overskrifter, men ingen opgaver. Intet er ændret.", En: "The file has headings but no tasks. Nothing was changed."}
	TaskFileWarnLoose       = Msg{Da: "Filen er en liste over fejlrækker, og nogle af dem uden opgave_id kan ikke kendes fra andre ens opgaver. Ret dem i den oprindelige fil, og indlæs hele filen igen. Rækker: %d.", En: "The file is a list of bad rows, and some without opgave_id cannot be told from other equal tasks. Correct them in the original file and import the whole file again. Rows: %d."}
	TaskFileWarnChanged     = Msg{Da: "%s er ændret, efter at den var læst. Det, der er taget ind, er filen, som den så ud, da den blev læst. Indlæs den igen for at få resten med.", En: "%s has changed since it was read. What was taken in is the file as it was then. Import it again to get the rest."}
	TaskFileWarnElsewhere   = Msg{Da: "Mappen med filen kan ikke skrives i. Fejlrækkerne står i stedet i %s.", En: "The folder of the file cannot be written to. The bad rows are in %s instead."}
	TaskFileWarnNoBadFile   = Msg{Da: "Fejlrækkerne kunne ikke skrives til en fil: %s", En: "The bad rows could not be written to a file: %s"}
	TaskFileWarnOtherChunks = Msg{Da: "En tidligere indlæsning af filen blev afbrudt med en anden inddeling. Filen er læst forfra; det, der allerede er taget ind, ændres ikke.", En: "An earlier import of the file was stopped under another division into steps. The file was read from the start; what had been taken in is not changed."}
)
