"""Step 4: who is in the book at first, and what each may get."""

from __future__ import annotations

from desktop_app import places
from desktop_app.domain.errors import ComptoirError
from desktop_app.services import first_run, importing
from desktop_app.services.first_run import People, Step
from desktop_app.services.importing import Intake
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.announce import announce
from desktop_app.ui.kit.boxes import Banner, Card, Progress, column, empty, row
from desktop_app.ui.kit.labels import Said, label
from desktop_app.ui.kit.tiles import Tiles
from desktop_app.ui.welcome.page import Host, Page
from desktop_app.work.lanes import Errand

_WIDE = 720


class PeoplePage(Page):
    """A list of the shop's own is imported in its own room, when all else is done."""

    step = Step.CONTACTS

    def __init__(self, host: Host) -> None:
        super().__init__(
            host,
            self.tr("Who is in your book, and what they said"),
            self.tr("Nobody gets an offer without a yes that you can show."),
        )
        self._busy: Errand | None = None
        self.choice = Tiles(self.tr("Who is in the book at first"))
        self.choice.add(
            People.IMPORT,
            self.tr("Import a list of mine"),
            self.tr(
                "Excel, CSV or a copied table. It opens at the end of these steps: you see what"
                " would come in before anything does."
            ),
        )
        if self.session.facts.practising and self.session.facts.home == "FR":
            self.choice.add(
                People.SAMPLE,
                self.tr("Try with the sample list"),
                self.tr("Invented people with numbers kept for films. One click undoes it."),
            )
        self.choice.add(
            People.ME,
            self.tr("Only me for now"),
            self.tr("With the number you type on the next page."),
        )
        self.choice.add(People.LATER, self.tr("Nobody yet"), self.tr("People come as they come."))
        self.choice.setMaximumWidth(theme.scaled(_WIDE))
        self.choice.choose(self.answers.people or People.ME)
        self.body.addWidget(self.choice)
        self.problem = column()
        self.body.addLayout(self.problem)
        self.progress = Progress(
            self.tr("Taking in the sample list"),
            self.tr("Cancelled before its end, nobody of it is in the book."),
            self._cancel,
        )
        self.progress.setMaximumWidth(theme.scaled(_WIDE))
        self.body.addWidget(self.progress)
        self.body.addSpacing(theme.scaled(20))
        self.body.addWidget(self._said())
        self.body.addStretch(1)

    def _said(self) -> Card:
        card = Card(margin=18, gap=8)
        card.add(label(self.tr("What people said, and what follows"), "heading"))
        columns = row(gap=32)
        for icon, role, title, sentence in (
            (
                "ph.bell-ringing",
                "service.solid",
                self.tr("Reminders"),
                self.tr("Expected by who has an appointment or an order: yes until they say no."),
            ),
            (
                "ph.megaphone-simple",
                "marketing.solid",
                self.tr("Offers"),
                self.tr("Only with a dated yes, and how you know it. Not asked is not yes."),
            ),
            (
                "ph.prohibit",
                "bad.solid",
                self.tr("STOP"),
                self.tr("Counts at once and outlives any list that you import later."),
            ),
        ):
            words = column(gap=2)
            words.addWidget(Said(icon, title, role, weight=600, style="table"))
            words.addWidget(label(sentence, "table", "secondary", wrap=True))
            words.addStretch(1)
            columns.addLayout(words, 1)
        card.add(columns)
        return card

    def on(self) -> str:
        return self.tr("Continue")

    def waits_for(self) -> str:
        return self.tr("Taking in the list…") if self._busy else ""

    def arrive(self) -> None:
        self.choice.tile(self.choice.chosen or People.ME).setFocus()

    def go_on(self) -> None:
        if self._busy is not None:
            return
        empty(self.problem)
        choice = People(self.choice.chosen or People.LATER)
        if choice is People.SAMPLE:
            self._take_sample()
        else:
            self._on(choice)

    def escape(self) -> bool:
        if self._busy is None:
            return False
        self._cancel()
        return True

    def _take_sample(self) -> None:
        session = self.session
        path = places.resources() / "samples" / "clients.xlsx"
        intake = Intake(region="FR", tag=self.tr("sample"), fiction=True)
        book, now = session.book, session.now()
        self._show_busy(
            session.long(
                self,
                lambda errand: importing.take_in(
                    book, path, intake, now=now, progress=errand.progress
                ),
                done=lambda verdict: self._taken(verdict.new + verdict.updated),
                failed=self._refused,
                progressed=self.progress.show_progress,
                cancelled=lambda: self._show_busy(None),
            )
        )

    def _taken(self, many: int) -> None:
        self._show_busy(None)
        self.answers.taken_in = many
        self._on(People.SAMPLE)

    def _on(self, choice: People) -> None:
        self.answers.people = choice
        book = self.session.book
        self.session.write(
            self, lambda: first_run.choose_people(book, choice), lambda _: self.go(Step.TEXT)
        )

    def _refused(self, error: ComptoirError) -> None:
        self._show_busy(None)
        what, then = faults.words(error)
        self.problem.addWidget(Banner("bad", what, more=then))
        announce(self, what, now=True)

    def _cancel(self) -> None:
        if self._busy is not None:
            self._busy.cancel()

    def _show_busy(self, errand: Errand | None) -> None:
        self._busy = errand
        if errand is None:
            self.progress.end()
        else:
            self.progress.begin()
        self.changed.emit()
