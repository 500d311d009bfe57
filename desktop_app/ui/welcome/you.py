"""Step 1: the shop, its country, the language, who is at the desk. Going on makes the profile."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.app import Comptoir, Facts, open_profile
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.services import first_run
from desktop_app.services.first_run import Step
from desktop_app.ui.kit import faults, theme
from desktop_app.ui.kit.boxes import Banner, column
from desktop_app.ui.kit.chips import Chips
from desktop_app.ui.kit.controls import Field
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.tiles import Tiles
from desktop_app.ui.welcome.page import Host, Page
from desktop_app.work.lanes import Lane

_WIDE = 720
_LANGUAGES = {"fr": "Français", "en": "English"}  # each in its own


class YouPage(Page):
    """What is typed lasts through a change of language."""

    step = Step.YOU

    def __init__(self, host: Host) -> None:
        super().__init__(
            host,
            self.tr("Your shop, and who is at the desk"),
            self.tr("Four answers, and your encrypted book is made on this computer."),
        )
        self._busy = False
        self.shop = Field(
            self.tr("Name of the shop"),
            hint=self.tr("As your customers know it: it signs your texts."),
        )
        self.shop.line.setMaxLength(40)
        self.desk = Field(
            self.tr("Who is at the desk now"),
            hint=self.tr("A first name. It stands in records and sends, and changes with a click."),
        )
        self.desk.line.setMaxLength(60)
        self.country = Tiles(self.tr("Country whose rules hold"), beside=True)
        self.country.add("FR", self.tr("France"), self.tr("Mobiles begin with 06 or 07"))
        self.country.add("GB", self.tr("United Kingdom"), self.tr("Mobiles begin with 07"))
        self.language = Chips(self.tr("Language"), self._spoken)
        for key, words in _LANGUAGES.items():
            self.language.add(key, words)
        self._lay_out()
        self._show_answers()

    def _lay_out(self) -> None:
        form = column(gap=16)
        self.problem = column()
        form.addLayout(self.problem)
        form.addWidget(self.shop)
        for caption, chooser in (
            (self.tr("Country whose rules hold"), self.country),
            (self.tr("Language"), self.language),
        ):
            pair = column(gap=4)
            pair.addWidget(label(caption, "table", "secondary"))
            pair.addWidget(chooser)
            form.addLayout(pair)
        form.addWidget(self.desk)
        holder = column()
        holder.addLayout(form)
        self.body.addLayout(holder)
        for each in (self.shop, self.desk, self.country, self.language):
            each.setMaximumWidth(theme.scaled(_WIDE))
        self.body.addStretch(1)
        for field in (self.shop, self.desk):
            field.line.returnPressed.connect(self.go_on)
            field.line.textEdited.connect(lambda: self._keep())

    def _show_answers(self) -> None:
        told = self.answers
        self.shop.show_text(told.shop)
        self.desk.show_text(told.desk)
        self.country.choose(told.country)
        self.language.choose(told.language)
        for key in ("FR", "GB"):
            self.country.tile(key).toggled.connect(lambda _: self._keep())

    def _keep(self) -> None:
        told = self.answers
        told.shop, told.desk, told.country = self.shop.text, self.desk.text, self.country.chosen

    def _spoken(self, language: str) -> None:
        self._keep()
        if language != self.answers.language and not self._busy:
            self.answers.language = language
            self.host.speak_now(language)

    def on(self) -> str:
        return self.tr("Continue")

    def waits_for(self) -> str:
        return self.tr("Making your book…") if self._busy else ""

    def arrive(self) -> None:
        empty = next((each for each in (self.shop, self.desk) if not each.text), self.shop)
        empty.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        if self._busy or not self._is_whole():
            return
        self._keep()
        self._show_busy(True)
        run = self._change if self.host.session is not None else self._make
        self.host.background.run(
            self,
            Lane.WRITE,
            lambda errand: run(),
            done=self._made,
            failed=self._refused,
        )

    def _is_whole(self) -> bool:
        wanted = (
            (self.shop, self.tr("Write the shop’s name as your customers know it.")),
            (self.desk, self.tr("Write a first name: records say who made them.")),
        )
        for field, sentence in reversed(wanted):
            if not field.text.strip():
                field.show_error(sentence)
                field.line.setFocus()
        return all(field.text.strip() for field, _ in wanted)

    def _introduce(self, comptoir: Comptoir) -> tuple[Comptoir, Facts]:
        told = self.answers
        first_run.introduce(
            comptoir.book,
            shop=told.shop,
            country=told.country,
            language=told.language,
            desk=told.desk,
        )
        return comptoir, comptoir.facts()

    def _make(self) -> tuple[Comptoir, Facts]:
        comptoir = open_profile(self.host.profile, self.host.environ)
        try:
            return self._introduce(comptoir)
        except BaseException:
            comptoir.close()
            raise

    def _change(self) -> tuple[Comptoir, Facts]:
        return self._introduce(self.session.comptoir)

    def _made(self, found: tuple[Comptoir, Facts]) -> None:
        self._show_busy(False)
        self.host.adopt(*found)
        self.go(Step.RECOVERY)

    def _refused(self, error: ComptoirError) -> None:
        self._show_busy(False)
        field = {"shop": self.shop, "desk": self.desk}.get(str(error.facts.get("setting")))
        if isinstance(error, BadInput) and field is not None:
            field.show_error(self.tr("Too long, or with signs that no text can carry."))
            field.line.setFocus()
            return
        while (item := self.problem.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        what, then = faults.words(error)
        self.problem.addWidget(
            Banner("bad", what, more=then, action=self.tr("Try again"), then=self.go_on)
        )

    def _show_busy(self, busy: bool) -> None:
        self._busy = busy
        self.changed.emit()
