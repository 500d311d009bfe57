"""The rows of one person's appointments, and what each says: when, what, how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.domain.appointment import AppointmentState
from desktop_app.services import appointments, person_appointments
from desktop_app.services.appointments import Against
from desktop_app.services.person_appointments import Page, Theirs
from desktop_app.store.appointments import Listed, Place
from desktop_app.ui.kit import formats, reminder_words
from desktop_app.ui.kit.reminder_words import Line
from desktop_app.ui.kit.reminding import Kind, standing
from desktop_app.ui.kit.session import Session

ENTRY = Qt.ItemDataRole.UserRole  # a Listed, or the words of a heading
PAGE = 50  # of what has passed

Index = QModelIndex | QPersistentModelIndex
Entry = Listed | str
_NOWHERE = QModelIndex()
_PLAIN, _MUTED = "text.secondary", "text.muted"


@dataclass(frozen=True, slots=True)
class Booked:
    """What the book has of somebody's appointments; ``against`` says, by appointment, why its
    reminder would reach nobody."""

    theirs: Theirs
    against: Mapping[int, Against] = field(default_factory=dict)


NOTHING = Booked(Theirs((), Page((), None), 0))


def read_booked(session: Session, contact_id: int, most: int) -> Booked:
    """All that is to come, and ``most`` of the rest; reads the book."""
    facts, now, book = session.facts, session.now(), session.book
    theirs = person_appointments.of_person(book, contact_id, now=now, limit=max(most, PAGE))
    against = appointments.standing_against(
        book, theirs.coming, rules=facts.rules, home=facts.home, now=now
    )
    return Booked(theirs, against)


class AppointmentsModel(QAbstractListModel):
    """A heading, what is to come, a heading, the rest; more of that as one scrolls to it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._booked = NOTHING
        self._behind: list[Listed] = []
        self._more: Place | None = None
        self._fetching = 0  # the page under way, of this many ever asked; 0 is none
        self._asked = 0
        self._contact_id: int | None = None
        self.entries: list[Entry] = []

    def show(self, contact_id: int, booked: Booked) -> None:
        """The same again changes nothing: who scrolled stays there."""
        if (contact_id, booked) == (self._contact_id, self._booked):
            return
        self.beginResetModel()
        self._contact_id, self._booked, self._fetching = contact_id, booked, 0
        self._behind = list(booked.theirs.behind.rows)
        self._more = booked.theirs.behind.more
        self.entries = [*self._headed(booked.theirs.coming), *self._rest()]
        self.endResetModel()

    @property
    def passed(self) -> int:
        """How many of what has passed are shown."""
        return len(self._behind)

    def _headed(self, coming: tuple[Listed, ...]) -> list[Entry]:
        return [self.tr("To come") if coming else self.tr("Nothing to come"), *coming]

    def _rest(self) -> list[Entry]:
        return [self.tr("Past or cancelled"), *self._behind] if self._behind else []

    # --- what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if isinstance(entry, str):
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return entry if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return " · ".join(filter(None, (self.when(entry), self.what(entry))))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = (each.words for each in self.lines(entry))
            return ". ".join(filter(None, (self.when(entry), self.what(entry), *said)))
        return None

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return not parent.isValid() and self._more is not None and not self._fetching

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        before, contact_id = self._more, self._contact_id
        if before is None or contact_id is None or self._fetching:
            return
        self._asked += 1
        asked = self._fetching = self._asked
        book, now = self._session.book, self._session.now()

        def arrived(page: Page) -> None:
            if asked == self._fetching:  # nobody else is shown by now
                self._fetching = 0
                self._add(page)

        def failed(error: Exception) -> None:
            if asked == self._fetching:
                self._fetching, self._more = 0, None
            self._session.failing.emit(error)

        self._session.read(
            self,
            lambda: person_appointments.behind(
                book, contact_id, now=now, before=before, limit=PAGE
            ),
            arrived,
            failed,
        )

    def _add(self, page: Page) -> None:
        at = len(self.entries)
        heading: list[Entry] = [] if self._behind else [self.tr("Past or cancelled")]
        added = [*heading, *page.rows]
        self._more = page.more
        if page.rows:
            self.beginInsertRows(_NOWHERE, at, at + len(added) - 1)
            self._behind += page.rows
            self.entries += added
            self.endInsertRows()

    # --- what a row says

    def when(self, listed: Listed) -> str:
        """``Thu 3 Dec · 14:00``, by the wall clock that was agreed on."""
        booking = listed.appointment.booking
        day = formats.day(booking.day, year=booking.day.year != self._today().year)
        return f"{day[:1].upper()}{day[1:]} · {booking.clock.removeprefix('0')}"

    def what(self, listed: Listed) -> str:
        """What it is and with whom."""
        booking = listed.appointment.booking
        return " · ".join(filter(None, (booking.kind, booking.staff)))

    def lines(self, listed: Listed) -> list[Line]:
        """Whether they came or what they answered, then how the reminder stands."""
        appointment, now = listed.appointment, self._session.now()
        if appointment.state is AppointmentState.CANCELLED:
            return [Line("ph.minus-circle", _MUTED, _MUTED, self.tr("Cancelled"))]
        against = self._booked.against.get(appointment.id)
        stands = standing(listed, against.reason if against else None, now)
        reminder = reminder_words.line(stands, listed.reminder, self._session.zone, now)
        ahead = listed.appointment.booking.begins > now
        said = self._answered(appointment.answer) if ahead else self._came(appointment.attendance)
        if not ahead:  # nothing is to be done about it any more
            reminder = replace(reminder, icon_role=_PLAIN, text_role=_PLAIN)
        ended = stands.kind is Kind.TAKEN_BACK and appointment.answer == "confirmed"
        return said if said and ended else [*said, reminder]

    def _came(self, attendance: str) -> list[Line]:
        if attendance == "came":
            return [Line("ph.check-circle", "ok.solid", "ok.text", self.tr("Came"))]
        if attendance == "missed":
            return [Line("ph.x-circle", "bad.solid", "bad.text", self.tr("Did not come"))]
        return [Line("ph.circle-dashed", _MUTED, _MUTED, self.tr("Not noted"))]

    def _answered(self, answer: str) -> list[Line]:
        if not answer:
            return []
        if answer == "confirmed":
            return [Line("ph.check-circle-fill", "ok.solid", "ok.text", self.tr("Confirmed"))]
        return [Line("ph.chat-circle-dots", "warn.solid", "warn.text", self.tr("Read the reply"))]

    def _today(self) -> date:
        return self._session.today()
