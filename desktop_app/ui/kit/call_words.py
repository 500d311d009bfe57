"""Why somebody is to be telephoned, in a few words beside their name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.calls import CallReason

CALLS: Mapping[CallReason, object] = {
    CallReason.NOT_DELIVERED: QT_TRANSLATE_NOOP("calls", "not delivered"),
    CallReason.FAILED: QT_TRANSLATE_NOOP("calls", "not sent"),
    CallReason.LANDLINE: QT_TRANSLATE_NOOP("calls", "landline"),
    CallReason.NO_NUMBER: QT_TRANSLATE_NOOP("calls", "no mobile number"),
    CallReason.BROKEN_NUMBER: QT_TRANSLATE_NOOP("calls", "broken number"),
    CallReason.REFUSED: QT_TRANSLATE_NOOP("calls", "wants no texts"),
    CallReason.TOO_LATE: QT_TRANSLATE_NOOP("calls", "too late for a text"),
    CallReason.BOOKED_TOO_LATE: QT_TRANSLATE_NOOP("calls", "booked late"),
    CallReason.IN_DOUBT: QT_TRANSLATE_NOOP("calls", "in doubt"),
    CallReason.NOT_SENT: QT_TRANSLATE_NOOP("calls", "no text possible"),
    CallReason.OLD_HOUR: QT_TRANSLATE_NOOP("calls", "told the old hour"),
    CallReason.CALLED_OFF: QT_TRANSLATE_NOOP("calls", "not told it is off"),
}


def why(reason: CallReason) -> str:
    return QCoreApplication.translate("calls", str(CALLS[reason]))
