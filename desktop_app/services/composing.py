"""What each person would get: judged, rendered and counted, the same way for plan and start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from desktop_app.domain import sms_text, template
from desktop_app.domain.audience import Audience
from desktop_app.domain.campaign import LeftOut
from desktop_app.domain.errors import BadInput
from desktop_app.domain.gate import Candidate, NotBefore, Reason, Skip, Verdict, judge
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.phone import country_of
from desktop_app.domain.rules import CountryRules
from desktop_app.store.audience import Chosen
from desktop_app.store.campaigns import Frozen

OWN_FIELDS = ("first_name", "last_name", "shop")


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants to send. ``at`` is aware; None is now."""

    purpose: Purpose
    template: str
    audience: Audience
    account_id: int
    sender: str = ""
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the shop and its account bring to a send.

    ``rules`` are those of ``home`` (ISO 3166-1 alpha-2), None where it has no file.
    ``price_per_segment`` is None and ``stop_code`` empty where the provider never said.
    """

    rules: CountryRules | None
    home: str
    shop: str = ""
    price_per_segment: Decimal | None = None
    currency: str = ""
    stop_code: str = ""


def checked(draft: Draft, terms: Terms, known: Iterable[str]) -> str:
    """The draft's template as it will be rendered: normalised, with the mention it must carry.

    BadInput: text_empty, unknown_field, stray_brace, lone_surrogate; sender_not_allowed;
    shop_unnamed where the text names the shop and nobody said how it is called;
    no_stop_code where an offer would leave without a way to refuse the next one.
    """
    text = sms_text.normalise(draft.template).text
    if not text.strip():
        raise BadInput("text_empty")
    template.check(text, {*OWN_FIELDS, *known})
    if not terms.shop and template.needs(text, "shop"):
        raise BadInput("shop_unnamed")
    _check_sender(draft, terms.rules)
    if draft.purpose is Purpose.TRANSACTIONAL or terms.rules is None:
        return text
    return f"{text} {mention(terms)}"


def mention(terms: Terms) -> str:
    """How an offer tells at its end, behind a space, how to refuse the next one; empty where the
    shop's country has no rules. BadInput no_stop_code."""
    if terms.rules is None:
        return ""
    if not terms.stop_code:
        raise BadInput("no_stop_code")
    return str(template.render(terms.rules.optout.mention, {"stop_code": terms.stop_code}))


def _check_sender(draft: Draft, rules: CountryRules | None) -> None:
    """Said once, before the gate says it of everybody."""
    rule = rules.refusing(draft.sender, draft.purpose) if rules and draft.sender else None
    if rules and rule:
        raise BadInput(
            "sender_not_allowed",
            country=rules.country,
            least=rule.min,
            most=rule.max,
            numbers=", ".join(rule.numbers) or "none",
        )


@dataclass
class Composer:
    """Composes one text a person. Remembers numbers and texts given: once per household."""

    draft: Draft
    terms: Terms
    text: str  # of `checked`
    moment: datetime  # when it would leave
    _given: dict[tuple[str, str], int | None] = field(default_factory=dict)

    def compose(self, people: Iterable[Chosen]) -> Iterator[Frozen]:
        """One frozen message for each of ``people``, in their order."""
        for person in people:
            yield self._one(person)

    def _one(self, person: Chosen) -> Frozen:
        verdict = judge_one(
            person,
            purpose=self.draft.purpose,
            terms=self.terms,
            sender=self.draft.sender,
            now=self.moment,
        )
        if isinstance(verdict, Skip):
            return _left_out(person, verdict.reason)
        rendered = template.render(self.text, _values(person, self.terms, self.text))
        if isinstance(rendered, template.Missing):
            return _left_out(person, LeftOut.MISSING_FIELD)
        text = sms_text.normalise(rendered).text
        number = person.number or ""
        key = (number, "" if self.draft.purpose is Purpose.MARKETING else text)
        if key in self._given:
            return _left_out(person, LeftOut.HOUSEHOLD, instead_id=self._given[key])
        self._given[key] = person.contact_id
        held = isinstance(verdict, NotBefore)
        return Frozen(
            contact_id=person.contact_id,
            number=number,
            text=text,
            segments=sms_text.count(text).segments,
            state=State.HELD if held else State.QUEUED,
            reason=verdict.rule if isinstance(verdict, NotBefore) else verdict.basis.value,
            not_before=verdict.until if isinstance(verdict, NotBefore) else self.draft.at,
        )


def judge_one(
    person: Chosen, *, purpose: Purpose, terms: Terms, sender: str, now: datetime
) -> Verdict:
    """The gate's answer for one person; the country of a number is found here."""
    candidate = Candidate(
        number=person.number,
        reach=person.reach,
        consent=person.consent,
        suppressed=person.suppressed,
        marketing_this_week=person.marketing_this_week,
        sender=sender or None,
        country=country_of(person.number, terms.home) if person.number else None,
    )
    return judge(candidate, purpose=purpose, rules=terms.rules, now=now, home=terms.home)


def _values(person: Chosen, terms: Terms, text: str) -> Mapping[str, str | None]:
    own = {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "shop": terms.shop,
    }
    # The shop's own fields are known of the book as a whole: this person may not have one.
    others = {name: person.fields.get(name) for name in template.fields(text)}
    return {**others, **own}


def _left_out(person: Chosen, reason: Reason | LeftOut, *, instead_id: int | None = None) -> Frozen:
    return Frozen(
        contact_id=person.contact_id,
        number=person.number or "",
        text="",
        segments=0,
        state=State.SKIPPED,
        reason=reason.value,
        instead_id=instead_id,
    )
