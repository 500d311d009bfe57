"""What an import did, or would do: counted, and row by row where a person should look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.list_row import Refusal, Repair
from desktop_app.domain.message import Purpose
from desktop_app.domain.taking_in import Change, Outcome

# Why somebody takes no text whose row holds no number to say so (else words of `phone`).
_NO_NUMBER = {Reach.NONE: "no_phone", Reach.LANDLINE: "landline", Reach.BROKEN: "broken"}


@dataclass(frozen=True, slots=True)
class Listed:
    """One row's person, as the book has them after the row; ``flags`` as after all rows."""

    row: int
    name: str
    phone: str | None
    reach: Reach
    flags: Mapping[Purpose, Flag]


@dataclass(frozen=True, slots=True)
class NotTextable:
    """Somebody kept whom no text can reach; ``reason`` is a stable word."""

    row: int
    name: str
    phone: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Offers:
    """To how many people of a list offers may go: ``new`` ones and those ``known`` already;
    ``unreached`` said yes, and no text can reach them. People, not rows."""

    new: int
    known: int
    unreached: int


@dataclass(slots=True)
class Verdict:
    """Rows as the spreadsheet numbers them; ``new + updated + unchanged`` are all of ``people``.

    ``kept_stop`` people had refused before and still do. ``refused`` cells gave no number: their
    person is kept where there is one. ``run_id`` is None for a dry run. ``unused_consent`` is the
    name of a column about consent that opted nobody in, as nobody said how they know; those in
    ``agreed_in`` are the ones in which a yes counted, those in ``refused_in`` where a no was heard.
    ``left_out`` rows a person took out; nobody of them is in any other number here.
    """

    file_name: str
    sheet: str | None
    run_id: int | None = None
    unused_consent: str = ""
    people: list[Listed] = field(default_factory=list)
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    kept_stop: int = 0
    repaired: list[tuple[int, Repair]] = field(default_factory=list)
    not_textable: list[NotTextable] = field(default_factory=list)
    refused: list[tuple[int, str, Refusal]] = field(default_factory=list)  # row, name, cell
    agreed_in: tuple[str, ...] = ()
    refused_in: tuple[str, ...] = ()
    left_out: int = 0
    _stopped: set[int] = field(default_factory=set)
    _flags: dict[int, dict[Purpose, Flag]] = field(default_factory=dict)  # by contact, shared
    _new: set[int] = field(default_factory=set)
    _reach: dict[int, Reach] = field(default_factory=dict)  # after the last row about them

    def add(self, change: Change) -> None:
        """One more row."""
        row = change.row
        name = row.person.full_name
        self.repaired += [(row.number, each) for each in row.repairs]
        self.refused += [(row.number, name, each) for each in row.refusals]
        after = change.after
        if after is None or change.contact_id is None:
            return
        self.new += change.outcome is Outcome.NEW
        self.updated += change.outcome is Outcome.UPDATED
        self.unchanged += change.outcome is Outcome.UNCHANGED
        if change.outcome is Outcome.NEW:
            self._new.add(change.contact_id)
        self._reach[change.contact_id] = after.reach
        if change.kept_stop:
            self._stopped.add(change.contact_id)
            self.kept_stop = len(self._stopped)
        flags = self._flags.setdefault(change.contact_id, {})
        for contact_id, shown in change.flags.items():
            if contact_id in self._flags:  # a row of this list speaks of them
                self._flags[contact_id].update(shown)
        self.people.append(Listed(row.number, after.full_name, after.number, after.reach, flags))
        if after.reach is not Reach.TEXTABLE and not row.refusals:
            why = row.no_text or _NO_NUMBER[after.reach]
            self.not_textable.append(NotTextable(row.number, after.full_name, after.number, why))

    def offers(self) -> Offers:
        """Of whom this list speaks, after all its rows."""
        yes = {
            each for each, flags in self._flags.items() if flags.get(Purpose.MARKETING) is Flag.YES
        }
        reached = {each for each in yes if self._reach.get(each) is Reach.TEXTABLE}
        new = len(reached & self._new)
        return Offers(new, len(reached) - new, len(yes) - len(reached))
