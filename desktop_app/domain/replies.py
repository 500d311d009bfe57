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
_AND = re.compile(r"(?<= )(?:et|and)(?= )")
# What an order may be about, on folded text: texts, and their being sent. Not the shop in "stop at
# the shop".
_OF_TEXTS = re.compile(
    r"\b(?:sms|textos?|texts?|texting|messages?|messaging|sending|envois?|envoyer|ecrire|contacter"
    r"|contacting|pub|pubs|publicites?|promos?|offres?|offers?|ads|marketing|newsletters?|spam|rien)\b"
)
_WHOM = re.compile(rf"\b(?:me|moi|us|nous|{_COURTESIES}|stp|cordialement|regards)\b")
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
        """The head of a clause, folded, that tells us to stop; what it speaks of follows."""
        order = f"(?:{_any_of((*_INTERNATIONAL, *self.orders))})"
        return re.compile(rf"(?:(?:{_GREETINGS}) )*{order}(?:sms)?[0-9]*(?= |$)(.*)")

    @cached_property
    def _shouted(self) -> re.Pattern[str]:
        """A word understood everywhere, folded, wherever it stands."""
        return re.compile(rf"(?:^| )(?:{_any_of(_INTERNATIONAL)})(?:sms)?[0-9]*(?= |$)")

    @cached_property
    def _harmless(self) -> re.Pattern[str]:
        return re.compile(rf"(?:(?<= )|^)(?:{_any_of(self.everyday) or '(?!)'})(?= |$)")


def is_stop(text: str, words: StopWords) -> bool:
    """Whether ``text`` asks for no more texts: it begins or ends with a keyword; a clause of it is
    nothing but one, or an order about texts; or a word understood everywhere is shouted in it.
    Greetings, thanks and the code it was told to answer to aside.

    In doubt it does: a text that should have gone out costs less than one that should not. Only
    where the keyword stands amid a sentence, or in an everyday phrase, it says something else.
    """
    written = unicodedata.normalize("NFC", text)
    clauses = _clauses(written)
    if any(_is_order(each, words) for each in clauses):
        return True
    if _is_shouted(written):
        if _is_heard(" | ".join(clauses), words):
            return True
    else:
        # "Non, stop" and "Non STOP" are two clauses, and refusals; "non stop" is everyday.
        clauses = _clauses(_IN_CAPITALS.sub(r",\g<0>,", written))
    meant = words._harmless.sub("_", " | ".join(clauses))
    if any(words._clause.fullmatch(each.strip()) for each in meant.split("|")):
        return True
    said = " ".join(each for each in meant.split() if each != "|")
    return words._refusal.search(said) is not None


def _clauses(text: str) -> list[str]:
    return [fold(each) for each in _BETWEEN_CLAUSES.split(text)]


def _is_order(clause: str, words: StopWords) -> bool:
    """Whether it tells us to stop, and nothing but texts: "stop texting me", "désabonnez-moi"."""
    first, *others = (each.strip() for each in _AND.split(clause))
    told = words._order.fullmatch(first)
    if told and not _WHOM.sub("", told[1]).strip():
        return True
    orders = (told, *map(words._order.fullmatch, others))
    return any(each is not None and _OF_TEXTS.search(each[1]) for each in orders)


def _is_heard(clauses: str, words: StopWords) -> bool:
    """Of a text in capitals, where none stands out: a keyword anywhere but in "BUS STOP". "NON STOP
    LES SMS" is a refusal."""
    meant = words._harmless.sub(lambda it: it[0] if it[0].startswith("non ") else "_", clauses)
    return words._shouted.search(meant) is not None


def _is_shouted(text: str) -> bool:
    """Whether most of it is in capitals, so that no word stands out by them."""
    words = text.split()
    small = sum(any(map(str.islower, each)) for each in words)
    return len(words) > 3 and small < len(_IN_CAPITALS.findall(text))


def _any_of(phrases: tuple[str, ...]) -> str:
    """Folded, as alternatives, the longest first; words of a phrase may be run together."""
    folded = {fold(each) for each in phrases} - {""}
    longest_first = sorted(folded, key=lambda each: (-len(each), each))
    return "|".join(re.escape(each).replace(r"\ ", " ?") for each in longest_first)
