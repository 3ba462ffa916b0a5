package exchange

import (
	"fmt"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// toml writes the profile as a file that a person will look through: what nobody can know stands in it as a comment.
func (g *guess) toml(p *Proposal, sheets bool, lang text.Lang) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", lang.T(text.GuessFileHead))
	fmt.Fprintf(&b, "note = %s\n", tomlText(safe.MaskIn(lang.T(text.GuessFileNote, g.name))))
	if sheets {
		fmt.Fprintf(&b, "sheet = %s\n", tomlText(g.sheet))
	}
	if p.Dates != "" {
		fmt.Fprintf(&b, "dates = [%s]\n", tomlText(p.Dates))
	}
	b.WriteString("\n[columns]\n")
	for _, c := range p.Columns {
		if headingKey(c.Heading) != headingKey(c.Field) {
			fmt.Fprintf(&b, "%s = %s\n", tomlKey(c.Field), tomlText(c.Heading))
		}
	}
	if len(p.Words) > 0 {
		fmt.Fprintf(&b, "\n# %s\n[values.sagsstatus]\n", lang.T(text.GuessFileWords, strings.Join(catalog.Statuses(), ", ")))
		for _, w := range p.Words {
			comment := ""
			if w.Value == "" {
				comment = "# "
			}
			fmt.Fprintf(&b, "%s%s = %s\n", comment, tomlText(safe.MaskIn(w.Word)), tomlText(w.Value))
		}
	}
	return []byte(b.String())
}

// tomlText writes a text that holds no control characters.
func tomlText(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(safe.Line(s)) + `"`
}

// tomlKey puts a key in quotes when it has letters that a bare one may not have.
func tomlKey(s string) string {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_0123456789") == "" {
		return s
	}
	return tomlText(s)
}

// likelyStatus is the one status of the sources that a word begins, or that begins it; empty when there is none, or more than one.
func likelyStatus(word string) string {
	const least = 5 // letters
	found := ""
	for _, s := range catalog.Statuses() {
		a, b := safe.Fold(word), safe.Fold(s)
		if len(a) < least || !strings.HasPrefix(b, a) && !strings.HasPrefix(a, b) {
			continue
		}
		if found != "" {
			return ""
		}
		found = s
	}
	return found
}
