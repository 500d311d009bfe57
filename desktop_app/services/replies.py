"""Replies that somebody is to read, and what a person does about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain import consent, reminder_text
from desktop_app.domain.answers import Answer
from desktop_app.domain.appointment import (
    AppointmentState,
    NoReminder,
    Notice,
    Planned,
    TakenBack,
    instant,
)
from desktop_app.domain.errors import BadInput
from desktop_app.services import notices
from desktop_app.services.answering import is_to_come
from desktop_app.services.appointments import (
    cancel_one,
    known,
    plan_again,
    put_back_one,
    put_elsewhere,
    restore_one,
)
from desktop_app.store import appointments, contacts, replies
from desktop_app.store.appointments import Appointment, Listed
from desktop_app.store.database import Book, Connection
from desktop_app.store.replies import Place, Reply, ToldOf

_CHANGING = (Answer.CONFIRMED, Answer.CANCELLED, Answer.MOVE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A reply, and the appointments that the text it answers told of, as they are now."""

    reply: Reply
    appointments: tuple[Listed, ...]

    @property
    def place(self) -> Place:
        return Place(self.reply.at, self.reply.id)


@dataclass(frozen=True, slots=True)
class Noted:
    """What `answer_move` did: the appointment as it was, the old hour's reminders, the new ones,
    the answer's message."""

    former: Appointment
    taken_back: TakenBack
    planned: list[Planned]
    message_id: int


def to_read(book: Book, limit: int = 50, after: Place | None = None) -> list[Shown]:
    """The next ``limit`` replies that nobody has read, the latest first; ``after`` is the `place`
    of the last one before."""
    with book.read() as connection:
        return _shown(connection, replies.to_read(connection, limit=limit, after=after))


def to_read_among(book: Book, listed: Collection[Listed]) -> dict[int, datetime]:
    """By appointment when the last reply to it came that nobody has read."""
    with book.read() as connection:
        return replies.latest_to_read(connection, [each.appointment.id for each in listed])


def shown(book: Book, reply_id: int) -> Shown:
    """One of them, read or not. BadInput: reply_unknown."""
    with book.read() as connection:
        return _shown(connection, [_known(connection, reply_id)])[0]


def mark_read(book: Book, reply_id: int, by: str, now: datetime) -> None:
    """Somebody has read it; who read it first stays. BadInput: reply_unknown."""
    with book.write() as connection:
        _read(connection, _known(connection, reply_id), by, now)


def mark_unread(book: Book, reply_id: int) -> None:
    """Undo `mark_read`. BadInput: reply_unknown."""
    with book.write() as connection:
        _known(connection, reply_id)
        replies.read(connection, reply_id, None)


def undo_answer(book: Book, reply_id: int, now: datetime) -> TakenBack:
    """What a reply changed is as if it had changed nothing, and somebody is to read it, which its
    appointment says as well; tells what became of the text that answered a no, NOTHING where there
    was none.

    Who was called off is booked again, with reminders. BadInput: reply_unknown; reply_about_none;
    reply_overtaken where the appointment is no longer as that reply left it; appointment_known with
    the ``id`` of another one that this person has got at that hour since.
    """
    with book.write() as connection:
        reply = _known(connection, reply_id)
        told, notice = _told(connection, reply), TakenBack.NOTHING
        if not told or reply.answer not in _CHANGING:
            raise BadInput("reply_about_none")
        for each in told:
            found = known(connection, each.appointment_id)
            if not _is_as_left(found, reply):
                raise BadInput("reply_overtaken")
            is_of_use = is_to_come(found, now)
            appointments.answer(
                connection,
                found.id,
                Answer.DOUBTFUL if is_of_use else "",
                reply.at if is_of_use else None,
            )
            if reply.answer == Answer.CANCELLED:
                notice = notices.end(connection, found.id, now, NoReminder.BOOKED_AGAIN)
                restore_one(connection, found.id, now=now)
            elif reply.answer == Answer.CONFIRMED:
                plan_again(connection, found.id, now)
        only = told[0].appointment_id if len(told) == 1 else None
        replies.answered(connection, reply_id, Answer.DOUBTFUL, only)
        replies.read(connection, reply_id, None)
    return notice


def answer_move(
    book: Book,
    reply_id: int,
    *,
    day: date,
    clock: str,
    seen: datetime,
    now: datetime,
    by: str,
    text: str = "",
) -> Noted:
    """Move the appointment to another hour, in its zone, and text the new one to who asked, at
    once or not at all: agenda and answer cannot disagree.

    ``seen`` is the ``agreed_at`` the appointment was shown with; ``text`` a template instead of the
    shipped words. The reply is read by then. BadInput: bad_day, bad_clock, hour_past,
    reply_unknown; reply_about_none where it is not about one appointment; appointment_cancelled,
    appointment_changed, number_changed; no_notice with ``why``; as `reminder_text.checked`.
    """
    words = reminder_text.checked(text) if text else ""
    with book.write() as connection:
        reply, before = _asked(connection, reply_id, seen)
        zone = before.booking.zone
        if instant(day, clock, zone) <= now:
            raise BadInput("hour_past")
        taken_back = put_elsewhere(connection, before.id, day=day, clock=clock, zone=zone, now=now)
        moved = known(connection, before.id)
        message_id = notices.put(connection, moved, Notice.ANSWERED, now=now, template=words)
        planned = plan_again(connection, before.id, now)
        _read(connection, reply, by, now)
    return Noted(before, taken_back, planned, message_id)


def undo_move(book: Book, reply_id: int, former: Appointment, now: datetime) -> TakenBack:
    """Undo `answer_move`: the former hour, and the reply is to be read again; tells what became of
    the answer. Who was told the other hour is told the former anew. BadInput: reply_unknown;
    appointment_cancelled, where it was called off since."""
    with book.write() as connection:
        reply = _known(connection, reply_id)
        answer = notices.end(connection, former.id, now)
        put_back_one(connection, former, now=now)
        replies.read(connection, reply.id, None)
    return answer


def call_off(
    book: Book, reply_id: int, *, seen: datetime, now: datetime, by: str, tell: bool = False
) -> None:
    """A person reads a no in a reply: its appointment is called off, as sure words do it by
    themselves. Nobody has to tell who said so; ``tell``: a text answers it at once, or nothing is
    changed. `undo_answer` takes it back.

    ``seen`` as in `answer_move`. BadInput: reply_unknown; reply_about_none where it is not about
    one appointment; appointment_cancelled, appointment_changed, number_changed; no_notice.
    """
    with book.write() as connection:
        reply, found = _asked(connection, reply_id, seen)
        appointments.answer(connection, found.id, Answer.CANCELLED, reply.at)
        cancel_one(connection, found.id, now=now)
        replies.answered(connection, reply_id, Answer.CANCELLED, found.id)
        if tell:
            notices.put(connection, known(connection, found.id), Notice.CANCELLED, now=now)
        _read(connection, reply, by, now)


def call_off_again(book: Book, reply_id: int, now: datetime) -> None:
    """Undo `undo_answer` of a no: called off, and the reply says so, to be read as it was. No text
    tells them once more. BadInput: reply_unknown; reply_overtaken where the appointment is no
    longer as that left it."""
    with book.write() as connection:
        reply = _known(connection, reply_id)
        for each in _told(connection, reply):
            found = known(connection, each.appointment_id)
            if not _is_as_left(found, reply):
                raise BadInput("reply_overtaken")
            appointments.answer(connection, found.id, Answer.CANCELLED, reply.at)
            cancel_one(connection, found.id, now=now)
            replies.answered(connection, reply_id, Answer.CANCELLED, found.id)


def _asked(book: Connection, reply_id: int, seen: datetime) -> tuple[Reply, Appointment]:
    """A reply and the one appointment it is about, as it was ``seen``."""
    reply = _known(book, reply_id)
    told = _told(book, reply)
    if len(told) != 1 or reply.answer == consent.STOP:
        raise BadInput("reply_about_none")
    found = known(book, told[0].appointment_id)
    _check(book, found, reply, seen)
    return reply, found


def _check(book: Connection, appointment: Appointment, reply: Reply, seen: datetime) -> None:
    if appointment.state is AppointmentState.CANCELLED:
        raise BadInput("appointment_cancelled")
    if appointment.agreed_at != seen:
        raise BadInput("appointment_changed")
    whose = contacts.show(book, appointment.booking.contact_id)
    if whose is None or whose.person.number != reply.number:
        raise BadInput("number_changed")


def _known(book: Connection, reply_id: int) -> Reply:
    found = replies.show(book, reply_id)
    if found is None:
        raise BadInput("reply_unknown")
    return found


def _read(book: Connection, reply: Reply, by: str, now: datetime) -> None:
    if reply.read_at is None:
        replies.read(book, reply.id, now, by)


def _told(book: Connection, reply: Reply) -> Sequence[ToldOf]:
    if reply.message_id is None:
        return ()
    told: Mapping[int, Sequence[ToldOf]] = replies.told_of(book, [reply.message_id])
    return [each for each in told.get(reply.message_id, ()) if each.step != Notice.CANCELLED]


def _is_as_left(appointment: Appointment, reply: Reply) -> bool:
    same = (appointment.answer, appointment.answered_at) == (reply.answer, reply.at)
    called_off = appointment.state is AppointmentState.CANCELLED
    return same and called_off == (reply.answer == Answer.CANCELLED)


def _shown(book: Connection, found: Sequence[Reply]) -> list[Shown]:
    told = replies.told_of(book, [each.message_id for each in found if each.message_id])
    asked = {one.appointment_id for of in told.values() for one in of}
    rows = {each: appointments.listed(book, each) for each in asked}
    return [
        Shown(
            each,
            tuple(
                row
                for one in told.get(each.message_id or 0, ())
                if (row := rows[one.appointment_id]) is not None
            ),
        )
        for each in found
    ]
