// A stand-in for the module of this name; see chroma.go. Not published.
module github.com/alecthomas/chroma/v2

go 1.26.0
