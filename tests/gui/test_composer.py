"""Writing a message in a real window on a real book: what one sees, what the book then holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.domain.consent import Event, Record
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns, drafts, insights
from desktop_app.store import consents, contacts
from desktop_app.ui.composer.confirm import ConfirmDialog
from desktop_app.ui.composer.view import ComposerScreen
from tests.helpers.window import OpenWindow, type_text

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def people(window: OpenWindow) -> list[int]:
    """Six of a club: four agreed to offers, one was never asked, one has a landline."""
    names = ("Anne-Sophie", "Marc", "Zoé", "François", "Lucie", "Odile")
    with window.book.write() as connection:
        ids = [
            contacts.add(
                connection,
                Person(
                    first_name=name,
                    last_name="Kervella",
                    number="+33261911234" if name == "Odile" else f"+3363998{at:04d}",
                    reach=Reach.LANDLINE if name == "Odile" else Reach.TEXTABLE,
                ),
                NOW,
            )
            for at, name in enumerate(names, start=10)
        ]
        contacts.tag(connection, ids, "club")
        granted = Record(Purpose.MARKETING, Event.GRANTED, NOW, "aloud", by="Claire")
        consents.record(connection, [(each, granted) for each in ids[:4]])
    return ids


@pytest.fixture
def composer(window: OpenWindow, people: list[int]) -> ComposerScreen:
    screen = window.go("composer")
    assert isinstance(screen, ComposerScreen)
    # At noon of a working day, whenever the test runs.
    window.session.clock = lambda: NOW
    return screen


def _write(window: OpenWindow, screen: ComposerScreen, text: str, tag: str = "club") -> None:
    """Type a text and choose a tag, as one does."""
    screen.edit.setFocus()
    screen.edit.show_template(text)
    QTest.keyClicks(screen.to.line, tag)
    window.until(lambda: screen.to.offering)
    QTest.keyClick(screen.to.line, Qt.Key.Key_Return)
    _planned(window, screen)


def _planned(window: OpenWindow, screen: ComposerScreen) -> None:
    window.until(lambda: not screen._plan_soon.isActive() and not screen._asked.waiting)


def test_the_counter_counts_on_the_very_key(composer: ComposerScreen) -> None:
    """No timer: after the event of the key the words are right."""
    composer.edit.setFocus()
    QTest.keyClicks(composer.edit, "Bonjour")
    assert composer.counter.words.text() == "7 characters · 1 SMS (1 segment)"
    assert composer.counter.room.text() == "153 left"
    type_text(composer.edit, "ê")
    assert composer.counter.room.text() == "62 left"


def test_the_plan_says_who_and_how_much(window: OpenWindow, composer: ComposerScreen) -> None:
    _write(window, composer, "Bonjour {first_name}, à demain.")
    assert composer.panel.send.text() == "Send 5 messages"
    assert composer.panel.who.sum.text() == "5 of 6"
    assert set(composer.panel.who.reasons) == {"", "not_textable"}
    assert composer.panel.slip.total.text() == "€0.35"
    assert composer.counted_for.whole() == "Anne-Sophie Kervella, the dearest case"
    assert composer.panel.preview.bubble.words.text() == "Bonjour Anne-Sophie, à demain."
    QTest.keyClick(composer, Qt.Key.Key_F9)
    assert composer.panel.preview.where.text() == "2 of 5"


def test_who_waits_for_an_allowed_hour_stands_on_the_button_too(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """On a Sunday no offer leaves: the button says how many will, not how many do at once."""
    _write(window, composer, "Bonjour")
    composer.switch(Purpose.MARKETING)
    _planned(window, composer)
    told = composer.panel.send.text()
    assert told.endswith(" messages")
    window.session.clock = lambda: NOW + timedelta(days=5)
    QTest.keyClicks(composer.edit, "!")
    _planned(window, composer)
    assert composer._plan.held == composer._plan.messages
    assert composer.panel.send.text() == told


def test_an_empty_message_is_told_in_plain_words(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """No number of nothing on the button; whoever is chosen is named before there is a text."""
    window.settle()
    assert composer.panel.send.text() == "Send"
    assert composer.panel.preview.to.text() == "Nobody chosen yet"
    _write(window, composer, "")
    assert composer.panel.preview.to.text().startswith("to Anne-Sophie Kervella")
    assert composer.panel.preview.bubble.words.text() == "…"
    assert composer.panel.send.text() == "Send"


def test_the_arrows_switch_the_purpose(window: OpenWindow, composer: ComposerScreen) -> None:
    """As between any two radio buttons."""
    service, offer = (
        composer.toggle.half(each) for each in (Purpose.TRANSACTIONAL, Purpose.MARKETING)
    )
    service.setFocus()
    QTest.keyClick(service, Qt.Key.Key_Right)
    assert offer.hasFocus() and offer.isChecked()
    assert composer.writing.purpose is Purpose.MARKETING
    QTest.keyClick(offer, Qt.Key.Key_Left)
    assert service.hasFocus() and service.isChecked()
    assert composer.writing.purpose is Purpose.TRANSACTIONAL


def test_marketing_changes_the_rules_at_once_and_undo_takes_it_back(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """Mention, list, hours: seen without waiting for anything else."""
    _write(window, composer, "Samedi, -20 % chez {shop}")
    QTest.mouseClick(composer.toggle.half(Purpose.MARKETING), Qt.MouseButton.LeftButton)
    _planned(window, composer)
    assert composer.edit.mention == "STOP au 36180"
    assert composer.panel.preview.bubble.words.text().endswith("STOP au 36180")
    assert composer.panel.send.text() == "Send 4 messages"
    assert set(composer.panel.who.reasons) == {"", "not_asked", "not_textable"}
    assert composer.panel.send.property("look") == "marketing"
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    _planned(window, composer)
    assert composer.writing.purpose is Purpose.TRANSACTIONAL
    assert composer.edit.mention == ""
    assert composer.panel.send.text() == "Send 5 messages"


def test_who_is_left_out_opens_to_names(
    window: OpenWindow, composer: ComposerScreen, people: list[int]
) -> None:
    """And a name leads to the person."""
    _write(window, composer, "Bonjour")
    line = composer.panel.who.reasons["not_textable"]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    shown = [
        each
        for each in composer.panel.who.findChildren(QPushButton)
        if each.text() == "Odile Kervella"
    ]
    gone: list[object] = []
    window.session.going.connect(gone.append)
    QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    assert gone[0].place == {"contact": people[5]}  # type: ignore[attr-defined]


def test_nothing_leaves_before_the_dialog_and_then_once(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """Review goes back; confirming twice sends once, and the draft is gone with it."""
    _write(window, composer, "Votre commande est là, {first_name}.")
    composer.main_action()
    dialog = _dialog(composer)
    assert dialog.title.text() == "Send 5 messages in practice?"
    assert any("It would cost €0.35." in each.text() for each in dialog.findChildren(QLabel))
    dialog.reject()
    assert insights.campaigns(window.book) == []
    composer.main_action()
    dialog = _dialog(composer)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    window.settle()
    [sent] = insights.campaigns(window.book)
    assert sent.report.ladder.prepared == 5
    assert sent.campaign.by == "Claire"
    assert drafts.listed(window.book) == []
    assert window.desktop.window.room == "campaigns"
    undo = window.desktop.window.notices.undo_button
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    window.settle()
    [taken] = insights.campaigns(window.book)
    assert taken.report.ladder.withdrawn == 5


def _dialog(composer: ComposerScreen) -> ConfirmDialog:
    shown = [each for each in composer.findChildren(ConfirmDialog) if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


def test_a_dearer_plan_is_shown_instead_of_sent(
    window: OpenWindow, composer: ComposerScreen, people: list[int]
) -> None:
    """Somebody joins the tag while the dialog is open."""
    _write(window, composer, "Bonjour {first_name}")
    composer.main_action()
    dialog = _dialog(composer)
    with window.book.write() as connection:
        new = contacts.add(
            connection, Person(first_name="Ana", number="+33639980099", reach=Reach.TEXTABLE), NOW
        )
        contacts.tag(connection, [new], "club")
    dialog.go.click()
    window.settle()
    assert insights.campaigns(window.book) == []
    _planned(window, composer)
    assert composer.panel.send.text() == "Send 6 messages"
    assert composer.edit.template() == "Bonjour {first_name}"


def test_what_is_written_is_in_the_book_when_one_leaves(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """Not by a timer: the last word counts, and coming back finds it."""
    _write(window, composer, "Bonjour")
    QTest.keyClicks(composer.edit, " vous")
    window.go("contacts")
    [kept] = drafts.listed(window.book)
    assert kept.text.template == composer.edit.template()
    assert kept.text.audience is not None
    assert kept.text.audience.tags == ("club",)
    composer.start_anew()
    window.settle()
    assert composer.edit.template() == ""
    window.go("composer", draft=kept.id)
    assert composer.edit.template() == kept.text.template
    assert composer.writing.recipients.tags == ("club",)
    QTest.keyClicks(composer.edit, "x")
    composer.leave()
    window.settle()
    assert len(drafts.listed(window.book)) == 1


def test_two_savings_in_a_row_are_one_draft(window: OpenWindow, composer: ComposerScreen) -> None:
    """The second does not wait for the first one's answer."""
    composer.edit.show_template("un")
    composer.keeper.save()
    composer.edit.show_template("deux")
    composer.keeper.save()
    window.settle()
    assert [each.text.template for each in drafts.listed(window.book)] == ["deux"]


def test_a_pasted_list_of_numbers_becomes_recipients(
    window: OpenWindow, composer: ComposerScreen
) -> None:
    """Of what holds no mobile it is said how much there was."""
    QApplication.clipboard().setText("06 39 98 00 77\n0639980078; 02 61 91 12 34\n12")
    QTest.keySequence(composer.to.line, "Ctrl+V")
    assert composer.writing.recipients.numbers == ("+33639980077", "+33639980078")
    assert window.desktop.window.notices.words.text() == (
        "2 lines held no mobile number and were left out."
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Write the text first."),
        ("Bonjour {prenon}", "The book has no field “prenon”."),
        ("Bonjour }", "A brace stands for a field, and this one belongs to none."),
    ],
)
def test_a_button_that_cannot_says_why(
    window: OpenWindow, composer: ComposerScreen, text: str, reason: str
) -> None:
    _write(window, composer, text)
    assert not composer.panel.send.isEnabled()
    assert composer.panel.safe.words.text() == reason
    composer.main_action()
    assert composer.findChildren(ConfirmDialog) == []


def test_a_stop_while_one_writes_takes_that_person_out(
    window: OpenWindow, composer: ComposerScreen, people: list[int]
) -> None:
    """The book changed behind the window: the plan follows by itself."""
    _write(window, composer, "Bonjour")
    with window.book.write() as connection:
        said = Record(Purpose.TRANSACTIONAL, Event.WITHDRAWN, NOW, "stop")
        consents.record(connection, [(people[0], said)])
    window.until(lambda: composer.panel.send.text() == "Send 4 messages")
    assert "stop" in composer.panel.who.reasons


def test_written_again_from_a_campaign(window: OpenWindow, composer: ComposerScreen) -> None:
    _write(window, composer, "Bonjour {first_name}")
    draft = composer.writing.draft(account_id=1, by="Claire")
    assert draft is not None
    terms = window.session.comptoir.terms(1)
    plan = campaigns.plan(window.book, draft, terms, now=NOW)
    campaign_id = campaigns.start(window.book, draft, terms, plan, now=NOW, name="Rentrée")
    window.go("composer", again=campaign_id)
    window.settle()
    assert composer.edit.template() == "Bonjour {first_name}"
    assert composer.title.text() == "Rentrée"
    assert composer.writing.recipients.tags == ("club",)


def test_the_next_costly_character_is_selected(composer: ComposerScreen) -> None:
    """F8 goes from one to the next and round; typing replaces it."""
    composer.edit.show_template("l’été, ça coûte")
    composer.edit.moveCursor(composer.edit.textCursor().MoveOperation.Start)
    QTest.keyClick(composer, Qt.Key.Key_F8)
    assert composer.edit.textCursor().selectedText() == "’"
    QTest.keyClicks(composer.edit, "'")
    QTest.keyClick(composer, Qt.Key.Key_F8)
    assert composer.edit.textCursor().selectedText() == "ç"


def test_undo_after_all_has_left_says_so(window: OpenWindow, composer: ComposerScreen) -> None:
    """The notice is older than the sending: what cannot be undone any more is told as that."""
    _write(window, composer, "Bonjour")
    composer.main_action()
    _dialog(composer).go.click()
    window.settle()
    with window.book.write() as connection:
        connection.exec_driver_sql("UPDATE message SET state = 'SENT' WHERE state = 'QUEUED'")
        connection.exec_driver_sql("UPDATE campaign SET state = 'FINISHED'")
    window.desktop.window.notices.undo()
    window.settle()
    told = window.desktop.window.notices.words.text()
    assert told == "All had left already: none could be taken back."


def test_an_offer_on_a_sunday_is_said_to_wait(window: OpenWindow, composer: ComposerScreen) -> None:
    """In the dialog and afterwards: never that it is on its way."""
    window.session.clock = lambda: NOW + timedelta(days=5)
    _write(window, composer, "Samedi, -20 %")
    composer.switch(Purpose.MARKETING)
    _planned(window, composer)
    composer.main_action()
    dialog = _dialog(composer)
    told = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "not before tomorrow at 8:00, the next allowed hour" in told
    assert "from now on" not in told
    dialog.go.click()
    window.settle()
    told = window.desktop.window.notices.words.text()
    assert told == "4 messages ready, waiting until tomorrow at 8:00."
