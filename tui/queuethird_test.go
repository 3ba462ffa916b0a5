package tui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"rettidig/internal/text"
)

// A wide window shows list, explanation and case; the citizen stays in the list. A narrower one has no room for the case, and then shows two.
func TestThreePanes(t *testing.T) {
	p := newPilot(t, 200, 40, text.Da, testRows())
	p.sees("Borger", "Cæcilie Prøvesen", "Forventet, når den løses", "Åbne opgaver på sagen: 1", "Vejledningens trin")
	p.find("type:20 sag:4705").sees("Åbne opgaver på sagen: 2", "+1")
	p.send(tea.WindowSizeMsg{Width: 160, Height: 40}).sees("Forventet, når den løses").lacks("Åbne opgaver på sagen")
	p.send(tea.WindowSizeMsg{Width: 200, Height: 40}).sees("Åbne opgaver på sagen: 2")
	p.keys("D").sees("Open tasks on the case: 2", "Steps of the guide").keys("p").lacks("Open tasks on the case").sees("Citizen")
	newPilot(t, 160, 40, text.Da, testRows()).send(tea.WindowSizeMsg{Width: 200, Height: 40}).sees("Åbne opgaver på sagen: 1")
}

func TestThreePanesGolden(t *testing.T) {
	for _, size := range [][2]int{{190, 30}, {200, 50}, {240, 40}} {
		for _, lang := range []text.Lang{text.Da, text.En} {
			t.Run(fmt.Sprintf("%dx%d_%s", size[0], size[1], lang), func(t *testing.T) {
				p := newPilot(t, size[0], size[1], lang, testRows()).keys("j")
				mustFill(t, p.m.View().Content, size[0], size[1])
				golden.RequireEqual(t, p.screen())
			})
		}
	}
}
