"""A week: seven columns of hours, in which each appointment is a block by clock and length."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import pairwise

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.appointments.block import Block
from desktop_app.ui.appointments.drag import Drag
from desktop_app.ui.appointments.hours import HOUR, Canvas, Week
from desktop_app.ui.appointments.moving import Effect
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, scrolled
from desktop_app.ui.kit.controls import Button
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.session import Session


class _DayHead(Button):
    """A day above its column; choosing it shows the day."""

    def __init__(self, chosen: Callable[[date], object]) -> None:
        super().__init__()
        self.day = date.min
        self._many, self._today, self._closed = 0, False, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: chosen(self.day))

    def show_day(self, day: date, many: int, *, today: bool, closed: bool) -> None:
        self.day, self._many, self._today, self._closed = day, many, today, closed
        told = [formats.day(day, long=True), self.tr("%n appointment(s)", "", many)]
        if closed:
            told.append(self.tr("closed"))
        self.setAccessibleName(", ".join(told))
        self.setToolTip(", ".join(told))
        self.update()

    def below(self) -> str:
        """How many there are, and that it is closed: ``3 · closed``."""
        many = formats.number(self._many) if self._many else ""
        closed = self.tr("closed") if self._closed else ""
        return " · ".join(filter(None, (many, closed))) or "–"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("surface.hover"))
        role = "accent.solid" if self._today else "text.muted" if self._closed else "text.primary"
        painter.setPen(theme.colour(role))
        painter.setFont(theme.font("table", weight=600 if self._today else None))
        name = QLocale().dayName(self.day.isoweekday(), QLocale.FormatType.ShortFormat)
        half = self.height() // 2
        middle = Qt.AlignmentFlag.AlignCenter
        wide = self.width()
        painter.drawText(
            QRect(0, theme.scaled(3), wide, half - theme.scaled(2)),
            middle,
            f"{name} {self.day.day}",
        )
        painter.setPen(theme.colour("text.muted"))
        painter.setFont(theme.font("tick"))
        told = self.below()
        below = QRect(0, half - theme.scaled(1), wide, half - theme.scaled(2))
        shown = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(below, middle, shown)
        painter.end()


class _Heads(QWidget):
    """Laid out with the columns below, which say where each begins."""

    def __init__(self, chosen: Callable[[date], object]) -> None:
        super().__init__()
        self.days = [_DayHead(chosen) for _ in range(7)]
        for each in self.days:
            each.setParent(self)
        self.setFixedHeight(theme.scaled(44))

    def place(self, columns: Sequence[QRect]) -> None:
        for each, at in zip(self.days, columns, strict=True):
            each.setGeometry(at.left(), 0, at.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface.sunken"))
        line = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme.colour("line.hairline"))
        painter.end()


class WeekView(QFrame):
    """``asked`` gets a block's actions at a point; ``effect`` says what a move would do."""

    chosen = Signal(int)  # an appointment's id: the focus is on it
    opened = Signal(int)  # by Enter
    pressed_on = Signal(int)  # by the mouse, or Space
    moved = Signal(int, object, str)  # id, day, clock
    refused = Signal(str)
    day_asked = Signal(object)
    hour_asked = Signal(object, str)  # a free day and clock

    def __init__(
        self,
        session: Session,
        asked: Callable[[Row, QPoint], object],
        effect: Callable[[Row, date, str], Effect],
    ) -> None:
        super().__init__()
        self._session, self._asked = session, asked
        self._selected: int | None = None
        self._waiting: Week | None = None  # came while one was dragged
        self._scrolled_for: date | None = None
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("Appointments of the week"))
        inside = column(self)
        inside.setContentsMargins(1, 1, 1, 1)
        self.heads = _Heads(lambda day: self.day_asked.emit(day))
        inside.addWidget(self.heads)
        self.canvas = Canvas()
        self.canvas.hour_asked.connect(self.hour_asked)
        self.canvas.laid_out.connect(lambda: self.heads.place(self.canvas.columns))
        self.scrolling = scrolled(self.canvas)
        self.scrolling.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        inside.addWidget(self.scrolling, 1)
        self.told = QFrame()
        self.told.setProperty("look", "foot")
        self.words = Said("ph.bell", "", style="table", wrap=True)
        below = column(self.told, margin=12)
        below.addWidget(self.words)
        self.told.hide()
        inside.addWidget(self.told)
        self.drag = Drag(session, self.canvas, self.scrolling, effect)
        self.drag.told.connect(self._tell)
        self.drag.over.connect(self._drag_over)
        self.drag.moved.connect(self.moved)
        self.drag.refused.connect(self.refused)

    # --- shown

    def show_week(self, week: Week) -> None:
        """The same blocks again change in place; while one is dragged nothing changes."""
        if self.drag.is_on:
            self._waiting = week
            return
        canvas = self.canvas
        canvas.week = week
        rows = {each.id: each for each in week.rows}
        had_focus = False
        for gone in canvas.blocks.keys() - rows.keys():
            old = canvas.blocks.pop(gone)
            had_focus = had_focus or old.hasFocus()
            old.hide()
            old.deleteLater()
        for each in week.rows:
            if each.id in canvas.blocks:
                canvas.blocks[each.id].show_row(each)
            else:
                self._add(each)
        for head, day in zip(self.heads.days, week.days, strict=True):
            many, closed = week.counts.get(day, 0), day in week.closed
            head.show_day(day, many, today=day == week.today, closed=closed)
        canvas.place()
        for first, second in pairwise(canvas.in_order):
            QWidget.setTabOrder(first, second)  # day by day: also for a screen reader
        self.choose(self._selected)
        if had_focus:
            self.take_focus()
        if self._scrolled_for != week.days[0]:
            self._scrolled_for = week.days[0]
            QTimer.singleShot(0, self._scroll_to_begin)

    def _add(self, row_: Row) -> None:
        block = Block(self._session, row_, self.drag, self._arrow, self._asked)
        block.setParent(self.canvas)
        block.entered.connect(lambda: self.opened.emit(block.row.id))
        block.clicked.connect(lambda: self.pressed_on.emit(block.row.id))
        block.pressed.connect(lambda: self.choose(block.row.id))
        block.show()
        self.canvas.blocks[row_.id] = block

    def _scroll_to_begin(self) -> None:
        """Now, or the first appointment, a little below the upper edge."""
        canvas = self.canvas
        first = min((each.minutes[0] for each in canvas.blocks.values()), default=9 * 60)
        y = canvas.ink.y() if not canvas.ink.isHidden() else canvas.y_of(first)
        aim = min(y, canvas.y_of(first)) if canvas.ink.isHidden() else y - theme.scaled(HOUR)
        self.scrolling.verticalScrollBar().setValue(max(0, aim - theme.scaled(12)))

    def show_now(self, now: datetime | None, clock: str) -> None:
        """The ink line at ``now`` by the shop's clock; None in another week."""
        local = None if now is None else now.astimezone(self._session.zone)
        self.canvas.show_now(None if local is None else 60 * local.hour + local.minute, clock)

    def choose(self, appointment_id: int | None) -> None:
        """One of them is chosen, and it alone is reached by Tab."""
        self._selected = appointment_id
        blocks, reached = self.canvas.blocks, appointment_id
        if reached not in blocks:
            reached = next((each.row.id for each in self.canvas.in_order), None)
        for each, block in blocks.items():
            block.setChecked(each == appointment_id)
            tab = each == reached
            block.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def take_focus(self) -> None:
        """To the chosen block, or the first; to its first day where there is none."""
        chosen = self.canvas.blocks.get(self._selected or 0)
        places: list[QWidget] = [*filter(None, [chosen]), *self.canvas.in_order, *self.heads.days]
        places[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def focused(self) -> Row | None:
        """Whose block has the focus."""
        return next((e.row for e in self.canvas.blocks.values() if e.hasFocus()), None)

    # --- keys and the mouse

    def _arrow(self, block: Block, key: Qt.Key) -> None:
        week = self.canvas.week
        if week is None or self.drag.is_on:
            return
        day = block.row.listed.appointment.booking.day
        mine = self.canvas.in_day(day)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            at = mine.index(block) + (1 if key == Qt.Key.Key_Down else -1)
            found = mine[at] if 0 <= at < len(mine) else None
        else:
            found = self._beside(block, week.days, 1 if key == Qt.Key.Key_Right else -1)
        if found is not None:
            self.choose(found.row.id)
            found.setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(found.row.id)

    def _beside(self, block: Block, days: Sequence[date], step: int) -> Block | None:
        """The block nearest in time of the next day that has any."""
        at = days.index(block.row.listed.appointment.booking.day) + step
        while 0 <= at < len(days):
            if there := self.canvas.in_day(days[at]):
                return min(there, key=lambda each: abs(each.minutes[0] - block.minutes[0]))
            at += step
        return None

    # --- dragging

    def _tell(self, effect: Effect) -> None:
        self.words.say(
            effect.icon, effect.sentence, effect.icon_role, "warn" if effect.bare else ""
        )
        self.told.show()

    def _drag_over(self) -> None:
        self.told.hide()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.show_week(waiting)
        else:
            self.canvas.place()
