"""One account's lane: its queue sent batch by batch, its reports and replies read in between."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from desktop_app.connectors.contract import Capabilities, Connector
from desktop_app.domain import answers_file
from desktop_app.domain.errors import BookBusy, ConnectorError, Fault
from desktop_app.domain.replies import StopWords
from desktop_app.places import resources
from desktop_app.services.composing import Terms
from desktop_app.services.cover import Cover, Horizon
from desktop_app.services.delivery import poll
from desktop_app.services.pace import Pace
from desktop_app.services.sending import Sender
from desktop_app.store import deliveries, outbox
from desktop_app.store.database import Book

Clock = Callable[[], datetime]

# After this long without a report nobody waits for one; it is still taken when it comes.
PATIENCE = timedelta(minutes=2)

_BATCH = 10  # a kill leaves at most this many in doubt, whatever the provider would take at once
_LOOK = 0.2  # seconds between looks at an empty queue
_POLL_SOON = timedelta(seconds=0.3)  # between looks at the provider while reports are awaited
_POLL_BEFORE = timedelta(seconds=5)  # how old what was heard may be when something is to leave
_POLL_LATER = timedelta(seconds=15)  # while nothing is
_SLEPT = timedelta(minutes=1)
_AFTER_FAULT = 5.0  # seconds; taking back may be asked again and again

_log = logging.getLogger(__name__)


class Lane:
    """Runs in a thread of its own, one call at a time; ``end`` lets the call under way finish."""

    def __init__(
        self,
        book: Book,
        connector: Connector,
        *,
        account_id: int,
        capabilities: Capabilities | None,
        terms: Terms,
        lock_number: int,
        clock: Clock,
        horizon: Horizon = lambda now: now,
    ) -> None:
        self.account_id = account_id
        # A provider that never said what it can do is asked for reports, and for one text a call.
        self.reports = capabilities is None or capabilities.reports
        self.failed: BaseException | None = None
        self._book = book
        self._connector = connector
        self._words = terms.rules.optout.words if terms.rules else StopWords()
        self._answers = answers_file.load(resources() / "answers")
        self._home = terms.home
        self._clock = clock
        self._ending = threading.Event()
        self._polled: datetime | None = None
        self._awaits = False
        self._done = False  # all that could be done was, at the last turn that worked
        self._deaf: ConnectorError | None = None  # why the provider's events could not be read
        self._rests_until = 0.0  # by the machine's steady clock
        batch = min(_BATCH, capabilities.max_batch) if capabilities else 1
        scheduling = capabilities.scheduling if capabilities else None
        most = scheduling.recipients_per_withdrawal if scheduling else None
        self._sender = Sender(
            book,
            connector,
            account_id=account_id,
            lock_number=lock_number,
            batch=batch,
            together=batch if most is None else max(1, min(batch, most)),
            terms=terms,
            clock=clock,
        )
        self._cover = Cover(
            book,
            connector,
            account_id=account_id,
            scheduling=scheduling,
            guarded=capabilities.duplicate_guard if capabilities else False,
            terms=terms,
            clock=clock,
            horizon=horizon,
        )
        self._thread = threading.Thread(target=self._run, name=f"lane-{account_id}")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Claim no more."""
        self._ending.set()

    def end(self) -> None:
        """Claim no more; gives back once the call under way is settled."""
        self.stop()
        self._thread.join()
        self._connector.close()

    @property
    def has_done(self) -> bool:
        """Whether nothing is left that it could do now: nothing is where its provider cannot be
        heard, unless that only asks to slow down."""
        deaf = self._deaf is not None and self._deaf.fault is not Fault.RATE_LIMITED
        return self._done or deaf

    def awaits(self) -> bool:
        """Whether a report is still worth waiting for."""
        if not self.reports:
            return False
        with self._book.read() as connection:
            since = self._clock() - PATIENCE
            return deliveries.awaits_report(connection, self.account_id, since)

    def _run(self) -> None:
        try:
            with Pace(self._book, self._clock) as pace:
                while not self._ending.is_set():
                    self._ending.wait(self._turn(pace))
            self._poll()
        except BaseException as error:  # noqa: BLE001 - told in the agent's own thread
            self.failed = error

    def _turn(self, pace: Pace) -> float:
        """Listen when it is time, send what is due; the seconds until the next turn.

        In this order: a STOP that came while the PC was off counts before the first text leaves.
        Who cannot be heard is not sent to, whatever the reason: a clear no as well would let texts
        leave beside a STOP that nobody reads.
        """
        try:
            resting = time.monotonic() < self._rests_until
            working = not resting and pace.is_time()
            if self._should_poll(_POLL_BEFORE if working else _POLL_LATER):
                self._poll()
            if self._deaf is not None:
                self._end_if_refused(self._deaf)
            if self._deaf is not None or not working:
                return _LOOK
            pace.hurry()  # until all of it is done
            worked = self._work()
            self._awaits = self.awaits()
            if worked:
                return 0.0
            with self._book.read() as connection:
                pace.rest(outbox.next_instant(connection, self._clock()))
        except BookBusy:
            pass
        return _LOOK

    def _work(self) -> bool:
        """Take back what was asked back, before anything new is said; send what is due; then cover
        what is to come. Tells whether there may be more to do."""
        if self._polled is None or self._clock() - self._polled > _SLEPT:
            return True  # the lid was closed since: first it listens again
        taken_back, wait = self._take_back()
        handed = self._sender.turn()
        more = False
        if not handed.count:
            more = self._cover.prepare()
            handed = self._sender.turn(ahead=True)
        wait = max(filter(None, (wait, handed.wait)), default=None)
        self._done = not (more or handed.count or taken_back)
        if wait is not None:
            self._rests_until = time.monotonic() + wait.total_seconds()
        return bool(more or handed.count or taken_back or wait)

    def _take_back(self) -> tuple[int, timedelta | None]:
        """How many the provider told about, and how long it is to be left alone, where it did not
        answer."""
        try:
            return self._cover.end_doubts() + self._cover.take_back(), None
        except ConnectorError as error:
            if error.fault.of_the_account:
                raise
            self._note(error)
            return 0, timedelta(seconds=error.retry_after or _AFTER_FAULT)

    def _should_poll(self, longest: timedelta) -> bool:
        """By the shop's clock, which goes on while a PC sleeps, and may be put back."""
        if self._polled is None:
            return True
        since = self._clock() - self._polled
        if not timedelta(0) <= since <= longest:
            return True
        return since > _POLL_SOON and self._awaits

    def _poll(self) -> None:
        """Read all there is, page after page: a STOP may stand on the last.

        Raises BookBusy; then the next turn begins with it again.
        """
        began = self._clock()
        deaf: ConnectorError | None = None
        try:
            while self._read_page() and not self._ending.is_set():
                pass
        except ConnectorError as error:
            deaf = error
            if self._deaf is None or self._deaf.fault is not error.fault:  # said once
                self._note(error)
        self._polled, self._deaf, self._awaits = began, deaf, self.awaits()

    def _note(self, error: ConnectorError) -> None:
        what = "account %s did not answer: %s"
        _log.warning(what, self.account_id, error.kind, extra={"facts": error.facts})

    def _read_page(self) -> bool:
        """Whether there may be another."""
        heard = poll(
            self._book,
            self._connector,
            account_id=self.account_id,
            words=self._words,
            answers=self._answers,
            region=self._home,
            now=self._clock(),
        )
        return heard.more

    def _end_if_refused(self, deaf: ConnectorError) -> None:
        """A refused account ends the lane as soon as a text would leave; until then it may have
        been the provider's slip."""
        if not deaf.fault.of_the_account:
            return
        with self._book.read() as connection:
            waits = outbox.unsettled(connection, self._clock(), [self.account_id])
        if waits:
            raise deaf
