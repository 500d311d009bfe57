"""Step 3: practice, or a provider; and what leaves this computer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.errors import ComptoirError
from desktop_app.services import first_run, practice
from desktop_app.services.first_run import Step
from desktop_app.services.practice import Served
from desktop_app.ui.kit import faults, icons, key_places, theme
from desktop_app.ui.kit.account_form import AccountForm
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, Card, column, empty, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Icon, Said, label
from desktop_app.ui.welcome.page import Host, Page


class Way(Card):
    """One of the two ways: what it means, and its button."""

    def __init__(
        self,
        icon: str,
        title: str,
        points: Sequence[tuple[str, str]],
        action: str,
        then: Callable[[], object],
        *,
        look: str = "secondary",
    ) -> None:
        super().__init__(gap=0, margin=24)
        head = row(gap=12)
        head.addWidget(Icon(icon, "accent.solid", 32))
        heading = label(title, "title")
        heading.setWordWrap(True)
        head.addWidget(heading, 1)
        self.add(head)
        self.body.addSpacing(theme.scaled(12))
        for name, sentence in points:
            said = Said(name, sentence, "text.secondary", wrap=True)
            said.words.setMinimumHeight(theme.scaled(20))
            self.add(said)
            self.body.addSpacing(theme.scaled(10))
        self.body.addStretch(1)
        self.body.addSpacing(theme.scaled(6))
        self.action: QPushButton = button(f"{action}  ", then, look=look, size="large", name=action)
        self.action.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.action.setIcon(
            icons.icon("ph.arrow-right", "accent.on" if look == "primary" else "text.primary")
        )
        self.action.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
        self.add(self.action)


class ProviderPage(Page):
    """Practising makes an account whose gateway the window serves."""

    step = Step.PROVIDER

    def __init__(self, host: Host) -> None:
        super().__init__(
            host,
            self.tr("How do you want to begin?"),
            self.tr(
                "Comptoir prepares and checks; a provider, paid by you directly, carries the texts"
                " to the phones."
            ),
        )
        self._busy = False
        ways = row(gap=16)
        self.real = Way(
            "ph.broadcast",
            self.tr("I have a provider (none in this version yet)"),
            self._real(),
            self.tr("Connect it"),
            self._open_form,
        )
        self.practise = Way(
            "ph.graduation-cap",
            self.tr("In practice"),
            self._practice(),
            self.tr("Begin in practice"),
            self.begin_practice,
            look="primary",
        )
        for each in (self.practise, self.real):  # no provider for real is in this version yet
            ways.addWidget(each, 1)
        self.body.addLayout(ways)
        self.body.addSpacing(theme.scaled(16))
        self.below = column(gap=16)
        self.body.addLayout(self.below)
        self.form: Card | None = None
        self.body.addWidget(self._leaves())
        self.body.addStretch(1)

    def _real(self) -> Sequence[tuple[str, str]]:
        key = self.tr("You type your account’s key. It goes to %1, not into the book.")
        return (
            (
                "ph.info",
                self.tr(
                    "No real provider is in this version yet, neither Octopush nor Twilio nor"
                    " OneSignal: it reaches a practice server only, by its address."
                ),
            ),
            ("ph.key", key.replace("%1", key_places.keyring())),
            ("ph.check-circle", self.tr("The key is tried at once, without sending anything.")),
        )

    def _practice(self) -> Sequence[tuple[str, str]]:
        return (
            (
                "ph.prohibit",
                self.tr("Nothing leaves, nothing is billed. A strip on every screen says so."),
            ),
            ("ph.check-circle", self.tr("All else is real: book, reminders, offers, the count.")),
            (
                "ph.arrow-bend-up-right",
                self.tr("Your contacts and texts stay when you go over to a provider."),
            ),
        )

    def _leaves(self) -> Card:
        card = Card(margin=18, gap=6)
        card.add(label(self.tr("What leaves this computer"), "heading"))
        columns = row(gap=32)
        for title, sentence in (
            (
                self.tr("Once a provider is connected"),
                self.tr(
                    "The number and the text of each message, to that provider. It keeps them by"
                    " its own rules."
                ),
            ),
            (
                self.tr("Only if you add it"),
                self.tr("Nothing yet: this version has nothing to add."),
            ),
            (self.tr("Never"), self.tr("The book, appointments, consents, the recovery key.")),
        ):
            words = column(gap=1)
            words.addWidget(label(title, "table", weight=600))
            words.addWidget(label(sentence, "table", "secondary", wrap=True))
            words.addStretch(1)
            columns.addLayout(words, 1)
        card.add(columns)
        return card

    def on(self) -> str:
        return self.tr("Continue") if self.session.facts.accounts else ""

    def waits_for(self) -> str:
        return self.tr("Preparing…") if self._busy else ""

    def note(self) -> str:
        return self.tr("You can change your mind at any time, in Settings.")

    def arrive(self) -> None:
        self.practise.action.setFocus()

    def go_on(self) -> None:
        if self.session.facts.accounts:
            self._on(None)

    def escape(self) -> bool:
        if self.form is None:
            return False
        self._close_form()
        return True

    # --- practising

    def begin_practice(self) -> None:
        if self._busy:
            return
        self._show_busy(True)
        session, name, now = self.session, self.tr("Practice"), self.session.now()
        book, vault = session.book, session.comptoir.vault
        session.write(
            self,
            lambda: practice.begin(book, vault, name, now),
            self._on,
            self._refused,
        )

    def _on(self, served: Served | None) -> None:
        session = self.session

        def done(_: object) -> None:
            self._show_busy(False)
            session.learn(self)
            self.host.serve_and_send(served)
            self.go(Step.CONTACTS)

        session.write(self, lambda: first_run.reach(session.book, Step.CONTACTS), done)

    def _refused(self, error: ComptoirError) -> None:
        self._show_busy(False)
        self._say(error, "bad")

    def _say(self, error: ComptoirError, kind: str) -> None:
        what, then = faults.words(error)
        empty(self.below)
        self.form = None
        self.below.addWidget(Banner(kind, what, more=then))
        announce(self, what, now=True)

    # --- a provider

    def _open_form(self) -> None:
        if self.form is None:
            empty(self.below)
            self.form = Card(self.tr("Your provider"))
            form = AccountForm(self.session, self._added, self._close_form)
            holder = column(margin=16)
            holder.addWidget(form)
            self.form.add(holder)
            self.below.addWidget(self.form)
            form.url.line.setFocus()

    def _close_form(self) -> None:
        empty(self.below)
        self.form = None
        self.real.action.setFocus()

    def _added(self, account_id: int, fault: ComptoirError | None) -> None:
        if fault is None:
            self._on(None)
            return
        self._say(fault, "warn")
        self.session.learn(self)

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.changed.emit()
