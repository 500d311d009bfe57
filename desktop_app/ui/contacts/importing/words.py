"""How the import says things: fields of columns, why a line is worth a look, what was repaired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.columns import Field
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.list_check import Kind, Line
from desktop_app.domain.repairs import Fix
from desktop_app.ui.kit import faults

_CONTEXT = "importing"


def _said(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))


@dataclass(frozen=True)
class KindShown:
    """``role`` as in `wording.Shown`; ``filter`` names the chip with all of that kind."""

    icon: str
    role: str
    filter: object
    sentence: object

    @property
    def icon_role(self) -> str:
        return f"{self.role}.solid" if self.role else "text.secondary"

    @property
    def chip(self) -> str:
        return _said(self.filter)

    @property
    def words(self) -> str:
        return _said(self.sentence)


KINDS: Mapping[Kind, KindShown] = {
    Kind.CORRECT: KindShown(
        "ph.x-circle-fill",
        "bad",
        QT_TRANSLATE_NOOP("importing", "To correct"),
        QT_TRANSLATE_NOOP("importing", "No number that can be used"),
    ),
    Kind.CHOOSE: KindShown(
        "ph.warning-fill",
        "warn",
        QT_TRANSLATE_NOOP("importing", "To choose"),
        QT_TRANSLATE_NOOP(
            "importing", "Two mobiles: without a choice the 1st is used, the 2nd is kept"
        ),
    ),
    Kind.REPAIRED: KindShown(
        "ph.wrench",
        "ok",
        QT_TRANSLATE_NOOP("importing", "Repaired"),
        QT_TRANSLATE_NOOP("importing", "Repaired"),
    ),
    Kind.LANDLINE: KindShown(
        "ph.phone",
        "warn",
        QT_TRANSLATE_NOOP("importing", "Landlines"),
        QT_TRANSLATE_NOOP("importing", "Landline: no text, kept to be called"),
    ),
    Kind.NO_NUMBER: KindShown(
        "ph.phone-slash",
        "warn",
        QT_TRANSLATE_NOOP("importing", "No number"),
        QT_TRANSLATE_NOOP("importing", "No number in the file: kept without one"),
    ),
    Kind.HOUSEHOLD: KindShown(
        "ph.house-line",
        "",
        QT_TRANSLATE_NOOP("importing", "Households"),
        QT_TRANSLATE_NOOP("importing", "Same number as %1: one household, two people"),
    ),
    Kind.STOP: KindShown(
        "ph.hand-palm",
        "bad",
        QT_TRANSLATE_NOOP("importing", "STOP"),
        QT_TRANSLATE_NOOP("importing", "Refused before: it stays so, whatever the file says"),
    ),
    Kind.REPEATED: KindShown(
        "ph.copy",
        "",
        QT_TRANSLATE_NOOP("importing", "Repeated"),
        QT_TRANSLATE_NOOP("importing", "Same person as line %1: one person in your book"),
    ),
    Kind.LEFT_OUT: KindShown(
        "ph.minus-circle",
        "",
        QT_TRANSLATE_NOOP("importing", "Left out"),
        QT_TRANSLATE_NOOP("importing", "Left out by you: not taken in"),
    ),
    Kind.CORRECTED: KindShown(
        "ph.pencil-simple",
        "ok",
        QT_TRANSLATE_NOOP("importing", "Corrected"),
        QT_TRANSLATE_NOOP("importing", "Corrected by you"),
    ),
    Kind.NEW: KindShown(
        "ph.user-plus",
        "",
        QT_TRANSLATE_NOOP("importing", "New"),
        QT_TRANSLATE_NOOP("importing", "New person"),
    ),
    Kind.UPDATED: KindShown(
        "ph.arrows-clockwise",
        "",
        QT_TRANSLATE_NOOP("importing", "Known, updated"),
        QT_TRANSLATE_NOOP("importing", "Known: what the file adds is noted"),
    ),
    Kind.UNCHANGED: KindShown(
        "ph.equals",
        "",
        QT_TRANSLATE_NOOP("importing", "Known, unchanged"),
        QT_TRANSLATE_NOOP("importing", "Known: nothing new"),
    ),
}

REASONS: Mapping[str, object] = {
    "digits_lost": QT_TRANSLATE_NOOP("importing", "Digits lost: the spreadsheet rounded it"),
    "is_a_date": QT_TRANSLATE_NOOP("importing", "The spreadsheet made a date of it"),
    "is_a_formula": QT_TRANSLATE_NOOP("importing", "A formula, not a number"),
    "not_whole": QT_TRANSLATE_NOOP("importing", "An amount, not a number to call"),
    "no_number": QT_TRANSLATE_NOOP("importing", "No number in this cell"),
    "too_short": QT_TRANSLATE_NOOP("importing", "Too short: %1 digits"),
    "too_long": QT_TRANSLATE_NOOP("importing", "Too long: %1 digits"),
    "not_assigned": QT_TRANSLATE_NOOP("importing", "Nobody can have this number"),
    "unknown_country": QT_TRANSLATE_NOOP("importing", "Of a country that does not exist"),
    "declined": QT_TRANSLATE_NOOP("importing", "Repair declined: to correct"),
    "nobody": QT_TRANSLATE_NOOP("importing", "No name, no number, no address"),
    "landline": QT_TRANSLATE_NOOP("importing", "Landline: no text, kept to be called"),
    "premium_rate": QT_TRANSLATE_NOOP("importing", "Premium number: no text, kept"),
    "toll_free": QT_TRANSLATE_NOOP("importing", "Toll-free number: no text, kept"),
    "shared_cost": QT_TRANSLATE_NOOP("importing", "Shared-cost number: no text, kept"),
    "voip": QT_TRANSLATE_NOOP("importing", "Internet line: no text, kept"),
    "personal_number": QT_TRANSLATE_NOOP("importing", "Personal number: no text, kept"),
    "pager": QT_TRANSLATE_NOOP("importing", "Pager: no text, kept"),
    "company_number": QT_TRANSLATE_NOOP("importing", "Company number: no text, kept"),
    "voicemail": QT_TRANSLATE_NOOP("importing", "Voicemail: no text, kept"),
    "not_a_mobile": QT_TRANSLATE_NOOP("importing", "Not a mobile: no text, kept"),
}

FIXES: Mapping[Fix, object] = {
    Fix.TWO_MOBILES: QT_TRANSLATE_NOOP(
        "importing", "Two mobiles: without a choice the 1st is used, the 2nd is kept"
    ),
    Fix.OTHER_LINE: QT_TRANSLATE_NOOP("importing", "Several lines: one is texted, all are kept"),
    Fix.LETTER_FOR_ZERO: QT_TRANSLATE_NOOP("importing", "Letter O read as a zero"),
    Fix.PLUS: QT_TRANSLATE_NOOP("importing", "“+” put before the country"),
    Fix.ZERO: QT_TRANSLATE_NOOP("importing", "Zero at the start put back"),
    Fix.PREFIX: QT_TRANSLATE_NOOP("importing", "International form (00) read"),
    Fix.TRUNK_ZERO: QT_TRANSLATE_NOOP("importing", "Zero in brackets taken out"),
    Fix.WORDS: QT_TRANSLATE_NOOP("importing", "Number found among words"),
    Fix.DIGITS_ASIDE: QT_TRANSLATE_NOOP("importing", "Some digits left aside"),
    Fix.SIGNS: QT_TRANSLATE_NOOP("importing", "Unusual signs read as digits"),
}

FIELDS: Mapping[Field | None, object] = {
    Field.PHONE: QT_TRANSLATE_NOOP("importing", "Number to text"),
    Field.OTHER_PHONE: QT_TRANSLATE_NOOP("importing", "Other number"),
    Field.FIRST_NAME: QT_TRANSLATE_NOOP("importing", "First name"),
    Field.LAST_NAME: QT_TRANSLATE_NOOP("importing", "Last name"),
    Field.FULL_NAME: QT_TRANSLATE_NOOP("importing", "Whole name"),
    Field.EMAIL: QT_TRANSLATE_NOOP("importing", "E-mail"),
    Field.BIRTHDAY: QT_TRANSLATE_NOOP("importing", "Birthday"),
    Field.LAST_VISIT: QT_TRANSLATE_NOOP("importing", "Last visit"),
    Field.TAGS: QT_TRANSLATE_NOOP("importing", "Tags"),
    Field.LANGUAGE: QT_TRANSLATE_NOOP("importing", "Language"),
    Field.NOTES: QT_TRANSLATE_NOOP("importing", "Notes"),
    Field.CONSENT: QT_TRANSLATE_NOOP("importing", "Says who agreed to offers"),
    Field.REFUSAL: QT_TRANSLATE_NOOP("importing", "Says who refused offers"),
    None: QT_TRANSLATE_NOOP("importing", "Kept under its own name"),
    Field.LEFT_OUT: QT_TRANSLATE_NOOP("importing", "Not taken in"),
}

# What is wrong with a file, and what to do; facts fill the braces.
FILES: Mapping[str, tuple[object, object]] = {
    "file_unreadable": (
        QT_TRANSLATE_NOOP("importing", "This file cannot be opened."),
        QT_TRANSLATE_NOOP("importing", "Look whether it is still there, and close it elsewhere."),
    ),
    "file_empty": (
        QT_TRANSLATE_NOOP("importing", "There is nobody in this file."),
        QT_TRANSLATE_NOOP("importing", "Choose the file with the list itself."),
    ),
    "file_unknown": (
        QT_TRANSLATE_NOOP("importing", "This is no list that can be read here."),
        QT_TRANSLATE_NOOP("importing", "Save it as .xlsx or .csv in your spreadsheet."),
    ),
    "file_mislabelled": (
        QT_TRANSLATE_NOOP("importing", "The file is called .{said}, and is something else inside."),
        QT_TRANSLATE_NOOP("importing", "Open it in your spreadsheet and save it as .xlsx."),
    ),
    "file_truncated": (
        QT_TRANSLATE_NOOP("importing", "The end of this file is missing, or it is damaged."),
        QT_TRANSLATE_NOOP("importing", "Copy or export it once more."),
    ),
    "file_protected": (
        QT_TRANSLATE_NOOP("importing", "This file is locked with a password."),
        QT_TRANSLATE_NOOP(
            "importing",
            "Open it in your spreadsheet, save it without the password, then try again.",
        ),
    ),
    "file_too_big": (
        QT_TRANSLATE_NOOP("importing", "This file is too big to be read safely."),
        QT_TRANSLATE_NOOP(
            "importing", "Copy only the sheet with the people into a new file, or cut it in two."
        ),
    ),
    "no_phone_column": (
        QT_TRANSLATE_NOOP("importing", "No column of telephone numbers was found."),
        QT_TRANSLATE_NOOP(
            "importing", "Choose another sheet or file, or name the column “Mobile” in it."
        ),
    ),
}


def quoted(columns: Sequence[str]) -> str:
    """Columns by their names."""
    told = QCoreApplication.translate("importing", "“%1”")
    return ", ".join(told.replace("%1", " ".join(each.split())) for each in columns)


def heard_in(agreed: str, refused: str) -> str:
    """In which columns (`quoted`) the yeses and the noes stand; "" for none."""
    if agreed and agreed == refused:
        both = QCoreApplication.translate("importing", "Every yes and no was read in %1.")
        return both.replace("%1", agreed)
    parts = []
    if agreed:
        told = QCoreApplication.translate("importing", "Every yes was read in %1.")
        parts.append(told.replace("%1", agreed))
    if refused:
        told = QCoreApplication.translate("importing", "Every no was read in %1.")
        parts.append(told.replace("%1", refused))
    return " ".join(parts)


def field(which: Field | None) -> str:
    return _said(FIELDS[which])


def fault(error: ComptoirError) -> tuple[str, str]:
    """What is wrong with a list, and what to do."""
    told = FILES.get(error.kind)
    if told is None:
        return faults.words(error)
    what, then = map(_said, told)
    for name, value in error.facts.items():
        what = what.replace(f"{{{name}}}", str(value))
    return what, then


def reason(word: str, cell: str = "") -> str:
    """Why a cell gives no number to text; a word nobody taught us stands for itself."""
    told = _said(REASONS[word]) if word in REASONS else word
    return told.replace("%1", str(sum(char.isdigit() for char in cell)))


def sentence(line: Line, kind: Kind | None = None, *, household: str = "") -> str:
    """The verdict of a line, seen as ``kind``; ``household`` as it may be shown."""
    seen = kind if kind in line.kinds else line.kind
    if seen is Kind.CORRECT and line.reason:
        return reason(line.reason, line.cells[0] if line.cells else "")
    if seen is Kind.LANDLINE and line.reason:
        return reason(line.reason)
    if seen is Kind.HOUSEHOLD:
        return KINDS[seen].words.replace("%1", household or line.household)
    if seen is Kind.REPEATED:
        return KINDS[seen].words.replace("%1", str(line.first))
    if seen is Kind.REPAIRED and line.fix is not None:
        sure = (
            QCoreApplication.translate("importing", "sure")
            if line.sure
            else QCoreApplication.translate("importing", "probable, please read it")
        )
        return f"{_said(FIXES[line.fix])} · {sure}"
    if seen is Kind.REPAIRED:
        return _said(REASONS["declined"])
    return KINDS[seen].words
