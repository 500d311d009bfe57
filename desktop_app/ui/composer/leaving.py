"""When it leaves: now, or at a time of the shop's own wall clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QWidget,
)

from desktop_app.ui.kit import icons, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Button, show_checked, when_chosen
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.typed import MomentEdit

_TICK = 16  # pixels of the design


class _Choice(Button):
    """One of the two, with a tick where it is chosen; as wide as it is then."""

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font("table", weight=600)).horizontalAdvance(self.text())
        return QSize(words + theme.scaled(24 + _TICK + 8), super().sizeHint().height())

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.framed()
        on = self.isChecked()
        font = theme.font("table", weight=600 if on else None)
        words = QFontMetrics(font).horizontalAdvance(self.text())
        side, gap = (theme.scaled(_TICK), theme.scaled(8)) if on else (0, 0)
        left = (self.width() - words - side - gap) / 2
        if on:
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, "ph.check", spot, "accent.solid")
        painter.setFont(font)
        painter.setPen(theme.colour("text.primary" if on else "text.secondary"))
        room = QRectF(left + side + gap, 0, words + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class Leaving(QWidget):
    """``changed`` is called with an aware instant, None for now."""

    def __init__(self, session: Session, changed: Callable[[datetime | None], object]) -> None:
        super().__init__()
        self._session, self._changed = session, changed
        whole = column(self, gap=6)
        inside = row(gap=0)
        whole.addLayout(inside)
        self.now = self._choice(self.tr("Now"), "first")
        self.later = self._choice(self.tr("At a time…"), "last")
        group = QButtonGroup(self)
        for each in (self.now, self.later):
            group.addButton(each)
            inside.addWidget(each)
        self.now.setChecked(True)
        self.when = MomentEdit(session.today, self.tr("When it leaves"))
        self._at = session.now()  # the last that could be read
        self.when.hide()
        inside.addSpacing(theme.scaled(8))
        inside.addWidget(self.when)
        inside.addStretch(1)
        self.note = Said("ph.check-circle-fill", "", "ok.solid", "secondary", "table", wrap=True)
        whole.addWidget(self.note)
        self.note.hide()
        for each in (self.now, self.later):
            when_chosen(each, self._chosen)
        self.when.changed.connect(self._chosen)

    def _choice(self, words: str, place: str) -> QPushButton:
        made = _Choice(words)
        made.setProperty("look", "segment")
        made.setProperty("place", place)
        made.setCheckable(True)
        made.setAccessibleName(words)
        return made

    @property
    def at(self) -> datetime | None:
        """The instant, aware; None for now. The last that could be read where `wrong` says so."""
        if not self.later.isChecked():
            return None
        wall, zone = self.when.wall, self._session.zone
        if wall is not None:
            told = wall.replace(tzinfo=zone) if zone else wall.astimezone()
            self._at = told.astimezone(UTC)
        return self._at

    @property
    def wrong(self) -> str:
        """The kind of error in the time that is typed; nothing leaves while there is one."""
        return self.when.wrong if self.later.isChecked() else ""

    def show_at(self, at: datetime | None) -> None:
        """What a draft says; nobody is told."""
        show_checked(self.now if at is None else self.later, True)
        self.when.setVisible(at is not None)
        self._set(at or self._next_hour())

    def show_note(self, icon: str, words: str, role: str) -> None:
        self.note.setVisible(bool(words))
        self.note.say(icon, words, role, "secondary")

    def _chosen(self) -> None:
        later = self.later.isChecked()
        if later and not self.when.isVisibleTo(self):
            self._set(self._next_hour())
        self.when.setVisible(later)
        self._changed(self.at)

    def _next_hour(self) -> datetime:
        soon = self._session.now() + timedelta(hours=1)
        return soon.replace(minute=0, second=0, microsecond=0)

    def _set(self, at: datetime) -> None:
        self._at = at
        self.when.show_moment(at.astimezone(self._session.zone))
