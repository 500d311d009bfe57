"""What became of what was sent: campaigns, their report, the history of one message."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import State
from desktop_app.domain.price import estimate
from desktop_app.domain.remedy import Remedy, remedy
from desktop_app.domain.report import Report, report
from desktop_app.store import reports
from desktop_app.store.database import Book
from desktop_app.store.reports import Campaign, Handed, Held, Kind, Line, Step, Times, Wording
from desktop_app.store.reports import Text as Text

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Standing:
    """A campaign and how it stands now. ``waits_until`` is when its first text leaves, where a rule
    holds all that is left of it until an hour to come."""

    campaign: Campaign
    report: Report
    waits_until: datetime | None = field(default=None, kw_only=True)

    @property
    def price_estimate(self) -> Decimal | None:
        """What the provider bills at most, by the price the person confirmed; None if unknown.

        An estimate: for what it took or may have taken. The bill itself is the provider's.
        """
        return estimate(self.report.segments_taken, self.campaign.price_per_segment)

    @property
    def price_planned(self) -> Decimal | None:
        """What all that was prepared and not taken back would cost, by the same price; None if
        unknown."""
        left = self.report.segments - self.report.segments_withdrawn
        return estimate(left, self.campaign.price_per_segment)


@dataclass(frozen=True, slots=True)
class CampaignReport(Standing):
    """The same with the times at which each rung was reached, and what a rule holds back."""

    times: Times
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageHistory:
    """One message and all that happened to it, oldest first."""

    message: Line
    steps: tuple[Step, ...]


def campaigns(
    book: Book,
    *,
    after: int | None = None,
    limit: int = 50,
    states: Collection[CampaignState] = (),
    skip: int = 0,
    now: datetime | None = None,
) -> list[Standing]:
    """The next ``limit`` campaigns, newest first; ``after`` is the last id of the page before.

    Only those in ``states`` where any are named; ``skip`` of them are passed over. ``now`` as in
    `counted`; without it none is said to wait.
    """
    with book.read() as connection:
        found = reports.listed(
            connection, after=after, limit=limit, states=states, skip=skip, now=now
        )
        ids = [each.id for each in found]
        counted = reports.tallies(connection, ids)
        waits = reports.waiting_until(connection, ids, now) if now else {}
    return [
        Standing(each, report(counted[each.id]), waits_until=waits.get(each.id)) for each in found
    ]


def counted(book: Book, now: datetime | None = None) -> dict[CampaignState, int]:
    """How many campaigns there are in each state. With ``now`` one that is RUNNING and waits for an
    hour to come with all that is left of it counts as SCHEDULED."""
    with book.read() as connection:
        return reports.counted(connection, now)


def campaign_report(book: Book, campaign_id: int, now: datetime | None = None) -> CampaignReport:
    """The report of one campaign; BadInput("campaign_unknown", id=) where there is none."""
    with book.read() as connection:
        campaign = reports.campaign(connection, campaign_id)
        if campaign is None:
            raise BadInput("campaign_unknown", id=campaign_id)
        counted = reports.tallies(connection, [campaign_id])[campaign_id]
        times = reports.times(connection, campaign_id)
        held = reports.held(connection, campaign_id)
        waits = reports.waiting_until(connection, [campaign_id], now) if now else {}
    return CampaignReport(
        campaign, report(counted), times, tuple(held), waits_until=waits.get(campaign_id)
    )


def who_failed(book: Book, campaign_id: int, *, most: int = 10) -> dict[Remedy, list[Line]]:
    """The first ``most`` of each group of the report's failures, by name and number."""
    found: dict[Remedy, list[Line]] = {}
    with book.read() as connection:
        for state in (State.FAILED, State.UNDELIVERED, State.UNCERTAIN):
            after = 0
            while page := reports.messages(
                connection, campaign_id, after=after, limit=_PAGE, state=state
            ):
                for line in page:
                    what = remedy(line.state, line.reason)
                    if what and len(group := found.setdefault(what, [])) < most:
                        group.append(line)
                after = page[-1].id
    return found


def kinds_of(what: Remedy, reasons: Collection[str]) -> list[Kind]:
    """Which messages stand behind one of a report's failures: what `lines` takes. Never none."""
    failed = (State.FAILED, State.UNDELIVERED, State.UNCERTAIN)
    return [(state, word) for state in failed for word in reasons if remedy(state, word) is what]


def lines(
    book: Book, campaign_id: int, *, skip: int = 0, limit: int = 200, kinds: Sequence[Kind] = ()
) -> list[Line]:
    """``limit`` messages after the first ``skip``, without their histories; those of ``kinds``
    where any are named."""
    with book.read() as connection:
        return reports.lines(connection, campaign_id, skip=skip, limit=limit, kinds=kinds)


def place_of(book: Book, campaign_id: int, message_id: int) -> int | None:
    """Its place in `lines` of all kinds, 0 the first; None where it is not of the campaign."""
    with book.read() as connection:
        return reports.place_of(connection, campaign_id, message_id)


def wording(book: Book, campaign_id: int) -> Wording | None:
    """One of its texts as it left; None where there is a text for nobody."""
    with book.read() as connection:
        return reports.wording(connection, campaign_id)


def messages(
    book: Book, campaign_id: int, *, after: int = 0, limit: int = 200, state: State | None = None
) -> list[MessageHistory]:
    """The next ``limit`` messages with their histories; ``after`` is the last id seen."""
    with book.read() as connection:
        lines = reports.messages(connection, campaign_id, after=after, limit=limit, state=state)
        steps = reports.histories(connection, [each.id for each in lines])
    return [MessageHistory(each, tuple(steps[each.id])) for each in lines]


def each_message(book: Book, campaign_id: int) -> Iterator[MessageHistory]:
    """Every message of a campaign, read page by page: one may move on while others are read."""
    after = 0
    while page := messages(book, campaign_id, after=after, limit=_PAGE):
        yield from page
        after = page[-1].message.id


def handed_over(book: Book) -> list[Handed]:
    """Every text a provider took or may have taken: what its own list should hold."""
    with book.read() as connection:
        return reports.handed_over(connection)


def message_history(book: Book, message_id: int) -> MessageHistory:
    """All that happened to one message; BadInput("message_unknown", id=) where there is none."""
    with book.read() as connection:
        line = reports.message(connection, message_id)
        if line is None:
            raise BadInput("message_unknown", id=message_id)
        steps = reports.histories(connection, [message_id])[message_id]
    return MessageHistory(line, tuple(steps))


def texts_of(book: Book, contact_id: int, *, limit: int = 200) -> list[Text]:
    """What was ever written to one person, the last one first, also what never left."""
    with book.read() as connection:
        return reports.texts_of(connection, contact_id, limit=limit)
