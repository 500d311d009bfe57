"""The import, by mouse and keyboard, on a real book: five pages, corrections, refusals, undo."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from desktop_app.domain import preferences
from desktop_app.domain.columns import Field
from desktop_app.domain.consent import Event, Record
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.list_check import Kind
from desktop_app.domain.message import Purpose
from desktop_app.domain.repairs import Fix
from desktop_app.domain.row_choice import RowChoice
from desktop_app.services import importing
from desktop_app.store import consents, contacts
from desktop_app.store.contacts import Contact
from desktop_app.ui.contacts.importing import offers, words
from desktop_app.ui.contacts.importing.draft import Step
from desktop_app.ui.contacts.importing.model import Col
from desktop_app.ui.contacts.importing.offers import Control
from desktop_app.ui.contacts.importing.view import SAMPLE
from desktop_app.ui.kit import icons, language
from desktop_app.ui.kit.labels import Said
from tests.helpers.books import NOW, add_person
from tests.helpers.lists import write_list
from tests.helpers.window import OpenWindow
from tests.readers.files import xlsx

HEADER = ("Nom", "Prénom", "Portable", "Accord SMS", "STOP SMS")
ROWS = [
    ("Moreau", "Camille", "6,4E+08", "oui", ""),  # 2
    ("Hamon", "Gilles", "06 39 98 71", "non", ""),  # 3
    ("Le Bihan", "Soizic", "06 39 98 33 02 / 06 39 98 33 18", "oui", ""),  # 4
    ("Quéré", "Yvonne", "02 61 91 45 20", "", ""),  # 5
    ("Pasquier", "Noé", "06 39 98 O1 77", "oui", ""),  # 6
    ("Nicolas", "Jeanne", "639981204", "", ""),  # 7
    ("Tanguy", "Rose", "06 39 98 60 15", "oui", "x"),  # 8
    ("Tanguy", "Léo", "06 39 98 60 15", "oui", ""),  # 9
    ("Corre", "Youenn", "06 39 98 52 90", "oui", ""),  # 10
]


def _list(folder: Path, rows: Sequence[Sequence[object]] = ROWS) -> Path:
    return write_list(folder / "clients-2026.csv", HEADER, rows)


def _click(widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _press(window: OpenWindow, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        QTest.keyClick(focused or window.desktop.window, key)


def _at_check(window: OpenWindow, path: Path) -> Any:
    """The fourth page of a list, all guesses taken as they are."""
    screen = window.go("importing", path=path)
    for _ in range(3):
        QTest.keySequence(window.desktop.window, "Ctrl+Return")
        window.settle()
    assert screen.draft.step is Step.CHECK
    return screen


def _people(window: OpenWindow) -> dict[str, Contact]:
    with window.book.read() as connection:
        found = contacts.page(connection, limit=999)
    return {each.person.full_name: each for each in found}


def _row(screen: Any, number: int) -> int:
    found = screen.check.lines.row_of(number)
    assert found is not None
    return int(found)


def _click_control(screen: Any, number: int) -> None:
    table = screen.check.table
    index = screen.check.lines.index(_row(screen, number), Col.CHOICE)
    table.scrollTo(index)
    where = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def _cells(screen: Any, number: int) -> list[str]:
    lines = screen.check.lines
    return [lines.index(_row(screen, number), column).data() for column in Col]


def test_the_sample_through_all_five_pages(window: OpenWindow) -> None:
    """Read, columns, consent with its ground, two corrections of which one was wrong again, a
    repair declined; the button says the number, the book then holds it, and undo takes it back."""
    screen = window.go("importing")
    _click(screen.file.sample)
    window.settle()
    assert "headings in line 4" in screen.file.recognised.text()
    assert screen.file.sheet.currentText() == "Clients"
    screen.file.tag.line.selectAll()
    QTest.keyClicks(screen.file.tag.line, "salon")
    _click(screen.foot.next)
    assert [screen.columns.combos[at].currentText() for at in (0, 2, 5)] == [
        *("Last name", "Number to text", "Says who agreed to offers")
    ]
    _click(screen.foot.next)
    window.settle()
    assert screen.foot.strong.text() == "The import allows reminders, and offers to nobody."
    assert screen.foot.more.text() == "Every no was read in “Accord SMS”."
    _click(screen.consent.agreed)
    assert not screen.foot.next.isEnabled()
    assert screen.foot.strong.text() == "Say how you know that they agreed."
    assert screen.consent.columns.currentText() == "“Accord SMS”, found by its name"
    assert screen.consent.how_missing.isVisible()
    QTest.keyClicks(screen.consent.how.lineEdit(), "signed slip")
    assert "202" in screen.foot.strong.text()
    assert screen.foot.more.text() == "Every yes and no was read in “Accord SMS”."
    assert not screen.consent.how_missing.isVisible()
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.settle()
    assert [each.figure for each in screen.check.figures.figures] == [358, 332, 11, 15, 108, 0]
    assert screen.foot.next.text() == "Import 343 lines"
    _correct_two(window, screen)
    _decline_first_probable(window, screen)
    assert screen.foot.next.text() == "Import 344 lines"
    _click(screen.foot.next)
    window.settle()
    _is_in(window, screen)
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.settle()
    assert not _people(window)
    assert screen.draft.step is Step.CHECK  # and nothing that was typed is lost
    assert sorted(each.number for each in screen.draft.choices.values())[1:] == [
        *("06 39 98 70 01", "06 39 98 70 02")
    ]
    assert "people removed" in window.desktop.window.notices.words.text()


def _correct_two(window: OpenWindow, screen: Any) -> None:
    table = screen.check.table
    assert table.hasFocus()
    _press(window, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Number"
    QTest.keyClicks(field, "06 39 98 70")
    _press(window, Qt.Key.Key_Return)
    assert table.editing == 0  # wrong again: it stays open, and says why
    assert "Too short: 8 digits" in field.accessibleDescription()
    QTest.keyClicks(field, " 01")
    _press(window, Qt.Key.Key_Return)
    window.settle()
    assert table.hasFocus()
    assert table.currentIndex().row() == 1  # the next one to correct
    _press(window, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "06 39 98 70 02")
    _press(window, Qt.Key.Key_Return)
    window.settle()
    assert screen.check.lines.line(0).kinds == (Kind.CORRECTED, Kind.NEW)
    assert screen.foot.next.text() == "Import 345 lines"


def _decline_first_probable(window: OpenWindow, screen: Any) -> None:
    _click(screen.check.filters.chips["repaired"])
    first = screen.check.lines.line(0)
    assert (first.fix, first.sure) == (Fix.LETTER_FOR_ZERO, False)
    screen.check.table.setFocus()
    _press(window, Qt.Key.Key_Space)
    window.settle()
    assert screen.check.lines.line(0).kind is Kind.CORRECT
    assert screen.check.lines.index(0, Col.CHOICE).data() == "Repair: no"


def _is_in(window: OpenWindow, screen: Any) -> None:
    people = _people(window)
    assert people["Lætitia Noël"].person.number == "+33639987001"
    assert people["Jean-Luc Müller"].person.number == "+33639987002"
    assert "Eugénie BENALI" not in people  # whose repair was declined
    assert all("salon" in each.tags for each in people.values())
    with window.book.read() as connection:
        said = connection.exec_driver_sql("SELECT DISTINCT how, by FROM consent").all()
        many = connection.exec_driver_sql("SELECT count(*) FROM contact").scalar()
    assert said == [("signed slip", "Claire")]
    assert many == screen.draft.done.new == 333
    assert window.desktop.window.notices.can_undo


def test_offers_to_nobody_unless_somebody_says_how_they_know(
    window: OpenWindow, tmp_path: Path
) -> None:
    """And who said no in the list is noted all the same."""
    screen = _at_check(window, _list(tmp_path))
    assert screen.foot.strong.text() == "7 new people: reminders yes, offers no."
    _click(screen.foot.next)
    window.settle()
    ids = [each.id for each in _people(window).values()]
    with window.book.read() as connection:
        records = [each for found in consents.said_by(connection, ids).values() for each in found]
    assert [each.event for each in records] == [Event.WITHDRAWN]
    assert records[0].source_row == 8


def test_one_control_a_line(window: OpenWindow, tmp_path: Path) -> None:
    """The second of two numbers, a household's second person left out, a refusal locked."""
    known = add_person(window.book, "+33639985290", first_name="Youenn Corre")
    with window.book.write() as connection:
        said = Record(Purpose.MARKETING, Event.WITHDRAWN, NOW, "counter")
        consents.record(connection, [(known, said)])
    screen = _at_check(window, _list(tmp_path))
    check = screen.check
    assert _cells(screen, 4)[3:] == [
        *("06 39 98 33 02", words.KINDS[Kind.CHOOSE].words, "1st number")
    ]
    check.table.select(_row(screen, 4))
    _press(window, Qt.Key.Key_Space)
    window.settle()
    assert _cells(screen, 4)[3:] == [
        *("06 39 98 33 18", words.KINDS[Kind.CHOOSE].words, "2nd number")
    ]
    assert _cells(screen, 9)[4:] == [
        *("Same number as Rose Tanguy: one household, two people", "One household: yes")
    ]
    _click_control(screen, 9)
    window.settle()
    assert _cells(screen, 9)[4:] == ["Left out by you: not taken in", "Take in: no"]
    assert _cells(screen, 10)[5] == "stays as it is"
    _click_control(screen, 10)
    window.settle()
    assert screen.draft.choice(10) == RowChoice()
    assert check.accept_all.text() == "Accept all 2"
    _click(check.accept_all)
    window.settle()
    assert not screen.draft.choices


def test_the_menu_of_a_choice_names_the_numbers(window: OpenWindow, tmp_path: Path) -> None:
    screen = _at_check(window, _list(tmp_path))
    _click_control(screen, 4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions: list[QAction] = menu.actions()
    assert [each.text() for each in actions] == ["06 39 98 33 02", "06 39 98 33 18"]
    actions[1].trigger()
    menu.close()
    window.settle()
    assert screen.draft.choice(4).texted == "+33639983318"


def test_a_line_is_left_out_and_found_again(window: OpenWindow, tmp_path: Path) -> None:
    """Delete takes it out; the search finds it by name, number or place."""
    screen = _at_check(window, _list(tmp_path))
    QTest.keySequence(window.desktop.window, "Ctrl+F")
    search = QApplication.focusWidget()
    assert search is screen.check.search
    QTest.keyClicks(search, "jeanne")
    assert [each.number for each in screen.check.lines.lines] == [7]
    screen.check.table.select(0)
    _press(window, Qt.Key.Key_Delete)
    window.settle()
    assert screen.check.lines.line(0).kind is Kind.LEFT_OUT
    assert "left out" in screen.check.figures.accessibleName()
    _press(window, Qt.Key.Key_Escape)
    assert screen.check.search.text() == ""
    assert screen.foot.next.text() == "Import 6 lines"


def test_lines_without_a_number_too(window: OpenWindow, tmp_path: Path) -> None:
    """Only where somebody ticks it."""
    screen = _at_check(window, _list(tmp_path))
    assert screen.foot.next.text() == "Import 7 lines"
    _click(screen.check.broken_too)
    window.settle()
    assert screen.foot.next.text() == "Import 9 lines"
    _click(screen.foot.next)
    window.settle()
    assert "Gilles Hamon" in _people(window)


def test_what_is_refused_is_saved_with_its_reason(window: OpenWindow, tmp_path: Path) -> None:
    """As it stood, to be corrected and imported again."""
    screen = _at_check(window, _list(tmp_path))
    assert screen.check.save.isVisible()
    out = tmp_path / "à corriger.csv"
    screen.check.save_to(str(out))
    window.settle()
    text = out.read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows[0][-2:] == ["Comptoir line", "Comptoir reason"]
    assert [row[0] for row in rows[1:]] == ["Moreau", "Hamon"]
    assert rows[2][-2:] == ["3", "Too short: 8 digits"]
    assert out.stat().st_mode & 0o077 == 0
    assert window.desktop.window.notices.words.text().startswith("2 lines saved.")
    screen.check.save_to(str(tmp_path / "nowhere" / "x.csv"))
    window.settle()
    assert "could not be written" in window.desktop.window.notices.words.text()


def test_columns_are_changed_and_remembered(window: OpenWindow, tmp_path: Path) -> None:
    """One number to text: the other yields. Without one it does not go on."""
    path = write_list(
        tmp_path / "l.csv",
        ("Nom", "Mobile", "Tél bureau", "Code"),
        [("Durand", "06 39 98 00 01", "02 61 91 00 01", "a7")],
    )
    screen = window.go("importing", path=path)
    _click(screen.foot.next)
    page = screen.columns
    assert page.combos[3].currentText() == "Kept under its own name"
    page.combos[2].setFocus()
    assert page.combos[2].hasFocus()
    _press(window, Qt.Key.Key_Up)
    assert screen.draft.fields[1:3] == [Field.OTHER_PHONE, Field.PHONE]
    page.choose(2, Field.LEFT_OUT)
    assert page.missing.isVisible()
    assert not screen.foot.next.isEnabled()
    page.choose(1, Field.PHONE)
    page.choose(3, Field.NOTES)
    for _ in range(3):
        QTest.keySequence(window.desktop.window, "Ctrl+Return")
        window.settle()
    assert screen.draft.done is not None
    [person] = _people(window).values()
    assert (person.person.notes, person.person.other_numbers) == ("a7", ())
    again = window.go("importing", path=path)
    _click(again.foot.next)
    assert [again.columns.combos[at].currentText() for at in (2, 3)] == ["Not taken in", "Notes"]
    assert again.columns._why(3) == "as last time"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("l.csv", b"", "There is nobody in this file."),
        ("l.csv", b"%PDF-1.7 x", "something else inside"),
        ("l.xlsx", b"PK\x03\x04 half a file", "The end of this file is missing"),
        ("l.docx", b"x", "no list that can be read"),
        ("l.csv", b"Nom;Ville\nDurand;Lyon\n", "No column of telephone numbers"),
        ("l.csv", b'Nom;Mobile\n"Durand;06 39 98 00 01\n', "The end of this file is missing"),
    ],
)
def test_a_file_that_is_no_list(
    window: OpenWindow, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    """Said where it was chosen, with what to do; a good one is read after it."""
    path = tmp_path / name
    path.write_bytes(content)
    screen = window.go("importing", path=path)
    banner = screen.file.said.itemAt(0).widget()
    assert said in banner.sentence.text()
    assert banner.more.text()
    assert not screen.foot.next.isEnabled()
    screen.arrive(path=_list(tmp_path / ".."))
    window.settle()
    assert screen.file.said.count() == 0
    assert screen.foot.next.isEnabled()


def test_a_file_that_is_gone_and_one_with_a_password(window: OpenWindow, tmp_path: Path) -> None:
    screen = window.go("importing", path=tmp_path / "gone.xlsx")
    assert "cannot be opened" in screen.file.said.itemAt(0).widget().sentence.text()
    assert words.fault(ComptoirError("file_protected"))[0].endswith("with a password.")
    assert words.fault(ComptoirError("file_mislabelled", said="csv"))[0].startswith(
        "The file is called .csv"
    )


def test_a_copied_table_is_pasted_and_leaves_no_file(
    window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a spreadsheet copies it; while it is read it is a file of its owner's alone."""
    seen: list[tuple[int, int]] = []
    look = importing.look

    def looked(path: Path, region: str, *, only: str | None = None) -> Any:
        seen.append((path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777))
        return look(path, region, only=only)

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(importing, "look", looked)
    screen = window.go("importing")
    QApplication.clipboard().setText("Nom\tPortable\r\nDurand Zoé\t06 39 98 00 01\r\n")
    screen.file.choose.setFocus()
    QTest.keySequence(window.desktop.window, "Ctrl+V")
    window.settle()
    assert screen.file.name.whole() == "Copied table.tsv"
    assert screen.file.recognised.text() == "1 person, headings in the first line"
    assert seen == [(0o600, 0o700)]
    assert [*tmp_path.glob("comptoir-*")] == []
    QApplication.clipboard().setText("Nom\tVille\nDurand\tLyon\n")
    _click(screen.file.paste)
    window.settle()
    assert "No column of telephone" in screen.file.said.itemAt(0).widget().sentence.text()
    assert [*tmp_path.glob("comptoir-*")] == []
    QApplication.clipboard().clear()
    _click(screen.file.paste)
    window.settle()
    banner = screen.file.said.itemAt(0).widget()
    assert banner.sentence.text() == "No table is copied."
    assert screen.file.name.whole() == "Copied table.tsv"  # what was read before stays


def test_since_when_they_agreed_is_typed_and_is_never_another_day(
    window: OpenWindow, tmp_path: Path
) -> None:
    """What is no day, or is still to come, is said below the field and goes no further."""
    screen = window.go("importing", path=_list(tmp_path))
    for _ in range(2):
        QTest.keySequence(window.desktop.window, "Ctrl+Return")
        window.settle()
    page = screen.consent
    page.agreed.click()
    page.how.setEditText("signed slip")
    page.knows_since.click()
    window.settle()
    for typed, told in (("31/02/2024", "25/12/2026"), ("05/12/2999", "in the future")):
        page.since.setFocus()
        page.since.selectAll()
        QTest.keyClicks(page.since, typed)
        page.wording.line.setFocus()
        assert told in page.since_wrong.text()
        assert screen.draft.since is None
        assert not screen.foot.next.isEnabled()
    page.since.setFocus()
    QTest.keyClicks(page.since, "5.6.2024")
    assert screen.draft.since == date(2024, 6, 5)
    assert not page.since_wrong.isVisible()
    assert screen.foot.next.isEnabled()


def test_before_and_after_speak_of_the_same_people(window: OpenWindow, tmp_path: Path) -> None:
    """Six lines say yes: one of them twice, one of a landline, one of somebody known."""
    add_person(window.book, "+33639980005", first_name="Ida")
    yes = ["06 39 98 00 01", "06 39 98 00 02", "06 39 98 00 01", "02 61 91 45 20", "06 39 98 00 05"]
    names = ["Anna", "Éva", "Anna", "Noé", "Ida"]
    rows = [("", name, number, "oui", "") for name, number in zip(names, yes, strict=True)]
    screen = window.go(
        "importing", path=_list(tmp_path, [*rows, ("", "Zoé", "0639980003", "", "")])
    )
    for _ in range(2):
        QTest.keySequence(window.desktop.window, "Ctrl+Return")
        window.settle()
    QTest.mouseClick(screen.consent.agreed, Qt.MouseButton.LeftButton)
    screen.consent.how.setEditText("signed slip")
    window.settle()
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.settle()
    assert screen.foot.strong.text() == "4 new people: reminders yes, offers to 2 of them."
    assert "Offers may go to 1 known already." in screen.foot.more.text()
    _click(screen.foot.next)
    window.settle()
    (told,) = [
        each.words.text() for each in screen.importing.findChildren(Said)
        if each.words.text().startswith("Offers")
    ]  # fmt: skip
    assert told == (
        "Offers may go to 2 new people. Offers may go to 1 known already."
        " 1 more said yes and has no mobile. Every yes was read in “Accord SMS”."
    )


def test_no_word_of_the_sum_is_cut(window: OpenWindow, tmp_path: Path) -> None:
    """A box is as wide as its words, or they take a second line."""
    frame = window.desktop.window
    frame.resize(1366, 768)
    tiles = _at_check(window, _list(tmp_path)).check.figures
    tiles.show_figures([replace(each, words="déjà refus, le restent") for each in tiles.figures])
    assert not tiles.wraps(tiles.width())
    frame.resize(1100, 680)
    tiles.show_figures([replace(each, words="known") for each in tiles.figures])
    window.settle()
    low = tiles.height()
    tiles.show_figures(
        [replace(each, words="déjà refus, et le restent ici") for each in tiles.figures]
    )
    window.settle()
    assert tiles.wraps(tiles.width())
    assert tiles.height() > low
    tiles.show_figures([replace(tiles.figures[0], words="a very long word"), *tiles.figures[1:2]])
    assert not tiles.wraps(tiles.width())


def test_a_file_is_dropped_and_its_sheet_chosen(window: OpenWindow, tmp_path: Path) -> None:
    one = [["Nom", "Portable"], ["Durand", "06 39 98 00 01"], ["Petit", "06 39 98 00 02"]]
    path = xlsx(tmp_path / "deux.xlsx", one, one[:2])
    screen = window.go("importing")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    QApplication.sendEvent(screen.file, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), copy, mime, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(screen.file, drop)
    window.settle()
    assert screen.file.name.whole() == "deux.xlsx"
    assert screen.file.tag.text == "deux"
    screen.file.sheet.setFocus()
    QTest.keyClick(screen.file.sheet, Qt.Key.Key_Down)
    window.settle()
    assert screen.draft.look.sheet.sheet_name == "S2"
    assert screen.file.recognised.text() == "1 person, headings in the first line, sheet “S2”"


def test_cancelled_in_the_middle_nothing_is_taken_in(window: OpenWindow, tmp_path: Path) -> None:
    """While the book is held by another program: Cancel, by mouse, once it is to be seen."""
    screen = _at_check(window, _list(tmp_path))
    before = screen.check.lines.lines
    with window.book.write():
        _click(screen.foot.next)
        page = screen.importing
        window.until(lambda: page.progress.isVisible())
        assert not screen.foot.back.isEnabled()
        _click(page.progress.stop)
    window.settle()
    assert (screen.draft.step, screen.draft.done) == (Step.CHECK, None)
    assert not _people(window)
    assert importing.past(window.book) == []
    assert screen.check.lines.lines == before
    assert "nothing of the list" in window.desktop.window.notices.words.text()
    _click(screen.foot.next)
    window.settle()
    assert len(_people(window)) == 7


def test_the_notice_undoes_its_own_import(window: OpenWindow, tmp_path: Path) -> None:
    """Also when the page is about another list by then."""
    screen = _at_check(window, _list(tmp_path))
    _click(screen.foot.next)
    window.settle()
    _click(screen.foot.back)
    screen.arrive(path=_list(tmp_path))
    window.settle()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.settle()
    assert not _people(window)
    assert screen.draft.step is Step.FILE


def test_somebody_added_meanwhile_is_known(window: OpenWindow, tmp_path: Path) -> None:
    """The check follows the book by itself; nobody has to wait for it."""
    screen = _at_check(window, _list(tmp_path))
    add_person(window.book, "+33639981204", first_name="Jeanne Nicolas")
    window.until(lambda: screen.draft.checked.known == 1)
    assert screen.foot.next.isEnabled()


def test_nothing_is_lost_by_escape_leaving_or_another_language(
    window: OpenWindow, tmp_path: Path
) -> None:
    screen = _at_check(window, _list(tmp_path))
    screen.check.table.select(_row(screen, 6))
    _press(window, Qt.Key.Key_Space)
    _press(window, Qt.Key.Key_F2)
    assert screen.check.table.editing is not None
    _press(window, Qt.Key.Key_Escape)
    assert screen.check.table.editing is None
    _press(window, Qt.Key.Key_Escape)
    window.settle()
    assert screen.draft.choices == {6: RowChoice(declined=True)}
    window.go("contacts")
    assert window.go("importing") is screen
    _click(screen.steps.buttons[Step.CONSENT])
    assert screen.draft.step is Step.CONSENT
    _click(screen.foot.back)
    assert screen.draft.step is Step.COLUMNS
    window.session.comptoir.settings.choose(preferences.LANGUAGE, "fr")
    window.session.learn(window.desktop.window)
    window.until(lambda: language.spoken() == "fr")
    window.settle()
    other = window.screen
    assert other is not screen
    assert (other.draft.step, other.draft.choices) == (
        Step.COLUMNS,
        {6: RowChoice(declined=True)},
    )


def test_past_imports_are_undone_one_by_one(window: OpenWindow, tmp_path: Path) -> None:
    """What was edited since stays, and is told; undone twice is told too."""
    screen = _at_check(window, _list(tmp_path))
    _click(screen.foot.next)
    window.settle()
    kept = _people(window)["Jeanne Nicolas"]
    with window.book.write() as connection:
        said = Record(Purpose.MARKETING, Event.WITHDRAWN, NOW, "counter")
        consents.record(connection, [(kept.id, said)])
    _click(screen.foot.back)
    window.settle()
    assert (screen.draft.step, screen.draft.checking) == (Step.FILE, None)
    past = screen.file.past
    assert [each.file_name for each in past.shown] == ["clients-2026.csv"]
    button = past.findChildren(QPushButton)[0]
    assert button.accessibleName() == "Undo the import of clients-2026.csv"
    _click(button)
    window.settle()
    assert window.desktop.window.notices.words.text() == (
        "Import undone: 6 people removed, 1 person kept, because of what happened since."
        " Every STOP received since stays."
    )
    assert set(_people(window)) == {"Jeanne Nicolas"}
    window.until(lambda: past.shown[0].undone_at is not None)


def test_on_to_those_who_came_in(window: OpenWindow, tmp_path: Path) -> None:
    """The tag goes along to the composer and to the contacts."""
    gone: list[tuple[str, dict[str, object]]] = []
    screen = _at_check(window, _list(tmp_path))
    _click(screen.foot.next)
    window.settle()
    window.session.going.connect(lambda route: gone.append((route.room, dict(route.place))))
    assert screen.importing.write.hasFocus()
    assert screen.importing.past.shown == []  # it is told above, with its own undo
    _click(screen.importing.see)
    window.settle()
    window.go("importing")
    _click(screen.importing.write)
    window.settle()
    tag = {"tag": "clients-2026"}
    assert gone == [("contacts", tag), ("composer", tag)]


def test_hidden_names_are_hidden_here_too(window: OpenWindow, tmp_path: Path) -> None:
    screen = _at_check(window, _list(tmp_path))
    window.session.hide(True)
    window.settle()
    assert _cells(screen, 6)[1:4] == ["N. P.", "•• •• •• O• 77", "•• •• •• •• 77"]
    assert "R. T." in _cells(screen, 9)[4]
    screen.check.correct(_row(screen, 6))
    assert screen.check.table.editing is None
    assert "Names are hidden." in window.desktop.window.notices.words.text()
    window.session.hide(False)
    screen.check.correct(_row(screen, 6))
    window.session.hide(True)
    assert screen.check.table.editing is None
    screen._go_back_to(Step.COLUMNS)
    window.settle()
    shown = json.dumps(
        [screen.columns.raw.item(0, at).text() for at in range(3)], ensure_ascii=False
    )
    assert "Camille" not in shown


def test_a_repaired_number_is_hidden_too(window: OpenWindow, tmp_path: Path) -> None:
    """One that was written as from abroad is shown as from abroad, and no more of it."""
    rows = [("Corre", "Ida", "33639980002", "", ""), ("Corre", "Zoé", "06 39 98 00 03", "", "")]
    screen = _at_check(window, _list(tmp_path, rows))
    line = screen.check.lines.line(_row(screen, 2))
    delegate = screen.check.table.itemDelegate()
    assert line.fix is Fix.PLUS
    assert delegate._shown(line) == "+33 6 39 98 00 02"
    window.session.hide(True)
    assert delegate._shown(line) == "•• •• •• •• 02"


def test_everything_that_takes_the_focus_has_a_name(window: OpenWindow) -> None:
    screen = window.go("importing", path=SAMPLE)
    for step in Step:
        screen._go_back_to(step)
        window.settle()
        nameless = [
            each
            for each in screen.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.isVisible()
            and not each.accessibleName()
            and not each.objectName().startswith("qt_")
        ]
        assert not nameless, (step, nameless)
        if step is Step.CHECK:
            screen.check.correct(0)
            editor = screen.check.table.indexWidget(screen.check.lines.index(0, Col.NAME))
            assert all(
                each.accessibleName()
                for each in editor.findChildren(QWidget)
                if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            )


def test_every_kind_fix_and_field_has_words(qapp: QApplication) -> None:
    """Nothing forgotten: a member without words or icon fails here."""
    assert set(words.KINDS) == set(Kind)
    assert set(words.FIXES) == set(Fix)
    assert set(words.FIELDS) == {None, *Field}
    for shown in words.KINDS.values():
        assert icons.known(shown.icon), shown.icon
        assert shown.chip
        assert shown.words


def test_what_a_line_offers() -> None:
    """Two numbers turn round; a lock does not move."""
    from desktop_app.domain.contact import Reach
    from desktop_app.domain.list_check import Line

    two = Line(4, "Soizic", ("a / b",), "+1", Reach.TEXTABLE, (Kind.CHOOSE,), options=("+1", "+2"))
    assert offers.control(two, RowChoice()) is Control.WHICH
    other = offers.toggled(two, RowChoice())
    assert other == RowChoice(texted="+2")
    assert offers.toggled(two, other) == RowChoice()
    lock = Line(5, "Youenn", (), "+1", Reach.TEXTABLE, (Kind.STOP, Kind.UNCHANGED))
    assert offers.toggled(lock, RowChoice()) == RowChoice()
