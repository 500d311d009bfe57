"""What can be done with an appointment, in a menu: of its row, and of its block in the week."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.appointments import answers, presenter
from desktop_app.ui.appointments.details import Details
from desktop_app.ui.appointments.doing import Doing
from desktop_app.ui.appointments.presenter import Act, Row
from desktop_app.ui.kit import shortcuts


class RowMenu(QMenu):
    """``acted``: the one thing to do about it; ``opened``: it is to be shown; ``begun``: that, with
    a form of it. All with its id."""

    acted = Signal(int)
    opened = Signal(int)
    begun = Signal(int, object)

    def __init__(
        self, parent: QWidget, chosen: Row, now: datetime, doing: Doing, details: Details
    ) -> None:
        super().__init__(parent)
        self._chosen, self._doing = chosen, doing
        to_do = answers.act(chosen, now)
        if to_do:
            self.addAction(to_do, partial(self.acted.emit, chosen.id))
            self.addSeparator()
        self.addAction(
            self.tr("Open") + "\t" + shortcuts.told("Return"), partial(self.opened.emit, chosen.id)
        )
        if presenter.act(chosen, now) is Act.CALL:
            self.addAction(self.tr("Reached by telephone"), partial(doing.reached, chosen))
        self._add_noted(chosen.at <= now)
        if chosen.booked:
            for told, form in (
                (self.tr("Move…"), details.begin_move),
                (self.tr("Edit…"), details.begin_edit),
                (self.tr("Cancel…"), details.begin_cancel),
            ):
                self.addAction(told, partial(self.begun.emit, chosen.id, form))
        self.addSeparator()
        contact = chosen.listed.appointment.booking.contact_id
        session = details.session
        self.addAction(self.tr("Their card"), lambda: session.go("contacts", contact=contact))
        self.aboutToHide.connect(self.deleteLater)

    def _add_noted(self, begun: bool) -> None:
        chosen, doing = self._chosen, self._doing
        if not chosen.booked:
            self.addAction(self.tr("Book it again"), partial(doing.restore, chosen))
        elif begun:
            for told, key, said in (
                (self.tr("Came"), "C", "came"),
                (self.tr("Did not come"), "M", "missed"),
            ):
                self.addAction(f"{told}\t{key}", partial(doing.attend, chosen, said))
        else:
            self.addAction(self.tr("Confirmed"), partial(doing.confirm, chosen))
