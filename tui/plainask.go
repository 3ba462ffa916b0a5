package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rettidig/catalog"
	"rettidig/internal/text"
)

// plainChoice is one numbered choice: an action of the table, as it works on the top screen.
type plainChoice struct {
	action
	why string
}

// choices lists everything the table has for the top screen, whether a key is free for it or not. Help and palette are the list itself.
func (l *plainMode) choices() []plainChoice {
	top := l.m.top().id()
	var out []plainChoice
	for _, a := range l.m.keys.all(top) {
		out = append(out, plainChoice{a, l.m.why(a.id)})
	}
	return out
}

// ask asks for the next choice and carries it out; false when the program is to end.
func (l *plainMode) ask() bool {
	if w, ok := l.m.top().(interface{ formOf() form }); ok && l.m.top().typing() {
		return l.askForm(w.formOf())
	}
	if l.m.top().typing() {
		return l.askText()
	}
	s, ok := l.line(l.t(text.PlainAsk))
	if !ok {
		return false
	}
	l.choose(strings.TrimSpace(s))
	return !l.over
}

// choose carries out what was typed: a number, a key or a word of a command. A number behind it is the digit of an answer, or how often to move.
func (l *plainMode) choose(s string) {
	words := strings.Fields(s)
	list := l.choices()
	if len(words) == 0 || words[0] == "?" {
		l.list(list)
		return
	}
	n, err := strconv.Atoi(words[0])
	if err != nil {
		l.search(list, s)
		return
	}
	if n < 1 || n > len(list) {
		l.say(l.t(text.PlainNoSuch, len(list)))
		return
	}
	l.act(list[n-1], words[1:])
}

// act carries out one choice.
func (l *plainMode) act(c plainChoice, args []string) {
	a, times := actionMsg{c.id, c.first()}, 1
	if len(args) > 0 {
		n, err := strconv.Atoi(args[0])
		if err != nil || n < 1 {
			l.say(l.t(text.PlainBadCount))
			return
		}
		if c.id == actChoose {
			a.key = args[0]
		} else if isMove(c.id) {
			times = min(n, plainMost)
		}
	} else if c.id == actChoose {
		l.say(l.t(text.PlainWhich))
		return
	}
	switch c.id {
	case actRefresh:
		l.shown = "" // all of it again
	case actHelp, actPalette:
		if l.acted != nil {
			l.acted(a)
		}
		l.list(l.choices())
		return
	}
	for range times {
		l.m.notice = noticeMsg{}
		l.tell(a)
		l.settle()
	}
}

// plainMost is the most rows one choice moves.
const plainMost = 1000

// search lists the commands that answer a word, each under its number.
func (l *plainMode) search(list []plainChoice, query string) {
	found := false
	for i, c := range list {
		if (helpRow{action: c.action}).answers(query) > 0 {
			l.say(l.number(i, c))
			found = true
		}
	}
	if !found {
		l.say(l.t(text.HelpNothing) + " " + l.t(text.PlainHow))
	}
}

// list writes every choice under its number.
func (l *plainMode) list(list []plainChoice) {
	for i, c := range list {
		l.say(l.number(i, c))
	}
	l.say(l.t(text.PlainHow))
}

func (l *plainMode) number(i int, c plainChoice) string {
	s := strconv.Itoa(i+1) + ". " + l.t(c.help)
	if c.why != "" {
		s += " (" + l.t(text.HelpWhyNot, c.why) + ")"
	}
	return s
}

// askText asks for the text that the top screen takes: a filter, or words to search for. An empty line leaves it.
func (l *plainMode) askText() bool {
	s, ok := l.line(l.t(text.PlainText))
	if !ok {
		return false
	}
	key := tea.KeyPressMsg{Code: tea.KeyEnter}
	if s == "" {
		key = tea.KeyPressMsg{Code: tea.KeyEscape}
	} else {
		l.tell(tea.PasteMsg{Content: s})
		l.settle()
	}
	l.tell(key)
	l.settle()
	return !l.over
}

// askForm asks for the fields of a form one after the other, and then for its button.
func (l *plainMode) askForm(w form) bool {
	for i := range w.fields {
		cur, ok := l.form()
		if !ok || i >= len(cur.fields) {
			return true // it was closed, or became another
		}
		if !l.askField(cur.fields[i], i) {
			return false
		}
	}
	return l.askButton()
}

// form is the form on top, if there is one.
func (l *plainMode) form() (form, bool) {
	w, ok := l.m.top().(interface{ formOf() form })
	if !ok {
		return form{}, false
	}
	return w.formOf(), true
}

// askField asks for one field. An empty line keeps what it holds.
func (l *plainMode) askField(x field, i int) bool {
	l.focus(i)
	prompt := x.label
	switch x.kind {
	case fieldChoice:
		for j, o := range x.options {
			l.say("  " + strconv.Itoa(j+1) + ". " + o)
		}
		prompt += " [" + strconv.Itoa(x.chosen+1) + "]"
	case fieldCheck:
		prompt += " " + l.t(text.PlainYesNo)
	default:
		if v := strings.TrimSpace(x.value()); v != "" {
			prompt += " [" + v + "]"
		}
	}
	s, ok := l.line(prompt + ":")
	if !ok || s == "" {
		return ok
	}
	l.fill(x, s)
	return !l.over
}

// focus moves to a field of the form on top, by the key that moves there.
func (l *plainMode) focus(i int) {
	for w, ok := l.form(); ok && w.focus != i; w, ok = l.form() {
		l.tell(tea.KeyPressMsg{Code: tea.KeyTab})
	}
}

// fill puts a line into the field that has the focus, by the keys and the pasted text that a person would use.
func (l *plainMode) fill(x field, s string) {
	switch x.kind {
	case fieldChoice, fieldCheck:
		r := []rune(s)[0]
		l.tell(tea.KeyPressMsg{Code: r, Text: string(r)})
	default:
		for range []rune(x.value()) {
			l.tell(tea.KeyPressMsg{Code: tea.KeyBackspace})
		}
		l.tell(tea.PasteMsg{Content: s})
	}
	l.settle()
}

// askButton asks which of the form's buttons to press.
func (l *plainMode) askButton() bool {
	w, ok := l.form()
	if !ok {
		return true
	}
	no := w.no
	if no == "" {
		no = l.t(text.FormCancel)
	}
	buttons := []string{w.verb, no}
	if w.told {
		buttons = buttons[:1]
	}
	for i, b := range buttons {
		l.say("  " + strconv.Itoa(i+1) + ". " + b)
	}
	s, ok := l.line(l.t(text.PlainButton))
	if !ok {
		return false
	}
	switch strings.TrimSpace(s) {
	case "1":
		l.tell(tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl})
	case "2":
		l.focus(len(w.fields))
		l.tell(tea.KeyPressMsg{Code: tea.KeyEnter})
	}
	l.settle()
	return !l.over
}

// show writes the top screen when it says something new, and what the program has to say.
func (l *plainMode) show() {
	if s := l.m.notice.text; s != "" {
		l.say("")
		l.say(s)
	}
	if page := l.page(); page != l.shown {
		l.say("\n" + l.news(page))
		l.shown = page
	}
}

// news leaves out of a page what was written just before it: after a move of the cursor only the new place is read out, not the whole list again.
func (l *plainMode) news(page string) string {
	here := l.t(text.PlainHere) + " "
	was := map[string]bool{}
	for _, s := range strings.Split(l.shown, "\n") {
		was[strings.TrimPrefix(s, here)] = true
	}
	lines := strings.Split(page, "\n")
	if !was[lines[0]] {
		return page // another screen
	}
	var out []string
	for _, s := range lines {
		if strings.HasPrefix(s, here) || !was[s] {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}

// page is the top screen as lines of text, with where we are before it.
func (l *plainMode) page() string {
	m := l.m
	f := m.frame().sized(plainWidth, m.bodyHeight())
	head := strings.Join(strings.Fields(plainText(f, m.place(f))), " ")
	if p, ok := m.top().(liner); ok {
		return head + "\n" + strings.Join(p.lines(f), "\n")
	}
	return head + "\n" + plainText(f, m.top().view(f))
}

// A liner writes itself as lines for the linear mode; other screens are written as they are drawn, without what is only drawing.
type liner interface{ lines(frame) []string }

// plainText takes from a drawing what is only drawing: styles, rules, frames and empty lines. Marks become words.
func plainText(f frame, view string) string {
	var out []string
	for _, line := range strings.Split(ansi.Strip(view), "\n") {
		line = strings.TrimSpace(strings.Map(func(r rune) rune {
			if r >= '─' && r <= '▟' { // lines, frames and bars
				return ' '
			}
			return r
		}, line))
		if line != "" {
			out = append(out, markWords(f, line))
		}
	}
	return strings.Join(out, "\n")
}

// markWords puts words in the place of the marks that only the eye can tell apart: the row under the cursor, and what a task holds back.
func markWords(f frame, line string) string {
	fields := strings.Fields(line)
	for i, s := range fields {
		if s == "›" {
			fields[i] = f.t(text.PlainHere)
		}
		for _, x := range catalog.Impacts() {
			mark, _ := f.st.mark(x)
			named := i+1 < len(fields) && strings.HasPrefix(fields[i+1], f.t(impactShort(x)))
			if s == mark && strings.Contains("■▲◆●", mark) && !named {
				fields[i] = upperFirst(f.t(impactShort(x))) + ":"
			}
		}
	}
	return strings.Join(fields, " ")
}
