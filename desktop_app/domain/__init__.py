"""The business in plain Python: no Qt, no database, no network, no clock of its own."""
