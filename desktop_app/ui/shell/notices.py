"""The notice at the bottom: what was just done, with Undo. It stays 8 s, and while it is used."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.kit import shortcuts, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.focus import float_over
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Besides, Notice


class NoticeBar(QFrame):
    """Floats over the bottom of ``frame``."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self.setProperty("look", "notice")
        float_over(self)
        self._frame = frame
        self.room_left: Callable[[], int] = lambda: 0  # where the page begins
        self._notice: Notice | None = None
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
        frame.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> None:
        self._notice = notice
        self._icon.show_icon(
            "ph.warning-circle" if notice.bad else "ph.check-circle", "text.inverse"
        )
        self.words.setText(notice.sentence)
        self.undo_button.setVisible(notice.undo is not None)
        self._show_besides(notice.besides)
        self.setAccessibleName(notice.sentence)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        announce(self, notice.sentence, now=notice.bad)

    def _show_besides(self, besides: Besides | None) -> None:
        self.besides_button.setVisible(besides is not None)
        if besides is not None:
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
        return self._notice is not None and self._notice.undo is not None

    def undo(self) -> None:
        """Take back what the notice tells of; nothing where there is nothing."""
        notice = self._take()
        if notice is not None and notice.undo is not None:
            notice.undo()

    def besides(self) -> None:
        """Do the one thing more that it offers."""
        notice = self._take()
        if notice is not None and notice.besides is not None:
            notice.besides.do()

    def _take(self) -> Notice | None:
        """What it tells, once."""
        notice, self._notice = self._notice, None
        self.hide()
        self._timer.stop()
        return notice

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _end(self) -> None:
        used = (self.besides_button, self.undo_button)
        if self.underMouse() or any(each.hasFocus() for each in used):
            self._timer.start()
        else:
            # With the words goes the Undo: nothing is taken back that nobody sees.
            self._notice = None
            self.hide()

    def _place(self) -> None:
        """As wide as the words, in more lines where the frame is too narrow for one."""
        frame = self._frame
        most = frame.width() - theme.scaled(48)
        one_line = self.words.fontMetrics().horizontalAdvance(self.words.text())
        others = self.sizeHint().width() - self.words.sizeHint().width()
        wraps = one_line + others > most
        self.words.setWordWrap(wraps)
        inside = self.layout()
        assert inside is not None
        wide = most if wraps else self.sizeHint().width()
        high = inside.totalHeightForWidth(wide) if wraps else self.sizeHint().height()
        self.setFixedSize(wide, max(theme.scaled(tokens.size("notice")), high))
        # At the left: the buttons one needs next are at the right.
        left = min(self.room_left() + theme.scaled(24), frame.width() - self.width())
        self.move(left, frame.height() - self.height() - theme.scaled(16))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
