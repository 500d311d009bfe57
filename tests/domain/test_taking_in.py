"""Taking rows in, without a book: who each is, and what becomes of consent."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given

from desktop_app.domain.columns import guess
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.list_row import Reading
from desktop_app.domain.message import Purpose
from desktop_app.domain.taking_in import Claim, Known, Outcome, TakingIn
from tests.helpers.slow_book import HEADER, ROWS, SlowBook, plainly

_NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
_EVENTS = {"": None, "oui": Event.GRANTED, "non": Event.WITHDRAWN}
_FLAGS = {"": Flag.NOT_ASKED, "oui": Flag.YES, "non": Flag.SAID_NO}


@given(ROWS)
def test_rows_against_a_slow_book(rows: list[Any]) -> None:
    """Households, repeats, half-empty rows: the people, outcomes and flags are those that
    comparing everybody with everybody gives; a row typed twice in a row changes nothing."""
    reading = Reading(
        HEADER, guess(HEADER, []), region="FR", today=date(2026, 11, 25), fiction=True
    )
    read = [reading.read(at, row) for at, row in enumerate(rows, start=2)]
    taking = TakingIn(now=_NOW, next_id=1, claim=Claim("form"), tags=("salon",))
    slow = SlowBook()
    people: dict[int, Any] = {}
    written: dict[int, Record | None] = {}
    for row, cells in zip(read, rows, strict=True):
        person, answer = plainly(cells)
        if row is None or person is None:
            assert row is None or taking.take(row).outcome is Outcome.REFUSED
            continue
        held = len(slow.people)
        slow.take(person, answer)
        change = taking.take(row)
        assert (change.outcome is Outcome.NEW) == (len(slow.people) > held)
        assert change.contact_id is not None
        people[change.contact_id] = change.after
        here = list(people).index(change.contact_id)
        assert change.flags[change.contact_id][Purpose.MARKETING] is _FLAGS[slow.shown(here)]
        written |= dict.fromkeys(change.written, change.claimed)  # of a household, the others too
        assert change.flags[change.contact_id][Purpose.TRANSACTIONAL] is Flag.NOT_ASKED
        assert taking.take(row).outcome is Outcome.UNCHANGED
    assert list(people.values()) == slow.people
    said = [written.get(each) for each in people]
    assert [each and each.event for each in said] == [_EVENTS[each] for each in slow.said]


def test_who_was_met_is_not_learnt_again() -> None:
    """A later chunk that finds the same person in the book does not undo what rows changed."""
    reading = Reading(HEADER, guess(HEADER, []), region="FR", today=date(2026, 1, 1), fiction=True)
    row = reading.read(2, ("Durand", "Léa", "06 39 98 00 01", "", "", "matin"))
    assert row is not None
    taking = TakingIn(now=_NOW, next_id=9)
    before = plainly(("Durand", "Léa", "06 39 98 00 01", "", "", ""))[0]
    assert before is not None
    taking.learn([Known(4, before)])
    assert taking.take(row).outcome is Outcome.UPDATED
    taking.learn([Known(4, before)])
    assert taking.take(row).outcome is Outcome.UNCHANGED


def test_nobody_is_held_once_forgotten() -> None:
    """A row like the one before is somebody new then: nothing is left to be freed at once."""
    reading = Reading(HEADER, guess(HEADER, []), region="FR", today=date(2026, 1, 1), fiction=True)
    row = reading.read(2, ("Durand", "Léa", "06 39 98 00 01", "", "", "matin"))
    assert row is not None
    taking = TakingIn(now=_NOW, next_id=1)
    assert taking.take(row).outcome is Outcome.NEW
    assert taking.first_at("+33639980001") is not None
    taking.forget()
    assert taking.first_at("+33639980001") is None
    assert taking.take(row).outcome is Outcome.NEW
