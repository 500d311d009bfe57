"""Whom no text would reach though somebody let it go, and why, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.services.reminders import LetGo
from desktop_app.store.reminders import Due
from desktop_app.ui.kit import people, wording
from desktop_app.ui.kit.session import Session


def left_behind(session: Session, done: LetGo) -> str:
    """“Nothing was sent: Étienne Maupas (has said STOP).” Empty where nobody was left behind."""
    if not done.barred:
        return ""
    if done.queued:
        told = QCoreApplication.translate("let_go", "Not to %1.")
    else:
        told = QCoreApplication.translate("let_go", "Nothing was sent: %1.")
    whom = dict.fromkeys(
        f"{_who(session, due)} ({wording.small(wording.of_one(reason.value, due.reach).words)})"
        for due, reason in done.barred
    )
    return told.replace("%1", ", ".join(whom))


def _who(session: Session, due: Due) -> str:
    name = people.name(session, f"{due.first_name} {due.last_name}".strip())
    return name or people.number(session, due.number)
