"""What a reply does by itself, in the transaction that writes how far replies were read.

Sure words of the one who was reminded change the appointment; everything else is for a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop_app.connectors.contract import Reply
from desktop_app.domain import answers, consent
from desktop_app.domain.answer_rule import Asked, weigh
from desktop_app.domain.answers import Answer, AnswerWords
from desktop_app.domain.appointment import AppointmentState, NoReminder, Notice, instant
from desktop_app.domain.errors import BadInput
from desktop_app.services.appointments import cancel_one, known, of_this_hour, plan_again
from desktop_app.services.planning import take_back
from desktop_app.store import appointments, replies
from desktop_app.store.appointments import Appointment
from desktop_app.store.database import Connection
from desktop_app.store.deliveries import Answered
from desktop_app.store.replies import ToldOf

_Told = Sequence[tuple[ToldOf, Appointment]]


def keep(
    book: Connection, account_id: int, reply: Reply, answered: Answered | None, now: datetime
) -> int | None:
    """Write a reply down beside the text it most likely answers; gives its id, None where it was
    told before."""
    if answered is not None and answered.left_at > now:
        answered = None  # it lies at the provider's scheduler: nobody has read it yet
    whom = None if answered is None else answered.contact_id
    return replies.add(
        book,
        account_id=account_id,
        provider_id=reply.provider_id,
        number=reply.number,
        text=reply.text,
        at=reply.at,
        contact_id=replies.whose(book, reply.number) if whom is None else whom,
        message_id=None if answered is None else answered.message_id,
    )


def is_known(book: Connection, account_id: int, reply: Reply) -> bool:
    """Whether this very reply was told before."""
    return replies.is_known(book, account_id, reply.provider_id, reply.number, reply.text)


def stopped(book: Connection, reply_id: int, now: datetime) -> None:
    """It was a STOP, which is honoured besides."""
    told = _told(book, reply_id)
    replies.answered(book, reply_id, consent.STOP, _only(told))
    replies.read(book, reply_id, now)


def answer(
    book: Connection, reply_id: int, reply: Reply, words: AnswerWords, now: datetime
) -> None:
    """Read a reply by sure words, and change what it surely answers."""
    told = _told(book, reply_id)
    if not told:
        return
    meant = _meant(book, told, reply, answers.read(reply.text, words), now)
    replies.answered(book, reply_id, meant, _only(told))
    changed = [_apply(book, each, meant, reply.at, now) for _, each in told]
    if meant is Answer.CONFIRMED or (meant is Answer.CANCELLED and not any(changed)):
        replies.read(book, reply_id, now)


def _meant(book: Connection, told: _Told, reply: Reply, said: Answer, now: datetime) -> Answer:
    asked = [_asked(*each) for each in told]
    starts = [each for each in asked if each is not None]
    if len(starts) < len(asked):
        return Answer.DOUBTFUL
    return weigh(
        said,
        starts,
        tomorrow=answers.says_tomorrow(reply.text),
        others=_has_others(book, told, now),
        at=reply.at,
        now=now,
    )


def _told(book: Connection, reply_id: int) -> _Told:
    """The appointments whose hour the answered text told; that one is off is no question."""
    found = replies.show(book, reply_id)
    if found is None or found.message_id is None:
        return []
    told = replies.told_of(book, [found.message_id]).get(found.message_id, [])
    return [
        (each, known(book, each.appointment_id)) for each in told if each.step != Notice.CANCELLED
    ]


def _only(told: _Told) -> int | None:
    return told[0][1].id if len(told) == 1 else None


def _asked(told: ToldOf, appointment: Appointment) -> Asked | None:
    starts = _starts(appointment)
    if starts is None:
        return None
    return Asked(
        starts=starts,
        zone=appointment.booking.zone,
        booked=appointment.state is AppointmentState.BOOKED,
        same_hour=told.agreed_at == appointment.agreed_at,
        answer=appointment.answer,
        answered_at=appointment.answered_at,
    )


def _starts(appointment: Appointment) -> datetime | None:
    """None where its zone is no more: that keeps no STOP of the same page from being heard."""
    booking = appointment.booking
    try:
        return instant(booking.day, booking.clock, booking.zone)
    except BadInput:
        return None


def _has_others(book: Connection, told: _Told, now: datetime) -> bool:
    """Whether any of these people has more to come than the text told of."""
    people = {each.booking.contact_id for _, each in told}
    mine = {each.id for _, each in told}
    first = now.date() - timedelta(days=1)  # somewhere it is still that day
    coming = appointments.coming(book, people, first)
    return any(each.id not in mine and is_to_come(each, now) for each in coming)


def is_to_come(appointment: Appointment, now: datetime) -> bool:
    """Also where its zone is no more: nobody can tell then."""
    starts = _starts(appointment)
    return starts is None or starts > now


def _apply(
    book: Connection, appointment: Appointment, meant: Answer, at: datetime, now: datetime
) -> bool:
    """Whether anything of it is another than before."""
    if appointment.state is AppointmentState.CANCELLED:
        return False
    if meant is Answer.DOUBTFUL:
        # It hides no sure word, and shows that there is something to read.
        if not appointment.answer and is_to_come(appointment, now):
            appointments.answer(book, appointment.id, meant, at)
        return True
    appointments.answer(book, appointment.id, meant, at)
    if meant is Answer.CONFIRMED:
        take_back(book, of_this_hour(book, appointment.id), now, NoReminder.CONFIRMED)
    elif meant is Answer.CANCELLED:
        cancel_one(book, appointment.id, now=now)
    elif appointment.answer == Answer.CONFIRMED:
        plan_again(book, appointment.id, now)  # who wants another hour is reminded of this one
    return True
