"""One file per provider, all reached over httpx."""
