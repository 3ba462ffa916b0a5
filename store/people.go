package store

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// cprHash is the keyed hash by which a citizen is found; without the store's secret it says nothing about the number. Zero: no number is known.
type cprHash [cprHashLength]byte

// cprHashLength keeps 96 bits: two of a million citizens share a hash with a chance of one in 10^17.
const cprHashLength = 12 // bytes

func hashCPR(secret []byte, cpr string) cprHash {
	var h cprHash
	if cpr != "" {
		m := hmac.New(sha256.New, secret)
		m.Write([]byte(cpr))
		copy(h[:], m.Sum(nil))
	}
	return h
}

// String gives the hash as hex, as Filter.Person and the log hold it.
func (h cprHash) String() string { return hex.EncodeToString(h[:]) }

func parseHash(s string) (h cprHash, ok bool) {
	b, err := hex.DecodeString(s)
	return cprHash(append(b, h[:]...)[:cprHashLength]), err == nil && len(b) == cprHashLength
}

// keyHash is the key under which a citizen is found by number.
func keyHash(h cprHash, id PersonID) []byte {
	return appendHashKey(make([]byte, 0, hashKeyLength), h, id)
}

const hashKeyLength = 1 + cprHashLength + 8 // bytes

func appendHashKey(k []byte, h cprHash, id PersonID) []byte {
	return binary.BigEndian.AppendUint64(append(append(k, spaceHash), h[:]...), uint64(id))
}

// workPerson is a citizen as they were stored and as they will be. Every case has a citizen of its own, so that a number can change on one case
// (types 9 and 21) without touching another.
type workPerson struct {
	was, now Person
	existed  bool
	wasHash  cprHash
	hash     cprHash
}

// person finds or makes the citizen of a row's case and lays the row over them.
func (im *importer) person(c *workCase, r *ImportRow) {
	if r.CPR == "" && r.Name == "" {
		return
	}
	w := im.x.citizen(c)
	if r.CPR != "" && (w.now.CPR != r.CPR || !w.existed) {
		w.now.CPR = r.CPR
		w.hash = im.hash(r.CPR)
	}
	set(&w.now.Flag, r.CPRFlag, r.CPR != "")
	set(&w.now.Name, r.Name, r.Has&ColName != 0 && r.Name != "")
}

// renamed reports whether a citizen known before has another number or name now.
func (x *tx) renamed(id PersonID) bool {
	w, ok := x.people[id]
	return ok && w.existed && w.was != w.now
}

func (im *importer) hash(cpr string) cprHash {
	im.mac.Reset()
	im.mac.Write([]byte(cpr))
	var h cprHash
	copy(h[:], im.mac.Sum(im.sum[:0]))
	return h
}

// citizen loads the citizen of a case for change, or makes one.
func (x *tx) citizen(c *workCase) *workPerson {
	if w, ok := x.people[c.info.Person]; ok && c.info.Person != 0 {
		return w
	}
	w := x.pools.people.next()
	if b, ok := x.r.Get(keyPerson(c.info.Person)); ok && c.info.Person != 0 {
		p, hash, _, err := decodePerson(c.info.Person, b)
		x.fail(err)
		w.was, w.now, w.wasHash, w.hash, w.existed = p, p, hash, hash, true
	} else {
		x.next.Person++
		w.now = Person{ID: x.next.Person, Case: c.info.Number}
		c.info.Person = w.now.ID
	}
	x.people[w.now.ID] = w
	return w
}

// emitPeople writes the citizens that changed, and the keys by which they are found. Those of a large import are put at its end; see index.go.
func (x *tx) emitPeople() {
	a := &x.writes.arena
	for _, w := range x.people {
		if w.existed && w.was == w.now {
			continue
		}
		key := a.keep(binary.BigEndian.AppendUint64(append(a.room(9), spacePerson), uint64(w.now.ID)))
		x.put(key, a.keep(encodePerson(a.room(personRoom+2*len(w.now.Name)+len(w.now.Case)), &w.now, w.hash)))
		if w.wasHash == w.hash {
			continue
		}
		if w.wasHash != (cprHash{}) {
			x.remove(keyHash(w.wasHash, w.now.ID))
		}
		later := x.laterPerson != 0 && w.now.ID >= x.laterPerson && !w.existed
		if w.hash != (cprHash{}) && !later {
			x.put(keyHash(w.hash, w.now.ID), nothing)
		}
	}
}

// personRoom is what a citizen's record takes besides name and case, in bytes.
const personRoom = 64

// peopleOf returns the citizens with the keyed hash; those of an unfinished large import are found by their records, see index.go.
func peopleOf(r Reader, h cprHash) bitset {
	var found bitset
	for k := range r.Scan(under(append([]byte{spaceHash}, h[:]...))) {
		found.add(keyLast(k))
	}
	st, late := readLater(r)
	if !late {
		return found
	}
	for k, b := range r.Scan(Range{From: keyPerson(st.People), To: []byte{spacePerson + 1}}) {
		if len(b) >= offHash+cprHashLength && bytes.Equal(b[offHash:offHash+cprHashLength], h[:]) {
			found.add(keyLast(k))
		}
	}
	return found
}

func readSecret(r Reader) []byte {
	b, _ := r.Get(keySecret)
	return append([]byte(nil), b...)
}
