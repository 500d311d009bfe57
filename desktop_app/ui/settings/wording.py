"""Every preference in words, and how sure a rule is. Tests find any without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.preferences import (
    COVER_DAYS,
    DESK,
    HOME_COUNTRY,
    LANGUAGE,
    LOGIN,
    SHOP,
    TRAY,
)
from desktop_app.domain.rules import Confidence


@dataclass(frozen=True)
class Worded:
    """``part`` names where in Settings it is chosen; ``changed`` is said once it was, with Undo."""

    part: str
    caption_source: object
    hint_source: object
    changed_source: object

    @property
    def caption(self) -> str:
        return _said(self.caption_source)

    @property
    def hint(self) -> str:
        return _said(self.hint_source)

    @property
    def changed(self) -> str:
        return _said(self.changed_source)


def _said(source: object) -> str:
    return QCoreApplication.translate("preferences", str(source))


PREFERENCES: Mapping[str, Worded] = {
    SHOP.key: Worded(
        "shop",
        QT_TRANSLATE_NOOP("preferences", "Name of the shop"),
        QT_TRANSLATE_NOOP("preferences", "As it stands in texts in place of the field “Shop”."),
        QT_TRANSLATE_NOOP("preferences", "The shop is called “%1” from now on."),
    ),
    HOME_COUNTRY.key: Worded(
        "shop",
        QT_TRANSLATE_NOOP("preferences", "Country whose rules hold"),
        QT_TRANSLATE_NOOP("preferences", "Texts go to numbers of this country alone."),
        QT_TRANSLATE_NOOP("preferences", "The rules of %1 hold from now on."),
    ),
    DESK.key: Worded(
        "staff",
        QT_TRANSLATE_NOOP("preferences", "Who is at the desk"),
        QT_TRANSLATE_NOOP("preferences", "That name stands in records and sends."),
        QT_TRANSLATE_NOOP("preferences", "%1 is at the desk."),
    ),
    COVER_DAYS.key: Worded(
        "reminders",
        QT_TRANSLATE_NOOP("preferences", "Reminders are safe until noon, so many open days ahead"),
        QT_TRANSLATE_NOOP(
            "preferences",
            "Handed to the provider in advance, they leave also when this computer is off.",
        ),
        QT_TRANSLATE_NOOP("preferences", "Handed to the provider in advance: %1"),
    ),
    LANGUAGE.key: Worded(
        "look",
        QT_TRANSLATE_NOOP("preferences", "Language"),
        QT_TRANSLATE_NOOP("preferences", "Of the window. Your texts stay as you wrote them."),
        QT_TRANSLATE_NOOP("preferences", "Language: %1"),
    ),
    TRAY.key: Worded(
        "running",
        QT_TRANSLATE_NOOP("preferences", "A closed window stays beside the clock"),
        QT_TRANSLATE_NOOP(
            "preferences", "What waits goes on leaving. Quit stands in the menu of the icon there."
        ),
        QT_TRANSLATE_NOOP("preferences", "Beside the clock when closed: %1"),
    ),
    LOGIN.key: Worded(
        "running",
        QT_TRANSLATE_NOOP("preferences", "Begin there when I log in"),
        QT_TRANSLATE_NOOP(
            "preferences", "On this computer, for you alone. The window opens from the icon."
        ),
        QT_TRANSLATE_NOOP("preferences", "Begins at login: %1"),
    ),
}

CONFIDENCE: Mapping[Confidence, object] = {
    Confidence.LAW: QT_TRANSLATE_NOOP("preferences", "the law itself"),
    Confidence.REGULATOR: QT_TRANSLATE_NOOP("preferences", "the regulator"),
    Confidence.OPERATOR: QT_TRANSLATE_NOOP("preferences", "the network operators"),
    Confidence.LAW_FIRM: QT_TRANSLATE_NOOP("preferences", "lawyers’ guides"),
    Confidence.VENDOR: QT_TRANSLATE_NOOP("preferences", "providers’ guides"),
    Confidence.UNVERIFIED: QT_TRANSLATE_NOOP("preferences", "our own caution, no source found"),
}


def confidence(sure: Confidence) -> str:
    """What stands behind a rule."""
    return _said(CONFIDENCE[sure])
