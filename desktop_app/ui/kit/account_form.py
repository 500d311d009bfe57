"""An account by its address and key: the key goes straight to the vault and is never shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.ui.kit import faults, key_places
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.work.lanes import Lane


class AccountForm(QWidget):
    """``added`` gets the account's id and the fault of its provider, None where it answered."""

    def __init__(
        self,
        session: Session,
        added: Callable[[int, ComptoirError | None], object],
        cancelled: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("account form")
        self._session, self._added = session, added
        self.name = Field(self.tr("What you call it"))
        self.name.show_text(self.tr("Practice server"))
        self.url = Field(self.tr("Address"), placeholder="https://")
        self.key = Field(
            self.tr("Key"),
            hint=self.tr("It goes to %1 and is never shown again.").replace(
                "%1", key_places.keyring()
            ),
        )
        self.key.line.setEchoMode(QLineEdit.EchoMode.Password)
        inside = column(self, gap=12)
        for each in (self.name, self.url, self.key):
            inside.addWidget(each)
            each.line.returnPressed.connect(self.save)
        self.problem = label("", "table", "bad", wrap=True)
        self.problem.hide()
        inside.addWidget(self.problem)
        foot = row()
        self.save_button = button(self.tr("Try the key and add"), self.save, look="primary")
        foot.addWidget(self.save_button)
        foot.addWidget(button(self.tr("Cancel"), cancelled, look="quiet"))
        foot.addStretch(1)
        inside.addLayout(foot)

    def save(self) -> None:
        """Add it, and ask it what it can do: a free call that sends nothing."""
        self.problem.hide()
        name, url, key = self.name.text, self.url.text, self.key.text
        if not self.save_button.isEnabled():
            return
        self.save_button.setEnabled(False)
        book, vault, now = self._session.book, self._session.comptoir.vault, self._session.now()

        def work() -> object:
            from desktop_app.services.accounts import add_practice

            return add_practice(book, vault, name, url, key, now)

        self._session.background.run(
            self, Lane.NETWORK, lambda errand: work(), done=self._done, failed=self._refused
        )

    def _done(self, handed: object) -> None:
        from desktop_app.domain.errors import ConnectorError
        from desktop_app.services.accounts import Handed

        assert isinstance(handed, Handed)
        self.key.show_text("")
        self.save_button.setEnabled(True)
        self._added(handed.account_id, ConnectorError(handed.fault) if handed.fault else None)

    def _refused(self, error: ComptoirError) -> None:
        self.save_button.setEnabled(True)
        told = {
            "account_unnamed": (self.name, self.tr("Give it a name, so that you know it again.")),
            "account_known": (self.name, self.tr("Another account has this name.")),
            "url_not_allowed": (
                self.url,
                self.tr("It must begin with https:// (http:// only on this very computer)."),
            ),
            "api_key_malformed": (
                self.key,
                self.tr("A key is letters, digits and signs, without spaces. Copy it anew."),
            ),
        }.get(error.kind if isinstance(error, BadInput) else "")
        if told is None:
            self.problem.setText(faults.sentence(error))
            self.problem.show()
            return
        field, sentence = told
        field.show_error(sentence)
        field.line.setFocus()
