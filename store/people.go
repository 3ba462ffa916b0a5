package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// person finds or makes the citizen of a row and reports whether a known citizen's data changed. A CPR can change (types 9 and 21), so a case
// is never known by it.
func (im *importer) person(c *workCase, r *ImportRow) (changed bool) {
	if r.CPR == "" && r.Name == "" {
		return false
	}
	id := c.info.Person
	hash := ""
	if r.CPR != "" {
		hash = im.hash(r.CPR)
		id = im.byHash(hash, c, r.CPR)
	}
	p, made := im.citizen(id)
	c.info.Person = p.ID
	if r.CPR != "" && (made || !im.linked(hash, c)) {
		im.x.put(keyCPR(hash, r.Case), binary.BigEndian.AppendUint64(nil, uint64(p.ID)))
	}
	old := *p
	set(&p.CPR, r.CPR, r.CPR != "")
	set(&p.Flag, r.CPRFlag, r.CPR != "")
	set(&p.Name, r.Name, r.Has&ColName != 0 && r.Name != "")
	if *p != old || made {
		im.x.people[p.ID] = p
	}
	return !made && *p != old
}

// load1 reads a citizen for change, or makes a new one for id zero.
func (im *importer) citizen(id PersonID) (p *Person, made bool) {
	if p, ok := im.x.people[id]; ok {
		return p, false
	}
	if id != 0 {
		if b, ok := im.x.r.Get(keyPerson(id)); ok {
			if p, _, err := decodePerson(id, b); err == nil {
				return &p, false
			}
		}
	}
	im.x.next.Person++
	p = &Person{ID: im.x.next.Person}
	im.x.people[p.ID] = p
	return p, true
}

// byHash finds the citizen with the CPR; a case whose citizen had no CPR yet keeps its citizen.
func (im *importer) byHash(hash string, c *workCase, cpr string) PersonID {
	if id, ok := im.known[hash]; ok {
		return id
	}
	id := personOf(im.x.r, hash)
	if id == 0 && c.info.Person != 0 {
		if p, _ := im.citizen(c.info.Person); p.CPR == "" || p.CPR == cpr {
			id = c.info.Person
		}
	}
	if id == 0 {
		p, _ := im.citizen(0)
		id = p.ID
	}
	im.known[hash] = id
	return id
}

func (im *importer) linked(hash string, c *workCase) bool {
	if !c.existed {
		return false
	}
	_, ok := im.x.r.Get(keyCPR(hash, c.info.Number))
	return ok
}

func personOf(r Reader, hash string) PersonID {
	rng := under(keyText(spaceHash, hash))
	rng.Limit = 1
	for _, v := range r.Scan(rng) {
		if len(v) == 8 {
			return PersonID(binary.BigEndian.Uint64(v))
		}
	}
	return 0
}

func (im *importer) hash(cpr string) string {
	if h, ok := im.hashes[cpr]; ok {
		return h
	}
	h := hashCPR(im.secret, cpr)
	im.hashes[cpr] = h
	return h
}

// hashCPR is the keyed hash by which a citizen is found; without the store's secret it says nothing about the number.
func hashCPR(secret []byte, cpr string) string {
	m := hmac.New(sha256.New, secret)
	m.Write([]byte(cpr))
	return string(m.Sum(nil)[:cprHashLength])
}

func keyCPR(hash, number string) []byte { return append(keyText(spaceHash, hash), number...) }

func hexHash(h string) string { return hex.EncodeToString([]byte(h)) }
