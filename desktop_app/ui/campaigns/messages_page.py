"""Each message of a campaign, by what became of it; beside the list what happened to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.domain.message import State
from desktop_app.services import insights
from desktop_app.ui.campaigns import moves, telling
from desktop_app.ui.campaigns.blocks import ROW, Blocks
from desktop_app.ui.campaigns.history import HistoryPanel
from desktop_app.ui.campaigns.rows import ground
from desktop_app.ui.kit import formats, icons, people, theme, wording
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Combo, icon_button
from desktop_app.ui.kit.labels import Elided, label

if TYPE_CHECKING:
    from desktop_app.services.insights import CampaignReport
    from desktop_app.store.reports import Kind, Line
    from desktop_app.ui.campaigns.groups import Group
    from desktop_app.ui.kit.session import Session

_HIGH = 52
# In this order one looks for them: what needs somebody first.
_ORDER = (
    State.UNCERTAIN,
    State.FAILED,
    State.UNDELIVERED,
    State.EXPIRED,
    State.HELD,
    State.QUEUED,
    State.SENDING,
    State.SCHEDULED,
    State.SENT,
    State.DELIVERED,
    State.CANCELLED,
    State.SKIPPED,
)
_WITH_REASON = frozenset(
    {
        *(State.UNCERTAIN, State.FAILED, State.UNDELIVERED, State.EXPIRED),
        *(State.HELD, State.CANCELLED, State.SKIPPED),
    }
)


@dataclass(frozen=True)
class Choice:
    """Which messages: ``kinds`` empty is all of them."""

    key: str
    words: str
    kinds: tuple[Kind, ...]
    count: int


class MessageRows(QStyledItemDelegate):
    """Name and number, state in icon and word, why, and when."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def told(self, line: Line) -> str:
        return telling.dotted(
            people.name(self._session, line.name),
            people.number(self._session, line.number),
            self._state(line),
            self._why(line),
            self._clock(line),
        )

    def _state(self, line: Line) -> str:
        if line.state is State.UNCERTAIN:
            return self.tr("Maybe sent")
        return wording.STATES[line.state].words

    def _why(self, line: Line) -> str:
        if line.instead:
            return self.tr("%1 gets it").replace("%1", people.name(self._session, line.instead))
        if line.state not in _WITH_REASON:
            return ""
        because = moves.why(line.reason, self._session.facts.rules)
        return because[:1].upper() + because[1:]

    def _clock(self, line: Line) -> str:
        return formats.moment(line.moved_at, self._session.zone, self._session.now())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(theme.scaled(320), theme.scaled(_HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        ground(painter, option, box)
        line = index.data(ROW)
        if line is not None:
            edge = theme.scaled(16)
            self._paint_line(painter, box.adjusted(edge, 0, -edge, 0), line)
        painter.restore()

    def _paint_line(self, painter: QPainter, box: QRectF, line: Line) -> None:
        middle = box.center().y()
        half = theme.scaled(20)
        who = QRectF(box.x(), middle - half, box.width() * 0.42, half)
        number = people.number(self._session, line.number)
        name = people.name(self._session, line.name)
        _write(painter, who, name or number or self.tr("no number"), "body", "text.primary", 600)
        low = who.translated(0, half)
        _write(painter, low, number if name else "", "table", "text.secondary")
        left = box.x() + box.width() * 0.44
        room = box.right() - left
        state = QRectF(left, middle - half, room, half)
        shown = wording.STATES[line.state]
        clock = self._clock(line)
        painter.setFont(theme.font("caption"))
        used = QFontMetricsF(painter.font()).horizontalAdvance(clock) + theme.scaled(8)
        _write(painter, state, clock, "caption", "text.muted", flags=Qt.AlignmentFlag.AlignRight)
        state.setWidth(room - used)
        side = theme.scaled(16)
        if line.state is State.UNCERTAIN:
            _dashed(painter, state, self._state(line), side)
        icons.paint(
            painter,
            shown.icon,
            QRectF(state.x(), state.center().y() - side / 2, side, side),
            shown.icon_role,
        )
        state.setLeft(state.x() + side + theme.scaled(6))
        _write(painter, state, self._state(line), "table", shown.text_role, 500)
        why = QRectF(left, middle, room, half)
        _write(painter, why, self._why(line), "table", "text.secondary")


def _write(
    painter: QPainter,
    box: QRectF,
    words: str,
    style: str,
    role: str,
    weight: int | None = None,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(theme.font(style, weight=weight))
    painter.setPen(theme.colour(role))
    shown = QFontMetricsF(painter.font()).elidedText(
        words, Qt.TextElideMode.ElideRight, max(box.width(), 0)
    )
    painter.drawText(box, flags | Qt.AlignmentFlag.AlignVCenter, shown)


def _dashed(painter: QPainter, box: QRectF, words: str, side: float) -> None:
    """The tinted ground with a dashed edge that doubt has everywhere."""
    painter.setFont(theme.font("table", weight=500))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + side + theme.scaled(18)
    around = QRectF(box.x() - theme.scaled(5), box.y(), wide, box.height())
    pen = QPen(theme.colour("doubt.edge"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(theme.colour("doubt.tint"))
    painter.drawRoundedRect(around, 4, 4)


class MessageList(QListView):
    """Enter opens the person."""

    entered_on = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self.entered_on.emit(index.data(ROW)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.entered_on.emit(self.currentIndex().data(ROW))
        elif event.key() == Qt.Key.Key_Escape or event.text() == "/":
            event.ignore()  # the window's
        else:
            super().keyPressEvent(event)


class MessagesPage(QWidget):
    """``back`` is asked for by the arrow."""

    back = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self._session = session
        self._campaign_id = 0
        self._choices: list[Choice] = []
        self._group: Choice | None = None
        self._placing = session.latest(self)
        inside = column(self, gap=12)
        inside.setContentsMargins(*map(theme.scaled, (16, 14, 24, 24)))
        head = row(gap=8)
        head.addWidget(icon_button("ph.arrow-left", self.tr("Back to the report"), self.back.emit))
        self.title = Elided("", "title")
        head.addWidget(self.title, 1)
        head.addWidget(label(self.tr("Show"), "table", "secondary"))
        self.which = Combo(self.tr("Which messages"))
        self.which.setMinimumWidth(theme.scaled(240))
        self.which.activated.connect(self._choose)
        head.addWidget(self.which)
        inside.addLayout(head)
        rows = MessageRows(session)
        self._rows = rows
        self.model = Blocks(session, rows.told, size=200)
        self.view = MessageList()
        self.view.setAccessibleName(self.tr("Messages"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(rows)
        self.view.entered_on.connect(self._enter)
        self.view.selectionModel().currentChanged.connect(self._selected)
        self.model.dataChanged.connect(self._arrived)
        beside = row(gap=16)
        beside.setContentsMargins(theme.scaled(8), 0, 0, 0)
        beside.addWidget(self.view, 1)
        self.history = HistoryPanel(session)
        self.history.setFixedWidth(theme.scaled(360))
        beside.addWidget(self.history)
        inside.addLayout(beside, 1)

    # --- what is shown

    def open(self, told: CampaignReport, group: Group | None = None) -> None:
        """The messages of a campaign, or of a ``group`` of its report."""
        self._campaign_id = told.campaign.id
        self._group = None
        if group is not None:
            self._group = Choice(group.key, group.title, group.kinds, group.count)
        self._offer(told)
        chosen = len(self._choices) - 1 if group else 0
        self.which.setCurrentIndex(chosen)
        self.history.show_message(None)
        self._fill(self._choices[chosen])
        self.focus()

    def show_report(self, told: CampaignReport) -> None:
        """The same messages, moved on."""
        chosen = self._choices[self.which.currentIndex()].key if self._choices else "all"
        self._offer(told)
        keys = [each.key for each in self._choices]
        at = keys.index(chosen) if chosen in keys else 0
        self.which.setCurrentIndex(at)
        if chosen in keys:
            self.model.refresh(self._choices[at].count)
        else:
            self._fill(self._choices[at])
        self.history.refresh()

    def select(self, message_id: int) -> None:
        """One message's history, and its row among all of them."""
        self.history.show_message(message_id)
        book, campaign_id = self._session.book, self._campaign_id

        def placed(at: int | None) -> None:
            if at is None or at >= self.model.rowCount() or self.history.message_id != message_id:
                return  # somebody chose another one meanwhile
            self.view.setCurrentIndex(self.model.index(at))
            self.view.scrollTo(self.model.index(at), QListView.ScrollHint.PositionAtCenter)

        self._placing.ask(lambda errand: insights.place_of(book, campaign_id, message_id), placed)

    def repaint_names(self) -> None:
        self.model.repaint()
        self.history.repaint_names()

    def focus(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, told: CampaignReport) -> None:
        """All, then each state there is."""
        campaign, report = told.campaign, told.report
        title = telling.title(campaign, self._session.facts.shop)
        self.title.setText(self.tr("Messages: %1").replace("%1", title))
        whole = report.ladder.prepared + sum(report.skipped.values())
        offered = [Choice("all", self.tr("All messages"), (), whole)]
        for state in _ORDER:
            if many := report.counts.get(state):
                words = wording.STATES[state].words
                offered.append(Choice(state.value, words, ((state, None),), many))
        if self._group is not None:
            offered.append(self._counted(self._group, told))
        if offered == self._choices:
            return
        self._choices = offered
        self.which.clear()
        for each in offered:
            self.which.addItem(f"{each.words} ({formats.number(each.count)})")

    def _counted(self, group: Choice, told: CampaignReport) -> Choice:
        """The group as large as it is by now."""
        report = told.report
        sizes = {each.remedy.value: each.count for each in report.failures} | dict(report.skipped)
        states = {state for state, reason in group.kinds if reason is None}
        count = sum(report.counts.get(state, 0) for state in states)
        return Choice(group.key, group.words, group.kinds, sizes.get(group.key, count))

    def _fill(self, choice: Choice) -> None:
        book, campaign_id, kinds = self._session.book, self._campaign_id, choice.kinds
        self.model.show(
            choice.count,
            lambda skip, limit: insights.lines(
                book, campaign_id, skip=skip, limit=limit, kinds=kinds
            ),
        )
        self.view.scrollToTop()
        if choice.count:
            self.view.setCurrentIndex(self.model.index(0))

    # --- what one does

    def _choose(self, at: int) -> None:
        self._fill(self._choices[at])

    def _selected(self, index: QModelIndex) -> None:
        line = index.data(ROW)
        self.history.show_message(None if line is None else line.id)

    def _arrived(self) -> None:
        """The row that is selected has been read by now."""
        line = self.view.currentIndex().data(ROW)
        if line is not None and self.history.message_id is None:
            self.history.show_message(line.id)

    def _enter(self, line: Line | None) -> None:
        if line is not None and line.contact_id is not None:
            self._session.go("contacts", contact=line.contact_id)
