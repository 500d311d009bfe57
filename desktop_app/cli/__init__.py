"""The terminal face: one verb per thing a person can do."""
