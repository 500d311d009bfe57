"""Step 2: the recovery key, printed or saved before anything is in the book."""

from __future__ import annotations

from desktop_app.services import first_run
from desktop_app.services.first_run import Step
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.labels import Said
from desktop_app.ui.kit.recovery import KeyCard, KeyCheck
from desktop_app.ui.welcome.page import Host, Page


class RecoveryPage(Page):
    """Shown as often as one comes here; two groups typed back confirm it."""

    step = Step.RECOVERY

    def __init__(self, host: Host) -> None:
        super().__init__(
            host,
            self.tr("Your recovery key"),
            self.tr(
                "If the key kept on this computer is lost, these 14 groups open your book, here or"
                " wherever you copied its file. Without them nobody can open it, nor can we. They"
                " replace no backup of your contacts: Comptoir makes none yet, so copy the book’s"
                " file yourself."
            ),
        )
        self.card = KeyCard(self.session)
        self.check = KeyCheck(
            self.session,
            self.card,
            changed=self.changed.emit,
            confirmed=self._confirmed,
            entered=self.go_on,
        )
        self.body.addWidget(self.card)
        self.body.addSpacing(theme.scaled(20))
        self.known = Said(
            "ph.check-circle-fill",
            self.tr("Typed back: the sheet is right."),
            "ok.solid",
            "ok",
        )
        self.body.addWidget(self.known)
        self.body.addWidget(self.check)
        self.body.addStretch(1)
        self._show_confirmed()

    def on(self) -> str:
        return self.tr("Continue")

    def waits_for(self) -> str:
        missing = [] if self._is_confirmed else [str(each) for each in self.check.missing]
        if not missing:
            return ""
        if len(missing) == 1:
            return self.tr("Still group %1").replace("%1", missing[0])
        told = self.tr("Still groups %1 and %2").replace("%1", missing[0])
        return told.replace("%2", missing[-1])

    def later(self) -> str:
        return "" if self._is_confirmed else self.tr("Later: you will be reminded")

    def arrive(self) -> None:
        self._show_confirmed()
        session = self.session
        session.read(self, session.comptoir.recovery_key, self._show)
        self.card.print_button.setFocus()

    def go_on(self) -> None:
        if self._is_confirmed:
            self._on(later=False)
        elif self.check.missing:
            self.check.point()
        else:
            self.check.confirm()

    def go_later(self) -> None:
        self._on(later=True)

    @property
    def _is_confirmed(self) -> bool:
        return self.session.facts.recovery_confirmed

    def _show(self, key: str) -> None:
        self.card.show_key(key)
        self.changed.emit()

    def _show_confirmed(self) -> None:
        self.known.setVisible(self._is_confirmed)
        self.check.setVisible(not self._is_confirmed)

    def _confirmed(self) -> None:
        self._on(later=False)

    def _on(self, *, later: bool) -> None:
        self.answers.key_later = later
        session = self.session

        def done(_: object) -> None:
            session.learn(self)
            self.go(Step.PROVIDER)

        session.write(self, lambda: first_run.reach(session.book, Step.PROVIDER), done)
