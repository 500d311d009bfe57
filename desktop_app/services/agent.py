"""`comptoir agent`: the one home of sending. It holds the right to send, one lane an account."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.domain import absence
from desktop_app.domain.absence import Absence, Away
from desktop_app.domain.errors import (
    BadInput,
    BookBusy,
    ComptoirError,
    ConnectorError,
    DiskFull,
    RightToSendHeld,
)
from desktop_app.domain.rules import CountryRules
from desktop_app.services import planning, reminders
from desktop_app.services.calendar_watch import CalendarWatch
from desktop_app.services.lane import Lane
from desktop_app.services.pace import Pace
from desktop_app.store import absences, accounts, campaigns, outbox, sender
from desktop_app.store.database import Book, Connection
from desktop_app.work.clock import AlarmClock
from desktop_app.work.elapsed import steady
from desktop_app.work.right_to_send import RightToSend

Clock = Callable[[], datetime]

_LOOK = 0.2  # seconds between looks at what became due
_SEEN = timedelta(minutes=1)  # how exactly the book knows when this computer was last on
_ROOM = 20_000_000  # octets: with less a claim may be written and what came of it not

_log = logging.getLogger(__name__)

Law = tuple[str, CountryRules | None]
"""The shop's own country (ISO 3166-1 alpha-2) and its rules, None where it has none."""

OpenLane = Callable[[int, int, Law], Lane]
"""Opens the lane of an account (its id, the lock number, what it works under)."""


class Agent:
    """Sends, listens and wakes reminders for one book until told to stop.

    ``lock`` is the file of the right to send; ``accounts`` gives the accounts there are now, id →
    name; ``law`` what the lanes work under: when that is another, they are opened anew. So is the
    lane of an account whose entry in ``marks`` is another: its address or its key changed.
    ``calendars`` are read meanwhile, but not by one that works until it is idle.
    """

    def __init__(
        self,
        book: Book,
        *,
        lock: Path,
        accounts: Callable[[], Mapping[int, str]],
        law: Callable[[], Law],
        open_lane: OpenLane,
        marks: Callable[[], Mapping[int, object]] = dict,
        clock: Clock,
        who: str,
        machine: str,
        alarm: AlarmClock | None = None,
        calendars: CalendarWatch | None = None,
    ) -> None:
        self._book = book
        self._lock = lock
        self._accounts = accounts
        self._law = law
        self._opened_under: Law | None = None
        self._open_lane = open_lane
        self._marks = marks
        self._opened_with: dict[int, object] = {}
        self._clock = clock
        self._who = who
        self._machine = machine
        self._alarm = alarm or AlarmClock(now=clock)
        self._calendars = calendars
        self._due: datetime | None = None
        self._watched: tuple[datetime, float] | None = None  # by the clock, and of real time
        self._seen: datetime | None = None
        self._lanes: dict[int, Lane] = {}
        self._shut: dict[int, ComptoirError] = {}
        self._stopping = False

    def stop(self) -> None:
        """Claim no more and come home; safe from a signal handler.

        A word and no `threading.Event`: its lock is not to be taken by a handler that interrupts
        the very wait that holds it.
        """
        self._stopping = True

    def run(self, *, until_idle: bool = False, holding: Callable[[], None] = lambda: None) -> None:
        """Work until `stop`, or until there is nothing to do; ``holding`` is told when it begins.

        Raises RightToSendHeld with who holds it, where, since when; DiskFull; and why an account
        cannot be used, where no other is left or texts wait for it when all else is done.
        """
        with ExitStack() as held:
            try:
                held.enter_context(RightToSend(self._lock))
            except RightToSendHeld:
                raise self._held_by() from None
            number = self._take_over()
            held.callback(self._end)
            self._alarm.start()
            if self._calendars is not None and not until_idle:
                held.enter_context(self._calendars)
            holding()
            pace = held.enter_context(Pace(self._book, self._clock))
            while not self._stopping:
                away = self._was_away()
                if away or until_idle or pace.is_time():
                    if not self._looked(number, pace):
                        pace.hurry()
                    elif until_idle and self._is_idle():
                        self._own_up()
                        break
                time.sleep(_LOOK)

    def _held_by(self) -> RightToSendHeld:
        with self._book.read() as connection:
            holder = sender.holder(connection)
        if holder is None:
            return RightToSendHeld()
        return RightToSendHeld(who=holder.who, machine=holder.machine, since=holder.since)

    def _take_over(self) -> int:
        with self._book.write() as connection:
            now = self._clock()
            before = absences.last_seen(connection)
            self._note(connection, absence.between(before, now, None) if before else None, now)
            number = outbox.take_over(connection, who=self._who, machine=self._machine, now=now)
            absences.seen(connection, now)  # in the row that the first of all has just written
            self._seen = now
            return number

    def _was_away(self) -> bool:
        """Whether the computer slept since the last time, or its clock was set: noted, and what was
        due meanwhile looked at now, not when an alarm of before would ring."""
        now, passed = self._clock(), steady()
        before, self._watched = self._watched, (now, passed)
        if before is None:
            return False
        found = absence.between(before[0], now, timedelta(seconds=passed - before[1]))
        if found is None:
            return False
        try:
            with self._book.write() as connection:
                self._note(connection, found, now)
        except BookBusy:
            self._watched = before  # the next time
            return False
        self._remind()
        return True

    def _note(self, book: Connection, found: Absence | None, now: datetime) -> None:
        if found is not None:
            _log.warning("nothing was sent for a while: %s", found.kind)
            absences.note(book, found)
            if found.kind is Away.CLOCK_BACK:
                planning.put_right(book, now)

    def _looked(self, number: int, pace: Pace) -> bool:
        """Look, unless somebody else holds the book longer than we wait: then the next time."""
        try:
            self._look(number)
            with self._book.read() as connection:
                pace.rest(outbox.next_instant(connection, self._clock()))
        except BookBusy:
            return False
        return True

    def _look(self, number: int) -> None:
        """Let what became due go, set the alarm, give new accounts a lane."""
        self._heed_failures()
        if shutil.disk_usage(self._book.path.parent).free < _ROOM:
            raise DiskFull
        now = self._clock()
        with self._book.write() as connection:
            outbox.release_held(connection, now)
            campaigns.advance(connection, now)
            if self._seen is None or not now - _SEEN < self._seen <= now:
                absences.seen(connection, now)
                self._seen = now
        self._set_alarm()
        law = self._heed_law()
        self._heed_marks()
        names = self._accounts()
        for account_id in names.keys() - self._lanes.keys() - self._shut.keys():
            self._open(account_id, number, law)
        for account_id, error in self._shut.items():
            error.facts.setdefault("account", names.get(account_id, account_id))
        if self._shut and not self._lanes:
            raise next(iter(self._shut.values()))

    def _heed_law(self) -> Law:
        """The shop moved to another country, or its rules were mended: none leaves by the old.

        A file that cannot be understood may be half written: what held so far holds on.
        """
        try:
            law = self._law()
        except BadInput:
            if self._opened_under is None:
                raise
            return self._opened_under
        if law != self._opened_under:
            self._opened_under = law
            self._close_lanes()
        return law

    def _heed_marks(self) -> None:
        """An account was moved, or given another key: what was opened, or shut, is tried anew."""
        marks = dict(self._marks())
        for account_id, mark in self._opened_with.items():
            if marks.get(account_id, mark) != mark:
                self._shut.pop(account_id, None)
                lane = self._lanes.pop(account_id, None)
                if lane is not None:
                    lane.end()
        self._opened_with = marks

    def _heed_failures(self) -> None:
        """A lane whose account is refused is shut, and its queue waits; other failures are ours."""
        for account_id, lane in list(self._lanes.items()):
            if isinstance(lane.failed, ConnectorError):
                self._shut_out(account_id, lane.failed)
                self._lanes.pop(account_id).end()
            elif lane.failed is not None:
                raise lane.failed

    def _shut_out(self, account_id: int, error: ComptoirError) -> None:
        what = "account %s cannot be used: %s"
        _log.error(what, account_id, error.kind, extra={"facts": error.facts})
        self._shut[account_id] = error
        with self._book.write() as connection:
            accounts.shut(connection, account_id, error.kind)

    def _open(self, account_id: int, number: int, law: Law) -> None:
        """An account that cannot be used (its key is gone) does not keep others from sending."""
        try:
            lane = self._open_lane(account_id, number, law)
        except BookBusy:
            raise  # no fault of the account: at the next look
        except ComptoirError as error:
            self._shut_out(account_id, error)
            return
        with self._book.write() as connection:
            accounts.shut(connection, account_id, "")
        self._lanes[account_id] = lane
        lane.start()

    def _set_alarm(self) -> None:
        """The book remembers when; the alarm only wakes us then."""
        due = reminders.next_due(self._book)
        if due != self._due:
            self._due = due
            self._alarm.wake_at(due, self._remind)

    def _remind(self) -> None:
        """Plans first: nothing leaves by one that somebody changed."""
        while planning.follow_plans(self._book, now=self._clock()):
            pass
        reminders.run_due(self._book, now=self._clock())

    def _is_idle(self) -> bool:
        now = self._clock()
        if self._due is not None and self._due <= now:
            return False
        with self._book.read() as connection:
            # What waits for an account that cannot be used would keep us for ever.
            if outbox.unsettled(connection, now, self._lanes):
                return False
        return not any(lane.awaits() or not lane.has_done for lane in self._lanes.values())

    def _own_up(self) -> None:
        """Texts that wait for an account which cannot be used are not "nothing to do"."""
        now = self._clock()
        with self._book.read() as connection:
            for account_id, error in self._shut.items():
                if outbox.unsettled(connection, now, [account_id]):
                    raise error

    def _end(self) -> None:
        for lane in self._lanes.values():  # before the alarm is waited for
            lane.stop()
        self._alarm.stop()
        self._close_lanes()

    def _close_lanes(self) -> None:
        for lane in self._lanes.values():  # all of them, before one is waited for
            lane.stop()
        while self._lanes:
            self._lanes.popitem()[1].end()
