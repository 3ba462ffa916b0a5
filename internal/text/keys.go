package text

// Keys remapped in the settings, and the cheat sheet.
var (
	KeysUnknown  = Msg{Da: "[keys]: der er ingen handling »%s«. Mente du »%s«?", En: "[keys]: there is no action \"%s\". Did you mean \"%s\"?"}
	KeysFixed    = Msg{Da: "[keys]: »%s« (%s) har altid cifrene.", En: "[keys]: \"%s\" (%s) always has the digits."}
	KeysNone     = Msg{Da: "[keys]: »%s« (%s) skal have mindst én tast.", En: "[keys]: \"%s\" (%s) needs at least one key."}
	KeysCtrlC    = Msg{Da: "[keys]: Ctrl-C lukker altid programmet og kan ikke gives til »%s« (%s).", En: "[keys]: Ctrl-C always quits and cannot be given to \"%s\" (%s)."}
	KeysNoKey    = Msg{Da: "[keys]: »%s« er ikke en tast (ved »%s«, %s). Skriv for eksempel x, X, f2 eller ctrl+x.", En: "[keys]: \"%s\" is not a key (at \"%s\", %s). Write for example x, X, f2 or ctrl+x."}
	KeysAltGr    = Msg{Da: "[keys]: »%s« kræver AltGr eller en død tast på et dansk tastatur (ved »%s«, %s).", En: "[keys]: \"%s\" needs AltGr or a dead key on a Danish keyboard (at \"%s\", %s)."}
	KeysConflict = Msg{Da: "[keys]: »%s« kan ikke både være »%s« (%s) og »%s« (%s) på %s.", En: "[keys]: \"%s\" cannot be both \"%s\" (%s) and \"%s\" (%s) on %s."}

	CmdKeysShort = Msg{Da: "Vis tasterne i skærmprogrammet", En: "Show the keys of the terminal program"}
	CmdKeysLong  = Msg{
		Da: "Viser, hvad hver tast gør, skærm for skærm, som de gælder nu. Tasterne kan ændres i den personlige indstillingsfil under [keys], for eksempel: resolve = \"Z\", eller med »rettidig config set keys.resolve Z«. En tast, der ville betyde to ting, bliver afvist med begge handlingers navne.",
		En: "Shows what each key does, screen by screen, as they are in force. Keys can be changed in the personal settings file under [keys], for example: resolve = \"Z\", or with \"rettidig config set keys.resolve Z\". A key that would mean two things is refused with the names of both actions.",
	}
	CmdKeysMarkdown = Msg{Da: "skriv snydearket som Markdown, på dansk og engelsk", En: "write the cheat sheet as Markdown, in Danish and English"}
	CmdKeysEvery    = Msg{Da: "Alle skærme", En: "Every screen"}
	CmdKeysSettings = Msg{Da: "Indstillingsfilen %s kan ikke bruges:\n%s", En: "The settings file %s cannot be used:\n%s"}
)
