"""Closing the window asks before it forgets a plan of reminders or a new appointment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain import preferences
from desktop_app.services import drafts, reminder_plans
from desktop_app.ui.kit import language
from desktop_app.ui.shell.unsaved import UnsavedDialog
from tests.helpers.appointments_room import begin, booked, fill
from tests.helpers.window import OpenWindow, open_window


def click(widget: Any) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def asked(window: OpenWindow) -> UnsavedDialog | None:
    found = window.desktop.window.findChildren(UnsavedDialog)
    return next((each for each in found if each.isVisible()), None)


def told(dialog: UnsavedDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


def changed(window: OpenWindow, minutes: str = "25") -> Any:
    """The plan of all kinds with another wait, not saved."""
    part = window.go("settings", part="reminders").part
    wait = part.forms[""].wait
    wait.setFocus()
    wait.selectAll()
    QTest.keyClicks(wait, minutes)
    return part


def wait(window: OpenWindow) -> timedelta:
    return reminder_plans.read(window.book).of("").wait


@pytest.mark.parametrize("elsewhere", [False, True])
@pytest.mark.parametrize("keys", ["", "Ctrl+Q"])
def test_closing_asks_before_it_forgets_a_plan(
    window: OpenWindow, keys: str, elsewhere: bool
) -> None:
    """From whatever room; Esc stays, with all that is typed."""
    part, frame = changed(window), window.desktop.window
    if elsewhere:
        window.go("today")
    if keys:
        QTest.keySequence(frame, keys)
    else:
        frame.close()
    dialog = asked(window)
    assert dialog is not None and frame.isVisible()
    assert "The plan of reminders: All kinds of appointments" in told(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert frame.isVisible() and asked(window) is None
    assert part.forms[""].wait.value() == 25
    part.put_back()


def test_saved_from_there_it_is_in_the_book_and_the_window_closes(window: OpenWindow) -> None:
    changed(window)
    window.go("today")
    window.desktop.window.close()
    dialog = asked(window)
    assert dialog is not None
    click(dialog.save)
    window.until(lambda: not window.desktop.window.isVisible())
    assert wait(window) == timedelta(minutes=25)


def test_what_was_saved_elsewhere_meanwhile_keeps_no_window(window: OpenWindow) -> None:
    """The very plan that is typed here was written by the program without a window, while the
    question stood open: there is nothing left to save, and it closes."""
    changed(window)
    window.desktop.window.close()
    dialog = asked(window)
    assert dialog is not None
    plan = replace(reminder_plans.read(window.book).of(""), wait=timedelta(minutes=25))
    reminder_plans.keep(window.book, plan, now=window.session.now())
    window.until(lambda: not window.desktop.window.unsaved())
    click(dialog.save)
    assert not window.desktop.window.isVisible()


def test_what_cannot_be_kept_is_shown_and_the_window_stays(window: OpenWindow) -> None:
    """Of two plans one is kept; of the other the hours end before they begin."""
    part = changed(window)
    part.new.show_text("Coupe")
    part.add()
    window.settle()
    part.forms["Coupe"].opens.show_typed("21:00")
    window.go("today")
    window.desktop.window.close()
    dialog = asked(window)
    assert dialog is not None
    click(dialog.save)
    window.settle()
    assert window.desktop.window.isVisible() and asked(window) is None
    assert window.screen.part is part and part.forms["Coupe"].wrong_hours.isVisible()
    assert wait(window) == timedelta(minutes=25)
    part.put_back()


def test_who_closes_without_saving_is_not_asked_twice(window: OpenWindow) -> None:
    changed(window)
    window.desktop.window.close()
    dialog = asked(window)
    assert dialog is not None
    click(dialog.discard)
    assert not window.desktop.window.isVisible()
    assert wait(window) == timedelta(minutes=10)


def test_who_stays_is_still_in_the_room(window: OpenWindow) -> None:
    """Closing only asked: the agenda's line of now goes on, and nothing says that one has left."""
    fill(window)
    begin(window, "ann")
    window.screen.form.when.show_typed(("27/11", "10:00"))
    told: list[object] = []
    window.session.telling.connect(told.append)
    for _ in range(2):
        window.desktop.window.close()
        dialog = asked(window)
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert window.screen._clock.isActive() and window.screen.is_booking
        changed(window)
        window.go("appointments")
        told.clear()
    assert told == []
    window.screen._close_form()


def test_what_a_room_keeps_by_itself_is_kept_at_closing(window: OpenWindow) -> None:
    """The last words in a message, typed just before."""
    edit = window.go("composer").edit
    edit.setFocus()
    QTest.keyClicks(edit, "Bonjour")
    window.desktop.window.close()
    assert not window.desktop.window.isVisible()
    window.settle()
    assert [each.text.template for each in drafts.listed(window.book)] == ["Bonjour"]


def test_a_new_appointment_is_asked_about_and_booked_from_there(window: OpenWindow) -> None:
    """Nobody is chosen yet: that is said in its form. Then it is written, and the window closes."""
    fill(window)
    frame = window.desktop.window
    before = len(booked(window))
    begin(window, "ann")
    form = window.screen.form
    form.when.show_typed(("27/11", "10:00"))
    window.go("today")
    for chosen in (False, True):
        frame.close()
        dialog = asked(window)
        assert dialog is not None
        assert "The new appointment" in told(dialog)
        click(dialog.save)
        window.settle()
        if not chosen:
            assert frame.isVisible() and window.screen.is_booking
            assert form.person.field.below.text()
            QTest.keyClick(form.person.field.line, Qt.Key.Key_Return)
            window.settle()
    window.until(lambda: not frame.isVisible())
    assert len(booked(window)) == before + 1


def test_with_nothing_typed_it_closes_without_a_word(window: OpenWindow) -> None:
    """An empty form of a new appointment is nothing; nor is a plan that was put back."""
    fill(window)
    begin(window, "")
    changed(window).put_back()
    window.desktop.window.close()
    assert asked(window) is None and not window.desktop.window.isVisible()


def speak(window: OpenWindow, chosen: str) -> UnsavedDialog | None:
    """The language is chosen as Settings does; what is asked then."""
    window.session.comptoir.settings.choose(preferences.LANGUAGE, chosen)
    window.session.learn(window.desktop.window)
    window.until(lambda: window.session.facts.language == chosen)
    return asked(window)


def test_another_language_asks_before_it_forgets_and_staying_keeps_both(
    window: OpenWindow,
) -> None:
    """The window would be built anew. Asked once; the language of before is the book's again."""
    part = changed(window)
    dialog = speak(window, "fr")
    assert dialog is not None and language.spoken() == "en"
    assert "The plan of reminders: All kinds of appointments" in told(dialog)
    window.session.facts_changed.emit()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked(window) is None
    window.until(lambda: window.session.facts.language == "en")
    assert part.forms[""].wait.value() == 25 and language.spoken() == "en"
    dialog = speak(window, "fr")
    assert dialog is not None  # chosen again, asked again
    click(dialog.discard)
    assert language.spoken() == "fr" and window.desktop.window.isVisible()
    assert not window.desktop.window.unsaved() and wait(window) == timedelta(minutes=10)


def test_what_is_typed_is_saved_before_another_language_is_spoken(window: OpenWindow) -> None:
    changed(window)
    window.go("today")
    dialog = speak(window, "fr")
    assert dialog is not None
    click(dialog.save)
    window.until(lambda: language.spoken() == "fr")
    window.settle()
    assert wait(window) == timedelta(minutes=25)
    assert asked(window) is None and window.desktop.window.isVisible()


def test_in_french(tmp_path: Path, qapp: QApplication) -> None:
    with open_window(tmp_path, qapp, language_="fr") as window:
        changed(window)
        window.desktop.window.close()
        dialog = asked(window)
        assert dialog is not None
        assert "Le plan des rappels\xa0: Tous les types de rendez-vous" in told(dialog)
        words = [each.text() for each in (dialog.stay, dialog.discard, dialog.save)]
        assert words == ["Rester", "Fermer sans enregistrer", "Enregistrer et fermer"]
        click(dialog.discard)
        assert not window.desktop.window.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
