"""Appointments of another program, taken over: the file, a look at each, what was done."""
