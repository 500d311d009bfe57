"""``comptoir contacts``: the people of the book, taken in from a list and given back as one."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop_app.cli import contacts_view, face
from desktop_app.domain.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.domain.verdict import Verdict
    from desktop_app.services.importing import Intake
    from desktop_app.store.database import Book

ByOption = Annotated[str, typer.Option(help="Who is at the desk.")]

contacts = face.group("contacts", help="People: import, list, show, export.")


def register(app: typer.Typer) -> None:
    app.add_typer(contacts)


@contacts.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help=".xlsx, .xls, .ods, .csv, .tsv or .txt")],
    region: Annotated[
        str, typer.Option(help="Of numbers without a country; else the shop's.")
    ] = "",
    tag: Annotated[str, typer.Option(help="Give everybody of the list this tag.")] = "",
    consent_column: Annotated[
        str, typer.Option(help='Who agreed, or who refused ("STOP SMS"); else guessed.')
    ] = "",
    consent_how: Annotated[
        str, typer.Option(help="How you know that they agreed; without it the column is not used.")
    ] = "",
    consent_since: Annotated[str, typer.Option(help="When they agreed: 2026-01-31")] = "",
    consent_wording: Annotated[str, typer.Option(help="What they were asked.")] = "",
    by: ByOption = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what it would do.")] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Take a list of people in. Nobody is opted in unless you say how you know."""
    from desktop_app.domain.appointment import read_day
    from desktop_app.domain.preferences import HOME_COUNTRY
    from desktop_app.services import importing

    intake = importing.Intake(
        region=region.upper() or HOME_COUNTRY.default,
        tag=tag,
        consent_column=consent_column,
        consent_how=consent_how,
        consent_since=read_day(consent_since) if consent_since else None,
        consent_wording=consent_wording,
        by=by,
    )
    quiet = as_json or not sys.stderr.isatty()
    new = not face.profile_of(profile).book.exists()
    if new and not dry_run:
        # What cannot be taken in makes no book either.
        importing.check(file, intake, now=datetime.now(UTC))
    if new and dry_run:
        verdict = _dry_run(None, file, replace(intake, fiction=True), quiet=quiet)
    else:
        with face.opened(profile) as comptoir:
            intake = replace(
                intake,
                region=region.upper() or comptoir.home,
                by=by or comptoir.desk,
                fiction=comptoir.practising,
            )
            take = _dry_run if dry_run else _take_in
            verdict = take(comptoir.book, file, intake, quiet=quiet)
    face.answer(as_json, contacts_view.told(verdict), contacts_view.text(verdict))


def _dry_run(book: Book | None, file: Path, intake: Intake, *, quiet: bool) -> Verdict:
    from desktop_app.cli.bars import bars
    from desktop_app.services import importing

    with bars("rows", quiet=quiet) as done:
        return importing.dry_run(book, file, intake, now=datetime.now(UTC), progress=done)


def _take_in(book: Book, file: Path, intake: Intake, *, quiet: bool) -> Verdict:
    from desktop_app.cli.bars import bars
    from desktop_app.services import importing

    with bars("rows", quiet=quiet) as done:
        return importing.take_in(book, file, intake, now=datetime.now(UTC), progress=done)


@contacts.command("list")
def list_(
    tag: Annotated[str, typer.Option(help="Only those with this tag.")] = "",
    find: Annotated[str, typer.Option(help="Only whose name or number begins so.")] = "",
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """List people in alphabetical order."""
    from desktop_app.services import contact_book

    with face.opened(profile, make=False) as comptoir:
        book = comptoir.book
        if find:
            found = [each for each in contact_book.find(book, find) if not tag or tag in each.tags]
            people = [contact_book.shown(book, each.id) for each in found]
        else:
            people = [each for page in contact_book.pages(book, tag=tag) for each in page]
    lines = "\n".join(map(contacts_view.line, people)) or "Nobody."
    face.answer(as_json, [contacts_view.person(each) for each in people], lines)


@contacts.command()
def show(
    contact_id: Annotated[
        int, typer.Argument(max=face.LARGEST_ID, help="The contact's id, as list shows it.")
    ],
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Show one person with everything they said about consent."""
    from desktop_app.services import contact_book

    with face.opened(profile, make=False) as comptoir:
        found = contact_book.shown(comptoir.book, contact_id)
        sheet = contacts_view.sheet(found, comptoir.zone)
    face.answer(as_json, contacts_view.whole(found), sheet)


@contacts.command()
def export(
    file: Annotated[Path, typer.Argument(help="A .csv to write; it must not be there yet.")],
    tag: Annotated[str, typer.Option(help="Only those with this tag.")] = "",
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Write people as a CSV that a spreadsheet opens."""
    from desktop_app.services import exporting

    if file.suffix.lower() != ".csv":
        raise BadInput("file_no_csv")
    with face.opened(profile, make=False) as comptoir:
        try:
            # For its owner alone: it holds names and numbers in clear.
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            raise BadInput("file_exists") from None
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
                count = exporting.export(comptoir.book, out, tag=tag)
        except BaseException:
            file.unlink()  # half a list would pass for the whole, and lies there in clear
            raise
    if not as_json:
        face.say(sys.stderr, "This file is not encrypted: whoever has it can read it.")
    written = f"{face.many(count, 'person', 'people')} written."
    face.answer(as_json, {"file": str(file), "people": count}, written)


@contacts.command("undo-import")
def undo_import(
    run: Annotated[
        int | None, typer.Argument(max=face.LARGEST_ID, help="Its number; without it, a list.")
    ] = None,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Take a whole import back; what was done since stays, every opt-out above all."""
    from desktop_app.services import importing

    with face.opened(profile, make=False) as comptoir:
        if run is None:
            past, zone = importing.past(comptoir.book), comptoir.zone
            lines = "\n".join(contacts_view.past_line(each, zone) for each in past)
            told = [contacts_view.past(each) for each in past]
            face.answer(as_json, told, lines or "No imports yet.")
            return
        undone = importing.undo(comptoir.book, run, now=datetime.now(UTC))
    face.answer(as_json, contacts_view.undone(run, undone), contacts_view.undone_text(undone))
