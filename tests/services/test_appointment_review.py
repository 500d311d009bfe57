"""What taking over would do, told before it is done: each appointment with its verdict, whose it is
and by what, and the reminders that would come of it. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.domain import rules_file
from desktop_app.domain.clues import Clue
from desktop_app.domain.message import State
from desktop_app.domain.reminder_plan import USUAL, Plan
from desktop_app.places import resources
from desktop_app.services import appointment_source, reminder_plans, reminders
from desktop_app.services.appointment_import import Asked, Decision, calendar_of, take_over
from desktop_app.services.appointment_review import Review, Row, Verdict, look, take_whole
from desktop_app.store import contacts, outbox
from desktop_app.store.contacts import Person
from desktop_app.store.database import Book
from desktop_app.store.outbox import Move
from tests.helpers.books import NOW, fresh_book
from tests.helpers.calendars import WINDOW, booked, visit, waiting, whole, with_people, write

RULES = rules_file.load("FR", resources() / "rules")


def _look(
    book: Book,
    path: Path,
    decisions: Mapping[str, Decision] | None = None,
    *,
    now: datetime = NOW,
) -> Review:
    source = appointment_source.read(path, WINDOW, now=now)
    asked = Asked(WINDOW, 1, decisions=decisions or {})
    calendar_id = calendar_of(book, path, now)
    before = whole(book)
    review = look(book, source, asked, calendar_id=calendar_id, rules=RULES, now=now)
    assert whole(book) == before
    return review


def _in(book: Book, path: Path, *, now: datetime = NOW) -> None:
    source = appointment_source.read(path, WINDOW, now=now)
    calendar_id = calendar_of(book, path, now)
    take_over(book, source, Asked(WINDOW, 1), now=now, calendar_id=calendar_id)


def _told(review: Review) -> list[tuple[str, int | None, str | None]]:
    return [(each.verdict.value, each.contact_id, each.by) for each in review.rows]


def _only(review: Review, verdict: Verdict) -> Row:
    [found] = [each for each in review.rows if each.verdict is verdict]
    return found


def test_whose_each_is_and_by_what(tmp_path: Path) -> None:
    """By number, by mail, by name; a household's number alone, and nobody, wait for a person."""
    path = write(
        tmp_path,
        visit("a", "20261126T090000", "Coupe 06 39 98 00 01"),
        visit("b", "20261126T100000", "Soin", ATTENDEE="mailto:rose@exemple.fr"),
        visit("c", "20261126T110000", "Anna Martin"),
        visit("d", "20261126T120000", "Couleur 06 39 98 00 09"),
        visit("e", "20261126T130000", "Inconnue"),
    )
    with fresh_book(tmp_path) as book:
        with_people(book)
        review = _look(book, path)
        assert _told(review) == [
            ("new", 1, Clue.NUMBER),
            ("new", 4, Clue.MAIL),
            ("new", 1, Clue.NAME),
            ("to_match", None, Clue.NUMBER),
            ("to_match", None, None),
        ]
        assert review.rows[3].candidates == (2, 3)
        assert set(review.people) == {1, 2, 3, 4}


def test_a_number_of_one_and_the_name_of_another_is_a_question(tmp_path: Path) -> None:
    """Neither is given the hour; each is offered with how they were found. A name that is nobody's
    in the book leaves the number to decide, and one of a household is nobody else."""
    path = write(
        tmp_path,
        visit("a", "20261126T090000", "Rose Petit - Contrôle", DESCRIPTION="Tél 06 39 98 00 01"),
        visit("b", "20261126T100000", "Rose Petit", ATTENDEE="mailto:zoe@exemple.fr"),
        visit("c", "20261126T110000", "Rose Petit, 06 39 98 00 09"),
        visit("d", "20261126T120000", "Maëlle Lefèvre 06 39 98 00 01"),
        visit("e", "20261126T130000", "Zoé Martin 06 39 98 00 09"),
    )
    with fresh_book(tmp_path) as book:
        with_people(book)
        review = _look(book, path)
        assert _told(review) == [
            ("to_match", None, Clue.NUMBER),
            ("to_match", None, Clue.MAIL),
            ("to_match", None, Clue.NUMBER),
            ("new", 1, Clue.NUMBER),
            ("new", 3, Clue.NUMBER),
        ]
        assert [each.candidates for each in review.rows[:3]] == [(1, 4), (3, 4), (2, 3, 4)]
        first = review.rows[0]
        assert [first.found_by(each) for each in (1, 4, 2)] == [Clue.NUMBER, Clue.NAME, None]
        assert _told(_look(book, path, {first.key: 4}))[0] == ("new", 4, None)


def test_who_has_that_last_name_is_offered(tmp_path: Path) -> None:
    """Never chosen by itself, were it the only one; not beside another first name, nor where a
    number or a whole name tells who it is."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        with book.write() as connection:
            contacts.add(connection, Person(first_name="Ève", last_name="Le Goff"), NOW)
        titles = (
            *("Mme Martin", "MARTIN", "Couleur M. Martin 06 39 98 00 77", "Mme Le Goff 10h"),
            *("Mme Petit", "Jean Martin", "Mme Roux", "Mme Martin 06 39 98 00 01", "Rose Petit"),
        )
        at = [visit(f"{n}", f"20261126T{n + 9:02}0000", each) for n, each in enumerate(titles)]
        review = _look(book, write(tmp_path, *at))
        assert [(each.contact_id, each.candidates) for each in review.rows] == [
            *[(None, (1, 2, 3))] * 3,
            *((None, (5,)), (None, (4,)), (None, ()), (None, ()), (1, ()), (4, ())),
        ]
        assert [each.verdict for each in review.rows[:5]] == [Verdict.TO_MATCH] * 5
        assert review.rows[0].found_by(2) is Clue.NAME
        assert _told(_look(book, write(tmp_path, *at), {review.rows[0].key: 2}))[0][:2] == (
            *("new", 2),
        )


def test_a_last_name_beside_a_known_kind_stands_alone(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        reminder_plans.keep(book, Plan("Contrôle", USUAL), now=NOW)
        [row] = _look(book, write(tmp_path, visit(title="Petit - Contrôle"))).rows
        assert (row.verdict, row.candidates) == (Verdict.TO_MATCH, (4,))


def test_a_last_name_of_half_the_town_offers_nobody(tmp_path: Path) -> None:
    """They are found by typing."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        with book.write() as connection:
            for at in range(12):
                contacts.add(connection, Person(first_name=f"A{at}", last_name="Martin"), NOW)
        [row] = _look(book, write(tmp_path, visit(title="Mme Martin"))).rows
        assert (row.verdict, row.candidates) == (Verdict.TO_MATCH, ())


def test_a_decision_is_seen_at_once(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        visit("d", "20261126T120000", "Couleur 06 39 98 00 09"),
        visit("e", "20261127T130000", "Inès Roux 06 39 98 00 77"),
        visit("f", "20261128T130000", "Pause"),
    )
    with fresh_book(tmp_path) as book:
        with_people(book)
        d, e, f = [each.key for each in _look(book, path).rows]
        review = _look(book, path, {d: 2, e: "new", f: None})
        assert _told(review) == [("new", 2, None), ("new", None, None), ("left_out", None, None)]
        newcomer = review.rows[1].newcomer
        assert newcomer is not None
        assert (newcomer.full_name, newcomer.number) == ("Inès Roux", "+33639980077")


def test_what_changed_and_what_is_gone(tmp_path: Path) -> None:
    """Moved, called off, gone from the file, unchanged; and an older file changes nothing."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        old = [
            visit("a", "20261126T110000"),
            visit("b", "20261127T110000"),
            visit("c", "20261128T110000"),
            visit("d", "20261130T110000"),
        ]
        path = write(tmp_path, *old)
        _in(book, path)
        write(
            tmp_path,
            visit("a", "20261126T150000", sequence=1),
            visit("b", "20261127T110000", sequence=1, STATUS="CANCELLED"),
            visit("d", "20261130T110000"),
        )
        review = _look(book, path)
        assert [each.verdict for each in review.rows] == [
            *(Verdict.MOVED, Verdict.CANCELLED, Verdict.CANCELLED, Verdict.UNCHANGED)
        ]
        moved, off, gone, _ = review.rows
        assert (str(moved.before), str(moved.hour)) == (
            "2026-11-26T11:00 Europe/Paris",
            "2026-11-26T15:00 Europe/Paris",
        )
        assert (off.hour, gone.hour, gone.event) == (None, None, None)
        assert gone.contact_id == 1
        _in(book, path)
        write(tmp_path, old[0], old[1], old[3])
        assert {each.verdict for each in _look(book, path).rows} == {Verdict.UNCHANGED}


def test_what_was_called_off_before_it_was_known_is_said_so(tmp_path: Path) -> None:
    """And not that it is as before: one would think that it takes place."""
    with fresh_book(tmp_path) as book:
        with_people(book)
        off = visit("b", "20261127T110000", STATUS="CANCELLED")
        review = _look(book, write(tmp_path, visit("a"), off))
        assert [each.verdict for each in review.rows] == [Verdict.NEW, Verdict.OFF]
        _in(book, write(tmp_path, visit("a"), off))
        assert booked(book) == [(1, "1126 1100")]


def test_one_bad_event_is_told_with_its_line_and_costs_no_other(tmp_path: Path) -> None:
    path = write(tmp_path, visit("a"), visit("b", "20261126T150000").replace("DTSTART", "DTSTRAT"))
    with fresh_book(tmp_path) as book:
        with_people(book)
        review = _look(book, path)
        assert [each.verdict for each in review.rows] == [Verdict.NEW, Verdict.REFUSED]
        refused = review.rows[-1]
        assert (refused.where.split()[0], refused.reason) == ("line", "no_start")


def test_what_is_past_comes_to_nothing(tmp_path: Path) -> None:
    at_noon = NOW.replace(hour=12)
    path = write(tmp_path, visit("a", "20261125T090000"), visit("b", "20261126T090000"))
    with fresh_book(tmp_path) as book:
        with_people(book)
        review = _look(book, path, now=at_noon)
        assert [each.verdict for each in review.rows] == [Verdict.PAST, Verdict.NEW]
        assert review.reminding.of == 1
        _in(book, path, now=at_noon)
        assert booked(book) == [(1, "1126 0900")]


def test_the_reminders_it_tells_are_those_that_are_planned(tmp_path: Path) -> None:
    """One a person without a mobile does not get, one that comes too late, and those that leave."""
    path = write(
        tmp_path,
        visit("a", "20261126T110000"),
        visit("b", "20261210T110000"),
        visit("c", "20261127T110000", "Rose Petit"),
        visit("d", "20261125T140000"),
    )
    at_noon = datetime(2026, 11, 25, 12, 30, tzinfo=UTC)
    with fresh_book(tmp_path) as book:
        with_people(book)
        review = _look(book, path, now=at_noon)
        told = review.reminding
        assert (told.leave, told.of) == (2, 2)
        assert told.none == {"not_textable": 1, "booked_too_late": 1}
        _in(book, path, now=at_noon)
        due = sorted(f"{one.due_at:%m%d %H%M}" for row in review.rows for one in row.planned
                     if one.refused is None)  # fmt: skip
        assert [at for _, at in waiting(book)] == due


def test_who_was_told_the_former_hour_is_said(tmp_path: Path) -> None:
    with fresh_book(tmp_path) as book:
        with_people(book)
        path = write(tmp_path, visit("a"), visit("b", "20261127T110000"))
        _in(book, path)
        evening = NOW.replace(day=25, hour=17)
        reminders.run_due(book, now=evening)
        write(tmp_path, visit("a", "20261126T160000", sequence=1))
        later = evening + timedelta(minutes=1)
        # In the queue it is taken back.
        assert not _only(_look(book, path, now=later), Verdict.MOVED).told
        with book.write() as connection:
            outbox.move(connection, [Move(1, State.SENDING), Move(1, State.SENT)], evening)
        review = _look(book, path, now=later)
        assert _only(review, Verdict.MOVED).told
        assert not _only(review, Verdict.CANCELLED).told


def test_what_was_looked_at_is_what_is_done(tmp_path: Path) -> None:
    path = write(tmp_path, visit("a"), visit("b", "20261127T110000", "Inconnue"))
    with fresh_book(tmp_path) as book:
        with_people(book)
        review = _look(book, path)
        source = appointment_source.read(path, WINDOW, now=NOW)
        told: list[tuple[int, int]] = []
        taken, journal = take_whole(
            book,
            source,
            Asked(WINDOW, 1),
            calendar_id=calendar_of(book, path, NOW),
            now=NOW,
            progress=lambda done, of: told.append((done, of)),
        )
        assert len(taken.notices) == review.count(Verdict.NEW) == len(journal.traces) == 1
        assert told[-1] == (2, 2)
