"""Importing a list of people: looked at first, taken in, undone.

A dry run writes nothing to the book. Taking in reads the file in its fence, stages its rows in
chunks, and publishes them in one transaction that asks the book anew who everybody is: killed or
cancelled before its end, it leaves the book as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from itertools import islice
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.cells import tags_of
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
from desktop_app.domain.taking_in import Claim, TakingIn
from desktop_app.domain.verdict import Verdict
from desktop_app.readers.reading import read_sheet
from desktop_app.readers.sheet import Sheet
from desktop_app.store import contacts, imports, undoing
from desktop_app.store.database import Book
from desktop_app.store.imports import Run
from desktop_app.store.undoing import Past, Undone

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
    the person at the desk knows; ``consent_since`` when those people agreed.
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


def check(path: Path, intake: Intake, *, now: datetime) -> None:
    """Whether the list can be taken in so at all, before there is a book to ask.

    BadInput as `dry_run`.
    """
    _Found.look(None, path, intake, now)


def dry_run(
    book: Book | None,
    path: Path,
    intake: Intake,
    *,
    now: datetime,
    progress: Progress | None = None,
) -> Verdict:
    """What `take_in` would do to the book as it is now, None before there is one; writes nothing.

    BadInput: the kinds of `read_sheet`, region_unknown, consent_column_unknown, no_consent_column
    (how they agreed was said, but nothing holds who did), consent_how_missing (since when was
    said), consent_since_in_future.
    """
    found = _Found.look(book, path, intake, now)
    verdict = found.verdict()
    rows = [row for chunk in found.rows(progress) for row in chunk]
    if book is None:
        taking = found.taking(1)
        for row in rows:
            verdict.add(taking.take(row))
        return verdict
    with book.read() as connection:
        taking = found.taking(contacts.next_id(connection))
        for chunk in _chunks(rows):
            for change in imports.take(connection, taking, chunk):
                verdict.add(change)
    return verdict


def take_in(
    book: Book, path: Path, intake: Intake, *, now: datetime, progress: Progress | None = None
) -> Verdict:
    """Import the list; gives what was done, with the run's id.

    BadInput as `dry_run`, before anything is written; ImportOvertaken where another import began
    meanwhile. Whatever is raised, the book's people are as they were.
    """
    found = _Found.look(book, path, intake, now)
    with book.write() as connection:
        run_id = imports.begin(connection, found.run(), now)
    try:
        for chunk in found.rows(progress):
            with book.write() as connection:
                imports.stage(connection, run_id, chunk)
        return _publish(book, found, run_id)
    except BaseException:
        with book.write() as connection:
            imports.discard(connection, run_id)
        raise


def undo(book: Book, run_id: int, *, now: datetime) -> Undone:
    """Take a whole import back; what anybody did since stays, every opt-out above all.

    BadInput: no_such_import, import_undone.
    """
    with book.write() as connection:
        return undoing.undo(connection, run_id, now)


def past(book: Book, *, limit: int = 20) -> list[Past]:
    """The imports that were published, the latest first."""
    with book.read() as connection:
        return undoing.past(connection, limit=limit)


def _publish(book: Book, found: _Found, run_id: int) -> Verdict:
    """The one transaction. What rows say was read before; who they are is asked here."""
    verdict = found.verdict(run_id)
    with book.write() as connection:
        taking = found.taking(contacts.next_id(connection))
        for chunk in imports.staged(connection, run_id, chunk=CHUNK):
            changes = imports.take(connection, taking, [each.row for each in chunk])
            imports.write(connection, run_id, zip(changes, chunk, strict=True), found.now)
            for change in changes:
                verdict.add(change)
        if found.signature:
            # Who agreed is asked each time: a column that was named by mistake is not taken again.
            fields = [None if each in _ABOUT_CONSENT else each for each in found.columns.fields]
            imports.remember_columns(connection, run_id, found.signature, fields)
        imports.finish(connection, run_id, found.now)
    return verdict


@dataclass(frozen=True)
class _Found:
    """A file that was read, and how its columns are understood."""

    path: Path
    intake: Intake
    sheet: Sheet
    columns: Columns
    signature: str  # empty for a list without a header: there is nothing to know it again by
    now: datetime

    @classmethod
    def look(cls, book: Book | None, path: Path, intake: Intake, now: datetime) -> _Found:
        sheet = _read(path, intake.region)
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
        return cls(path, intake, sheet, columns, known_by, now)

    def run(self) -> Run:
        intake = self.intake
        return Run(
            file_name=_name_of(self.path),
            sheet=self.sheet.sheet_name or "",
            region=intake.region,
            tag=intake.tag.strip(),
            consent_how=intake.consent_how.strip(),
            by=intake.by,
        )

    def rows(self, progress: Progress | None) -> Iterator[list[ListRow]]:
        """The people of the list, read a chunk at a time."""
        reading = Reading(
            self.sheet.header,
            self.columns,
            region=self.intake.region,
            today=self.now.date(),
            fiction=self.intake.fiction,
        )
        done, total = 0, len(self.sheet.rows)
        for chunk in _chunks(self.sheet.rows):
            read = [reading.read(row.number, row.cells) for row in chunk]
            yield [row for row in read if row is not None]
            done += len(chunk)
            if progress is not None:
                progress(done, total)

    def verdict(self, run_id: int | None = None) -> Verdict:
        """Nothing found yet."""
        claim = self._claim()
        about = [
            at
            for at, each in enumerate(self.columns.fields)
            if each in _ABOUT_CONSENT and not only_mentions(self.sheet.header[at])
        ]
        return Verdict(
            _name_of(self.path),
            self.sheet.sheet_name,
            run_id,
            unused_consent=str(self.sheet.header[about[0]]) if about and not claim else "",
            agreed_in=tuple(
                dict.fromkeys(
                    str(self.sheet.header[at])
                    for at in decisive(self.sheet.header, self.columns.agreeing or ())
                    if claim and self.columns.fields[at] is Field.CONSENT
                )
            ),
        )

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
            source_file=_name_of(self.path),
        )


def _read(path: Path, region: str) -> Sheet:
    if not is_region(region):
        raise BadInput("region_unknown")
    return read_sheet(path, region)


def _name_of(path: Path) -> str:
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
    if intake.consent_how.strip() and not agreed and Field.REFUSAL not in fields:
        raise BadInput("no_consent_column")
    return replace(columns, fields=tuple(fields), agreeing=agreed)


def _chunks(rows: Sequence[_T]) -> Iterator[list[_T]]:
    left = iter(rows)
    while chunk := list(islice(left, CHUNK)):
        yield chunk
