"""The facts at the foot of the rail: how many reminders are safe, and what sending costs."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.kit import formats
from desktop_app.ui.kit.session import Session

if TYPE_CHECKING:
    from desktop_app.services.today import Cover
    from desktop_app.ui.shell.rail import Rail

_CENT = Decimal("0.01")
_AFTER = 300  # ms: the first room comes before it


class Foot(QObject):
    """Fills a rail, and fills it again when the book changes: one short read."""

    def __init__(self, session: Session, rail: Rail) -> None:
        super().__init__(rail)
        self._session, self._rail = session, rail
        self._asking = session.latest(self)
        session.book_changed.connect(self.ask)
        session.facts_changed.connect(self.ask)
        self._show_credit()
        QTimer.singleShot(_AFTER, self, self.ask)

    def ask(self) -> None:
        """Read how many reminders are to come; the account is known already."""
        from desktop_app.services import today

        session = self._session
        self._show_credit()
        now, facts = session.now(), session.facts
        self._asking.ask(
            lambda errand: today.cover(
                session.book, now=now, zone=facts.zone, rules=facts.rules, home=facts.home
            ),
            self._show_cover,
        )

    def _show_cover(self, cover: Cover) -> None:
        until = formats.moment(cover.until, self._session.zone, self._session.now())
        many, unsafe = len(cover.reminders), len(cover.exposed)
        reminders = self.tr("reminders until %1").replace("%1", until)
        if not many:
            later = self.tr("%n later on", "", cover.later) if cover.later else ""
            quiet = self.tr("until %1").replace("%1", until)
            self._rail.cover.say(
                "ph.shield-slash",
                "text.secondary",
                self.tr("No reminder waiting"),
                f"{quiet} · {later}" if later else quiet,
            )
        elif not cover.safe:
            self._rail.cover.say(
                "ph.shield-warning-fill",
                "warn.solid",
                self.tr("%n reminder(s)", "", many),
                self.tr("Comptoir must stay open until %1").replace("%1", until),
                figure=formats.number(many),
            )
        elif unsafe:
            told = self.tr("%n safe, %1 not", "", cover.safe)
            told = told.replace("%1", formats.number(unsafe))
            figure = formats.number(unsafe)  # beside the sign that warns
            self._rail.cover.say(
                "ph.shield-warning-fill", "warn.solid", told, reminders, figure=figure
            )
        else:
            told = self.tr("%n safe", "", cover.safe)
            figure = formats.number(many)
            self._rail.cover.say("ph.shield-check-fill", "ok.solid", told, reminders, figure=figure)

    def _show_credit(self) -> None:
        from desktop_app.services import accounts

        facts = self._session.facts
        account = facts.account
        if account is None:
            strong, more = self.tr("No account"), self.tr("nothing can be sent yet")
        elif facts.practising:
            strong, more = self.tr("Practice"), self.tr("nothing is billed")
        else:
            strong = account.name
            able = accounts.capabilities_of(account)
            if able is None or able.price_per_segment is None:
                more = self.tr("price not known")
            else:
                price = _exact(able.price_per_segment, able.currency)
                more = self.tr("%1 for 1 SMS").replace("%1", price)
        self._rail.credit.say("ph.wallet", "text.secondary", strong, more)


def _exact(price: Decimal, currency: str) -> str:
    """A price of fractions of a cent as it is: 0.045 is not told as 0.05."""
    cents = formats.money(price, currency)
    if price == price.quantize(_CENT):
        return cents
    exact, rounded = f"{price.normalize():f}", f"{price.quantize(_CENT, ROUND_HALF_UP)}"
    if formats.french():
        exact, rounded = exact.replace(".", ","), rounded.replace(".", ",")
    return cents.replace(rounded, exact)
