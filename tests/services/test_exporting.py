"""The book as a list: safe to open in a spreadsheet, and taken back as it was."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose
from desktop_app.services.exporting import export, export_messages
from desktop_app.services.importing import Intake, take_in
from desktop_app.store import consents, contacts
from desktop_app.store.database import Book
from tests.helpers.books import NOW, fresh_book, queue_campaign

_LEA = Person(
    first_name="Léa",
    last_name="D'Aubrac",
    number="+33639980001",
    other_numbers=("+33639980003", "+33261910002"),
    reach=Reach.TEXTABLE,
    email="lea@exemple.fr",
    language="fr",
    notes='=RELANCER; "vite"\n@demain',
    birthday=date(1990, 2, 3),
    last_visit=date(2026, 5, 1),
    fields={"+bonus": "-5 %", "pointure": "38"},
)


def _export(book: Book, path: Path, tag: str = "") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        export(book, file, tag=tag)
    return path


def _people(book: Book) -> list[tuple[Person, tuple[str, ...]]]:
    with book.read() as connection:
        return [(each.person, each.tags) for each in contacts.page(connection, limit=999)]


def test_tags_given_to_a_whole_list_come_back_as_they_are(tmp_path: Path) -> None:
    """Two that were typed at once are two, as in a cell: the list that comes back has no third."""
    path = tmp_path / "l.csv"
    path.write_text("Nom;Portable\nDurand;06 39 98 00 01\n")
    with fresh_book(tmp_path) as book:
        asked = Intake("FR", tag=" VIP, salon ", fiction=True)
        take_in(book, path, asked, now=NOW)
        ((_, tags),) = _people(book)
        assert tags == ("VIP", "salon")
        again = _export(book, tmp_path / "clients.csv")
        assert take_in(book, again, replace(asked, tag=""), now=NOW).unchanged == 1


def test_what_is_exported_is_imported_again(tmp_path: Path) -> None:
    """Into another book: the same people, tags, fields; into the same book: nothing changes. No
    cell begins as a formula does, and consent comes back only where somebody says what it is."""
    (tmp_path / "other").mkdir()
    with fresh_book(tmp_path) as book, fresh_book(tmp_path / "other") as other:
        with book.write() as connection:
            one = contacts.add(connection, _LEA, NOW)
            contacts.add(connection, Person(last_name="=1+1", first_name="'=x"), NOW)
            contacts.tag(connection, [one], "VIP")
            said = Record(Purpose.MARKETING, Event.GRANTED, NOW - timedelta(days=1), "oral")
            no = replace(said, purpose=Purpose.TRANSACTIONAL, event=Event.WITHDRAWN)
            consents.record(connection, [(one, said), (one, no)])
        path = _export(book, tmp_path / "clients.csv")
        with path.open(encoding="utf-8", newline="") as file:
            assert file.read(1) == "\ufeff"
            rows = list(csv.reader(file, delimiter=";"))
        assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r\n")]
        assert [row[10:12] for row in rows] == [
            ["marketing consent", "transactional consent"],
            ["", ""],
            ["yes", "no"],
        ]
        asked = Intake("FR", fiction=True)
        done = take_in(other, path, asked, now=NOW)
        assert (done.new, done.refused, done.repaired) == (2, [], [])
        assert _people(other) == _people(book)
        with other.read() as connection:
            assert consents.said_by(connection, [1, 2]) == {}
        again = take_in(book, path, asked, now=NOW)
        assert (again.unchanged, again.new, again.updated) == (2, 0, 0)


def test_only_a_tag(tmp_path: Path) -> None:
    """Those with the tag, nobody else."""
    with fresh_book(tmp_path) as book:
        with book.write() as connection:
            ids = [contacts.add(connection, Person(last_name=each), NOW) for each in "ABC"]
            contacts.tag(connection, ids[1:2], "VIP")
        written = _export(book, tmp_path / "vip.csv", tag="VIP").read_text("utf-8-sig")
    assert [line.split(";")[0] for line in written.splitlines()] == ["last name", "B"]


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(*[st.from_regex(r"['=+@a-z;\",é -]{1,9}", fullmatch=True)] * 3),
        min_size=1,
        max_size=6,
    )
)
def test_any_text_comes_back(texts: list[tuple[str, str, str]]) -> None:
    """Names, notes and fields that look like formulas, quotes, separators or disarmed cells."""
    people = [
        Person(
            first_name=" ".join(first.split()),
            last_name=f"N{at}",
            number=f"+3363998{at:04d}",
            reach=Reach.TEXTABLE,
            notes=notes.strip(),
            fields={"champ": field.strip()} if field.strip() else {},
        )
        for at, (first, notes, field) in enumerate(texts)
    ]
    with TemporaryDirectory() as name:
        (Path(name) / "other").mkdir()
        with fresh_book(Path(name)) as book, fresh_book(Path(name) / "other") as other:
            with book.write() as connection:
                for each in people:
                    contacts.add(connection, each, NOW)
            path = _export(book, Path(name) / "clients.csv")
            take_in(other, path, Intake("FR", fiction=True), now=NOW)
            assert _people(other) == _people(book)


def test_messages_are_written_a_line_each_and_disarmed(tmp_path: Path) -> None:
    """More than a page of them; what a spreadsheet would calculate is put behind an apostrophe."""
    path = tmp_path / "messages.csv"
    with fresh_book(tmp_path) as book:
        queue_campaign(book, 501)
        with path.open("w", encoding="utf-8", newline="") as file:
            told = list(
                export_messages(book, 1, file, ("=x", "state"), lambda each: ("=1+1", "waiting"))
            )
    assert told == [100, 200, 300, 400, 500, 501]
    lines = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert lines == [["'=x", "state"], *[["'=1+1", "waiting"]] * 501]
