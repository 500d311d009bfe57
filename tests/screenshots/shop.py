"""An invented optician's shop on a Tuesday morning: people, answers, offers, appointments.

All through the services and the store, at fixed instants, so that two runs give the same pictures.
Numbers are those kept for fiction.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from desktop_app.app import Comptoir
from desktop_app.domain.appointment import instant
from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.opening import Opening
from desktop_app.services import (
    appointments,
    campaigns,
    contact_book,
    drafts,
    reminders,
    visits,
)
from desktop_app.services import consents as answers
from desktop_app.services.composing import Draft
from desktop_app.store import campaigns as sent
from desktop_app.store import consents, contacts, outbox, plans
from desktop_app.store.appointments import Booking, Listed
from desktop_app.store.database import Book
from desktop_app.store.outbox import Judged, Move
from tests.screenshots import morning

NOW = datetime(2026, 11, 24, 7, 42, tzinfo=UTC)  # a Tuesday, 8:42 in Paris
BY = "Claire"
ZONE = "Europe/Paris"
DRAFT = "Seconde paire, bis"

_FIRST = (
    "Anne-Sophie Marc Hervé Zoé François Loïc Élise Yann Lucie Karim Odile Rose Inès Hugo "
    "Maëlle Paul Noé Jeanne Mathis Soizic Yvonne Camille Gilles Rémi "
    "Youenn Léo Aïcha Nadia Pierre Agnès"
)
_LAST = (
    "Kervella Tanguy Caradec Nédélec Dantec Hamon Prigent Kerbrat Morvan Benali Roux Lefèvre "
    "Perrot Riou Guéguen Pasquier Nicolas Colin Le-Bihan "
    "Quéré Moreau Abadie Corre Martin Simon Petit Blanc"
)
# What people are called, and what the shop calls its appointments and campaigns.
WORDS = (
    *(*_FIRST.split(), *_LAST.replace("-", " ").split(), "lentilles", "club fidélité"),
    *("Examen de vue", "Essai de lentilles", "Réglage", "Retrait", "Livraison"),
    *("Claire", "Samir"),
    *("Fermeture avancée", "Lunettes prêtes", "Seconde paire", "Seconde paire, bis"),
)


def fill(comptoir: Comptoir) -> None:
    """Put everything into a book that holds nobody yet."""
    book = comptoir.book
    with book.write() as connection:
        plans.close_on(connection, Opening(frozenset({6})), now=_ago(200))
    ids = _people(book)
    _answers(book, ids)
    _regular(book, ids[60])
    _appointments(comptoir, ids)
    _reminded(comptoir.book)
    _sent(comptoir, ids)
    _drafts(book)
    morning.fill(book, _of_the_morning(book, ids))


def _of_the_morning(book: Book, ids: list[int]) -> list[int]:
    """A dozen who can be texted and have no appointment yet, then two with a landline and one who
    was late: the first of each kind."""
    booked = {each.appointment.booking.contact_id for each in appointments.listed(book, limit=200)}
    with book.read() as connection:
        people = {each: contacts.show(connection, each) for each in ids}
    free = [each for each in ids if each not in booked]
    reach = {each: found.person.reach for each, found in people.items() if found is not None}
    able = [each for each in free if reach[each] is Reach.TEXTABLE]
    fixed = [each for each in free if reach[each] is Reach.LANDLINE]
    return [*able[20:35], able[40], *fixed[:2]]


def _people(book: Book) -> list[int]:
    chance, firsts, lasts = random.Random(24), _FIRST.split(), _LAST.split()
    ids = []
    with book.write() as connection:
        for at in range(84):
            first, last = firsts[at % len(firsts)], lasts[(at * 7) % len(lasts)]
            ids.append(contacts.add(connection, _person(at, first, last, chance), _ago(200)))
        contacts.tag(connection, ids[::2], "club fidélité")
        contacts.tag(connection, ids[::5], "lentilles")
    return ids


def _person(at: int, first: str, last: str, chance: random.Random) -> Person:
    number: str | None = f"+3363998{1000 + at:04d}"
    reach = Reach.TEXTABLE
    if at % 17 == 10:
        number, reach = f"+332619145{at:02d}", Reach.LANDLINE
    elif at % 29 == 7:
        number, reach = None, Reach.NONE
    elif at in (33, 34):
        number = "+33639981900"  # a household
    return Person(
        first_name=first,
        last_name=last.replace("-", " "),
        number=number,
        reach=reach,
        email=f"{first.lower()}@example.org" if at % 4 == 0 else "",
        language="fr",
        last_visit=date(2026, 11, 24) - timedelta(days=chance.randrange(0, 160)),
    )


def _answers(book: Book, ids: list[int]) -> None:
    granted, refused = [], []
    for at, each in enumerate(ids):
        said = Record(
            Purpose.MARKETING,
            Event.GRANTED if at % 4 != 3 else Event.WITHDRAWN,
            _ago(120 - at),
            "on paper" if at % 3 else "aloud",
            wording="J’accepte de recevoir les offres par SMS.",
            by=BY,
        )
        if at % 9 == 5:
            continue
        (granted if said.event is Event.GRANTED else refused).append((each, said))
    served = [
        (each, Record(Purpose.TRANSACTIONAL, Event.GRANTED, _ago(130), "aloud", by=BY))
        for at, each in enumerate(ids)
        if at % 13 != 6
    ]
    with book.write() as connection:
        consents.record(connection, served + granted + refused)
    for each in (ids[14], ids[44]):
        answers.stop(book, each, {Purpose.MARKETING}, by=BY, now=_ago(21))


def _sent(comptoir: Comptoir, ids: list[int]) -> None:
    """One offer that is over with every fate, one notice, and one offer under way."""
    over = _start(
        comptoir,
        Purpose.MARKETING,
        "Bonjour {first_name}, jusqu'à samedi, -20 % sur la seconde paire chez {shop}.",
        Audience(tags=("club fidélité",)),
        "Seconde paire",
        _ago(12, hour=10),
    )
    _hand_over(comptoir.book, over, _ago(12, hour=10), _fates(0))
    notice = _start(
        comptoir,
        Purpose.TRANSACTIONAL,
        "Bonjour {first_name|}, vos lunettes sont prêtes chez {shop}.",
        Audience(contact_ids=tuple(ids[20:32])),
        "Lunettes prêtes",
        _ago(1, hour=16),
    )
    _hand_over(comptoir.book, notice, _ago(1, hour=16), _fates(3))
    running = _start(
        comptoir,
        Purpose.TRANSACTIONAL,
        "Bonjour {first_name|}, la boutique {shop} ferme à 17 h ce mardi.",
        Audience(tags=("lentilles",)),
        "Fermeture avancée",
        NOW - timedelta(minutes=2),
    )
    _hand_over(comptoir.book, running, NOW - timedelta(minutes=1), _fates(1), most=9)


def _start(
    comptoir: Comptoir, purpose: Purpose, text: str, audience: Audience, name: str, now: datetime
) -> int:
    account = comptoir.facts().account
    assert account is not None
    terms = comptoir.terms(account.id)
    draft = Draft(purpose, text, audience, account.id, by=BY)
    plan = campaigns.plan(comptoir.book, draft, terms, now=now)
    return campaigns.start(comptoir.book, draft, terms, plan, now=now, name=name)


def _fates(turn: int) -> list[tuple[State, str]]:
    """What becomes of one after the other, over and over."""
    delivered = (State.DELIVERED, "")
    fates = [delivered] * 12
    fates[turn % 12] = (State.UNDELIVERED, "no_delivery")
    fates[(turn + 3) % 12] = (State.FAILED, "invalid_number")
    fates[(turn + 5) % 12] = (State.UNCERTAIN, "timed_out")
    fates[(turn + 8) % 12] = (State.SENT, "")
    return fates


def _hand_over(
    book: Book, campaign_id: int, at: datetime, fates: list[tuple[State, str]], *, most: int = 99
) -> None:
    """Claim, and write what the provider and the phones said, as a lane does."""
    with book.write() as connection:
        number = outbox.take_over(connection, who="claire", machine="comptoir", now=at)
    done = 0
    while done < most:
        at += timedelta(seconds=4)
        with book.write() as connection:
            handover_id, claimed = outbox.claim(
                connection,
                account_id=1,
                reference=f"{campaign_id}-{done}",
                lock_number=number,
                limit=min(10, most - done),
                now=at,
                judge=lambda connection, due: Judged(),
            )
        if not claimed:
            with book.write() as connection:
                sent.advance(connection, at)  # to FINISHED, as the agent does
            return
        first, later = [], []
        for place, each in enumerate(claimed, start=done):
            state, detail = fates[place % len(fates)]
            if state in (State.DELIVERED, State.UNDELIVERED):
                first.append(Move(each.id, State.SENT, provider_id=f"p{campaign_id}-{place}"))
                later.append(Move(each.id, state, detail))
            else:
                first.append(Move(each.id, state, detail))
        with book.write() as connection:
            outbox.settle(
                connection, handover_id=handover_id, outcome="accepted", moves=first, now=at
            )
            outbox.move(connection, later, at + timedelta(seconds=6))
        done += len(claimed)


def _regular(book: Book, contact: int) -> None:
    """Who has come for years: reminded, missed one, called one off, and comes again."""
    seen = ((2, 28, "missed"), (5, 11, "came"), (8, 24, ""), (10, 19, "came"))
    for month, day, came in seen:
        on = datetime(2026, month, day, 9, tzinfo=UTC)
        booking = Booking(contact, on.date(), "14:30", ZONE, "Examen de vue", "", 45, "Claire")
        added = appointments.add(book, booking, account_id=1, now=on - timedelta(days=20), by=BY)
        for before in (2, 1):
            at = instant(on.date() - timedelta(days=before), "18:00", ZONE)
            reminders.run_due(book, now=at)
            _hand_over(book, -on.month * 10 - before, at, [(State.DELIVERED, "")])
        visits.note_attendance(book, added.appointment_id, came, now=NOW)
    ahead = ((12, 3, "09:30", "Essai de lentilles"), (12, 17, "10:00", "Retrait"))
    for month, day, clock, kind in (*ahead, (12, 10, "10:00", "Retrait")):
        booking = Booking(contact, date(2026, month, day), clock, ZONE, kind, "", 30, "Samir")
        added = appointments.add(book, booking, account_id=1, now=_ago(4), by=BY)
    appointments.cancel(book, added.appointment_id, now=_ago(1))


def _appointments(comptoir: Comptoir, ids: list[int]) -> None:
    kinds = (
        ("Examen de vue", 45, "Claire"),
        ("Essai de lentilles", 30, "Samir"),
        ("Réglage", 15, "Samir"),
        ("Retrait", 0, ""),
    )
    times = ("09:00", "09:30", "10:15", "11:00", "14:00", "14:45", "15:30", "16:00", "17:15")
    for ahead in (-1, 0, 1, 2, 3, 4):
        for at, clock in enumerate(times[: 9 - 2 * abs(ahead)]):
            kind, minutes, staff = kinds[(at + ahead) % len(kinds)]
            day = date(2026, 11, 24) + timedelta(days=ahead)
            whose = ids[(ahead * 11 + at * 3) % len(ids)]
            booking = Booking(whose, day, clock, ZONE, kind, "", minutes, staff)
            appointments.add(comptoir.book, booking, account_id=1, now=_ago(4, hour=9), by=BY)
    just = Booking(ids[50], date(2026, 11, 24), "17:45", ZONE, "Réglage", "", 15, "Samir")
    appointments.add(comptoir.book, just, account_id=1, now=NOW - timedelta(minutes=4), by=BY)
    beside = Booking(ids[51], date(2026, 11, 24), "14:15", ZONE, "Retrait", "", 0, "Claire")
    appointments.add(comptoir.book, beside, account_id=1, now=_ago(4, hour=9), by=BY)


def _answered(book: Book) -> None:
    """What people said of today and tomorrow, and who came yesterday."""
    rows = appointments.listed(book)
    said = ("confirmed", "confirmed", "", "confirmed", "move", "", "", "confirmed", "")
    for each, answer in zip([e for e in rows if _day(e) == 24], said, strict=False):
        visits.note_answer(book, each.appointment.id, answer, at=_ago(1, hour=18), now=NOW)
    for at, each in enumerate([e for e in rows if _day(e) == 23]):
        came = "missed" if at == 2 else "came"
        visits.note_attendance(book, each.appointment.id, came, now=NOW)


def _day(listed: Listed) -> int:
    return listed.appointment.booking.day.day


def _reminded(book: Book) -> None:
    """Yesterday evening's reminders have left; one of them nobody answered for."""
    before = _ago(2, hour=17)
    reminders.run_due(book, now=before)
    _hand_over(book, -1, before, [(State.DELIVERED, "")])
    evening = _ago(1, hour=17)
    reminders.run_due(book, now=evening)
    _hand_over(book, 0, evening, [(State.DELIVERED, "")] * 6 + [(State.UNCERTAIN, "timed_out")])
    _answered(book)


def _drafts(book: Book) -> None:
    text = drafts.DraftText(
        Purpose.MARKETING,
        "Bonjour {first_name}, jusqu’à samedi, -20 % sur la seconde paire chez {shop} :"
        " ça se fête ! Montrez ce SMS en boutique.",
        name=DRAFT,
        audience=Audience(tags=("club fidélité",)),
        account_id=1,
        by=BY,
    )
    drafts.save(book, None, text, NOW - timedelta(minutes=20))


def regular(book: Book) -> int:
    """The id of who has come for years."""
    [found] = appointments.listed(book, first=date(2026, 10, 19), last=date(2026, 10, 19))
    return found.appointment.booking.contact_id


def somebody(book: Book, typed: str) -> int:
    """The id of the first who is found."""
    return contact_book.find(book, typed)[0].id


def _ago(days: int, *, hour: int = 11) -> datetime:
    return (NOW - timedelta(days=days)).replace(hour=hour, minute=0)
