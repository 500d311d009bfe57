"""The details of a person, changed in place; empty it writes down somebody new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.cells import birthday_of, mail_of
from desktop_app.domain.contact import Person
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.phone import read_cell
from desktop_app.services import contact_book
from desktop_app.store.contacts import Contact
from desktop_app.ui.contacts import words
from desktop_app.ui.contacts.presenter import Form, merged, touched
from desktop_app.ui.contacts.tags import TagLine
from desktop_app.ui.kit import formats, people, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, column, row, scrolled
from desktop_app.ui.kit.controls import Combo, Field, button
from desktop_app.ui.kit.flow import flow
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session

_NAMED = 3  # who have the number already

# As who speaks it calls it. Qt adds a country to some: "American English".
_LANGUAGES = {
    "fr": "français",
    "en": "English",
    "de": "Deutsch",
    "es": "español",
    "it": "italiano",
    "pt": "português",
    "nl": "Nederlands",
    "ar": "العربية",
    "tr": "Türkçe",
    "pl": "polski",
    "ro": "română",
    "ru": "русский",
    "uk": "українська",
    "zh": "中文",
    "vi": "Tiếng Việt",
}


class Details(QWidget):
    """``save_asked`` with the person as typed; `show_fault` says where it was wrong."""

    save_asked = Signal(object)
    add_asked = Signal(object)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    cancelled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._person = Person()
        self._shown = Form()
        self.seen: datetime | None = None  # None: somebody new
        self._asked = session.latest(self)
        whole = column(self)
        inside = QWidget()
        self._body = column(inside, gap=12)
        self._body.setContentsMargins(*map(theme.scaled, (20, 16, 20, 16)))
        whole.addWidget(scrolled(inside), 1)
        self._banner_place = column()
        self._body.addLayout(self._banner_place)
        self._fields(self._body)
        self._body.addStretch(1)
        whole.addWidget(self._foot())
        self._on_typed()

    def _fields(self, body: QVBoxLayout) -> None:
        names = row(gap=12)
        self.first_name = Field(self.tr("First name"))
        self.last_name = Field(self.tr("Last name"))
        names.addWidget(self.first_name)
        names.addWidget(self.last_name)
        body.addLayout(names)
        self.number = Field(self.tr("Number"))
        self.email = Field(self.tr("E-mail"))
        body.addWidget(self.number)
        self.taken = label("", "caption", "secondary", wrap=True)
        self.taken.hide()
        body.addWidget(self.taken)
        body.addWidget(self.email)
        beside = row(gap=12)
        spoken = column(gap=4)
        caption = label(self.tr("Language"), "table", "secondary")
        self.language = Combo(caption.text())
        spoken.addWidget(caption)
        spoken.addWidget(self.language)
        spoken.addStretch(1)
        pattern = self.tr("DD/MM/YYYY")
        self.birthday = Field(self.tr("Birthday"), placeholder=pattern)
        beside.addLayout(spoken, 1)
        beside.addWidget(self.birthday, 1)
        body.addLayout(beside)
        noted = column(gap=4)
        below: QLabel = label(self.tr("Notes, never sent"), "table", "secondary")
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(below.text())
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty("fit", "lines")
        noted.addWidget(below)
        noted.addWidget(self.notes)
        body.addLayout(noted)
        self.tags = TagLine()
        self.tags.added.connect(self.tag_added)
        self.tags.removed.connect(self.tag_removed)
        body.addWidget(self.tags)
        self.lines = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "number": self.number,
            "email": self.email,
            "birthday": self.birthday,
        }
        for each in self.lines.values():
            each.line.textChanged.connect(self._on_typed)
            each.line.returnPressed.connect(self.save)
        self.language.currentIndexChanged.connect(self._on_typed)
        self.notes.textChanged.connect(self._on_typed)
        self.number.line.textChanged.connect(self._ask_whose)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        line = row(foot)
        line.setContentsMargins(*map(theme.scaled, (20, 10, 20, 10)))
        self.keep = button("", self.save, look="primary")
        self.back = button("", self._take_back)
        self.saved = label(self.tr("All saved"), "caption", "muted")
        line.addWidget(flow(self.keep, self.back, self.saved))
        return foot

    # --- what is shown

    def show_person(
        self, person: Person, tags: tuple[str, ...], seen: datetime, *, anew: bool
    ) -> None:
        """Show somebody. Unless ``anew`` they were shown already: what was typed since stays, and
        where both changed the same field, that is told."""
        there = self._form(person)
        if anew:
            self._clear_faults()
            self._fill(there)
        elif seen != self.seen or there != self._shown:
            typed, clashes = merged(self._shown, self.typed(), there)
            self._fill(typed)
            if clashes:
                self._tell_clashes(there, clashes)
        self._person, self._shown, self.seen = person, there, seen
        self._ask_whose()
        self.tags.show_tags(tags)
        self.tags.show()
        self._on_typed()

    def resume(self, typed: Form) -> None:
        """What was typed before and could not be saved."""
        self._fill(typed)
        self._on_typed()

    def show_new(self) -> None:
        """An empty form."""
        self._clear_faults()
        self._fill(Form())
        self._person, self._shown, self.seen = Person(), Form(), None
        self.tags.hide()
        self._on_typed()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return bool(touched(self._shown, self.typed()))

    def typed(self) -> Form:
        return Form(
            **{name: each.text.strip() for name, each in self.lines.items()},
            language=str(self.language.currentData() or ""),
            notes=self.notes.toPlainText().strip(),
        )

    def _form(self, person: Person) -> Form:
        return Form(
            first_name=person.first_name,
            last_name=person.last_name,
            number=formats.phone(person.number, self._session.facts.home),
            email=person.email,
            language=person.language,
            birthday=_day(person.birthday),
            notes=person.notes.strip(),
        )

    def _fill(self, form: Form) -> None:
        for name, each in self.lines.items():
            if each.text.strip() != getattr(form, name):
                each.show_text(getattr(form, name))
        with QSignalBlocker(self.language):
            self.language.clear()
            self.language.addItem(self.tr("Not said"), "")
            for code in dict.fromkeys((*_LANGUAGES, *filter(None, [form.language]))):
                told = _LANGUAGES.get(code) or QLocale(code).nativeLanguageName() or code
                self.language.addItem(told, code)
            self.language.setCurrentIndex(self.language.findData(form.language))
        if self.notes.toPlainText().strip() != form.notes:
            self.notes.setPlainText(form.notes)

    def _on_typed(self) -> None:
        new = self.seen is None
        self.keep.setText(self.tr("Add this person") if new else self.tr("Save"))
        self.keep.setAccessibleName(self.keep.text())
        self.back.setText(self.tr("Cancel") if new else self.tr("Put back"))
        self.back.setAccessibleName(self.back.text())
        dirty = self.dirty
        self.keep.setVisible(new or dirty)
        self.back.setVisible(new or dirty)
        self.saved.setVisible(not new and not dirty)

    def _take_back(self) -> None:
        """What the book has; for somebody new, nothing."""
        self._clear_faults()
        self._fill(self._shown)
        self._on_typed()
        if self.seen is None:
            self.cancelled.emit()

    # --- what goes wrong

    def _clear_faults(self) -> None:
        for each in self.lines.values():
            each.show_error("")
        self._show_banner(None)

    def _show_banner(self, banner: Banner | None) -> None:
        while item := self._banner_place.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if banner is not None:
            self._banner_place.addWidget(banner)

    def _tell_clashes(self, there: Form, clashes: tuple[str, ...]) -> None:
        captions = {name: each.caption.text() for name, each in self.lines.items()}
        captions |= {"language": self.tr("Language"), "notes": self.tr("Notes")}
        nothing, said = self.tr("empty"), self.tr("%1: %2")
        told = " · ".join(
            said.replace("%1", captions[each]).replace("%2", getattr(there, each) or nothing)
            for each in clashes
        )
        self._show_banner(
            Banner(
                "warn",
                self.tr("Changed elsewhere meanwhile. What you typed is kept here."),
                more=self.tr("The book has now: %1. Saving writes yours.").replace("%1", told),
            )
        )

    def show_fault(self, error: ComptoirError) -> None:
        """Say below its field what the book did not take."""
        if error.kind in ("number_unreadable", "number_doubtful"):
            self._fault_at(self.number, words.number_fault(error))
        elif error.kind == "contact_unnamed":
            self._fault_at(self.first_name, words.fault(error))
        else:
            self._show_banner(Banner("bad", words.fault(error)))

    def _fault_at(self, field: Field, sentence: str) -> None:
        field.show_error(sentence)
        field.line.setFocus()

    def _ask_whose(self) -> None:
        """Whether somebody has a new person's number already: told, and allowed all the same."""
        self._tell_whose([])
        self._asked.drop()
        facts, book = self._session.facts, self._session.book
        number = read_cell(self.number.text, facts.home, fiction=facts.practising).e164
        if number and self.seen is None:
            self._asked.ask(lambda errand: contact_book.with_number(book, number), self._tell_whose)

    def _tell_whose(self, found: list[Contact]) -> None:
        names = [people.name(self._session, each.person.full_name) for each in found[:_NAMED]]
        shown = ", ".join(each or self.tr("somebody without a name") for each in names)
        shown += "…" * (len(found) > _NAMED)
        told = self.tr("Already the number of: %1. A household may share one.")
        sentence = told.replace("%1", shown) if found else ""
        self.taken.setText(sentence)
        self.taken.setVisible(bool(found))
        self.number.line.setAccessibleDescription(sentence)
        if found:
            announce(self.number.line, sentence)

    # --- saving

    def save(self) -> None:
        """Hand over what was typed, where it can be read at all."""
        if self.seen is not None and not self.dirty:
            return
        person = self._read()
        if person is not None:
            (self.add_asked if self.seen is None else self.save_asked).emit(person)

    def _read(self) -> Person | None:
        typed, shown = self.typed(), self._shown
        birthday: date | None = self._person.birthday
        if typed.birthday != shown.birthday:
            today = self._session.now().astimezone(self._session.zone).date()
            birthday = birthday_of(typed.birthday, self._session.facts.home, today)
            if typed.birthday and birthday is None:
                self._fault_at(
                    self.birthday,
                    self.tr("No such day before today. Write it as %1.").replace(
                        "%1", self.tr("DD/MM/YYYY")
                    ),
                )
                return None
        if typed.email and typed.email != shown.email and mail_of(typed.email) is None:
            self._fault_at(
                self.email, self.tr("This is no e-mail address: it needs an @ and a dot.")
            )
            return None
        changed = set(touched(shown, typed))
        return replace(
            self._person,
            first_name=typed.first_name,
            last_name=typed.last_name,
            number=typed.number if "number" in changed else self._person.number,
            email=(mail_of(typed.email) or "") if "email" in changed else self._person.email,
            language=typed.language,
            birthday=birthday,
            notes=typed.notes if "notes" in changed else self._person.notes,
        )


def _day(on: date | None) -> str:
    return QLocale().toString(QDate(on.year, on.month, on.day), "dd/MM/yyyy") if on else ""
