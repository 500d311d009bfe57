"""Campaigns on screen: every number is the report's, what is unknown looks it, and pausing,
stopping and moving change the book."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QWidget
from sqlalchemy import insert, update

from desktop_app.domain.message import Purpose, State
from desktop_app.services import campaigns, drafts, insights
from desktop_app.services.drafts import DraftText
from desktop_app.store import tables
from desktop_app.ui.campaigns import asking
from desktop_app.ui.campaigns.blocks import ROW
from desktop_app.ui.campaigns.remedies import NO_REPORT
from desktop_app.ui.campaigns.steering import Steering
from desktop_app.ui.kit.session import Route
from tests.helpers import sends
from tests.helpers.window import OpenWindow

TAKEN, FAILED, MAYBE = (State.SENT, ""), (State.FAILED, "invalid_number"), (State.UNCERTAIN, "cut")


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_day(steering: Steering, later: int) -> None:
    """So many days later than what stands there, typed as one does."""
    edit = steering.time.day_edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, f"{edit.day + timedelta(days=later):%d/%m/%Y}")


def click_row(view: QListView, at: int) -> None:
    view.scrollTo(view.model().index(at, 0))
    box = view.visualRect(view.model().index(at, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def rows(view: QListView) -> list[str]:
    """What a screen reader hears of each row."""
    model = view.model()
    asked = [model.index(at, 0) for at in range(model.rowCount())]
    return [each.data(Qt.ItemDataRole.AccessibleTextRole) for each in asked]


def routes(window: OpenWindow) -> list[Route]:
    found: list[Route] = []
    window.session.going.connect(found.append)
    return found


def finished(window: OpenWindow, answers: Sequence[tuple[State, str]]) -> int:
    """A campaign to as many people, each answered so."""
    sends.people(window, len(answers))
    campaign = sends.start(window, name="Commandes")
    sends.hand_over(window.book, answers)
    sends.advance(window.book)
    return campaign


# --- the report

_PATHS = st.lists(
    st.sampled_from(
        [
            (),
            ((State.SENDING, ""),),
            (TAKEN,),
            (FAILED,),
            ((State.FAILED, "no_credit"),),
            (MAYBE,),
            ((State.SCHEDULED, ""),),
            (TAKEN, (State.DELIVERED, "")),
            (TAKEN, (State.UNDELIVERED, "unreachable")),
            (TAKEN, (State.UNDELIVERED, "a_word_nobody_taught_us")),
        ]
    ),
    min_size=1,
    max_size=14,
)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(paths=_PATHS)
@example(paths=[(TAKEN,), (MAYBE,)])  # in doubt is never accepted
def test_the_screen_says_the_reports_numbers(
    window: OpenWindow, paths: list[tuple[tuple[State, str], ...]]
) -> None:
    """Figures, bars, legend and groups of any mixture of states add up as the domain's do."""
    tag = f"t{len(insights.campaigns(window.book))}"
    _forget_the_outbox(window)
    sends.people(window, len(paths), tag=tag)
    campaign = sends.start(window, tag=tag)
    answered = sorted(paths, key=lambda path: not path)
    handed = sends.hand_over(window.book, [path[0] for path in answered if path])
    later = zip(handed, answered, strict=False)
    sends.report(window.book, [(id_, *path[1]) for id_, path in later if len(path) > 1])
    screen = window.go("campaigns", campaign=campaign)
    told = insights.campaign_report(window.book, campaign).report
    ladder, card = told.ladder, screen.report.ladder
    figures = [
        int(each.figure.text())
        for each in (card.chosen, card.allowed, card.accepted, card.delivered)
    ]
    assert figures == [
        ladder.prepared + sum(told.skipped.values()),
        ladder.prepared,
        ladder.accepted,
        ladder.delivered,
    ]
    at_provider, at_phones = card.accepted.bar.parts, card.delivered.bar.parts
    assert sum(at_provider.values()) == ladder.prepared - ladder.withdrawn
    assert at_provider.get("doubt", 0) == ladder.in_doubt
    assert sum(at_phones.values()) == ladder.accepted
    assert at_phones.get("none", 0) == ladder.unreported
    assert at_phones.get("ok", 0) == ladder.delivered
    whole = ladder.prepared + sum(told.skipped.values())
    assert {each.bar.whole for each in (card.accepted, card.delivered)} == {whole}
    assert card.accepted.figure.accessibleName().startswith(f"{ladder.accepted} accepted by")
    assert card.legend[0] == f"{ladder.delivered} delivered"
    assert f"{ladder.failed} failed" in card.legend
    assert (f"{ladder.in_doubt} maybe sent" in card.legend) == bool(ladder.in_doubt)
    if ladder.handed_over:
        assert f"{ladder.failed} of {ladder.handed_over} handed over" in card.share.text()
    else:
        assert card.share.text() == "No failed share yet."
    groups = {key: int(each.count.text()) for key, each in screen.report.groups.rows.items()}
    assert groups.pop(NO_REPORT, 0) == ladder.unreported
    assert groups == {each.remedy.value: each.count for each in told.failures}


def _forget_the_outbox(window: OpenWindow) -> None:
    """What an example before left queued is not claimed by the next."""
    with window.book.write() as connection:
        connection.execute(
            update(tables.Message).where(tables.Message.state == "QUEUED").values(state="CANCELLED")
        )


def test_what_is_accepted_is_never_called_delivered(window: OpenWindow) -> None:
    """Taken by the provider: no report, which is said, and nothing is to be done."""
    campaign = finished(window, [TAKEN] * 3)
    screen = window.go("campaigns", campaign=campaign)
    card = screen.report.ladder
    assert card.accepted.figure.text() == "3"
    assert card.delivered.figure.text() == "0"
    assert card.legend == ["0 delivered", "3 without report", "0 failed"]
    assert card.delivered.source.text() == "No phone has reported yet"
    assert card.then.text() == "Too early to say: 3 messages are not known (3 without report)."
    assert screen.report.state.words.text() == "Sending finished"
    assert not screen.report.to_do.figure.text()
    click(screen.report.see_each)
    window.settle()
    assert all("Accepted" in each and "elivered" not in each for each in rows(screen.messages.view))


def test_the_share_is_told_beside_the_line(window: OpenWindow) -> None:
    """One in doubt stays in the whole and is named, over the line or not."""
    campaign = finished(window, [MAYBE, FAILED, *[TAKEN] * 2])
    sends.report(
        window.book,
        [(each, State.DELIVERED, "") for each in sends.ids(window.book, campaign, State.SENT)],
    )
    card = window.go("campaigns", campaign=campaign).report.ladder
    assert card.share.text() == "25% failed, 1 of 4 handed over."
    assert card.then.text().startswith("Comptoir warns from 2% on: look at who failed")
    assert card.then.text().endswith("Not known: 1 in doubt.")


def test_left_out_and_cost_are_told(window: OpenWindow) -> None:
    """Who was not asked is left out by name; the price is that of what was taken at most."""
    sends.people(window, 4, without_consent=1)
    campaign = sends.start(window, "-20 % samedi", purpose=Purpose.MARKETING)
    with window.book.write() as connection:  # whatever hour it is
        connection.execute(
            update(tables.Message)
            .where(tables.Message.state == "HELD")
            .values(state="QUEUED", not_before=None)
        )
    sends.hand_over(window.book, [TAKEN, FAILED])
    screen = window.go("campaigns", campaign=campaign)
    skipped = screen.report.skipped.rows["not_asked"]
    assert skipped.count.text() == "1"
    click(screen.report.ladder.allowed.more)
    assert skipped.open.hasFocus() and skipped.open.isChecked()
    window.settle()
    assert _buttons(skipped.names)[0] == "Zélie Roche3"
    assert screen.report.slip.total.text() == "€0.07"
    assert screen.report.slip.caption.text() == "Would cost so far"
    assert screen.report.bill.text() == "Practice: nothing is billed."


def test_what_is_billed_is_told_of_a_real_provider_only(window: OpenWindow) -> None:
    campaign = finished(window, [TAKEN])
    screen = window.go("campaigns", campaign=campaign)
    slip, bill = screen.report.slip, screen.report.bill
    assert (slip.caption.text(), slip.total.text()) == ("Would have cost", "€0.07")
    assert "bill decides" not in bill.text()
    facts = window.session.facts
    real = tuple(replace(each, connector="real") for each in facts.accounts)
    window.session.facts = replace(facts, accounts=real)
    screen.report._show_slip(screen.report.told)
    assert slip.caption.text() == "Billed at most"
    assert bill.text().endswith("the bill decides.")


def test_the_words_are_said_to_have_left_once_they_have(window: OpenWindow) -> None:
    """While one looks on as well; where none ever left, that is said."""
    sends.people(window, 2)
    campaign = sends.start(window)
    screen = window.go("campaigns", campaign=campaign)
    counter = screen.report.counter
    assert counter.text().endswith("The words that will leave.")
    sends.hand_over(window.book, [TAKEN])
    window.until(lambda: counter.text().endswith("The words that really left."))
    second = sends.start(window, "Fermé samedi.", at=datetime.now(UTC) + timedelta(days=1))
    campaigns.cancel(window.book, second, now=datetime.now(UTC))
    window.go("campaigns", campaign=second)
    assert counter.text().endswith("The words that were to leave: none did.")


def test_an_unknown_price_is_said(window: OpenWindow) -> None:
    campaign = finished(window, [TAKEN])
    with window.book.write() as connection:
        connection.execute(update(tables.Campaign).values(price_per_segment=""))
    screen = window.go("campaigns", campaign=campaign)
    assert screen.report.slip.total.text() == "unknown"


def _buttons(within: QWidget) -> list[str]:
    return [each.text().strip() for each in within.findChildren(QPushButton)]


def test_names_lead_to_the_people_and_their_numbers_can_be_copied(window: OpenWindow) -> None:
    campaign = finished(window, [FAILED, FAILED, TAKEN])
    screen = window.go("campaigns", campaign=campaign)
    group = screen.report.groups.rows["correct_number"]
    click(group.open)
    window.settle()
    assert _buttons(group.names) == ["Anna Roche0", "Hugo Roche1", "Copy the numbers"]
    went = routes(window)
    anna, _, copied = group.names.findChildren(QPushButton)
    click(copied)
    window.settle()
    assert QGuiApplication.clipboard().text().split("\n") == ["06 39 98 00 01", "06 39 98 00 02"]
    click(anna)
    assert went[0].room == "contacts"
    assert went[0].place["contact"] == insights.lines(window.book, campaign)[0].contact_id


def test_hidden_names_are_hidden_here_too(window: OpenWindow) -> None:
    """In the text that left as well: it stands there with its fields."""
    campaign = finished(window, [FAILED])
    screen = window.go("campaigns", campaign=campaign)
    assert "Anna" in screen.report.bubble.words.text()
    click(screen.report.groups.rows["correct_number"].open)
    window.settle()
    window.session.hide(True)
    assert "Anna" not in screen.report.bubble.words.text()
    assert "A. R." in _buttons(screen.report.groups.rows["correct_number"].names)
    click(screen.report.see_each)
    window.settle()
    assert rows(screen.messages.view)[0].startswith("A. R. · •• •• •• •• 01")


# --- while it runs


def test_another_program_sends_and_the_screen_follows(window: OpenWindow) -> None:
    """What was open stays open, what had the focus keeps it."""
    sends.people(window, 4)
    campaign = sends.start(window)
    sends.hand_over(window.book, [FAILED])
    screen = window.go("campaigns", campaign=campaign)
    steering = screen.report.steering
    assert steering.sentence.text() == "Sending: 1 of 4"
    group = screen.report.groups.rows["correct_number"]
    click(group.open)
    window.settle()
    group.open.setFocus()
    sends.hand_over(window.book, [TAKEN, MAYBE])
    window.until(lambda: steering.sentence.text() == "Sending: 3 of 4")
    assert group is screen.report.groups.rows["correct_number"]
    assert group.open.hasFocus()
    assert group.names.isVisible()
    assert screen.report.ladder.accepted.bar.parts == {
        "taken": 1,
        "bad": 1,
        "doubt": 1,
        "waiting": 1,
    }
    sends.hand_over(window.book, [TAKEN])
    sends.advance(window.book)
    window.until(lambda: not steering.isVisible())
    assert screen.report.state.words.text() == "Sending finished"


def test_figures_that_move_make_nothing_anew(window: OpenWindow) -> None:
    """At every receipt: a window that took its parts down and made them again would stutter."""
    sends.people(window, 4)
    campaign = sends.start(window)
    sends.hand_over(window.book, [TAKEN])
    report = window.go("campaigns", campaign=campaign).report
    window.settle()
    legend, before = report.ladder.legend, set(report.findChildren(QWidget))
    sends.hand_over(window.book, [TAKEN])
    window.until(lambda: report.steering.sentence.text() == "Sending: 2 of 4")
    assert report.ladder.legend != legend
    assert set(report.findChildren(QWidget)) == before
    sends.hand_over(window.book, [MAYBE])
    window.until(lambda: report.steering.sentence.text() == "Sending: 3 of 4")
    assert "1 maybe sent" in report.ladder.legend


def test_pause_is_undone_by_a_key(window: OpenWindow) -> None:
    sends.people(window, 2)
    campaign = sends.start(window)
    steering = window.go("campaigns", campaign=campaign).report.steering
    click(steering.pause)
    window.until(lambda: steering.resume.isVisible())
    assert sends.state_of(window.book, campaign) == "PAUSED"
    assert sends.hand_over(window.book, [TAKEN]) == []
    window.settle()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.until(lambda: steering.pause.isVisible())
    assert sends.state_of(window.book, campaign) == "RUNNING"


def test_stopping_pauses_before_it_asks_and_keeps_what_left(window: OpenWindow) -> None:
    """From the first click on nothing leaves; the second takes back what waits."""
    sends.people(window, 3)
    campaign = sends.start(window)
    sends.hand_over(window.book, [TAKEN])
    steering = window.go("campaigns", campaign=campaign).report.steering
    keeps = "Stopping takes back the 2 messages that wait; the message that left stays"
    assert steering.keeps.text().startswith(keeps)
    click(steering.stop)
    window.until(lambda: not steering.pause.isVisible())
    assert sends.state_of(window.book, campaign) == "PAUSED"
    click(steering.go_on)
    window.until(lambda: steering.pause.isVisible())
    assert sends.state_of(window.book, campaign) == "RUNNING"
    click(steering.stop)
    window.until(lambda: not steering.pause.isVisible())
    click(steering.stop_now)
    window.until(lambda: not steering.isVisible())
    told = insights.campaign_report(window.book, campaign)
    assert told.campaign.state.value == "CANCELLED"
    assert (told.report.ladder.withdrawn, told.report.ladder.accepted) == (2, 1)
    assert window.desktop.window.notices.words.text() == "Stopped. 2 messages taken back."


def test_what_a_rule_holds_says_until_when(window: OpenWindow) -> None:
    """And that it holds: no one wonders why nothing moves."""
    sends.people(window, 2)
    campaign = sends.start(window)
    rules = window.session.facts.rules
    assert rules is not None
    until = datetime.now(UTC) + timedelta(days=1)
    held = {"state": "HELD", "reason": rules.windows[0].id, "not_before": until}
    with window.book.write() as connection:
        connection.execute(update(tables.Message).values(**held))
    steering = window.go("campaigns", campaign=campaign).report.steering
    assert steering.held.isVisible()
    told = steering.held.text()
    assert told.startswith("2 messages wait until tomorrow at ")
    assert "offers leave only Monday to Saturday, 8:00 to 20:00" in told


def hold(window: OpenWindow, until: datetime) -> None:
    """A rule holds all that is queued until then."""
    rules = window.session.facts.rules
    assert rules is not None
    held = {"state": "HELD", "reason": rules.windows[0].id, "not_before": until}
    with window.book.write() as connection:
        queued = tables.Message.state == "QUEUED"
        connection.execute(update(tables.Message).where(queued).values(**held))


def test_what_a_stop_took_back_has_not_left(window: OpenWindow) -> None:
    """Neither in the sentence, nor in the bar, the list or the price; the time can be changed."""
    sends.people(window, 3)
    campaign = sends.start(window)
    first = sends.ids(window.book, campaign)[0]
    sends.report(window.book, [(first, State.CANCELLED, "stop")])
    screen = window.go("campaigns", campaign=campaign)
    steering = screen.report.steering
    assert steering.sentence.text() == "Sending: 0 of 2 · 1\u00a0taken\u00a0back"
    assert (steering.bar.value(), steering.bar.maximum()) == (0, 2)
    assert steering.keeps.text().endswith("the 2 messages that wait. Nothing has left yet.")
    assert steering.move_time.isVisible()
    slip = screen.report.slip
    assert (slip.caption.text(), slip.total.text()) == ("Would cost", "€0.14")
    click(screen.report.see_each)
    window.settle()
    assert "Cancelled · Because of a STOP" in rows(screen.messages.view)[0]
    assert ". because of a STOP. " in screen.messages.history.steps[-1]
    screen.show_list()
    window.settle()
    assert " · On its way · 0 of 2 · 1 taken back · " in rows(screen.list.view)[0]
    screen.open(campaign)
    window.settle()
    click(steering.move_time)
    type_day(steering, 2)
    click(steering.set_time)
    window.until(lambda: sends.state_of(window.book, campaign) == "SCHEDULED")
    window.until(lambda: steering.sentence.text().startswith("2 messages leave "))


def test_what_waits_for_an_hour_is_not_on_its_way(window: OpenWindow) -> None:
    """It says until when, and stands with what is scheduled until that hour has come."""
    sends.people(window, 3)
    campaign = sends.start(window)
    until = datetime.now(UTC) + timedelta(days=1)
    hold(window, until)
    screen = window.go("campaigns")
    page = screen.list
    assert [page.chips.chip(key).text() for key in page.chips.keys] == [
        *("All 1", "On their way 0", "Scheduled 1", "Ended 0")
    ]
    click(page.chips.chip("scheduled"))
    window.settle()
    [heard] = rows(page.view)
    assert " · Transactional · Waits until tomorrow at " in heard
    screen.open(campaign)
    window.settle()
    steering = screen.report.steering
    assert screen.report.state.words.text().startswith("Waits until tomorrow at ")
    assert steering.sentence.text().startswith("Waits until tomorrow at ")
    assert not steering.bar.isVisible()
    assert "offers leave only" in steering.held.text()
    with window.book.write() as connection:  # one of them needs no hour
        one = tables.Message.id == sends.ids(window.book, campaign)[0]
        free = {"state": "QUEUED", "not_before": None}
        connection.execute(update(tables.Message).where(one).values(**free))
    window.until(lambda: steering.sentence.text() == "Sending: 0 of 3")
    hold(window, until)
    window.until(lambda: steering.sentence.text().startswith("Waits"))
    window.session.clock = lambda: until + timedelta(minutes=1)
    screen.refresh()
    window.settle()
    assert screen.report.state.words.text() == "On its way"
    screen.show_list()
    window.settle()
    assert page.chips.chip("running").text() == "On their way 1"


def test_a_scheduled_campaign_gets_another_time(window: OpenWindow) -> None:
    """A time that has passed is refused where it was typed; a change can be undone."""
    sends.people(window, 1)
    before = datetime.now(UTC).replace(microsecond=0, second=0) + timedelta(days=2)
    campaign = sends.start(window, at=before)
    steering = window.go("campaigns", campaign=campaign).report.steering
    assert not steering.pause.isVisible()
    click(steering.move_time)
    QTest.keyClicks(steering.time.day_edit, "31/02")
    click(steering.set_time)
    assert steering.fault.text() == "This is no day of the calendar. Write it as 25/12/2026."
    assert steering.timing.isVisible()
    steering.time.show_moment(before.astimezone(window.session.zone))
    type_day(steering, -9)
    click(steering.set_time)
    assert steering.fault.text() == "This time has passed. Choose a later one."
    type_day(steering, 10)
    click(steering.set_time)
    window.until(lambda: not steering.timing.isVisible())
    window.settle()
    moved = insights.campaign_report(window.book, campaign).campaign.not_before
    assert moved is not None and abs(moved - before - timedelta(days=1)) <= timedelta(hours=1)
    window.settle()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.settle()
    assert insights.campaign_report(window.book, campaign).campaign.not_before == before


# --- the list


def test_the_list_is_newest_first_and_opens_by_key(window: OpenWindow) -> None:
    sends.people(window, 2)
    first = sends.start(window, name="Rentrée")
    sends.hand_over(window.book, [TAKEN, FAILED])
    sends.advance(window.book)
    sends.start(window, "Fermé samedi.", at=datetime.now(UTC) + timedelta(days=1))
    screen = window.go("campaigns")
    page = screen.list
    heard = rows(page.view)
    assert heard[0].startswith("Fermé samedi. · Transactional · Scheduled · leaves tomorrow")
    assert heard[1].startswith("Rentrée · Transactional · Sending finished · today at")
    assert heard[1].endswith("2 of 2 allowed · 1 accepted · 0 delivered · 1 failed")
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    window.settle()
    assert screen.report.campaign_id == first
    assert screen.report.title.whole() == "Rentrée"
    assert screen.report.hasFocus()
    QTest.keyClick(screen.report, Qt.Key.Key_Escape)
    window.settle()
    assert screen.pages.currentWidget() is page


def test_chips_choose_by_state(window: OpenWindow) -> None:
    sends.people(window, 1)
    sends.start(window, "Un.")
    sends.start(window, "Deux.", at=datetime.now(UTC) + timedelta(days=1))
    page = window.go("campaigns").list
    assert [page.chips.chip(key).text() for key in page.chips.keys] == [
        *("All 2", "On their way 1", "Scheduled 1", "Ended 0")
    ]
    click(page.chips.chip("scheduled"))
    window.settle()
    assert [each.split(" · ")[0] for each in rows(page.view)] == ["Deux."]
    click(page.chips.chip("finished"))
    window.settle()
    assert page.none.isVisible()
    assert page.none.action is not None
    click(page.none.action)
    window.settle()
    assert len(rows(page.view)) == 2


def test_an_empty_list_teaches(window: OpenWindow) -> None:
    page = window.go("campaigns").list
    assert page.empty.isVisible()
    went = routes(window)
    click(page.empty.action)
    assert went[0].room == "composer"


def test_drafts_stand_on_top_and_come_back(window: OpenWindow) -> None:
    """Delete throws one away, Ctrl+Z brings it back, Enter goes on with it."""
    text = DraftText(Purpose.MARKETING, template="Portes ouvertes jeudi")
    draft = drafts.save(window.book, None, text, datetime.now(UTC))
    page = window.go("campaigns").list
    assert rows(page.view)[0].startswith("Portes ouvertes jeudi · Draft, saved today")
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    window.until(lambda: page.empty.isVisible())
    assert drafts.listed(window.book) == []
    window.settle()
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.until(lambda: page.view.isVisible())
    window.settle()
    went = routes(window)
    page.focus()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert went[0] == Route("composer", {"draft": draft})


# --- messages


def test_one_messages_history_is_told_in_words(window: OpenWindow) -> None:
    """Every move with why; the reference of a call is no word for people."""
    campaign = finished(window, [TAKEN, (State.QUEUED, "no_connection")])
    sends.hand_over(window.book, [MAYBE])
    screen = window.go("campaigns", campaign=campaign)
    click(screen.report.see_each)
    window.settle()
    view = screen.messages.view
    click_row(view, 1)
    window.settle()
    steps = screen.messages.history.steps
    assert [each.split(". ")[0] for each in steps] == [
        *("Queued", "Attempt 1", "Queued", "Attempt 2", "In doubt")
    ]
    assert "the provider could not be reached" in steps[2]
    assert "it might arrive twice" in steps[4]
    assert "Maybe sent" in rows(view)[1]
    references = insights.handed_over(window.book)
    assert not [each for each in steps for one in references if one.reference in each]
    [taken] = sends.ids(window.book, campaign, State.SENT)
    click_row(view, 0)
    window.settle()
    sends.report(window.book, [(taken, State.DELIVERED, "")])
    window.until(lambda: "Delivered" in rows(view)[0])
    window.until(lambda: screen.messages.history.steps[-1].startswith("Delivered"))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    window.settle()
    assert screen.pages.currentWidget() is screen.report


def test_a_message_one_comes_for_is_the_row_that_is_lit(window: OpenWindow) -> None:
    """Far down the list too: the row and the history beside it are of the same text."""
    campaign = finished(window, [TAKEN] * 7 + [MAYBE] + [TAKEN] * 441 + [MAYBE])
    doubts = sends.ids(window.book, campaign, State.UNCERTAIN)
    for doubt, row in zip(reversed(doubts), (449, 7), strict=True):
        window.go("today")
        screen = window.go("campaigns", campaign=campaign, message=doubt)
        window.settle()
        view = screen.messages.view
        at = view.currentIndex()
        assert at.row() == row
        assert view.viewport().rect().contains(view.visualRect(at).center())
        assert at.data(ROW).id == doubt == screen.messages.history.message_id
        assert screen.messages.history.steps[-1].startswith("In doubt")


def test_one_who_comes_for_a_message_does_not_wait_for_what_was_asked_before(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report that takes long is asked for less often: not by somebody who comes for it."""
    monkeypatch.setattr(asking, "_QUICK", 0)
    monkeypatch.setattr(asking, "_REST", 1_000_000)
    campaign = finished(window, [MAYBE, TAKEN, MAYBE])
    first, second = sends.ids(window.book, campaign, State.UNCERTAIN)
    screen = window.go("campaigns", campaign=campaign, message=first)
    screen.refresh()
    screen.refresh()  # asked again while the answer is under way: from now on it rests
    window.settle()
    window.go("campaigns", campaign=campaign, message=second)
    assert screen.messages.history.message_id == second
    assert screen.messages.view.currentIndex().row() == 2


def test_messages_are_chosen_by_what_became_of_them(window: OpenWindow) -> None:
    campaign = finished(window, [TAKEN, FAILED, MAYBE, TAKEN])
    screen = window.go("campaigns", campaign=campaign)
    click(screen.report.see_each)
    window.settle()
    which, view = screen.messages.which, screen.messages.view
    assert [which.itemText(at) for at in range(which.count())] == [
        *("All messages (4)", "In doubt (1)", "Not sent (1)", "Accepted (2)")
    ]
    which.setFocus()
    QTest.keyClick(which, Qt.Key.Key_Down)
    QTest.keyClick(which, Qt.Key.Key_Down)
    window.settle()
    assert len(rows(view)) == 1
    assert "Hugo Roche1" in rows(view)[0]
    [sent, _] = sends.ids(window.book, campaign, State.SENT)
    sends.report(window.book, [(sent, State.DELIVERED, "")])
    window.until(lambda: "Delivered (1)" in [which.itemText(at) for at in range(which.count())])
    assert which.currentText() == "Not sent (1)"


def test_twenty_thousand_messages_are_read_where_one_looks(window: OpenWindow) -> None:
    """The last is shown without all those before it."""
    sends.people(window, 1)
    campaign = sends.start(window)
    now = datetime.now(UTC)
    common: dict[str, Any] = {
        "campaign_id": campaign,
        "account_id": 1,
        "purpose": "transactional",
        "text": "B",
        "segments": 1,
        "state": "DELIVERED",
        "moved_at": now,
    }
    with window.book.write() as connection:
        connection.execute(
            insert(tables.Message),
            [common | {"number": f"+3363998{at:05d}"} for at in range(20_000)],
        )
    screen = window.go("campaigns", campaign=campaign)
    click(screen.report.see_each)
    window.settle()
    view, model = screen.messages.view, screen.messages.model
    assert model.rowCount() == 20_001
    QTest.keyClick(view, Qt.Key.Key_End)
    window.settle()
    last = model.index(20_000).data(Qt.ItemDataRole.AccessibleTextRole)
    assert last.startswith("06 39 98 19 99 9") or "99" in last
    assert screen.messages.history.message_id == model.row(20_000).id
    assert len(model._kept) <= 4


def test_the_messages_are_exported_in_words(window: OpenWindow, tmp_path: Path) -> None:
    campaign = finished(window, [TAKEN, MAYBE])
    screen = window.go("campaigns", campaign=campaign)
    click(screen.report.export)
    path = tmp_path / "liste.csv"
    dialog = screen.report._export.dialog
    dialog.selectFile(str(path))
    dialog.accept()
    window.settle()
    lines = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert lines[0] == ["Name", "Number", "State", "Because", "Since", "Attempts"]
    assert [line[0] for line in lines[1:]] == ["Anna Roche0", "Hugo Roche1"]
    assert [line[2] for line in lines[1:]] == ["Accepted", "In doubt"]
    assert lines[2][3] == "asked, the answer broke off"
    assert [line[5] for line in lines[1:]] == ["1", "1"]
    assert not list(tmp_path.glob(".*.part"))


def test_the_rooms_name_leads_to_the_list(window: OpenWindow) -> None:
    """By the rail's item as by the key, from the report itself and from another room. The list
    still stands on the campaign, so that Enter leads back to its report."""
    campaign = finished(window, [FAILED])
    sends.start(window, "Fermé samedi.", at=datetime.now(UTC) + timedelta(days=1))
    screen = window.go("campaigns")
    click_row(screen.list.view, 1)
    window.settle()
    assert screen.report.campaign_id == campaign
    item = window.desktop.window.rail.items["campaigns"]
    for away in (False, True):
        if away:
            window.go("contacts")
        click(item)
        window.settle()
        assert screen.pages.currentWidget() is screen.list
        assert item.isChecked()
        QTest.keyClick(screen.list.view, Qt.Key.Key_Return)
        window.settle()
        assert screen.pages.currentWidget() is screen.report
        assert screen.report.campaign_id == campaign
    QTest.keySequence(window.desktop.window, "Ctrl+5")
    window.settle()
    assert screen.pages.currentWidget() is screen.list
    window.go("campaigns", campaign=9_999)
    assert screen.pages.currentWidget() is screen.list
    assert "no such campaign" in window.desktop.window.notices.words.text()


def test_everything_that_takes_the_focus_has_a_name(window: OpenWindow) -> None:
    campaign = finished(window, [FAILED, TAKEN])
    screen = window.go("campaigns", campaign=campaign)
    click(screen.report.groups.rows["correct_number"].open)
    window.settle()
    for page in (screen.report, screen.messages, screen.list):
        for each in page.findChildren(QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(page):
                if each.objectName().startswith("qt_"):
                    continue
                told = QAccessible.queryAccessibleInterface(each)
                assert told.text(QAccessible.Text.Name), each
    assert screen.mapToGlobal(QPoint(0, 0)) is not None
