package demo

import (
	"fmt"
	"strings"
)

// Names are made of the most common ones, so that no pair points at anyone.
var (
	firstNames = words(`Anne Mette Kirsten Hanne Lone Pia Susanne Marianne Camilla Louise Emma Ida Freja Clara Sofie Laura Karen Birthe Inger Tove
		Peter Lars Jens Michael Henrik Thomas Søren Jan Niels Christian Martin Morten Anders Jesper Rasmus Mads Emil Oscar Noah Viggo
		Åse Øjvind Fatima Yusuf Amina Mohammed Agnieszka Piotr Thi Zahra`)
	lastNames = words(`Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen
		Christiansen Poulsen Johansen Møller Mortensen Knudsen Østergaard Ågesen Kjær Bæk Skov Holm Lund Dam Krogh Ali Khan Nguyen Kowalska`)
	initials = words(`AML BHK CTR DSN EJP FLO GMB HVA IKR JNT KSD LBØ MRA NHE PTK RSV SÅL THM`)
	stems    = words(`Klitrose Havtorn Birkely Nordlyng Egely Tjørne Marehalm Lærke Vibe Bøgely Strandsvale Hyld Kornblomst Ugle Rævebakke Åkande`)
	trades   = words(`Tømrer Bageri VVS Transport Rengøring Malerfirma Gartneri Autoværksted Frisør Elservice Murerfirma Cafe Fiskeri Byg Vagt Møbler`)
)

func words(s string) []string { return strings.Fields(s) }

// cprCount is how many numbers the impossible forms give: two days, a hundred years, ten thousand serials.
const cprCount = 2 * 100 * 10_000

// cpr gives the i-th impossible CPR: day 90 or 91 in month 02. Its day says 30 or 31 February plus the 60 of a replacement number, so that it is
// neither a person's nor a replacement's. Different i below cprCount give different numbers.
func cpr(i int) string {
	const stride = 733_331 // prime to cprCount: neighbours differ in year and serial
	n := i % cprCount * stride % cprCount
	return fmt.Sprintf("%02d02%02d%04d", 90+n%2, n/2%100, n/200)
}

// cvr gives the i-th company number: eight digits that fail modulus 11, so that no company has it.
func cvr(i int) string {
	n := 10_000_000 + i%4_000_000*17
	if mod11(n) == 0 {
		n++ // the last digit weighs one, so the next number fails
	}
	return fmt.Sprintf("%08d", n)
}

// mod11 is the weighted sum of an eight-digit company number modulo 11; 0 means that it passes.
func mod11(n int) int {
	weights := [...]int{1, 2, 3, 4, 5, 6, 7, 2}
	sum := 0
	for _, w := range weights {
		sum += n % 10 * w
		n /= 10
	}
	return sum % 11
}

// pNumber gives a production unit of ten digits for the i-th company.
func pNumber(i int) string { return fmt.Sprintf("%010d", 9_000_000_000+i%900_000_000) }

// company names the i-th company and says that it is invented; the first 256 have different names.
func company(i int) string {
	const step = 5 // neighbours differ in both words
	return fmt.Sprintf("%s %s (test)", stems[i%len(stems)], trades[(step*i+i/len(stems))%len(trades)])
}
