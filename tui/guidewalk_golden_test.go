package tui

import (
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"

	"rettidig/catalog"
	"rettidig/guides"
	"rettidig/internal/calc"
	"rettidig/internal/text"
	"rettidig/store"
)

// calcGuide is a guide of no. 90 whose text no proof-reading changes: what is drawn holds its hash.
const calcGuide = `---
type: 90
lang: da
status: draft
edition: "2020, 2021"
law:
  - ref: SDPL § 40
    version: LBK nr. 1179 af 21/09/2023
    checked: ""
steps:
  - id: deadline
    title: Regn fristen efter
    kind: check
    calc: notification
  - id: late
    title: Hvad blev afgørelsen?
    kind: decide
    deciding: true
    choices:
      - id: from_notice
        label: Refusion fra anmeldelsen
        outcome: partial
        outcome_text: Refusion ventes kun fra den dag, anmeldelsen kom.
        resolves: true
      - id: wait
        label: Vent på partshøringssvaret
        outcome: wait
        outcome_text: Opgaven er stadig åben.
        needs_date: true
        next: end
  - id: close
    title: Markér opgaven som løst
    kind: close
sections:
  - id: deadline
    title: Frist
  - id: outcome
    title: Bagefter
  - id: law
    title: Lov
  - id: verify
    title: Efterprøv
---

# 90 Anmeldelse modtaget for sent

Arbejdsgiveren har anmeldt fraværet efter fristen.

## 1. Regn fristen efter

*Lov: SDPL § 40*

Fristen regnes fra første fraværsdag, i kalenderdage.

## 2. Hvad blev afgørelsen?

*Råd*

Vælg, hvad du har afgjort i KSD.

## 3. Markér opgaven som løst

*Råd*

Markér den i KSD, og derefter her.

## Frist

*Råd*

Før mandag eftermiddag.

## Bagefter

*Råd*

Intet.

## Lov

*Lov: SDPL § 40*

Slå den op.

## Efterprøv

*Råd*

Efterprøv i KSD's egen vejledning.
`

// calcEnv is the env with that guide.
func calcEnv(t *testing.T, e env) env {
	t.Helper()
	lib, err := guides.LoadFS(fstest.MapFS{"da/090.md": &fstest.MapFile{Data: []byte(calcGuide)}})
	if err != nil {
		t.Fatal(err)
	}
	e.guides = lib
	return e
}

func lateTask() caseTask {
	return caseTask{Row: testRow(9, 90, catalog.NewDate(2026, time.November, 25), 0), release: store.Release{What: catalog.WhatNothing, When: catalog.WhenNone}}
}

// worked is what the form of the calculation gives for S1's dates.
func worked(task caseTask) tea.Msg {
	return calculatedMsg{task.ID, 90, map[string]string{"payer": "wages", "first": "01-12-2017", "received": "06-02-2018"}}
}

func TestGuideCalcGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		e = calcEnv(t, e)
		task := lateTask()
		s, _ := openGuide(t, e, task, false).update(e, worked(task))
		return s
	})
}

func TestGuideCalcDecidingGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		e = calcEnv(t, e)
		task := lateTask()
		s, _ := openGuide(t, e, task, false).update(e, worked(task))
		s, _ = s.update(e, press(actOpen))
		return s
	})
}

func TestGuideResumedGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		e = calcEnv(t, e)
		task := lateTask()
		g := e.guides.Guide(90, text.Da)
		task.walk, task.walked = store.Walk{Guide: markOf(g), Steps: []store.WalkStep{{Step: "deadline"}}, At: sunday.Add(-26 * time.Hour)}, true
		return openGuide(t, e, task, false)
	})
}

func TestCalcFormGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		c, _ := calc.Lookup("hourly_pay")
		s, _ := newCalcForm(e, testRow(2, 56, 0, 1), c, map[string]string{"first": "15-03-2022"}).init(e)
		s, _ = s.update(e, tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl})
		return s
	})
}

func TestApproveFormGolden(t *testing.T) {
	goldens(t, func(t *testing.T, e env) screen {
		e = calcEnv(t, e)
		s, _ := newApproveForm(e, e.guides.Guide(90, text.Da)).init(e)
		return s
	})
}

// The step with a calculation fits at every size.
func TestGuideCalcFitsEverywhere(t *testing.T) {
	sweep(t, func(t *testing.T, e env) screen {
		e = calcEnv(t, e)
		task := lateTask()
		s, _ := newGuideScreen(task.Row, false).init(e)
		s, _ = s.update(e, loadedMsg[caseTask]{id: s.(guideScreen).loaded, value: task})
		s, _ = s.update(e, worked(task))
		return s
	})
}
