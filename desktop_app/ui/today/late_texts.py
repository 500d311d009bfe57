"""Late texts that only name the day otherwise by now: read one below the other, sent together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.services.reminders import Late
from desktop_app.ui.kit import people, theme
from desktop_app.ui.kit.boxes import column, row, rule, scrolled
from desktop_app.ui.kit.controls import button, show_checked
from desktop_app.ui.kit.labels import Led, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today import presenter
from desktop_app.ui.today.pieces import Tick
from desktop_app.ui.today.told import Teller

_TALLEST = 420  # pixels of the design: a longer list scrolls


class LateTextRow(QWidget):
    """Whose it is, the text as it would leave now, and what of it has changed; a click anywhere
    takes it out, or in again."""

    def __init__(self, session: Session, late: Late, teller: Teller) -> None:
        super().__init__()
        self.late = late
        full = " ".join(f"{each.first_name} {each.last_name}" for each in late.due)
        inside = row(self, gap=12)
        inside.setContentsMargins(0, theme.scaled(8), theme.scaled(12), theme.scaled(8))
        self.tick = Tick()
        self.tick.setFixedWidth(theme.scaled(18))
        show_checked(self.tick, True)
        inside.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        who = Led(teller.whose(late), teller.when(late))
        words.addWidget(who)
        text = people.text(session, late.text, full)
        words.addWidget(label(text, "body", wrap=True))
        before, after = presenter.changed(late.on_time, late.text)
        change = self.tr("“%1” becomes “%2”.").replace("%1", before).replace("%2", after)
        words.addWidget(
            label(people.text(session, change, full), "caption", "secondary", wrap=True)
        )
        inside.addLayout(words, 1)
        self.tick.setAccessibleName(f"{who.whole()}: {text}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.tick.click()


class LateTextsDialog(QDialog):
    """``send`` is called once, with the reminders of those that are ticked; Esc changes nothing.
    What was taken out waits on."""

    def __init__(
        self,
        session: Session,
        late: Sequence[Late],
        teller: Teller,
        send: Callable[[Sequence[int]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._send = send
        self.setWindowTitle(self.tr("Read and send"))
        self.setModal(True)
        inside = column(self, gap=12, margin=24)
        inside.addWidget(label(self.tr("The texts as they would leave now"), "heading", wrap=True))
        hint = self.tr("What you take out stays to be settled.")
        inside.addWidget(label(hint, "table", "secondary", wrap=True))
        listed = QWidget()
        lines = column(listed)
        self.rows = [LateTextRow(session, each, teller) for each in late]
        for at, each in enumerate(self.rows):
            if at:
                lines.addWidget(rule())
            lines.addWidget(each)
            each.tick.toggled.connect(self._count)
            each.tick.installEventFilter(self)
        lines.addStretch(1)
        area = scrolled(listed)
        self.setMinimumWidth(theme.scaled(620))
        area.setMinimumHeight(min(listed.sizeHint().height(), theme.scaled(_TALLEST)))
        inside.addWidget(area, 1)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self.send = button("", self._end, look="primary", icon="ph.paper-plane-tilt-fill")
        foot.addWidget(self.send)
        inside.addLayout(foot)
        self._count()
        self.send.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk the ticks."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            ticks = [each.tick for each in self.rows]
            if step and watched in ticks:
                to = ticks.index(watched) + step
                if 0 <= to < len(ticks):
                    ticks[to].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    @property
    def _ticked(self) -> list[Late]:
        return [each.late for each in self.rows if each.tick.isChecked()]

    def _count(self) -> None:
        many = sum(len(each.due) for each in self._ticked)
        told = self.tr("Send the %n", "", many)
        self.send.setText(f" {told}")
        self.send.setAccessibleName(told)
        self.send.setEnabled(bool(many))

    def _end(self) -> None:
        ids = [id_ for each in self._ticked for id_ in each.ids]
        self.accept()
        self._send(ids)
