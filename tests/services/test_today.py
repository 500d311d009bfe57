"""The day at one look: what is to come, in doubt, refused, and what yesterday gave."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, update

from desktop_app.domain.absence import Absence, Away
from desktop_app.domain.contact import Reach
from desktop_app.domain.cover import Exposed
from desktop_app.domain.message import State
from desktop_app.domain.opening import Opening
from desktop_app.services import appointments, reminders, today
from desktop_app.services.today import Today
from desktop_app.services.unsent import unsent
from desktop_app.store import absences, contacts, outbox, plans
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from desktop_app.store.tables import Handover, Message
from tests.helpers.appointments import ANNA, DUE, USEFUL_UNTIL, add, with_anna
from tests.helpers.books import NOW, TERMS, fresh_book
from tests.helpers.covering import cover, schedules

OTHER = "{time}, {date}"  # words of its own: it is a text of its own
PARIS = ZoneInfo("Europe/Paris")


def _look(book: Book, now: datetime = NOW) -> Today:
    return today.look(book, now=now, zone=PARIS, rules=TERMS.rules, home="FR")


def _hand_over(book: Book, now: datetime, *outcomes: State) -> int:
    """All that is due is claimed at ``now`` and ends in ``outcomes``, message by message."""
    with book.write() as connection:
        lock = outbox.take_over(connection, who="", machine="", now=now)
        handover, claimed = outbox.claim(
            connection,
            account_id=1,
            reference=f"r{now.timestamp()}",
            lock_number=lock,
            limit=9,
            now=now,
            judge=lambda book, due: outbox.Judged(),
        )
        moves = [Move(each.id, state, "x") for each, state in zip(claimed, outcomes, strict=True)]
        outbox.settle(connection, handover_id=handover, outcome="answered", moves=moves, now=now)
    return handover


def test_what_is_to_come_until_tomorrow_noon(tmp_path: Path) -> None:
    """Waiting ones that are due by then, and those whose text is in the outbox of this computer."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)  # due today at 18:00
        add(book, clock="12:00", template=OTHER)
        add(book, day=date(2026, 11, 28))  # due in two days
        appointments.cancel(book, add(book, clock="13:00").appointment_id, now=NOW)
        found = _look(book)
        assert found.until == datetime(2026, 11, 26, 11, tzinfo=UTC)
        none = Exposed.NO_SCHEDULER
        assert [(each.at, each.clock, each.exposed) for each in found.cover.reminders] == [
            (DUE, "11:00", none),
            (DUE, "12:00", none),
        ]
        assert found.cover.reminders[0].name == "Anna Martin"
        assert found.cover.hopeless
        reminders.run_due(book, now=DUE)
        queued = _look(book, DUE).cover
        assert [each.exposed for each in queued.reminders] == [Exposed.ON_ITS_WAY] * 2
        assert not queued.hopeless
        _hand_over(book, DUE, State.SENT, State.FAILED)
        assert _look(book, DUE).cover.reminders == ()
        ahead = today.cover(book, now=DUE, zone=PARIS, rules=TERMS.rules, home="FR")
        assert (ahead.reminders, ahead.later) == ((), 1)


def test_safe_is_what_lies_at_the_provider(tmp_path: Path) -> None:
    """Until when, how many of them, and why the others are not; closing asks of the others only."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        schedules(book, NOW)
        add(book, template=OTHER)
        assert cover(book, now=NOW, last=DUE) == 1
        asked = {"zone": PARIS, "rules": TERMS.rules, "home": "FR"}
        found = today.cover(book, now=NOW, **asked)  # type: ignore[arg-type]
        assert (found.safe, found.exposed, found.hopeless) == (1, (), False)
        assert not unsent(book, now=NOW, **asked).any  # type: ignore[arg-type]
        add(book, clock="15:00")
        found = today.cover(book, now=NOW, **asked)  # type: ignore[arg-type]
        assert [each.exposed for each in found.reminders] == [None, Exposed.ON_ITS_WAY]
        left = unsent(book, now=NOW, **asked)  # type: ignore[arg-type]
        assert (left.texts, left.reminders) == (0, 1)
        assert left.exposed == {Exposed.ON_ITS_WAY: 1}
        assert left.until == found.until == _look(book).until


def test_up_to_the_next_open_day(tmp_path: Path) -> None:
    """Saturday: that is Monday noon, where the shop is closed on Sundays; so is the call list."""
    saturday = datetime(2026, 11, 28, 9, tzinfo=UTC)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            plans.close_on(connection, Opening(frozenset({6})), now=NOW)
            landline = replace(ANNA, number="+33261910001", reach=Reach.LANDLINE)
            other = contacts.add(connection, landline, NOW)
        for each in (1, other):
            add(book, each, day=date(2026, 11, 30))
        found = _look(book, saturday)
        assert found.until == datetime(2026, 11, 30, 11, tzinfo=UTC)
        assert [each.appointment_id for each in found.cover.reminders] == [1]
        assert [each.listed.appointment.booking.contact_id for each in found.calls] == [other]


def test_what_stayed_behind_tells_when(tmp_path: Path) -> None:
    """The absence in which the latest was due, not a nap since; a clock set is of its own day."""
    morning = DUE + timedelta(hours=14)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        off = Absence(Away.OFF, DUE - timedelta(hours=1), morning)
        nap = Absence(Away.ASLEEP, morning, morning + timedelta(minutes=10))
        back = Absence(Away.CLOCK_BACK, morning + timedelta(hours=3), morning)
        with book.write() as connection:
            for each in (off, nap, back):
                absences.note(connection, each)
        assert _look(book, morning).away is None
        reminders.run_due(book, now=morning - timedelta(hours=1))
        found = _look(book, morning - timedelta(hours=1))
        assert (found.away, found.clock_set) == (off, None)
        assert [each.ids for each in found.late] == [(1,)]
        later = _look(book, USEFUL_UNTIL + timedelta(minutes=90))
        assert (later.late, [each.late_since for each in later.calls]) == ((), [DUE])
        assert (later.away, later.clock_set) == (off, back)
        assert _look(book, morning + timedelta(days=1)).clock_set is None


def test_doubt_names_what_it_was_part_of(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        added = add(book)
        reminders.run_due(book, now=DUE)
        _hand_over(book, DUE, State.UNCERTAIN)
        found = _look(book, DUE)
        assert found.in_doubt == 1
        (doubt,) = found.doubts
        assert (doubt.name, doubt.number) == ("Anna Martin", "+33639980001")
        assert [each.appointment_id for each in doubt.told] == [added.appointment_id]
        assert doubt.campaign_id is None


@pytest.mark.parametrize("hours", [-1, 0, 23, 24])
def test_yesterday_is_a_day_of_the_shop(tmp_path: Path, hours: int) -> None:
    """From midnight to midnight in Paris, whatever UTC says."""
    midnight = datetime(2026, 11, 24, 23, tzinfo=UTC)  # the 25th begins in Paris
    at = midnight + timedelta(hours=hours)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book, now=at, template="{time}", day=date(2026, 11, 28))
        add(book, now=at, template=OTHER, day=date(2026, 11, 28), clock="12:00")
        reminders.run_due(book, now=datetime(2026, 11, 27, 17, tzinfo=UTC))
        _hand_over(book, at, State.SENT, State.FAILED)
        ladder = _look(book, datetime(2026, 11, 26, 8, tzinfo=UTC)).yesterday.ladder
    expected = (2, 1, 1) if 0 <= hours < 24 else (0, 0, 0)
    assert (ladder.handed_over, ladder.unreported, ladder.failed) == expected


def test_after_closed_days_the_last_open_one_is_told(tmp_path: Path) -> None:
    """On Monday that is Friday; what was handed over today is counted by itself, to this moment."""
    friday = datetime(2026, 11, 27, 9, tzinfo=UTC)
    monday = friday + timedelta(days=3)
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            plans.close_on(connection, Opening(frozenset({5, 6})), now=NOW)
            for id_, at in enumerate((friday, monday, monday), start=1):
                call = {"account_id": 1, "reference": f"r{id_}", "lock_number": 1}
                connection.execute(insert(Handover).values(id=id_, **call, claimed_at=at))
                connection.execute(
                    insert(Message).values(
                        account_id=1,
                        number="+33639980001",
                        purpose="transactional",
                        text="Prêt",
                        segments=1,
                        state="SENT",
                        moved_at=at,
                        handover_id=id_,
                    )
                )
        found = _look(book, monday)
        assert found.last_day == date(2026, 11, 27)
        assert (found.yesterday.ladder.handed_over, found.so_far) == (1, 2)
        assert _look(book, monday - timedelta(minutes=1)).so_far == 0
        tuesday = _look(book, monday + timedelta(days=1))
        assert (tuesday.last_day, tuesday.yesterday.ladder.handed_over) == (monday.date(), 2)
        assert tuesday.so_far == 0


def test_an_account_is_refused_until_its_next_call_is_answered(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_anna(book)
        add(book)
        add(book, clock="12:00", template=OTHER)
        reminders.run_due(book, now=DUE)
        first = _hand_over(book, DUE, State.QUEUED, State.QUEUED)
        with book.write() as connection:
            connection.execute(
                update(Handover).where(Handover.id == first).values(outcome="authentication")  # type: ignore[arg-type]
            )
        assert _look(book, DUE).refused == {1: "authentication"}
        _hand_over(book, DUE + timedelta(minutes=1), State.SENT, State.SENT)
        assert _look(book, DUE).refused == {}


def test_a_new_book_has_nothing_and_says_so(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        found = _look(book)
        assert (found.people, found.begun) == (False, False)
        with_anna(book)
        assert (_look(book).people, _look(book).begun) == (True, False)
        add(book)
        assert _look(book).begun


def test_what_would_reach_nobody_or_help_nobody_is_not_to_come(tmp_path: Path) -> None:
    """A landline, and a reminder that nothing sent while it was of use; both counts agree."""
    with fresh_book(tmp_path) as book:
        with_anna(book)
        with book.write() as connection:
            landline = replace(ANNA, number="+33261910001", reach=Reach.LANDLINE)
            other = contacts.add(connection, landline, NOW)
        add(book)
        add(book, other)
        add(book, day=date(2026, 11, 25), clock="12:30", now=NOW - timedelta(days=3))
        assert [each.appointment_id for each in _look(book).cover.reminders] == [3, 1]
        late = NOW + timedelta(minutes=45)  # two hours before 12:30 have passed
        assert [each.appointment_id for each in _look(book, late).cover.reminders] == [1]
        ahead = today.cover(book, now=late, zone=PARIS, rules=TERMS.rules, home="FR")
        assert (len(ahead.reminders), ahead.later) == (1, 0)
        assert [each.name for each in _look(book, late).calls] == ["Anna Martin", "Anna Martin"]
