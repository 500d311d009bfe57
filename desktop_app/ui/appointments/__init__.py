"""The room appointments."""
