"""``comptoir calendars``: files and addresses whose appointments are taken over again and again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop_app.cli import appointments_import, face, wording

if TYPE_CHECKING:
    from desktop_app.app import Comptoir
    from desktop_app.store.calendars import Calendar

IdArgument = Annotated[
    int, typer.Argument(max=face.LARGEST_ID, help="The calendar's id, as list shows it.")
]

calendars = face.group("calendars", help="Calendars that are read again and again.")


def register(app: typer.Typer) -> None:
    app.add_typer(calendars)


@calendars.command()
def add(
    place: Annotated[str, typer.Argument(help="A file, or an address (https, webcal).")],
    name: Annotated[str, typer.Option(help="What the shop calls it.")] = "",
    account: Annotated[str, typer.Option(help="The account's name, where there are several.")] = "",
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Take a calendar's appointments over, now and every 15 minutes while comptoir agent runs."""
    from desktop_app.services import accounts
    from desktop_app.services import calendars as service

    with face.opened(profile, make=False) as comptoir:
        by = accounts.chosen(comptoir.book, account).id
        now = datetime.now(UTC)
        added = service.add(comptoir.book, place, name=name, account_id=by, now=now)
        _refresh(comptoir, added, as_json)


@calendars.command("list")
def list_(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """List the calendars that are read, when they were, and what keeps one from it."""
    from desktop_app.services import calendars as service

    with face.opened(profile, make=False) as comptoir:
        found = service.listed(comptoir.book)
        told = [_told(each) for each in found]
        lines = "\n".join(_line(comptoir, each) for each in found)
    face.answer(as_json, told, lines or "No calendars yet.")


@calendars.command()
def remove(
    calendar_id: IdArgument,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Read a calendar no more; its appointments stay."""
    from desktop_app.services import calendars as service

    with face.opened(profile, make=False) as comptoir:
        removed = service.remove(comptoir.book, calendar_id)
    face.answer(
        as_json, {"id": removed.id}, f"{removed.name} is read no more; its appointments stay."
    )


@calendars.command()
def refresh(
    calendar_id: IdArgument,
    call_off: face.CallOffOption = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Read a calendar now, whether it changed or not."""
    with face.opened(profile, make=False) as comptoir:
        _refresh(comptoir, calendar_id, as_json, call_off=call_off)


def _refresh(
    comptoir: Comptoir, calendar_id: int, as_json: bool, *, call_off: bool = False
) -> None:
    from desktop_app.services import calendars as service

    now = datetime.now(UTC)
    taken = service.refresh(comptoir.book, calendar_id, now, anyway=True, call_off=call_off)
    assert taken is not None
    told = {"calendar": calendar_id} | appointments_import.told(taken)
    face.answer(as_json, told, f"{calendar_id}  {appointments_import.text(taken)}")


def _told(calendar: Calendar) -> dict[str, Any]:
    """The documented object; an address may be a secret, and is shown by its host alone."""
    from desktop_app.services.calendars import shown_place

    return {
        "id": calendar.id,
        "name": calendar.name,
        "place": shown_place(calendar),
        "read_at": face.stamp(calendar.read_at),
        "trouble": calendar.trouble or None,
        "held": calendar.held,
    }


def _line(comptoir: Comptoir, calendar: Calendar) -> str:
    told = _told(calendar)
    read = face.clock(calendar.read_at, comptoir.zone) or "never"
    line = f"{told['id']}  {told['name']}  {told['place']}  read: {read}"
    if calendar.held:
        line = f"{line}  {face.many(calendar.held, 'appointment')} gone at once, kept"
    return f"{line}  {wording.error(calendar.trouble, {})[0]}" if calendar.trouble else line
