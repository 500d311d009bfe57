"""SQL pre-sorts people; only the gate speaks. Generated books hold the one to the other."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from desktop_app.domain import consent
from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Candidate, Reason, Skip, judge
from desktop_app.domain.message import LIVE, Purpose, State
from desktop_app.domain.phone import country_of
from desktop_app.domain.rules_file import load
from desktop_app.places import resources
from desktop_app.store import audience, consents, contacts
from desktop_app.store.audience import Chosen
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.tables import (
    Account,
    Contact,
    Handover,
    ImportRun,
    Message,
    NumberRefusal,
    Suppression,
)
from tests.helpers.books import NOW, fresh_book

RULES = load("FR", resources() / "rules")
NUMBERS = ["+33639980001", "+33639980002", "+33639980003", "+447700900123"]
PRESORTED = {Reason.STOP, Reason.SUPPRESSED, Reason.SAID_NO, Reason.NOT_TEXTABLE}

_records = st.builds(
    Record,
    purpose=st.sampled_from(Purpose),
    event=st.sampled_from(Event),
    at=st.integers(0, 5).map(lambda hours: NOW - timedelta(hours=hours)),
    how=st.sampled_from([consent.STOP, consent.IMPORT, "counter", "form"]),
    source_row=st.none() | st.just(7),
    by=st.sampled_from(["Claire", ""]),
    retracted=st.booleans(),
).map(lambda said: said if said.is_of_desk else replace(said, retracted=False))
_people = st.tuples(
    st.builds(
        Person,
        first_name=st.just("Zoé"),
        number=st.none() | st.sampled_from(NUMBERS),
        reach=st.sampled_from([Reach.TEXTABLE, *Reach]),
        fields=st.just({"pointure": "38"}),
    ),
    st.lists(_records, max_size=5),
)
_wanted = (
    st.tuples(
        st.lists(st.sampled_from(["all", "vip", "Noël", "nobody's"]), max_size=2).map(tuple),
        st.lists(st.sampled_from(NUMBERS), max_size=3).map(tuple),
        st.lists(st.integers(1, 7), max_size=3).map(tuple),
    )
    .filter(any)
    .map(lambda parts: Audience(tags=parts[0], numbers=parts[1], contact_ids=parts[2]))
)
_refusals = st.tuples(
    st.sampled_from(NUMBERS),
    st.builds(
        Record,
        purpose=st.sampled_from(Purpose),
        event=st.just(Event.WITHDRAWN),
        at=st.integers(0, 5).map(lambda hours: NOW - timedelta(hours=hours)),
        how=st.sampled_from([consent.STOP, "form"]),
        source_row=st.just(7),
    ),
)
_suppressions = st.tuples(
    st.sampled_from(NUMBERS), st.sampled_from(Purpose), st.booleans(), st.booleans()
)
_sent = st.tuples(
    st.sampled_from(NUMBERS),
    st.sampled_from(Purpose),
    st.sampled_from(State),
    st.integers(-9, 9).map(lambda days: NOW + timedelta(days=days)),
    st.sampled_from(["moved", "set", "handed over"]),
)


@pytest.fixture(scope="module")
def book() -> Iterator[Book]:
    with tempfile.TemporaryDirectory() as folder, fresh_book(Path(folder)) as made:
        with made.write() as connection:
            connection.execute(
                insert(Account).values(id=1, name="p", connector="practice", created_at=NOW)
            )
            # Undone already, so that its refusals may be deleted between two examples.
            run = {"id": 1, "file_name": "x", "region": "FR", "state": "UNDONE", "started_at": NOW}
            connection.execute(insert(ImportRun).values(run))
        yield made


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    people=st.lists(_people, max_size=6),
    refusals=st.lists(_refusals, max_size=3),
    suppressions=st.lists(_suppressions, max_size=4),
    sent=st.lists(_sent, max_size=6),
    purpose=st.sampled_from(Purpose),
    wanted=st.just(Audience(tag="all")) | _wanted,
)
def test_sql_and_the_gate_agree(
    book: Book,
    people: list[tuple[Person, list[Record]]],
    refusals: list[tuple[str, Record]],
    suppressions: list[tuple[str, Purpose, bool, bool]],
    sent: list[tuple[str, Purpose, State, datetime, str]],
    purpose: Purpose,
    wanted: Audience,
) -> None:
    """Whom SQL leaves out the gate leaves out for that reason; of the others the facts are true."""
    _fill(book, people, suppressions, sent)
    with book.write() as connection:
        consents.refuse(connection, refusals, run_id=1)
    with book.read() as connection:
        chosen = list(audience.choose(connection, wanted, purpose, NOW))
        refused = audience.refused(connection, wanted, purpose)
        rows = connection.execute(audience.refusals(wanted, purpose)).all()
        counted = consents.said_by(connection, range(1, len(people) + 1))
    truth = _slowly(people, refusals, suppressions, sent, purpose, wanted)
    for each in truth:
        if each.contact_id is None:
            continue
        said = [one for one in counted.get(each.contact_id, []) if one.purpose is purpose]
        assert each.consent is consent.flag(said)
        assert not any(one.retracted for one in said)
    left, kept = Counter[Reason](), []
    for each in truth:
        verdict = judge(_candidate(each), purpose=purpose, rules=RULES, now=NOW)
        if isinstance(verdict, Skip) and verdict.reason in PRESORTED:
            left[verdict.reason] += 1
        else:
            kept.append(each)
    assert Counter(refused) == left == Counter(Reason(row.refused) for row in rows)
    assert sorted(chosen, key=repr) == sorted(kept, key=repr)


def _fill(book: Book, people: object, suppressions: object, sent: object) -> None:
    with book.write() as connection:
        for table in (Message, Handover, Contact, NumberRefusal, Suppression):
            connection.execute(delete(table))
        for number, (person, said) in enumerate(people, 1):  # type: ignore[call-overload,var-annotated]
            connection.execute(
                insert(Contact).values(
                    id=number, **contacts.columns(person), created_at=NOW, updated_at=NOW
                )
            )
            for name in _tags(number):
                contacts.tag(connection, [number], name)
            for each in said:
                record_id = consents.record_one(connection, number, each)
                if each.retracted:
                    consents.retract(connection, number, [record_id], by="Claire", now=NOW)
        for to, purpose, active, lifted in suppressions:  # type: ignore[attr-defined]
            if active:
                consents.suppress(connection, to, purpose, reason="stop", now=NOW)
            if lifted:
                consents.lift(connection, to, purpose, now=NOW, by="Claire")
        for number, (to, purpose, state, at, when) in enumerate(sent):  # type: ignore[call-overload]
            if when == "handed over":
                call = {"id": number, "reference": str(number), "lock_number": 1, "outcome": "x"}
                connection.execute(insert(Handover).values(account_id=1, claimed_at=at, **call))
            connection.execute(
                insert(Message).values(
                    account_id=1,
                    number=to,
                    purpose=purpose,
                    text="x",
                    segments=1,
                    state=state,
                    moved_at=at if when == "moved" else NOW,
                    not_before=at if when == "set" else None,
                    handover_id=number if when == "handed over" else None,
                )
            )


def _slowly(
    people: list[tuple[Person, list[Record]]],
    refusals: list[tuple[str, Record]],
    suppressions: list[tuple[str, Purpose, bool, bool]],
    sent: list[tuple[str, Purpose, State, datetime, str]],
    purpose: Purpose,
    wanted: Audience,
) -> list[Chosen]:
    """The same facts, straight from what was generated and from `consent.flag`."""
    active: set[str] = set()
    for to, of, suppress, lift in suppressions:
        if of is purpose:
            active = active | {to} if suppress else active
            active = active - {to} if lift else active

    def facts(contact_id: int | None, person: Person, said: list[Record]) -> Chosen:
        offers = [
            at
            for to, of, state, at, _ in sent
            if to == person.number and of is Purpose.MARKETING and state in LIVE
        ]
        said = [*said, *(each for to, each in refusals if to == person.number)]
        return Chosen(
            contact_id=contact_id,
            number=person.number,
            reach=person.reach,
            consent=consent.flag(each for each in said if each.purpose is purpose),
            suppressed=person.number in active,
            marketing_this_week=_fullest_week(offers),
            first_name=person.first_name,
            last_name=person.last_name,
            fields=person.fields,
        )

    found = [
        facts(at, person, said)
        for at, (person, said) in enumerate(people, 1)
        if _tags(at) & set(wanted.tags)
        or person.number in wanted.numbers
        or at in wanted.contact_ids
    ]
    strangers = set(wanted.numbers) - {person.number for person, _ in people}
    return found + [
        facts(None, Person(number=number, reach=Reach.TEXTABLE), []) for number in strangers
    ]


def _tags(contact_id: int) -> set[str]:
    """Everybody has one, some have more."""
    return (
        {"all"} | ({"vip"} if contact_id % 2 else set()) | ({"Noël"} if contact_id > 2 else set())
    )


def _fullest_week(offers: list[datetime]) -> int:
    """Of all weeks with NOW among them, tried in steps of half a day: offers are days apart."""
    weeks = [NOW - timedelta(hours=12 * step) for step in range(14)]
    return max(sum(begin <= at < begin + timedelta(days=7) for at in offers) for begin in weeks)


def _candidate(chosen: Chosen) -> Candidate:
    return Candidate(
        number=chosen.number,
        reach=chosen.reach,
        consent=chosen.consent,
        suppressed=chosen.suppressed,
        marketing_this_week=chosen.marketing_this_week,
        sender=None,
        country=country_of(chosen.number, "FR") if chosen.number else None,
    )


def test_an_audience_names_somebody() -> None:
    """A tag twice is one; nobody at all is none."""
    assert Audience("all", tags=("vip", "all")) == Audience(tags=("all", "vip"))
    with pytest.raises(BadInput, match="audience_unclear"):
        Audience()


def test_an_audience_is_read_back() -> None:
    """As it is kept today, and as campaigns kept it when it was one tag or numbers."""
    whole = Audience(tags=("Noël", "vip"), numbers=("+33639980001",), contact_ids=(3, 7))
    assert Audience.from_json(whole.as_json()) == whole
    assert Audience.from_json('{"tag": "all", "numbers": []}') == Audience(tag="all")
    numbers = Audience(numbers=("+33639980001",))
    assert Audience.from_json('{"tag": "", "numbers": ["+33639980001"]}') == numbers
