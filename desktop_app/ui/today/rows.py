"""The rows of Today: one thing to settle, one thing that leaves. Each opens the room it is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.message import State
from desktop_app.ui.kit import faults, formats, people, reminder_words, theme, tokens, wording
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Button, button
from desktop_app.ui.kit.labels import Elided, Icon, IconTag, Led, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today.presenter import Leaving, Task, TaskKind

_TAG = 112  # pixels of the design: all tags of one width


@dataclass(frozen=True, slots=True)
class _Told:
    """A task in words: its tag, two lines of which one begins with whom or what it is about, and
    where its button goes."""

    tag: str
    icon: str
    role: str
    who: str
    what: str
    more: str
    action: str
    then: Callable[[], object]


class TaskRow(QWidget):
    """One thing to settle."""

    def __init__(self, session: Session, task: Task, now: datetime) -> None:
        super().__init__()
        self.task, self._session, self._now = task, session, now
        told = self._told()
        inside = row(self, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (16, 0, 12, 0)))
        inside.addWidget(IconTag(told.icon, told.tag, told.role, width=_TAG))
        words = column(gap=0)
        self.title = Led(told.who, told.what)
        self.more = Elided(told.more, "table", "secondary")
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.more)
        words.addStretch(1)
        inside.addLayout(words, 1)
        self.action = button(
            told.action, told.then, size="small", name=f"{told.action}: {self.title.whole()}"
        )
        inside.addWidget(self.action)
        self.setFixedHeight(theme.scaled(tokens.size("two_line_row")))

    def _told(self) -> _Told:
        kind = self.task.kind
        if kind is TaskKind.CALL:
            return self._call()
        if kind is TaskKind.DOUBT:
            return self._doubt()
        if kind is TaskKind.STALLED:
            return _Told(
                self.tr("Sending"),
                "ph.warning",
                "bad",
                self.tr("Texts are waiting, and nothing sends them"),
                "",
                self.tr("Should it stay so, close and reopen Comptoir."),
                self.tr("Start sending"),
                self._session.sending_wanted.emit,
            )
        if kind is TaskKind.ACCOUNT:
            what, then = faults.words(ComptoirError(self.task.fault))
            return _Told(
                self.tr("Account"),
                "ph.key",
                "bad",
                self.task.account,
                what,
                then,
                self.tr("Providers"),
                lambda: self._session.go("settings", part="providers"),
            )
        return _Told(
            self.tr("Upkeep"),
            "ph.key",
            "plain",
            self.tr("The recovery key is not confirmed yet"),
            "",
            self.tr("If the key kept on this computer is lost, only that one opens the book."),
            self.tr("Confirm it"),
            lambda: self._session.go("settings", part="recovery"),
        )

    def _call(self) -> _Told:
        listed, standing = self.task.listed, self.task.standing
        assert listed is not None and standing is not None and self.task.at is not None
        session = self._session
        number = people.number(session, listed.number)
        full = f"{listed.first_name} {listed.last_name}".strip()
        line = reminder_words.line(standing, listed.reminder, session.zone, self._now)
        when = self.tr("appointment %1").replace(
            "%1", formats.moment(self.task.at, session.zone, self._now)
        )
        appointment_id = listed.appointment.id
        return _Told(
            self.tr("To call") if number else self.tr("To look at"),
            "ph.phone-call" if number else "ph.warning",
            "warn",
            people.name(session, full) or number,
            when,
            " · ".join(filter(None, (number, line.words))),  # the number is never cut
            self.tr("Open"),
            lambda: session.go("appointments", appointment=appointment_id),
        )

    def _doubt(self) -> _Told:
        doubt, session = self.task.doubt, self._session
        assert doubt is not None
        who = people.name(session, doubt.name) or people.number(session, doubt.number)
        what = doubt.campaign
        if doubt.appointment_id is not None:
            what = self.tr("reminder")
        at = formats.moment(doubt.at, session.zone, self._now)
        return _Told(
            wording.STATES[State.UNCERTAIN].words,
            "ph.question-fill",
            "doubt",
            who,
            " · ".join(filter(None, (what, at))),
            self.tr("Maybe sent. It is never sent again by itself."),
            self.tr("Open"),
            self._to_doubt,
        )

    def _to_doubt(self) -> None:
        doubt = self.task.doubt
        assert doubt is not None
        if doubt.appointment_id is not None:
            self._session.go("appointments", appointment=doubt.appointment_id)
        elif doubt.campaign_id is not None:
            self._session.go("campaigns", campaign=doubt.campaign_id, message=doubt.message_id)
        else:
            self._session.go("contacts", contact=doubt.contact_id)


class LeavingRow(Button):
    """What leaves, when, how many; a click opens where it can be changed."""

    def __init__(self, session: Session, leaving: Leaving, now: datetime) -> None:
        super().__init__()
        self.leaving, self._session = leaving, session
        self.setProperty("look", "row")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        at = self._at(now)
        what = leaving.name or self.tr("Reminders")
        state = self._state()
        purpose = wording.PURPOSES[leaving.purpose]
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (16, 0, 16, 0)))
        self.time = label(at, "table", weight=600)
        inside.addWidget(self.time)
        inside.addWidget(Icon(purpose.icon, purpose.icon_role, 16))
        inside.addWidget(Elided(what, "table"), 1)
        if state:
            shown = self._all_held() or state  # the count beside it says how many
            inside.addWidget(label(shown, "caption", "warn" if self._stands else "muted"))
        if leaving.campaign_id is None:
            inside.addWidget(Icon("ph.shield-warning-fill", "warn.solid", 16))
        count = label(formats.number(leaving.count), "table", weight=600)
        inside.addWidget(count)
        for each in self.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        needs = self.tr("needs this computer") if leaving.campaign_id is None else ""
        told = (at, purpose.words, what, state, needs, self.tr("%n text(s)", "", leaving.count))
        self.setAccessibleName(", ".join(filter(None, told)))
        self.setToolTip(" · ".join(filter(None, (what, state, needs))))
        self.clicked.connect(self._open)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(200), theme.scaled(34))

    @property
    def _stands(self) -> bool:
        return self.leaving.state is CampaignState.PAUSED

    def _at(self, now: datetime) -> str:
        at, zone = self.leaving.at, self._session.zone
        if self._stands:
            return "–"
        if at is None or at <= now:
            return self.tr("now")
        clock = formats.hour(at, zone)
        if at.astimezone(zone).date() == now.astimezone(zone).date():
            return clock
        on = at.astimezone(zone).date()
        return f"{QLocale().toString(QDate(on.year, on.month, on.day), 'ddd')} {clock}"

    def _state(self) -> str:
        if self._stands:
            return wording.CAMPAIGNS[CampaignState.PAUSED].words
        if self.leaving.held:
            return self.tr("%n held", "", self.leaving.held)
        return ""

    def _all_held(self) -> str:
        held = self.leaving.held
        return self.tr("held", "", held) if held == self.leaving.count and not self._stands else ""

    def _open(self) -> None:
        if self.leaving.campaign_id is not None:
            self._session.go("campaigns", campaign=self.leaving.campaign_id)
        elif self.leaving.day is not None:
            self._session.go("appointments", day=self.leaving.day.isoformat())
