"""What a cell of somebody's list says: a text, a date, yes or no, tags, a language.

What cannot be read for sure is None or unknown, never a guess; the caller keeps the cell as it is.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import StrEnum

from desktop_app.domain.folding import fold

Cell = str | int | float
"""A cell as read: text, a stored number, or a truth value; empty is ``""``. Dates are ISO text."""


class Answer(StrEnum):
    """What a consent cell says. Unclear is unknown, never yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


# A cell that begins so is calculated by the spreadsheet that opens it (OWASP, CSV injection);
# the wide forms too, in some. Apostrophes before it belong to it, so that disarming is reversible.
_CALCULATED = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def disarm(text: str) -> str:
    """``text`` for a file that a spreadsheet will open: nothing in it is calculated."""
    return f"'{text}" if _CALCULATED.match(text) else text


def rearm(text: str) -> str:
    """The text that `disarm` was given."""
    return text[1:] if text.startswith("'") and _CALCULATED.match(text) else text


def text_of(cell: Cell) -> str:
    """The cell as trimmed text in NFC, without control characters; line ends stay."""
    if isinstance(cell, bool):
        return str(cell).lower()
    text = unicodedata.normalize("NFC", rearm(str(cell)))
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(char for char in text if _is_kept(char))
    return text.strip()


def _is_kept(char: str) -> bool:
    return char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"}


def line_of(cell: Cell) -> str:
    """The cell as one line with single spaces."""
    return " ".join(text_of(cell).split())


_TICKED = {"oui", "o", "yes", "y", "ok", "x", "vrai", "true", "1"}
_YES = _TICKED | {
    *("d accord", "accepte", "acceptee", "accord", "optin", "opt in", "inscrit", "inscrite"),
    *("abonne", "abonnee", "subscribed"),
}
_NO = {"non", "n", "no", "faux", "false", "0"}
# A refusal, also with its day or reason behind it: "STOP le 12/03", "Refus (tél.)". Whom not to
# call, mail or disturb at noon is another matter.
_DAY = r"(?:le |en |depuis |since |on )?[0-9]"
_REFUSING = re.compile(
    r"(?:stop(?:pee?)?|desinscrite?s?|desabonnee?s?|unsubscribed|opt(?:ed)? ?out|refus(?:ee?|ed)?"
    r"|retiree?|revoquee?|bloquee?|blacklist(?:ee?|ed)?|liste noire|revoked|withdrawn|blocked"
    r"|declined|objected|opposee?|opposition|pas d accord|n accepte pas|non merci|no thanks"
    r"|(?:non|pas|plus|jamais|sans|aucune?|no)(?: de)? (?:sms|textos?|texts?|pub|publicite)"
    r"|(?:pas|non) interessee?|ne (?:veut|souhaite|desire) (?:pas|plus)"
    rf"|ne (?:pas|plus|jamais) (?:contacter|envoyer|solliciter)(?= {_DAY}| de | par sms|$)"
    rf"|(?:do not contact|jamais|never)(?= {_DAY}|$))(?= |$)"
)
_NO_SINCE = re.compile(rf"(?:non|no) {_DAY}")
# What behind it takes it back, says another channel, or speaks of one text and not of all.
_YET = re.compile(
    r"\b(?:oui|yes|ok|mais|but|sauf|except|levee?|annulee?|puis|then|avis|uniquement|seulement"
    r"|only|prefer\w*|plutot|(?<!n )accept\w*|reinscri\w*|reabonn\w*|recus?|envoyes?|sent)\b"
)
_YES_SIGNS = set("✓✔√☑✅🗸🗹")
_NO_SIGNS = set("✗✘✕✖☒❌❎🚫⛔")


def answer(cell: Cell) -> Answer:
    """Yes or no where the cell says just that, a refusal also with more behind it.

    "oui mais pas le soir" is unknown.
    """
    seen = text_of(cell).replace("\ufe0f", "")
    if seen in _YES_SIGNS or seen in _NO_SIGNS:
        return Answer.YES if seen in _YES_SIGNS else Answer.NO
    folded = fold(seen)
    if "?" in seen:
        return Answer.UNKNOWN
    if folded in _YES:
        return Answer.YES
    said_no = folded in _NO or _NO_SINCE.match(folded) or _is_refusing(folded)
    return Answer.NO if said_no else Answer.UNKNOWN


def refusal(cell: Cell) -> Answer:
    """The answer below a header that means the opposite ("STOP SMS"): NO where the cell is ticked,
    dated or says so, else unknown. Never yes: who did not refuse has not agreed."""
    seen = text_of(cell).replace("\ufe0f", "")
    dated = _ISO.fullmatch(line_of(cell)) or _LOCAL.fullmatch(line_of(cell))
    folded = fold(seen)
    ticked = seen in _YES_SIGNS or seen in _NO_SIGNS or folded in _TICKED or _is_refusing(folded)
    return Answer.NO if dated or (ticked and "?" not in seen) else Answer.UNKNOWN


def _is_refusing(folded: str) -> bool:
    return bool(_REFUSING.match(folded)) and not _YET.search(folded)


_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
_LOCAL = re.compile(r"(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?: \d{1,2}[:h].*)?")
_MONTH_FIRST = {"US"}
_OLDEST_BIRTHDAY, _OLDEST_VISIT = 1900, 1980


def birthday_of(cell: Cell, region: str, today: date) -> date | None:
    """A day from 1900 to ``today``, None where the cell holds no such day.

    Day before month, but in the United States, and where only the other order exists. A year of
    two digits is the latest one that is not to come.
    """
    return _past_day(cell, region, today, _OLDEST_BIRTHDAY)


def visit_of(cell: Cell, region: str, today: date) -> date | None:
    """The same from 1980 on."""
    return _past_day(cell, region, today, _OLDEST_VISIT)


def _past_day(cell: Cell, region: str, today: date, oldest: int) -> date | None:
    seen = line_of(cell)
    if found := _ISO.fullmatch(seen):
        year, month, day = map(int, found.groups())
        return _day(year, month, day, today, oldest)
    if not (found := _LOCAL.fullmatch(seen)):
        return None
    one, two, year = map(int, found.groups())
    orders = [(two, one), (one, two)]
    years = [year] if len(found[3]) == 4 else [2000 + year, 1900 + year]
    for month, day in orders[::-1] if region in _MONTH_FIRST else orders:
        for full in years:
            if read := _day(full, month, day, today, oldest):
                return read
    return None


def _day(year: int, month: int, day: int, today: date, oldest: int) -> date | None:
    try:
        read = date(year, month, day)
    except ValueError:
        return None
    return read if year >= oldest and read <= today else None


def tags_of(cell: Cell) -> tuple[str, ...]:
    """The tags of a cell, parted by comma, semicolon, bar or line, each once."""
    found = [" ".join(each.split()) for each in re.split(r"[,;|\n]", text_of(cell))]
    each_once: dict[str, str] = {}
    for tag in found:
        each_once.setdefault(fold(tag) or tag, tag)
    return tuple(tag for tag in each_once.values() if tag)


_LANGUAGES = {
    "fr": "francais|francaise|french",
    "en": "anglais|anglaise|english",
    "de": "allemand|allemande|german|deutsch",
    "es": "espagnol|espagnole|spanish|espanol",
    "it": "italien|italienne|italian|italiano",
    "pt": "portugais|portugaise|portuguese|portugues",
    "nl": "neerlandais|neerlandaise|hollandais|dutch|nederlands",
    "ar": "arabe|arabic",
    "tr": "turc|turque|turkish",
    "pl": "polonais|polonaise|polish",
    "ro": "roumain|roumaine|romanian",
    "ru": "russe|russian",
    "uk": "ukrainien|ukrainienne|ukrainian",
    "zh": "chinois|chinoise|chinese",
    "vi": "vietnamien|vietnamienne|vietnamese",
}
_LANGUAGE_OF = {name: code for code, names in _LANGUAGES.items() for name in names.split("|")}


def language_of(cell: Cell) -> str | None:
    """The ISO 639-1 code of a language named or coded ("fr", "fr-FR", "Français"), or None."""
    words = fold(line_of(cell)).split()
    if len(words) == 1 and words[0] in _LANGUAGE_OF:
        return _LANGUAGE_OF[words[0]]
    coded = 1 <= len(words) <= 2 and words[0] in _LANGUAGES and len(words[-1]) == 2
    return words[0] if coded else None


# Looked for where a word begins: what is long and no address is then passed over at once.
_MAIL = re.compile(r"(?<![^@\s<>,;])[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;.]+")


def mail_of(cell: Cell) -> str | None:
    """The one mail address of a cell in small letters ("Léa <LEA@exemple.fr>" too), or None."""
    found = set(_MAIL.findall(line_of(cell).removeprefix("mailto:").casefold()))
    return found.pop() if len(found) == 1 else None
