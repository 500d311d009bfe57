"""A campaign in the list: purpose, name, state and hour; its bar and counts beside. Painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.campaign import CampaignState
from desktop_app.services.drafts import Saved
from desktop_app.services.insights import Standing
from desktop_app.ui.campaigns import telling
from desktop_app.ui.campaigns.blocks import ROW
from desktop_app.ui.campaigns.painting import became, paint_bar
from desktop_app.ui.kit import formats, icons, theme, wording

if TYPE_CHECKING:
    from desktop_app.ui.kit.session import Session

_HIGH = 68
_COUNTS = 470  # at most so wide are bar and counts
_INSET = 16


def progress(session: Session, each: Standing) -> str:
    """What the second line says beside the state: how far it is, or when it was."""
    campaign, ladder = each.campaign, each.report.ladder
    if each.waits_until is not None and not ladder.handed_over:
        return telling.taken_back(ladder)
    if campaign.state in (CampaignState.RUNNING, CampaignState.PAUSED):
        return telling.dotted(telling.so_far(ladder), telling.taken_back(ladder))
    return telling.when(campaign, None, session.zone, session.now())


class CampaignRows(QStyledItemDelegate):
    """Rows of `Standing`, and of saved drafts above them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def told(self, row: Standing | Saved) -> str:
        """What is heard of a row."""
        if isinstance(row, Saved):
            return telling.dotted(self._draft_title(row), self._draft_line(row))
        campaign, report = row.campaign, row.report
        chosen = report.ladder.prepared + sum(report.skipped.values())
        return telling.dotted(
            telling.title(campaign, self._session.facts.shop),
            wording.PURPOSES[campaign.purpose].words,
            self._state(row).words,
            progress(self._session, row),
            *(words for words, _ in telling.counts(report.ladder, chosen)),
        )

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
        row = index.data(ROW)
        inside = box.adjusted(theme.scaled(_INSET), 0, -theme.scaled(_INSET), 0)
        if isinstance(row, Saved):
            self._paint_draft(painter, inside, row)
        elif row is not None:
            self._paint_campaign(painter, inside, row)
        painter.restore()

    # --- a campaign

    def _state(self, row: Standing) -> telling.State:
        return telling.state(row, self._session.zone, self._session.now())

    def _paint_campaign(self, painter: QPainter, box: QRectF, row: Standing) -> None:
        campaign = row.campaign
        wide = min(theme.scaled(_COUNTS), box.width() * 0.55)
        words = box.adjusted(0, 0, -wide - theme.scaled(16), 0)
        purpose, state = wording.PURPOSES[campaign.purpose], self._state(row)
        self._paint_words(
            painter,
            words,
            (purpose.icon, purpose.icon_role),
            telling.title(campaign, self._session.facts.shop),
            (state.icon, state.icon_role, state.words, state.text_role),
            telling.dotted(progress(self._session, row), telling.by(campaign.by)),
        )
        report = row.report
        chosen = report.ladder.prepared + sum(report.skipped.values())
        right = QRectF(box.right() - wide, box.y(), wide, box.height())
        self._paint_counts(painter, right, row, chosen)

    def _paint_counts(self, painter: QPainter, box: QRectF, row: Standing, chosen: int) -> None:
        ladder = row.report.ladder
        bar = QRectF(box.x(), box.y() + theme.scaled(17), box.width(), theme.scaled(12))
        paint_bar(painter, bar, became(ladder), chosen)
        painter.setFont(theme.font("caption"))
        measure = QFontMetricsF(painter.font())
        line = QRectF(box.x(), bar.bottom() + theme.scaled(4), box.width(), theme.scaled(18))
        left = line.x()
        for at, (words, role) in enumerate(telling.counts(ladder, chosen)):
            told = f" · {words}" if at else words
            rest = line.right() - left
            painter.setPen(theme.colour(role))
            shown = measure.elidedText(told, Qt.TextElideMode.ElideRight, rest)
            painter.drawText(
                QRectF(left, line.y(), rest, line.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                shown,
            )
            left += measure.horizontalAdvance(told)

    # --- a draft

    def _draft_title(self, row: Saved) -> str:
        return telling.title(row.text, self._session.facts.shop)

    def _draft_line(self, row: Saved) -> str:
        return self.tr("Draft, saved %1").replace(
            "%1", formats.moment(row.updated_at, self._session.zone, self._session.now())
        )

    def _paint_draft(self, painter: QPainter, box: QRectF, row: Saved) -> None:
        purpose = wording.PURPOSES[row.text.purpose]
        state = wording.CAMPAIGNS[CampaignState.DRAFT]
        self._paint_words(
            painter,
            box,
            (purpose.icon, purpose.icon_role),
            self._draft_title(row),
            (state.icon, state.icon_role, self._draft_line(row), "text.secondary"),
            telling.by(row.text.by),
        )

    # --- both

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        purpose: tuple[str, str],
        title: str,
        state: tuple[str, str, str, str],
        more: str,
    ) -> None:
        middle = box.center().y()
        mark = theme.scaled(22)
        icons.paint(painter, purpose[0], QRectF(box.x(), middle - mark / 2, mark, mark), purpose[1])
        left = box.x() + theme.scaled(36)
        wide = box.right() - left
        painter.setFont(theme.font("body", weight=600))
        painter.setPen(theme.colour("text.primary"))
        _line(painter, QRectF(left, middle - theme.scaled(23), wide, theme.scaled(22)), title)
        small = theme.scaled(14)
        icon, icon_role, words, role = state
        low = QRectF(left, middle + theme.scaled(2), wide, theme.scaled(20))
        icons.paint(
            painter, icon, QRectF(left, low.center().y() - small / 2, small, small), icon_role
        )
        painter.setFont(theme.font("table"))
        painter.setPen(theme.colour(role if role != "text.primary" else "text.secondary"))
        low.setLeft(left + small + theme.scaled(6))
        used = _line(painter, low, words)
        painter.setPen(theme.colour("text.muted"))
        low.setLeft(low.left() + used)
        _line(painter, low, f" · {more}" if more else "")


def ground(painter: QPainter, option: Any, box: QRectF) -> None:
    """The row's own ground, and the hairline below it."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, theme.colour("surface.selected"))
        painter.fillRect(QRectF(box.x(), box.y(), 3, box.height()), theme.colour("accent.solid"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, theme.colour("surface.hover"))
    painter.fillRect(
        QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.colour("line.hairline")
    )


def _line(painter: QPainter, box: QRectF, words: str) -> float:
    """One line, cut with … where there is no room; gives how wide it came out."""
    measure = QFontMetricsF(painter.font())
    shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, max(box.width(), 0))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return measure.horizontalAdvance(shown)
