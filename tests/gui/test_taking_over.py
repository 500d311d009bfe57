"""Appointments of another program, taken over by mouse and keyboard: read, looked at, decided,
taken in, undone; with real calendars and lists, on a real book."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.calendar_event import Unread
from desktop_app.domain.clues import Clue
from desktop_app.domain.foreign_appointment import Refused
from desktop_app.domain.message import State
from desktop_app.services import appointments, calendars, contact_book, reminders
from desktop_app.services.appointment_import import Asked, take_in
from desktop_app.services.appointment_review import Verdict
from desktop_app.services.calendars import window as coming
from desktop_app.store import outbox
from desktop_app.store import reminders as stored_reminders
from desktop_app.store.appointments import Booking
from desktop_app.store.outbox import Move
from desktop_app.ui.appointments.importing import words
from desktop_app.ui.appointments.importing.draft import Step
from desktop_app.ui.kit import icons
from tests.helpers.appointments_room import BEFORE, NOW, fill, notice, undo
from tests.helpers.calendars import visit, waiting, write
from tests.helpers.lists import write_list
from tests.helpers.window import OpenWindow, type_text
from tests.readers.calendars import event


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    """Anna (1), Paul with a landline (2), Léna (3); it is Tuesday the 24th, 10:42."""
    return fill(window)


def _click(widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _press(shop: OpenWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or shop.desktop.window, key)
        shop.settle()


def _main(shop: OpenWindow) -> None:
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    shop.settle()


def _calendar(folder: Path, *more: str) -> Path:
    """A number, a landline, a name; nobody known, twice in one series; one broken; one past."""
    return write(
        folder,
        visit("anna", "20261126T110000", "Essai 06 39 98 00 01"),
        visit("paul", "20261127T110000", "Paul Guéguen"),
        visit("ines", "20261127T150000", "Inès Roux 06 39 98 00 77"),
        visit("lea", "20261130T090000", "Léa", RRULE="FREQ=WEEKLY;COUNT=2"),
        visit("broken", "20261128T150000").replace("DTSTART", "DTSTRAT"),
        visit("past", "20261124T080000", "Anna Le Goff"),
        *more,
    )


def _verdicts(screen: Any) -> list[str]:
    return [each.verdict.value for each in screen.draft.review.rows]


def _choose(shop: OpenWindow, screen: Any, title: str) -> None:
    """Click its row."""
    [at] = [at for at, each in enumerate(screen.review.rows.rows) if title in _title(screen, each)][
        :1
    ]
    index = screen.review.rows.index(at, 1)
    screen.review.table.scrollTo(index)
    where = screen.review.table.visualRect(index).center()
    QTest.mouseClick(screen.review.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    shop.settle()


def _title(screen: Any, row: Any) -> str:
    return str(screen.review.rows.title(row))


def _booked(shop: OpenWindow) -> list[tuple[int, str, str]]:
    return [
        (each.appointment.booking.contact_id, f"{each.appointment.booking.day:%m%d}",
         each.appointment.booking.clock)
        for each in appointments.listed(shop.book, limit=99)
        if each.appointment.state.value == "BOOKED"
    ]  # fmt: skip


_HAD = [(1, "1124", "09:00"), (2, "1124", "11:00"), (3, "1125", "14:00")]


def test_a_calendar_from_the_button_to_the_undo(shop: OpenWindow, tmp_path: Path) -> None:
    """Nothing is written before the main button; a text of the way back takes all of it out."""
    _click(shop.screen.head.take_over)
    shop.settle()
    _click(shop.screen.foot.back)
    shop.settle()
    QTest.keyClick(shop.screen.agenda, Qt.Key.Key_I)
    shop.settle()
    screen = shop.screen
    assert screen.source.choose.hasFocus()
    screen.source.read(_calendar(tmp_path))
    shop.settle()
    assert screen.draft.step is Step.CHECK
    assert [(each.figure, each.words) for each in screen.review.figures.figures] == [
        *((2, "new"), (0, "moved"), (0, "called off"), (3, "without a person")),
        *((0, "unchanged"), (1, "refused")),
    ]
    assert _booked(shop) == _HAD
    assert screen.foot.next.text() == "Import 2 appointments"
    assert screen.foot.strong.text() == "1 reminder will leave, at its time."
    assert screen.foot.more.text() == (
        "1 appointment gets none: 1 without a mobile. 3 without a person stay out."
    )
    # Inès is new, and Léa is Léna: the second of her series with her.
    table = screen.review.table
    assert table.hasFocus()
    assert table.row.event.title.startswith("Inès")
    _press(shop, Qt.Key.Key_Return)
    whose = screen.review.whose
    assert whose.tiles.keys == ["new", "out"]
    _press(shop, Qt.Key.Key_Space)
    assert (whose.tiles.chosen, table.row.verdict) == ("new", Verdict.NEW)
    _press(shop, Qt.Key.Key_Return)
    assert table.hasFocus()
    assert table.row.event.title == "Léa"
    type_text(whose.person.field.line, "lén")
    shop.settle()
    QTest.keyClick(whose.person.field.line, Qt.Key.Key_Return)
    shop.settle()
    assert "1 other" in whose.alike.text()
    assert screen.foot.next.text() == "Import 5 appointments"
    assert screen.foot.strong.text() == "4 reminders will leave, each at its time."
    assert _booked(shop) == _HAD
    _main(shop)
    assert _booked(shop) == [
        *_HAD,
        (1, "1126", "11:00"),
        (2, "1127", "11:00"),
        (4, "1127", "15:00"),
        (3, "1130", "09:00"),
        (3, "1207", "09:00"),
    ]
    assert notice(shop).startswith("5 appointments taken in.")
    assert screen.done.see.hasFocus()
    undo(shop)
    assert _booked(shop) == _HAD
    assert contact_book.find(shop.book, "Inès") == []
    assert "5 appointments removed" in notice(shop)
    assert screen.draft.step is Step.CHECK  # and what was decided is not lost
    assert screen.foot.next.text() == "Import 5 appointments"


def test_the_same_file_again_brings_what_changed(shop: OpenWindow, tmp_path: Path) -> None:
    """Moved and called off, and who was told is said; an older version brings nothing."""
    old = [
        visit("a", "20261126T110000", "Anna Le Goff"),
        visit("b", "20261127T110000", "Léna Fischer"),
    ]
    path = write(tmp_path, *old)
    window = coming(shop.book, BEFORE)
    take_in(shop.book, path, Asked(window, 1), now=BEFORE)
    write(tmp_path, visit("a", "20261126T160000", "Anna Le Goff", sequence=1))
    screen = shop.go("taking-over", path=path)
    assert sorted(_verdicts(screen)) == ["cancelled", "moved"]
    moved, off = screen.review.rows.rows
    assert screen.review.rows.sentence(moved) == "Moved from Thu 26 Nov 11:00"
    assert screen.review.rows.title(off) == "No longer in the calendar"
    assert "Léna Fischer" in screen.review.rows.name(off)
    assert screen.foot.next.text() == "Import 1, call off 1 appointment"
    _main(shop)
    assert _booked(shop) == [*_HAD, (1, "1126", "16:00")]
    assert notice(shop).startswith("1 taken in, 1 appointment called off.")
    assert screen.done.result.heading.text() == "Taken into account"
    _click(screen.done.undo_button)
    shop.settle()
    assert _booked(shop) == [*_HAD, (1, "1126", "11:00"), (3, "1127", "11:00")]
    assert notice(shop).startswith("Import undone: 2 as before.")
    _main(shop)
    write(tmp_path, old[0])
    screen = shop.go("taking-over", path=path)
    assert _verdicts(screen) == ["unchanged"]
    assert not screen.foot.next.isEnabled()
    assert screen.foot.strong.text() == "There is nothing new in it."


def test_what_is_called_off_there_and_what_stays(shop: OpenWindow, tmp_path: Path) -> None:
    """An hour that is off is not said to be as before; a calendar that is followed from now on and
    tells nothing new leaves the reminders that are planned, and says so."""
    path = write(tmp_path, visit("a", "20261126T110000", "Anna Le Goff"))
    take_in(shop.book, path, Asked(coming(shop.book, NOW), 1), now=NOW)
    planned = waiting(shop.book)
    off = visit("b", "20261127T110000", "Léna Fischer", STATUS="CANCELLED")
    write(tmp_path, visit("a", "20261126T110000", "Anna Le Goff"), off)
    followed = calendars.add(shop.book, str(path), account_id=1, now=NOW, paused=True)
    screen = shop.go("taking-over", calendar=followed)
    assert _verdicts(screen) == ["unchanged", "off"]
    _, row = screen.review.rows.rows
    assert screen.review.rows.sentence(row) == "Called off in the calendar: not taken over"
    assert screen.foot.next.text() == "Follow the calendar"
    assert screen.foot.strong.text() == "Nothing new: the reminders stay as they are."
    _main(shop)
    assert waiting(shop.book) == planned


def test_who_was_told_of_what_is_called_off_is_said(shop: OpenWindow, tmp_path: Path) -> None:
    """No notice leaves by itself."""
    path = write(
        tmp_path, visit("a", "20261125T160000", "Anna Le Goff"), visit("z", "20261210T110000")
    )
    take_in(shop.book, path, Asked(coming(shop.book, BEFORE), 1), now=BEFORE)
    reminders.run_due(shop.book, now=NOW.replace(hour=17, minute=0))
    with shop.book.write() as connection:
        [message] = [
            each.message_id
            for each in stored_reminders.of_appointment(connection, 4)
            if each.message_id
        ]
        moves = [Move(message, State.SENDING), Move(message, State.SENT)]
        outbox.move(connection, moves, NOW.replace(hour=17, minute=0))
    shop.session.clock = lambda: NOW.replace(hour=18)
    write(tmp_path, visit("z", "20261210T110000"))
    screen = shop.go("taking-over", path=path)
    screen.review._on_filter("all")
    row = screen.review.rows.rows[0]
    assert screen.review.rows.sentence(row) == "Called off, after a text told them of it"
    assert "1 knows the former hour from a text" in screen.foot.more.text()
    before = _texts(shop)
    _main(shop)
    assert _booked(shop) == _HAD
    assert _texts(shop) == before


def _texts(shop: OpenWindow) -> int:
    with shop.book.read() as connection:
        found = connection.exec_driver_sql("SELECT count(*) FROM message").scalar_one()
    return int(found)


def test_what_was_changed_since_is_kept_and_named(shop: OpenWindow, tmp_path: Path) -> None:
    screen = shop.go("taking-over", path=_calendar(tmp_path))
    _main(shop)
    first = next(
        each.appointment
        for each in appointments.listed(shop.book, limit=99)
        if each.appointment.booking.clock == "11:00" and each.appointment.booking.day.day == 26
    )
    day = first.booking.day + timedelta(days=1)
    appointments.move(shop.book, first.id, day=day, clock="17:00", zone=first.booking.zone, now=NOW)
    _click(screen.done.undo_button)
    shop.settle()
    assert notice(shop).startswith("Import undone: 1 appointment removed.")
    assert "Kept, because changed since: Anna Le Goff Fri 27 Nov 17:00." in notice(shop)
    assert (1, "1127", "17:00") in _booked(shop)


def test_a_list_in_any_order_of_columns(shop: OpenWindow, tmp_path: Path) -> None:
    path = write_list(
        tmp_path / "rdv.csv",
        ("Téléphone", "Heure", "Nom", "Date"),
        [
            ("06 39 98 00 01", "10:15", "Le Goff Anna", "26/11/2026"),
            ("", "25h", "Fischer Léna", "26/11/2026"),
            ("", "10:00", "Fischer Léna", "31/11/2026"),
            ("", "10:00", "Fischer Léna", "23/11/2026"),
        ],
    )
    screen = shop.go("taking-over", path=path)
    assert _verdicts(screen) == ["new", "refused", "refused"]
    refused, no_day = screen.review.rows.rows[1:]
    assert screen.review.rows.title(refused) == "Fischer Léna · row 3"
    assert screen.review.rows.when(refused) == "Thu 26 Nov 25h"
    assert screen.review.rows.when(no_day) == "31/11/2026 10:00"
    assert screen.review.rows.sentence(no_day) == "A day that does not exist"
    assert screen.review.notes.text() == "1 in the past: not taken in."
    shop.session.hide(True)
    shop.settle()
    assert screen.review.rows.when(no_day) == "—"  # it may be a name
    assert screen.review.rows.sentence(refused).startswith("An hour that cannot be read")
    _main(shop)
    assert (1, "1126", "10:15") in _booked(shop)


def test_a_status_that_is_not_heard_is_said(shop: OpenWindow, tmp_path: Path) -> None:
    """Of each, and above all of them; what is called off was heard."""
    path = write_list(
        tmp_path / "rdv.csv",
        ("Date", "Heure", "Téléphone", "Statut"),
        [
            ("26/11/2026", "10:15", "06 39 98 00 01", "Confirmé"),
            ("26/11/2026", "11:15", "06 39 98 00 01", ""),
            ("26/11/2026", "12:15", "06 39 98 00 01", "Annulé"),
        ],
    )
    screen = shop.go("taking-over", path=path)
    told = "Status “Confirmé”: not taken over, only what is called off is"
    assert screen.review.notes.text() == f"{told}."
    shown = []
    for at in range(3):
        screen.review.table.selectRow(at)
        shop.settle()
        shown.append(
            (screen.review.whose.status.isVisible(), screen.review.whose.status.words.text())
        )
    assert [visible for visible, _ in shown] == [True, False, False]
    assert shown[0][1] == told


def test_all_who_are_new_are_written_into_the_book_at_once(
    shop: OpenWindow, tmp_path: Path
) -> None:
    """Who has a name and a mobile, and nobody else: the others are asked about, one by one."""
    new = [(f"06 39 98 00 {at}", f"1{at % 8}:00", f"Nouvelle {at}a", "26/11/2026")
           for at in range(70, 75)]  # fmt: skip
    path = write_list(
        tmp_path / "rdv.csv",
        ("Téléphone", "Heure", "Nom complet", "Date"),
        [
            *new,
            ("06 39 98 00 70", "11:00", "Nouvelle 70a", "27/11/2026"),
            ("", "18:00", "Sans Numéro", "26/11/2026"),
            ("06 39 98", "18:30", "Mauvais Numéro", "26/11/2026"),
            ("06 39 98 00 80", "19:00", "", "26/11/2026"),
            ("06 39 98 00 01", "19:30", "Fischer Léna", "26/11/2026"),
        ],
    )
    screen = shop.go("taking-over", path=path)
    button = screen.review.newcomers
    assert button.text().strip() == "Write the 5 new who have a name and a mobile into the book"
    _click(button)
    shop.settle()
    assert sorted(_verdicts(screen)) == ["new"] * 6 + ["to_match"] * 4
    assert not button.isVisible()
    undo(shop)
    assert _verdicts(screen) == ["to_match"] * 10
    _click(button)
    shop.settle()
    _main(shop)
    assert len(contact_book.find(shop.book, "Nouvelle")) == 5
    assert len(_booked(shop)) == len(_HAD) + 6


def test_the_panel_over_a_narrow_page_has_a_way_away(shop: OpenWindow, tmp_path: Path) -> None:
    """By mouse too: it hides what becomes of each. Beside the page it stays."""
    screen = shop.go("taking-over", path=_calendar(tmp_path))
    review = screen.review
    assert review.whose.close_button.isVisible() is review.beside.is_drawer is False
    shop.desktop.window.resize(1100, 680)
    shop.settle()
    _choose(shop, screen, "Léa")
    assert review.beside.is_drawer
    assert review.panel.isVisible()
    _click(review.whose.close_button)
    assert not review.panel.isVisible()
    assert review.table.hasFocus()


def test_a_number_that_cannot_be_read_is_shown_and_said(shop: OpenWindow, tmp_path: Path) -> None:
    """Before somebody is written into the book without it, and after; hidden with the names."""
    path = write_list(
        tmp_path / "rdv.csv",
        ("Téléphone", "Heure", "Nom", "Date"),
        [("06 39 98", "10:15", "Mauvais Nadia", "26/11/2026")],
    )
    screen = shop.go("taking-over", path=path)
    rows, whose = screen.review.rows, screen.review.whose
    told = "“06 39 98” cannot be read"
    assert rows.index(0, 2).data() == told
    assert (whose.number.isVisible(), whose.number.words.text()) == (True, told)
    _click(whose.tiles.tile("new"))
    shop.settle()
    assert screen.review.table.row.no_reminder == "not_textable"
    assert whose.number.words.text() == told
    shop.session.hide(True)
    shop.settle()
    assert whose.number.words.text() == "Number that cannot be read"


@pytest.mark.parametrize("name", ["salon.ics", "salon.xlsx"])
def test_what_is_no_calendar_is_refused_with_what_to_do(
    shop: OpenWindow, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"<html>Bonjour</html>")
    screen = shop.go("taking-over", path=path)
    assert screen.draft.step is Step.FILE
    told = screen.source.said.itemAt(0).widget()
    assert told.isVisible()
    assert told.more.text()
    assert screen.source.choose.isVisible()


def test_a_file_dropped_on_the_agenda_is_read(shop: OpenWindow, tmp_path: Path) -> None:
    agenda = shop.screen
    path = _calendar(tmp_path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    QApplication.sendEvent(agenda, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), copy, mime, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(agenda, drop)
    shop.settle()
    assert shop.screen.draft.read.path == path
    assert shop.screen.draft.step is Step.CHECK


def test_a_choice_by_mouse_and_leaving_out_by_a_key(shop: OpenWindow, tmp_path: Path) -> None:
    """A household's number: who is meant is chosen; another is left out, and comes back."""
    with shop.book.write() as connection:
        from desktop_app.store import contacts
        from tests.helpers.calendars import LEO, ZOE

        for each in (LEO, ZOE):
            contacts.add(connection, each, BEFORE)
    path = write(
        tmp_path,
        visit("h", "20261126T110000", "Couleur 06 39 98 00 09"),
        visit("p", "20261126T120000", "Pause"),
    )
    screen = shop.go("taking-over", path=path)
    whose = screen.review.whose
    assert whose.tiles.keys[:2] == ["4", "5"]
    _click(whose.tiles.tile("5"))
    shop.settle()
    assert screen.review.rows.name(screen.review.table.row) == "Zoé Martin"
    _choose(shop, screen, "Pause")
    _press(shop, Qt.Key.Key_Delete)
    assert screen.review.table.row.verdict is Verdict.LEFT_OUT
    assert whose.tiles.chosen == "out"
    _main(shop)
    assert [each for each in _booked(shop) if each not in _HAD] == [(5, "1126", "11:00")]


def test_a_number_of_one_and_the_name_of_another_is_asked(shop: OpenWindow, tmp_path: Path) -> None:
    """Both are offered, each with how they were found."""
    path = write(tmp_path, visit("m", title="Léna Fischer - Contrôle, 06 39 98 00 01"))
    screen = shop.go("taking-over", path=path)
    assert _verdicts(screen) == ["to_match"]
    tiles = screen.review.whose.tiles
    assert tiles.keys == ["1", "3", "new", "out"]
    told = [tiles.tile(each).accessibleDescription() for each in ("1", "3")]
    assert [each.rpartition(" · ")[2] for each in told] == ["by number", "by name"]
    _click(tiles.tile("3"))
    shop.settle()
    _main(shop)
    assert _booked(shop) == [*_HAD, (3, "1126", "11:00")]


def test_who_is_named_stands_beside_the_title_while_nobody_knows(
    shop: OpenWindow, tmp_path: Path
) -> None:
    """And what is refused is known by its title and its day; a long reason is read whole."""
    path = write(
        tmp_path,
        visit("s", title="Essai", ATTENDEE=';CN="Soizic Le Goff":mailto:s@exemple.fr').replace(
            "ATTENDEE:;", "ATTENDEE;"
        ),
        visit("b", title="Ligne abîmée").replace("20261126T110000", "2026-11-26"),
        event("DTSTART;VALUE=DATE:20261127 | SUMMARY:Congés Samir", "c"),
    )
    screen = shop.go("taking-over", path=path)
    rows = screen.review.rows
    screen.review._on_filter("all")
    told = [(rows.when(each), rows.title(each).partition(" · line")[0]) for each in rows.rows]
    assert told == [
        ("Thu 26 Nov 11:00", "Essai"),
        ("Thu 26 Nov", "Ligne abîmée"),
        ("Fri 27 Nov", "Congés Samir"),
    ]
    assert rows.index(0, 2).data() == "“Soizic Le Goff”"
    assert screen.review.whose.title.text() == "Essai · Soizic Le Goff"
    shop.session.hide(True)
    shop.settle()
    assert "Soizic" not in rows.index(0, 2).data() + screen.review.whose.title.text()


def test_after_an_undo_one_begins_with_a_file(shop: OpenWindow, tmp_path: Path) -> None:
    """Of what was undone here one may still change a decision, but who comes anew has another."""
    screen = shop.go("taking-over", path=_calendar(tmp_path))
    _main(shop)
    undo(shop)
    assert screen.draft.step is Step.CHECK
    shop.go("appointments")
    _click(shop.screen.head.take_over)
    shop.settle()
    assert (screen.draft.step, screen.draft.read) == (Step.FILE, None)
    assert screen.source.choose.hasFocus()
    screen.source.read(_calendar(tmp_path))
    shop.settle()
    shop.go("appointments")
    screen = shop.go("taking-over")
    assert screen.draft.step is Step.CHECK  # nothing was undone: it waits


def test_what_is_past_is_not_taken_in_and_sends_nothing(shop: OpenWindow, tmp_path: Path) -> None:
    path = write(tmp_path, visit("past", "20261124T080000", "Anna Le Goff"))
    before = waiting(shop.book)
    screen = shop.go("taking-over", path=path)
    assert _verdicts(screen) == ["past"]
    assert "nothing is sent" in screen.review.rows.sentence(screen.review.rows.rows[0])
    assert not screen.foot.next.isEnabled()
    _main(shop)
    assert (screen.draft.step, _booked(shop), waiting(shop.book)) == (Step.CHECK, _HAD, before)


def test_an_hour_that_somebody_typed_is_not_doubled(shop: OpenWindow, tmp_path: Path) -> None:
    booking = Booking(1, NOW.date() + timedelta(days=2), "11:00", "Europe/Paris")
    appointments.add(shop.book, booking, account_id=1, now=BEFORE)
    screen = shop.go("taking-over", path=write(tmp_path, visit("a", title="Anna Le Goff")))
    assert _verdicts(screen) == ["adopted"]
    _main(shop)
    assert _booked(shop) == [*_HAD, (1, "1126", "11:00")]


def test_the_way_back_and_another_file(shop: OpenWindow, tmp_path: Path) -> None:
    screen = shop.go("taking-over", path=_calendar(tmp_path))
    _click(screen.foot.back)
    assert screen.draft.step is Step.FILE
    _click(screen.foot.back)
    shop.settle()
    assert shop.screen.room == "appointments"
    screen = shop.go("taking-over", path=_calendar(tmp_path))
    _main(shop)
    _click(screen.done.see)
    shop.settle()
    assert (shop.screen.room, shop.screen.day.day) == ("appointments", 26)
    screen = shop.go("taking-over")
    assert screen.foot.back.text() == "Another file"
    _click(screen.foot.back)
    assert screen.draft.read is None


def test_who_cancels_in_the_middle_finds_nothing_taken_in(shop: OpenWindow, tmp_path: Path) -> None:
    """More than is written in one go; and it can be taken in afterwards."""
    days = [visit(f"{at}", f"202612{1 + at // 8:02}T{10 + at % 8}0000", "Anna Le Goff")
            for at in range(70)]  # fmt: skip
    screen = shop.go("taking-over", path=write(tmp_path, *days))
    QTest.keySequence(shop.desktop.window, "Ctrl+Return")
    screen.done.progress.stop.click()
    shop.settle()
    assert notice(shop).startswith("Stopped: nothing has changed.")
    assert (screen.draft.step, _booked(shop)) == (Step.CHECK, _HAD)
    _main(shop)
    assert len(_booked(shop)) == len(_HAD) + 70


def test_every_verdict_clue_and_refusal_has_its_words() -> None:
    assert words.VERDICTS.keys() == set(Verdict)
    assert all(icons.known(each.icon) for each in words.VERDICTS.values())
    assert words.BY.keys() == set(Clue)
    assert words.REASONS.keys() == {*Refused, *Unread}


def test_names_are_hidden_there_too(shop: OpenWindow, tmp_path: Path) -> None:
    screen = shop.go("taking-over", path=_calendar(tmp_path))
    _choose(shop, screen, "Inès")
    shop.session.hide(True)
    shop.settle()
    rows = screen.review.rows
    told = [rows.index(at, column).data() for at in range(rows.rowCount()) for column in range(4)]
    told += [screen.review.whose.title.text()]
    told += [screen.review.whose.tiles.tile("new").accessibleName()]
    assert not any(word in each for each in told for word in ("Inès", "Roux", "39 98 00 77"))
