"""The table of people: painted rows, a header that sorts, one person shown and many selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop_app.domain.consent import Flag
from desktop_app.domain.message import Purpose
from desktop_app.services.directory import Order
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.cells import PAD, PeopleDelegate, paint_check
from desktop_app.ui.contacts.model import Column, Index, PeopleModel
from desktop_app.ui.kit import icons, theme, tokens
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.heads import crown

_HEAD_ICONS = {
    Column.SERVICE: ("ph.bell-ringing", "service.solid"),
    Column.OFFERS: ("ph.megaphone-simple", "marketing.solid"),
}
_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
_LEAST = 340  # of the design, for name and number together
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_SORTS: dict[Column, Order] = {Column.NAME: "name", Column.SEEN: "last_visit"}


class PeopleTable(QTableView):
    """Moving shows a person (``person_shown``), a click opens them (``opened``), Enter goes into
    them (``entered``), Space selects them; ``menu_asked`` comes with where the menu is to be."""

    person_shown = Signal(int)
    opened = Signal(int)
    entered = Signal(int)
    sort_asked = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, model: PeopleModel) -> None:
        super().__init__()
        self.people = model
        self.setModel(model)
        self.setAccessibleName(self.tr("People"))
        self._delegate = PeopleDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(_Header(self))
        crown(self)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.scaled(tokens.size("table_row")))
        self._order: Order = "name"
        self._anchor: int | None = None  # where Shift+arrows began
        self._before: set[int] = set()  # who was selected then

    # --- who is shown

    @property
    def person(self) -> int | None:
        """Whose row is the current one."""
        place = self.currentIndex().row()
        return self.people.ids[place] if 0 <= place < len(self.people.ids) else None

    def show_person(self, contact_id: int) -> bool:
        """Make somebody's row the current one, telling nobody; False where they are not listed."""
        place = self.people.place_of(contact_id)
        if place is None:
            return False
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.people.index(place, Column.NAME))
        self.selectionModel().blockSignals(False)
        there = self.people.index(place, Column.CHECK)
        if not self.viewport().rect().contains(self.visualRect(there)):
            self.scrollTo(there, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.viewport().update()
        return True

    def show_nobody(self) -> None:
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(QModelIndex())
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and current.row() != previous.row():
            self.person_shown.emit(self.people.ids[current.row()])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list has the focus, and nobody is chosen by that alone."""
        chosen = self.currentIndex().isValid()
        self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        self.selectionModel().blockSignals(False)
        if not chosen:
            self.show_nobody()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        place = self.currentIndex().row()
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_A:
            self.people.check(self.people.checked | set(self.people.ids))
            self._say_selected()
        elif key == Qt.Key.Key_Space and place >= 0:
            self._anchor = None
            self.people.toggle(place)
            self._say_selected()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.person is not None:
            self.entered.emit(self.person)
        elif shift and key in _MOVES:
            self._extend(event)
        elif event.text() == "/" or key == Qt.Key.Key_Escape or key in _HELD:
            event.ignore()  # the window's, or the first half of Shift with an arrow
        else:
            if event.text():
                event.ignore()  # nothing is looked up by its first letter: there is a search
                return
            self._anchor = None
            if key == Qt.Key.Key_Home:
                self._go(0)
            elif key == Qt.Key.Key_End:
                self._go(len(self.people.ids) - 1)
            elif key == Qt.Key.Key_Down and place < 0:
                self._go(0)
            else:
                super().keyPressEvent(event)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.people.ids):
            self.setCurrentIndex(self.people.index(place, Column.NAME))

    def _extend(self, event: QKeyEvent) -> None:
        """Shift with an arrow: select from where it began to here."""
        place = max(self.currentIndex().row(), 0)
        if self._anchor is None:
            self._anchor, self._before = place, set(self.people.checked)
        page = max(self.viewport().height() // max(self.rowHeight(0), 1) - 1, 1)
        last = len(self.people.ids) - 1
        there = {
            Qt.Key.Key_Up: place - 1,
            Qt.Key.Key_Down: place + 1,
            Qt.Key.Key_PageUp: place - page,
            Qt.Key.Key_PageDown: place + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(event.key())]
        there = min(max(there, 0), last)
        self._go(there)
        self._check_between(self._anchor, there)

    def _check_between(self, one: int, other: int) -> None:
        low, high = sorted((one, other))
        self.people.check(self._before | set(self.people.ids[low : high + 1]))
        self._say_selected()

    def _say_selected(self) -> None:
        announce(self, self.tr("%Ln selected", "", len(self.people.checked)))

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = (
                max(self.currentIndex().row(), 0) if self._anchor is None else self._anchor
            )
            self._before = set(self.people.checked)
            self._check_between(self._anchor, index.row())
        elif index.column() == Column.CHECK or held & Qt.KeyboardModifier.ControlModifier:
            self._anchor, self._before = index.row(), set(self.people.checked)
            self.people.toggle(index.row())
        else:
            self._anchor = None
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.setCurrentIndex(index)
            self.opened.emit(self.people.ids[index.row()])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, place: int) -> None:
        if place != self._delegate.hovered:
            self._delegate.hovered = place
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
            self.menu_asked.emit(event.globalPos())
            return
        below = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_asked.emit(self.viewport().mapToGlobal(below + QPoint(theme.scaled(48), 0)))

    # --- the columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Flags and days have what their words need; name and number share the rest. Where that
        is too little, days make room: they stand with the person anyway."""
        metrics = QFontMetrics(theme.font("table"))
        heads = QFontMetrics(theme.font("table", weight=500))
        shared = self.tr("shared by %1").replace("%1", "2")
        pad, mark = 2 * theme.scaled(PAD) + theme.scaled(4), theme.scaled(22)

        def head(column: Column) -> int:
            told = str(self.people.headerData(column, Qt.Orientation.Horizontal))
            return heads.horizontalAdvance(told) + mark + pad

        def flags(purpose: Purpose) -> int:
            told = (words.flag(purpose, each).words for each in Flag)
            return max(metrics.horizontalAdvance(each) for each in told) + mark + pad

        fixed = {
            Column.CHECK: theme.scaled(40),
            Column.SERVICE: max(flags(Purpose.TRANSACTIONAL), head(Column.SERVICE)),
            Column.OFFERS: max(flags(Purpose.MARKETING), head(Column.OFFERS)),
            Column.SEEN: max(metrics.horizontalAdvance("sept. 0000") + pad, head(Column.SEEN)),
        }
        rest = self.viewport().width() - sum(fixed.values())
        narrow = rest < theme.scaled(_LEAST) and self._order == "name"
        self.setColumnHidden(Column.SEEN, narrow)
        if narrow:
            rest += fixed.pop(Column.SEEN)
        rest = max(rest, theme.scaled(200))
        number = metrics.horizontalAdvance(f"00 00 00 00 00 · {shared}") + mark + pad
        fixed[Column.NUMBER] = max(min(number, round(rest * 0.6)), round(rest * 0.42))
        fixed[Column.NAME] = rest - fixed[Column.NUMBER]
        for column, wide in fixed.items():
            self.setColumnWidth(column, wide)

    def show_sort(self, order: Order) -> None:
        self._order = order
        head = self.horizontalHeader()
        assert isinstance(head, _Header)
        head.order = order
        head.viewport().update()
        self._share_width()


class _Header(QHeaderView):
    """Words of the columns; the check box of all, and a click that sorts."""

    def __init__(self, table: PeopleTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._people = table
        self.order: Order = "name"
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(theme.scaled(tokens.size("table_head")))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSectionSize(theme.scaled(24))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.logicalIndexAt(event.position().toPoint())
        if at < 0:
            return
        column = Column(at)
        if column is Column.CHECK:
            self._people.people.toggle_all()
        elif column in _SORTS:
            self._people.sort_asked.emit(_SORTS[column])

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour("line.hairline"))
        column = Column(logicalIndex)
        if column is Column.CHECK:
            paint_check(painter, rect, self._people.people.all_checked)
        else:
            self._word(painter, rect.adjusted(theme.scaled(PAD), 0, -theme.scaled(4), 0), column)
        painter.restore()

    def _word(self, painter: QPainter, place: QRect, column: Column) -> None:
        side = theme.scaled(16)
        if column in _HEAD_ICONS:
            name, role = _HEAD_ICONS[column]
            icons.paint(
                painter, name, QRect(place.left(), place.center().y() - side // 2, side, side), role
            )
            place = place.adjusted(side + theme.scaled(6), 0, 0, 0)
        font = theme.font("table", weight=500)
        painter.setFont(font)
        painter.setPen(theme.colour("text.secondary"))
        told = str(self._people.people.headerData(column, Qt.Orientation.Horizontal))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(told, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if _SORTS.get(column) == self.order:
            small = theme.scaled(12)
            x = place.left() + metrics.horizontalAdvance(shown) + theme.scaled(4)
            icons.paint(
                painter,
                "ph.caret-up" if column is Column.NAME else "ph.caret-down",
                QRect(x, place.center().y() - small // 2, small, small),
                "text.secondary",
            )
