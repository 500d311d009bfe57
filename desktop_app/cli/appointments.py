"""``comptoir appointments``: dates of people, each with its reminders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from desktop_app.cli import appointments_import, face, wording, words
from desktop_app.domain.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.app import Comptoir
    from desktop_app.domain.gate import Reason
    from desktop_app.services.call_list import Call
    from desktop_app.store.appointments import Listed
    from desktop_app.store.calls import Reached

_ID = re.compile(r"[1-9][0-9]{0,7}")  # a number to call begins with 0 or +, or is longer
_PAGE = 200

IdArgument = Annotated[
    int, typer.Argument(max=face.LARGEST_ID, help="The appointment's id, as list shows it.")
]

appointments = face.group("appointments", help="Appointments, each with its reminder.")


def register(app: typer.Typer) -> None:
    app.add_typer(appointments)


appointments.command("import")(appointments_import.import_)


@appointments.command()
def add(
    to: Annotated[str, typer.Option(help="Whose it is: the contact's id or number.")],
    day: Annotated[str, typer.Option(help="2026-11-26")],
    at: Annotated[str, typer.Option(help="14:30, by the wall clock.")],
    zone: Annotated[str, typer.Option(help="Whose wall clock; else the shop's.")] = "",
    kind: Annotated[str, typer.Option(help="What it is; never sent.")] = "",
    note: Annotated[str, typer.Option(help="For the shop; never sent.")] = "",
    account: Annotated[str, typer.Option(help="The account's name, where there are several.")] = "",
    by: Annotated[str, typer.Option(help="Who is at the desk.")] = "",
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Add an appointment; comptoir agent reminds of it by the plan of its kind."""
    from desktop_app.domain.appointment import read_day
    from desktop_app.services import accounts
    from desktop_app.services import appointments as service
    from desktop_app.store.appointments import Booking

    when = read_day(day)
    with face.opened(profile, make=False) as comptoir:
        booking = Booking(
            contact_id=_contact(comptoir, to),
            day=when,
            clock=at,
            zone=zone or _zone(comptoir),
            kind=kind,
            note=note,
        )
        if when < _today(comptoir):
            raise BadInput("day_past")
        added = service.add(
            comptoir.book,
            booking,
            account_id=accounts.chosen(comptoir.book, account).id,
            now=datetime.now(UTC),
            by=by or comptoir.desk,
        )
        listed = service.shown(comptoir.book, added.appointment_id)
        against = _against(comptoir, [listed])
    face.answer(as_json, _told(listed, against), _line(listed, against))


@appointments.command("list")
def list_(
    first: Annotated[str, typer.Option("--from", help="From this day on; else today.")] = "",
    last: Annotated[str, typer.Option("--to", help="Up to this day, included.")] = "",
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """List appointments by day and hour, with what became of each reminder."""
    from desktop_app.domain.appointment import read_day

    until = read_day(last) if last else None
    since = read_day(first) if first else None
    with face.opened(profile, make=False) as comptoir:
        since = since or _today(comptoir)
        if until is not None and until < since:
            raise BadInput("days_backwards")
        rows = list(_rows(comptoir, since, until))
        against = _against(comptoir, rows)
    lines = "\n".join(_line(each, against) for each in rows) or "No appointments."
    face.answer(as_json, [_told(each, against) for each in rows], lines)


@appointments.command()
def show(
    appointment_id: IdArgument,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Show one appointment with all that happened to its reminder."""
    from desktop_app.cli import campaigns, report_view
    from desktop_app.services import appointments as service
    from desktop_app.services import call_list, insights

    with face.opened(profile, make=False) as comptoir:
        listed = service.shown(comptoir.book, appointment_id)
        called = call_list.last_reached(comptoir.book, appointment_id)
        against = _against(comptoir, [listed])
        sent = listed.reminder and listed.reminder.message_id
        message = insights.message_history(comptoir.book, sent) if sent else None
        zone, rules = comptoir.zone, comptoir.rules
    told = _told(listed, against) | {
        "message": message and campaigns.one_message(message),
        "reached_at": called and face.stamp(called.at),
    }
    note = listed.appointment.booking.note
    lines = [_line(listed, against), *([f"  {note}"] if note else [])]
    if message:
        lines.append(f"  {report_view.message(message, zone, rules)}")
    if called:
        lines.append(f"  {_reached_words(called, zone)}")
    face.answer(as_json, told, "\n".join(lines))


@appointments.command()
def move(
    appointment_id: IdArgument,
    day: Annotated[str, typer.Option(help="2026-11-26")],
    at: Annotated[str, typer.Option(help="14:30, by the wall clock.")],
    zone: Annotated[str, typer.Option(help="Whose wall clock; else that of before.")] = "",
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Put an appointment elsewhere in time: its reminder is taken back, and planned anew."""
    from desktop_app.domain.appointment import read_day
    from desktop_app.services import appointments as service

    when = read_day(day)
    with face.opened(profile, make=False) as comptoir:
        before = service.shown(comptoir.book, appointment_id).appointment.booking
        if when < _today(comptoir):
            raise BadInput("day_past")
        moved = service.move(
            comptoir.book,
            appointment_id,
            day=when,
            clock=at,
            zone=zone or before.zone,
            now=datetime.now(UTC),
        )
        listed = service.shown(comptoir.book, appointment_id)
        against = _against(comptoir, [listed])
    told = _told(listed, against) | {"taken_back": moved.taken_back.value}
    former = f"of {before.day.isoformat()} {before.clock}: {words.TAKEN_BACK[moved.taken_back]}"
    face.answer(as_json, told, f"{_line(listed, against)} · {former}")


@appointments.command()
def cancel(
    appointment_id: IdArgument,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Call an appointment off, and take its reminder back if it has not left."""
    from desktop_app.services import appointments as service

    with face.opened(profile, make=False) as comptoir:
        taken_back = service.cancel(comptoir.book, appointment_id, now=datetime.now(UTC))
        listed = service.shown(comptoir.book, appointment_id)
    told = _told(listed, {}) | {"taken_back": taken_back.value}
    face.answer(as_json, told, f"{_line(listed, {})} · {words.TAKEN_BACK[taken_back]}")


@appointments.command()
def calls(
    day: Annotated[str, typer.Option(help="Else today and the next open day.")] = "",
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """List whom to telephone because of an appointment: no text told them what is true."""
    from desktop_app.domain.appointment import read_day
    from desktop_app.services import call_list, planning

    asked, now = read_day(day) if day else None, datetime.now(UTC)
    with face.opened(profile, make=False) as comptoir:
        today = _today(comptoir)
        opening = planning.plans_of(comptoir.book).opening
        found = call_list.of_days(
            comptoir.book,
            asked or today,
            asked or opening.next_open(today + timedelta(days=1)),
            rules=comptoir.rules,
            home=comptoir.home,
            now=now,
        )
        lines = [_call_line(each, comptoir.zone) for each in found]
    left = len(call_list.open_calls(found, now))
    summary = f"{left} to telephone." if found else "Nobody to telephone."
    face.answer(as_json, [_call(each) for each in found], "\n".join([*lines, summary]))


@appointments.command()
def reached(
    appointment_id: IdArgument,
    by: Annotated[str, typer.Option(help="Who is at the desk.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="It was a slip: they were not.")] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Note that somebody was reached by telephone because of an appointment."""
    from desktop_app.services import appointments as service
    from desktop_app.services import call_list

    with face.opened(profile, make=False) as comptoir:
        listed = service.shown(comptoir.book, appointment_id)
        last = call_list.last_reached(comptoir.book, appointment_id)
        if not undo:
            who, now = by or comptoir.desk, datetime.now(UTC)
            call_list.reached(comptoir.book, appointment_id, by=who, now=now)
        elif last is not None:
            call_list.not_reached(comptoir.book, last.id)
        then = call_list.last_reached(comptoir.book, appointment_id)
        words = "not reached" if then is None else _reached_words(then, comptoir.zone)
    told = _told(listed, {}) | {"reached_at": then and face.stamp(then.at)}
    face.answer(as_json, told, f"{_line(listed, {})} · {words}")


def _call(call: Call) -> dict[str, Any]:
    """The documented object of a call: the appointment's, with why and what was sent."""
    return _told(call.listed, {}) | {
        "reason": call.reason.value,
        "begins_at": face.stamp(call.begins),
        "sent": [
            {"text": each.text, "state": each.state.value, "at": face.stamp(each.at)}
            for each in call.sent
        ],
        "reached_at": call.reached and face.stamp(call.reached.at),
        "reached_by": call.reached and call.reached.by,
    }


def _call_line(call: Call, zone: ZoneInfo | None) -> str:
    booking = call.listed.appointment.booking
    what = f"{call.appointment_id}  {booking.day} {booking.clock}"
    parts = [what, call.name, call.number or "", words.CALLS[call.reason]]
    if call.reached is not None:
        parts.append(_reached_words(call.reached, zone))
    return "  ".join(part for part in parts if part)


def _reached_words(call: Reached, zone: ZoneInfo | None) -> str:
    by = f", by {call.by}" if call.by else ""
    return f"reached by telephone {face.clock(call.at, zone)}{by}"


def _contact(comptoir: Comptoir, to: str) -> int:
    """The contact that an id or a number names."""
    from desktop_app.domain.phone import read_cell
    from desktop_app.services.appointments import whose

    if _ID.fullmatch(to):
        return int(to)
    read = read_cell(to, comptoir.home, fiction=comptoir.practising)
    if read.e164 is None:
        reason = read.reason or ""
        raise BadInput("contact_unclear", why=words.PHONES.get(reason, reason))
    return whose(comptoir.book, read.e164)


def _zone(comptoir: Comptoir) -> str:
    if comptoir.rules is None:
        raise BadInput("zone_not_given")
    return comptoir.rules.zone.key


def _today(comptoir: Comptoir) -> date:
    """Today where the shop is."""
    rules = comptoir.rules
    return datetime.now(rules.zone if rules else None).date()


def _rows(comptoir: Comptoir, first: date, last: date | None) -> Iterator[Listed]:
    from desktop_app.services.appointments import listed
    from desktop_app.store.appointments import place

    after = None
    while page := listed(comptoir.book, first=first, last=last, after=after, limit=_PAGE):
        yield from page
        after = place(page[-1])


def _against(comptoir: Comptoir, rows: Sequence[Listed]) -> Mapping[int, Reason]:
    from desktop_app.services.appointments import NOT_LEFT, standing_against

    rules, home, now = comptoir.rules, comptoir.home, datetime.now(UTC)
    rows = [each for each in rows if each.reminder and each.reminder.state in NOT_LEFT]
    found: dict[int, Reason] = {}
    for at in range(0, len(rows), _PAGE):
        page = rows[at : at + _PAGE]
        against = standing_against(comptoir.book, page, rules=rules, home=home, now=now)
        found |= {each: why.reason for each, why in against.items()}
    return found


def _told(listed: Listed, against: Mapping[int, Reason]) -> dict[str, Any]:
    """The documented object of an appointment; times of a reminder in UTC."""
    booking, reminder = listed.appointment.booking, listed.reminder
    reason = against.get(listed.appointment.id)
    return {
        "id": listed.appointment.id,
        "contact": booking.contact_id,
        "name": f"{listed.first_name} {listed.last_name}".strip(),
        "number": listed.number,
        "day": booking.day.isoformat(),
        "clock": booking.clock,
        "zone": booking.zone,
        "kind": booking.kind,
        "note": booking.note,
        "state": listed.appointment.state.value,
        "against": reason and reason.value,
        "reminder": reminder
        and {
            "state": reminder.state.value,
            "due_at": face.stamp(reminder.due_at),
            "useful_until": face.stamp(reminder.useful_until),
            "reason": reminder.reason or None,
            "off_since": listed.off_since and listed.off_since.isoformat(),
            "message": reminder.message_state and reminder.message_state.value,
        },
    }


def _line(listed: Listed, against: Mapping[int, Reason]) -> str:
    told = _told(listed, against)
    what = f"{told['id']}  {told['day']} {told['clock']}  {told['name'] or told['number'] or '?'}"
    parts = [what, told["kind"], words.APPOINTMENTS[listed.appointment.state], _reminder(listed)]
    line = "  ".join(part for part in parts if part)
    if reason := against.get(listed.appointment.id):
        line += f", but no text reaches them ({words.REASONS[reason]}): telephone"
    return line


def _reminder(listed: Listed) -> str:
    """What became of its reminder, in words."""
    from desktop_app.domain.appointment import NoReminder, ReminderState

    reminder = listed.reminder
    if reminder is None:
        return ""
    told = words.REMINDERS[reminder.state]
    if reminder.state is ReminderState.WAITING:
        # By the wall clock of the appointment itself.
        told += f" until {face.clock(reminder.due_at, ZoneInfo(listed.appointment.booking.zone))}"
    if reminder.message_state is not None:
        told = words.STATES[reminder.message_state]
    if reminder.reason in set(NoReminder):
        told += f", {words.NO_REMINDERS[NoReminder(reminder.reason)]}{_since(listed)}"
    elif reminder.reason:
        told += f", {wording.error(reminder.reason, {})[0]}"
    return f"reminder: {told}"


def _since(listed: Listed) -> str:
    """Since when the plan of its kind is switched off: the year only where it is another."""
    off = listed.off_since
    if off is None:
        return ""
    today = datetime.now(ZoneInfo(listed.appointment.booking.zone)).date()
    return f" since {words.day(off, today)}"
