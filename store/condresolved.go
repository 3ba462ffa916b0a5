package store

import (
	"bytes"
	"strconv"

	"rettidig/internal/safe"
)

// resolutionNode looks into a task's resolution in place: it holds when one of the pieces stands in it. The pieces are whole keys with their values, as
// appendResolution writes them, so they can stand nowhere else.
type resolutionNode struct{ pieces [][]byte }

func (n resolutionNode) test(r *record) bool {
	b := r.resolution()
	for _, p := range n.pieces {
		if bytes.Contains(b, p) {
			return true
		}
	}
	return false
}

// key cannot tell: a task reopened in KSD is open and keeps its resolution.
func (n resolutionNode) key(*keyFacts) tri { return maybe }

// resolution is the task's resolution as JSON; empty when it has none.
func (r *record) resolution() []byte { return r.text(5) }

func (v *Snapshot) resolvedBy(c ResolvedBy) node {
	ids := []int64{int64(c.Staff)}
	if c.Staff == 0 {
		ids = v.staffNamed(c.Name)
	}
	var n resolutionNode
	for _, id := range ids {
		n.pieces = append(n.pieces, []byte(`"by":`+strconv.FormatInt(id, 10)+`,`))
	}
	return n
}

// byGuide compares the beginning of the guide's hash. What is no hash picks nothing.
func byGuide(c ByGuide) node {
	want := safe.Fold(string(c))
	for _, r := range want {
		if (r < '0' || r > '9') && (r < 'a' || r > 'f') {
			return resolutionNode{}
		}
	}
	return resolutionNode{pieces: [][]byte{[]byte(`"guide":{"hash":"` + want)}}
}
