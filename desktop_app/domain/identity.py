"""Who is the same person. A number is not the identity of anybody: households share it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from desktop_app.domain.contact import Person
from desktop_app.domain.folding import folded_name


class Match(IntEnum):
    """Why two are the same person, the strongest reason first."""

    NUMBER_AND_NAME = 0
    MAIL_AND_NAME = 1
    NUMBER_ALONE = 2  # one of the two has no name
    NAME_ALONE = 3  # neither has a number or an address: the same list once more


@dataclass(frozen=True, slots=True)
class Identity:
    """What is compared: every number (E.164), the name in either order, the mail address."""

    numbers: frozenset[str]
    name: str
    email: str

    @property
    def is_bare(self) -> bool:
        """Known by nothing but a name."""
        return not (self.numbers or self.email)


def identity(person: Person) -> Identity:
    own = (person.number, *person.other_numbers)
    return Identity(
        numbers=frozenset(number for number in own if number),
        name=folded_name(person.first_name, person.last_name),
        email=person.email.strip().casefold(),
    )


def match(one: Identity, other: Identity) -> Match | None:
    """Why these are the same person, None where they are not.

    A number that one of them only keeps beside another counts too: a list that names both of
    somebody's lines in another order must not double them. A name alone tells nobody from a
    namesake, so it counts only between two who have nothing else. Not transitive: a nameless
    number matches everybody in its household, so a caller has to choose (`Match` ranks).
    """
    shared = not one.numbers.isdisjoint(other.numbers)
    if one.name == other.name:
        if shared:
            return Match.NUMBER_AND_NAME
        if one.email and one.email == other.email:
            return Match.MAIL_AND_NAME
        bare = one.is_bare and other.is_bare and one.name
        return Match.NAME_ALONE if bare else None
    return Match.NUMBER_ALONE if shared and not (one.name and other.name) else None


class Index:
    """Finds who is meant among many, without comparing everybody.

    Somebody put again (`put`) is found as they were put last. Numbers and names are expected to be
    added to, not taken away, as `merging.merge` does; an address may change.
    """

    def __init__(self) -> None:
        self._now: dict[int, Identity] = {}
        self._by_name: dict[
            tuple[str, str], list[int]
        ] = {}  # (number, address or nothing, name) -> ids
        self._by_number: dict[str, int] = {}  # -> the lowest id

    def put(self, id: int, who: Identity) -> None:
        was = self._now.get(id)
        if was == who:
            return
        self._now[id] = who
        for key in _keys(who) - (_keys(was) if was else set()):
            self._by_name.setdefault(key, []).append(id)
        for number in who.numbers:
            self._by_number[number] = min(id, self._by_number.get(number, id))

    def find(self, sought: Identity) -> int | None:
        """The id of the strongest match, the lowest of equals; None for nobody."""
        ids = {id for key in _keys(sought) for id in self._by_name.get(key, ())}
        for number in sought.numbers:
            if sought.name:
                ids.update(self._by_name.get((number, ""), ()))
            elif number in self._by_number:
                # Of a household a nameless number means the oldest: no need to look at the rest.
                ids.add(self._by_number[number])
        ranked = [(why, id) for id in ids if (why := match(sought, self._now[id])) is not None]
        return min(ranked)[1] if ranked else None

    def forget(self) -> None:
        """As `taking_in.TakingIn.forget`."""
        for held in (self._now, self._by_name, self._by_number):
            while held:
                held.popitem()


def _keys(who: Identity) -> set[tuple[str, str]]:
    known_by = [each for each in (*who.numbers, who.email) if each]
    return {(key, who.name) for key in known_by or [""]}
