"""Books with something in every table, generated: what an upgrade must not lose.

``python -m tests.helpers.full_books tests/helpers/old/REVISION.db`` keeps one of today's schema,
before the next revision is written.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Connection, insert

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.store import consents, contacts, outbox
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.schema import bring_up_to_date
from desktop_app.store.tables import metadata
from tests.helpers.books import KEY, NOW

ACCOUNT = 1

# Letters that folding, quoting or a careless text column would lose.
_ODD = [
    "Łucja D'Aubrac",
    "ΆΣΑΣ",
    "İrem Işık",
    'O"; DROP--',
    "田中 さくら",
    "👩‍👧 Zoé",
    "Straße\t%s",
    " e\u0301 \n",
]
_NAMES = st.sampled_from(_ODD) | st.text(st.characters(codec="utf-8"), max_size=8)
_ROADS = [
    [],
    [State.SENDING, State.SENT, State.DELIVERED],
    [State.SENDING, State.QUEUED, State.SENDING, State.UNCERTAIN],
    [State.SENDING, State.FAILED],
    [State.HELD, State.CANCELLED],
]


@dataclass(frozen=True)
class Someone:
    """A person, what they said, and what was written and is due for them."""

    person: Person
    tags: frozenset[str]
    said: tuple[tuple[Purpose, Event], ...]
    suppressed: bool
    imported: bool
    appointments: tuple[date, ...]
    roads: tuple[tuple[State, ...], ...]  # of one message a campaign


def _person(first: str, last: str, number: int, notes: str, birthday: date | None) -> Person:
    return Person(
        first_name=first,
        last_name=last,
        number=f"+336399{80000 + number}",
        other_numbers=("+33261910002",) if number % 3 == 0 else (),
        reach=Reach.TEXTABLE,
        email="" if number % 2 else f"p{number}@exemple.fr",
        notes=notes,
        birthday=birthday,
        fields={notes: last} if notes else {},
    )


PEOPLE = st.lists(
    st.builds(
        Someone,
        person=st.builds(
            _person,
            _NAMES,
            _NAMES,
            st.integers(0, 9999),
            _NAMES,
            st.none() | st.dates(date(1900, 1, 1), date(2026, 1, 1)),
        ),
        tags=st.frozensets(_NAMES, max_size=2),
        said=st.lists(st.tuples(st.sampled_from(Purpose), st.sampled_from(Event)), max_size=3).map(
            tuple
        ),
        suppressed=st.booleans(),
        imported=st.booleans(),
        appointments=st.lists(st.dates(date(2026, 1, 1), date(2027, 1, 1)), max_size=2).map(tuple),
        roads=st.lists(st.sampled_from(_ROADS).map(tuple), max_size=3).map(tuple),
    ),
    max_size=8,
)

# Every table has a row of hers, so that no check is about nothing.
CLAIRE = Someone(
    person=_person("Łucja", "D'Aubrac", 42, "n'aime pas le lilas", date(1990, 2, 3)),
    tags=frozenset({"fidèle"}),
    said=((Purpose.MARKETING, Event.GRANTED), (Purpose.TRANSACTIONAL, Event.WITHDRAWN)),
    suppressed=True,
    imported=True,
    appointments=(date(2026, 12, 1),),
    roads=((State.SENDING, State.SENT, State.DELIVERED),),
)


def fill(book: Connection, people: list[Someone]) -> None:
    """Write a whole shop around ``people`` by the store's own functions where it has them."""
    _shop(book)
    for index, each in enumerate(people):
        contact_id = contacts.add(book, each.person, NOW)
        for tag in each.tags:
            contacts.tag(book, [contact_id], tag)
        said = [
            Record(purpose, event, NOW + timedelta(days=day), "counter", by="Claire")
            for day, (purpose, event) in enumerate(each.said)
        ]
        consents.record(book, [(contact_id, record) for record in said])
        if said:
            newest = book.exec_driver_sql("SELECT max(id) FROM consent").scalar_one()
            _write(book, "retraction", consent_id=newest, at=NOW, by="Claire")
        _suppress(book, each)
        if each.imported:
            _write(
                book, "import_row", run_id=1, row=index + 3, outcome="new", contact_id=contact_id
            )
            refused = Record(Purpose.MARKETING, Event.WITHDRAWN, NOW, "form", source_row=index + 3)
            consents.refuse(book, [(each.person.number or "", refused)], run_id=1)
        messages = [_message(book, campaign, contact_id, each) for campaign in _campaigns(each)]
        _appointments(book, contact_id, each, messages)


def _campaigns(someone: Someone) -> range:
    return range(1, len(someone.roads) + 1)


def _suppress(book: Connection, someone: Someone) -> None:
    number = someone.person.number
    if someone.suppressed and number:
        for purpose in Purpose:
            consents.suppress(book, number, purpose, reason="stop", now=NOW)
        consents.lift(book, number, Purpose.TRANSACTIONAL, now=NOW, by="Claire")


def _shop(book: Connection) -> None:
    _write(book, "setting", key="shop", value="Salon Léa")
    _write(book, "staff", name="Claire")
    _write(book, "account", id=ACCOUNT, name="essai", connector="practice", created_at=NOW)
    _write(
        book, "import_run", id=1, file_name="clients.xlsx", region="FR", state="PUBLISHED",
        started_at=NOW,
    )  # fmt: skip
    _write(book, "import_columns", run_id=1, signature="nom|tél", columns="{}")
    for campaign in (1, 2, 3):
        _write(
            book, "campaign", id=campaign, purpose="transactional", template="Bonjour",
            state="RUNNING", account_id=ACCOUNT, created_at=NOW,
        )  # fmt: skip
    _write(
        book, "draft", name="Noël", purpose="marketing", template="-20 %", account_id=ACCOUNT,
        created_at=NOW, updated_at=NOW,
    )  # fmt: skip
    outbox.take_over(book, who="Claire", machine="comptoir-1", now=NOW)
    _write(
        book, "handover", id=1, account_id=ACCOUNT, reference="r1", lock_number=1, claimed_at=NOW
    )
    _write(
        book, "reminder_plan", kind="coupe", steps="[]", opens="08:00", closes="20:00",
        wait_minutes=10, greeting="pay", changed_at=NOW,
    )  # fmt: skip
    _write(book, "calendar", id=1, name="Agenda", place="https://example.org/a.ics", created_at=NOW)
    _write(book, "closed_day", day=date(2026, 12, 25), why="Noël")
    _write(book, "absence", kind="off", since=NOW, until=NOW)


def _message(book: Connection, campaign: int, contact_id: int, someone: Someone) -> int:
    message_id = _write(
        book, "message", campaign_id=campaign, contact_id=contact_id, account_id=ACCOUNT,
        number=someone.person.number, purpose="transactional", segments=1,
        text=f"Bonjour {someone.person.first_name} {contact_id}", state="QUEUED", moved_at=NOW,
        handover_id=1 if someone.roads[campaign - 1] else None,
    )  # fmt: skip
    _write(book, "history", message_id=message_id, state="QUEUED", at=NOW)
    for state in someone.roads[campaign - 1]:
        outbox.move(book, [Move(message_id, state, "r1")], NOW)
    _write(
        book, "withdrawal", account_id=ACCOUNT, message_id=message_id, at=NOW, outcome="taken_back"
    )
    return message_id


def _appointments(book: Connection, contact_id: int, someone: Someone, messages: list[int]) -> None:
    for at, day in enumerate(someone.appointments):
        appointment_id = _write(
            book, "appointment", contact_id=contact_id, day=day, clock="14:30",
            zone="Europe/Paris", note=someone.person.notes, state="BOOKED", created_at=NOW,
            agreed_at=NOW, planned_at=NOW, calendar_id=1, event=f"{contact_id}/{at}",
        )  # fmt: skip
        _write(
            book, "reply", account_id=ACCOUNT, provider_id=f"r{appointment_id}", text="oui",
            number=someone.person.number, at=NOW, appointment_id=appointment_id,
        )  # fmt: skip
        _write(book, "phone_call", appointment_id=appointment_id, at=NOW, by="Claire")
        _write(
            book, "reminder", appointment_id=appointment_id, account_id=ACCOUNT,
            template="À demain", agreed_at=NOW, due_at=NOW, useful_until=NOW, state="LEFT",
            message_id=messages[at] if at < len(messages) else None,
        )  # fmt: skip


def _write(book: Connection, table: str, **values: Any) -> int:
    """Insert a row; gives its rowid."""
    return int(book.execute(insert(metadata.tables[table]).values(**values)).lastrowid)


def keep(path: Path) -> None:
    """Write a book of today's schema, whole in one file."""
    odd = [
        replace(CLAIRE, person=_person(name, name, at, name, None)) for at, name in enumerate(_ODD)
    ]
    book = Book(path, KEY)
    bring_up_to_date(book)
    with book.write() as connection:
        fill(connection, [CLAIRE, *odd])
    book.close()


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
