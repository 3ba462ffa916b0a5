package catalog

// Consequences lists the keys of Type.Consequence in the order of their sentences.
func Consequences() []string {
	out := make([]string, 0, len(classSentences))
	for _, s := range classSentences {
		out = append(out, s.key)
	}
	return out
}

// ConsequenceClassText is the sentence of a class of consequence, in Danish or English; empty for a key there is not.
func ConsequenceClassText(key string, danish bool) string {
	for _, s := range classSentences {
		if s.key == key {
			return s.in(danish)
		}
	}
	return ""
}
