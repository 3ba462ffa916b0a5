// A stand-in for the module of this name; see bluemonday.go. Not published.
module github.com/microcosm-cc/bluemonday

go 1.26.0

require golang.org/x/net v0.59.0
