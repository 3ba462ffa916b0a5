package text

// Watching a folder.
var (
	FolderDone        = Msg{Da: "faerdig", En: "done"}
	FolderFailed      = Msg{Da: "fejl", En: "failed"}
	FolderNoFolder    = Msg{Da: "%s er ikke en mappe.", En: "%s is not a folder."}
	FolderNotWritable = Msg{Da: "Der kan ikke skrives i mappen %s: %s. Indlæste filer skal kunne flyttes.", En: "The folder %s cannot be written to: %s. Files that were imported must be moved."}
	FolderWatched     = Msg{Da: "Der er allerede et program, der holder øje med mappen %s. To må ikke gøre det på én gang.", En: "Another program is already watching the folder %s. Two may not do so at once."}
)

// What import --watch says. The first argument is the file's name.
var (
	CmdImportFlagWatch    = Msg{Da: "hold øje med en mappe, og indlæs nye filer i den", En: "watch a folder and import new files in it"}
	CmdImportFlagInterval = Msg{Da: "`TID` mellem to blikke i mappen", En: "`TIME` between two looks into the folder"}
	CmdWatchStart         = Msg{Da: "Holder øje med %s. Indlæste filer flyttes til %s, de andre til %s. Ctrl-C stopper.", En: "Watching %s. Imported files go to %s, the others to %s. Ctrl-C stops."}
	CmdWatchTaken         = Msg{Da: "%s er flyttet til %s.", En: "%s was moved to %s."}
	CmdWatchBefore        = Msg{Da: "%s er indlæst før; samme indhold indlæses ikke igen.", En: "%s was imported before; the same content is not imported again."}
	CmdWatchRefused       = Msg{Da: "%s kunne ikke indlæses og er flyttet til %s. %s", En: "%s could not be imported and was moved to %s. %s"}
	CmdWatchLater         = Msg{Da: "%s prøves igen: %s", En: "%s will be tried again: %s"}
	CmdWatchStopped       = Msg{Da: "Holder ikke længere øje. Filer indlæst: %d, ikke indlæst: %d.", En: "No longer watching. Files imported: %d, not imported: %d."}
	CmdWatchNoTaken       = Msg{Da: "--taken kan ikke bruges med --watch: hver fil har sin egen tid.", En: "--taken cannot be used with --watch: each file has its own time."}
	CmdWatchNoDryRun      = Msg{Da: "--watch kan ikke bruges sammen med --dry-run.", En: "--watch cannot be used with --dry-run."}
	CmdWatchInterval      = Msg{Da: "--interval skal være mindst 100ms.", En: "--interval must be at least 100ms."}
)
