"""Moving an appointment, or calling it off: what that does to its reminders, said before, and
whether they are told of it by text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton, QWidget

from desktop_app.domain.appointment import Notice, instant
from desktop_app.domain.errors import BadInput
from desktop_app.services import overlaps, planning
from desktop_app.ui.appointments import presenter, words
from desktop_app.ui.appointments.presenter import Row
from desktop_app.ui.appointments.tell import Change, Tell
from desktop_app.ui.kit import formats, theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.overlaps import Overlaps
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.when import When


@dataclass(frozen=True, slots=True)
class Effect:
    """What a move would do, in a sentence; ``bare``: no reminder would be left, ``too_late``: the
    first leaves once the former hour has come."""

    sentence: str
    bare: bool
    too_late: bool = False

    @property
    def icon(self) -> str:
        return "ph.bell-slash" if self.bare else "ph.bell"

    @property
    def icon_role(self) -> str:
        return "warn.solid" if self.bare else "service.solid"


def effect(
    session: Session,
    row_: Row,
    day: date,
    clock: str,
    *,
    told: bool = False,
    barred: bool = False,
) -> Effect:
    """``told``: a text tells them at once; ``barred``: none would reach them. BadInput: bad_day,
    bad_clock."""
    booking, now = row_.listed.appointment.booking, session.now()
    plans = session.facts.plans
    plan = planning.preview(plans, day, clock, booking.zone, booking.kind, now=now, told=told)
    starts = instant(day, clock, booking.zone)
    before = words.moving(presenter.takes_back(row_, now))
    after = words.planned(plan, starts, session.zone, now, row_.against) or words.no_more()
    bare = row_.against is not None or (bool(plan) and plan[0].refused is not None)
    if barred and not bare:
        after, bare = words.unreached(), True
    too_late = bool(plan) and plan[0].due_at >= row_.at
    return Effect(f"{before} {after}".strip(), bare, too_late)


class Scope(QWidget):
    """This one of a series, or all that follow it too; not seen where it does not repeat.
    ``changed`` is told when the other is chosen."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which of the series"))
        inside = column(self, gap=4)
        self.one = QRadioButton(self.tr("This one only"))
        self.following = QRadioButton()
        self._group = QButtonGroup(self)
        for each in (self.one, self.following):
            self._group.addButton(each)
            inside.addWidget(each)
        self.following.toggled.connect(lambda: changed())
        self.hide()

    def begin(self, following: int) -> None:
        """``following``: how many there are from this one on."""
        self.one.setChecked(True)
        told = self.tr("All from this one on (%1)")
        self.following.setText(told.replace("%1", formats.number(following)))
        self.setVisible(following > 1)

    @property
    def all_following(self) -> bool:
        return not self.isHidden() and self.following.isChecked()


class MoveForm(QWidget):
    """``moved`` gets day, clock, whether all that follow go too, and whether they are told by text;
    ``kept`` leaves it."""

    def __init__(
        self,
        session: Session,
        moved: Callable[[date, str, bool, bool], object],
        kept: Callable[[], object],
    ) -> None:
        super().__init__()
        self.session, self._moved = session, moved
        self._row: Row | None = None
        inside = column(self, gap=12)
        inside.addWidget(label(self.tr("Move it to"), "heading"))
        self.when = When(session.today, self._ask)
        self.when.entered.connect(self.move_it)
        inside.addWidget(self.when)
        self.overlaps = Overlaps(session)
        inside.addWidget(self.overlaps)
        self.scope = Scope(self._ask)
        inside.addWidget(self.scope)
        self.effect = Said("ph.bell", "", wrap=True)
        inside.addWidget(self.effect)
        self.tell = Tell(session, self._show_effect)
        inside.addWidget(self.tell)
        self.save = button(self.tr("Move"), self.move_it, look="primary", icon="ph.check")
        inside.addWidget(flow(self.save, button(self.tr("Leave it"), kept, look="quiet")))

    def begin(self, row_: Row, following: int) -> None:
        self._row = row_
        booking = row_.listed.appointment.booking
        self.tell.begin(row_)
        self.scope.begin(following)
        self.when.show_when(booking.day, time.fromisoformat(booking.clock))
        self._ask()
        self.when.day_edit.setFocus()

    def move_it(self) -> None:
        try:
            self.when.check()
            if self.when.day < self.session.today():
                raise BadInput("day_past")
        except BadInput as error:
            self.show_error(error)
            return
        self.tell.once_known(self._move)

    def _move(self) -> None:
        when = self.when
        self._moved(when.day, when.clock, self.scope.all_following, self.tell.is_on)

    def show_error(self, error: BadInput) -> None:
        self.when.show_error(words.fault(error))
        self.when.focus_fault(error.kind)

    def _ask_overlaps(self, row_: Row) -> None:
        """What speaks against the hour it would go to."""
        when, booking = self.when, row_.listed.appointment.booking
        day, clock, following = when.day, when.clock, self.scope.all_following
        if not when.is_read or (day, clock) == (booking.day, booking.clock):
            self.overlaps.clear()
            return
        book = self.session.book
        self.overlaps.ask(
            lambda of: overlaps.against_move(
                book, row_.id, of, day=day, clock=clock, all_following=following
            )
        )

    def _ask(self) -> None:
        """What it would do, what speaks against it, and whether they would have to be told."""
        if self._row is None:
            return
        self.effect.setVisible(self.when.is_read)
        self._ask_overlaps(self._row)
        try:
            self.tell.show_change(self._change(self._row))
        except BadInput as error:
            self.show_error(error)

    def _change(self, row_: Row) -> Change | None:
        """None where it would stay where it is, or nobody can read where to."""
        when, booking = self.when, row_.listed.appointment.booking
        found = effect(self.session, row_, when.day, when.clock)
        if not when.is_read or (when.day, when.clock) == (booking.day, booking.clock):
            return None
        return Change(
            Notice.MOVED,
            when.day,
            when.clock,
            found.bare,
            found.too_late,
            self.scope.all_following,
        )

    def _show_effect(self) -> None:
        if self._row is None:
            return
        told, barred, when = self.tell.is_on, self.tell.is_barred, self.when
        found = effect(self.session, self._row, when.day, when.clock, told=told, barred=barred)
        look = "warn" if found.bare else "secondary"
        self.effect.say(found.icon, found.sentence, found.icon_role, look)
        self.effect.setMinimumHeight(theme.scaled(40))
        _name(self.save, " ", self.tr("Move and tell") if told else self.tr("Move"))


class CancelForm(QWidget):
    """``cancelled`` gets whether all that follow are called off too, and whether they are told by
    text; ``kept`` leaves it."""

    def __init__(
        self,
        session: Session,
        cancelled: Callable[[bool, bool], object],
        kept: Callable[[], object],
    ) -> None:
        super().__init__()
        self._session, self._cancelled = session, cancelled
        self._row: Row | None = None
        inside = column(self, gap=12)
        inside.addWidget(label(self.tr("Cancel it?"), "heading"))
        self.scope = Scope(self._ask)
        inside.addWidget(self.scope)
        self.effect = Said("ph.bell-slash", "", role="secondary", wrap=True)
        inside.addWidget(self.effect)
        self.tell = Tell(session, self._show_effect)
        inside.addWidget(self.tell)
        self.save = button(self.tr("Cancel the appointment"), self.cancel_it, look="destructive")
        inside.addWidget(flow(self.save, button(self.tr("Leave it"), kept, look="quiet")))

    def begin(self, row_: Row, following: int) -> None:
        self._row = row_
        self.tell.begin(row_)
        self.scope.begin(following)
        self._ask()
        self.save.setFocus()

    def cancel_it(self) -> None:
        self.tell.once_known(self._cancel)

    def _cancel(self) -> None:
        self._cancelled(self.scope.all_following, self.tell.is_on)

    def _ask(self) -> None:
        self.tell.show_change(Change(Notice.CANCELLED, following=self.scope.all_following))

    def _show_effect(self) -> None:
        if self._row is None:
            return
        told = self.tell.is_on
        self.effect.words.setText(
            words.called_off(presenter.takes_back(self._row, self._session.now()), told=told)
        )
        name = self.tr("Cancel and tell") if told else self.tr("Cancel the appointment")
        _name(self.save, "", name)


def _name(save: QPushButton, before: str, name: str) -> None:
    """What the button does, ``before`` it the place of its icon."""
    save.setText(before + name)
    save.setAccessibleName(name)
