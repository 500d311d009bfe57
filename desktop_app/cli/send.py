"""``comptoir send``: plan a send, show what it costs and who is left out, start it when told to."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from desktop_app.cli import face, words
from desktop_app.domain.errors import BadInput, PlanChanged
from desktop_app.domain.message import Purpose
from desktop_app.domain.sms_text import explain

if TYPE_CHECKING:
    from desktop_app.app import Comptoir
    from desktop_app.domain.audience import Audience
    from desktop_app.services.campaigns import Plan
    from desktop_app.services.composing import Draft


def register(app: typer.Typer) -> None:
    app.command("send")(send)


def send(
    purpose: Annotated[Purpose, typer.Option(help="Which rules apply.")],
    text: Annotated[str, typer.Option(help="The text; {first_name} and other fields are filled.")],
    tag: Annotated[str, typer.Option(help="To everybody with this tag.")] = "",
    to: Annotated[list[str] | None, typer.Option(help="To this number; may be repeated.")] = None,
    account: Annotated[str, typer.Option(help="The account's name, where there are several.")] = "",
    sender: Annotated[str, typer.Option(help="The name or number the text comes from.")] = "",
    at: Annotated[str, typer.Option(help="Leave at this time: 2026-11-26T18:00.")] = "",
    by: Annotated[str, typer.Option(help="Who is at the desk.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show the plan.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Start it without asking.")] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Plan a send and, once confirmed, queue it: comptoir agent hands it over."""
    from desktop_app.services import campaigns

    with face.opened(profile, make=False) as comptoir:
        draft = _draft(comptoir, purpose, text, _audience(comptoir, tag, to or []), at)
        draft = _completed(comptoir, draft, account, sender, by)
        terms = comptoir.terms(draft.account_id)
        plan = campaigns.plan(comptoir.book, draft, terms, now=_now())
        campaign_id = None
        if not as_json:
            face.say(sys.stdout, sentences(plan, comptoir.zone, draft.at))
        if plan.messages and not dry_run and (yes or _confirmed(as_json)):
            try:
                # Read anew: while somebody thought about it, the price may have risen.
                terms = comptoir.terms(draft.account_id)
                campaign_id = campaigns.start(comptoir.book, draft, terms, plan, now=_now())
            except PlanChanged as changed:
                raise PlanChanged(**as_object(changed.facts["plan"])) from None  # type: ignore[arg-type]
    if as_json:
        face.say(sys.stdout, {"plan": as_object(plan), "campaign": campaign_id})
    elif campaign_id is not None:
        face.say(sys.stdout, f"Queued as campaign {campaign_id}; comptoir agent sends it.")
    elif yes and not plan.messages:
        face.say(sys.stdout, "Nothing is queued: nobody is left to send to.")


def as_object(plan: Plan) -> dict[str, Any]:
    """The documented object of a plan; ``price`` is null where nobody gave one, ``alphabet`` and
    ``culprits`` are those of the first text."""
    counted = explain(plan.example)
    return {
        "messages": plan.messages,
        "segments": plan.segments,
        "price": None if plan.price is None else float(plan.price),
        "currency": plan.currency or None,
        "held": plan.held,
        "held_until": face.stamp(plan.held_until),
        "held_because": plan.held_because and plan.held_because.value,
        "skipped": dict(plan.skipped),
        "alphabet": counted.count.alphabet.value if plan.example else None,
        "culprits": [each.char for each in counted.culprits],
    }


def _audience(comptoir: Comptoir, tag: str, to: list[str]) -> Audience:
    from desktop_app.domain.audience import Audience

    if tag and to:  # typed in one line it is more likely a slip than a union
        raise BadInput("audience_unclear")
    return Audience(
        tag=tag, numbers=tuple(_number(comptoir, at, each) for at, each in enumerate(to))
    )


def _number(comptoir: Comptoir, position: int, typed: str) -> str:
    from desktop_app.cli import words  # brings the rules in, and the calendars
    from desktop_app.domain.contact import Reach
    from desktop_app.domain.phone import read_cell

    read = read_cell(typed, comptoir.home, fiction=comptoir.practising)
    if read.e164 is None or read.reach is not Reach.TEXTABLE:
        why = words.PHONES.get(read.reason or "", read.reason or "not a mobile number")
        raise BadInput("number_unusable", position=position, why=why)
    return read.e164


def _draft(comptoir: Comptoir, purpose: Purpose, text: str, audience: Audience, at: str) -> Draft:
    from desktop_app.services.composing import Draft

    return Draft(
        purpose, text, audience, 0, at=face.instant(at, comptoir.rules, now=_now()) if at else None
    )


def _completed(comptoir: Comptoir, draft: Draft, account: str, sender: str, by: str) -> Draft:
    from dataclasses import replace

    from desktop_app.services import accounts

    chosen = accounts.chosen(comptoir.book, account)
    desk = by or comptoir.desk
    return replace(draft, account_id=chosen.id, sender=sender, by=desk)


def _confirmed(as_json: bool) -> bool:
    """Money is spent here: somebody at a terminal says so, or nothing is queued."""
    if as_json or not sys.stdin.isatty():
        return False
    return typer.confirm("Send it?", err=True)


def sentences(plan: Plan, zone: ZoneInfo | None, at: datetime | None = None) -> str:
    """A plan for people, times by the wall clock of ``zone`` (None: the machine's)."""
    price = "price unknown" if plan.price is None else f"{face.money(plan.price)} {plan.currency}"
    counted = f"{face.many(plan.messages, 'message')} · {face.many(plan.segments, 'segment')}"
    lines = [f"{counted} · {price}"]
    lines += _when(plan, zone, at)
    for reason, many in sorted(plan.skipped.items(), key=lambda each: -each[1]):
        lines.append(f"{many} left out: {words.left_out(reason)}")
    if plan.example:
        lines += [*_alphabet(plan.example), f"The first one reads: {plan.example}"]
    return "\n".join(lines)


def _when(plan: Plan, zone: ZoneInfo | None, at: datetime | None) -> list[str]:
    """When they leave, where that is not at once. One rule and one moment: all of them, or none."""
    set_to = at and f"at {face.clock(at, zone)}"
    if plan.held_until is None or plan.held_because is None:
        return [f"They leave {set_to}."] if set_to and plan.messages else []
    until = face.clock(plan.held_until, zone)
    why = words.CLOSED[plan.held_because]
    return [f"They do not leave {set_to or 'now'} but wait until {until}: {why}."]


def _alphabet(text: str) -> list[str]:
    """What forces the wider alphabet, which more than doubles the price."""
    culprits = ", ".join(f"{each.char} ({each.codepoint})" for each in explain(text).culprits)
    if not culprits:
        return []
    return [f"UCS-2, 70 characters a segment instead of 160, because of {culprits}."]


def _now() -> datetime:
    return datetime.now(UTC)
