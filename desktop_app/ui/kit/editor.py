"""The message's text: fields as pills, costly characters and new SMS marked in place.

What is painted here never changes the text, and what comes by paste is what is shown. Positions of
Qt are UTF-16 units, those of `merging` code points: `_Text` turns one into the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit

from desktop_app.domain.sms_text import Change, normalise
from desktop_app.domain.template import Piece, Slot, parse
from desktop_app.ui.kit import icons, pills, theme, tokens
from desktop_app.ui.kit.merging import Break, Mark, Merged

BRACE = "{"
_MIME = "application/x-comptoir-template"
_MOST = 5_000  # characters of a paste: no provider takes a longer text
_LINE_ENDS = dict.fromkeys("\u2028\u2029", "\n")
_TABLE = str.maketrans(_LINE_ENDS)


class _Text:
    """A document's text in code points, and where each stands for Qt."""

    def __init__(self, raw: str) -> None:
        self.text = raw.translate(_TABLE)
        # Qt counts two for each of these.
        self._astral = (
            [at for at, char in enumerate(self.text) if char > "\uffff"]
            if self.text and max(self.text) > "\uffff"
            else []
        )

    def to_qt(self, position: int) -> int:
        return position + bisect_right(self._astral, position - 1) if self._astral else position

    def from_qt(self, position: int) -> int:
        at = position
        for number, astral in enumerate(self._astral):
            if astral + number < position:
                at = position - number - 1
        return at


class MessageEdit(QTextEdit):
    """The editor. ``edited`` after every change of the text, by whatever way."""

    edited = Signal()
    pasted = Signal(object)  # tuple[Change, ...]: what cleaning changed
    field_asked = Signal()  # a brace was typed
    was_cut = Signal(int)  # a paste, to so many characters

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Text of the message"))
        self._invitation = self.tr("Write your message…")
        self.setAccessibleDescription(self._invitation)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("ring", False)  # its card has the ring
        self.setFont(theme.font("composer"))
        self.document().setDocumentMargin(theme.scaled(8))
        self.document().documentLayout().registerHandler(pills.OBJECT, pills.FieldPill(self))
        self._known: Collection[str] = ()
        self._merged: Merged | None = None
        self._text = _Text("")
        self._marks: list[QRectF] | None = None
        self._tears = False
        self.mention = ""
        self.focused: Callable[[bool], object] = lambda focused: None
        self._lines()
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._laid_out)

    # --- the text as pieces

    def pieces(self) -> tuple[Piece, ...]:
        """What stands there: text and fields in order."""
        found: list[Piece] = []
        begin = 0
        text = self._text.text
        for at, slot in self._slots():
            if at > begin:
                found.append(text[begin:at])
            found.append(slot)
            begin = at + 1
        if begin < len(text):
            found.append(text[begin:])
        return tuple(found)

    def template(self) -> str:
        """The same as a template writes it."""
        return "".join(map(str, self.pieces()))

    def show_template(self, template: str) -> None:
        """Make ``template`` the text; what stood there can be had back by undo."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self._insert(cursor, template)

    def insert_field(self, slot: Slot) -> None:
        """Put a field where the cursor is."""
        self._insert(self.textCursor(), str(slot))

    def know(self, fields: Collection[str]) -> None:
        """The fields that the book has: any other is shown as a mistake."""
        if set(fields) != set(self._known):
            self._known = tuple(fields)
            self._repaint_pills()

    def place_of(self, mark: Mark) -> int | None:
        """Where a mark stands for Qt."""
        return None if mark.position is None else self._text.to_qt(mark.position)

    def select_mark(self, mark: Mark) -> None:
        """Select a costly character, so that typing replaces it."""
        at = self.place_of(mark)
        if at is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(at)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _slots(self) -> list[tuple[int, Slot]]:
        """Each pill with its position in code points."""
        found: list[tuple[int, Slot]] = []
        text = self._text.text
        at = text.find(pills.CHARACTER)
        cursor = QTextCursor(self.document()) if at >= 0 else None
        while at >= 0 and cursor is not None:
            cursor.setPosition(self._text.to_qt(at) + 1)
            format_ = cursor.charFormat()
            if format_.objectType() == pills.OBJECT:
                found.append((at, pills.slot_of(format_)))
            at = text.find(pills.CHARACTER, at + 1)
        return found

    def _insert(self, cursor: QTextCursor, template: str) -> None:
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for piece in parse(template):
            if isinstance(piece, Slot):
                known = not self._known or piece.name in self._known
                cursor.insertText(pills.CHARACTER, pills.character(piece, known))
            else:
                cursor.insertText(piece, QTextCharFormat())
        cursor.setCharFormat(QTextCharFormat())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self._lines()

    def _repaint_pills(self) -> None:
        for at, slot in self._slots():
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._text.to_qt(at))
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
            cursor.joinPreviousEditBlock()
            cursor.setCharFormat(pills.character(slot, slot.name in self._known))
            cursor.endEditBlock()

    def _lines(self) -> None:
        """The tall line of the design, which leaves room for the flag of a new SMS."""
        told = tokens.tokens()["type"]["styles"]["composer"]["line"]
        format_ = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        format_.setLineHeight(theme.scaled(told), fixed)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        if cursor.blockFormat().lineHeightType() != fixed or self.document().blockCount() > 1:
            cursor.joinPreviousEditBlock()
            cursor.mergeBlockFormat(format_)
            cursor.endEditBlock()

    # --- typing, copying, pasting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()
            return
        super().keyPressEvent(event)
        if event.text() == BRACE:  # it stands for a field
            self.field_asked.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(_MIME) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text only, as it is counted and as it leaves; what that changed is told."""
        if source.hasFormat(_MIME):
            self._insert(self.textCursor(), bytes(source.data(_MIME).data()).decode())
            return
        told = source.text().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        clean = normalise(told[:_MOST])
        self._insert(self.textCursor(), clean.text)
        changes: tuple[Change, ...] = clean.changes
        if len(told) > _MOST:
            self.was_cut.emit(_MOST)
        if changes:
            self.pasted.emit(changes)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        begin = self._text.from_qt(cursor.selectionStart())
        end = self._text.from_qt(cursor.selectionEnd())
        slots = dict(self._slots())
        text = self._text.text[begin:end]
        copied = "".join(
            str(slots[at]) if at in slots else char for at, char in enumerate(text, begin)
        )
        made = QMimeData()
        made.setText(copied)
        made.setData(_MIME, copied.encode())
        return made

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused(False)

    def reread(self) -> None:
        """After a change that was made with signals off."""
        self._text = _Text(self.document().toRawText())
        self._marks = None

    def _changed(self) -> None:
        self.reread()
        self.edited.emit()

    # --- what is painted behind and over the text

    def show_merged(self, merged: Merged, *, tears: bool) -> None:
        """Mark what is costly; with ``tears`` also where each new SMS begins."""
        self._merged, self._tears = merged, tears
        self._marks = None
        self.viewport().update()

    def show_mention(self, mention: str) -> None:
        """The locked pill after the text; "" for none."""
        if mention != self.mention:
            self.mention = mention
            self.viewport().update()

    def _laid_out(self) -> None:
        self._marks = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._merged is not None and self._merged.marks:
            painter = QPainter(self.viewport())
            self._paint_marks(painter, self._merged.marks)
            painter.end()
        super().paintEvent(event)
        if self.document().isEmpty():
            self._paint_invitation()
        if self.mention or (self._tears and self._merged is not None):
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pill = self._paint_mention(painter) if self.mention else QRectF()
            if self._tears and self._merged is not None:
                for each in self._merged.breaks:
                    self._paint_tear(painter, each, pill)
            painter.end()

    def _paint_invitation(self) -> None:
        """Where the first word will stand: Qt's own placeholder knows no tall line."""
        painter = QPainter(self.viewport())
        painter.setPen(theme.colour("text.muted"))
        painter.setFont(self.font())
        at = self.cursorRect()
        box = QRectF(at.left() + 3, at.top(), self.viewport().width(), at.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._invitation)
        painter.end()

    def _paint_marks(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        if self._marks is None:
            places = (self.place_of(each) for each in marks)
            self._marks = [self._box(at) for at in places if at is not None]
        ground, line = theme.colour("mark.culprit"), theme.colour("warn.solid")
        scroll = self.verticalScrollBar().value()
        seen = QRectF(self.viewport().rect()).translated(0, scroll)
        for box in self._marks:
            if not box.intersects(seen):
                continue
            shown = box.translated(0, -scroll)
            painter.fillRect(shown, ground)
            painter.fillRect(QRectF(shown.left(), shown.bottom() - 2, shown.width(), 2), line)

    def _box(self, position: int) -> QRectF:
        """Around one character, in the document's own measures."""
        block = self.document().findBlock(position)
        layout = block.layout()
        inside = position - block.position()
        line = layout.lineForTextPosition(inside)
        if not line.isValid():
            return QRectF()
        left, right = _x(line, inside), _x(line, inside + 1)
        origin = layout.position()
        metrics = QFontMetricsF(self.font())
        high = metrics.height() + 4
        base = origin.y() + line.y() + line.ascent()
        top = base - metrics.ascent() - 1
        wide = max(abs(right - left), theme.scaled(7))
        middle = origin.x() + (left + right) / 2
        return QRectF(middle - wide / 2, top, wide, high)

    def mention_box(self) -> QRectF:
        """Where the padlocked pill stands: after the text, or after the invitation to one."""
        metrics = QFontMetricsF(theme.font("table", weight=500))
        width = metrics.horizontalAdvance(self.mention) + theme.scaled(28)
        last = self.document().lastBlock()
        end = QTextCursor(last)
        end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        at = self.cursorRect(end)
        left, middle = float(at.right() + theme.scaled(6)), at.center().y()
        if self.document().isEmpty():
            left += QFontMetricsF(self.font()).horizontalAdvance(self._invitation)
        if left + width > self.viewport().width() - theme.scaled(8):
            left = theme.scaled(8)
            middle += theme.scaled(tokens.tokens()["type"]["styles"]["composer"]["line"])
        high = theme.scaled(22)
        return QRectF(left, middle - high / 2, width, high)

    def _paint_mention(self, painter: QPainter) -> QRectF:
        """The padlocked pill; gives where it stands."""
        box = self.mention_box()
        painter.setPen(QPen(theme.colour("marketing.edge"), 1))
        painter.setBrush(theme.colour("marketing.tint"))
        painter.drawRoundedRect(box, theme.scaled(4), theme.scaled(4))
        side = theme.scaled(13)
        icons.paint(
            painter,
            "ph.lock-simple",
            QRectF(box.left() + theme.scaled(6), box.center().y() - side / 2, side, side),
            "marketing.text",
        )
        painter.setFont(theme.font("table", weight=500))
        painter.setPen(theme.colour("marketing.text"))
        painter.drawText(
            box.adjusted(theme.scaled(22), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.mention
        )
        return box

    def _paint_tear(self, painter: QPainter, torn: Break, pill: QRectF) -> None:
        """A dashed line where an SMS begins, with its number on a flag."""
        at = self._text.to_qt(torn.position)
        end = self.document().characterCount() - 1
        if at >= end and not pill.isNull():
            metrics = QFontMetricsF(theme.font("table", weight=500))
            before = metrics.horizontalAdvance(self.mention[: torn.within])
            x, middle = pill.left() + theme.scaled(22) + before - 0.5, pill.center().y()
        else:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(at, end))
            box = self.cursorRect(cursor)
            x, middle = box.left() - 0.5, box.center().y()  # beside the letter, not on it
        half = theme.scaled(12)
        colour: QColor = theme.colour("warn.text")
        pen = QPen(colour, 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
        font = theme.font("tick", weight=600)
        words = self.tr("SMS %1").replace("%1", str(torn.sms))
        width = QFontMetricsF(font).horizontalAdvance(words) + theme.scaled(10)
        flag = QRectF(x, middle - half - theme.scaled(13), width, theme.scaled(14))
        if flag.right() > self.viewport().width():
            flag.moveRight(x)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(flag, 2, 2)
        painter.setFont(font)
        painter.setPen(theme.colour("warn.tint"))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, words)


def _x(line: QTextLine, position: int) -> float:
    told: Any = line.cursorToX(position)
    return float(told[0] if isinstance(told, tuple) else told)  # some versions give both
