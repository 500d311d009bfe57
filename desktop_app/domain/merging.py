"""What a row of a list may change about somebody the book knows.

A filled cell fills or replaces, an empty one never erases, and nothing better is destroyed:

- a name changes only where the list writes it better (accents, small letters) or more fully;
- a line that can be texted is not replaced by one that cannot; a replaced number is kept beside;
- notes are only added to, line by line: those typed at the desk stay;
- the later visit counts, so that last year's list takes nobody back;
- tags and further numbers are added, free fields replaced one by one.
"""

from __future__ import annotations

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.folding import fold


def merge(known: Person, row: Person, *, keep_number: bool = False) -> Person:
    """``known`` as it is after ``row``; merging the same row again changes nothing.

    ``keep_number`` for somebody whose number must not be texted: a list that moved them to
    another number would undo their refusal. Both must be the same person (`identity.match`).
    """
    first_name, last_name = _names(known, row)
    number, reach = _line(known, row, keep_number)
    numbers = (*known.other_numbers, known.number, row.number, *row.other_numbers)
    return Person(
        first_name=first_name,
        last_name=last_name,
        number=number,
        other_numbers=tuple(dict.fromkeys(each for each in numbers if each and each != number)),
        reach=reach,
        email=row.email or known.email,
        language=row.language or known.language,
        notes=_notes(known.notes, row.notes),
        birthday=row.birthday or known.birthday,
        last_visit=max((each for each in (known.last_visit, row.last_visit) if each), default=None),
        fields={**known.fields, **row.fields},
    )


def _names(known: Person, row: Person) -> tuple[str, str]:
    was, now = (known.first_name, known.last_name), (row.first_name, row.last_name)
    if sum(map(bool, now)) > sum(map(bool, was)):
        return now  # nameless so far, or the whole name in one field
    if [fold(each) for each in was] != [fold(each) for each in now]:
        return was  # the other way round, or no name in the row
    return _better(was[0], now[0]), _better(was[1], now[1])


def _better(known: str, new: str) -> str:
    """``new`` where it has more accents or more than one case, and less of neither."""
    was, now = _care(known), _care(new)
    return new if now != was and all(b >= a for a, b in zip(was, now, strict=True)) else known


def _care(name: str) -> tuple[int, bool]:
    return sum(not char.isascii() for char in name), not (name.isupper() or name.islower())


def _line(known: Person, row: Person, keep_number: bool) -> tuple[str | None, Reach]:
    if row.number is None:
        nothing_known = known.reach is Reach.NONE
        return known.number, row.reach if nothing_known else known.reach
    if known.number is None:
        return row.number, row.reach
    worse = known.reach is Reach.TEXTABLE and row.reach is not Reach.TEXTABLE
    if keep_number or worse or known.number == row.number:
        return known.number, known.reach
    return row.number, row.reach


def _notes(known: str, new: str) -> str:
    lines = known.splitlines()
    # A blank line at the end is none when the notes are read again: it would be added each time.
    added = [line for line in dict.fromkeys(new.splitlines()) if line.strip() and line not in lines]
    return "\n".join([known, *added] if known else added)


TOGETHER = (("first_name", "last_name"), ("number", "other_numbers", "reach"))
"""Fields that are kept or taken back together: the desk's new number beside a list's reach would be
wrong."""
