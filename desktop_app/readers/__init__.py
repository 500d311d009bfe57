"""Foreign files, read in a child process with a memory cap."""
