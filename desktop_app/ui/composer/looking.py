"""The slow road: what the plan says of a text, and for whom the counter counts. No Qt.

Everything here is read behind the window, 250 ms after the last key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.app import Comptoir
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.domain.message import Purpose
from desktop_app.services import campaigns, composing, contact_book, directory
from desktop_app.services.campaigns import Preview
from desktop_app.services.composing import OWN_FIELDS, Terms
from desktop_app.ui.composer.writing import Writing

# Stands for a text that is not written yet, so that one sees who would get it.
_NOTHING = "…"


@dataclass(frozen=True)
class Look:
    """What the plan for ``account_id`` says.

    ``preview`` is None where nobody is chosen or ``fault`` says why there is none. ``values`` are
    the fields of the dearest person, ``name`` theirs. ``unwritten``: there is no text yet.
    """

    account_id: int
    terms: Terms
    fields: tuple[str, ...]
    mention: str
    preview: Preview | None = None
    fault: ComptoirError | None = None
    name: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    unwritten: bool = False

    @property
    def differs(self) -> bool:
        """Whether it costs some more than others."""
        recipients = self.preview.recipients if self.preview else ()
        return len({(each.segments, each.units) for each in recipients}) > 1

    @property
    def spread(self) -> Mapping[int, int]:
        """How many people cost how many segments, the most segments first."""
        if self.preview is None:
            return {}
        many = Counter(each.segments for each in self.preview.recipients)
        return dict(sorted(many.items(), reverse=True))


def look(
    comptoir: Comptoir,
    account_id: int,
    writing: Writing,
    *,
    by: str,
    now: datetime,
    checkpoint: Callable[[], None],
) -> Look:
    """Plan ``writing`` as it stands. BadInput ``no_account``; other faults are in the answer."""
    terms = comptoir.terms(account_id)
    fields = (*OWN_FIELDS, *directory.fields(comptoir.book))
    mention, fault = _mention(writing.purpose, terms)
    unwritten = not writing.template.strip()
    draft = writing.draft(account_id=account_id, by=by, template=_NOTHING if unwritten else "")
    base = Look(account_id, terms, fields, mention, fault=fault, values={"shop": terms.shop})
    if draft is None or fault is not None:
        return base
    checkpoint()
    try:
        preview = campaigns.preview(comptoir.book, draft, terms, now=now, checkpoint=checkpoint)
    except BadInput as error:
        return Look(account_id, terms, fields, mention, fault=error, values=base.values)
    name, values = _dearest(comptoir, preview, terms)
    return Look(account_id, terms, fields, mention, preview, None, name, values, unwritten)


def _mention(purpose: Purpose, terms: Terms) -> tuple[str, ComptoirError | None]:
    if purpose is Purpose.TRANSACTIONAL:
        return "", None
    try:
        return composing.mention(terms), None
    except BadInput as error:
        return "", error


def _dearest(comptoir: Comptoir, preview: Preview, terms: Terms) -> tuple[str, dict[str, str]]:
    """The fields of whom it costs most; only the shop's where that is a number of nobody."""
    first = preview.recipients[0] if preview.recipients else None
    if first is None or first.contact_id is None:
        return (first.number if first else ""), {"shop": terms.shop}
    person = contact_book.shown(comptoir.book, first.contact_id).contact.person
    return first.name, {
        **person.fields,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "shop": terms.shop,
    }
