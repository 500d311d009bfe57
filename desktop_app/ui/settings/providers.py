"""Providers: the accounts at the left, the chosen one beside them, another one to be added."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import accounts, practice
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.account_form import AccountForm
from desktop_app.ui.kit.account_names import account_name
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, Empty, column, empty, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.part import Part
from desktop_app.ui.settings.presenter import Seen, Standing
from desktop_app.ui.settings.provider_card import ProviderCard
from desktop_app.ui.settings.provider_list import AccountList
from desktop_app.ui.settings.states import STANDINGS
from desktop_app.work.lanes import Lane

_LIST = 236  # pixels of the design


class ProvidersPart(Part):
    """What an account answered is in the book; that it refused is known while one looks on."""

    wide = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._seen: dict[int, Seen] = {}
        self._asked: dict[int, ComptoirError | bool] = {}
        self._asking: set[int] = set()
        self._chosen: int | None = None
        self.card: ProviderCard | None = None
        self.form: Card | None = None
        self._questions = session.latest(self)
        beside = row(gap=16)
        left = column(gap=12)
        self.list = AccountList(self.tr("Accounts"), self.choose_account)
        self.list.setFixedWidth(theme.scaled(_LIST))
        left.addWidget(self.list)
        self.add_button = button(self.tr("Add an account"), self.open_form, icon="ph.plus")
        left.addWidget(self.add_button)
        about = label(
            self.tr(
                "Your book stays here, encrypted. The provider receives only the number and text"
                " of each message. You pay it directly; Comptoir has no server and adds nothing."
            ),
            "caption",
            "secondary",
            wrap=True,
        )
        about.setFixedWidth(theme.scaled(_LIST))
        left.addWidget(about)
        left.addStretch(1)
        beside.addLayout(left)
        self._place = column()
        beside.addLayout(self._place, 1)
        self.body.addLayout(beside, 1)

    def arrive(self) -> None:
        self.refresh()

    def leave(self) -> None:
        if self.card is not None and self.card.is_replacing:
            self.card.close_key()

    def escape(self) -> bool:
        if self.form is not None:
            self._close_form()
            return True
        if self.card is not None and self.card.is_replacing:
            self.card.close_key()
            return True
        return False

    def refresh(self) -> None:
        book = self.session.book

        def work(errand: object) -> list[Seen]:
            own = practice.own(book)
            return [
                Seen(
                    account=each,
                    able=accounts.capabilities_of(each),
                    key_since=accounts.key_since(book, each),
                    own=each.id == own,
                )
                for each in accounts.listed(book)
            ]

        self._questions.ask(work, self._found)

    def _found(self, found: list[Seen]) -> None:
        seen = {
            each.account.id: replace(
                each,
                asked=self._asked.get(each.account.id),
                name=account_name(self.session.facts, each.account),
            )
            for each in found
        }
        if seen == self._seen and (self.card is not None or self.form is not None):
            return  # nothing of it changed: what is being typed stays
        self._seen = seen
        self._show()

    def _standing(self, seen: Seen) -> Standing:
        return Standing.ASKING if seen.account.id in self._asking else seen.standing

    def _show(self) -> None:
        if self._chosen not in self._seen:
            self._chosen = next(iter(self._seen), None)
        self.list.setVisible(bool(self._seen))
        self.list.show_accounts(
            [(each, self._standing(each)) for each in self._seen.values()],
            None if self.form is not None else self._chosen,
        )
        if self.form is not None or (self.card is not None and self.card.is_replacing):
            return
        self._show_chosen()

    def _show_chosen(self) -> None:
        empty(self._place)
        self.card = None
        if self._chosen is None:
            self._place.addWidget(
                Empty(
                    "ph.broadcast",
                    self.tr("No account yet"),
                    self.tr("Texts leave through an account with a provider, or in practice."),
                    self.tr("Add an account"),
                    self.open_form,
                ),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
            return
        seen, account_id = self._seen[self._chosen], self._chosen
        self.card = ProviderCard(
            self.session,
            seen,
            self._standing(seen),
            lambda: self.ask(account_id),
            lambda told: self._answered(account_id, told),
        )
        self._place.addWidget(self.card)

    def choose_account(self, account_id: int) -> None:
        self._chosen = account_id
        if self.form is not None:
            self.form = None
        if self.card is not None:
            self.card.close_key()
        self._show()

    # --- asking

    def ask(self, account_id: int) -> None:
        """Ask the provider what it can do: free, and sends nothing."""
        if account_id in self._asking:
            return
        self._asking.add(account_id)
        self._show()
        session = self.session
        book, vault, now = session.book, session.comptoir.vault, session.now()
        session.background.run(
            self,
            Lane.NETWORK,
            lambda errand: accounts.refresh(book, vault, account_id, now),
            done=lambda _: self._answered(account_id, True),
            failed=lambda error: self._answered(account_id, error),
        )

    def _answered(self, account_id: int, told: ComptoirError | bool) -> None:
        self._asking.discard(account_id)
        self._asked[account_id] = told
        self._seen = {}
        self.card = None
        self.refresh()
        if isinstance(told, ComptoirError):
            announce(self, faults.sentence(told), now=True)
        else:
            announce(self, STANDINGS[Standing.ANSWERED].words)
            self.session.learn(self.session)

    # --- adding

    def open_form(self) -> None:
        empty(self._place)
        self.card = None
        self.form = Card(self.tr("Add an account"))
        inside = column(margin=16, gap=12)
        inside.addWidget(
            label(
                self.tr(
                    "Octopush, Twilio and OneSignal are not in this version yet: it reaches a"
                    " practice server only, by its address."
                ),
                "body",
                "secondary",
                wrap=True,
            )
        )
        form = AccountForm(self.session, self._added, self._close_form)
        inside.addWidget(form)
        self.form.add(inside)
        self.form.setMaximumWidth(theme.scaled(720))
        self._place.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        self._show()
        form.url.line.setFocus()

    def _close_form(self) -> None:
        self.form = None
        self._show()
        self.add_button.setFocus()

    def _added(self, account_id: int, fault: ComptoirError | None) -> None:
        self.form = None
        self._chosen = account_id
        self.session.tell(self.tr("The account was added."))
        self._answered(account_id, True if fault is None else fault)
        self.session.learn(self.session)
