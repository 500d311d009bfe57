"""``comptoir campaigns``: what became of each send."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop_app.cli import face

if TYPE_CHECKING:
    from desktop_app.app import Comptoir
    from desktop_app.services.insights import CampaignReport, MessageHistory, Standing
    from desktop_app.store.reports import Span

campaigns = face.group("campaigns", help="What became of each send.")


def register(app: typer.Typer) -> None:
    app.add_typer(campaigns)


@campaigns.command("list")
def list_(
    limit: Annotated[int, typer.Option(min=1, max=face.LARGEST_ID, help="How many.")] = 50,
    before: Annotated[
        int | None, typer.Option(metavar="ID", max=face.LARGEST_ID, help="Older than this one.")
    ] = None,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """List the campaigns, newest first, with how many arrived, failed and are unknown."""
    from desktop_app.cli import report_view
    from desktop_app.services import insights

    with face.opened(profile, make=False) as comptoir:
        found = insights.campaigns(comptoir.book, after=before, limit=limit)
        zone = comptoir.zone
    face.answer(as_json, [standing(each) for each in found], report_view.listed(found, zone))


@campaigns.command("show")
def show(
    campaign_id: Annotated[int, typer.Argument(metavar="ID", max=face.LARGEST_ID)],
    messages: Annotated[
        bool, typer.Option("--messages", help="Also each message with its history.")
    ] = False,
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Show what became of one campaign: how far it got, what failed and what to do about it."""
    from desktop_app.cli import report_view
    from desktop_app.services import insights

    with face.opened(profile, make=False) as comptoir:
        told = insights.campaign_report(comptoir.book, campaign_id)
        each = insights.each_message(comptoir.book, campaign_id) if messages else None
        if not as_json:
            zone, rules = comptoir.zone, comptoir.rules
            # People are named to who asks for them.
            failed = insights.who_failed(comptoir.book, campaign_id) if messages else None
            face.say(sys.stdout, report_view.shown(told, zone, rules, failed))
            if each is None:
                named = f"comptoir campaigns show {campaign_id} --messages"
                face.say(sys.stdout, f"\nEach of them by name: {named}")
            for index, line in enumerate(each or ()):
                told_of = report_view.message(line, zone, rules)
                face.say(sys.stdout, told_of if index else f"\n{told_of}")
        elif each is None:
            face.say(sys.stdout, shown(told))
        else:
            _stream(shown(told), each)


IdArgument = Annotated[int, typer.Argument(metavar="ID", max=face.LARGEST_ID)]


@campaigns.command()
def pause(
    campaign_id: IdArgument, profile: face.ProfileOption = None, as_json: face.JsonOption = False
) -> None:
    """Let nothing more of it leave, until it is resumed; a call under way ends."""
    from desktop_app.services import campaigns as service

    with face.opened(profile, make=False) as comptoir:
        service.pause(comptoir.book, campaign_id)
        _answer_state(comptoir, campaign_id, as_json)


@campaigns.command()
def resume(
    campaign_id: IdArgument, profile: face.ProfileOption = None, as_json: face.JsonOption = False
) -> None:
    """Go on with a paused campaign."""
    from desktop_app.services import campaigns as service

    with face.opened(profile, make=False) as comptoir:
        service.resume(comptoir.book, campaign_id, now=datetime.now(UTC))
        _answer_state(comptoir, campaign_id, as_json)


@campaigns.command()
def cancel(
    campaign_id: IdArgument, profile: face.ProfileOption = None, as_json: face.JsonOption = False
) -> None:
    """Take back all of it that was not handed over."""
    from desktop_app.services import campaigns as service

    with face.opened(profile, make=False) as comptoir:
        service.cancel(comptoir.book, campaign_id, now=datetime.now(UTC))
        _answer_state(comptoir, campaign_id, as_json)


@campaigns.command()
def move(
    campaign_id: IdArgument,
    at: Annotated[str, typer.Option(help="The new time: 2026-11-26T18:00.")],
    profile: face.ProfileOption = None,
    as_json: face.JsonOption = False,
) -> None:
    """Set another time for a campaign of which nothing was claimed yet."""
    from desktop_app.services import campaigns as service

    with face.opened(profile, make=False) as comptoir:
        when = face.instant(at, comptoir.rules, now=datetime.now(UTC))
        service.move_to(comptoir.book, campaign_id, when)
        _answer_state(comptoir, campaign_id, as_json)


def _answer_state(comptoir: Comptoir, campaign_id: int, as_json: bool) -> None:
    from desktop_app.cli import report_view
    from desktop_app.services import insights

    told = insights.campaign_report(comptoir.book, campaign_id)
    seen = report_view.shown(told, comptoir.zone, comptoir.rules)
    face.answer(as_json, standing(told), seen)


def standing(told: Standing) -> dict[str, Any]:
    """The object of one campaign. A rate or price that is not known is null, never 0."""
    campaign, report, ladder = told.campaign, told.report, told.report.ladder
    price = told.price_estimate
    return {
        "id": campaign.id,
        "state": campaign.state.value,
        "purpose": campaign.purpose.value,
        "text": campaign.template,
        "created_at": face.stamp(campaign.created_at),
        "not_before": face.stamp(campaign.not_before),
        "counts": {state.value: count for state, count in report.counts.items()},
        "skipped": dict(report.skipped),
        "segments": report.segments,
        "failure_rate": ladder.failure_rate,
        "failure_rate_at_most": ladder.failure_rate_at_most,
        "prepared": ladder.prepared,
        "handed_over": ladder.handed_over,
        "accepted": ladder.accepted,
        "delivered": ladder.delivered,
        "failed": {"refused": ladder.refused, "undelivered": ladder.undelivered},
        "unknown": {
            "in_doubt": ladder.in_doubt,
            "scheduled": ladder.scheduled,
            "unreported": ladder.unreported,
        },
        "failures": [
            {"remedy": each.remedy.value, "count": each.count, "reasons": dict(each.reasons)}
            for each in report.failures
        ],
        "segments_taken": report.segments_taken,
        "price_estimate": None if price is None else float(price),
        "price_planned": None if told.price_planned is None else float(told.price_planned),
        "currency": campaign.currency or None,
    }


def shown(told: CampaignReport) -> dict[str, Any]:
    """The same with the times of each rung."""
    times = {
        rung: _span(getattr(told.times, rung))
        for rung in ("prepared", "handed_over", "accepted", "delivered")
    }
    held = [
        {"rule": each.rule, "count": each.count, "until": face.stamp(each.until)}
        for each in told.held
    ]
    return {**standing(told), "times": times, "held": held}


def one_message(told: MessageHistory) -> dict[str, Any]:
    return {
        "id": told.message.id,
        "number": told.message.number,
        "name": told.message.name,
        "state": told.message.state.value,
        "reason": told.message.reason,
        "until": face.stamp(told.message.until),
        "instead": told.message.instead or None,
        "history": [
            {"state": step.state.value, "at": face.stamp(step.at), "detail": step.detail}
            for step in told.steps
        ],
    }


def _stream(head: dict[str, Any], each: Iterable[MessageHistory]) -> None:
    """The object with its messages, written as they are read: never whole in memory."""
    out = sys.stdout
    out.write(json.dumps(head)[:-1] + ', "messages": [')
    for index, told in enumerate(each):
        out.write((",\n" if index else "\n") + json.dumps(one_message(told)))
    out.write("]}\n")
    out.flush()


def _span(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"first": face.stamp(span.first), "last": face.stamp(span.last)}
