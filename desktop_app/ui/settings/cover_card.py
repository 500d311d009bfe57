"""How far ahead reminders are handed to their provider, and which account can hold them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop_app.domain import preferences
from desktop_app.services import accounts, covered
from desktop_app.store.accounts import Account
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.account_names import account_name
from desktop_app.ui.kit.boxes import Card, column, empty
from desktop_app.ui.kit.controls import Combo
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.wording import PREFERENCES

_MOST = 7  # open days


@dataclass(frozen=True, slots=True)
class Seen:
    """What the book says: the choice, and by account how many were asked back, of how many."""

    chosen: int
    withdrawn: Mapping[int, tuple[int, int]]


class CoverCard(Card):
    """``choose`` gets the open days ahead as they are kept, and how they are called."""

    def __init__(self, session: Session, choose: Callable[[str, str], object]) -> None:
        super().__init__(self.tr("Safe when this computer is off"))
        self.session, self._choose = session, choose
        told = PREFERENCES[preferences.COVER_DAYS.key]
        inside = column(gap=10)
        inside.setContentsMargins(*map(theme.scaled, (16, 14, 16, 16)))
        inside.addWidget(label(told.caption, "table", weight=600))
        self.days = Combo(told.caption)
        self.days.setAccessibleDescription(told.hint)
        self.days.addItems([self._named(each) for each in range(_MOST + 1)])
        self.days.activated.connect(self._chosen)
        inside.addWidget(self.days, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(label(told.hint, "table", "secondary", wrap=True))
        self.accounts = column(gap=6)
        inside.addLayout(self.accounts)
        self.add(inside)

    def ask(self) -> None:
        """Ask the book anew."""
        session = self.session

        def work() -> Seen:
            chosen = session.comptoir.settings.chosen(preferences.COVER_DAYS)
            return Seen(int(chosen), covered.withdrawals(session.book, session.now()))

        session.read(self, work, self.show_seen)

    def show_seen(self, seen: Seen) -> None:
        self.days.setCurrentIndex(seen.chosen)
        empty(self.accounts)
        for each in self.session.facts.accounts:
            self.accounts.addWidget(self._account(each, seen.withdrawn.get(each.id)))
        if not self.session.facts.accounts:
            told = self.tr("There is no account yet, so nobody can hold them.")
            self.accounts.addWidget(Said("ph.minus-circle", told, role="secondary", wrap=True))

    def _account(self, account: Account, withdrawn: tuple[int, int] | None) -> Said:
        name = account_name(self.session.facts, account)
        able = accounts.capabilities_of(account)
        if able is None:
            told = self.tr("%1 has not said yet whether it can hold reminders.")
            return Said("ph.circle-dashed", told.replace("%1", name), role="secondary", wrap=True)
        if able.scheduling is None:
            told = self.tr(
                "%1 cannot hold them: its reminders leave only while this computer is on."
            )
            return Said("ph.minus-circle", told.replace("%1", name), role="secondary", wrap=True)
        told = self.tr("%1 holds them until their hour.")
        if withdrawn is not None:
            used, most = withdrawn
            counted = self.tr("%1 of %2 withdrawals used this month.")
            counted = counted.replace("%1", formats.number(used))
            told = f"{told} {counted.replace('%2', formats.number(most))}".replace("%1", name)
        told = told.replace("%1", name)
        return Said("ph.shield-check-fill", told, "ok.solid", wrap=True)

    def _named(self, days: int) -> str:
        if not days:
            return self.tr("not at all")
        return self.tr("%n open day(s) ahead", "", days)

    def _chosen(self, days: int) -> None:
        self._choose(str(days), self._named(days))
