"""The import of appointments in a language a third longer: the file, every verdict, every choice,
what was done and undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services import calendars
from desktop_app.services.appointment_import import Asked, take_in
from desktop_app.services.calendars import window as coming
from tests.helpers import pseudo
from tests.helpers.appointments_room import BEFORE, NOW, fill
from tests.helpers.calendars import visit, write
from tests.helpers.window import OpenWindow

_WORDS = (
    *("Anna", "Le Goff", "Paul", "Guéguen", "Léna", "Fischer", "Essai", "Inès", "Roux", "Martin"),
    *("Soin", "Pause", "salon.ics", "Cabine"),
)


@pytest.fixture
def shop(window: OpenWindow) -> OpenWindow:
    return fill(window)


def _calendar(shop: OpenWindow, folder: Path) -> Path:
    """Everything that may become of an appointment, but what takes several readings."""
    old = [
        visit("moved", "20261203T110000", "Anna Le Goff"),
        visit("gone", "20261204T110000", "Anna Le Goff"),
    ]
    path = write(folder, *old)
    take_in(shop.book, path, Asked(coming(shop.book, BEFORE), 1), now=BEFORE)
    return write(
        folder,
        visit("moved", "20261203T160000", "Anna Le Goff", sequence=1),
        visit("anna", "20261126T110000", "Essai 06 39 98 00 01", LOCATION="Cabine"),
        visit("paul", "20261127T110000", "Paul Guéguen"),
        visit("typed", "20261125T140000", "Léna Fischer"),
        visit("ines", "20261127T150000", "Inès Roux 06 39 98 00 77"),
        visit("pause", "20261128T120000", "Pause", RRULE="FREQ=WEEKLY;COUNT=3"),
        visit("past", "20261124T080000", "Anna Le Goff"),
        visit("soon", "20261124T110000", "Anna Le Goff"),
        visit("broken", "20261128T150000").replace("DTSTART", "DTSTRAT"),
    )


def test_every_page_is_translated_and_fits(shop: OpenWindow, tmp_path: Path) -> None:
    path = _calendar(shop, tmp_path)
    with pseudo.walk(shop, *_WORDS) as walk:
        screen = shop.go("taking-over")
        walk.look("file")
        refused = tmp_path / "none.ics"
        refused.write_bytes(b"<html>")
        screen.source.read(refused)
        walk.look("no calendar")
        screen.source.read(path)
        walk.look("to match")
        review = screen.review
        review._on_filter("all")
        walk.look("all")
        review.beside.open()
        for at in range(review.rows.rowCount()):
            review.table.selectRow(at)
            walk.look(f"row {at}: {review.table.row.verdict}")
        for at, choice in enumerate(("new", "out")):
            review.rows.choose("to_match")
            review.table.selectRow(at)
            review.whose.tiles.tile(choice).click()
            walk.look(f"decided: {choice}")
        review.whose.person.field.line.setText("xyz")
        review.whose.person.field.line.textEdited.emit("xyz")
        walk.look("nobody")
        screen.main_action()
        walk.look("taken in")
        screen.done.undo_button.click()
        walk.look("undone")


def test_nothing_to_come_is_translated_and_fits(shop: OpenWindow, tmp_path: Path) -> None:
    path = write(tmp_path, visit("old", "20260101T110000"))
    with pseudo.walk(shop, *_WORDS) as walk:
        shop.go("taking-over", path=path)
        walk.look("nothing to come")


def test_what_waits_is_translated_and_fits(shop: OpenWindow, tmp_path: Path) -> None:
    """In the agenda, where there is least room."""
    path = write(tmp_path, visit("pause", "20261128T120000", "Pause"))
    source = calendars.add(shop.book, str(path), account_id=1, now=BEFORE)
    calendars.refresh(shop.book, source, NOW)
    with pseudo.walk(shop, *_WORDS) as walk:
        shop.go("appointments")
        walk.look("agenda")
        shop.go("taking-over", calendar=source)
        walk.look("one that is followed")
