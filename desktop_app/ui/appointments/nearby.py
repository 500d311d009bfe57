"""What the book holds near an appointment that is not booked yet: others of the same person, and
those its reminder would tell of in the same text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from desktop_app.services import person_appointments, reminders
from desktop_app.store.appointments import Listed
from desktop_app.store.reminders import Due
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session

_MOST = 3  # days that are named


@dataclass(frozen=True, slots=True)
class Wanted:
    """An appointment as it is typed: of whom (0 where they are not in the book yet), on which days,
    and when its first reminder is due, None where none leaves. ``template`` are words of its
    own."""

    contact_id: int
    number: str | None
    days: tuple[date, ...]
    zone: str
    due_at: datetime | None
    template: str


class Nearby(QWidget):
    """Says on what other days they come; not seen where there are none. ``changed`` is told when
    the book has answered, and ``told_with`` are those of one text."""

    def __init__(self, session: Session, changed: Callable[[], object]) -> None:
        super().__init__()
        self._session, self._changed = session, changed
        self._asking = session.latest(self)
        self._wanted: Wanted | None = None
        self.told_with: tuple[Due, ...] = ()
        self.said = label("", "caption", "secondary", wrap=True)
        column(self).addWidget(self.said)
        self.hide()

    def forget(self) -> None:
        self._asking.drop()
        self._wanted = None
        self._show((), ())

    def ask(self, wanted: Wanted) -> None:
        """Once for each that is typed."""
        if wanted == self._wanted:
            return
        self.forget()
        self._wanted = wanted
        if wanted.contact_id or wanted.number:
            self._asking.ask(
                lambda errand: (self._of_person(wanted), self._of_one_text(wanted)),
                self._answered,
                lambda error: None,
            )

    def _of_person(self, wanted: Wanted) -> tuple[Listed, ...]:
        session = self._session
        if not wanted.contact_id:
            return ()
        return tuple(
            person_appointments.near(
                session.book, wanted.contact_id, wanted.days, now=session.now()
            )
        )

    def _of_one_text(self, wanted: Wanted) -> tuple[Due, ...]:
        account = self._session.facts.account
        if account is None or wanted.number is None or wanted.due_at is None:
            return ()
        return tuple(
            reminders.told_with(
                self._session.book,
                wanted.number,
                day=wanted.days[0],
                zone=wanted.zone,
                account_id=account.id,
                due_at=wanted.due_at,
                template=wanted.template,
            )
        )

    def _answered(self, found: tuple[tuple[Listed, ...], tuple[Due, ...]]) -> None:
        self._show(*found)
        self._changed()

    def _show(self, of_person: tuple[Listed, ...], told_with: tuple[Due, ...]) -> None:
        self.told_with = told_with
        shown = [self._day(each) for each in of_person[:_MOST]]
        told = self.tr("Also on %1").replace("%1", ", ".join(shown)) if shown else ""
        if len(of_person) > _MOST:
            more = self.tr("and %n more", "", len(of_person) - _MOST)
            told = f"{told} {more}"
        self.said.setText(told)
        self.setVisible(bool(told))

    def _day(self, listed: Listed) -> str:
        booking = listed.appointment.booking
        told = self.tr("%1 at %2").replace("%1", formats.day(booking.day))
        return told.replace("%2", booking.clock.removeprefix("0"))
