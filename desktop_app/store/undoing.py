"""Undoing a whole import: its people are told again without it, what it claimed ends.

What anybody did since stays: a person who got a text, was booked, edited or said something is kept,
and so is each edit. Consent that people gave or withdrew since is not touched
(docs/decisions/0004).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from desktop_app.domain.cells import tags_of
from desktop_app.domain.contact import Person
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import LEFT, WAITING, State
from desktop_app.domain.retelling import Entry, Told, retell
from desktop_app.store import consents, contacts, imports, outbox, replies, standing
from desktop_app.store.outbox import Move
from desktop_app.store.tables import (
    Appointment,
    Consent,
    Contact,
    ContactTag,
    ImportRow,
    ImportRun,
    Message,
    NumberRefusal,
)

_run = ImportRun.__table__  # type: ignore[attr-defined]
_row = ImportRow.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_tag = ContactTag.__table__  # type: ignore[attr-defined]
_consent = Consent.__table__  # type: ignore[attr-defined]
_refusal = NumberRefusal.__table__  # type: ignore[attr-defined]
_message = Message.__table__  # type: ignore[attr-defined]
_appointment = Appointment.__table__  # type: ignore[attr-defined]

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Undone:
    """``removed``: people of whom nothing but undone imports spoke. Of those who stay, the import
    had made those ``kept``, because of what happened with them since or of another list; people it
    had changed are ``restored``, or ``left`` where somebody edited the same since. ``claims``:
    consent records that count no longer."""

    removed: int
    kept: int
    restored: int
    left: int
    claims: int


@dataclass(frozen=True, slots=True)
class Past:
    """An import that was published. ``undone_at`` is None while it stands."""

    id: int
    file_name: str
    sheet: str
    by: str
    published_at: datetime
    undone_at: datetime | None


def past(book: Connection, *, limit: int = 20) -> list[Past]:
    """The latest published imports first, undone ones too."""
    columns = [_run.c[each.name] for each in fields(Past)]
    query = select(*columns).where(_run.c.published_at.is_not(None))
    return [Past(*row) for row in book.execute(query.order_by(_run.c.id.desc()).limit(limit))]


def undo(book: Connection, run_id: int, now: datetime) -> Undone:
    """Take a published import back. BadInput: no_such_import, import_undone."""
    _must_stand(book, run_id)
    counted: Counter[str] = Counter()
    for outcomes in _people(book, run_id):
        counted += _take_back(book, run_id, outcomes, now)
    # Before its claims: the trigger lets claims of an undone run go, and of no other. A run that is
    # still staged sees the book when it is published, without this one.
    published = _run.alias()
    latest = (
        select(func.max(published.c.id))
        .where(published.c.published_at.is_not(None))
        .scalar_subquery()
    )
    undone = {"state": "UNDONE", "undone_at": now, "undone_after": latest}
    book.execute(update(_run).where(_run.c.id == run_id).values(undone))
    claims = _take_claims_back(book, run_id)
    return Undone(counted["removed"], counted["kept"], counted["restored"], counted["left"], claims)


def _must_stand(book: Connection, run_id: int) -> None:
    query = select(_run.c.state, _run.c.published_at).where(_run.c.id == run_id)
    found = book.execute(query).first()
    if found is None or found.published_at is None:
        raise BadInput("no_such_import")
    if found.state == "UNDONE":
        raise BadInput("import_undone")


def _people(book: Connection, run_id: int) -> Iterator[dict[int, set[str]]]:
    """Everybody in the book of whom the import speaks, with what became of its rows about them."""
    query = select(_row.c.contact_id, _row.c.outcome).where(_row.c.run_id == run_id)
    outcomes: dict[int, set[str]] = {}
    for contact_id, outcome in book.execute(query.where(_row.c.contact_id.is_not(None))):
        outcomes.setdefault(contact_id, set()).add(outcome)
    ids = sorted(outcomes)
    for at in range(0, len(ids), _CHUNK):
        yield {each: outcomes[each] for each in ids[at : at + _CHUNK]}


def _take_back(
    book: Connection,
    run_id: int,
    outcomes: Mapping[int, set[str]],
    now: datetime,
) -> Counter[str]:
    """Tell some of its people again without the import; gives how many fared how."""
    held = _held(book, outcomes)
    entries = _entries(book, outcomes)
    retold = {each: retell(entries[each], held[each], undone=run_id) for each in held}
    gone = {each for each, what in retold.items() if what.told is None}
    gone -= dealt_with(book, gone)
    _remove(book, gone, now)
    told = {each: retold[each].told for each in held.keys() - gone}
    stopped = consents.stopped(book, told) - _brought_onto_a_stop(book, run_id, told)
    _write(book, held, told, stopped=stopped)
    return Counter(
        _fared(outcomes[each], removed=each in gone, whole=what.whole)
        for each, what in retold.items()
    )


def _fared(outcomes: set[str], *, removed: bool, whole: bool) -> str:
    if removed:
        return "removed"
    if "new" in outcomes:
        return "kept"
    if "updated" in outcomes:
        return "restored" if whole else "left"
    return "unchanged"


def _held(book: Connection, contact_ids: Iterable[int]) -> dict[int, Told]:
    found = contacts.read(book, select(_contact).where(_contact.c.id.in_(list(contact_ids))))
    return {each.id: Told(each.person, frozenset(each.tags), each.edited_at) for each in found}


def _entries(book: Connection, contact_ids: Iterable[int]) -> dict[int, list[Entry]]:
    """All rows of published imports about these people, oldest first."""
    query = (
        select(_row, _run.c.published_at, _run.c.undone_after, _run.c.tag)
        .join(_run, _run.c.id == _row.c.run_id)
        .where(_row.c.contact_id.in_(list(contact_ids)), _run.c.published_at.is_not(None))
        .order_by(_row.c.id)
    )
    entries: dict[int, list[Entry]] = {}
    for row in book.execute(query):
        about = entries.setdefault(row.contact_id, [])
        met = bool(about) and about[-1].run_id == row.run_id
        about.append(_entry(row, met=met))
    return entries


def _entry(row: Row[Any], *, met: bool) -> Entry:
    person, tags = imports.row_of(row.change)
    before = json.loads(row.before)
    found = None
    if "person" in before and not met:
        found = Told(
            contacts.staged_person(before["person"]),
            frozenset(before["tags"]),
            datetime.fromisoformat(before["edited_at"]),
        )
    return Entry(
        row.run_id,
        row.published_at,
        person,
        (*tags_of(row.tag), *tags),
        keep_number=before.get("keep_number", False),
        found=found,
        undone_after=row.undone_after,
    )


def dealt_with(book: Connection, contact_ids: Collection[int]) -> set[int]:
    """Who of them got a text, or may have, was booked, or said something outside of a list."""
    ids = list(contact_ids)
    asked = (
        select(_message.c.contact_id).where(_message.c.state.in_([each.value for each in LEFT])),
        select(_appointment.c.contact_id),
        select(_consent.c.contact_id).where(_consent.c.run_id.is_(None), consents.counting()),
    )
    found = (
        book.execute(query.where(query.selected_columns.contact_id.in_(ids))).scalars()
        for query in asked
    )
    return {each for some in found for each in some}


def _remove(book: Connection, contact_ids: Collection[int], now: datetime) -> None:
    """They go, and what waits to leave for them does not leave."""
    ids = list(contact_ids)
    if not ids:
        return
    waiting = select(_message.c.id).where(
        _message.c.contact_id.in_(ids), _message.c.state.in_([each.value for each in WAITING])
    )
    moves = [
        Move(each, State.CANCELLED, "import_undone") for each in book.execute(waiting).scalars()
    ]
    outbox.move(book, moves, now)
    replies.erase(book, ids)
    book.execute(delete(_contact).where(_contact.c.id.in_(ids)))


def _write(
    book: Connection,
    held: Mapping[int, Told],
    then: Mapping[int, Told | None],
    *,
    stopped: Collection[int],
) -> None:
    """People as they are told; of whom nothing is told any more keep all but the lists' tags.

    Those ``stopped`` keep their number: they were at it when it refused.
    """
    told = {each: what or replace(held[each], tags=frozenset()) for each, what in then.items()}
    for each in stopped:
        told[each] = replace(
            told[each], person=_at_the_number(told[each].person, held[each].person)
        )
    contacts.change_all(
        book,
        {
            each: (what.person, what.edited_at)
            for each, what in told.items()
            if (what.person, what.edited_at) != (held[each].person, held[each].edited_at)
        },
    )
    gone = [
        {"whose": each, "which": tag}
        for each, what in told.items()
        for tag in held[each].tags - what.tags
    ]
    if gone:
        mine = (_tag.c.contact_id == bindparam("whose"), _tag.c.tag == bindparam("which"))
        book.execute(delete(_tag).where(*mine), gone)
    added = [
        {"contact_id": each, "tag": tag}
        for each, what in told.items()
        for tag in what.tags - held[each].tags
    ]
    if added:
        book.execute(insert(_tag), added)


def _at_the_number(told: Person, now: Person) -> Person:
    """As told, but nobody is led away from a number that refused: the told one stands beside it."""
    if told.number == now.number:
        return told
    others = (each for each in (told.number, *told.other_numbers) if each and each != now.number)
    return replace(
        told, number=now.number, reach=now.reach, other_numbers=tuple(dict.fromkeys(others))
    )


def _take_claims_back(book: Connection, run_id: int) -> int:
    """The claims of the run go, and its refusals for numbers; what a standing list only repeated is
    that list's own from now on.

    Gives how many people's claims went.
    """
    query = select(_consent.c.contact_id).where(_consent.c.run_id == run_id)
    whose = book.execute(query.distinct()).scalars().all()
    gone = book.execute(delete(_consent).where(_consent.c.run_id == run_id)).rowcount
    book.execute(delete(_refusal).where(_refusal.c.run_id == run_id))
    standing.tell_again(book, whose)
    return gone


def _brought_onto_a_stop(book: Connection, run_id: int, contact_ids: Collection[int]) -> set[int]:
    """Whom it knew and brought to a number that had refused before, and for nothing more since: it
    is not theirs."""
    query = (
        select(_row.c.contact_id, _row.c.before, _contact.c.number)
        .join(_contact, _contact.c.id == _row.c.contact_id)
        .where(
            _row.c.run_id == run_id,
            _row.c.contact_id.in_(list(contact_ids)),
            func.json_extract(_row.c.before, "$.onto_stops").is_not(None),
        )
    )
    found = book.execute(query).all()
    stand = consents.stops_of(book, {row.number for row in found if row.number})
    return {
        row.contact_id
        for row in found
        if set(stand.get(row.number, ())) <= set(json.loads(row.before)["onto_stops"])
    }
