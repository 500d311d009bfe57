"""Opening a profile that is there, beside the bare connection with its key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.app import open_profile
from desktop_app.places import Profile
from desktop_app.vault import BOOK_KEY
from tests.benchmarks import people
from tests.benchmarks.figure import Figure, interleave

_PEOPLE = 5_000
_REPETITIONS = 21


def figures(folder: Path) -> Iterator[Figure]:
    (folder / "secrets").mkdir(mode=0o700)
    profile, environ = Profile(folder / "profile"), {"COMPTOIR_SECRETS": str(folder / "secrets")}
    with open_profile(profile, environ) as comptoir:
        people.fill(comptoir.book, _PEOPLE)
        key = comptoir.vault.read(BOOK_KEY)
    measured = interleave(
        {
            "profile": lambda: open_profile(profile, environ, make=False).close(),
            "bare": lambda: _bare(profile.book, key or ""),
        },
        repetitions=_REPETITIONS,
    )
    yield Figure(
        "open",
        f"a profile with {_PEOPLE:,} people, its keys in a folder, opened and closed",
        "the bare SQLCipher connection with its key, opened and closed",
        measured["profile"],
        measured["bare"],
        _REPETITIONS,
    )


def _bare(book: Path, key: str) -> None:
    connection = sqlcipher.connect(str(book))
    connection.execute(f"PRAGMA key=\"x'{key}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.close()
