"""The room composer."""
