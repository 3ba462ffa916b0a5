package site

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// findBrowser gives the browser to open the site in; without one, or in a short run, the test is skipped and says so.
func findBrowser(t *testing.T) string {
	t.Helper()
	if !testing.Short() {
		for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
			if at, err := exec.LookPath(name); err == nil {
				return at
			}
		}
	}
	t.Skip("THE SITE WAS NOT OPENED IN A BROWSER: no Chromium is installed (Debian: apt-get install chromium), or the run is short")
	return ""
}

// No page runs sideways, from the narrowest window a browser opens to a wide one, in either language. The widths lie on both sides of every change of layout.
func TestPagesFitTheWindow(t *testing.T) {
	browser := findBrowser(t)
	dir := filepath.Join(t.TempDir(), "site")
	files, err := Build(builtIn(t), testDay)
	must(t, err)
	for i := range files {
		files[i].Data = measuring(files[i].Data)
	}
	must(t, Write(dir, files))
	for _, name := range []string{"index.html", "en/index.html", "type-019.html"} {
		for _, width := range []int{500, 895, 898, 1119, 1122, 1400} {
			dom := dump(t, browser, "file://"+filepath.Join(dir, name), fmt.Sprintf("--window-size=%d,900", width))
			m := regexp.MustCompile(`<title>(\d+)/(\d+)</title>`).FindSubmatch(dom)
			if m == nil || !bytes.Equal(m[1], m[2]) {
				t.Errorf("%s at %d: content and window are %q wide", name, width, m)
			}
		}
	}
}

// A telephone is narrower than any window a browser opens: the page is shown in a frame of that width.
func TestPagesFitATelephone(t *testing.T) {
	browser := findBrowser(t)
	dir := filepath.Join(t.TempDir(), "site")
	files, err := Build(builtIn(t), testDay)
	must(t, err)
	for i := range files {
		files[i].Data = bytes.Replace(measuring(files[i].Data), []byte("document.title="), []byte(`parent.postMessage(document.title="w"+`), 1)
		files[i].Data = bytes.Replace(files[i].Data, []byte(".clientWidth})</script>"), []byte(`.clientWidth,"*")})</script>`), 1)
	}
	must(t, Write(dir, files))
	for _, name := range []string{"index.html", "en/index.html", "about.html", "type-019.html", "type-090.html", "type-114.html", "type-137.html", "en/type-040.html"} {
		outer := fmt.Sprintf(`<iframe src=%q width=345 height=700></iframe><script>addEventListener("message",e=>{document.title=e.data})</script>`, name)
		must(t, os.WriteFile(filepath.Join(dir, "frame.html"), []byte(outer), 0o600))
		dom := dump(t, browser, "file://"+filepath.Join(dir, "frame.html"), "--window-size=900,900", "--allow-file-access-from-files")
		m := regexp.MustCompile(`<title>w(\d+)/(\d+)</title>`).FindSubmatch(dom)
		if m == nil || !bytes.Equal(m[1], m[2]) {
			t.Errorf("%s on a telephone: content and window are %q wide", name, m)
		}
	}
}

// measuring gives a page that writes the width of its content and of the window into its title. Its policy allows no script of its own, so that goes.
func measuring(page []byte) []byte {
	page = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`).ReplaceAll(page, nil)
	script := `<script>addEventListener("load",()=>{document.title=document.documentElement.scrollWidth+"/"+document.documentElement.clientWidth})</script></body>`
	return bytes.Replace(page, []byte("</body>"), []byte(script), 1)
}
