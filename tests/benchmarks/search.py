"""Search as somebody types it: every beginning of real names, in a book of twenty thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import text

from desktop_app.domain.folding import fold
from desktop_app.store import contacts
from desktop_app.store.database import Book, Connection
from tests.benchmarks import people
from tests.benchmarks.figure import Figure, Within, interleave
from tests.helpers.books import fresh_book

_PEOPLE = 20_000
_REPETITIONS = 5
_TARGET = Within(0.010)
_NAMES = (
    "Anaïs Benoît Çağla Éléonore Françoise Gaël Hélène Ayşe Işıl Jérôme Łukasz Michał Noémie "
    "Øystein Raphaël Stéphane Théo Wojciech Yıldız Zoé Lœb Bœuf Strauß Groß Weiß Sørensen "
    "Wałęsa Martin D'Aubrac Saint-Léger"
)
_TWO_WORDS = ("Anaïs Martin", "Martin Zoé", "Łukasz Wałęsa", "Marie Lefèvre", "ayse yildiz")
_NUMBERS = ("06 39 98 12 34", "+33639981234", "639981234")
_ROWS = text(
    "SELECT rowid FROM contact_search WHERE contact_search MATCH :match ORDER BY rowid LIMIT 50"
)


def figures(folder: Path) -> Iterator[Figure]:
    with fresh_book(folder) as book:
        people.fill(book, _PEOPLE)
        measured = {what: _timed(book, typed) for what, typed in _typed().items()}
    everything = [each for timed in measured.values() for each in timed]
    yield _figure("search p50", "everything typed", everything, at=50)
    yield _figure("search p99", "everything typed", everything, at=99)
    for what, timed in measured.items():
        yield _figure(f"search p99, {what}", what, timed, at=99)


def _typed() -> Mapping[str, Sequence[str]]:
    names = _NAMES.split()
    return {
        "1 letter": _beginnings(names, 1, 1),
        "2 letters": _beginnings(names, 2, 2),
        "3 letters or more": _beginnings(names, 3),
        "two words": [each for each in _beginnings(_TWO_WORDS, 3) if " " in each.strip()],
        "digits": [each for each in _beginnings(_NUMBERS, 1) if each != "+"],
    }


def _beginnings(names: Sequence[str], shortest: int, longest: int = 99) -> list[str]:
    ends = range(shortest, longest + 1)
    return sorted({name[:end] for name in names for end in ends if end <= len(name)})


def _timed(book: Book, typed: Sequence[str]) -> list[tuple[float, float]]:
    """For each, the seconds of the search and of its floor."""
    with book.read() as connection:
        return [_one(connection, each) for each in typed]


def _one(connection: Connection, typed: str) -> tuple[float, float]:
    digits = re.sub(r"\D", "", typed)
    match = " ".join(f'"{word}"*' for word in ([digits] if digits else fold(typed).split()))
    measured = interleave(
        {
            "find": partial(contacts.find, connection, typed),
            "floor": lambda: connection.execute(_ROWS, {"match": match}).all(),
        },
        repetitions=_REPETITIONS,
    )
    return measured["find"], measured["floor"]


def _figure(name: str, what: str, timed: Sequence[tuple[float, float]], *, at: int) -> Figure:
    found, floors = zip(*timed, strict=True)
    return Figure(
        name,
        f"{what}: {len(timed)} beginnings in {_PEOPLE:,} people, each by its median",
        "the full-text index alone, 50 ids in row order",
        _percentile(found, at),
        _percentile(floors, at),
        _REPETITIONS,
        _TARGET,
    )


def _percentile(values: Sequence[float], at: int) -> float:
    return median(values) if at == 50 else quantiles(values, n=100, method="inclusive")[at - 1]
