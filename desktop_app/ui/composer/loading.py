"""What is to be written, read from the book: a draft, a campaign written again, some people. No Qt.

Everything here is asked behind the window.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.audience import Audience
from desktop_app.domain.errors import BadInput
from desktop_app.domain.message import Purpose
from desktop_app.services import contact_book, drafts, insights, replies
from desktop_app.store.database import Book
from desktop_app.ui.composer.writing import Heard, Recipients, Writing


def of_draft(book: Book, draft_id: int) -> Writing:
    """A draft as it was left. BadInput draft_unknown."""
    text = drafts.load(book, draft_id).text
    return Writing(
        purpose=text.purpose,
        template=text.template,
        name=text.name,
        recipients=_recipients(book, text.audience),
        at=text.at,
    )


def of_campaign(book: Book, campaign_id: int) -> Writing:
    """The same text to the same people once more. BadInput campaign_unknown."""
    campaign = insights.campaign_report(book, campaign_id).campaign
    return Writing(
        purpose=campaign.purpose,
        template=campaign.template,
        name=campaign.name,
        recipients=_recipients(book, campaign.audience),
    )


def to_reply(book: Book, reply_id: int) -> Writing:
    """Nothing yet, to who texted this; what they expect is no offer. BadInput reply_unknown."""
    reply = replies.shown(book, reply_id).reply
    name = f"{reply.first_name} {reply.last_name}".strip()
    people = _names(book, [reply.contact_id] if reply.contact_id is not None else [])
    return Writing(recipients=Recipients(people=people), heard=Heard(reply_id, name, reply.text))


def to_people(book: Book, purpose: Purpose, contact_ids: Iterable[int], tag: str) -> Writing:
    """Nothing yet, to these people and this tag."""
    tags = (tag,) if tag else ()
    return Writing(purpose=purpose, recipients=Recipients(tags, _names(book, contact_ids)))


def _recipients(book: Book, audience: Audience | None) -> Recipients:
    if audience is None:
        return Recipients()
    return Recipients(audience.tags, _names(book, audience.contact_ids), audience.numbers)


def _names(book: Book, contact_ids: Iterable[int]) -> dict[int, str]:
    """Who is still in the book of these, with their names."""
    found = {}
    for each in contact_ids:
        try:
            found[each] = contact_book.shown(book, each).contact.person.full_name
        except BadInput:
            continue
    return found
