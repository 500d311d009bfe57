"""The same shop's Tuesday morning: what lies at the provider, what stayed behind while the computer
was off, whom to call, who texted back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from desktop_app.domain.absence import Absence, Away
from desktop_app.domain.reminder_plan import Plan, Step
from desktop_app.services import appointments, call_list, reminders
from desktop_app.store import absences, contacts, plans, replies
from desktop_app.store.appointments import Booking
from desktop_app.store.database import Book
from tests.helpers.covering import cover, schedules

NOW = datetime(2026, 11, 24, 7, 42, tzinfo=UTC)  # 8:42 in Paris
OFF = Absence(
    Away.OFF,
    datetime(2026, 11, 23, 16, 50, tzinfo=UTC),
    datetime(2026, 11, 24, 7, 31, tzinfo=UTC),
)
_ZONE = "Europe/Paris"
_LONG_AGO = datetime(2026, 11, 14, 9, tzinfo=UTC)
_OWN = "Optique Carmin : votre rendez-vous le {date} à {time}."


def fill(book: Book, ids: list[int]) -> None:
    """``ids`` are of people who can be texted, but for the last two: a landline each."""
    schedules(book, NOW)
    with book.write() as connection:
        plans.keep(connection, Plan(kind="Livraison", steps=(Step(minutes=120),)), now=_LONG_AGO)
    *able, odile, paul, rose = ids
    _stayed_behind(book, able[:5], odile)
    _covered(book, able[5:])
    called = [_book(book, each, 24, clock) for each, clock in ((paul, "11:00"), (rose, "11:30"))]
    call_list.reached(book, called[1], by="Claire", now=NOW - timedelta(minutes=6))
    _answered(book)


def _stayed_behind(book: Book, people: list[int], late: int) -> None:
    """Due at 18:00 yesterday, ten minutes after the computer was switched off."""
    for each, clock in zip(people[:4], ("09:15", "09:45", "10:30", "16:15"), strict=True):
        _book(book, each, 25, clock, template=_OWN, now=_LONG_AGO)
    _book(book, people[4], 24, "15:05")
    _book(book, late, 24, "09:00")
    with book.write() as connection:
        absences.note(connection, OFF)
    reminders.run_due(book, now=OFF.until)


def _covered(book: Book, people: list[int]) -> None:
    """Deliveries of today and tomorrow, all at the provider but for two that were just booked."""
    days = [(24, "12:00")] * 4 + [(24, "19:30")] * 2 + [(25, "10:30")] * 2
    for each, (day, clock) in zip(people, days, strict=False):
        _book(book, each, day, clock, kind="Livraison")
    cover(book, now=NOW - timedelta(minutes=5), last=NOW + timedelta(hours=28))
    for each in people[8:10]:
        _book(book, each, 24, "20:35", kind="Livraison", now=NOW - timedelta(minutes=2))


def _answered(book: Book) -> None:
    """Two of those who were reminded yesterday evening wrote back this morning."""
    rows = appointments.listed(book, first=date(2026, 11, 24), last=date(2026, 11, 24))
    told = [each for each in rows if each.reminder and each.reminder.message_id]
    said = (
        ("Oui mais plutôt vers 16h si possible", "move", 37),
        ("C’est bien pour mon fils aussi ?", "doubtful", 54),
    )
    for each, (text, answer, ago) in zip(reversed(told[-4:-2]), said, strict=True):
        assert each.reminder is not None
        with book.write() as connection:
            person = contacts.show(connection, each.appointment.booking.contact_id)
            assert person is not None and person.person.number is not None
            reply = replies.add(
                connection,
                account_id=1,
                provider_id=f"r{ago}",
                number=person.person.number,
                text=text,
                at=NOW - timedelta(minutes=ago),
                contact_id=person.id,
                message_id=each.reminder.message_id,
            )
            assert reply is not None
            replies.answered(connection, reply, answer, each.appointment.id)


def _book(
    book: Book,
    contact: int,
    day: int,
    clock: str,
    *,
    kind: str = "Retrait",
    template: str = "",
    now: datetime = NOW - timedelta(days=4),
) -> int:
    booking = Booking(contact, date(2026, 11, day), clock, _ZONE, kind)
    added = appointments.add(book, booking, account_id=1, template=template, now=now, by="Claire")
    return added.appointment_id
