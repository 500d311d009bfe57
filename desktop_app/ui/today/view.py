"""The screen of Today: what has to leave, what has to be settled, what yesterday gave."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services import today
from desktop_app.services.today import Today
from desktop_app.ui.kit import formats, shortcuts, theme
from desktop_app.ui.kit.account_names import account_name
from desktop_app.ui.kit.boxes import Empty, column, row, scrolled
from desktop_app.ui.kit.controls import button, shortcut
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today import presenter
from desktop_app.ui.today.calls import CallsCard
from desktop_app.ui.today.cancel_reply import CancelDialog
from desktop_app.ui.today.cards import LeavingCard, YesterdayCard
from desktop_app.ui.today.cover import StripCard
from desktop_app.ui.today.finding import Finder
from desktop_app.ui.today.late_text import LateTextDialog
from desktop_app.ui.today.late_texts import LateTextsDialog
from desktop_app.ui.today.move_reply import MoveDialog
from desktop_app.ui.today.presenter import Task
from desktop_app.ui.today.rows import TaskRow
from desktop_app.ui.today.settle import SettleCard
from desktop_app.ui.today.told import Act, Teller
from desktop_app.ui.today.triage import Triage

_NARROW = 1080  # pixels of the design
_TICK = 20_000  # ms between two looks at the clock
_STARTS = timedelta(seconds=45)  # what sends has that long to start, also a second time


class TodayScreen(Screen):
    """One read fills it; it is asked again when the book changes, and as time goes by."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asking = session.latest(self)
        self._made = session.now()
        self._read: Today | None = None
        self._recovery = False
        self._come = False  # to the strip, once it is filled
        self._began = False
        self._came_with: tuple[QWidget | None] | None = None  # what had the focus then
        self._first = ""  # the row that got the focus at first
        self.triage = Triage(session, self, self.refresh)
        inside = column(self)
        inside.addLayout(self._header())
        whole = QWidget()
        self._body = column(whole, gap=16)
        self._body.setContentsMargins(*map(theme.scaled, (24, 0, 24, 16)))
        self._build()
        self._area = scrolled(whole)
        inside.addWidget(self._area, 1)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self.refresh)
        shortcut(self, "Ctrl+P", self.calls.print_list)

    # --- built

    def _header(self) -> QHBoxLayout:
        head = row()
        head.setContentsMargins(*map(theme.scaled, (24, 12, 24, 12)))
        self.title = label("", "title")
        self.hour = label("", "body", "secondary")
        head.addWidget(self.title)
        head.addSpacing(theme.scaled(4))
        head.addWidget(self.hour, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        go = self.session.go
        self.add = button(
            self.tr("New appointment"),
            lambda: go("appointments", new=True),
            icon="ph.calendar-plus",
        )
        self.add.setToolTip(self.tr("New appointment") + " · " + shortcuts.told("Ctrl+Shift+N"))
        self.stop = button(
            self.tr("STOP at the counter"),
            lambda: go("contacts", stop=True),
            icon="ph.hand-palm",
        )
        self.stop.setToolTip(
            self.tr("STOP at the counter") + " · " + shortcuts.told("Ctrl+Shift+S")
        )
        self.finder = Finder(self.session.finding.emit)
        for each in (self.add, self.stop, self.finder):
            head.addWidget(each)
        return head

    def _build(self) -> None:
        session = self.session
        self.first = Empty(
            "ph.address-book",
            self.tr("Begin with your people"),
            self.tr(
                "Bring in the list you have, a spreadsheet or a file of your till. Nothing is sent"
                " by that."
            ),
            self.tr("Import a list"),
            lambda: session.go("importing"),
        )
        self.second = Empty(
            "ph.calendar-plus",
            self.tr("Your book is ready"),
            self.tr(
                "Write down the next appointment: its reminder leaves by itself the evening before."
            ),
            self.tr("New appointment"),
            lambda: session.go("appointments", new=True),
        )
        for each in (self.first, self.second):
            each.setMinimumHeight(theme.scaled(220))
            self._body.addWidget(each)
            each.hide()
        self.strip = StripCard(session)
        self._body.addWidget(self.strip)
        self._below = QWidget()
        below = row(self._below, gap=16)
        self.settle = SettleCard(session, self._asked)
        below.addWidget(self.settle, 1)
        self._right = QWidget()
        self._right.setFixedWidth(theme.scaled(372))
        right = column(self._right, gap=16)
        self.leaving = LeavingCard(session)
        self.calls = CallsCard(session, self.triage)
        self.yesterday = YesterdayCard(session)
        right.addWidget(self.leaving)
        right.addWidget(self.calls)
        right.addWidget(self.yesterday)
        right.addStretch(1)
        below.addWidget(self._right)
        self._body.addWidget(self._below)
        self._rest = QWidget()  # what is left on a day on which there is little to say
        self._body.addWidget(self._rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.finder.narrow(self.width() < theme.scaled(_NARROW))

    # --- what the frame asks

    def arrive(self, **place: Any) -> None:
        """At its top, from another room at its first row. ``strip``: to what says how many
        reminders are safe; ``stay``: to where one was."""
        came = not self._clock.isActive()
        self._clock.start()
        self._come = bool(place.get("strip"))
        if not place.get("stay"):
            self._area.verticalScrollBar().setValue(0)
            self._came_with = (self.window().focusWidget(),) if came else None
        self.refresh()

    def place(self) -> dict[str, Any]:
        return {"stay": True}

    def leave(self) -> None:
        self._clock.stop()

    def refresh(self) -> None:
        session = self.session
        facts, now = session.facts, session.now()

        def read(errand: object) -> tuple[Today, bool]:
            found = today.look(
                session.book,
                now=now,
                zone=facts.zone,
                rules=facts.rules,
                home=facts.home,
                lock=session.comptoir.profile.lock("send"),
            )
            kept = session.comptoir.vault.where().kind == "environment"  # by who set the key
            return found, not (facts.recovery_confirmed or kept)

        self._asking.ask(read, lambda found: self._show(*found))

    def find_here(self) -> None:
        self.session.finding.emit()

    def place_of_work(self) -> TaskRow | None:
        """The first row itself: an Enter pressed for nothing does nothing."""
        return next((each for each in self.settle.rows if each.buttons), None)

    # --- shown

    def _show(self, read: Today, recovery: bool) -> None:
        session = self.session
        self._read, self._recovery = read, recovery
        local = read.now.astimezone(session.zone)
        self.title.setText(formats.day(local.date(), long=True))
        self.hour.setText(formats.hour(read.now, session.zone))
        tasks = self._show_tasks(read)
        self.first.setVisible(not read.people and not read.begun)
        self.second.setVisible(read.people and not read.begun)
        for each in (self.strip, self._right):
            each.setVisible(read.begun)
        self.settle.setVisible(read.begun or bool(tasks))
        self._body.setStretchFactor(self._below, 1 if read.begun else 0)
        self._body.setStretchFactor(self._rest, 0 if read.begun else 1)
        self.strip.show_day(read)
        self.leaving.show_leaving(presenter.leaving(read), read)
        self.calls.show_calls(read)
        self.yesterday.show_day(read)
        self._begin()
        if self._come:
            self._come = False
            self._area.verticalScrollBar().setValue(0)
            self.strip.come()

    def _begin(self) -> None:
        """Come here, and the first time: to the first thing to settle, unless somebody is at work
        already; there it stays, at the top, while more comes in, until they go elsewhere."""
        began, self._began = self._began, True
        came, self._came_with = self._came_with, None
        focused, place = self.window().focusWidget(), self.place_of_work()
        here = focused is not None and self.isAncestorOf(focused)
        first, self._first = self._first, ""
        still = isinstance(focused, TaskRow) and focused.task.key == first
        begins = came == (focused,) or not (began or here)
        if place is None or not self.isVisible() or not (still or begins):
            return
        self._first = place.task.key
        if place is not focused:
            self._area.verticalScrollBar().setValue(0)
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tasks(self, read: Today) -> list[Task]:
        session = self.session
        names = {each.id: account_name(session.facts, each) for each in session.facts.accounts}
        tasks = presenter.tasks(
            read,
            names,
            recovery=self._recovery,
            stalled=read.stalled and read.now - self._made > _STARTS,
            opened=self.settle.opened,
        )
        self.settle.show_tasks(tasks, read)
        return tasks

    # --- asked

    def _asked(self, task: Task, act: Act) -> None:
        """What a button of a row to settle asks."""
        if act.room:
            self.session.go(act.room, **act.place)
        elif act.verb == "open" and self._read is not None:
            self._show_tasks(self._read)
        elif act.verb == "start":
            self.session.sending_wanted.emit()
        elif act.verb == "send":
            self.triage.send(task.reminder_ids)
        elif act.verb == "leave_out":
            self.triage.leave_out(task.reminder_ids)
        elif act.verb == "read":
            self._read_late(task)
        elif act.verb == "read_all":
            teller = Teller(self.session, self.session.now(), None)
            LateTextsDialog(self.session, task.late, teller, self.triage.send, self).open()
        elif task.doubt is not None:
            self.triage.let_be(task.doubt)
        elif task.reply is not None:
            self._answer(task, act)

    def _read_late(self, task: Task) -> None:
        [late] = task.late
        ids = task.reminder_ids
        told = Teller(self.session, self.session.now(), None).tell(task)
        LateTextDialog(
            self.session,
            late,
            f"{told.who} · {told.what}",
            lambda: self.triage.send(ids),
            lambda: self.triage.leave_out(ids),
            self,
        ).open()

    def _answer(self, task: Task, act: Act) -> None:
        assert task.reply is not None
        if act.verb == "mark_read":
            self.triage.mark_read(task.reply)
        elif act.verb == "undo_answer":
            self.triage.undo_answer(task.reply)
        elif act.verb == "call_off":
            listed = presenter.deniable(task.reply, self.session.now())
            if listed is not None:
                CancelDialog(self.session, task.reply, listed, self.triage.call_off, self).open()
        else:
            listed = presenter.movable(task.reply, self.session.now())
            if listed is not None:
                MoveDialog(self.session, task.reply, listed, self.triage.move, self).open()
