"""A scripted year, lived by Comptoir: its own services, a real encrypted book, a real gateway on a
real socket; only the clock is the script's. What left is read from the gateway's ledger."""

from __future__ import annotations

import heapq
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from desktop_app.domain.consent import Event as Said
from desktop_app.domain.consent import Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import USUAL, Plan, Step
from desktop_app.servers.practice_state import Habits
from desktop_app.services import appointments, reminder_plans, reminders
from desktop_app.store import consents, contacts, plans
from desktop_app.store import reminders as stored
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.reminders import Reminder
from desktop_app.store.tables import Account
from tests.helpers.books import LAW, fresh_book
from tests.helpers.clocked import Desk, desk
from tests.oracles import script as year
from tests.oracles.comparing import Difference, OtherReason, compare, compare_reasons
from tests.oracles.reminders import Expected, Left, Missing
from tests.year.reasons import reasons

_WORDS = {"fr": "{date} {time}", "en": "{date} {time}"}
_HOUR = re.compile(r"\b\d\d:\d\d\b")
_SECOND = timedelta(seconds=1)


@dataclass
class Life:
    """One shop and how far it has come. ``ids``: our appointments by the script's."""

    book: Book
    shop: Desk
    script: year.Script
    covered: bool
    ids: dict[int, int] = field(default_factory=dict)
    people: dict[int, int] = field(default_factory=dict)
    on: bool = False
    _wakes: list[datetime] = field(default_factory=list)
    _wait: dict[str | None, int] = field(default_factory=dict)

    def begin(self) -> None:
        with self.book.write() as connection:
            first = self.script.events[0].at - timedelta(days=1)
            plan = Plan(steps=USUAL, words=_WORDS)
            plans.keep(connection, plan, now=first)
            for each in self.script.people:
                person = Person(
                    first_name=each.name,
                    number=each.number,
                    reach=Reach.TEXTABLE if each.textable and each.number else Reach.LANDLINE,
                )
                self.people[each.id] = contacts.add(connection, person, first)
                if each.refused:
                    self._say(connection, each.id, Said.WITHDRAWN, first)

    def live(self) -> None:
        for event in self.script.events:
            self._pass_until(event.at)
            self.shop.clock.now = event.at
            _HAPPENS[type(event)](self, event)
        self._pass_until(self.script.ends)
        self.shop.provider.release_due()  # also what left while the computer was off
        # What ceased to be of use meanwhile says so, as when it is on again; nothing is sent.
        reminders.run_due(self.book, now=self.script.ends - _SECOND / 1000)

    # --- time

    def _pass_until(self, at: datetime) -> None:
        """Ring whatever rings before ``at``, as the alarm would, if the computer is on."""
        while self.on and (wake := self._next(at)) is not None:
            self.shop.clock.now = wake
            self.shop.work()
        self.shop.clock.now = at

    def _next(self, at: datetime) -> datetime | None:
        now = self.shop.clock.now
        while self._wakes and self._wakes[0] <= now:
            heapq.heappop(self._wakes)
        with self.book.read() as connection:
            due = stored.next_due(connection)
        ahead = [each for each in (due, *self._wakes[:1]) if each is not None and each < at]
        return max(min(ahead), now + _SECOND / 1000) if ahead else None

    def _wake_at(self, at: datetime) -> None:
        heapq.heappush(self._wakes, at)

    # --- what happens

    def booked(self, event: year.Booked) -> None:
        booking = Booking(
            self.people[event.person], event.day, event.clock, self.script.zone, event.kind
        )
        added = appointments.add(self.book, booking, account_id=1, now=event.at)
        self.ids[event.id] = added.appointment_id
        self._agreed(event.at)

    def moved(self, event: year.Moved) -> None:
        appointments.move(
            self.book,
            self.ids[event.id],
            day=event.day,
            clock=event.clock,
            zone=self.script.zone,
            now=event.at,
        )
        self._agreed(event.at)

    def cancelled(self, event: year.Cancelled) -> None:
        appointments.cancel(self.book, self.ids[event.id], now=event.at)
        self._looked()

    def plan_changed(self, event: year.PlanChanged) -> None:
        self._wait[event.kind] = event.wait_minutes
        plan = Plan(
            kind=event.kind or "",
            steps=tuple(map(_step, event.steps)),
            opens=event.opens,
            closes=event.closes,
            wait=timedelta(minutes=event.wait_minutes),
            words=_WORDS,
            off_since=event.at.date() if event.off else None,
        )
        reminder_plans.keep(self.book, plan, now=event.at)
        self._agreed(event.at)

    def opening_changed(self, event: year.OpeningChanged) -> None:
        opening = Opening(event.closed_weekdays, event.closed_days)
        reminder_plans.close_on(self.book, opening, now=event.at)
        self._agreed(event.at)

    def went_off(self, event: year.Off) -> None:
        self.on = False

    def went_on(self, event: year.On) -> None:
        self.on = True
        self.shop.start()
        self.shop.work()
        self._midnight(event.at)

    def word(self, event: year.Word) -> None:
        late = reminders.late(self.book, **LAW, now=event.at)
        ids = [each.id for one in late for each in one.due]
        reminders.send_late(self.book, ids, **LAW, now=event.at)
        self.shop.work()

    def refused(self, event: year.Refused) -> None:
        self._record(event.person, Said.WITHDRAWN, event.at)

    def accepted(self, event: year.Accepted) -> None:
        self._record(event.person, Said.GRANTED, event.at)

    def _record(self, person: int, said: Said, at: datetime) -> None:
        with self.book.write() as connection:
            self._say(connection, person, said, at)
        self._looked()

    def _say(self, connection: object, person: int, said: Said, at: datetime) -> None:
        record = Record(Purpose.TRANSACTIONAL, said, at, how="desk", by="Claire")
        consents.record(connection, [(self.people[person], record)])  # type: ignore[arg-type]

    def _agreed(self, at: datetime) -> None:
        for minutes in {10, *self._wait.values()}:
            self._wake_at(at + timedelta(minutes=minutes))
        self._looked()

    def _looked(self) -> None:
        """The agent sees at once that the book was changed: what is covered follows."""
        if self.on and self.covered:
            self.shop.work()

    def _midnight(self, at: datetime) -> None:
        """The day is another one: so is noon of the next open day."""
        zone = ZoneInfo(self.script.zone)
        day = at.astimezone(zone).date() + timedelta(days=1)
        self._wake_at(datetime.combine(day, time(), zone).astimezone(UTC))

    # --- what came of it

    def left(self) -> list[Left]:
        """Every text in the ledger, with the appointments whose reminders it was."""
        theirs = self._theirs()
        told_of = self._told_of()
        assert self.shop.provider.ledger is not None
        lines = self.shop.provider.ledger.read_bytes().split(b"\n")[:-1]
        return [self._left(json.loads(line), told_of, theirs) for line in lines]

    def _theirs(self) -> dict[int, int]:
        return {ours: script for script, ours in self.ids.items()}

    def _left(
        self, line: dict[str, str], told_of: dict[tuple[str, int], set[int]], theirs: dict[int, int]
    ) -> Left:
        appointments_ = told_of[line["reference"], int(line["position"])]
        return Left(
            datetime.fromisoformat(line["time"]),
            line["number"],
            frozenset(theirs[each] for each in appointments_),
            tuple(_HOUR.findall(line["text"])),
        )

    def _told_of(self) -> dict[tuple[str, int], set[int]]:
        found: dict[tuple[str, int], set[int]] = {}
        with self.book.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT h.reference, m.position, r.appointment_id FROM message m"
                " JOIN handover h ON h.id = m.handover_id JOIN reminder r ON r.message_id = m.id"
            )
            for reference, position, appointment in rows:
                found.setdefault((reference, position), set()).add(appointment)
        return found

    def after_its_use(self) -> list[str]:
        """Texts that left when they were of no more use, by what the book says of them."""
        with self.book.read() as connection:
            bounds = {
                (reference, position): datetime.fromisoformat(until)
                for reference, position, until in connection.exec_driver_sql(
                    "SELECT h.reference, m.position, m.useful_until FROM message m"
                    " JOIN handover h ON h.id = m.handover_id"
                )
            }
        assert self.shop.provider.ledger is not None
        lines = map(json.loads, self.shop.provider.ledger.read_bytes().split(b"\n")[:-1])
        return [
            str(line)
            for line in lines
            if datetime.fromisoformat(line["time"]) >= bounds[line["reference"], line["position"]]
        ]

    def reasons(self) -> tuple[list[Missing], list[Reminder]]:
        """What the book says of those who were not told; and what does not say why."""
        return reasons(self.book, self._theirs())


def _step(step: year.Step) -> Step:
    match step:
        case ("days", days, at, first, last):
            return Step(days=int(days), at=str(at), ahead_from=int(first), ahead_to=last)
        case ("minutes", minutes, first, last):
            return Step(minutes=int(minutes), ahead_from=int(first), ahead_to=last)
    raise AssertionError(step)


_HAPPENS: dict[type, Callable[[Life, object], None]] = {
    year.Booked: Life.booked,
    year.Moved: Life.moved,
    year.Cancelled: Life.cancelled,
    year.PlanChanged: Life.plan_changed,
    year.OpeningChanged: Life.opening_changed,
    year.Off: Life.went_off,
    year.On: Life.went_on,
    year.Word: Life.word,
    year.Refused: Life.refused,
    year.Accepted: Life.accepted,
}  # type: ignore[dict-item]


@dataclass(frozen=True)
class Lived:
    """What came of a script. ``late``: texts after their use; ``unexplained``: reminders that
    ended without having left, and do not say why."""

    left: list[Left]
    late: list[str]
    missing: list[Missing]
    unexplained: list[Reminder]

    def differs_from(self, expected: Expected) -> list[Difference | OtherReason]:
        """In what left, and in why the rest did not."""
        return [*compare(expected, self.left), *compare_reasons(expected, self.missing)]


def live(script: year.Script, folder: Path, *, cover: bool = False) -> Lived:
    """Live a script in ``folder``, which is empty; with a provider that schedules, or without."""
    habits = Habits(report_delay=0) if cover else Habits(report_delay=0, scheduler=None)
    with fresh_book(folder) as book:
        first = script.events[0].at
        with book.write() as connection:
            row = {"id": 1, "name": "practice", "connector": "practice", "created_at": first}
            connection.execute(insert(Account).values(**row))
        with desk(book, first, folder, habits) as shop:
            life = Life(book, shop, script, cover)
            life.begin()
            life.live()
            return Lived(life.left(), life.after_its_use(), *life.reasons())
