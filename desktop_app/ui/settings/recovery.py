"""Recovery key: whether somebody typed it back, and the key itself where nobody looks on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.recovery import KeyCard, KeyCheck
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.part import Part


class RecoveryPart(Part):
    """Hidden again as soon as one goes elsewhere."""

    wide = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setMaximumWidth(theme.scaled(960))
        self.body.addWidget(
            label(
                self.tr(
                    "If the key kept on this computer is lost, the 14 groups of the recovery key"
                    " open your book, here or wherever you copied its file. Without them nobody can"
                    " open it, nor can we. They replace no backup of your contacts: Comptoir makes"
                    " none yet, so copy the book’s file yourself."
                ),
                "body",
                "secondary",
                wrap=True,
            )
        )
        self.state = Said()
        self.body.addWidget(self.state)
        line = row()
        self.show_button = button(self.tr("Show the key…"), self._ask, icon="ph.eye")
        self.hide_button = button(self.tr("Hide the key"), self.leave, icon="ph.eye-slash")
        for each in (self.show_button, self.hide_button):
            line.addWidget(each)
        line.addStretch(1)
        self.body.addLayout(line)
        self._open = column(gap=16)
        self.body.addLayout(self._open)
        self.body.addStretch(1)
        self.card: KeyCard | None = None
        self.check: KeyCheck | None = None
        self.dialog: QDialog | None = None
        self._show()

    def arrive(self) -> None:
        self._show()

    def refresh(self) -> None:
        self._show()

    def escape(self) -> bool:
        if self.card is None:
            return False
        self.leave()
        return True

    def leave(self) -> None:
        """Off the screen with it."""
        for each in (self.card, self.check):
            if each is not None:
                each.hide()
                each.deleteLater()
        self.card = self.check = None
        self._show()

    def main_action(self) -> None:
        if self.check is not None and not self.session.facts.recovery_confirmed:
            if not self.check.missing:
                self.check.confirm()
            else:
                self.check.point()

    def _ask(self) -> None:
        self.dialog = AskShow(self._read, self)
        self.dialog.open()

    def _read(self) -> None:
        self.session.read(self, self.session.comptoir.recovery_key, self._show_key)

    def _show_key(self, key: str) -> None:
        self.leave()
        self.card = KeyCard(self.session)
        self.card.show_key(key)
        self._open.addWidget(self.card)
        if not self.session.facts.recovery_confirmed:
            self.check = KeyCheck(
                self.session,
                self.card,
                changed=self._typed,
                confirmed=self._confirmed,
                entered=self.main_action,
            )
            self._open.addWidget(self.check)
        self._show()
        self.card.print_button.setFocus()

    def _typed(self) -> None:
        if self.check is not None and not self.check.missing:
            self.check.confirm()

    def _confirmed(self) -> None:
        self.session.tell(self.tr("The sheet is right: the key is confirmed."))
        self.session.learn(self.session)

    def _show(self) -> None:
        at = self.session.facts.recovery_confirmed_at
        if at is not None:
            on = formats.day(at.astimezone(self.session.zone).date(), year=True)
            self.state.say(
                "ph.check-circle-fill",
                self.tr("Confirmed on %1: two groups were typed back.").replace("%1", on),
                "ok.solid",
                "ok",
            )
            if self.check is not None:
                self.check.hide()
        else:
            self.state.say(
                "ph.warning-fill",
                self.tr("Not confirmed yet. Show it, print or save it, type two groups back."),
                "warn.solid",
                "warn",
            )
        self.show_button.setVisible(self.card is None)
        self.hide_button.setVisible(self.card is not None)


class AskShow(QDialog):
    """Before the key that opens everything stands on a screen."""

    def __init__(self, then: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Show the recovery key"))
        inside = column(self, gap=12, margin=24)
        inside.addWidget(label(self.tr("Is nobody looking on?"), "title"))
        inside.addWidget(
            label(
                self.tr(
                    "Who has this key and a copy of your book can read all of it. Show it only"
                    " where no customer and no camera sees the screen."
                ),
                wrap=True,
            )
        )
        foot = row()
        foot.addStretch(1)
        self.no = button(self.tr("Leave it hidden"), self.reject)
        self.yes = button(self.tr("Show the key"), self.accept, look="primary")
        for each in (self.no, self.yes):
            foot.addWidget(each)
        inside.addLayout(foot)
        self.accepted.connect(lambda: then())
        self.setMinimumWidth(theme.scaled(440))
        self.no.setFocus()
