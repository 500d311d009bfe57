"""Undoing a whole import: the book as it was before, but for what anybody did since."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from desktop_app.domain import consent
from desktop_app.domain.columns import Field
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose, State
from desktop_app.services.importing import Intake, dry_run, past, take_in, undo
from desktop_app.store import consents, contacts, imports
from desktop_app.store.database import Book
from desktop_app.store.tables import Appointment, Message
from desktop_app.store.undoing import Undone
from tests.helpers.books import NOW, add_account, add_person, fresh_book
from tests.helpers.lists import content, write_list
from tests.helpers.slow_book import HEADER, ROWS

ASKED = Intake("FR", tag="salon", consent_how="formulaire", fiction=True)
LATER, LATEST = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
_THERE = ("Durand", "", "06 39 98 00 01", "a@exemple.fr", "", "")
LEA = ("Durand", "Léa", "06 39 98 00 01", "lea@exemple.fr", "oui", "VIP")


def _import(book: Book, folder: Path, *rows: tuple[str, ...], now: Any = LATER) -> int:
    path = write_list(folder / "liste.csv", HEADER, rows)
    run_id = take_in(book, path, ASKED, now=now).run_id
    assert run_id is not None
    return run_id


def _flag(book: Book, contact_id: int) -> Flag:
    with book.read() as connection:
        return consent.flag(consents.records(connection, contact_id, Purpose.MARKETING))


def test_a_new_list_is_gone_whole(tmp_path: Path) -> None:
    """People, tags and consent; the run is kept as undone, and is not undone twice."""
    with fresh_book(tmp_path) as book:
        empty = content(book)
        run_id = _import(book, tmp_path, LEA, ("Petit", "", "06 39 98 00 02", "", "non", ""))
        assert undo(book, run_id, now=LATEST) == Undone(2, 0, 0, 0, 0)
        assert content(book) == empty
        (run,) = past(book)
        assert (run.id, run.file_name, run.undone_at) == (run_id, "liste.csv", LATEST)
        with pytest.raises(BadInput, match="import_undone"):
            undo(book, run_id, now=LATEST)
        with pytest.raises(BadInput, match="no_such_import"):
            undo(book, run_id + 1, now=LATEST)


@settings(max_examples=12, deadline=None)
@given(ROWS, ROWS)
@example([_THERE], [(*_THERE[:3], "b@exemple.fr", "", ""), _THERE])  # changed there and back
def test_undone_in_turn_nothing_is_left(first: list[Any], second: list[Any]) -> None:
    """Two lists over one another, undone last first: after each undo the book is as it was."""
    with TemporaryDirectory() as name, fresh_book(Path(name)) as book:
        anchor = ("Z", "Zoé", "06 39 98 00 99", "", "", "")
        add_person(book, "+33639980001", first_name="Lea Durand")
        states = [content(book)]
        runs = []
        for rows, now in ((first, LATER), (second, LATEST)):
            runs.append(_import(book, Path(name), anchor, *rows, now=now))
            states.append(content(book))
        for run_id in reversed(runs):
            assert content(book) == states.pop()
            undo(book, run_id, now=LATEST + timedelta(hours=1))
        assert content(book) == states.pop()


def _stop(book: Book) -> None:
    with book.write() as connection:
        said = Record(Purpose.MARKETING, Event.WITHDRAWN, LATEST, consent.STOP)
        consents.record(connection, [(1, said)])
        consents.suppress(connection, "+33639980001", Purpose.MARKETING, reason="stop", now=LATEST)


def _yes_at_the_counter(book: Book) -> None:
    with book.write() as connection:
        consents.record(connection, [(1, Record(Purpose.MARKETING, Event.GRANTED, LATEST, "oral"))])


def _edit(book: Book) -> None:
    with book.write() as connection:
        found = contacts.show(connection, 1)
        assert found is not None
        contacts.change(connection, 1, replace(found.person, notes="VIP depuis"), LATEST)


def _text(book: Book) -> None:
    add_account(book)
    with book.write() as connection:
        connection.execute(
            insert(Message).values(
                contact_id=1,
                account_id=1,
                number="+33639980001",
                purpose=Purpose.TRANSACTIONAL,
                text="Bonjour",
                segments=1,
                state=State.SENT,
                moved_at=LATEST,
            )
        )


def _book_appointment(book: Book) -> None:
    with book.write() as connection:
        connection.execute(
            insert(Appointment).values(
                contact_id=1,
                day=LATEST.date(),
                clock="09:00",
                zone="Europe/Paris",
                state="BOOKED",
                created_at=LATEST,
            )
        )


def _tag(book: Book) -> None:
    with book.write() as connection:
        contacts.tag(connection, [1], "à rappeler")


@pytest.mark.parametrize(
    "since", [_stop, _yes_at_the_counter, _edit, _text, _book_appointment, _tag]
)
def test_who_was_dealt_with_since_stays(tmp_path: Path, since: Any) -> None:
    """Kept and counted; the list's own yes counts no more, what they said since does."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, LEA, ("Petit", "", "06 39 98 00 02", "", "oui", ""))
        assert _flag(book, 1) is Flag.YES
        since(book)
        assert undo(book, run_id, now=LATEST) == Undone(1, 1, 0, 0, 1)
        expected = {_stop: Flag.STOP, _yes_at_the_counter: Flag.YES}.get(since, Flag.NOT_ASKED)
        assert _flag(book, 1) is expected
        with book.read() as connection:
            kept = contacts.page(connection)
        assert [each.person.first_name for each in kept] == ["Léa"]


def test_a_stop_outlives_the_person(tmp_path: Path) -> None:
    """A number suppressed since is still suppressed once its person is gone with the import."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, LEA)
        with book.write() as connection:
            consents.suppress(
                connection, "+33639980001", Purpose.MARKETING, reason="stop", now=LATEST
            )
        assert undo(book, run_id, now=LATEST).removed == 1
        with book.read() as connection:
            assert consents.is_suppressed(connection, "+33639980001", Purpose.MARKETING)


def test_changes_go_back_only_where_nobody_edited_since(tmp_path: Path) -> None:
    """The desk's later number stays with its reach; the address it did not touch goes back."""
    with fresh_book(tmp_path) as book:
        person = Person("Léa", "Durand", "+33261910001", (), Reach.LANDLINE, "lea@exemple.fr")
        with book.write() as connection:
            contacts.add(connection, person, NOW)
            contacts.tag(connection, [1], "ancien")
        run_id = _import(book, tmp_path, (*LEA[:3], "lea@exemple.fr", "oui", "VIP"))
        with book.write() as connection:
            found = contacts.show(connection, 1)
            assert found is not None
            assert found.tags == ("ancien", "salon")
            edited = replace(found.person, number="+33639980009")
            contacts.change(connection, 1, edited, LATEST)
        assert undo(book, run_id, now=LATEST) == Undone(0, 0, 0, 1, 1)
        with book.read() as connection:
            after = contacts.show(connection, 1)
        assert after is not None
        assert after.person == replace(edited, notes="")
        assert after.tags == ("ancien",)


def test_a_list_that_still_stands_keeps_its_people(tmp_path: Path) -> None:
    """Somebody whom a later list names too stays when the first is undone."""
    with fresh_book(tmp_path) as book:
        run_id = _import(book, tmp_path, LEA)
        _import(book, tmp_path, LEA, now=LATEST)
        assert undo(book, run_id, now=LATEST) == Undone(0, 1, 0, 0, 1)


def test_a_number_alone_that_says_no_speaks_for_its_household(tmp_path: Path) -> None:
    """Nobody can tell who of them said it. Undone it goes from all; repeated it outlives the list
    that said it first."""
    with fresh_book(tmp_path) as book:
        tom, jo = (("Durand", name, "06 39 98 00 01", "", "oui", "") for name in ("Tom", "Jo"))
        _import(book, tmp_path, LEA, tom, ("Petit", "", "06 39 98 00 02", "", "oui", ""))
        number = ("", "", "06 39 98 00 01", "", "non", "")
        first = _import(book, tmp_path, (*jo[:4], "non", ""), (*tom[:4], "non", ""), now=LATEST)
        second = _import(book, tmp_path, number, now=LATEST)
        third = _import(book, tmp_path, number, now=LATEST)
        no, yes = Flag.SAID_NO, Flag.YES
        assert [_flag(book, each) for each in (1, 2, 3, 4)] == [no, no, yes, no]
        undo(book, first, now=LATEST)
        undo(book, second, now=LATEST)
        assert [_flag(book, each) for each in (1, 2, 3)] == [no, no, yes]
        undo(book, third, now=LATEST)
        assert [_flag(book, each) for each in (1, 2, 3)] == [yes, yes, yes]


@pytest.mark.parametrize("said", ["oui", "non"])
def test_an_answer_that_another_list_repeats_outlives_the_first(tmp_path: Path, said: str) -> None:
    """Of a yes and of a no; a yes that was none over a no is one once the no was never said."""
    with fresh_book(tmp_path) as book:
        first = _import(book, tmp_path, (*LEA[:4], said, ""))
        _import(book, tmp_path, (*LEA[:4], "oui", ""), now=LATEST)
        assert _flag(book, 1) is (Flag.YES if said == "oui" else Flag.SAID_NO)
        undo(book, first, now=LATEST)
        assert _flag(book, 1) is Flag.YES


@pytest.mark.parametrize("first", ["oui", ""])
def test_a_refusal_that_another_list_repeats_outlives_the_first(tmp_path: Path, first: str) -> None:
    """As long as one list that says no still stands, it counts, with that list as its evidence;
    then the book is as it was."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, (*LEA[:4], first, ""))
        before = content(book)
        no = (*LEA[:4], "non", "")
        runs = [_import(book, tmp_path, no, now=LATER + timedelta(minutes=at)) for at in range(3)]
        for run_id in runs:
            assert _flag(book, 1) is Flag.SAID_NO
            undo(book, run_id, now=LATEST)
        assert _flag(book, 1) is (Flag.YES if first else Flag.NOT_ASKED)
        assert content(book) == before


def test_a_refusal_beside_a_suppressed_number_outlives_the_number(tmp_path: Path) -> None:
    """A list says no of somebody whom another list had moved to a number that answered STOP: with
    that move undone, or the number lifted, the no still counts."""
    with fresh_book(tmp_path) as book:
        tom = ("Durand", "Tom", "06 39 98 00 02", "tom@exemple.fr", "oui", "")
        _import(book, tmp_path, LEA, tom)
        moved = _import(book, tmp_path, (*LEA[:2], "06 39 98 00 02", *LEA[3:]))
        with book.write() as connection:
            number = ("+33639980002", Purpose.MARKETING)
            consents.suppress(connection, *number, reason="stop", now=LATEST)
        _import(book, tmp_path, (*LEA[:2], "", LEA[3], "non", ""), now=LATEST)
        assert [_flag(book, each) for each in (1, 2)] == [Flag.SAID_NO, Flag.YES]
        undo(book, moved, now=LATEST)
        assert [_flag(book, each) for each in (1, 2)] == [Flag.SAID_NO, Flag.YES]


def test_what_an_undone_import_taught_is_forgotten(tmp_path: Path) -> None:
    """The columns are read as they were before it; the consent column is asked of the header each
    time, never of the memory."""
    header, row = ("A", "B", "Fidélité", "Accord SMS"), ("Léa", "06 39 98 00 01", "oui", "non")
    path = write_list(tmp_path / "liste.csv", header, [row])
    names = [Field.FIRST_NAME, Field.LAST_NAME]
    with fresh_book(tmp_path) as book:
        runs = [
            take_in(book, path, replace(ASKED, columns=(name, Field.PHONE, None, None),
                consent_column="Fidélité"), now=LATER)
            for name in names
        ]  # fmt: skip
        for run, name in zip(reversed(runs), reversed(names), strict=True):
            seen = dry_run(book, path, ASKED, now=LATEST)
            assert [each.name for each in seen.people] == ["Léa"]
            assert [each.flags[Purpose.MARKETING] for each in seen.people] == [Flag.SAID_NO]
            with book.read() as connection:
                kept = imports.remembered_columns(connection, "a|b|fidelite|accord sms")
            assert kept == (name, Field.PHONE, None, None)
            assert run.run_id is not None
            undo(book, run.run_id, now=LATEST)
        done = take_in(book, path, ASKED, now=LATEST)
        assert [each.flags[Purpose.MARKETING] for each in done.people] == [Flag.SAID_NO]
        with book.read() as connection:
            kept = imports.remembered_columns(connection, "a|b|fidelite|accord sms")
        assert kept == (None, Field.PHONE, None, None)


def test_only_claims_of_an_undone_import_can_be_deleted(tmp_path: Path) -> None:
    """The records of a standing import, and of nobody's, are as append-only as ever; what was
    claimed stays readable with its row."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, LEA)
        _yes_at_the_counter(book)
        with pytest.raises(IntegrityError, match="append-only"), book.write() as connection:
            connection.exec_driver_sql("DELETE FROM consent WHERE run_id = 1")
        undo(book, 1, now=LATEST)
        with pytest.raises(IntegrityError, match="append-only"), book.write() as connection:
            connection.exec_driver_sql("DELETE FROM consent")
        with book.read() as connection:
            claimed = "SELECT before ->> '$.consent.how' FROM import_row"
            assert connection.exec_driver_sql(claimed).scalar() == "formulaire"
