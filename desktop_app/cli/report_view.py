"""A campaign's report for people: tables, the rate beside its line, the unknown by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from textwrap import shorten
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from desktop_app.cli import face, words
from desktop_app.domain.message import State
from desktop_app.domain.remedy import Remedy
from desktop_app.domain.report import FAILURE_LINE, Ladder, Report

if TYPE_CHECKING:
    from desktop_app.domain.rules import CountryRules
    from desktop_app.services.insights import CampaignReport, MessageHistory, Standing
    from desktop_app.store.reports import Held, Line, Span, Step, Times

# Every rung, and below it who stands between it and the next.
_RUNGS = {
    "prepared": ("waiting", "under_way", "withdrawn", "failed_before"),
    "handed_over": ("refused", "in_doubt"),
    "accepted": ("scheduled", "unreported", "undelivered"),
    "delivered": (),
}
_UNKNOWN = ("in_doubt", "unreported", "scheduled")
_FIRST_WORDS = 32  # characters of a campaign's text in a list


def listed(found: Iterable[Standing], zone: ZoneInfo | None = None) -> str:
    """A line a campaign; the unknown have a column of their own. Times by ``zone``'s wall clock,
    None is the machine's; so in all that follows."""
    table = Table("", "State", "Purpose", "Written", "Set to", box=None, header_style="bold")
    for name in ("Prepared", "Delivered", "Unknown", "Failed", "Failure rate"):
        table.add_column(name, justify="right")
    table.add_column("Text")
    for each in found:
        campaign, ladder = each.campaign, each.report.ladder
        table.add_row(
            str(campaign.id),
            words.CAMPAIGNS[campaign.state],
            words.PURPOSES[campaign.purpose],
            _clock(campaign.created_at, zone),
            _clock(campaign.not_before, zone),
            *map(str, (ladder.prepared, ladder.delivered, ladder.unknown, ladder.failed)),
            _rate(ladder),
            Text(shorten(campaign.template, _FIRST_WORDS, placeholder=" …")),
        )
    return _text(table) if table.row_count else "No campaigns yet."


def shown(
    told: CampaignReport,
    zone: ZoneInfo | None = None,
    rules: CountryRules | None = None,
    failed: Mapping[Remedy, Sequence[Line]] | None = None,
) -> str:
    """The whole report of one campaign; ``rules`` word what holds it back, ``failed`` names some of
    those for whom something is to be done."""
    campaign, report = told.campaign, told.report
    by = f" · by {campaign.by}" if campaign.by else ""
    set_to = f" · set to {_clock(campaign.not_before, zone)}" if campaign.not_before else ""
    head = (
        f"Campaign {campaign.id} · {words.PURPOSES[campaign.purpose]}"
        f" · {words.CAMPAIGNS[campaign.state]} · {_clock(campaign.created_at, zone)}{set_to}{by}\n"
        f"{campaign.template}"
    )
    parts = [
        head,
        _text(_ladder(report.ladder, told.times, zone)),
        *(_held(each, zone, rules) for each in told.held),
        rate(report.ladder),
        _price(told),
    ]
    if report.failures:
        parts.append("\n".join([_text(_failures(report)), *_named(report, failed or {})]))
    if report.skipped:
        parts.append(_text(_skipped(report.skipped)))
    return "\n\n".join(parts)


def message(
    told: MessageHistory, zone: ZoneInfo | None = None, rules: CountryRules | None = None
) -> str:
    """One message: whose it is, and each move with its time and why."""
    line = told.message
    who = "  ".join(part for part in (line.number or "no number", line.name) if part)
    steps = " → ".join(_step(each, zone, rules) for each in told.steps)
    until = f" · until {_clock(line.until, zone)}" if line.until else ""
    for_whom = f" · {line.instead} gets it" if line.instead else ""
    return f"{who}  {steps}{until}{for_whom}"


def _step(step: Step, zone: ZoneInfo | None, rules: CountryRules | None) -> str:
    told = f"{words.STATES[step.state]} {_clock(step.at, zone)}"
    if not step.detail:
        return told
    # A handover keeps its reference there: the provider's own list knows it by that.
    called = step.state is State.SENDING
    return f"{told} ({f'reference {step.detail}' if called else words.why(step.detail, rules)})"


def _held(held: Held, zone: ZoneInfo | None, rules: CountryRules | None) -> str:
    until = _clock(held.until, zone)
    return f"Held by a rule: {held.count} until {until} ({words.why(held.rule, rules)})."


def _named(report: Report, failed: Mapping[Remedy, Sequence[Line]]) -> Iterator[str]:
    """For whom the same is to be done, by name and number."""
    for group in report.failures:
        if some := failed.get(group.remedy):
            more = group.count - len(some)
            named = [*map(_who, some), *([f"and {more} more"] if more > 0 else [])]
            yield f"{words.REMEDIES[group.remedy]}: {', '.join(named)}"


def _who(line: Line) -> str:
    if not (line.name and line.number):
        return line.name or line.number or "?"
    return f"{line.name} ({line.number})"


def rate(ladder: Ladder) -> str:
    """The failure rate beside its line, and how much of it is not known."""
    line = f"{FAILURE_LINE:.0%}"
    if ladder.failure_rate is None:
        return "Failure rate: none yet, nothing was handed over."
    counted = f"({ladder.failed} of {ladder.handed_over} handed over)"
    told = f"Failure rate: {_per_cent(ladder.failure_rate)}"
    if ladder.below_line is None:
        told += (
            f" so far {counted}; {ladder.unknown} {'is' if ladder.unknown == 1 else 'are'} not"
            f" known: it may yet be anything up to {_per_cent(ladder.failure_rate_at_most)}."
        )
    else:
        told += f" {counted}, {'' if ladder.below_line else 'not '}below the {line} line."
    if ladder.unknown:
        each = (f"{getattr(ladder, name)} {words.RUNGS[name]}" for name in _UNKNOWN)
        named = ", ".join(one for one in each if not one.startswith("0 "))
        told += f"\nUnknown, and may still fail: {ladder.unknown} ({named})."
    return told


def _ladder(ladder: Ladder, times: Times, zone: ZoneInfo | None) -> Table:
    table = Table("", box=None, header_style="bold")
    for name in ("Messages", "First", "Last"):
        table.add_column(name, justify="right")
    for rung, between in _RUNGS.items():
        span = getattr(times, rung)
        table.add_row(
            words.RUNGS[rung], str(getattr(ladder, rung)), *_span(span, zone), style="bold"
        )
        for name in between:
            if count := getattr(ladder, name):
                table.add_row(f"  {words.RUNGS[name]}", str(count))
    return table


def _failures(report: Report) -> Table:
    table = Table("What to do about failures and doubts", box=None, header_style="bold")
    table.add_column("Messages", justify="right")
    table.add_column("Because")
    for each in report.failures:
        because = ", ".join(
            f"{count} {words.why(word) or '?'}" for word, count in each.reasons.items()
        )
        table.add_row(words.REMEDIES[each.remedy], str(each.count), because)
    return table


def _skipped(skipped: Mapping[str, int]) -> Table:
    table = Table("Left out", box=None, header_style="bold")
    table.add_column("People", justify="right")
    for reason, count in sorted(skipped.items(), key=lambda each: -each[1]):
        table.add_row(words.left_out(reason), str(count))
    return table


def _price(told: Standing) -> str:
    report = told.report
    segments = f"{report.segments} prepared, {report.segments_taken} taken or maybe taken"
    return f"Segments: {segments} · {_cost(told)}"


def _cost(told: Standing) -> str:
    price, planned = told.price_estimate, told.price_planned
    if price is None or planned is None:
        return "price unknown"
    ladder, currency = told.report.ladder, told.campaign.currency
    if not told.report.segments_taken and ladder.waiting + ladder.under_way:
        return f"{face.money(planned)} {currency} planned, nothing spent yet"
    return f"about {face.money(price)} {currency} (an estimate; the provider's bill decides)"


def _span(span: Span | None, zone: ZoneInfo | None) -> tuple[str, str]:
    return ("", "") if span is None else (_clock(span.first, zone), _clock(span.last, zone))


def _clock(at: datetime | None, zone: ZoneInfo | None) -> str:
    return face.clock(at, zone, seconds=True)


def _rate(ladder: Ladder) -> str:
    """The rate in a list: how far it may still go, where that could carry it over the line."""
    lowest, highest = ladder.failure_rate, ladder.failure_rate_at_most
    if lowest is None or ladder.below_line is not None:
        return _per_cent(lowest)
    return f"{lowest * 100:.2f} to {_per_cent(highest)}"


def _per_cent(share: float | None) -> str:
    return "–" if share is None else f"{share:.2%}"


def _text(what: RenderableType) -> str:
    """As lines of text: colours where a terminal shows them."""
    console = Console(width=None if Console().is_terminal else 200, highlight=False)
    with console.capture() as captured:
        console.print(what)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())
