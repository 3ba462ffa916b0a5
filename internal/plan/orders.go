package plan

import (
	"container/heap"
)

// played counts the cases freed by working the same tasks in an order on the same minutes. A task that no longer fits is passed over, which is kinder
// to the order than a day would be. Tasks that nobody else may work are not offered to it, nor is anything that holds no payment back.
func (m *maker) played(before func(a, b work) int) int {
	h := &pile{pool: m.Pool, before: before}
	for i, t := range m.tasks {
		if m.cases[t.of].workable() {
			h.list = append(h.list, int32(i))
		}
	}
	heap.Init(h)
	r := newRun(m)
	for len(h.list) > 0 && m.w.all-r.spent >= m.times.least {
		t := m.tasks[heap.Pop(h).(int32)] //nolint:forcetypeassert // the pile holds nothing else
		if r.spent+int(t.minutes) > m.w.all {
			h.keep(m.w.all - r.spent)
			continue
		}
		r.work(t)
	}
	return r.freed
}

// run plays work on the plan's minutes and counts the cases it frees.
type run struct {
	m     *maker
	spent int
	freed int
	left  map[int32]int32 // tasks still open of the cases begun; -1 when one came too late
}

func newRun(m *maker) *run { return &run{m: m, left: map[int32]int32{}} }

// work works a task. A case is freed with its last task, when every task of it came in time and it is paid in this run.
func (r *run) work(t work) {
	r.spent += int(t.minutes)
	left, begun := r.left[t.of]
	if !begun {
		left = r.m.cases[t.of].tasks
	}
	f := r.m.factsOf(t.of)
	switch {
	case left < 0 || r.m.early(t, f) && r.spent > r.m.budget().early:
		r.left[t.of] = -1
		return
	case left == 1 && r.m.judge(t.of).reason == "":
		r.freed++
	}
	r.left[t.of] = left - 1
}

// pile is a heap of tasks in an order.
type pile struct {
	pool   *Pool
	list   []int32
	before func(a, b work) int
}

func (h *pile) Len() int { return len(h.list) }
func (h *pile) Less(i, j int) bool {
	return h.before(h.pool.tasks[h.list[i]], h.pool.tasks[h.list[j]]) < 0
}
func (h *pile) Swap(i, j int) { h.list[i], h.list[j] = h.list[j], h.list[i] }
func (h *pile) Push(x any)    { h.list = append(h.list, x.(int32)) } //nolint:forcetypeassert // nothing else is pushed

// Pop takes the last of the list, as heap asks for.
func (h *pile) Pop() any {
	x := h.list[len(h.list)-1]
	h.list = h.list[:len(h.list)-1]
	return x
}

// keep drops the tasks that take more than the minutes.
func (h *pile) keep(minutes int) {
	kept := h.list[:0]
	for _, i := range h.list {
		if int(h.pool.tasks[i].minutes) <= minutes {
			kept = append(kept, i)
		}
	}
	h.list = kept
	heap.Init(h)
}
