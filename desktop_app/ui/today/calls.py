"""The card of whom to telephone: a box to tick for each who was reached, and a sheet to print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.services.call_list import Call, open_calls
from desktop_app.services.today import Today
from desktop_app.ui.kit import call_words, formats, people, shortcuts, theme
from desktop_app.ui.kit.boxes import Card, column, empty, rule
from desktop_app.ui.kit.call_sheet import print_calls
from desktop_app.ui.kit.controls import button, show_checked, when_chosen
from desktop_app.ui.kit.labels import Led, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today import presenter
from desktop_app.ui.today.pieces import Tick, link_in_head, padded
from desktop_app.ui.today.triage import Triage

_MOST = 6  # shown at first


class CallRow(QWidget):
    """When, whom and at which number; why stands below, whole. Of who was reached, when and by
    whom."""

    def __init__(self, session: Session, call: Call, now: datetime, triage: Triage) -> None:
        super().__init__()
        self.call, self._session, self._now = call, session, now
        inside = QGridLayout(self)
        inside.setContentsMargins(*map(theme.scaled, (16, 6, 16, 6)))
        inside.setHorizontalSpacing(theme.scaled(8))
        inside.setVerticalSpacing(0)
        inside.setColumnStretch(1, 1)
        self.tick = Tick()
        self.tick.setFixedWidth(theme.scaled(18))
        show_checked(self.tick, call.reached is not None)
        when_chosen(
            self.tick,
            lambda: (triage.reached if self.tick.isChecked() else triage.not_reached)(call),
        )
        inside.addWidget(self.tick, 0, 0, 2, 1)
        who = people.name(session, call.name) or self.tr("Nobody by name")
        self.words = Led(style="table", role="secondary", firm=True)
        self.why = label("", "caption", "secondary", wrap=True)
        inside.addWidget(self.words, 0, 1)
        inside.addWidget(self.why, 1, 1, 1, 2)
        number = people.number(session, call.number)
        if call.reached is None:
            self.words.stress(f"{self._when()} {who}", who)
            self.why.setText(self._why())
            self.number = label(number, "table")
            inside.addWidget(self.number, 0, 2)
        else:
            self.words.say("", who)
            self.why.setText(self._reached())
        named = (self.words.whole(), self.why.text(), number)
        told = self.tr("Reached: %1").replace("%1", ", ".join(filter(None, named)))
        self.tick.setAccessibleName(told)

    def _when(self) -> str:
        call, zone = self.call, self._session.zone
        local, today = call.begins.astimezone(zone).date(), self._now.astimezone(zone).date()
        at = formats.hour(call.begins, zone)
        return at if local == today else f"{formats.dated(local, 'ddd')} {at}"

    def _why(self) -> str:
        why = call_words.why(self.call.reason)
        if self.call.begins - self._now >= presenter.SOON:
            return why
        minutes = formats.minutes_left(self.call.begins, self._now)
        soon = self.tr("in %n min", "", minutes)
        return f"{soon} · {why}"

    def _reached(self) -> str:
        reached = self.call.reached
        assert reached is not None
        zone = self._session.zone
        today = self._now.astimezone(zone).date()
        at = formats.hour(reached.at, zone)
        if reached.at.astimezone(zone).date() != today:
            at = formats.moment(reached.at, zone, self._now)
        if not reached.by:
            return self.tr("called at %1").replace("%1", at)
        return self.tr("called at %1, by %2").replace("%1", at).replace("%2", reached.by)


class CallsCard(Card):
    """Those still to be reached first; hidden where there is nobody."""

    def __init__(self, session: Session, triage: Triage) -> None:
        super().__init__(QCoreApplication.translate("today", "To call"))
        self._session, self._triage = session, triage
        self._seen: object = None
        self._read: Today | None = None
        self._every = False
        self.print_button = button(self.tr("Print"), self.print_list, look="link")
        self.print_button.setToolTip(
            self.tr("Print the call list") + " · " + shortcuts.told("Ctrl+P")
        )
        link_in_head(self, self.print_button)
        self._rows = column()
        self.add(self._rows)

    @property
    def rows(self) -> list[CallRow]:
        return self.findChildren(CallRow)

    def show_calls(self, read: Today) -> None:
        self._read = read
        self.setVisible(bool(read.calls))
        seen = (read.calls, self._session.hide_names, self._every, _minute(read.now))
        if seen == self._seen:
            return
        self._seen = seen
        told = self.tr("%1 of %2").replace("%1", formats.number(len(self.still)))
        self.figure.setText(told.replace("%2", formats.number(len(read.calls))))
        focus = self.window().focusWidget()
        kept = next((each.call.appointment_id for each in self.rows if each.tick is focus), None)
        empty(self._rows)
        ordered = sorted(read.calls, key=lambda each: each.reached is not None)
        shown = ordered if self._every else ordered[:_MOST]
        for at, each in enumerate(shown):
            if at:
                self._rows.addWidget(rule())
            made = CallRow(self._session, each, read.now, self._triage)
            self._rows.addWidget(made)
            if each.appointment_id == kept:
                made.tick.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(shown) < len(ordered):
            words = self.tr("Show all %n", "", len(ordered))
            self._rows.addWidget(rule())
            self._rows.addWidget(padded(button(words, self._show_all, look="link"), above=4))

    def print_list(self) -> None:
        """Ask where to, and print one sheet."""
        if self._read is not None and self._read.calls:
            facts = self._session.facts
            print_calls(self, self.still, facts, self._read.now)

    @property
    def still(self) -> Sequence[Call]:
        assert self._read is not None
        return open_calls(self._read.calls, self._read.now)

    def _show_all(self) -> None:
        self._every = True
        if self._read is not None:
            self.show_calls(self._read)
            self.rows[_MOST].tick.setFocus(Qt.FocusReason.TabFocusReason)


def _minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)
