"""Reminders: due once, told as things are when they leave, and only because the clock rang."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from apscheduler.schedulers.background import BackgroundScheduler
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update

from desktop_app.connectors.practice import PracticeConnector
from desktop_app.domain import preferences
from desktop_app.domain.appointment import instant
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.services import appointments, planning, reminders
from desktop_app.services.sending import Handed, Sender
from desktop_app.store import consents, contacts, outbox
from desktop_app.store import settings as chosen
from desktop_app.store.database import Book
from desktop_app.store.tables import Appointment, Contact, History, Message, Reminder
from desktop_app.work.clock import AlarmClock
from tests.helpers import gateway
from tests.helpers.appointments import (
    ANNA,
    DAY,
    DUE,
    USEFUL_UNTIL,
    WORDS,
    add,
    messages,
    reads,
    reminded,
    with_anna,
)
from tests.helpers.books import KEY, LAW, NOW, TERMS, fresh_book
from tests.helpers.gateway import Gateway, practice_gateway

ROOT = Path(__file__).parents[2]
TEXT = "Rappel : votre rendez-vous le 26/11/2026 à 11:00."
ANNAS = "+33639980001"
SECOND = timedelta(seconds=1)
_LONGER = planning.LATE_AFTER + SECOND


def test_a_due_reminder_is_queued_once(tmp_path: Path) -> None:
    """Not a second before it is due, then one message with its bound and history; never again."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        assert reminders.run_due(book, now=DUE - SECOND) == 0
        assert [reminders.run_due(book, now=DUE) for _ in range(2)] == [1, 0]
        assert reminders.next_due(book) is None
        assert messages(book) == [(ANNAS, TEXT, "QUEUED")]
        with book.read() as connection:
            row = connection.execute(select(Message.__table__)).one()
            history = connection.execute(select(History.message_id, History.state, History.at))
            assert [tuple(each) for each in history] == [(row.id, "QUEUED", DUE)]
            reminder = connection.execute(select(Reminder.state, Reminder.message_id)).one()
    assert tuple(reminder) == ("LEFT", row.id)
    assert (row.purpose, row.segments, row.contact_id, row.account_id) == ("transactional", 1, 1, 1)
    assert (row.moved_at, row.useful_until, row.not_before) == (DUE, USEFUL_UNTIL, None)


def test_a_weekend_of_reminders_in_one_go(tmp_path: Path) -> None:
    """More than one transaction holds: each once, the longest due first."""
    with fresh_book(tmp_path) as book:
        _many(book, 250)
        with book.write() as connection:
            first = {"due_at": DUE - timedelta(minutes=5)}
            connection.execute(update(Reminder).where(Reminder.id == 201).values(first))
        assert reminders.run_due(book, now=DUE) == 250
        numbers = [number for number, _, _ in messages(book)]
    assert numbers[0] == "+33639980200"
    assert len(set(numbers)) == 250


@pytest.mark.parametrize("late", [timedelta(0), timedelta(days=3)])
def test_too_late_to_be_of_use(tmp_path: Path, late: timedelta) -> None:
    """A machine that was off: no text from two hours before the appointment on, and it says so."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        assert reminders.run_due(book, now=USEFUL_UNTIL + late) == 0
        assert reminded(book) == [("EXPIRED", "useful_until")]
        assert messages(book) == []


@pytest.mark.parametrize(("late", "left"), [(planning.LATE_AFTER, 1), (_LONGER, 0)])
def test_late_it_waits_for_a_word(tmp_path: Path, late: timedelta, left: int) -> None:
    """A short cut is no absence; after a longer one nothing leaves by itself."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        assert reminders.run_due(book, now=DUE + late) == left
        assert reminded(book) == [("LEFT" if left else "LATE", "")]
        assert reminders.next_due(book) is None


def test_still_of_use_in_the_last_second(tmp_path: Path) -> None:
    """With somebody's word it leaves while it is of use, and not a second longer."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        add(book, 1, clock="11:30")
        reminders.run_due(book, now=USEFUL_UNTIL - SECOND)
        [late] = reminders.late(book, **LAW, now=USEFUL_UNTIL - SECOND)
        ids = [each.id for each in late.due]
        assert reminders.send_late(book, ids, **LAW, now=USEFUL_UNTIL - SECOND).queued == 1
        assert reminders.send_late(book, ids, **LAW, now=USEFUL_UNTIL - SECOND).queued == 0
        [(_, text, _)] = messages(book)
        assert text == "Rappel : votre rendez-vous le 26/11/2026 à 11:00 et 11:30."
        add(book, clock="12:00", now=NOW)
        reminders.run_due(book, now=USEFUL_UNTIL - SECOND)
        assert (
            reminders.send_late(book, [3], **LAW, now=USEFUL_UNTIL + timedelta(hours=1)).queued == 0
        )
        reminders.run_due(book, now=USEFUL_UNTIL + timedelta(hours=1))
        assert reminded(book)[2] == ("EXPIRED", "useful_until")


def test_what_is_late_is_shown_as_it_would_leave(tmp_path: Path) -> None:
    """ "Tomorrow" would be wrong by now: the new words are shown, and told from the old."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, template="{first_name}, {day} à {time}")
        evening, morning = DUE + timedelta(hours=3), USEFUL_UNTIL - timedelta(hours=1)
        reminders.run_due(book, now=evening)
        [late] = reminders.late(book, **LAW, now=evening)
        assert (late.text, late.reworded) == ("Anna, demain à 11:00", False)
        [late] = reminders.late(book, **LAW, now=morning)
        assert (late.text, late.reworded) == ("Anna, aujourd'hui à 11:00", True)
        assert (late.on_time, late.ids) == ("Anna, demain à 11:00", (1,))
        assert reminders.late(book, **LAW, now=USEFUL_UNTIL) == []


def test_left_out_by_hand(tmp_path: Path) -> None:
    """And what nobody said a word about has expired, with the reason."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "15:00"):
            add(book, clock=clock)
        reminders.run_due(book, now=DUE + _LONGER)
        reminders.leave_out(book, [1])
        assert reminders.run_due(book, now=USEFUL_UNTIL + timedelta(hours=4)) == 0
        assert reminded(book) == [("SKIPPED", "left_out"), ("EXPIRED", "useful_until")]


def test_what_was_left_out_is_taken_up_again(tmp_path: Path) -> None:
    """It waits for a word as before, and can be sent; only what a person left out."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "15:00"):
            add(book, clock=clock, template="{time}")
        late = DUE + _LONGER
        reminders.run_due(book, now=late)
        before = reminders.late(book, **LAW, now=late)
        reminders.leave_out(book, [1])
        assert reminders.take_up(book, [1, 2, 99], now=late) == 1
        assert reminders.late(book, **LAW, now=late) == before
        assert reminders.send_late(book, [1, 2], **LAW, now=late).queued == 1
        assert reminders.take_up(book, [1, 2], now=late) == 0


@pytest.mark.parametrize("why", ["useless", "moved", "called off"])
def test_left_out_and_no_longer_true_stays_left_out(tmp_path: Path, why: str) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        late = DUE + _LONGER
        reminders.run_due(book, now=late)
        reminders.leave_out(book, [1])
        if why == "moved":
            appointments.move(book, 1, day=DAY, clock="12:00", zone="Europe/Paris", now=late)
        elif why == "called off":
            appointments.cancel(book, 1, now=late)
        now = USEFUL_UNTIL if why == "useless" else late
        assert reminders.take_up(book, [1], now=now) == 0
        assert reminded(book)[0] == ("SKIPPED", "left_out")


@pytest.mark.parametrize(
    ("changes", "template", "left", "reason"),
    [
        ({"number": "+33639980002"}, WORDS, ("+33639980002", TEXT), ""),
        ({"first_name": "Anne"}, "{first_name}, à {time}", (ANNAS, "Anne, à 11:00"), ""),
        ({"first_name": ""}, "{first_name|Bonjour}, à {time}", (ANNAS, "Bonjour, à 11:00"), ""),
        ({"first_name": "A\u200bnna\u0301"}, "{first_name}", (ANNAS, "Anná"), ""),
        ({"first_name": "{note}"}, "{first_name} {date}", (ANNAS, "{note} 26/11/2026"), ""),
        ({"first_name": ""}, "{first_name}, à {time}", None, "missing_field"),
        ({"first_name": ""}, "{first_name|}", None, "text_empty"),
        ({"number": None, "reach": Reach.NONE}, WORDS, None, "not_textable"),
        (
            {"number": "+33199001234", "reach": Reach.LANDLINE},
            WORDS,
            None,
            "not_textable",
        ),
    ],
)
def test_the_person_as_they_are_now(
    tmp_path: Path,
    changes: dict[str, object],
    template: str,
    left: tuple[str, str] | None,
    reason: str,
) -> None:
    """What was changed after the booking is what leaves, or why nothing does."""
    with fresh_book(tmp_path) as book:
        contact_id = with_anna(book)
        add(book, template=template)
        with book.write() as connection:
            contacts.change(connection, contact_id, replace(ANNA, **changes), NOW)  # type: ignore[arg-type]
        assert reminders.run_due(book, now=DUE) == (1 if left else 0)
        assert messages(book) == ([(*left, "QUEUED")] if left else [])
        assert reminded(book) == [("LEFT" if left else "SKIPPED", reason)]


def test_the_client_knows_who_writes(tmp_path: Path) -> None:
    """The shop's name, as it is when the reminder wakes."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        with book.write() as connection:
            chosen.put(connection, preferences.SHOP.key, "Chez Martine")
        reminders.run_due(book, now=DUE)
        [(_, text, _)] = messages(book)
    assert text == "Chez Martine : votre rendez-vous le 26/11/2026 à 11:00."


@pytest.mark.parametrize(
    ("own", "at_first", "moved"),
    [
        ("RDV jeudi 11h, apportez vos lunettes", "RDV jeudi 11h, apportez vos lunettes", None),
        ("Jeudi à {time}, venez à jeun", "Jeudi à 11:00, venez à jeun", None),
        ("{day} {time}, venez à jeun", "demain 11:00, venez à jeun", "demain 16:45, venez à jeun"),
    ],
)
def test_words_of_its_own_tell_no_former_hour(
    tmp_path: Path, own: str, at_first: str, moved: str | None
) -> None:
    """Who wrote the day or the hour out gets the plan's words once it is moved, and their own again
    at the hour they were written for."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book, template="")
        usual = reads(book, added.appointment_id, now=DUE)
        reminders.reword(book, 1, own)
        assert reads(book, added.appointment_id, now=DUE) == at_first
        for clock, told in (
            ("16:45", moved or usual.replace("11:00", "16:45")),
            ("11:00", at_first),
        ):
            appointments.move(
                book, added.appointment_id, day=DAY, clock=clock, zone="Europe/Paris", now=NOW
            )
            assert reads(book, added.appointment_id, now=DUE) == told


def test_the_appointment_as_it_is_now(tmp_path: Path) -> None:
    """Moved within its day: the text tells the new hour, and it is of use as long as that says."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        appointments.move(
            book, added.appointment_id, day=DAY, clock="16:45", zone="Europe/Paris", now=NOW
        )
        assert reminders.run_due(book, now=DUE) == 1
        with book.read() as connection:
            text, until = connection.execute(select(Message.text, Message.useful_until)).one()
    assert text == "Rappel : votre rendez-vous le 26/11/2026 à 16:45."
    assert until == datetime(2026, 11, 26, 13, 45, tzinfo=UTC)


def test_the_book_is_read_when_the_reminder_wakes(tmp_path: Path) -> None:
    """Whatever wrote the appointment: cancelled, moved or in a zone that is no more, it counts."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        for clock in ("11:00", "11:30", "12:30"):
            add(book, clock=clock)
        with book.write() as connection:
            for number, values in enumerate(
                [{"state": "CANCELLED"}, {"clock": "12:00"}, {"zone": "Europe/Atlantis"}], start=1
            ):
                connection.execute(
                    update(Appointment).where(Appointment.id == number).values(**values)
                )
        assert reminders.run_due(book, now=DUE) == 1
        assert reminded(book) == [("CANCELLED", ""), ("LEFT", ""), ("SKIPPED", "bad_zone")]
        assert [text[-6:] for _, text, _ in messages(book)] == ["12:00."]


def test_who_is_erased_is_reminded_of_nothing(tmp_path: Path) -> None:
    """Appointments and reminders go with the person."""
    with fresh_book(tmp_path) as book:
        contact_id = with_anna(book)
        add(book)
        with book.write() as connection:
            contacts.remove(connection, contact_id)
        assert reminders.next_due(book) is None
        assert reminders.run_due(book, now=DUE) == 0
        assert (messages(book), reminded(book)) == ([], [])


@settings(max_examples=20, deadline=None)
@given(
    slots=st.lists(
        st.tuples(st.integers(24, 31), st.times().map(lambda each: f"{each:%H:%M}")),
        max_size=8,
        unique=True,
    ),
    looks=st.lists(st.timedeltas(timedelta(0), timedelta(days=3)), min_size=1, max_size=6),
)
def test_however_often_one_looks(
    tmp_path_factory: pytest.TempPathFactory, slots: list[tuple[int, str]], looks: list[timedelta]
) -> None:
    """Each reminder ends once: one message between due and useful until, or none and a reason.

    The days are those around the night in which clocks are put back.
    """
    booked = datetime(2026, 10, 23, 10, tzinfo=UTC)
    with fresh_book(tmp_path_factory.mktemp("book")) as book:
        with_anna(book)
        for day, clock in slots:
            add(book, now=booked, day=date(2026, 10, day), clock=clock)
        now, queued = booked, 0
        for step in looks:
            now += step
            queued += reminders.run_due(book, now=now)
            following = reminders.next_due(book)
            assert following is None or following > now
        with book.read() as connection:
            rows = connection.execute(
                select(Reminder.state, Reminder.due_at, Message.moved_at, Appointment.__table__)
                .join(Appointment, Appointment.id == Reminder.appointment_id)
                .outerjoin(Message, Message.id == Reminder.message_id)
            ).all()
            count = len(messages(book))
    assert count == queued == sum(row[0] == "LEFT" for row in rows)
    for state, due, left, *_ in rows:
        assert (state == "WAITING") == (due > now) or state == "SKIPPED"
        assert left is None or due <= left
    for row in rows:
        until = instant(row.day, row.clock, row.zone) - timedelta(hours=2)
        assert row.moved_at is None or row.moved_at < until
        assert (row[0] == "SKIPPED") == (booked >= until)


class _Shifted:
    """A clock that shows ``shown`` when it is made, and goes on at the machine's pace."""

    def __init__(self, shown: datetime) -> None:
        self._shift = shown - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._shift


class _Agent:
    """What the agent joins: the alarm clock, `run_due` and a sender. ``rang``: one was queued."""

    def __init__(self, book: Book, provider: Gateway) -> None:
        self.book = book
        self.now = _Shifted(DUE - timedelta(milliseconds=300))
        self.scheduler = BackgroundScheduler(timezone=UTC)
        self.alarm = AlarmClock(now=self.now, scheduler=self.scheduler)
        self.rang = threading.Event()
        self.connector = PracticeConnector(provider.url, gateway.KEY)
        with book.write() as connection:
            number = outbox.take_over(connection, who="", machine="", now=self.now())
        self.sender = Sender(
            book,
            self.connector,
            account_id=1,
            lock_number=number,
            batch=10,
            terms=TERMS,
            clock=self.now,
        )

    def arm(self) -> None:
        self.alarm.wake_at(reminders.next_due(self.book), self._ring)

    def _ring(self) -> None:
        if reminders.run_due(self.book, now=self.now()):
            self.rang.set()
        self.arm()


@contextmanager
def _agent(folder: Path) -> Iterator[tuple[_Agent, Gateway]]:
    with fresh_book(folder) as book, practice_gateway(folder) as provider:
        with_anna(book)
        add(book)
        agent = _Agent(book, provider)
        agent.alarm.start()
        agent.arm()
        try:
            yield agent, provider
        finally:
            agent.alarm.stop()
            agent.connector.close()


@pytest.mark.parametrize(
    ("said", "state", "reason"),
    [
        ([], "SENT", "expected_service_message"),
        ([Event.GRANTED], "SENT", "opted_in"),
        ([Event.GRANTED, Event.WITHDRAWN], "SKIPPED", "said_no"),
    ],
)
def test_a_reminder_is_gated_and_keeps_on_what_it_left(
    tmp_path: Path, said: list[Event], state: str, reason: str
) -> None:
    """Nothing recorded: an expected service message. A refusal stops it where it is claimed."""
    with _agent(tmp_path) as (agent, provider):
        with agent.book.write() as connection:
            told = [Record(Purpose.TRANSACTIONAL, each, NOW, how="desk") for each in said]
            consents.record(connection, [(1, each) for each in told])
        assert agent.rang.wait(20)
        agent.sender.turn()
        with agent.book.read() as connection:
            row = connection.execute(select(Message.state, Message.reason)).one()
        assert tuple(row) == (state, reason)
        assert len(_left(provider)) == (state == "SENT")


def _left(provider: Gateway) -> list[tuple[str, str]]:
    return [(line["number"], line["text"]) for line in provider.taken()]


def test_the_clock_rings_and_it_leaves_exactly_once(tmp_path: Path) -> None:
    """Woken under a shifted clock, over real HTTP; ringing again sends nothing more."""
    with _agent(tmp_path) as (agent, provider):
        assert agent.rang.wait(20)
        assert [agent.sender.turn(), agent.sender.turn()] == [Handed(1), Handed(0)]
        agent.rang.clear()
        agent.arm()
        assert reminders.run_due(agent.book, now=agent.now()) == 0
        assert agent.sender.turn() == Handed(0)
        assert _left(provider) == [(ANNAS, TEXT)]
        assert messages(agent.book) == [(ANNAS, TEXT, "SENT")]


def test_without_the_scheduler_s_job_nothing_leaves(tmp_path: Path) -> None:
    """The book does not ring by itself; and has forgotten nothing when a clock is there again."""
    with _agent(tmp_path) as (agent, provider):
        assert len(agent.scheduler.get_jobs()) == 2  # the alarm and the tick
        agent.scheduler.remove_all_jobs()
        assert not agent.rang.wait(1.5)
        assert agent.now() > DUE + SECOND
        assert agent.sender.turn() == Handed(0)
        assert (_left(provider), messages(agent.book)) == ([], [])
        assert reminded(agent.book) == [("WAITING", "")]

        agent.arm()
        assert agent.rang.wait(20)
        assert agent.sender.turn() == Handed(1)
        assert _left(provider) == [(ANNAS, TEXT)]


_WAKER = """
import sys
from datetime import datetime
from pathlib import Path
from desktop_app.services import reminders
from desktop_app.store.database import Book

book = Book(Path(sys.argv[1]) / "book.db", sys.argv[2])
print("waking", flush=True)
reminders.run_due(book, now=datetime.fromisoformat(sys.argv[3]))
"""


def _waker(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _WAKER, str(folder), KEY, DUE.isoformat()],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def _many(book: Book, people: int) -> None:
    with_anna(book)
    with book.write() as connection:
        connection.execute(delete(Contact))
    usual = {"reach": "textable", "created_at": NOW, "updated_at": NOW}
    numbers = [f"+3363998{each:04d}" for each in range(people)]
    with book.write() as connection:
        connection.execute(insert(Contact), [{"number": each, **usual} for each in numbers])
        slot = {"day": DAY, "clock": "11:00", "zone": "Europe/Paris", "state": "BOOKED"}
        made = {"created_at": NOW, "agreed_at": NOW, "planned_at": NOW}
        ids = connection.execute(select(Contact.id)).scalars().all()
        connection.execute(
            insert(Appointment), [{"contact_id": each, **slot, **made} for each in ids]
        )
        waiting = {"account_id": 1, "template": WORDS, "state": "WAITING"}
        bounds = {"due_at": DUE, "useful_until": USEFUL_UNTIL, "agreed_at": NOW}
        ids = connection.execute(select(Appointment.id)).scalars().all()
        connection.execute(
            insert(Reminder), [{"appointment_id": each, **waiting, **bounds} for each in ids]
        )


def _count(book: Book) -> int:
    with book.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM message").scalar_one())


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_kills_make_no_second_message_and_lose_none(tmp_path: Path) -> None:
    """SIGKILLs in the middle of many reminders: one message of each in the end."""
    chance, people, kills = random.Random(7), 1_800, 8
    with fresh_book(tmp_path) as book:
        _many(book, people)
        found_between = 0
        for _ in range(kills):
            already = _count(book)
            waker = _waker(tmp_path)
            assert waker.stdout is not None
            assert waker.stdout.readline() == "waking\n"
            goal, deadline = already + chance.randrange(1, 150), time.monotonic() + 30
            while _count(book) < goal and time.monotonic() < deadline:
                pass
            for _ in range(chance.randrange(80)):  # not always just behind a commit
                _count(book)
            waker.send_signal(signal.SIGKILL)
            waker.communicate()
            found_between += already < _count(book) < people
        last = _waker(tmp_path)
        last.communicate(timeout=60)
        assert last.returncode == 0
        with book.read() as connection:
            pointed = connection.execute(select(Reminder.state, Reminder.message_id)).all()
            written = connection.execute(select(Message.id, Message.contact_id)).all()
            history = connection.execute(select(History.message_id)).scalars().all()
    assert found_between >= 4  # else the kills proved little
    assert Counter(row[0] for row in pointed) == {"LEFT": people}
    assert sorted(row[1] for row in pointed) == sorted(row[0] for row in written)
    assert max(Counter(row[1] for row in written).values()) == 1
    assert sorted(history) == sorted(row[0] for row in written)
    assert len(written) == people
