"""What stands on a day without an appointment: when the reminder of one would leave."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services import accounts, planning
from desktop_app.ui.appointments.booking import zone_name
from desktop_app.ui.kit import formats
from desktop_app.ui.kit.session import Session

# Where these two have the same reminders, so has every other hour of the day.
_EARLY, _LATE = "09:00", "18:00"


def hint(session: Session, day: date) -> str:
    """By the plan for all kinds and the days the shop is open; empty where the day is over."""
    if day < session.today():
        return ""
    now, zone, plans = session.now(), zone_name(session), session.facts.plans
    early, late = (
        planning.preview(plans, day, clock, zone, "", now=now) for clock in (_EARLY, _LATE)
    )
    due = [each.due_at for each in early if each.refused is None]
    if not due or due != [each.due_at for each in late if each.refused is None]:
        return QCoreApplication.translate(
            "appointments", "Write one down: it says when its reminders leave."
        )
    told = (
        QCoreApplication.translate("appointments", "Write one down: its reminder leaves %1.")
        if len(due) == 1
        else QCoreApplication.translate("appointments", "Write one down: its reminders leave %1.")
    )
    moments = " · ".join(formats.moment(each, session.zone, now) for each in due)
    return " ".join(filter(None, (told.replace("%1", moments), _needs(session))))


def _needs(session: Session) -> str:
    """What it takes, where no provider has it before."""
    account = session.facts.account
    able = accounts.capabilities_of(account) if account else None
    if able is not None and able.scheduling is not None:
        return ""
    return QCoreApplication.translate(
        "appointments", "Comptoir has to be open then, and this computer on."
    )
