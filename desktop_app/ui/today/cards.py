"""The cards of Today: the strip's heading, what to settle, what leaves, what yesterday gave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.report import Ladder
from desktop_app.services.today import Today
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import Card, column, empty, row, rule
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Icon, Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today import presenter
from desktop_app.ui.today.bar import DASHED, HATCHED, PLAIN, Bar, Swatch
from desktop_app.ui.today.presenter import Leaving, Task, TaskKind
from desktop_app.ui.today.rows import LeavingRow, TaskRow
from desktop_app.ui.today.strip import Strip


class StripCard(Card):
    """How many reminders are to come until tomorrow noon, and what they need."""

    def __init__(self, session: Session) -> None:
        super().__init__(margin=16, gap=8)
        self._session = session
        head = row(gap=16)
        self.icon = Icon("ph.shield-warning-fill", "warn.solid", 28)
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(gap=0)
        self.title = label("", "heading", wrap=True)
        self.more = label("", "table", "secondary", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.more)
        head.addLayout(words, 1)
        self.add(head)
        self.strip = Strip()
        self.add(self.strip)

    def show_day(self, read: Today) -> None:
        many = len(read.coming)
        zone = self._session.zone
        until = formats.moment(read.until, zone, read.now)
        if many:
            self.icon.show_icon("ph.shield-warning-fill", "warn.solid")
            told = self.tr("%n reminder(s) to come until %1", "", many)
            self.more.setText(
                self.tr("They leave only while Comptoir is open and this computer is on.")
            )
        else:
            self.icon.show_icon("ph.shield-slash", "text.muted")
            told = self.tr("No reminder is waiting until %1")
            self.more.setText(
                self.tr("A reminder leaves by itself at 18:00 on the day before its appointment.")
            )
        self.title.setText(told.replace("%1", until))
        self.strip.show_dots(presenter.dots(read.coming, read.now), read.now, read.until, zone)


class SettleCard(Card):
    """What somebody has to do something about, in groups; built anew only where it differs."""

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("today", "To settle"))
        self._session = session
        self._shown: object = None
        self._rows = column()
        self.add(self._rows)
        self.body.addStretch(1)

    def show_tasks(self, tasks: Sequence[Task], in_doubt: int, now: datetime) -> None:
        seen = (tuple(tasks), in_doubt, self._session.hide_names, now.date())
        if seen == self._shown:
            return
        self._shown = seen
        kept = _focused(self)
        empty(self._rows)
        self.figure.setText(formats.number(len(tasks) + self._hidden(tasks, in_doubt)) or "")
        if not tasks:
            self.figure.setText("")
            self._rows.addWidget(self._nothing())
        hidden = self._hidden(tasks, in_doubt)
        before: TaskKind | None = None
        for each in tasks:
            if each.kind is not before:
                self._rows.addWidget(self._group(each.kind))
            else:
                self._rows.addWidget(rule())
            if before is TaskKind.DOUBT and each.kind is not before and hidden:
                self._rows.insertWidget(self._rows.count() - 1, self._others(hidden))
                hidden = 0
            made = TaskRow(self._session, each, now)
            self._rows.addWidget(made)
            if each.key == kept:
                made.action.setFocus(Qt.FocusReason.OtherFocusReason)
            before = each.kind
        if hidden:
            self._rows.addWidget(self._others(hidden))

    @property
    def rows(self) -> list[TaskRow]:
        return self.findChildren(TaskRow)

    def _hidden(self, tasks: Sequence[Task], in_doubt: int) -> int:
        return in_doubt - sum(each.kind is TaskKind.DOUBT for each in tasks)

    def _others(self, many: int) -> QWidget:
        return _padded(
            Said(
                "ph.question-fill",
                self.tr("and %n more in doubt: see the campaigns", "", many),
                "doubt.solid",
                "doubt",
                "table",
            )
        )

    def _group(self, kind: TaskKind) -> QWidget:
        more = (
            self.tr("these texts never leave again by themselves") if kind is TaskKind.DOUBT else ""
        )
        strong = {
            TaskKind.STALLED: self.tr("Nothing leaves at the moment"),
            TaskKind.ACCOUNT: self.tr("Nothing leaves by this account until it is mended"),
            TaskKind.CALL: self.tr("No text told them of their appointment"),
            TaskKind.DOUBT: self.tr("In doubt"),
            TaskKind.RECOVERY: self.tr("When you have two minutes"),
        }[kind]
        head, line = QWidget(), row(gap=3)
        head.setLayout(line)
        line.addWidget(label(strong, "caption", "secondary", weight=600, wrap=not more))
        if more:
            line.addWidget(label(f"· {more}", "caption", "muted", wrap=True), 1)
        return _padded(head, above=12, below=2)

    def _nothing(self) -> QWidget:
        said = Said(
            "ph.check-circle-fill",
            self.tr("Nothing to settle."),
            "ok.solid",
            "secondary",
        )
        return _padded(said, above=16, below=16)


class LeavingCard(Card):
    """What leaves until tomorrow noon: the reminders of the strip, and campaigns."""

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("today", "Will leave"))
        self._session = session
        self._shown: object = None
        self._rows = column()
        self.add(self._rows)

    def show_leaving(self, leaving: Sequence[Leaving], read: Today) -> None:
        until = formats.moment(read.until, self._session.zone, read.now)
        assert self.heading is not None
        self.heading.setText(self.tr("Will leave until %1").replace("%1", until))
        seen = (tuple(leaving), read.now.replace(second=0, microsecond=0))
        if seen == self._shown:
            return
        self._shown = seen
        kept = _focused(self)
        empty(self._rows)
        if not leaving:
            nothing = label(self.tr("Nothing leaves by itself."), "table", "secondary", wrap=True)
            self._rows.addWidget(_padded(nothing, above=12, below=12))
        for at, each in enumerate(leaving):
            if at:
                self._rows.addWidget(rule())
            made = LeavingRow(self._session, each, read.now)
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
    """What became of the texts handed over yesterday, as far as anybody knows."""

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
        self.add(inside)
        self.what_to_do: QPushButton = button(
            self.tr("What to do"), lambda: session.go("campaigns"), look="link"
        )
        inside.addWidget(self.what_to_do, 0, Qt.AlignmentFlag.AlignLeft)
        self._shown: Ladder | None = None

    def show_ladder(self, ladder: Ladder) -> None:
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


def _padded(thing: QWidget, *, above: int = 8, below: int = 8) -> QWidget:
    made = QWidget()
    inside = column(made)
    inside.setContentsMargins(*map(theme.scaled, (16, above, 16, below)))
    inside.addWidget(thing)
    return made


def _focused(card: QWidget) -> str:
    """The key of the row that has the focus, so that the same row has it after it is rebuilt."""
    for task in card.findChildren(TaskRow):
        if task.action.hasFocus():
            return task.task.key
    for leaving in card.findChildren(LeavingRow):
        if leaving.hasFocus():
            return leaving.leaving.key
    return ""
