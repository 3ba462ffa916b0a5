package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rettidig/internal/text"
)

// form is a box with fields and two buttons: the one that goes away and the one that carries the verb.
// Esc closes it, but asks first when text has been typed; what the store refuses is said inside it, and the text stays.
type form struct {
	title   string
	intro   []string // paragraphs above the fields; styled text is kept
	fields  []field
	verb    string // on the button that does it
	no      string // on the other; "Annullér" when empty
	confirm bool   // a confirmation: after the fields the focus goes to "no" first
	told    bool   // nothing is asked: the verb alone stands there

	// submit begins the act. It returns the id of the submit it waits for (zero: none), a command, and what is wrong with the fields if anything.
	submit func(env, []string) (loadID, tea.Cmd, fault)
	// done is what follows when the store has said yes; nil closes the form.
	done tea.Cmd

	focus int // index of a field, len(fields) for no, len(fields)+1 for the verb
	skip  int // lines passed over at the buttons, where the content is longer than the box
	wait  loadID
	wrong string
	asked bool // Esc was pressed with typed text: the next one drops it
}

// formOf is the form itself, also for the screens that are a form and more.
func (w form) formOf() form { return w }

func (w form) id() screenID { return screenForm }
func (w form) typing() bool { return true }
func (w form) modal()       {}

func (w form) init(env) (screen, tea.Cmd) {
	if len(w.fields) == 0 && !w.confirm {
		w.focus = 1
	}
	return w.focusOn(w.focus), nil
}

func (w form) focusOn(i int) form {
	n := len(w.fields) + 2
	w.focus, w.skip = (i+n)%n, 0
	w.fields = append([]field(nil), w.fields...)
	for i := range w.fields {
		w.fields[i] = w.fields[i].focused(i == w.focus)
	}
	return w
}

func (w form) update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case submittedMsg:
		return w.answered(e, msg)
	case sessionMsg: // only a refusal comes back here, and the notice says it
		w.wait = 0
	case tea.KeyPressMsg:
		return w.key(e, msg)
	case tea.PasteMsg:
		return w.toField(msg)
	}
	return w, nil
}

// answered closes the form after a yes and shows the refusal after a no.
func (w form) answered(e env, msg submittedMsg) (screen, tea.Cmd) {
	if w.wait == 0 || msg.id != w.wait {
		return w, nil
	}
	w.wait = 0
	if msg.err != nil {
		w.wrong = failure(e, msg.err)
		return w, nil
	}
	if w.done != nil {
		return w, w.done
	}
	return w, emit(popMsg{})
}

func (w form) key(e env, k tea.KeyPressMsg) (screen, tea.Cmd) {
	key := k.String()
	if key != "esc" {
		w.asked = false
	}
	switch key {
	case "esc":
		return w.escape(e)
	case "tab":
		return w.focusOn(w.focus + 1), nil
	case "shift+tab":
		return w.focusOn(w.focus - 1), nil
	case "ctrl+s":
		return w.send(e)
	}
	if w.focus >= len(w.fields) {
		return w.buttonKey(e, key)
	}
	return w.fieldKey(e, k)
}

// escape closes the form; typed text is dropped only when it is asked for twice.
func (w form) escape(e env) (screen, tea.Cmd) {
	if w.wait != 0 {
		return w, nil
	}
	for _, x := range w.fields {
		if x.typed() && !w.asked {
			w.asked, w.wrong = true, e.t(text.FormDropText)
			return w, nil
		}
	}
	return w, emit(popMsg{})
}

// buttonKey moves between the buttons and presses them; j or y is yes, n is no.
func (w form) buttonKey(e env, key string) (screen, tea.Cmd) {
	no := len(w.fields)
	if w.told && (key == "enter" || key == "space") {
		return w.send(e)
	}
	switch key {
	case "pgdown", "ctrl+f":
		return w.scrolled(e.frame, 1), nil
	case "pgup", "ctrl+b":
		return w.scrolled(e.frame, -1), nil
	case "left", "h", "up", "k":
		if w.focus == no {
			return w.focusOn(w.focus - 1), nil
		}
		return w.focusOn(no), nil
	case "right", "l", "down":
		return w.focusOn(no + 1), nil
	case "n":
		return w, emit(popMsg{})
	case "j", "y":
		return w.send(e)
	case "enter", "space":
		if w.focus == no {
			return w, emit(popMsg{})
		}
		return w.send(e)
	}
	return w, nil
}

func (w form) fieldKey(e env, k tea.KeyPressMsg) (screen, tea.Cmd) {
	x := w.fields[w.focus]
	key := k.String()
	switch {
	case key == "enter" && x.kind != fieldArea:
		if w.focus == len(w.fields)-1 && !w.confirm {
			return w.send(e)
		}
		return w.focusOn(w.focus + 1), nil
	case x.kind == fieldChoice:
		return w.pick(key), nil
	case x.kind == fieldCheck:
		return w.tick(key), nil
	case x.kind == fieldLine && key == "down":
		return w.focusOn(w.focus + 1), nil
	case x.kind == fieldLine && key == "up":
		return w.focusOn(max(w.focus-1, 0)), nil
	}
	return w.toField(k)
}

// pick moves the choice; past its ends the focus moves on.
func (w form) pick(key string) form {
	x := w.fields[w.focus]
	to := x.chosen
	switch key {
	case "down", "j", "right":
		to++
	case "up", "k", "left":
		to--
	default:
		if len(key) == 1 && key[0] >= '1' && key[0] <= '9' {
			to = int(key[0] - '1')
		}
	}
	if to < 0 || to >= len(x.options) {
		return w
	}
	w.fields = append([]field(nil), w.fields...)
	w.fields[w.focus].chosen = to
	return w
}

// tick ticks a check field with space, j or y and unticks it with space or n.
func (w form) tick(key string) form {
	on := w.fields[w.focus].on
	switch key {
	case "space", "x":
		on = !on
	case "j", "y":
		on = true
	case "n":
		on = false
	case "down":
		return w.focusOn(w.focus + 1)
	case "up":
		return w.focusOn(max(w.focus-1, 0))
	}
	w.fields = append([]field(nil), w.fields...)
	w.fields[w.focus].on = on
	return w
}

// toField hands a key or pasted text to the field that has the focus.
func (w form) toField(msg tea.Msg) (screen, tea.Cmd) {
	if w.focus >= len(w.fields) {
		return w, nil
	}
	w.fields = append([]field(nil), w.fields...)
	w.fields[w.focus] = w.fields[w.focus].take(msg)
	w.wrong = ""
	return w, nil
}

// send begins the act, once.
func (w form) send(e env) (screen, tea.Cmd) {
	if w.wait != 0 {
		return w, nil
	}
	values := make([]string, len(w.fields))
	for i, x := range w.fields {
		values[i] = x.value()
	}
	id, cmd, wrong := w.submit(e, values)
	w.wait, w.wrong = id, wrong.said
	if wrong.said != "" && wrong.at >= 0 && wrong.at < len(w.fields) {
		w = w.focusOn(wrong.at)
	}
	return w, cmd
}

// fault is what is wrong with the fields of a form, and the index of the one to be mended.
type fault struct {
	said string
	at   int
}

// hint says what the keys do where the focus is: Enter goes on from a field, begins a line in a text, sends from the last field and presses a button.
func (w form) hint(f frame) string {
	parts := []string{f.keyHint("Tab", f.t(text.FormNext))}
	if w.focus >= len(w.fields) {
		parts = append(parts, f.keyHint("↵", f.t(text.FormEnter)))
	} else {
		parts = append(parts, w.fieldHints(f, w.fields[w.focus].kind)...)
	}
	return strings.Join(append(parts, f.keyHint("Esc", f.t(text.FormClose))), "  ")
}

func (w form) fieldHints(f frame, kind fieldKind) []string {
	switch kind {
	case fieldArea:
		return []string{f.keyHint("↵", f.t(text.FormNewLine)), f.keyHint("Ctrl-S", w.verb)}
	case fieldCheck:
		return []string{f.keyHint(keyName(f.lang, "space"), f.t(text.FormTick))}
	case fieldChoice:
		return []string{f.keyHint("↑↓", f.t(text.FormEnter)), w.enterHint(f)}
	}
	return []string{w.enterHint(f)}
}

// enterHint says what Enter does in a field.
func (w form) enterHint(f frame) string {
	if w.focus == len(w.fields)-1 && !w.confirm {
		return f.keyHint("↵", w.verb)
	}
	return f.keyHint("↵", f.t(text.FormOn))
}

// keyHint is a key and what it does, as the footer has them.
func (f frame) keyHint(key, word string) string {
	return f.st.Key.Render(key) + " " + f.st.Quiet.Render(word)
}

// boxWidth is the outer width of a form.
const boxWidth = 72

func (w form) view(f frame) string {
	width := min(boxWidth, f.w)
	inner := width - 4
	if inner < 8 || f.h < 5 {
		return fit(w.title, f.w, f.h)
	}
	foot := w.foot(f, inner)
	lines, at, room := w.fitted(f, inner, foot)
	return box(f, w.title, append(w.shown(f, lines, at, room), foot...), width)
}

// fitted gives the content, the line with the focus and how many lines there is room for; where there are too many, blank ones go first.
func (w form) fitted(f frame, inner int, foot []string) (lines []string, at, room int) {
	room = max(f.h-2-len(foot), 1)
	lines, at = w.content(f, inner, true)
	if len(lines) > room {
		lines, at = w.content(f, inner, false)
	}
	return lines, at, room
}

// shown is the part of the content that fits. At the buttons it can be paged through, and says how much lies below.
func (w form) shown(f frame, lines []string, at, room int) []string {
	if len(lines) <= room || w.focus < len(w.fields) || room < 3 {
		return around(lines, at, room)
	}
	from := min(w.skip, len(lines)-room)
	part := append([]string(nil), lines[from:from+room]...)
	if below := len(lines) - from - room; below > 0 {
		part[room-1] = f.st.Faint.Render(f.t(text.FormMore, below+1))
	}
	return part
}

// scrolled pages through content that is longer than the box.
func (w form) scrolled(f frame, pages int) form {
	inner := min(boxWidth, f.w) - 4
	if inner < 8 || f.h < 5 {
		return w
	}
	lines, _, room := w.fitted(f, inner, w.foot(f, inner))
	w.skip = min(max(w.skip+pages*max(room-2, 1), 0), max(len(lines)-room, 0))
	return w
}

// content gives the lines above the buttons and the line the focus is on; airy sets blank lines between the parts.
func (w form) content(f frame, inner int, airy bool) (lines []string, at int) {
	for _, p := range w.intro {
		if p == "" && !airy {
			continue
		}
		lines = append(lines, wrap(f.st.Text.Render(p), inner)...)
	}
	for i, x := range w.fields {
		if len(lines) > 0 && airy && (!x.aside || x.group != "") {
			lines = append(lines, "")
		}
		if i == w.focus {
			at = len(lines)
		}
		lines = append(lines, x.draw(f, inner, i == w.focus)...)
	}
	if w.focus >= len(w.fields) && len(w.intro) == 0 {
		at = max(len(lines)-1, 0)
	}
	return lines, at // at the buttons the beginning: before one confirms, it must be seen what is confirmed
}

// foot is what stands below the fields whatever there is room for: what is wrong, and the buttons.
func (w form) foot(f frame, inner int) []string {
	out := []string{""}
	if w.wrong != "" {
		for i, l := range wrap(w.wrong, inner-2) {
			mark := "! "
			if i > 0 {
				mark = "  "
			}
			out = append(out, f.st.Accent.Render(mark+l))
		}
		out = append(out, "")
	}
	if w.wait != 0 {
		return append(out, f.st.Faint.Render(f.t(text.FormWorking)))
	}
	if w.told {
		return append(out, button(f, w.verb, true))
	}
	no := w.no
	if no == "" {
		no = f.t(text.FormCancel)
	}
	return append(out, button(f, no, w.focus == len(w.fields))+"  "+button(f, w.verb, w.focus == len(w.fields)+1))
}

func button(f frame, label string, on bool) string {
	if on {
		return f.st.Pressed.Render("› " + label + " ‹")
	}
	return f.st.Button.Render("  " + label + "  ")
}
