// Package site makes a small static web site of the guides and the catalog, for those who read rather than type. It is pure but for Write: the same
// guides give the same bytes. Everything lies in one folder and needs no network, no server and no script to be read; a script only searches.
//
// A municipality's own guides are not trusted: markdown is rendered without raw HTML, pictures become their words, all else is escaped by html/template,
// and a policy in every page forbids whatever would come from elsewhere.
package site

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"path"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/text"
)

//go:embed assets
var assets embed.FS

// File is one file of the site: its slash-separated path below the folder, and its bytes.
type File struct {
	Name string
	Data []byte
}

// langs are the site's languages; the first is that of the front page.
func langs() []text.Lang { return []text.Lang{text.Da, text.En} }

// Build makes every file of the site, in a fixed order. The Danish pages lie at the top, the English ones in en/. Workarounds
// that have expired today are said to have.
func Build(lib *guides.Library, today catalog.Date) ([]File, error) {
	tmpl, err := template.ParseFS(assets, "assets/*.html")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	var files []File
	for _, name := range []string{"style.css", "search.js"} {
		data, err := assets.ReadFile("assets/" + name)
		if err != nil {
			return nil, fmt.Errorf("asset %s: %w", name, err)
		}
		files = append(files, File{name, data})
	}
	for _, lang := range langs() {
		b := builder{lib: lib, lang: lang, tmpl: tmpl, types: catalog.All(), today: today}
		made, err := b.pages()
		if err != nil {
			return nil, err
		}
		files = append(files, made...)
	}
	return files, nil
}

// builder makes the pages of one language.
type builder struct {
	lib   *guides.Library
	lang  text.Lang
	tmpl  *template.Template
	types []catalog.Type
	today catalog.Date
}

func (b builder) t(m text.Msg, args ...any) string { return b.lang.T(m, args...) }

// shell is what every page has around its own content.
type shell struct {
	Lang, Other     string // of the page and of its twin
	Root            string // the way to the site's folder: "" or "../"
	Title           string
	TwinURL         string
	IndexURL        string
	AboutURL        string
	T               words
	Scripted, About bool
	Body            any
}

func (b builder) pages() ([]File, error) {
	index, err := b.page("index", "index.html", b.t(text.SiteTitle), b.index())
	if err != nil {
		return nil, err
	}
	about, err := b.page("about", "about.html", b.t(text.SiteAbout), b.about())
	if err != nil {
		return nil, err
	}
	files := []File{index, about}
	for i, t := range b.types {
		body, err := b.typePage(i)
		if err != nil {
			return nil, fmt.Errorf("type %d: %w", t.Number, err)
		}
		f, err := b.page("type", pageName(t.Number), fmt.Sprintf("%d %s", t.Number, t.Name), body)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// pageName is the file of a type's page.
func pageName(n catalog.Number) string { return fmt.Sprintf("type-%03d.html", n) }

// page makes one page in its language's folder.
func (b builder) page(kind, name, title string, body any) (File, error) {
	s := shell{
		Lang: string(b.lang), Other: "en", TwinURL: "en/" + name, IndexURL: "index.html", AboutURL: "about.html", Title: title,
		T: b.words(), Scripted: kind == "index", About: kind == "about", Body: body,
	}
	if b.lang == text.En {
		s.Root, s.Other, s.TwinURL = "../", "da", "../"+name
		name = path.Join("en", name)
	}
	var out bytes.Buffer
	if err := b.tmpl.ExecuteTemplate(&out, kind+".html", s); err != nil {
		return File{}, fmt.Errorf("page %s: %w", name, err)
	}
	return File{name, out.Bytes()}, nil
}
