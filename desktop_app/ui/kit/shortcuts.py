"""The keys there are, in words. A test holds the list to what the frame really listens to."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence


def told(keys: str) -> str:
    """``Ctrl Enter``, or ``⌘↩``: the one way keys are written here, from Qt's English spelling."""
    native = QKeySequence.SequenceFormat.NativeText
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(native)
    shown = QKeySequence(keys.replace("Return", "Enter")).toString(native)
    return shown.replace("+", " ")


@dataclass(frozen=True)
class Key:
    """``keys`` as Qt spells them, in English."""

    keys: str
    source: object

    @property
    def words(self) -> str:
        return QCoreApplication.translate("shortcuts", str(self.source))

    @property
    def shown(self) -> str:
        return told(self.keys)


EVERYWHERE = (
    Key("F1", QT_TRANSLATE_NOOP("shortcuts", "These keys")),
    Key("Ctrl+N", QT_TRANSLATE_NOOP("shortcuts", "New message")),
    Key("Ctrl+Shift+N", QT_TRANSLATE_NOOP("shortcuts", "New appointment")),
    Key("Ctrl+Shift+S", QT_TRANSLATE_NOOP("shortcuts", "STOP at the counter")),
    Key("Ctrl+K", QT_TRANSLATE_NOOP("shortcuts", "Find anything")),
    Key("Ctrl+F", QT_TRANSLATE_NOOP("shortcuts", "Find here")),
    Key("Ctrl+1", QT_TRANSLATE_NOOP("shortcuts", "Today")),
    Key("Ctrl+3", QT_TRANSLATE_NOOP("shortcuts", "Appointments")),
    Key("Ctrl+4", QT_TRANSLATE_NOOP("shortcuts", "Contacts")),
    Key("Ctrl+5", QT_TRANSLATE_NOOP("shortcuts", "Campaigns")),
    Key("Ctrl+,", QT_TRANSLATE_NOOP("shortcuts", "Settings")),
    Key("Ctrl+Return", QT_TRANSLATE_NOOP("shortcuts", "The main action of the screen")),
    Key("Ctrl+Z", QT_TRANSLATE_NOOP("shortcuts", "Undo what was just done")),
    Key("Ctrl+Shift+H", QT_TRANSLATE_NOOP("shortcuts", "Hide names and numbers")),
    Key("F6", QT_TRANSLATE_NOOP("shortcuts", "Next part of the window (Shift goes back)")),
    Key("Ctrl+Q", QT_TRANSLATE_NOOP("shortcuts", "Close Comptoir")),
    Key("Esc", QT_TRANSLATE_NOOP("shortcuts", "Close what is open; no text is lost")),
)
WRITING = (
    Key("F7", QT_TRANSLATE_NOOP("shortcuts", "Say how long the text is")),
    Key("F8", QT_TRANSLATE_NOOP("shortcuts", "Next costly character (Shift goes back)")),
    Key("F9", QT_TRANSLATE_NOOP("shortcuts", "Next person (Shift goes back)")),
    Key("Ctrl+J", QT_TRANSLATE_NOOP("shortcuts", "Put in a field")),
    Key("Ctrl+Shift+M", QT_TRANSLATE_NOOP("shortcuts", "Transactional or marketing")),
)
ON_TODAY = (
    Key("Up", QT_TRANSLATE_NOOP("shortcuts", "From one thing to settle to the next (arrows)")),
    Key("Ctrl+P", QT_TRANSLATE_NOOP("shortcuts", "Print the call list")),
)
IN_A_LIST = (
    Key("Up", QT_TRANSLATE_NOOP("shortcuts", "Move (arrows)")),
    Key("Space", QT_TRANSLATE_NOOP("shortcuts", "Select")),
    Key("Return", QT_TRANSLATE_NOOP("shortcuts", "Open")),
    Key("Ctrl+Shift+K", QT_TRANSLATE_NOOP("shortcuts", "Record an answer, in Contacts")),
    Key("Menu", QT_TRANSLATE_NOOP("shortcuts", "What can be done with it")),
)
IN_APPOINTMENTS = (
    Key("D", QT_TRANSLATE_NOOP("shortcuts", "One day")),
    Key("W", QT_TRANSLATE_NOOP("shortcuts", "The whole week")),
    Key("T", QT_TRANSLATE_NOOP("shortcuts", "Today")),
    Key("G", QT_TRANSLATE_NOOP("shortcuts", "Go to a date")),
    Key("PgDown", QT_TRANSLATE_NOOP("shortcuts", "A week on (PgUp goes back)")),
    Key("C", QT_TRANSLATE_NOOP("shortcuts", "They came")),
    Key("M", QT_TRANSLATE_NOOP("shortcuts", "They did not come")),
    Key("Ctrl+P", QT_TRANSLATE_NOOP("shortcuts", "Print the call list")),
    Key("I", QT_TRANSLATE_NOOP("shortcuts", "Import a calendar or a list")),
)
