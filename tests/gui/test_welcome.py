"""The first run, and the page of a book that does not open: by keys, on real books."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain import rules_file
from desktop_app.domain.message import State
from desktop_app.places import Profile, resources
from desktop_app.services import accounts, contact_book, first_run, insights
from desktop_app.services.first_run import People, Step
from desktop_app.store.reports import Step as Move
from desktop_app.ui.kit import language
from desktop_app.ui.welcome import presenter
from desktop_app.ui.welcome.presenter import Rung
from tests.helpers.first_run import Fresh, desktop, environ_of, practising
from tests.helpers.terminal import with_sources
from tests.helpers.window import until

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
NUMBER = "06 39 98 04 12"


@pytest.fixture
def fresh(tmp_path: Path, qapp: QApplication) -> Iterator[Fresh]:
    """The very first start: nothing is there."""
    environ = environ_of(tmp_path)
    with desktop(Profile(tmp_path / "profile"), environ, qapp) as opened:
        yield opened


def introduce(fresh: Fresh) -> None:
    """Step 1, by keys."""
    fresh.type("Optique Carmin")
    fresh.tab_to(fresh.page.desk.line)
    fresh.type("Claire")
    fresh.press(Qt.Key.Key_Return)
    fresh.at(Step.RECOVERY)


def at_provider(fresh: Fresh) -> None:
    introduce(fresh)
    fresh.screen.later.click()
    fresh.at(Step.PROVIDER)


# --- from the first start to the first text


def test_a_first_practice_text_by_keyboard_alone(tmp_path: Path, qapp: QApplication) -> None:
    """From nothing to a text that was handed over, accepted and reported, by the real agent and
    the real practice gateway; closed in the middle, it goes on where it was."""
    environ = with_sources(os.environ) | environ_of(tmp_path)
    environ.pop("COMPTOIR_KEY", None)
    profile = Profile(tmp_path / "profile")
    with desktop(profile, environ, qapp, agent=True) as fresh:
        fresh.page.country.choose("FR")
        introduce(fresh)
        groups = fresh.page.card.groups
        for field in list(fresh.page.check.fields):
            fresh.tab_to(field.line)
            fresh.type(groups[field.number - 1].lower())
        fresh.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        fresh.at(Step.PROVIDER)
        assert fresh.desktop.session is not None
        until(lambda: fresh.desktop.session.facts.recovery_confirmed)  # type: ignore[union-attr]
        fresh.tab_to(fresh.page.practise.action)
        fresh.press(Qt.Key.Key_Space)
        fresh.at(Step.CONTACTS)
    with desktop(profile, environ, qapp, agent=True) as fresh:
        fresh.at(Step.CONTACTS)
        assert fresh.page.choice.chosen == People.ME
        fresh.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        fresh.at(Step.TEXT)
        told = fresh.comptoir.facts()
        assert (told.shop, told.desk, told.home) == ("Optique Carmin", "Claire", "FR")
        assert (told.first_run, told.first_people) == (Step.TEXT, People.ME)
        fresh.tab_to(fresh.page.number.line)
        fresh.type(NUMBER)
        assert "no phone will ring" in fresh.page.quiet.words.text()
        fresh.press(Qt.Key.Key_Return)
        until(lambda: fresh.focused is fresh.screen.on)
        until(lambda: fresh.page._ladder() is not None and fresh.page._ladder().reported)
        assert fresh.page._ladder().rung is Rung.DELIVERED
        ladder = fresh.page.ladder
        assert ladder.handed.words.text().startswith("Handed over to Practice at ")
        assert ladder.accepted.words.text().startswith("Accepted at ")
        assert "no telephone got it" in ladder.delivered.more.text()
        (sent,) = insights.campaigns(fresh.comptoir.book)
        assert sent.report.counts[State.DELIVERED] == 1
        (me,) = contact_book.find(fresh.comptoir.book, "Claire")
        assert me.person.number == "+33639980412"
        fresh.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        until(lambda: fresh.frame.room == "today")
        assert fresh.comptoir.facts().first_run is Step.DONE
    for file in profile.folder.rglob("*"):
        assert not file.is_file() or b"0639980412" not in file.read_bytes(), file.name


def test_the_shop_and_who_is_at_the_desk_must_be_said(fresh: Fresh) -> None:
    """Nothing is made before: the empty fields say what is missing, the first has the focus."""
    fresh.press(Qt.Key.Key_Return)
    assert fresh.page.shop.below.text().startswith("Write the shop’s name")
    assert fresh.page.desk.below.text().startswith("Write a first name")
    assert fresh.focused is fresh.page.shop.line
    assert not fresh.desktop.profile.folder.exists()


def test_the_language_changes_at_once_and_keeps_what_was_typed(fresh: Fresh) -> None:
    fresh.type("Optique Carmin")
    french = fresh.page.language.chip("fr")
    fresh.tab_to(french)
    fresh.press(Qt.Key.Key_Space)
    assert language.spoken() == "fr"
    assert fresh.frame.stack.currentWidget() is fresh.screen
    assert fresh.page.shop.text == "Optique Carmin"
    assert fresh.page.language.chip("fr").isChecked()
    fresh.page.desk.show_text("Claire")
    fresh.page._keep()
    fresh.page.go_on()
    fresh.at(Step.RECOVERY)
    assert fresh.comptoir.facts().language == "fr"


def test_a_profile_that_cannot_be_made_says_why(tmp_path: Path, qapp: QApplication) -> None:
    """The folder for keys lets others in: what happened, what to do, and trying again works."""
    environ = environ_of(tmp_path)
    secrets = Path(environ["COMPTOIR_SECRETS"])
    secrets.chmod(0o755)
    with desktop(Profile(tmp_path / "profile"), environ, qapp) as fresh:
        fresh.page.shop.show_text("Optique Carmin")
        fresh.page.desk.show_text("Claire")
        fresh.page.go_on()
        fresh.settle()
        banner = fresh.page.problem.itemAt(0).widget()
        assert banner.sentence.text() == f"Others can read “{secrets}”, where keys lie."
        secrets.chmod(0o700)
        banner.action.click()
        fresh.at(Step.RECOVERY)


def test_a_folder_for_keys_that_is_not_there_is_named(tmp_path: Path, qapp: QApplication) -> None:
    """Which folder, and what to do; made for its owner, trying again works."""
    secrets = tmp_path / "nowhere"
    environ = {"COMPTOIR_SECRETS": str(secrets)}
    with desktop(Profile(tmp_path / "profile"), environ, qapp) as fresh:
        fresh.page.shop.show_text("Optique Carmin")
        fresh.page.desk.show_text("Claire")
        fresh.page.go_on()
        fresh.settle()
        banner = fresh.page.problem.itemAt(0).widget()
        assert str(secrets) in banner.sentence.text()
        assert "0700" in banner.more.text()
        secrets.mkdir(mode=0o700)
        banner.action.click()
        fresh.at(Step.RECOVERY)


# --- the recovery key


def test_a_group_typed_wrong_is_told_and_nothing_confirmed(fresh: Fresh) -> None:
    introduce(fresh)
    first, second = fresh.page.check.fields
    first.line.setFocus()
    fresh.type("UUUU")
    assert first.below.text().startswith("Not as on the sheet")
    both = f"Still groups {first.number} and {second.number}"
    assert fresh.screen.waits.text() == both
    fresh.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    fresh.settle()
    assert fresh.page.step is Step.RECOVERY
    assert not fresh.comptoir.facts().recovery_confirmed
    first.line.clear()
    fresh.type(fresh.page.card.groups[first.number - 1])
    assert not first.mark.isHidden()
    assert fresh.screen.waits.text() == f"Still group {second.number}"


def test_the_groups_are_typed_with_tab_or_enter_between_them(fresh: Fresh) -> None:
    """The focus stays where it is until a key moves it: who presses Tab lands in the second."""
    introduce(fresh)
    first, second = fresh.page.check.fields
    groups = fresh.page.card.groups
    first.line.setFocus()
    fresh.type(groups[first.number - 1])
    assert fresh.focused is first.line
    fresh.press(Qt.Key.Key_Tab)
    assert fresh.focused is second.line
    first.line.setFocus()
    fresh.press(Qt.Key.Key_Return)
    assert fresh.focused is second.line
    fresh.type(groups[second.number - 1])
    assert fresh.focused is second.line
    fresh.press(Qt.Key.Key_Return)
    fresh.at(Step.PROVIDER)
    assert fresh.comptoir.facts().recovery_confirmed


def test_the_groups_asked_for_are_covered_while_they_are_typed(fresh: Fresh) -> None:
    """Else the screen would be copied, and no sheet checked."""
    introduce(fresh)
    field = fresh.page.check.fields[0]
    cell = fresh.page.card.cells[field.number - 1]
    group = cell.text
    field.line.setFocus()
    assert cell.text != group
    fresh.page.card.print_button.setFocus()
    assert cell.text == group


def test_later_is_possible_and_said(fresh: Fresh) -> None:
    at_provider(fresh)
    assert not fresh.comptoir.facts().recovery_confirmed
    assert "Later: you will be reminded" in [each.more for each in fresh.screen.rail.steps._lines]


def test_the_sheet_is_saved_anywhere_but_beside_the_book(fresh: Fresh, tmp_path: Path) -> None:
    """In a file that only its owner reads, with all the groups."""
    QApplication.clipboard().clear()
    introduce(fresh)
    card = fresh.page.card
    card.save_to(str(fresh.desktop.profile.folder / "key.txt"))
    fresh.settle()
    assert card.note.text().startswith("That is where the book lies")
    assert not (fresh.desktop.profile.folder / "key.txt").exists()
    stick = tmp_path / "stick" / "key.txt"
    card.save_to(str(stick))
    fresh.settle()
    assert card.note.text().startswith("It could not be written there")
    stick.parent.mkdir()
    card.save_to(str(stick))
    fresh.settle()
    assert card.note.text() == "Saved as “key.txt”."
    told = stick.read_text("utf-8")
    assert all(group in told for group in card.groups)
    assert os.name == "nt" or stick.stat().st_mode & 0o077 == 0
    assert QApplication.clipboard().text() == ""


def test_the_sheet_is_printed_with_every_group(fresh: Fresh) -> None:
    from desktop_app.ui.kit.recovery_sheet import as_html

    introduce(fresh)
    groups = fresh.page.card.groups
    told = as_html(groups, "Optique <Carmin>", NOW.date())
    language.speak("fr")
    assert "dimanche 29 novembre" in as_html(groups, "", date(2026, 11, 29))
    language.speak("en")
    assert all(group in told for group in groups)
    assert "Optique &lt;Carmin&gt;" in told


def test_the_language_that_is_spoken_already_builds_nothing_anew(fresh: Fresh) -> None:
    """Else a page goes away under whoever has just pressed its button, and its answer with it."""
    introduce(fresh)
    shown = fresh.screen
    fresh.screen.later.click()
    fresh.at(Step.PROVIDER)
    assert fresh.desktop.session is not None
    fresh.desktop.session.learn(fresh.frame)  # as the watcher does, at some moment
    fresh.settle()
    assert fresh.screen is shown
    assert fresh.desktop.remembered.language == "en"


# --- provider, people, text


def test_an_address_that_does_not_answer_is_added_and_said(fresh: Fresh) -> None:
    """The key went to the vault; one may go on, or practise after all."""
    at_provider(fresh)
    fresh.page.real.action.click()
    assert fresh.page.form is not None
    fresh.type("ftp://example")
    form = fresh.focused.parentWidget().parentWidget()  # type: ignore[union-attr]
    form.key.line.setFocus()  # type: ignore[union-attr]
    fresh.type("invented-key")
    fresh.press(Qt.Key.Key_Return)
    fresh.settle()
    assert form.url.below.text().startswith("It must begin with https://")  # type: ignore[union-attr]
    form.url.line.clear()  # type: ignore[union-attr]
    fresh.type("http://127.0.0.1:9")
    fresh.press(Qt.Key.Key_Return)
    fresh.settle()
    (added,) = accounts.listed(fresh.comptoir.book)
    assert added.url == "http://127.0.0.1:9"
    until(lambda: fresh.page.below.count() > 0)
    banner = fresh.page.below.itemAt(0).widget()
    assert banner.sentence.text().startswith("The provider cannot be reached")
    until(lambda: not fresh.screen.on.isHidden())
    fresh.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    fresh.at(Step.CONTACTS)


def test_esc_closes_the_form_and_keeps_the_step(fresh: Fresh) -> None:
    at_provider(fresh)
    fresh.page.real.action.click()
    fresh.press(Qt.Key.Key_Escape)
    assert fresh.page.form is None
    assert fresh.page.step is Step.PROVIDER


def test_the_sample_list_is_taken_in(tmp_path: Path, qapp: QApplication) -> None:
    """Its people are in the book, and none of them said yes to offers."""
    with desktop(*practising(tmp_path, step=Step.CONTACTS), qapp) as fresh:
        fresh.page.choice.choose(People.SAMPLE)
        fresh.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        fresh.at(Step.TEXT)
        assert len(contact_book.find(fresh.comptoir.book, "06")) > 10
        assert first_run.people(fresh.comptoir.book) is People.SAMPLE


def test_a_list_of_one_s_own_opens_at_the_end(tmp_path: Path, qapp: QApplication) -> None:
    with desktop(*practising(tmp_path, step=Step.CONTACTS), qapp) as fresh:
        fresh.page.choice.choose(People.IMPORT)
        fresh.page.go_on()
        fresh.at(Step.TEXT)
        fresh.screen.later.click()
        until(lambda: fresh.frame.room == "importing")
        assert fresh.frame.rail.isVisible()


def test_what_keeps_the_first_text_back_is_said_at_its_field(
    tmp_path: Path, qapp: QApplication
) -> None:
    with desktop(*practising(tmp_path, step=Step.TEXT), qapp) as fresh:
        for number, sender, field, said in (
            ("", "Optique", "number", "Type the number"),
            ("02 61 91 12 34", "Optique", "number", "That is a landline"),
            ("06 39 98", "Optique", "number", "That is no whole mobile"),
            ("+44 7700 900412", "Optique", "number", "Number of another country"),
            (NUMBER, "06 11 22 33 44 55", "origin", "Too long: 17 characters, and 11 are allowed"),
            (NUMBER, "06 11 22", "origin", "Not allowed here: 3 to 11 letters, digits or spaces"),
        ):
            fresh.page.number.show_text(number)
            fresh.page.origin.show_text(sender)
            fresh.page.send()
            fresh.settle()
            assert getattr(fresh.page, field).below.text().startswith(said)
        assert insights.campaigns(fresh.comptoir.book) == []


def test_the_price_stands_beside_the_button_before_it_is_pressed(
    tmp_path: Path, qapp: QApplication
) -> None:
    with desktop(*practising(tmp_path, step=Step.TEXT), qapp) as fresh:
        fresh.type(NUMBER)
        until(lambda: "€0.07" in fresh.page.price.text())
        assert fresh.page.price.text().endswith(" ·\u00a0not\u00a0billed:\u00a0practice")
        assert fresh.page.origin.text == "Optique"
        fresh.press(Qt.Key.Key_Return)
        fresh.settle()
        assert fresh.page.ladder.handed.words.text() == "In the queue, on its way to Practice"
        assert fresh.page.ladder.accepted.isHidden()
        assert not fresh.screen.on.isHidden()


def test_a_first_text_from_before_the_window_was_closed_is_followed_on(
    tmp_path: Path, qapp: QApplication
) -> None:
    profile, environ = practising(tmp_path, step=Step.TEXT)
    with desktop(profile, environ, qapp) as fresh:
        fresh.type(NUMBER)
        fresh.press(Qt.Key.Key_Return)
        fresh.settle()
    with desktop(profile, environ, qapp) as fresh:
        fresh.at(Step.TEXT)
        until(lambda: fresh.page._ladder() is not None)
        assert not fresh.page.ladder.isHidden()


# --- decisions without a window


def _moves(*states: State) -> list[Move]:
    return [Move(state, NOW + timedelta(seconds=at), "") for at, state in enumerate(states)]


@pytest.mark.parametrize(
    ("states", "after", "rung"),
    [
        ((State.QUEUED,), 5, Rung.WAITING),
        ((State.QUEUED,), 60, Rung.LATE),
        ((State.QUEUED, State.SENDING), 60, Rung.HANDED),
        ((State.QUEUED, State.SENDING, State.QUEUED), 60, Rung.LATE),
        ((State.QUEUED, State.SENDING, State.SENT), 60, Rung.ACCEPTED),
        ((State.QUEUED, State.SENDING, State.SENT, State.DELIVERED), 60, Rung.DELIVERED),
        ((State.QUEUED, State.SENDING, State.SENT, State.UNDELIVERED), 60, Rung.UNDELIVERED),
        ((State.QUEUED, State.SENDING, State.FAILED), 60, Rung.REFUSED),
        ((State.QUEUED, State.SENDING, State.UNCERTAIN), 60, Rung.DOUBT),
        ((State.QUEUED, State.CANCELLED), 60, Rung.HELD_BACK),
        ((State.SKIPPED,), 60, Rung.HELD_BACK),
    ],
)
def test_how_far_a_text_is(states: tuple[State, ...], after: int, rung: Rung) -> None:
    """Accepted is never delivered, and doubt is its own rung."""
    assert presenter.ladder(_moves(*states), NOW + timedelta(seconds=after)).rung is rung


def test_a_provider_left_alone_for_a_while_is_no_answer() -> None:
    """Queued again after a call that left nothing behind: what was handed over then does not
    count as handed over."""
    told = presenter.ladder(_moves(State.QUEUED, State.SENDING, State.QUEUED), NOW)
    assert told.handed is None


@pytest.mark.parametrize(
    ("shop", "sender"),
    [
        ("Optique Carmin", "Optique"),
        ("Chez Élodie & Zoé", "Chez Elodie"),
        ("L’Atelier", "L Atelier"),
        ("Fleurs de Margot", "Fleurs"),
        ("Fleurs de la Margottière", "Fleurs"),
        ("Pain d’Épeautre", "Pain"),
        ("The Art of Threading", "The Art"),
        ("Chez Bartholomée", "Bartholomee"),
        ("Coiffeurétonnant", "Coiffeureto"),
        ("42", ""),
        ("髪", ""),
    ],
)
def test_the_sender_proposed_is_one_that_is_allowed(shop: str, sender: str) -> None:
    rules = rules_file.load("FR", resources() / "rules")
    assert presenter.sender_for(shop, rules) == sender


@pytest.mark.parametrize(
    ("spoken", "territory", "country"),
    [
        ("fr", "FR", "FR"),
        ("en", "GB", "GB"),
        ("fr", "GB", "GB"),
        ("en", "US", "GB"),
        ("fr", "CH", "FR"),
    ],
)
def test_the_country_proposed(spoken: str, territory: str, country: str) -> None:
    assert presenter.country_of(spoken, territory) == country
