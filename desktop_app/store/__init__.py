"""The encrypted book: SQLModel on SQLCipher. Rows never leave this room."""
