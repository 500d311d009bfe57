"""Between the confirmation and the campaign: nothing twice, nothing unconfirmed, no word lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose
from desktop_app.services import drafts, insights
from desktop_app.store import accounts, contacts
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.composer.view import ComposerScreen
from desktop_app.work.lanes import Lane
from tests.helpers.window import CAPABLE, OpenWindow

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def composer(window: OpenWindow) -> ComposerScreen:
    """Three in a club, and a text to them, planned."""
    with window.book.write() as connection:
        ids = [
            contacts.add(
                connection,
                Person(f"Personne {at}", number=f"+3363998000{at}", reach=Reach.TEXTABLE),
                NOW,
            )
            for at in range(3)
        ]
        contacts.tag(connection, ids, "club")
    screen = window.go("composer", tag="club")
    assert isinstance(screen, ComposerScreen)
    window.session.clock = lambda: NOW
    screen.edit.show_template("Bonjour")
    _planned(window, screen)
    return screen


def _planned(window: OpenWindow, screen: ComposerScreen) -> None:
    window.until(lambda: not screen._plan_soon.isActive() and not screen._asked.waiting)


def _dialog(screen: ComposerScreen) -> ConfirmDialog:
    screen.main_action()
    [shown] = [each for each in screen.findChildren(ConfirmDialog) if each.isVisible()]
    return shown


@contextmanager
def _busy(window: OpenWindow) -> Iterator[None]:
    """The one lane that writes is taken: what is confirmed meanwhile waits its turn."""
    release = threading.Event()
    window.desktop.background.run(
        window.desktop.window, Lane.WRITE, lambda errand: release.wait(20), must=True
    )
    try:
        yield
    finally:
        release.set()
        window.settle()


def _sent(window: OpenWindow) -> list[str]:
    return [each.campaign.template for each in insights.campaigns(window.book)]


def test_the_next_words_are_another_text(window: OpenWindow, composer: ComposerScreen) -> None:
    """Typed while the first is being prepared: a text and a draft of their own."""
    with _busy(window):
        _dialog(composer).go.click()
        assert composer.edit.template() == ""
        QTest.keyClicks(composer.edit, "Au revoir")
        composer.keeper.save()
    window.settle()
    assert _sent(window) == ["Bonjour"]
    assert composer.edit.template() == "Au revoir"
    assert [each.text.template for each in drafts.listed(window.book)] == ["Au revoir"]
    assert window.desktop.window.room == "composer"
    assert window.desktop.window.notices.words.text() == "3 messages on the way."


def test_another_account_meanwhile_is_not_what_was_confirmed(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """The dialog that says "practice" goes away; confirmed in that instant, practice it is."""
    dialog = _dialog(composer)
    with window.book.write() as connection:
        real = accounts.add(
            connection, name="real", connector="other", url="https://example.invalid", now=NOW
        )
        accounts.tell(connection, real, CAPABLE, NOW)
    dialog.rejected.connect(dialog.accept)  # as if the click had been on its way
    window.until(lambda: not window.session.facts.practising)
    assert composer.findChildren(ConfirmDialog) == []
    window.settle()
    with window.book.read() as connection:
        told = connection.exec_driver_sql("SELECT DISTINCT account_id FROM message").all()
    assert [tuple(each) for each in told] in ([], [(1,)])


def test_the_screen_may_be_gone_when_the_answer_comes(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """The language changes in that instant: told all the same, and the draft is not sent again."""
    composer.keeper.touched()
    composer.keeper.save()
    window.settle()
    with _busy(window):
        _dialog(composer).go.click()
        window.desktop.window.rebuild()
        window.desktop.window.go("composer")  # its own question waits as well
    window.settle()
    assert _sent(window) == ["Bonjour"]
    assert drafts.listed(window.book) == []
    assert window.desktop.window.notices.words.text() == "3 messages on the way."


def test_a_draft_that_was_sent_elsewhere_is_not_made_anew(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """By a later key: a person says whether it is a text of its own."""
    composer.keeper.touched()
    composer.keeper.save()
    window.settle()
    [kept] = drafts.listed(window.book)
    drafts.discard(window.book, kept.id)
    QTest.keyClicks(composer.edit, "!")
    composer.keeper.save()
    window.settle()
    assert drafts.listed(window.book) == []
    assert not composer.panel.send.isEnabled()
    assert composer.problem() == "This text was sent or thrown away elsewhere."
    words = [each.text() for each in composer.problems.findChildren(QLabel)]
    assert "This text was sent or thrown away elsewhere." in words
    composer._write_as_new()
    composer.keeper.save()
    window.settle()
    assert [each.text.template for each in drafts.listed(window.book)] == ["Bonjour!"]


def test_who_types_without_a_pause_is_saved_on_the_way(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """A key before the last one was saved does not put the saving off."""
    for _ in range(40):
        QTest.keyClicks(composer.edit, "a", delay=50)
        if drafts.listed(window.book):
            break
    assert drafts.listed(window.book), "two seconds of typing and nothing was kept"


def test_undo_of_the_purpose_is_for_the_text_it_was_of(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    composer.switch(Purpose.MARKETING)
    undo = window.desktop.window.notices._notice
    assert undo is not None and undo.undo is not None
    composer.start_empty()
    composer.switch(Purpose.MARKETING)
    undo.undo()
    assert composer.writing.purpose is Purpose.MARKETING


def test_what_could_not_be_sent_comes_back(window: OpenWindow, composer: ComposerScreen) -> None:
    """Into the editor where nothing else was begun, else among the drafts."""
    dialog = _dialog(composer)
    with window.book.write() as connection:
        connection.exec_driver_sql("DELETE FROM contact_tag")
    dialog.go.click()
    window.settle()
    assert _sent(window) == []
    assert composer.edit.template() == "Bonjour"
    assert composer.writing.recipients.tags == ("club",)


def test_a_draft_chosen_under_the_dialog_is_not_what_is_sent(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """A was confirmed and A leaves; B is shown and is still a draft."""
    other = drafts.save(window.book, None, drafts.DraftText(Purpose.TRANSACTIONAL, "un autre"), NOW)
    dialog = _dialog(composer)
    composer.arrive(draft=other)
    window.settle()
    dialog.go.click()
    window.settle()
    assert _sent(window) == ["Bonjour"]
    assert [each.text.template for each in drafts.listed(window.book)] == ["un autre"]
    assert composer.edit.template() == "un autre"


def test_enter_presses_the_button_that_has_the_focus(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """In the question as well: who went to "Review" sends nothing by Enter."""
    dialog = _dialog(composer)
    window.until(dialog.go.hasFocus)
    [review] = [each for each in dialog.findChildren(QPushButton) if each is not dialog.go]
    review.setFocus()
    QTest.keyClick(review, Qt.Key.Key_Return)
    window.settle()
    assert _sent(window) == []
    assert composer.findChildren(ConfirmDialog) == []
    composer.leaving.later.setFocus()
    QTest.keyClick(composer.leaving.later, Qt.Key.Key_Return)
    assert composer.leaving.later.isChecked()


def test_when_it_leaves_is_typed_and_what_is_no_day_sends_nothing(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """Neither on another day than was typed, nor at once."""
    QTest.mouseClick(composer.leaving.later, Qt.MouseButton.LeftButton)
    when = composer.leaving.when
    when.day_edit.setFocus()
    QTest.keyClicks(when.day_edit, "5/12")
    QTest.keyClick(when.day_edit, Qt.Key.Key_Return)
    QTest.keyClicks(when.hour_edit, "1430")
    assert composer.writing.at == datetime(2026, 12, 5, 13, 30, tzinfo=UTC)
    _planned(window, composer)
    assert composer.problem() == ""
    when.day_edit.setFocus()
    QTest.keyClicks(when.day_edit, "31/02/2027")
    when.hour_edit.setFocus()
    assert "25/12/2026" in composer.leaving.note.words.text()
    assert composer.problem() == "This is no day of the calendar."
    composer.main_action()
    assert not [each for each in composer.findChildren(ConfirmDialog) if each.isVisible()]
    when.day_edit.setFocus()
    QTest.keyClicks(when.day_edit, "06.12.2026")
    assert composer.writing.at == datetime(2026, 12, 6, 13, 30, tzinfo=UTC)
    assert not composer.leaving.note.isVisible()


@pytest.mark.parametrize(
    "keys", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_a_held_enter_answers_no_question_about_money(
    window: OpenWindow, composer: ComposerScreen, keys: Qt.KeyboardModifier
) -> None:
    """The key that opened it is still down: it says neither yes nor no."""
    dialog = _dialog(composer)
    window.until(dialog.go.hasFocus)
    [review] = [each for each in dialog.findChildren(QPushButton) if each is not dialog.go]
    for button in (dialog.go, review):
        button.setFocus()
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, keys, "\r", True)
        QApplication.sendEvent(button, held)
        window.settle()
        assert dialog.isVisible()
        assert _sent(window) == []
    dialog.reject()
