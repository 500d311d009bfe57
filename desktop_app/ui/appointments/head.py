"""Above the appointments: which day or week it is, the way to others, and to a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app.services.call_list import Call
from desktop_app.ui.appointments.call_button import CallButton
from desktop_app.ui.appointments.either import Either
from desktop_app.ui.kit import shortcuts, theme
from desktop_app.ui.kit.boxes import row
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session


class Head(QWidget):
    """``step`` goes on or back, ``whole_week`` is told whether the week is wanted;
    ``new`` begins one, ``take_over`` brings many in, ``go_to`` asks for a day."""

    def __init__(
        self,
        session: Session,
        step: Callable[[int], object],
        today: Callable[[], object],
        whole_week: Callable[[bool], object],
        new: Callable[[], object],
        take_over: Callable[[], object],
        go_to: Callable[[], object],
    ) -> None:
        super().__init__()
        head = row(self)
        head.setContentsMargins(*map(theme.scaled, (24, 12, 24, 8)))
        self.title = label("", "title")
        head.addWidget(self.title)
        head.addSpacing(theme.scaled(8))
        self.before = icon_button("ph.caret-left", self.tr("Before"), lambda: step(-1))
        self.after = icon_button("ph.caret-right", self.tr("After"), lambda: step(1))
        self.now = button(self.tr("Today"), today, size="small")
        self.now.setToolTip(self.tr("Today") + " · T")
        self.other = icon_button("ph.calendar-blank", self.tr("Go to a date"), go_to)
        self.other.setToolTip(self.tr("Go to a date") + " · G")
        for each in (self.before, self.after, self.now, self.other):
            head.addWidget(each)
        head.addStretch(1)
        self.views = Either(self.tr("Day"), self.tr("Week"), whole_week)
        self.views.setAccessibleName(self.tr("Day or week"))
        self.views.first.setToolTip(self.tr("Day") + " · D")
        self.views.second.setToolTip(self.tr("Week") + " · W")
        head.addWidget(self.views)
        self.take_over = button(self.tr("Import…"), take_over, icon="ph.file-arrow-up")
        told = self.tr("Import appointments from a calendar (.ics) or a list")
        self.take_over.setAccessibleName(told)
        self.take_over.setToolTip(f"{told} · I")
        head.addWidget(self.take_over)
        self.calls = CallButton(session)
        head.addWidget(self.calls)
        self.add = button(self.tr("New appointment"), new, look="primary", icon="ph.plus")
        self.add.setToolTip(self.tr("New appointment") + " · " + shortcuts.told("Ctrl+Shift+N"))
        head.addWidget(self.add)
        self._words = {each: each.text() for each in (self.take_over, self.add)}

    def show_calls(self, calls: Sequence[Call], now: datetime) -> None:
        """Whom to telephone because of what is shown."""
        self.calls.show_calls(calls, now)
        self.fit()

    def fit(self) -> None:
        """Where there is no room for all, words go; icons stay, and the number of calls."""
        layout, short = self.layout(), {self.take_over: "", self.calls: self.calls.figure}
        self.calls.setText(self.calls.words)
        for each, words in self._words.items():
            each.setText(words)
        for each in (self.take_over, self.calls, self.add):
            if layout is not None and layout.minimumSize().width() > self.width():
                each.setText(short.get(each, ""))
