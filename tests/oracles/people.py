"""The people of an invented shop. Numbers are those kept for fiction."""

from __future__ import annotations

from random import Random

from tests.oracles.script import Person

_FIRST = ("Ana", "Basile", "Chloe", "Denis", "Emma", "Fanny", "Gil", "Hugo", "Ines", "Jules")
_LAST = ("Abel", "Bonnet", "Carre", "Dupuy", "Evrard", "Faure", "Gallet", "Hamel", "Imbert")


def draw_people(rng: Random, count: int = 400) -> tuple[Person, ...]:
    """About one in ten shares the number of somebody before, one in twenty has no mobile, one in
    twenty-five said no."""
    people: list[Person] = []
    for at in range(1, count + 1):
        number: str | None = f"+3363998{at:04d}"
        textable = rng.random() >= 0.05
        if not textable:
            number = rng.choice((None, f"+3319900{at:04d}"))
        elif rng.random() < 0.11 and (others := [one for one in people if one.textable]):
            number = rng.choice(others).number
        name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
        people.append(Person(at, name, number, textable, rng.random() < 0.04))
    return tuple(people)
