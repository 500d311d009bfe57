"""Who shares the number of the person chosen: each may get an appointment in the same go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.contact import Person
from desktop_app.services import contact_book
from desktop_app.store.contacts import Contact
from desktop_app.ui.kit import people
from desktop_app.ui.kit.boxes import column, empty
from desktop_app.ui.kit.controls import Combo
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tab_order import tab_before


class Household(QWidget):
    """Not seen where nobody shares the number; ``changed`` is told who gets one too, and when."""

    def __init__(self, session: Session, changed: Callable[[], object]) -> None:
        super().__init__()
        self._session, self._changed = session, changed
        self._asking = session.latest(self)
        self._wanted: frozenset[int] = frozenset()
        self.boxes: dict[int, QCheckBox] = {}
        self._persons: dict[int, Person] = {}
        inside = column(self, gap=4)
        inside.addWidget(label(self.tr("Also for"), "table", "secondary"))
        self._people = column(gap=0)
        inside.addLayout(self._people)
        self.order = Combo(self.tr("When theirs are"))
        self.order.addItems([self.tr("At the same hour"), self.tr("One after the other")])
        self.order.currentIndexChanged.connect(lambda _: changed())
        inside.addWidget(self.order)
        self.hide()

    def of(self, contact: Contact | None, wanted: frozenset[int] = frozenset()) -> None:
        """Ask who lives with ``contact``; ``wanted`` are ticked."""
        self._asking.drop()
        self.show_people([], contact)
        self._wanted = wanted
        number = contact.person.number if contact else None
        if contact is not None and number:
            self._asking.ask(
                lambda errand: contact_book.with_number(self._session.book, number),
                lambda found: self.show_people(found, contact),
                lambda error: None,
            )

    def show_people(self, found: list[Contact], contact: Contact | None) -> None:
        empty(self._people)
        self.boxes.clear()
        for each in found:
            if contact is not None and each.id != contact.id:
                box = QCheckBox()
                box.setChecked(each.id in self._wanted)
                box.toggled.connect(self._show_order)
                self.boxes[each.id] = box
                self._persons[each.id] = each.person
                self._people.addWidget(box)
        tab_before(self.order, *self.boxes.values())
        self.show_names()
        self._show_order()
        self.setVisible(bool(self.boxes))

    def show_names(self) -> None:
        """As they may be seen now."""
        for contact_id, box in self.boxes.items():
            person = self._persons[contact_id]
            name = people.name(self._session, person.full_name)
            box.setText(name or people.number(self._session, person.number))

    @property
    def chosen(self) -> tuple[int, ...]:
        """Ids of those who get one too."""
        return tuple(each for each, box in self.boxes.items() if box.isChecked())

    def person(self, contact_id: int) -> Person:
        """One of those who may get one."""
        return self._persons[contact_id]

    @property
    def one_after_the_other(self) -> bool:
        return self.order.currentIndex() == 1

    def _show_order(self) -> None:
        self.order.setVisible(bool(self.chosen))
        self._changed()
