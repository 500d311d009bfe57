"""Paints a line of the list: its cell in fixed width with the repaired signs marked, the verdict
with icon and words, and one control."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.domain.list_check import Kind, Line
from desktop_app.domain.repairs import Fix, changed_signs
from desktop_app.ui.contacts.importing import offers, words
from desktop_app.ui.contacts.importing.model import Col, Lines
from desktop_app.ui.contacts.importing.offers import Control
from desktop_app.ui.kit import icons, theme, tokens

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_UNMARKED = {Fix.TWO_MOBILES, Fix.OTHER_LINE, Fix.WORDS, Fix.DIGITS_ASIDE}


class LineDelegate(QStyledItemDelegate):
    """``pressed`` gets the row whose control was clicked."""

    pressed = Signal(int)

    def __init__(self, lines: Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines
        self.pending: set[int] = set()  # lines that are being judged anew

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(theme.scaled(60), theme.scaled(tokens.size("verdict_row")))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = self._lines.line(index.row())
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, line, chosen, index.column())
        inner = rect.adjusted(theme.scaled(8), 0, -theme.scaled(8), 0)
        match Col(index.column()):
            case Col.NUMBER:
                _write(painter, inner, str(line.number), "text.secondary", right=True)
            case Col.NAME:
                wanted = line.is_taken or line.kind is Kind.CORRECT
                role = "text.primary" if wanted else "text.secondary"
                _write(painter, inner, self._lines.name(line) or "—", role, weight=600)
            case Col.CELL:
                self._cell(painter, inner, line)
            case Col.READING:
                self._reading(painter, inner, line)
            case Col.VERDICT:
                self._verdict(painter, inner, line)
            case Col.CHOICE:
                self._control(painter, rect, line)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, line: Line, chosen: bool, column: int
    ) -> None:
        if chosen:
            painter.fillRect(rect, theme.colour("surface.selected"))
        elif line.kind is Kind.CORRECT:
            painter.fillRect(rect, theme.colour("row.error"))
        if chosen and column == 0:
            wide = tokens.tokens()["border"]["selection_bar"]
            painter.fillRect(
                QRect(rect.left(), rect.top(), wide, rect.height()), theme.colour("accent.solid")
            )
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line.hairline")
        )

    def _cell(self, painter: QPainter, rect: QRect, line: Line) -> None:
        shown = self._lines.cell(line)
        marked: frozenset[int] = frozenset()
        if line.before and line.fix not in _UNMARKED and shown == line.before:
            marked, _ = changed_signs(shown, self._shown(line))
        font = theme.font("table", fixed=True)
        _write_marked(painter, rect, shown or "—", marked, font, "text.primary")

    def _shown(self, line: Line) -> str:
        told = self._lines.reading(line)
        if line.fix is Fix.PLUS and line.e164 and not told.startswith("+"):
            from desktop_app.domain.phone import shown

            abroad = shown(line.e164, "")
            return told if "•" in told else abroad
        return told

    def _reading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        shown = self._shown(line)
        if not shown or (not line.is_taken and line.outcome is not None):
            _write(painter, rect, "—", "text.muted")
            return
        marked: frozenset[int] = frozenset()
        if line.before and line.fix not in _UNMARKED and "•" not in shown:
            _, marked = changed_signs(line.before, shown)
        role = "text.primary" if line.is_taken else "text.muted"
        _write_marked(painter, rect, shown, marked, theme.font("table"), role)

    def _verdict(self, painter: QPainter, rect: QRect, line: Line) -> None:
        kind = self._lines.kind(line)
        if line.number in self.pending:
            name, role = "ph.dots-three-circle", "text.secondary"
            told = self.tr("Judging anew…")
        else:
            shown = words.KINDS[kind]
            name, role, told = shown.icon, shown.icon_role, self._lines.sentence(line)
        side = theme.scaled(16)
        icon = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
        icons.paint(painter, name, icon, role)
        text = rect.adjusted(side + theme.scaled(6), 0, 0, 0)
        plain = kind in (Kind.NEW, Kind.UPDATED, Kind.UNCHANGED, Kind.LEFT_OUT)
        _write(painter, text, told, "text.secondary" if plain else "text.primary")

    # --- the control

    def _control(self, painter: QPainter, rect: QRect, line: Line) -> None:
        choice = self._lines.choice(line)
        kind = offers.control(line, choice)
        told = offers.words(line, choice)
        if kind in (Control.CORRECT, Control.WHICH):
            self._button(painter, rect, told, caret=kind is Control.WHICH)
        elif kind in (Control.REPAIR, Control.TAKE):
            self._box(painter, rect, told, offers.is_checked(line, choice))
        elif kind is Control.LOCK:
            side = theme.scaled(16)
            lock = QRect(rect.right() - side - 18, rect.center().y() - side // 2, side, side)
            icons.paint(painter, "ph.lock-simple", lock, "text.secondary")

    def _button(self, painter: QPainter, rect: QRect, told: str, *, caret: bool) -> None:
        font = theme.font("table", weight=500)
        wide = QFontMetrics(font).horizontalAdvance(told) + theme.scaled(22)
        side = theme.scaled(14)
        wide += side + theme.scaled(6) if caret else 0
        high = theme.scaled(28)
        box = QRect(
            rect.right() - wide - theme.scaled(15), rect.center().y() - high // 2 + 1, wide, high
        )
        painter.setPen(QPen(theme.colour("line.control"), 1))
        painter.setBrush(theme.colour("surface.base"))
        painter.drawRoundedRect(box, theme.scaled(6), theme.scaled(6))
        inner = box.adjusted(theme.scaled(10), 0, -theme.scaled(10), 0)
        _write(painter, inner, told, "text.primary", weight=500)
        if caret:
            at = QRect(inner.right() - side + 2, box.center().y() - side // 2 + 1, side, side)
            icons.paint(painter, "ph.caret-down", at, "text.secondary")

    def _box(self, painter: QPainter, rect: QRect, told: str, checked: bool) -> None:
        side = theme.scaled(16)
        box = QRect(
            rect.right() - side - theme.scaled(15), rect.center().y() - side // 2 + 1, side, side
        )
        painter.setPen(QPen(theme.colour("accent.solid" if checked else "line.control"), 1))
        painter.setBrush(theme.colour("accent.solid" if checked else "surface.base"))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            icons.paint(painter, "ph.check-bold", box.adjusted(2, 2, -1, -1), "accent.on")
        text = rect.adjusted(0, 0, -(side + theme.scaled(23)), 0)
        _write(painter, text, told, "text.secondary", right=True)

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and index.column() == Col.CHOICE
        ):
            self.pressed.emit(index.row())
            return True
        return False


def _write(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str,
    *,
    weight: int | None = None,
    right: bool = False,
) -> None:
    font = theme.font("table", weight=weight)
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    told = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | _MIDDLE, told)


def _write_marked(
    painter: QPainter, rect: QRect, text: str, marked: frozenset[int], font: QFont, role: str
) -> None:
    """``text`` with the signs at ``marked`` on a ground and underlined."""
    metrics = QFontMetrics(font)
    told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    top = rect.center().y() - metrics.height() // 2
    for at in marked:
        if at >= len(told):
            continue
        left = rect.left() + metrics.horizontalAdvance(told[:at])
        wide = metrics.horizontalAdvance(told[: at + 1]) - metrics.horizontalAdvance(told[:at])
        ground = QRect(left - 1, top, wide + 2, metrics.height() + 2)
        painter.fillRect(ground, theme.colour("mark.culprit"))
        painter.fillRect(
            QRect(ground.left(), ground.bottom() - 1, ground.width(), 2),
            theme.colour("warn.solid"),
        )
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | _MIDDLE, told)
