"""Imports in the book: rows staged in chunks, published at once, undone as a whole.

Staged rows are nobody yet: no search, plan or claim sees them. A run that died while staging is
cleared away by the next one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.domain.cells import Answer
from desktop_app.domain.columns import Field
from desktop_app.domain.consent import Record
from desktop_app.domain.contact import Person
from desktop_app.domain.errors import ImportOvertaken
from desktop_app.domain.list_row import ListRow, Refusal, Repair
from desktop_app.domain.taking_in import Change, Known, Outcome, TakingIn
from desktop_app.store import consents, contacts
from desktop_app.store.tables import Contact, ImportColumns, ImportRow, ImportRun

_run = ImportRun.__table__  # type: ignore[attr-defined]
_row = ImportRow.__table__  # type: ignore[attr-defined]
_columns = ImportColumns.__table__  # type: ignore[attr-defined]
_contact = Contact.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Run:
    """One import. ``file_name`` without its folder; ``state`` STAGING, PUBLISHED or UNDONE."""

    file_name: str
    sheet: str
    region: str
    tag: str = ""
    consent_how: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Staged:
    """A row read back: its id, as the domain knows it, and the contact row it would make."""

    id: int
    row: ListRow
    columns: Sequence[Any]


def begin(book: Connection, run: Run, now: datetime) -> int:
    """Open a run and clear away what a killed one left; gives its id."""
    book.execute(delete(_run).where(_run.c.state == "STAGING"))
    opened = insert(_run).values(**asdict(run), state="STAGING", started_at=now)
    return int(book.execute(opened.returning(_run.c.id)).scalar_one())


def discard(book: Connection, run_id: int) -> None:
    """Forget a run that is not to be published; one that is stays."""
    book.execute(delete(_run).where(_run.c.id == run_id, _run.c.state == "STAGING"))


def stage(book: Connection, run_id: int, rows: Sequence[ListRow]) -> None:
    """Put rows aside, in their order. ImportOvertaken where another import cleared this one."""
    _still_staging(book, run_id)
    staged = [
        (
            run_id,
            each.number,
            (_KEPT if each.is_somebody else Outcome.REFUSED).value,
            _as_json(each),
        )
        for each in rows
    ]
    if staged:
        # Past SQLAlchemy's parameters, which cost as much as the rows.
        book.exec_driver_sql(
            "INSERT INTO import_row (run_id, row, outcome, change, before)"
            " VALUES (?, ?, ?, ?, '{}')",
            staged,
        )


_KEPT = Outcome.NEW  # until publishing tells; most are, and then no index changes


def staged(book: Connection, run_id: int, *, chunk: int) -> Iterator[list[Staged]]:
    """All rows put aside, in their order, ``chunk`` at a time."""
    _still_staging(book, run_id)
    after = 0
    while True:
        query = select(_row.c.id, _row.c.change).where(_row.c.run_id == run_id, _row.c.id > after)
        rows = book.execute(query.order_by(_row.c.id).limit(chunk)).all()
        if not rows:
            return
        yield [_from_json(each.id, each.change) for each in rows]
        after = rows[-1].id


def take(book: Connection, taking: TakingIn, rows: Sequence[ListRow]) -> list[Change]:
    """What each row does to the people in the book; nothing is written."""
    _learn(book, taking, [each.person for each in rows])
    return [taking.take(row) for row in rows]


def _learn(book: Connection, taking: TakingIn, people: Sequence[Person]) -> None:
    """Everybody these may be, and what was refused for their numbers. Four queries."""
    numbers = {each for who in people for each in (who.number, *who.other_numbers) if each}
    found = contacts.alike(book, people)
    said = consents.own(book, [each.id for each in found]) if found else {}
    known = [Known(each.id, each.person, each.tags, said.get(each.id, [])) for each in found]
    numbers |= {each.person.number for each in found if each.person.number}
    taking.learn(
        known, consents.suppressed_among(book, numbers), consents.refused_at(book, numbers)
    )


def write(
    book: Connection,
    run_id: int,
    changed: Iterable[tuple[Change, Staged]],
    now: datetime,
) -> None:
    """Write what rows change, each beside the row it comes from, with what undo needs."""
    pairs = list(changed)
    contacts.add_staged(
        book,
        {
            change.contact_id: row.columns
            for change, row in pairs
            if change.outcome is Outcome.NEW and change.contact_id
        },
        now,
    )
    changes = [change for change, _ in pairs]
    _tag_and_record(book, run_id, changes)
    edited_at = _edited_at(book, changes)
    onto = [each.after.number for each in changes if each.onto_stop and each.after]
    stops = consents.stops_of(book, [number for number in onto if number])
    book.exec_driver_sql(
        "UPDATE import_row SET outcome = ?, contact_id = ?, before = ? WHERE id = ?",
        [(*_published(change, edited_at, stops), row.id) for change, row in pairs],
    )
    # Of several rows about one person the last says how they are now.
    contacts.change_all(
        book,
        {
            each.contact_id: (each.after, now)
            for each in changes
            if each.contact_id and each.after and each.before not in (None, each.after)
        },
    )


def _edited_at(book: Connection, changes: Iterable[Change]) -> dict[int, datetime]:
    """When those whom the import found in the book were last edited, for undo to put back."""
    ids = [each.contact_id for each in changes if each.before is not None]
    if not ids:
        return {}
    query = select(_contact.c.id, _contact.c.updated_at).where(_contact.c.id.in_(ids))
    return {row.id: row.updated_at for row in book.execute(query)}


def _tag_and_record(book: Connection, run_id: int, changed: Sequence[Change]) -> None:
    tags = [(each.contact_id, tag) for each in changed for tag in each.tags]
    if tags:
        book.exec_driver_sql(
            "INSERT OR IGNORE INTO contact_tag (contact_id, tag) VALUES (?, ?)", tags
        )
    said = [(who, each.claimed) for each in changed if each.claimed for who in each.written]
    consents.record(book, said, run_id=run_id)
    refused = [
        (number, each.claimed)
        for each in changed
        if each.claimed
        for number in each.refused_numbers
    ]
    consents.refuse(book, refused, run_id=run_id)


def finish(book: Connection, run_id: int, now: datetime) -> None:
    """The run is published: its people are in the book."""
    book.execute(
        update(_run).where(_run.c.id == run_id).values(state="PUBLISHED", published_at=now)
    )


def remember_columns(
    book: Connection, run_id: int, signature: str, fields: Sequence[Field | None]
) -> None:
    """The next list with this header is read as this run read it, while it stands."""
    columns = json.dumps([each and each.value for each in fields])
    row = {"run_id": run_id, "signature": signature, "columns": columns}
    book.execute(insert(_columns), [row])


def remembered_columns(book: Connection, signature: str) -> tuple[Field | None, ...] | None:
    """How the latest list with this header that still stands was read."""
    found = book.execute(
        select(_columns.c.columns)
        .join(_run, _run.c.id == _columns.c.run_id)
        .where(_columns.c.signature == signature, _run.c.state == "PUBLISHED")
        .order_by(_run.c.id.desc())
        .limit(1)
    )
    kept = found.scalar()
    return None if kept is None else tuple(each and Field(each) for each in json.loads(kept))


def _still_staging(book: Connection, run_id: int) -> None:
    state = book.execute(select(_run.c.state).where(_run.c.id == run_id)).scalar()
    if state != "STAGING":
        raise ImportOvertaken


_write = json.JSONEncoder(ensure_ascii=False).encode


def _as_json(row: ListRow) -> str:
    return _write(
        [
            row.number,
            contacts.stageable(row.person),
            row.tags,
            row.answer,
            [[each.before, each.after, each.sure] for each in row.repairs],
            [[each.value, each.reason] for each in row.refusals],
            row.no_text,
        ]
    )


def row_of(text: str) -> tuple[Person, tuple[str, ...]]:
    """Person and tags of a row's ``change``."""
    staged = json.loads(text)
    return contacts.staged_person(staged[1]), tuple(staged[2])


def _from_json(id: int, text: str) -> Staged:
    number, columns, tags, answer, repairs, refusals, no_text = json.loads(text)
    row = ListRow(
        number=number,
        person=contacts.staged_person(columns),
        tags=tuple(tags),
        answer=Answer(answer),
        repairs=tuple(Repair(*each) for each in repairs),
        refusals=tuple(Refusal(*each) for each in refusals),
        no_text=no_text,
    )
    return Staged(id, row, columns)


def _published(
    change: Change, edited_at: Mapping[int, datetime], stops: Mapping[str, list[int]]
) -> tuple[Any, ...]:
    before: dict[str, Any] = {}
    if change.before is not None and change.contact_id is not None:
        before["person"] = contacts.stageable(change.before)
        before["tags"] = change.had
        before["edited_at"] = edited_at[change.contact_id].isoformat()
        before["keep_number"] = change.keep_number
    if change.onto_stop and change.after is not None:
        before["onto_stops"] = stops[change.after.number or ""]
    if change.claimed and (change.written or change.again):
        before["consent"] = _claimed(change.claimed)
        household = [each for each in (*change.written, *change.again) if each != change.contact_id]
        if household:
            before["household"] = household
    return change.outcome.value, change.contact_id, _write(before) if before else "{}"


def _claimed(record: Record) -> dict[str, str]:
    """What a list claimed stays readable here when its run is undone: on its ground texts may
    have left, and whoever sent them must be able to show it."""
    return {
        "purpose": record.purpose.value,
        "event": record.event.value,
        "at": record.at.isoformat(),
        "how": record.how,
        "wording": record.wording,
        "by": record.by,
    }
