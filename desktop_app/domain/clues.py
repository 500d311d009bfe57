"""Whom an appointment of another program is about: what it says of somebody, and who that is.

A number counts before a mail address, and that before a name. A household's number is decided by
name; what cannot be told for sure is left to a person, never guessed: nor is a number of one beside
the name of another.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.cells import mail_of
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.folding import fold, folded_name
from desktop_app.domain.names import behind_titles, part_name
from desktop_app.domain.phone import read_cell

_LONGEST_PIECE = 200  # characters: as much as `phone.read_cell` looks at
_WORDS = 40  # of a title in which a name is looked for
_LONGEST_NAME = 4  # words
_MOST_OFFERED = 10  # people of one last name
# Its digits are no telephone's. Tried where a word begins and nowhere else: a picture in a
# description is one word of a hundred thousand letters.
_ADDRESS = re.compile(r"(?<!\w)\w+://\S+|(?<!\S)\S+@\S+")
_OF_NUMBERS = re.compile(r"[+\d][\d\s().+/-]*")
_NUMBER = re.compile(r"[+\d][\d\s().+/-]{6,}\d")
_BETWEEN = re.compile(r"[<>()\[\],;:|–—-]+")


@dataclass(frozen=True, slots=True)
class Clues:
    """``numbers`` in E.164, the ``mobiles`` among them, ``mails`` in small letters, whole ``names``
    as they are written, and a ``title`` among whose words a name may stand; ``called`` is what is
    left of that without a kind of the book, None where it names none. ``unread`` is what stands
    where a number should, and is none."""

    numbers: tuple[str, ...] = ()
    mobiles: frozenset[str] = frozenset()
    mails: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    title: str = ""
    called: str | None = None
    unread: str = ""

    @property
    def digest(self) -> str:
        """The same for the same clues: by it one knows that another person may be meant."""
        return digest((self.numbers, self.mails, self.names, self.title))


def digest(said: object) -> str:
    """Short, and the same for the same plain values."""
    return hashlib.sha256(repr(said).encode(errors="replace")).hexdigest()[:12]


class Clue(StrEnum):
    """By what somebody is known, the surest first."""

    NUMBER = "number"
    MAIL = "mail"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Whose:
    """The person, or None with those it may be: of several, one has to be chosen. ``by`` what they
    were found, None where nobody was; the ``named`` among them by another's name beside it."""

    contact_id: int | None = None
    candidates: tuple[int, ...] = ()
    by: Clue | None = None
    named: tuple[int, ...] = ()


def numbers_in(
    texts: Iterable[str], region: str, *, fiction: bool
) -> tuple[tuple[str, ...], frozenset[str]]:
    """Every telephone number of ``texts`` in order, and which of them take texts."""
    found: dict[str, None] = {}
    mobiles: set[str] = set()
    for piece in _pieces(texts):
        read = read_cell(piece, region, fiction=fiction)
        if read.e164 is None:
            continue
        found |= dict.fromkeys((read.e164, *read.other))
        if read.reach is Reach.TEXTABLE:
            mobiles.add(read.e164)
    return tuple(found), frozenset(mobiles)


def _pieces(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for line in _ADDRESS.sub(" ", text.replace("\\n", "\n")).splitlines():
            for at in range(0, len(line), _LONGEST_PIECE):
                piece = line[at : at + _LONGEST_PIECE]
                if sum(map(str.isdecimal, piece)) >= 6:
                    yield piece


def mails_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Their mail addresses, each once."""
    found = (mail_of(word.strip("<>(),;")) for text in texts for word in text.split())
    return tuple(dict.fromkeys(each for each in found if each))


def bare(text: str) -> str:
    """``text`` without numbers, addresses and the signs between: what is left may be a name."""
    without = _OF_NUMBERS.sub(_without_number, _ADDRESS.sub(" ", text))
    return " ".join(_BETWEEN.sub(" ", without).split())


def _without_number(run: re.Match[str]) -> str:
    """Of signs that stand in numbers, what is none. Each run is looked at once."""
    number = _NUMBER.match(run[0])
    return run[0] if number is None else " " + run[0][number.end() :]


def part_kind(title: str, kinds: Mapping[str, str]) -> tuple[str, str]:
    """(kind, the rest) of a title that begins or ends with one of ``kinds``, by how `fold` writes
    them; the longest. Two times empty where it does not."""
    words = bare(title).split()
    parted = [(words[:at], words[at:]) for at in range(len(words) + 1)]
    found = [
        (kinds[folded], " ".join(rest))
        for one, other in parted
        for kind, rest in ((one, other), (other, one))
        if (folded := fold(" ".join(kind))) in kinds
    ]
    return max(found, key=lambda each: len(each[0]), default=("", ""))


def is_called(person: Person, words: str) -> bool:
    """Whether these are nothing but words of their name, and a title before it."""
    said = " ".join(part_name(words, last_first=False))
    return set(fold(said).split()) <= set(fold(person.full_name).split())


def possible_names(clues: Clues) -> set[str]:
    """Every name that the clues may hold, as `folding.folded_name` writes it."""
    found = {folded_name(*part_name(each, last_first=False)) for each in clues.names}
    words = fold(clues.title).split()[:_WORDS]
    if 0 < len(words) <= _LONGEST_NAME:
        found.add(_sorted(words))
    for long in range(2, _LONGEST_NAME + 1):
        found |= {_sorted(words[at : at + long]) for at in range(len(words) - long + 1)}
    return found - {""}


def possible_last_names(clues: Clues) -> set[str]:
    """What may be a last name alone, as `fold` writes it: all that is said, or what follows a
    title ("Couleur Mme Durand")."""
    title = bare(clues.title) if clues.called is None else clues.called
    found = set()
    for each in (title, *clues.names):
        words = " ".join(each.split()[:_WORDS])
        found.add(fold(" ".join(part_name(words, last_first=False))))
        for behind in behind_titles(words):
            found |= {fold(" ".join(behind[:long])) for long in range(1, _LONGEST_NAME + 1)}
    return found - {""}


def whose(clues: Clues, people: Mapping[int, Person]) -> Whose:
    """Who of ``people``, by id, is meant.

    A name alone does where one person has it; not beside a mobile that nobody has: that may be a
    namesake's. Beside a number or an address of others it may be the name that is right: a mother's
    number, or one typed into the wrong line. Who has a last name that stands alone is asked about.
    """
    reached, by = _with_number(clues, people), Clue.NUMBER
    if not reached:
        reached, by = _with_mail(clues, people), Clue.MAIL
    named = _named(clues, people)
    if reached and named and not set(reached) & set(named):
        return Whose(None, (*reached, *named), by, tuple(named))
    if len(reached) == 1:
        return Whose(reached[0], by=by)
    if reached:
        chosen = [each for each in reached if each in named] or _called(clues, people, reached)
        return Whose(chosen[0], by=by) if len(chosen) == 1 else Whose(None, tuple(reached), by)
    if len(named) == 1 and not clues.mobiles:
        return Whose(named[0], by=Clue.NAME)
    may_be = named or _with_last_name(clues, people)
    return Whose(None, tuple(may_be), Clue.NAME if may_be else None)


def newcomer(clues: Clues) -> Person | None:
    """Somebody new as the clues have them; None where they hold neither a name nor a number."""
    left = bare(clues.title) if clues.called is None else clues.called
    name = next(iter(clues.names), left)
    first_name, last_name = part_name(name, last_first=False)
    number = next((each for each in clues.numbers if each in clues.mobiles), None)
    number = number or next(iter(clues.numbers), None)
    if not fold(name) and number is None:
        return None
    reach = Reach.NONE
    if number is not None:
        reach = Reach.TEXTABLE if number in clues.mobiles else Reach.LANDLINE
    return Person(
        first_name=first_name,
        last_name=last_name,
        number=number,
        other_numbers=tuple(each for each in clues.numbers if each != number),
        reach=reach,
        email=next(iter(clues.mails), ""),
    )


def _with_number(clues: Clues, people: Mapping[int, Person]) -> list[int]:
    told = set(clues.numbers)
    return [
        each
        for each, person in people.items()
        if told and not told.isdisjoint((person.number, *person.other_numbers))
    ]


def _with_mail(clues: Clues, people: Mapping[int, Person]) -> list[int]:
    return [each for each, person in people.items() if person.email in clues.mails and person.email]


def _named(clues: Clues, people: Mapping[int, Person]) -> list[int]:
    possible = possible_names(clues)
    return [
        each
        for each, person in people.items()
        if folded_name(person.first_name, person.last_name) in possible
    ]


def _with_last_name(clues: Clues, people: Mapping[int, Person]) -> list[int]:
    """To choose among, were it one alone; nobody where they are too many to be looked at."""
    possible = possible_last_names(clues)
    found = [each for each, person in people.items() if fold(person.last_name) in possible]
    return found if len(found) <= _MOST_OFFERED else []


def _called(clues: Clues, people: Mapping[int, Person], among: Collection[int]) -> list[int]:
    """Of a household, who is called by the first name alone."""
    words = {word for each in (clues.title, *clues.names) for word in fold(each).split()}
    return [
        each
        for each in among
        if (first := set(fold(people[each].first_name).split())) and first <= words
    ]


def _sorted(words: Iterable[str]) -> str:
    return " ".join(sorted(words))
