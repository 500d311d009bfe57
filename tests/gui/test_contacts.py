"""Contacts: the book listed and looked up, a person beside it, what is said at the counter."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QRegion, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton, QWidget

from desktop_app.domain import consent
from desktop_app.domain.consent import Event, Flag, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose, State
from desktop_app.services import consents as said
from desktop_app.services import contact_book, importing
from desktop_app.services.directory import Row
from desktop_app.services.list_found import Intake
from desktop_app.store import consents, contacts
from desktop_app.store.tables import History, Message
from desktop_app.ui.contacts.model import Column, PeopleModel
from desktop_app.ui.contacts.panel import APPOINTMENTS, CONSENT, DETAILS, MESSAGES
from desktop_app.ui.contacts.stop import StopDialog
from desktop_app.ui.contacts.tags import TagDialog
from desktop_app.ui.kit import shortcuts
from desktop_app.ui.kit.focus import FocusRing
from desktop_app.ui.kit.session import Route
from tests.helpers.covering import schedules
from tests.helpers.lists import write_list
from tests.helpers.window import OpenWindow

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OFFER, NOTICE = Purpose.MARKETING, Purpose.TRANSACTIONAL
Key = Qt.Key


def _fill(window: OpenWindow) -> dict[str, int]:
    """Anna and Éva share a number and Anna said yes; Hugo said no; Noé has a landline, Zoé none."""
    people = {
        "Anna": Person("Anna", "Petit", "+33639980001", reach=Reach.TEXTABLE),
        "Éva": Person("Éva", "Petit", "+33639980001", reach=Reach.TEXTABLE),
        "Hugo": Person("Hugo", "Roux", "+33639980002", reach=Reach.TEXTABLE),
        "Noé": Person("Noé", "Saly", "+33261911234", reach=Reach.LANDLINE),
        "Zoé": Person("Zoé", "Tran"),
    }
    with window.book.write() as book:
        ids = {name: contacts.add(book, person, NOW) for name, person in people.items()}
        told = [
            (
                ids["Anna"],
                Record(OFFER, Event.GRANTED, NOW - timedelta(days=9), "paper", "Q?", "Ana"),
            ),
            (
                ids["Hugo"],
                Record(OFFER, Event.WITHDRAWN, NOW - timedelta(days=9), "aloud", "", "A"),
            ),
        ]
        consents.record(book, told)
    return ids


def _queue(window: OpenWindow, contact_id: int, purpose: Purpose = OFFER) -> None:
    """A text that waits for that person."""
    with window.book.write() as book:
        message: Any = Message.__table__  # type: ignore[attr-defined]
        history: Any = History.__table__  # type: ignore[attr-defined]
        added = book.execute(
            message.insert().values(
                contact_id=contact_id, account_id=1, number="+33639980001", purpose=purpose.value,
                text="Bonjour Anna, -20 % samedi.", segments=1, state="QUEUED", moved_at=NOW,
            )
        )  # fmt: skip
        book.execute(history.insert().values(message_id=added.lastrowid, state="QUEUED", at=NOW))


def _flag(window: OpenWindow, contact_id: int, purpose: Purpose = OFFER) -> Flag:
    return contact_book.shown(window.book, contact_id).flags[purpose]


def _listed(window: OpenWindow) -> list[str]:
    model = window.screen.model
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def _notice(window: OpenWindow) -> str:
    return str(window.desktop.window.notices.words.text())


def _undo(window: OpenWindow) -> None:
    frame = window.desktop.window
    frame.activateWindow()  # as a window manager does where a dialog closed
    window.until(frame.isActiveWindow)
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.settle()


def _dialog(window: OpenWindow, kind: type[QWidget]) -> Any:
    window.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def _type(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


@pytest.fixture
def people(window: OpenWindow) -> dict[str, int]:
    """A filled book, and the room open."""
    found = _fill(window)
    window.go("contacts")
    return found


# --- the list


def test_an_empty_book_teaches(window: OpenWindow) -> None:
    screen = window.go("contacts")
    assert screen.nobody.isVisible()
    assert not screen.filters.isVisible()
    going: list[Route] = []
    window.session.going.connect(going.append)
    QTest.mouseClick(screen.nobody.action, Qt.MouseButton.LeftButton)
    assert [each.room for each in going] == ["importing"]


def test_a_drawer_cuts_no_words_of_an_empty_book(window: OpenWindow) -> None:
    """They make room for it, and take their place again."""
    top = window.desktop.window
    top.resize(1100, 700)
    screen = window.go("contacts")
    words = [each for each in screen.nobody.findChildren(QLabel) if each.text()]

    def rightmost() -> int:
        window.settle()
        return max(each.mapTo(top, QPoint(each.width(), 0)).x() for each in words)

    before = rightmost()
    screen._new()
    window.settle()
    assert rightmost() <= screen.panel.mapTo(top, QPoint(0, 0)).x()
    screen._close_panel()
    assert rightmost() == before


def test_the_book_is_listed_with_its_figures(window: OpenWindow, people: dict[str, int]) -> None:
    """By last name, with number, reach and flags in words; the chips say how many each shows."""
    screen = window.screen
    assert _listed(window) == ["Anna Petit", "Éva Petit", "Hugo Roux", "Noé Saly", "Zoé Tran"]
    cells = [screen.model.index(0, each).data() for each in Column]
    assert cells[Column.NUMBER] == "06 39 98 00 01 · shared by 2"
    assert cells[Column.OFFERS] == "Yes"
    assert screen.model.index(3, Column.NUMBER).data() == "02 61 91 12 34 · landline"
    assert screen.model.index(4, Column.NUMBER).data() == "No number"
    assert screen.figure.text() == "5 people · 1 said yes to offers (20%)"
    assert screen.filters.offers.chip("said_no").text() == "Said no 1"
    assert screen.filters.reach.chip("textable").text() == "Texts 3"


def test_the_search_answers_each_key(window: OpenWindow, people: dict[str, int]) -> None:
    """From the first letter, with / and Ctrl+F; Down goes to who was found; nobody says so."""
    screen = window.screen
    screen.table.setFocus()
    QTest.keyClick(screen.table, Key.Key_Slash)
    assert screen.filters.search.hasFocus()
    _type(screen.filters.search, "p")
    window.settle()
    assert _listed(window) == ["Anna Petit", "Éva Petit"]
    assert screen.filters.offers.chip("yes").text() == "Yes 1"
    assert screen.figure.text().startswith("5 people")
    QTest.keyClick(screen.filters.search, Key.Key_Down)
    assert screen.table.hasFocus()
    assert screen.table.person == people["Anna"]
    QTest.keySequence(window.desktop.window, "Ctrl+F")
    _type(screen.filters.search, "xyz")
    window.settle()
    assert screen.none_found.isVisible()
    QTest.mouseClick(screen.none_found.action, Qt.MouseButton.LeftButton)
    window.settle()
    assert len(_listed(window)) == 5


def test_the_chips_narrow_and_count(window: OpenWindow, people: dict[str, int]) -> None:
    screen = window.screen
    QTest.mouseClick(screen.filters.offers.chip("not_asked"), Qt.MouseButton.LeftButton)
    window.settle()
    assert _listed(window) == ["Éva Petit", "Noé Saly", "Zoé Tran"]
    QTest.mouseClick(screen.filters.reach.chip("landline"), Qt.MouseButton.LeftButton)
    window.settle()
    assert _listed(window) == ["Noé Saly"]
    QTest.mouseClick(screen.filters.reach.chip("landline"), Qt.MouseButton.LeftButton)
    window.settle()
    assert len(_listed(window)) == 3
    screen.escape()
    window.settle()
    assert len(_listed(window)) == 5


def test_twenty_thousand_scroll_in_blocks(window: OpenWindow) -> None:
    """The ids of all, and rows where one looks: the scroll bar is right from the beginning."""
    with window.book.write() as book:
        start = contacts.next_id(book)
        rows = {
            start + n: contacts.stageable(Person("Zoé", f"Martin{n:05}", reach=Reach.NONE))
            for n in range(20_000)
        }
        contacts.add_staged(book, rows, NOW)
    screen = window.go("contacts")
    assert screen.model.rowCount() == 20_000
    assert len(screen.model._rows) <= 200
    screen.table.scrollToBottom()
    window.settle()
    window.desktop.window.grab()
    window.settle()
    assert screen.model.index(19_999, Column.NAME).data() == "Zoé Martin19999"
    assert len(screen.model._rows) <= 600
    QTest.keyClick(screen.table, Key.Key_Home)
    window.settle()
    assert screen.table.person == screen.model.ids[0]


def test_a_block_that_comes_late_is_dropped(window: OpenWindow) -> None:
    """The list has become another one meanwhile, and its rows stand elsewhere."""
    asked: list[Any] = []
    model = PeopleModel(window.session, lambda ids, done: asked.append(done))
    model.show_people([1, 2])
    model.row_at(0)
    window.until(lambda: bool(asked))
    model.show_people([3])
    flags = dict.fromkeys(Purpose, Flag.YES)
    asked[0]([Row(1, "Zoé", "", None, Reach.NONE, flags, (), None, None, 0)])
    assert model.row_at(0) is None


def test_a_change_elsewhere_comes_in_place(window: OpenWindow, people: dict[str, int]) -> None:
    """The current row and who is selected stay theirs when somebody new comes before them."""
    screen = window.screen
    screen.table.show_person(people["Hugo"])
    screen.model.check([people["Hugo"], people["Zoé"]])
    with window.book.write() as book:
        contacts.add(book, Person("Alix", "Aa"), NOW)
        contacts.remove(book, people["Zoé"])
    window.until(lambda: screen.model.rowCount() == 5 and _listed(window)[0] == "Alix Aa")
    assert screen.table.person == people["Hugo"]
    assert screen.model.checked == {people["Hugo"]}


def test_a_book_that_changes_all_the_time_is_shown_all_the_same(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """An answer under way is not thrown away for the next question, and the last change counts."""
    screen = window.screen
    arrived: list[int] = []
    screen.model.modelReset.connect(lambda: arrived.append(screen.model.rowCount()))
    with window.book.write() as book:
        contacts.add(book, Person("Alix", "Aa"), NOW)
    screen.refresh()
    for _ in range(20):
        screen.refresh()
    window.settle()
    with window.book.write() as book:
        contacts.add(book, Person("Alix", "Ab"), NOW)
    screen.refresh()
    window.settle()
    assert arrived == [6, 7]


def test_names_are_hidden_here_too(window: OpenWindow, people: dict[str, int]) -> None:
    """In the list, in the panel, and in what was written; the details are put away."""
    _queue(window, people["Anna"])
    screen = window.go("contacts", contact=people["Anna"])
    QTest.keySequence(window.desktop.window, "Ctrl+Shift+H")
    window.settle()
    assert _listed(window)[0] == "A. P."
    assert screen.model.index(0, Column.NUMBER).data().startswith("•• •• •• •• 01")
    assert screen.panel.head.name.whole() == "A. P."
    text = screen.panel.texts.told.index(0).data()
    assert text == "Bonjour A., -20 % samedi."
    screen.panel.show_tab(DETAILS)
    assert not screen.panel.details.first_name.line.isVisible()


# --- many


def test_many_are_selected_by_keys(window: OpenWindow, people: dict[str, int]) -> None:
    """Space, Shift with arrows there and back, Ctrl+A, Esc."""
    table = window.screen.table
    table.setFocus()
    QTest.keyClick(table, Key.Key_Down)
    QTest.keyClick(table, Key.Key_Space)
    assert table.people.checked == {people["Anna"]}
    QTest.keyClick(table, Key.Key_Down)
    for _ in range(2):
        QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.people.checked == {people[each] for each in ("Anna", "Éva", "Hugo", "Noé")}
    QTest.keyClick(table, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert table.people.checked == {people[each] for each in ("Anna", "Éva", "Hugo")}
    assert window.screen.bulk.many.text() == "3 people selected"
    QTest.keySequence(table, "Ctrl+A")
    assert table.people.checked == set(people.values())
    window.screen.escape()
    assert not table.people.checked
    assert not window.screen.bulk.isVisible()


def test_the_box_of_a_row_and_the_box_of_all(window: OpenWindow, people: dict[str, int]) -> None:
    screen = window.screen
    table, head = screen.table, screen.table.horizontalHeader()
    box = table.visualRect(screen.model.index(1, Column.CHECK)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert screen.model.checked == {people["Éva"]}
    assert screen.model.all_checked == Qt.CheckState.PartiallyChecked
    assert not screen.panel.isVisible()  # a box selects, it opens nobody
    middle = QPoint(head.sectionSize(0) // 2, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert screen.model.all_checked == Qt.CheckState.Checked


def test_many_are_written_to(window: OpenWindow, people: dict[str, int]) -> None:
    """Those who are not in the list any more as well: it is said that they are."""
    screen = window.screen
    screen.model.check([people["Hugo"], people["Anna"]])
    screen.filters.show_typed("hugo")
    window.settle()
    assert screen.bulk.elsewhere.whole() == "1 of them not in this list"
    going: list[Route] = []
    window.session.going.connect(going.append)
    QTest.mouseClick(screen.bulk.write, Qt.MouseButton.LeftButton)
    assert going[0].room == "composer"
    assert going[0].place == {"contacts": [people["Hugo"], people["Anna"]]}


def test_many_are_tagged_and_untagged_with_undo(window: OpenWindow, people: dict[str, int]) -> None:
    screen = window.screen
    screen.model.check([people["Hugo"], people["Anna"]])
    QTest.mouseClick(screen.bulk.give, Qt.MouseButton.LeftButton)
    dialog = _dialog(window, TagDialog)
    _type(dialog.field.line, "vip")
    QTest.keyClick(dialog.field.line, Key.Key_Return)
    window.settle()
    assert _notice(window) == "2 people tagged “vip”."
    tags = contact_book.shown(window.book, people["Hugo"]).contact.tags
    assert tags == ("vip",)
    screen.filters.show_tag("vip")
    window.settle()
    assert _listed(window) == ["Anna Petit", "Hugo Roux"]
    QTest.mouseClick(screen.bulk.take, Qt.MouseButton.LeftButton)
    dialog = _dialog(window, TagDialog)
    QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    window.settle()
    assert contact_book.shown(window.book, people["Hugo"]).contact.tags == ()
    _undo(window)
    assert contact_book.shown(window.book, people["Hugo"]).contact.tags == ("vip",)


# --- one person


def test_a_person_is_shown_with_what_they_may_receive(
    window: OpenWindow, people: dict[str, int]
) -> None:
    with window.book.write() as book:
        stop = Record(OFFER, Event.WITHDRAWN, NOW, consent.STOP)
        consents.record(book, [(people["Anna"], stop)])
    panel = window.go("contacts", contact=people["Anna"]).panel
    assert panel.isVisible()
    assert panel.head.name.whole() == "Anna Petit"
    may = {each: panel.head.mays[each].words.accessibleName() for each in Purpose}
    assert may[NOTICE] == "May receive reminders and order news: yes, by default."
    day = "25\u00a0Nov\u00a02026\u00a0at\u00a010:00"
    assert may[OFFER] == f"Must not receive offers: STOP by text on {day}."
    titles = [panel.timeline.entries.index(row).data() for row in range(2)]
    assert titles == ["STOP for offers, by text", "Offers: agreed on paper"]


def test_who_was_not_asked_gets_reminders_by_default(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """The list and the card say the same, and not what a yes looks like; the chips go on."""
    with window.book.write() as book:
        yes = Record(NOTICE, Event.GRANTED, NOW, "aloud", "", "Ana")
        consents.record(book, [(people["Anna"], yes)])
    screen = window.go("contacts", contact=people["Éva"])
    cells = [screen.model.index(row, Column.SERVICE).data() for row in range(2)]
    assert cells == ["Yes", "Yes, by default"]
    assert screen.model.index(1, Column.OFFERS).data() == "Not asked"
    default = screen.panel.head.mays[NOTICE]
    assert (
        default.words.accessibleName() == "May receive reminders and order news: yes, by default."
    )
    icon = default.icon.name
    window.go("contacts", contact=people["Anna"])
    assert screen.panel.head.mays[NOTICE].icon.name != icon
    assert screen.filters.offers.chip(Flag.NOT_ASKED.value).word == "Not asked"


def _listed_yes(window: OpenWindow, folder: Path, since: date | None) -> tuple[str, str, str]:
    """What the card, the title and the proof say of a yes that a list brought."""
    path = write_list(
        folder / "list.csv", ("Nom", "Portable", "Accord SMS"), [("Ida", "06 39 98 00 07", "oui")]
    )
    asked = Intake("FR", consent_how="signed slip", consent_since=since, by="Ana", fiction=True)
    importing.take_in(window.book, path, asked, now=NOW)
    with window.book.read() as book:
        ida = next(each for each in contacts.page(book, limit=9) if each.person.full_name == "Ida")
    panel = window.go("contacts", contact=ida.id).panel
    entries = panel.timeline.entries
    (proof,) = entries.lines(entries.knots[0])
    card = panel.head.mays[OFFER].words.accessibleName()
    return tuple(each.replace("\u00a0", " ") for each in (card, entries.index(0).data(), proof))


def test_a_yes_of_which_nobody_knows_the_day(window: OpenWindow, tmp_path: Path) -> None:
    """It was noted with the list: that does not read as if they had said so then."""
    assert _listed_yes(window, tmp_path, None) == (
        "May receive offers: agreed, signed slip; date unknown, noted on 25 Nov 2026.",
        "Offers: agreed, signed slip",
        "Date unknown, noted on 25 Nov 2026 at 10:00 · list.csv, row 2 · Ana",
    )


def test_a_yes_since_a_day_has_no_hour(window: OpenWindow, tmp_path: Path) -> None:
    assert _listed_yes(window, tmp_path, date(2025, 3, 12)) == (
        "May receive offers: agreed, signed slip, on 12 Mar 2025.",
        "Offers: agreed, signed slip",
        "12 Mar 2025 · list.csv, row 2 · Ana",
    )


def test_an_answer_is_asked_for_where_none_is(window: OpenWindow, people: dict[str, int]) -> None:
    """Beside what nobody asked, above the fold of the lowest window; not where somebody did."""
    frame = window.desktop.window
    frame.resize(1100, 680)
    panel = window.go("contacts", contact=people["Éva"]).panel
    assert panel.head.ask.isVisible()
    below = panel.head.ask.mapTo(frame, QPoint(0, panel.head.ask.height()))
    assert below.y() < 400
    QTest.keyClick(panel.head.ask, Key.Key_Space)
    assert panel.pages.currentWidget() is panel.answer
    panel = window.go("contacts", contact=people["Anna"]).panel
    assert not panel.head.ask.isVisible()


def test_the_form_of_an_answer_fits_a_low_window(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """The question has its lines, and the reason against saving covers nothing."""
    window.desktop.window.resize(1100, 680)
    panel = window.go("contacts", contact=people["Éva"]).panel
    panel.open_answer()
    QTest.mouseClick(panel.answer.save, Qt.MouseButton.LeftButton)
    window.settle()
    form = panel.answer
    lines = form.wording.viewport().height() / form.wording.fontMetrics().lineSpacing()
    assert lines >= 3
    assert form.error.isVisible()
    above = form.error.mapTo(form, QPoint(0, 0)).y()
    scroll = form.findChild(QScrollArea)
    assert scroll.geometry().bottom() < above
    assert form.save.mapTo(form, QPoint(0, form.save.height())).y() <= form.height()


def test_what_has_the_focus_in_a_form_is_in_sight(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """From whatever side the focus comes; and the form opens at its beginning."""
    window.desktop.window.resize(1100, 560)
    panel = window.go("contacts", contact=people["Éva"]).panel
    panel.open_answer()
    window.settle()
    form = panel.answer
    area = form.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0

    def is_in_sight(widget: QWidget) -> bool:
        top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + widget.height() <= area.viewport().height()

    form.save.setFocus()
    area.verticalScrollBar().setValue(0)
    form.wording.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert is_in_sight(form.wording)
    QTest.keyClick(form.wording, Key.Key_Tab)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    panel.close_innermost()
    panel.open_answer()
    window.settle()
    assert is_in_sight(form.offers) and is_in_sight(form.heading)


def test_no_tab_is_pushed_out(window: OpenWindow, people: dict[str, int]) -> None:
    """Whichever is chosen, all are there whole, and stand where they stood."""
    _queue(window, people["Anna"])
    panel = window.go("contacts", contact=people["Anna"]).panel
    stood = [panel.tabs.tabRect(each) for each in range(4)]
    for each in (MESSAGES, APPOINTMENTS, DETAILS, CONSENT):
        centre = panel.tabs.tabRect(each).center()
        QTest.mouseClick(panel.tabs, Qt.MouseButton.LeftButton, pos=centre)
        window.settle()
        assert panel.pages.currentIndex() == each
        assert [panel.tabs.tabRect(one) for one in range(4)] == stood
        assert panel.tabs.width() >= stood[-1].right() + 1
        assert not [arrow for arrow in panel.tabs.findChildren(QToolButton) if arrow.isVisible()]


def test_the_open_card_hides_names_at_once(window: OpenWindow, people: dict[str, int]) -> None:
    """Not when the book has answered: somebody looks on now. The form of an answer too."""
    screen = window.go("contacts", contact=people["Anna"])
    screen.panel.open_answer()
    window.session.hide(True)
    head = screen.panel.head
    assert (head.name.whole(), head.name.toolTip()) == ("A. P.", "")
    assert head.number.text().startswith("•• •• •• •• 01")
    assert screen.panel.answer.heading.text() == "What A. answered"
    window.settle()
    told = [
        text
        for each in (screen, *screen.findChildren(QWidget))
        for text in (each.accessibleName(), each.toolTip(), each.accessibleDescription())
    ]
    assert not [text for text in told if "Anna" in text or "Petit" in text]
    shown = [each.text() for each in screen.findChildren(QLabel) if each.isVisible()]
    assert not [text for text in shown if "Anna" in text or "Petit" in text]
    window.session.hide(False)
    assert head.name.whole() == "Anna Petit"


def test_the_list_ends_where_the_buttons_do(window: OpenWindow, people: dict[str, int]) -> None:
    window.desktop.window.resize(1366, 768)
    screen = window.screen
    window.settle()

    def right(widget: QWidget) -> int:
        return int(widget.mapTo(screen, QPoint(widget.width(), 0)).x())

    assert right(screen.table) == right(screen.imports)
    window.go("contacts", contact=people["Anna"])
    assert right(screen.table) == screen.panel.x() - 16
    screen.escape()
    window.settle()
    assert right(screen.table) == right(screen.imports)


def test_arrows_show_the_next_person(window: OpenWindow, people: dict[str, int]) -> None:
    """And Enter goes into the panel, Esc out of it."""
    window.desktop.window.resize(1366, 768)
    screen = window.screen
    screen.table.setFocus()
    QTest.keyClick(screen.table, Key.Key_Down)
    QTest.keyClick(screen.table, Key.Key_Down)
    window.settle()
    assert screen.panel.head.name.whole() == "Éva Petit"
    QTest.keyClick(screen.table, Key.Key_Return)
    window.settle()
    assert screen.panel.write.hasFocus()
    QTest.keyClick(screen.panel.write, Key.Key_Escape)
    assert not screen.panel.isVisible()
    assert screen.table.hasFocus()


def test_in_a_narrow_window_the_panel_is_a_drawer(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """The list keeps its width below it, arrows leave it shut, Enter opens it."""
    window.desktop.window.resize(1100, 700)
    screen = window.screen
    window.settle()
    wide = screen.table.width()
    screen.table.setFocus()
    QTest.keyClick(screen.table, Key.Key_Down)
    window.settle()
    assert not screen.panel.isVisible()
    QTest.keyClick(screen.table, Key.Key_Return)
    window.settle()
    assert screen.panel.isVisible()
    assert screen.table.width() == wide
    assert screen.panel.geometry().right() == screen.rect().right()


def test_the_ring_is_not_drawn_over_what_lies_over_the_list(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """Neither across the drawer's words nor across a notice's; there again once they are gone."""
    top = window.desktop.window
    top.resize(1100, 700)
    screen, notices = window.screen, top.notices
    (ring,) = top.findChildren(FocusRing)

    def ringed() -> QRegion:
        return ring.mask().translated(ring.pos())

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())

    screen.table.setFocus()
    window.settle()
    whole = ringed()
    screen._open(people["Anna"])
    screen.table.setFocus()
    window.settle()
    assert whole.intersects(place(screen.panel))
    assert not ringed().intersects(place(screen.panel))
    window.session.tell("Written down.")
    assert whole.intersects(place(notices))
    assert not ringed().intersects(place(notices))
    notices._hide()
    screen._close_panel()
    assert ringed() == whole


def test_write_goes_to_the_composer(window: OpenWindow, people: dict[str, int]) -> None:
    panel = window.go("contacts", contact=people["Anna"]).panel
    going: list[Route] = []
    window.session.going.connect(going.append)
    QTest.mouseClick(panel.write, Qt.MouseButton.LeftButton)
    assert (going[0].room, going[0].place) == ("composer", {"contacts": [people["Anna"]]})


def test_a_person_outside_the_list_is_shown_in_it(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """Somebody asked for from another room: what narrowed the list gives way."""
    screen = window.screen
    screen.filters.show_typed("hugo")
    window.settle()
    window.go("contacts", contact=people["Zoé"])
    window.settle()
    assert screen.table.person == people["Zoé"]
    assert screen.filters.search.text() == ""


def test_their_texts_and_how_each_stands(window: OpenWindow, people: dict[str, int]) -> None:
    _queue(window, people["Anna"])
    window.desktop.window.resize(1440, 900)  # room for the counts of its tabs
    panel = window.go("contacts", contact=people["Anna"]).panel
    assert panel.tabs.tabText(MESSAGES) == "Messages 1"
    panel.show_tab(MESSAGES)
    told = panel.texts.told
    assert told.texts[0].state is State.QUEUED
    assert told.index(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Queued. ")
    screen = window.go("contacts", contact=people["Zoé"])
    assert screen.panel.no_texts.isVisibleTo(screen.panel)


# --- what is said at the counter


def test_a_stop_counts_at_once_and_is_undone(window: OpenWindow, people: dict[str, int]) -> None:
    """Ctrl+Shift+S, Enter: offers only; the notice tells what was cancelled, and takes it back."""
    _queue(window, people["Anna"])
    panel = window.go("contacts", contact=people["Anna"]).panel
    QTest.keySequence(window.desktop.window, "Ctrl+Shift+S")
    menu = window.menu
    QTest.keyClick(menu, Key.Key_Return)
    window.settle()
    assert _flag(window, people["Anna"]) is Flag.STOP
    assert _flag(window, people["Anna"], NOTICE) is Flag.NOT_ASKED
    assert _notice(window) == (
        "Anna Petit will get no more offers. Reminders go on. 1 waiting text cancelled."
    )
    assert panel.timeline.entries.index(0).data() == "STOP for offers, at the counter"
    assert window.screen.model.index(0, Column.OFFERS).data() == "STOP"
    _undo(window)
    assert _flag(window, people["Anna"]) is Flag.YES
    assert _notice(window) == "The STOP of Anna Petit is taken back. 1 text stays cancelled."
    retracted = said.timeline(window.book, people["Anna"])[0]
    assert isinstance(retracted, said.Said) and retracted.retracted_by == "Claire"


def test_the_keys_of_this_room_are_told_with_the_others(
    window: OpenWindow, people: dict[str, int]
) -> None:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    heard = {
        each.key().toString() for each in window.screen.findChildren(QShortcut, options=direct)
    }
    assert "Ctrl+Shift+K" in heard
    assert heard <= {each.keys for each in (*shortcuts.EVERYWHERE, *shortcuts.IN_A_LIST)}


def test_a_stop_to_everything(window: OpenWindow, people: dict[str, int]) -> None:
    panel = window.go("contacts", contact=people["Anna"]).panel
    QTest.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    menu = window.menu
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    window.settle()
    assert _flag(window, people["Anna"], NOTICE) is Flag.STOP
    assert _notice(window) == (
        "Anna Petit will get no more texts. Éva Petit, same number, still gets theirs."
    )


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (120, "1 text at the provider already: asked back."),
        (10, "1 text at the provider can no longer be taken back: leaving today at 10:10."),
    ],
)
def test_what_lies_at_the_provider_is_no_promise(
    window: OpenWindow, people: dict[str, int], minutes: int, told: str
) -> None:
    """It gives texts back until a quarter of an hour before they leave."""
    schedules(window.book, NOW)
    window.session.clock = lambda: NOW
    hugo = people["Hugo"]
    _queue(window, hugo, NOTICE)
    with window.book.write() as book:
        message: Any = Message.__table__  # type: ignore[attr-defined]
        there = {"state": "SCHEDULED", "leaves_at": NOW + timedelta(minutes=minutes)}
        book.execute(message.update().values(**there))
    panel = window.go("contacts", contact=hugo).panel
    QTest.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    QTest.keyClick(window.menu, Key.Key_Down)
    QTest.keyClick(window.menu, Key.Key_Return)
    window.settle()
    assert _notice(window) == f"Hugo Roux will get no more texts. {told}"


def test_who_else_said_stop_is_not_told_to_go_on(
    window: OpenWindow, people: dict[str, int]
) -> None:
    said.stop(window.book, people["Éva"], [NOTICE], by="Claire", now=NOW)
    panel = window.go("contacts", contact=people["Anna"]).panel
    QTest.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    QTest.keyClick(window.menu, Key.Key_Down)
    QTest.keyClick(window.menu, Key.Key_Return)
    window.settle()
    assert _notice(window) == "Anna Petit will get no more texts."


def test_whose_stop_it_is_can_be_looked_up(window: OpenWindow, people: dict[str, int]) -> None:
    """From another room, with nobody selected. Enter on a name chooses them, and no more: what it
    stops can be chosen, too, before anything is written down."""
    window.go("today")
    window.go("contacts", stop=True)
    dialog = _dialog(window, StopDialog)
    assert not dialog.take.isEnabled()
    _type(dialog.search, "hug")
    window.settle()
    assert not dialog.take.isEnabled()
    QTest.keyClick(dialog.search, Key.Key_Down)
    assert dialog.found.hasFocus() and dialog.found.selectedItems()
    QTest.keyClick(dialog.found, Key.Key_Return)
    window.settle()
    assert dialog.isVisible() and dialog.offers.hasFocus()
    assert _flag(window, people["Hugo"]) is not Flag.STOP
    assert dialog.take.text() == " Write down the STOP of Hugo Roux"
    QTest.keyClick(dialog.offers, Key.Key_Down)
    assert dialog.everything.isChecked()
    QTest.keyClick(dialog.everything, Key.Key_Return)
    window.settle()
    assert _flag(window, people["Hugo"]) is Flag.STOP
    assert _notice(window) == "Hugo Roux will get no more texts."
    assert QApplication.activeModalWidget() is None
    assert window.desktop.window.room == "today"  # where one was


def test_a_record_needs_a_name(window: OpenWindow, people: dict[str, int]) -> None:
    """Nobody is at the desk: it is asked who, and then written down."""
    from desktop_app.domain.preferences import DESK

    window.session.comptoir.settings.choose(DESK, "")
    window.session.learn(window.desktop.window)
    window.until(lambda: window.session.desk == "")
    panel = window.go("contacts", contact=people["Anna"]).panel
    panel.ask_stop()
    QTest.keyClick(window.menu, Key.Key_Return)
    window.until(lambda: len(window.menu.actions()) > 3)
    who = window.menu
    who.actions()[2].trigger()
    who.close()
    window.settle()
    newest = said.timeline(window.book, people["Anna"])[0]
    assert isinstance(newest, said.Said) and newest.record.by == "Samir"
    window.until(lambda: window.session.desk == "Samir")


def test_an_answer_is_recorded_with_its_wording(window: OpenWindow, people: dict[str, int]) -> None:
    """Nothing is preselected as the answer; the record has how, the question and who asked."""
    panel = window.go("contacts", contact=people["Éva"]).panel
    QTest.keySequence(window.desktop.window, "Ctrl+Shift+K")
    assert panel.answer.isVisible()
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    assert panel.answer.error.text() == "Choose yes or no."
    assert panel.answer.error.isVisible()
    QTest.mouseClick(panel.answer.yes, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    assert not panel.answer.error.isVisible()
    panel.answer.how.setCurrentIndex(1)
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.settle()
    newest = said.timeline(window.book, people["Éva"])[0]
    assert isinstance(newest, said.Said)
    record = newest.record
    assert (record.purpose, record.event, record.how, record.by) == (
        OFFER, Event.GRANTED, "paper", "Claire",
    )  # fmt: skip
    assert record.wording == (
        "May Optique Carmin send you offers by text? You can answer STOP at any time."
    )
    assert panel.pages.currentIndex() == CONSENT
    _undo(window)
    assert _flag(window, people["Éva"]) is Flag.NOT_ASKED


def test_the_question_that_was_really_asked_is_the_proof(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """Whoever put it otherwise writes down how; the answer stays with it."""
    panel = window.go("contacts", contact=people["Éva"]).panel
    QTest.keySequence(window.desktop.window, "Ctrl+Shift+K")
    QTest.mouseClick(panel.answer.yes, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    panel.answer.wording.setPlainText("Shall we write when the sales begin?")
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.settle()
    newest = said.timeline(window.book, people["Éva"])[0]
    assert isinstance(newest, said.Said)
    assert newest.record.wording == "Shall we write when the sales begin?"


def test_a_slip_in_the_timeline_is_taken_back(window: OpenWindow, people: dict[str, int]) -> None:
    """It stays, and says so."""
    panel = window.go("contacts", contact=people["Anna"]).panel
    panel.timeline.setFocus()
    panel.timeline.setCurrentIndex(panel.timeline.entries.index(0))
    assert panel.slip.isVisible()
    QTest.mouseClick(panel.slip, Qt.MouseButton.LeftButton)
    window.settle()
    assert _flag(window, people["Anna"]) is Flag.NOT_ASKED
    told = panel.timeline.entries.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "A slip, taken back on" in told
    assert not panel.slip.isVisible()


# --- details


def _details(window: OpenWindow, contact_id: int) -> Any:
    panel = window.go("contacts", contact=contact_id).panel
    panel.show_tab(DETAILS)
    return panel.details


def _retype(line: QWidget, text: str) -> None:
    QTest.keySequence(line, "Ctrl+A")
    QTest.keyClicks(line, text)


def test_details_are_saved_with_undo(window: OpenWindow, people: dict[str, int]) -> None:
    details = _details(window, people["Hugo"])
    _retype(details.last_name.line, "Rousseau")
    _retype(details.number.line, "06 39 98 00 33")
    _retype(details.birthday.line, "12/05/1984")
    assert details.keep.isVisible()
    QTest.keyClick(details.birthday.line, Key.Key_Return)
    window.settle()
    person = contact_book.shown(window.book, people["Hugo"]).contact.person
    assert (person.last_name, person.number) == ("Rousseau", "+33639980033")
    assert str(person.birthday) == "1984-05-12"
    assert window.screen.panel.head.name.whole() == "Hugo Rousseau"
    assert not details.dirty
    _undo(window)
    person = contact_book.shown(window.book, people["Hugo"]).contact.person
    assert (person.last_name, person.number) == ("Roux", "+33639980002")
    assert details.last_name.text == "Roux"


def test_what_cannot_be_read_is_said_below_its_field(
    window: OpenWindow, people: dict[str, int]
) -> None:
    details = _details(window, people["Hugo"])
    _retype(details.number.line, "06 39 98")
    QTest.keyClick(details.number.line, Key.Key_Return)
    window.settle()
    assert details.number.below.text() == "Digits are missing in this number."
    assert details.number.text == "06 39 98"
    _retype(details.number.line, "06 39 98 00 02")
    _retype(details.email.line, "hugo")
    QTest.keyClick(details.email.line, Key.Key_Return)
    assert details.email.below.text().startswith("This is no e-mail address")
    _retype(details.email.line, "hugo@exemple.fr")
    _retype(details.birthday.line, "31/02/1990")
    QTest.keyClick(details.birthday.line, Key.Key_Return)
    assert details.birthday.below.text().startswith("No such day before today")


def test_a_change_elsewhere_is_told_and_nothing_is_lost(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """What was typed stays, the other fields follow, and the clash is named."""
    details = _details(window, people["Hugo"])
    _retype(details.last_name.line, "Rousseau")
    with window.book.write() as book:
        there = Person("Hugues", "Roussel", "+33639980002", reach=Reach.TEXTABLE)
        contacts.change(book, people["Hugo"], there, NOW + timedelta(minutes=1))
    window.until(lambda: details.first_name.text == "Hugues")
    assert details.last_name.text == "Rousseau"
    from desktop_app.ui.kit.boxes import Banner

    banner = details.findChild(Banner)
    assert "Last name: Roussel" in banner.more.text()
    QTest.keyClick(details.last_name.line, Key.Key_Return)
    window.settle()
    person = contact_book.shown(window.book, people["Hugo"]).contact.person
    assert person.full_name == "Hugues Rousseau"


def test_what_was_typed_is_saved_when_one_goes_on(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """And kept where the book does not take it."""
    details = _details(window, people["Hugo"])
    _retype(details.first_name.line, "Ugo")
    window.go("contacts", contact=people["Anna"])
    assert contact_book.shown(window.book, people["Hugo"]).contact.person.first_name == "Ugo"
    details = _details(window, people["Hugo"])
    _retype(details.number.line, "12")
    window.go("contacts", contact=people["Anna"])
    assert "is kept, not saved" in _notice(window)
    details = _details(window, people["Hugo"])
    assert details.number.text == "12"
    assert details.dirty


def test_tags_of_a_person(window: OpenWindow, people: dict[str, int]) -> None:
    details = _details(window, people["Hugo"])
    _type(details.tags.typed.line, "vip")
    QTest.keyClick(details.tags.typed.line, Key.Key_Return)
    window.settle()
    assert contact_book.shown(window.book, people["Hugo"]).contact.tags == ("vip",)
    QTest.mouseClick(details.tags.buttons["vip"], Qt.MouseButton.LeftButton)
    window.settle()
    assert contact_book.shown(window.book, people["Hugo"]).contact.tags == ()
    _undo(window)
    assert contact_book.shown(window.book, people["Hugo"]).contact.tags == ("vip",)


def test_somebody_new_is_written_down(window: OpenWindow, people: dict[str, int]) -> None:
    """Nothing is no person; then they stand in the list, current, and can be taken out again."""
    screen = window.go("contacts", new=True)
    details = screen.panel.details
    assert details.first_name.line.hasFocus()
    QTest.mouseClick(details.keep, Qt.MouseButton.LeftButton)
    window.settle()
    assert details.first_name.below.text().startswith("Somebody needs a name")
    _type(details.first_name.line, "Bao")
    _type(details.number.line, "06 39 98 00 44")
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.settle()
    assert "Bao" in _listed(window)
    assert screen.panel.head.name.whole() == "Bao"
    assert screen.table.person == screen.panel.person
    assert _notice(window) == "Bao is in the book."
    _undo(window)
    assert "Bao" not in _listed(window)
    assert not screen.panel.isVisible()


def test_whose_number_it_is_already_is_said_at_once(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """A household may share one: it is told below the field, and is no mistake."""
    details = window.go("contacts", new=True).panel.details
    _type(details.number.line, "06 39 98 00 0")
    window.settle()
    assert not details.taken.isVisible()
    _type(details.number.line, "1")
    window.settle()
    assert details.taken.isVisible()
    assert "Anna Petit, Éva Petit" in details.taken.text()
    assert details.number.line.property("state") != "bad"
    _type(details.number.line, "2")
    window.settle()
    assert not details.taken.isVisible()


def test_a_form_that_was_begun_is_there_again(window: OpenWindow, people: dict[str, int]) -> None:
    screen = window.go("contacts", new=True)
    _type(screen.panel.details.first_name.line, "Bao")
    window.go("contacts", contact=people["Anna"])
    assert screen.panel.details.first_name.text == "Anna"
    window.go("contacts", new=True)
    assert screen.panel.details.first_name.text == "Bao"


def test_erasing_is_asked_before(window: OpenWindow, people: dict[str, int]) -> None:
    from desktop_app.ui.contacts.erase import EraseDialog

    panel = window.go("contacts", contact=people["Anna"]).panel
    panel._ask_erase()
    dialog = _dialog(window, EraseDialog)
    QTest.keyClick(dialog, Key.Key_Escape)
    window.settle()
    assert people["Anna"] in window.screen.model.ids
    panel._ask_erase()
    dialog = _dialog(window, EraseDialog)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    window.settle()
    assert people["Anna"] not in window.screen.model.ids
    assert not window.screen.panel.isVisible()


def test_all_that_takes_the_focus_has_a_name(window: OpenWindow, people: dict[str, int]) -> None:
    screen = window.go("contacts", contact=people["Anna"])
    screen.panel.open_answer()
    nameless = [
        each
        for each in screen.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
        and each.window() is screen.window()
    ]
    assert [type(each).__name__ for each in nameless] == []


def test_a_double_click_is_one_answer_and_one_person(
    window: OpenWindow, people: dict[str, int]
) -> None:
    """So that Undo takes back all that was said: nobody is left with a yes they did not give."""
    panel = window.go("contacts", contact=people["Éva"]).panel
    before = _flag(window, people["Éva"])
    panel.open_answer()
    panel.answer.yes.click()
    for _ in range(2):
        QTest.mouseClick(panel.answer.save, Qt.MouseButton.LeftButton)
    window.settle()
    assert _flag(window, people["Éva"]) is Flag.YES
    _undo(window)
    assert _flag(window, people["Éva"]) is before
    screen = window.go("contacts", new=True)
    _type(screen.panel.details.first_name.line, "Bao")
    for _ in range(2):
        QTest.mouseClick(screen.panel.details.keep, Qt.MouseButton.LeftButton)
    window.settle()
    assert _listed(window).count("Bao") == 1
