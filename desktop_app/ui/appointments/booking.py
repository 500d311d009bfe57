"""A new appointment: whose, when, what, and the reminder as it will be read and when it leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QTimer, QTimeZone
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.appointment import USUAL_MINUTES, Planned, instant
from desktop_app.domain.contact import Person
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.names import part_name
from desktop_app.domain.phone import read_cell
from desktop_app.domain.reminder_text import Told, checked
from desktop_app.services import appointments, contact_book, overlaps, planning, series, telling
from desktop_app.services.appointments import Against
from desktop_app.services.series import Newcomer
from desktop_app.store.appointments import Booking
from desktop_app.store.contacts import Contact
from desktop_app.store.reminders import Due
from desktop_app.ui.appointments import words
from desktop_app.ui.appointments.foretold import Foretold, Spoken
from desktop_app.ui.appointments.household import Household
from desktop_app.ui.appointments.nearby import Nearby, Wanted
from desktop_app.ui.appointments.particulars import Particulars, Typed
from desktop_app.ui.appointments.person import PersonField
from desktop_app.ui.appointments.repeats import Chosen, Repeats
from desktop_app.ui.kit import formats, people, shortcuts, theme
from desktop_app.ui.kit.boxes import column, row, rule, scrolled
from desktop_app.ui.kit.controls import button, icon_button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.overlaps import Overlaps
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.when import When, next_quarter

# Whose mistake it is: told under that field, and the focus goes there.
_OF_PERSON = {"nobody", "contact_unnamed", "contact_unknown"}
_OF_NUMBER = {"number_unreadable", "number_doubtful"}
_OF_TEXT = {"text_empty", "text_too_long", "unknown_field", "stray_brace", "lone_surrogate"}


@dataclass(frozen=True, slots=True)
class Booked:
    """What was written: for whom, and what it says of the first one's reminder; ``against``: why
    that would not reach them. ``newcomer``: who was written into the book for it."""

    appointment_ids: tuple[int, ...]
    name: str
    day: date
    clock: str
    zone: str
    planned: list[Planned]
    against: Against | None
    newcomer: Newcomer | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as somebody left it; ``words`` are those of their own."""

    contact: Contact | None
    is_new: bool
    name: str
    number: str
    when: tuple[str, str]
    particulars: Typed
    repeats: Chosen
    household: frozenset[int]
    words: str | None


class BookingForm(QWidget):
    """``booked`` gets what was written, ``looked`` each day that is typed; ``closed`` ends the form
    without writing."""

    def __init__(
        self,
        session: Session,
        booked: Callable[[Booked], object],
        closed: Callable[[], object],
        looked: Callable[[date], object],
    ) -> None:
        super().__init__()
        self.session, self._booked, self._looked = session, booked, looked
        self._busy = False
        self._against: Against | None = None  # why no text would reach whoever is chosen
        self._stands = session.today()  # the day before one began to type another
        self._began = ("", "")  # the day and the hour of an empty form
        self._asking = session.latest(self)
        inside = column(self)
        inside.addLayout(self._head(closed))
        inside.addWidget(rule())
        fields = QWidget()
        body = column(fields, gap=16)
        body.setContentsMargins(*map(theme.scaled, (20, 16, 20, 16)))
        self.person = PersonField(session, self._person_changed)
        self.when = When(session.today, self._when_changed)
        self.overlaps = Overlaps(session)
        self.nearby = Nearby(session, self._show_plan)
        self.household = Household(session, self._show_plan)
        self.repeats = Repeats(session.today, self._show_plan)
        self.particulars = Particulars(session, self._kind_changed)
        self.particulars.changed.connect(self._ask_overlaps)
        self.kind = self.particulars.kind
        self.person.done.connect(self.when.day_edit.setFocus)
        self.when.entered.connect(self.kind.line.setFocus)
        self.particulars.entered.connect(self.book)
        for each in (
            *(self.person, self.household, self.when, self.overlaps, self.nearby),
            *(self.repeats, self.particulars),
        ):
            body.addWidget(each)
        body.addWidget(rule())
        self.foretold = Foretold(self._show_plan, self._words_opened)
        body.addWidget(self.foretold)
        body.addStretch(1)
        self.middle = scrolled(fields)
        inside.addWidget(self.middle, 1)
        inside.addWidget(rule())
        inside.addLayout(self._foot(closed))
        session.names_hidden.connect(self._show_names)

    def _head(self, closed: Callable[[], object]) -> QHBoxLayout:
        head = row()
        head.setContentsMargins(*map(theme.scaled, (20, 10, 12, 10)))
        head.addWidget(label(self.tr("New appointment"), "heading"), 1)
        head.addWidget(icon_button("ph.x", self.tr("Close"), closed))
        return head

    def _foot(self, closed: Callable[[], object]) -> QVBoxLayout:
        """Always in sight: what becomes of the reminder, what is wrong, and the button."""
        foot = column(gap=8)
        foot.setContentsMargins(*map(theme.scaled, (20, 10, 20, 12)))
        self.plan = Said("ph.bell", "", wrap=True, weight=600)
        foot.addWidget(self.plan)
        self.fault = label("", "caption", "bad", wrap=True)
        self.fault.hide()
        foot.addWidget(self.fault)
        self.save = button(
            self.tr("Add the appointment"), self.book, look="primary", icon="ph.check"
        )
        self.save.setToolTip(self.tr("Add the appointment") + " · " + shortcuts.told("Ctrl+Enter"))
        foot.addWidget(flow(self.save, button(self.tr("Close"), closed, look="quiet")))
        return foot

    # --- shown

    def begin(self, day: date) -> None:
        """An empty form for ``day``."""
        now = self.session.now().astimezone(self.session.zone)
        self.person.clear()
        self.person.number.show_text("")
        self.household.of(None)
        self.particulars.show_typed(Typed())
        self.repeats.show_chosen(Chosen())
        self._show_fault("")
        self.foretold.begin()
        self.nearby.forget()
        self.when.show_when(
            max(day, now.date()), next_quarter(now) if day <= now.date() else time(9)
        )
        self._began = self.when.typed
        self._stands = day
        self._fill_words()
        self._show_plan()
        self.person.field.line.setFocus()
        self.middle.verticalScrollBar().setValue(0)

    @property
    def touched(self) -> bool:
        """Whether anything was typed that closing would lose."""
        written = self.person.name or self.person.is_new or self.foretold.is_own
        more = self.particulars.typed != Typed() or self.repeats.chosen.on
        return bool(written) or more or self.when.typed != self._began

    def draft(self) -> Draft:
        """What stands in it, to come back to."""
        person = self.person
        return Draft(
            person.contact,
            person.is_new,
            person.name,
            person.number.text,
            self.when.typed,
            self.particulars.typed,
            self.repeats.chosen,
            frozenset(self.household.chosen),
            self.foretold.template if self.foretold.is_own else None,
        )

    def show_draft(self, draft: Draft) -> None:
        """In a form that was just begun."""
        if draft.contact is not None:
            self.person.choose(draft.contact)
            self.household.of(draft.contact, draft.household)
        elif draft.is_new:
            self.person.show_new(draft.name, draft.number)
        else:
            self.person.field.show_text(draft.name)
        self.particulars.show_typed(draft.particulars)
        self.repeats.show_chosen(draft.repeats)
        if draft.words is not None:
            self.foretold.show_own(draft.words)
        self.when.show_typed(draft.when)

    def _when_changed(self) -> None:
        self._show_plan()
        edit = self.when.day_edit
        if edit.day is not None:
            self._stands = self._stands if edit.hasFocus() else edit.day
            self._looked(edit.day)
        elif not edit.is_begun:  # what looked like a day was none
            self._looked(self._stands)

    def _kind_changed(self) -> None:
        """Each kind has its plan."""
        self._fill_words()
        self._show_plan()

    def _person_changed(self) -> None:
        self._asking.drop()
        self._against = None
        self.household.of(self.person.contact)
        reading = self._against_whom()
        if reading is not None:
            self._asking.ask(lambda errand: reading(), self._show_against, lambda error: None)
        self._fill_words()
        self._show_plan()

    def _against_whom(self) -> Callable[[], Against | None] | None:
        """Asks why no text would reach whoever is chosen; None where nobody is, or their number is
        still being typed."""
        session, facts, now = self.session, self.session.facts, self.session.now()
        contact, typed = self.person.contact, self.person.number.text
        if contact is not None:
            return lambda: appointments.barred(
                session.book, contact.id, rules=facts.rules, home=facts.home, now=now
            )
        read = read_cell(typed, facts.home, fiction=facts.practising)
        if not self.person.is_new or (typed.strip() and not read.e164):
            return None
        return lambda: appointments.barred_at(
            session.book, read.e164, read.reach, rules=facts.rules, home=facts.home, now=now
        )

    def _show_against(self, against: Against | None) -> None:
        self._against = against
        self._show_plan()

    def _show_names(self) -> None:
        """Names are hidden now, or shown again."""
        self.person.show_names()
        self.household.show_names()
        self._show_plan()

    def _fill_words(self) -> None:
        """The shipped words in the person's language."""
        self.foretold.show_usual(self._words()[1])

    def _words(self) -> tuple[str, str]:
        """Language and words of its plan."""
        facts = self.session.facts
        spoken = self.person.contact.person.language if self.person.contact else ""
        plan = facts.plans.of(self.kind.text.strip())
        return telling.words_for(plan, spoken, telling.language_of(facts.home))

    def _words_opened(self) -> None:
        QTimer.singleShot(0, self._scroll_to_words)  # once they have their place

    def _scroll_to_words(self) -> None:
        self.middle.ensureWidgetVisible(self.foretold.own, 0, theme.scaled(16))

    def _show_plan(self) -> None:
        """When it leaves and how it reads, at once; nothing of a day or an hour that is none."""
        now, is_read = self.session.now(), self.when.is_read
        self.plan.setVisible(is_read)
        self.foretold.reading.setVisible(is_read and self._against is None)
        self.repeats.begin_on(self.when.day)
        self._ask_overlaps()
        if not is_read:
            self.nearby.forget()
            return
        try:
            plans = [self._plan(each, now) for each in self.repeats.days]
            starts = instant(self.when.day, self.when.clock, self._zone())
        except BadInput as error:
            self.when.show_error(words.fault(error))
            return
        plan, wrong = plans[0], self.person.number_fault is not None
        none = self._against is not None or all(each[0].refused is not None for each in plans)
        told = (
            self._told_of_series(plans, now)
            if len(plans) > 1 and not none
            else words.planned(plan, starts, self.session.zone, now, self._against)
        )
        if wrong and not none:
            none, told = True, self.tr("No reminder as the number stands: look at its digits.")
        self.plan.say(
            "ph.bell-slash" if none else "ph.bell",
            told,
            "warn.solid" if none else "service.solid",
            "warn" if none else "",
        )
        self.foretold.reading.setVisible(not none)
        self._ask_nearby(None if none or plan[0].refused else plan[0].due_at)
        self._show_reading(plan[0].due_at)

    def _told_of_series(self, plans: list[list[Planned]], now: datetime) -> str:
        """How many of them are reminded of, and when the first and the last of all leave; one at
        least does."""
        reminded = [each for each in plans if each[0].refused is None]
        told = self.tr("%n reminded of: the first leaves %1, the last %2.", "", len(reminded))
        for at, each in (("%1", reminded[0][0]), ("%2", reminded[-1][-1])):
            told = told.replace(at, formats.moment(each.due_at, self.session.zone, now))
        return told

    def _plan(self, day: date, now: datetime) -> list[Planned]:
        kind, plans = self.kind.text.strip(), self.session.facts.plans
        return planning.preview(plans, day, self.when.clock, self._zone(), kind, now=now)

    def _show_reading(self, at: datetime) -> None:
        """Its words if it leaves ``at``, which tell of the household's too, and of what is booked
        already; where nobody is chosen yet, dots in place of the name."""
        first, last = self._names()
        contact, when = self.person.contact, self.when
        of_new = contact.id if contact else 0
        new = self._spoken(Told(of_new, first or "…", last or "…", when.day, when.clock))
        booked = [self._spoken_already(each) for each in self.nearby.told_with]
        more = []
        for each in self._beside(self._booking()):
            person = self.household.person(each.contact_id)
            name = person.first_name, person.last_name
            more.append(self._spoken(Told(each.contact_id, *name, each.day, each.clock)))
        everyone = [*booked, new, *more]
        named = " ".join(f"{each.told.first_name} {each.told.last_name}" for each in everyone)
        self.foretold.show_text(
            everyone,
            new,
            shop=self.session.facts.shop,
            on=at.astimezone(self.session.zone).date(),
            together=self._together([each.told for each in booked]),
            seen=partial(people.text, self.session, full_name=named.replace("…", "")),
        )

    def _spoken(self, told: Told) -> Spoken:
        """In the words that stand in the form."""
        plan = self.session.facts.plans.of(self.kind.text.strip())
        return Spoken(told, self.foretold.template, self._words()[0], plan.greeting)

    def _spoken_already(self, due: Due) -> Spoken:
        facts = self.session.facts
        plan = facts.plans.of(due.kind)
        usual = telling.language_of(facts.home)
        language, template = telling.words_for(plan, due.language, usual, own=due.template)
        told = Told(due.contact_id, due.first_name, due.last_name, due.day, due.clock)
        return Spoken(told, template, language, plan.greeting)

    def _together(self, booked: Sequence[Told]) -> str:
        """Whose appointments, booked before, the one text tells of too."""
        if not booked:
            return self.tr("One text for all of them.")
        named = (
            " ".join(filter(None, (people.name(self.session, each.first_name), f"({each.clock})")))
            for each in booked
        )
        return self.tr("It leaves as one text with %1.").replace("%1", ", ".join(named))

    def _ask_nearby(self, due_at: datetime | None) -> None:
        contact = self.person.contact
        self.nearby.ask(
            Wanted(
                contact.id if contact else 0,
                contact.person.number if contact else self.person.typed_number,
                tuple(self.repeats.days),
                self._zone(),
                due_at,
                self.foretold.template if self.foretold.is_own else "",
            )
        )

    def _beside(self, first: Booking) -> list[Booking]:
        """`_others`; none where they would not end before midnight, which is said when booked."""
        try:
            return self._others(first)
        except BadInput:
            return []

    def _ask_overlaps(self) -> None:
        """What speaks against it, or against one of a series or a household."""
        if not self.when.is_read:
            self.overlaps.clear()
            return
        contact = self.person.contact
        first = replace(self._booking(), contact_id=contact.id if contact else 0)
        asked, book = [first, *self._beside(first)], self.session.book
        wanted = [replace(each, day=day) for each in asked for day in self.repeats.days]
        self.overlaps.ask(lambda of: overlaps.against(book, wanted, of))

    def _names(self) -> tuple[str, str]:
        if self.person.contact is not None:
            person = self.person.contact.person
            return person.first_name, person.last_name
        return part_name(self.person.name, last_first=False) if self.person.is_new else ("", "")

    # --- written

    def book(self, then: Callable[[], object] | None = None) -> None:
        """Write it, and go on with ``then``; or say under the field what is missing."""
        if self._busy:
            return
        facts = self.session.facts
        try:
            if facts.account is None:
                raise BadInput("no_account")
            self._check()
        except BadInput as error:
            self._refused(error)
            return
        account_id, now = facts.account.id, self.session.now()
        contact, person, first = self.person.contact, self._person(), self._booking()
        rule, others = self.repeats.rule, self._others(first)
        name = contact.person.full_name if contact else person.full_name or (person.number or "")
        own = self.foretold.template if self.foretold.is_own else ""
        session = self.session

        def write() -> Booked:
            contact_id = (
                contact.id
                if contact is not None
                else contact_book.add(
                    session.book, person, region=facts.home, fiction=facts.practising, now=now
                )
            )
            added = series.add_all(
                session.book,
                [replace(first, contact_id=contact_id), *others],
                account_id=account_id,
                now=now,
                repeating=rule,
                template=own,
                by=session.desk,
            )
            ids = tuple(each.appointment_id for each in added)
            against = appointments.barred(
                session.book, contact_id, rules=facts.rules, home=facts.home, now=now
            )
            plan = added[0].planned
            newcomer = Newcomer(contact_id, now) if contact is None else None
            return Booked(ids, name, first.day, first.clock, first.zone, plan, against, newcomer)

        self._busy = True
        self._show_fault("")
        session.write(self, write, partial(self._done, then), self._refused)

    def _booking(self) -> Booking:
        """As it stands there, of nobody yet."""
        typed = self.particulars.typed
        return Booking(
            0,
            self.when.day,
            self.when.clock,
            self._zone(),
            typed.kind,
            typed.note,
            self.particulars.length,
            typed.staff,
            typed.place,
        )

    def _others(self, first: Booking) -> list[Booking]:
        """The same for the others of the household: at the same hour, or each after the one
        before, as long as one takes (half an hour where nobody said)."""
        step = (first.minutes or USUAL_MINUTES) if self.household.one_after_the_other else 0
        found = []
        for at, each in enumerate(self.household.chosen, 1):
            hours, minutes = map(int, first.clock.split(":"))
            begin = 60 * hours + minutes + at * step
            if begin >= 24 * 60:
                raise BadInput("bad_clock")
            clock = f"{begin // 60:02}:{begin % 60:02}"
            found.append(replace(first, contact_id=each, clock=clock))
        return found

    def _check(self) -> None:
        if self.person.contact is None and not self.person.is_new:
            raise BadInput("nobody")
        self.when.check()
        if self.when.day < self.session.today():
            raise BadInput("day_past")
        self._others(self._booking())
        self.repeats.check()
        checked(self.foretold.template)

    def _person(self) -> Person:
        first, last = self._names()
        return Person(first_name=first, last_name=last, number=self.person.number.text or None)

    def _done(self, then: Callable[[], object] | None, booked: Booked) -> None:
        self._busy = False
        self._booked(booked)
        if then is not None:
            then()

    def _refused(self, error: ComptoirError) -> None:
        self._busy = False
        sentence = words.fault(error)
        if error.kind in _OF_PERSON:
            self.person.field.show_error(sentence)
            self.person.field.line.setFocus()
        elif error.kind in _OF_NUMBER:
            self.person.number.show_error(sentence)
            self.person.number.line.setFocus()
        elif error.kind == "bad_series":
            self.repeats.show_error(sentence)
        elif error.kind in _OF_TEXT:
            self.foretold.open_words()
            self.foretold.show_error(sentence)
        elif error.kind in ("day_past", "bad_day", "bad_date", "bad_clock", "appointment_known"):
            self.when.show_error(sentence)
            self.when.focus_fault(error.kind)
        else:
            self._show_fault(sentence)

    def _show_fault(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _zone(self) -> str:
        return zone_name(self.session)


def zone_name(session: Session) -> str:
    """The IANA name of the clock by which the shop books: its country's, else this machine's."""
    rules = session.facts.rules
    if rules is not None:
        return rules.zone.key
    return bytes(QTimeZone.systemTimeZoneId().data()).decode()
