"""People for whom the same is to be done, or who were left out for the same reason: how many, and
by name when one asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.services import insights
from desktop_app.ui.campaigns.asking import Asking
from desktop_app.ui.kit import formats, people, theme
from desktop_app.ui.kit.boxes import column, empty, row, rule
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.labels import Elided, Icon, label

if TYPE_CHECKING:
    from desktop_app.store.reports import Kind, Line
    from desktop_app.ui.kit.session import Session

_NAMED = 12  # people named at once
_COPIED = 20_000  # numbers at most in the clipboard

Seen = Callable[["Group"], object]


@dataclass(frozen=True)
class Group:
    """``key`` tells it from others; ``kinds`` find its messages. ``room`` is where its remedy is
    at home, the words of that button first."""

    key: str
    icon: str
    icon_role: str
    title: str
    more: str
    count: int
    advice: str
    kinds: tuple[Kind, ...]
    room: tuple[str, str, str] | None = None  # words, room, part


class Names(QFrame):
    """Who they are: each leads to the person; their numbers can be copied."""

    def __init__(self, session: Session, campaign_id: int, see_all: Seen) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self._session, self._campaign_id, self._see_all = session, campaign_id, see_all
        self._asking = Asking(session, self)
        self._group: Group | None = None
        self._told: tuple[Sequence[Line], bool, int] | None = None
        self._list = column(self, gap=2)
        self._list.setContentsMargins(*map(theme.scaled, (0, 0, 0, 8)))

    def show_group(self, group: Group) -> None:
        self._group = group
        book, campaign_id = self._session.book, self._campaign_id
        self._asking.ask(
            lambda: insights.lines(book, campaign_id, limit=_NAMED, kinds=group.kinds),
            self._show,
        )

    def repaint_names(self) -> None:
        """The same people, at once: somebody else may look on."""
        if self._told is not None:
            self._show(self._told[0])

    def _show(self, found: Sequence[Line]) -> None:
        group = self._group
        assert group is not None
        now = (found, self._session.hide_names, group.count)
        if now == self._told:
            return
        self._told = now
        empty(self._list)
        for each in found:
            self._list.addWidget(self._one(each))
        foot = row(gap=12)
        if group.count > len(found):
            more = self.tr("See all %1").replace("%1", formats.number(group.count))
            foot.addWidget(button(more, lambda: self._see_all(group), look="link"))
        if any(each.number for each in found):
            foot.addWidget(
                button(self.tr("Copy the numbers"), self._copy, look="link", icon="ph.copy")
            )
        foot.addStretch(1)
        self._list.addLayout(foot)

    def _one(self, line: Line) -> QWidget:
        made = QWidget()
        inside = row(made, gap=8)
        name = people.name(self._session, line.name)
        number = people.number(self._session, line.number)
        if line.contact_id is not None and name:
            contact = line.contact_id
            opened = button(
                name, lambda: self._session.go("contacts", contact=contact), look="link"
            )
            opened.setToolTip(self.tr("Open in contacts"))
            inside.addWidget(opened)
        elif name:
            inside.addWidget(label(name, "body"))
        instead = people.name(self._session, line.instead)
        told = self.tr("%1 gets it").replace("%1", instead) if instead else number
        inside.addWidget(Elided(told or self.tr("no number"), "table", "secondary"), 1)
        return made

    def _copy(self) -> None:
        group = self._group
        assert group is not None
        book, campaign_id = self._session.book, self._campaign_id

        def copied(found: Sequence[Line]) -> None:
            home = self._session.facts.home
            numbers = list(dict.fromkeys(each.number for each in found if each.number))
            lines = (formats.phone(each, home) for each in numbers)
            QGuiApplication.clipboard().setText("\n".join(lines))
            self._session.tell(self.tr("%Ln number(s) copied.", "", len(numbers)))

        self._session.read(
            self,
            lambda: insights.lines(book, campaign_id, limit=_COPIED, kinds=group.kinds),
            copied,
        )


class GroupRow(QWidget):
    """One group. ``wide`` has its advice beside it, else only a count and its names."""

    def __init__(self, session: Session, campaign_id: int, see_all: Seen, *, wide: bool) -> None:
        super().__init__()
        self._session, self._wide = session, wide
        self.names = Names(session, campaign_id, see_all)
        self.names.hide()
        self._group: Group | None = None
        outer = column(self)
        line = row(gap=12 if wide else 8)
        line.setContentsMargins(*map(theme.scaled, (16, 8, 12, 8) if wide else (16, 2, 8, 2)))
        self.icon = Icon("ph.info", "text.secondary", 20 if wide else 18)
        line.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        style = "body" if wide else "table"
        self.title = label("", style, weight=600 if wide else None, wrap=True)
        self.more = label("", "caption", "secondary", wrap=True)
        words = column(gap=0)
        words.addWidget(self.title)
        words.addWidget(self.more)
        line.addLayout(words, 5)
        self.count = label("", "body", weight=600)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setMinimumWidth(theme.scaled(36 if wide else 20))
        self.advice = label("", "table", "secondary", wrap=True)
        self.open = (
            button(self.tr("Names"), self._toggle, look="quiet", size="small")
            if wide
            else icon_button("ph.caret-down", self.tr("Names"), self._toggle)
        )
        self.open.setCheckable(True)
        self.elsewhere = button("", self._go, size="small")
        self.elsewhere.hide()
        line.addWidget(self.count)
        if wide:
            line.addWidget(self.advice, 8)
            line.addWidget(self.elsewhere)
        line.addWidget(self.open)
        outer.addLayout(line)
        inner = row()
        inner.setContentsMargins(*map(theme.scaled, (48, 0, 16, 0)))
        inner.addWidget(self.names)
        outer.addLayout(inner)
        if wide:
            outer.addWidget(rule())

    def show_group(self, group: Group) -> None:
        self._group = group
        self.icon.show_icon(group.icon, group.icon_role)
        self.title.setText(group.title)
        self.more.setText(group.more[:1].upper() + group.more[1:])
        self.more.setVisible(bool(group.more))
        self.count.setText(formats.number(group.count))
        self.advice.setText(group.advice)
        self.open.setAccessibleName(
            self.tr("Names: %1").replace("%1", f"{group.title}, {self.count.text()}")
        )
        self.open.setAccessibleDescription(group.advice)
        if group.room is not None:
            self.elsewhere.setText(group.room[0])
            self.elsewhere.setAccessibleName(group.room[0])
        self.elsewhere.setVisible(self._wide and group.room is not None)
        if self.names.isVisibleTo(self):
            self.names.show_group(group)

    def open_names(self) -> None:
        if not self.open.isChecked():
            self.open.click()

    def _toggle(self) -> None:
        assert self._group is not None
        self.names.setVisible(self.open.isChecked())
        if self.open.isChecked():
            self.names.show_group(self._group)

    def _go(self) -> None:
        assert self._group is not None and self._group.room is not None
        _, room, part = self._group.room
        self._session.go(room, part=part)


class Groups(QWidget):
    """Rows by group, in the order given; what is open stays open while numbers move."""

    def __init__(self, make: Callable[[], GroupRow]) -> None:
        super().__init__()
        self._make = make
        self.rows: dict[str, GroupRow] = {}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)

    def show_groups(self, groups: Sequence[Group]) -> None:
        gone = self.rows.keys() - {each.key for each in groups}
        for key in gone:
            row_ = self.rows.pop(key)
            self._list.removeWidget(row_)
            row_.hide()
            row_.deleteLater()
        for at, group in enumerate(groups):
            if group.key not in self.rows:
                self.rows[group.key] = self._make()
            row_ = self.rows[group.key]
            if self._list.indexOf(row_) != at:
                self._list.insertWidget(at, row_)
            row_.show_group(group)
        self.setVisible(bool(groups))

    def repaint_names(self) -> None:
        for each in self.rows.values():
            each.names.repaint_names()

    def clear(self) -> None:
        self.show_groups(())
