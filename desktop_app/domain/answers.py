"""What somebody answered to a reminder: comes, does not, wants another hour, or a person reads it.

An appointment changes by sure words only. So a text is read whole or not at all: it must be made of
known phrases from end to end, and one word, figure, picture or question mark beside them leaves it
to a person. Whether it is a STOP is judged before (`replies.is_stop`): no phrase here is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cached_property

from desktop_app.domain.folding import fold

# Two segments' worth. Who writes more has more to say than yes or no.
_LONGEST = 320  # characters
_MOST = 64  # tokens


class Answer(StrEnum):
    CONFIRMED = "confirmed"  # surely comes
    CANCELLED = "cancelled"  # surely does not come; of another hour nothing is said
    MOVE = "move"  # surely wants another hour
    DOUBTFUL = "doubtful"  # for a person to read


class Phrase(Enum):
    """What a phrase says. Those beside a yes or a no say neither, and fit no other answer."""

    POLITE = auto()
    BESIDE_YES = auto()
    BESIDE_NO = auto()
    CONFIRMED = auto()
    ABSENT = auto()  # "I cannot come"
    CANCELLED = auto()  # "cancel"
    MOVE = auto()


# All that was said, manners aside, and what it amounts to; nothing else is sure. Who cannot come
# and asks to move wants another hour; who says "cancel" and "move" has said two things.
_SURE = {
    frozenset(said): answer
    for answer, beside, *several in (
        (Answer.CONFIRMED, Phrase.BESIDE_YES, {Phrase.CONFIRMED}),
        (Answer.CANCELLED, Phrase.BESIDE_NO, {Phrase.CANCELLED}, {Phrase.ABSENT}),
        (Answer.CANCELLED, Phrase.BESIDE_NO, {Phrase.CANCELLED, Phrase.ABSENT}),
        (Answer.MOVE, Phrase.BESIDE_NO, {Phrase.MOVE}, {Phrase.MOVE, Phrase.ABSENT}),
    )
    for core in several
    for said in (core, core | {beside})
}

# As `tokens` gives them: each phrase that names a day names this one.
_TOMORROW = frozenset({"demain", "tomorrow", "tomorrows"})

# Not seen: joiners, marks of direction, soft hyphens, what makes a sign a picture, skin tones.
# Overrides of direction are left in, and unknown: under them a text is not read as it is stored.
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff\U0001f3fb-\U0001f3ff]")
_APOSTROPHES = re.compile("['’‘‛ʼʹ′`´＇]")
_HYPHENS = re.compile(r"(?<=[^\W_])[-‐‑](?=[^\W_])")
_TOKENS = re.compile(
    r"(?P<word>[^\W_]+)|(?P<smile>[:;]-?\))"
    r"|(?P<pause>(?:[.,!:;…\"“”„«»‐‑–—-]|\s*[\n\r\u2028\u2029]\s*)+)|(?P<other>\S)"
)
_PAUSE = "."
# "Ouiii": drawn out, by a letter that is not the first.
_DRAWN_OUT = re.compile(r"(?<=[a-z])([a-z])\1{2,}")


@dataclass(frozen=True, eq=False)
class Phrases:
    """Phrases of which any will do; each is a row of `tokens`, and of phrases within it."""

    members: tuple[tuple[str | Phrases, ...], ...]

    @cached_property
    def by_first(self) -> dict[str | Phrases, list[tuple[str | Phrases, ...]]]:
        """The rest of each after its first element, by that element."""
        found: dict[str | Phrases, list[tuple[str | Phrases, ...]]] = {}
        for first, *rest in self.members:
            found.setdefault(first, []).append(tuple(rest))
        return found

    @cached_property
    def nested(self) -> tuple[Phrases, ...]:
        """Those first elements that are phrases."""
        return tuple(each for each in self.by_first if isinstance(each, Phrases))


@dataclass(frozen=True)
class AnswerWords:
    """The phrases a reminder is answered with, of all languages together."""

    phrases: Mapping[Phrase, Phrases]


def read(text: str, words: AnswerWords) -> Answer:
    """What ``text`` surely says.

    Where it can be cut into phrases in several ways, a cut that is sure of nothing does not count
    ("yes please" is a phrase, and "please" beside a yes is none); two sure ones must agree.
    """
    if len(text) > _LONGEST or len(said := tokens(text)) > _MOST:
        return Answer.DOUBTFUL
    meant = {_SURE[each] for each in _readings(said, words) if each in _SURE}
    return meant.pop() if len(meant) == 1 else Answer.DOUBTFUL


def says_tomorrow(text: str) -> bool:
    """Whether it names tomorrow. `read` takes the word for the appointment's day: whether it is, is
    judged where that is known (`answer_rule`)."""
    return not _TOMORROW.isdisjoint(tokens(text))


def tokens(text: str) -> list[str]:
    """Folded words, one ``.`` for whatever parts clauses, and each other sign by itself.

    Apostrophes are left out: "J’annule !" is ``jannule`` and ``.``.
    """
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    plain = _HYPHENS.sub(" ", _APOSTROPHES.sub("", seen))
    found: list[str] = []
    for each in _TOKENS.finditer(plain):
        if each.lastgroup == "word":
            # A letter that folds to nothing is unknown, not absent.
            found += [_DRAWN_OUT.sub(r"\1", word) for word in fold(each[0]).split()] or [each[0]]
        elif each.lastgroup == "pause":
            found.append(_PAUSE)
        else:
            found.append(each[0].replace("-", ""))
    return found


def _readings(said: list[str], words: AnswerWords) -> set[frozenset[Phrase]]:
    """What is said, manners aside, by each way to cut all of it into phrases."""
    spans = _Spans(said)
    reached: list[set[frozenset[Phrase]]] = [{frozenset()}, *(set() for _ in said)]
    for start, so_far in enumerate(reached[:-1]):
        if not so_far:
            continue
        if said[start] == _PAUSE:
            reached[start + 1] |= so_far
        for phrase, ways in words.phrases.items():
            more = so_far if phrase is Phrase.POLITE else {each | {phrase} for each in so_far}
            for end in spans.ends(ways, start):
                reached[end] |= more
    return reached[-1]


class _Spans:
    """Where phrases end in one text; each is looked for once at a place, so time stays bounded."""

    def __init__(self, said: list[str]) -> None:
        self._said = said
        self._known: dict[tuple[Phrases, int], frozenset[int]] = {}

    def ends(self, phrases: Phrases, start: int) -> frozenset[int]:
        """The places after any of ``phrases`` that begins at ``start``."""
        if start == len(self._said):
            return frozenset()
        key = phrases, start
        if key not in self._known:
            word = self._said[start]
            found = self._after(phrases.by_first.get(word, ()), {start + 1})
            for each in phrases.nested:
                found |= self._after(phrases.by_first[each], self.ends(each, start))
            self._known[key] = frozenset(found)
        return self._known[key]

    def _after(self, rests: Sequence[tuple[str | Phrases, ...]], places: Set[int]) -> set[int]:
        """The places after any of ``rests`` that begins at one of ``places``."""
        if not places:
            return set()
        return {end for rest in rests for end in self._walk(rest, places)}

    def _walk(self, rest: tuple[str | Phrases, ...], places: Set[int]) -> Set[int]:
        for each in rest:
            if isinstance(each, Phrases):
                places = {end for place in places for end in self.ends(each, place)}
            else:
                places = {place + 1 for place in places if self._said[place : place + 1] == [each]}
        return places
