package store

import (
	"context"
	"fmt"

	"rettidig/internal/safe"
)

// RevealCPR logs that the actor sees the CPR of the task's citizen, and then returns it; ErrNotFound when none is known.
func (s *Store) RevealCPR(ctx context.Context, a Actor, id TaskID) (string, error) {
	if _, err := s.Submit(ctx, a, ShowPerson{Task: id}); err != nil {
		return "", err
	}
	cpr := ""
	err := s.engine.View(ctx, func(r Reader) error {
		t, err := readTask(r, id)
		if err != nil {
			return err
		}
		p, ok := readPerson(r, t.Person)
		if !ok || p.CPR == "" {
			return fmt.Errorf("the citizen's number: %w", ErrNotFound)
		}
		cpr = p.CPR
		return nil
	})
	return cpr, err
}

// SearchCPR logs the search and returns the keyed hash to put into Filter.Person.
func (s *Store) SearchCPR(ctx context.Context, a Actor, cpr string) (string, error) {
	hash, err := s.hashOf(ctx, cpr)
	if err != nil {
		return "", err
	}
	_, err = s.Submit(ctx, a, SearchPerson{hash: hash})
	return hash, err
}

// SearchName logs a search for a citizen by name. Equal names leave equal hashes, so that the log can be searched; the name itself is not kept.
func (s *Store) SearchName(ctx context.Context, a Actor, name string) error {
	hash, err := s.hashOf(ctx, "name:"+safe.Fold(name))
	if err != nil {
		return err
	}
	_, err = s.Submit(ctx, a, SearchPerson{name: hash})
	return err
}

// hashOf is the keyed hash of a text; without the store's secret it says nothing.
func (s *Store) hashOf(ctx context.Context, text string) (string, error) {
	var secret []byte
	err := s.engine.View(ctx, func(r Reader) error {
		secret = readSecret(r)
		return nil
	})
	return hashCPR(secret, text).String(), err
}
