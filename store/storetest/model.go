package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rettidig/store"
)

// model runs drawn Updates, reads and scans against a plain map and demands the same answers.
func model(t *testing.T, e store.Engine) {
	rapid.Check(t, func(rt *rapid.T) {
		clearAll(t, e)
		m := &machine{e: e, want: map[string]string{}}
		rt.Repeat(map[string]func(*rapid.T){
			"update": m.update,
			"get":    m.get,
			"scan":   m.scan,
		})
	})
}

func clearAll(t *testing.T, e store.Engine) {
	t.Helper()
	var keys [][]byte
	view(t, e, func(r store.Reader) {
		keys = nil
		for k := range r.Scan(store.Range{}) {
			keys = append(keys, slices.Clone(k))
		}
	})
	step := len(keys)
	if ops := e.Limits().Ops; ops > 0 {
		step = ops
	}
	for part := range slices.Chunk(keys, max(step, 1)) {
		update(t, e, func(w store.Writer) {
			for _, k := range part {
				w.Delete(k)
			}
		})
	}
}

type machine struct {
	e      store.Engine
	want   map[string]string
	serial int // of the newest Update
}

// markKey holds the number of the newest Update, so that one run again after a doubtful commit knows itself.
const markKey = "#"

// op is one drawn step of an Update.
type op struct {
	kind       string // put, delete, get
	key, value string
}

// drawKey favours few, short keys, so that overwriting, deleting and neighbours are common; sometimes one long enough for few to a page.
func drawKey(t *rapid.T, label string) string {
	key := rapid.StringOfN(rapid.SampledFrom([]rune{'a', 'b', 0, '~'}), 1, 3, -1).Draw(t, label)
	if rapid.IntRange(0, 9).Draw(t, label+" long") == 0 {
		key += strings.Repeat("k", 400)
	}
	return key
}

func drawOps(t *rapid.T, most int) []op {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) op {
		o := op{kind: rapid.SampledFrom([]string{"put", "put", "delete", "get"}).Draw(t, "op"), key: drawKey(t, "key")}
		if o.kind == "put" {
			o.value = rapid.StringN(0, 40, 40).Draw(t, "value")
		}
		return o
	}), 0, most).Draw(t, "ops")
}

func (m *machine) update(t *rapid.T) {
	most := 20
	if l := m.e.Limits().Ops; l > 0 {
		most = min(most, l-1)
	}
	ops := drawOps(t, most)
	fail := rapid.IntRange(0, 4).Draw(t, "fail") == 0
	m.serial++
	mark := strconv.Itoa(m.serial)
	var after map[string]string
	var wrong error
	_, err := retry(context.Background(), m.e, func(w store.Writer) error {
		if v, _ := w.Get([]byte(markKey)); string(v) == mark {
			return nil // a doubtful commit had happened
		}
		after, wrong = maps.Clone(m.want), nil
		w.Put([]byte(markKey), []byte(mark))
		after[markKey] = mark
		for _, o := range ops {
			wrong = errors.Join(wrong, o.apply(w, after))
		}
		if fail {
			return errOwn
		}
		return nil
	})
	if wrong != nil {
		t.Fatal(wrong)
	}
	if fail {
		if !errors.Is(err, errOwn) {
			t.Fatalf("a failing Update gave %v", err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	m.want = after
}

func (o op) apply(w store.Writer, want map[string]string) error {
	switch o.kind {
	case "put":
		w.Put([]byte(o.key), []byte(o.value))
		want[o.key] = o.value
	case "delete":
		w.Delete([]byte(o.key))
		delete(want, o.key)
	}
	return compare(w, want, o.key)
}

func compare(r store.Reader, want map[string]string, key string) error {
	v, ok := r.Get([]byte(key))
	if w, there := want[key]; ok != there || string(v) != w {
		return fmt.Errorf("key %q reads as %q, %v; want %q, %v", key, v, ok, w, there)
	}
	return nil
}

func (m *machine) get(t *rapid.T) {
	keys := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string { return drawKey(t, "key") }), 0, 8).Draw(t, "keys")
	m.view(t, func(r store.Reader) error {
		raw := make([][]byte, len(keys))
		for i, k := range keys {
			raw[i] = []byte(k)
		}
		for i, v := range r.GetMany(raw) {
			if w, there := m.want[keys[i]]; (v != nil) != there || string(v) != w {
				return fmt.Errorf("GetMany: key %q reads as %q, want %q", keys[i], v, w)
			}
		}
		return nil
	})
}

func (m *machine) scan(t *rapid.T) {
	rg := store.Range{Limit: rapid.IntRange(0, 5).Draw(t, "limit"), Down: rapid.Bool().Draw(t, "down")}
	if rapid.Bool().Draw(t, "from?") {
		rg.From = []byte(drawKey(t, "from"))
	}
	if rapid.Bool().Draw(t, "to?") {
		rg.To = []byte(drawKey(t, "to"))
	}
	m.view(t, func(r store.Reader) error {
		var got []string
		for k, v := range r.Scan(rg) {
			got = append(got, string(k)+"="+string(v))
		}
		if want := expected(m.want, rg); !slices.Equal(got, want) {
			return fmt.Errorf("scan %+v gave %q, want %q", rg, got, want)
		}
		return nil
	})
}

func (m *machine) view(t *rapid.T, fn func(store.Reader) error) {
	if err := m.e.View(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

// expected is the plain reading of a Range.
func expected(content map[string]string, rg store.Range) []string {
	keys := slices.Sorted(maps.Keys(content))
	if rg.Down {
		slices.Reverse(keys)
	}
	var out []string
	for _, k := range keys {
		inside := k >= string(rg.From) && (rg.To == nil || k < string(rg.To))
		if inside && (rg.Limit == 0 || len(out) < rg.Limit) {
			out = append(out, k+"="+content[k])
		}
	}
	return out
}
