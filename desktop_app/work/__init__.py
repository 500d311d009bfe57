"""Lanes, progress, the clock and the right to send. No Qt."""
