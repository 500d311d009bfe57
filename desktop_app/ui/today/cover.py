"""The strip's card: how many reminders are safe, and what the others need."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.services.today import Cover, Today
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.account_names import account_name
from desktop_app.ui.kit.boxes import Card, column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.cover_words import EXPOSED
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today import presenter
from desktop_app.ui.today.exposed import ExposedDialog
from desktop_app.ui.today.strip import Strip


class StripCard(Card):
    """Its button lists those that are not safe, each reason with what to do."""

    def __init__(self, session: Session) -> None:
        super().__init__(margin=16, gap=8)
        self._session = session
        self._read: Today | None = None
        head = row(gap=16)
        self.icon = Icon("ph.shield-warning-fill", "warn.solid", 28)
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(gap=0)
        self.title = label("", "heading", wrap=True)
        self.more = label("", "table", "secondary", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.more)
        head.addLayout(words, 1)
        self.settle = button("", self._list)
        head.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle.hide()
        self.add(head)
        self.strip = Strip()
        self.add(self.strip)

    def show_day(self, read: Today) -> None:
        self._read = read
        cover, zone = read.cover, self._session.zone
        unsafe = len(cover.exposed)
        until = formats.moment(read.until, zone, read.now)
        if not cover.reminders:
            self.icon.show_icon("ph.shield-slash", "text.muted")
        elif unsafe:
            self.icon.show_icon("ph.shield-warning-fill", "warn.solid")
        else:
            self.icon.show_icon("ph.shield-check-fill", "ok.solid")
        self.title.setText(self._title(cover).replace("%1", until))
        self.more.setText(self._more(read))
        had = self.settle.hasFocus()
        self.settle.setText(self._offer(cover))
        self.settle.setAccessibleName(self.settle.text())
        self.settle.setVisible(bool(unsafe) and not cover.hopeless)
        if had and not self.settle.isVisible():
            self.strip.setFocus()
        dots = presenter.dots(cover.reminders, read.now)
        self.strip.show_dots(dots, read.now, read.until, zone, read.closed)

    def come(self) -> None:
        """Somebody asks for it: the focus goes to what can be done, else to what is said."""
        target = self.settle if self.settle.isVisible() else self.strip
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self, cover: Cover) -> str:
        """What its list is good for: of some nothing is to be done but to wait."""
        whys = [EXPOSED[each.exposed] for each in cover.exposed if each.exposed is not None]
        can = sum(bool(each.part) for each in whys)
        return self.tr("Settle the %n", "", can) if can else self.tr("See the %n", "", len(whys))

    def _title(self, cover: Cover) -> str:
        many, unsafe = len(cover.reminders), len(cover.exposed)
        if not many:
            return self.tr("No reminder is waiting until %1")
        if not cover.safe:
            return self.tr("%n reminder(s) to come until %1", "", many)
        if not unsafe:
            return self.tr("%n reminder(s) safe until %1", "", many)
        told = self.tr("%n reminder(s) of %2 safe until %1", "", cover.safe)
        return told.replace("%2", formats.number(many))

    def _more(self, read: Today) -> str:
        cover = read.cover
        if not cover.reminders:
            return self.tr("Appointments make their reminders by themselves, as their plan says.")
        if not cover.safe:
            told = self.tr(
                "They leave only while Comptoir is open and this computer is on.",
                "",
                len(cover.reminders),
            )
            why = "" if cover.hopeless else self._why(cover)
            return f"{told.removesuffix('.')} {why}." if why else told
        return f"{self._sends(cover)} {self._others(read)}".strip()

    def _sends(self, cover: Cover) -> str:
        """Who sends what is safe. Practice forgets all when this window ends."""
        ids = {each.account_id for each in cover.reminders if each.exposed is None}
        facts = self._session.facts
        if ids == {facts.own_account}:
            return self.tr(
                "A real provider would send them even if this computer is off; practice ends with"
                " this window.",
                "",
                cover.safe,
            )
        names = [account_name(facts, each) for each in facts.accounts if each.id in ids]
        who = names[0] if len(names) == 1 else self.tr("The provider")
        told = self.tr("%1 sends them even if this computer is off.", "", cover.safe)
        return told.replace("%1", who)

    def _others(self, read: Today) -> str:
        unsafe = read.cover.exposed
        if not unsafe:
            return ""
        why = self._why(read.cover)
        at = {max(each.at, read.now) for each in unsafe}
        if len(at) > 1:
            told = self.tr("The other %n leave(s) only if Comptoir stays open", "", len(unsafe))
        elif max(at) <= read.now:
            told = self.tr("The %n of now leave(s) only if Comptoir stays open", "", len(unsafe))
        else:
            told = self.tr("The %n at %1 leave(s) only if Comptoir stays open", "", len(unsafe))
            told = told.replace("%1", formats.hour(min(at), self._session.zone))
        return f"{told} {why}." if why else f"{told}."

    def _why(self, cover: Cover) -> str:
        """In brackets, where it is one reason."""
        reasons = {each.exposed for each in cover.exposed if each.exposed is not None}
        if len(reasons) != 1:
            return ""
        return self.tr("(%1)").replace("%1", EXPOSED[reasons.pop()].because)

    def _list(self) -> None:
        if self._read is not None:
            ExposedDialog(self._session, self._read, self).open()
