"""A list checked again and again while a person corrects it: read once, told line by line."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TextIO

from desktop_app.domain.cells import Answer, disarm, text_of
from desktop_app.domain.columns import Field
from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.list_check import TO_LOOK_AT, Kind, Line, line
from desktop_app.domain.list_row import ListRow
from desktop_app.domain.message import Purpose
from desktop_app.domain.row_choice import NO_CHOICE
from desktop_app.domain.taking_in import Change, Outcome, TakingIn
from desktop_app.domain.verdict import Offers, Verdict
from desktop_app.services.list_found import (
    ConsentColumn,
    Found,
    Intake,
    Look,
    Progress,
    chunks,
)
from desktop_app.store import contacts, imports
from desktop_app.store.database import Book

_SAMPLES = 3  # cells shown of a column


class Whence(StrEnum):
    """Why a column is taken for what it is."""

    NAME = "name"
    VALUES = "values"
    REMEMBERED = "remembered"  # an earlier import of such a list was read so
    NOTHING = "nothing"  # it is kept under its own name


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list: its name, some of its cells, what it is taken for and why."""

    header: str
    samples: tuple[str, ...]
    field: Field | None
    whence: Whence


def columns(book: Book, look: Look, intake: Intake, *, now: datetime) -> tuple[Column, ...]:
    """How the columns are understood before anybody chose; ``intake.columns`` is not asked."""
    asked = Intake(intake.region, fiction=intake.fiction)
    found = Found.look(book, look, asked, now)
    return tuple(
        Column(header, _samples(look, at), field, _whence(found, at, field))
        for at, (header, field) in enumerate(
            zip(found.sheet.header, found.columns.fields, strict=True)
        )
    )


def _samples(look: Look, at: int) -> tuple[str, ...]:
    found = (" ".join(text_of(row.cells[at]).split()) for row in look.sheet.rows)
    told: list[str] = []
    for cell in found:
        if cell and cell not in told:
            told.append(cell)
        if len(told) == _SAMPLES:
            break
    return tuple(told)


def _whence(found: Found, at: int, field: Field | None) -> Whence:
    if field is None:
        return Whence.NOTHING
    if found.remembered and field not in {Field.CONSENT, Field.REFUSAL}:
        return Whence.REMEMBERED
    return Whence.VALUES if at in found.columns.from_values else Whence.NAME


@dataclass(frozen=True, slots=True)
class Heard:
    """What a list says of consent: its columns, and what its rows say of all of them together."""

    columns: tuple[ConsentColumn, ...]
    rows: Mapping[Answer, int]


def heard(book: Book, look: Look, intake: Intake, *, now: datetime) -> Heard:
    """BadInput: no_phone_column, consent_column_unknown."""
    found = Found.look(
        book, look, replace(intake, consent_how="", consent_since=None, choices={}), now
    )
    said = Counter(found.reading.answer(row.cells) for row in look.sheet.rows)
    return Heard(found.consents(), said)


@dataclass(frozen=True)
class Checked:
    """What an import would do, line by line in the file's order, and counted.

    ``intake`` is what it was checked with: what is taken in afterwards is this. ``taken`` lines
    come in; ``unsure`` repairs a person should look at; ``to_look_at`` lines in all; ``offers`` to
    how many people.
    """

    intake: Intake
    verdict: Verdict
    lines: tuple[Line, ...]
    counts: Mapping[Kind, int]
    outcomes: Mapping[Outcome | None, int]
    taken: int
    unsure: int
    to_look_at: int
    offers: Offers

    @property
    def known(self) -> int:
        return self.outcomes.get(Outcome.UPDATED, 0) + self.outcomes.get(Outcome.UNCHANGED, 0)

    @classmethod
    def of(cls, intake: Intake, verdict: Verdict, lines: tuple[Line, ...]) -> Checked:
        """Counted here, behind the window, and nowhere else."""
        look = set(TO_LOOK_AT)
        return cls(
            intake,
            verdict,
            lines,
            Counter(kind for each in lines for kind in each.kinds),
            Counter(each.outcome for each in lines),
            taken=sum(each.is_taken for each in lines),
            unsure=sum(Kind.REPAIRED in each.kinds and not each.sure for each in lines),
            to_look_at=sum(not look.isdisjoint(each.kinds) for each in lines),
            offers=verdict.offers(),
        )


class Checking:
    """One list under a person's eyes. Not for two checks at once in the same thread's stead: each
    keeps what it read whole, and the later one wins."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._read: dict[int, ListRow] = {}
        self._as: object = None

    def check(
        self, book: Book, intake: Intake, *, now: datetime, progress: Progress | None = None
    ) -> Checked:
        """What `importing.take_in` would do; only rows decided anew are read again.

        BadInput as `importing.dry_run`. ``progress`` may raise Cancelled.
        """
        found = Found.look(book, self.look, intake, now)
        verdict = found.verdict()
        rows = self._rows(found, progress)
        taken = [row for row in rows if not found.is_aside(row, verdict)]
        changes: dict[int, Change] = {}
        with book.read() as connection:
            taking = found.taking(contacts.next_id(connection))
            for chunk in chunks(taken):
                for change in imports.take(connection, taking, chunk):
                    verdict.add(change)
                    changes[change.row.number] = change
                if progress is not None:
                    progress(len(rows) + len(changes), 2 * len(rows))
        verdict.refused.sort(key=lambda each: each[0])
        return Checked.of(intake, verdict, _lines(found, rows, changes, taking, verdict))

    def _rows(self, found: Found, progress: Progress | None) -> list[ListRow]:
        intake = found.intake
        read_as = (found.columns, intake.region, intake.fiction, found.now.date())
        known = self._read if self._as == read_as else {}
        rows, kept = [], {}
        for chunk in chunks(self.look.sheet.rows):
            for each in chunk:
                row = known.get(each.number)
                if row is None:
                    row = found.reading.read(each.number, each.cells)
                if row is None:
                    continue
                kept[each.number] = row
                again = found.read(each) if each.number in intake.choices else row
                rows.append(again or row)
            if progress is not None:
                progress(len(kept), 2 * len(self.look.sheet.rows))
        self._read, self._as = kept, read_as
        return rows


def _lines(
    found: Found,
    rows: Sequence[ListRow],
    changes: Mapping[int, Change],
    taking: TakingIn,
    verdict: Verdict,
) -> tuple[Line, ...]:
    cells = {row.number: found.reading.phones(row.cells) for row in found.sheet.rows}
    offers = {
        each.row
        for each in verdict.people
        if each.flags[Purpose.MARKETING] is Flag.YES and each.reach is Reach.TEXTABLE
    }
    told = []
    lines: dict[int, int] = {}  # contact -> the line that spoke of them first
    for row in rows:
        change = changes.get(row.number)
        first = 0
        if change is not None and change.contact_id is not None:
            at = lines.setdefault(change.contact_id, row.number)
            first = at if at != row.number else 0
        if change is None and not found.is_left_out(row):
            change = Change(row, Outcome.REFUSED)
        told.append(
            line(
                row,
                cells[row.number],
                change,
                judge=found.reading.judge,
                choice=found.intake.choices.get(row.number, NO_CHOICE),
                household=_household(change, taking),
                first=first,
                offers=row.number in offers,
            )
        )
    return tuple(told)


def _household(change: Change | None, taking: TakingIn) -> str:
    """Who was texted at the number before somebody new came to it."""
    if change is None or change.outcome is not Outcome.NEW or change.after is None:
        return ""
    first = taking.first_at(change.after.number) if change.after.number else None
    return first[1] if first and first[0] != change.contact_id else ""


def give_back(file: TextIO, look: Look, notes: Mapping[int, str], headings: tuple[str, str]) -> int:
    """Write the rows of ``notes`` (line → why, in words) as they stood; gives how many.

    CSV with ``;``, beginning with a BOM: open ``file`` as UTF-8 with ``newline=""``. The line's
    number and the reason stand in two columns named ``headings``, which begin with "Comptoir" so
    that the import leaves them alone when the corrected file comes back.
    """
    file.write("\ufeff")
    out = csv.writer(file, delimiter=";", lineterminator="\r\n")
    out.writerow([*map(disarm, look.sheet.header), *headings])
    rows = [row for row in look.sheet.rows if row.number in notes]
    for row in rows:
        out.writerow([*(disarm(str(cell)) for cell in row.cells), row.number, notes[row.number]])
    return len(rows)
