"""What is being written, as values: no Qt and no book."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop_app.domain.audience import Audience
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose
from desktop_app.domain.phone import read_cell
from desktop_app.services.composing import Draft
from desktop_app.services.drafts import DraftText


@dataclass(frozen=True)
class Recipients:
    """Whom somebody chose: tags, people (id → name as it is shown), numbers in E.164."""

    tags: tuple[str, ...] = ()
    people: Mapping[int, str] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()

    @property
    def audience(self) -> Audience | None:
        """None where nobody is chosen."""
        if not (self.tags or self.people or self.numbers):
            return None
        return Audience(tags=self.tags, contact_ids=tuple(self.people), numbers=self.numbers)

    def with_tag(self, tag: str) -> Recipients:
        return replace(self, tags=tuple(dict.fromkeys((*self.tags, tag))))

    def with_person(self, contact_id: int, name: str) -> Recipients:
        return replace(self, people={**self.people, contact_id: name})

    def with_numbers(self, numbers: tuple[str, ...]) -> Recipients:
        return replace(self, numbers=tuple(dict.fromkeys((*self.numbers, *numbers))))

    def without(self, key: str | int) -> Recipients:
        """Without a tag, a number (E.164), or a person (their id)."""
        return Recipients(
            tuple(each for each in self.tags if each != key),
            {each: name for each, name in self.people.items() if each != key},
            tuple(each for each in self.numbers if each != key),
        )


@dataclass(frozen=True)
class Heard:
    """What somebody texted, and their name; empty where it is not in the book."""

    reply_id: int
    name: str
    text: str


@dataclass(frozen=True)
class Writing:
    """All of it: a draft as it will be kept, and sent."""

    purpose: Purpose = Purpose.TRANSACTIONAL
    template: str = ""
    name: str = ""
    recipients: Recipients = field(default_factory=Recipients)
    at: datetime | None = None
    heard: Heard | None = None  # what it answers: shown beside it, no part of the draft

    @property
    def is_empty(self) -> bool:
        """Nothing that anybody would miss."""
        return not (self.template.strip() or self.name or self.recipients.audience)

    def text(self, *, account_id: int | None, by: str) -> DraftText:
        """As the book keeps it."""
        return DraftText(
            purpose=self.purpose,
            template=self.template,
            name=self.name,
            audience=self.recipients.audience,
            account_id=account_id,
            at=self.at,
            by=by,
        )

    def draft(self, *, account_id: int, by: str, template: str = "") -> Draft | None:
        """As it is planned and sent; None where nobody is chosen."""
        audience = self.recipients.audience
        if audience is None:
            return None
        return Draft(
            purpose=self.purpose,
            template=template or self.template,
            audience=audience,
            account_id=account_id,
            at=self.at,
            by=by,
        )


@dataclass
class Sheet:
    """Which draft of the book a text on screen is; None before it was first kept.

    Only the write lane, one thread, sets it: two savings in a row are one draft.
    """

    draft_id: int | None = None


@dataclass(frozen=True)
class Pasted:
    """Numbers read from a pasted list, and how many of its lines held none that can be texted."""

    numbers: tuple[str, ...]
    unread: int


def read_numbers(pasted: str, home: str, *, fiction: bool) -> Pasted:
    """The mobiles of a pasted list: one a line, or parted by commas and semicolons."""
    cells = [each.strip() for each in re.split(r"[\n\r;,\t]+", pasted) if each.strip()]
    read = [read_cell(each, home, fiction=fiction) for each in cells]
    found = [each.e164 for each in read if each.e164 and each.reach is Reach.TEXTABLE]
    return Pasted(tuple(dict.fromkeys(found)), len(cells) - len(found))


def looks_like_numbers(typed: str) -> bool:
    """Whether what was typed or pasted is a list of numbers, not a name."""
    return bool(
        re.fullmatch(r"[\d\s.+()/;,\-\u00a0\u202f]*\d{2}[\d\s.+()/;,\-\u00a0\u202f]*", typed)
    )
