"""Several appointments at once: a household's, and those that repeat. One transaction each, with
the text that tells of a change where there is one: the book never holds half of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4

from desktop_app.domain import reminder_text
from desktop_app.domain.appointment import NoReminder, Notice, Planned, TakenBack
from desktop_app.domain.errors import BadInput
from desktop_app.domain.repeating import Repeating, days
from desktop_app.services import appointments, contact_book, notices
from desktop_app.services.appointments import Added
from desktop_app.store import appointments as stored
from desktop_app.store import replies
from desktop_app.store.appointments import Appointment, Booking
from desktop_app.store.database import Book, Connection

# What became of the reminders of several is told by the one that matters most.
_MOST = (TakenBack.TOO_LATE, TakenBack.ASKED_BACK, TakenBack.MESSAGE, TakenBack.REMINDER)


@dataclass(frozen=True, slots=True)
class MovedOn:
    """``former``: as they were, for `put_back`. ``planned``: the reminders of the first.
    ``settled``: the replies that this settled."""

    former: tuple[Appointment, ...]
    taken_back: TakenBack
    planned: list[Planned]
    settled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CancelledOn:
    """``settled``: the replies that this settled."""

    appointment_ids: tuple[int, ...]
    taken_back: TakenBack
    settled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Undone:
    """``planned``: the reminders of the first; ``notice``: what became of the text that told of the
    change, NOTHING where there was none."""

    planned: list[Planned]
    notice: TakenBack


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who was written down for an appointment, and when."""

    contact_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What became of the reminders of those that had to be ``called_off`` instead; ``stays``:
    something else is known of the newcomer by now."""

    called_off: list[TakenBack]
    stays: bool


def add_all(
    book: Book,
    bookings: Sequence[Booking],
    *,
    account_id: int,
    now: datetime,
    repeating: Repeating | None = None,
    template: str = "",
    by: str = "",
) -> list[Added]:
    """Write each of ``bookings``, and where they repeat also their following ones; gives them by
    day. All or none.

    BadInput: as `appointments.add`, and bad_series with ``why``.
    """
    words = reminder_text.checked(template) if template else ""
    every = [
        (day, replace(each, day=day), series)
        for each, series in ((each, uuid4().hex if repeating else "") for each in bookings)
        for day in (days(each.day, repeating) if repeating else [each.day])
    ]
    every.sort(key=lambda each: each[0])  # stable: of one day in the order they were asked for
    with book.write() as connection:
        return [
            appointments.add_one(
                connection,
                booking,
                account_id=account_id,
                now=now,
                template=words,
                by=by,
                series=series,
            )
            for _, booking, series in every
        ]


def take_out_all(
    book: Book,
    appointment_ids: Iterable[int],
    *,
    now: datetime,
    newcomer: Newcomer | None = None,
) -> TakenOut:
    """Undo `add_all`, as `appointments.take_out` undoes one, and that a ``newcomer`` was written
    down for it."""
    with book.write() as connection:
        done = [appointments.take_out_one(connection, each, now=now) for each in appointment_ids]
        stays = newcomer is not None and not contact_book.take_out(
            connection, newcomer.contact_id, newcomer.at
        )
    return TakenOut([each for each in done if each is not None], stays)


def following(book: Book, appointment_id: int) -> list[Appointment]:
    """The booked ones of its series from its day on, itself among them; itself alone where it does
    not repeat. BadInput: appointment_unknown."""
    with book.read() as connection:
        found = appointments.known(connection, appointment_id)
        return stored.following(connection, found) if found.series else [found]


def place(book: Book, appointment_id: int) -> tuple[int, int] | None:
    """Which one it is of how many booked ones of its series, from 1 on; None where it is of none,
    or called off. BadInput: appointment_unknown."""
    with book.read() as connection:
        found = appointments.known(connection, appointment_id)
        every = stored.of_series(connection, found) if found.series else []
    ids = [each.id for each in every]
    return (ids.index(appointment_id) + 1, len(ids)) if appointment_id in ids else None


def move_on(
    book: Book,
    appointment_id: int,
    *,
    day: date,
    clock: str,
    now: datetime,
    all_following: bool = False,
    tell: bool = False,
    by: str = "",
) -> MovedOn:
    """Put an appointment elsewhere in time, with all that follow it in its series: each by as many
    days, and to the same clock. ``tell``: a notice tells of this one; the others are told by their
    own reminders. What they had written is settled by it: read, ``by`` the desk.

    BadInput: as `appointments.move`; no_notice, then nothing was moved.
    """
    with book.write() as connection:
        first = appointments.known(connection, appointment_id)
        former = [first]
        if all_following and first.series:
            former = stored.following(connection, first) or former
        further = day - first.booking.day
        taken_back = [
            appointments.put_elsewhere(
                connection,
                each.id,
                day=_later(each.booking.day, further.days),
                clock=clock,
                zone=each.booking.zone,
                now=now,
            )
            for each in former
        ]
        if tell:  # before the reminders are planned: none catches up with what it tells
            moved = appointments.known(connection, appointment_id)
            notices.put(connection, moved, Notice.MOVED, now=now)
        planned = [appointments.plan_again(connection, each.id, now) for each in former]
        settled = _settle(connection, [each.id for each in former], now, by)
    return MovedOn(tuple(former), _most(taken_back), planned[0], settled)


def put_back(
    book: Book, former: Iterable[Appointment], *, now: datetime, settled: Iterable[int] = ()
) -> Undone:
    """Undo `move_on`: the former hours, with what was answered and noted of them. A notice that has
    not left does not leave. Who was told of the other hour is told the former anew. What it had
    ``settled`` is to be read again. Twice is once.

    BadInput: appointment_unknown; appointment_cancelled, where it was called off since.
    """
    notice, planned = [], []
    with book.write() as connection:
        for each in former:
            notice.append(notices.end(connection, each.id, now))
            planned.append(appointments.put_back_one(connection, each, now=now))
        _unsettle(connection, settled)
    return Undone(planned[0], _most(notice))


def cancel_on(
    book: Book,
    appointment_id: int,
    *,
    now: datetime,
    all_following: bool = False,
    tell: bool = False,
    by: str = "",
) -> CancelledOn:
    """Call an appointment off, with all that follow it in its series. ``tell``: a notice tells that
    this one is off; it says nothing of the others. What they had written is settled by it: read,
    ``by`` the desk.

    BadInput: appointment_unknown; no_notice, then nothing was called off.
    """
    with book.write() as connection:
        first = appointments.known(connection, appointment_id)
        ids = [appointment_id]
        if all_following and first.series:
            ids = [each.id for each in stored.following(connection, first)] or ids
        done = [appointments.cancel_one(connection, each, now=now) for each in ids]
        if done == [TakenBack.ALREADY]:
            return CancelledOn((), TakenBack.ALREADY)
        if tell:
            off = appointments.known(connection, appointment_id)
            notices.put(connection, off, Notice.CANCELLED, now=now)
        settled = _settle(connection, ids, now, by)
    return CancelledOn(tuple(ids), _most(done), settled)


def restore_all(
    book: Book, appointment_ids: Iterable[int], *, now: datetime, settled: Iterable[int] = ()
) -> Undone:
    """Undo `cancel_on`; a notice that has not left does not leave, and what it had ``settled`` is
    to be read again. BadInput: as `appointments.restore`."""
    notice, planned = [], []
    with book.write() as connection:
        for each in appointment_ids:
            notice.append(notices.end(connection, each, now, NoReminder.BOOKED_AGAIN))
            planned.append(appointments.restore_one(connection, each, now=now))
        _unsettle(connection, settled)
    return Undone(planned[0] if planned else [], _most(notice))


def _settle(
    book: Connection, appointment_ids: Iterable[int], now: datetime, by: str
) -> tuple[int, ...]:
    return tuple(of for each in appointment_ids for of in replies.read_of(book, each, now, by))


def _unsettle(book: Connection, settled: Iterable[int]) -> None:
    for each in settled:
        replies.read(book, each, None)


def _later(day: date, by: int) -> date:
    try:
        return date.fromordinal(day.toordinal() + by)
    except (OverflowError, ValueError):
        raise BadInput("bad_day") from None


def _most(done: Iterable[TakenBack]) -> TakenBack:
    found = set(done)
    return next((each for each in _MOST if each in found), TakenBack.NOTHING)
