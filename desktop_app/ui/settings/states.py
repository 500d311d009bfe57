"""How an account stands, with its icon and its words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.ui.kit.wording import Shown
from desktop_app.ui.settings.presenter import Standing

STANDINGS: Mapping[Standing, Shown] = {
    Standing.NEVER: Shown(
        "ph.circle-dashed", "", QT_TRANSLATE_NOOP("wording", "Never answered yet")
    ),
    Standing.ANSWERED: Shown(
        "ph.check-circle-fill", "ok", QT_TRANSLATE_NOOP("wording", "Answered")
    ),
    Standing.REFUSED: Shown("ph.x-circle-fill", "bad", QT_TRANSLATE_NOOP("wording", "Refused")),
    Standing.SILENT: Shown(
        "ph.warning-fill", "warn", QT_TRANSLATE_NOOP("wording", "Did not answer")
    ),
    Standing.ASKING: Shown("ph.circle-dashed", "", QT_TRANSLATE_NOOP("wording", "Asking…")),
}
