// Package report makes the tables that people read and export: R23 "Uafsluttede opgaver" in both its forms, and open tasks by what they hold back.
//
// A report is a pure function from the store's counters to a Table of plain values; it reads no store and no clock. A writer turns any Table
// into text for a terminal, CSV, Markdown or JSON, so a new report needs no writer and a new writer serves every report.
package report
