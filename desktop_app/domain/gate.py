"""May this text go to this person now? Yes, no because, or not before.

The one place that says so: the plan asks it, and the engine asks it again at the moment of sending.
Pure: no clock, no book, no network; the same question always gets the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.domain.rules import CountryRules, Window

# Longer than any chain of closed days: what does not open within a year does not open.
_SEARCH_DAYS = 370


class Basis(StrEnum):
    """Why a text may go; kept with the message as the reason."""

    OPTED_IN = "opted_in"
    EXPECTED_SERVICE_MESSAGE = "expected_service_message"  # transactional, nothing recorded


class Reason(StrEnum):
    """Why a text may not go to this person."""

    STOP = "stop"
    SUPPRESSED = "suppressed"
    SAID_NO = "said_no"
    NOT_TEXTABLE = "not_textable"
    OTHER_COUNTRY = "other_country"  # not the shop's own
    NO_RULES = "no_rules"  # the shop's country has no file
    NOT_ASKED = "not_asked"
    BAD_SENDER = "bad_sender"
    WEEKLY_CAP = "weekly_cap"
    # Said at the claim only:
    NUMBER_CHANGED = "number_changed"  # since the text was made
    TOLD_ALREADY = "told_already"  # the same reminder went to that number, for another or before
    NO_OPENING = "no_opening"  # the rules leave no hour in the coming year


WEEK = timedelta(days=7)


def most_in_a_week(others: Iterable[datetime], at: datetime) -> int:
    """How many of ``others`` lie in the fullest seven days that have ``at`` among them."""
    near = [each for each in others if abs(each - at) < WEEK]
    begins = [at, *(each for each in near if each <= at)]
    return max(sum(begin <= each < begin + WEEK for each in near) for begin in begins)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person and number a text might go to.

    ``country`` is the region of the number (ISO 3166-1 alpha-2), ``consent`` and ``suppressed`` are
    those of the purpose in question, ``marketing_this_week`` counts the other offers of the number
    in the fullest seven days that this one would be among. ``sender`` None leaves it to the
    account.
    """

    number: str | None  # E.164
    reach: Reach
    consent: Flag
    suppressed: bool
    marketing_this_week: int
    sender: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Send:
    basis: Basis


@dataclass(frozen=True, slots=True)
class Skip:
    reason: Reason


@dataclass(frozen=True, slots=True)
class NotBefore:
    """Held by the window ``rule`` until ``until`` (UTC), the first instant all windows are open."""

    until: datetime
    rule: str


Verdict = Send | Skip | NotBefore


def judge(
    candidate: Candidate,
    *,
    purpose: Purpose,
    rules: CountryRules | None,
    now: datetime,
    home: str | None = None,
) -> Verdict:
    """Judge one text of ``purpose`` at ``now`` (aware; TypeError when it is not).

    ``rules`` are those of the shop's own country, None where it has no file: then marketing is
    refused, and ``home`` tells the country that service messages may go to; without either nothing
    leaves. Of several reasons the weightiest is given: what the person said comes first.
    """
    if now.utcoffset() is None:
        raise TypeError("now needs its time zone")
    home = rules.country if rules else home
    reason = _refused(candidate) or _unreachable(candidate, home)
    if reason:
        return Skip(reason)
    if purpose is Purpose.MARKETING:
        reason = _no_marketing(candidate, rules)
        if reason:
            return Skip(reason)
    if rules is None:
        return Send(basis(candidate.consent))
    if candidate.sender is not None and not rules.allows_sender(candidate.sender, purpose):
        return Skip(Reason.BAD_SENDER)
    return _hours(rules, purpose, now) or Send(basis(candidate.consent))


def next_opening(rules: CountryRules, purpose: Purpose, now: datetime) -> datetime | None:
    """When texts of ``purpose`` may leave next: ``now``, or later (UTC); None within a year."""
    verdict = _hours(rules, purpose, now)
    if verdict is None:
        return now
    return verdict.until if isinstance(verdict, NotBefore) else None


def _refused(candidate: Candidate) -> Reason | None:
    if candidate.consent is Flag.STOP:
        return Reason.STOP
    if candidate.suppressed:
        return Reason.SUPPRESSED
    return Reason.SAID_NO if candidate.consent is Flag.SAID_NO else None


def _unreachable(candidate: Candidate, home: str | None) -> Reason | None:
    if candidate.reach is not Reach.TEXTABLE or not candidate.number:
        return Reason.NOT_TEXTABLE
    if not home:
        return Reason.NO_RULES
    return None if candidate.country == home else Reason.OTHER_COUNTRY


def _no_marketing(candidate: Candidate, rules: CountryRules | None) -> Reason | None:
    if rules is None:
        return Reason.NO_RULES
    if candidate.consent is not Flag.YES:
        return Reason.NOT_ASKED
    if candidate.marketing_this_week >= rules.cap.per_week:
        return Reason.WEEKLY_CAP
    return None


def basis(consent: Flag) -> Basis:
    """On what a text goes to somebody who has not refused."""
    return Basis.OPTED_IN if consent is Flag.YES else Basis.EXPECTED_SERVICE_MESSAGE


def _hours(rules: CountryRules, purpose: Purpose, now: datetime) -> Verdict | None:
    windows = rules.blocking(purpose)
    try:
        return _held(windows, rules.zone, now.astimezone(UTC)) if windows else None
    except OverflowError:  # within a day of the first or the last date there is
        return Skip(Reason.NO_OPENING)


# Five thousand people are judged at one instant by the same windows: the search is made once.
@lru_cache(maxsize=128)
def _held(windows: tuple[Window, ...], zone: ZoneInfo, now: datetime) -> Verdict | None:
    """None inside all ``windows``, else until when they hold. ``now`` in UTC."""
    local = now.astimezone(zone)
    closed = [window.id for window in windows if not window.is_open(local)]
    if not closed:
        return None
    # A clock that is put back just after midnight shows the day before again.
    first = local.date() - timedelta(days=1)
    found: list[datetime] = []
    for offset in range(_SEARCH_DAYS):
        openings = _openings(windows, zone, first + timedelta(days=offset))
        # One day is looked at beyond the first that opens: in the night of a change, instants do
        # not follow the order of days.
        last, found = bool(found), found + [instant for instant in openings if instant > now]
        if last:
            break
    return NotBefore(min(found), closed[0]) if found else Skip(Reason.NO_OPENING)


def _openings(windows: tuple[Window, ...], zone: ZoneInfo, day: date) -> list[datetime]:
    """Instants around ``day`` at which all windows are open, each stretch's first among them."""
    if not all(window.is_open_on(day) for window in windows):
        return []
    shown = {instant: instant.astimezone(zone) for instant in _turns(windows, zone, day)}
    return [
        instant
        for instant, local in shown.items()
        if all(window.is_open(local) for window in windows)
    ]


def _turns(windows: tuple[Window, ...], zone: ZoneInfo, day: date) -> Iterator[datetime]:
    """The instants of ``day`` at which windows can open, in UTC.

    That is when a wall clock shows an opening hour, which it does twice or never on the night it is
    changed, and the instant of the change itself.
    """
    for window in windows:
        opens = _wall(day, window.opens)
        for fold in (0, 1):
            yield opens.replace(tzinfo=zone, fold=fold).astimezone(UTC)
    yield from _change(zone, day)


def _wall(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _change(zone: ZoneInfo, day: date) -> Iterator[datetime]:
    """The instant at which clocks are changed on ``day``, to the second, if they are."""
    # Three hours more on each side: a change at midnight belongs to both days.
    before = _wall(day, -180).replace(tzinfo=zone).astimezone(UTC)
    after = _wall(day, 27 * 60).replace(tzinfo=zone).astimezone(UTC)
    offset = before.astimezone(zone).utcoffset()
    if after.astimezone(zone).utcoffset() == offset:
        return
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle <= before:
            break
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    yield after
