"""What lists that stand say of people without a record of their own: it was no news then.

A list's answer that changed nothing when it was taken in is kept beside its row. When the record
that made it old news goes, with an undone list or because it was a slip of the desk, what the list
said counts as its own (docs/decisions/0004, 0006).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, text

from desktop_app.domain.consent import Event, Record, flag, is_news
from desktop_app.domain.message import Purpose
from desktop_app.store import consents


@dataclass(frozen=True, slots=True)
class Unwritten:
    """What the published import ``run_id`` says of somebody, of which it wrote no record;
    ``undated`` as `consents.Kept`."""

    contact_id: int
    run_id: int
    record: Record
    undated: bool = False


def unwritten(book: Connection, contact_ids: Collection[int]) -> list[Unwritten]:
    """What standing lists say of these people and was no news, oldest row first."""
    found = book.execute(text(_SAID_TOO), {"people": json.dumps(list(contact_ids))})
    told = []
    for row in found:
        claim = _claim(row)
        undated = claim.at == datetime.fromisoformat(row.started_at)
        told.append(Unwritten(row.contact_id, row.run_id, claim, undated))
    return told


def tell_again(book: Connection, contact_ids: Collection[int]) -> None:
    """Write down of these people what is news by now."""
    said = unwritten(book, contact_ids)
    whose = {each.contact_id for each in said}
    own = consents.own(book, whose)
    stopped = consents.stopped(book, whose, purpose=Purpose.MARKETING)
    for each in said:
        if each.record.event is Event.GRANTED and each.contact_id in stopped:
            continue  # it would count once the number is lifted
        records = own.setdefault(each.contact_id, [])
        if _changes(records, each.record):
            records.append(each.record)
            consents.record(book, [(each.contact_id, each.record)], run_id=each.run_id)


_SAID_TOO = """
WITH whose AS (SELECT value AS id FROM json_each(:people)),
said AS (
    SELECT id AS row_id, contact_id FROM import_row WHERE contact_id IN (SELECT id FROM whose)
    UNION SELECT other.id, of.value FROM import_row AS other
    JOIN json_each(other.before, '$.household') AS of
    WHERE other.before LIKE '%"household"%' AND of.value IN (SELECT id FROM whose))
SELECT said.contact_id, other.row, other.run_id, its.file_name, its.started_at, other.before
FROM said JOIN import_row AS other ON other.id = said.row_id
JOIN import_run AS its ON its.id = other.run_id
WHERE its.state = 'PUBLISHED' AND other.before ->> '$.consent' IS NOT NULL
AND NOT EXISTS (
    SELECT 1 FROM consent WHERE contact_id = said.contact_id AND run_id = other.run_id)
ORDER BY other.id
"""


def _changes(records: Sequence[Record], claimed: Record) -> bool:
    """Whether a claim says something new: also for its time, that of the list it stands in."""
    before = [each for each in records if each.purpose is claimed.purpose]
    return is_news(claimed, flag(before)) and flag([*before, claimed]) is not flag(before)


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
