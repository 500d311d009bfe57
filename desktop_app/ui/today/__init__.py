"""The room today."""
