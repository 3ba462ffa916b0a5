package guides

import (
	"errors"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// yamlProblems reads lines and field names out of the YAML package's sentences, which has no other way to tell them.
func yamlProblems(err error) Problems {
	var typed *yaml.TypeError
	sentences := []string{strings.TrimPrefix(err.Error(), "yaml: ")}
	if errors.As(err, &typed) {
		sentences = typed.Errors
	}
	var out Problems
	for _, s := range sentences {
		out = append(out, yamlProblem(s))
	}
	return out
}

func yamlProblem(sentence string) Problem {
	sentence = safe.Line(sentence) // it quotes the file, cut off by bytes
	p := Problem{Line: frontLine}
	if place, rest, ok := strings.Cut(sentence, ": "); ok && strings.HasPrefix(place, "line ") {
		if n, err := strconv.Atoi(place[len("line "):]); err == nil {
			p.Line, sentence = n, rest
		}
	}
	if name, _, ok := strings.Cut(strings.TrimPrefix(sentence, "field "), " not found in type"); ok {
		p.Field, p.Msg = name, text.GuideUnknownField
		return p
	}
	if _, first, ok := strings.Cut(sentence, " already defined at line "); ok {
		p.Msg, p.Args = text.GuideFieldTwice, []any{first}
		return p
	}
	if _, kind, ok := strings.Cut(sentence, " into "); ok && strings.HasPrefix(sentence, "cannot unmarshal ") {
		p.Msg = wants(kind)
		return p
	}
	p.Msg, p.Args = text.GuideBadYAML, []any{sentence}
	return p
}

// wants says what a field takes, from the name of the Go type that the YAML package puts into its sentence.
func wants(goType string) text.Msg {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return text.GuideWantsList
	case goType == "bool":
		return text.GuideWantsBool
	case strings.HasPrefix(goType, "int"), goType == "catalog.Number":
		return text.GuideWantsNumber
	case strings.HasPrefix(goType, "guides.front"):
		return text.GuideWantsFields
	}
	return text.GuideWantsText
}

// named gives the problems the name of the field that stands on their line, where the YAML package told none.
func (d *document) named(list Problems) Problems {
	keys := map[int]string{}
	keysAt(d.root, "", keys)
	for i, p := range list {
		if p.Field == "" {
			list[i].Field = keys[p.Line]
		}
	}
	return list
}

// keysAt notes for each line the innermost field whose name, value or item stands on it; within is the field that n is the value of.
func keysAt(n *yaml.Node, within string, keys map[int]string) {
	for i, c := range n.Content {
		name := within
		if n.Kind == yaml.MappingNode {
			name = n.Content[i-i%2].Value
		}
		keys[c.Line] = name
		keysAt(c, name, keys)
	}
}
