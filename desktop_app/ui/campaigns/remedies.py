"""Who needs something done, and who was left out, in groups for the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.message import State
from desktop_app.domain.remedy import Remedy
from desktop_app.services import insights
from desktop_app.ui.campaigns import moves
from desktop_app.ui.campaigns.groups import Group
from desktop_app.ui.kit import formats, wording

if TYPE_CHECKING:
    from desktop_app.domain.report import Failures
    from desktop_app.domain.rules import CountryRules
    from desktop_app.services.insights import CampaignReport

NO_REPORT = "no_report"
TOO_LATE = "too_late"


def to_do(told: CampaignReport, rules: CountryRules | None) -> list[Group]:
    """The report's failures, the largest first, and with them who came too late; last those for
    whom nothing is to be done but to know it."""
    counts = told.report.counts
    groups = [_failed(each, rules) for each in told.report.failures]
    if late := counts.get(State.EXPIRED):
        shown = wording.STATES[State.EXPIRED]
        words = QCoreApplication.translate(
            "campaigns", "It was of no more use when it could have left."
        )
        groups.append(
            Group(
                TOO_LATE,
                *(shown.icon, shown.icon_role, shown.words, ""),
                late,
                words,
                ((State.EXPIRED, None),),
            )
        )
    groups.sort(key=lambda each: -each.count)
    if silent := counts.get(State.SENT):
        groups.append(
            Group(
                NO_REPORT,
                *("ph.clock", "unknown.solid"),
                QCoreApplication.translate("campaigns", "No report"),
                QCoreApplication.translate("campaigns", "accepted, and no phone has said more"),
                silent,
                QCoreApplication.translate(
                    "campaigns", "Nothing to do. Counted as unknown, never as delivered."
                ),
                ((State.SENT, None),),
            )
        )
    return groups


def _failed(failures: Failures, rules: CountryRules | None) -> Group:
    shown = wording.REMEDIES[failures.remedy]
    elsewhere = None
    if failures.remedy is Remedy.CHECK_ACCOUNT:
        words = QCoreApplication.translate("campaigns", "Settings")
        elsewhere = (words, "settings", "providers")
    return Group(
        failures.remedy.value,
        shown.icon,
        shown.icon_role,
        shown.words,
        _because(failures, rules),
        failures.count,
        moves.advice(failures.remedy),
        tuple(insights.kinds_of(failures.remedy, failures.reasons)),
        elsewhere,
    )


def _because(failures: Failures, rules: CountryRules | None) -> str:
    """The words behind it, with their counts where there are several."""
    named = [(moves.why(word, rules), many) for word, many in failures.reasons.items()]
    told = sorted(((words, many) for words, many in named if words), key=lambda each: -each[1])
    if len(named) == 1:
        return told[0][0] if told else ""
    return ", ".join(f"{words} ({formats.number(many)})" for words, many in told)


def left_out(told: CampaignReport) -> list[Group]:
    """Who was left out, by reason, the largest first."""
    skipped = sorted(told.report.skipped.items(), key=lambda each: (-each[1], each[0]))
    groups = []
    for word, many in skipped:
        shown = wording.reason(word)
        kinds = ((State.SKIPPED, word),)
        groups.append(Group(word, shown.icon, shown.icon_role, shown.words, "", many, "", kinds))
    return groups
