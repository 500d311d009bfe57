"""The book does not open: what happened, what to do, and the recovery key where it helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError, KeyMissing, KeyWrong, VaultError
from desktop_app.domain.recovery_key import bad_group
from desktop_app.places import Profile
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.background import Background
from desktop_app.ui.kit.boxes import Card, column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.work.lanes import Lane

_WIDE = 640


class LockedScreen(QWidget):
    """``again`` tries once more, also after the recovery key was taken."""

    def __init__(
        self,
        error: ComptoirError,
        profile: Profile,
        environ: Mapping[str, str],
        background: Background,
        again: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self._profile, self._environ = profile, environ
        self._background, self._again = background, again
        what, then = faults.words(error)
        card = Card(margin=32, gap=12)
        card.setFixedWidth(theme.scaled(_WIDE))
        icon = "ph.lock-key" if isinstance(error, VaultError | KeyMissing | KeyWrong) else "ph.book"
        card.add(Icon(icon, "text.muted", 32))
        self.what = label(what, "title", wrap=True)
        card.add(self.what)
        self.then = label(then, "body", "secondary", wrap=True)
        card.add(self.then)
        self.helps = isinstance(error, KeyMissing | KeyWrong)
        self.key = _KeyField(self.restore)
        if self.helps:
            card.add(self.key)
        foot = row(gap=12)
        self.restore_button = button(
            self.tr("Open with the recovery key"), self.restore, look="primary", icon="ph.key"
        )
        self.again_button = button(
            self.tr("Try again"),
            again,
            look="secondary" if self.helps else "primary",
            icon="ph.arrows-clockwise",
        )
        if self.helps:
            foot.addWidget(self.restore_button)
        foot.addWidget(self.again_button)
        foot.addStretch(1)
        card.add(foot)
        where = self.tr("The book lies in %1. Nothing in it was changed.")
        place = label(where.replace("%1", str(profile.folder)), "caption", "muted", wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(place)
        # Not by an alignment: the height would be that of words as wide as the window.
        across = row()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        inside = column(self, margin=40)
        inside.addStretch(1)
        inside.addLayout(across)
        inside.addStretch(2)
        self.setAccessibleName(f"{what} {then}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.key.text if self.helps else self.again_button).setFocus()
        announce(self, self.accessibleName(), now=True)

    def main_action(self) -> None:
        if self.helps:
            self.restore()
        else:
            self._again()

    def restore(self) -> None:
        """Put the key back into the vault, if it opens this book, and open it."""
        from desktop_app.app import restore

        typed = self.key.typed
        if not typed.strip():
            self.key.show_error(self.tr("Type the 14 groups of the sheet."))
            return
        if not self.restore_button.isEnabled():
            return
        self.restore_button.setEnabled(False)
        profile, environ = self._profile, self._environ
        self._background.run(
            self,
            Lane.WRITE,
            lambda errand: restore(profile, environ, typed),
            done=self._restored,
            failed=self._refused,
        )

    def _restored(self, _: object) -> None:
        self._again()

    def _refused(self, error: ComptoirError) -> None:
        self.restore_button.setEnabled(True)
        self.key.show_error(self._why(error))

    def _why(self, error: ComptoirError) -> str:
        if not isinstance(error, BadInput | KeyWrong):
            return faults.sentence(error)
        if isinstance(error, KeyWrong):
            return self.tr("This is the recovery key of another book, or the file is no book.")
        group = bad_group(self.key.typed)
        if error.kind.startswith("recovery_key") and group is not None:
            told = self.tr("Look at group %1: it is not four of the signs a key has.")
            return told.replace("%1", str(group))
        if error.kind == "recovery_key_length":
            told = self.tr("%1 signs of %2: a group is missing or doubled.")
            told = told.replace("%1", str(error.facts["found"]))
            return told.replace("%2", str(error.facts["expected"]))
        if error.kind == "recovery_key_wrong":
            return self.tr("There is a slip in one of the groups. Compare them sign by sign.")
        if error.kind == "no_book_to_restore":
            return self.tr("No book lies in this folder, so no key can be tried on it.")
        return faults.sentence(error)


class _KeyField(QWidget):
    """A field of two lines; Enter is the button, spaces and case are forgiven."""

    def __init__(self, entered: Callable[[], object]) -> None:
        super().__init__()
        inside = column(self, gap=8)
        caption = label(self.tr("Recovery key, 14 groups"), "table", "secondary")
        inside.addWidget(caption)
        self.text = _Lines(entered)
        self.text.setAccessibleName(self.tr("Recovery key, 14 groups"))
        self.text.setFont(theme.font("heading", fixed=True))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.scaled(64))
        self.text.textChanged.connect(lambda: self.show_error(""))
        caption.setBuddy(self.text)
        inside.addWidget(self.text)
        self._hint = self.tr("Spaces, hyphens and small letters do not matter.")
        self.below = label(self._hint, "caption", "muted", wrap=True)
        inside.addWidget(self.below)

    @property
    def typed(self) -> str:
        return self.text.toPlainText()

    def show_error(self, sentence: str) -> None:
        if sentence == "" and self.below.text() == self._hint:
            return
        self.below.setText(sentence or self._hint)
        theme.look(self.below, "bad" if sentence else "muted")
        self.text.setAccessibleDescription(sentence or self._hint)
        if sentence:
            self.text.setFocus()
            announce(self, sentence, now=True)


class _Lines(QPlainTextEdit):
    def __init__(self, entered: Callable[[], object]) -> None:
        super().__init__()
        self._entered = entered

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._entered()
            return
        super().keyPressEvent(event)
