package main

import "context"

// runRoom shows the screens on an exercise.
func (a *app) runRoom(ctx context.Context, r *room) error {
	r.clock.start()
	return a.runScreens(ctx, r.session)
}

// runTrainScreens shows the exercises and lets one be chosen.
func (a *app) runTrainScreens(ctx context.Context) error {
	return runTrainList(ctx, a, a.stdoutWriter())
}
