"""The verbs of ``comptoir …``. Each imports its rooms when it runs: none pays for all."""

from __future__ import annotations

import typer

from desktop_app.cli import (
    accounts,
    agent,
    appointments,
    calendars,
    campaigns,
    contacts,
    count,
    demo,
    doctor,
    face,
    practice_gateway,
    recovery,
    reminders,
    send,
    service,
    settings,
    staff,
)

app = typer.Typer(name="comptoir", no_args_is_help=True, add_completion=False)


@app.callback()
def comptoir() -> None:
    """Text your customers: consent kept, cost known before, never twice."""


accounts.register(app)
agent.register(app)
appointments.register(app)
calendars.register(app)
campaigns.register(app)
contacts.register(app)
count.register(app)
demo.register(app)
doctor.register(app)
practice_gateway.register(app)
recovery.register(app)
reminders.register(app)
send.register(app)
service.register(app)
settings.register(app)
staff.register(app)


def main() -> int:
    return face.run(app)
