"""``comptoir appointments import``: another program's calendar, or a list, taken over."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop_app.cli import face, words
from desktop_app.domain.calendar_event import EventStatus, Unread
from desktop_app.domain.errors import BadInput
from desktop_app.domain.foreign_appointment import Change, Refused

if TYPE_CHECKING:
    from desktop_app.services.appointment_import import Seen, Taken
    from desktop_app.services.appointment_source import Refusal

_SHOWN = 20  # lines of each kind, for people


def import_(
    file: Annotated[
        Path,
        typer.Argument(help="A calendar (.ics), or a list: a date, an hour, a name or a number."),
    ],
    first: Annotated[
        str, typer.Option("--from", help="From this day on; else today, by the shop's clock.")
    ] = "",
    last: Annotated[
        str, typer.Option("--until", help="Up to this day, included; else 90 days after the first.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what it would do.")] = False,
    zone: Annotated[str, typer.Option(help="By whose wall clock; else the shop's.")] = "",
    account: Annotated[str, typer.Option(help="The account's name, where there are several.")] = "",
    by: Annotated[str, typer.Option(help="Who is at the desk.")] = "",
    call_off: face.CallOffOption = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Take appointments over from a calendar or a list, again whenever it changed.

    Each day from --from to --until is read, both included: today and the 90 days after it unless
    said otherwise. An appointment is known again and moves with its event; one that is gone from a
    whole file is called off, but where most are gone at once they stand unless --call-off is given.
    Without a person of the book, or in the past, nothing is written.
    """
    from desktop_app.cli.bars import bars
    from desktop_app.domain.appointment import read_day
    from desktop_app.services import accounts, calendars
    from desktop_app.services.appointment_import import Asked, take_in

    since = read_day(first) if first else None
    until = read_day(last) if last else None
    with face.opened(profile, make=False) as comptoir:
        now = datetime.now(UTC)
        asked = Asked(
            calendars.window(comptoir.book, now, since, until, zone=zone),
            accounts.chosen(comptoir.book, account).id,
            by=by or comptoir.desk,
            hold=not call_off,
        )
        with bars("appointments", quiet=as_json or not sys.stderr.isatty()) as done:
            taken = take_in(comptoir.book, file, asked, now=now, dry_run=dry_run, progress=done)
    face.answer(as_json, told(taken), text(taken))


def told(taken: Taken) -> dict[str, Any]:
    """The documented object."""
    return {
        "appointments": [_seen(each) for each in taken.seen],
        **_counts(taken),
        "held": taken.held,
        "refused": [{"where": each.where, "reason": each.reason} for each in taken.refused],
    }


def _counts(taken: Taken) -> dict[str, int]:
    return {
        "new": taken.count(Change.NEW, Change.RESTORED),
        "moved": taken.count(Change.MOVED),
        "cancelled": taken.count(Change.CANCELLED),
        "unchanged": taken.unchanged,
    }


def _seen(each: Seen) -> dict[str, Any]:
    """Times with the offset of the event's own zone; days without an hour as plain dates."""
    event = each.event
    start, end = event.shown()
    return {
        "uid": event.uid,
        "start": start,
        "end": end,
        "zone": event.zone,
        "all_day": event.clock is None,
        "title": event.title,
        "person": each.contact_id,
        "status": event.status.value,
    }


def text(taken: Taken) -> str:
    """For people: what was done, whose person is missing, what was refused."""
    counts = _counts(taken)
    done = ", ".join(f"{many} {words.TAKEN_OVER[name]}" for name, many in counts.items())
    lines = [f"{face.many(len(taken.seen), 'appointment')} found: {done}."]
    if taken.held:
        gone = face.many(taken.held, "appointment")
        lines.append(f"{gone} gone at once, most of those it had: kept. {words.LET_GO}")
    lines += _off_already(taken)
    lines += _told_late(taken)
    lines += _nobodys([each for each in taken.seen if _lacks_a_person(each)])
    lines += _refused(taken.refused)
    return "\n".join(lines)


def _off_already(taken: Taken) -> list[str]:
    done = {each.event for each in taken.notices}
    off = (each.event for each in taken.seen if each.event.status is EventStatus.CANCELLED)
    many = sum(each.key not in done for each in off)
    if not many:
        return []
    return [f"{many} called off in the calendar already: nothing to take over."]


def _told_late(taken: Taken) -> list[str]:
    from desktop_app.domain.appointment import TakenBack

    late = [each for each in taken.notices if each.taken_back is TakenBack.TOO_LATE]
    why = words.TAKEN_BACK[TakenBack.TOO_LATE]
    return [f"  {each.appointment_id}  {words.CHANGES[each.change]}: {why}" for each in late]


def _lacks_a_person(each: Seen) -> bool:
    open_ = each.event.status is not EventStatus.CANCELLED and each.event.clock is not None
    return each.contact_id is None and open_


def _nobodys(found: Sequence[Seen]) -> list[str]:
    if not found:
        return []
    lines = [f"Nobody of the book was found for {face.many(len(found), 'appointment')}:"]
    for each in found[:_SHOWN]:
        start = each.event.shown()[0][:16].replace("T", " ")
        could_be = len(each.candidates)
        which = f"  ({face.many(could_be, 'person', 'people')} it may be)" if could_be else ""
        lines.append(f"  {start}  {each.event.title}{which}")
    return [*lines, *_more(len(found))]


def _refused(found: Sequence[Refusal]) -> list[str]:
    if not found:
        return []
    lines = [f"{face.many(len(found), 'entry', 'entries')} refused:"]
    lines += [f"  {each.where}: {reason(each.reason)}" for each in found[:_SHOWN]]
    return [*lines, *_more(len(found))]


def _more(many: int) -> list[str]:
    return [f"  and {many - _SHOWN} more"] if many > _SHOWN else []


def reason(kind: str) -> str:
    """Why an entry was refused, in words."""
    if kind in set(Refused):
        return words.REFUSED[Refused(kind)]
    if kind in set(Unread):
        return words.UNREAD[Unread(kind)]
    raise BadInput(kind)
