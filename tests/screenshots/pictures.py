"""Which pictures there are: each goes somewhere in the window and makes it show something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.domain.message import State
from desktop_app.services import contact_book, drafts, insights
from desktop_app.services.unsent import unsent
from desktop_app.ui.contacts.panel import APPOINTMENTS
from desktop_app.ui.shell.closing import ClosingDialog
from desktop_app.ui.shell.finder import Finder
from tests.helpers.window import OpenWindow
from tests.screenshots import calendar_file, shop

Show = Callable[[OpenWindow], None]


@dataclass(frozen=True)
class Picture:
    """``filled`` makes the window show it on a full book, ``empty`` on one that holds nobody."""

    filled: Show
    empty: Show | None = None


def _room(name: str, **place: Any) -> Show:
    def show(window: OpenWindow) -> None:
        window.go(name, **place)

    return show


def _marketing(window: OpenWindow) -> None:
    [saved] = [each for each in drafts.listed(window.book) if each.text.name == shop.DRAFT]
    window.go("composer", draft=saved.id)
    window.settle()
    window.screen.panel.who.reasons["not_asked"].click()


def _transactional(window: OpenWindow) -> None:
    window.go("composer", tag="lentilles")
    window.screen.edit.show_template(
        "Bonjour {first_name|}, vos lentilles sont arrivées chez {shop}. Retrait jusqu'à 19 h."
    )
    _planned(window)


def _planned(window: OpenWindow) -> None:
    """Until the plan is of the text that stands there."""
    screen = window.screen
    window.until(
        lambda: not (screen._plan_soon.isActive() or screen._asked.waiting or screen.problem())
    )


def _person(window: OpenWindow) -> None:
    window.go("contacts", contact=shop.somebody(window.book, "Maëlle"))


def _their_appointments(window: OpenWindow) -> None:
    """Of who came, missed one, called one off and comes again."""
    window.go("contacts", contact=shop.regular(window.book))
    window.screen.panel.show_tab(APPOINTMENTS)


def _report(window: OpenWindow) -> None:
    window.go("campaigns", campaign=_campaign(window, "Seconde paire"))


def _running(window: OpenWindow) -> None:
    window.go("campaigns", campaign=_campaign(window, "Fermeture avancée"))


def _list(steps: int) -> Show:
    """The sample list, so many pages on."""

    def show(window: OpenWindow) -> None:
        window.go("importing", sample=True)
        screen = window.screen
        window.settle()
        for _ in range(steps):
            screen.main_action()
            window.settle()

    return show


def _booking(window: OpenWindow) -> None:
    """One that repeats, of somebody found by three letters."""
    window.go("appointments", new=True, whole_week=False)
    form = window.screen.form
    form.person.field.line.setText("maë")
    form.person.field.line.textEdited.emit("maë")
    window.settle()
    form.person.choose(form.person.found.item(0).data(Qt.ItemDataRole.UserRole))
    form.repeats.on.setChecked(True)
    form.kind.line.setText("Réglage")


def _changing(how: str) -> Show:
    """The next one, whose reminder has left, elsewhere or called off: not done yet."""

    def show(window: OpenWindow) -> None:
        window.go("appointments", whole_week=False)
        next_one = next(each.id for each in window.screen.rows if each.at > shop.NOW)
        window.go("appointments", appointment=next_one)
        details = window.screen.details
        getattr(details, f"begin_{how}")()
        if how == "move":
            details.move_form.when.clock_edit.show_typed("16:30")
        window.settle()
        window.until(lambda: True)
        save = {"move": details.move_form, "cancel": details.cancel_form}[how].save
        details.findChildren(QScrollArea)[0].ensureWidgetVisible(save, 0, 16)

    return show


def _taking_over(window: OpenWindow) -> None:
    """The calendar of a booking tool, looked at. Not taken in: other pictures are of this book."""
    window.go("taking-over", path=calendar_file.written(window.book))


def _calendars(window: OpenWindow) -> None:
    calendar_file.followed(window.book)
    window.go("settings", part="calendars")


def _found(window: OpenWindow) -> None:
    """Who is found by two letters."""
    window.go("appointments", new=True, whole_week=False)
    person = window.screen.form.person
    person.field.line.setText("ma")
    person.field.line.textEdited.emit("ma")


def _taken(window: OpenWindow) -> None:
    """At an hour at which the colleague has somebody else."""
    window.go("appointments", new=True, whole_week=False)
    form = window.screen.form
    form.person.choose(contact_book.find(window.book, "maëlle")[0])
    form.particulars.staff.setEditText("Samir")
    form.when.show_typed(("24/11", "9:45"))


def _settling(verb: str) -> Show:
    """What the first row to settle that can be asked so shows then."""

    def show(window: OpenWindow) -> None:
        window.go("today")
        rows = window.screen.settle.rows
        row = next(each for each in rows if verb in [act.verb for act in each.told.acts])
        row.asking(verb).click()

    return show


def _not_safe(window: OpenWindow) -> None:
    window.go("today")
    window.screen.strip.settle.click()


def _closing(window: OpenWindow) -> None:
    window.go("today")
    session, now = window.session, shop.NOW
    found = unsent(
        window.book,
        now=now,
        zone=session.zone,
        rules=session.facts.rules,
        home=session.facts.home,
    )
    ClosingDialog(session, found, print, print, window.desktop.window).open()


def _own_plan(window: OpenWindow) -> None:
    """A way of one's own, not saved, as far as its words."""
    window.go("settings", part="reminders")
    part = window.screen.part
    part.choose_kind("")
    part.forms[""].preset.tile("own").click()
    part.forms[""].steps.add_button.click()
    window.settle()
    _scroll_to(window, part.forms[""].steps)


def _closed_days(window: OpenWindow) -> None:
    window.go("settings", part="reminders")
    _scroll_to(window, window.screen.part.closed)


def _scroll_to(window: OpenWindow, thing: QWidget) -> None:
    """At the top of what scrolls, as far as that goes."""
    holder = thing.parentWidget()
    while not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    window.until(lambda: True)
    inside = holder.widget()
    holder.verticalScrollBar().setValue(thing.mapTo(inside, QPoint(0, -8)).y())


def _finder(window: OpenWindow) -> None:
    window.go("today")
    window.desktop.window.find_anything()
    [finder] = window.desktop.window.findChildren(Finder)
    finder.line.setText("ma")
    finder.line.textEdited.emit("ma")


def _going_to_a_day(window: OpenWindow) -> None:
    window.go("appointments", whole_week=False)
    window.screen.go_to()


def _confirm(window: OpenWindow) -> None:
    _transactional(window)
    window.screen.main_action()


def _history(window: OpenWindow) -> None:
    [line] = [
        each
        for each in insights.messages(window.book, _campaign(window, "Lunettes prêtes"))
        if each.message.state is State.UNCERTAIN
    ]
    campaign = _campaign(window, "Lunettes prêtes")
    window.go("campaigns", campaign=campaign, message=line.message.id)


def _campaign(window: OpenWindow, name: str) -> int:
    [found] = [
        each.campaign.id for each in insights.campaigns(window.book) if each.campaign.name == name
    ]
    return found


PICTURES: Mapping[str, Picture] = {
    "today": Picture(_room("today"), _room("today")),
    "composer": Picture(_transactional, _room("composer")),
    "composer-marketing": Picture(_marketing),
    "contacts": Picture(_room("contacts"), _room("contacts")),
    "contacts-person": Picture(_person),
    "contacts-appointments": Picture(_their_appointments),
    "importing": Picture(_room("importing"), _room("importing")),
    "appointments": Picture(
        _room("appointments", whole_week=False), _room("appointments", whole_week=False)
    ),
    "appointments-week": Picture(
        _room("appointments", whole_week=True), _room("appointments", whole_week=True)
    ),
    "appointments-moving": Picture(_changing("move")),
    "appointments-cancelling": Picture(_changing("cancel")),
    "appointments-new-person": Picture(_found),
    "appointments-new": Picture(_booking),
    "appointments-import-file": Picture(_room("taking-over"), _room("taking-over")),
    "appointments-import": Picture(_taking_over),
    "appointments-new-taken": Picture(_taken),
    "campaigns": Picture(_room("campaigns"), _room("campaigns")),
    "campaign-report": Picture(_report),
    "campaign-running": Picture(_running),
    "campaign-message": Picture(_history),
    "import-columns": Picture(_list(1)),
    "import-consent": Picture(_list(2)),
    "import-verdict": Picture(_list(3)),
    **{
        f"settings-{part}": Picture(_room("settings", part=part))
        for part in (
            "shop",
            "providers",
            "reminders",
            "staff",
            "look",
            "running",
            "recovery",
            "keys",
        )
    },
    # It brings appointments without a person, which the agenda tells: after the agenda.
    "settings-calendars": Picture(_calendars, _room("settings", part="calendars")),
    "settings-reminders-own": Picture(_own_plan),
    "settings-reminders-closed": Picture(_closed_days),
    "today-one-by-one": Picture(_settling("open")),
    "today-reword": Picture(_settling("read")),
    "today-move": Picture(_settling("move")),
    "today-not-safe": Picture(_not_safe),
    "closing": Picture(_closing),
    # What lies over a room comes last: it stays open.
    "finder": Picture(_finder),
    "appointments-go-to": Picture(_going_to_a_day),
    "confirm": Picture(_confirm),
}
