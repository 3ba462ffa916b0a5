package catalog

// where says in which table of S1 a name is printed.
type where uint8

const (
	inBlockingTable where = iota // l.60-76: the class of blocking; value is not used
	inFrequencyList              // l.94-109: the most frequent types without numbers, matched by name; value is the place
	inCountTable                 // l.131-142, l.159-170: value is the number of tasks made in the period
	inGuide                      // l.186-216: how a task is solved
	inReport                     // l.326-348: the sample of report R23 from 2017 and 2018
)

// spelling is a type's name as S1 prints it, with what the same line says of it.
type spelling struct {
	number Number
	line   int // of S1
	where  where
	value  int
	text   string // verbatim; S1 prints the sign § as $ in its blocking table
}

// spellings are the names in S1, ascending by number and line.
var spellings = [...]spelling{
	{2, 62, inBlockingTable, 0, "Der findes et henvendelsesnotat"},
	{6, 63, inBlockingTable, 0, "Manglende kontrol"},
	{6, 169, inCountTable, 492, "Manglende kontrol"},
	{8, 64, inBlockingTable, 0, "Dokument tilknyttet"},
	{9, 65, inBlockingTable, 0, "Omnummerering af CPR"},
	{10, 66, inBlockingTable, 0, "Bemærkninger til underretningsbrev"},
	{10, 100, inFrequencyList, 7, "Bemærkninger til underretningsbrev"},
	{10, 165, inCountTable, 4736, "Bemærkninger til underretningsbrev"},
	{11, 62, inBlockingTable, 0, "Uberettiget modtagelse af refusion ($60)"},
	{11, 142, inCountTable, 0, "Uberettiget modtagelse af refusion (§60)"},
	{16, 67, inBlockingTable, 0, "Partshøringssvar modtaget"},
	{16, 106, inFrequencyList, 13, "Partshørings svar modtaget"},
	{16, 166, inCountTable, 1286, "Partshøringsvar modtaget"},
	{19, 68, inBlockingTable, 0, "Oplysningsskema - anden årsag"},
	{19, 99, inFrequencyList, 6, "Oplysningskema - anden årsag"},
	{19, 164, inCountTable, 6014, "Oplysningsskema - anden årsag"},
	{19, 201, inGuide, 0, "Oplysningseskema - anden årsag"},
	{20, 63, inBlockingTable, 0, "Opstart af anden indkomst"},
	{20, 136, inCountTable, 177, "Opstart af anden indkomst"},
	{21, 69, inBlockingTable, 0, "Personnummer udgår"},
	{22, 70, inBlockingTable, 0, "Indkaldt til militærtjeneste"},
	{26, 64, inBlockingTable, 0, "Økonomisk mellemværende"},
	{26, 135, inCountTable, 767, "Økonomisk mellemværende"},
	{27, 71, inBlockingTable, 0, "Navne- og adresseoplysninger kunne ikke hentes"},
	{29, 65, inBlockingTable, 0, "SE nummer svarer ikke overens med CVR nummer"},
	{29, 141, inCountTable, 0, "SE nummer svarer ikke overens med CVR nummer"},
	{30, 72, inBlockingTable, 0, "Indtægtsoplysninger kunne ikke hentes."},
	{30, 341, inReport, 0, "Indtægtsoplysninger kunne ikke hentes i KMD indkomst"},
	{32, 73, inBlockingTable, 0, "Kontroller sag - bremsende"},
	{32, 97, inFrequencyList, 4, "Kontroller sag - bremsende"},
	{32, 162, inCountTable, 7066, "Kontroller sag - bremsende"},
	{35, 66, inBlockingTable, 0, "Sygemeldte udvandret"},
	{35, 140, inCountTable, 2, "Sygemeldte udvandret"},
	{36, 94, inFrequencyList, 1, "Ændringer med gyldighed efter bevilling slut er modtaget til sag*"},
	{38, 67, inBlockingTable, 0, "Mulig konfliktende ydelser - Feriekonto"},
	{38, 103, inFrequencyList, 10, "Mulig konfliktende ydelser - Feriekonto*"},
	{38, 133, inCountTable, 2798, "Mulig konfliktende ydelser - Feriekonto"},
	{40, 101, inFrequencyList, 8, "Sag kan ikke afsluttes pga. åbne opgaver"},
	{42, 74, inBlockingTable, 0, "Indtægtsoplysninger er markeret som ufuldstændig"},
	{44, 75, inBlockingTable, 0, "Beskæftigelseskrav er ikke umiddelbart opfyldt"},
	{48, 104, inFrequencyList, 11, "Manuelt oprettet opgave - fritekst"},
	{49, 76, inBlockingTable, 0, "Der findes et henvendelsesnotat"},
	{50, 62, inBlockingTable, 0, "Annullering af sygefraværssag"},
	{50, 109, inFrequencyList, 16, "Annullering af sygefraværssag"},
	{50, 168, inCountTable, 1065, "Annultering af sygefraværssag"},
	{51, 96, inFrequencyList, 3, "Kontroller sag - Ikke bremsende"},
	{54, 74, inBlockingTable, 0, "Sygemeldte er død eller forsvundet"},
	{55, 63, inBlockingTable, 0, "Delvis genoptaget arbejde ved turnus"},
	{56, 64, inBlockingTable, 0, "Timeløn kan ikke beregnes ud fra oplysninger elndkomst"},
	{56, 98, inFrequencyList, 5, "Timeløn kan ikke beregnes ud fra oplysninger elndkomst*"},
	{56, 163, inCountTable, 6252, "Timeløn kan ikke beregnes ud fra oplysninger elndkomst *"},
	{57, 68, inBlockingTable, 0, "Sygedagpenge kan ikke beregnes for ledig med flere sygefraværssager."},
	{57, 137, inCountTable, 94, "Sygedagpenge kan ikke beregnes for ledig med flere sygefraværssager"},
	{58, 65, inBlockingTable, 0, "Arbejdsskade skal kontrolleres"},
	{60, 66, inBlockingTable, 0, "Ansøgning om tidlig refusion"},
	{60, 95, inFrequencyList, 2, "Ansøgning om tidlig refusion"},
	{60, 161, inCountTable, 9200, "Ansøgning om tidlig refusion"},
	{64, 69, inBlockingTable, 0, "Ændringer i arbejdstidsskema på sag med turnusskema"},
	{64, 139, inCountTable, 26, "Ændringer i arbejdstidsskema på sag med turnusskema"},
	{65, 67, inBlockingTable, 0, "Selvstændig har anmodet for sent"},
	{68, 102, inFrequencyList, 9, "Afslagsbrev skal oprettes manuelt"},
	{77, 68, inBlockingTable, 0, "$56/58a skal vurderes"},
	{77, 108, inFrequencyList, 15, "§56/58a skal vurderes"},
	{77, 167, inCountTable, 1193, "§56/58a skal vurderes"},
	{78, 69, inBlockingTable, 0, "Forsikret arbejdsgiver skal kontrolleres"},
	{78, 170, inCountTable, 407, "Forsikret arbejdsgiver skal kontrolleres"},
	{79, 70, inBlockingTable, 0, "Frivilligt sikret skal kontrolleres"},
	{83, 70, inBlockingTable, 0, "Informere jobcentret om ugyldig forlængelse"},
	{83, 138, inCountTable, 27, "Informer jobcentret om ugyldig forlængelse"},
	{84, 71, inBlockingTable, 0, "Information om arbejdsskade stemmer ikke overens"},
	{85, 72, inBlockingTable, 0, "Information om arbejdsskade stemmer ikke overens"},
	{88, 73, inBlockingTable, 0, "Refusionsanmodning er modtaget for sent."},
	{90, 107, inFrequencyList, 14, "Anmeldelse modtaget for sent"},
	{93, 74, inBlockingTable, 0, "Genindvandring"},
	{95, 75, inBlockingTable, 0, "Sygemeldte skal starte afsoning"},
	{100, 71, inBlockingTable, 0, "Fleksjob før 1/1/2013 sygemeldes"},
	{100, 105, inFrequencyList, 12, "Fleksjob før 1/1/2013 sygemeldes"},
	{100, 134, inCountTable, 1442, "Fleksjob før 1/1/2013 sygemeldes"},
	{104, 76, inBlockingTable, 0, "Manuel flyttesag"},
	{105, 62, inBlockingTable, 0, "Korrektion til anmeldelse på flyttet sag"},
	{108, 63, inBlockingTable, 0, "Informere fraflytterkommune om raskmelding"},
	{109, 64, inBlockingTable, 0, "Sagen er flyttet inden berettigelse i denne kommune"},
	{110, 65, inBlockingTable, 0, "Sygemeldte er død inden berettigelse i denne kommune"},
	{111, 66, inBlockingTable, 0, "Informere fraflytterkommune om raskmelding fra DFDG"},
	{119, 67, inBlockingTable, 0, "Beskæftigelseskrav for ledig skal vurderes"},
	{120, 68, inBlockingTable, 0, "Manuel bevilling mangler slutdato"},
	{123, 69, inBlockingTable, 0, "Lønstop for fleksjobber"},
	{124, 70, inBlockingTable, 0, "Beskæftigelseskrav i forhold til arbejdsgiver"},
	{126, 71, inBlockingTable, 0, "Dokument tilknyttet fra Mit Sygefravær"},
	{127, 72, inBlockingTable, 0, "Supplerende oplysninger fra Mit Sygefravær"},
	{130, 73, inBlockingTable, 0, "Start-/stopsag i arbejdsgiverperiode"},
	{131, 74, inBlockingTable, 0, "Undersøg fleksjob"},
	{132, 75, inBlockingTable, 0, "Information om delvist genoptaget arbejde kan ikke registreres"},
	{133, 76, inBlockingTable, 0, "Delvist genoptaget arbejde"},
}
