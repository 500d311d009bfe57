"""What holds other things: cards with a heading, rows in them, banners, empty states, progress."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.kit import theme, tokens
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Elided, Icon, label


def column(parent: QWidget | None = None, *, gap: int = 0, margin: int = 0) -> QVBoxLayout:
    """Things below each other; ``gap`` and ``margin`` in the design's pixels."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setSpacing(theme.scaled(gap))
    made.setContentsMargins(*(theme.scaled(margin),) * 4)
    return made


def row(parent: QWidget | None = None, *, gap: int = 8, margin: int = 0) -> QHBoxLayout:
    """Things beside each other."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setSpacing(theme.scaled(gap))
    made.setContentsMargins(*(theme.scaled(margin),) * 4)
    return made


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("look", "line")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


_SEEN_AROUND = 16  # of what gets the focus, in the design's pixels


class _Scrolled(QScrollArea):
    """What gets the focus in it is brought into sight, from wherever the focus came. Under a
    pressed mouse nothing moves: the click would end on something else."""

    def __init__(self) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        inside = self.widget()
        if new is None or inside is None or not inside.isAncestorOf(new):
            return
        if not QApplication.mouseButtons() and new.height() <= self.viewport().height():
            place = QRect(new.mapTo(inside, QPoint(0, 0)), new.size())
            for edge in (place.bottom(), place.top()):
                self.ensureVisible(place.left(), edge, 0, theme.scaled(_SEEN_AROUND))


def scrolled(inside: QWidget) -> QScrollArea:
    """``inside`` scrolls where it is taller than its place; it is never scrolled sideways."""
    made = _Scrolled()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("look", inside.property("look") or "plain")
    made.setWidget(inside)
    return made


class Card(QFrame):
    """A white box. With a ``title`` it has a heading, room for a figure, and an action."""

    def __init__(self, title: str = "", *, margin: int = 0, gap: int = 0) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.body = column(self, gap=gap, margin=margin)
        self.heading: Elided | None = None
        if title:
            self.head = row(margin=0)
            self.head.setContentsMargins(*map(theme.scaled, (16, 10, 16, 10)))
            self.heading = Elided(title, "heading")
            self.heading.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            self.head.addWidget(self.heading)
            self.figure = label("", "body", "muted")
            self.head.addWidget(self.figure)
            self.head.addStretch(1)
            self.body.addLayout(self.head)
            self.body.addWidget(rule())

    def add(self, thing: QWidget | QLayout, stretch: int = 0) -> None:
        if isinstance(thing, QLayout):
            self.body.addLayout(thing, stretch)
        else:
            self.body.addWidget(thing, stretch)

    def clear(self, keep: int = 0) -> None:
        """Take out all but the first ``keep`` things."""
        empty(self.body, keep)


def empty(layout: QLayout, keep: int = 0) -> None:
    """Take everything out of a layout but its first ``keep`` things, for good."""
    while layout.count() > keep:
        item = layout.takeAt(layout.count() - 1)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


_BANNER_ICONS = {
    "info": ("ph.info", "service.solid"),
    "warn": ("ph.warning-fill", "warn.solid"),
    "bad": ("ph.x-circle-fill", "bad.solid"),
}

_BAR = 4  # at the left of a banner, in the design's pixels


class Banner(QFrame):
    """What one should know before going on; ``kind`` is info, warn or bad (a blocker)."""

    def __init__(
        self,
        kind: str,
        sentence: str,
        *,
        more: str = "",
        action: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("look", f"banner-{kind}")
        inside = row(self, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (16, 8, 12, 8)))
        name, role = _BANNER_ICONS[kind]
        self._role = role
        inside.addWidget(Icon(name, role, 18), 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(gap=2)
        quiet = kind == "info" and not more  # nothing else to tell it from
        self.sentence = label(sentence, "body", weight=None if quiet else 600, wrap=True)
        self.first = row(gap=8)  # what belongs to the sentence may stand beside it
        self.first.addWidget(self.sentence, 1)
        words.addLayout(self.first)
        self.more = label(more, "body", "secondary", wrap=True)
        words.addWidget(self.more)
        inside.addLayout(words, 1)
        self.more.setVisible(bool(more))  # once it is in here: alone it would be a window
        self.action: QPushButton | None = None
        if action:
            self.action = button(action, then, size="small")
            inside.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{sentence} {more}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.scaled(tokens.tokens()["radius"]["control"])
        whole, bar = QPainterPath(), QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), radius, radius)
        bar.addRect(QRectF(0, 0, theme.scaled(_BAR), self.height()))
        painter.fillPath(whole.intersected(bar), theme.colour(self._role))
        painter.end()


_READABLE = 560  # so wide is a line that is read with ease


class Empty(QFrame):
    """Nothing here yet: what will stand here, and the one thing to do."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        action: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("look", "card")
        inside = self._inside = column(self, gap=8, margin=32)
        inside.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside.addWidget(Icon(icon, "text.muted", 32), 0, centre)
        words = QWidget()
        words.setMaximumWidth(theme.scaled(_READABLE))
        below = column(words, gap=8)
        self.title = label(title, "heading")
        self.sentence = label(sentence, "body", "secondary", wrap=True)
        for each in (self.title, self.sentence):
            each.setAlignment(centre)
            below.addWidget(each)
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(words, 100)
        middle.addStretch(1)
        inside.addLayout(middle)
        self.action: QPushButton | None = None
        if action:
            inside.addSpacing(theme.scaled(8))
            self.action = button(action, then)
            inside.addWidget(self.action, 0, centre)
        inside.addStretch(1)

    def leave_free(self, right: int) -> None:
        """So many pixels at the right, where something lies over it."""
        edges = self._inside.contentsMargins()
        edges.setRight(edges.left() + right)
        self._inside.setContentsMargins(edges)


class Progress(QFrame):
    """How far long work is: seen only after 600 ms, with Cancel and what cancelling keeps."""

    def __init__(self, title: str, keeps: str, cancel: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.setProperty("look", "card")
        inside = column(self, gap=8, margin=16)
        head = row()
        self.title = label(title, "body", weight=600)
        head.addWidget(self.title, 1)
        self.stop = button(self.tr("Cancel"), cancel, size="small")
        head.addWidget(self.stop)
        inside.addLayout(head)
        self.stop.setVisible(cancel is not None)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        inside.addWidget(self.bar)
        inside.addWidget(label(keeps, "table", "secondary", wrap=True))
        self.hide()
        self._wait = QTimer(self, singleShot=True)
        self._wait.setInterval(tokens.tokens()["motion"]["progress_after_ms"])
        self._wait.timeout.connect(self.show)

    def begin(self) -> None:
        self.bar.setRange(0, 0)
        self._wait.start()

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def end(self) -> None:
        self._wait.stop()
        self.hide()
