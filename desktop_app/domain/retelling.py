"""Who somebody is by the lists that stand and by what people did: told again, row by row.

A list is undone by telling its people's stories without it. What was done by hand stands in no row:
it is the difference between what the rows so far tell and what the next import found, or the book
holds today. It stays, whatever list is undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.contact import Person
from desktop_app.domain.folding import fold
from desktop_app.domain.merging import TOGETHER, merge


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody at one moment; ``edited_at`` is when fields of theirs last changed."""

    person: Person
    tags: frozenset[str]
    edited_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a published import about somebody.

    ``found`` is how the import found them, None where it made them or has met them before.
    ``undone_after`` is the latest import there was when this one was undone, None while it stands.
    """

    run_id: int
    at: datetime
    row: Person
    tags: tuple[str, ...] = ()
    keep_number: bool = False
    found: Told | None = None
    undone_after: int | None = None


@dataclass(frozen=True, slots=True)
class Retold:
    """``told`` is None where nothing but undone lists speaks of somebody; ``whole`` tells whether
    no edit kept anything of what the undone import changed."""

    told: Told | None
    whole: bool


def retell(entries: Sequence[Entry], held: Told, *, undone: int) -> Retold:
    """Somebody without the import ``undone``: by their ``entries``, oldest first, of which it is
    one that stands, and as the book holds them now."""
    story = _story(entries)
    with_it = _tell(story, lambda each: each.undone_after is None)
    without = _tell(story, lambda each: each.undone_after is None and each.run_id != undone)
    if with_it == held:
        return Retold(without, whole=True)
    edit = _Edit(with_it, held)
    list_changed = _Edit(without, with_it).fields if without and with_it else frozenset()
    return Retold(edit.after(without), whole=not edit.fields & list_changed)


def new_tags(has: Iterable[str], wanted: Iterable[str]) -> tuple[str, ...]:
    """Tags to add: "vip" is no new one for somebody who has "VIP"."""
    folded = {fold(each) or each for each in has}
    once = {fold(each) or each: each for each in wanted}
    return tuple(each for name, each in once.items() if name not in folded)


@dataclass(frozen=True, slots=True)
class _Edit:
    """What people did by hand: lists had left somebody so, they were found otherwise."""

    left: Told | None
    found: Told | None

    @property
    def fields(self) -> frozenset[str]:
        """The fields it changed; what belongs together changed together."""
        if self.left is None or self.found is None:
            return frozenset()
        was, now = self.left.person, self.found.person
        names = Person.__dataclass_fields__
        changed = {each for each in names if getattr(was, each) != getattr(now, each)}
        groups = [set(group) for group in TOGETHER if changed & set(group)]
        return frozenset(changed.union(*groups))

    def after(self, told: Told | None) -> Told | None:
        """The same done to somebody of whom fewer lists speak; of whom none does, they are kept as
        they were found, but for the tags that lists gave."""
        if self.found is None:
            return told
        had = self.left.tags if self.left else frozenset()
        added = self.found.tags - had
        if told is None:
            return replace(self.found, tags=added)
        edited = self.left is None or self.left.edited_at != self.found.edited_at
        return Told(
            replace(
                told.person, **{each: getattr(self.found.person, each) for each in self.fields}
            ),
            (told.tags - (had - self.found.tags)) | added,
            self.found.edited_at if edited else told.edited_at,
        )


_Story = list[Entry | _Edit]


def _story(entries: Sequence[Entry]) -> _Story:
    """The rows, and between them what was done by hand."""
    story: _Story = []
    for each in entries:
        if each.found is not None:
            told = _tell(story, _stood_at(each.run_id))
            if told != each.found:
                story.append(_Edit(told, each.found))
        story.append(each)
    return story


def _stood_at(run_id: int) -> Callable[[Entry], bool]:
    return lambda each: each.undone_after is None or each.undone_after >= run_id


def _tell(story: _Story, stands: Callable[[Entry], bool]) -> Told | None:
    told: Told | None = None
    for each in story:
        if isinstance(each, _Edit):
            told = each.after(told)
        elif stands(each):
            told = _with_row(told, each)
    return told


def _with_row(told: Told | None, entry: Entry) -> Told:
    if told is None:
        return Told(entry.row, frozenset(new_tags((), entry.tags)), entry.at)
    person = merge(told.person, entry.row, keep_number=entry.keep_number)
    return Told(
        person,
        told.tags | frozenset(new_tags(told.tags, entry.tags)),
        told.edited_at if person == told.person else entry.at,
    )
