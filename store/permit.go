package store

// Permit alone decides who may do what. It returns DeniedError when the role may not submit the command.
func Permit(r Role, c Command) error {
	if b, ok := c.(Bulk); ok {
		return permitEach(r, b.Acts)
	}
	if allowed(r, c.kind()) {
		return nil
	}
	if set, ok := c.(Configure); ok && r == RoleSuperuser && layerOnly(set) {
		return nil
	}
	return &DeniedError{Role: r, Kind: c.kind()}
}

// permitEach refuses several acts when one of them is not allowed.
func permitEach(r Role, acts []Command) error {
	for _, c := range acts {
		if _, single := onOf(c); !single || !allowed(r, c.kind()) {
			return &DeniedError{Role: r, Kind: c.kind()}
		}
	}
	return nil
}

// MayHandOver lets a superuser or a manager hand over anybody's tasks, and everybody else their own.
func MayHandOver(a Actor, from StaffID) error {
	if a.Staff == from || a.Role == RoleSuperuser || a.Role == RoleManager || a.Role == RoleHeadOfBenefits {
		return nil
	}
	return &DeniedError{Role: a.Role, Kind: KindHandover}
}

func allowed(r Role, k EventKind) bool {
	switch k {
	case KindConfigure, KindStaff:
		return r == RoleSystemOwner
	case KindApproveGuide:
		return r == RoleSuperuser
	case KindWalk:
		return true // a scrap of one's own: nothing is done with the task
	case KindRebuild:
		return true // it only finishes what a Configure began
	case KindReopen:
		return r == RoleSuperuser || r == RoleCaseworker
	case KindAssign, KindHandover:
		return r == RoleCaseworker || r == RoleSuperuser || r == RoleManager || r == RoleHeadOfBenefits
	case KindImport, KindUndoImport:
		return r == RoleCaseworker || r == RoleSuperuser || r == RoleSystemOwner
	case KindNote, KindSearchPerson, KindShowPerson:
		return r != RoleTrainer && r != RoleSystemOwner
	case KindUndo, KindRedo:
		return r != RoleTrainer
	}
	return r == RoleCaseworker || r == RoleSuperuser
}
