"""What somebody texted back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop_app.domain.folding import fold

# Understood in every country: what handsets, operators and habit have taught people everywhere.
_INTERNATIONAL = ("STOP", "STOPP", "STOPALL", "UNSUBSCRIBE", "OPT OUT")
_ORDERS = ("STOPALL", "UNSUBSCRIBE", "OPT OUT")  # nothing but a refusal, whatever stands behind
_VERBS = ("STOP", "STOPP")

_GREETINGS = "bonjour|bonsoir|salut|hello|hi|merci|svp|please|pls|plz"
# Before a verb: "Pouvez-vous arrêter", "Merci de ne plus m'écrire", "I would like you to stop".
_ASKING = (
    "merci de|merci d|veuillez|priere de|bien vouloir|pouvez vous|pourriez vous|peux tu"
    "|je (?:vous |te )?(?:demande|prie)(?: de| d| l)?"
    "|j aimerais|je souhaiterais|je (?:souhaite|desire|veux|voudrais|prefere)(?: l)?"
    "|(?:can|could|will|would) you|i(?: d| would)? (?:want|like|wish)(?: you)?(?: to)?"
)
_COURTESIES = "merci|svp|s il vous plait|s il te plait|please|thanks|thank you"

_BETWEEN_CLAUSES = re.compile(r"[.,;:!?\n]+")
_AND = re.compile(r"(?<= )(?:et|and)(?= )")
_IN_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{3,}\b")
# What a verb may be about, on folded text: texts, and their being sent. Not the shop, in "stop at
# the shop".
_OF_TEXTS = re.compile(
    r"\b(?:sms|textos?|texts?|texting|messages?|messaging|sending|envois?|envoyer|ecrire|contacter"
    r"|contacting|pub|pubs|publicites?|promos?|promotions?|offres?|offers?|ads|marketing"
    r"|newsletters?|spam|spamming|infos?|informations?|annonces?|alertes?|actualites?|bons plans"
    r"|mails?|emails?|emailing|notifications?|relances?|rappels?|communications?|sollicitations?"
    r"|demarchage|prospection|fichiers?|bases?|database|(?:ce|mon) numero|(?:this|my) number"
    # not the list for Tuesday, nor that of those who take part
    r"|(?:vos|votre|tes|ta) listes?|listes?(?! (?:pour|du|d|des?(?! (?:diffusion|vos|clients?"
    r"|contacts?|abonnes)))\b)|your lists?|(?:this|the|mailing|marketing) list(?! (?:for|of)\b)"
    r"|mailings?|rien|quoi que ce soit|de votre part|calling|harassing|bothering|harceler"
    r"|harcelement|deranger)\b"
)
# What else a shop sends.
_GOODS = re.compile(
    r"\b(?:colis|commandes?|paniers?|journal|journaux|magazines?|factures?|facturation|livraisons?"
    r"|papiers?|devis|recus?|ordonnances?|resultats?"
    r"|parcels?|packages?|orders?|deliver\w*|invoices?|bills?|receipts?|results?)\b"
)
_WHOM = re.compile(
    r"\b(?:me|moi|us|nous|it|this|that|ca|cela|now|maintenant|again|anymore|jamais|beaucoup"
    r"|immediately|immediatement|definitivement|desormais|dorenavant|a l avenir"
    rf"|{_COURTESIES}|stp|cordialement|regards|bonne journee)\b"
)


@dataclass(frozen=True)
class StopWords:
    """The words by which a country's people refuse, beside those understood everywhere.

    ``everyday`` are phrases in which such a word refuses nothing: "arrêt de bus", "non-stop";
    ``orders`` those that refuse at the head of any clause, ``verbs`` those that do where texts, or
    nothing, stand behind them: "C'est Marie. Arrêtez vos SMS"; ``receiving`` those that do unless
    goods stand there: "Je ne veux plus recevoir le panier".
    """

    keywords: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    receiving: tuple[str, ...] = ()

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
        """The head of a clause, folded, that counts as a refusal whatever follows."""
        return re.compile(
            rf"(?:(?:{_GREETINGS}|{_ASKING}) )*(?:{_any_of((*_ORDERS, *self.orders))})(?= |$)"
        )

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        """The head of a clause, folded, that is one by what follows: the group."""
        verb = f"(?:{_any_of((*_VERBS, *self.verbs))})"
        return re.compile(rf"(?:(?:{_GREETINGS}|{_ASKING}) )*{verb}(?:sms)?[0-9]*(?= |$)(.*)")

    @cached_property
    def _no_longer(self) -> re.Pattern[str]:
        """The same for what somebody would receive no longer."""
        verb = f"(?:{_any_of(self.receiving) or '(?!)'})"
        return re.compile(rf"(?:(?:{_GREETINGS}|{_ASKING}) )*{verb}(?= |$)(.*)")

    @cached_property
    def _shouted(self) -> re.Pattern[str]:
        """A word, folded, that refuses wherever it stands in a text in capitals."""
        words = (each for each in (*self.orders, *self.verbs) if " " not in fold(each))
        heard = _any_of((*_INTERNATIONAL, *words))
        return re.compile(rf"(?:^| )(?:{heard})(?:sms)?[0-9]*(?= |$)")

    @cached_property
    def _keyword(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^| ){self._word}(?= |$)")

    @cached_property
    def _harmless(self) -> re.Pattern[str]:
        return re.compile(rf"(?:(?<= )|^)(?:{_any_of(self.everyday) or '(?!)'})(?= |$)")


def is_stop(text: str, words: StopWords) -> bool:
    """Whether ``text`` asks for no more texts: it begins or ends with a keyword; a clause of it is
    nothing but one, or an order; or such a word stands amid a text all in capitals, be it an order
    or beside texts. Greetings, thanks and the code it was told to answer to aside.

    In doubt it does: a text that should have gone out costs less than one that should not. Only
    where the keyword stands amid a sentence, or in an everyday phrase, it says something else.
    """
    written = unicodedata.normalize("NFC", text)
    clauses = _clauses(written)
    if any(_is_order(words._harmless.sub("_", each), words) for each in clauses):
        return True
    if _is_shouted(written):
        if _is_heard(clauses, words):
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
    """Whether it is an order, or a verb with texts or nothing behind it: "stop texting me"."""
    parts = [each.strip() for each in _AND.split(clause)]
    if any(words._order.match(each) for each in parts):
        return True
    unwanted = filter(None, map(words._no_longer.fullmatch, parts))
    if any(_OF_TEXTS.search(each[1]) or not _GOODS.search(each[1]) for each in unwanted):
        return True
    first, *others = map(words._verb.fullmatch, parts)
    if first and (_is_blank(first[1]) or _OF_TEXTS.search(first[1])):
        return True
    # After "and" a bare "stop" is no order, "no more texts" is.
    return any(
        each is not None and _OF_TEXTS.search(each[0] if _is_blank(each[1]) else each[1])
        for each in others
    )


def _is_blank(rest: str) -> bool:
    return not _WHOM.sub("", rest).strip()


def _is_heard(clauses: Sequence[str], words: StopWords) -> bool:
    """Of a text in capitals, where no word stands out: one that refuses anywhere but in an everyday
    phrase, or any keyword beside texts. "NON STOP" alone is no everyday phrase there."""
    meant = [
        words._harmless.sub(lambda it: it[0] if it[0] == "non stop" else "_", each)
        for each in clauses
    ]
    return any(
        words._shouted.search(each) or (words._keyword.search(each) and _OF_TEXTS.search(each))
        for each in meant
    )


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
