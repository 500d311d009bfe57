"""The room settings."""
