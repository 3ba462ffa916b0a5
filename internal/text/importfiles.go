package text

// Files that are no list of tasks this program can take rows out of. The first argument is the file's name.
var (
	TaskFileFolder     = Msg{Da: "%s er en mappe. Angiv en fil, eller hold øje med mappen med »rettidig import --watch MAPPE«.", En: "%s is a folder. Name a file, or watch the folder with \"rettidig import --watch FOLDER\"."}
	TaskFileLocked     = Msg{Da: "%s er beskyttet med en adgangskode. Åbn den i Excel, fjern adgangskoden (Filer > Oplysninger > Beskyt projektmappe), gem, og indlæs igen.", En: "%s is protected with a password. Open it in Excel, take the password away (File > Info > Protect Workbook), save, and import again."}
	TaskFileOldExcel   = Msg{Da: "%s er i Excels gamle format (.xls). Åbn den i Excel, gem den som Excel-projektmappe (.xlsx) eller som CSV UTF-8, og indlæs den fil.", En: "%s is in Excel's old format (.xls). Open it in Excel, save it as an Excel Workbook (.xlsx) or as CSV UTF-8, and import that file."}
	TaskFileOle        = Msg{Da: "%s er en gammel Office-fil uden regneark. Hent opgavelisten fra KSD som CSV eller XLSX.", En: "%s is an old Office file without a spreadsheet. Export the task list from KSD as CSV or XLSX."}
	TaskFileBinaryBook = Msg{Da: "%s er en binær projektmappe (.xlsb). Gem den i Excel som .xlsx eller CSV UTF-8, og indlæs den fil.", En: "%s is a binary workbook (.xlsb). Save it in Excel as .xlsx or CSV UTF-8 and import that file."}
	TaskFileODS        = Msg{Da: "%s er et regneark fra LibreOffice (.ods). Gem det som .xlsx eller CSV, og indlæs den fil.", En: "%s is a LibreOffice spreadsheet (.ods). Save it as .xlsx or CSV and import that file."}
	TaskFileZip        = Msg{Da: "%s er en pakket fil uden projektmappe. Pak den ud, og indlæs CSV- eller XLSX-filen i den.", En: "%s is a packed file without a workbook. Unpack it and import the CSV or XLSX file in it."}
	TaskFilePDF        = Msg{Da: "%s er en PDF. Hent opgavelisten fra KSD som CSV eller XLSX.", En: "%s is a PDF. Export the task list from KSD as CSV or XLSX."}
	TaskFileHTML       = Msg{Da: "%s er en webside (HTML), uanset hvad den hedder. Åbn den i Excel, gem den som .xlsx eller CSV UTF-8, og indlæs den fil.", En: "%s is a web page (HTML), whatever it is called. Open it in Excel, save it as .xlsx or CSV UTF-8, and import that file."}
	TaskFileXML        = Msg{Da: "%s er en XML-fil. Åbn den i Excel, gem den som .xlsx eller CSV UTF-8, og indlæs den fil.", En: "%s is an XML file. Open it in Excel, save it as .xlsx or CSV UTF-8, and import that file."}
	TaskFileBytes      = Msg{Da: "%s indeholder ikke tekst, men andre data. Hent opgavelisten fra KSD som CSV eller XLSX.", En: "%s holds no text but other data. Export the task list from KSD as CSV or XLSX."}
	TaskFileSummary    = Msg{Da: "%s er en opgørelse, ikke en opgaveliste: den tæller opgaver pr. opgavetype, som rapport R23 (profil »%s«), og nævner ikke de enkelte opgaver. Hent listen over selve opgaverne fra KSD.", En: "%s is a summary, not a task list: it counts tasks by task type, as report R23 does (profile \"%s\"), and does not name the single tasks. Export the list of the tasks themselves from KSD."}
	TaskFileCutOff     = Msg{Da: "%s slutter midt i linje %d: filen er afkortet. Intet er indlæst. Hent udtrækket fra KSD igen, eller vent, til det er færdigt.", En: "%s ends in the middle of line %d: the file is cut off. Nothing was imported. Export it from KSD again, or wait until it is finished."}
)

// Workbooks.
var (
	TaskFileBookBroken   = Msg{Da: "%s er afkortet eller ødelagt og kan ikke læses som projektmappe. Hent udtrækket fra KSD igen.", En: "%s is cut off or damaged and cannot be read as a workbook. Export it from KSD again."}
	TaskFileBookBomb     = Msg{Da: "%s pakkes ud til mere, end en projektmappe må (200 gange filens størrelse og højst 4 GiB). Er den ikke i orden, så slet den; er listen så lang, så gem den som CSV UTF-8, hvor der ingen grænse er.", En: "%s unpacks to more than a workbook may (200 times the file's size, and at most 4 GiB). If it is not sound, delete it; if the list is that long, save it as CSV UTF-8, which has no limit."}
	TaskFileBookEmpty    = Msg{Da: "%s har ingen synlige ark.", En: "%s has no visible sheets."}
	TaskFileSheetEmpty   = Msg{Da: "Arket »%s« i %s er tomt.", En: "The sheet \"%s\" in %s is empty."}
	TaskFileSheetName    = Msg{Da: "»%s«", En: "\"%s\""}
	TaskFileSheetUnknown = Msg{Da: "Der er intet ark »%s« i %s. Arkene er: %s.", En: "There is no sheet \"%s\" in %s. The sheets are: %s."}
	TaskFileSheetsFit    = Msg{Da: "Flere ark i %s har overskrifterne fra en opgaveliste: %s. Vælg et med --sheet NAVN.", En: "Several sheets in %s have the headings of a task list: %s. Choose one with --sheet NAME."}
	TaskFileSheetsNone   = Msg{Da: "Intet ark i %s har overskrifterne fra en opgaveliste. Arkene er: %s. »rettidig import FIL --guess« foreslår en profil til andre overskrifter; se docs/import-format.md.", En: "No sheet in %s has the headings of a task list. The sheets are: %s. \"rettidig import FILE --guess\" proposes a profile for other headings; see docs/import-format.md."}
	TaskFileNoSheets     = Msg{Da: "%s er ikke en projektmappe og har ingen ark. Udelad --sheet.", En: "%s is not a workbook and has no sheets. Leave --sheet out."}
)

// Rows that cannot be right.
var (
	TaskFileFuture        = Msg{Da: "Opgaven er oprettet %s, altså i fremtiden.", En: "The task was made on %s, which is in the future."}
	TaskFileDueBefore     = Msg{Da: "Fristen %s ligger før oprettelsen %s.", En: "The due date %s lies before the creation %s."}
	TaskFileStatusUnknown = Msg{Da: "Sagsstatus »%s« kendes ikke. De kendte er: %s. Er den rigtig, så skriv den i en profil under [values.sagsstatus].", En: "The case status \"%s\" is not known. Known are: %s. If it is right, put it in a profile under [values.sagsstatus]."}
	TaskFileIDDisagree    = Msg{Da: "Linje %d har samme opgave-id, men siger noget andet i %s. Ingen af rækkerne er taget ind; ret den forkerte.", En: "Line %d has the same task id but says something else in %s. Neither row was taken in; correct the wrong one."}
	TaskFileNumberDirty   = Msg{Da: "Feltet indeholder styretegn eller tegn, der ikke kan læses. Det kan ikke være rigtigt.", En: "The field holds control characters or ones that cannot be read. It cannot be right."}
	TaskFileDigitsLost    = Msg{Da: "»%s« er et tal, som et regneark har forkortet; de sidste cifre er væk. Hent filen igen, og lad kolonnen være tekst.", En: "\"%s\" is a number that a spreadsheet wrote in short; its last digits are gone. Export the file again and let the column be text."}
)

// Profiles.
var (
	TaskFileProfilesFit = Msg{Da: "Flere profiler passer til filens overskrifter: %s. Vælg en med --profile NAVN.", En: "Several profiles fit the headings of the file: %s. Choose one with --profile NAME."}
)
