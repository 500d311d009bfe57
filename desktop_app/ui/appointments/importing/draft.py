"""What a person has decided so far about one calendar; it lasts as long as the window. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain import clues
from desktop_app.domain.contact import Person, Reach
from desktop_app.services.appointment_import import Asked, Decision
from desktop_app.services.appointment_review import Review, Row, Verdict

if TYPE_CHECKING:
    from desktop_app.services.appointment_journal import Journal
    from desktop_app.services.appointment_source import Source, Window
    from desktop_app.store.contacts import Contact

OPEN = (Verdict.TO_MATCH, Verdict.NEW, Verdict.LEFT_OUT)
"""Of these a person may say whose they are."""


class Step(IntEnum):
    """The three pages, in their order."""

    FILE = 0
    CHECK = 1
    IMPORT = 2


@dataclass(frozen=True)
class Read:
    """A calendar that was read: ``name`` as it is called here, the ``calendar_id`` by which its
    appointments are known again, None until the file at ``path`` is taken over for the first
    time. One that the shop ``follows`` may not be ``taken`` over yet: it is after this."""

    name: str
    source: Source
    window: Window
    calendar_id: int | None
    path: Path = Path()
    follows: bool = False
    taken: bool = True
    left_out: Mapping[str, Decision] = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """What was taken in, with the way back; ``left_out`` are the events that somebody said are
    nobody's, by key."""

    review: Review
    journal: Journal
    read: Read
    left_out: frozenset[str] = frozenset()


@dataclass
class Draft:
    """``stale``: what was looked at is not what is decided by now. ``undone``: all of it was taken
    in and taken back, and nothing was decided since. ``first`` tells by key what was
    found of each before anybody decided; ``people`` are all who were shown, ``proposed`` whom
    somebody looked up for one."""

    step: Step = Step.FILE
    read: Read | None = None
    decisions: dict[str, Decision] = field(default_factory=dict)
    review: Review | None = None
    stale: bool = True
    undone: bool = False
    done: Done | None = None
    first: dict[str, Row] = field(default_factory=dict)
    people: dict[int, Contact] = field(default_factory=dict)
    proposed: dict[str, list[int]] = field(default_factory=dict)

    def clear(self) -> None:
        """Another calendar: nothing of this one is left."""
        fresh = Draft()
        for each in fields(self):
            setattr(self, each.name, getattr(fresh, each.name))

    def asked(self, account_id: int, by: str) -> Asked:
        assert self.read is not None
        return Asked(self.read.window, account_id, by, dict(self.decisions))

    def show(self, review: Review) -> None:
        """What was looked at, as it is decided by now."""
        self.review, self.stale = review, False
        self.people |= review.people
        for each in review.rows:
            self.first.setdefault(each.key, each)

    def decide(self, row: Row, decision: Decision) -> None:
        """Whose ``row`` is, and every other like it."""
        for each in (row, *self.alike(row)):
            self.decisions[each.key] = decision
        self.stale, self.undone = True, False

    @property
    def newcomers(self) -> dict[str, Person]:
        """Who is new, by event: named beside a number that can be texted, and nobody of the book
        may be meant."""
        rows = self.review.rows if self.review else ()
        found = {
            each.key: clues.newcomer(each.event.clues)
            for each in rows
            if each.verdict is Verdict.TO_MATCH
            and each.event is not None
            and each.event.clues.names
            and not self.may_be(each)
        }
        return {
            key: person
            for key, person in found.items()
            if person is not None and person.reach is Reach.TEXTABLE
        }

    def write_newcomers(self) -> frozenset[str]:
        """All of `newcomers` are to be written into the book; gives their events."""
        written = frozenset(self.newcomers)
        self.decisions |= dict.fromkeys(written, "new")
        self.stale, self.undone = True, False
        return written

    def write_no_more(self, events: Collection[str]) -> None:
        """Undo `write_newcomers`, where nobody decided otherwise since."""
        for key in events:
            if self.decisions.get(key) == "new":
                del self.decisions[key]
        self.stale, self.undone = True, False

    @property
    def newly_left_out(self) -> frozenset[str]:
        """The events that somebody said are nobody's, and had not before."""
        before = self.read.left_out if self.read else {}
        out = {key for key, decided in self.decisions.items() if decided is None}
        return frozenset(out - before.keys())

    def propose(self, row: Row | None, contact: Contact) -> None:
        """Somebody was looked up for it."""
        if row is not None:
            self.people[contact.id] = contact
            self.proposed.setdefault(row.key, []).append(contact.id)

    def may_be(self, row: Row) -> tuple[int, ...]:
        """Whose it may be, by id: as found, then as looked up."""
        first = self.first[row.key]
        found = () if first.contact_id is None else (first.contact_id,)
        return tuple(dict.fromkeys((*found, *first.candidates, *self.proposed.get(row.key, ()))))

    def alike(self, row: Row) -> list[Row]:
        """The others that are of one series with it, or name the same person by number, mail or
        name. The same title alone ("Cut") says nothing of who comes."""
        event, rows = row.event, self.review.rows if self.review else ()
        if event is None:
            return []
        said = event.clues
        names_somebody = bool(said.numbers or said.mails or said.names)
        return [
            each
            for each in rows
            if each.event is not None
            and each.key != row.key
            and each.verdict in OPEN
            and each.event.clues.digest == said.digest
            and (names_somebody or each.event.uid == event.uid)
        ]
