package tui

import (
	"slices"
	"strings"

	"rettidig/internal/text"
)

// screenName names a screen in a sentence; a test holds that every screen has a name.
func screenName(s screenID) text.Msg {
	switch s {
	case screenQueue:
		return text.ScreenQueue
	case screenWelcome:
		return text.ScreenWelcome
	case screenHelp:
		return text.ScreenHelp
	case screenForm:
		return text.ScreenForm
	case screenCase:
		return text.ScreenCase
	case screenGuide:
		return text.ScreenGuide
	case screenGuidePage:
		return text.ScreenGuidePage
	case screenContents:
		return text.ScreenContents
	case screenPresent:
		return text.ScreenPresent
	case screenPanel:
		return text.ScreenPanel
	case screenLog:
		return text.ScreenLog
	case screenResolved:
		return text.ScreenResolved
	case screenReports:
		return text.ScreenReports
	case screenActs:
		return text.ScreenActs
	case screenImport:
		return text.ScreenImport
	case screenPlan:
		return text.ScreenPlan
	case screenCases:
		return text.ScreenCases
	case screenViews:
		return text.ScreenViews
	case screenCatalog:
		return text.ScreenCatalog
	case screenCatalogType:
		return text.ScreenCatalogType
	case screenFacets:
		return text.ScreenFacets
	case screenBulk:
		return text.ScreenBulk
	case screenWork:
		return text.ScreenWork
	}
	return screenNameOfImports(s)
}

// screenNameOfImports names the screens of snapshots and of what imports have done.
func screenNameOfImports(s screenID) text.Msg {
	switch s {
	case screenReconcile:
		return text.ScreenReconcile
	case screenRecords:
		return text.ScreenRecords
	case screenRecord:
		return text.ScreenRecord
	}
	return screenNameOfTraining(s)
}

// screenNameOfTraining names the screens of the training room.
func screenNameOfTraining(s screenID) text.Msg {
	switch s {
	case screenTraining:
		return text.ScreenTraining
	case screenExercise:
		return text.ScreenExercise
	case screenTrainResult:
		return text.ScreenTrainResult
	}
	return text.Msg{}
}

// screenNames lists the screens of an action, for a sentence.
func screenNames(f frame, screens []screenID) string {
	names := make([]string, 0, len(screens))
	for _, s := range screens {
		if n := f.t(screenName(s)); n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return strings.Join(names, ", ")
}
