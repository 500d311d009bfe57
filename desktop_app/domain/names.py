"""A whole name in one cell, parted into first and last name."""

from __future__ import annotations

from desktop_app.domain.folding import fold

_TITLES = {
    *("m", "mr", "mme", "mlle", "madame", "monsieur", "mademoiselle", "mrs", "ms", "miss", "dr"),
    "docteur",
}
_AND = {"et", "ou", "and", "or", "&", "/", "+"}


def part_name(whole: str, *, last_first: bool) -> tuple[str, str]:
    """(first name, last name) of "Léa Durand", "DURAND Léa", "Durand, Léa", "Mme Durand".

    A comma or capitals tell the last name; else ``last_first`` does, which the column's name
    gives. One word alone is a last name: a text must not greet somebody by it as a friend.
    """
    before, comma, after = whole.partition(",")
    if comma and before.strip() and after.strip():
        return " ".join(after.split()), " ".join(_without_title(before.split()))
    words = _without_title(whole.replace(",", " ").split())
    if len(words) < 2:
        return "", " ".join(words)
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    if capitals and len(capitals) < len(words):
        others = [word for word in words if word not in capitals]
        return " ".join(others), " ".join(capitals)
    if last_first:
        return words[-1], " ".join(words[:-1])
    return words[0], " ".join(words[1:])


def behind_titles(text: str) -> list[list[str]]:
    """The words behind each title in a text: of "Couleur Mme Durand" one list, that of Durand."""
    words = text.split()
    starts = (at for at in range(len(words) - 1) if _is_title(words[at]))
    return [_without_title(words[at:]) for at in starts]


def is_last_first(header: str) -> bool:
    """Whether a column of that name puts the last name first ("Nom et prénom")."""
    words = fold(header).split()
    firsts = {"prenom", "prenoms"} & set(words)
    return bool(firsts) and words[0] in {"nom", "noms"}


def _without_title(words: list[str]) -> list[str]:
    """Without "Mme", and without "M. et Mme", "M./Mme", "Mr & Mrs": "et" is nobody's name."""
    at = 0
    while at < len(words) - 1 and _is_title(words[at]):
        joined = at + 2 < len(words) and words[at + 1].casefold() in _AND
        if not (joined and _is_title(words[at + 2])):
            return words[at + 1 :]
        at += 2
    return words[at:]


def _is_title(word: str) -> bool:
    named = set(fold(word).split())
    return bool(named & _TITLES) and named <= _TITLES | _AND
