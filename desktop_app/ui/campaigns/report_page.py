"""What became of one campaign: how far it got, what failed and what to do about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QFrame, QSizePolicy, QWidget

from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.sms_text import count as counted
from desktop_app.services import insights
from desktop_app.ui.campaigns import telling
from desktop_app.ui.campaigns.asking import Asking
from desktop_app.ui.campaigns.exporting import Export
from desktop_app.ui.campaigns.groups import GroupRow, Groups
from desktop_app.ui.campaigns.ladder import LadderCard
from desktop_app.ui.campaigns.remedies import NO_REPORT, left_out, to_do
from desktop_app.ui.campaigns.steering import Steering
from desktop_app.ui.kit import counter_bar, formats, theme, wording
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, Progress, column, row, scrolled
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.labels import Elided, IconTag, Said, label
from desktop_app.ui.kit.slip import Bubble, Slip

if TYPE_CHECKING:
    from desktop_app.domain.errors import ComptoirError
    from desktop_app.services.insights import CampaignReport
    from desktop_app.store.reports import Wording
    from desktop_app.ui.kit.session import Session

_SIDE = 330  # the column of text, left out and slip
_STACKED_BELOW = 1000  # where it stands below the others

_SCROLLS = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ReportPage(QWidget):
    """``back`` by the arrow; ``messages_asked`` with a group or None for all of them."""

    back = Signal()
    messages_asked = Signal(object)
    arrived = Signal(object)  # CampaignReport, each time it was read

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self.setProperty("ring", False)  # a ring around a whole page tells nothing
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._session = session
        self._asking = Asking(session, self)
        self.campaign_id: int | None = None
        self.told: CampaignReport | None = None
        self._shown: CampaignReport | None = None
        self._wording: Wording | None = None
        outer = column(self)
        outer.addLayout(self._head())
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setSpacing(theme.scaled(16))
        self._columns.setContentsMargins(*map(theme.scaled, (24, 4, 24, 24)))
        self._columns.addLayout(self._left(), 1)
        self._side = self._right()
        self._columns.addWidget(self._side)
        self.area = scrolled(inside)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        outer.addWidget(self.area, 1)
        self._export = Export(session, self, self.progress)

    # --- its parts

    def _head(self) -> QBoxLayout:
        head = row(gap=10)
        head.setContentsMargins(*map(theme.scaled, (16, 12, 24, 10)))
        self.arrow = icon_button("ph.arrow-left", self.tr("Back to the campaigns"), self.back.emit)
        head.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        line = row(gap=10)
        self.title = Elided("", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        line.addWidget(self.title)
        self._purposes = {
            purpose: IconTag(shown.icon, shown.words, shown.role)
            for purpose, shown in wording.PURPOSES.items()
        }
        for each in self._purposes.values():
            line.addWidget(each)
        self.state = Said()
        line.addWidget(self.state)
        line.addStretch(1)
        words.addLayout(line)
        self.when = Elided("", "table", "secondary")
        words.addWidget(self.when)
        head.addLayout(words, 1)
        self.export = button(self.tr("Export…"), self._ask_export, icon="ph.download-simple")
        self.again = button(self.tr("Write again…"), self.write_again, icon="ph.copy")
        for each_ in (self.export, self.again):
            head.addWidget(each_, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _left(self) -> QBoxLayout:
        left = column(gap=16)
        self.steering = Steering(self._session)
        left.addWidget(self.steering)
        self.progress = Progress(
            self.tr("Writing the list"),
            self.tr("Cancelling leaves no file behind."),
            lambda: self._export.cancel(),
        )
        left.addWidget(self.progress)
        self.ladder = LadderCard(self._session, self._see_why)
        left.addWidget(self.ladder)
        self.to_do = Card(self.tr("What to do now"))
        self.nothing = Said("ph.check-circle", "", "ok.solid", "secondary", wrap=True)
        around = row()
        around.setContentsMargins(*map(theme.scaled, (16, 12, 16, 12)))
        around.addWidget(self.nothing, 1)
        self._nothing_box = QWidget()
        self._nothing_box.setLayout(around)
        self.to_do.add(self._nothing_box)
        self.groups = Groups(lambda: self._group_row(wide=True))
        self.to_do.add(self.groups)
        foot = row()
        foot.setContentsMargins(*map(theme.scaled, (16, 8, 16, 8)))
        foot.addWidget(
            Said(
                "ph.info",
                self.tr("Every attempt stays in the history."),
                role="secondary",
                style="table",
            )
        )
        foot.addStretch(1)
        self.see_each = button(
            self.tr("See each message"), lambda: self.messages_asked.emit(None), look="link"
        )
        foot.addWidget(self.see_each)
        self.to_do.add(foot)
        left.addWidget(self.to_do)
        left.addStretch(1)
        return left

    def _right(self) -> QFrame:
        side = QFrame()
        side.setProperty("look", "plain")
        side.setProperty("region", True)
        side.setAccessibleName(self.tr("Text, left out and cost"))
        inside = column(side, gap=16)
        text = column(gap=4)
        self.bubble = Bubble()
        self.counter = label("", "caption", "muted", wrap=True)
        self.counter.setContentsMargins(theme.scaled(4), 0, 0, 0)
        text.addWidget(self.bubble)
        text.addWidget(self.counter)
        inside.addLayout(text)
        self.left_out = Card(self.tr("Left out"))
        self.skipped = Groups(lambda: self._group_row(wide=False))
        self.left_out.body.addSpacing(theme.scaled(6))
        self.left_out.add(self.skipped)
        self.left_out.body.addSpacing(theme.scaled(8))
        inside.addWidget(self.left_out)
        self.slip = Slip()
        inside.addWidget(self.slip)
        self.bill = label("", "caption", "muted", wrap=True)
        inside.addWidget(self.bill)
        inside.addStretch(1)
        return side

    def _group_row(self, *, wide: bool) -> GroupRow:
        assert self.campaign_id is not None
        return GroupRow(self._session, self.campaign_id, self.messages_asked.emit, wide=wide)

    # --- reading

    def open(self, campaign_id: int) -> None:
        """Show the report of a campaign; what was shown of another is gone at once. Who comes for
        it does not wait until one that takes long may be asked for again."""
        self._asking.forget()
        if campaign_id != self.campaign_id:
            self.told = self._shown = self._wording = None
            self.campaign_id = campaign_id
            self.groups.clear()
            self.skipped.clear()
            self.steering.hide()
            self.area.verticalScrollBar().setValue(0)
            self._ask_wording(campaign_id)
        self.ask()
        self.focus()

    def _ask_wording(self, campaign_id: int) -> None:
        book = self._session.book
        self._session.read(
            self,
            lambda: insights.wording(book, campaign_id),
            partial(self._show_wording, campaign_id),
        )

    def focus(self) -> None:
        """To the page as a whole: the arrows scroll it, Tab enters it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        campaign_id, book, now = self.campaign_id, self._session.book, self._session.now()
        if campaign_id is not None:
            self._asking.ask(
                lambda: insights.campaign_report(book, campaign_id, now), self._show, self._failed
            )

    def repaint_names(self) -> None:
        """Names were hidden or shown: at once, nothing is asked for that."""
        self._show_text()
        self.groups.repaint_names()
        self.skipped.repaint_names()

    def _failed(self, error: ComptoirError) -> None:
        if error.kind != "campaign_unknown":
            self._session.failing.emit(error)
            return
        self._session.tell(self.tr("There is no such campaign in this book."), bad=True)
        self.campaign_id = None
        self.back.emit()

    def _show_wording(self, campaign_id: int, told: Wording | None) -> None:
        if campaign_id == self.campaign_id:
            self._wording = told
            self._show_text()

    # --- what is shown

    def _show(self, told: CampaignReport) -> None:
        before, self.told = self.told, told
        self._show_changed(before, told)
        self.arrived.emit(told)

    def _show_changed(self, before: CampaignReport | None, told: CampaignReport) -> None:
        if told == self._shown:
            return
        if self._shown is not None and _left(told) != _left(self._shown):
            self._ask_wording(told.campaign.id)  # from now on there is one that really left
        self._shown = told
        self._show_head(told)
        self.steering.show_report(told)
        self.ladder.show_report(told)
        self._show_groups(told)
        self._show_text()
        self._show_slip(told)
        self._tell_end(before, told)

    def _show_head(self, told: CampaignReport) -> None:
        campaign = told.campaign
        self.title.setText(telling.title(campaign, self._session.facts.shop))
        self.title.updateGeometry()
        self.setAccessibleName(self.title.whole())
        for purpose, each in self._purposes.items():
            each.setVisible(purpose is campaign.purpose)
        zone, now = self._session.zone, self._session.now()
        shown = telling.state(told, zone, now)
        self.state.say(shown.icon, shown.words, shown.icon_role, "secondary")
        when = telling.when(campaign, told.times.handed_over, zone, now)
        sender = ""
        if campaign.sender:
            sender = self.tr("from %1").replace("%1", campaign.sender)
        line = telling.dotted(when[:1].upper() + when[1:], telling.by(campaign.by), sender)
        self.when.setText(line)

    def _show_groups(self, told: CampaignReport) -> None:
        groups = to_do(told, self._session.facts.rules)
        self.groups.show_groups(groups)
        people = sum(each.count for each in groups if each.key != NO_REPORT)
        self.to_do.figure.setText(self.tr("%Ln person(s)", "", people) if people else "")
        ended = told.campaign.state in telling.ENDED
        self.nothing.words.setText(
            self.tr("Nothing failed, and nothing is in doubt.")
            if ended
            else self.tr("Nothing to do so far.")
        )
        self._nothing_box.setVisible(not groups)
        skipped = left_out(told)
        self.skipped.show_groups(skipped)
        self.left_out.figure.setText(formats.number(sum(each.count for each in skipped)))
        self.left_out.setVisible(bool(skipped))

    def _show_text(self) -> None:
        """A text that really left; with its fields where names are hidden."""
        told = self.told
        if told is None:
            return
        if self._wording is None:
            self.bubble.show_text(told.campaign.template)
            self.counter.setText(self.tr("Nobody is to get it."))
            return
        if self._session.hide_names:
            self.bubble.show_text(told.campaign.template)
            self.counter.setText(self.tr("The text with its fields: names are hidden."))
            return
        self.bubble.show_text(self._wording.text)
        least, most = self._wording.least, self._wording.most
        lines = [counter_bar.counted(counted(self._wording.text))]
        if least != most:
            words = self.tr("%1 to %2 SMS each; this is the longest.")
            lines.append(words.replace("%1", str(least)).replace("%2", str(most)))
        lines.append(
            self.tr("The words that really left.")
            if self._wording.left
            else self.tr("The words that were to leave: none did.")
            if told.campaign.state in telling.ENDED and not _left(told)
            else self.tr("The words that will leave.")
        )
        self.counter.setText("\n".join(lines))

    def _show_slip(self, told: CampaignReport) -> None:
        campaign, report = told.campaign, told.report
        planned, most = told.price_planned, told.price_estimate
        practice = self._session.facts.practising
        segments = report.segments - report.segments_withdrawn
        prepared = self.tr("%Ln SMS planned", "", segments)
        taken = self.tr("%Ln SMS taken or maybe taken", "", report.segments_taken)
        if planned is None or most is None or campaign.price_per_segment is None:
            unknown = self.tr("price unknown")
            lines = [(prepared, unknown), (taken, unknown)]
            self.slip.show_lines(lines, self.tr("Cost"), self.tr("unknown"))
            self.bill.setText(
                self.tr("Practice: nothing is billed.")
                if practice
                else self.tr("The provider never said what an SMS costs: its bill decides.")
            )
            return
        money = partial(formats.money, currency=campaign.currency)
        each = telling.unit_price(campaign.price_per_segment, campaign.currency)
        planned_words = (
            self.tr("%1 SMS planned at %2")
            .replace("%1", formats.number(segments))
            .replace("%2", each)
        )
        lines = [(planned_words, money(planned)), (taken, money(most))]
        if not telling.still_to_leave(report.ladder):
            told_so = self.tr("Would have cost") if practice else self.tr("Billed at most")
            self.slip.show_lines(lines, told_so, money(most))
        elif report.segments_taken:
            told_so = self.tr("Would cost so far") if practice else self.tr("So far, at most")
            self.slip.show_lines(lines, told_so, money(most))
        else:
            told_so = self.tr("Would cost") if practice else self.tr("Planned, nothing spent yet")
            self.slip.show_lines(lines[:1], told_so, money(planned))
        self.bill.setText(
            self.tr("Practice: nothing is billed.")
            if practice
            else self.tr("An estimate by the price you confirmed: the bill decides.")
        )

    def _tell_end(self, before: CampaignReport | None, now: CampaignReport) -> None:
        if before is None or before.campaign.id != now.campaign.id:
            return
        was, is_ = before.campaign.state, now.campaign.state
        if was is not CampaignState.FINISHED and is_ is CampaignState.FINISHED:
            ladder = now.report.ladder
            words = self.tr("Sending has finished: %1 accepted, %2 failed, %3 in doubt.")
            for at, many in enumerate((ladder.accepted, ladder.failed, ladder.in_doubt), start=1):
                words = words.replace(f"%{at}", formats.number(many))
            announce(self, words)

    # --- what one does

    def write_again(self) -> None:
        if self.campaign_id is not None:
            self._session.go("composer", again=self.campaign_id)

    def _ask_export(self) -> None:
        told = self.told
        if told is not None:
            campaign, report = told.campaign, told.report
            many = report.ladder.prepared + sum(report.skipped.values())
            title = telling.title(campaign, self._session.facts.shop)
            self._export.ask(campaign.id, title, many)

    def _see_why(self) -> None:
        """To the card of those left out, which may be below, the first of its groups open."""
        first = next(iter(self.skipped.rows.values()), None)
        if first is not None:
            first.open_names()
            self.area.ensureWidgetVisible(self.left_out)
            first.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_edge(self, least: int, most: int) -> None:
        """The cards end below the buttons of the head, beside a scroll bar as well."""
        bar = self.area.verticalScrollBar().sizeHint().width() if most > least else 0
        edges = self._columns.contentsMargins()
        edges.setRight(theme.scaled(24) - bar)
        self._columns.setContentsMargins(edges)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.area.verticalScrollBar().triggerAction(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < theme.scaled(_STACKED_BELOW)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if way != self._columns.direction():
            self._columns.setDirection(way)
        self._side.setMinimumWidth(0 if stacked else theme.scaled(_SIDE))
        self._side.setMaximumWidth(16_777_215 if stacked else theme.scaled(_SIDE))


def _left(told: CampaignReport) -> bool:
    """Whether a provider has or may have any of its texts."""
    return bool(told.report.segments_taken)
