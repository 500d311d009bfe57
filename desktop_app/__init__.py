"""Comptoir: a shop counter that texts its customers, and tells the truth about it."""

__version__ = "0.1.0"
