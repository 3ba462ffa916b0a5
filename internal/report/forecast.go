package report

import (
	"time"

	"rettidig/catalog"
	"rettidig/internal/text"
	"rettidig/store"
)

// ForecastCheck is the calibration of what was expected: of the decisions expected in each evening run, how many the next snapshots have seen. The share is
// of those a snapshot could see; the rest is pending. runs come oldest first.
func ForecastCheck(runs []store.RunForecast, lang text.Lang) Table {
	t := Table{
		Lang: lang, Name: "forecast_check", Title: lang.T(text.ReportForecast), Empty: lang.T(text.ReportForecastEmpty), Columns: forecastColumns(lang),
		Footnotes: []string{lang.T(text.ReportNoteForecastSeen), lang.T(text.ReportNoteForecastUnmarked), lang.T(text.ReportNoteForecastPending), lang.T(text.ReportNoteForecastPay)},
	}
	var g Group
	var all store.RunForecast
	for _, f := range runs {
		at := f.Run.In(catalog.Copenhagen)
		name := Cell{Text: at.Format("02-01-2006 15:04"), Key: at.Format(time.RFC3339)}
		g.Rows = append(g.Rows, append(Row{name}, forecastCells(f)...))
		all.Expected, all.Seen, all.Contradicted, all.Unmarked = all.Expected+f.Expected, all.Seen+f.Seen, all.Contradicted+f.Contradicted, all.Unmarked+f.Unmarked
	}
	t.Groups = []Group{g}
	t.Total = append(Row{{Text: lang.T(text.ReportTotal)}}, forecastCells(all)...)
	return t
}

func forecastColumns(lang text.Lang) []Column {
	return []Column{
		{Title: lang.T(text.ReportColRun), Key: "run"},
		{Title: lang.T(text.ReportColExpected), Key: "expected", Kind: KindCount},
		{Title: lang.T(text.ReportColSeen), Key: "seen", Kind: KindCount},
		{Title: lang.T(text.ReportColContra), Key: "contradicted", Kind: KindCount},
		{Title: lang.T(text.ReportColUnmarked), Key: "not_marked", Kind: KindCount},
		{Title: lang.T(text.ReportColPending), Key: "pending", Kind: KindCount},
		{Title: lang.T(text.ReportColSeenPercent), Key: "percent", Kind: KindCount},
		{Title: "", Kind: KindBar, Full: 100},
	}
}

func forecastCells(f store.RunForecast) Row {
	percent := Rate{Judged: f.Seen + f.Contradicted, Returned: f.Seen}.Percent()
	return Row{{N: f.Expected}, {N: f.Seen}, {N: f.Contradicted}, {N: f.Unmarked}, {N: f.Pending()}, {N: percent}, {N: percent}}
}
