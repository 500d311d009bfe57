"""What speaks against an hour, said before it is saved: a warning that holds nobody up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.appointment import USUAL_MINUTES
from desktop_app.services.overlaps import Against, Closed, Shop
from desktop_app.store.overlaps import Standing
from desktop_app.ui.kit import formats, language, people
from desktop_app.ui.kit.boxes import column, empty
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session

Question = Callable[[Shop], Against]

_MOST = 3  # sentences; of more it is said how many


def shop(session: Session) -> Shop:
    facts = session.facts
    return Shop(facts.plans.opening, facts.home, language.spoken(), alone=len(facts.staff) < 2)


def sentences(session: Session, found: Against) -> list[str]:
    """Each with its day where it is about one of several."""
    told = [
        *((each.day, _closed(each)) for each in found.closed),
        *((each.day, _taken(session, each)) for each in found.taken),
        *((each.day, _again(session, each)) for each in found.same_person),
    ]
    shown = [
        f"{formats.day(day)} – {sentence}" if found.days > 1 else sentence
        for day, sentence in told[:_MOST]
    ]
    if len(told) > _MOST:
        more = QCoreApplication.translate("overlaps", "And %1 more.")
        shown.append(_put(more, formats.number(len(told) - _MOST)))
    return shown


class Overlaps(QWidget):
    """Not seen where nothing speaks against it. ``told`` is what it says, for whoever asks."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._asking = session.latest(self)
        self.told: list[str] = []
        self._lines = column(self, gap=4)
        self.hide()

    def ask(self, question: Question) -> None:
        of = shop(self._session)
        self._asking.ask(lambda errand: question(of), self._show, lambda error: self.clear())

    def clear(self) -> None:
        self._asking.drop()
        self._say([])

    def _show(self, found: Against) -> None:
        self._say(sentences(self._session, found))

    def _say(self, told: list[str]) -> None:
        if told == self.told:
            return
        self.told = told
        empty(self._lines)
        for each in told:
            line = Said("ph.warning-fill", each, "warn.solid", "warn", "table", wrap=True)
            self._lines.addWidget(line)
        self.setAccessibleName(" ".join(told))
        self.setVisible(bool(told))


def _taken(session: Session, standing: Standing) -> str:
    told = (
        QCoreApplication.translate("overlaps", "%1 has %2 then, %3.")
        if standing.staff
        else QCoreApplication.translate("overlaps", "%2 is there then, %3.")
    )
    return _put(told, standing.staff, _name(session, standing), _span(standing))


def _again(session: Session, standing: Standing) -> str:
    told = QCoreApplication.translate("overlaps", "%1 has another appointment that day, at %2.")
    return _put(told, _name(session, standing), standing.clock.removeprefix("0"))


def _closed(closed: Closed) -> str:
    told = QCoreApplication.translate("overlaps", "Closed that day: %1.")
    day = formats.day(closed.day, long=True, within=True)
    return _put(told, ", ".join(filter(None, (day, closed.holiday))))


def _put(told: str, *parts: str) -> str:
    for at, part in enumerate(parts, 1):
        told = told.replace(f"%{at}", part)
    return told


def _name(session: Session, standing: Standing) -> str:
    return people.name(session, standing.name) or people.number(session, standing.number)


def _span(standing: Standing) -> str:
    hours, minutes = map(int, standing.clock.split(":"))
    end = 60 * hours + minutes + (standing.minutes or USUAL_MINUTES)
    return f"{hours}:{minutes:02}–{end // 60 % 24}:{end % 60:02}"
