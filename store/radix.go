package store

import "encoding/binary"

// sortKeys sorts keys by their first size bytes, which end in an id of eight; room is as long as keys, and what stands in it does not matter.
//
// It is a radix sort, from the last byte to the first: a million keys take some eight passes, where comparing them takes twenty rounds of branches that
// no processor can foresee. Bytes in which all keys agree, such as the first ones of a time, cost a look, and ids cost nothing when they ascend already,
// as those do that were collected in the order of the records.
func sortKeys(keys, room []fixedKey, size int) {
	last := size
	if ascending(keys, size-8) {
		last -= 8
	}
	from, to := keys, room[:len(keys)]
	for at := last - 1; at >= 0; at-- {
		if spread(from, to, at) {
			from, to = to, from
		}
	}
	if len(keys) > 0 && &from[0] != &keys[0] {
		copy(keys, from)
	}
}

// ascending reports whether the ids behind at ascend.
func ascending(keys []fixedKey, at int) bool {
	last := uint64(0)
	for i := range keys {
		id := binary.BigEndian.Uint64(keys[i][at:])
		if id < last {
			return false
		}
		last = id
	}
	return true
}

// spread copies the keys to another list in the order of one byte, and keeps the order of those that share it; false means that all do, and that nothing
// was copied.
func spread(from, to []fixedKey, at int) bool {
	var next [256]int
	for i := range from {
		next[from[i][at]]++
	}
	if len(from) == 0 || next[from[0][at]] == len(from) {
		return false
	}
	sum := 0
	for b, n := range next {
		next[b] = sum
		sum += n
	}
	for i := range from {
		b := from[i][at]
		to[next[b]] = from[i]
		next[b]++
	}
	return true
}
