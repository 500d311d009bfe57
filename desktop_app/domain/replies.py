"""What somebody texted back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from desktop_app.domain.folding import fold

# Understood in every country: what handsets, operators and habit have taught people everywhere.
# Each of them is an order too.
_INTERNATIONAL = ("STOP", "STOPALL", "UNSUBSCRIBE", "OPT OUT")

_GREETINGS = "bonjour|bonsoir|salut|hello|hi|merci|svp|please"
_COURTESIES = "merci|svp|s il vous plait|s il te plait|please|thanks|thank you"

_BETWEEN_CLAUSES = re.compile(r"[.,;:!?\n]+")
_BETWEEN_ORDERS = re.compile(r"\||(?<= )(?:et|and)(?= )")  # on folded clauses
_IN_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{3,}\b")


@dataclass(frozen=True)
class StopWords:
    """The words by which a country's people refuse, beside those understood everywhere.

    ``everyday`` are phrases in which such a word refuses nothing: "arrêt de bus", "non-stop";
    ``orders`` those words that refuse at the head of any clause: "C'est Marie. Arrêtez vos SMS".
    """

    keywords: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()

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
    def _order(self) -> re.Pattern[str]:
        """The head of a clause, folded, that tells us to stop."""
        order = f"(?:{_any_of((*_INTERNATIONAL, *self.orders))})"
        return re.compile(rf"(?:(?:{_GREETINGS}) )*{order}(?:sms)?[0-9]*(?= |$)")

    @cached_property
    def _harmless(self) -> re.Pattern[str]:
        return re.compile(rf"(?:(?<= )|^)(?:{_any_of(self.everyday) or '(?!)'})(?= |$)")


def is_stop(text: str, words: StopWords) -> bool:
    """Whether ``text`` asks for no more texts: it begins or ends with a keyword, a clause of it
    begins with an order or is nothing but a keyword; greetings, thanks and the code it was told to
    answer to aside.

    In doubt it does: a text that should have gone out costs less than one that should not. Only
    where the keyword stands amid a sentence, or in an everyday phrase, it says something else.
    """
    marked = unicodedata.normalize("NFC", text)
    if _stands_out(marked):
        # "Non, stop" and "Non STOP" are two clauses, and refusals; "non stop" is everyday.
        marked = _IN_CAPITALS.sub(r",\g<0>,", marked)
    clauses = " | ".join(fold(each) for each in _BETWEEN_CLAUSES.split(marked))
    meant = words._harmless.sub("_", clauses)
    if any(words._clause.fullmatch(each.strip()) for each in meant.split("|")):
        return True
    if any(words._order.match(each.strip()) for each in _BETWEEN_ORDERS.split(meant)):
        return True
    said = " ".join(each for each in meant.split() if each != "|")
    return words._refusal.search(said) is not None


def _stands_out(text: str) -> bool:
    """Whether a word in capitals does: not in a sentence that is all capitals."""
    words = text.split()
    small = sum(any(map(str.islower, each)) for each in words)
    return small >= len(_IN_CAPITALS.findall(text)) or len(words) <= 3


def _any_of(phrases: tuple[str, ...]) -> str:
    """Folded, as alternatives, the longest first; words of a phrase may be run together."""
    folded = {fold(each) for each in phrases} - {""}
    longest_first = sorted(folded, key=lambda each: (-len(each), each))
    return "|".join(re.escape(each).replace(r"\ ", " ?") for each in longest_first)
