"""A list that was read, and how its columns are understood: before there is anything to decide,
and with what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.cells import Answer, answer, refusal, tags_of
from desktop_app.domain.columns import (
    Columns,
    Field,
    agreeing,
    decisive,
    guess,
    has_phones,
    only_mentions,
)
from desktop_app.domain.errors import BadInput
from desktop_app.domain.headers import is_newsletter, known_as, means_refusal, signature
from desktop_app.domain.list_row import ListRow, Reading
from desktop_app.domain.phone import is_region
from desktop_app.domain.row_choice import NO_CHOICE, RowChoice
from desktop_app.domain.taking_in import Change, Claim, Outcome, TakingIn
from desktop_app.domain.verdict import Verdict
from desktop_app.readers.reading import read_sheet
from desktop_app.readers.sheet import Row, Sheet
from desktop_app.store import imports
from desktop_app.store.database import Book
from desktop_app.store.imports import Run

CHUNK = 500  # rows a transaction: short enough that a claim never waits for it

Progress = Callable[[int, int], None]
"""Told how many rows are done, of how many. It may raise Cancelled: then nothing is taken in."""

_T = TypeVar("_T")
_ABOUT_CONSENT = {Field.CONSENT, Field.REFUSAL}
_SAMPLE = 60  # rows that the guess of the columns looks at


@dataclass(frozen=True)
class Intake:
    """How a list is to be taken in.

    ``region`` (ISO 3166-1 alpha-2) reads numbers without a country. ``fiction`` only for a profile
    that practises (`phone.read_cell`). ``columns`` overrides what is remembered or guessed, an
    entry a column. ``tag`` is parted as a cell is: "VIP, salon" are two. The consent column,
    guessed or named by its header, and columns of refusals count only with ``consent_how``: how
    the person at the desk knows; ``consent_since`` when those people agreed. With ``only_refusals``
    their no counts and their yes does not.

    ``choices`` are what a person decided about single rows, by the spreadsheet's number. Without
    ``broken_too`` rows whose cells give no number are not taken in, and stand among the refused.
    """

    region: str
    tag: str = ""
    columns: tuple[Field | None, ...] | None = None
    consent_column: str = ""
    consent_how: str = ""
    consent_since: date | None = None
    consent_wording: str = ""
    by: str = ""
    fiction: bool = False
    only_refusals: bool = False
    choices: Mapping[int, RowChoice] = field(default_factory=dict)
    broken_too: bool = True


@dataclass(frozen=True)
class Look:
    """A list as it was read once, for everything that is asked of it afterwards."""

    path: Path
    sheet: Sheet

    @property
    def file_name(self) -> str:
        return name_of(self.path)


Source = Path | Look
"""A list to be read, or one that was."""


def look(path: Path, region: str, *, only: str | None = None) -> Look:
    """Read a list, from the sheet called ``only`` where that is given. BadInput: as `read_sheet`,
    region_unknown."""
    if not is_region(region):
        raise BadInput("region_unknown")
    return Look(path, read_sheet(path, region, only=only))


@dataclass(frozen=True)
class ConsentColumn:
    """A column about consent: how many of its cells say yes, no, something unclear, nothing.

    ``counts``: a yes in it opts in, once somebody says how they know. A no is heard in each.
    """

    header: str
    agreed: int
    refused: int
    unclear: int
    blank: int
    counts: bool


@dataclass(frozen=True)
class Found:
    """A file that was read, and how its columns are understood."""

    path: Path
    intake: Intake
    sheet: Sheet
    columns: Columns
    signature: str  # empty for a list without a header: there is nothing to know it again by
    now: datetime
    remembered: bool = False  # the columns are those of an earlier import of such a list

    @classmethod
    def look(cls, book: Book | None, source: Source, intake: Intake, now: datetime) -> Found:
        """BadInput as `importing.dry_run`."""
        looked = source if isinstance(source, Look) else look(source, intake.region)
        sheet = looked.sheet
        known_by = signature(sheet.header) if any(sheet.header) else ""
        remembered = None
        if book is not None:
            with book.read() as connection:
                remembered = imports.remembered_columns(connection, known_by)
        sample = [row.cells for row in sheet.rows[:_SAMPLE]]
        columns = guess(sheet.header, sample, intake.region)
        if remembered is not None and not (
            len(remembered) == len(columns.fields)  # names that fold alike, of another list
            and has_phones(remembered, sample, intake.region)
        ):
            remembered = None
        if remembered is not None:
            columns = Columns(_with_guessed_consent(remembered, columns))
        if intake.columns is not None:
            columns = Columns(intake.columns)
        columns = _with_consent(columns, sheet.header, intake, now)
        if Field.PHONE not in columns.fields:
            raise BadInput("no_phone_column", sheets=1)
        again = remembered is not None and intake.columns is None
        return cls(looked.path, intake, sheet, columns, known_by, now, again)

    @property
    def to_remember(self) -> list[Field | None]:
        """Who agreed is asked each time: a column that was named by mistake is not taken again."""
        return [None if each in _ABOUT_CONSENT else each for each in self.columns.fields]

    def run(self) -> Run:
        intake = self.intake
        return Run(
            file_name=name_of(self.path),
            sheet=self.sheet.sheet_name or "",
            region=intake.region,
            tag=intake.tag.strip(),
            consent_how=intake.consent_how.strip(),
            by=intake.by,
        )

    @cached_property
    def reading(self) -> Reading:
        return Reading(
            self.sheet.header,
            self.columns,
            region=self.intake.region,
            today=self.now.date(),
            fiction=self.intake.fiction,
        )

    def read(self, row: Row) -> ListRow | None:
        """The person of a row as somebody decided it; None where every cell is empty."""
        return self.reading.read(
            row.number, row.cells, self.intake.choices.get(row.number, NO_CHOICE)
        )

    def is_left_out(self, row: ListRow) -> bool:
        choice = self.intake.choices.get(row.number)
        return choice is not None and choice.left_out

    def is_held(self, row: ListRow) -> bool:
        """Whether a row is not taken in as nobody can be reached by what it holds."""
        return bool(not self.intake.broken_too and row.refusals and row.person.number is None)

    def rows(self, verdict: Verdict, progress: Progress | None) -> Iterator[list[ListRow]]:
        """The people of the list to be taken in, read a chunk at a time; ``verdict`` is told of the
        others."""
        done, total = 0, len(self.sheet.rows)
        for chunk in chunks(self.sheet.rows):
            read = [row for row in map(self.read, chunk) if row is not None]
            yield [row for row in read if not self.is_aside(row, verdict)]
            done += len(chunk)
            if progress is not None:
                progress(done, total)

    def is_aside(self, row: ListRow, verdict: Verdict) -> bool:
        """Whether a row is not taken in; ``verdict`` is told why."""
        if self.is_left_out(row):
            verdict.left_out += 1
            return True
        if self.is_held(row):
            verdict.add(Change(row, Outcome.REFUSED))
            return True
        return False

    def verdict(self, run_id: int | None = None) -> Verdict:
        """Nothing found yet."""
        claim = self._claim()
        about = [
            at
            for at, each in enumerate(self.columns.fields)
            if _is_about(each, self.sheet.header[at])
        ]
        return Verdict(
            name_of(self.path),
            self.sheet.sheet_name,
            run_id,
            unused_consent=str(self.sheet.header[about[0]]) if about and not claim else "",
            agreed_in=tuple(
                dict.fromkeys(
                    str(self.sheet.header[at])
                    for at in decisive(self.sheet.header, self.columns.agreeing or ())
                    if claim and not claim.only_refusals
                    if self.columns.fields[at] is Field.CONSENT
                )
            ),
            refused_in=tuple(each.header for each in self.consents() if claim and each.refused),
        )

    def consents(self) -> tuple[ConsentColumn, ...]:
        """The columns that are read for who agreed and who refused, and what stands in each."""
        counted = decisive(self.sheet.header, self.columns.agreeing or ())
        found = []
        for at, kind in enumerate(self.columns.fields):
            header = self.sheet.header[at]
            if not _is_about(kind, header) and at not in counted:
                continue
            read = answer if kind is Field.CONSENT else refusal
            cells = [row.cells[at] for row in self.sheet.rows]
            said = [read(cell) for cell in cells]
            yes, no = said.count(Answer.YES), said.count(Answer.NO)
            blank = sum(not str(cell).strip() for cell in cells)
            found.append(
                ConsentColumn(
                    header,
                    agreed=yes,
                    refused=no,
                    unclear=len(cells) - yes - no - blank,
                    blank=blank,
                    counts=at in counted and kind is Field.CONSENT,
                )
            )
        return tuple(found)

    def taking(self, next_id: int) -> TakingIn:
        return TakingIn(
            now=self.now, next_id=next_id, claim=self._claim(), tags=tags_of(self.intake.tag)
        )

    def _claim(self) -> Claim | None:
        intake = self.intake
        if not intake.consent_how.strip():
            return None
        since = intake.consent_since
        return Claim(
            how=intake.consent_how.strip(),
            since=datetime.combine(since, time(), UTC) if since else None,
            wording=intake.consent_wording,
            by=intake.by,
            source_file=name_of(self.path),
            only_refusals=intake.only_refusals,
        )


def _is_about(kind: Field | None, header: str) -> bool:
    """Whether a column says who agreed or refused, and not only may."""
    return kind is Field.REFUSAL or (kind is Field.CONSENT and not only_mentions(header))


def name_of(path: Path) -> str:
    """The file's name without its folder; bytes that are no text (an old archive's) as "?"."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def _with_guessed_consent(
    remembered: Sequence[Field | None], guessed: Columns
) -> tuple[Field | None, ...]:
    """What is remembered says nothing of consent: that the header says anew."""
    return tuple(
        new if kept is None and new in _ABOUT_CONSENT else kept
        for kept, new in zip(remembered, guessed.fields, strict=True)
    )


def _with_consent(
    columns: Columns, header: Sequence[str], intake: Intake, now: datetime
) -> Columns:
    """Who agreed stands in the column the person named, else in those guessed. Beside it the others
    about consent count where they say no, or nothing clear; but for a newsletter's, which is
    another matter."""
    fields = list(columns.fields)
    agreed = None
    if intake.consent_column:
        named = [known_as(name) for name in header]
        wanted = known_as(intake.consent_column)
        if not wanted or wanted not in named:
            raise BadInput("consent_column_unknown")
        agreed = frozenset(at for at, name in enumerate(named) if name == wanted)
        for at, name in enumerate(named):
            if at in agreed:
                fields[at] = Field.REFUSAL if means_refusal(header[at]) else Field.CONSENT
            elif fields[at] is Field.CONSENT and (is_newsletter(name) or only_mentions(header[at])):
                fields[at] = None
    if intake.consent_since and not intake.consent_how.strip():
        raise BadInput("consent_how_missing")
    if intake.consent_since and intake.consent_since > now.date():
        raise BadInput("consent_since_in_future")
    if agreed is None:
        agreed = agreeing(header, fields)
    heard = agreed or Field.REFUSAL in fields or intake.only_refusals
    if intake.consent_how.strip() and not heard:
        raise BadInput("no_consent_column")
    return replace(columns, fields=tuple(fields), agreeing=agreed)


def chunks(rows: Sequence[_T]) -> Iterator[list[_T]]:
    left = iter(rows)
    while chunk := list(islice(left, CHUNK)):
        yield chunk
