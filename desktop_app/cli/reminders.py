"""``comptoir reminders``: what is due, what is safe, what is late, and by which plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop_app.cli import face, words
from desktop_app.domain.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.app import Comptoir
    from desktop_app.domain.opening import Opening
    from desktop_app.domain.reminder_plan import Plan, Step
    from desktop_app.services.covered import Coming
    from desktop_app.services.plan_effect import Booked, Effect
    from desktop_app.services.reminder_list import Line
    from desktop_app.services.reminders import Late

reminders = face.group("reminders", help="Reminders of appointments: due, safe, late; and plans.")


def register(app: typer.Typer) -> None:
    app.add_typer(reminders)


@reminders.command()
def due(
    until: Annotated[str, typer.Option(help="2026-11-30T18:00, by the shop's clock.")],
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """List what is to leave until a time, with its text; and what is overdue."""
    from desktop_app.services.reminder_list import due_until

    now = datetime.now(UTC)
    with face.opened(profile, make=False) as comptoir:
        rules = comptoir.rules
        last = face.instant(until, rules, now=now)
        found = due_until(comptoir.book, last, rules=rules, home=comptoir.home, now=now)
    told = [_due(each) for each in found]
    lines = [_due_line(each, comptoir) for each in found]
    face.answer(as_json, told, "\n".join(lines) or "No reminder is due until then.")


@reminders.command()
def cover(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """Tell which reminders of the coming hours leave also when this computer is off."""
    from desktop_app.services import covered

    now = datetime.now(UTC)
    with face.opened(profile, make=False) as comptoir:
        rules, home = comptoir.rules, comptoir.home
        with comptoir.book.read() as connection:
            until = covered.until(connection, now, comptoir.zone)
            found = covered.coming(connection, now=now, until=until, rules=rules, home=home)
        used = covered.withdrawals(comptoir.book, now)
        names = comptoir.account_names()
    safe = sum(each.exposed is None for each in found)
    told = {
        "until": face.stamp(until),
        "safe": safe,
        "exposed": len(found) - safe,
        "reminders": [_coming(each) for each in found],
        "withdrawals": [
            {"account": names[each], "used": count, "of": most}
            for each, (count, most) in used.items()
        ],
    }
    when = face.clock(until, comptoir.zone)
    head = f"{safe} safe until {when}, {len(found) - safe} not."
    lines = [_coming_line(each, comptoir) for each in found]
    spent = [
        f"{names[each]}: {count} of {most} withdrawals used this month."
        for each, (count, most) in used.items()
    ]
    face.answer(as_json, told, "\n".join([head, *lines, *spent]))


@reminders.command()
def late(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """List what could not leave at its time and waits for a word, as it would leave now."""
    from desktop_app.services import reminders as service

    now = datetime.now(UTC)
    with face.opened(profile, make=False) as comptoir:
        rules, home = comptoir.rules, comptoir.home
        found = service.late(comptoir.book, rules=rules, home=home, now=now)
    told = [_late(each) for each in found]
    lines = [_late_line(each) for each in found]
    face.answer(as_json, told, "\n".join(lines) or "Nothing is late.")


@reminders.command()
def send(
    which: Annotated[list[int] | None, typer.Argument(help="As late lists them.")] = None,
    every: Annotated[bool, typer.Option("--all", help="All that is still of use.")] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Say that late reminders still go."""
    from desktop_app.services import reminders as service

    if every is bool(which):
        raise BadInput("late_which")
    now = datetime.now(UTC)
    with face.opened(profile, make=False) as comptoir:
        rules, home = comptoir.rules, comptoir.home
        ids = _late_ids(comptoir, which, now)
        done = service.send_late(comptoir.book, ids, rules=rules, home=home, now=now)
    told = {
        "queued": done.queued,
        "barred": [
            {"reminder": each.id, "appointment": each.appointment_id, "reason": reason.value}
            for each, reason in done.barred
        ],
    }
    left = [f"{_name(each)}: {words.REASONS[reason]}, call them." for each, reason in done.barred]
    lines = [f"{face.many(done.queued, 'text')} put in the queue.", *left]
    face.answer(as_json, told, "\n".join(lines))


@reminders.command("leave-out")
def leave_out(
    which: Annotated[list[int], typer.Argument(help="As late lists them.")],
    profile: face.ProfileOption = None,
) -> None:
    """Say that late reminders do not go."""
    from desktop_app.services import reminders as service

    with face.opened(profile, make=False) as comptoir:
        service.leave_out(comptoir.book, _late_ids(comptoir, which, datetime.now(UTC)))


@reminders.command()
def plan(
    kind: Annotated[str, typer.Argument(help="A kind of appointment; none is for all.")] = "",
    preset: Annotated[str, typer.Option(help="usual, day_before or twice.")] = "",
    step: Annotated[
        list[str] | None, typer.Option(help='"1d 18:00", "120m"; again for another.')
    ] = None,
    hours: Annotated[str, typer.Option(help="08:00-20:00: when reminders may leave.")] = "",
    wait: Annotated[int | None, typer.Option(min=0, help="Minutes after a booking.")] = None,
    on: Annotated[bool | None, typer.Option("--on/--off", help="Switch its reminders.")] = None,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Show the plan of a kind, or change it: what waits follows at once."""
    from desktop_app.domain.reminder_plan import kind_of
    from desktop_app.services import plan_effect, reminder_plans

    now = datetime.now(UTC)
    with face.opened(profile, make=False) as comptoir:
        plans = reminder_plans.read(comptoir.book)
        kind = plans.own(kind) or kind_of(kind)
        found = plans.of(kind)
        today = now.astimezone(comptoir.zone).date()
        wanted = _changed(found, kind, preset, step or (), hours, wait, on, today)
        effect = None
        if wanted != found:
            before = plan_effect.dues(comptoir.book, now)
            reminder_plans.keep(comptoir.book, wanted, now=now)
            effect = plan_effect.between(before, plan_effect.dues(comptoir.book, now), now)
        lines = [_plan_line(wanted, today), *_effect_line(effect, comptoir)]
    face.answer(as_json, _plan(wanted) | {"changed": _effect(effect)}, "\n".join(lines))


@reminders.command()
def closed(
    weekday: Annotated[
        list[int] | None, typer.Option(min=0, max=6, help="0 is Monday; again for another.")
    ] = None,
    day: Annotated[list[str] | None, typer.Option(help="2026-12-25; again for another.")] = None,
    never: Annotated[bool, typer.Option("--never", help="Open on all days.")] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Show on which days the shop is closed, or say it anew.

    What is due days before an appointment leaves on the last open day before a closed one; what is
    due minutes before it leaves on a closed day too.
    """
    from desktop_app.domain.appointment import read_day
    from desktop_app.domain.opening import Opening
    from desktop_app.services import plan_effect, reminder_plans

    now, effect, booked = datetime.now(UTC), None, None
    with face.opened(profile, make=False) as comptoir:
        book = comptoir.book
        opening = former = reminder_plans.read(book).opening
        if weekday or day or never:
            days = frozenset(read_day(each) for each in day or ())
            opening = Opening(frozenset(weekday or ()), days)
            before = plan_effect.dues(book, now)
            reminder_plans.close_on(book, opening, now=now)
            effect = plan_effect.between(before, plan_effect.dues(book, now), now)
            booked = plan_effect.booked_on_closed(book, former, opening, now, comptoir.zone)
        lines = [_closed_line(opening), *_booked_line(booked), *_effect_line(effect, comptoir)]
    told = {
        "weekdays": sorted(opening.weekdays),
        "days": [each.isoformat() for each in sorted(opening.days)],
        "booked": booked
        and {"appointments": booked.many, "first": booked.first and booked.first.isoformat()},
        "changed": _effect(effect),
    }
    face.answer(as_json, told, "\n".join(lines))


def _late_ids(comptoir: Comptoir, which: Sequence[int] | None, now: datetime) -> list[int]:
    """Those of ``which``, or all that are late. BadInput late_unknown: one of them is not."""
    from desktop_app.services import reminders as service

    rules, home = comptoir.rules, comptoir.home
    found = service.late(comptoir.book, rules=rules, home=home, now=now)
    late = [one.id for each in found for one in each.due]
    for each in which or ():
        if each not in late:
            raise BadInput("late_unknown", reminder=each)
    return list(which or late)


def _changed(
    plan: Plan,
    kind: str,
    preset: str,
    steps: Sequence[str],
    hours: str,
    wait: int | None,
    on: bool | None,
    today: date,
) -> Plan:
    from desktop_app.domain.reminder_plan import PRESETS

    if preset and preset not in PRESETS:
        raise BadInput("bad_plan", why="preset")
    asked = PRESETS[preset] if preset else tuple(map(_step, steps)) or plan.steps
    opens, dash, closes = hours.partition("-") if hours else (plan.opens, "-", plan.closes)
    if not dash:
        raise BadInput("bad_plan", why="hours")
    wanted = replace(plan, steps=asked, opens=opens, closes=closes)
    if wait is not None:
        try:
            wanted = replace(wanted, wait=timedelta(minutes=wait))
        except OverflowError:
            raise BadInput("bad_plan", why="wait") from None
    if on is not None:
        wanted = replace(wanted, off_since=None if on else plan.off_since or today)
    return replace(wanted, kind=kind) if wanted != plan else wanted


def _step(typed: str) -> Step:
    """``2d 18:00`` or ``120m``; BadInput bad_plan."""
    from desktop_app.domain.reminder_plan import Step

    match typed.split():
        case [days, at] if days.endswith("d") and days[:-1].isdecimal():
            return Step(days=int(days[:-1]), at=at)
        case [minutes] if minutes.endswith("m") and minutes[:-1].isdecimal():
            return Step(minutes=int(minutes[:-1]))
    raise BadInput("bad_plan", why="step")


def _due(line: Line) -> dict[str, Any]:
    return {
        "appointment": line.due.appointment_id,
        "person": line.due.contact_id,
        "due": face.stamp(line.due.due_at),
        "useful_until": face.stamp(line.due.useful_until),
        "text": line.text,
        "state": line.state,
        "reason": line.reason or None,
    }


def _due_line(line: Line, comptoir: Comptoir) -> str:
    when = face.clock(line.due.due_at, comptoir.zone)
    why = f" ({words.no_text(line.reason)})" if line.reason else ""
    return f"{when}  {_name(line.due)}  {_state(line)}{why}  {line.text}".rstrip()


def _coming(each: Coming) -> dict[str, Any]:
    return {
        "appointment": each.due.appointment_id,
        "person": each.due.contact_id,
        "due": face.stamp(each.due.due_at),
        "safe": each.exposed is None,
        "reason": each.exposed and each.exposed.value,
        "final_at": face.stamp(each.final_at),
    }


def _coming_line(each: Coming, comptoir: Comptoir) -> str:
    when = face.clock(each.due.due_at, comptoir.zone)
    stands = "safe" if each.exposed is None else f"not safe: {words.EXPOSED[each.exposed]}"
    if each.final_at is not None:
        stands += f", can be taken back until {face.clock(each.final_at, comptoir.zone)}"
    return f"  {when}  {_name(each.due)}  {stands}"


def _late(each: Late) -> dict[str, Any]:
    return {
        "reminders": [one.id for one in each.due],
        "appointments": [one.appointment_id for one in each.due],
        "due": face.stamp(min(one.due_at for one in each.due)),
        "useful_until": face.stamp(min(one.useful_until for one in each.due)),
        "text": each.text,
        "reworded": each.reworded,
        "reason": each.reason,
    }


def _late_line(each: Late) -> str:
    ids = ", ".join(str(one.id) for one in each.due)
    told = each.text or words.no_text(each.reason or "")
    return f"{ids}  {_name(each.due[0])}  {told}{'  (other words by now)' if each.reworded else ''}"


def _name(due: Any) -> str:
    return f"{due.first_name} {due.last_name}".strip() or due.number or "?"


def _state(line: Line) -> str:
    """Of its message, where it has one: both may be SKIPPED, which says another thing of each."""
    message = line.reminder.message_state
    return words.REMINDERS[line.due.state] if message is None else words.STATES[message]


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "steps": [
            {
                "days": each.days,
                "at": each.at if each.minutes is None else None,
                "minutes": each.minutes,
                "ahead_from": each.ahead_from,
                "ahead_to": each.ahead_to,
            }
            for each in plan.steps
        ],
        "opens": plan.opens,
        "closes": plan.closes,
        "wait_minutes": plan.wait // timedelta(minutes=1),
        "off_since": plan.off_since and plan.off_since.isoformat(),
    }


def _plan_line(plan: Plan, today: date) -> str:
    if plan.off_since is not None:
        since = words.day(plan.off_since, today)
        return f"{plan.kind or 'All kinds'}: switched off since {since}."
    steps = ", ".join(_step_line(each) for each in plan.steps)
    wait = plan.wait // timedelta(minutes=1)
    return (
        f"{plan.kind or 'All kinds'}: {steps}; between {plan.opens} and {plan.closes}, "
        f"{wait} minutes after the booking at the earliest."
    )


def _closed_line(opening: Opening) -> str:
    weekdays = [words.WEEKDAYS[each] for each in sorted(opening.weekdays)]
    named = [*weekdays, *(each.isoformat() for each in sorted(opening.days))]
    return f"Closed on {', '.join(named)}." if named else "Open on all days."


def _booked_line(booked: Booked | None) -> Iterator[str]:
    if booked is not None and booked.first is not None:
        stand = "is" if booked.many == 1 else "are"
        many = face.many(booked.many, "appointment")
        yield f"{many} to come {stand} booked on what closes, the first on {booked.first}."


def _effect(effect: Effect | None) -> dict[str, Any] | None:
    if effect is None:
        return None
    return {
        "appointments": effect.appointments,
        "due_within_the_hour": effect.soon,
        "first_due": face.stamp(effect.first),
    }


def _effect_line(effect: Effect | None, comptoir: Comptoir) -> Iterator[str]:
    """What a change did to the reminders that wait; nothing where nothing was changed."""
    if effect is None:
        return
    yield f"The reminders of {face.many(effect.appointments, 'appointment')} changed."
    if effect.first is not None:
        due = "is" if effect.soon == 1 else "are"
        since = face.clock(effect.first, comptoir.zone)
        yield f"{face.many(effect.soon, 'reminder')} {due} due within the hour, from {since}."


def _step_line(step: Step) -> str:
    if step.minutes is not None:
        return f"{step.minutes} minutes before"
    told = f"{face.many(step.days or 0, 'day')} before at {step.at}"
    if step.ahead_to is not None:
        return f"{told} where agreed on at most {face.many(step.ahead_to, 'day')} ahead"
    return f"{told} where agreed on {step.ahead_from} days ahead" if step.ahead_from else told
