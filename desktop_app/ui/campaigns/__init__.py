"""The room campaigns."""
