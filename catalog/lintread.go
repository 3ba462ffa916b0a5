package catalog

import "slices"

// readFindings are what was read in the documents and cannot be computed from the catalog's facts.
func readFindings() []Finding {
	list := slices.Clone(readInDocuments[:])
	for i := range list {
		if len(list[i].Places) == 0 {
			list[i].Places = remarkPlaces(list[i].Numbers...)
		}
	}
	return list
}

// readInDocuments is the table; where no place stands it is that of the types' remarks.
var readInDocuments = [...]Finding{
	{"column_54", []Number{54}, []string{"S1 l.52", "S1 l.74"}, bilingual{
		"Står i kolonnen for udbetaling, men under tomme rækker; teksten siger 10 og nævner én, der blokerer et brev. Klassen »brev« er udledt af opstillingen.",
		"Stands in the payment column, but below empty rows; the text says 10 and names one that blocks a letter. The class \"letter\" is inferred from the layout.",
	}},
	{"unnumbered_first", []Number{36}, []string{"S1 l.94", "S2 l.489"}, bilingual{
		"Den hyppigste i 2020 har intet nummer, og navnet står ingen andre steder. 36 er det bedste gæt.",
		"The most frequent one of 2020 has no number, and its name stands nowhere else. 36 is the best guess.",
	}},
	{"three_totals", nil, []string{"S1 l.92-111", "S1 l.127-170", "S1 l.190"}, bilingual{
		"16 på listen over de hyppigste, 10 i hver tabel, og vejledninger til 14. Hvilke 14 siges ikke.",
		"16 in the list of the most frequent, 10 in each table, and guides for 14. Which 14 is not said.",
	}},
	{"seen_and_ranked", nil, []string{"S1 l.80", "S2 l.365-823"}, bilingual{
		"Kun 75 af de 109 typer var set i brug i 2020, men pladserne i 2021 går til 115.",
		"Only 75 of the 109 types had been seen in use in 2020, yet the ranks of 2021 run to 115.",
	}},
	{"frequency_moved", []Number{6, 20, 38, 137}, []string{"S1 l.103", "S1 l.133-169", "S2 l.404", "S2 l.462", "S2 l.495", "S2 l.763"}, bilingual{
		"Hyppigheden skifter meget mellem de to dokumenter, og 137, nr. 6 i 2021, fandtes ikke i 2020. Et tal gælder kun med sin periode.",
		"Frequency changes much between the two documents, and 137, no. 6 in 2021, did not exist in 2020. A number only holds with its period.",
	}},
	{"misread_screenshot", []Number{19}, []string{"S1 l.240-263"}, bilingual{
		"Skærmbilledet er læst maskinelt: »fraværsgang« står for både dag og årsag, og »Ikke udarbejdet« er nok »Ikke uarbejdsdygtig«.",
		"The screenshot was read by machine: \"fraværsgang\" stands for both day and cause, and \"Ikke udarbejdet\" is most likely \"Ikke uarbejdsdygtig\".",
	}},
	{"dates_in_screenshot", []Number{90}, []string{"S1 l.273", "S1 l.283"}, bilingual{
		"Anmodningen er dateret før anmeldelsen i eksemplet.", "The request is dated before the notification in the example.",
	}},
	{"list_and_remark", []Number{29, 58, 104}, nil, bilingual{
		"Står blandt dem, der dannes igen dagen efter, men bemærkningen siger noget andet.",
		"Stands among those made again the day after, but the remark says something else.",
	}},
	{"deletable_undecided", []Number{74}, nil, bilingual{
		"Kan slettes, selv om sagen så ikke kan afgøres.", "Can be deleted although the case then cannot be decided.",
	}},
	{"free_with_loss", []Number{24}, []string{"S2 l.365"}, bilingual{
		"Står blandt dem uden konsekvens, selv om bemærkningen nævner et tab.", "Stands among those without consequence although the remark speaks of a loss.",
	}},
	{"three_headings", nil, []string{"S2 l.203", "S2 l.345-348", "S2 l.352"}, bilingual{
		"De 7 kaldes »uden konsekvenser«, »uden væsentlige konsekvenser« og »uden forvaltningsmæssige konsekvenser«. Det sidste bruges her.",
		"The 7 are called \"uden konsekvenser\", \"uden væsentlige konsekvenser\" and \"uden forvaltningsmæssige konsekvenser\". The last is used here.",
	}},
	{"copied_remark", []Number{143, 144}, []string{"S2 l.802", "S2 l.809"}, bilingual{
		"144 har samme bemærkning om breve som 143, men er en raskmelding. Den er sikkert kopieret.",
		"144 has the same remark on letters as 143, but is a recovery. It was most likely copied.",
	}},
	{"four_rhythms", []Number{26, 27, 29, 118, 128, 142, 143, 144}, []string{"S2 l.97-105", "S2 l.289", "S2 l.368", "S2 l.470", "S2 l.680", "S2 l.724"}, bilingual{
		"»Dannes igen« har flere rytmer: dagen efter, ved hver anmodning, ved hvert brev og senere som en anden opgave.",
		"\"Made again\" has several rhythms: the day after, at each request, at each letter, and later as another task.",
	}},
	{"solved_or_deleted", nil, []string{"S2 l.99"}, bilingual{
		"Kilden skriver »markeres som løst (slettes)«. Her er løst og slettet to forskellige ting.",
		"The source writes \"marked resolved (deleted)\". Here resolved and deleted are two things.",
	}},
	{"r23_two_ways", nil, []string{"S1 l.316", "S1 l.330", "S1 l.354"}, bilingual{
		"R23 beskrives som »ikke løst inden for fristen«, men tabellen tæller efter oprindeligt forfald; fra juni 2020 tælles alle uløste.",
		"R23 is described as \"not resolved within the deadline\", yet the table counts by original due date; from June 2020 all unresolved are counted.",
	}},
	{"r23_unknown_name", []Number{30}, []string{"S1 l.341"}, bilingual{
		"Eksemplet på R23 bruger et navn, som ingen liste har.", "The sample of R23 uses a name that no list has.",
	}},
	{"no_clock", nil, []string{"S1 l.119", "S1 l.176"}, bilingual{
		"»Mandag eftermiddag« har intet klokkeslæt; det ene sted hedder det »inden«, det andet »senest«. Klokkeslættet er en indstilling.",
		"\"Monday afternoon\" has no clock time; one place says \"before\", the other \"at the latest\". The time is a setting.",
	}},
	{"holiday_mondays", nil, []string{"S2 l.265-267"}, bilingual{
		"Kilderne siger ikke, hvad der sker, når mandag er en helligdag. 18-04-2022 og 26-12-2022 er både slettemandage og helligdage.",
		"The sources do not say what happens when Monday is a holiday. 18-04-2022 and 26-12-2022 are both deletion Mondays and holidays.",
	}},
	{"week_parity", nil, []string{"S2 l.265-267"}, bilingual{
		"Fra ulige uger i 2021 til lige uger i 2022 går der tre uger, fra 20-12-2021 til 10-01-2022. Efter uge 53 i 2026 kommer uge 1: to ulige i træk.",
		"From odd weeks in 2021 to even weeks in 2022 three weeks pass, from 20-12-2021 to 10-01-2022. After week 53 of 2026 comes week 1: two odd ones in a row.",
	}},
	{"counts_without_population", nil, []string{"S1 l.127-170"}, bilingual{
		"Antallene fra 2020 stammer fra de kommuner, der var på KSD dengang. Hvor mange borgere de dækker, siges ikke.",
		"The counts of 2020 stem from the municipalities on KSD at the time. How many citizens they cover is not said.",
	}},
	{"order_unread", []Number{13}, []string{"S2 l.176", "S2 l.434"}, bilingual{
		"BEK nr. 514 § 8 er nævnt, men ikke gengivet. Pligten kendes kun af henvisningen.",
		"BEK no. 514 § 8 is named but not quoted. The duty is known by the reference only.",
	}},
	{"double_negation", []Number{106}, []string{"S2 l.379"}, bilingual{
		"Bemærkningen nægter to gange; den læses, som om opgaven ikke længere burde dannes.",
		"The remark negates twice; it is read as saying that the task should no longer be made.",
	}},
	{"logic_changed", []Number{29}, []string{"S1 l.65", "S2 l.289"}, bilingual{
		"Navnet er det samme, men ikke reglen: i 2020 blokerer typen udbetalingen, i 2021 dannes den ved hver refusionsanmodning.",
		"The name is the same, the rule is not: in 2020 the type blocks the payment, in 2021 it is made at each refund request.",
	}},
	{"near_name", []Number{32, 51}, []string{"S2 l.375", "S2 l.481"}, bilingual{
		"Navnene skilles af ét ord: »- bremsende« og »- Ikke bremsende«.", "The names differ by one word: \"- bremsende\" and \"- Ikke bremsende\".",
	}},
	{"near_name", []Number{8, 17, 126}, nil, bilingual{"Navnene ligner hinanden: et dokument er tilknyttet eller modtaget.", "The names are alike: a document was attached or received."}},
	{"near_name", []Number{65, 136}, nil, bilingual{"Navnene ligner hinanden: en anmodning er modtaget for sent.", "The names are alike: a request was received too late."}},
	{"near_name", []Number{39, 89}, nil, bilingual{
		"Navnene ligner hinanden: et økonomisk mellemværende forhindrer, at sagen afsluttes.", "The names are alike: an outstanding account keeps the case from being finished.",
	}},
	{"near_name", []Number{54, 67}, nil, bilingual{"Navnene ligner hinanden: den sygemeldte er forsvundet.", "The names are alike: the citizen is missing."}},
	{"near_name", []Number{121, 142}, nil, bilingual{"Navnene ligner hinanden: et dokument er for stort til at sende.", "The names are alike: a document is too large to be sent."}},
	{"paragraph_case", []Number{52, 77}, []string{"S2 l.310", "S2 l.516"}, bilingual{
		"Paragraffen skrives »58a« i den ene type og »58A« i den anden.", "The section is written \"58a\" in one type and \"58A\" in the other.",
	}},
	{"misprints", []Number{128, 139, 142, 143, 144}, []string{"S2 l.212", "S2 l.724", "S2 l.765", "S2 l.786", "S2 l.802", "S2 l.809"}, bilingual{
		"Trykfejl i kilden: »Ogaven« fire steder, »parthøring« og »Ingens konsekvens«. Navne beholdes, som de er trykt.",
		"Misprints of the source: \"Ogaven\" in four places, \"parthøring\" and \"Ingens konsekvens\". Names are kept as printed.",
	}},
	{"abbreviations", []Number{13, 138}, []string{"S2 l.176", "S2 l.341", "S2 l.434"}, bilingual{
		"Forkortet i navnet (»Opl.skema«, »SDP«), og bekendtgørelsen skrives både »BEK nr.« og »BEK nr«.",
		"Abbreviated in the name (\"Opl.skema\", \"SDP\"), and the order is written both \"BEK nr.\" and \"BEK nr\".",
	}},
	{"misread_elsewhere", nil, []string{"S1 l.12", "S1 l.194-197", "S1 l.218", "S1 l.254", "S1 l.369"}, bilingual{
		"Også læst maskinelt: »KOMB!T«, »depresion«, et brudt slogan, og systemets navn på to måder. Felternes navne tages fra den løbende tekst.",
		"Also read by machine: \"KOMB!T\", \"depresion\", a broken slogan, and the system's name in two ways. Names of fields are taken from the running text.",
	}},
	{"r23_sample_older", nil, []string{"S1 l.328-348", "S1 l.48"}, bilingual{
		"Eksemplet på R23 er fra 2017 og 2018, før listen over de 109 typer.", "The sample of R23 is of 2017 and 2018, before the list of the 109 types.",
	}},
	{"layout_traps", []Number{1, 11, 27, 87, 125, 140, 141}, []string{"S2 l.363", "S2 l.371"}, bilingual{
		"I den trykte liste står pladser og numre alene på en linje: 29 på l.363 er pladsen for 1, og 60 på l.371 er den for 27. Listen kan ikke læses linje for linje.",
		"In the printed list ranks and numbers stand alone on a line: 29 on l.363 is the rank of 1, and 60 on l.371 that of 27. The list cannot be read line by line.",
	}},
	{"date_forms", nil, []string{"S1 l.94-170", "S1 l.240-283", "S2 l.434"}, bilingual{
		"Datoer skrives på fem måder i de to dokumenter.", "Dates are written in five ways in the two documents.",
	}},
}

// remarkPlaces is where the remarks of the types stand.
func remarkPlaces(numbers ...Number) []string {
	var out []string
	for _, n := range numbers {
		out = append(out, find(n).ConsequenceSource.Place())
	}
	return out
}
