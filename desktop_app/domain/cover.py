"""Up to when reminders are to be safe at the provider's own scheduler."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from desktop_app.domain.opening import Opening


class Exposed(StrEnum):
    """Why a reminder to come does not lie at its provider, and needs this computer."""

    NO_SCHEDULER = "no_scheduler"  # its provider takes no text for later
    SWITCHED_OFF = "switched_off"  # the shop hands nothing over in advance
    TOO_SOON = "too_soon"  # for the provider's scheduler
    JUST_BOOKED = "just_booked"  # so that a slip can be put right
    WITHDRAWALS = "withdrawals"  # no more could be taken back this month
    NOT_AHEAD = "not_ahead"  # a rule lets it leave at its hour, and not be handed over before
    ON_ITS_WAY = "on_its_way"  # about to be handed over
    DOUBT = "doubt"  # it may lie there


@dataclass(frozen=True, slots=True)
class Covered:
    """Reminders that leave up to ``until``: how many are ``safe``, and why the others are not."""

    until: datetime
    safe: int
    exposed: dict[Exposed, int]

    @property
    def unsafe(self) -> int:
        return sum(self.exposed.values())


# By noon somebody has opened the shop again and looked.
_UNTIL = time(12)


def within_from(due: datetime, zone: tzinfo, opening: Opening, days: int) -> datetime:
    """From when on ``due`` lies within the `horizon`, of at least a day: the beginning of a day."""
    day = due.astimezone(zone).date()
    while horizon(_begins(day - timedelta(days=1), zone), zone, opening, days) >= due:
        day -= timedelta(days=1)
    return _begins(day, zone)


def _begins(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def horizon(now: datetime, zone: tzinfo, opening: Opening, days: int) -> datetime:
    """Noon of the ``days``-th open day after the one of ``now`` by the wall clock of ``zone``, in
    UTC; ``now`` itself for none: nothing is handed over ahead."""
    if days < 1:
        return now
    day = now.astimezone(zone).date()
    for _ in range(days):
        day = opening.next_open(day + timedelta(days=1))
    return datetime.combine(day, _UNTIL, zone).astimezone(UTC)
