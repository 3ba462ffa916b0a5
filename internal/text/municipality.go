package text

// The municipality's layer over the catalog: its file, what is wrong with it, and the command municipality.
var (
	LayerLine         = Msg{Da: "linje %d: %s", En: "line %d: %s"}
	LayerLineField    = Msg{Da: "linje %d, %s: %s", En: "line %d, %s: %s"}
	LayerFile         = Msg{Da: "Kommunens lag, %s, %s", En: "The municipality's layer, %s, %s"}
	LayerFolder       = Msg{Da: "stien er en mappe. Peg på en fil.", En: "the path is a folder. Name a file."}
	LayerTooLarge     = Msg{Da: "filen er større end %d KiB og læses ikke. Del den op, eller ret stien.", En: "the file is larger than %d KiB and is not read. Make it smaller, or mend the path."}
	LayerUnreadable   = Msg{Da: "filen kan ikke læses. Efterprøv sti og rettigheder.", En: "the file cannot be read. Check its path and permissions."}
	LayerBroken       = Msg{Da: "kan ikke læses som TOML (%s). Ret linjen; indtil da bruges intet af filen.", En: "cannot be read as TOML (%s). Mend the line; until then nothing of the file is used."}
	LayerUnknownKey   = Msg{Da: "det felt kendes ikke. Brug municipality og tabeller som [type.137].", En: "that field is not known. Use municipality and tables such as [type.137]."}
	LayerUnknownField = Msg{Da: "det felt kendes ikke. Brug class, impact, due_days, note, guide og kombit_guide.", En: "that field is not known. Use class, impact, due_days, note, guide and kombit_guide."}
	LayerWantsTable   = Msg{Da: "her skal stå en tabel som [type.137].", En: "this must be a table such as [type.137]."}
	LayerBadNumber    = Msg{Da: "»%s« er ikke et opgavenummer. Skriv tallet uden nuller foran, for eksempel [type.6].", En: "\"%s\" is no task number. Write it without leading zeros, for example [type.6]."}
	LayerClassNoType  = Msg{Da: "kilderne kender ikke nummer %d, så klassen bruges ikke. Den kan kun sættes for 135-148.", En: "the sources do not know number %d, so the class is not used. It can be set for 135-148 only."}
	LayerClassKnown   = Msg{Da: "kilden siger allerede, hvad %d blokerer (%s), og laget ændrer aldrig kilderne. Klassen kan kun sættes for 135-148; tag linjen ud.", En: "the source already says what %d blocks (%s), and the layer never edits the sources. The class can be set for 135-148 only; take the line out."}
	LayerBadClass     = Msg{Da: "»%s« er ingen klasse. Skriv decision, payment, letter eller none.", En: "\"%s\" is no class. Write decision, payment, letter or none."}
	LayerLowers       = Msg{Da: "%d ville komme længere ned i køen. Laget kan kun hæve; tag linjen ud.", En: "%d would come further down the queue. The layer can only raise; take the line out."}
	LayerBadImpact    = Msg{Da: "»%s« er ingen virkning. Skriv wrong_payment.", En: "\"%s\" is no impact. Write wrong_payment."}
	LayerOnlyClass    = Msg{Da: "»%s« siger, at typen holder noget tilbage, og det siger kun klassen. Skriv wrong_payment for at hæve typen.", En: "\"%s\" says that the type holds something back, which only its class can say. Write wrong_payment to raise the type."}
	LayerBadDays      = Msg{Da: "»%s« er ikke et antal dage. Skriv et helt tal fra 0 til %d uden anførselstegn.", En: "\"%s\" is no number of days. Write a whole number from 0 to %d without quotation marks."}
	LayerWantsText    = Msg{Da: "»%s« er ikke en tekst. Sæt den i anførselstegn.", En: "\"%s\" is no text. Put it in quotation marks."}
	LayerEmpty        = Msg{Da: "feltet er tomt. Skriv noget, eller tag linjen ud.", En: "the field is empty. Write something, or take the line out."}
	LayerTooLong      = Msg{Da: "teksten er på %d tegn; der er plads til %d. Gør den kortere.", En: "the text has %d characters; there is room for %d. Shorten it."}
	LayerUnclean      = Msg{Da: "teksten har styretegn eller andre tegn, der ikke kan vises sikkert. Skriv den igen uden dem.", En: "the text holds control characters or others that cannot be shown safely. Write it again without them."}
	LayerPersonal     = Msg{Da: "teksten har noget, der ligner et CPR-nummer. Filen deles: tag det ud.", En: "the text holds something like a CPR number. The file is shared: take it out."}
	LayerBadGuide     = Msg{Da: "»%s« er ikke en fil i mappen med egne vejledninger. Skriv SPROG/NAVN.md, for eksempel da/raskmelding.md, højst én for hvert sprog.", En: "\"%s\" is no file of the folder of own guides. Write LANG/NAME.md, for example da/raskmelding.md, one for each language at most."}
	GuideNotThere     = Msg{Da: "Kommunens lag peger på denne vejledning, men den ligger ikke i mappen med egne vejledninger. Læg den dér, eller ret guide i laget.", En: "The municipality's layer points to this guide, but it is not in the folder of own guides. Put it there, or mend guide in the layer."}

	LayerOrigin      = Msg{Da: "kommunen, %s l.%d", En: "the municipality, %s l.%d"}
	LayerOriginFile  = Msg{Da: "kommunen, %s", En: "the municipality, %s"}
	LayerOriginStore = Msg{Da: "kommunen, køens indstillinger", En: "the municipality, the queue's settings"}
	LayerPending     = Msg{Da: "filen siger %s (%s); køen bruger det først efter »rettidig municipality apply«", En: "the file says %s (%s); the queue uses it after \"rettidig municipality apply\""}
	LayerInviteLong  = Msg{Da: "Kilderne siger ikke, hvad typen blokerer. Ved kommunens superbruger det, så skriv i %s:\n\n    [type.%d]\n    class = \"payment\"     # eller decision, letter, none\n\nog kør »rettidig municipality apply«.", En: "The sources do not say what the type blocks. If the municipality's superuser knows, write in %s:\n\n    [type.%d]\n    class = \"payment\"     # or decision, letter, none\n\nand run \"rettidig municipality apply\"."}

	LayerShort        = Msg{Da: "Kommunens eget lag over opgavekataloget", En: "The municipality's own layer over the task catalogue"}
	LayerLong         = Msg{Da: "Kommunen kan lægge sin egen viden over kilderne i en TOML-fil, som kan deles: klassen for 135-148,\nhævet virkning, frister, noter, egne vejledninger og hvor KOMBITs vejledning ligger. Filen er\nkommune.toml ved siden af dine indstillinger, eller den, som RETTIDIG_MUNICIPALITY eller\n»config set municipality_file FIL« peger på. Kilderne ændres aldrig.", En: "The municipality can lay its own knowledge over the sources in a TOML file that can be shared: the\nclass of 135-148, raised impact, due days, notes, own guides and where KOMBIT's guide lies. The file is\nkommune.toml beside your settings, or the one that RETTIDIG_MUNICIPALITY or\n\"config set municipality_file FILE\" names. The sources are never edited."}
	LayerCheckShort   = Msg{Da: "Vis laget, og efterprøv filen", En: "Show the layer, and check its file"}
	LayerCheckLong    = Msg{Da: "Viser hver værdi med linje, og om køen bruger den endnu. Siger fil, linje og felt for hver fejl,\nogså i de egne vejledninger, som filen peger på. Afslutter med 1, hvis noget er galt.", En: "Shows every value with its line, and whether the queue uses it yet. Says file, line and field of each\nfault, also in the own guides that the file points to. Exits 1 when anything is wrong."}
	LayerApplyShort   = Msg{Da: "Læg lagets klasser, virkninger og frister i køen", En: "Bring the layer's classes, impacts and due days into the queue"}
	LayerApplyLong    = Msg{Da: "Bringer køens indstillinger på det, filen siger, i ét logget trin, og laver køens rækkefølger på ny.\nBliver det afbrudt, tages det op igen næste gang. Hvad filen ikke længere siger, tages væk; hvad der\ner sat i hånden med »config set«, bliver. Kræver superbruger eller systemansvarlig. En fil med fejl\nlægges ikke i køen. Mangler en egen vejledning, eller er der fejl i den, siges det; den indbyggede\nbruges, og resten lægges i køen.", En: "Brings the queue's settings to what the file says, in one logged step, and makes the queue's orders\nanew. Interrupted, it goes on the next time. What the file no longer says is taken away; what was set\nby hand with \"config set\" stays. It takes a superuser or system owner. A file with faults is not\nbrought into the queue. An own guide that is missing or has faults is told; the built-in one is used,\nand the rest is brought in."}
	LayerFlagDryRun   = Msg{Da: "vis kun, hvad der ville blive ændret", En: "only show what would change"}
	LayerExampleShort = Msg{Da: "Skriv en fil at begynde med", En: "Write a file to begin from"}
	LayerFaults       = Msg{Da: "Antal fejl: %d. Ret dem; indtil da gælder kildernes oplysninger for de felter.", En: "Faults: %d. Mend them; until then the sources' facts stand for those fields."}
	LayerNone         = Msg{Da: "Der er ingen fil i %s. Begynd med »rettidig municipality example«.", En: "There is no file at %s. Begin with \"rettidig municipality example\"."}
	LayerNoFile       = Msg{Da: "Intet er ændret: der er ingen fil i %s. Ret stien. Skal laget fjernes fra køen, så læg en tom fil dér.", En: "Nothing is changed: there is no file at %s. Mend the path. To take the layer out of the queue, put an empty file there."}
	LayerSound        = Msg{Da: "%s er i orden og handler om %d opgavetyper.", En: "%s is sound and speaks of %d task types."}
	LayerNotApplied   = Msg{Da: "Intet er ændret: filen har %d fejl. Ret dem, og prøv igen.", En: "Nothing is changed: the file has %d faults. Mend them and try again."}
	LayerApplied      = Msg{Da: "Køen bruger nu laget; %d indstillinger blev ændret.", En: "The queue now uses the layer; %d settings were changed."}
	LayerUnchanged    = Msg{Da: "Køen brugte allerede laget; intet er ændret.", En: "The queue used the layer already; nothing is changed."}
	LayerOriginConfig = Msg{Da: "kommunens lag", En: "the municipality's layer"}
	LayerWouldApply   = Msg{Da: "%d indstillinger ville blive ændret. Intet er ændret.", En: "%d settings would change. Nothing is changed."}
	LayerWord         = Msg{Da: "kommunen", En: "the municipality"}
	LayerFieldClass   = Msg{Da: "Kommunens klasse", En: "Local class"}
	LayerFieldImpact  = Msg{Da: "Hævet virkning", En: "Raised impact"}
	LayerFieldDays    = Msg{Da: "Kommunens frist", En: "Local due days"}
	LayerFieldNote    = Msg{Da: "Kommunens note", En: "Local note"}
	LayerFieldKombit  = Msg{Da: "KOMBITs vejledning", En: "KOMBIT's guide"}
	LayerFieldGuide   = Msg{Da: "Egen vejledning", En: "Own guide"}
	LayerDays         = Msg{Da: "dag %s efter oprettelsen, for opgaver uden frist fra KSD", En: "day %s after it was made, for tasks without a due date from KSD"}
	LayerNotSet       = Msg{Da: "ikke sat", En: "not set"}
	CmdTakesLayer     = Msg{Da: "nøgler fra kommunens lag; brug »rettidig municipality apply«", En: "keys of the municipality's layer; use \"rettidig municipality apply\""}
)
