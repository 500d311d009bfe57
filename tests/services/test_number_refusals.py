"""What a number without a name refused: it speaks for whoever is texted there, now or later."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.audience import Audience
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.message import Purpose
from desktop_app.services import contact_book, importing
from desktop_app.services.importing import Intake, dry_run, take_in, undo
from desktop_app.store import audience, consents, contacts
from desktop_app.store.database import Book
from tests.helpers.books import NOW, add_person, fresh_book
from tests.helpers.lists import content, write_list

HEADER = ("Prénom", "Portable", "E-mail", "Accord SMS")
ASKED = Intake("FR", tag="salon", consent_how="formulaire", fiction=True)
NUMBER, ELSEWHERE = "06 39 98 00 01", "06 39 98 00 02"
REFUSED = ("", NUMBER, "", "non")
LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True, params=[500, 1])
def chunk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are taken in many at a time, and one by one: the book is asked in between."""
    monkeypatch.setattr(importing, "CHUNK", request.param)


def _yes(name: str, number: str = NUMBER) -> tuple[str, ...]:
    return name, number, f"{name.lower()}@exemple.fr", "oui"


def _import(book: Book, folder: Path, *rows: tuple[str, ...], now: datetime = NOW) -> int:
    path = write_list(folder / "liste.csv", HEADER, rows)
    foreseen = dry_run(book, path, ASKED, now=now)
    done = take_in(book, path, ASKED, now=now)
    assert done.run_id is not None
    assert replace(foreseen, run_id=done.run_id) == done
    return done.run_id


def _offered(book: Book) -> list[str]:
    """Who would get an offer, by name; what the book shows of everybody is the same."""
    with book.read() as connection:
        chosen = audience.choose(connection, Audience(tag="salon"), Purpose.MARKETING, LATER)
        offered = sorted(each.first_name for each in chosen if each.consent is Flag.YES)
    shown = [each for page in contact_book.pages(book, tag="salon") for each in page]
    agreed = [each for each in shown if each.flags[Purpose.MARKETING] is Flag.YES]
    assert sorted(each.contact.person.first_name for each in agreed) == offered
    return offered


def test_somebody_new_at_the_number_is_not_opted_in(tmp_path: Path) -> None:
    """Neither by the same list nor by the next, nor by one that says it again."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, _yes("Zoé", ELSEWHERE), REFUSED, _yes("Léa"), _yes("Tom"))
        assert _offered(book) == ["Zoé"]
        for _ in range(2):
            _import(book, tmp_path, _yes("Tom"), _yes("Max"), now=LATER)
            assert _offered(book) == ["Zoé"]


def test_the_refusal_outlives_the_people_it_was_laid_to(tmp_path: Path) -> None:
    """The list that named those at the number is undone and imported again, with somebody new;
    whoever was taken for the nameless one is erased."""
    with fresh_book(tmp_path) as book:
        named = _import(book, tmp_path, _yes("Léa"), _yes("Tom"))
        _import(book, tmp_path, REFUSED, now=LATER)
        undo(book, named, now=LATER)
        _import(book, tmp_path, _yes("Léa"), _yes("Tom"), _yes("Max"), now=LATER)
        assert _offered(book) == []
        with book.write() as connection:
            for each in contacts.page(connection):
                contacts.remove(connection, each.id)
        _import(book, tmp_path, _yes("Ève"), now=LATER)
        assert _offered(book) == []


def test_undone_it_is_taken_back(tmp_path: Path) -> None:
    """What standing lists say of those who came later counts then, in whatever order; as long as
    one list that refuses stands, it is refused."""
    with fresh_book(tmp_path) as book:
        first = _import(book, tmp_path, REFUSED)
        _import(book, tmp_path, _yes("Léa"), _yes("Tom"))
        second = _import(book, tmp_path, REFUSED, now=LATER)
        undo(book, first, now=LATER)
        assert _offered(book) == []
        _import(book, tmp_path, _yes("Max"), now=LATER)
        undo(book, second, now=LATER)
        assert _offered(book) == ["Léa", "Max", "Tom"]


def test_undone_it_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    """The last list undone, nothing of it is left."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, _yes("Léa"))
        before = content(book)
        undo(book, _import(book, tmp_path, REFUSED, _yes("Tom"), now=LATER), now=LATER)
        assert content(book) == before
        assert _offered(book) == ["Léa"]


def test_whoever_agrees_in_person_does_so_for_themselves(tmp_path: Path) -> None:
    """At the counter, afterwards: they get offers, the others at their number do not."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, REFUSED, _yes("Léa"), _yes("Tom"))
        agreed = Record(Purpose.MARKETING, Event.GRANTED, LATER, "counter")
        with book.write() as connection:
            [tom] = [
                each.id for each in contacts.page(connection) if each.person.first_name == "Tom"
            ]
            consents.record(connection, [(tom, agreed)])
        assert _offered(book) == ["Tom"]


def test_it_speaks_for_who_is_entered_there_otherwise(tmp_path: Path) -> None:
    """At the desk, or moved to the number by another list: a list's yes is none while they are
    there. The records say which list refused."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, REFUSED, _yes("Léa", ELSEWHERE))
        entered = add_person(book, "+33639980001", first_name="Ève", tag="salon")
        _import(book, tmp_path, _yes("Ève"), now=LATER)
        assert _offered(book) == ["Léa"]
        said = contact_book.shown(book, entered).records
        assert [(each.event, each.source_file, each.source_row) for each in said] == [
            (Event.WITHDRAWN, "liste.csv", 2),
            (Event.GRANTED, "liste.csv", 2),
        ]
        _import(book, tmp_path, _yes("Léa"), now=LATER)
        assert _offered(book) == []


def test_a_household_that_was_there_takes_the_refusal_along(tmp_path: Path) -> None:
    """Who of them said it nobody can tell: a new number makes none of them willing again."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, _yes("Léa"), _yes("Tom"))
        _import(book, tmp_path, REFUSED, now=LATER)
        _import(book, tmp_path, _yes("Léa", ELSEWHERE), _yes("Tom", ELSEWHERE), now=LATER)
        assert _offered(book) == []


def test_erasing_one_of_a_household_takes_no_refusal_from_another(tmp_path: Path) -> None:
    """What a standing list says of the others outlives the person it was laid to."""
    with fresh_book(tmp_path) as book:
        silent = [(name, number, mail, "") for name, number, mail, _ in (_yes("Léa"), _yes("Tom"))]
        _import(book, tmp_path, *silent)
        first = _import(book, tmp_path, (*silent[1][:3], "non"))
        _import(book, tmp_path, REFUSED)
        with book.write() as connection:
            contacts.remove(connection, 1)
            kept = connection.exec_driver_sql(
                "SELECT change || before FROM import_row WHERE contact_id IS NULL"
            ).scalars()
            assert not any(word in each for each in kept for word in ("Léa", "lea@", "980001"))
        undo(book, first, now=LATER)
        _import(book, tmp_path, _yes("Tom", ELSEWHERE), now=LATER)
        assert _offered(book) == []


def test_only_those_who_refused_before_are_told_as_such(tmp_path: Path) -> None:
    """A list that refuses for a number and names somebody there afterwards kept no earlier no; the
    next list did, for everybody but who leaves that number."""
    with fresh_book(tmp_path) as book:
        path = write_list(tmp_path / "liste.csv", HEADER, [REFUSED, _yes("Léa"), _yes("Tom")])
        assert take_in(book, path, ASKED, now=NOW).kept_stop == 0
        people = [_yes("Léa"), _yes("Tom", ELSEWHERE), _yes("Max")]
        path = write_list(tmp_path / "liste.csv", HEADER, people)
        assert take_in(book, path, ASKED, now=LATER).kept_stop == 2
        assert _offered(book) == ["Tom"]


def test_what_is_told_is_what_the_book_shows_in_the_end(tmp_path: Path) -> None:
    """A refusal further down the list speaks of rows before it; said twice it changes nothing, and
    speaks of those in between."""
    there = [_yes("Léa"), _yes("Ève")]
    rows = [*there, REFUSED, _yes("Tom"), REFUSED, _yes("Max"), _yes("Zoé", ELSEWHERE)]
    path = write_list(tmp_path / "liste.csv", HEADER, rows)
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, ASKED, now=NOW)
        told = [each.name for each in done.people if each.flags[Purpose.MARKETING] is Flag.YES]
        assert told == _offered(book) == ["Zoé"]
        said = {
            each.person.first_name: [record.source_row for record in shown.records]
            for each in _everybody(book)
            for shown in [contact_book.shown(book, each.id)]
        }
        # Léa and Ève were there, the nameless one is taken for Léa; Max came after both.
        assert said.pop("Zoé") == [8]
        assert said == {"Léa": [2, 4], "Ève": [3, 4], "Tom": [5, 6, 4], "Max": [7, 4]}
        with book.read() as connection:
            # Nobody is listed twice: a number shared by hundreds would cost their square.
            before = connection.exec_driver_sql("SELECT before FROM import_row ORDER BY row")
            households = [json.loads(each).get("household", []) for each in before.scalars()]
        assert [len(each) for each in households] == [0, 0, 1, 0, 1, 0, 0]


def _everybody(book: Book) -> list[contacts.Contact]:
    with book.read() as connection:
        return contacts.page(connection)


@pytest.mark.parametrize("change", ["DELETE FROM number_refusal", "UPDATE number_refusal SET at=1"])
def test_it_is_as_append_only_as_a_record(tmp_path: Path, change: str) -> None:
    """No statement takes it back but that of an undo."""
    with fresh_book(tmp_path) as book:
        _import(book, tmp_path, REFUSED)
        with pytest.raises(IntegrityError, match="append-only"), book.write() as connection:
            connection.exec_driver_sql(change)
