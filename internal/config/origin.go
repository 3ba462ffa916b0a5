package config

// Origin says where the value in force comes from. The strings are stable: they stand in JSON.
type Origin string

// The origins, the weakest first: a later one wins over an earlier one.
const (
	FromDefault     Origin = "default"
	FromStore       Origin = "store"
	FromLayer       Origin = "municipality" // in the store, out of the municipality's layer
	FromFile        Origin = "file"
	FromEnvironment Origin = "environment"
	FromFlag        Origin = "flag"
)

// Value is a setting in force.
type Value struct {
	Key    string
	Value  string
	Origin Origin
}

// Layer is one place a value may come from. An empty value is not set.
type Layer struct {
	Origin Origin
	Value  string
}

// Pick gives the value of a key from its layers, weakest first: the last one that is set wins, and the first one stands when none is.
func Pick(key string, layers ...Layer) Value {
	v := Value{Key: key, Origin: FromDefault}
	for _, l := range layers {
		if l.Value != "" {
			v.Value, v.Origin = l.Value, l.Origin
		}
	}
	return v
}
