"""Which column of somebody's list is what, from its name in French or English and its values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.cells import Answer, Cell, answer
from desktop_app.domain.contact import Reach
from desktop_app.domain.headers import (
    LONGEST_NAME,
    asks_for_texts,
    fold,
    is_of_texts,
    means_refusal,
    names_offers,
    names_texts,
    question,
)
from desktop_app.domain.phone import read_cell


class Field(StrEnum):
    """What a column can hold. A column that is none of these is a free field under its name."""

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FULL_NAME = "full_name"
    PHONE = "phone"  # the column to text
    OTHER_PHONE = "other_phone"  # further numbers; there may be several such columns
    EMAIL = "email"
    BIRTHDAY = "birthday"
    LAST_VISIT = "last_visit"
    TAGS = "tags"
    LANGUAGE = "language"
    NOTES = "notes"
    CONSENT = "consent"  # only pointed out: it counts when a person says what was agreed to
    REFUSAL = "refusal"  # the opposite ("STOP SMS"): a yes in it is a no; there may be several
    LEFT_OUT = "left_out"  # a person said that nothing of it is to be taken in; never guessed


@dataclass(frozen=True)
class Columns:
    """The guess: one entry a column, None for a free field; ``from_values`` had no telling name.

    Of the columns about consent those ``agreeing`` must not be blank, and one that is `decisive`
    must say yes; in the others only a no counts, and what is unclear. None for all of them.
    """

    fields: tuple[Field | None, ...]
    from_values: frozenset[int] = frozenset()
    agreeing: frozenset[int] | None = None

    def index(self, field: Field) -> int | None:
        """The first column of that field, counted from 0."""
        return self.fields.index(field) if field in self.fields else None


_NAMES = {
    Field.FIRST_NAME: "prenom|prenoms|first name|firstname|given name|forename|petit nom",
    Field.LAST_NAME: "nom|noms|nom de famille|last name|lastname|surname|family name|nom usuel"
    "|nom client|nom du client|nom patient|nom du patient|nom de naissance|nom d usage",
    Field.FULL_NAME: "nom complet|nom et prenom|nom prenom|prenom nom|prenom et nom|full name"
    "|name|client|cliente|clients|customer|customer name|client name|patient|patiente|contact"
    "|nom prenoms|noms et prenoms|nom et prenoms",
    Field.EMAIL: "e mail|email|mail|courriel|adresse e mail|adresse email|adresse mail|mel"
    "|email address|e mail address|adresse electronique",
    Field.BIRTHDAY: "date de naissance|naissance|ne le|nee le|ne e le|anniversaire"
    "|date anniversaire"
    "|birthday|birth date|birthdate|date of birth|dob|ddn",
    Field.LAST_VISIT: "derniere visite|dernier rdv|dernier rendez vous|derniere venue"
    "|dernier passage"
    "|date derniere visite|date de derniere visite|last visit|last appointment|last seen"
    "|dernier achat|last purchase",
    Field.TAGS: "tags|tag|etiquette|etiquettes|groupe|groupes|group|groups|categorie|category"
    "|labels",
    Field.LANGUAGE: "langue|language|lang|preferred language",
    Field.NOTES: "notes|note|remarque|remarques|commentaire|commentaires|comment|comments"
    "|observations"
    "|observation|remarks|divers",
    Field.CONSENT: "consentement|consent|accord|accord sms|ok sms|opt in|optin|opt in sms|rgpd|gdpr"
    "|accepte sms|accepte les sms|sms ok|sms consent|marketing consent|newsletter|sms marketing"
    "|accord publicite|consentement sms|offres",
}
_CONSENTS = set(_NAMES[Field.CONSENT].split("|"))
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names.split("|")}

_PHONE_WORDS = {"tel", "telephone", "phone", "telephonique", "tph", "phonenumber", "tels"}
_MOBILE_WORDS = {"portable", "mobile", "gsm", "cell", "cellulaire", "cellphone", "port", "mob"}
_LANDLINE_WORDS = {"fixe", "domicile", "home", "landline", "bureau", "work", "travail", "maison"}
_NOT_A_PHONE = {"fax", "telecopie", "telecopieur", "date", "modele", "model", "marque", "operateur"}
_MAY_BE_A_PHONE = {"numero", "number", "num", "no", "n", "numeros", "sms", "contact"}
_SAMPLE = 60  # rows looked at: enough to outvote a few odd cells
_MOST = 0.6  # share of the filled cells that makes a column what its values are

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def has_phones(
    fields: Sequence[Field | None], rows: Sequence[Sequence[Cell]], region: str = "FR"
) -> bool:
    """Whether the phone column of ``fields`` holds a number, or nothing at all, in ``rows``.

    A header that says little ("Column1") heads lists of another order too.
    """
    if Field.PHONE not in fields:
        return True
    at = fields.index(Field.PHONE)
    filled = _filled(rows[:_SAMPLE], at)
    return not filled or any(phone_like(cell, region) for cell in filled)


def agreeing(header: Sequence[str], fields: Sequence[Field | None]) -> frozenset[int]:
    """Of the columns about consent those that must say yes: where some called consent name texts,
    these; else all called so but those of another matter (a newsletter, data); else all called so.
    And any of offers beside them, lest a blank there pass for a yes.
    """
    about = [at for at, each in enumerate(fields) if each is Field.CONSENT]
    sure = [at for at in about if not may_be_consent(header[at])]
    texts = [at for at in sure if names_texts(header[at])]
    others = [at for at in sure if question(header[at]) not in _OTHER_MATTERS]
    offers = [
        at
        for at in about
        if names_offers(header[at])
        and question(header[at]) not in _OTHER_MATTERS
        and not only_mentions(header[at])
    ]
    asked = texts or others or sure
    return frozenset([*asked, *offers] if asked else ())


_OTHER_MATTERS = {"newsletter", "rgpd", "gdpr"}
_TEXTS = {"sms", "texto", "textos", "text", "texts"}


def decisive(header: Sequence[str], agreeing: Iterable[int]) -> list[int]:
    """Of those ``agreeing`` the columns in which a yes counts: those called consent; where none is,
    a person named them."""
    ordered = sorted(agreeing)
    return [at for at in ordered if not may_be_consent(header[at])] or ordered


def only_mentions(name: str) -> bool:
    """A column that `may_be_consent`, but speaks of something else as well ("SMS commande prête"):
    its no is none, and casts a doubt on another column's yes."""
    return may_be_consent(name) and not asks_for_texts(question(name))


def may_be_consent(name: str) -> bool:
    """A column of anything, unless yes and no stand below its name, or are named beside. "SMS"
    over ticks may say who got one, "Pub (O/N)" who came by it: a yes there counts only where
    somebody says that it is consent. A no does anyway."""
    asked = question(name)
    both_answers = asked != fold(name)
    return not (asked in _CONSENTS or (both_answers and asked in _TEXTS)) and is_of_texts(asked)


def field_of_name(name: str) -> Field | None:
    """What a column is by its name alone; OTHER_PHONE for a landline's name."""
    folded = fold(name)
    if named := _named_no_phone(name):
        return named
    rank = _phone_rank(folded)
    if rank is None:
        return None
    return Field.OTHER_PHONE if rank == _LANDLINE else Field.PHONE


_MOBILE, _ANY_LINE, _LANDLINE = range(3)


def _phone_rank(folded: str) -> int | None:
    words = set(folded.split())
    if not words or len(folded.split()) > LONGEST_NAME or words & _NOT_A_PHONE:
        return None
    named = words & _PHONE_WORDS
    if words & _MOBILE_WORDS:
        return _MOBILE
    if words & _LANDLINE_WORDS and (named or len(words) == 1):
        return _LANDLINE
    return _ANY_LINE if named else None


def phone_like(cell: Cell, region: str = "FR") -> bool:
    """A cell that a person meant as a telephone number, also one that lost its digits."""
    # Fiction counts: a list to practise with has the columns of a real one.
    verdict = read_cell(cell, region, fiction=True)
    return verdict.reach in {Reach.TEXTABLE, Reach.LANDLINE} or verdict.reason == "digits_lost"


_SEVERAL = {Field.CONSENT, Field.REFUSAL}


def guess(header: Sequence[str], rows: Sequence[Sequence[Cell]], region: str = "FR") -> Columns:
    """What each column is. Names decide; values decide where names are silent or surely wrong.

    ``rows`` are the list's first rows, each as wide as ``header`` or shorter. No two columns get
    the same field, except OTHER_PHONE, CONSENT and REFUSAL: who said no in one of those said no.
    """
    sample = rows[:_SAMPLE]
    fields: list[Field | None] = [_named_no_phone(name) for name in header]
    fields = [
        each if each in _SEVERAL or fields.index(each) == at else None
        for at, each in enumerate(fields)
    ]
    by_value: set[int] = set()
    _place_phones(header, sample, region, fields, by_value)
    for at, name in enumerate(header):
        if fields[at] is None and may_be_consent(name) and _are_answers(sample, at, name):
            fields[at] = Field.CONSENT
    _place_by_value(sample, fields, by_value, Field.EMAIL, _is_mail)
    if not {Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME} & set(fields):
        _place_by_value(sample, fields, by_value, Field.FULL_NAME, _is_full_name)
    elif Field.FULL_NAME in fields and Field.FIRST_NAME in fields and Field.LAST_NAME not in fields:
        # "Client" beside "Prénom" is the family name.
        fields[fields.index(Field.FULL_NAME)] = Field.LAST_NAME
    return Columns(tuple(fields), frozenset(by_value))


def _named_no_phone(name: str) -> Field | None:
    if named := _FIELD_OF.get(fold(name)):
        return named
    if means_refusal(name):
        return Field.REFUSAL
    asked = question(name)
    both_answers = asked != fold(name) and _phone_rank(asked) is None
    return Field.CONSENT if asked in _CONSENTS or (both_answers and is_of_texts(asked)) else None


def _place_phones(
    header: Sequence[str],
    sample: Sequence[Sequence[Cell]],
    region: str,
    fields: list[Field | None],
    by_value: set[int],
) -> None:
    """PHONE for the best column, OTHER_PHONE for the rest: mobile before any before landline."""
    ranked: list[tuple[int, float, int]] = []
    for at, name in enumerate(header):
        # "Contact" names people here and numbers there: its values tell.
        open_name = fields[at] in {None, Field.REFUSAL} or fold(name) in _MAY_BE_A_PHONE
        rank = _phone_rank(fold(name)) if fields[at] is None else None
        if rank is None and not open_name:
            continue
        share = _share(sample, at, lambda cell: phone_like(cell, region))
        if rank is not None:
            # A phone's name over other things ("Mobile: oui/non") ranks behind real numbers.
            ranked.append((rank if share or not sample else rank + 10, -share, at))
        elif share >= _MOST:
            ranked.append((_ANY_LINE, -share, at))
            by_value.add(at)
    for place, (_, _, at) in enumerate(sorted(ranked)):
        fields[at] = Field.OTHER_PHONE if place else Field.PHONE


def _place_by_value(
    sample: Sequence[Sequence[Cell]],
    fields: list[Field | None],
    by_value: set[int],
    field: Field,
    fits: Callable[[Cell], bool],
) -> None:
    if field in fields:
        return
    for at, taken in enumerate(fields):
        if taken is None and _share(sample, at, fits) >= _MOST:
            fields[at] = field
            by_value.add(at)
            return


def looks_like_names(cells: Sequence[Cell]) -> bool:
    """Whether most of ``cells``, none of them blank, may be whole names."""
    return bool(cells) and sum(map(_is_full_name, cells)) >= _MOST * len(cells)


def _share(sample: Sequence[Sequence[Cell]], at: int, fits: Callable[[Cell], bool]) -> float:
    filled = _filled(sample, at)
    return sum(map(fits, filled)) / len(filled) if filled else 0.0


def _filled(sample: Sequence[Sequence[Cell]], at: int) -> list[Cell]:
    return [row[at] for row in sample if at < len(row) and str(row[at]).strip()]


def _are_answers(sample: Sequence[Sequence[Cell]], at: int, name: str) -> bool:
    """Whether most of what stands there says yes or no. Below "SMS" 0 and 1 may be how many were
    sent: there the others decide."""
    filled = _filled(sample, at)
    if fold(name) in _TEXTS:
        filled = [cell for cell in filled if str(cell).strip() not in {"0", "1"}]
    said = sum(answer(cell) is not Answer.UNKNOWN for cell in filled)
    return bool(filled) and said >= _MOST * len(filled)


def _is_mail(cell: Cell) -> bool:
    return bool(_MAIL.fullmatch(str(cell).strip()))


def _is_full_name(cell: Cell) -> bool:
    words = str(cell).split()
    return 2 <= len(words) <= 4 and all(re.fullmatch(r"[^\W\d_][\w'’.-]*", each) for each in words)
