"""One text tells of several, and one of them changes before it has left: the others are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.errors import ConnectorError, Fault
from desktop_app.domain.message import Purpose
from desktop_app.services import appointments, reminders, series
from desktop_app.store import consents, contacts
from desktop_app.store.database import Book
from desktop_app.store.tables import Contact
from tests.helpers.appointments import ANNA, DAY, DUE, add, reminded
from tests.helpers.books import NOW
from tests.helpers.clocked import Desk, annas_desk

TOM = 2


def _with_tom(book: Book) -> None:
    """Anna's 11:00 and Tom's 15:00, of one number: appointments 1 and 2."""
    with book.write() as connection:
        contacts.add(connection, replace(ANNA, first_name="Tom"), NOW)
    add(book)
    add(book, TOM, clock="15:00")


def _bounces(shop: Desk, meanwhile: Callable[[], object]) -> None:
    """The next call finds nobody there, and ``meanwhile`` happens."""
    real = shop.connector.send

    def send(*batch: Any, **more: Any) -> Any:
        shop.connector.send = real  # type: ignore[method-assign]
        meanwhile()
        raise ConnectorError(Fault.NO_CONNECTION)

    shop.connector.send = send  # type: ignore[method-assign]
    shop.work()


def _texts(shop: Desk) -> list[str]:
    """What leaves in the next minute."""
    shop.clock.forward(minutes=1)
    shop.work()
    return [text for _, _, text in shop.sent()]


def _move(book: Book, which: int) -> None:
    week = timedelta(days=7)
    appointments.move(book, which, day=DAY + week, clock="16:00", zone="Europe/Paris", now=DUE)


@pytest.mark.parametrize("which", [1, 2])
@pytest.mark.parametrize("change", [_move, lambda *of: appointments.cancel(*of, now=DUE)])
def test_called_off_in_mid_call_the_other_is_told(
    tmp_path: Path, which: int, change: Callable[[Book, int], object]
) -> None:
    """The text of both does not go back to the queue: the other's is made anew."""
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        shop.clock.now = DUE
        _bounces(shop, lambda: change(book, which))
        hour = {1: "15:00", 2: "11:00"}[which]
        assert _texts(shop) == [f"Rappel : votre rendez-vous le 26/11/2026 à {hour}."]


def test_moved_in_mid_call_and_back_it_leaves(tmp_path: Path) -> None:
    with annas_desk(tmp_path) as (book, shop):
        add(book)
        shop.clock.now = DUE
        moved: list[series.MovedOn] = []
        week = DAY + timedelta(days=7)
        _bounces(
            shop,
            lambda: moved.append(series.move_on(book, 1, day=week, clock="11:00", now=DUE)),
        )
        assert reminded(book)[0] == ("CANCELLED", "")
        series.put_back(book, moved[0].former, now=DUE + timedelta(seconds=9))
        assert len(_texts(shop)) == 1


@pytest.mark.parametrize("who", [1, TOM])
def test_who_says_no_while_the_text_waits_is_left_out_of_it(tmp_path: Path, who: int) -> None:
    """The other is told all the same, whichever of them the text was queued for."""
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        shop.clock.now = DUE
        reminders.run_due(book, now=DUE)
        no = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, DUE, how="desk")
        with book.write() as connection:
            consents.record(connection, [(who, no)])
        shop.work()
        hour = {1: "15:00", TOM: "11:00"}[who]
        assert _texts(shop) == [f"Rappel : votre rendez-vous le 26/11/2026 à {hour}."]


@pytest.mark.parametrize("who", [1, TOM])
def test_who_gets_another_number_while_the_text_waits_is_told_there(
    tmp_path: Path, who: int
) -> None:
    """And nobody else of their hour."""
    with annas_desk(tmp_path) as (book, shop):
        _with_tom(book)
        shop.clock.now = DUE
        reminders.run_due(book, now=DUE)
        with book.write() as connection:
            number = "+33639980077"
            connection.execute(update(Contact).where(Contact.id == who).values(number=number))
        shop.work()
        assert len(_texts(shop)) == 2
        hours = {1: "11:00", TOM: "15:00"}
        there = {to: text[-6:-1] for _, to, text in shop.sent()}
        assert there == {number: hours.pop(who), ANNA.number: hours.popitem()[1]}
