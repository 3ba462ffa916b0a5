package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// around cuts lines to the room there is, keeping line at in sight.
func around(lines []string, at, room int) []string {
	if len(lines) <= room {
		return lines
	}
	from := min(max(at-room/2, 0), len(lines)-room)
	return lines[from : from+room]
}

// box draws lines in a frame of the given outer width, with the title in its upper edge.
func box(f frame, title string, lines []string, width int) string {
	inner := width - 4
	title = ansi.Truncate(" "+title+" ", inner, "… ")
	var b strings.Builder
	b.WriteString(f.st.Rule.Render("╭─") + f.st.Title.Render(title) + f.st.Rule.Render(strings.Repeat("─", max(width-3-ansi.StringWidth(title), 0))+"╮"))
	for _, l := range lines {
		b.WriteString("\n" + f.st.Rule.Render("│") + " " + pad(l, inner) + " " + f.st.Rule.Render("│"))
	}
	b.WriteString("\n" + f.st.Rule.Render("╰"+strings.Repeat("─", width-2)+"╯"))
	return b.String()
}
