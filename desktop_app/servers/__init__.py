"""Small HTTP servers. They know only the domain."""
