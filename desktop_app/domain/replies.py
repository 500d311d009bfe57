"""What somebody texted back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from desktop_app.domain.folding import fold

# Understood in every country: what handsets, operators and habit have taught people everywhere.
_INTERNATIONAL = ("STOP", "STOPALL", "UNSUBSCRIBE", "OPT OUT")

_GREETINGS = "bonjour|bonsoir|salut|hello|hi|merci|svp|please"
_COURTESIES = "merci|svp|s il vous plait|s il te plait|please|thanks|thank you"

_BETWEEN_CLAUSES = re.compile(r"[.,;:!?\n]+")
_IN_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{3,}\b")


@dataclass(frozen=True)
class StopWords:
    """The words by which a country's people refuse, beside those understood everywhere.

    ``everyday`` are phrases in which such a word refuses nothing: "arrêt de bus", "non-stop".
    """

    keywords: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()

    @cached_property
    def _word(self) -> str:
        return f"(?:{_any_of((*_INTERNATIONAL, *self.keywords))})"

    @cached_property
    def _refusal(self) -> re.Pattern[str]:
        """On folded text. One digit at a time at the end: linear time, whatever a text holds."""
        begins = rf"^(?:(?:{_GREETINGS}) )*{self._word}(?:sms)?[0-9]*(?= |$)"
        ends = rf"(?:^| ){self._word}(?: ?(?:sms|[0-9])| (?:au|to|{_COURTESIES})(?= |$))*$"
        return re.compile(f"{begins}|{ends}")

    @cached_property
    def _clause(self) -> re.Pattern[str]:
        """A clause, folded, that is nothing but a keyword and manners."""
        manners = rf"(?: ?(?:sms|[0-9])| (?:au|to|stp|{_COURTESIES})(?= |$))*"
        return re.compile(rf"(?:(?:{_GREETINGS}) )*{self._word}{manners}")

    @cached_property
    def _harmless(self) -> re.Pattern[str]:
        return re.compile(rf"(?:(?<= )|^)(?:{_any_of(self.everyday) or '(?!)'})(?= |$)")


def is_stop(text: str, words: StopWords) -> bool:
    """Whether ``text`` asks for no more texts: it begins or ends with a keyword, or a clause of it
    is nothing else; greetings, thanks and the code it was told to answer to aside.

    In doubt it does: a text that should have gone out costs less than one that should not. Only
    where the keyword stands amid a sentence, or in an everyday phrase, it says something else.
    """
    # "Non, stop" and "Non STOP" are two clauses, and refusals; "non stop" is everyday.
    marked = _IN_CAPITALS.sub(r",\g<0>,", unicodedata.normalize("NFC", text))
    clauses = " | ".join(fold(each) for each in _BETWEEN_CLAUSES.split(marked))
    meant = words._harmless.sub("_", clauses)
    if any(words._clause.fullmatch(each.strip()) for each in meant.split("|")):
        return True
    said = " ".join(each for each in meant.split() if each != "|")
    return words._refusal.search(said) is not None


def _any_of(phrases: tuple[str, ...]) -> str:
    """Folded, as alternatives, the longest first; words of a phrase may be run together."""
    folded = {fold(each) for each in phrases} - {""}
    longest_first = sorted(folded, key=lambda each: (-len(each), each))
    return "|".join(re.escape(each).replace(r"\ ", " ?") for each in longest_first)
