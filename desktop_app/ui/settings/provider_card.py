"""One account: how it stands, its key, what it can do, what it costs."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop_app.connectors.contract import Capabilities
from desktop_app.domain.errors import BadInput, ComptoirError, ConnectorError
from desktop_app.services.accounts import Handed, replace_key
from desktop_app.ui.kit import faults, formats, key_places, theme
from desktop_app.ui.kit.boxes import Banner, Card, column, row
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.labels import Elided, Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.presenter import Age, Seen, Standing, age, months
from desktop_app.ui.settings.states import STANDINGS
from desktop_app.work.lanes import Lane


class ProviderCard(QWidget):
    """Built anew for each account; ``again`` asks its provider, ``told`` gets what came of a new
    key."""

    def __init__(
        self,
        session: Session,
        seen: Seen,
        standing: Standing,
        again: Callable[[], object],
        told: Callable[[ComptoirError | bool], object],
    ) -> None:
        super().__init__()
        self._session, self._seen, self._told = session, seen, told
        inside = column(self, gap=12)
        card = Card()
        card.add(self._head(standing, again))
        self._rows = column(gap=10)
        self._rows.setContentsMargins(*map(theme.scaled, (16, 0, 16, 16)))
        card.add(self._rows)
        inside.addWidget(card)
        self.replacing = self._replacing()
        self.replacing.hide()
        self._fill(standing)
        lower = row(gap=12)
        lower.addWidget(self._can(seen.able), 3, Qt.AlignmentFlag.AlignTop)
        lower.addWidget(self._price(seen.able), 2, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(lower)
        inside.addStretch(1)

    # --- its head

    def _head(self, standing: Standing, again: Callable[[], object]) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=12)
        line.setContentsMargins(*map(theme.scaled, (16, 12, 16, 12)))
        name = Elided(self._seen.name, "heading")
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        line.addWidget(name)
        shown = STANDINGS[standing]
        words, told_at = shown.words, self._seen.account.told_at
        if standing is Standing.ANSWERED and told_at is not None:
            at = formats.moment(told_at, self._session.zone, self._session.now())
            words = self.tr("Answered %1").replace("%1", at)
        self.state = Said(shown.icon, words, shown.icon_role, shown.role, style="table", wrap=True)
        line.addWidget(self.state, 1, Qt.AlignmentFlag.AlignVCenter)
        self.again = button(self.tr("Ask again"), again, icon="ph.arrows-clockwise")
        self.again.setEnabled(standing is not Standing.ASKING)
        self.again.setToolTip(self.tr("A free call: it sends nothing."))
        line.addWidget(self.again)
        return holder

    def _fill(self, standing: Standing) -> None:
        seen = self._seen
        if isinstance(seen.asked, ComptoirError) and standing is not Standing.ASKING:
            what, then = faults.words(seen.asked)
            kind = "bad" if standing is Standing.REFUSED else "warn"
            self._rows.addWidget(Banner(kind, what, more=then))
        if seen.own:
            told = self.tr("Comptoir serves it on this computer, while it is open.")
            self._rows.addLayout(self._pair(self.tr("Address"), label(told, "body", wrap=True)))
            self._rows.addLayout(
                self._pair(
                    self.tr("Nothing leaves"),
                    label(
                        self.tr(
                            "Texts go no further than this computer. Now and then one does not"
                            " arrive, or is answered by STOP, as in life."
                        ),
                        "body",
                        wrap=True,
                    ),
                )
            )
            return
        self._rows.addLayout(self._pair(self.tr("Address"), Elided(seen.account.url)))
        self._rows.addLayout(self._key_row())
        self._rows.addWidget(self.replacing)
        old = age(seen.key_since, self._session.now())
        if old is not Age.FINE:
            self._rows.addWidget(self._age_banner(old))

    def _pair(self, caption: str, said: QWidget, *, down: int = 1) -> QHBoxLayout:
        """``down``: by so many pixels of the design the caption meets the words beside it."""
        line = row(gap=12)
        told = label(caption, "table", "secondary", wrap=True)
        told.setFixedWidth(theme.scaled(110))
        told.setContentsMargins(0, theme.scaled(down), 0, 0)
        line.addWidget(told, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(said, 1)
        return line

    # --- its key

    def _key_row(self) -> QHBoxLayout:
        holder = QWidget()
        words = column(holder, gap=4)
        line = row(gap=12)
        since = formats.day(self._seen.key_since.astimezone(self._session.zone).date(), year=True)
        line.addWidget(label(self.tr("Kept since %1").replace("%1", since), wrap=True), 1)
        self.replace_button = button(self.tr("Replace…"), self.open_key, size="small")
        self.replace_button.setAccessibleName(self.tr("Replace the key"))
        line.addWidget(self.replace_button)
        words.addLayout(line)
        where = self._session.comptoir.vault.where()
        words.addWidget(
            Said(
                "ph.lock-simple",
                key_places.lies_in(where),
                "text.secondary",
                "secondary",
                style="caption",
                wrap=True,
            )
        )
        return self._pair(self.tr("Key"), holder, down=6)

    def _replacing(self) -> QWidget:
        holder = QWidget()
        inside = column(holder, gap=8)
        self.key = Field(
            self.tr("New key"),
            hint=self.tr("Tried at once; it takes the place of the old one and is never shown."),
        )
        self.key.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.line.returnPressed.connect(self.save_key)
        inside.addWidget(self.key)
        foot = row()
        self.save_button = button(self.tr("Save the key"), self.save_key, look="primary")
        foot.addWidget(self.save_button)
        foot.addWidget(button(self.tr("Cancel"), self.close_key, look="quiet"))
        foot.addStretch(1)
        inside.addLayout(foot)
        return holder

    def _age_banner(self, old: Age) -> Banner:
        many = months(self._seen.key_since, self._session.now())
        return Banner(
            "bad" if old is Age.INSIST else "warn",
            self.tr("This key is %n month(s) old.", "", many),
            more=self.tr("Make another one with your provider, then replace it here."),
            action=self.tr("Replace…"),
            then=self.open_key,
        )

    @property
    def is_replacing(self) -> bool:
        return not self.replacing.isHidden()

    def open_key(self) -> None:
        self.replacing.show()
        self.key.line.setFocus()

    def close_key(self) -> None:
        """What was typed goes with it."""
        self.key.show_text("")
        self.key.show_error("")
        self.replacing.hide()
        self.replace_button.setFocus()

    def save_key(self) -> None:
        typed = self.key.text
        if not self.save_button.isEnabled():
            return
        self.save_button.setEnabled(False)
        session, account_id = self._session, self._seen.account.id
        book, vault, now = session.book, session.comptoir.vault, session.now()
        session.background.run(
            self,
            Lane.NETWORK,
            lambda errand: replace_key(book, vault, account_id, typed, now),
            done=self._replaced,
            failed=self._refused,
        )

    def _replaced(self, handed: Handed) -> None:
        self.key.show_text("")
        self._session.tell(self.tr("The key was replaced."))
        self._told(True if handed.fault is None else ConnectorError(handed.fault))

    def _refused(self, error: ComptoirError) -> None:
        self.save_button.setEnabled(True)
        self.key.show_error(
            self.tr("A key is letters, digits and signs, without spaces. Copy it anew.")
            if isinstance(error, BadInput)
            else faults.sentence(error)
        )
        self.key.line.setFocus()

    # --- what it can do and costs

    def _can(self, able: Capabilities | None) -> Card:
        title = self.tr("What %1 can do").replace("%1", self._seen.name)
        card = Card(title)
        inside = column(margin=16, gap=10)
        if able is None:
            inside.addWidget(
                label(
                    self.tr("Unknown until it answers: it is then asked for one text a call."),
                    "body",
                    "secondary",
                    wrap=True,
                )
            )
        else:
            for can, yes, no in self._abilities(able):
                inside.addWidget(
                    Said(
                        "ph.check-circle-fill" if can else "ph.minus-circle",
                        yes if can else no,
                        "ok.solid" if can else "text.muted",
                        "" if can else "secondary",
                        wrap=True,
                    )
                )
        inside.addWidget(
            Said("ph.info", self._without_us(able), "text.muted", "secondary", wrap=True)
        )
        card.add(inside)
        return card

    def _without_us(self, able: Capabilities | None) -> str:
        """What leaves while nothing runs here. Practice ends with the window, whatever it can."""
        ours = self._seen.account.id == self._session.facts.own_account
        if able is None or able.scheduling is None or ours:
            return self.tr(
                "Planned texts and reminders leave only while Comptoir is open and this"
                " computer is on."
            )
        return self.tr(
            "Reminders it holds leave also when this computer is off. Planned texts leave only"
            " while Comptoir is open and this computer is on."
        )

    def _abilities(self, able: Capabilities) -> tuple[tuple[bool, str, str], ...]:
        stop = self.tr("STOP goes to %1").replace("%1", able.stop_code)
        return (
            (
                able.reports,
                self.tr("Reports delivery, where the network does"),
                self.tr("Gives no delivery reports: accepted is all one knows"),
            ),
            (
                able.replies,
                self.tr("Answers and STOP come in"),
                self.tr("Answers do not come in"),
            ),
            (
                able.duplicate_guard,
                self.tr("Refuses a duplicate of the same call"),
                self.tr("Has no guard against duplicates"),
            ),
            (bool(able.stop_code), stop, self.tr("Has no STOP number: no offer may leave by it")),
        )

    def _price(self, able: Capabilities | None) -> Card:
        card = Card(self.tr("Price"))
        inside = column(margin=16, gap=6)
        price = able.price_per_segment if able is not None else None
        if able is None or price is None:
            inside.addWidget(
                label(self.tr("The provider has not said one."), "body", "secondary", wrap=True)
            )
        else:
            told = self.tr("%1 a segment").replace("%1", exact(price, able.currency))
            inside.addWidget(label(told, "title", wrap=True))
            inside.addWidget(
                label(
                    self.tr("As the provider says; a long text has several. The bill is its own."),
                    "table",
                    "secondary",
                    wrap=True,
                )
            )
        if self._seen.own:
            inside.addWidget(
                Said(
                    "ph.graduation-cap",
                    self.tr("Invented: nothing is billed."),
                    style="table",
                    wrap=True,
                )
            )
        card.add(inside)
        return card


def exact(price: Decimal, currency: str) -> str:
    """A price of one segment to the tenth of a cent, where it has one."""
    whole = formats.money(price, currency)
    if price == round(price, 2):
        return whole
    comma = "," if formats.french() else "."
    cents = f"{price:.2f}".replace(".", comma)
    rounded = formats.money(Decimal(f"{price:.2f}"), currency)
    told = f"{price.normalize():f}".replace(".", comma)
    return rounded.replace(cents, told)
