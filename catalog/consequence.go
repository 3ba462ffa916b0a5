package catalog

// ConsequenceText says in the project's own words, in Danish or English, what happens if a task of the type is deleted, or marked solved
// without the act. A type whose remark in S2 says more than its class has a sentence of its own; the rest share the sentence of their class.
// It is empty for a type no source knows.
func (t Type) ConsequenceText(danish bool) string {
	for _, s := range ownSentences {
		if s.number == t.Number {
			return s.in(danish)
		}
	}
	for _, s := range classSentences {
		if s.key == t.Consequence {
			return s.in(danish)
		}
	}
	return ""
}

// bilingual is one sentence in both languages.
type bilingual struct{ da, en string }

func (b bilingual) in(danish bool) string {
	if danish {
		return b.da
	}
	return b.en
}

// classSentences are the sentences shared by the types of a class of consequence.
var classSentences = [...]struct {
	key string
	bilingual
}{
	{ConsequenceWrongBasisRisk, bilingual{
		"Slettes opgaven, kan sagen fortsætte på oplysninger, der ikke passer.",
		"If the task is deleted, the case may go on with information that is not right.",
	}},
	{ConsequenceWrongBasis, bilingual{
		"Slettes opgaven, fortsætter sagen på oplysninger, der ikke passer.",
		"If the task is deleted, the case goes on with information that is not right.",
	}},
	{ConsequenceWrongDecision, bilingual{
		"Slettes opgaven, mangler afgørelsen oplysninger, den skulle have hvilet på.",
		"If the task is deleted, the decision lacks information it should have rested on.",
	}},
	{ConsequenceNoDecision, bilingual{
		"Sagen bliver ikke afgjort, før nogen har handlet på opgaven.",
		"The case will not be decided until someone has acted on the task.",
	}},
	{ConsequenceRulesBroken, bilingual{
		"Slettes opgaven, opfylder kommunen ikke sine pligter efter sygedagpengeloven eller forvaltningsloven.",
		"If the task is deleted, the municipality does not meet its duties under the Sickness Benefit Act or the Public Administration Act.",
	}},
	{ConsequenceOtherBenefitsRisk, bilingual{
		"Slettes opgaven, kan det blive overset, at den sygemeldte får en anden offentlig ydelse.",
		"If the task is deleted, it may go unnoticed that the citizen receives another public benefit.",
	}},
	{ConsequenceNoPayment, bilingual{
		"Uden handling på opgaven bliver der ikke udbetalt noget.",
		"Without action on the task nothing is paid.",
	}},
	{ConsequenceNoRate, bilingual{
		"Uden handling på opgaven har KSD ingen sats at regne med, og så udbetales der intet.",
		"Without action on the task KSD has no rate to work with, and nothing is paid.",
	}},
	{ConsequenceSolveCause, bilingual{
		"Opgaven skyldes andre opgaver på sagen. Løs dem først; ellers kommer den igen.",
		"The task comes from other tasks on the case. Solve those first; otherwise it comes back.",
	}},
	{ConsequenceLaterTask, bilingual{
		"Slettes opgaven, dukker problemet op igen senere som andre opgaver.",
		"If the task is deleted, the problem comes back later as other tasks.",
	}},
	{ConsequenceNoAgreement, bilingual{
		"Slettes opgaven, kan aftalen ikke oprettes med de rigtige oplysninger.",
		"If the task is deleted, the agreement cannot be set up with the right information.",
	}},
	{ConsequenceBookkeeping, bilingual{
		"Slettes opgaven, kan kommunens bogføring blive påvirket.",
		"If the task is deleted, the municipality's bookkeeping may be affected.",
	}},
	{ConsequenceRetired, bilingual{
		"KSD danner ikke længere denne opgave.",
		"KSD no longer makes this task.",
	}},
	{ConsequenceOther, bilingual{
		"Følgen af at slette opgaven afhænger af sagen.",
		"What deleting the task leads to depends on the case.",
	}},
}
