package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
)

// marshal writes the JSON that is hashed. encoding/json is deterministic for structs and sorts the keys of maps; HTML is not escaped,
// so that the bytes read as they were meant.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

func hashOf(b []byte) Hash { return sha256.Sum256(b) }
