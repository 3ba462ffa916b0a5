package tui

// fetch is how a screen stands to what it reads from the store. Screens that read one thing embed it.
type fetch struct {
	loaded loadID // the load under way, else 0; its answer alone is taken
	has    bool   // something was read, though it may be older than the last load
	failed string // why the last load brought nothing, in the user's language
}

// answered notes the answer to a load, and reports whether what came with it is to be shown.
func (f *fetch) answered(e env, id loadID, err error) bool {
	if id != f.loaded {
		return false
	}
	f.loaded, f.failed = 0, ""
	if err != nil {
		f.failed = failure(e, err)
		return false
	}
	f.has = true
	return true
}
