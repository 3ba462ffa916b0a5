package text

// What is wrong with a mapping profile. The first argument of the two first is the file's name, the last the fault.
var (
	ProfileFault        = Msg{Da: "Profilen %s: %s", En: "The profile %s: %s"}
	ProfileFaultAt      = Msg{Da: "Profilen %s, linje %d: %s", En: "The profile %s, line %d: %s"}
	ProfileLarge        = Msg{Da: "Den er ikke en almindelig fil på højst %d KiB.", En: "It is not a regular file of at most %d KiB."}
	ProfileUnreadable   = Msg{Da: "Den kan ikke læses: %s", En: "It cannot be read: %s"}
	ProfileNotTOML      = Msg{Da: "Det er ikke gyldig TOML: %s", En: "This is not valid TOML: %s"}
	ProfileKey          = Msg{Da: "Nøglen »%s« kendes ikke. De kendte er: %s.", En: "The key \"%s\" is not known. Known are: %s."}
	ProfileWantsText    = Msg{Da: "»%s« skal være en tekst i anførselstegn.", En: "\"%s\" must be a text in quotation marks."}
	ProfileWantsTexts   = Msg{Da: "»%s« skal være en tekst eller en liste af tekster.", En: "\"%s\" must be a text or a list of texts."}
	ProfileWantsTable   = Msg{Da: "»%s« skal være en tabel: [%[1]s].", En: "\"%s\" must be a table: [%[1]s]."}
	ProfileFieldTwice   = Msg{Da: "%s står to gange.", En: "%s stands twice."}
	ProfileHeadingEmpty = Msg{Da: "%s har en overskrift uden bogstaver og tal.", En: "%s has a heading without letters and digits."}
	ProfileHeadingTwice = Msg{Da: "Overskriften »%s« står både ved %s og %s.", En: "The heading \"%s\" stands with both %s and %s."}
	ProfileWordTwice    = Msg{Da: "»%s« står to gange; store og små bogstaver gør ingen forskel.", En: "\"%s\" stands twice; capitals make no difference."}
	ProfileDate         = Msg{Da: "»%s« er ikke en måde at skrive datoer på. Brug dd, mm og åååå eller åå, og tt:mm:ss for klokkeslæt, for eksempel »mm/dd/åååå tt:mm«.", En: "\"%s\" is no way to write dates. Use dd, mm and yyyy or yy, and hh:mm:ss for clock times, for example \"mm/dd/yyyy hh:mm\"."}
)

// The command import profiles, and what import says of profiles.
var (
	CmdImportFlagProfile = Msg{Da: "`NAVN` på den profil, filen læses efter; ellers den, der passer til overskrifterne", En: "`NAME` of the profile the file is read by; else the one that fits the headings"}
	CmdProfilesShort     = Msg{Da: "Vis de profiler, filer kan læses efter", En: "List the profiles files can be read by"}
	CmdProfilesFolder    = Msg{Da: "Mappe: %s", En: "Folder: %s"}
	CmdProfilesNone      = Msg{Da: "Der er ingen egne profiler. Læg en .toml-fil i mappen; se docs/import-format.md.", En: "There are no profiles of your own. Put a .toml file into the folder; see docs/import-format.md."}
	CmdProfilesBuiltIn   = Msg{Da: "%s (indbygget): opgørelser som rapport R23. De tæller opgaver og kan ikke indlæses.", En: "%s (built in): summaries such as report R23. They count tasks and cannot be imported."}
	CmdProfilesOne       = Msg{Da: "%s", En: "%s"}
	CmdProfilesNote      = Msg{Da: "%s: %s", En: "%s: %s"}
	CmdProfilesColumn    = Msg{Da: "    %s", En: "    %s"}
	CmdProfileUnknown    = Msg{Da: "Der er ingen profil »%s«. Profilerne er: %s. De ligger i %s.", En: "There is no profile \"%s\". The profiles are: %s. They lie in %s."}
	CmdProfileNoneKnown  = Msg{Da: "ingen", En: "none"}
	CmdProfileLeftOut    = Msg{Da: "%s Profilen bruges ikke.", En: "%s The profile is not used."}
	CmdProfileIsSummary  = Msg{Da: "Profilen »%s« er til opgørelser: de tæller opgaver og kan ikke indlæses. Hent listen over selve opgaverne fra KSD.", En: "The profile \"%s\" is for summaries: they count tasks and cannot be imported. Export the list of the tasks themselves from KSD."}
)
