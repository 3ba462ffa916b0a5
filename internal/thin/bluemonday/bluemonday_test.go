package bluemonday

import (
	"strings"
	"testing"
)

func TestSanitize(t *testing.T) {
	for in, want := range map[string]string{
		"":                                    "",
		"§ 27 og § 3":                         "§ 27 og § 3",
		"a < b":                               "a &lt; b",
		"<b>fed</b> tekst":                    "fed tekst",
		"a<!-- skjult -->b":                   "ab",
		"<script>alert(1)</script>x":          "x",
		"<style>p{}</style>x":                 "x",
		"x<iframe src=a>y</iframe>z":          "xz",
		"<!DOCTYPE html>x":                    "x",
		"&lt;b&gt;":                           "&lt;b&gt;",
		"<a href='javascript:x'>l</a>":        "l",
		"<script>alert(1)":                    "",
		"<img src=x onerror=alert(1)>billede": "billede",
	} {
		if got := StrictPolicy().Sanitize(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Whatever comes in, no element comes out.
func FuzzSanitize(f *testing.F) {
	for _, s := range []string{"<b>x</b>", "<<b>script>", "<scr<script>ipt>", "a<b", "<!--<b>-->", "&#60;b&#62;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "<>&'\"\r\x00") {
			if out := StrictPolicy().Sanitize(s); strings.ContainsAny(out, "<>") {
				t.Errorf("%q gives %q", s, out)
			}
		}
	})
}
