"""Which appointment an event is of whose key the book does not know: one whose own key is in the
file no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime

from desktop_app.domain.foreign_appointment import Foreign
from desktop_app.services.appointment_changes import said_last
from desktop_app.services.appointment_source import Source
from desktop_app.store.followed import Followed


class Pairs:
    """A row of a list has its hour in its key: who has one row less and one more has moved. So has
    an event that repeats, the hour by its rule: one of a UID less on a day and one more."""

    def __init__(
        self, source: Source, known: Collection[str], gone: Sequence[Followed], now: datetime
    ) -> None:
        """``known`` are the keys of the book, and what is ``gone`` is in the file no more."""
        self.taken: set[int] = set()  # the appointments that follow another event by now
        self._is_list = source.is_list
        self._elsewhere = frozenset(each.key for each in source.elsewhere)
        self._gone: dict[object, list[Followed]] = {}
        for each in gone:
            self._gone.setdefault(self._of_gone(each, now), []).append(each)
        self._near = self._fresh(source.events, known)
        self._far = self._fresh(source.elsewhere, known)

    @property
    def are_elsewhere(self) -> bool:
        """Whether what is new far away may be one of them."""
        return self._is_list and bool(self._gone)

    def of(self, event: Foreign, contact_id: int | None) -> Followed | None:
        """The one it is of, where that is sure; ``contact_id`` is whose the event is."""
        gone = self._gone.get(contact_id if self._is_list else _slot(event), [])
        if len(gone) != 1 or self._many(event) != 1:
            return None
        self.taken.add(gone[0].appointment.id)
        return gone[0]

    def _of_gone(self, each: Followed, now: datetime) -> object:
        if self._is_list:
            return each.appointment.booking.contact_id
        return each.event.partition("/")[2], _day(said_last(each, now).hour)

    def _fresh(self, events: Sequence[Foreign], known: Collection[str]) -> Counter[object]:
        new = (each for each in events if each.key not in known)
        return Counter(each.clues.digest if self._is_list else _slot(each) for each in new)

    def _many(self, event: Foreign) -> int:
        if not self._is_list:
            return self._near[_slot(event)]
        near, far = self._near[event.clues.digest], self._far[event.clues.digest]
        if event.key in self._elsewhere:  # where none is nearer
            return 0 if near else far
        return near


def _slot(event: Foreign) -> object:
    return event.uid, _day(event.telling.hour)


def _day(hour: str) -> str:
    """Of an hour as a `Telling` has it."""
    return hour[: len("2026-11-26")]
