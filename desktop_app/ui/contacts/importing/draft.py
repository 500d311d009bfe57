"""What a person has decided so far about one list; it lasts as long as the window. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.columns import Field
from desktop_app.domain.row_choice import NO_CHOICE, RowChoice

if TYPE_CHECKING:
    from desktop_app.domain.verdict import Verdict
    from desktop_app.services.checking import Checked, Checking, Column, Heard
    from desktop_app.services.list_found import Intake, Look


class Step(IntEnum):
    """The five pages, in their order."""

    FILE = 0
    COLUMNS = 1
    CONSENT = 2
    CHECK = 3
    IMPORT = 4


# Of these a list may have several columns; of every other field one.
SEVERAL = {Field.OTHER_PHONE, Field.CONSENT, Field.REFUSAL, Field.LEFT_OUT}


@dataclass
class Draft:
    """``reached`` is the last page that can be gone to. ``agreed``: those who said yes agreed to
    offers, and the person at the desk knows ``how``. ``column`` names the one that says so, empty
    for those found by their names."""

    step: Step = Step.FILE
    reached: Step = Step.FILE
    path: Path | None = None
    checking: Checking | None = None
    tag: str = ""
    columns: tuple[Column, ...] = ()
    fields: list[Field | None] = field(default_factory=list)
    heard: Heard | None = None
    agreed: bool = False
    how: str = ""
    since: date | None = None
    wording: str = ""
    column: str = ""
    choices: dict[int, RowChoice] = field(default_factory=dict)
    broken_too: bool = False
    checked: Checked | None = None
    stale: bool = True  # what was checked is not what is decided by now
    done: Verdict | None = None

    def clear(self) -> None:
        """Another list: nothing of this one is left."""
        fresh = Draft()
        for each in fields(self):
            setattr(self, each.name, getattr(fresh, each.name))

    @property
    def look(self) -> Look:
        assert self.checking is not None
        return self.checking.look

    def set_field(self, at: int, wanted: Field | None) -> list[int]:
        """Take column ``at`` for ``wanted``; gives the columns that had to yield."""
        yielded = []
        if wanted is not None and wanted not in SEVERAL:
            for other, each in enumerate(self.fields):
                if other != at and each is wanted:
                    self.fields[other] = Field.OTHER_PHONE if wanted is Field.PHONE else None
                    yielded.append(other)
        self.fields[at] = wanted
        self.stale = True
        return yielded

    def choice(self, line: int) -> RowChoice:
        return self.choices.get(line, NO_CHOICE)

    def choose(self, line: int, choice: RowChoice) -> None:
        if choice == NO_CHOICE:
            self.choices.pop(line, None)
        else:
            self.choices[line] = choice
        self.stale = True

    def intake(self, *, home: str, by: str, fiction: bool, refusals_how: str) -> Intake:
        """How the list is to be taken in. ``refusals_how`` stands in the records of those who said
        no in a list of which nobody said more: a word of `domain.consent`."""
        from desktop_app.services.list_found import Intake

        return Intake(
            region=home,
            tag=self.tag,
            columns=tuple(self.fields) or None,
            consent_column=self.column,
            consent_how=self.how if self.agreed else refusals_how,
            consent_since=self.since if self.agreed else None,
            consent_wording=self.wording.strip() if self.agreed else "",
            by=by,
            fiction=fiction,
            only_refusals=not self.agreed,
            choices=dict(self.choices),
            broken_too=self.broken_too,
        )
