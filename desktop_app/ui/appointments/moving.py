"""Moving an appointment, or calling it off: what that does to its reminders, said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop_app.domain.appointment import instant
from desktop_app.domain.errors import BadInput
from desktop_app.services import overlaps, planning
from desktop_app.ui.appointments import presenter, words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.appointments.when import When
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.overlaps import Overlaps
from desktop_app.ui.kit.session import Session


@dataclass(frozen=True, slots=True)
class Effect:
    """What a move would do, in a sentence; ``bare``: no reminder would be left."""

    sentence: str
    bare: bool

    @property
    def icon(self) -> str:
        return "ph.bell-slash" if self.bare else "ph.bell"

    @property
    def icon_role(self) -> str:
        return "warn.solid" if self.bare else "service.solid"


def effect(session: Session, row_: Row, day: date, clock: str) -> Effect:
    """BadInput: bad_day, bad_clock."""
    booking, now = row_.listed.appointment.booking, session.now()
    plans = session.facts.plans
    plan = planning.preview(plans, day, clock, booking.zone, booking.kind, now=now)
    starts = instant(day, clock, booking.zone)
    before = words.moving(presenter.takes_back(row_))
    after = words.planned(plan, starts, session.zone, now)
    return Effect(f"{before} {after}".strip(), plan[0].refused is not None)


class Scope(QWidget):
    """This one of a series, or all that follow it too; not seen where it does not repeat."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which of the series"))
        inside = column(self, gap=4)
        self.one = QRadioButton(self.tr("This one only"))
        self.following = QRadioButton()
        self._group = QButtonGroup(self)
        for each in (self.one, self.following):
            self._group.addButton(each)
            inside.addWidget(each)
        self.hide()

    def begin(self, following: int) -> None:
        """``following``: how many there are from this one on."""
        self.one.setChecked(True)
        told = self.tr("All from this one on (%1)")
        self.following.setText(told.replace("%1", formats.number(following)))
        self.setVisible(following > 1)

    @property
    def all_following(self) -> bool:
        return not self.isHidden() and self.following.isChecked()


class MoveForm(QWidget):
    """``moved`` gets day, clock and whether all that follow go too; ``kept`` leaves it."""

    def __init__(
        self,
        session: Session,
        moved: Callable[[date, str, bool], object],
        kept: Callable[[], object],
    ) -> None:
        super().__init__()
        self.session, self._moved = session, moved
        self._row: Row | None = None
        inside = column(self, gap=12)
        inside.addWidget(label(self.tr("Move it to"), "heading"))
        self.when = When(session.today, self._edited)
        self.when.entered.connect(self.move_it)
        inside.addWidget(self.when)
        self.overlaps = Overlaps(session)
        inside.addWidget(self.overlaps)
        self.scope = Scope()
        self.scope.following.toggled.connect(lambda _: self._ask_overlaps())
        inside.addWidget(self.scope)
        self.effect = Said("ph.bell", "", wrap=True)
        inside.addWidget(self.effect)
        self.save = button(self.tr("Move"), self.move_it, look="primary", icon="ph.check")
        inside.addWidget(flow(self.save, button(self.tr("Leave it"), kept, look="quiet")))

    def begin(self, row_: Row, following: int) -> None:
        self._row = row_
        booking = row_.listed.appointment.booking
        self.overlaps.clear()
        self.scope.begin(following)
        self.when.show_when(booking.day, time.fromisoformat(booking.clock))
        self._show_effect()
        self.when.day_edit.setFocus()

    def move_it(self) -> None:
        try:
            self.when.check()
            if self.when.day < self.session.today():
                raise BadInput("day_past")
        except BadInput as error:
            self.show_error(error)
            return
        self._moved(self.when.day, self.when.clock, self.scope.all_following)

    def show_error(self, error: BadInput) -> None:
        self.when.show_error(words.fault(error))
        self.when.focus_fault(error.kind)

    def _edited(self) -> None:
        self._show_effect()
        self._ask_overlaps()

    def _ask_overlaps(self) -> None:
        """What speaks against the hour it would go to."""
        if self._row is None or not self.when.is_read:
            self.overlaps.clear()
            return
        book, row_id, day, clock = self.session.book, self._row.id, self.when.day, self.when.clock
        following, booking = self.scope.all_following, self._row.listed.appointment.booking
        if (day, clock) == (booking.day, booking.clock):
            self.overlaps.clear()
            return
        self.overlaps.ask(
            lambda of: overlaps.against_move(
                book, row_id, of, day=day, clock=clock, all_following=following
            )
        )

    def _show_effect(self) -> None:
        if self._row is None:
            return
        self.effect.setVisible(self.when.is_read)
        if not self.when.is_read:
            return
        try:
            found = effect(self.session, self._row, self.when.day, self.when.clock)
        except BadInput as error:
            self.show_error(error)
            return
        look = "warn" if found.bare else "secondary"
        self.effect.say(found.icon, found.sentence, found.icon_role, look)
        self.effect.setMinimumHeight(theme.scaled(40))


class CancelForm(QWidget):
    """``cancelled`` gets whether all that follow are called off too; ``kept`` leaves it."""

    def __init__(self, cancelled: Callable[[bool], object], kept: Callable[[], object]) -> None:
        super().__init__()
        self._cancelled = cancelled
        inside = column(self, gap=12)
        inside.addWidget(label(self.tr("Cancel it?"), "heading"))
        self.scope = Scope()
        inside.addWidget(self.scope)
        self.effect = Said("ph.bell-slash", "", role="secondary", wrap=True)
        inside.addWidget(self.effect)
        self.save = button(self.tr("Cancel the appointment"), self.cancel_it, look="destructive")
        inside.addWidget(flow(self.save, button(self.tr("Leave it"), kept, look="quiet")))

    def begin(self, row_: Row, following: int) -> None:
        self.scope.begin(following)
        self.effect.words.setText(words.called_off(presenter.takes_back(row_)))
        self.save.setFocus()

    def cancel_it(self) -> None:
        self._cancelled(self.scope.all_following)
