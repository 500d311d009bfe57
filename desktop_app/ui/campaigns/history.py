"""One message and all that happened to it: each move with its hour, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.message import State
from desktop_app.services import insights
from desktop_app.ui.campaigns import moves
from desktop_app.ui.campaigns.asking import Asking
from desktop_app.ui.kit import formats, people, theme, wording
from desktop_app.ui.kit.boxes import column, empty, row, scrolled
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import IconTag, Knot, label

if TYPE_CHECKING:
    from desktop_app.services.insights import MessageHistory
    from desktop_app.store.reports import Step
    from desktop_app.ui.kit.session import Session


class HistoryPanel(QFrame):
    """``show_message`` asks; ``refresh`` asks the same again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setProperty("region", True)
        self.setAccessibleName(self.tr("History of one message"))
        self._session = session
        self._asking = Asking(session, self)
        self.message_id: int | None = None
        self._told: tuple[MessageHistory, bool] | None = None
        inside = QWidget()
        self._body = column(inside, gap=8)
        self._body.setContentsMargins(*map(theme.scaled, (16, 14, 16, 14)))
        whole = column(self)
        whole.addWidget(scrolled(inside))
        self.steps: list[str] = []
        self._nothing()

    def show_message(self, message_id: int | None) -> None:
        if message_id != self.message_id:
            self._asking.forget()
        self.message_id = message_id
        if message_id is None:
            self._told = None
            self._nothing()
        else:
            self.refresh()

    def refresh(self) -> None:
        message_id, book = self.message_id, self._session.book
        if message_id is not None:
            self._asking.ask(lambda: insights.message_history(book, message_id), self._show)

    def repaint_names(self) -> None:
        if self._told is not None:
            self._show(self._told[0])

    def _nothing(self) -> None:
        empty(self._body)
        self.steps = []
        words = self.tr("Choose a message to see all that happened to it.")
        self._body.addWidget(label(words, "body", "secondary", wrap=True))
        self._body.addStretch(1)

    def _show(self, told: MessageHistory) -> None:
        now = (told, self._session.hide_names)
        if now == self._told or told.message.id != self.message_id:
            return
        self._told = now
        empty(self._body)
        self.steps = []
        self._add_head(told)
        attempt = 0
        for at, step in enumerate(told.steps):
            attempt += step.state is State.SENDING
            self._body.addWidget(self._step(step, attempt, last=at == len(told.steps) - 1))
        until = told.message.until
        if until is not None:
            moment = formats.moment(until, self._session.zone, self._session.now())
            words = self.tr("It may leave %1.").replace("%1", moment)
            self._body.addWidget(label(words, "table", "warn", wrap=True))
        self._body.addStretch(1)

    def _add_head(self, told: MessageHistory) -> None:
        line = told.message
        name = people.name(self._session, line.name) or self.tr("Nobody in the book")
        self._body.addWidget(label(name, "heading", wrap=True))
        number = people.number(self._session, line.number) or self.tr("no number")
        low = row(gap=8)
        low.addWidget(label(number, "table", "secondary"))
        low.addStretch(1)
        if line.contact_id is not None:
            contact = line.contact_id
            low.addWidget(
                button(
                    self.tr("Open in contacts"),
                    lambda: self._session.go("contacts", contact=contact),
                    look="link",
                )
            )
        self._body.addLayout(low)
        if line.instead:
            words = self.tr("%1 gets it, at the same number.")
            instead = people.name(self._session, line.instead)
            self._body.addWidget(
                label(words.replace("%1", instead), "table", "secondary", wrap=True)
            )
        self._body.addSpacing(theme.scaled(4))

    def _step(self, step: Step, attempt: int, *, last: bool) -> QWidget:
        made = QWidget()
        inside = row(made, gap=8)
        words = column(gap=1)
        words.setContentsMargins(0, 0, 0, theme.scaled(10))
        shown = wording.STATES[step.state]
        inside.addWidget(Knot(shown.icon, shown.icon_role, last=last))
        head = row(gap=8)
        state = shown.words
        if step.state is State.SENDING:
            state = self.tr("Attempt %1").replace("%1", str(attempt))
        if step.state is State.UNCERTAIN:
            head.addWidget(IconTag(shown.icon, self.tr("Maybe sent"), "doubt"))
        else:
            role = shown.role if shown.role in ("ok", "warn", "bad") else ""
            head.addWidget(label(state, "body", role, weight=600))
        head.addStretch(1)
        head.addWidget(label(self._clock(step), "caption", "muted"))
        words.addLayout(head)
        # A handover keeps its reference there: no word for people.
        detail = "" if step.state is State.SENDING else step.detail
        because = moves.why(detail, self._session.facts.rules)
        if because:
            told = because[:1].upper() + because[1:]
            words.addWidget(label(f"{told}.", "table", "secondary", wrap=True))
        words.addWidget(label(moves.meaning(step.state), "caption", "muted", wrap=True))
        inside.addLayout(words, 1)
        heard = (state, because, self._clock(step), moves.meaning(step.state))
        made.setAccessibleName(". ".join(filter(None, heard)))
        self.steps.append(made.accessibleName())
        return made

    def _clock(self, step: Step) -> str:
        zone = self._session.zone
        local, today = step.at.astimezone(zone), self._session.now().astimezone(zone)
        clock = f"{formats.hour(step.at, zone)}:{local.second:02}"
        if local.date() == today.date():
            return clock
        return f"{formats.day(local.date(), year=local.year != today.year)} {clock}"
