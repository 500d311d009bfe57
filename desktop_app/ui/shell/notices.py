"""The notice at the bottom: what was just done, with Undo. It stays 8 s, and while it is used.

Ctrl+Z takes the last thing back also once its notice is gone, and then says what it was: until
something else was done or said, somebody else is at the desk, or ten minutes have passed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.kit import icons, shortcuts, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.focus import float_over
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Besides, Notice
from desktop_app.ui.shell.free_place import covers, free_place

_LOOKS = 250  # ms between two looks at what it lies over
_KEPT = 10 * 60_000  # ms that the last thing done can be taken back
# A full stop, not that of an initial, with another sentence behind it.
_NEXT = re.compile(r"(?<=\w\w)[.!?]\s+(?=[^\W\d_a-zà-ÿ])")


class NoticeBar(QFrame):
    """Floats in ``frame`` over the bottom of its ``room``, and covers nothing to be pressed."""

    def __init__(self, frame: QWidget, room: QWidget) -> None:
        super().__init__(frame)
        self.setProperty("look", "notice")
        float_over(self)
        self._frame, self._room = frame, room
        self._notice: Notice | None = None  # that is shown
        self._last: Notice | None = None  # that Ctrl+Z takes back, shown or not
        self._leaves = False  # with its notice: the room it belongs to was left
        inside = row(self, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (14, 6, 8, 6)))
        self._icon = Icon("ph.check-circle", "text.inverse", 18)
        inside.addWidget(self._icon)
        self.words = label("", "body", "inverse")
        inside.addWidget(self.words, 1)
        inside.addSpacing(theme.scaled(12))
        self.besides_button = button(
            "", self.besides, look="inverse", icon="ph.chat-circle-text", size="small"
        )
        inside.addWidget(self.besides_button)
        self.undo_button = button(
            self.tr("Undo"), self.undo, look="inverse", icon="ph.arrow-u-up-left", size="small"
        )
        self.undo_button.setToolTip(shortcuts.told("Ctrl+Z"))
        inside.addWidget(self.undo_button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setInterval(tokens.tokens()["motion"]["notice_stay_ms"])
        self._timer.timeout.connect(self._end)
        self.kept = QTimer(self, singleShot=True)
        self.kept.setInterval(_KEPT)
        self.kept.timeout.connect(self.forget)
        # What is told of changes the room a moment later: something to press may come below it.
        self._making_way = QTimer(self)
        self._making_way.setInterval(_LOOKS)
        self._making_way.timeout.connect(self._make_way)
        room.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """What went wrong has done nothing: the last thing done stays the last."""
        if notice.again and (self._last is None or self._last.undo is not notice.undo):
            return
        if not notice.bad:
            self._last, self._leaves = (notice if notice.undo else None), False
            self.kept.start()
        self._show(notice)

    def _show(self, notice: Notice) -> None:
        self._notice = notice
        self._icon.show_icon(
            "ph.warning-circle" if notice.bad else "ph.check-circle", "text.inverse"
        )
        self._say(notice.sentence, notice.besides)
        self.undo_button.setVisible(notice.undo is not None)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        self._making_way.start()
        announce(self, notice.sentence, now=notice.bad)

    def _say(self, sentence: str, besides: Besides | None) -> None:
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self._show_besides(besides)

    def _show_besides(self, besides: Besides | None) -> None:
        self.besides_button.setVisible(besides is not None)
        if besides is not None:
            icon = icons.icon(besides.shows or "ph.chat-circle-text", "text.inverse")
            self.besides_button.setIcon(icon)
            self.besides_button.setText(" " + besides.words)
            self.besides_button.setAccessibleName(besides.words)
            self.besides_button.setAccessibleDescription(besides.tip)
            self.besides_button.setToolTip(besides.tip)

    @property
    def offers(self) -> bool:
        """Whether it is a place to go to by keys: Undo has a key of its own."""
        return self._notice is not None and self._notice.besides is not None

    @property
    def can_undo(self) -> bool:
        return self._last is not None

    def undo(self) -> None:
        """Take back the last thing done; where nobody sees which that is, or there is none, that is
        said."""
        last, self._last = self._last, None
        seen = last is not None and self._notice is last
        self._hide()
        if last is None or last.undo is None:
            self._show(Notice(self.tr("Nothing to undo.")))
            return
        if not seen:
            told = self.tr("Undone: “%1”").replace("%1", _deed(last.sentence))
            self._show(Notice(told if last.sentence else self.tr("Undone.")))
        last.undo()

    def besides(self) -> None:
        """Do the one thing more that the notice offers; where it does anything, what that says
        takes both back."""
        notice = self._notice
        if notice is None or notice.besides is None:
            return
        if notice is self._last and not notice.besides.shows:
            self._last = None
        self._hide()
        notice.besides.do()

    def forget(self) -> None:
        """Nothing is taken back any more, but what is shown."""
        if self._notice is not self._last:
            self._last = None
        self._leaves = True

    def forget_names(self) -> None:
        """Names are hidden: neither what stands nor what is taken back says any more of whom."""
        shown, last = self._notice, self._last
        if shown is not None:
            besides = shown.besides and replace(shown.besides, tip="")
            self._notice = replace(shown, sentence="", besides=besides)
            self._say(self.tr("(its words are hidden with the names)"), besides)
            self._place()
        if last is not None:
            self._last = self._notice if last is shown else replace(last, sentence="")

    def leave_room(self) -> None:
        """What is brought back to that room's screen goes with its notice."""
        if self._last is not None and self._last.here:
            self.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _end(self) -> None:
        used = (self.besides_button, self.undo_button)
        if self.underMouse() or any(each.hasFocus() for each in used):
            self._timer.start()
        else:
            if self._leaves and self._notice is self._last:
                self._last = None
            self._hide()

    def _hide(self) -> None:
        self._notice = None
        self._timer.stop()
        self._making_way.stop()
        self.hide()

    def _place(self) -> None:
        """As wide as the words, in more lines where the room is too narrow for one."""
        most = self._room.width() - theme.scaled(48)
        one_line = self.words.fontMetrics().horizontalAdvance(self.words.text())
        others = self.sizeHint().width() - self.words.sizeHint().width()
        wraps = one_line + others > most
        self.words.setWordWrap(wraps)
        inside = self.layout()
        assert inside is not None
        wide = most if wraps else self.sizeHint().width()
        high = inside.totalHeightForWidth(wide) if wraps else self.sizeHint().height()
        self.setFixedSize(wide, max(theme.scaled(tokens.size("notice")), high))
        self.move(self._room.mapTo(self._frame, free_place(self._room, self.size())))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _make_way(self) -> None:
        box = QRect(self._room.mapFrom(self._frame, self.pos()), self.size())
        if not self.underMouse() and covers(self._room, box):
            self._place()


def _deed(sentence: str) -> str:
    """What was done, without what followed of it: that is not so any more."""
    return _NEXT.split(sentence, maxsplit=1)[0].removesuffix(".")
