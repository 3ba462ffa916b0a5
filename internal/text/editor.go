package text

// Notes written in the user's own editor.
var (
	KeyEditor     = Msg{Da: "Skriv notatet i din egen editor", En: "Write the note in your own editor"}
	EditorEmpty   = Msg{Da: "Intet skrevet; intet gemt.", En: "Nothing written; nothing saved."}
	EditorTooLong = Msg{Da: "Teksten er på %d tegn; kun de første %d er her. Kort den af.", En: "The text has %d characters; only the first %d are here. Shorten it."}
	EditorNone    = Msg{Da: "Der er ingen editor. Sæt VISUAL eller EDITOR, for eksempel EDITOR=nano, eller skriv notatet i formularen.", En: "There is no editor. Set VISUAL or EDITOR, for example EDITOR=nano, or write the note in the form."}
	EditorFailed  = Msg{Da: "Editoren »%s« kunne ikke bruges. Intet er gemt, og filen er fjernet.", En: "The editor \"%s\" could not be used. Nothing was saved, and the file is removed."}
)
