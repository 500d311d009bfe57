"""A campaign that has not ended: how far it is, and Pause, Resume, Stop, another time. Beside each
stands what it keeps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_app.domain import appointment
from desktop_app.domain.campaign import CampaignState
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.gate import next_opening
from desktop_app.services import campaigns
from desktop_app.ui.campaigns import moves, telling
from desktop_app.ui.kit import faults, formats, theme
from desktop_app.ui.kit.boxes import Card, column, row
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Icon, label
from desktop_app.ui.kit.typed import MomentEdit

if TYPE_CHECKING:
    from desktop_app.services.insights import CampaignReport
    from desktop_app.ui.kit.session import Session


class Steering(Card):
    """Hidden once the campaign has ended."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._told: CampaignReport | None = None
        self._asked = False  # whether stopping is asked about
        self._paused_to_ask = False  # whether it was paused for that, whatever was read since
        inside = QWidget()
        body = column(inside, gap=8)
        body.setContentsMargins(*map(theme.scaled, (16, 12, 12, 12)))
        head = row(gap=8)
        self.icon = Icon("ph.arrow-circle-up", "service.solid", 20)
        self.sentence = label("", "heading", wrap=True)
        head.addWidget(self.icon)
        head.addWidget(self.sentence, 1)
        self.pause = button(self.tr("Pause"), self._pause, icon="ph.pause", size="small")
        self.resume = button(self.tr("Resume"), self._resume, icon="ph.play", size="small")
        self.move_time = button(
            self.tr("Change the time…"), self._ask_time, icon="ph.clock", size="small"
        )
        self.stop = button(self.tr("Stop…"), self._ask_stop, look="destructive", size="small")
        for each in (self.pause, self.resume, self.move_time, self.stop):
            head.addWidget(each)
        body.addLayout(head)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        body.addWidget(self.bar)
        self.keeps = label("", "table", "secondary", wrap=True)
        body.addWidget(self.keeps)
        self.held = label("", "table", "warn", wrap=True)
        body.addWidget(self.held)
        body.addWidget(self._stop_question())
        body.addWidget(self._time_question())
        self.fault = label("", "table", "bad", wrap=True)
        self.fault.hide()
        body.addWidget(self.fault)
        self.add(inside)
        self.hide()

    def _stop_question(self) -> QWidget:
        self.question = QWidget()
        line = row(self.question)
        words = label(
            self.tr("Nothing leaves now. Stop it for good?"), "body", weight=600, wrap=True
        )
        self.stop_now = button(
            self.tr("Stop for good"), self._stop, look="destructive", icon="ph.stop"
        )
        self.go_on = button(self.tr("Go on"), self._go_on)
        line.addWidget(words, 1)
        line.addWidget(self.go_on)
        line.addWidget(self.stop_now)
        self.question.hide()
        return self.question

    def _time_question(self) -> QWidget:
        self.timing = QWidget()
        outer = column(self.timing, gap=4)
        caption = label(self.tr("Leaves on"), "table", "secondary")
        self.time = MomentEdit(self._session.today, self.tr("When it leaves"))
        self.time.changed.connect(self._time_typed)
        self.time.entered.connect(self._move)
        caption.setBuddy(self.time)
        self.set_time = button(self.tr("Set the time"), self._move, look="primary")
        leave = button(self.tr("Leave it"), self.close_questions, look="quiet")
        outer.addWidget(flow(caption, self.time, self.set_time, leave))
        self.opening = label("", "table", "warn", wrap=True)
        outer.addWidget(self.opening)
        self.timing.hide()
        return self.timing

    # --- what is shown

    def show_report(self, told: CampaignReport) -> None:
        if self._told is None or self._told.campaign.id != told.campaign.id:
            self._asked = False
            self.close_questions()
        self._told = told
        campaign, ladder = told.campaign, told.report.ladder
        state, waiting = campaign.state, telling.still_to_leave(ladder)
        ended = state in telling.ENDED
        self.setVisible(not ended)
        if ended:
            self.close_questions()
            return
        shown = telling.state(told, self._session.zone, self._session.now())
        self.icon.show_icon(shown.icon, shown.icon_role)
        self.sentence.setText(self._sentence(told, shown.words))
        movable = bool(waiting) and not ladder.handed_over and not ladder.under_way
        self.pause.setVisible(state is CampaignState.RUNNING)
        self.resume.setVisible(state is CampaignState.PAUSED and not self._asked)
        self.stop.setVisible(not self._asked)
        self.move_time.setVisible(movable and not self._asked)
        waits = state is CampaignState.SCHEDULED or told.waits_until is not None
        self.bar.setVisible(bool(ladder.handed_over) or not waits)
        self.bar.setRange(0, max(telling.to_leave_in_all(ladder), 1))
        self.bar.setValue(ladder.handed_over)
        self.keeps.setText(self._keeps(waiting, ladder.accepted + ladder.in_doubt))
        self.question.setVisible(self._asked)
        self._show_held(told)

    def _sentence(self, told: CampaignReport, state: str) -> str:
        back = telling.taken_back(told.report.ladder).replace(" ", "\u00a0")  # not torn apart
        return telling.dotted(self._how_far(told, state), back)

    def _how_far(self, told: CampaignReport, state: str) -> str:
        campaign, ladder = told.campaign, told.report.ladder
        if told.waits_until is not None:
            left = self.tr("%1 handed over").replace("%1", telling.so_far(ladder))
            return telling.dotted(state, left if ladder.handed_over else "")
        if campaign.state is CampaignState.SCHEDULED and campaign.not_before:
            moment = formats.moment(campaign.not_before, self._session.zone, self._session.now())
            words = self.tr("%Ln message(s) leave %1", "", telling.still_to_leave(ladder))
            return words.replace("%1", moment)
        words = (
            self.tr("Paused: %1 handed over")
            if campaign.state is CampaignState.PAUSED
            else self.tr("Sending: %1")
        )
        return words.replace("%1", telling.so_far(ladder))

    def _keeps(self, waiting: int, left: int) -> str:
        back = self.tr("Stopping takes back the %Ln message(s) that wait", "", waiting)
        if not left:
            nothing = self.tr("Nothing has left yet.")
            return f"{back}. {nothing}"
        gone = self.tr("the %Ln message(s) that left stay in this report", "", left)
        return self.tr("%1; %2.").replace("%1", back).replace("%2", gone)

    def _show_held(self, told: CampaignReport) -> None:
        rules, zone, now = self._session.facts.rules, self._session.zone, self._session.now()
        lines = []
        for each in told.held:
            words = self.tr("%Ln message(s) wait until %1: %2.", "", each.count)
            moment = formats.moment(each.until, zone, now)
            lines.append(words.replace("%1", moment).replace("%2", moves.why(each.rule, rules)))
        self.held.setText("\n".join(lines))
        self.held.setVisible(bool(lines))

    def close_questions(self) -> bool:
        """Ask nothing any more; False where nothing was asked. A pause stays one."""
        open_ = self.timing.isVisibleTo(self) or self._asked
        self.timing.hide()
        self.fault.hide()
        if self._asked:
            self._asked = False
            if self._told is not None:
                self.show_report(self._told)
        return open_

    # --- what one does

    def _pause(self) -> None:
        told = self._told
        assert told is not None
        campaign_id = told.campaign.id
        self._write(
            lambda: campaigns.pause(self._session.book, campaign_id),
            lambda: self._session.tell(
                self.tr("Paused. Nothing more leaves; what is under way ends."),
                lambda: self._go_on_with(campaign_id),
            ),
        )

    def _resume(self) -> None:
        assert self._told is not None
        self._go_on_with(self._told.campaign.id)

    def _go_on_with(self, campaign_id: int) -> None:
        session = self._session
        session.write(
            session,
            lambda: campaigns.resume(session.book, campaign_id, now=session.now()),
            lambda _: session.tell(
                self.tr("It goes on."),
                lambda: session.write(session, lambda: campaigns.pause(session.book, campaign_id)),
            ),
        )

    def _ask_stop(self) -> None:
        """Nothing more leaves from now on; whether it is for good is asked where it happens."""
        told = self._told
        assert told is not None
        self.timing.hide()
        self._asked, self._paused_to_ask = True, False
        self.show_report(told)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        if told.campaign.state is not CampaignState.PAUSED:
            self._paused_to_ask = True
            self._write(lambda: campaigns.pause(self._session.book, told.campaign.id))

    def _go_on(self) -> None:
        told = self._told
        assert told is not None
        self._asked = False
        if self._paused_to_ask or told.campaign.state is CampaignState.PAUSED:
            self._resume()
        self.show_report(told)
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        told = self._told
        assert told is not None
        session = self._session

        def stopped(many: int) -> None:
            self._asked = False
            session.tell(self.tr("Stopped. %Ln message(s) taken back.", "", many))

        session.write(
            self,
            lambda: campaigns.cancel(session.book, told.campaign.id, now=session.now()),
            stopped,
            self._show_fault,
        )

    # --- another time

    def _ask_time(self) -> None:
        assert self._told is not None
        at = self._told.campaign.not_before or self._session.now()
        wall = at.astimezone(self._session.zone).replace(tzinfo=None)
        self.time.show_moment(wall)
        self.timing.show()
        self._show_opening()
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> datetime:
        """The instant of what is typed by the shop's wall clock, in UTC; BadInput where it is
        none."""
        typed = self.time.wall
        if typed is None:
            raise BadInput(self.time.wrong)
        rules = self._session.facts.rules
        if rules is None:
            return typed.astimezone(UTC)
        return appointment.instant(typed.date(), f"{typed:%H:%M}", rules.zone.key)

    def _time_typed(self) -> None:
        if self.time.wrong and not self.time.is_begun:
            self._show_fault(BadInput(self.time.wrong))
        else:
            self.fault.hide()
        self._show_opening()

    def _show_opening(self) -> None:
        """When a rule would hold it longer, say so before it is set."""
        told, rules = self._told, self._session.facts.rules
        words = ""
        if (
            told is not None
            and rules is not None
            and self.timing.isVisibleTo(self)
            and not self.time.wrong
        ):
            at = self._typed()
            opens = next_opening(rules, told.campaign.purpose, at)
            if opens is not None and opens > at:
                moment = formats.moment(opens, rules.zone, self._session.now())
                words = self.tr("No offer may leave at that hour: it would wait until %1.")
                words = words.replace("%1", moment)
        self.opening.setText(words)
        self.opening.setVisible(bool(words))

    def _move(self) -> None:
        told, session = self._told, self._session
        assert told is not None
        before = told.campaign.not_before
        try:
            at = self._typed()
            if at <= session.now():
                raise BadInput("time_past")
        except BadInput as error:
            self._show_fault(error)
            return

        def moved() -> None:
            self.timing.hide()
            moment = formats.moment(at, session.zone, session.now())
            undo = None
            if before is not None and before > session.now():
                undo = self._undo_of(told.campaign.id, before)
            session.tell(self.tr("It leaves %1 now.").replace("%1", moment), undo)

        self._write(lambda: campaigns.move_to(session.book, told.campaign.id, at), moved)

    def _undo_of(self, campaign_id: int, before: datetime) -> Callable[[], object]:
        session = self._session
        return lambda: session.write(
            session, lambda: campaigns.move_to(session.book, campaign_id, before)
        )

    # --- writing

    def _write(self, work: Callable[[], object], done: Callable[[], object] | None = None) -> None:
        def written(_: object) -> None:
            if done is not None:
                done()

        self.fault.hide()
        self._session.write(self, work, written, self._show_fault)

    def _show_fault(self, error: ComptoirError) -> None:
        self.fault.setText(self._worded(error))
        self.fault.show()

    def _worded(self, error: ComptoirError) -> str:
        if error.kind == "campaign_state":
            return self.tr("It has gone on meanwhile: look at where it stands now.")
        return faults.sentence(error)
