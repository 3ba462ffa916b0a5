package store

import (
	"encoding/json"
	"fmt"
	"time"

	"rettidig/catalog"
)

// Approval says that a superuser has compared a guide's text with KSD's own guide and with the law, and found it right. It holds for that text
// alone: a guide with another hash is a draft.
type Approval struct {
	Type    catalog.Number `json:"type"`
	Lang    string         `json:"lang"`
	Hash    string         `json:"hash"`
	Edition string         `json:"edition,omitempty"`
	At      time.Time      `json:"at"`
	By      StaffID        `json:"by"`
	Event   Seq            `json:"event"`
}

// ApprovalFacts is what the log keeps of marking a guide checked, or of taking that back.
type ApprovalFacts struct {
	Lang      string `json:"lang"`
	Hash      string `json:"hash"`
	Edition   string `json:"edition,omitempty"`
	Withdrawn bool   `json:"withdrawn,omitempty"`
}

func keyApproval(n catalog.Number, lang string) []byte {
	return append(keyNumber(spaceApproval, uint64(n)), lang...)
}

// approveGuide keeps the newest approval of each guide; the log has them all. Approving the same text again is nothing new.
func (x *tx) approveGuide(c ApproveGuide) (outcome, error) {
	if c.Type <= 0 || c.Type > MaxType || len(c.Hash) != 2*len(Hash{}) || c.Lang == "" || len(c.Lang) > maxID || len(c.Edition) > maxText {
		return outcome{}, ErrBadGuide
	}
	old, ok := readApproval(x.r, keyApproval(c.Type, c.Lang))
	facts := Facts{Type: c.Type, Approval: &ApprovalFacts{Lang: c.Lang, Hash: c.Hash, Edition: c.Edition, Withdrawn: c.Withdraw}}
	stands := ok && old.Hash == c.Hash
	switch {
	case c.Withdraw && !stands:
		return outcome{}, ErrNotApproved
	case c.Withdraw:
		x.remove(keyApproval(c.Type, c.Lang))
	case stands:
		return outcome{facts: facts, quiet: true}, nil
	default:
		x.putJSON(keyApproval(c.Type, c.Lang), Approval{Type: c.Type, Lang: c.Lang, Hash: c.Hash, Edition: c.Edition, At: x.at, By: x.actor.Staff, Event: x.seq})
	}
	return outcome{facts: facts}, nil
}

func readApproval(r Reader, key []byte) (Approval, bool) {
	var a Approval
	b, ok := r.Get(key)
	if !ok || json.Unmarshal(b, &a) != nil {
		return Approval{}, false // one that cannot be read leaves a draft
	}
	return a, true
}

// Approvals lists the guides marked checked, by type and language.
func (v *Snapshot) Approvals() []Approval {
	var list []Approval
	for _, b := range v.r.Scan(under([]byte{spaceApproval})) {
		var a Approval
		if json.Unmarshal(b, &a) == nil {
			a.At = a.At.In(catalog.Copenhagen)
			list = append(list, a)
		}
	}
	return list
}

// approvals looks at what Approvals leaves out.
func (c *checker) approvals() {
	for k, b := range c.v.r.Scan(under([]byte{spaceApproval})) {
		var a Approval
		if json.Unmarshal(b, &a) != nil {
			c.fault(fmt.Sprintf("approval %x", k), FaultUnreadable)
		}
	}
}
