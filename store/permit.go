package store

// Permit alone decides who may do what. It returns DeniedError when the role may not submit the command.
func Permit(r Role, c Command) error {
	if allowed(r, c.kind()) {
		return nil
	}
	return &DeniedError{Role: r, Kind: c.kind()}
}

func allowed(r Role, k EventKind) bool {
	switch k {
	case KindConfigure, KindStaff:
		return r == RoleSystemOwner
	case KindRebuild:
		return true // it only finishes what a Configure began
	case KindReopen:
		return r == RoleSuperuser || r == RoleCaseworker
	case KindAssign:
		return r == RoleCaseworker || r == RoleSuperuser || r == RoleManager || r == RoleHeadOfBenefits
	case KindImport:
		return r == RoleCaseworker || r == RoleSuperuser || r == RoleSystemOwner
	case KindNote, KindSearchPerson, KindShowPerson:
		return r != RoleTrainer && r != RoleSystemOwner
	case KindUndo, KindRedo:
		return r != RoleTrainer
	}
	return r == RoleCaseworker || r == RoleSuperuser
}
