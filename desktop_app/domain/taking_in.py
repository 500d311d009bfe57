"""Taking a list in, row by row: who a row is, what it changes, what it may say about consent.

Pure: the caller hands in what the book knows (`TakingIn.learn`) and writes what comes out. A dry
run and an import run this same code over the same rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.cells import Answer
from desktop_app.domain.consent import Event, Flag, Record, flag, is_news
from desktop_app.domain.contact import Person
from desktop_app.domain.folding import fold
from desktop_app.domain.identity import Identity, Index, identity
from desktop_app.domain.list_row import ListRow
from desktop_app.domain.merging import merge
from desktop_app.domain.message import Purpose
from desktop_app.domain.retelling import new_tags

_PURPOSES = tuple(Purpose)  # asked of every row: an enum is slow to walk through
_REFUSED = {Flag.SAID_NO, Flag.STOP}


class Outcome(StrEnum):
    """What became of a row."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"  # nobody to keep


@dataclass(frozen=True, slots=True)
class Claim:
    """What the person at the desk says of a list's consent column, for marketing.

    ``how`` they know; with ``only_refusals`` a yes counts for nothing; ``since`` when those agreed,
    None for unknown; ``source_file`` without its folder. GDPR art. 7(1): whoever sends must be able
    to show it.
    """

    how: str
    since: datetime | None = None
    wording: str = ""
    by: str = ""
    source_file: str = ""
    only_refusals: bool = False


@dataclass(slots=True)
class Known:
    """Somebody in the book, as the import has left them so far; ``records`` are their own."""

    id: int
    person: Person
    tags: tuple[str, ...] = ()
    records: list[Record] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Change:
    """What a row does. ``contact_id`` is None for REFUSED; ``before`` is None for NEW too.

    ``tags`` are those to add to those they ``had``; ``keep_number`` as for `merge`; ``onto_stop``:
    it brought somebody known to a number that had refused, which is not theirs. ``claimed`` is
    what the row says about consent: to be written down of the people ``written`` (ids), and of
    those in ``again``, of whom it is no news, once the import that told it before is undone; and
    of ``refused_numbers``, for whoever is texted there later. ``flags`` are what the book shows
    afterwards, of everybody by id whom the row speaks of. ``kept_stop``: they, or their number, had
    refused before this list, and still do.
    """

    row: ListRow
    outcome: Outcome
    contact_id: int | None = None
    before: Person | None = None
    after: Person | None = None
    had: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    keep_number: bool = False
    onto_stop: bool = False
    claimed: Record | None = None
    written: tuple[int, ...] = ()
    again: tuple[int, ...] = ()
    refused_numbers: tuple[str, ...] = ()
    flags: Mapping[int, Mapping[Purpose, Flag]] = field(default_factory=dict)
    kept_stop: bool = False


def _flag_of(records: Sequence[Record], purpose: Purpose, suppressed: bool = False) -> Flag:
    if not records:  # most people of most lists
        return Flag.STOP if suppressed else Flag.NOT_ASKED
    return flag([each for each in records if each.purpose is purpose], suppressed)


def _lines_refused(row: ListRow) -> tuple[str, ...]:
    """The numbers of a row that says no and names nobody: it speaks for whoever is there."""
    if row.answer is not Answer.NO or fold(row.person.full_name):
        return ()
    own = (row.person.number, *row.person.other_numbers)
    return tuple(dict.fromkeys(each for each in own if each))


class TakingIn:
    """One list on its way in. ``claim`` is None where nobody said what the column stands for:
    then nobody is opted in or out. New people get ids from ``next_id`` on."""

    def __init__(
        self, *, now: datetime, next_id: int, claim: Claim | None = None, tags: tuple[str, ...] = ()
    ) -> None:
        self._now = now
        self._next_id = next_id
        self._claim = claim
        self._tags_given = tags
        self._people: dict[int, Known] = {}
        self._index = Index()
        self._by_line: dict[str, list[int]] = {}  # number -> who is, or was, texted there
        self._heard: dict[str, int] = {}  # number -> how many of them it has refused for
        self._suppressed: set[tuple[str, Purpose]] = set()
        self._refused: dict[str, Sequence[Record]] = {}  # number -> what lists refused for it
        self._refused_now: dict[str, Record] = {}  # and what this one does
        self._refused_before: dict[int, bool] = {}

    def learn(
        self,
        people: Iterable[Known],
        suppressed: Iterable[tuple[str, Purpose]] = (),
        refused: Mapping[str, Sequence[Record]] | None = None,
    ) -> None:
        """What the book knows of the people and numbers that the next rows may mean.

        Somebody this import has already met stays as it left them, and so does a number.
        """
        self._suppressed.update(suppressed)
        for number, records in (refused or {}).items():
            self._refused.setdefault(number, records)
        for each in people:
            if each.id not in self._people:
                self._hold(each, identity(each.person))

    def forget(self) -> None:
        """Let go of everybody, one at a time. Many thousand let go at once make every thread of
        the program stand still while the interpreter frees them, the window's too."""
        self._index.forget()
        for held in (self._people, self._by_line, self._refused):
            while held:
                held.popitem()

    def first_at(self, number: str) -> tuple[int, str] | None:
        """Id and name of who was texted there before anybody else that this import has met, those
        of the book first; None for nobody."""
        for each in self._by_line.get(number, ()):
            who = self._people[each]
            if who.person.number == number:
                return who.id, who.person.full_name
        return None

    def take(self, row: ListRow) -> Change:
        """What ``row`` does, after all rows before it."""
        if not row.is_somebody:
            return Change(row, Outcome.REFUSED)
        who = identity(row.person)
        found = self._index.find(who)
        known = None if found is None else self._people[found]
        before = known.person if known else None
        had = known.tags if known else ()
        keep_number = known is not None and self._must_stay(known)
        if known is None:
            known = Known(self._next_id, row.person)
            self._next_id += 1
            self._hold(known, who)
        else:
            known.person = merge(known.person, row.person, keep_number=keep_number)
            if known.person != before:
                self._hold(known, identity(known.person))
        moved = before is not None and before.number != known.person.number
        tags = self._tags(known, row)
        claimed = self._claimed(row)
        refused_numbers = self._refuse(row, claimed)
        meant = self._meant(known, row)
        written, again = self._told(meant, claimed)
        flags = {
            each.id: {purpose: self._flag(each, purpose) for purpose in _PURPOSES} for each in meant
        }
        if before is None:
            outcome = Outcome.NEW
        elif before != known.person or tags or written:
            outcome = Outcome.UPDATED
        else:
            outcome = Outcome.UNCHANGED
        return Change(
            row,
            outcome,
            contact_id=known.id,
            before=before,
            after=known.person,
            had=had,
            tags=tags,
            keep_number=keep_number,
            onto_stop=moved and self._must_stay(known),
            claimed=claimed,
            written=written,
            again=again,
            refused_numbers=refused_numbers,
            flags=flags,
            kept_stop=self._refused_before[known.id]
            and not _REFUSED.isdisjoint(flags[known.id].values()),
        )

    def _hold(self, known: Known, who: Identity) -> None:
        self._people[known.id] = known
        if known.id not in self._refused_before:
            said = [*known.records, *self._refused.get(known.person.number or "", ())]
            self._refused_before[known.id] = any(
                _flag_of(said, purpose, self._is_suppressed(known, purpose)) in _REFUSED
                for purpose in _PURPOSES
            )
        self._index.put(known.id, who)
        if known.person.number:
            self._by_line.setdefault(known.person.number, []).append(known.id)

    def _must_stay(self, known: Known) -> bool:
        number = known.person.number
        return any((number, purpose) in self._suppressed for purpose in _PURPOSES)

    def _flag(self, known: Known, purpose: Purpose) -> Flag:
        suppressed = self._is_suppressed(known, purpose)
        number = known.person.number or ""
        now = self._refused_now.get(number)
        said = [*known.records, *self._refused.get(number, ()), *([now] if now else ())]
        return _flag_of(said, purpose, suppressed)

    def _is_suppressed(self, known: Known, purpose: Purpose = Purpose.MARKETING) -> bool:
        return (known.person.number or "", purpose) in self._suppressed

    def _tags(self, known: Known, row: ListRow) -> tuple[str, ...]:
        added = new_tags(known.tags, (*self._tags_given, *row.tags))
        known.tags += added
        return added

    def _refuse(self, row: ListRow, claimed: Record | None) -> tuple[str, ...]:
        """The numbers that ``claimed`` refuses, and no row of this list before it."""
        if claimed is None:
            return ()
        new = tuple(each for each in _lines_refused(row) if each not in self._refused_now)
        self._refused_now.update(dict.fromkeys(new, claimed))
        return new

    def _meant(self, known: Known, row: ListRow) -> list[Known]:
        """Of whom a row speaks about consent: of everybody too who is texted at a number it
        refuses. Who of them said it nobody can tell, and they may change their number."""
        lines = _lines_refused(row)
        household = {id: self._people[id] for line in lines for id in self._new_at(line)}
        there = (each for each in household.values() if each.person.number in lines)
        return [known, *(each for each in there if each is not known)]

    def _new_at(self, line: str) -> list[int]:
        """Who came to the number since this list refused for it: the others have heard it."""
        met = self._by_line.get(line, [])
        heard = self._heard.get(line, 0)
        self._heard[line] = len(met)
        return met[heard:]

    def _claimed(self, row: ListRow) -> Record | None:
        """What the consent column says, as a record.

        A refusal counts from today: since when others agreed says nothing about it.
        """
        if self._claim is None or row.answer is Answer.UNKNOWN:
            return None
        granted = row.answer is Answer.YES
        if granted and self._claim.only_refusals:
            return None
        return Record(
            purpose=Purpose.MARKETING,
            event=Event.GRANTED if granted else Event.WITHDRAWN,
            at=(self._claim.since or self._now) if granted else self._now,
            how=self._claim.how,
            wording=self._claim.wording,
            by=self._claim.by,
            source_file=self._claim.source_file,
            source_row=row.number,
        )

    def _told(
        self, people: Iterable[Known], claimed: Record | None
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The ids of those for whom the claim is news, and of those for whom it is none.

        News is what changes what their own records say; a yes is none over a no. That their number
        is suppressed swallows no refusal: a household may share it, they may change it, and it may
        be lifted. It does swallow a yes, which would count once it is lifted. A number's refusal
        swallows nothing: it outweighs every list's yes as long as it stands.
        """
        if claimed is None:
            return (), ()
        written, again = [], []
        for each in people:
            if claimed.event is Event.GRANTED and self._is_suppressed(each):
                continue
            if is_news(claimed, _flag_of(each.records, claimed.purpose)):
                each.records.append(claimed)
                written.append(each.id)
            else:
                again.append(each.id)
        return tuple(written), tuple(again)
