"""What became of a campaign, from counts by state: nothing unknown is ever counted as success.

Four rungs, each part of the one before: prepared → handed over → accepted → delivered. Whoever
stands between two rungs is named, so that the numbers always add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.message import State
from desktop_app.domain.remedy import Remedy, remedy

# A shop aims to stay *below* this share of failures.
FAILURE_LINE = 0.02

ACCEPTED = frozenset({State.SCHEDULED, State.SENT, State.DELIVERED, State.UNDELIVERED})
MAYBE_TAKEN = ACCEPTED | {State.UNCERTAIN}  # what the provider bills, or may bill
WITHDRAWN = frozenset({State.CANCELLED, State.EXPIRED})


@dataclass(frozen=True, slots=True)
class Tally:
    """``count`` messages alike, of ``segments`` in all.

    ``asked``: they were claimed for a provider call (they have a handover). ``reason`` as the
    message keeps it.
    """

    state: State
    reason: str
    asked: bool
    count: int
    segments: int

    @property
    def handed_over(self) -> bool:
        """Whether a provider was asked to take them, and may have them or said no.

        FAILED counts when a call was made: a clear refusal is an answer to a handover. What is back
        in the queue after a fault that surely left nothing behind was not handed over, nor what
        the gate stopped after the claim, nor what was withdrawn from the provider's scheduler.
        SENDING is not *yet*: its call is under way.
        """
        return self.state in MAYBE_TAKEN or (self.state is State.FAILED and self.asked)


@dataclass(frozen=True, slots=True)
class Ladder:
    """How many messages reached each rung, and who stands where in between.

    - ``prepared`` = ``waiting + under_way + withdrawn + failed_before`` + ``handed_over``
    - ``handed_over`` = ``refused + in_doubt`` + ``accepted``
    - ``accepted`` = ``scheduled + unreported + undelivered`` + ``delivered``
    """

    prepared: int = 0  # written to leave: all but those skipped
    waiting: int = 0  # QUEUED, HELD
    under_way: int = 0  # SENDING: claimed, the call may have been made
    withdrawn: int = 0  # CANCELLED, EXPIRED
    failed_before: int = 0  # FAILED, and no provider was ever asked
    handed_over: int = 0
    refused: int = 0  # FAILED: the provider surely did not take it
    in_doubt: int = 0  # UNCERTAIN: maybe taken
    accepted: int = 0
    scheduled: int = 0  # lies at the provider's own scheduler
    unreported: int = 0  # SENT: taken, and nobody has said whether it arrived
    undelivered: int = 0
    delivered: int = 0

    @property
    def failed(self) -> int:
        """Known failures after the hand-over."""
        return self.refused + self.undelivered

    @property
    def unknown(self) -> int:
        """Handed over, and neither known to have arrived nor known to have failed."""
        return self.in_doubt + self.scheduled + self.unreported

    @property
    def failure_rate(self) -> float | None:
        """``failed`` ÷ ``handed_over``, 0 to 1; None, not 0, where nothing was handed over.

        ``unknown`` stands in the denominator: while it is large, the rate says little and may
        still grow by as much.
        """
        return self.failed / self.handed_over if self.handed_over else None

    @property
    def failure_rate_at_most(self) -> float | None:
        """What the rate is when all that is ``unknown`` turns out to have failed."""
        return (self.failed + self.unknown) / self.handed_over if self.handed_over else None

    @property
    def below_line(self) -> bool | None:
        """Whether the rate surely stays below `FAILURE_LINE`, or surely does not.

        None where nobody knows yet: what is ``unknown`` decides, or nothing was handed over.
        """
        lowest, highest = self.failure_rate, self.failure_rate_at_most
        if lowest is None or highest is None or lowest < FAILURE_LINE <= highest:
            return None
        return highest < FAILURE_LINE


@dataclass(frozen=True, slots=True)
class Failures:
    """Messages for which the same is to be done next; ``reasons`` counts the words behind it."""

    remedy: Remedy
    count: int
    reasons: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a set of messages.

    ``counts`` names the states there are, ``skipped`` the reasons. ``segments`` are those of the
    prepared messages, ``segments_taken`` those that a provider took or may have taken: what it
    bills at most; ``segments_withdrawn`` are of those taken back, which cost nothing any more.
    ``failures`` come with the largest group first.
    """

    counts: Mapping[State, int]
    skipped: Mapping[str, int]
    ladder: Ladder
    segments: int
    segments_taken: int
    failures: tuple[Failures, ...]
    segments_withdrawn: int = 0


def report(tallies: Iterable[Tally]) -> Report:
    """Add up ``tallies``, which may name the same state and reason more than once."""
    tallies = list(tallies)
    counts: Counter[State] = Counter()
    skipped: Counter[str] = Counter()
    for each in tallies:
        counts[each.state] += each.count
        if each.state is State.SKIPPED:
            skipped[each.reason] += each.count
    return Report(
        counts=+counts,
        skipped=+skipped,
        ladder=_ladder(+counts, sum(each.count for each in tallies if each.handed_over)),
        segments=sum(each.segments for each in tallies if each.state is not State.SKIPPED),
        segments_taken=sum(each.segments for each in tallies if each.state in MAYBE_TAKEN),
        failures=_failures(tallies),
        segments_withdrawn=sum(each.segments for each in tallies if each.state in WITHDRAWN),
    )


def _ladder(counts: Counter[State], handed_over: int) -> Ladder:
    maybe_taken = sum(counts[state] for state in MAYBE_TAKEN)
    refused = handed_over - maybe_taken
    return Ladder(
        prepared=counts.total() - counts[State.SKIPPED],
        waiting=counts[State.QUEUED] + counts[State.HELD],
        under_way=counts[State.SENDING],
        withdrawn=sum(counts[state] for state in WITHDRAWN),
        failed_before=counts[State.FAILED] - refused,
        handed_over=handed_over,
        refused=refused,
        in_doubt=counts[State.UNCERTAIN],
        accepted=maybe_taken - counts[State.UNCERTAIN],
        scheduled=counts[State.SCHEDULED],
        unreported=counts[State.SENT],
        undelivered=counts[State.UNDELIVERED],
        delivered=counts[State.DELIVERED],
    )


def _failures(tallies: Iterable[Tally]) -> tuple[Failures, ...]:
    """Grouped by what to do next, the largest group first."""
    groups: dict[Remedy, Counter[str]] = {}
    for each in tallies:
        what = remedy(each.state, each.reason)
        if what is not None and each.count:
            groups.setdefault(what, Counter())[each.reason] += each.count
    found = [Failures(what, words.total(), words) for what, words in groups.items()]
    return tuple(sorted(found, key=lambda each: (-each.count, each.remedy)))
