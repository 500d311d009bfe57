"""Reminders: the plan of all kinds and those of single kinds, closed days, and cover."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import shiboken6
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain import preferences
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.reminder_plan import Plan
from desktop_app.services import plan_effect, reminder_plans
from desktop_app.services.plan_effect import Booked, Effect
from desktop_app.store.dues import Dues
from desktop_app.store.plans import Plans
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.boxes import Progress, column, row
from desktop_app.ui.kit.chips import Chips
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.offers import offer
from desktop_app.ui.kit.screen import Unsaved
from desktop_app.ui.kit.session import Besides, Session
from desktop_app.ui.kit.tab_order import tab_as_seen
from desktop_app.ui.settings.closed_days import ClosedDays, Edit
from desktop_app.ui.settings.cover_card import CoverCard
from desktop_app.ui.settings.part import Part
from desktop_app.ui.settings.plan_form import PlanForm
from desktop_app.ui.settings.plan_words import EffectWords
from desktop_app.ui.settings.unsaved import UnsavedFoot
from desktop_app.work.lanes import Errand

Change = Callable[[datetime], object]
_LONGEST_KIND = 60


@dataclass(frozen=True, slots=True)
class _Written:
    """How it was before a change, and what is booked on days that it closed."""

    before: Plans
    dues: Dues
    booked: Booked


class RemindersPart(Part):
    """A plan is saved whole; all else is kept at once. What waits follows in its own time."""

    foot: UnsavedFoot

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.kind, self.forms = "", dict[str, PlanForm]()
        self.foot = UnsavedFoot(self.put_back, self.save, lambda: self.forms[self.kind].begin, self)
        self._shown: object = None
        self._once_kept: Callable[[], object] | None = None  # what goes on then
        self._following = 0  # changes that are written, or whose reminders are planned anew
        self._counted: object = None  # the change that alone is under way
        told = self.tr("How appointments are reminded of. A kind may have a plan of its own.")
        self.body.addWidget(label(told, "body", "secondary", wrap=True))
        self._choosing = column()
        self.body.addLayout(self._choosing)
        self.chips: Chips | None = None
        self.progress = Progress(
            self.tr("The reminders that wait follow the change"),
            self.tr("You can go on: it is saved, and those that have left stay as they are."),
        )
        self._plans = column(gap=16)
        self.body.addLayout(self._plans)
        self.body.addWidget(self.progress)
        self.body.addLayout(self._adding())
        self.closed = ClosedDays(session, self._close)
        self.body.addWidget(self.closed)
        self.cover = CoverCard(session, self._cover)
        self.body.addWidget(self.cover)
        self.body.addStretch(1)
        self._show()

    def _adding(self) -> QHBoxLayout:
        adding = row(gap=8)
        self.new = Field(
            self.tr("Add a plan for a kind"), placeholder=self.tr("Kind of appointment")
        )
        self.new.line.setMaxLength(_LONGEST_KIND)
        self.new.line.returnPressed.connect(self.add)
        adding.addWidget(self.new, 1)
        beside = column()
        beside.addSpacing(theme.scaled(22))
        self.add_button = button(self.tr("Add"), self.add, icon="ph.plus")
        beside.addWidget(self.add_button)
        beside.addStretch(1)
        adding.addLayout(beside)
        return adding

    # --- what the screen asks for

    def arrive(self) -> None:
        self.refresh()
        self._tab_as_seen()
        book = self.session.book
        self.session.read(self, lambda: reminder_plans.kinds(book), self._suggest)

    def refresh(self) -> None:
        self._show()
        self.cover.ask()

    def main_action(self) -> None:
        self.save()

    def leave(self) -> None:
        """What is typed stays here, and is nowhere else: a closed window forgets it."""
        if self._edited():
            self.session.tell(self.tr("The plan you changed in Settings is not saved yet."))

    def unsaved(self) -> Unsaved | None:
        names = [each.called for each in self._edited()]
        if not names:
            return None
        told = self.tr("The plan of reminders: %1").replace("%1", ", ".join(names))
        return Unsaved(told, self.save, {"part": "reminders"})

    def _edited(self) -> list[PlanForm]:
        return [each for each in self.forms.values() if each.is_changed]

    def _show_unsaved(self) -> None:
        self.foot.show_unsaved([each.called for each in self._edited()])

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Every plan that was changed; one that cannot be kept is shown, with what is wrong.
        ``then`` once all are kept, also where there is none any more."""
        self._once_kept = then
        for form in self._edited():
            form.save()
        self._go_on()

    def put_back(self) -> None:
        for form in self._edited():
            form.put_back()

    def choose_kind(self, kind: str) -> None:
        """Show the plan of ``kind``; what is typed in another one stays there."""
        self.kind = kind if kind in self.forms else ""
        for each, form in self.forms.items():
            form.setVisible(each == self.kind)
        if self.chips is not None:
            self.chips.choose(self.kind)

    def _suggest(self, kinds: Sequence[str]) -> None:
        plans = self.session.facts.plans
        offer(self.new.line, [each for each in kinds if not plans.own(each)], inside=True)

    def _show(self) -> None:
        """Only where something differs: while what waits follows, the book changes all the time."""
        facts, plans = self.session.facts, self.session.facts.plans
        shown = (plans, facts.home, facts.shop, self.session.today())
        if shown == self._shown:
            return
        self._shown = shown
        kinds = ["", *sorted(filter(None, plans.by_kind), key=str.casefold)]
        if kinds != list(self.forms):
            self._make(kinds)
        for kind, form in self.forms.items():
            form.show_plan(replace(plans.of(kind), kind=kind))
        self._show_unsaved()
        self.closed.show_opening(plans.opening)
        self._tab_as_seen()

    def _tab_as_seen(self) -> None:
        if self.foot.window() is self.window():  # the screen puts both into its own
            tab_as_seen(self, self.foot)

    def _make(self, kinds: Sequence[str]) -> None:
        """A form a kind, those that are there as they stand."""
        before = self.forms
        self.forms = {each: before.get(each) or self._form(each) for each in kinds}
        for kind, form in before.items():
            if kind not in self.forms:
                self._plans.removeWidget(form)
                form.hide()
                form.deleteLater()
        if self.chips is not None:
            self._choosing.removeWidget(self.chips)
            self.chips.hide()
            self.chips.deleteLater()
        self.chips = Chips(self.tr("Plans"), self.choose_kind)
        for each in kinds:
            self.chips.add(each, each or self.tr("All kinds"))
        self._choosing.addWidget(self.chips)
        self.chips.setVisible(len(kinds) > 1)  # once it is in here: alone it would be a window
        self.choose_kind(self.kind)

    def _form(self, kind: str) -> PlanForm:
        made = PlanForm(
            self.session,
            kind,
            save=self._save,
            switch=partial(self._switch, kind),
            remove=partial(self.remove, kind),
            laid_out=self._tab_as_seen,
        )
        made.state_shown.connect(self._show_unsaved)
        made.refused.connect(partial(self.choose_kind, kind))
        self._plans.addWidget(made)
        return made

    # --- plans

    def add(self) -> None:
        """A plan for a kind, at first as that of all kinds."""
        kind = self.new.text.strip()
        if not kind:
            self.new.show_error(self.tr("Write the kind first, as appointments are booked."))
        elif own := self.session.facts.plans.own(kind):
            self.new.show_error(self.tr("This kind has its plan."))
            self.choose_kind(own)
        else:
            self._add(kind)
            return
        self.new.line.setFocus()

    def _add(self, kind: str) -> None:
        book = self.session.book

        def change(now: datetime) -> None:
            plan = replace(reminder_plans.read(book).of(""), kind=kind)
            reminder_plans.keep(book, plan, now=now, following=False)

        def done() -> None:
            self.kind = kind  # shown once the facts tell of it
            self.new.show_text("")

        told = self.tr("“%1” has a plan of its own.").replace("%1", kind)
        self._change(change, partial(self._put_back, kind), told, done, self._no_kind)

    def _no_kind(self, error: ComptoirError) -> None:
        known = isinstance(error, BadInput)
        self.new.show_error(
            self.tr("A kind is a line of 60 characters at most.")
            if known
            else faults.sentence(error)
        )

    def remove(self, kind: str) -> None:
        """The plan of all kinds holds for it again."""
        book = self.session.book
        told = self.tr("“%1” follows the plan of all kinds.").replace("%1", kind)
        self._change(
            lambda now: reminder_plans.forget(book, kind, now=now, following=False),
            partial(self._put_back, kind),
            told,
            self.new.line.setFocus,
        )

    def _save(self, plan: Plan) -> None:
        book, form = self.session.book, self.forms[plan.kind]
        self._change(
            lambda now: reminder_plans.keep(book, plan, now=now, following=False),
            partial(self._put_back, plan.kind),
            self.tr("The plan is saved."),
            partial(self._kept, form, plan),
            form.show_fault,
        )

    def _kept(self, form: PlanForm, plan: Plan) -> None:
        form.saved(plan)
        self._go_on()

    def _go_on(self) -> None:
        if self._once_kept is not None and not self._edited():
            then, self._once_kept = self._once_kept, None
            then()

    def _switch(self, kind: str, on: bool) -> None:
        """At once, whatever is typed in the form."""
        book, today = self.session.book, self.session.today()

        def change(now: datetime) -> None:
            plan = replace(reminder_plans.read(book).of(kind), kind=kind)
            off = None if on else today
            reminder_plans.keep(book, replace(plan, off_since=off), now=now, following=False)

        told = (
            self.tr("Reminders leave again.")
            if on
            else self.tr("Switched off: no reminder leaves.")
        )
        self._change(change, partial(self._put_back, kind), told)

    def _put_back(self, kind: str, before: Plans, now: datetime) -> None:
        book, plan = self.session.book, before.by_kind.get(kind)
        if plan is not None:
            reminder_plans.keep(book, plan, now=now, following=False)
        elif kind in reminder_plans.read(book).by_kind:
            reminder_plans.forget(book, kind, now=now, following=False)

    # --- closed days, cover

    def _close(self, edit: Edit, sentence: str) -> None:
        book = self.session.book

        def change(now: datetime) -> None:
            opening = edit(reminder_plans.read(book).opening)
            reminder_plans.close_on(book, opening, now=now, following=False)

        def back(before: Plans, now: datetime) -> None:
            reminder_plans.close_on(book, before.opening, now=now, following=False)

        self._change(change, back, sentence, failed=self._not_closed)

    def _not_closed(self, error: ComptoirError) -> None:
        always = error.facts.get("why") == "closed"
        self.closed.refused(
            self.tr("A shop that is closed on all days sends nothing: leave one open.")
            if always
            else faults.sentence(error)
        )

    def _cover(self, days: str, shown: str) -> None:
        self.choose(preferences.COVER_DAYS, days, shown)

    # --- what all of them do

    def _change(
        self,
        change: Change,
        back: Callable[[Plans, datetime], object],
        sentence: str,
        done: Callable[[], object] | None = None,
        failed: Callable[[ComptoirError], None] | None = None,
    ) -> None:
        """Write, say so with the way back, have what waits follow, and say what that did."""
        session, mine = self.session, self._begin()

        def work() -> _Written:
            before, dues = reminder_plans.read(session.book), self._dues()
            change(session.now())
            opening, now = reminder_plans.read(session.book).opening, session.now()
            booked = plan_effect.booked_on_closed(
                session.book, before.opening, opening, now, session.zone
            )
            return _Written(before, dues, booked)

        def written(found: _Written) -> None:
            undo = partial(self._undo, back, found.before)
            told = f"{sentence} {EffectWords().booked(found.booked)}".rstrip()
            besides = self._besides(found.booked)
            session.tell(told, undo, besides=besides)
            if done is not None:
                done()

            def count(effect: Effect) -> None:
                if mine is self._counted:
                    more = EffectWords().effect(effect, session.zone)
                    session.tell(f"{told} {more}", undo, besides=besides, again=True)

            self._follow(found.dues, count)

        def refused(error: ComptoirError) -> None:
            self._end()
            (failed or self._failed)(error)

        session.write(self, work, written, refused)

    def _dues(self) -> Dues:
        return plan_effect.dues(self.session.book, self.session.now())

    def _besides(self, booked: Booked) -> Besides | None:
        if booked.first is None:
            return None
        go = partial(self.session.go, "appointments", day=booked.first.isoformat())
        return Besides(self.tr("Show the first"), go, shows="ph.calendar-blank")

    def _undo(self, back: Callable[[Plans, datetime], object], before: Plans) -> None:
        """The part may have gone by then."""
        session = self.session
        if shiboken6.isValid(self):
            self._begin()

        def failed(error: ComptoirError) -> None:
            self._end()
            session.failing.emit(error)

        session.write(
            session, lambda: back(before, session.now()), lambda _: self._follow(), failed
        )

    def _failed(self, error: ComptoirError) -> None:
        """All stands as it is in the book, what is typed as it is typed."""
        self._shown = None
        self._show()
        self._learn(None)
        self.session.failing.emit(error)

    def _begin(self) -> object:
        """A change is under way, until `_end`. What it did can be counted where it alone is:
        gives what `_counted` is then."""
        mine = object()
        if not self._following:
            self.progress.begin()
        self._counted = None if self._following else mine
        self._following += 1
        return mine

    def _end(self) -> None:
        if not shiboken6.isValid(self):
            return
        self._following -= 1
        if not self._following:
            self.progress.end()

    def _follow(
        self, before: Dues | None = None, count: Callable[[Effect], object] = lambda _: None
    ) -> None:
        """Plan anew what waits, and ``count`` what that did; left half done it is carried on by
        what sends. The part may have gone by then."""
        session = self.session
        self._learn(None)

        def work(errand: Errand) -> Effect | None:
            reminder_plans.follow(session.book, now=session.now(), progress=errand.progress)
            if before is None:
                return None
            now = session.now()
            return plan_effect.between(before, plan_effect.dues(session.book, now), now)

        def followed(effect: Effect | None) -> None:
            if effect is not None:
                count(effect)
            self._end()

        if not shiboken6.isValid(self):
            session.long(session, work, done=lambda _: None, failed=session.failing.emit)
            return
        session.long(
            self,
            work,
            done=followed,
            failed=self._stopped,
            progressed=self.progress.show_progress,
            cancelled=self._end,
        )

    def _stopped(self, error: ComptoirError) -> None:
        self._end()
        self.session.failing.emit(error)
