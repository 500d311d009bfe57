"""What providers tell afterwards: delivery reports, and replies. A STOP counts at once."""

from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop_app.connectors.contract import Connector, Reply, Report
from desktop_app.domain import consent
from desktop_app.domain.answers import AnswerWords
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.errors import ConnectorError, Fault
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.phone import read_told
from desktop_app.domain.replies import StopWords, is_stop
from desktop_app.services import answering
from desktop_app.store import consents, deliveries, outbox
from desktop_app.store.database import Book, Connection
from desktop_app.store.deliveries import Answered
from desktop_app.store.outbox import Move

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Heard:
    """What one look at the provider's events brought; ``more`` may lie behind them."""

    reports: int = 0
    stops: int = 0
    more: bool = field(default=False, compare=False)


def poll(
    book: Book,
    connector: Connector,
    *,
    account_id: int,
    words: StopWords,
    answers: AnswerWords,
    region: str,
    now: datetime,
) -> Heard:
    """Read a page of what happened since the last time and write it down, with the place reached.

    ``region`` (ISO 3166-1 alpha-2) is the shop's country: providers write numbers in many ways. One
    transaction: killed anywhere, the same events are read again and change nothing twice. Raises
    ConnectorError; NONSENSE as well where a STOP does not tell whose it is: it is not passed over,
    nor filed under a number that nobody has. Every reply is kept, and by sure words of ``answers``
    an appointment changes.
    """
    with book.read() as connection:
        cursor = deliveries.cursor(connection, account_id)
    events = connector.events(cursor)
    if events.cursor == cursor:
        return Heard()
    # Who said yes and then no said no, in whatever order it is told.
    in_order = sorted(events.replies, key=lambda each: each.at)
    heard = [_heard(each, words, region) for each in in_order]
    with book.write() as connection:
        made = sum(_report(connection, account_id, each, region, now) for each in events.reports)
        for reply, stop in heard:
            _take(connection, account_id, reply, stop=stop, answers=answers, now=now)
        deliveries.read_to(connection, account_id, events.cursor)
    for kind, many in Counter(events.passed_over).items():
        _log.warning("account %s told what cannot be read: %s x %s", account_id, many, kind)
    more = bool(events.reports or events.replies or events.passed_over)
    return Heard(made, sum(stop for _, stop in heard), more)


def _is_telephone(number: str) -> bool:
    """Not a name nor a short code: those are no recipients of ours, and their advertisements say
    how to stop them. What may be a telephone, however it is written, is one."""
    digits = sum(map(str.isdigit, number))
    return digits > 6 or not re.search(r"[^\W\d_]|^[^+\w]*(?:\d[^+\w]*){3,6}$", number)


def _heard(reply: Reply, words: StopWords, region: str) -> tuple[Reply, bool]:
    """With its number in E.164, where it can be read; and whether it is a STOP."""
    stop = is_stop(reply.text, words) and _is_telephone(reply.number)
    number = read_told(reply.number, region)
    if number is None and stop:
        raise ConnectorError(Fault.NONSENSE)
    return replace(reply, number=number or reply.number), stop


def _take(
    book: Connection,
    account_id: int,
    reply: Reply,
    *,
    stop: bool,
    answers: AnswerWords,
    now: datetime,
) -> None:
    answered = deliveries.answered(book, account_id, reply.number, reply.at)
    reply_id = answering.keep(book, account_id, reply, answered, now)
    if stop and not (reply_id is None and answering.is_known(book, account_id, reply)):
        _stop(book, answered, reply, now)  # an id that was given twice hides none
    if reply_id is not None and stop:
        answering.stopped(book, reply_id, now)
    elif reply_id is not None:
        answering.answer(book, reply_id, reply, answers, now)


def _report(book: Connection, account_id: int, report: Report, region: str, now: datetime) -> int:
    number = read_told(report.number, region)
    if number is None:  # then it surely speaks of none of ours
        return 0
    message_id = deliveries.reported(
        book,
        account_id,
        provider_id=report.provider_id,
        number=number,
        reference=report.reference,
        position=report.position,
    )
    if message_id is None:
        return 0
    state = State.DELIVERED if report.delivered else State.UNDELIVERED
    detail = "" if report.delivered else "no_delivery"
    move = Move(message_id, state, detail, provider_id=report.provider_id)
    return outbox.move(book, [move], now)


def _stop(book: Connection, text: Answered | None, reply: Reply, now: datetime) -> None:
    """No more offers to that number, nor texts of the kind it answered, until they take it back.

    What stands in the queue for it is taken back. The one record is of the person who got the
    text; the number is suppressed for everybody who shares it.
    """
    refused = {Purpose.MARKETING} | ({text.purpose} if text else set())
    for purpose in sorted(refused):
        consents.suppress(book, reply.number, purpose, reason=consent.STOP, now=now)
        if text is not None and text.contact_id is not None:
            said = Record(purpose, Event.WITHDRAWN, reply.at, consent.STOP)
            consents.record(book, [(text.contact_id, said)])
        left = deliveries.waiting(book, reply.number, purpose)
        outbox.move(book, [Move(each, State.CANCELLED, consent.STOP) for each in left], now)
