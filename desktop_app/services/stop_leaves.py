"""What a STOP of the desk leaves: texts that lie at a provider, and who else has the number."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Person
from desktop_app.domain.message import Purpose
from desktop_app.services import contact_book
from desktop_app.store import cover
from desktop_app.store.database import Book

# With whom a text for that purpose still goes to the number they share.
_TEXTED = {
    Purpose.MARKETING: (Flag.YES,),
    Purpose.TRANSACTIONAL: (Flag.YES, Flag.NOT_ASKED),
}


@dataclass(frozen=True, slots=True)
class Left:
    """``asked_back``: how many of their texts lie at a provider who may still give them back;
    ``leaving``: when those leave that none does, the soonest first; ``others``: who is still texted
    at their number."""

    asked_back: int
    leaving: tuple[datetime, ...]
    others: tuple[Person, ...]


def left_by_stop(
    book: Book, contact_id: int, purposes: Collection[Purpose], *, now: datetime
) -> Left:
    """What a STOP that was written down for ``purposes`` leaves as it is. Reads only; BadInput:
    contact_unknown."""
    with book.read() as connection:
        lying = [
            each
            for each in cover.lying_for(connection, contact_id, purposes)
            if now < each.leaves_at
        ]
    final = [each.leaves_at for each in lying if each.kept or each.final_at <= now]
    return Left(len(lying) - len(final), tuple(final), _others(book, contact_id, purposes))


def _others(book: Book, contact_id: int, purposes: Collection[Purpose]) -> tuple[Person, ...]:
    number = contact_book.shown(book, contact_id).contact.person.number
    sharing = contact_book.with_number(book, number) if number else []
    others = [contact_book.shown(book, each.id) for each in sharing if each.id != contact_id]
    return tuple(
        each.contact.person
        for each in others
        if any(each.flags[purpose] in _TEXTED[purpose] for purpose in purposes)
    )
