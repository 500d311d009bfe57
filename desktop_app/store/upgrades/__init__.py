"""Numbered upgrades of the book (Alembic)."""
