package demo

import "math/rand/v2"

// Citizen gives the i-th invented citizen of a seed: a number that can belong to nobody (day 90 or 91 in February) and a name made of common ones.
func Citizen(seed uint64, i int) (number, name string) {
	rng := rand.New(rand.NewPCG(seed, uint64(i)))
	return cpr(i), firstNames[rng.IntN(len(firstNames))] + " " + lastNames[rng.IntN(len(lastNames))]
}

// Company gives the i-th invented company, whose number fails modulus 11.
func Company(i int) (number, name string) { return cvr(i), company(i) }
