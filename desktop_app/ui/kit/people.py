"""People on a screen: their name and number, or only as much of them as a stranger may see."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.reminder_text import unaccented
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.session import Session


def name(session: Session, full_name: str) -> str:
    """The name; initials while names are hidden."""
    if not session.hide_names:
        return full_name
    return " ".join(f"{part[0].upper()}." for part in full_name.split() if part)


def text(session: Session, said: str, full_name: str) -> str:
    """A text to somebody, without their name in it while names are hidden."""
    if not session.hide_names:
        return said
    for part in full_name.split():
        for written in {part, unaccented(part)}:  # as a plan may write it
            said = re.sub(rf"(?<!\w){re.escape(written)}(?!\w)", f"{part[0].upper()}.", said)
    return said


def reply(session: Session, said: str) -> str:
    """What somebody texted, in quotes and on one line; while names are hidden nothing of it: it may
    tell who wrote."""
    if session.hide_names:
        return QCoreApplication.translate("people", "(their words are hidden with the names)")
    told = QCoreApplication.translate("people", "“%1”")
    return told.replace("%1", " ".join(said.split()))


def number(session: Session, e164: str | None) -> str:
    """The number as it is written here; its last two digits while names are hidden."""
    told = formats.phone(e164, session.facts.home)
    if not session.hide_names or not told:
        return told
    return "".join("•" if sign.isdigit() else sign for sign in told[:-2]) + told[-2:]


def initials(full_name: str) -> str:
    """Two letters at most, for the round mark of a person."""
    parts = full_name.split()
    return "".join(part[0].upper() for part in (parts[:1] + parts[1:][-1:]))
