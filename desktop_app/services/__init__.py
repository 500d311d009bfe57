"""What a person can do, in their verbs, one file per subject."""
