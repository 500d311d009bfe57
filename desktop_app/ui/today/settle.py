"""The card of what somebody has to settle: groups of rows, walked by the arrows, each with its
buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.services.today import Today
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.boxes import Card, column, empty, row, rule
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today import presenter
from desktop_app.ui.today.pieces import padded
from desktop_app.ui.today.presenter import Group, Task, TaskKind
from desktop_app.ui.today.rows import TaskRow
from desktop_app.ui.today.told import Act, Teller

_MOST_REPLIES = 5  # shown at first
# What may be asked of one row after the other: it sends nothing, and Undo takes it back.
_AGAIN = ("leave_out", "mark_read", "let_be")


@dataclass(frozen=True)
class _Place:
    """What has the focus: row ``at`` itself, or its button for ``verb``, ``from_last`` of them."""

    key: str
    at: int
    verb: str = ""
    from_last: int | None = None


class SettleCard(Card):
    """Built anew only where it differs. ``asked`` gets what a row's button asks; what only opens
    lines the card does by itself."""

    def __init__(self, session: Session, asked: Callable[[Task, Act], object]) -> None:
        super().__init__(QCoreApplication.translate("today", "To settle"))
        self._session, self._ask = session, asked
        self._seen: object = None
        self._shown: tuple[Today, list[Task]] | None = None
        self._all_replies = False
        self.opened = False  # late texts one by one
        self._rows = column()
        self.add(self._rows)
        self.body.addStretch(1)

    def show_tasks(self, tasks: list[Task], read: Today) -> None:
        """``tasks`` of ``read``, in the order of their groups."""
        self._shown = read, tasks
        local = read.now.astimezone(self._session.zone)
        seen = (tuple(tasks), read.in_doubt, read.unread, read.away, read.clock_set)
        words = (self._session.hide_names, local.date(), self._all_replies, _minute(tasks, local))
        if (seen, words) == self._seen:
            return
        self._seen = seen, words
        place = self._place()
        groups = [each.task.group for each in self.rows]
        empty(self._rows)
        hidden = read.in_doubt - sum(each.kind is TaskKind.DOUBT for each in tasks)
        more = read.unread - len(read.replies)
        many = sum(each.count for each in tasks) + hidden + more
        self.figure.setText(formats.number(many) if tasks else "")
        if not tasks:
            self._rows.addWidget(self._nothing())
        teller = Teller(self._session, read.now, read.clock_set)
        for group in Group:
            mine = [each for each in tasks if each.group is group]
            if mine:
                self._add(group, mine, teller, read)
                if group is Group.DOUBT and hidden:
                    self._rows.addWidget(self._others(hidden))
        self._return_to(place, groups)

    @property
    def rows(self) -> list[TaskRow]:
        return self.findChildren(TaskRow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down on a row's button walk the rows; Qt's own would go to the next button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if step and bare:
                self._walk(step)
                return True
        return False

    def _walk(self, step: int) -> None:
        place = self._place()
        if place is None:
            return
        rows = [each for each in self.rows if each.buttons]
        to = rows.index(self.rows[place.at]) + step
        if 0 <= to < len(rows):
            _beside(rows[to], place.from_last).setFocus(Qt.FocusReason.TabFocusReason)

    # --- built

    def _add(self, group: Group, tasks: list[Task], teller: Teller, read: Today) -> None:
        if self._rows.count():
            self._rows.addWidget(rule())
        self._rows.addWidget(self._heading(group, tasks, teller, read))
        shown = tasks
        if group is Group.REPLIES and not self._all_replies:
            shown = tasks[:_MOST_REPLIES]
        for at, each in enumerate(shown):
            if at:
                self._rows.addWidget(rule())
            made = TaskRow(each, teller.tell(each), self._asked)
            made.fit(self.contentsRect().width())
            for walked in (made, *made.buttons):
                walked.installEventFilter(self)
            self._rows.addWidget(made)
        if len(shown) < len(tasks):
            words = self.tr("Show all %n", "", len(tasks))
            every = button(words, self._show_all_replies, look="link")
            self._rows.addWidget(padded(every, above=2, below=6))

    def _heading(self, group: Group, tasks: list[Task], teller: Teller, read: Today) -> QWidget:
        strong, more = {
            Group.STALLED: (self.tr("Nothing leaves at the moment"), ""),
            Group.ACCOUNT: (self.tr("Nothing leaves by this account until it is mended"), ""),
            Group.AWAY: self._away(tasks, teller, read),
            Group.DOUBT: (
                self.tr("In doubt"),
                self.tr("these texts never leave again by themselves"),
            ),
            Group.REPLIES: (self.tr("Replies to read"), ""),
            Group.CALENDAR: (self.tr("Calendars that you follow"), ""),
            Group.UPKEEP: (self.tr("When you have two minutes"), ""),
        }[group]
        head, line = QWidget(), row(gap=3)
        head.setLayout(line)
        line.addWidget(label(strong, "caption", "secondary", weight=600, wrap=not more))
        if more:
            line.addWidget(label(f"· {more}", "caption", "muted", wrap=True), 1)
        return padded(head, above=12, below=6)

    def _away(self, tasks: list[Task], teller: Teller, read: Today) -> tuple[str, str]:
        many = presenter.left_behind(tasks)
        if not many:
            return self.tr("The time of day"), ""
        left = self.tr("%n reminder(s) did not leave", "", many)
        if read.away is None:
            return self.tr("Left behind"), left
        return self.tr("While you were away"), f"{teller.away(read.away)}, {left}"

    def _others(self, many: int) -> QWidget:
        return padded(
            Said(
                "ph.question-fill",
                self.tr("and %n more in doubt: see the campaigns", "", many),
                "doubt.solid",
                "doubt",
                "table",
            )
        )

    def _nothing(self) -> QWidget:
        said = Said(
            "ph.check-circle-fill",
            self.tr("Nothing to settle."),
            "ok.solid",
            "secondary",
        )
        return padded(said, above=16, below=16)

    # --- asked

    def _asked(self, task: Task, act: Act) -> None:
        if act.verb == "open":
            self.opened = not self.opened
        self._ask(task, act)

    def _show_all_replies(self) -> None:
        self._all_replies = True
        if self._shown is not None:
            read, tasks = self._shown
            at = len([each for each in tasks if each.group is not Group.REPLIES]) + _MOST_REPLIES
            self.show_tasks(tasks, read)
            if at < len(self.rows):
                self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    # --- the focus

    def _place(self) -> _Place | None:
        """Where the focus is, or was before a dialog came over it."""
        focus = self.window().focusWidget()
        for at, each in enumerate(self.rows):
            key = each.task.key
            if each is focus:
                return _Place(key, at)
            for before, (act, made) in enumerate(zip(each.told.acts, each.buttons, strict=True)):
                if made is focus:
                    return _Place(key, at, act.verb, len(each.buttons) - 1 - before)
        return None

    def _return_to(self, place: _Place | None, groups: list[Group]) -> None:
        """To the same row as before; to the next of its group, then the one before it, where it has
        been settled: there to the row itself, for an Enter too many must send and change nothing.
        ``groups``: of the rows as they were."""
        rows = [each for each in self.rows if each.buttons]
        if place is None or not rows:
            return
        at = place.at
        same = next((each for each in rows if each.task.key == place.key), None)
        alike = [each for each in rows if each.task.group is groups[at]]
        before = groups[:at].count(groups[at])
        beside = alike[min(before, len(alike) - 1)] if alike else rows[min(at, len(rows) - 1)]
        (same or beside).show()  # while a dialog has the focus only what is shown keeps it
        found: QWidget = beside
        if same is not None:
            found = _beside(same, place.from_last)
        elif place.verb in _AGAIN and place.verb in [each.verb for each in beside.told.acts]:
            found = beside.asking(place.verb)
        found.setFocus(Qt.FocusReason.OtherFocusReason)


def _beside(row: TaskRow, from_last: int | None) -> QWidget:
    """The row itself, or so many buttons before its last."""
    return row if from_last is None else row.buttons[max(len(row.buttons) - 1 - from_last, 0)]


def _minute(tasks: list[Task], local: datetime) -> object:
    """What is told by the minute is told anew each minute."""
    if any(each.kind is TaskKind.MISSED for each in tasks):
        return local.replace(second=0, microsecond=0)
    return None
