package guides

import (
	"io/fs"
	"path"
	"regexp"
	"strings"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// link finds the target of a markdown link.
var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// checkLinks asks every link to a file that it is there; links to the web are left alone.
func (c *checked) checkLinks(fsys fs.FS) {
	for i, line := range strings.Split(c.doc.text, "\n") {
		for _, m := range link.FindAllStringSubmatch(line, -1) {
			target := m[1]
			if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") || strings.HasPrefix(target, "#") {
				continue
			}
			file, _, _ := strings.Cut(target, "#")
			if _, err := fs.Stat(fsys, path.Join(path.Dir(c.name), file)); err != nil {
				c.add(c.doc.at+i, "", text.GuideDeadLink, target)
			}
		}
	}
}

// checkEdition asks that the guide was written, or read again, since the newest edition of the catalog.
func (c *checked) checkEdition() {
	all := catalog.Editions()
	newest := all[len(all)-1]
	for _, e := range strings.Split(c.guide.Edition, ",") {
		if strings.TrimSpace(e) == newest {
			return
		}
	}
	if c.guide.Edition != "" {
		c.add(c.doc.line("edition"), "edition", text.GuideStale, c.guide.Edition, strings.Join(all, ", "))
	}
}

// checkFields asks of a field that the sources do not show to say where its name is from: S1 l.220-293 shows a part of KSD's screens only.
func (c *checked) checkFields() {
	for i, f := range c.guide.Fields {
		if f.Source == "" && !knownField(f.Name) {
			c.add(c.doc.line("fields", i, "name"), "name", text.GuideNoField, f.Name)
		}
	}
}

// knownField reports whether S1 l.203-293 names the field.
func knownField(name string) bool {
	switch name {
	case "Fraværsårsag", "Pensionsstatus", "Forventet raskmelding", "Årsag", "Frist for anmeldelse", "Dato for anmeldelse", "Dispensation",
		"Frist for modtagelse af partshøringssvar vedr. for sen anmeldelse", "Dato for modtagelse af partshøringssvar vedr. for sen anmeldelse",
		"Frist for anmodning", "Dato for anmodning", "Ønsker at anmode?",
		"Frist for modtagelse af partshøringssvar vedr. for sen anmodning", "Dato for modtagelse af partshøringssvar vedr. for sen anmodning":
		return true
	}
	return false
}
