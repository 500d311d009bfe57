"""Step 3: what these people agreed to. Offers to nobody, unless the person at the desk says how
they know; a no in the list is heard in any case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QLayout,
    QRadioButton,
    QWidget,
)

from desktop_app.domain.cells import Answer
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.services import checking
from desktop_app.services.checking import Heard
from desktop_app.services.list_found import ConsentColumn
from desktop_app.ui.contacts.importing import words
from desktop_app.ui.contacts.importing.draft import Draft
from desktop_app.ui.contacts.importing.page import Page
from desktop_app.ui.kit import faults, formats, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Card, column, empty, row, scrolled
from desktop_app.ui.kit.controls import Combo, Field, show_checked, when_chosen
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.steps_foot import Foot
from desktop_app.ui.kit.typed import DayEdit


class ConsentPage(Page):
    def __init__(self, session: Session, draft: Draft) -> None:
        super().__init__(session, draft)
        self._latest = session.latest(self)
        inside = QWidget()
        beside = row(inside, gap=16)
        beside.setContentsMargins(*map(theme.scaled, (24, 4, 24, 24)))
        beside.addWidget(self._build_question(), 3, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._build_heard(), 2, Qt.AlignmentFlag.AlignTop)
        whole = column(self)
        whole.addWidget(scrolled(inside))

    def _build_question(self) -> QWidget:
        made = Card(self.tr("What did these people agree to?"))
        body = column(gap=8, margin=16)
        self._group = QButtonGroup(self)
        self.nobody = QRadioButton(self.tr("Offers to nobody: I do not know how they agreed"))
        self.agreed = QRadioButton(self.tr("Offers to those who said yes, and I know how they did"))
        self.nobody_means = label("", "table", "secondary", wrap=True)
        self.agreed_means = label("", "table", "secondary", wrap=True)
        for choice, means in ((self.nobody, self.nobody_means), (self.agreed, self.agreed_means)):
            choice.setAccessibleName(choice.text())
            choice.setFont(theme.font("body", weight=600))
            self._group.addButton(choice)
            body.addWidget(choice)
            under = row()
            under.setContentsMargins(theme.scaled(24), 0, 0, theme.scaled(4))
            under.addWidget(means)
            body.addLayout(under)
            when_chosen(choice, self._on_choice)
        body.addWidget(self._build_ground())
        made.add(body)
        return made

    def _build_ground(self) -> QFrame:
        """How they know, since when, what was asked: what a shop must be able to show."""
        self.ground = QFrame()
        self.ground.setProperty("look", "sunken")
        body = column(self.ground, gap=12, margin=16)
        hows = column(gap=4)
        caption = label(self.tr("How do you know?"), "table", "secondary")
        self.how = Combo(self.tr("How do you know that they agreed?"))
        self.how.setEditable(True)
        self.how.addItems(
            [
                self.tr("signed slip"),
                self.tr("asked at the counter"),
                self.tr("form on our website"),
                self.tr("asked by telephone"),
            ]
        )
        self.how.setCurrentIndex(-1)
        line = self.how.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Choose, or write it in your words"))
        line.setAccessibleName(self.tr("How do you know that they agreed?"))
        caption.setBuddy(self.how)
        hows.addWidget(caption)
        hows.addWidget(self.how)
        self.how_missing = Said(
            "ph.info", self.tr("Needed to go on: offers need a reason that can be shown."),
            "warn.solid", "warn", "caption", wrap=True,
        )  # fmt: skip
        hows.addWidget(self.how_missing)
        body.addLayout(hows)
        when = row(gap=12)
        self.knows_since = QCheckBox(self.tr("I know since when"))
        self.knows_since.setAccessibleName(self.knows_since.text())
        self.since = DayEdit(self.session.today, past=True)
        self.since.show_day(self.session.today())
        self.since.setAccessibleName(self.tr("Since when"))
        when.addWidget(self.knows_since)
        when.addWidget(self.since)
        when.addStretch(1)
        body.addLayout(when)
        self.since_wrong = label("", "caption", "bad", wrap=True)
        self.since_wrong.hide()
        body.addWidget(self.since_wrong)
        self.wording = Field(
            self.tr("What they were asked (if you have it)"),
            placeholder=self.tr("May we text you our offers?"),
        )
        body.addWidget(self.wording)
        self.columns_caption = label(
            self.tr("The column that says yes or no"), "table", "secondary"
        )
        self.columns = Combo(self.tr("The column that says who agreed"))
        self.columns_caption.setBuddy(self.columns)
        stands = column(gap=4)
        stands.addWidget(self.columns_caption)
        stands.addWidget(self.columns)
        body.addLayout(stands)
        self.how.editTextChanged.connect(self._on_how)
        self.knows_since.toggled.connect(self._on_since)
        self.since.changed.connect(self._on_since)
        self.wording.line.textEdited.connect(self._on_wording)
        self.columns.activated.connect(self._on_column)
        return self.ground

    def _build_heard(self) -> Card:
        self.heard = Card(self.tr("What the list says"))
        self.heard_body = column(gap=12, margin=16)
        self.heard.add(self.heard_body)
        return self.heard

    # --- the page

    def enter(self) -> None:
        draft = self.draft
        show_checked(self.agreed if draft.agreed else self.nobody, True)
        if self.how.currentText() != draft.how:
            self.how.setEditText(draft.how)
        self.knows_since.setChecked(draft.since is not None)
        self.since.setEnabled(draft.since is not None)
        if draft.since is not None:
            self.since.show_day(draft.since)
        self.wording.show_text(draft.wording)
        self._fill_columns()
        self._ask()
        self._show()
        (self.agreed if draft.agreed else self.nobody).setFocus()

    def foot(self) -> Foot:
        forward, heard = self.tr("Check the lines"), self.draft.heard
        if heard is None:
            return Foot(forward, why=self.tr("Reading what the list says…"))
        missing = self.draft.agreed and not self.draft.how.strip()
        why = self.tr("Say how you know that they agreed.") if missing else self._since_fault()
        return Foot(forward, why, self._allowed(heard), self._heard_where(heard))

    def _fill_columns(self) -> None:
        self._headers = [""]
        self.columns.clear()
        self.columns.addItem(self.tr("found by its name"))
        for told in self.draft.columns:
            if told.header and told.header not in self._headers:
                self._headers.append(told.header)
                self.columns.addItem(" ".join(told.header.split()))
        at = self._headers.index(self.draft.column) if self.draft.column in self._headers else 0
        self.columns.setCurrentIndex(at)

    def _ask(self) -> None:
        if self.draft.checking is None:
            return
        look, book, now, asked = (
            self.draft.look,
            self.session.book,
            self.session.now(),
            self.intake(),
        )
        self._latest.ask(
            lambda errand: checking.heard(book, look, asked, now=now),
            self._on_heard,
            self._on_fault,
        )

    def _on_heard(self, heard: Heard) -> None:
        self.draft.heard = heard
        if not self.draft.column:
            self.columns.setItemText(0, self._found_by_name(heard))
        self._show()

    def _found_by_name(self, heard: Heard) -> str:
        """The columns in which a yes counts where nobody names one."""
        counting = [each for each in heard.columns if each.counts]
        if not counting:
            return self.tr("none found by its name: choose it")
        return self.tr("%1, found by its name").replace("%1", self._names(counting))

    def _on_fault(self, error: ComptoirError) -> None:
        empty(self.heard_body)
        self.heard_body.addWidget(
            Said("ph.x-circle-fill", " ".join(words.fault(error)), "bad.solid", "bad", wrap=True)
        )

    def _show(self) -> None:
        heard = self.draft.heard
        self.ground.setVisible(self.draft.agreed)
        self.how_missing.setVisible(not self.draft.how.strip())
        if heard is not None:
            self._show_heard(heard)
            self._show_choices(heard)
        self.changed.emit()

    def _show_heard(self, heard: Heard) -> None:
        empty(self.heard_body)
        if not heard.columns:
            self.heard_body.addWidget(
                label(
                    self.tr("No column of this list speaks of consent to texts or offers."),
                    "body",
                    "secondary",
                    wrap=True,
                )
            )
        for each in heard.columns:
            self.heard_body.addLayout(self._heard_in(each))

    def _heard_in(self, told: ConsentColumn) -> QLayout:
        made = column(gap=4)
        made.addWidget(label(" ".join(told.header.split()), "table", weight=600, wrap=True))
        lines = [
            ("ph.check-circle-fill", "ok", self.tr("yes: %1"), told.agreed),
            ("ph.hand-palm", "bad", self.tr("no: %1"), told.refused),
            ("ph.question", "warn", self.tr("unclear, counts as not asked: %1"), told.unclear),
            ("ph.circle-dashed", "", self.tr("empty: %1"), told.blank),
        ]
        for icon, role, sentence, many in lines:
            if many:
                said = Said(
                    icon,
                    sentence.replace("%1", formats.number(many)),
                    f"{role}.solid" if role else "text.secondary",
                    style="table",
                )
                made.addWidget(said)
        if told.agreed and not told.counts:
            made.addWidget(
                label(
                    self.tr("A yes here opts nobody in: it may be to something else."),
                    "caption",
                    "muted",
                    wrap=True,
                )
            )
        return made

    def _show_choices(self, heard: Heard) -> None:
        no = heard.rows.get(Answer.NO, 0)
        means = self.tr("Reminders go to everybody with a mobile.")
        if no:
            means += " " + self.tr("%n line(s) that say no are noted as refusals.", "", no)
        self.nobody_means.setText(means)
        yes = heard.rows.get(Answer.YES, 0)
        if yes:
            told = self.tr("%n line(s) say yes.", "", yes)
        elif heard.columns:
            told = self.tr("No line of this list says yes.")
        else:
            told = self.tr("No column says who agreed: choose one below if there is one.")
        self.agreed_means.setText(told)

    def _allowed(self, heard: Heard) -> str:
        """The one sentence that says what the import will allow."""
        yes, no = heard.rows.get(Answer.YES, 0), heard.rows.get(Answer.NO, 0)
        unknown = heard.rows.get(Answer.UNKNOWN, 0)
        if not self.draft.agreed:
            return self.tr("The import allows reminders, and offers to nobody.")
        told = [self.tr("%n line(s) say yes: offers may go to those with a mobile.", "", yes)]
        if no:
            told.append(self.tr("The %n who said no get none.", "", no))
        if unknown:
            told.append(self.tr("The %n without a clear answer get none.", "", unknown))
        return " ".join(told)

    def _heard_where(self, heard: Heard) -> str:
        """The columns in which a yes counts, and those in which a no was heard."""
        agreed_in = self._names([each for each in heard.columns if each.counts and each.agreed])
        refused_in = self._names([each for each in heard.columns if each.refused])
        return words.heard_in(agreed_in if self.draft.agreed else "", refused_in)

    def _names(self, columns: list[ConsentColumn]) -> str:
        return words.quoted([each.header for each in columns])

    # --- reactions

    def _on_choice(self) -> None:
        self.draft.agreed = self.agreed.isChecked()
        self.draft.stale = True
        self._show()
        announce(self, self.foot().strong)
        if self.draft.agreed and not self.draft.how:
            self.how.setFocus()

    def _on_how(self, text: str) -> None:
        self.draft.how = text
        self.how_missing.setVisible(not text.strip())
        self.draft.stale = True
        self.changed.emit()

    def _on_since(self) -> None:
        knows = self.knows_since.isChecked()
        self.since.setEnabled(knows)
        told = self._since_fault()
        self.draft.since = self.since.day if knows and not told else None
        self.draft.stale = True
        typing = self.since.day is None and self.since.is_begun and self.since.hasFocus()
        self.since_wrong.setText("" if typing else told)
        self.since_wrong.setVisible(bool(self.since_wrong.text()))
        self.since.setAccessibleDescription(self.since_wrong.text())
        self.changed.emit()

    def _since_fault(self) -> str:
        """What is wrong with the day since when, where one is to be known."""
        day = self.since.day
        if not self.draft.agreed or not self.knows_since.isChecked():
            return ""
        if day is None:
            return faults.sentence(BadInput("bad_date"))
        to_come = day > self.session.today()
        return faults.sentence(BadInput("consent_since_in_future")) if to_come else ""

    def _on_wording(self, text: str) -> None:
        self.draft.wording = text
        self.draft.stale = True

    def _on_column(self, at: int) -> None:
        self.draft.column = self._headers[at]
        self.draft.heard = None
        self.draft.stale = True
        self._ask()
        self._show()
