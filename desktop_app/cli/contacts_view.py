"""How people and imports are told in the terminal: documented objects, and lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop_app.cli import face, words
from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.message import Purpose

if TYPE_CHECKING:
    from desktop_app.domain.verdict import Verdict
    from desktop_app.services.contact_book import Shown
    from desktop_app.store.undoing import Past, Undone

_ANSWERS = {Flag.YES: "yes", Flag.SAID_NO: "no", Flag.STOP: "no", Flag.NOT_ASKED: "unknown"}
_MOST_LINES = 20  # of one kind; --json has them all
_REASONS = words.PHONES | words.ROWS


def told(verdict: Verdict) -> dict[str, Any]:
    """The documented object of an import; ``run`` is its number, None for a dry run."""
    return {
        "run": verdict.run_id,
        "people": [
            {
                "row": each.row,
                "sheet": verdict.sheet,
                "name": each.name,
                "phone": each.phone,
                "reach": each.reach.value,
                "consent": {purpose.value: _ANSWERS[each.flags[purpose]] for purpose in Purpose},
            }
            for each in verdict.people
        ],
        "new": verdict.new,
        "updated": verdict.updated,
        "unchanged": verdict.unchanged,
        "kept_stop": verdict.kept_stop,
        "repaired": [{"row": row, **asdict(each)} for row, each in verdict.repaired],
        "not_textable": [asdict(each) for each in verdict.not_textable],
        "refused": [
            {"row": row, "name": name, "value": each.value, "reason": each.reason}
            for row, name, each in verdict.refused
        ],
    }


def text(verdict: Verdict) -> str:
    """The verdict for people: what to look at first, the counts last."""
    lines = [
        *_some(
            "Cells without a usable number; whoever has a name or an address is kept",
            [
                f"row {row}: {name or '?'}: {each.value or '-'}: {_reason(each.reason)}"
                for row, name, each in verdict.refused
            ],
        ),
        *_some(
            "Numbers to look at",
            [
                f"row {row}: {each.before} → {each.after}"
                for row, each in verdict.repaired
                if not each.sure
            ],
        ),
        *_some(
            "No text reaches them; they are kept as contacts",
            [
                f"row {each.row}: {each.name or '?'}: {_reason(each.reason)}"
                for each in verdict.not_textable
            ],
        ),
    ]
    sure = sum(each.sure for _, each in verdict.repaired)
    counts = f"{verdict.new} new, {verdict.updated} updated, {verdict.unchanged} unchanged"
    kept = face.many(verdict.kept_stop, "refusal")
    lines.append(f"{counts}; {face.many(sure, 'number')} repaired, {kept} kept.")
    said = Counter(_ANSWERS[each.flags[Purpose.MARKETING]] for each in verdict.people)
    reached = sum(
        each.flags[Purpose.MARKETING] is Flag.YES and each.reach is Reach.TEXTABLE
        for each in verdict.people
    )
    lines.append(
        f"Offers may go to {reached} of these rows, {said['no']} refused,"
        f" {said['unknown']} were not asked or gave no clear answer;"
        f" {said['yes'] - reached} agreed and take no text."
    )
    if verdict.agreed_in:
        columns = " and ".join(f'"{each}"' for each in verdict.agreed_in)
        lines.append(f"Who agreed was read from {columns}.")
    if verdict.unused_consent:
        lines.append(
            f'The column "{verdict.unused_consent}" opted nobody in or out: say how you know who'
            " agreed or refused, with --consent-how."
        )
    lines.append(
        "Nothing was written."
        if verdict.run_id is None
        else f"Import {verdict.run_id}: comptoir contacts undo-import {verdict.run_id} takes it"
        " back."
    )
    return "\n".join(lines)


def _some(title: str, lines: list[str]) -> list[str]:
    if not lines:
        return []
    more = len(lines) - _MOST_LINES
    # A cell of several lines must not look like several answers.
    shown = [f"  {' '.join(each.split())}" for each in lines[:_MOST_LINES]]
    return [f"{title} ({len(lines)}):", *shown, *([f"  and {more} more"] if more > 0 else [])]


def _reason(reason: str) -> str:
    return _REASONS.get(reason, reason)


def person(shown: Shown) -> dict[str, Any]:
    """The documented object of somebody in the list."""
    who = shown.contact.person
    return {
        "id": shown.contact.id,
        "name": who.full_name,
        "phone": who.number,
        "reach": who.reach.value,
        "tags": list(shown.contact.tags),
        "consent": {purpose.value: shown.flags[purpose].value for purpose in Purpose},
    }


def whole(shown: Shown) -> dict[str, Any]:
    """The documented object of one person with all the book knows."""
    who = shown.contact.person
    return person(shown) | {
        "first_name": who.first_name,
        "last_name": who.last_name,
        "other_phones": list(who.other_numbers),
        "email": who.email,
        "language": who.language,
        "notes": who.notes,
        "birthday": who.birthday and who.birthday.isoformat(),
        "last_visit": who.last_visit and who.last_visit.isoformat(),
        "fields": dict(who.fields),
        "records": [asdict(each) | {"at": face.stamp(each.at)} for each in shown.records],
    }


def line(shown: Shown) -> str:
    who = shown.contact.person
    parts = [
        str(shown.contact.id),
        who.full_name or who.email or "?",
        who.number or words.REACHES[who.reach],
        f"offers: {words.FLAGS[shown.flags[Purpose.MARKETING]]}",
        ", ".join(shown.contact.tags),
    ]
    return "  ".join(part for part in parts if part)


def sheet(shown: Shown, zone: ZoneInfo | None) -> str:
    """One person, a line a fact; what is empty is left out. Times by the wall clock of ``zone``."""
    told = whole(shown)
    who = shown.contact.person
    lines = [f"{told['id']}  {told['name'] or '?'}"]
    lines.append(f"  phone: {who.number or '-'} ({words.REACHES[who.reach]})")
    for name in ("other_phones", "email", "language", "birthday", "last_visit", "tags", "notes"):
        value = told[name]
        if value:
            plain = ", ".join(value) if isinstance(value, list) else value
            lines.append(f"  {name.replace('_', ' ')}: {plain}")
    lines += [f"  {name}: {value}" for name, value in who.fields.items()]
    for purpose in Purpose:
        lines.append(f"  {words.PURPOSES[purpose]}: {words.FLAGS[shown.flags[purpose]]}")
    for each in shown.records:
        source = f", {each.source_file} row {each.source_row}" if each.source_row else ""
        by = f", by {each.by}" if each.by else ""
        at = face.clock(each.at, zone)
        what = f"{at}  {words.PURPOSES[each.purpose]} {each.event.value}"
        lines.append(f"    {what}: {each.how}{by}{source}")
    return "\n".join(lines)


def past(run: Past) -> dict[str, Any]:
    """The documented object of an import that was published."""
    return {
        "run": run.id,
        "file": run.file_name,
        "sheet": run.sheet or None,
        "by": run.by,
        "published_at": face.stamp(run.published_at),
        "undone_at": face.stamp(run.undone_at),
    }


def past_line(run: Past, zone: ZoneInfo | None) -> str:
    file, at = " ".join(run.file_name.split()), face.clock(run.published_at, zone)
    undone = f"  undone {face.clock(run.undone_at, zone)}" if run.undone_at else ""
    return f"{run.id}  {file}  {at}{undone}"


def undone(run: int, what: Undone) -> dict[str, Any]:
    """The documented object of an undone import."""
    return {"run": run, **asdict(what)}


def undone_text(what: Undone) -> str:
    return (
        f"{face.many(what.removed, 'person', 'people')} removed, {what.kept} kept because of what"
        f" happened since; {what.restored} as before, {what.left} left with later edits;"
        f" {face.many(what.claims, 'consent claim')} taken back."
    )
