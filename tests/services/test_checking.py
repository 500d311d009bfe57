"""A list under a person's eyes: corrected, declined, left out; and taken in just so."""

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.cells import Answer
from desktop_app.domain.columns import Field
from desktop_app.domain.consent import Flag
from desktop_app.domain.errors import BadInput, Cancelled
from desktop_app.domain.list_check import Kind
from desktop_app.domain.message import Purpose
from desktop_app.domain.repairs import Fix
from desktop_app.domain.row_choice import RowChoice
from desktop_app.places import resources
from desktop_app.services import checking, importing
from desktop_app.services.checking import Checking, Whence
from desktop_app.services.importing import Intake, dry_run, look, take_in
from desktop_app.store import contacts
from desktop_app.store.contacts import Contact
from desktop_app.store.database import Book
from tests.helpers.books import NOW, add_person, fresh_book
from tests.helpers.lists import content, write_list
from tests.readers.files import xlsx

SAMPLE = resources() / "samples" / "clients.xlsx"
HEADER = ("Nom", "Prénom", "Portable", "Accord SMS", "STOP SMS", "Motif")
ROWS = [
    ("Moreau", "Camille", "6,4E+08", "oui", "", "a"),  # 2
    ("Hamon", "Gilles", "06 39 98 71", "non", "", "b"),  # 3
    ("Le Bihan", "Soizic", "06 39 98 33 02 / 06 39 98 33 18", "oui", "", ""),  # 4
    ("Quéré", "Yvonne", "02 61 91 45 20", "", "", ""),  # 5
    ("Pasquier", "Noé", "06 39 98 O1 77", "oui", "", ""),  # 6
    ("Nicolas", "Jeanne", "639981204", "peut-être", "", ""),  # 7
    ("Tanguy", "Rose", "06 39 98 60 15", "oui", "x", ""),  # 8
    ("Tanguy", "Léo", "06 39 98 60 15", "oui", "", ""),  # 9
    ("Corre", "Youenn", "", "oui", "", ""),  # 10
]
ASKED = Intake("FR", fiction=True, broken_too=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_list(tmp_path / "liste.csv", HEADER, ROWS)


def _people(book: Book) -> Mapping[str, Contact]:
    with book.read() as connection:
        found = contacts.page(connection, limit=999)
    return {each.person.full_name: each for each in found}


def test_each_line_is_told_with_what_was_read(tmp_path: Path, path: Path) -> None:
    """The cell as it stood, the reading, why, and how sure; what is taken is what is left."""
    with fresh_book(tmp_path) as book:
        seen = Checking(look(path, "FR")).check(book, ASKED, now=NOW)
        done = take_in(book, path, ASKED, now=NOW)
        assert len(_people(book)) == 7
    told = {each.number: each for each in seen.lines}
    assert [told[at].kind for at in range(2, 11)] == [
        *(Kind.CORRECT, Kind.CORRECT, Kind.CHOOSE, Kind.LANDLINE, Kind.REPAIRED, Kind.REPAIRED),
        *(Kind.NEW, Kind.HOUSEHOLD, Kind.NO_NUMBER),
    ]
    assert (told[2].cells, told[2].reason, told[3].reason) == (
        ("6,4E+08",),
        "digits_lost",
        "too_short",
    )
    assert told[4].options == ("+33639983302", "+33639983318")
    assert [(told[at].fix, told[at].sure) for at in (6, 7)] == [
        (Fix.LETTER_FOR_ZERO, False),
        (Fix.ZERO, True),
    ]
    assert told[9].household == "Rose Tanguy"
    assert (seen.taken, seen.counts[Kind.CORRECT], seen.unsure) == (7, 2, 1)
    assert replace(done, run_id=None) == seen.verdict
    assert [row for row, _, _ in done.refused] == [2, 3]


def test_what_was_decided_is_what_is_taken_in(tmp_path: Path, path: Path) -> None:
    """A number and a name corrected, the second of two, a repair declined, a line left out: the
    check, the dry run and the import agree."""
    choices = {
        2: RowChoice(name="Camille Moreau-Petit", number="06 39 98 00 14"),
        4: RowChoice(texted="+33639983318"),
        6: RowChoice(declined=True),
        9: RowChoice(left_out=True),
    }
    asked = replace(ASKED, choices=choices)
    with fresh_book(tmp_path) as book:
        checked = Checking(look(path, "FR")).check(book, asked, now=NOW)
        assert dry_run(book, path, asked, now=NOW) == checked.verdict
        done = take_in(book, path, asked, now=NOW)
        people = _people(book)
    assert replace(done, run_id=None) == checked.verdict
    assert (done.new, done.left_out, [row for row, _, _ in done.refused]) == (6, 1, [3, 6])
    assert people["Camille Moreau-Petit"].person.number == "+33639980014"
    two = people["Soizic Le Bihan"].person
    assert (two.number, two.other_numbers) == ("+33639983318", ("+33639983302",))
    assert not {"Noé Pasquier", "Léo Tanguy", "Gilles Hamon"} & set(people)
    told = {each.number: each for each in checked.lines}
    assert told[2].kinds == (Kind.CORRECTED, Kind.NEW)
    assert (told[6].kind, told[6].reason) == (Kind.CORRECT, "declined")
    assert (told[9].kind, told[9].outcome) == (Kind.LEFT_OUT, None)


def test_a_check_reads_again_only_what_was_decided(tmp_path: Path, path: Path) -> None:
    """And forgets a decision that was taken back."""
    with fresh_book(tmp_path) as book:
        list_ = Checking(look(path, "FR"))
        first = list_.check(book, ASKED, now=NOW)
        other = list_.check(
            book, replace(ASKED, choices={3: RowChoice(number="06 39 98 71 00")}), now=NOW
        )
        assert other.taken == first.taken + 1
        assert list_.check(book, ASKED, now=NOW) == first
        path.unlink()  # the file is not opened again
        assert take_in(book, list_.look, ASKED, now=NOW).new == first.taken


def test_without_a_number_too_where_it_is_asked(tmp_path: Path, path: Path) -> None:
    with fresh_book(tmp_path) as book:
        asked = replace(ASKED, broken_too=True)
        seen = Checking(look(path, "FR")).check(book, asked, now=NOW)
        assert (seen.taken, seen.counts[Kind.CORRECT]) == (9, 2)


def test_who_is_known_and_who_said_stop_is_told(tmp_path: Path, path: Path) -> None:
    with fresh_book(tmp_path) as book:
        add_person(book, "+33639981204", first_name="Jeanne Nicolas")
        add_person(book, "+33639980177", first_name="Ana", said=())
        seen = Checking(look(path, "FR")).check(book, ASKED, now=NOW)
    told = {each.number: each for each in seen.lines}
    assert seen.known == 1
    assert told[6].household == "Ana"


def test_only_a_no_counts_until_somebody_says_how_they_know(tmp_path: Path, path: Path) -> None:
    """The list's refusals are heard by themselves; a yes needs its ground."""
    with fresh_book(tmp_path) as book:
        asked = replace(ASKED, consent_how="dans la liste", only_refusals=True)
        done = take_in(book, path, asked, now=NOW)
        flags = {each.name: each.flags[Purpose.MARKETING] for each in done.people}
        assert (done.agreed_in, done.refused_in) == ((), ("Accord SMS", "STOP SMS"))
    assert flags["Rose Tanguy"] is Flag.SAID_NO
    assert Flag.YES not in flags.values()


def test_what_the_list_says_of_consent_is_counted(tmp_path: Path, path: Path) -> None:
    """By column and by row, before anybody said how they know."""
    with fresh_book(tmp_path) as book:
        told = checking.heard(book, look(path, "FR"), ASKED, now=NOW)
    yes, no = told.columns
    assert (yes.header, yes.agreed, yes.refused, yes.unclear, yes.blank, yes.counts) == (
        *("Accord SMS", 6, 1, 1, 1),
        True,
    )
    assert (no.header, no.refused, no.counts) == ("STOP SMS", 1, False)
    assert told.rows == {Answer.YES: 5, Answer.NO: 2, Answer.UNKNOWN: 2}


def test_columns_tell_what_they_are_and_why(tmp_path: Path, path: Path) -> None:
    """Guessed by name or by what stands there, and remembered the next time."""
    with fresh_book(tmp_path) as book:
        seen = checking.columns(book, look(path, "FR"), ASKED, now=NOW)
        assert [each.field for each in seen] == [
            *(Field.LAST_NAME, Field.FIRST_NAME, Field.PHONE, Field.CONSENT, Field.REFUSAL, None)
        ]
        assert seen[2].samples == ("6,4E+08", "06 39 98 71", "06 39 98 33 02 / 06 39 98 33 18")
        assert [seen[at].whence for at in (0, 5)] == [Whence.NAME, Whence.NOTHING]
        fields = [each.field for each in seen]
        chosen = replace(ASKED, columns=(*fields[:5], Field.NOTES))
        take_in(book, path, chosen, now=NOW)
        again = checking.columns(book, look(path, "FR"), ASKED, now=NOW)
        assert (again[5].field, again[5].whence) == (Field.NOTES, Whence.REMEMBERED)


def test_a_column_left_out_leaves_nothing(tmp_path: Path, path: Path) -> None:
    with fresh_book(tmp_path) as book:
        fields = [each.field for each in checking.columns(book, look(path, "FR"), ASKED, now=NOW)]
        asked = replace(ASKED, columns=(*fields[:5], Field.LEFT_OUT), broken_too=True)
        take_in(book, path, asked, now=NOW)
        assert not any(each.person.fields for each in _people(book).values())


def test_rows_are_given_back_and_come_in_again(tmp_path: Path, path: Path) -> None:
    """As they stood, with line and reason; nothing in them is calculated, and what we wrote beside
    them becomes nobody's field."""
    seen = look(path, "FR")
    out = io.StringIO(newline="")
    headings = ("Comptoir ligne", "Comptoir motif")
    assert checking.give_back(out, seen, {3: "=trop court"}, headings) == 1
    lines = out.getvalue().removeprefix("\ufeff").split("\r\n")
    assert lines[0] == "Nom;Prénom;Portable;Accord SMS;STOP SMS;Motif;Comptoir ligne;Comptoir motif"
    corrected = out.getvalue().replace("06 39 98 71", "06 39 98 71 00")
    again = tmp_path / "corrigé.csv"
    again.write_text(corrected, "utf-8", newline="")
    with fresh_book(tmp_path) as book:
        take_in(book, again, ASKED, now=NOW)
        [person] = _people(book).values()
    assert person.person.fields == {"Motif": "b"}


def test_a_sheet_is_chosen(tmp_path: Path) -> None:
    """The others are named."""
    one = [["Nom", "Portable"], ["Durand", "06 39 98 00 01"], ["Petit", "06 39 98 00 02"]]
    path = xlsx(tmp_path / "l.xlsx", one, [["Notes"]], one[:2], [])
    seen = look(path, "FR")
    assert (seen.sheet.sheet_name, seen.sheet.sheets) == ("S1", ("S1", "S2", "S3"))
    other = look(path, "FR", only="S3")
    assert (other.sheet.sheet_name, len(other.sheet.rows)) == ("S3", 1)
    assert other.sheet.sheets == ("S1", "S2", "S3")
    with pytest.raises(BadInput, match="no_phone_column"):
        look(path, "FR", only="S2")


def test_cancelled_while_it_is_published(tmp_path: Path) -> None:
    """The last word stops it too: nothing is taken in."""

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with fresh_book(tmp_path) as book:
        before = content(book)
        with pytest.raises(Cancelled):
            take_in(book, SAMPLE, ASKED, now=NOW, publishing=stop)
        assert content(book) == before
        assert importing.past(book) == []
