"""Language and look: both at once, and both may follow the system."""

from __future__ import annotations

from functools import partial

from desktop_app.domain import preferences
from desktop_app.ui.kit import memory, theme
from desktop_app.ui.kit.boxes import column
from desktop_app.ui.kit.controls import when_chosen
from desktop_app.ui.kit.labels import label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tiles import Tiles
from desktop_app.ui.settings.part import Part
from desktop_app.ui.settings.wording import PREFERENCES

SYSTEM = "system"


class LookPart(Part):
    """The language is the shop's and stands in the book; light or dark is this computer's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        told = PREFERENCES[preferences.LANGUAGE.key]
        self.language = Tiles(told.caption)
        self.language.add(SYSTEM, self.tr("As the system"))
        self.language.add("fr", "Français")
        self.language.add("en", "English")
        self.scheme = Tiles(self.tr("Light or dark"))
        self.scheme.add(SYSTEM, self.tr("As the system"), self.tr("Changes with it, at once."))
        self.scheme.add("light", self.tr("Light"))
        self.scheme.add("dark", self.tr("Dark"))
        for chooser, caption, hint in (
            (self.language, told.caption, told.hint),
            (self.scheme, self.tr("Light or dark"), self.tr("On this computer alone.")),
        ):
            pair = column(gap=6)
            pair.addWidget(label(caption, "heading"))
            pair.addWidget(label(hint, "table", "secondary", wrap=True))
            pair.addWidget(chooser)
            self.body.addLayout(pair)
        self.body.addStretch(1)
        self._show()
        for key in (SYSTEM, "fr", "en"):
            when_chosen(self.language.tile(key), partial(self._speak, key))
        for key in (SYSTEM, "light", "dark"):
            when_chosen(self.scheme.tile(key), partial(self._paint, key))

    def refresh(self) -> None:
        self._show()

    def _speak(self, language: str) -> None:
        """The screens are built anew in it, so there is no notice: the tiles are the way back."""
        chosen = "" if language == SYSTEM else language
        if chosen != self.session.facts.language:
            settings = self.session.comptoir.settings
            self.session.write(
                self, lambda: settings.choose(preferences.LANGUAGE, chosen), self._learn
            )

    def _paint(self, scheme: str) -> None:
        forced = None if scheme == SYSTEM else scheme
        theme.theme().force(forced)
        memory.keep_scheme(self.session.comptoir.profile.folder, forced or "")

    def _show(self) -> None:
        self.language.choose(self.session.facts.language or SYSTEM)
        self.scheme.choose(theme.theme().forced or SYSTEM)
