"""One row of somebody's list, read as a person: what each column holds, repaired or refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from desktop_app.domain import cells
from desktop_app.domain.cells import Answer, Cell
from desktop_app.domain.columns import Columns, Field, decisive, only_mentions
from desktop_app.domain.contact import Person, Reach
from desktop_app.domain.folding import fold
from desktop_app.domain.headers import names_offers, names_texts
from desktop_app.domain.names import is_last_first, part_name
from desktop_app.domain.phone import PhoneVerdict, read_cell
from desktop_app.domain.row_choice import NO_CHOICE, RowChoice, decided

OUR_OWN = "transactional consent"
"""A column that only our own export writes, for people: it is no free field when it comes back."""

OUR_NOTES = "comptoir "
"""How columns begin, folded, that we add to the rows of a list that are given back."""

NOBODY = "nobody"
"""`Refusal.reason` of a row with something in it, but no name, number or address."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Repair:
    """A phone cell as it stood, and the number read from it; not ``sure``: a person should look."""

    before: str
    after: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """A phone cell that gives no number, and the stable word why; empty where there is nobody."""

    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """What a row says. ``number`` is as the spreadsheet shows it.

    ``no_text`` is why the person's number takes no text (a stable word of `phone`), empty where it
    does or where there is none.
    """

    number: int
    person: Person
    tags: tuple[str, ...] = ()
    answer: Answer = Answer.UNKNOWN
    repairs: tuple[Repair, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    no_text: str = ""

    @property
    def is_somebody(self) -> bool:
        """Whether there is anything to know a person by: signs ("-", "?") are no name."""
        person = self.person
        return bool(person.number or person.email or fold(person.full_name))


class Reading:
    """How the rows of one list are read.

    ``columns`` has an entry for each of ``header``'s; ``today`` bounds birthdays and visits;
    ``fiction`` lets numbers kept for films pass as mobiles (`phone.read_cell`).
    """

    def __init__(
        self,
        header: Sequence[str],
        columns: Columns,
        *,
        region: str,
        today: date,
        fiction: bool = False,
    ) -> None:
        self._names = _each_once(
            [cells.line_of(name) or _letters(at) for at, name in enumerate(header)]
        )
        self._at = {field: columns.index(field) for field in Field}
        self._free = [at for at, field in enumerate(columns.fields) if field is None]
        self._phones = [
            at
            for wanted in (Field.PHONE, Field.OTHER_PHONE)
            for at, field in enumerate(columns.fields)
            if field is wanted
        ]
        self._consents = [at for at, each in enumerate(columns.fields) if each is Field.CONSENT]
        self._agreeing = [
            at for at in self._consents if columns.agreeing is None or at in columns.agreeing
        ]
        mentions = [
            at for at in self._consents if only_mentions(header[at]) and at not in self._agreeing
        ]
        self._denying = [at for at in self._consents if at not in mentions]
        self._free += mentions
        self._decisive = decisive(header, self._agreeing)
        self._ask_the_same = _ask_the_same([header[at] for at in self._agreeing])
        self._refusals = [at for at, each in enumerate(columns.fields) if each is Field.REFUSAL]
        whole = self._at[Field.FULL_NAME]
        self._last_first = whole is not None and is_last_first(header[whole])
        self._region = region
        self._today = today
        self._fiction = fiction

    def read(
        self, number: int, row: Sequence[Cell], choice: RowChoice = NO_CHOICE
    ) -> ListRow | None:
        """The row as a person, as ``choice`` has it; None where every cell is empty."""
        if not any(cell != "" and cells.text_of(cell) for cell in row):
            return None
        lines = self._lines(row, choice)
        first_name, last_name = self._name(row, choice)
        free = self._free_fields(row)

        def typed(field: Field, read: Callable[[Cell], _T | None]) -> _T | None:
            """What cannot be read is not lost: it stays as a free field under its column's name."""
            at = self._at[field]
            if at is None or row[at] == "":
                return None
            value = read(row[at])
            if value is None and (text := cells.text_of(row[at])):
                free[self._names[at]] = text
            return value

        region, today = self._region, self._today
        person = Person(
            first_name=first_name,
            last_name=last_name,
            email=typed(Field.EMAIL, cells.mail_of) or "",
            language=typed(Field.LANGUAGE, cells.language_of) or "",
            notes=cells.text_of(self._cell(row, Field.NOTES)),
            birthday=typed(Field.BIRTHDAY, lambda cell: cells.birthday_of(cell, region, today)),
            last_visit=typed(Field.LAST_VISIT, lambda cell: cells.visit_of(cell, region, today)),
            fields=free,
            number=lines.number,
            other_numbers=lines.others,
            reach=lines.reach,
        )
        seen = ListRow(
            number,
            person,
            tags=cells.tags_of(self._cell(row, Field.TAGS)),
            answer=self.answer(row),
            repairs=lines.repairs,
            refusals=lines.refusals,
            no_text=lines.no_text,
        )
        nobody = not seen.is_somebody and not seen.refusals
        return replace(seen, refusals=(Refusal("", NOBODY),)) if nobody else seen

    def _cell(self, row: Sequence[Cell], field: Field) -> Cell:
        at = self._at[field]
        return "" if at is None else row[at]

    def answer(self, row: Sequence[Cell]) -> Answer:
        """What the row says of consent: no, where any column about it says so; yes, where those who
        agreed say it (`columns.agreeing`) and nothing in any is unclear.

        A day beside a yes says since when. A blank there was perhaps not asked, unless all these
        columns ask the same.
        """
        said = [cells.answer(row[at]) for at in self._denying]
        refused = [cells.refusal(row[at]) for at in self._refusals]
        if Answer.NO in (*said, *refused):
            return Answer.NO
        doubted = any(self._is_unclear(row[at]) for at in self._consents)
        doubted |= any(self._may_refuse(row[at]) for at in self._refusals)
        agreed = [cells.answer(row[at]) is Answer.YES for at in self._decisive]
        blank = any(_is_blank(row[at]) for at in self._agreeing)
        missed = blank and not self._ask_the_same
        return Answer.YES if any(agreed) and not doubted and not missed else Answer.UNKNOWN

    def _is_unclear(self, cell: Cell) -> bool:
        if _is_blank(cell) or cells.answer(cell) is Answer.YES:
            return False
        return cells.visit_of(cell, self._region, self._today) is None

    @staticmethod
    def _may_refuse(cell: Cell) -> bool:
        seen = cells.text_of(cell)
        return bool(seen.strip("-–—_.☐□ ")) and cells.answer(cell) is not Answer.NO

    def phones(self, row: Sequence[Cell]) -> tuple[str, ...]:
        """The filled phone cells as they stand, the column to text first."""
        cells_ = [str(row[at]).strip() for at in self._phones if row[at] != ""]
        return tuple(each for each in cells_ if each)

    def _name(self, row: Sequence[Cell], choice: RowChoice) -> tuple[str, str]:
        if typed := cells.line_of(choice.name):
            return part_name(typed, last_first=False)
        first = cells.line_of(self._cell(row, Field.FIRST_NAME))
        last = cells.line_of(self._cell(row, Field.LAST_NAME))
        whole = cells.line_of(self._cell(row, Field.FULL_NAME))
        if whole and not (first or last):
            return part_name(whole, last_first=self._last_first)
        return first, last

    def _free_fields(self, row: Sequence[Cell]) -> dict[str, str]:
        texts = {self._names[at]: cells.text_of(row[at]) for at in self._free if row[at] != ""}
        return {name: text for name, text in texts.items() if text and not _is_ours(name)}

    def judge(self, cell: Cell) -> PhoneVerdict:
        """What is read from a phone cell."""
        return read_cell(cell, self._region, fiction=self._fiction)

    def _lines(self, row: Sequence[Cell], choice: RowChoice) -> _Lines:
        """The one line to text out of every phone cell, the other lines beside it."""
        read = [
            (str(cell).strip(), self.judge(cell))
            for cell in (_rearmed(row[at]) for at in self._phones)
            if cell != ""
        ]
        if choice is not NO_CHOICE:
            read = decided(read, choice, self.judge)
        found = [verdict for _, verdict in read if verdict.e164]
        # The first that can be texted, else the first; columns come the one to text first.
        chosen = min(found, key=lambda each: each.reach is not Reach.TEXTABLE, default=None)
        numbers = [each for verdict in found for each in (verdict.e164, *verdict.other) if each]
        refusals = tuple(
            Refusal(cell, verdict.reason or "")
            for cell, verdict in read
            if verdict.reach is Reach.BROKEN
        )
        number = chosen.e164 if chosen else None
        nothing = Reach.BROKEN if refusals else Reach.NONE
        return _Lines(
            number=number,
            others=tuple(dict.fromkeys(each for each in numbers if each != number)),
            reach=chosen.reach if chosen else nothing,
            repairs=tuple(
                Repair(
                    verdict.repaired_from, verdict.e164, verdict.sure and not _is_choice(verdict)
                )
                for verdict in found
                if verdict.e164
                and verdict.repaired_from is not None
                # Several lines that are only kept beside: nothing was chosen among them.
                and not (verdict is not chosen and verdict.other and verdict.sure)
            ),
            refusals=refusals,
            no_text=(chosen.reason or "") if chosen and chosen.reach is not Reach.TEXTABLE else "",
        )


@dataclass(frozen=True, slots=True)
class _Lines:
    number: str | None
    others: tuple[str, ...]
    reach: Reach
    repairs: tuple[Repair, ...]
    refusals: tuple[Refusal, ...]
    no_text: str


def _is_ours(name: str) -> bool:
    folded = fold(name)
    return folded == OUR_OWN or folded.startswith(OUR_NOTES)


def _rearmed(cell: Cell) -> Cell:
    return cells.rearm(cell) if isinstance(cell, str) else cell


def _ask_the_same(names: Sequence[str]) -> bool:
    """Whether all ask for texts, and all for offers or none: reminders are texts too."""
    return all(map(names_texts, names)) and len(set(map(names_offers, names))) == 1


def _is_blank(cell: Cell) -> bool:
    return cells.text_of(cell) in {"", "-"}


def _is_choice(verdict: PhoneVerdict) -> bool:
    return verdict.reason == "two_mobiles"


def _each_once(names: Sequence[str]) -> list[str]:
    """Two columns of one name are two fields: the second "Ville" is called "Ville 2"."""
    found: list[str] = []
    for name in names:
        number, once = 2, name
        while once in found or (once != name and once in names):
            once, number = f"{name} {number}", number + 1
        found.append(once)
    return found


def _letters(at: int) -> str:
    """A column without a name is called as the spreadsheet calls it: A, B … Z, AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
