"""Who is at the desk: the names one chooses among with one click, and who it is now."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain import preferences
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.boxes import Card, column, empty, row, rule
from desktop_app.ui.kit.controls import Field, button, icon_button
from desktop_app.ui.kit.labels import Elided, IconTag, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.settings.part import Part
from desktop_app.ui.settings.wording import PREFERENCES


class StaffPart(Part):
    """No passwords: the name says who did what, and keeps nobody out."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        told = PREFERENCES[preferences.DESK.key]
        click = self.tr("One click at the foot of the window changes it.")
        self.body.addWidget(
            label(
                f"{told.hint} {click}",
                "body",
                "secondary",
                wrap=True,
            )
        )
        self.card = Card()
        self.body.addWidget(self.card)
        adding = row(gap=8)
        self.name = Field(self.tr("Another name"), placeholder=self.tr("First name"))
        self.name.line.setMaxLength(60)
        self.name.line.returnPressed.connect(self.add)
        adding.addWidget(self.name, 1)
        beside = column()
        beside.addSpacing(theme.scaled(22))
        self.add_button = button(self.tr("Add"), self.add, icon="ph.plus")
        beside.addWidget(self.add_button)
        beside.addStretch(1)
        adding.addLayout(beside)
        self.body.addLayout(adding)
        self.body.addStretch(1)
        self._shown: tuple[tuple[str, ...], str] | None = None
        self._show()

    def arrive(self) -> None:
        self._show()

    def refresh(self) -> None:
        self._show()

    def main_action(self) -> None:
        self.add()

    def add(self) -> None:
        typed = " ".join(self.name.text.split())
        if not typed:
            self.name.show_error(self.tr("Write a name first."))
            self.name.line.setFocus()
            return
        if typed in self.session.facts.staff:
            self.name.show_error(self.tr("That name is on the list."))
            return
        settings = self.session.comptoir.settings

        def done(name: str) -> None:
            self.name.show_text("")
            self._tell(self.tr("%1 is on the list."), name, lambda: settings.remove_staff(name))

        self.session.write(self, lambda: settings.add_staff(typed), done, self._refused)

    def remove(self, name: str) -> None:
        """Off the list; whoever was at the desk is not any more."""
        settings, at_desk = self.session.comptoir.settings, self.session.desk == name

        def work() -> None:
            settings.remove_staff(name)
            if at_desk:
                settings.choose(preferences.DESK, "")

        def undo() -> None:
            settings.add_staff(name)
            if at_desk:
                settings.choose(preferences.DESK, name)

        def done(_: object) -> None:
            self._tell(self.tr("%1 is off the list. Records keep the name."), name, undo)

        self.session.write(self, work, done)

    def _tell(self, sentence: str, name: str, undo: object) -> None:
        session = self.session
        assert callable(undo)
        session.tell(
            sentence.replace("%1", name), lambda: session.write(session, undo, self._learn)
        )
        self._learn(None)

    def _refused(self, error: ComptoirError) -> None:
        known = isinstance(error, BadInput)
        self.name.show_error(
            self.tr("Write a name of letters, 60 at most.") if known else faults.sentence(error)
        )

    def _show(self) -> None:
        facts = self.session.facts
        if self._shown == (facts.staff, facts.desk):
            return
        self._shown = (facts.staff, facts.desk)
        self.card.clear()
        empty(self.card.body)
        if not facts.staff:
            nobody = label(self.tr("Nobody is on the list yet."), "body", "secondary")
            nobody.setContentsMargins(*map(theme.scaled, (16, 14, 16, 14)))
            self.card.add(nobody)
        for at, name in enumerate(facts.staff):
            if at:
                self.card.add(rule())
            self.card.add(self._line(name, name == facts.desk))

    def _line(self, name: str, at_desk: bool) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=8)
        line.setContentsMargins(*map(theme.scaled, (16, 6, 8, 6)))
        line.addWidget(Elided(name), 1)
        if at_desk:
            line.addWidget(IconTag("ph.user-circle", self.tr("At the desk"), "service"))
        else:
            line.addWidget(
                button(
                    self.tr("Put at the desk"),
                    partial(self.choose, preferences.DESK, name),
                    look="quiet",
                    size="small",
                    name=self.tr("Put %1 at the desk").replace("%1", name),
                )
            )
        taken = self.tr("Take %1 off the list").replace("%1", name)
        line.addWidget(icon_button("ph.trash", taken, partial(self.remove, name)))
        return holder
