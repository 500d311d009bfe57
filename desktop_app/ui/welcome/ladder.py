"""How far one's own text is: handed over, accepted, delivered, each with who says so."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit import formats, theme, wording
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, column, row
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.welcome.presenter import Ladder, Rung

_OK = ("ph.check-circle-fill", "ok.solid")
_WAITS = ("ph.circle-dashed", "text.secondary")
_ASKS = ("ph.question", "text.secondary")
_WARNS = ("ph.warning-fill", "warn.solid")
_BAD = ("ph.x-circle-fill", "bad.solid")
_DOUBT = ("ph.question-fill", "doubt.solid")


class _Rung(QWidget):
    """An icon, what it is called, and what is known of it."""

    def __init__(self) -> None:
        super().__init__()
        inside = row(self, gap=12)
        inside.setContentsMargins(0, theme.scaled(5), 0, theme.scaled(5))
        self._icon = Icon(*_WAITS, 16)
        inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=1)
        self.words = label("", "body", weight=600, wrap=True)
        self.more = label("", "table", "secondary", wrap=True)
        words.addWidget(self.words)
        words.addWidget(self.more)
        inside.addLayout(words, 1)

    def say(self, icon: tuple[str, str], words: str, more: str = "") -> None:
        self._icon.show_icon(*icon)
        self.words.setText(words)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(f"{words} {more}".strip())
        self.show()


class LadderCard(Card):
    """``provider`` is what the shop calls its account."""

    def __init__(self) -> None:
        super().__init__(margin=14)
        self.handed, self.accepted, self.delivered = _Rung(), _Rung(), _Rung()
        for each in (self.handed, self.accepted, self.delivered):
            self.add(each)
        self._told = ""

    def show_ladder(
        self, told: Ladder, provider: str, zone: tzinfo | None, *, practising: bool
    ) -> None:
        self._show_handed(told, provider, zone)
        self._show_accepted(told, provider, zone)
        self._show_delivered(told, provider, zone, practising)
        self.show()
        last = [each for each in (self.handed, self.accepted, self.delivered) if each.isVisible()]
        sentence = last[-1].accessibleName() if last else ""
        if sentence != self._told:
            self._told = sentence
            announce(self, sentence)

    def _show_handed(self, told: Ladder, provider: str, zone: tzinfo | None) -> None:
        if told.handed is not None:
            words = self.tr("Handed over to %1 at %2").replace("%1", provider)
            self.handed.say(_OK, words.replace("%2", clock(told.handed, zone)))
        elif told.rung is Rung.LATE:
            self.handed.say(
                _WARNS,
                self.tr("Not handed over yet"),
                self.tr(
                    "It is in the queue and leaves once, by itself. The part that sends may still"
                    " be starting, or another computer sends for this book."
                ),
            )
        elif told.rung is Rung.HELD_BACK:
            why = wording.reason(told.reason).words if told.reason else ""
            self.handed.say(_BAD, self.tr("It did not leave"), why)
        else:
            self.handed.say(
                _WAITS, self.tr("In the queue, on its way to %1").replace("%1", provider)
            )

    def _show_accepted(self, told: Ladder, provider: str, zone: tzinfo | None) -> None:
        if told.handed is None:
            self.accepted.hide()
        elif told.answered is None:
            self.accepted.say(_WAITS, self.tr("Waiting for %1 to answer").replace("%1", provider))
        elif told.rung is Rung.REFUSED:
            self.accepted.say(
                _BAD,
                self.tr("%1 said no: it did not leave").replace("%1", provider),
                self.tr("Look at the number and the sender, then send again."),
            )
        elif told.rung is Rung.DOUBT:
            self.accepted.say(
                _DOUBT,
                self.tr("Maybe sent: the answer of %1 was lost").replace("%1", provider),
                self.tr("It is not sent again by itself. A report may still tell."),
            )
        else:
            words = self.tr("Accepted at %1, in %2 s").replace("%1", clock(told.answered, zone))
            took = (told.answered - told.handed).total_seconds()
            seconds = f"{took:.1f}".replace(".", "," if formats.french() else ".")
            self.accepted.say(_OK, words.replace("%2", seconds))

    def _show_delivered(
        self, told: Ladder, provider: str, zone: tzinfo | None, practising: bool
    ) -> None:
        if told.rung is Rung.DELIVERED and told.reported is not None:
            words = self.tr("Delivered at %1, says %2").replace("%1", clock(told.reported, zone))
            self.delivered.say(
                _OK,
                words.replace("%2", provider),
                self.tr("Practice: no telephone got it. With a provider, yours would show it.")
                if practising
                else "",
            )
        elif told.rung is Rung.UNDELIVERED and told.reported is not None:
            words = self.tr("Not delivered, says %1").replace("%1", provider)
            self.delivered.say(_BAD, words, self.tr("Is the number right, the phone on?"))
        elif told.rung is Rung.ACCEPTED:
            self.delivered.say(
                _ASKS,
                self.tr("Delivered to the phone?"),
                self.tr("No report yet. Accepted is never shown as delivered."),
            )
        else:
            self.delivered.hide()


def clock(at: datetime, zone: tzinfo | None) -> str:
    """``10:42:05``."""
    return at.astimezone(zone).strftime("%H:%M:%S")
