"""``comptoir doctor``: what stands well, what does not, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import typer

from desktop_app.cli import face, wording
from desktop_app.domain.errors import ComptoirError

if TYPE_CHECKING:
    from desktop_app.services.checkup import Finding

_SIGNS = {"well": "ok", "to_do": "!!", "unknown": "??"}
_OCTETS = {"bytes": "size", "free": "free"}  # facts in octets → how sentences call them
_INSTANTS = ("since", "at")  # ISO 8601


def register(app: typer.Typer) -> None:
    app.command("doctor")(doctor)


def doctor(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """Look at keyring, book, accounts, clock and disk. Exit code 1: something needs doing."""
    findings, zone = _findings(profile)
    told = [_told(each, zone) for each in findings]
    well = all(each["health"] != "to_do" for each in told)
    lines = [_line(each) for each in told]
    face.answer(as_json, {"ok": well, "checks": told}, "\n".join(lines))
    if not well:
        raise typer.Exit(face.FAILURE)


def _findings(folder: Path | None) -> tuple[list[Finding], ZoneInfo | None]:
    """With the zone of the shop's clock. A book that does not open is a finding too, not the end:
    then nobody knows whose clock, and the machine's will do."""
    from desktop_app.services import checkup

    try:
        with face.opened(folder, make=False) as comptoir:
            room = (comptoir.profile, comptoir.book, comptoir.vault)
            return list(checkup.examine(*room, lambda: datetime.now(UTC))), comptoir.zone
    except ComptoirError as error:
        return list(checkup.examine_closed(face.profile_of(folder), os.environ, error)), None


def _told(finding: Finding, zone: ZoneInfo | None) -> dict[str, Any]:
    message, hint = wording.finding(finding.kind, _readable(finding.facts, zone))
    instants = {fact: face.stamp(at) for fact, at in _instants(finding.facts).items()}
    return {
        "subject": finding.subject,
        "health": finding.health.value,
        "kind": finding.kind,
        "message": message,
        "hint": hint,
        "facts": {**finding.facts, **instants},
    }


def _instants(facts: Mapping[str, object]) -> dict[str, datetime]:
    return {each: datetime.fromisoformat(str(facts[each])) for each in _INSTANTS if facts.get(each)}


def _readable(facts: Mapping[str, object], zone: ZoneInfo | None) -> dict[str, object]:
    shown = dict(facts)
    for fact, name in _OCTETS.items():
        if fact in facts:
            shown[name] = _megabytes(int(str(facts[fact])))
    for fact, at in _instants(facts).items():
        shown[fact] = face.clock(at, zone)
    if "place" in facts:
        shown["place"] = str(facts["place"]).replace("_", " ")
    return shown


def _megabytes(octets: int) -> str:
    return f"{octets / 1e6:,.1f} MB"


def _line(told: Mapping[str, Any]) -> str:
    line = f"{_SIGNS[told['health']]}  {told['subject']:<13} {told['message']}"
    return f"{line}\n    {'':<13} {told['hint']}" if told["hint"] else line
