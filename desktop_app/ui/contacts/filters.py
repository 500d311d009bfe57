"""Who is listed: what was typed, a tag, and two rows of chips that say how many each would show."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.services import directory
from desktop_app.services.directory import Counts, Filter
from desktop_app.ui.kit import formats, theme, wording
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.chips import Chips
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Icon, key_cap, label
from desktop_app.ui.kit.session import Session

_ALL = ""


class Search(QLineEdit):
    """A search field: Down goes on to what was found, Esc clears it."""

    onward = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._key = key_cap("/")
        inside = row(self)
        inside.setContentsMargins(theme.scaled(10), 0, theme.scaled(7), 0)
        glass = Icon("ph.magnifying-glass", "text.muted")
        glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside.addWidget(glass)
        self.setTextMargins(theme.scaled(22), 0, theme.scaled(20), 0)
        inside.addStretch(1)
        inside.addWidget(self._key)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda typed: self._key.setVisible(not typed))

    def event(self, event: QEvent) -> bool:
        """Undo is the notice's where nothing was typed: a line would take the keys for itself."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self.onward.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """``changed`` after each key and each choice; `wanted` is what they come to."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.wanted = Filter()
        below = column(self, gap=6)
        tools = row(gap=8)
        self.search = Search(self.tr("Name, number, e-mail"))
        self.search.setFixedWidth(theme.scaled(280))
        self.search.textEdited.connect(self._typed)
        tools.addWidget(self.search)
        self.tags = button("", self._choose_tag, look="plain-quiet", icon="ph.tag")
        tools.addWidget(self.tags)
        self._no_tag = button(
            "", lambda: self.show_tag(""), look="plain-quiet", icon="ph.x", name=self.tr("All tags")
        )
        tools.addWidget(self._no_tag)
        tools.addStretch(1)
        below.addLayout(tools)
        self.offers = Chips(self.tr("Offers"), self._choose_offers)
        self.offers.add(_ALL, self.tr("All"))
        for flag in Flag:
            shown = wording.FLAGS[flag]
            self.offers.add(flag.value, shown.words, icon=shown.icon, role=shown.icon_role)
        self.reach = Chips(self.tr("Reach"), self._choose_reach, optional=True)
        for reach in Reach:
            shown = wording.REACH[reach]
            self.reach.add(reach.value, shown.words, icon=shown.icon, role=shown.icon_role)
        captions = [
            label(each, "table", "secondary") for each in (self.tr("Offers"), self.tr("Reach"))
        ]
        wide = max(each.sizeHint().width() for each in captions)
        for caption, chips in zip(captions, (self.offers, self.reach), strict=True):
            caption.setFixedWidth(wide)
            caption.setFixedHeight(theme.scaled(30))
            line = row(gap=12)
            line.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(chips, 1)
            below.addLayout(line)
        self._word_tag()

    @property
    def narrows(self) -> bool:
        return self.wanted != Filter()

    def show_counts(self, counts: Counts) -> None:
        self.offers.show_count(_ALL, formats.number(counts.people))
        for flag in Flag:
            self.offers.show_count(flag.value, formats.number(counts.offers[flag]))
        for reach in Reach:
            self.reach.show_count(reach.value, formats.number(counts.reach[reach]))

    def clear(self, *, tell: bool = True) -> None:
        """Everybody again."""
        was, self.wanted = self.wanted, Filter()
        self.search.clear()
        self.offers.choose(_ALL)
        self.reach.choose(_ALL)
        self._word_tag()
        if tell and was != self.wanted:
            self.changed.emit()

    def show_typed(self, typed: str) -> None:
        self.search.setText(typed)
        self._typed(typed)

    def show_tag(self, name: str) -> None:
        """Only those with this tag; "" for everybody."""
        self._want(replace(self.wanted, tag=name))
        self._word_tag()

    def _word_tag(self) -> None:
        told = self.wanted.tag
        said = self.tr("Tag: %1").replace("%1", told) if told else self.tr("All tags")
        self.tags.setText(f" {said}")
        self.tags.setAccessibleName(said)
        self._no_tag.setVisible(bool(told))

    def _typed(self, typed: str) -> None:
        self._want(replace(self.wanted, typed=typed.strip()))

    def _choose_offers(self, key: str) -> None:
        self._want(replace(self.wanted, offers=Flag(key) if key else None))

    def _choose_reach(self, key: str) -> None:
        self._want(replace(self.wanted, reach=Reach(key) if key else None))

    def _choose_tag(self) -> None:
        self._session.read(self, lambda: directory.tags(self._session.book), self._offer_tags)

    def _offer_tags(self, tags: list[tuple[str, int]]) -> None:
        menu = QMenu(self)
        every = menu.addAction(self.tr("All tags"))
        every.triggered.connect(lambda: self.show_tag(""))
        if tags:
            menu.addSeparator()
        for name, many in tags:
            told = f"{name.replace('&', '&&')}\t{formats.number(many)}"
            menu.addAction(told).triggered.connect(lambda _=False, name=name: self.show_tag(name))
        if not tags:
            menu.addAction(self.tr("No tags yet: select people, then Tag…")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.tags.mapToGlobal(QPoint(0, self.tags.height())))

    def _want(self, wanted: Filter) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit()
