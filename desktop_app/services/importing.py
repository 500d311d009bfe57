"""Importing a list of people: looked at first, taken in, undone.

A dry run writes nothing to the book. Taking in reads the file in its fence, stages its rows in
chunks, and publishes them in one transaction that asks the book anew who everybody is: killed or
cancelled before its end, it leaves the book as it was.
"""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.verdict import Verdict
from desktop_app.services.list_found import (
    CHUNK,
    Found,
    Intake,
    Look,
    Progress,
    Source,
    chunks,
    look,
)
from desktop_app.store import contacts, imports, undoing
from desktop_app.store.database import Book
from desktop_app.store.undoing import Past, Undone

__all__ = [
    "CHUNK",
    "Intake",
    "Look",
    "Past",
    "Progress",
    "Source",
    "Undone",
    "check",
    "dry_run",
    "look",
    "past",
    "take_in",
    "undo",
]


def check(source: Source, intake: Intake, *, now: datetime) -> None:
    """Whether the list can be taken in so at all, before there is a book to ask.

    BadInput as `dry_run`.
    """
    Found.look(None, source, intake, now)


def dry_run(
    book: Book | None,
    source: Source,
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
    found = Found.look(book, source, intake, now)
    verdict = found.verdict()
    rows = [row for chunk in found.rows(verdict, progress) for row in chunk]
    if book is None:
        taking = found.taking(1)
        for row in rows:
            verdict.add(taking.take(row))
        return _in_order(verdict)
    with book.read() as connection:
        taking = found.taking(contacts.next_id(connection))
        for chunk in chunks(rows):
            for change in imports.take(connection, taking, chunk):
                verdict.add(change)
    return _in_order(verdict)


def take_in(
    book: Book,
    source: Source,
    intake: Intake,
    *,
    now: datetime,
    progress: Progress | None = None,
    publishing: Progress | None = None,
) -> Verdict:
    """Import the list; gives what was done, with the run's id.

    ``progress`` is told of rows put aside, ``publishing`` of those taken in afterwards; whichever
    raises Cancelled, nothing is taken in.

    BadInput as `dry_run`, before anything is written; ImportOvertaken where another import began
    meanwhile. Whatever is raised, the book's people are as they were.
    """
    found = Found.look(book, source, intake, now)
    with book.write() as connection:
        run_id = imports.begin(connection, found.run(), now)
    try:
        verdict = found.verdict(run_id)
        for chunk in found.rows(verdict, progress):
            with book.write() as connection:
                imports.stage(connection, run_id, chunk)
        return _publish(book, found, run_id, verdict, publishing)
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


def _publish(
    book: Book, found: Found, run_id: int, verdict: Verdict, progress: Progress | None
) -> Verdict:
    """The one transaction. What rows say was read before; who they are is asked here."""
    done = 0
    with book.write() as connection:
        taking = found.taking(contacts.next_id(connection))
        for chunk in imports.staged(connection, run_id, chunk=CHUNK):
            changes = imports.take(connection, taking, [each.row for each in chunk])
            imports.write(connection, run_id, zip(changes, chunk, strict=True), found.now)
            for change in changes:
                verdict.add(change)
            done += len(chunk)
            if progress is not None:
                progress(done, max(done, len(found.sheet.rows)))
        if found.signature:
            imports.remember_columns(connection, run_id, found.signature, found.to_remember)
        imports.finish(connection, run_id, found.now)
    taking.forget()
    return _in_order(verdict)


def _in_order(verdict: Verdict) -> Verdict:
    """Rows that were put aside are told where they stand in the file."""
    verdict.refused.sort(key=lambda each: each[0])
    return verdict
