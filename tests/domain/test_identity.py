"""Who is the same person."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.contact import Person
from desktop_app.domain.identity import Identity, Index, Match, identity, match

_A, _B = "+33639980001", "+33639980002"


def _person(first: str = "", last: str = "", number: str | None = None, email: str = "") -> Person:
    return Person(first_name=first, last_name=last, number=number, email=email)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            _person("Léa", "D'Aubrac", _A),
            _person("AUBRAC D", "LEA", _A),
            Match.NUMBER_AND_NAME,
        ),
        (_person("Léa", "", _A), _person("Hugo", "", _A), None),  # a household
        (_person("Léa", "Petit", _A), _person("", "", _A), Match.NUMBER_ALONE),
        (_person("", "", _A), _person("", "", _A), Match.NUMBER_AND_NAME),
        (_person("Léa", "Petit", _A), _person("Léa", "Petit", _B), None),
        (
            _person("Léa", "Petit", _A, "lea@exemple.fr"),
            _person("Petit", "Lea", _B, "LEA@exemple.fr "),
            Match.MAIL_AND_NAME,
        ),
        (_person("Léa", email="x@exemple.fr"), _person("Hugo", email="x@exemple.fr"), None),
        (_person("Léa", "", None, "x@exemple.fr"), _person("", "", None, "x@exemple.fr"), None),
        (_person("Léa", "Petit"), _person("Petit", "Léa"), Match.NAME_ALONE),
        (_person("Léa", "Petit"), _person("Léa", "Petit", _A), None),
        (_person(), _person(), None),
        (
            Person(first_name="Léa", number=_A, other_numbers=(_B,)),
            Person(first_name="Léa", number=_B),
            Match.NUMBER_AND_NAME,
        ),
    ],
)
def test_same_person(one: Person, other: Person, expected: Match | None) -> None:
    """A number is not an identity; the order of names, accents and case are none either."""
    assert match(identity(one), identity(other)) is expected
    assert match(identity(other), identity(one)) is expected


_IDENTITIES = st.builds(
    Identity,
    numbers=st.frozensets(st.sampled_from([_A, _B, "+33639980003"]), max_size=2),
    name=st.sampled_from(["", "lea petit", "hugo petit"]),
    email=st.sampled_from(["", "", "lea@exemple.fr", "hugo@exemple.fr"]),
)


@given(st.lists(_IDENTITIES, max_size=12), st.randoms(), st.integers(0, 11), _IDENTITIES)
def test_the_index_finds_what_comparing_everybody_finds(
    people: list[Identity], order: Random, again: int, sought: Identity
) -> None:
    """The strongest match, the lowest id of equals; also of somebody who gained a number, a name
    or another address since, and whatever the order people were learnt in."""
    index = Index()
    held = dict(enumerate(people))
    for at in order.sample(sorted(held), len(held)):
        index.put(at, held[at])
    if again in held:
        was = held[again]
        held[again] = Identity(was.numbers | {_A}, was.name or "hugo petit", "new@exemple.fr")
        index.put(again, held[again])
    found = [(why, at) for at, each in held.items() if (why := match(sought, each)) is not None]
    assert index.find(sought) == (min(found)[1] if found else None)


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1), (2, 3, 1)])
def test_a_nameless_number_means_the_oldest_of_its_household(order: tuple[int, ...]) -> None:
    """Whatever the order they were learnt in."""
    index = Index()
    for id in order:
        index.put(id, Identity(frozenset({_A}), f"name {id}", ""))
    assert index.find(Identity(frozenset({_A}), "", "")) == 1
    assert index.find(Identity(frozenset({_A}), "name 3", "")) == 3
    assert index.find(Identity(frozenset({_B}), "", "")) is None
