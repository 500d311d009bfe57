"""Pictures of every screen, from a practice profile of invented people."""
