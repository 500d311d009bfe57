"""A reminder plan in sentences: its steps, and what it means for an appointment booked today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.domain import reminder_plan
from desktop_app.domain.opening import Opening
from desktop_app.domain.reminder_plan import Agreed, Plan, Step
from desktop_app.services.plan_effect import Booked, Effect
from desktop_app.ui.kit import formats, reminder_words

_CLOCK = "14:00"
# One appointment for each end of the usual plan: it treats what is far ahead another way.
_AHEAD = (10, 3)


class PlanWords(QObject):
    """A plan's steps in sentences."""

    def steps(self, steps: Sequence[Step]) -> str:
        """One sentence a condition: ``The day before at 18:00 and 2 hours before.``"""
        told: dict[str, list[str]] = {}
        for each in steps:
            told.setdefault(self.condition(each), []).append(self.step(each))
        sentences = []
        for condition, whens in told.items():
            when = self.listed(whens)
            sentence = (
                self.tr("%1: %2").replace("%1", condition).replace("%2", when)
                if condition
                else when
            )
            sentences.append(f"{sentence[:1].upper()}{sentence[1:]}.")
        return " ".join(sentences)

    def step(self, step: Step) -> str:
        """When one leaves, as it stands within a sentence."""
        if step.minutes is not None:
            whole, rest = divmod(step.minutes, 60)
            if rest:
                return self.tr("%n minute(s) before", "", step.minutes)
            return self.tr("%n hour(s) before", "", whole)
        if not step.days:
            told = self.tr("on the very day at %1")
        elif step.days == 1:
            told = self.tr("the day before at %1")
        else:
            told = self.tr("%n day(s) before at %1", "", step.days)
        return told.replace("%1", _clock(step.at))

    def condition(self, step: Step) -> str:
        """For which appointments it is; "" for all."""
        first, last = step.ahead_from, step.ahead_to
        if last is None:
            return self.tr("agreed on %n day(s) ahead or more", "", first) if first else ""
        if not first:
            return self.tr("agreed on %n day(s) ahead or less", "", last)
        between = self.tr("agreed on %1 to %2 days ahead")
        return between.replace("%1", str(first)).replace("%2", str(last))

    def listed(self, whens: Sequence[str]) -> str:
        if len(whens) < 2:
            return "".join(whens)
        pair = self.tr("%1 and %2").replace("%1", ", ".join(whens[:-1]))
        return pair.replace("%2", whens[-1])


@dataclass(frozen=True, slots=True)
class Example:
    """What a plan does for one appointment; ``leaves`` where anything does."""

    sentence: str
    leaves: bool


class Examples(QObject):
    """What a plan means, for appointments that are booked now."""

    def tell(self, plan: Plan, opening: Opening, zone: str, now: datetime) -> list[Example]:
        """One a distance; ``zone`` is the IANA name of the shop's clock."""
        today = now.astimezone(ZoneInfo(zone)).date()
        days = [opening.next_open(today + timedelta(days=each)) for each in _AHEAD]
        return [self._one(plan, opening, each, zone, now) for each in dict.fromkeys(days)]

    def _one(self, plan: Plan, opening: Opening, day: date, zone: str, now: datetime) -> Example:
        found = reminder_plan.reminders(Agreed(day, _CLOCK, zone, now), plan, opening)
        told = self.tr("An appointment on %1 at %2, booked now: %3.")
        told = told.replace("%1", formats.day(day, long=True, within=True))
        told = told.replace("%2", _CLOCK)
        refused = found[0].refused
        if refused is not None:
            why = reminder_words.none(refused.value)
            return Example(told.replace("%3", f"{why[:1].lower()}{why[1:]}"), leaves=False)
        whens = [formats.moment(each.due_at, ZoneInfo(zone), now) for each in found]
        leaves = self.tr("%n reminder(s) leave(s) %1", "", len(whens))
        leaves = leaves.replace("%1", PlanWords().listed(whens))
        return Example(told.replace("%3", leaves), leaves=True)


class EffectWords(QObject):
    """What a change did, behind the sentence that says what was changed."""

    def booked(self, booked: Booked) -> str:
        """Who is booked on days that close: nobody moves them by itself. Empty where there is
        none."""
        if booked.first is None:
            return ""
        told = self.tr("%n appointment(s) booked then: look at %1.", "", booked.many)
        return told.replace("%1", formats.day(booked.first, long=True, year=True, within=True))

    def effect(self, effect: Effect, zone: tzinfo | None) -> str:
        if not effect.appointments:
            return self.tr("No reminder changes its time.")
        told = self.tr("The reminders of %n appointment(s) have changed.", "", effect.appointments)
        if effect.first is None:
            return told
        soon = self.tr("%n reminder(s) due within the hour, from %1 on.", "", effect.soon)
        return f"{told} {soon.replace('%1', formats.hour(effect.first, zone))}"


def _clock(clock: str) -> str:
    """``18:00`` as everywhere: no nought before 9:30."""
    hour, _, minute = clock.partition(":")
    return f"{int(hour)}:{minute}"
