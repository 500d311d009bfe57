"""What the name of a column says: who refused below it, what was asked, and how names compare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

LONGEST_NAME = 6  # words: more is a title or a sentence

# Wide on purpose: taken for the opposite, a column of consent texts nobody; the other way round it
# texts exactly those who refused. Patterns on folded names; what they have in common comes first.
_TEXTS = r"sms|texto\w*|texts?|texting|pubs?|publicit\w*|newsletters?|marketing|prospection"
_TEXTS += r"|demarchage|consent\w*|rgpd|gdpr"
_OFFERS = r"offres?|offers?|promos?|promotions?|ads?"
_SENT = r"envois?|messages?|contact\w*"
_OF = r"(?: (?:a|aux?|d|de|du|des|l|la|le|les|mon|son))*"

_REFUSALS = (
    # words that say it, whatever stands beside them
    r"stop\w*|desinscri\w*|desabo\w*|unsub\w*|opt(?:ed)? ?outs?|oppose\w*|(?<!non )opposition\w*",
    r"refus\w*|exclu(?:e|s|es|re)?|revoque\w*|revoked|withdrawn|suppressed|dnd|dnc|bloctel",
    r"blacklist\w*|(?:black|block) list\w*|liste noire|anti ?pub\w*",
    r"do not|don t|dont|never|not (?:opted|to be contacted)|pas d accord",
    r"ne (?:pas|plus|jamais)|ne (?:veu|voul|souhait|desir|consent|accept)\w*",
    r"n (?:accepte|autorise)\w*|n a pas (?:accept|autoris|consent|donne|souhait|voulu)\w*",
    r"(?:non|pas) (?:interesse|contactable)\w*",
    r"^(?:bloque(?:e|s|es)?|blocked|exclusions?|declined)$",
    # none of what would be sent: "Pas de SMS", "Sans consentement"
    rf"(?:non|no|pas|plus|sans|hors|aucune?s?|jamais){_OF} (?:{_TEXTS})",
    rf"(?:non|no|pas|plus|aucune?s?|jamais){_OF} (?:{_OFFERS})",
    rf"(?:pas|plus|no){_OF} contact|(?:non|no|sans) accords?(?: sms)?$",
    r"(?:sms|textos?|texts?) (?:non|no|off)$",
    # its end: "Arrêt des envois", "Retrait du consentement"; a parcel is picked up, too
    rf"(?:arret(?:s|er)?|bloqu\w*|blocages?|interdi\w*|desactiv\w*){_OF}"
    rf" (?:{_TEXTS}|{_OFFERS}|{_SENT}|accords?)",
    rf"(?:retraits?|revocations?){_OF} (?:{_TEXTS}|accords?)",
    rf"(?:{_SENT}|offres?) (?:a )?(?:interdi|bloqu|block|declin|arretee?s?\b|desactiv)\w*",
    r"consent\w* (?:retir|revoq)\w*",
)
_REFUSES = re.compile(rf"\b(?:{'|'.join(_REFUSALS)})\b")
# Words that refuse only where a short header speaks of texts or of consent too: "Commande retirée
# le" does not, "A retiré son accord" does.
_ENDS = re.compile(
    r"\b(?:(?<!pret a )(?<!prete a )(?<!prets a )(?<!pretes a )retir\w*|revo(?:qu\w*|cations?|ked?)"
    r"|interdi\w*|bloqu\w*|block(?:ed|s|ing)?|arret\w*|desactiv\w*|disabled|deactivated"
    r"|(?:non|not) (?:autoris|authoris|authoriz|allow|accept|souhait|desir|want)\w*"
    r"|excl(?:u|us|ue|ues|ure|usions?|uded?)|declin\w*|withdr\w*)\b"
)
_OF_TEXTS = re.compile(rf"\b(?:{_TEXTS}|accords?|envois?|offers?|opt ?in)\b")
# A header that names both answers asks what stands beside them: "Oui/Non SMS", "STOP SMS (O/N)". As
# they are written: "Oui = non SMS" and "Mail oui, non SMS" refuse. A third may follow,
# of several words: "SMS (oui/non/ne pas contacter)".
_BOTH_ANSWERS = re.compile(
    r"\b(?:(?:oui|o|yes|y) *(?:/|\bou\b|\bor\b) *(?:non|no|n)"
    r"|(?:non|no) *(?:/|\bou\b|\bor\b) *(?:oui|yes))\b(?!['’])((?: */ *[^/()\[\],;:]+)*)",
    re.IGNORECASE,
)
# After another channel they are an answer each, and so they are where the second is of several
# words: "Mail oui / non SMS", "SMS (oui / non intéressé)".
_OTHER_CHANNEL = re.compile(
    r"\b(?:mails?|emails?|emailing|courriels?|newsletters?|courriers?|tel|telephone|phone|appels?"
    r"|calls?|whatsapp)\b"
)
_OWN_TO_NO = ("interess", "contactable", "consentant")


def fold(name: str) -> str:
    """Lower case, no accents, words parted by one space: "N° Tél." is "n tel"."""
    # The degree and ordinal signs of "n°" are letters for Unicode, and would give "no".
    bare = re.sub("[°º]", " ", str(name)[:300])
    split = unicodedata.normalize("NFKD", bare.casefold())
    plain = "".join(char for char in split if not unicodedata.combining(char))
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def signature(header: Sequence[str]) -> str:
    """The same for lists with the same columns in the same order: choices are kept under it."""
    return "|".join(known_as(name) for name in header)


def known_as(name: str) -> str:
    """`fold`, or for a name in another script or of signs alone the name itself."""
    return fold(name) or name.strip().casefold()


def means_refusal(name: str) -> bool:
    """Whether a yes below this header says no: "STOP SMS", "Désinscrit", "Ne pas contacter"."""
    return any(map(_refuses, (question(name), *_answers(str(name)[:300]))))


def _answers(name: str) -> Iterator[str]:
    """What a header with both answers says beside its question, each part folded."""
    for both in _BOTH_ANSWERS.finditer(name):
        yield fold(both[1])  # a third answer
        before, beside = name[: both.start()], name[both.end() :]
        if before.endswith("("):
            yield fold(both[0] + beside.partition(")")[0])
        elif _OTHER_CHANNEL.search(fold(before)) or fold(beside).startswith(_OWN_TO_NO):
            yield fold(both[0] + beside)


def _refuses(folded: str) -> bool:
    if _REFUSES.search(folded):
        return True
    short = len(folded.split()) <= LONGEST_NAME
    return bool(short and _ENDS.search(folded) and _OF_TEXTS.search(folded))


def question(name: str) -> str:
    """The header, folded, without the answers it names."""
    return fold(_BOTH_ANSWERS.sub(" ", str(name)[:300]))


def names_texts(name: str) -> bool:
    """Whether a yes below this header is one to texts, and not only to data kept or a letter."""
    return re.search(r"\b(?:sms|textos?|texts?)\b", fold(name)) is not None


def is_newsletter(name: str) -> bool:
    """Whether it is mail, and another matter, that was agreed to."""
    return re.search(r"\bnewsletters?\b", fold(name)) is not None
