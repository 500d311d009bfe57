"""Undoing a whole import: what it made goes, what it changed goes back, what it claimed ends.

What anybody did since stays: a person who was written to, booked, edited or said something is
kept, and of what the import changed only that goes back which is still as it left it. Consent
that people gave or withdrew since is not touched (docs/decisions/0004).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, text, update

from desktop_app.domain.consent import Event, Record, flag
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.merging import take_back
from desktop_app.domain.message import Purpose
from desktop_app.domain.taking_in import is_news
from desktop_app.store import consents, contacts
from desktop_app.store.tables import Consent, Contact, ContactTag, ImportRow, ImportRun

_run = ImportRun.__table__  # type: ignore[attr-defined]
_row = ImportRow.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]
_tag = ContactTag.__table__  # type: ignore[attr-defined]
_consent = Consent.__table__  # type: ignore[attr-defined]

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Undone:
    """People the import made: ``removed``, or ``kept`` because something happened with them since.
    People it changed: ``restored``, or ``left`` where somebody edited the same since.
    ``claims``: consent records that count no longer."""

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
    state, published_at = _published(book, run_id)
    if state == "UNDONE":
        raise BadInput("import_undone")
    # First: the trigger lets claims of an undone run go, and of no other.
    book.execute(update(_run).where(_run.c.id == run_id).values(state="UNDONE", undone_at=now))
    made = book.execute(
        text(_UNTOUCHED).bindparams(
            bindparam("published", published_at, type_=_run.c.published_at.type), run=run_id
        )
    )
    removed = made.rowcount
    kept = _count(book, run_id, "new")
    restored, left = _give_back(book, run_id, published_at, now)
    claims = _take_claims_back(book, run_id)
    return Undone(removed, kept, restored, left, claims)


def _published(book: Connection, run_id: int) -> tuple[str, datetime]:
    query = select(_run.c.state, _run.c.published_at).where(_run.c.id == run_id)
    found = book.execute(query).first()
    if found is None or found.published_at is None:
        raise BadInput("no_such_import")
    return found.state, found.published_at


# Nobody wrote to them, booked them, edited them, tagged them, heard from them, or met them in
# another list that still stands.
_UNTOUCHED = """
DELETE FROM contact WHERE updated_at = :published
AND id IN (SELECT contact_id FROM import_row WHERE run_id = :run AND outcome = 'new')
AND NOT EXISTS (SELECT 1 FROM message WHERE contact_id = contact.id)
AND NOT EXISTS (SELECT 1 FROM appointment WHERE contact_id = contact.id)
AND NOT EXISTS (
    SELECT 1 FROM consent WHERE contact_id = contact.id AND run_id IS NOT :run)
AND NOT EXISTS (
    SELECT 1 FROM import_row AS other JOIN import_run AS its ON its.id = other.run_id
    WHERE other.contact_id = contact.id AND its.id <> :run AND its.state <> 'UNDONE')
AND NOT EXISTS (
    SELECT 1 FROM contact_tag WHERE contact_id = contact.id AND tag NOT IN (
        SELECT given.value FROM import_row AS mine, json_each(mine.before, '$.tags') AS given
        WHERE mine.run_id = :run AND mine.contact_id = contact.id))
"""


# What lists that still stand say of those of whom claims of this one are about to go.
_SAID_TOO = """
WITH lost AS (SELECT DISTINCT contact_id AS id FROM consent WHERE run_id = :run),
said AS (
    SELECT id AS row_id, contact_id FROM import_row WHERE contact_id IN (SELECT id FROM lost)
    UNION SELECT other.id, of.value FROM import_row AS other
    JOIN json_each(other.before, '$.household') AS of
    WHERE other.before LIKE '%"household"%' AND of.value IN (SELECT id FROM lost))
SELECT said.contact_id, other.row, other.run_id, its.file_name, other.before
FROM said JOIN import_row AS other ON other.id = said.row_id
JOIN import_run AS its ON its.id = other.run_id
WHERE its.state = 'PUBLISHED' AND other.before ->> '$.consent' IS NOT NULL
AND NOT EXISTS (
    SELECT 1 FROM consent WHERE contact_id = said.contact_id AND run_id = other.run_id)
ORDER BY other.id
"""


def _take_claims_back(book: Connection, run_id: int) -> int:
    """The claims of the run go; what a standing list only repeated is that list's own from now on.

    Gives how many went.
    """
    said_too = book.execute(text(_SAID_TOO), {"run": run_id}).all()
    gone = book.execute(delete(_consent).where(_consent.c.run_id == run_id)).rowcount
    own = consents.said_by(book, {row.contact_id for row in said_too})
    for row in said_too:
        claimed = _claim(row)
        records = own.setdefault(row.contact_id, [])
        if is_news(claimed, flag([each for each in records if each.purpose is claimed.purpose])):
            records.append(claimed)
            consents.record(book, [(row.contact_id, claimed)], run_id=row.run_id)
    return gone


def _claim(row: Row[Any]) -> Record:
    said = json.loads(row.before)["consent"]
    return Record(
        purpose=Purpose(said["purpose"]),
        event=Event(said["event"]),
        at=datetime.fromisoformat(said["at"]),
        how=said["how"],
        wording=said["wording"],
        by=said["by"],
        source_file=row.file_name,
        source_row=row.row,
    )


def _count(book: Connection, run_id: int, outcome: str) -> int:
    query = select(func.count(func.distinct(_row.c.contact_id)))
    return int(
        book.execute(query.where(_row.c.run_id == run_id, _row.c.outcome == outcome)).scalar_one()
    )


def _give_back(
    book: Connection, run_id: int, published_at: datetime, now: datetime
) -> tuple[int, int]:
    """People of the book the import changed, latest row first; (restored whole, left in part)."""
    whole: dict[int, bool] = {}
    for rows in _changed_rows(book, run_id):
        held = _held(book, [row.contact_id for row in rows])
        people = {contact_id: person for contact_id, (person, _) in held.items()}
        edited = {contact_id: at for contact_id, (_, at) in held.items()}
        for row in rows:
            made = json.loads(row.before)
            back, all_back = take_back(people[row.contact_id], _changes(made))
            people[row.contact_id] = back
            whole[row.contact_id] = whole.get(row.contact_id, True) and all_back
            if "edited_at" in made and edited[row.contact_id] == published_at:
                # Nobody edited since: an earlier import can still be undone in its turn.
                edited[row.contact_id] = datetime.fromisoformat(made["edited_at"])
        backs = {
            each: (person, edited[each] if edited[each] < published_at else now)
            for each, person in people.items()
            # Rows may have changed somebody there and back: then only the time of it is wrong.
            if (person, edited[each]) != held[each]
        }
        contacts.change_all(book, backs)
        _untag(book, rows)
    return sum(whole.values()), len(whole) - sum(whole.values())


def _untag(book: Connection, rows: Sequence[Row[Any]]) -> None:
    gone = [
        {"whose": row.contact_id, "which": tag}
        for row in rows
        for tag in json.loads(row.before).get("tags", ())
    ]
    if gone:
        mine = (_tag.c.contact_id == bindparam("whose"), _tag.c.tag == bindparam("which"))
        book.execute(delete(_tag).where(*mine), gone)


def _changed_rows(book: Connection, run_id: int) -> Iterator[Sequence[Row[Any]]]:
    mine = select(_row.c.contact_id).where(_row.c.run_id == run_id, _row.c.outcome == "new")
    before = None
    while True:
        query = select(_row.c.id, _row.c.contact_id, _row.c.before).where(
            _row.c.run_id == run_id,
            _row.c.outcome == "updated",
            _row.c.contact_id.is_not(None),
            # Whom the import made and who stays now stays whole.
            _row.c.contact_id.not_in(mine.where(_row.c.contact_id.is_not(None))),
        )
        if before is not None:
            query = query.where(_row.c.id < before)
        rows = book.execute(query.order_by(_row.c.id.desc()).limit(_CHUNK)).all()
        if not rows:
            return
        yield rows
        before = rows[-1].id


def _held(book: Connection, contact_ids: Sequence[int]) -> dict[int, tuple[Person, datetime]]:
    """What the book holds of them now, and when that was last edited."""
    mine = _contact.c.id.in_(contact_ids)
    rows = book.execute(select(_contact.c.id, _contact.c.updated_at).where(mine))
    edited = {row.id: row.updated_at for row in rows}
    found = contacts.read(book, select(_contact).where(mine))
    return {each.id: (each.person, edited[each.id]) for each in found}


def _changes(made: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {
        name: (_read(name, was), _read(name, became))
        for name, (was, became) in made.get("person", {}).items()
    }


def _read(name: str, value: Any) -> Any:
    if name in {"birthday", "last_visit"}:
        return value and date.fromisoformat(value)
    if name == "reach":
        return Reach(value)
    return tuple(value) if name == "other_numbers" else value
