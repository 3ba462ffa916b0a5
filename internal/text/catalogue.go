package text

// The catalog's editions, contradictions and screen.
var (
	CatalogArgFrom    = Msg{Da: "FRA", En: "FROM"}
	CatalogArgTo      = Msg{Da: "TIL", En: "TO"}
	CatalogFlagAsOf   = Msg{Da: "vis kun det, kilderne havde sagt den `DATO`, med sted og sikkerhed", En: "show only what the sources had said by `DATE`, with place and confidence"}
	CatalogDiffShort  = Msg{Da: "Vis, hvad en senere udgave siger anderledes", En: "Show what a later edition states otherwise"}
	CatalogDiffLong   = Msg{Da: "Sammenligner to udgaver af opgavekataloget: nye typer, andre navne og hyppighed. Hvad kun den ene\nkilde handler om (blokering i 2020, sletning i 2021), er ingen forskel.", En: "Compares two editions of the task catalogue: new types, other names and frequency. What only one\nsource is about (blocking in 2020, deletion in 2021) is no difference."}
	CatalogDiffHead   = Msg{Da: "%s (%s, %s) → %s (%s, %s): %d forskelle", En: "%s (%s, %s) → %s (%s, %s): %d differences"}
	CatalogDiffOrder  = Msg{Da: "Udgaven %s er ikke ældre end %s. Skriv den ældste først.", En: "The edition %s is not older than %s. Name the older one first."}
	CatalogNoEdition  = Msg{Da: "Der er ingen udgave »%s«. Vælg blandt: %s.", En: "There is no edition \"%s\". Choose one of: %s."}
	CatalogNewType    = Msg{Da: "ny: %[2]s%[1]s", En: "new: %[2]s%[1]s"}
	CatalogNewName    = Msg{Da: "navn: %s → %s", En: "name: %s → %s"}
	CatalogNewRank    = Msg{Da: "hyppighed: %s → nr. %s", En: "frequency: %s → no. %s"}
	CatalogEdition    = Msg{Da: "udgaven %s: %s", En: "edition %s: %s"}
	CatalogLintShort  = Msg{Da: "Vis modsigelser og huller i kilderne", En: "Show contradictions and gaps in the sources"}
	CatalogLintLong   = Msg{Da: "Viser, hvor de to kilder modsiger sig selv eller hinanden, er tvivlsomme eller mangler noget, med\nnumre og sted. Det er ikke fejl i programmet: kataloget beholder, hvad kilderne siger.", En: "Shows where the two sources contradict themselves or each other, are doubtful or lack something, with\nnumbers and place. These are no faults of the program: the catalogue keeps what the sources say."}
	CatalogLintCount  = Msg{Da: "%d fund i kilderne.", En: "%d findings in the sources."}
	CatalogNothingYet = Msg{Da: "Kilderne havde intet sagt den %s.", En: "The sources had said nothing by %s."}
)
