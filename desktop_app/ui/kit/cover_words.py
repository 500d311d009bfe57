"""Why a reminder is not safe at its provider, in words, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.cover import Exposed


@dataclass(frozen=True, slots=True)
class Why:
    """``because`` stands within a sentence, ``then`` is one; ``part`` is the part of the settings
    where it can be changed, empty where it cannot."""

    because_source: object
    then_source: object
    part: str = ""

    @property
    def because(self) -> str:
        return QCoreApplication.translate("cover", str(self.because_source))

    @property
    def then(self) -> str:
        return QCoreApplication.translate("cover", str(self.then_source))


EXPOSED: Mapping[Exposed, Why] = {
    Exposed.NO_SCHEDULER: Why(
        QT_TRANSLATE_NOOP("cover", "the provider takes no text for later"),
        QT_TRANSLATE_NOOP("cover", "Leave Comptoir open, and this computer on, until then."),
        "providers",
    ),
    Exposed.SWITCHED_OFF: Why(
        QT_TRANSLATE_NOOP("cover", "nothing is handed over in advance"),
        QT_TRANSLATE_NOOP("cover", "You chose so: the settings change it."),
        "shop",
    ),
    Exposed.TOO_SOON: Why(
        QT_TRANSLATE_NOOP("cover", "too soon for the provider’s scheduler"),
        QT_TRANSLATE_NOOP("cover", "Leave Comptoir open until they have left."),
    ),
    Exposed.JUST_BOOKED: Why(
        QT_TRANSLATE_NOOP("cover", "just booked"),
        QT_TRANSLATE_NOOP("cover", "In a few minutes they are handed over: nothing to do."),
    ),
    Exposed.WITHDRAWALS: Why(
        QT_TRANSLATE_NOOP("cover", "the provider would give back no more this month"),
        QT_TRANSLATE_NOOP("cover", "Leave Comptoir open until they have left."),
    ),
    Exposed.NOT_AHEAD: Why(
        QT_TRANSLATE_NOOP("cover", "a rule lets them leave at their hour only"),
        QT_TRANSLATE_NOOP("cover", "Leave Comptoir open until they have left."),
    ),
    Exposed.ON_ITS_WAY: Why(
        QT_TRANSLATE_NOOP("cover", "about to be handed over"),
        QT_TRANSLATE_NOOP("cover", "Leave Comptoir open for another moment."),
    ),
    Exposed.DOUBT: Why(
        QT_TRANSLATE_NOOP("cover", "in doubt: maybe the provider has them"),
        QT_TRANSLATE_NOOP("cover", "Look at the provider’s own list; they are not sent twice."),
    ),
}
