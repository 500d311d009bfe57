"""Merge fields in the text: one unbreakable character each, painted as a pill."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from desktop_app.domain.template import Slot
from desktop_app.ui.kit import icons, theme

OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
_NAME = QTextFormat.Property.UserProperty.value + 1
_FALLBACK = QTextFormat.Property.UserProperty.value + 2
_HAS_FALLBACK = QTextFormat.Property.UserProperty.value + 3
_KNOWN = QTextFormat.Property.UserProperty.value + 4

CHARACTER = "\ufffc"  # what stands for an object in a document's text


def caption(name: str) -> str:
    """A field's name on screen; the shop's own fields are called as the list calls them."""
    known = {
        "first_name": QCoreApplication.translate("pills", "First name"),
        "last_name": QCoreApplication.translate("pills", "Last name"),
        "shop": QCoreApplication.translate("pills", "Shop"),
        "day": QCoreApplication.translate("pills", "Day as one says it"),
        "date": QCoreApplication.translate("pills", "Day"),
        "time": QCoreApplication.translate("pills", "Time"),
    }
    return known.get(name, name.replace("_", " "))


def words(slot: Slot) -> str:
    """A pill's words, with what leaves where the field is empty."""
    told = caption(slot.name)
    if slot.fallback is None:
        return told
    if not slot.fallback:
        return QCoreApplication.translate("pills", "%1, else nothing").replace("%1", told)
    return (
        QCoreApplication.translate("pills", "%1, else “%2”")
        .replace("%1", told)
        .replace("%2", slot.fallback)
    )


def character(slot: Slot, known: bool) -> QTextCharFormat:
    """The format under which a pill's one character stands in a document."""
    made = QTextCharFormat()
    made.setObjectType(OBJECT)
    made.setProperty(_NAME, slot.name)
    made.setProperty(_FALLBACK, slot.fallback or "")
    made.setProperty(_HAS_FALLBACK, slot.fallback is not None)
    made.setProperty(_KNOWN, known)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    made.setToolTip(words(slot))
    return made


def slot_of(format_: QTextFormat) -> Slot:
    """The field of a pill's character."""
    has = format_.boolProperty(_HAS_FALLBACK)
    return Slot(format_.stringProperty(_NAME), format_.stringProperty(_FALLBACK) if has else None)


class FieldPill(QPyTextObject):
    """How the document draws them."""

    def intrinsicSize(self, doc: QTextDocument, pos: int, format: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(theme.font("table", weight=500))
        width = metrics.horizontalAdvance(words(slot_of(format)))
        return QSizeF(width + theme.scaled(32), theme.scaled(22))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        pos: int,
        format: QTextFormat,
    ) -> None:
        slot = slot_of(format)
        known = format.boolProperty(_KNOWN)
        role = "service" if known else "bad"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(1.5, -1, -1.5, -2)
        pen = QPen(theme.colour(f"{role}.edge"), 1)
        if slot.fallback is not None:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(theme.colour(f"{role}.tint"))
        radius = theme.scaled(4)
        painter.drawRoundedRect(box, radius, radius)
        side = theme.scaled(14)
        at = QPointF(box.left() + theme.scaled(5), box.center().y() - side / 2)
        icon = "ph.brackets-curly" if known else "ph.warning-circle"
        icons.paint(painter, icon, QRectF(at.x(), at.y(), side, side), f"{role}.text")
        painter.setFont(theme.font("table", weight=500))
        painter.setPen(theme.colour(f"{role}.text"))
        painter.drawText(
            box.adjusted(theme.scaled(23), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words(slot)
        )
        painter.restore()
