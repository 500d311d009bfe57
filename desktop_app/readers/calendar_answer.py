"""A calendar as the child tells it, in JSON lines, and as it is understood again.

``{"whole": …}``, one ``{"words": […]}`` for each event and ``{"at": […]}`` for each of its
occurrences behind it, so that a long description crosses once, or ``{"elsewhere": […]}``;
``{"off": […]}``, ``{"unread": […]}`` and ``{"end": occurrences}``, both together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from desktop_app.domain.calendar_event import (
    Calendar,
    CalledOff,
    EventStatus,
    Invited,
    Occurrence,
    Unread,
    UnreadEvent,
    Version,
)

CALENDAR = "calendar"  # the child's first argument for one; a list's is an absolute path


def told(calendar: Calendar) -> Iterator[dict[str, Any]]:
    yield {"whole": calendar.whole}
    numbers: dict[tuple[object, ...], int] = {}
    both = (("at", calendar.occurrences), ("elsewhere", calendar.elsewhere))
    for kind, each in ((kind, each) for kind, found in both for each in found):
        words = _words(each)
        if words not in numbers:
            numbers[words] = len(numbers)
            yield {"words": words}
        yield {kind: (numbers[words], *_at(each))}
    for uid, version in calendar.uids.items():
        yield {"whole of": (uid, *_version(version))}
    for off in calendar.called_off:
        yield {"off": (off.uid, off.since, *_version(off.version))}
    for unread in calendar.unread:
        day = unread.day.isoformat() if unread.day else ""
        told = (unread.line, unread.uid, unread.why, unread.title, day, unread.repeats)
        yield {"unread": told}
    yield {"end": len(calendar.occurrences) + len(calendar.elsewhere)}


def understood(answer: Iterable[dict[str, Any]]) -> Calendar:
    """ValueError, KeyError, TypeError: it breaks off, or is no such answer."""
    words: list[dict[str, Any]] = []
    occurrences: dict[str, list[Occurrence]] = {"at": [], "elsewhere": []}
    called_off: list[CalledOff] = []
    unread: list[UnreadEvent] = []
    uids: dict[str, Version] = {}
    whole, end = True, None
    for each in answer:
        ((kind, said),) = each.items()
        match kind:
            case "at" | "elsewhere":
                occurrences[kind].append(Occurrence(**words[said[0]], **_when(*said[1:])))
            case "words":
                words.append(_event(*said))
            case "whole of":
                uids[said[0]] = Version(*said[1:])
            case "off":
                called_off.append(CalledOff(said[0], said[1], Version(*said[2:])))
            case "unread":
                line, uid, why, title, day, repeats = said
                when = date.fromisoformat(day) if day else None
                unread.append(UnreadEvent(line, uid, Unread(why), title, when, repeats))
            case "whole":
                whole = said
            case "end":
                end = said
    found, elsewhere = occurrences["at"], occurrences["elsewhere"]
    if end != len(found) + len(elsewhere):
        raise ValueError("the answer is not whole")
    return Calendar(tuple(found), tuple(called_off), tuple(unread), whole, tuple(elsewhere), uids)


def _words(each: Occurrence) -> tuple[object, ...]:
    return (
        each.uid,
        *_version(each.version),
        each.status,
        (each.title, each.location, each.description, each.contact),
        _person(each.organizer) if each.organizer else None,
        tuple(map(_person, each.attendees)),
        each.line,
    )


def _event(
    uid: str,
    sequence: int,
    written: str,
    status: str,
    texts: list[str],
    organizer: list[str] | None,
    attendees: list[list[str]],
    line: int,
) -> dict[str, Any]:
    title, location, description, contact = texts
    return {
        "uid": uid,
        "version": Version(sequence, written),
        "status": EventStatus(status),
        "title": title,
        "location": location,
        "description": description,
        "contact": contact,
        "organizer": Invited(*organizer) if organizer else None,
        "attendees": tuple(Invited(*each) for each in attendees),
        "line": line,
    }


def _at(each: Occurrence) -> tuple[object, ...]:
    start, end = each.day.isoformat(), each.end_day.isoformat()
    return each.recurrence, start, each.clock, each.zone, end, each.end_clock


def _when(
    recurrence: str, day: str, clock: str | None, zone: str, end_day: str, end_clock: str | None
) -> dict[str, Any]:
    return {
        "recurrence": recurrence,
        "day": date.fromisoformat(day),
        "clock": clock,
        "zone": zone,
        "end_day": date.fromisoformat(end_day),
        "end_clock": end_clock,
    }


def _version(version: Version) -> tuple[int, str]:
    return version.sequence, version.written


def _person(each: Invited) -> tuple[str, str, str]:
    return each.name, each.mail, each.phone
