"""What the name of a column says: who refused below it, what was asked, and how names compare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

LONGEST_NAME = 6  # words: more is a title or a sentence

# Wide on purpose: taken for the opposite, a column of consent texts nobody; the other way round it
# texts exactly those who refused. Patterns on folded names; what they have in common comes first.
_ADS = r"pubs?|publi(?:postages?|cit\w*)?|newsletters?|marketing|prospection|demarchage"
_MATTERS = rf"sms|texto\w*|texts?|texting|{_ADS}|consent\w*|rgpd|gdpr"
_SENT = r"envois?|messages?|contact\w*"
_OF = r"(?: (?:a|aux?|d|de|du|des|l|la|le|les|mon|son))*"

_REFUSES = (
    # words that say it, whatever stands beside them
    r"stop\w*|desinscri\w*|desabo\w*|unsub\w*|opt(?:ed)? ?outs?|oppose\w*|(?<!non )opposition\w*",
    r"refus\w*|exclu(?:e|s|es|re)?|revoque\w*|revoked|withdrawn|suppressed|dnd|dnc|bloctel",
    r"blacklist\w*|(?:black|block) list\w*|liste noire|anti ?pub\w*|n accepte\w*|pas d accord",
    r"do not|don t|dont|never|not (?:opted|consented|to be contacted)",
    r"ne (?:pas|plus|jamais)|ne (?:veu|voul|souhait|desir|consent|accept)\w*",
    r"(?:non|pas) (?:interesse|contactable)\w*",
    r"^(?:bloque(?:e|s|es)?|blocked|exclusions?|excluded?|declined)$",
    # none of what would be sent: "Pas de SMS", "Sans consentement"
    rf"(?:non|no|pas|plus|sans|hors|aucune?s?|jamais){_OF} (?:{_MATTERS})",
    rf"(?:pas|plus){_OF} (?:offres?|promos?|ads?|envois?|messages?|contact)",
    r"no (?:offre\w*|offers?|ads?|contact)|aucun contact$|(?:non|sans) accords?(?: sms)?$",
    r"(?:sms|textos?|texts?) (?:non|no|off)$",
    # its end: "Arrêt des envois", "Retrait du consentement"; but a parcel is picked up
    rf"(?:arret(?:s|er)?|bloqu\w*|blocages?|interdi\w*|desactiv\w*|exclusions?){_OF}"
    rf" (?:{_MATTERS}|{_SENT}|offres?|accords?)",
    rf"(?:retraits?|revocations?){_OF} (?:{_MATTERS}|accords?)",
    rf"(?:{_SENT}|offres) (?:a )?(?:interdi|bloqu|block|declin|arretee?s?\b)\w*",
    r"consent\w* (?:retir|revoq)\w*|retir\w* (?:de l|des) envois?",
)
_REFUSAL = re.compile(rf"\b(?:{'|'.join(_REFUSES)})\b")
# What refuses only in a short header that speaks of texts or of consent too: "A retiré son accord",
# not "Commande retirée le"; "N'a pas donné son accord", not "N'a pas donné suite".
_WITHHELD = re.compile(
    r"\b(?:(?<!pret a )(?<!prete a )(?<!prets a )(?<!pretes a )retir\w*|withdr(?:aw|ew)\w*"
    r"|revo(?:quer|cations?|ke)|interdi\w*|bloqu\w*|block(?:ed|s|ing)?|arret\w*|desactiv\w*"
    r"|disabled|deactivated|exclusions?|excluded?|declin\w*|objection|objections to|objected"
    r"|(?:non|not) (?:autoris|authoris|authoriz|allow|accept|souhait|desir|want)\w*"
    r"|n a pas (?:accept|autoris|donne|souhait|voulu)\w*|n autorise|(?:doesn t|does not) want)\b"
)
_OF_TEXTS = re.compile(rf"\b(?:{_MATTERS}|accords?|envois|offers|opt ?in)\b")
# A column that speaks of texts or publicity; not of what became of one, of another channel, or of
# quotes ("offres acceptées").
_OF_OFFERS = re.compile(
    r"\b(?:sms|texto\w*|text(?:s|ing|ed)?|pubs?|publicit\w*|marketing|prospection|demarchage"
    r"|etre demarchee?s?|opt ?in|offres|offers|bons plans|promos|promotions"
    r"|(?:communications?|sollicitations?|messages?) commercia\w*)\b"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:newsletters?|publipostages?|envoye\w*|recue?s?|sent|received|delivered|nombre|nb|numero"
    r"|number|date|rappels?|reminders?|rdv|appointments?|factures?|invoices?|tickets?|codes?"
    r"|confirmations?|suivi|telephonique|pret\w*|fait|veille|relances?|prevenue?s?|informee?s?"
    r"|verifiee?s?|repondu|utilisee?s?|en cours|vue?s?|venue?s?|anniversaire|avis|quiz|emploi"
    r"|photos?|notified|when)\b"
)
_QUOTES = re.compile(r"\b(?:offres|offers) (?:accept|sign|valid)")
# Whatever else it speaks of, a header with one of these asks: "Accord SMS et photos".
_AGREEMENT = re.compile(
    r"\b(?:accords?|consent\w*|accept\w*|autoris\w*|souhait\w*|agree\w*|recevoir|receive)\b"
)
# Such a header asks for consent if it has no other words.
_ASKING = re.compile(
    r"sms|textos?|text(?:s|ing|ed)?|pubs?|publicit\w*|marketing|prospection|demarchage|demarchee?s?"
    r"|offres|offers|promos?|promotion\w*|commercia\w*|bons|plans|communications"
    r"|sollicitations|messages|partenaires|accords?|consent\w*|opt|in|optin|opted|autoris\w*"
    r"|accept(?:er?|s)?|ok|allowed|permission|envois?|recevoir|recoit|receives?|wants|souhaite|happy"
    r"|contacte?e?|etre|be|par|pour|by|for|to|a|aux?|d|de|des|du|l|la|le|les|nos|vos|our|the"
)
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
    r"|calls?|whatsapp|fax)\b"
)
_GOES_ON_A_NO = ("interess", "contactable", "consentant")


def fold(name: str) -> str:
    """Lower case, no accents, words parted by one space: "N° Tél." is "n tel".

    Latin letters and digits only: choices are kept under it, so it is not `folding.fold`.
    """
    # The degree and ordinal signs of "n°" are letters for Unicode, and would give "no".
    bare = re.sub("[°º]", " ", _start(name))
    split = unicodedata.normalize("NFKD", bare.casefold())
    plain = "".join(char for char in split if not unicodedata.combining(char))
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def _start(name: str) -> str:
    return str(name)[:300]  # more is no header


def signature(header: Sequence[str]) -> str:
    """The same for lists with the same columns in the same order: choices are kept under it."""
    return "|".join(known_as(name) for name in header)


def known_as(name: str) -> str:
    """`fold`, or for a name in another script or of signs alone the name itself."""
    return fold(name) or name.strip().casefold()


def means_refusal(name: str) -> bool:
    """Whether a yes below this header says no: "STOP SMS", "Désinscrit", "Ne pas contacter"."""
    return any(map(_refuses, (question(name), *_other_answers(_start(name)))))


def _other_answers(name: str) -> Iterator[str]:
    """Folded, what a header offers to answer beside a plain yes and no."""
    for both in _BOTH_ANSWERS.finditer(name):
        yield fold(both[1])
        before, behind = name[: both.start()], name[both.end() :]
        if before.endswith("("):
            yield fold(both[0] + behind.partition(")")[0])
        elif _OTHER_CHANNEL.search(fold(before)) or fold(behind).startswith(_GOES_ON_A_NO):
            yield fold(both[0] + behind)


def _refuses(folded: str) -> bool:
    if _REFUSAL.search(folded):
        return True
    short = len(folded.split()) <= LONGEST_NAME
    return bool(short and _WITHHELD.search(folded) and _OF_TEXTS.search(folded))


def question(name: str) -> str:
    """The header, folded, without the answers it names."""
    return fold(_BOTH_ANSWERS.sub(" ", _start(name)))


def names_offers(name: str) -> bool:
    """Whether it is publicity that a yes below this header is to."""
    return (
        re.search(rf"\b(?:{_ADS}|offres?|offers?|promo\w*|commercia\w*)\b", fold(name)) is not None
    )


def is_of_texts(name: str) -> bool:
    """Whether it may be texts or publicity that a no below this header is to: "SMS", "Consentement
    pub", "Recevoir nos offres"."""
    folded = fold(name)
    if not _OF_OFFERS.search(folded) or _QUOTES.search(folded):
        return False
    if _OF_SOMETHING_ELSE.search(folded) and not _AGREEMENT.search(folded):
        return False
    return names_texts(name) or not _OTHER_CHANNEL.search(folded)


def asks_for_texts(name: str) -> bool:
    """Whether such a header says nothing else: not "SMS commande prête", "Préfère les SMS" or, a
    code or a sale, "Promos"."""
    if not is_of_texts(name):
        return False
    words = fold(name).split()
    plain = words != ["promos"] and all(map(_ASKING.fullmatch, words))
    return plain or _AGREEMENT.search(fold(name)) is not None


def names_texts(name: str) -> bool:
    """Whether a yes below this header is one to texts, and not only to data kept or a letter."""
    return re.search(r"\b(?:sms|textos?|texts?)\b", fold(name)) is not None


def is_newsletter(name: str) -> bool:
    """Whether it is mail, and another matter, that was agreed to."""
    return re.search(r"\bnewsletters?\b", fold(name)) is not None
