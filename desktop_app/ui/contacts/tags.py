"""Tags of one person in a line, and the dialog that tags many."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.offers import offer


class TagLine(QWidget):
    """The tags of a person: each goes by its button, one more is typed. They count at once."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        inside = column(self, gap=6)
        inside.addWidget(label(self.tr("Tags"), "table", "secondary"))
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=6, fill=False)
        policy = self._holder.sizePolicy()
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        inside.addWidget(self._holder)
        line = row(gap=8)
        self.typed = Field("")
        self.typed.caption.hide()
        self.typed.line.setPlaceholderText(self.tr("One more tag"))
        self.typed.line.setAccessibleName(self.tr("One more tag"))
        self.typed.line.returnPressed.connect(self._add)
        line.addWidget(self.typed, 1)
        line.addWidget(button(self.tr("Add"), self._add), 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(line)
        self._tags: tuple[str, ...] = ()
        self.buttons: dict[str, QWidget] = {}
        self._holder.hide()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        if tags == self._tags:
            return
        self._tags = tags
        for gone in self.buttons.values():
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.buttons = {}
        for each in tags:
            told = self.tr("Remove the tag %1").replace("%1", each)
            made = button(
                each, partial(self.removed.emit, each), look="chip", icon="ph.x",
                name=told, tip=told,
            )  # fmt: skip
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.buttons[each] = made
            self._flow.addWidget(made)
        self._holder.setVisible(bool(tags))

    def _add(self) -> None:
        name = self.typed.text.strip()
        if name:
            self.typed.show_text("")
            self.added.emit(name)


class TagDialog(QDialog):
    """Which tag: typed or picked from those there are; ``typing`` False picks only."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        action: str,
        tags: list[tuple[str, int]],
        taken: Callable[[str], object],
        *,
        typing: bool = True,
    ) -> None:
        super().__init__(parent)
        self._taken, self._typing = taken, typing
        self._names = [name for name, _ in tags]
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(380))
        inside = column(self, gap=12, margin=20)
        inside.addWidget(label(title, "heading", wrap=True))
        self.field = Field(self.tr("Tag"))
        self.field.setVisible(typing)
        offer(self.field.line, self._names)
        self.field.line.textChanged.connect(lambda _: self._show_ready())
        self.field.line.returnPressed.connect(self._take)
        inside.addWidget(self.field)
        self.list = QListWidget()
        self.list.setProperty("look", "choices")
        self.list.setAccessibleName(self.tr("Tags there are"))
        for name, many in tags:
            self.list.addItem(QListWidgetItem(f"{name}   {formats.number(many)}"))
        self.list.setFixedHeight(theme.scaled(150))
        self.list.setVisible(bool(tags))
        self.list.currentRowChanged.connect(self._picked)
        self.list.itemActivated.connect(lambda _: self._take())
        inside.addWidget(self.list)
        foot = row(gap=8)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self.act = button(action, self._take, look="primary")
        foot.addWidget(self.act)
        inside.addLayout(foot)
        self._show_ready()
        if typing:
            self.field.line.setFocus()
        elif tags:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _picked(self, at: int) -> None:
        if 0 <= at < len(self._names):
            self.field.show_text(self._names[at])

    def _show_ready(self) -> None:
        ready = bool(self.field.text.strip())
        self.act.setEnabled(ready)
        self.act.setToolTip("" if ready else self.tr("Type a tag or choose one first."))

    def _take(self) -> None:
        if name := self.field.text.strip():
            self._taken(name)
            self.accept()
