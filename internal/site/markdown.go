package site

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"rettidig/guides"
	"rettidig/internal/safe"
)

// newMarkdown makes the renderer: tables, no raw HTML (goldmark's default), no link to a scheme that runs something (its default too), no pictures.
func newMarkdown() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table),
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(tame{}, 500))),
	)
}

// tame changes what a page must not hold: a picture would come from elsewhere, and a heading must stand below that of its part.
type tame struct{}

// headingsBelow is how many levels a guide's own headings are set lower: above them stand the page's, the guide's and the step's.
const headingsBelow = 1

// Transform is called by goldmark with every document.
func (tame) Transform(doc *ast.Document, reader gmtext.Reader, _ parser.Context) {
	var pictures []*ast.Image
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			n.Level = min(max(n.Level, 3)+headingsBelow, 6)
		case *ast.Image:
			pictures = append(pictures, n)
		}
		return ast.WalkContinue, nil
	})
	for _, p := range pictures {
		words := ast.NewString([]byte(string(p.Text(reader.Source())))) //nolint:staticcheck // the words of a picture, joined
		p.Parent().ReplaceChild(p.Parent(), p, words)
	}
}

// render renders a part of a guide. The result is safe: the renderer lets no raw HTML through, and the source is cleaned and capped before.
func render(src string) (template.HTML, error) {
	var out bytes.Buffer
	if err := newMarkdown().Convert([]byte(safe.Markdown(safe.Block(src))), &out); err != nil {
		return "", fmt.Errorf("markdown: %w", err)
	}
	return template.HTML(out.String()), nil //nolint:gosec // made by goldmark without its unsafe option
}

// withoutBasis is a part's text without the line that says what it rests on; the page says it beside the heading.
func withoutBasis(body string, b guides.Basis) string {
	first, rest, _ := strings.Cut(body, "\n")
	if b != "" && strings.HasPrefix(first, "*") && strings.HasSuffix(first, "*") && !strings.HasPrefix(first, "**") {
		return rest
	}
	return body
}
