"""The rows of Today: one thing to settle, one thing that leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.domain.campaign import CampaignState
from desktop_app.ui.kit import formats, theme, tokens, wording
from desktop_app.ui.kit.boxes import column, row
from desktop_app.ui.kit.controls import Button, button
from desktop_app.ui.kit.labels import Elided, Icon, IconTag, Led, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.today.presenter import Leaving, Task
from desktop_app.ui.today.told import Act, Told

_TAG = 118  # pixels of the design: all tags of one width
_TAG_NARROW = 30  # its icon alone
_NARROW = 660  # a row has less room than this for tag, words and buttons
_WORDS = 220  # with less room beside them the buttons stand below the words


class TaskRow(QWidget):
    """One thing to settle; ``asked`` gets what its buttons ask. The last button is the one most
    likely wanted."""

    def __init__(self, task: Task, told: Told, asked: Callable[[Task, Act], object]) -> None:
        super().__init__()
        self.task, self.told = task, told
        self._inside = QGridLayout(self)
        self._inside.setContentsMargins(*map(theme.scaled, (16, 6, 12, 6)))
        self._inside.setHorizontalSpacing(theme.scaled(12))
        self._inside.setVerticalSpacing(theme.scaled(4))
        self._inside.setColumnStretch(1, 1)
        self.tag = IconTag(told.icon, told.tag, told.role, width=_TAG)
        self._inside.addWidget(self.tag, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(gap=0)
        self.title = Led(told.who, told.what, firm=True)
        self.more = label(told.more, "table", "secondary", wrap=True)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.more)
        words.addStretch(1)
        self._inside.addLayout(words, 0, 1)
        self.buttons = [self._button(each, asked) for each in told.acts]
        self._beside = QWidget()
        beside = row(self._beside, gap=8)
        for made in self.buttons:
            beside.addWidget(made)
        # Walked to, it does nothing by itself: what a key does is on its buttons, a Tab away.
        self.setAccessibleName(". ".join(filter(None, (self.title.whole(), told.more))))
        self._below: bool | None = None
        self._put(below=False)
        self.setMinimumHeight(theme.scaled(tokens.size("two_line_row")))

    @property
    def action(self) -> QPushButton:
        return self.buttons[-1]

    def asking(self, verb: str) -> QPushButton:
        """The button that asks for it."""
        return next(
            made for act, made in zip(self.told.acts, self.buttons, strict=True) if act.verb == verb
        )

    def _button(self, act: Act, asked: Callable[[Task, Act], object]) -> QPushButton:
        return button(
            act.words,
            lambda: asked(self.task, act),
            look=act.look,
            size="small",
            name=f"{act.tip or act.words}: {self.title.whole()}",
            tip=act.tip,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the tag is its icon, and the buttons stand below the words:
        an hour or a reason is never cut."""
        super().resizeEvent(event)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Stand as ``width`` pixels allow: asked before it is shown it need not be laid out again
        when it is."""
        narrow = width < theme.scaled(_NARROW)
        tag = theme.scaled(_TAG_NARROW if narrow else _TAG)
        self.tag.setFixedWidth(tag)
        self.tag.words.setVisible(not narrow)
        self.tag.setToolTip(self.told.tag if narrow else "")
        taken = tag + self._beside.sizeHint().width() + theme.scaled(16 + 12 + 12 + 12)
        least = max(self.title.least(), theme.scaled(_WORDS))
        self._put(below=bool(self.buttons) and width - taken < least)

    def _put(self, *, below: bool) -> None:
        if below == self._below:
            return
        self._below = below
        self._inside.removeWidget(self._beside)
        if below:
            self._inside.addWidget(self._beside, 1, 1, Qt.AlignmentFlag.AlignRight)
        else:
            self._inside.addWidget(self._beside, 0, 2, Qt.AlignmentFlag.AlignVCenter)


class LeavingRow(Button):
    """What leaves, when, how many; a click opens where it can be changed. ``alike``: none of the
    reminders is safe, so no row says so by itself."""

    def __init__(
        self, session: Session, leaving: Leaving, now: datetime, *, alike: bool = False
    ) -> None:
        super().__init__()
        self.leaving, self._session = leaving, session
        self.setProperty("look", "row")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        at = self._at(now)
        reminders = leaving.campaign_id is None and leaving.notice is None
        warned = reminders and not leaving.safe and not alike
        what = leaving.name or self.tr("Reminders")
        if leaving.notice is not None:
            what = wording.notice(leaving.notice)
        if warned:
            what = self.tr("Reminders, not safe")
        state = self._state()
        purpose = wording.PURPOSES[leaving.purpose]
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (16, 0, 16, 0)))
        self.time = label(at, "table", weight=600)
        inside.addWidget(self.time)
        inside.addWidget(Icon(purpose.icon, purpose.icon_role, 16))
        inside.addWidget(Elided(what, "table", "warn" if warned else ""), 1)
        if state:
            shown = self._all_held() or state  # the count beside it says how many
            inside.addWidget(label(shown, "caption", "warn" if self._stands else "muted"))
        if reminders and leaving.safe:
            inside.addWidget(label(self.tr("safe"), "caption", "secondary"))
            inside.addWidget(Icon("ph.shield-check-fill", "ok.solid", 16))
        elif reminders:
            inside.addWidget(Icon("ph.shield-warning-fill", "warn.solid", 16))
        count = label(formats.number(leaving.count), "table", weight=600)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setMinimumWidth(theme.scaled(24))  # the icons before them stand below each other
        inside.addWidget(count)
        for each in self.findChildren(QWidget):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        cover = self._cover() if reminders else ""
        told = (at, purpose.words, what, state, cover, self.tr("%n text(s)", "", leaving.count))
        self.setAccessibleName(", ".join(filter(None, told)))
        self.setToolTip(" · ".join(filter(None, (what, state, cover))))
        self.clicked.connect(self._open)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(200), theme.scaled(34))

    @property
    def _stands(self) -> bool:
        return self.leaving.state is CampaignState.PAUSED

    def _cover(self) -> str:
        if self.leaving.safe:
            return self.tr("leaves even if this computer is off")
        return self.tr("needs this computer")

    def _at(self, now: datetime) -> str:
        at, zone = self.leaving.at, self._session.zone
        if self._stands:
            return "–"
        if at is None or at <= now:
            return self.tr("now")
        clock = formats.hour(at, zone)
        if at.astimezone(zone).date() == now.astimezone(zone).date():
            return clock
        on = at.astimezone(zone).date()
        return f"{QLocale().toString(QDate(on.year, on.month, on.day), 'ddd')} {clock}"

    def _state(self) -> str:
        if self._stands:
            return wording.CAMPAIGNS[CampaignState.PAUSED].words
        if self.leaving.held:
            return self.tr("%n held", "", self.leaving.held)
        return ""

    def _all_held(self) -> str:
        held = self.leaving.held
        return self.tr("held", "", held) if held == self.leaving.count and not self._stands else ""

    def _open(self) -> None:
        if self.leaving.campaign_id is not None:
            self._session.go("campaigns", campaign=self.leaving.campaign_id)
        elif self.leaving.day is not None:
            self._session.go("appointments", day=self.leaving.day.isoformat())
