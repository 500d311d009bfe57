"""The head of the person panel: who it is, what they may receive, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.services.consents import Entry
from desktop_app.services.contact_book import Shown
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.presenter import deciding
from desktop_app.ui.kit import people, theme, wording
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.initials import Initials
from desktop_app.ui.kit.labels import Elided, Icon, label
from desktop_app.ui.kit.session import Session


class May(QWidget):
    """What one purpose comes to, in a sentence: the verdict strong, and where that is written;
    below it an ``action``."""

    def __init__(self, action: QPushButton | None = None) -> None:
        super().__init__()
        inside = row(self, gap=8)
        self.icon = Icon("ph.info")
        inside.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        self.words = label("", "body", wrap=True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        below = column(gap=0)
        below.addWidget(self.words)
        if action is not None:
            below.addWidget(action, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(below, 1)

    def say(self, icon: str, icon_role: str, strong: str, more: str, role: str) -> None:
        self.icon.show_icon(icon, icon_role)
        colour = theme.colour(role).name()
        told = f'<span style="color:{colour};font-weight:600">{_plain(strong)}</span>'
        self.words.setText(f"{told} {_plain(more)}".strip())
        self.words.setAccessibleName(f"{strong} {more}".strip())


class Head(QWidget):
    """``answer_asked`` from beside what nobody has asked yet."""

    answer_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        inside = column(self, gap=8)
        top = row(gap=12)
        self.mark = Initials()
        top.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        named = column(gap=2)
        self.name = Elided("", "title")
        self.number = label("", "body", "secondary", wrap=True)
        named.addWidget(self.name)
        named.addWidget(self.number)
        top.addLayout(named, 1)
        self.corner = row(gap=0)
        top.addLayout(self.corner)
        inside.addLayout(top)
        inside.addSpacing(theme.scaled(2))
        self.ask = button(
            self.tr("Record an answer"), self.answer_asked.emit, look="link",
            tip=words.keys("Ctrl+Shift+K"),
        )  # fmt: skip
        self.mays = {Purpose.TRANSACTIONAL: May(), Purpose.MARKETING: May(self.ask)}
        for each in self.mays.values():
            inside.addWidget(each)
        self._shown: tuple[Shown, Sequence[Entry], int] | None = None
        theme.theme().changed.connect(self.show_again)

    def show_person(self, shown: Shown, entries: Sequence[Entry], sharing: int) -> None:
        """``sharing`` is how many others are texted at the same number."""
        session, person = self._session, shown.contact.person
        self._shown = (shown, entries, sharing)
        self.mark.show_initials(people.initials(person.full_name))
        self.name.setText(words.name(session, person))
        self.number.setText(self._reach(shown, sharing))
        for each in self.mays.values():
            each.show()
        for purpose, may in self.mays.items():
            flag = shown.flags[purpose]
            told = words.flag(purpose, flag)
            entry = deciding(entries, purpose, flag)
            strong, more = words.may(purpose, flag, entry, session.zone)
            role = told.text_role if told.role else "text.secondary"
            if _would_reach(purpose, flag) and person.reach is not Reach.TEXTABLE:
                told = wording.REACH[person.reach]
                strong, more = words.unreached(purpose, person.reach)
                role = told.text_role
            may.say(told.icon, told.icon_role, strong, more, role)

        self.ask.setVisible(shown.flags[Purpose.MARKETING] is Flag.NOT_ASKED)

    def show_again(self) -> None:
        """The same person: names are hidden by now, or the scheme is another."""
        if self._shown is not None:
            self.show_person(*self._shown)

    def show_new(self) -> None:
        self._shown = None
        self.mark.show_initials("+")
        self.name.setText(self.tr("New person"))
        self.number.setText(self.tr("A name or a number is enough"))
        for each in self.mays.values():
            each.hide()

    def _reach(self, shown: Shown, sharing: int) -> str:
        person = shown.contact.person
        told = people.number(self._session, person.number)
        reach = wording.REACH[person.reach].words
        parts = [told or reach]
        if person.reach is Reach.TEXTABLE and sharing:
            parts.append(self.tr("shared by %1").replace("%1", str(sharing + 1)))
        if person.reach is Reach.LANDLINE:
            parts.append(self.tr("landline"))
        told = " · ".join(parts)
        if not person.last_visit:
            return told
        today = self._session.now().astimezone(self._session.zone).date()
        day = words.short_day(person.last_visit, today)
        day = day.lower() if person.last_visit == today else day
        return told + "\n" + self.tr("Last visit: %1").replace("%1", day)


def _would_reach(purpose: Purpose, flag: Flag) -> bool:
    """Whether a text may go to somebody, if only one could reach them."""
    return flag is Flag.YES or (purpose is Purpose.TRANSACTIONAL and flag is Flag.NOT_ASKED)


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
