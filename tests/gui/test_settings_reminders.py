"""Settings, Reminders: plans are saved whole and what waits follows; days and cover at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from desktop_app.domain import preferences
from desktop_app.domain.appointment import ReminderState
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import DAY_BEFORE, TWICE, USUAL, Greeting, Plan, Step
from desktop_app.domain.reminder_text import TEMPLATES
from desktop_app.services import appointments, planning, reminder_plans, telling
from desktop_app.store import accounts, contacts
from desktop_app.store.appointments import Booking
from desktop_app.store.plans import Plans
from desktop_app.store.tables import Reminder
from desktop_app.ui.kit.labels import Said
from tests.helpers.window import CAPABLE, OpenWindow, type_text

NOW = datetime(2026, 11, 24, 7, 42, tzinfo=UTC)  # a Tuesday
DAY = date(2026, 11, 26)
DUE = datetime(2026, 11, 25, 17, tzinfo=UTC)  # 18:00 in Paris, the evening before


@pytest.fixture
def part(window: OpenWindow) -> Iterator[Any]:
    """The part, on a Tuesday morning; each look at the clock is a moment later."""
    ticks = count()
    window.session.clock = lambda: NOW + timedelta(milliseconds=next(ticks))
    yield opened(window)


class Windows(QObject):
    """Every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_it_opens_within_the_window(window: OpenWindow) -> None:
    """Nothing is shown before it has its place: on a desktop that flashes as a second window."""
    reminder_plans.keep(window.book, Plan("Essai", steps=TWICE), now=NOW)
    window.session.learn(window.session)
    window.settle()
    windows = Windows()
    QApplication.instance().installEventFilter(windows)  # type: ignore[union-attr]
    opened(window)
    QApplication.instance().removeEventFilter(windows)  # type: ignore[union-attr]
    assert windows.shown == []


def opened(window: OpenWindow) -> Any:
    screen = window.go("settings", part="reminders")
    window.settle()
    return screen.part


def plans(window: OpenWindow) -> Plans:
    return reminder_plans.read(window.book)


def undo(window: OpenWindow) -> None:
    QTest.keySequence(window.desktop.window, "Ctrl+Z")
    window.settle()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def enter(edit: Any, typed: str) -> None:
    """Into a number, an hour or a day, as one comes to it: what stands there is replaced."""
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, typed)


def notice(window: OpenWindow) -> str:
    return window.desktop.window.notices.words.text()


def examples(form: Any) -> list[str]:
    return [form.examples.itemAt(at).widget().words.text() for at in range(form.examples.count())]


def booked(window: OpenWindow, many: int = 1, kind: str = "") -> None:
    """So many appointments of one person on the 26th, a minute apart."""
    anna = Person(first_name="Anna", number="+33639980001", reach=Reach.TEXTABLE, language="fr")
    with window.book.write() as connection:
        contact_id = contacts.add(connection, anna, NOW)
    for at in range(many):
        clock = f"{11 + at // 60}:{at % 60:02}"
        appointments.add(
            window.book,
            Booking(contact_id, DAY, clock, "Europe/Paris", kind),
            account_id=1,
            now=NOW - timedelta(days=1),
        )


def dues(window: OpenWindow) -> set[datetime]:
    with window.book.read() as connection:
        waiting = Reminder.state == ReminderState.WAITING.value
        return set(connection.execute(select(Reminder.due_at).where(waiting)).scalars())


# --- the plan of all kinds


def test_the_usual_plan_is_shown_with_what_it_means(window: OpenWindow, part: Any) -> None:
    form = part.forms[""]
    assert form.preset.chosen == "usual"
    assert form.preset.tile("usual").accessibleDescription() == (
        "Agreed on 8 days ahead or more: 2 days before at 18:00."
        " Agreed on 7 days ahead or less: the day before at 18:00."
    )
    assert examples(form) == [
        "An appointment on Friday 4 December at 14:00, booked now:"
        " the reminder leaves Wed 2 Dec at 18:00.",
        "An appointment on Friday 27 November at 14:00, booked now:"
        " the reminder leaves Thu 26 Nov at 18:00.",
    ]
    assert not part.foot.isVisible()
    assert not part.chips.isVisible()


def test_another_plan_is_saved_by_mouse_and_what_waits_follows(
    window: OpenWindow, part: Any
) -> None:
    booked(window)
    assert dues(window) == {DUE}
    form = part.forms[""]
    click(form.preset.tile("twice"))
    assert examples(form)[0].endswith(
        "2 reminders leave Thu 3 Dec at 18:00 and Fri 4 Dec at 12:00."
    )
    assert part.foot.isVisible()
    assert part.foot.told.words.text() == "Not saved yet: All kinds of appointments"
    assert plans(window).by_kind == {}
    click(part.foot.save_button)
    window.settle()
    assert notice(window) == "The plan is saved. The reminders of 1 appointment have changed."
    assert plans(window).of("").steps == TWICE
    assert dues(window) == {DUE, datetime(2026, 11, 26, 8, tzinfo=UTC)}
    assert not part.foot.isVisible()
    undo(window)
    assert plans(window).by_kind == {}
    assert dues(window) == {DUE}
    assert form.preset.chosen == "usual"


def test_it_says_how_many_leave_at_once_by_it(window: OpenWindow, part: Any) -> None:
    """Two days before at 8:00 has passed: all of them leave after the wait. One press undoes it;
    the same again moves nothing."""
    booked(window, 15)
    form = part.forms[""]
    enter(_own(form).hour, "8:00")
    form.steps.lines[0].many.setValue(2)
    form.steps.lines[0].which.setCurrentIndex(0)
    click(form.steps.lines[1].remove)
    click(part.foot.save_button)
    window.settle()
    assert notice(window) == (
        "The plan is saved. The reminders of 15 appointments have changed."
        " 15 reminders are due within the hour, from 8:52 on."
    )
    undo(window)
    assert dues(window) == {DUE}
    enter(form.wait, "9")
    click(part.foot.save_button)
    window.settle()
    assert notice(window) == "The plan is saved. No reminder changes its time."


def test_changes_that_overlap_tell_no_number(window: OpenWindow, part: Any) -> None:
    """What the one did and what the other cannot be told apart; nor is anything told of what was
    undone meanwhile."""
    booked(window, 120)
    click(part.closed.weekdays[2])
    click(part.closed.weekdays[1])
    window.settle()
    assert notice(window) == "Closed on Tuesday from now on."
    click(part.closed.weekdays[2])
    window.until(lambda: notice(window) == "Open on Wednesday from now on.")
    undo(window)
    assert window.desktop.window.notices.isHidden()
    assert plans(window).opening.weekdays == {1, 2}
    assert part.progress.isHidden() and not part.progress._wait.isActive()


def test_many_appointments_follow_behind_the_window(window: OpenWindow, part: Any) -> None:
    """The plan is written first; the window goes on while they do, and says how far it is."""
    booked(window, 220)
    heard: list[tuple[int, int]] = []
    shown = part.progress.show_progress
    part.progress.show_progress = lambda done, of: (heard.append((done, of)), shown(done, of))
    click(part.forms[""].preset.tile("day_before"))
    enter(part.forms[""].opens, "9:00")
    enter(part.forms[""].closes, "17:00")
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.until(lambda: plans(window).of("").closes == "17:00")
    window.settle()
    assert dues(window) == {DUE - timedelta(hours=1)}
    assert planning.count_behind(window.book, now=NOW) == 0
    assert heard[-1] == (220, 220)
    assert part.progress.isHidden() and not part.progress._wait.isActive()


def test_steps_of_ones_own_by_the_keyboard(window: OpenWindow, part: Any) -> None:
    """Three days before at 9:30 if agreed on 5 to 20 days ahead, and 90 minutes before."""
    form = part.forms[""]
    click(form.preset.tile("twice"))
    QTest.keyClick(form.preset.tile("twice"), Qt.Key.Key_Down)
    assert form.preset.chosen == "own"
    first, second = form.steps.lines
    enter(first.many, "3")
    enter(first.hour, "9h30")
    first.which.setFocus()
    for _ in range(2):
        QTest.keyClick(first.which, Qt.Key.Key_Down)
    assert first.last.isVisible() and not first.first.isVisible()
    QTest.keyClick(first.which, Qt.Key.Key_Down)
    enter(first.first, "5")
    enter(first.last, "20")
    second.unit.setFocus()
    QTest.keyClick(second.unit, Qt.Key.Key_Down)
    QTest.keyClick(second.unit, Qt.Key.Key_Down)
    enter(second.many, "90")
    assert not second.hour.isVisible()
    second.which.setFocus()
    QTest.keyClick(second.which, Qt.Key.Key_Home)
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.settle()
    assert plans(window).of("").steps == (
        Step(days=3, at="09:30", ahead_from=5, ahead_to=20),
        Step(minutes=90),
    )


def test_a_reminder_more_and_one_less(window: OpenWindow, part: Any) -> None:
    """Five at most, one at least; the focus goes on to what is beside, and Tab to what is below."""
    form = part.forms[""]
    click(form.preset.tile("day_before"))
    click(form.preset.tile("own"))
    assert [each.remove.isVisible() for each in form.steps.lines] == [False]
    for _ in range(4):
        click(form.steps.add_button)
    assert len(form.steps.lines) == 5 and not form.steps.add_button.isVisible()
    assert form.steps.lines[-1].many.hasFocus()
    window.until(form.steps.lines[-1].isVisible)
    form.steps.lines[-1].which.setFocus()
    QTest.keyClick(form.steps.lines[-1].which, Qt.Key.Key_Tab)
    assert form.opens.hasFocus()
    for _ in range(3):
        click(form.steps.lines[1].remove)
    assert form.steps.lines[-1].remove.hasFocus()
    form.save()
    window.settle()
    assert plans(window).of("").steps == (*DAY_BEFORE, Step(minutes=120))


def _own(form: Any) -> Any:
    click(form.preset.tile("own"))
    return form.steps.lines[0]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("hours", "The hours end before they begin."),
        ("no hour", "This is no time of the day. Write it as 14:30."),
        ("step", "A reminder leaves 60 days before at the earliest, 31 minutes at the latest."),
        ("step hour", "This is no time of the day. Write it as 14:30."),
        ("twice", "Two of these reminders would leave at the same moment."),
    ],
)
def test_a_plan_that_is_none_is_refused_below_what_is_wrong(
    window: OpenWindow, part: Any, wrong: str, said: str
) -> None:
    form = part.forms[""]
    below = form.wrong_hours if wrong in ("hours", "no hour") else form.wrong
    match wrong:
        case "hours":
            enter(form.opens, "21:00")
        case "no hour":
            enter(form.opens, "noon")
        case "step":
            line = _own(form)
            line.unit.setCurrentIndex(2)
            enter(line.many, "30")
        case "step hour":
            enter(_own(form).hour, "25:00")
        case "twice":
            _own(form)
            for _ in range(2):
                click(form.steps.add_button)
    click(part.foot.save_button)
    window.settle()
    assert below.isVisible() and below.words.text() == said
    assert plans(window).by_kind == {}
    click(part.foot.back_button)
    assert not below.isVisible()
    assert form.preset.chosen == "usual" and form.opens.text() == "08:00"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("21:00", "The hours end before they begin."),
        ("2100", "The hours end before they begin."),
        ("noon", "This is no time of the day. Write it as 14:30."),
    ],
)
def test_hours_that_are_none_are_said_at_once(
    window: OpenWindow, part: Any, typed: str, said: str
) -> None:
    """Below them, while one stays in the field; what it means keeps its place till it is right."""
    form = part.forms[""]
    below, room = form.wrong_hours, form.opens.mapTo(part, form.opens.rect().topLeft())
    enter(form.opens, typed)
    window.settle()
    assert below.isVisible() and below.words.text() == said
    assert form.opens.hasFocus() and form.opens.accessibleDescription() == said
    assert examples(form) == ["What it means is shown here once it can be kept."]
    assert form.opens.mapTo(part, form.opens.rect().topLeft()) == room
    form.wait.setFocus()
    assert below.isVisible()
    enter(form.opens, "9:00")
    window.settle()
    assert not below.isVisible() and form.opens.accessibleDescription() == ""
    assert len(examples(form)) == 2
    assert form.opens.mapTo(part, form.opens.rect().topLeft()) == room


def test_hours_that_are_being_typed_are_not_wrong_yet(window: OpenWindow, part: Any) -> None:
    """ "2" may become 20:00; left as it is, it is two at night."""
    form = part.forms[""]
    enter(form.closes, "")
    for key in "20:0":
        QTest.keyClicks(form.closes, key)
        assert not form.wrong_hours.isVisible(), form.closes.text()
    form.closes.selectAll()
    QTest.keyClicks(form.closes, "2")
    assert not form.wrong_hours.isVisible()
    form.wait.setFocus()
    assert form.wrong_hours.words.text() == "The hours end before they begin."
    assert form.wrong_hours.isVisible() and form.wait.hasFocus()


def test_switched_off_it_says_since_when_and_keeps_what_is_typed(
    window: OpenWindow, part: Any
) -> None:
    booked(window)
    form = part.forms[""]
    enter(form.wait, "25")
    click(form.on)
    window.settle()
    assert plans(window).of("").off_since == NOW.date()
    assert plans(window).of("").wait == timedelta(minutes=10)
    assert dues(window) == set()
    assert form._off.isVisible()
    assert form._off.sentence.text() == (
        "Switched off since Tuesday 24 November 2026: no reminder leaves."
    )
    assert form.wait.value() == 25 and part.foot.isVisible()
    form.save()
    window.settle()
    assert plans(window).of("").off_since == NOW.date()
    click(form.on)
    window.settle()
    assert plans(window).of("").off_since is None
    assert plans(window).of("").wait == timedelta(minutes=25)
    assert dues(window) == {DUE}
    undo(window)
    assert plans(window).of("").off_since == NOW.date()
    assert not form.on.isChecked()


def test_what_is_not_saved_stays_in_sight_and_is_said_when_one_goes(
    window: OpenWindow, part: Any
) -> None:
    """Two plans are changed, one of them so that it cannot be kept: that one is shown."""
    part.new.show_text("Coupe")
    part.add()
    window.settle()
    enter(part.forms[""].opens, "21:00")
    enter(part.forms["Coupe"].wait, "25")
    assert part.foot.told.words.text() == "Not saved yet: All kinds of appointments, Coupe"
    assert part.foot.save_button.visibleRegion().boundingRect().height() > 0
    window.go("today")
    assert notice(window) == "The plan you changed in Settings is not saved yet."
    window.go("settings", part="reminders")
    assert part.kind == "Coupe"
    click(part.foot.save_button)
    window.settle()
    assert plans(window).of("Coupe").wait == timedelta(minutes=25)
    assert part.kind == "" and part.forms[""].wrong_hours.isVisible()
    assert part.foot.told.words.text() == "Not saved yet: All kinds of appointments"
    click(part.foot.back_button)
    assert not part.foot.isVisible()


@pytest.mark.parametrize("button", ["save_button", "back_button"])
def test_the_focus_goes_back_to_where_one_was(window: OpenWindow, part: Any, button: str) -> None:
    """Once all is saved or put back; where one came from elsewhere, to the plan that is shown."""
    form, pressed = part.forms[""], getattr(part.foot, button)
    enter(form.wait, "25")
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    window.settle()
    assert not part.foot.isVisible()
    assert form.wait.hasFocus()
    enter(form.wait, "30")
    window.screen.list.setFocus()
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    window.settle()
    assert form.preset.tile("usual").hasFocus()
    enter(form.wait, "35")
    QTest.keySequence(window.desktop.window, "Ctrl+Return")
    window.settle()
    assert form.wait.hasFocus()


def test_what_is_typed_stays_while_the_book_changes(window: OpenWindow, part: Any) -> None:
    """And what nobody touches shows what another window wrote."""
    reminder_plans.keep(window.book, Plan(kind="Coupe", steps=USUAL), now=NOW)
    window.until(lambda: "Coupe" in part.forms)
    enter(part.forms[""].wait, "25")
    for kind in ("", "Coupe"):
        reminder_plans.keep(window.book, Plan(kind=kind, steps=DAY_BEFORE), now=NOW)
    window.until(lambda: part.forms["Coupe"].preset.chosen == "day_before")
    assert part.forms[""].wait.value() == 25
    assert part.forms[""].preset.chosen == "usual"
    part.forms[""].put_back()
    assert part.forms[""].preset.chosen == "day_before"


def test_a_way_of_ones_own_stays_chosen_while_the_book_changes(
    window: OpenWindow, part: Any
) -> None:
    click(part.forms[""].preset.tile("own"))
    booked(window)
    window.session.book_changed.emit()
    window.settle()
    assert part.forms[""].preset.chosen == "own"
    assert part.forms[""].steps.isVisible()


def test_tab_goes_through_all_of_it_as_it_stands(window: OpenWindow, part: Any) -> None:
    """Also through what was made later: another plan, a line more, a day more."""
    part.new.show_text("Coupe")
    part.add()
    window.settle()
    part.closed.day.show_typed("31/12/2026")
    part.closed.add_days()
    window.settle()
    met = tabbed(window, part)
    assert met == sorted(met, key=lambda each: _row(each, part))
    form = part.forms["Coupe"]
    click(form.preset.tile("own"))
    click(form.steps.add_button)
    window.until(form.steps.lines[-1].isVisible)
    enter(form.wait, "25")
    met = tabbed(window, part)
    assert met == sorted(met, key=lambda each: _row(each, part))
    assert {
        *(each.many for each in form.steps.lines),
        *(form.on, form.remove, form.wait, form.words["en"].edit),
        *(part.new.line, part.closed.weekdays[6], part.closed._days.itemAt(0).widget()),
        part.cover.days,
    } <= set(met)
    assert len(met) > 40


def tabbed(window: OpenWindow, part: QWidget) -> list[QWidget]:
    """What Tab comes by, from the list of parts until it has left this one."""
    window.screen.list.setFocus()
    met: list[QWidget] = []
    while True:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if not part.isAncestorOf(now) or now in met:
            return met
        met.append(now)


def _row(widget: QWidget, part: QWidget) -> tuple[int, int]:
    """Which line of the page it stands in, and how far right."""
    centre = widget.mapTo(part, widget.rect().center())
    return round(centre.y() / 20), centre.x()


# --- kinds


def test_a_kind_gets_its_plan_and_loses_it(window: OpenWindow, part: Any) -> None:
    """Chosen from the kinds so far; only its appointments follow; Undo both ways."""
    booked(window, kind="Examen de vue")
    part.arrive()
    window.settle()
    part.new.line.setFocus()
    QTest.keyClicks(part.new.line, "vue")
    completer = part.new.line.completer()
    assert completer.currentCompletion() == "Examen de vue"
    window.until(lambda: completer.popup().isVisible())
    QTest.keyClick(completer.popup(), Qt.Key.Key_Down)
    QTest.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert part.new.text == "Examen de vue"
    click(part.add_button)
    window.settle()
    assert notice(window) == "“Examen de vue” has a plan of its own."
    assert part.kind == "Examen de vue" and part.new.text == ""
    form = part.forms["Examen de vue"]
    assert form.isVisible() and not part.forms[""].isVisible()
    click(form.preset.tile("day_before"))
    enter(form.closes, "16:00")
    form.save()
    window.settle()
    assert plans(window).of("Examen de vue").closes == "16:00"
    assert plans(window).of("").closes == "20:00"
    assert dues(window) == {DUE - timedelta(hours=2)}
    click(form.remove)
    window.settle()
    assert notice(window) == (
        "“Examen de vue” follows the plan of all kinds."
        " The reminders of 1 appointment have changed."
    )
    assert list(part.forms) == [""] and part.forms[""].isVisible()
    assert dues(window) == {DUE}
    undo(window)
    assert plans(window).of("Examen de vue").closes == "16:00"
    assert dues(window) == {DUE - timedelta(hours=2)}
    assert list(part.forms) == ["", "Examen de vue"]


def test_a_plan_that_another_window_took_out_is_gone_here_too(
    window: OpenWindow, part: Any
) -> None:
    part.new.show_text("Coupe")
    part.add()
    window.settle()
    reminder_plans.forget(window.book, "Coupe", now=NOW)
    click(part.forms["Coupe"].remove)
    window.until(lambda: list(part.forms) == [""])
    assert notice(window).startswith("This cannot be done as asked.")
    assert part.forms[""].isVisible()


def test_a_new_kind_can_be_taken_back(window: OpenWindow, part: Any) -> None:
    part.new.line.setFocus()
    QTest.keyClicks(part.new.line, " Coupe ")
    QTest.keyClick(part.new.line, Qt.Key.Key_Return)
    window.settle()
    assert plans(window).by_kind == {"Coupe": Plan("Coupe", USUAL)}
    undo(window)
    assert plans(window).by_kind == {}
    assert part.kind == ""


def test_a_kind_without_a_name_or_with_a_plan_is_refused_below_the_field(
    window: OpenWindow, part: Any
) -> None:
    QTest.keyClick(part.new.line, Qt.Key.Key_Return)
    assert part.new.below.text() == "Write the kind first, as appointments are booked."
    part.new.show_text("Coupe")
    part.add()
    window.settle()
    part.new.show_text("coupe")  # in other letters it is that one
    part.add()
    assert part.new.below.text() == "This kind has its plan."
    assert part.kind == "Coupe"
    part.new.show_text("Coupe\u2028longue")
    part.add()
    window.settle()
    assert part.new.below.text() == "A kind is a line of 60 characters at most."
    assert list(plans(window).by_kind) == ["Coupe"]


def test_what_is_typed_in_one_plan_stays_while_another_is_looked_at(
    window: OpenWindow, part: Any
) -> None:
    part.new.show_text("Coupe")
    part.add()
    window.settle()
    enter(part.forms["Coupe"].wait, "25")
    click(part.chips.chip(""))
    assert part.forms[""].isVisible() and not part.forms["Coupe"].isVisible()
    QTest.keyClick(part.chips.chip(""), Qt.Key.Key_Right)
    QTest.keyClick(part.chips.chip("Coupe"), Qt.Key.Key_Space)
    assert part.forms["Coupe"].wait.value() == 25


# --- words


def test_words_are_shown_as_they_read_and_kept(window: OpenWindow, part: Any) -> None:
    """As shipped until somebody writes; then all that stands there is the shop's own."""
    form = part.forms[""]
    box = form.words["fr"]
    assert box.template == TEMPLATES["fr"]
    assert box.bubble.words.text() == "Optique Carmin : votre rendez-vous demain à 15:00."
    assert form.words["en"].bubble.words.text() == (
        "Optique Carmin: your appointment tomorrow at 15:00."
    )
    assert not box.shipped.isVisible()
    box.edit.setFocus()
    QTest.keyClick(box.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(box.edit, " À bientôt")
    assert box.bubble.words.text().endswith("demain à 15:00. À bientôt")
    assert box.shipped.isVisible()
    form.save()
    window.settle()
    assert plans(window).of("").words == {
        "fr": f"{TEMPLATES['fr']} À bientôt",
        "en": TEMPLATES["en"],
    }
    click(box.shipped)
    form.save()
    window.settle()
    assert plans(window).of("").words == {}


def test_a_field_is_put_into_the_words(window: OpenWindow, part: Any) -> None:
    box = part.forms[""].words["fr"]
    box.edit.setFocus()
    QTest.keyClick(box.edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    click(box.field)
    offered = [each.text() for each in window.menu.actions()]
    assert len(offered) == 6 and "First name" in offered
    window.menu.setActiveAction(window.menu.actions()[offered.index("First name")])
    QTest.keyClick(window.menu, Qt.Key.Key_Return)
    assert box.template.startswith("{first_name}")


def test_what_becomes_of_a_costly_name_is_seen(window: OpenWindow, part: Any) -> None:
    """The invented person has a ç in the first name: it alone makes two SMS."""
    form = part.forms[""]
    box = form.words["fr"]
    box.edit.show_template(
        "Bonjour {first_name}, un rappel de votre rendez-vous {day} à {time} chez {shop}."
    )
    assert box.bubble.words.text().startswith("Bonjour, un rappel")
    form.greeting.setFocus()
    QTest.keyClick(form.greeting, Qt.Key.Key_Down)
    assert box.bubble.words.text().startswith("Bonjour Francois, un rappel")
    assert box.count.text().endswith("1 SMS (1 segment)")
    QTest.keyClick(form.greeting, Qt.Key.Key_Down)
    assert box.bubble.words.text().startswith("Bonjour François, un rappel")
    assert box.count.text().endswith("2 SMS (2 segments)")
    form.save()
    window.settle()
    assert plans(window).of("").greeting is Greeting.PAY


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{first_name}, {nom} {day}", "The book has no field “nom”."),
        ("à {time} {", "A brace stands for a field, and this one belongs to none."),
        ("ô" * 71, "These words take more than one SMS, whoever gets them."),
    ],
)
def test_words_that_cannot_leave_are_refused_below_them(
    window: OpenWindow, part: Any, words: str, said: str
) -> None:
    """When one leaves the field, and when one saves; once right it says so no more."""
    form = part.forms[""]
    box = form.words["en"]
    box.edit.setFocus()
    box.edit.selectAll()
    box.edit.show_template(words) if "{" not in words[-1:] else box.edit.insertPlainText(words)
    assert not box.error.isVisible()
    form.wait.setFocus()
    assert box.error.isVisible() and box.error.words.text().startswith(said)
    assert not box.reads.isVisible()
    form.save()
    window.settle()
    assert plans(window).by_kind == {}
    assert box.edit.hasFocus()
    box.edit.show_template("Tomorrow at {time}")
    assert not box.error.isVisible() and box.reads.isVisible()
    form.save()
    window.settle()
    assert plans(window).of("").words["en"] == "Tomorrow at {time}"


def test_a_language_without_words_says_whose_leave(window: OpenWindow, part: Any) -> None:
    """Both empty: those that are shipped. One empty: the other's, as the services have it."""
    form = part.forms[""]
    french, english = form.words["fr"], form.words["en"]
    english.edit.setFocus()
    english.edit.selectAll()
    QTest.keyClick(english.edit, Qt.Key.Key_Delete)
    assert english.instead.text() == "Nothing is written here: the words as shipped leave."
    french.edit.show_template("{shop} : à {day} {time}")
    assert english.instead.text() == "Nothing is written here: they get the French words."
    assert english.bubble.words.text() == french.bubble.words.text()
    form.save()
    window.settle()
    kept = plans(window).of("")
    assert kept.words == {"fr": "{shop} : à {day} {time}"}
    assert telling.words_for(kept, "en", "fr") == ("fr", kept.words["fr"])
    assert english.template == ""
    french.edit.show_template("")
    form.save()
    window.settle()
    assert plans(window).of("").words == {}
    assert (french.template, english.template) == (TEMPLATES["fr"], TEMPLATES["en"])


# --- closed days


def test_days_of_the_week_are_closed_at_once(window: OpenWindow, part: Any) -> None:
    booked(window)
    click(part.closed.weekdays[2])  # the 25th, the evening before
    window.settle()
    assert notice(window) == (
        "Closed on Wednesday from now on. The reminders of 1 appointment have changed."
    )
    assert plans(window).opening == Opening(frozenset({2}))
    assert dues(window) == {DUE - timedelta(days=1)}
    undo(window)
    assert plans(window).opening == Opening()
    assert dues(window) == {DUE}
    assert not part.closed.weekdays[2].isChecked()


def test_it_says_how_many_are_booked_on_days_that_close(window: OpenWindow, part: Any) -> None:
    """And shows the first of them; what that closes can still be taken back from there."""
    booked(window, 3)
    click(part.closed.weekdays[3])
    window.settle()
    assert notice(window) == (
        "Closed on Thursday from now on. 3 appointments are booked then, the first on Thursday"
        " 26 November 2026. No reminder changes its time."
    )
    click(window.desktop.window.notices.besides_button)
    window.settle()
    assert window.desktop.window.room == "appointments"
    assert window.desktop.window.shown.day == DAY
    undo(window)
    assert plans(window).opening == Opening()


def test_a_shop_that_is_never_open_is_refused_below_the_days(window: OpenWindow, part: Any) -> None:
    reminder_plans.close_on(window.book, Opening(frozenset(range(6))), now=NOW)
    window.until(lambda: part.closed.weekdays[5].isChecked())
    part.closed.weekdays[6].setFocus()
    QTest.keyClick(part.closed.weekdays[6], Qt.Key.Key_Space)
    window.settle()
    assert part.closed.wrong_week.words.text().startswith("A shop that is closed on all days")
    assert not part.closed.weekdays[6].isChecked()
    assert plans(window).opening.weekdays == frozenset(range(6))


def test_single_days_are_typed_and_taken_off(window: OpenWindow, part: Any) -> None:
    closed = part.closed
    enter(closed.day, "31/12")
    QTest.keyClick(closed.day, Qt.Key.Key_Return)
    window.settle()
    assert plans(window).opening.days == {date(2026, 12, 31)}
    assert notice(window) == "Closed on Thursday 31 December 2026. No reminder changes its time."
    for typed, said in (
        ("31/12/2026", "That day is on the list."),
        ("23/11/2026", "This day has passed."),
        ("soon", "This is no day of the calendar. Write it as 25/12/2026."),
    ):
        enter(closed.day, typed)
        QTest.keyClick(closed.day, Qt.Key.Key_Return)
        assert closed.wrong.isVisible() and closed.wrong.words.text() == said
        assert closed.day.hasFocus()
    [single] = [closed._days.itemAt(at).widget() for at in range(closed._days.count())]
    assert single.accessibleName() == "Take Thursday 31 December 2026 off the list"
    click(single)
    window.settle()
    assert plans(window).opening.days == frozenset()
    undo(window)
    assert plans(window).opening.days == {date(2026, 12, 31)}


def test_a_holiday_week_is_typed_at_once_and_undone_at_once(window: OpenWindow, part: Any) -> None:
    """As one on the list too, taken off by one click; what cannot be meant is said."""
    closed = part.closed
    enter(closed.day, "28/12")
    enter(closed.until, "2/1")
    QTest.keyClick(closed.until, Qt.Key.Key_Return)
    window.settle()
    week = {date(2026, 12, 28) + timedelta(days=each) for each in range(6)}
    assert plans(window).opening.days == week
    assert notice(window) == (
        "Closed from Monday 28 December 2026 to Saturday 2 January 2027."
        " No reminder changes its time."
    )
    assert (closed.day.text(), closed.until.text()) == ("", "")
    [chip] = [closed._days.itemAt(at).widget() for at in range(closed._days.count())]
    assert chip.text().strip() == "Mon 28 Dec – Sat 2 Jan 2027"
    undo(window)
    assert plans(window).opening.days == frozenset()
    window.until(lambda: closed._days.count() == 0)
    for typed, said in (
        ("20/12/2026", "The last day comes before the first."),
        ("28/2/2027", "At most 60 days can be added at once."),
        ("soon", "This is no day of the calendar. Write it as 25/12/2026."),
    ):
        enter(closed.day, "28/12")
        enter(closed.until, typed)
        click(closed.add_button)
        assert (closed.wrong.words.text(), closed.until.hasFocus()) == (said, True)
    enter(closed.until, "2/1")
    click(closed.add_button)
    window.settle()
    click(closed._days.itemAt(0).widget())
    window.settle()
    assert plans(window).opening.days == frozenset()
    undo(window)
    assert plans(window).opening.days == week


def test_public_holidays_are_added_with_one_click_and_taken_back(
    window: OpenWindow, part: Any
) -> None:
    """Those to come of this year and the next; what was on the list stays, by Undo too."""
    enter(part.closed.day, "31/12")
    click(part.closed.add_button)
    window.settle()
    booked(window)
    anna = appointments.listed(window.book)[0].appointment.booking
    for day, clock in ((24, "11:00"), (25, "11:00"), (25, "15:00")):
        wanted = replace(anna, day=date(2026, 12, day), clock=clock)
        appointments.add(window.book, wanted, account_id=1, now=NOW)
    click(part.closed.holidays)
    window.settle()
    assert notice(window) == (
        "12 public holidays added. 2 appointments are booked then, the first on Friday"
        " 25 December 2026. No reminder changes its time."
    )
    days = plans(window).opening.days
    assert len(days) == 13
    assert {date(2026, 12, 25), date(2027, 7, 14), date(2026, 12, 31)} <= days
    assert date(2026, 11, 11) not in days
    click(part.closed.holidays)
    window.settle()
    assert notice(window) == "All public holidays are on the list."
    click(part.closed._days.itemAt(0).widget())
    window.settle()
    undo(window)
    assert plans(window).opening.days == days


# --- cover


def test_how_far_ahead_is_chosen_by_keys_and_taken_back(window: OpenWindow, part: Any) -> None:
    days, settings = part.cover.days, window.session.comptoir.settings
    assert days.currentText() == "1 open day ahead"
    days.setFocus()
    QTest.keyClick(days, Qt.Key.Key_Down)
    window.settle()
    assert settings.chosen(preferences.COVER_DAYS) == "2"
    assert notice(window) == "Handed to the provider in advance: 2 open days ahead"
    QTest.keyClick(days, Qt.Key.Key_Home)
    window.settle()
    assert notice(window) == "Handed to the provider in advance: not at all"
    undo(window)
    assert settings.chosen(preferences.COVER_DAYS) == "2"
    window.until(lambda: days.currentText() == "2 open days ahead")


def test_which_account_can_hold_them_and_how_many_withdrawals_are_left(
    window: OpenWindow, part: Any
) -> None:
    def lines() -> list[str]:
        return [each.words.text() for each in part.cover.findChildren(Said) if each.isVisible()]

    assert lines() == [
        "practice cannot hold them: its reminders leave only while this computer is on."
    ]
    holds = {"lead": 300, "horizon": 86_400, "withdraw_lead": 600, "recipients_per_withdrawal": 2}
    counted = {**holds, "withdrawals_a_month": 1000}
    with window.book.write() as connection:
        accounts.tell(connection, 1, {**CAPABLE, "scheduling": counted}, NOW)
        accounts.add(connection, name="Second", connector="practice", url="http://x", now=NOW)
    window.until(lambda: len(lines()) == 2)
    assert lines() == [
        "practice holds them until their hour. 0 of 1,000 withdrawals used this month.",
        "Second has not said yet whether it can hold reminders.",
    ]
