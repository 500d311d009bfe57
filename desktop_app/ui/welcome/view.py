"""The first run: the rail of steps, the page of the one that is open, its foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop_app.services.first_run import People, Step
from desktop_app.ui.kit import icons, shortcuts, theme
from desktop_app.ui.kit.account_names import account_name
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import column, row, scrolled
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.welcome import presenter
from desktop_app.ui.welcome.first_text import FirstTextPage
from desktop_app.ui.welcome.page import Host, Page
from desktop_app.ui.welcome.people import PeoplePage
from desktop_app.ui.welcome.provider import ProviderPage
from desktop_app.ui.welcome.recovery import RecoveryPage
from desktop_app.ui.welcome.steps import Line, Stand, StepRail
from desktop_app.ui.welcome.you import YouPage

_PAGES: dict[Step, Callable[[Host], Page]] = {
    Step.YOU: YouPage,
    Step.RECOVERY: RecoveryPage,
    Step.PROVIDER: ProviderPage,
    Step.CONTACTS: PeoplePage,
    Step.TEXT: FirstTextPage,
}
_LANGUAGES = {"fr": "français", "en": "English"}


class WelcomeScreen(QWidget):
    """Pages are made when they are first shown, and anew when one comes back to them."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host
        self.setProperty("look", "page")
        self.rail = StepRail()
        beside = row(self, gap=0)
        beside.addWidget(self.rail)
        right = column()
        self.practice = _PracticeStrip()
        right.addWidget(self.practice)
        self._stack = QStackedWidget()
        right.addWidget(self._stack, 1)
        right.addWidget(self._make_foot())
        beside.addLayout(right, 1)
        self._page: Page | None = None
        if host.session is not None:
            self.heed(host)
        self.show_step(host.answers.step)

    @property
    def page(self) -> Page:
        assert self._page is not None
        return self._page

    def heed(self, host: Host) -> None:
        """There is a session by now."""
        assert host.session is not None
        host.session.book_changed.connect(self._refresh)
        host.session.facts_changed.connect(self._show_frame)

    def show_step(self, step: Step) -> None:
        self.host.answers.step = step
        made = _PAGES[step](self.host)
        made.changed.connect(self._show_foot)
        made.going.connect(self.show_step)
        made.led_on.connect(self.on.setFocus)
        inside = QWidget()
        margins = column(inside)
        margins.setContentsMargins(*map(theme.scaled, (40, 36, 40, 24)))
        margins.addWidget(made)
        place = scrolled(inside)
        self._stack.addWidget(place)
        self._stack.setCurrentWidget(place)
        while self._stack.count() > 1:
            gone = self._stack.widget(0)
            assert gone is not None
            self._stack.removeWidget(gone)
            gone.deleteLater()
        self._page = made
        self._show_frame()
        if self.isVisible():
            self._arrive()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_frame()
        self._arrive()  # only now can anything in it have the focus

    def _arrive(self) -> None:
        self.page.arrive()
        announce(self, f"{self.rail.steps.accessibleName()}. {self.page.title}")

    # --- what the frame of the window asks for

    def main_action(self) -> None:
        self.page.go_on()

    def escape(self) -> bool:
        return self.page.escape()

    # --- the foot

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        foot.setFixedHeight(theme.scaled(72))
        line = row(foot, gap=12)
        line.setContentsMargins(*map(theme.scaled, (40, 0, 40, 0)))
        self.later = button("", lambda: self.page.go_later(), look="secondary", size="large")
        line.addWidget(self.later)
        self.note = label("", "table", "secondary", wrap=True)
        line.addWidget(self.note, 4)
        line.addStretch(1)
        self.waits = label("", "table", "secondary", wrap=True)
        self.waits.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.waits, 4)
        self.back = button(self.tr("Back"), self._back, size="large")
        line.addWidget(self.back)
        self.on = button("", lambda: self.page.go_on(), look="primary", size="large")
        self.on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.on.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
        self.on.setToolTip(shortcuts.told("Ctrl+Enter"))
        line.addWidget(self.on)
        return foot

    def _show_foot(self) -> None:
        page = self.page
        words, waits = page.on(), page.waits_for()
        self.on.setVisible(bool(words))
        self.on.setText(f"{words} " if words else "")
        self.on.setAccessibleName(words)
        self.on.setAccessibleDescription(waits)
        theme.look(self.on, "secondary" if waits else "primary")
        self.on.setIcon(icons.icon("ph.arrow-right", "text.primary" if waits else "accent.on"))
        self.waits.setText(waits)
        self.waits.setVisible(bool(waits))
        self.later.setVisible(bool(page.later()))
        self.later.setText(page.later())
        self.later.setAccessibleName(page.later())
        self.note.setText("" if page.later() else page.note())
        self.note.setVisible(bool(self.note.text()))
        self.back.setVisible(presenter.before(page.step) is not None)

    def _back(self) -> None:
        before = presenter.before(self.page.step)
        if before is not None:
            self.show_step(before)

    # --- the rail

    def _show_frame(self) -> None:
        self._show_foot()
        now = self.host.answers.step
        at = presenter.STEPS.index(now)
        self.rail.steps.show_lines(
            [self._line(step, number, at) for number, step in enumerate(presenter.STEPS)]
        )
        minutes = presenter.MINUTES[now]
        self.rail.time.setText(self.tr("About %n minute(s) left", "", minutes))
        facts = self.host.session.facts if self.host.session is not None else None
        desk = facts.desk if facts else ""
        self.rail.show_desk(self.tr("%1 at the desk").replace("%1", desk) if desk else "", desk)
        self.practice.setVisible(bool(facts and facts.accounts and facts.practising))
        window = self.window()
        if facts and facts.shop:
            window.setWindowTitle(f"{facts.shop} — Comptoir")

    def _line(self, step: Step, number: int, at: int) -> Line:
        titles = {
            Step.YOU: self.tr("You and the shop"),
            Step.RECOVERY: self.tr("Recovery key"),
            Step.PROVIDER: self.tr("Provider, or practice"),
            Step.CONTACTS: self.tr("Contacts and consent"),
            Step.TEXT: self.tr("First text, to you"),
        }
        if number == at:
            return Line(titles[step], self.tr("This is the open step"), Stand.NOW)
        if number > at:
            return Line(titles[step], "", Stand.TO_COME)
        return Line(titles[step], self._done(step), Stand.DONE)

    def _done(self, step: Step) -> str:
        """What was chosen in a step that is behind."""
        facts, told = self.host.session.facts if self.host.session else None, self.host.answers
        if step is Step.YOU and facts is not None:
            return f"{facts.shop} · {_LANGUAGES.get(told.language, '')} · {facts.desk}"
        if step is Step.RECOVERY and facts is not None:
            if facts.recovery_confirmed:
                return self.tr("Typed back from the sheet")
            return self.tr("Later: you will be reminded")
        if step is Step.PROVIDER and facts is not None:
            if facts.practising:
                return self.tr("Practice, nothing leaves")
            return account_name(facts, facts.account)
        return {
            People.IMPORT: self.tr("A list, after these steps"),
            People.SAMPLE: self.tr("The sample list"),
            People.ME: self.tr("Only you"),
            People.LATER: self.tr("Nobody yet"),
            None: "",
        }[told.people]

    def _refresh(self) -> None:
        self.page.refresh()


class _PracticeStrip(QFrame):
    """As the window has it: always there while nothing really leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "banner-practice")
        inside = row(self, gap=8)
        inside.setContentsMargins(*map(theme.scaled, (40, 0, 40, 0)))
        inside.addWidget(Icon("ph.graduation-cap", "banner.on", 18))
        inside.addWidget(label(self.tr("Practice."), "table", "inverse", weight=600))
        inside.addWidget(
            label(
                self.tr("Everything works as it will; nothing leaves and nothing is billed."),
                "table",
                "inverse",
                wrap=True,
            ),
            1,
        )
        self.setFixedHeight(theme.scaled(38))
        self.hide()
