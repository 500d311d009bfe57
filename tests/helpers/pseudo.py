"""A language nobody speaks: every translated sentence a third longer and in brackets.

What stands on a screen without brackets was not translated; what does not fit would not fit in
German either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop_app.ui.kit.labels import Elided

_ACCENTED = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_HOLE = re.compile(r"(%n|%\d|%L\d|\{[^}]*\})")
_TOLD = re.compile(r"⟦[^⟦⟧]*(⟧|…$)")
# Keys, and what QLocale itself writes.
_KEYS = re.compile(r"\b(Ctrl|Shift|Alt|Enter|Esc|Del|Home|End|F\d+|SMS|STOP|Comptoir)\b")
_CALENDAR = re.compile(
    "|".join(
        re.escape(told)
        for kind in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
        for told in (
            *(QLocale(QLocale.Language.English).dayName(day, kind) for day in range(1, 8)),
            *(QLocale(QLocale.Language.English).monthName(month, kind) for month in range(1, 13)),
        )
    )
)


class _Pseudo(QTranslator):
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        told = "".join(
            part if _HOLE.fullmatch(part) else part.translate(_ACCENTED)
            for part in _HOLE.split(source)
        )
        longer = "~" * max(1, len(source) // 3)
        return f"⟦{told}{longer}⟧".replace("%n", str(n) if n >= 0 else "%n")

    def isEmpty(self) -> bool:
        return False


@contextmanager
def spoken() -> Iterator[None]:
    """Everything that is built meanwhile speaks it."""
    translator = _Pseudo()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def untranslated(screen: QWidget, data: Iterable[str]) -> list[str]:
    """What stands on ``screen`` with words of no language; ``data`` are those of people."""
    known = sorted(filter(None, data), key=len, reverse=True)
    found = []
    for text in _texts(screen):
        left = text
        for _ in range(3):  # a sentence in a sentence
            left = _TOLD.sub(" ", left)
        for each in known:
            left = left.replace(each, " ")
        left = _CALENDAR.sub(" ", _KEYS.sub(" ", left))
        if re.search(r"[^\W\d_]{2}", left):
            found.append(text)
    return found


def clipped(screen: QWidget) -> list[str]:
    """Labels and buttons that show less than they say."""
    found = []
    for each in screen.findChildren(QWidget):
        if not each.isVisible() or isinstance(each, Elided):
            continue
        if isinstance(each, QLabel) and each.text() and not each.pixmap():
            needed = (
                each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            )
            wide = 0 if each.wordWrap() else each.fontMetrics().horizontalAdvance(each.text())
            if wide > each.contentsRect().width() + 1 or needed > each.height() + 1:
                found.append(each.text())
        elif (
            isinstance(each, QAbstractButton)
            and each.text()
            and each.minimumSizeHint().width() > each.width() + 1
        ):
            found.append(each.text())
    return found


def _texts(screen: QWidget) -> Iterator[str]:
    for each in screen.findChildren(QWidget):
        if not each.isVisible():
            continue
        yield each.toolTip()
        yield each.accessibleName()
        yield each.accessibleDescription()
        if isinstance(each, Elided):
            yield each.whole()
        elif isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        elif isinstance(each, QLineEdit | QTextEdit):
            yield each.placeholderText()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(at) for at in range(each.count()))
        elif isinstance(each, QTabBar):
            yield from (each.tabText(at) for at in range(each.count()))
