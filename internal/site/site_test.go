package site

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/html"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/safe"
	"rettidig/internal/text"
)

// testDay is the day the site is made on in tests.
var testDay = catalog.NewDate(2026, 12, 1)

func build(t *testing.T, lib *guides.Library) map[string][]byte {
	t.Helper()
	files, err := Build(lib, testDay)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range files {
		if out[f.Name] != nil {
			t.Errorf("%s is made twice", f.Name)
		}
		out[f.Name] = f.Data
	}
	return out
}

func builtIn(t *testing.T) *guides.Library {
	t.Helper()
	lib, err := guides.Load()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// page is an HTML file taken apart.
type page struct {
	ids      map[string]bool
	elements map[string]int
}

// void are the elements that have no end tag.
func void() []string { return []string{"meta", "link", "br", "hr", "img", "input"} }

// read takes a page apart token by token, so that no parser mends what is not balanced.
func read(t *testing.T, name string, data []byte) page {
	t.Helper()
	p := page{ids: map[string]bool{}, elements: map[string]int{}}
	var open []string
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%s: not closed: %v", name, open)
			}
			return p
		case html.StartTagToken:
			tok := z.Token()
			p.take(t, name, tok)
			if !slices.Contains(void(), tok.Data) {
				open = append(open, tok.Data)
			}
		case html.EndTagToken:
			tok := z.Token()
			if len(open) == 0 || open[len(open)-1] != tok.Data {
				t.Fatalf("%s: </%s> closes %v", name, tok.Data, open)
			}
			open = open[:len(open)-1]
		}
	}
}

func (p page) take(t *testing.T, name string, tok html.Token) {
	t.Helper()
	p.elements[tok.Data]++
	for _, a := range tok.Attr {
		switch {
		case a.Key == "id" && p.ids[a.Val]:
			t.Errorf("%s: two elements are called %q", name, a.Val)
		case a.Key == "id":
			p.ids[a.Val] = true
		case strings.HasPrefix(a.Key, "on") || a.Key == "style":
			t.Errorf("%s: <%s %s=%q>", name, tok.Data, a.Key, a.Val)
		}
	}
}

// linksOf lists where a page leads.
func linksOf(data []byte) []string {
	var out []string
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out
		case html.StartTagToken, html.SelfClosingTagToken:
			for _, a := range z.Token().Attr {
				if a.Key == "href" || a.Key == "src" {
					out = append(out, a.Val)
				}
			}
		}
	}
}

// Every page is balanced, has one heading and one main part, unique ids, and leads to nothing that is not there.
func TestPagesAreValid(t *testing.T) {
	files := build(t, builtIn(t))
	pages := map[string]page{}
	for name, data := range files {
		if strings.HasSuffix(name, ".html") {
			pages[name] = read(t, name, data)
		}
	}
	if want := 2 * (len(catalog.All()) + 2); len(pages) != want {
		t.Errorf("%d pages, want %d", len(pages), want)
	}
	for name, p := range pages {
		for _, one := range []string{"h1", "main", "title", "html", "head", "body"} {
			if p.elements[one] != 1 {
				t.Errorf("%s: %d <%s>", name, p.elements[one], one)
			}
		}
		for _, l := range linksOf(files[name]) {
			at, id, _ := strings.Cut(l, "#")
			target := path.Join(path.Dir(name), at)
			if at == "" {
				target = name
			}
			switch to, ok := pages[target]; {
			case !ok && files[target] == nil:
				t.Errorf("%s leads to %q, which is not there", name, l)
			case ok && id != "" && !to.ids[id]:
				t.Errorf("%s leads to %q, which has no such part", name, l)
			}
		}
	}
}

// Every page says what the catalog and the guide say: names verbatim, every step, every choice with its outcome.
func TestPagesHoldTheGuides(t *testing.T) {
	lib := builtIn(t)
	files := build(t, lib)
	for _, lang := range []text.Lang{text.Da, text.En} {
		for _, x := range catalog.All() {
			name := pageName(x.Number)
			if lang == text.En {
				name = "en/" + name
			}
			said := textOf(files[name])
			g := lib.Guide(x.Number, lang)
			want := []string{x.Name}
			for _, s := range g.Steps {
				want = append(want, s.Title)
				for _, c := range s.Choices {
					want = append(want, c.Label, c.OutcomeText)
				}
			}
			for _, w := range want {
				if !strings.Contains(said, strings.Join(strings.Fields(w), " ")) {
					t.Errorf("%s does not say %q", name, w)
				}
			}
		}
	}
}

// textOf is the text of a page.
func textOf(data []byte) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(b.String()), " ")
		case html.TextToken:
			b.WriteString(z.Token().Data + " ")
		}
	}
}

// The same guides give the same bytes, and nothing is fetched from elsewhere.
func TestSiteIsDeterministicAndOffline(t *testing.T) {
	one, two := build(t, builtIn(t)), build(t, builtIn(t))
	for name, data := range one {
		if !bytes.Equal(data, two[name]) {
			t.Errorf("%s differs", name)
		}
		if strings.Contains(string(data), "http:") || strings.Contains(string(data), "https:") || strings.Contains(string(data), "url(") {
			t.Errorf("%s names an address", name)
		}
	}
}

// hostile is a guide of a municipality that means no good.
func hostile(t *testing.T) *guides.Library {
	t.Helper()
	data, err := os.ReadFile("../../guides/content/da/048.md")
	if err != nil {
		t.Fatal(err)
	}
	bad := "<script>alert(1)</script>\n\n" + `Tekst <img src=x onerror=alert(2)> [klik](javascript:alert(3)) ![billede](http://ond.example/x.png "y") <a href="data:text/html,x">x</a> [ok](https://example.dk/a?b=c&d="e)`
	s := strings.Replace(string(data), "Åbn sagen i KSD", bad+"\n\n### Under\n\nÅbn sagen i KSD", 1)
	s = strings.Replace(s, "label: Det er gjort", `label: 'Gjort <b onclick="x()">&amp;</b> {{.}}'`, 1)
	lib, err := guides.LoadFS(fstest.MapFS{"da/048.md": &fstest.MapFile{Data: []byte(s)}})
	if err != nil {
		t.Fatal(err)
	}
	if lib.Guide(48, text.Da).Generated {
		t.Fatal("the guide cannot be read")
	}
	return lib
}

// Nothing hostile of a guide passes: no script, no picture, no handler, no address that runs something; the words stay.
func TestHostileGuides(t *testing.T) {
	data := build(t, hostile(t))["type-048.html"]
	read(t, "type-048.html", data)
	s := string(data)
	for _, banned := range []string{"<script", "<img", "onerror", "javascript:", "data:text", "ond.example", "<b onclick"} {
		if strings.Contains(s, banned) {
			t.Errorf("%q has passed", banned)
		}
	}
	for _, kept := range []string{"klik", "billede", "Gjort &lt;b onclick", "https://example.dk/a", "<h4>Under</h4>"} {
		if !strings.Contains(s, kept) {
			t.Errorf("%q is lost", kept)
		}
	}
}

// What the rows are searched by is folded as the program folds.
func TestSearchWordsAreFolded(t *testing.T) {
	index := string(build(t, builtIn(t))["index.html"])
	if strings.Contains(index, `data-head="19 Oply`) || !strings.Contains(index, `data-head="`+safe.Fold("19 Oplysningsskema - anden årsag")) {
		t.Error("the heads are not folded")
	}
}

func TestWriteKeepsToItsOwn(t *testing.T) {
	files := []File{{"index.html", []byte("a")}, {"en/index.html", []byte("b")}, {"old.html", []byte("c")}}
	dir := filepath.Join(t.TempDir(), "site")
	must(t, Write(dir, files))
	must(t, Write(dir, files[:2]))
	if _, err := os.Stat(filepath.Join(dir, "old.html")); err == nil {
		t.Error("what is no longer part of the site is still there")
	}
	info, err := os.Stat(filepath.Join(dir, "index.html"))
	if err != nil || info.Mode().Perm() != fileMode {
		t.Errorf("%v %v", info.Mode(), err)
	}
	must(t, os.WriteFile(filepath.Join(dir, "mine.html"), []byte("x"), 0o600))
	if err := Write(dir, append(files, File{"mine.html", nil})); err == nil {
		t.Error("a file that is not the export's is overwritten")
	}
	must(t, Write(dir, files))
	if data, _ := os.ReadFile(filepath.Join(dir, "mine.html")); string(data) != "x" {
		t.Error("another file in the folder was touched")
	}
}

func TestWriteRefusesOtherFolders(t *testing.T) {
	files := []File{{"index.html", []byte("a")}}
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "letter.txt"), []byte("x"), 0o600))
	if err := Write(dir, files); err == nil {
		t.Error("a folder with other things is written to")
	}
	must(t, os.WriteFile(filepath.Join(dir, Marker), []byte("something else\n"), 0o600))
	if err := Write(dir, files); err == nil {
		t.Error("a marker of another kind is taken for ours")
	}
	if err := Write(filepath.Join(dir, "letter.txt"), files); err == nil {
		t.Error("a file is taken for a folder")
	}
	outside := t.TempDir()
	must(t, os.WriteFile(filepath.Join(outside, "x.html"), []byte("x"), 0o600))
	link := t.TempDir()
	must(t, os.Symlink(outside, filepath.Join(link, "en")))
	must(t, os.WriteFile(filepath.Join(link, Marker), []byte(markerHead+"\nen/x.html\n../x.html\n"), 0o600))
	if err := Write(link, []File{{"en/x.html", []byte("y")}}); err == nil {
		t.Error("a link out of the folder is followed")
	}
	if data, _ := os.ReadFile(filepath.Join(outside, "x.html")); string(data) != "x" {
		t.Error("a file outside was written")
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// The site works in a real browser: the search narrows the table, whichever way a Danish letter is written, and the address keeps it.
func TestInABrowser(t *testing.T) {
	browser := findBrowser(t)
	dir := filepath.Join(t.TempDir(), "site")
	files, err := Build(builtIn(t), testDay)
	must(t, err)
	must(t, Write(dir, files))
	for _, c := range []struct {
		hash        string
		shown, gone string
		count       string
	}{
		{"", "type-019.html", "", fmt.Sprint(len(catalog.All()))},
		{"q=anden%20AARSAG", "type-019.html", "type-040.html", ""},
		{"q=t%C3%A6rskel", "", "type-040.html", ""},
		{"q=19", "type-019.html", "", ""},
		{"blocking=wrong_payment", "type-114.html", "type-019.html", "1"},
		{"q=zzzzqqq", "", "type-019.html", "0"},
	} {
		visible, count := rowsShown(t, dump(t, browser, "file://"+dir+"/index.html#"+c.hash))
		if c.shown != "" && !slices.Contains(visible, c.shown) {
			t.Errorf("#%s does not show %s but %v", c.hash, c.shown, visible)
		}
		if c.gone != "" && slices.Contains(visible, c.gone) {
			t.Errorf("#%s still shows %s", c.hash, c.gone)
		}
		if c.count != "" && count != c.count {
			t.Errorf("#%s counts %s, want %s", c.hash, count, c.count)
		}
	}
	visible, _ := rowsShown(t, dump(t, browser, "file://"+dir+"/index.html#q=19"))
	if len(visible) == 0 || visible[0] != "type-019.html" {
		t.Errorf("the number itself does not come first: %v", visible)
	}
}

// dump opens an address without a window and gives the page as the browser then holds it.
func dump(t *testing.T, browser, address string, flags ...string) []byte {
	t.Helper()
	args := append(flags, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(), "--virtual-time-budget=3000", "--dump-dom", address)
	cmd := exec.Command(browser, args...)
	timer := time.AfterFunc(90*time.Second, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	return out
}

// rowsShown lists the pages of the rows that are not hidden, in their order, and the number the page counts.
func rowsShown(t *testing.T, dom []byte) (visible []string, count string) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(dom))
	must(t, err)
	for n := range doc.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "tr" && attr(n, "data-head") != "" && !has(n, "hidden"):
			for a := range n.Descendants() {
				if a.Data == "a" {
					visible = append(visible, attr(a, "href"))
				}
			}
		case attr(n, "id") == "shown" && n.FirstChild != nil:
			count = n.FirstChild.Data
		}
	}
	return visible, count
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}
