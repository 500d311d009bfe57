"""Cover: reminders of the coming hours lie at the provider's own scheduler, and leave also when
this computer is off. What changes is asked back from there, and handed over anew.

Handing over is sending (`services.sending`): claimed durably before the call. Taking back may be
asked again and again: the provider says the same each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from desktop_app.connectors.contract import Connector, Scheduling, Withdrawal
from desktop_app.domain.gate import Reason, Send, judge
from desktop_app.domain.message import Purpose, State
from desktop_app.services import doubts, planning, telling
from desktop_app.services import reminders as waking
from desktop_app.services.appointments import candidates
from desktop_app.services.composing import Terms
from desktop_app.services.queueing import others_than, queue, waiting_beside, would_go
from desktop_app.services.telling import Shop
from desktop_app.store import cover, outbox, reminders
from desktop_app.store.cover import Ahead
from desktop_app.store.database import Book, Connection
from desktop_app.store.outbox import Move
from desktop_app.store.reminders import Due

Clock = Callable[[], datetime]
Horizon = Callable[[datetime], datetime]
"""Up to when reminders are to be safe, told at an instant."""

Gate = Callable[[int, datetime], bool]
"""Whether a text to a contact (its id) may leave at an instant."""

# In one transaction, and in one look at what lies there.
_CHUNK = 50

# Between the claim and the provider's own look at the clock.
_MARGIN = timedelta(seconds=30)

_COUNTED = (Withdrawal.TAKEN_BACK, Withdrawal.LEFT, Withdrawal.UNKNOWN)


class Cover:
    """Keeps one account's cover as the book wants it. ``guarded``: its provider takes the identical
    batch under the same reference once. Raises ConnectorError, BookBusy."""

    def __init__(
        self,
        book: Book,
        connector: Connector,
        *,
        account_id: int,
        scheduling: Scheduling | None,
        guarded: bool,
        terms: Terms,
        clock: Clock,
        horizon: Horizon,
    ) -> None:
        self._book = book
        self._connector = connector
        self._account_id = account_id
        self._scheduling = scheduling
        self._guarded = guarded
        self._terms = terms
        self._clock = clock
        self._horizon = horizon

    def prepare(self) -> bool:
        """Put into the queue what is to be handed over, and ask back what lies there and would be
        otherwise by now; tells whether there is either. What is too soon for the scheduler leaves
        from here. Plans first: nothing is handed over by one that somebody changed."""
        while planning.follow_plans(self._book, now=self._clock()):
            pass
        with self._book.write() as connection:
            now = self._clock()
            cover.pass_on(connection, self._account_id, now)
            still = cover.lie_on(connection, self._account_id, now)
            planning.heed_changes(connection, still, now)
            too_soon = datetime.max.replace(tzinfo=UTC)
            if self._scheduling is not None:
                too_soon = now + self._scheduling.lead + _MARGIN / 2
            cover.come_home(connection, self._account_id, too_soon)
            wrong = self._look_over(connection, now)
            ready = self._to_hand_over(connection, now)
            wrong += self._bring_together(connection, ready, now)
            return bool(self._queue(connection, ready, now) or wrong or still)

    def end_doubts(self) -> int:
        """Ask again about calls whose answer never came, where that takes nothing twice."""
        able, now = self._scheduling, self._clock()
        if able is None or not self._guarded:
            return 0
        after = now + able.lead + _MARGIN
        return doubts.end(
            self._book, self._connector, account_id=self._account_id, after=after, now=now
        )

    def take_back(self) -> int:
        """Ask the provider for what is to be taken back; gives how many it told about."""
        with self._book.read() as connection:
            asked = cover.asked_back(connection, self._account_id, limit=_CHUNK)
        for each in asked:
            outcome = self._ask(each)
            with self._book.write() as connection:
                self._settle(connection, each, outcome)
        return len(asked)

    def _to_hand_over(self, book: Connection, now: datetime) -> list[Due]:
        """What waits and may be handed over by now, the soonest due first."""
        if self._scheduling is None:
            return []
        first = now + self._scheduling.lead + _MARGIN
        due = reminders.to_cover(book, self._account_id, first=first, last=self._last(now))
        ready: list[Due] = []
        for at in range(0, len(due), _CHUNK):  # whom no text reaches is among them till it is due
            ready += self._ready(book, due[at : at + _CHUNK], now)
            if len(ready) >= _CHUNK:
                break
        return ready[:_CHUNK]

    def _last(self, now: datetime) -> datetime:
        """Up to when what is due is handed over."""
        if self._scheduling is None:
            return now
        return min(self._horizon(now), now + self._scheduling.horizon - _MARGIN)

    def _queue(self, book: Connection, ready: Sequence[Due], now: datetime) -> int:
        """Not for a number from which something is asked back: what becomes of that is waited
        for."""
        asked = cover.asked_back_from(book, {each.number for each in ready if each.number})
        room = self._room(book, now)
        most = _CHUNK if room is None else max(0, room)
        free = [each for each in ready if each.number not in asked][:most]
        return len(queue(book, free, now, ahead=True)) if free else 0

    def _ready(self, book: Connection, due: Sequence[Due], now: datetime) -> list[Due]:
        """Whose wait is over, and whom a text would reach at its hour as things stand."""
        plans = telling.shop(book).plans
        over = [each for each in due if each.agreed_at + plans.of(each.kind).wait <= now]
        may = self._gate(book, over)
        return [each for each in over if may(each.contact_id, each.due_at)]

    def _gate(self, book: Connection, due: Iterable[Due]) -> Gate:
        """Whether a text to one of these people may leave at an instant, as things stand."""
        rules, home = self._terms.rules, self._terms.home
        people = {each.contact_id: (each.number, each.reach) for each in due}
        asked = candidates(book, people, home)

        def may(contact_id: int, at: datetime) -> bool:
            service = Purpose.TRANSACTIONAL
            verdict = judge(asked[contact_id], purpose=service, rules=rules, now=at, home=home)
            return isinstance(verdict, Send)

        return may

    def _room(self, book: Connection, now: datetime) -> int | None:
        """How many more may lie there and still all be taken back; None is without a limit."""
        most = self._scheduling.withdrawals_a_month if self._scheduling else None
        if most is None:
            return None
        used = withdrawn_this_month(book, self._account_id, now)
        # What is asked back uses up one, and what comes in its place needs another.
        asked = len(cover.asked_back(book, self._account_id))
        return most - used - cover.count_open(book, self._account_id) - asked

    def _look_over(self, book: Connection, now: datetime) -> int:
        """Ask back what would be another text, for another number, or not sent at all by now;
        gives how many."""
        standing = cover.standing(book, self._account_id)
        if not standing:
            return 0
        told_of = reminders.of_messages(book, [each.id for each in standing])
        may = self._gate(book, (each for of in told_of.values() for each in of))
        shop = telling.shop(book)
        wrong = [
            each.id for each in standing if not _stands(each, told_of.get(each.id, []), shop, may)
        ]
        cover.ask_back(book, wrong, now)
        return len(wrong)

    def _bring_together(self, book: Connection, ready: Sequence[Due], now: datetime) -> int:
        """Ask back what would go into another text by now, with what waits for its number; gives
        how many. Only where all that it told can be handed over anew."""
        lying = self._movable(book, now)
        there = [each for of in lying.values() for each in of]
        waiting = waiting_beside(book, there) if there else []
        asked = cover.asked_back_from(book, {each.number for each in there if each.number})
        numbers = {each.number for each in waiting} - asked
        there = [each for each in there if each.number in numbers]
        if not there:
            return 0
        again = self._ready(book, [each for each in there if each.due_at <= self._last(now)], now)
        leading = sorted((*again, *ready), key=lambda each: (each.due_at, each.id))
        leading = [each for each in leading if each.number in numbers]
        texts = would_go(book, leading, [*waiting, *there], telling.shop(book))
        may, room = self._gate(book, (*waiting, *there)), self._room(book, now)
        apart: list[int] = []
        for number in sorted(filter(None, numbers)):
            of_number = {id_: of for id_, of in lying.items() if of[0].number == number}
            others, instead = others_than(of_number, texts)
            if not all(may(each.contact_id, text.at) for text in instead for each in text.due):
                continue
            if room is not None:
                if room < len(instead):
                    continue
                room -= len(instead)
            apart += others
        cover.ask_back(book, apart, now)
        return len(apart)

    def _movable(self, book: Connection, now: datetime) -> dict[int, list[Due]]:
        """What each text tells that lies there and can be both taken back and handed over anew."""
        able = self._scheduling
        if able is None:
            return {}
        first = now + max(able.lead, able.withdraw_lead) + _MARGIN
        standing = cover.standing(book, self._account_id)
        ids = [each.id for each in standing if each.provider_id and first <= each.leaves_at]
        return reminders.of_messages(book, ids)

    def _ask(self, asked: Ahead) -> Withdrawal:
        able, now = self._scheduling, self._clock()
        if asked.provider_id is None:
            return Withdrawal.UNKNOWN
        if able is not None:
            if asked.leaves_at - able.withdraw_lead < now < asked.leaves_at:
                return Withdrawal.TOO_LATE
            most = able.withdrawals_a_month
            with self._book.read() as connection:
                if most is not None and most <= withdrawn_this_month(
                    connection, self._account_id, now
                ):
                    return Withdrawal.TOO_LATE
        return self._connector.withdraw(asked.provider_id)

    def _settle(self, book: Connection, asked: Ahead, outcome: Withdrawal) -> None:
        now = self._clock()
        cover.note(book, self._account_id, asked.id, outcome, now)
        # What waits until this is known: it is.
        outbox.let_go(book, asked.number, Reason.TOLD_ALREADY, now)
        if outcome is Withdrawal.TOO_LATE:
            cover.keep(book, asked.id)
        else:
            outbox.move(book, [_MOVES[outcome](asked.id)], now)
        if outcome is Withdrawal.TAKEN_BACK:
            waking.release(book, asked.id)
        else:
            planning.leaves_after_all(book, asked.id, now)


def _stands(ahead: Ahead, due: Sequence[Due], shop: Shop, may: Gate) -> bool:
    said = telling.still_says(ahead.text, ahead.number, due, shop, ahead.leaves_at)
    return said and all(may(each.contact_id, ahead.leaves_at) for each in due)


_MOVES: dict[Withdrawal, Callable[[int], Move]] = {
    Withdrawal.TAKEN_BACK: lambda id_: Move(id_, State.CANCELLED, "taken_back"),
    Withdrawal.LEFT: lambda id_: Move(id_, State.SENT, "left_as_scheduled"),
    Withdrawal.UNKNOWN: lambda id_: Move(id_, State.UNCERTAIN, "taken_back_or_left"),
}


def withdrawn_this_month(book: Connection, account_id: int, now: datetime) -> int:
    """How many texts the provider was asked back this month, by UTC as it counts."""
    month = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return cover.count_since(book, account_id, month, _COUNTED)
