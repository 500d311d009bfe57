"""A reminder goes once per number, words and hour: whom an earlier one told already, and when what
it told has been overtaken."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.reminder_plan import is_late, steps_of


@dataclass(frozen=True, slots=True)
class Told:
    """A reminder's message: one that is due, or one that was handed over, or maybe was, to the same
    number.

    ``id`` grows with time; ``stands`` tells whether its appointment is still at that hour.
    ``step`` is that of its plan, ``agreed_at`` when the hour it tells of was agreed on.
    """

    id: int
    text: str
    useful_until: datetime | None
    appointment_id: int
    contact_id: int
    stands: bool
    step: str = ""
    agreed_at: datetime | None = None


def is_told(due: Told, before: Collection[Told]) -> bool:
    """Whether that number knows what ``due`` says from one of those ``before``, and nothing they
    heard since says otherwise.

    Who was told 11:00, then 14:00, is told 11:00 again: where the other hour was one of the same
    appointment, or of the one that 11:00 was of first; or of another of the same person's that no
    longer stands, since cancelled and booked anew is another way of moving.
    """
    # One text may tell of a household: what told of this very hour for another step of its plan
    # stands beside it, whoever else stood in it. For its own step it is the same reminder, planned
    # anew while the first could not be taken back.
    own = {each.id for each in before if _is_of_it(each, due) and not _is_step_of(each, due)}
    return any(
        each.id not in own and _says(each, due) and not _overtaken(each, due, before)
        for each in before
    )


def _says(told: Told, due: Told) -> bool:
    return (told.text, told.useful_until) == (due.text, due.useful_until) and _instead(told, due)


def _is_of_it(told: Told, due: Told) -> bool:
    return (told.appointment_id, told.agreed_at) == (due.appointment_id, due.agreed_at)


def _is_step_of(told: Told, due: Told) -> bool:
    return not steps_of(told.step).isdisjoint(steps_of(due.step))


def _instead(told: Told, due: Told) -> bool:
    """Whether one stands for the other: two reminders of a plan both go, two days before and one,
    also where they read alike."""
    return told.step == due.step or is_late(told.step) or is_late(due.step)


def _overtaken(told: Told, due: Told, before: Collection[Told]) -> bool:
    own = {due.appointment_id, told.appointment_id}
    # An appointment moved there and back has told its own story: another's does not matter.
    anew = len(own) > 1
    return any(
        since.id > told.id
        and since.text != due.text
        and (
            since.appointment_id in own
            or (anew and since.contact_id == due.contact_id and not since.stands)
        )
        for since in before
    )
