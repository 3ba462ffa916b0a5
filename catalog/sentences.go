package catalog

// ownSentences are for the types whose remark in S2 says more than its class, ascending. The line of the remark is Type.ConsequenceSource.
var ownSentences = [...]struct {
	number Number
	bilingual
}{
	{1, bilingual{
		"Slettes opgaven, kan den samme sag blive oprettet to gange. Der udbetales dog ikke dobbelt.",
		"If the task is deleted, the same case may be created twice. Nothing is paid twice, though.",
	}},
	{2, bilingual{
		"Slettes opgaven, bliver notatet ikke læst. Det kan indeholde noget, der ændrer afgørelsen, måske til et afslag.",
		"If the task is deleted, the note is not read. It may hold something that changes the decision, perhaps to a refusal.",
	}},
	{6, bilingual{
		"Slettes opgaven, kan det blive overset, at den sygemeldte får en anden offentlig ydelse, der påvirker retten til sygedagpenge.",
		"If the task is deleted, it may go unnoticed that the citizen receives another public benefit that affects the right to sickness benefit.",
	}},
	{8, bilingual{
		"Slettes opgaven, bliver dokumentet ikke læst. Det kan indeholde noget, der ændrer afgørelsen, måske til et afslag.",
		"If the task is deleted, the document is not read. It may hold something that changes the decision, perhaps to a refusal.",
	}},
	{9, bilingual{
		"Bliver sagen på det gamle CPR-nummer ikke lukket, kan der blive udbetalt dobbelt.",
		"Unless the case under the old CPR number is closed, payment may be made twice.",
	}},
	{10, bilingual{
		"Slettes opgaven, bliver bemærkningen ikke læst. Den kan indeholde noget, der ændrer afgørelsen, måske til et afslag.",
		"If the task is deleted, the remark is not read. It may hold something that changes the decision, perhaps to a refusal.",
	}},
	{11, bilingual{
		"Slettes opgaven, får virksomheden refusion, den ikke har ret til.",
		"If the task is deleted, the company receives a refund it has no right to.",
	}},
	{13, bilingual{
		"Slettes opgaven, holder kommunen ikke reglen i § 8 i BEK nr. 514 af 23/05/2018.",
		"If the task is deleted, the municipality does not keep the rule in § 8 of BEK no. 514 of 23/05/2018.",
	}},
	{14, bilingual{
		"Slettes opgaven, opretter tilflytterkommunen ingen sag, og hverken borger eller virksomhed får udbetaling.",
		"If the task is deleted, the municipality moved to gets no case, and neither citizen nor company is paid.",
	}},
	{17, bilingual{
		"Slettes opgaven, bliver det modtagne dokument ikke læst. Det kan indeholde noget, der ændrer afgørelsen, måske til et afslag.",
		"If the task is deleted, the document received is not read. It may hold something that changes the decision, perhaps to a refusal.",
	}},
	{19, bilingual{
		"Sagen bliver ikke afgjort. Opgaven kommer igen dagen efter, når KSD på ny prøver at afgøre sagen.",
		"The case is not decided. The task comes back the next day, when KSD tries to decide the case again.",
	}},
	{24, bilingual{
		"Slettes opgaven, kan kommunen miste penge, fordi et regreskrav efter SDPL § 78 ikke bliver undersøgt.",
		"If the task is deleted, the municipality may lose money, because a recourse claim under SDPL § 78 is not examined.",
	}},
	{26, bilingual{
		"Slettes opgaven, kommer der senere en opgave om, at sagen ikke kan afsluttes. Se SDPL § 71.",
		"If the task is deleted, a task saying that the case cannot be finished comes later. See SDPL § 71.",
	}},
	{27, bilingual{
		"Slettes opgaven, kommer der senere opgaver om breve, der ikke kan sendes.",
		"If the task is deleted, tasks about letters that cannot be sent come later.",
	}},
	{29, bilingual{
		"Opgaven kommer ved hver ny refusionsanmodning, og så længe kan der ikke udbetales refusion.",
		"The task comes with every new refund request, and until it is solved no refund can be paid.",
	}},
	{32, bilingual{
		"Slettes opgaven, kan det blive overset, at den sygemeldte får en anden offentlig ydelse og derfor ikke har ret til sygedagpenge.",
		"If the task is deleted, it may go unnoticed that the citizen receives another public benefit and so has no right to sickness benefit.",
	}},
	{36, bilingual{
		"Risikoen er lille, men ændringen kan have betydning for den seneste beregning eller udbetaling.",
		"The risk is small, but the change may matter for the latest computation or payment.",
	}},
	{39, bilingual{
		"Opgaven kommer igen dagen efter, når KSD på ny prøver at afslutte sagen. Løs i stedet opgaven om mellemværendet eller udlægget.",
		"The task comes back the next day, when KSD tries to finish the case again. Solve the task about the outstanding account or the outlay instead.",
	}},
	{40, bilingual{
		"Opgaven kommer igen, så længe sagen har andre åbne opgaver. Løs dem, så kan KSD afslutte sagen.",
		"The task comes back as long as the case has other open tasks. Solve them, and KSD can finish the case.",
	}},
	{47, bilingual{
		"Slettes opgaven, bliver der ikke udbetalt noget på sagen.",
		"If the task is deleted, nothing is paid on the case.",
	}},
	{48, bilingual{
		"Opgaven er oprettet manuelt; følgen af at slette den beror på, hvad der står i den.",
		"The task was made by hand; what deleting it leads to depends on what it says.",
	}},
	{51, bilingual{
		"Kontrollen har betydning for jobcentret, som kan gå glip af den, hvis opgaven slettes.",
		"The check matters to the job centre, which may miss it if the task is deleted.",
	}},
	{59, bilingual{
		"Slettes opgaven, bliver retten efter SDPL § 24a til jobafklaringsforløb med ressourceforløbsydelse ikke overholdt.",
		"If the task is deleted, the right under SDPL § 24a to job clarification with resource benefit is not respected.",
	}},
	{66, bilingual{
		"KSD danner ikke længere opgaven. En gammel opgave kan slettes.",
		"KSD no longer makes the task. An old one can be deleted.",
	}},
	{88, bilingual{
		"Slettes opgaven, kan sagen fortsætte på oplysninger, der ikke passer. Se SDPL § 59, stk. 6.",
		"If the task is deleted, the case may go on with information that is not right. See SDPL § 59, stk. 6.",
	}},
	{89, bilingual{
		"Opgaven kommer igen, så længe der er et mellemværende på sagen. Løs opgaven om mellemværendet eller udlægget i stedet.",
		"The task comes back as long as an account is outstanding on the case. Solve the task about the outstanding account or the outlay instead.",
	}},
	{90, bilingual{
		"Slettes opgaven, kan sagen fortsætte på oplysninger, der ikke passer. Se SDPL § 40.",
		"If the task is deleted, the case may go on with information that is not right. See SDPL § 40.",
	}},
	{91, bilingual{
		"Slettes opgaven, kan virksomheden gå glip af refusion.",
		"If the task is deleted, the company may miss a refund.",
	}},
	{92, bilingual{
		"Modregningen berører kommunens bogføring, som kan blive påvirket, hvis opgaven slettes.",
		"The set-off touches the municipality's bookkeeping, which may be affected if the task is deleted.",
	}},
	{94, bilingual{
		"Udbetaling for tiden før 28-12-2015 berører kommunens bogføring, som kan blive påvirket, hvis opgaven slettes.",
		"Payment for the time before 28-12-2015 touches the municipality's bookkeeping, which may be affected if the task is deleted.",
	}},
	{96, bilingual{
		"Slettes opgaven, bliver der ikke udbetalt noget, selv om dødsfaldet er annulleret.",
		"If the task is deleted, nothing is paid, although the death has been annulled.",
	}},
	{101, bilingual{
		"Uden et gyldigt CVR-nummer kan aftalen ikke oprettes med de rigtige oplysninger.",
		"Without a valid CVR number the agreement cannot be set up with the right information.",
	}},
	{102, bilingual{
		"Uden et gyldigt CPR-nummer kan aftalen ikke oprettes med de rigtige oplysninger.",
		"Without a valid CPR number the agreement cannot be set up with the right information.",
	}},
	{106, bilingual{
		"Opgaven burde ikke længere blive dannet. En gammel opgave kan slettes.",
		"The task should no longer be made. An old one can be deleted.",
	}},
	{112, bilingual{
		"Uden et gyldigt CPR-nummer kan aftalen ikke oprettes med de rigtige oplysninger.",
		"Without a valid CPR number the agreement cannot be set up with the right information.",
	}},
	{118, bilingual{
		"Slettes opgaven, kommer der senere en opgave om, at sagen ikke kan afsluttes. Se SDPL § 78.",
		"If the task is deleted, a task saying that the case cannot be finished comes later. See SDPL § 78.",
	}},
	{128, perLetter},
	{142, perLetter},
	{143, perLetter},
	{144, perLetter},
	{145, bilingual{
		"Slettes opgaven, kan jobcentret have en sag i gang, som er lukket i KSD.",
		"If the task is deleted, the job centre may be running a case that is closed in KSD.",
	}},
	{148, bilingual{
		"Slettes opgaven, kan sagen blive afgjort på oplysninger, der ikke passer.",
		"If the task is deleted, the case may be decided on information that is not right.",
	}},
}

// perLetter is the sentence of the types that come with each letter (S2 l.724, 786, 802, 809).
var perLetter = bilingual{
	"Slettes opgaven, opfylder kommunen ikke sine pligter efter sygedagpengeloven eller forvaltningsloven. Den kommer igen ved hvert nyt brev.",
	"If the task is deleted, the municipality does not meet its duties under the Sickness Benefit Act or the Public Administration Act. It comes back with every new letter.",
}
