"""Importing a list: looked at first, taken in, never doubling and never reviving anybody."""

import json
import os
import sys
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from desktop_app.domain import consent
from desktop_app.domain.columns import Field
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.errors import BadInput, Cancelled, ImportOvertaken
from desktop_app.domain.message import Purpose
from desktop_app.domain.verdict import Verdict
from desktop_app.places import resources
from desktop_app.services import importing
from desktop_app.services.importing import Intake, dry_run, take_in
from desktop_app.store import consents, contacts, imports
from desktop_app.store.database import Book
from desktop_app.store.imports import Run
from tests.helpers.books import NOW, add_person, fresh_book
from tests.helpers.lists import IMPORTS, TABLES, content, write_list
from tests.helpers.slow_book import HEADER, ROWS, SlowBook, plainly

SAMPLE = resources() / "samples" / "clients.xlsx"
ONE, TWO = "06 39 98 00 01", "06 39 98 00 02"
ASKED = Intake("FR", tag="salon", consent_how="formulaire papier", by="Inès", fiction=True)
ONE = [("Durand", "Léa", "06 39 98 00 01", "", "oui", "")]


def _known(book: Book, number: str = "+33639980001") -> contacts.Contact:
    with book.read() as connection:
        found = contacts.alike(connection, [Person(number=number)])
    assert len(found) == 1
    return found[0]


def _flag(book: Book, contact: contacts.Contact) -> Flag:
    with book.read() as connection:
        records = consents.records(connection, contact.id, Purpose.MARKETING)
        stopped = consents.is_suppressed(connection, contact.person.number or "", Purpose.MARKETING)
    return consent.flag(records, stopped)


def _counts(verdict: Verdict) -> tuple[int, int, int, int]:
    return verdict.new, verdict.updated, verdict.unchanged, verdict.kept_stop


def test_the_sample_from_end_to_end(tmp_path: Path) -> None:
    """Every row is accounted for; the dry run says beforehand what then happens; a second time
    nothing changes."""
    with fresh_book(tmp_path) as book:
        empty = content(book, of=TABLES + IMPORTS)
        seen = dry_run(book, SAMPLE, ASKED, now=NOW)
        assert content(book, of=TABLES + IMPORTS) == empty
        done = take_in(book, SAMPLE, ASKED, now=NOW)
        assert replace(done, run_id=None) == seen
        assert len(done.people) == 358
        assert Counter(each.reach for each in done.people)[Reach.TEXTABLE] == 312
        assert _counts(done) == (346, 1, 11, 0)
        listed = {each.row for each in done.not_textable} | {row for row, _, _ in done.refused}
        assert listed == {each.row for each in done.people if each.reach is not Reach.TEXTABLE}
        assert {"digits_lost", "no_number", "is_a_date"} <= {
            each.reason for _, _, each in done.refused
        }
        before = content(book)
        again = take_in(book, SAMPLE, ASKED, now=NOW + timedelta(days=1))
        assert _counts(again) == (0, 0, 358, 43)
        assert again.people == done.people
        assert content(book) == before
        with book.read() as connection:
            assert len(contacts.page(connection, tagged="salon", limit=999)) == 346


def test_evidence_stands_in_the_record(tmp_path: Path) -> None:
    """How, since when, by whom, from which row of which file; without a folder's name."""
    path = write_list(tmp_path / "liste.csv", HEADER, [*ONE, ("Petit", "Zoé", "", "", "non", "")])
    asked = replace(ASKED, consent_since=date(2026, 1, 5), consent_wording="Offres par SMS ?")
    with fresh_book(tmp_path) as book:
        take_in(book, path, asked, now=NOW)
        (yes,) = _records(book, 1)
        (no,) = _records(book, 2)
    assert yes == Record(
        purpose=Purpose.MARKETING,
        event=Event.GRANTED,
        at=NOW.replace(month=1, day=5, hour=0),
        how="formulaire papier",
        wording="Offres par SMS ?",
        by="Inès",
        source_file="liste.csv",
        source_row=2,
    )
    # A refusal counts from today.
    assert (no.event, no.at, no.source_row) == (Event.WITHDRAWN, NOW, 3)


def _records(book: Book, contact_id: int) -> list[Record]:
    with book.read() as connection:
        return consents.said_by(connection, [contact_id]).get(contact_id, [])


def test_nobody_is_opted_in_unasked(tmp_path: Path) -> None:
    """A column full of yes counts for nothing until a person says what it stands for."""
    path = write_list(tmp_path / "liste.csv", HEADER, ONE)
    with fresh_book(tmp_path) as book:
        for asked in (
            replace(ASKED, consent_how=""),
            replace(ASKED, consent_how=" ", consent_column="accord sms"),
        ):
            done = take_in(book, path, asked, now=NOW)
            assert done.people[0].flags[Purpose.MARKETING] is Flag.NOT_ASKED
        assert _records(book, 1) == []


def test_another_column_may_hold_the_answers(tmp_path: Path) -> None:
    """The one that is named counts, by its header whatever its case; not the one guessed."""
    header = (*HEADER, "Coche")
    path = write_list(tmp_path / "liste.csv", header, [(*ONE[0][:4], "oui", "", "non")])
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, replace(ASKED, consent_column="COCHE"), now=NOW)
        assert done.people[0].flags[Purpose.MARKETING] is Flag.SAID_NO
        with book.read() as connection:
            assert imports.remembered_columns(
                connection, "nom|prenom|portable|e mail|accord sms|remarques|coche"
            ) == (
                Field.LAST_NAME,
                Field.FIRST_NAME,
                Field.PHONE,
                Field.EMAIL,
                None,
                Field.NOTES,
                None,
            )


@pytest.mark.parametrize("name", ["STOP SMS", "Désinscrit", "Ne pas contacter", "Opt-out"])
@pytest.mark.parametrize("named", [True, False])
def test_a_column_of_refusals_opts_nobody_in(tmp_path: Path, name: str, *, named: bool) -> None:
    """Guessed or named, a tick in it is a no; an empty cell or a no says nothing, or leaves it to
    the column of those who agreed."""
    rows = [
        (f"06 39 98 00 0{at}", cell, agreed)
        for at, (cell, agreed) in enumerate(
            [("x", ""), ("oui", "oui"), ("non", ""), ("", ""), ("", "oui")], start=1
        )
    ]
    path = write_list(tmp_path / "liste.csv", ("Tél", name, "Accord SMS"), rows)
    with fresh_book(tmp_path) as book:
        asked = replace(ASKED, consent_column=name.lower() if named else "")
        done = take_in(book, path, asked, now=NOW)
    flags = [each.flags[Purpose.MARKETING] for each in done.people]
    last = Flag.NOT_ASKED if named else Flag.YES
    assert flags == [Flag.SAID_NO, Flag.SAID_NO, Flag.NOT_ASKED, Flag.NOT_ASKED, last]


def test_only_who_surely_agreed_is_opted_in(tmp_path: Path) -> None:
    """Two columns about consent that differ, and below "STOP SMS" what is no clear "no"."""
    header = ("Tél", "Newsletter", "Accord SMS", "STOP SMS")
    cells = [
        ("oui", "non", ""),
        ("non", "oui", ""),
        ("oui", "", "demandé par tel"),
        ("oui", "", "STOP le 12/03"),
        ("oui", "oui", "non"),
        ("", "oui", ""),
        ("oui", "", ""),
    ]
    rows = [(f"06 39 98 00 0{at}", *each) for at, each in enumerate(cells, start=1)]
    path = write_list(tmp_path / "liste.csv", header, rows)
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, ASKED, now=NOW)
    flags = [each.flags[Purpose.MARKETING] for each in done.people]
    no, yes, unasked = Flag.SAID_NO, Flag.YES, Flag.NOT_ASKED
    assert flags == [no, no, unasked, no, yes, yes, unasked]


@pytest.mark.parametrize("named", ["", "Accord SMS"])
def test_a_no_in_any_column_about_consent_is_a_no(tmp_path: Path, *, named: str) -> None:
    """Beside the one that is named too, and in another of its name; a newsletter's says nothing of
    texts then. What is unclear in one of them opts nobody in, nothing or a date does not matter."""
    header = ("Tél", "Consentement", "Newsletter", "Accord SMS", "Accord SMS")
    cells = [
        ("", "", "oui", "oui"),
        ("non", "", "oui", "oui"),
        ("", "", "oui", "non"),
        ("", "", "oui", ""),
        ("", "", "", "12/03/2024"),
        ("", "", "oui", "12/03/2024"),
        ("", "", "oui", "à demander"),
        ("", "non", "oui", "oui"),
    ]
    rows = [(f"06 39 98 00 0{at}", *each) for at, each in enumerate(cells, start=1)]
    path = write_list(tmp_path / "liste.csv", header, rows)
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, replace(ASKED, consent_column=named), now=NOW)
        other = [("06 39 98 00 11", "oui", ""), ("06 39 98 00 12", "", "oui")]
        asked = (*header[:2], "Newsletter (oui/non)")
        path = write_list(tmp_path / "b.csv", asked, other)
        unsure = take_in(book, path, ASKED, now=NOW)
    flags = [each.flags[Purpose.MARKETING] for each in (*done.people, *unsure.people)]
    no, yes, unasked = Flag.SAID_NO, Flag.YES, Flag.NOT_ASKED
    last = yes if named else no
    assert flags == [yes, no, no, yes, unasked, yes, unasked, last, yes, unasked]


def test_a_header_that_asks_is_heard_where_it_says_no(tmp_path: Path) -> None:
    """Of both answers that it names, whatever else agrees; its yes is one."""
    header = ("Tél", "Oui/Non SMS", "STOP SMS (oui/non)")
    cells = [("oui", "non"), ("non", ""), ("oui", "oui"), ("✓", ""), ("?", ""), ("", "")]
    rows = [(f"06 39 98 00 0{at}", *each) for at, each in enumerate(cells, start=1)]
    path = write_list(tmp_path / "liste.csv", header, rows)
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, ASKED, now=NOW)
    no, yes, unasked = Flag.SAID_NO, Flag.YES, Flag.NOT_ASKED
    flags = [each.flags[Purpose.MARKETING] for each in done.people]
    assert flags == [yes, no, no, yes, unasked, unasked]


@pytest.mark.parametrize(
    "header", [("Newsletter (O/N)", "SMS"), ("Accord (oui/non)", "Texto"), ("SMS (O/N)", "Pub")]
)
def test_a_no_below_the_bare_name_of_a_text_is_heard(
    tmp_path: Path, header: tuple[str, str]
) -> None:
    """Beside another yes; its own yes says nothing, unless the person names the column. Of offers
    a blank is none."""
    cells = [("oui", "non"), ("oui", "oui"), ("", "oui"), ("oui", "")]
    rows = [(f"06 39 98 00 0{at}", *each) for at, each in enumerate(cells, start=1)]
    path = write_list(tmp_path / "liste.csv", ("Tél", *header), rows)
    alone = write_list(tmp_path / "b.csv", ("Tél", header[1]), [row[::2] for row in rows])
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, ASKED, now=NOW)
        with pytest.raises(BadInput, match="no_consent_column"):
            take_in(book, alone, ASKED, now=NOW)
        named = take_in(book, alone, replace(ASKED, consent_column=header[1]), now=NOW)
    assert (done.agreed_in, named.agreed_in) == ((header[0],), (header[1],))
    flags = [each.flags[Purpose.MARKETING] for each in (*done.people, *named.people)]
    no, yes, unasked = Flag.SAID_NO, Flag.YES, Flag.NOT_ASKED
    blank = unasked if header[1] == "Pub" else yes
    assert flags == [no, yes, unasked, blank, no, yes, yes, blank]


def test_a_newsletter_s_column_may_hold_something_else(tmp_path: Path) -> None:
    """Where the person says so, it is the column of addresses."""
    header = ("Nom", "Tél", "Newsletter", "Accord SMS")
    path = write_list(tmp_path / "a.csv", header, [("Léa", ONE[0][2], "lea@exemple.fr", "oui")])
    columns = (Field.LAST_NAME, Field.PHONE, Field.EMAIL, None)
    asked = replace(ASKED, columns=columns, consent_column="Accord SMS")
    with fresh_book(tmp_path) as book:
        take_in(book, path, asked, now=NOW)
        with book.read() as connection:
            [found] = contacts.page(connection)
    assert found.person.email == "lea@exemple.fr"


def test_a_list_whose_columns_fold_alike_is_another(tmp_path: Path) -> None:
    """More columns without a name than the list that is remembered: it is read by itself."""
    first = write_list(tmp_path / "a.csv", ("Prénom", "Portable", "", ""), [("Léa", ONE, "a", "b")])
    other = write_list(tmp_path / "b.csv", ("Prénom", "Portable", "|"), [("Tom", TWO, "c")])
    with fresh_book(tmp_path) as book:
        for path in (first, other):
            assert take_in(book, path, replace(ASKED, consent_how=""), now=NOW).new == 1


@pytest.mark.parametrize("how", [consent.STOP, "counter"])
@pytest.mark.parametrize("fact", ["record", "suppression"])
def test_who_said_no_is_not_revived(tmp_path: Path, how: str, fact: str) -> None:
    """By record or by number, also under another name: refused before, refused after, counted."""
    path = write_list(
        tmp_path / "liste.csv", HEADER, [*ONE, ("Durand", "Hugo", "06 39 98 00 01", "", "oui", "")]
    )
    with fresh_book(tmp_path) as book:
        person = add_person(book, "+33639980001", first_name="Léa Durand")
        with book.write() as connection:
            if fact == "record":
                said = Record(Purpose.MARKETING, Event.WITHDRAWN, NOW - timedelta(days=9), how)
                consents.record(connection, [(person, said)])
            else:
                consents.suppress(
                    connection, "+33639980001", Purpose.MARKETING, reason=how, now=NOW
                )
        done = take_in(book, path, ASKED, now=NOW)
        flags = [each.flags[Purpose.MARKETING] for each in done.people]
        if fact == "record":
            expected = Flag.STOP if how == consent.STOP else Flag.SAID_NO
            assert (flags, done.kept_stop) == ([expected, Flag.YES], 1)
        else:
            assert (flags, done.kept_stop) == ([Flag.STOP, Flag.STOP], 2)
            assert _records(book, 2) == []  # nothing that would count once the number is freed
        assert not any(each.event is Event.GRANTED for each in _records(book, person))


def test_a_list_moves_nobody_away_from_a_stopped_number(tmp_path: Path) -> None:
    """The new number is kept beside: else the STOP would not hold for that person any more."""
    path = write_list(
        tmp_path / "liste.csv", HEADER, [("Durand", "Léa", "0639980002", "l@exemple.fr", "oui", "")]
    )
    with fresh_book(tmp_path) as book, book.write() as connection:
        person = Person("Léa", "Durand", "+33639980001", (), Reach.TEXTABLE, "l@exemple.fr")
        contacts.add(connection, person, NOW)
        consents.suppress(connection, "+33639980001", Purpose.MARKETING, reason="stop", now=NOW)
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, ASKED, now=NOW)
        assert _counts(done) == (0, 1, 0, 1)
        after = _known(book)
        assert (after.person.number, after.person.other_numbers) == (
            "+33639980001",
            ("+33639980002",),
        )
        assert _flag(book, after) is Flag.STOP


def test_a_number_kept_beside_another_is_known(tmp_path: Path) -> None:
    """A list that now gives only somebody's second line, or the two the other way round, does not
    double them."""
    path = tmp_path / "liste.csv"
    with fresh_book(tmp_path) as book:
        for line, expected in [
            ("06 39 98 00 01 / 02 61 91 00 01", (1, 0, 0)),
            ("02 61 91 00 01", (0, 0, 1)),
            ("02 61 91 00 01 / 06 39 98 00 01", (0, 0, 1)),
        ]:
            write_list(path, HEADER, [("Durand", "Léa", line, "", "", "")])
            assert _counts(take_in(book, path, ASKED, now=NOW))[:3] == expected


def test_columns_are_remembered_by_header(tmp_path: Path) -> None:
    """What was chosen for a header once is taken the next time, and can be chosen anew."""
    path = write_list(tmp_path / "liste.csv", ("A", "B"), [("Léa", "06 39 98 00 01")])
    with fresh_book(tmp_path) as book:
        chosen = replace(ASKED, consent_how="", columns=(Field.FIRST_NAME, Field.PHONE))
        take_in(book, path, chosen, now=NOW)
        again = dry_run(book, path, replace(chosen, columns=None), now=NOW)
        assert [each.name for each in again.people] == ["Léa"]
        assert again.unchanged == 1


def test_what_is_remembered_gives_way_to_what_is_there(tmp_path: Path) -> None:
    """A header that says nothing heads a list of another order: its numbers are found again."""
    header = ("Column1", "Column2")
    first = write_list(tmp_path / "une.csv", header, [("Léa Durand", "06 39 98 00 01")])
    second = write_list(tmp_path / "autre.csv", header, [("06 39 98 00 02", "Hugo Petit")])
    with fresh_book(tmp_path) as book:
        for path in (first, second):
            done = take_in(book, path, replace(ASKED, consent_how=""), now=NOW)
            assert [each.reach for each in done.people] == [Reach.TEXTABLE]


def test_a_consent_column_may_be_called_by_a_sign(tmp_path: Path) -> None:
    """And is not mistaken for a column without a name."""
    path = write_list(tmp_path / "l.csv", ("Tél", "", "✓"), [("06 39 98 00 01", "non", "oui")])
    with fresh_book(tmp_path) as book:
        done = take_in(book, path, replace(ASKED, consent_column="✓"), now=NOW)
        assert done.people[0].flags[Purpose.MARKETING] is Flag.YES
        with pytest.raises(BadInput, match="consent_column_unknown"):
            take_in(book, path, replace(ASKED, consent_column=" "), now=NOW)


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        (replace(ASKED, region="XX"), "region_unknown"),
        (replace(ASKED, consent_column="Nul"), "consent_column_unknown"),
        (replace(ASKED, consent_since=date(2026, 11, 26)), "consent_since_in_future"),
        (replace(ASKED, columns=(None,) * 6), "no_consent_column"),
        (replace(ASKED, columns=(None,) * 5 + (Field.CONSENT,)), "no_phone_column"),
    ],
)
def test_what_cannot_be_done_as_asked(tmp_path: Path, asked: Intake, kind: str) -> None:
    """One kind each, before anything is written."""
    path = write_list(tmp_path / "liste.csv", HEADER, ONE)
    with fresh_book(tmp_path) as book:
        for verb in (dry_run, take_in):
            with pytest.raises(BadInput) as caught:
                verb(book, path, asked, now=NOW)
            assert caught.value.kind == kind
        assert _runs(book) == []


@pytest.mark.parametrize(
    ("octets", "kind"),
    [
        (b"", "file_empty"),
        (b"Nom;Pr\xc3\xa9nom\nDurand;L\xc3\xa9a\n", "no_phone_column"),
        (b'Nom;Portable\n"Durand;06 39 98 00 01\n', "file_truncated"),
        (SAMPLE.read_bytes()[:9000], "file_truncated"),
    ],
)
def test_a_bad_file_writes_nothing(tmp_path: Path, octets: bytes, kind: str) -> None:
    """Not even a run."""
    path = tmp_path / ("liste.csv" if b";" in octets[:9] else "liste.xlsx")
    path.write_bytes(octets)
    with fresh_book(tmp_path) as book:
        with pytest.raises(BadInput) as caught:
            take_in(book, path, ASKED, now=NOW)
        assert caught.value.kind == kind
        assert _runs(book) == []


def _runs(book: Book) -> list[Any]:
    with book.read() as connection:
        return list(connection.exec_driver_sql("SELECT id, state FROM import_run").all())


def _long_list(folder: Path, rows: int = 3 * importing.CHUNK) -> Path:
    people = [
        ("Durand", f"N{at}", f"06 39 98 {at % 10_000:04d}", "", "oui", "") for at in range(rows)
    ]
    return write_list(folder / "longue.csv", HEADER, people)


def test_progress_and_cancelling(tmp_path: Path) -> None:
    """Told chunk by chunk; stopped between two chunks nothing is left of it."""
    path = _long_list(tmp_path)
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2 * importing.CHUNK:
            raise Cancelled

    with fresh_book(tmp_path) as book:
        empty = content(book)
        with pytest.raises(Cancelled):
            take_in(book, path, ASKED, now=NOW, progress=stop)
        assert (content(book), _runs(book)) == (empty, [])
    assert told == [(500, 1500), (1000, 1500)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    """Unpacked from an archive of another encoding: taken in, and its name still says which."""
    path = tmp_path / os.fsdecode(b"client\xe8le.csv")
    write_list(tmp_path / "l.csv", HEADER, ONE).rename(path)
    with fresh_book(tmp_path) as book:
        take_in(book, path, ASKED, now=NOW)
        assert _records(book, 1)[0].source_file == "client?le.csv"


@pytest.mark.parametrize("ends", [True, False])
def test_of_two_at_once_the_later_one_is_taken_in_whole(tmp_path: Path, *, ends: bool) -> None:
    """The earlier is told, whether the later one is done by then or still staging: no row of one
    list comes in with the other."""
    path = _long_list(tmp_path)
    other = write_list(tmp_path / "autre.csv", HEADER, ONE)
    with fresh_book(tmp_path) as book:

        def meanwhile(done: int, _: int) -> None:
            if done == importing.CHUNK:
                if ends:
                    take_in(book, other, ASKED, now=NOW)
                else:
                    with book.write() as connection:
                        imports.begin(connection, Run("autre.csv", "", "FR"), NOW)

        with pytest.raises(ImportOvertaken):
            take_in(book, path, ASKED, now=NOW, progress=meanwhile)
        with book.read() as connection:
            assert len(contacts.page(connection, limit=999)) == ends
            rows = connection.exec_driver_sql("SELECT count(*) FROM import_row").scalar()
        assert rows == ends
        assert [state for _, state in _runs(book)] == ["PUBLISHED" if ends else "STAGING"]


def test_published_against_the_book_as_it_is_then(tmp_path: Path) -> None:
    """Somebody added, and somebody who said STOP, while rows were being staged: neither is
    doubled nor revived."""
    path = _long_list(tmp_path)
    with fresh_book(tmp_path) as book:

        def meanwhile(done: int, total: int) -> None:
            if done == total:
                add_person(book, "+33639980007", first_name="N7 Durand")
                with book.write() as connection:
                    consents.suppress(
                        connection, "+33639980009", Purpose.MARKETING, reason="stop", now=NOW
                    )

        done = take_in(book, path, ASKED, now=NOW, progress=meanwhile)
        assert _counts(done) == (1499, 1, 0, 1)
        assert _flag(book, _known(book, "+33639980009")) is Flag.STOP


def test_erasing_a_person_empties_their_rows(tmp_path: Path) -> None:
    """What an import kept of somebody goes with them."""
    path = write_list(
        tmp_path / "liste.csv", HEADER, [("Durand", "Léa", "6,12E+08", "", "oui", "")]
    )
    with fresh_book(tmp_path) as book:
        take_in(book, path, ASKED, now=NOW)
        with book.write() as connection:
            kept = "SELECT change, before FROM import_row"
            (row,) = connection.exec_driver_sql(kept).all()
            assert "6,12E+08" in row.change
            assert json.loads(row.before)["consent"]["how"] == "formulaire papier"
            contacts.remove(connection, 1)
            assert connection.exec_driver_sql(kept).all() == [("{}", "{}")]


@settings(max_examples=12, deadline=None)
@given(ROWS, ROWS)
def test_lists_against_a_slow_book(first: list[Any], second: list[Any]) -> None:
    """Two lists of households, repeats and half-empty rows, one after the other: the people, the
    counts and the flags are those that comparing everybody with everybody gives."""
    slow = SlowBook()
    with TemporaryDirectory() as folder, fresh_book(Path(folder)) as book:
        for rows in (first, second):
            # One row that holds a number, or the file has no list.
            rows = [("Z", "Zoé", "06 39 98 00 99", "", "", ""), *rows]
            path = write_list(Path(folder) / "liste.csv", HEADER, rows)
            seen = dry_run(book, path, ASKED, now=NOW)
            done = take_in(book, path, ASKED, now=NOW)
            assert replace(done, run_id=None) == seen
            before = len(slow.people)
            for row in rows:
                person, answer = plainly(row)
                if person is not None:
                    slow.take(person, answer)
            assert done.new == len(slow.people) - before
        with book.read() as connection:
            held = sorted(contacts.page(connection, limit=999), key=lambda each: each.id)
        assert [each.person for each in held] == slow.people
        flags = {"": Flag.NOT_ASKED, "oui": Flag.YES, "non": Flag.SAID_NO}
        assert [_flag(book, each) for each in held] == [
            flags[slow.shown(at)] for at in range(len(held))
        ]
