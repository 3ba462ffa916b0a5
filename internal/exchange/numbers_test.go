package exchange

import (
	"testing"

	"rettidig/internal/text"
)

// The rules are those of docs/import-format.md. Every number here is of the form that belongs to nobody, or no number at all.
func TestParseCPR(t *testing.T) {
	cases := []struct {
		in, cpr, flag string
		fault         text.Msg
	}{
		{"9002850001", "9002850001", flagReplacement, text.Msg{}},
		{"900285-0001", "9002850001", flagReplacement, text.Msg{}},
		{"900285 0001", "9002850001", flagReplacement, text.Msg{}},
		{"900285–0001", "9002850001", flagReplacement, text.Msg{}},
		{"3002850001", "3002850001", flagImpossible, text.Msg{}},
		{"0013850001", "0013850001", flagImpossible, text.Msg{}},
		{"2902850001", "2902850001", flagImpossible, text.Msg{}},
		{"002850001", "0002850001", flagRepaired, text.Msg{}},
		{"00285-0001", "0002850001", flagRepaired, text.Msg{}},
		{"0000000000", "", "", text.Msg{}},
		{"90028500", "", "", text.TaskFileCPRLength},
		{"90028500011", "", "", text.TaskFileCPRLength},
		{"900285-001", "", "", text.TaskFileCPRForm},
		{"9002-850001", "", "", text.TaskFileCPRForm},
		{"900285-000A", "", "", text.TaskFileCPRLetters},
		{"9E+09", "", "", text.TaskFileCPRLetters},
		{"90-02-85-0001", "", "", text.TaskFileCPRLetters},
	}
	for _, c := range cases {
		cpr, flag, fault := parseCPR(c.in)
		if cpr != c.cpr || flag != c.flag || fault != c.fault {
			t.Errorf("parseCPR(%q) = %q, %q, %q; want %q, %q, %q", c.in, cpr, flag, fault.Da, c.cpr, c.flag, c.fault.Da)
		}
	}
}

// The century follows from the seventh digit: 29 February exists only in leap years.
func TestBirthYear(t *testing.T) {
	for _, c := range []struct {
		cpr  string
		want int
	}{
		{"9002003000", 1900},
		{"9002004000", 2000},
		{"9002374000", 1937},
		{"9002005000", 2000},
		{"9002575000", 2057},
		{"9002585000", 1858},
		{"9002369000", 2036},
	} {
		if got := birthYear(c.cpr); got != c.want {
			t.Errorf("birthYear = %d, want %d", got, c.want)
		}
	}
}

func FuzzParseCPR(f *testing.F) {
	for _, s := range []string{"900285-0001", "90028500", "", "٣", "900285 - 0001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cpr, flag, fault := parseCPR(s)
		if fault != (text.Msg{}) {
			if cpr != "" || flag != "" {
				t.Errorf("%q is refused and kept", s)
			}
			return
		}
		if cpr == "" {
			return
		}
		if len(cpr) != 10 || !allDigits(cpr) {
			t.Errorf("%q gave %q", s, cpr)
		}
		if again, _, fault := parseCPR(cpr[:6] + "-" + cpr[6:]); again != cpr || fault != (text.Msg{}) {
			t.Errorf("%q does not come back: %q", cpr, again)
		}
	})
}
