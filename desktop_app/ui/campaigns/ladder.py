"""The ladder: chosen, allowed, accepted, delivered, each with its bar, its source and its hour;
below it the legend and the failed share beside the shop's line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop_app.domain.report import Ladder
from desktop_app.ui.campaigns import telling
from desktop_app.ui.campaigns.painting import Bar, Meter, Part, Swatch
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import Card, column, empty, row, rule
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import FlowLayout
from desktop_app.ui.kit.labels import Icon, label

if TYPE_CHECKING:
    from desktop_app.services.insights import CampaignReport
    from desktop_app.ui.kit.session import Session


class Rung(QWidget):
    """One step: its figure and word, its bar, where it is known from and when it was reached."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.icon = Icon(icon, "text.secondary", 20)
        self.figure = label("", "title")
        self.word = label("", "body")
        self.bar = Bar()
        self.source = label("", "table", "secondary", wrap=True)
        self.hour = label("", "caption", "muted")
        self.more = button("", look="link")
        self.more.hide()

    def place(self, grid: QGridLayout, line: int) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.icon, line, 0, middle)
        words = column(gap=0)
        words.addStretch(1)
        count = row(gap=6)
        count.addWidget(self.figure)
        count.addWidget(self.word, 1, Qt.AlignmentFlag.AlignBottom)
        # On the line on which the figure stands.
        deep = QFontMetrics(self.figure.font()).descent() - QFontMetrics(self.word.font()).descent()
        self.word.setContentsMargins(0, 0, 0, max(deep, 0))
        words.addLayout(count)
        words.addWidget(self.hour)
        words.addStretch(1)
        grid.addLayout(words, line, 1)
        grid.addWidget(self.bar, line, 2, middle)
        beside = column(gap=0)
        beside.addStretch(1)
        beside.addWidget(self.source)
        beside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        grid.addLayout(beside, line, 3)
        grid.setRowMinimumHeight(line, theme.scaled(48))

    def say(
        self, count: int, word: str, parts: list[Part], whole: int, source: str, hour: str = ""
    ) -> None:
        self.figure.setText(formats.number(count))
        self.word.setText(word)
        self.bar.show_parts(parts, whole)
        self.source.setText(source)
        self.hour.setText(hour)
        self.hour.setVisible(bool(hour))
        told = f"{self.figure.text()} {word}. {telling.dotted(source, hour)}"
        self.figure.setAccessibleName(told)


class _Steps(QWidget):
    """The four rungs in columns, a line from icon to icon."""

    def __init__(self, rungs: list[Rung]) -> None:
        super().__init__()
        self._rungs = rungs
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.scaled(12))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 2)
        grid.setColumnMinimumWidth(3, theme.scaled(168))
        for line, each in enumerate(rungs):
            each.place(grid, line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour("line.hairline"), 1.5))
        for above, below in zip(self._rungs, self._rungs[1:], strict=False):
            top, end = above.icon.geometry(), below.icon.geometry()
            middle = top.center().x()
            painter.drawLine(
                QPoint(middle, top.bottom() + theme.scaled(4)),
                QPoint(middle, end.top() - theme.scaled(4)),
            )
        painter.end()


class LadderCard(Card):
    """``see_why`` is called for who was left out."""

    def __init__(self, session: Session, see_why: Callable[[], object]) -> None:
        super().__init__()
        self._session = session
        self.chosen = Rung("ph.users-three")
        self.allowed = Rung("ph.scales")
        self.accepted = Rung("ph.paper-plane-tilt")
        self.delivered = Rung("ph.device-mobile")
        self.allowed.more.setText(self.tr("see why"))
        self.allowed.more.setAccessibleName(self.tr("See why people were left out"))
        self.allowed.more.clicked.connect(lambda: see_why())
        inside = QWidget()
        body = column(inside, gap=6)
        body.setContentsMargins(*map(theme.scaled, (16, 8, 16, 12)))
        body.addWidget(_Steps([self.chosen, self.allowed, self.accepted, self.delivered]))
        beneath = row(gap=0)
        beneath.addSpacing(theme.scaled(32))
        around = QWidget()
        self._legend = FlowLayout(around, gap=16, down=4)
        beneath.addWidget(around, 1)
        body.addLayout(beneath)
        self.add(inside)
        self.add(rule())
        self._entries: list[tuple[str, QLabel]] = []  # what each is drawn as, and its words
        self._shown: Ladder | None = None
        foot = row(gap=12)
        foot.setContentsMargins(*map(theme.scaled, (16, 10, 16, 10)))
        self.share_icon = Icon("ph.info", "text.secondary", 18)
        self.share = label("", "body", weight=600, wrap=True)
        self.then = label("", "table", "secondary", wrap=True)
        self.meter = Meter()
        words = column(gap=2)
        words.addWidget(self.share)
        words.addWidget(self.then)
        foot.addWidget(self.share_icon, 0, Qt.AlignmentFlag.AlignTop)
        foot.addLayout(words, 1)
        foot.addWidget(self.meter, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(foot)

    def show_report(self, told: CampaignReport) -> None:
        ladder, times, zone = told.report.ladder, told.times, self._session.zone
        left_out = sum(told.report.skipped.values())
        whole = ladder.prepared + left_out
        self.chosen.say(
            whole,
            self.tr("chosen"),
            [Part(whole, "people")],
            whole,
            self._audience(told),
        )
        self.allowed.say(
            ladder.prepared,
            self.tr("allowed to receive"),
            [Part(ladder.prepared, "people")],
            whole,
            self.tr("%Ln left out before sending", "", left_out)
            if left_out
            else self.tr("Nobody was left out"),
        )
        self.allowed.more.setVisible(bool(left_out))
        self.accepted.say(
            ladder.accepted,
            self.tr("accepted by the provider"),
            [
                Part(ladder.accepted, "taken"),
                Part(ladder.refused + ladder.failed_before, "bad"),
                Part(ladder.in_doubt, "doubt"),
                Part(telling.still_to_leave(ladder), "waiting"),
            ],
            whole,
            telling.at_the_provider(ladder) or self.tr("The provider’s receipts"),
            telling.span(times.accepted, zone),
        )
        self.delivered.say(
            ladder.delivered,
            self.tr("delivered"),
            [
                Part(ladder.delivered, "ok"),
                Part(ladder.unreported, "none"),
                Part(ladder.scheduled, "covered"),
                Part(ladder.undelivered, "bad"),
            ],
            whole,
            self._at_the_phones(ladder),
            telling.span(times.delivered, zone),
        )
        if ladder != self._shown:
            self._shown = ladder
            self._show_legend(ladder)
            self._show_share(ladder)

    def _audience(self, told: CampaignReport) -> str:
        audience = told.campaign.audience
        if (
            audience is not None
            and audience.tags
            and not (audience.numbers or audience.contact_ids)
        ):
            return self.tr("Tagged %1").replace("%1", ", ".join(audience.tags))
        return self.tr("Everybody you chose when you confirmed it")

    def _at_the_phones(self, ladder: Ladder) -> str:
        if ladder.delivered or ladder.undelivered:
            return self.tr("The phones’ own reports")
        if ladder.accepted:
            return self.tr("No phone has reported yet")
        return self.tr("Nothing to report yet")

    def _show_legend(self, ladder: Ladder) -> None:
        told = telling.legend(ladder)
        if [look for look, _ in told] != [look for look, _ in self._entries]:
            empty(self._legend)
            self._entries = [(look, self._entry(look)) for look, _ in told]
        for (_, words), (_, shown) in zip(told, self._entries, strict=True):
            shown.setText(words)

    def _entry(self, look: str) -> QLabel:
        around, words = QWidget(), label("", "table")
        each = row(around, gap=6)
        each.addWidget(Swatch(look), 0, Qt.AlignmentFlag.AlignVCenter)
        each.addWidget(words, 1)
        self._legend.addWidget(around)
        return words

    @property
    def legend(self) -> list[str]:
        return [words.text() for _, words in self._entries]

    def _show_share(self, ladder: Ladder) -> None:
        what, then = telling.failed_share(ladder)
        self.share.setText(what)
        self.then.setText(then)
        icon, role = {
            True: ("ph.check-circle-fill", "ok.solid"),
            False: ("ph.warning-fill", "warn.solid"),
            None: ("ph.hourglass-medium", "text.secondary"),
        }[ladder.below_line]
        self.share_icon.show_icon(icon, role)
        self.meter.setVisible(ladder.failure_rate is not None)
        self.meter.show_ladder(ladder)
