"""Moving an appointment: another day or time, and what that does to its reminder, said before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import QWidget

from desktop_app.domain.appointment import instant
from desktop_app.domain.errors import BadInput
from desktop_app.services import planning
from desktop_app.ui.appointments import presenter, words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.appointments.when import When
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session


class MoveForm(QWidget):
    """``moved`` gets day and clock; ``kept`` leaves it where it is."""

    def __init__(
        self,
        session: Session,
        moved: Callable[[date, str], object],
        kept: Callable[[], object],
    ) -> None:
        super().__init__()
        self.session, self._moved = session, moved
        self._row: Row | None = None
        inside = column(self, gap=12)
        inside.addWidget(label(self.tr("Move it to"), "heading"))
        self.when = When(session.today, self._show_effect)
        self.when.entered.connect(self.move_it)
        inside.addWidget(self.when)
        self.effect = Said("ph.bell", "", wrap=True)
        inside.addWidget(self.effect)
        self.save = button(self.tr("Move"), self.move_it, look="primary", icon="ph.check")
        inside.addWidget(flow(self.save, button(self.tr("Leave it"), kept, look="quiet")))

    def begin(self, row_: Row) -> None:
        self._row = row_
        booking = row_.listed.appointment.booking
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
        self._moved(self.when.day, self.when.clock)

    def show_error(self, error: BadInput) -> None:
        self.when.show_error(words.fault(error))
        self.when.focus_fault(error.kind)

    def _show_effect(self) -> None:
        if self._row is None:
            return
        booking, now = self._row.listed.appointment.booking, self.session.now()
        before = words.moving(presenter.would_take_back(self._row.listed.reminder))
        try:
            day, clock, zone = self.when.day, self.when.clock, booking.zone
            plans = self.session.facts.plans
            plan = planning.preview(plans, day, clock, zone, booking.kind, now=now)
            starts = instant(day, clock, zone)
        except BadInput as error:
            self.show_error(error)
            return
        after = words.planned(plan, starts, self.session.zone, now)
        refused = plan[0].refused is not None
        self.effect.say(
            "ph.bell-slash" if refused else "ph.bell",
            f"{before} {after}".strip(),
            "warn.solid" if refused else "service.solid",
            "warn" if refused else "secondary",
        )
        self.effect.setMinimumHeight(theme.scaled(40))
