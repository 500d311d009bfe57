"""The room welcome."""
