"""The recovery key on screen: its groups, on paper or in a file, and two of them typed back."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QLabel, QWidget

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.recovery_key import is_group
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, column, row
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.files import file_dialog
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.session import Session
from desktop_app.work.lanes import Lane

_ACROSS = 7
_ASKED = 2
_LENGTH = 4  # of a group
_COVERED = "\u2022" * _LENGTH


class _Group(QFrame):
    """One group under its number; covered while it is typed back."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setProperty("look", "sunken")
        self._number = number
        self._group = ""
        inside = column(self)
        inside.setContentsMargins(*map(theme.scaled, (8, 3, 8, 4)))
        inside.addWidget(label(str(number), "tick", "muted"))
        self._words = label("", "title", fixed=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._words)
        self.setFixedHeight(theme.scaled(54))

    def show_group(self, group: str) -> None:
        self._group = group
        self.cover(False)

    def cover(self, covered: bool) -> None:
        self._words.setText(_COVERED if covered else self._group)
        spelled = " ".join(self._group)
        told = self.tr("Group %1, covered") if covered else self.tr("Group %1: %2")
        told = told.replace("%1", str(self._number)).replace("%2", spelled)
        self.setAccessibleName(told)

    @property
    def text(self) -> str:
        return self._words.text()


class KeyCard(Card):
    """The 14 groups, with the ways to have them elsewhere; ``kept`` is told when one was used."""

    def __init__(self, session: Session, kept: Callable[[], object] = lambda: None) -> None:
        super().__init__(margin=16, gap=14)
        self._session, self._kept = session, kept
        self.groups: list[str] = []
        grid = QGridLayout()
        grid.setSpacing(theme.scaled(8))
        self.cells = [_Group(number) for number in range(1, 15)]
        for at, cell in enumerate(self.cells):
            grid.addWidget(cell, at // _ACROSS, at % _ACROSS)
        self.add(grid)
        foot = row()
        self.print_button = button(
            self.tr("Print the sheet…"), self._print, look="primary", icon="ph.printer"
        )
        self.save_button = button(
            self.tr("Save to a file…"), self._ask_where, icon="ph.floppy-disk"
        )
        for each in (self.print_button, self.save_button):
            foot.addWidget(each)
        self.note = label(
            self.tr("Never on the clipboard. Take no picture of it that goes online."),
            "caption",
            "secondary",
            wrap=True,
        )
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.note, 1)
        self.add(foot)

    def show_key(self, key: str) -> None:
        """``key`` as `domain.recovery_key.write_recovery_key` gives it."""
        self.groups = key.split("-")
        for cell, group in zip(self.cells, self.groups, strict=True):
            cell.show_group(group)

    def _print(self) -> None:
        from desktop_app.ui.kit.recovery_sheet import print_sheet

        if self.groups:
            facts = self._session.facts
            dialog = print_sheet(self, self.groups, facts.shop, self._today())
            dialog.accepted.connect(lambda: self._kept())

    def _ask_where(self) -> None:
        if not self.groups:
            return
        dialog = file_dialog(self, self.tr("Save the recovery key"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(self.tr("Comptoir recovery key.txt"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Write the sheet there, unless it is where the book itself lies."""
        from desktop_app.ui.kit.recovery_sheet import as_text, write_sheet

        path, home = Path(chosen), self._session.comptoir.profile.folder
        if path.resolve().is_relative_to(home.resolve()):
            self._say(
                self.tr("That is where the book lies: lost together with it. Choose another disk."),
                bad=True,
            )
            return
        facts = self._session.facts
        told = as_text(self.groups, facts.shop, self._today())

        def work() -> bool:
            try:
                write_sheet(path, told)
            except OSError:
                return False
            return True

        def done(written: bool) -> None:
            if written:
                self._say(self.tr("Saved as “%1”.").replace("%1", path.name))
                self._kept()
            else:
                self._say(self.tr("It could not be written there. Choose another place."), bad=True)

        self._session.background.run(self, Lane.READ, lambda errand: work(), done=done)

    def _today(self) -> date:
        return self._session.now().astimezone(self._session.zone).date()

    def _say(self, sentence: str, *, bad: bool = False) -> None:
        self.note.setText(sentence)
        theme.look(self.note, "bad" if bad else "ok")
        announce(self.note, sentence, now=bad)


class _Typed(Field):
    """A group typed back, with a mark once it is right."""

    def __init__(self, number: int) -> None:
        super().__init__("")
        caption = self.tr("Group %1").replace("%1", str(number))
        self.number = number
        self.caption.setText(caption)
        self.line.setAccessibleName(caption)
        self.line.setFont(theme.font("heading", fixed=True))
        self.line.setMaxLength(_LENGTH + 3)  # spaces around it are forgiven
        self.line.setProperty("fit", "large")
        self.setFixedWidth(theme.scaled(180))
        self.mark = Icon("ph.check-circle-fill", "ok.solid", 16)
        self.mark.hide()
        self.inside.addWidget(self.mark)


class KeyCheck(QWidget):
    """Two groups drawn by lot, typed back from the sheet and checked at each key.

    ``changed`` is told after each key, ``confirmed`` once the book has it; ``entered`` at Enter in
    the last field.
    """

    def __init__(
        self,
        session: Session,
        card: KeyCard,
        *,
        changed: Callable[[], object],
        confirmed: Callable[[], object],
        entered: Callable[[], object],
    ) -> None:
        super().__init__()
        self._session, self._card, self._go_on = session, card, entered
        self._changed, self._confirmed = changed, confirmed
        inside = column(self, gap=6)
        inside.addWidget(label(self.tr("Type two groups back, to check the sheet"), "heading"))
        inside.addWidget(
            label(
                self.tr("They are covered above while you type: read them from the sheet."),
                "caption",
                "secondary",
                wrap=True,
            )
        )
        fields = row(gap=16)
        asked = sorted(random.SystemRandom().sample(range(1, 15), _ASKED))
        self.fields = [_Typed(number) for number in asked]
        for each in self.fields:
            each.line.textEdited.connect(lambda _, field=each: self._typed(field))
            each.line.returnPressed.connect(partial(self._entered, each))
            each.line.installEventFilter(self)
            fields.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        fields.addStretch(1)
        inside.addLayout(fields)
        self.problem: QLabel = label("", "table", "bad", wrap=True)
        self.problem.hide()
        inside.addWidget(self.problem)

    @property
    def missing(self) -> list[int]:
        """The groups that are not typed back yet."""
        return [each.number for each in self.fields if not self._is_right(each)]

    def confirm(self) -> None:
        """Note in the book that the sheet is there; says which group differs where one does."""
        typed = {each.number: each.text for each in self.fields}
        self._session.write(
            self,
            lambda: self._session.comptoir.confirm_recovery_groups(typed, self._session.now()),
            self._done,
            self._refused,
        )

    def _done(self, _: object) -> None:
        self._confirmed()

    def point(self) -> None:
        """To the first field that is not right, saying so."""
        field = next((each for each in self.fields if not self._is_right(each)), self.fields[0])
        if not self._is_right(field):
            field.show_error(
                self.tr("Not as on the sheet. Look again, sign by sign.")
                if field.text.strip()
                else self.tr("Type this group from the sheet.")
            )
        field.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            covered = event.type() == QEvent.Type.FocusIn
            for each in self.fields:
                self._card.cells[each.number - 1].cover(covered)
        return False

    def _is_right(self, field: _Typed) -> bool:
        groups = self._card.groups
        return bool(groups) and is_group(field.text, groups[field.number - 1])

    def _typed(self, field: _Typed) -> None:
        right = self._is_right(field)
        field.mark.setVisible(right)
        bare = field.text.replace(" ", "").replace("-", "")
        if right:
            announce(field, self.tr("Right"))
        elif len(bare) >= _LENGTH:
            field.show_error(self.tr("Not as on the sheet. Look again, sign by sign."))
        self._changed()

    def _entered(self, field: _Typed) -> None:
        """Enter: to the next group, or on once it was the last."""
        following = self.fields[self.fields.index(field) + 1 :]
        if following:
            following[0].line.setFocus()
        else:
            self._go_on()

    def _refused(self, error: ComptoirError) -> None:
        if isinstance(error, BadInput):
            self.point()
        else:
            self._session.failing.emit(error)
