"""A language nobody speaks: every translated sentence a third longer and in brackets.

What stands on a screen without brackets was not translated; what does not fit would not fit in
German either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import product
from pprint import pformat

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop_app.domain import rules_file
from desktop_app.places import resources
from desktop_app.ui.kit.labels import Elided
from tests.helpers.first_run import Fresh
from tests.helpers.window import OpenWindow

SMALLEST = (1100, 680)
# What stands in the profile that `make_profile` makes.
PROFILE = ("Optique Carmin", "Claire", "Samir", "practice", "EUR")

_ACCENTED = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_HOLE = re.compile(r"(%n|%\d|%L\d|\{[^}]*\})")
_MARKED = re.compile(r"<[^>]*>")
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
_TOLD_IN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
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


class Walk:
    """What is amiss on each page one comes by; ``data`` are the words of people. ``settle`` waits
    until a page has all it asked for."""

    def __init__(self, screen: QWidget, data: Iterable[str], settle: Callable[[], object]) -> None:
        self.screen, self.settle = screen, settle
        self._data = {*PROFILE, *data}
        self.found: dict[str, tuple[list[str], list[str]]] = {}

    def look(self, page: str, *more: QWidget) -> None:
        """Read the screen, with what stands over it, and ``more`` that is no part of it."""
        self.settle()
        for dialog in self.screen.findChildren(QDialog):
            if dialog.isVisible() and not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
                # As on a screen: offscreen Qt thinks of one of 800 by 800 and makes it smaller.
                dialog.resize(dialog.sizeHint().boundedTo(self.screen.size()))
        self.settle()
        for each in (self.screen, *more):
            words, cut = untranslated(each, self._data), clipped(each)
            if words or cut:
                self.found[page] = (words, cut)


@contextmanager
def walk(window: OpenWindow, *data: str, size: tuple[int, int] = SMALLEST) -> Iterator[Walk]:
    """Its rooms; nothing may be amiss on any page that is looked at meanwhile."""
    frame = window.desktop.window
    with _walked(Walk(frame, data, window.settle), size, frame.rebuild) as walked:
        yield walked


@contextmanager
def walk_alone(fresh: Fresh, *data: str) -> Iterator[Walk]:
    """The same of what stands without rooms: the first run, a book that does not open."""

    def rebuild() -> None:
        fresh.frame.rebuild()
        assert fresh.desktop._make_alone is not None
        fresh.desktop._show_alone(fresh.desktop._make_alone)

    with _walked(Walk(fresh.frame, data, fresh.settle), SMALLEST, rebuild) as walked:
        yield walked


@contextmanager
def _walked(walked: Walk, size: tuple[int, int], rebuild: Callable[[], object]) -> Iterator[Walk]:
    walked.screen.resize(*size)
    with spoken():
        rebuild()
        walked.settle()
        yield walked
    assert not walked.found, pformat(walked.found, width=120)


def sources(country: str) -> Iterator[str]:
    """Where its rules are written, in the words of who wrote them."""
    rules = rules_file.load(country, resources() / "rules")
    assert rules is not None
    for each in (*rules.windows, rules.optout, rules.cap, *rules.senders):
        if each is not None:
            yield each.source


def untranslated(screen: QWidget, data: Iterable[str]) -> list[str]:
    """What stands on ``screen`` with words of no language; ``data`` are those of people."""
    known = sorted(filter(None, data), key=len, reverse=True)
    found = []
    for text in _texts(screen):
        left = _MARKED.sub(" ", text)
        for _ in range(5):  # a sentence in a sentence
            left = _TOLD.sub(" ", left)
        for each in known:
            left = left.replace(each, " ")
        left = _CALENDAR.sub(" ", _KEYS.sub(" ", left))
        if re.search(r"[^\W\d_]{2}", left):
            found.append(text)
    return found


def clipped(screen: QWidget) -> list[str]:
    """Labels and buttons that show less than they say."""
    found = [text for each in screen.findChildren(QWidget) if (text := _pushed_out(each, screen))]
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
        elif isinstance(each, QDialog) and screen.size().expandedTo(each.size()) != screen.size():
            found.append(each.windowTitle())
        elif (
            isinstance(each, QAbstractButton)
            and each.text()
            and each.minimumSizeHint().width() > each.width() + 1
        ):
            found.append(each.text())
    return found


def _pushed_out(widget: QWidget, screen: QWidget) -> str:
    """The words of ``widget`` where it stands over the edge of what holds it; what scrolls up and
    down may do so above and below."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    if not text or not widget.isVisible():
        return ""
    scrolls = False
    holder = widget
    while not holder.isWindow() and (parent := holder.parentWidget()) is not None:
        holder = parent
        at = widget.mapTo(holder, QPoint(0, 0))
        scrolls = scrolls or isinstance(holder.parentWidget(), QScrollArea)
        if at.x() < -1 or at.x() + widget.width() > holder.width() + 1:
            return text
        if not scrolls and (at.y() < -1 or at.y() + widget.height() > holder.height() + 1):
            return text
    return ""


def _texts(screen: QWidget) -> Iterator[str]:
    for each in (screen, *screen.findChildren(QWidget)):
        if each.isVisible() or each is screen:
            yield each.toolTip()
            yield each.accessibleName()
            yield each.accessibleDescription()
            yield from _shown(each)


def _shown(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, Elided):
        yield widget.whole()
    elif isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QDialog):
        yield widget.windowTitle()
    elif isinstance(widget, QMenu):
        yield from (each.text() for each in widget.actions())
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """What is read and heard of the first rows, and what stands above them."""
    model = view.model()
    if model is None:
        return
    columns = range(model.columnCount()) if isinstance(view, QTableView) else (0,)
    for column, role in product(columns, _TOLD_IN):
        cells = [model.index(row, column).data(role) for row in range(min(model.rowCount(), 30))]
        if isinstance(view, QTableView) and view.horizontalHeader().isVisible():
            cells.append(model.headerData(column, Qt.Orientation.Horizontal, role))
        yield from (each for each in cells if isinstance(each, str))
