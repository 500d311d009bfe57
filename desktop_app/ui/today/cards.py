"""The cards of Today at the right: what leaves, and what yesterday gave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.report import Ladder
from desktop_app.services.today import Today
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import Card, column, empty, row, rule
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today.bar import DASHED, HATCHED, PLAIN, Bar, Swatch
from desktop_app.ui.today.pieces import link_in_head, padded
from desktop_app.ui.today.presenter import Leaving
from desktop_app.ui.today.rows import LeavingRow


class LeavingCard(Card):
    """What leaves until tomorrow noon: the reminders of the strip, and campaigns."""

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("today", "Will leave"))
        self._session = session
        self._shown: object = None
        self.calendar = button(self.tr("Calendar"), lambda: session.go("appointments"), look="link")
        link_in_head(self, self.calendar)
        self._rows = column()
        self.add(self._rows)

    def show_leaving(self, leaving: Sequence[Leaving], read: Today) -> None:
        until = formats.moment(read.until, self._session.zone, read.now)
        assert self.heading is not None
        self.heading.setText(self.tr("Will leave until %1").replace("%1", until))
        seen = (tuple(leaving), read.now.replace(second=0, microsecond=0), read.cover.safe > 0)
        if seen == self._shown:
            return
        self._shown = seen
        kept = _focused(self)
        empty(self._rows)
        if not leaving:
            nothing = label(self.tr("Nothing leaves by itself."), "table", "secondary", wrap=True)
            self._rows.addWidget(padded(nothing, above=12, below=12))
        for at, each in enumerate(leaving):
            if at:
                self._rows.addWidget(rule())
            made = LeavingRow(self._session, each, read.now, alike=not read.cover.safe)
            self._rows.addWidget(made)
            if each.key == kept:
                made.setFocus(Qt.FocusReason.OtherFocusReason)
        if held := sum(each.held for each in leaving):
            self._rows.addWidget(rule())
            self._rows.addWidget(self._held(held, leaving))
        wide = max((each.time.sizeHint().width() for each in self.rows), default=0)
        for line in self.rows:
            line.time.setFixedWidth(max(wide, theme.scaled(56)))

    @property
    def rows(self) -> list[LeavingRow]:
        return self.findChildren(LeavingRow)

    def _held(self, many: int, leaving: Sequence[Leaving]) -> QWidget:
        """Its button leads to the report that says why; to all campaigns where several are held."""
        campaigns = [each.campaign_id for each in leaving if each.held]
        place = {"campaign": campaigns[0]} if len(campaigns) == 1 else {}
        whole = QWidget()
        inside = row(whole)
        inside.setContentsMargins(*map(theme.scaled, (16, 4, 16, 4)))
        said = Said(
            "ph.hourglass-medium", self.tr("%n held by a rule", "", many), "warn.solid", "", "table"
        )
        inside.addWidget(said, 1)
        inside.addWidget(
            button(self.tr("See why"), lambda: self._session.go("campaigns", **place), look="link")
        )
        return whole


class YesterdayCard(Card):
    """What became of the texts handed over on the last open day, as far as anybody knows, and how
    many left today so far."""

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("today", "Yesterday"))
        self._session = session
        inside = column(gap=12)
        inside.setContentsMargins(*map(theme.scaled, (16, 14, 16, 14)))
        self.bar = Bar()
        inside.addWidget(self.bar)
        self.legend = QWidget()
        self._flow = FlowLayout(self.legend, gap=12)
        inside.addWidget(self.legend)
        self.nothing = label(self.tr("No text was handed over."), "table", "secondary")
        inside.addWidget(self.nothing)
        self.so_far = label("", "table", "secondary")
        inside.addWidget(self.so_far)
        self.add(inside)
        self.what_to_do: QPushButton = button(
            self.tr("What to do"), lambda: session.go("campaigns"), look="link"
        )
        link_in_head(self, self.what_to_do)
        self._shown: Ladder | None = None
        self._session = session

    def show_day(self, read: Today) -> None:
        assert self.heading is not None
        self.heading.setText(self._title(read))
        self.so_far.setText(self.tr("Today so far: %n handed over", "", read.so_far))
        self.so_far.setVisible(bool(read.so_far))
        self._show_ladder(read.yesterday.ladder)

    def _title(self, read: Today) -> str:
        """With its date: after a closed day it is no yesterday."""
        today = read.now.astimezone(self._session.zone).date()
        if today - read.last_day > timedelta(days=1):
            told = formats.day(read.last_day)
            return told[:1].upper() + told[1:]
        return self.tr("Yesterday, %1").replace("%1", formats.dated(read.last_day, "d MMM"))

    def _show_ladder(self, ladder: Ladder) -> None:
        if ladder == self._shown:
            return
        self._shown = ladder
        many = ladder.handed_over
        self.figure.setText(self.tr("%n handed over", "", many) if many else "")
        parts = [
            (
                ladder.delivered,
                "chart.ok",
                PLAIN,
                self.tr("%n delivered", "", ladder.delivered),
            ),
            (
                ladder.unreported + ladder.scheduled,
                "unknown.solid",
                HATCHED,
                self.tr("%n without report", "", ladder.unreported + ladder.scheduled),
            ),
            (
                ladder.in_doubt,
                "doubt.solid",
                DASHED,
                self.tr("%n in doubt", "", ladder.in_doubt),
            ),
            (ladder.failed, "chart.bad", PLAIN, self.tr("%n failed", "", ladder.failed)),
        ]
        seen = [each for each in parts if each[0]]
        told = ", ".join(words for *_, words in seen)
        self.bar.show_parts([each[:3] for each in seen], told)
        empty(self._flow)
        for _, role, how, words in seen:
            self._flow.addWidget(_legend(role, how, words))
        for each in (self.bar, self.legend):
            each.setVisible(bool(many))
        self.nothing.setVisible(not many)
        self.what_to_do.setVisible(bool(ladder.failed or ladder.in_doubt))


def _legend(role: str, how: int, words: str) -> QWidget:
    made = QWidget()
    inside = row(made, gap=6)
    inside.addWidget(Swatch(role, how))
    inside.addWidget(label(words, "table", "secondary"))
    return made


def _focused(card: QWidget) -> str:
    """The key of the row that has the focus, so that the same row has it after it is rebuilt."""
    for leaving in card.findChildren(LeavingRow):
        if leaving.hasFocus():
            return leaving.leaving.key
    return ""
