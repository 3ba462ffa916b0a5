package bolt

// TightJournal gives an engine a journal that is full after three small Updates.
func TightJournal(e *Engine) { e.size = size{updates: 3, bytes: 512, own: 8} }
