"""What a campaign's numbers say, in words: nothing unknown is told as success. No widgets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import Decimal
from textwrap import shorten
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.report import FAILURE_LINE, Ladder
from desktop_app.ui.kit import formats, wording

if TYPE_CHECKING:
    from desktop_app.services.insights import Standing
    from desktop_app.store.reports import Campaign, Span

_TITLE = 60  # characters of a text that stand for a campaign without a name
_FIELD = re.compile(r"\{[^{}]*\}")
ENDED = frozenset({CampaignState.FINISHED, CampaignState.CANCELLED})


class Titled(Protocol):
    """A campaign or a draft."""

    @property
    def name(self) -> str: ...
    @property
    def template(self) -> str: ...


def title(of: Titled, shop: str) -> str:
    """The shop's name for it, else how its text begins, without the braces of its fields."""
    text = _FIELD.sub("…", of.template.replace("{shop}", shop or "…"))
    return of.name or shorten(text, _TITLE, placeholder=" …") or "…"


def share(of: float) -> str:
    """A share in per cent, with as few decimals as say nothing false: 0 % and 100 % are exact, and
    what is below the line never reads as on it."""
    for decimals in range(1, 5):
        told = round(of * 100, decimals)
        at_edge = told in (0.0, 100.0) and of not in (0.0, 1.0)
        if not at_edge and (told / 100 < FAILURE_LINE) == (of < FAILURE_LINE):
            break
    words = f"{told:.{decimals}f}".rstrip("0").rstrip(".")
    return formats.percent(0).replace("0", words.replace(".", "," if formats.french() else "."))


def widths(counts: Sequence[int], whole: int, room: int, least: int = 5) -> list[int]:
    """How wide each part of a bar is, in pixels of ``room`` for ``whole``: one of a thousand is
    still seen, and takes its place from the widest."""
    if whole <= 0:
        return [0 for _ in counts]
    told = [max(round(room * each / whole), least) if each else 0 for each in counts]
    most = max(round(room * sum(counts) / whole), least * sum(1 for each in counts if each))
    while (over := sum(told) - most) > 0:
        widest = told.index(max(told))
        told[widest] -= min(over, told[widest] - least)
    return told


def to_leave_in_all(ladder: Ladder) -> int:
    """Those handed over and those that still leave; what was taken back leaves with nobody."""
    return ladder.handed_over + still_to_leave(ladder)


def so_far(ladder: Ladder) -> str:
    """``143 of 298``."""
    return (
        QCoreApplication.translate("campaigns", "%1 of %2")
        .replace("%1", formats.number(ladder.handed_over))
        .replace("%2", formats.number(to_leave_in_all(ladder)))
    )


def taken_back(ladder: Ladder) -> str:
    """``1 taken back``; empty for none."""
    return _Words().withdrawn(ladder.withdrawn) if ladder.withdrawn else ""


@dataclass(frozen=True)
class State:
    """Where a campaign stands: icon, the colour of it and of its words, and these."""

    icon: str
    icon_role: str
    words: str
    text_role: str


def state(each: Standing, zone: tzinfo | None, now: datetime) -> State:
    """The campaign's own, or until when a rule lets nothing of it leave."""
    if each.waits_until is not None:
        words = QCoreApplication.translate("campaigns", "Waits until %1")
        shown = wording.CAMPAIGNS[CampaignState.SCHEDULED]
        told = words.replace("%1", formats.moment(each.waits_until, zone, now))
        return State(shown.icon, shown.icon_role, told, shown.text_role)
    shown = wording.CAMPAIGNS[each.campaign.state]
    words = shown.words
    if each.campaign.state is CampaignState.FINISHED and each.report.ladder.unknown:
        # The sending has ended; what became of the texts is not known of all.
        words = QCoreApplication.translate("campaigns", "Sending finished")
    return State(shown.icon, shown.icon_role, words, shown.text_role)


def span(told: Span | None, zone: tzinfo | None) -> str:
    """``11:00 to 11:04``; with the days where they differ; empty for none."""
    if told is None:
        return ""
    first, last = told.first.astimezone(zone), told.last.astimezone(zone)
    begun, ended = formats.hour(first, zone), formats.hour(last, zone)
    if first.date() != last.date():
        begun = f"{formats.day(first.date())} {begun}"
        ended = f"{formats.day(last.date())} {ended}"
    if begun == ended:
        return begun
    return (
        QCoreApplication.translate("campaigns", "%1 to %2")
        .replace("%1", begun)
        .replace("%2", ended)
    )


def when(campaign: Campaign, handed: Span | None, zone: tzinfo | None, now: datetime) -> str:
    """When it left or will leave; where nothing has, when it was confirmed."""
    if campaign.state is CampaignState.SCHEDULED and campaign.not_before:
        moment = formats.moment(campaign.not_before, zone, now)
        return QCoreApplication.translate("campaigns", "leaves %1").replace("%1", moment)
    if handed is None:
        return formats.moment(campaign.created_at, zone, now)
    day = handed.first.astimezone(zone).date()
    same_day = day == handed.last.astimezone(zone).date()
    clock = span(handed, zone)
    return f"{formats.day(day, year=True)}, {clock}" if same_day else clock


def by(who: str) -> str:
    return QCoreApplication.translate("campaigns", "by %1").replace("%1", who) if who else ""


def dotted(*parts: str) -> str:
    """The parts there are, with a dot between."""
    return " · ".join(part for part in parts if part)


def counts(ladder: Ladder, chosen: int) -> list[tuple[str, str]]:
    """(words, role) of a campaign in a list: only what there is, the bad and the doubtful named."""
    words = _Words()
    told = [(words.allowed(ladder.prepared, chosen), "text.secondary")]
    if ladder.handed_over:
        told.append((words.accepted(ladder.accepted), "text.secondary"))
        told.append((words.delivered(ladder.delivered), "text.secondary"))
    if ladder.failed:
        told.append((words.failed(ladder.failed), "bad.text"))
    if ladder.failed_before:
        told.append((words.failed_before(ladder.failed_before), "bad.text"))
    if ladder.in_doubt:
        told.append((words.maybe_sent(ladder.in_doubt), "doubt.text"))
    return told


def legend(ladder: Ladder) -> list[tuple[str, str]]:
    """(look, words) of each part of a report's bars: what there is, and always how many were
    delivered and failed."""
    words = _Words()
    named = (
        (ladder.delivered, "ok", words.delivered, True),
        (ladder.unreported, "none", words.unreported, False),
        (ladder.scheduled, "covered", words.covered, False),
        (ladder.failed, "bad", words.failed, True),
        (ladder.in_doubt, "doubt", words.maybe_sent, False),
        (still_to_leave(ladder), "waiting", words.to_leave, False),
    )
    return [(look, told(many)) for many, look, told, always in named if many or always]


def at_the_provider(ladder: Ladder) -> str:
    """Who stands between the allowed and the accepted, a line each."""
    words = _Words()
    named = (
        (ladder.in_doubt, words.asked),
        (ladder.refused, words.refused),
        (ladder.failed_before, words.failed_before),
        (ladder.under_way, words.under_way),
        (ladder.waiting, words.to_leave),
        (ladder.withdrawn, words.withdrawn),
    )
    return "\n".join(told(many) for many, told in named if many)


def unknown(ladder: Ladder) -> str:
    """Who is not known, by name: “9 without report, 1 in doubt”."""
    words = _Words()
    named = (
        (ladder.unreported, words.unreported),
        (ladder.in_doubt, words.in_doubt),
        (ladder.scheduled, words.covered),
    )
    return ", ".join(told(many) for many, told in named if many)


def failed_share(ladder: Ladder) -> tuple[str, str]:
    """(what is, what follows) of the failed share beside the shop's line."""
    rate, most = ladder.failure_rate, ladder.failure_rate_at_most
    line = share(FAILURE_LINE)
    if rate is None or most is None:
        return (
            QCoreApplication.translate("campaigns", "No failed share yet."),
            QCoreApplication.translate("campaigns", "Nothing was handed over."),
        )
    head = (
        QCoreApplication.translate("campaigns", "%1 failed, %2 of %3 handed over.")
        .replace("%1", share(rate))
        .replace("%2", formats.number(ladder.failed))
        .replace("%3", formats.number(ladder.handed_over))
    )
    if ladder.unknown == ladder.handed_over:
        then = QCoreApplication.translate("campaigns", "Too early to say: %1.")
        return head, then.replace("%1", _Words().not_known(ladder))
    if ladder.below_line is None:
        then = QCoreApplication.translate(
            "campaigns", "Comptoir warns from %1 on. It may still become up to %2, as long as %3."
        )
        return head, (
            then.replace("%1", line)
            .replace("%2", share(most))
            .replace("%3", _Words().not_known(ladder))
        )
    if ladder.below_line:
        then = QCoreApplication.translate("campaigns", "Below the %1 from which Comptoir warns.")
    else:
        then = QCoreApplication.translate(
            "campaigns", "Comptoir warns from %1 on: look at who failed before the next offer."
        )
    rest = ""
    if ladder.unknown:
        rest = QCoreApplication.translate("campaigns", "Not known: %1.").replace(
            "%1", unknown(ladder)
        )
    return head, " ".join(filter(None, (then.replace("%1", line), rest)))


class _Words(QObject):
    """What has a plural: only `tr` of a class is read for its forms."""

    def not_known(self, ladder: Ladder) -> str:
        words = self.tr("%Ln message(s) are not known (%1)", "", ladder.unknown)
        return words.replace("%1", unknown(ladder))

    def allowed(self, many: int, chosen: int) -> str:
        return self.tr("%Ln of %1 allowed", "", many).replace("%1", formats.number(chosen))

    def accepted(self, many: int) -> str:
        return self.tr("%Ln accepted", "", many)

    def delivered(self, many: int) -> str:
        return self.tr("%Ln delivered", "", many)

    def failed(self, many: int) -> str:
        return self.tr("%Ln failed", "", many)

    def failed_before(self, many: int) -> str:
        return self.tr("%Ln failed before any call", "", many)

    def maybe_sent(self, many: int) -> str:
        return self.tr("%Ln maybe sent", "", many)

    def unreported(self, many: int) -> str:
        return self.tr("%Ln without report", "", many)

    def covered(self, many: int) -> str:
        return self.tr("%Ln at the provider for later", "", many)

    def to_leave(self, many: int) -> str:
        return self.tr("%Ln still to leave", "", many)

    def in_doubt(self, many: int) -> str:
        return self.tr("%Ln in doubt", "", many)

    def asked(self, many: int) -> str:
        return self.tr("%Ln in doubt: asked, no answer", "", many)

    def refused(self, many: int) -> str:
        return self.tr("%Ln refused", "", many)

    def under_way(self, many: int) -> str:
        return self.tr("%Ln being handed over", "", many)

    def withdrawn(self, many: int) -> str:
        return self.tr("%Ln taken back", "", many)


def still_to_leave(ladder: Ladder) -> int:
    return ladder.waiting + ladder.under_way


def unit_price(price: Decimal, currency: str) -> str:
    """The price of one SMS, unrounded: 0.045 stays 0.045."""
    cents = max(2, -int(price.normalize().as_tuple().exponent))
    told = f"{price:.{cents}f}"
    stand_in = formats.money(Decimal("7.77"), currency)
    plain = "7,77" if formats.french() else "7.77"
    return stand_in.replace(plain, told.replace(".", ",") if formats.french() else told)
