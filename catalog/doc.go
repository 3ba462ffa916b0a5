// Package catalog is the rulebook: what is always true of KSD's tasks, whatever lies in the queue today.
//
// It knows the task types and what each holds back, how KSD treats them (deletion, recurrence, follow-ups), the calendar of KSD's runs,
// and from these when a task must be solved and what solving it is expected to bring. It reads no clock and keeps no state.
//
// Two documents of KOMBIT are its sources, named in every fact:
//
//	S1  "Styring af opgaver i KSD", 25 May 2020: blocking classes, frequencies, the Monday and evening runs
//	S2  "Sletning af opgaver i KSD", 8 October 2021: names, deletability, consequences, the deletion runs
//
// A line number counts the lines of the document's stored text. What no source says is a setting in [Rules] with a default, and is to be verified
// against KSD's own guides. The catalog's own sentences about deletion ([Type.ConsequenceText]) are the only Danish and English text for readers
// that lives outside internal/text: each is a fact about a type and must change with it.
package catalog
