"""The rooms of the window: where each is, its icon, its word. A screen is imported when it is
first shown: the window paints before the book's libraries are read."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.ui.kit.screen import Screen
from desktop_app.ui.kit.session import Session


@dataclass(frozen=True)
class Room:
    """``key`` is pressed with Ctrl; ``screen`` is ``module:class`` under `desktop_app.ui`."""

    name: str
    word: str
    icon: str
    key: str
    screen: str

    @property
    def title(self) -> str:
        return QCoreApplication.translate("rooms", self.word)

    def open(self, session: Session) -> Screen:
        module, _, name = self.screen.partition(":")
        made = getattr(import_module(f"desktop_app.ui.{module}"), name)(session)
        assert isinstance(made, Screen)
        made.room = self.name
        made.setAccessibleName(self.title)  # where one is, for who does not see it
        return made


COMPOSER = Room(
    "composer",
    str(QT_TRANSLATE_NOOP("rooms", "New message")),
    "ph.note-pencil",
    "Ctrl+N",
    "composer.view:ComposerScreen",
)
ROOMS = (
    Room(
        "today",
        str(QT_TRANSLATE_NOOP("rooms", "Today")),
        "ph.sun-horizon",
        "Ctrl+1",
        "today.view:TodayScreen",
    ),
    Room(
        "appointments",
        str(QT_TRANSLATE_NOOP("rooms", "Appointments")),
        "ph.calendar-check",
        "Ctrl+3",
        "appointments.view:AppointmentsScreen",
    ),
    Room(
        "contacts",
        str(QT_TRANSLATE_NOOP("rooms", "Contacts")),
        "ph.address-book",
        "Ctrl+4",
        "contacts.view:ContactsScreen",
    ),
    Room(
        "campaigns",
        str(QT_TRANSLATE_NOOP("rooms", "Campaigns")),
        "ph.megaphone-simple",
        "Ctrl+5",
        "campaigns.view:CampaignsScreen",
    ),
)
SETTINGS = Room(
    "settings",
    str(QT_TRANSLATE_NOOP("rooms", "Settings")),
    "ph.gear-six",
    "Ctrl+,",
    "settings.view:SettingsScreen",
)
# Reached from another room, not from the rail.
IMPORTING = Room(
    "importing",
    str(QT_TRANSLATE_NOOP("rooms", "Import contacts")),
    "ph.file-arrow-up",
    "",
    "contacts.importing.view:ImportScreen",
)
TAKING_OVER = Room(
    "taking-over",
    str(QT_TRANSLATE_NOOP("rooms", "Import appointments")),
    "ph.file-arrow-up",
    "",
    "appointments.importing.view:TakingOverScreen",
)
ALL = {each.name: each for each in (COMPOSER, *ROOMS, SETTINGS, IMPORTING, TAKING_OVER)}
# Which item of the rail is lit.
IN_RAIL = {IMPORTING.name: "contacts", TAKING_OVER.name: "appointments"}
