"""Calendars that the shop follows: files and addresses that are read again by themselves."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.foreign_appointment import Change
from desktop_app.services import calendars, followed_calendars
from desktop_app.services.appointment_import import Taken
from desktop_app.services.appointment_journal import Journal
from desktop_app.store.calendars import Calendar
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.boxes import Card, column, empty, row, rule
from desktop_app.ui.kit.controls import Field, button
from desktop_app.ui.kit.files import file_dialog
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.calendar_row import CalendarRow, Seen
from desktop_app.ui.settings.part import Part
from desktop_app.work.lanes import Errand, Lane

_ENDINGS = "*.ics *.ical *.icalendar *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class CalendarsPart(Part):
    """What is added is looked at before anything of it is taken over."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.body.addWidget(
            label(
                self.tr(
                    "Each is looked at every quarter of an hour while Comptoir sends: what is new,"
                    " moved or called off there is so here, with its reminders. What you change"
                    " here stays until the calendar speaks of it again. Where most of them are gone"
                    " at once, nothing is called off before you have looked."
                ),
                "body",
                "secondary",
                wrap=True,
            )
        )
        self.card = Card()
        self.body.addWidget(self.card)
        self.body.addWidget(self._build_adding())
        self.body.addStretch(1)
        self.rows: dict[int, CalendarRow] = {}
        self._shown: object = None
        self._found: list[Seen] = []
        self._looking: set[int] = set()
        self._asking = session.latest(self)

    def _build_adding(self) -> Card:
        made = Card(self.tr("Follow another one"))
        inside = column(gap=12, margin=16)
        where = row(gap=8)
        self.place = Field(
            self.tr("Address of the calendar, or file"),
            placeholder="https://",
            hint=self.tr(
                "The private address that Google, Outlook or your booking tool gives (iCal, .ics)."
                " It is kept in the encrypted book, and never shown whole again."
            ),
        )
        self.place.line.returnPressed.connect(self.add)
        where.addWidget(self.place, 1)
        beside = column()
        beside.addSpacing(theme.scaled(22))
        self.choose_file = button(self.tr("A file…"), self._choose, icon="ph.folder-open")
        beside.addWidget(self.choose_file)
        beside.addStretch(1)
        where.addLayout(beside)
        inside.addLayout(where)
        self.name = Field(self.tr("What you call it"), placeholder=self.tr("Online bookings"))
        self.name.line.setMaxLength(60)
        self.name.line.returnPressed.connect(self.add)
        inside.addWidget(self.name)
        foot = row(gap=8)
        self.add_button = button(self.tr("Look at it"), self.add, icon="ph.arrow-right")
        foot.addWidget(self.add_button)
        foot.addWidget(
            label(self.tr("Nothing is taken over before you have seen it."), "caption", "muted"), 1
        )
        inside.addLayout(foot)
        made.add(inside)
        return made

    # --- the part

    def arrive(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        self._asking.ask(lambda errand: self._read(), self._show)

    def main_action(self) -> None:
        self.add()

    def escape(self) -> bool:
        asking = [each for each in self.rows.values() if each.question is not None]
        for each in asking:
            each.end_question()
        return bool(asking)

    def _read(self) -> list[Seen]:
        return [
            Seen(each, calendars.shown_place(each), calendars.is_address(each.place))
            for each in calendars.listed(self.session.book)
        ]

    def _show(self, found: list[Seen]) -> None:
        self._found = found
        minute = self.session.now().replace(second=0, microsecond=0)
        shown = (found, frozenset(self._looking), minute)
        asked = any(each.question is not None for each in self.rows.values())
        if shown == self._shown or asked:
            return
        self._shown = shown
        focused = self._focused()
        empty(self.card.body)
        self.rows = {}
        if not found:
            none = label(self.tr("No calendar is followed yet."), "body", "secondary")
            none.setContentsMargins(*map(theme.scaled, (16, 14, 16, 14)))
            self.card.add(none)
        for at, each in enumerate(found):
            if at:
                self.card.add(rule())
            made = CalendarRow(self.session, each, looking=each.calendar.id in self._looking)
            made.look_asked.connect(partial(self.look, each.calendar))
            made.pause_asked.connect(partial(self.pause, each.calendar))
            made.people_asked.connect(partial(self._say_whose, each.calendar.id))
            made.removed.connect(partial(self.remove, each.calendar))
            self.rows[each.calendar.id] = made
            self.card.add(made)
        self._focus_again(*focused)

    def _focused(self) -> tuple[int, str]:
        """The calendar and the button in whose row the focus is."""
        for calendar_id, each in self.rows.items():
            for name in ("look", "pause", "remove"):
                if getattr(each, name).hasFocus():
                    return calendar_id, name
        return 0, ""

    def _focus_again(self, calendar_id: int, name: str) -> None:
        if calendar_id in self.rows:
            getattr(self.rows[calendar_id], name).setFocus()

    # --- adding

    def add(self) -> None:
        typed = self.place.text.strip()
        if not typed:
            self.place.show_error(self.tr("Paste its address first, or choose a file."))
            self.place.line.setFocus()
            return
        session, account = self.session, self.session.facts.account
        if account is None:
            self.place.show_error(faults.sentence(BadInput("no_account")))
            return
        name, now = self.name.text, session.now()

        def done(calendar_id: int) -> None:
            for field in (self.place, self.name):
                field.show_text("")
            self._say_whose(calendar_id)

        session.write(
            self,
            lambda: calendars.add(
                session.book, typed, name=name, account_id=account.id, now=now, paused=True
            ),
            done,
            self._refused,
        )

    def _refused(self, error: ComptoirError) -> None:
        self.place.show_error(faults.sentence(error))
        self.place.line.setFocus()

    def _choose(self) -> None:
        dialog = file_dialog(self, self.tr("Choose a calendar or a list of appointments"))
        dialog.setNameFilters(
            [self.tr("Calendars and lists") + f" ({_ENDINGS})", self.tr("All files") + " (*)"]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.place.show_text(path)
        self.place.show_error("")
        if not self.name.text:
            self.name.show_text(Path(path).stem)
        self.add_button.setFocus()

    def _say_whose(self, calendar_id: int) -> None:
        self.session.go("taking-over", calendar=calendar_id)

    # --- one of them

    def look(self, calendar: Calendar) -> None:
        """Read it now; one that nobody has seen yet is shown first."""
        if calendar.paused and calendar.read_at is None:
            self._say_whose(calendar.id)
            return
        session, now = self.session, self.session.now()
        self._looking.add(calendar.id)
        self._show(self._found)

        def work(errand: Errand) -> Taken | None:
            return calendars.refresh(
                session.book, calendar.id, now, anyway=True, go_on=errand.checkpoint
            )

        def done(taken: Taken | None) -> None:
            self._looking.discard(calendar.id)
            if taken is not None:
                session.tell(self._took(calendar, taken))
            self.refresh()

        def failed(error: ComptoirError) -> None:
            self._looking.discard(calendar.id)
            session.tell(faults.sentence(error), bad=True)
            self.refresh()

        session.long(self, work, lane=Lane.NETWORK, done=done, failed=failed)

    def _took(self, calendar: Calendar, taken: Taken) -> str:
        parts = []
        new = taken.count(Change.NEW, Change.RESTORED)
        if new:
            parts.append(self.tr("%n new", "", new))
        if moved := taken.count(Change.MOVED):
            parts.append(self.tr("%n moved", "", moved))
        if off := taken.count(Change.CANCELLED):
            parts.append(self.tr("%n called off", "", off))
        if taken.held:
            parts.append(self.tr("%n gone at once, look at them", "", taken.held))
        told = self.tr("%1: %2.")
        what = ", ".join(parts) or self.tr("nothing new")
        return told.replace("%1", calendar.name).replace("%2", what)

    def pause(self, calendar: Calendar) -> None:
        """Read it by itself no more, or again."""
        session, paused = self.session, calendar.paused
        act, back = followed_calendars.pause, followed_calendars.go_on
        if paused:
            if calendar.read_at is None:
                self._say_whose(calendar.id)
                return
            act, back = back, act
        told = self.tr("%1 is followed again.") if paused else self.tr("%1 is paused.")

        def undo() -> None:
            session.write(session, lambda: back(session.book, calendar.id), self._changed)

        def done(_: object) -> None:
            session.tell(told.replace("%1", calendar.name), undo)
            self.refresh()

        session.write(self, lambda: act(session.book, calendar.id), done)

    def remove(self, calendar: Calendar, call_off: bool) -> None:
        """Follow it no more; of appointments to come it is asked what becomes of them."""
        session, made, now = self.session, self.rows[calendar.id], self.session.now()
        if made.question is None:
            session.read(
                self,
                lambda: followed_calendars.to_come(session.book, calendar.id, now),
                lambda many: made.ask(many) if many else self._remove(calendar, call_off=False),
            )
            return
        made.end_question()
        self._remove(calendar, call_off=call_off)

    def _remove(self, calendar: Calendar, *, call_off: bool) -> None:
        session, now = self.session, self.session.now()

        def done(journal: Journal) -> None:
            told = self.tr("%1 is followed no more; its appointments stay.")
            if call_off:
                told = self.tr("%1 is followed no more; %n appointment(s) called off.", "",
                               len(journal.traces))  # fmt: skip
            undo = partial(self._take_up, calendar, journal)
            session.tell(told.replace("%1", calendar.name), undo)
            self.refresh()

        session.long(
            session,
            lambda errand: followed_calendars.remove(
                session.book, calendar.id, call_off=call_off, now=now
            ),
            done=done,
            failed=lambda error: session.tell(faults.sentence(error), bad=True),
        )

    def _take_up(self, calendar: Calendar, journal: Journal) -> None:
        session, now = self.session, self.session.now()
        session.long(
            session,
            lambda errand: followed_calendars.take_up(session.book, calendar, journal, now=now),
            done=self._changed,
        )

    def _changed(self, _: object) -> None:
        self.refresh()
