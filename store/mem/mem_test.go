package mem_test

import (
	"testing"

	"rettidig/store"
	"rettidig/store/mem"
	"rettidig/store/storetest"
)

func TestContract(t *testing.T) {
	storetest.Run(t, func(*testing.T) store.Engine { return mem.New() })
}
