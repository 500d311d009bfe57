"""What people say at the counter: a STOP, a yes, a no, and taking back a slip of the desk.

A slip is a record about the wrong person, or of what nobody said: it is taken back by one more
record, and the flag is drawn as if neither were there (docs/decisions/0006). A STOP of the desk
speaks of one person; only their own answer by text stops a number for all who share it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain import consent
from desktop_app.domain.consent import Event, Record, overruled
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose, State
from desktop_app.store import consents, contacts, deliveries, outbox, standing
from desktop_app.store.consents import Suppressed as Suppressed
from desktop_app.store.contacts import Contact
from desktop_app.store.database import Book, Connection
from desktop_app.store.outbox import Move


@dataclass(frozen=True, slots=True)
class Stopped:
    """What a STOP at the counter did: the ids of its records, one a purpose, and how many waiting
    texts it ``cancelled``."""

    contact_id: int
    record_ids: tuple[int, ...]
    cancelled: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """A yes or no that was written down ``at``. ``lifted`` is the number (E.164) that it opened
    again, None where none was stopped. ``still_stopped``: their number stays so, because somebody
    else is texted there too."""

    contact_id: int
    record_id: int
    purpose: Purpose
    at: datetime
    lifted: str | None = None
    still_stopped: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A record in the timeline. ``record_id`` is None for what was refused for their number
    (``of_number``), and for a list's yes that came after a refusal: it was ``overruled``.

    ``retracted_at`` and ``retracted_by`` tell of a slip; it does not count. ``undated``: a list
    says so, and nobody knows since when: ``at`` is when it was taken in.
    """

    record: Record
    record_id: int | None = None
    overruled: bool = False
    of_number: bool = False
    retracted_at: datetime | None = None
    retracted_by: str = ""
    undated: bool = False

    @property
    def at(self) -> datetime:
        return self.record.at

    @property
    def can_be_retracted(self) -> bool:
        return self.record_id is not None and self.record.is_of_desk and self.retracted_at is None


Entry = Said | Suppressed


def stop(
    book: Book,
    contact_id: int,
    purposes: Collection[Purpose],
    *,
    by: str,
    now: datetime,
    words: str = "",
) -> Stopped:
    """A STOP said at the counter, for ``purposes``: it counts at once, and what waits to leave for
    that person does not leave. A text under way does.

    ``by`` is who is at the desk, ``words`` what was said. BadInput: desk_unnamed, contact_unknown.
    """
    said = [
        Record(purpose, Event.WITHDRAWN, now, consent.STOP, words, _named(by))
        for purpose in sorted(set(purposes))
    ]
    with book.write() as connection:
        _known(connection, contact_id)
        ids = tuple(consents.record_one(connection, contact_id, each) for each in said)
        left = [
            message_id
            for each in said
            for message_id in deliveries.waiting_for(connection, contact_id, each.purpose)
        ]
        moves = [Move(each, State.CANCELLED, consent.STOP) for each in left]
        return Stopped(contact_id, ids, outbox.move(connection, moves, now))


def undo_stop(book: Book, stopped: Stopped, *, by: str, now: datetime) -> int:
    """Take back a STOP that was a slip; gives how many texts stay cancelled because of it.

    BadInput: desk_unnamed, record_unknown (the person was erased), record_retracted.
    """
    with book.write() as connection:
        _retract(connection, stopped.contact_id, stopped.record_ids, by=_named(by), now=now)
    return stopped.cancelled


def record(
    book: Book,
    contact_id: int,
    purpose: Purpose,
    granted: bool,
    *,
    how: str,
    wording: str,
    by: str,
    now: datetime,
) -> Recorded:
    """Write down a yes or no that the person said: ``how``, to which ``wording``, to whom (``by``).

    A yes takes back their STOP, and lifts their number where nobody else has it. What waits is left
    to the gate, which refuses it when it would leave. BadInput: desk_unnamed, how_unclear,
    contact_unknown.
    """
    if not how.strip() or how in (consent.STOP, consent.IMPORT):
        raise BadInput("how_unclear")
    event = Event.GRANTED if granted else Event.WITHDRAWN
    said = Record(purpose, event, now, how, wording, _named(by))
    with book.write() as connection:
        number = _known(connection, contact_id).person.number
        record_id = consents.record_one(connection, contact_id, said)
        if not (granted and number and consents.is_suppressed(connection, number, purpose)):
            return Recorded(contact_id, record_id, purpose, now)
        if consents.sharing(connection, number) > 1:
            return Recorded(contact_id, record_id, purpose, now, still_stopped=True)
        consents.lift(connection, number, purpose, now=now, by=said.by)
    return Recorded(contact_id, record_id, purpose, now, lifted=number)


def undo(book: Book, recorded: Recorded, *, by: str, now: datetime) -> None:
    """Take back a yes or no that was a slip. A number that it lifted is stopped again, unless the
    person said yes once more since. BadInput as `undo_stop`."""
    with book.write() as connection:
        _retract(connection, recorded.contact_id, [recorded.record_id], by=_named(by), now=now)
        if recorded.lifted and not _said_yes_since(connection, recorded):
            consents.suppress_again(
                connection, recorded.lifted, recorded.purpose, now=now, by=_named(by)
            )


def retract(book: Book, contact_id: int, record_id: int, *, by: str, now: datetime) -> None:
    """Take back one record of the timeline that was a slip (`Said.can_be_retracted`).

    What it lifted stays lifted: only the notice right after it, `undo`, knows. BadInput as
    `undo_stop`, and record_not_of_desk.
    """
    with book.write() as connection:
        _retract(connection, contact_id, [record_id], by=_named(by), now=now)


def timeline(book: Book, contact_id: int) -> tuple[Entry, ...]:
    """All that was said about one person and their number, newest first. BadInput
    contact_unknown."""
    with book.read() as connection:
        number = _known(connection, contact_id).person.number
        kept = consents.history(connection, contact_id)
        refused = consents.refused_at(connection, [number])[number] if number else []
        claimed = standing.unwritten(connection, [contact_id])
        stops = consents.suppressions(connection, number) if number else []
    own = [each.record for each in kept]
    unwritten = [each for each in claimed if each.record.event is Event.GRANTED]
    outweighed = _overruled([*own, *refused, *(each.record for each in unwritten)])
    said = [
        # A refusal counts from the day on which its list was taken in (`taking_in`).
        *(Said(each, of_number=True, undated=True) for each in refused if each not in own),
        *(
            Said(each.record, overruled=True, undated=each.undated)
            for each in unwritten
            if each.record in outweighed
        ),
        *(
            Said(
                each.record,
                each.id,
                overruled=each.record in outweighed,
                retracted_at=each.retracted_at,
                retracted_by=each.retracted_by,
                undated=each.undated,
            )
            for each in reversed(kept)
        ),
    ]
    told: list[Entry] = [*reversed(stops), *said]
    return tuple(sorted(told, key=lambda each: each.at, reverse=True))


def _overruled(records: Iterable[Record]) -> list[Record]:
    said = list(records)
    return [
        each
        for purpose in Purpose
        for each in overruled(one for one in said if one.purpose is purpose)
    ]


def _retract(
    book: Connection, contact_id: int, record_ids: Collection[int], *, by: str, now: datetime
) -> None:
    """What lists said while the slip stood was no news, and may be now."""
    consents.retract(book, contact_id, record_ids, by=by, now=now)
    standing.tell_again(book, [contact_id])


def _said_yes_since(book: Connection, recorded: Recorded) -> bool:
    said = consents.records(book, recorded.contact_id, recorded.purpose)
    return any(
        each.event is Event.GRANTED and not each.imported and each.at >= recorded.at
        for each in said
    )


def _known(book: Connection, contact_id: int) -> Contact:
    found = contacts.show(book, contact_id)
    if found is None:
        raise BadInput("contact_unknown")
    return found


def _named(by: str) -> str:
    """GDPR art. 7(1) puts the proof on the sender; and a STOP without a name is one by text."""
    if not by.strip():
        raise BadInput("desk_unnamed")
    return by.strip()
