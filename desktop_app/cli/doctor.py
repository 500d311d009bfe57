"""``comptoir doctor``: what stands well, what does not, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from desktop_app.cli import face, wording
from desktop_app.domain.errors import ComptoirError

if TYPE_CHECKING:
    from desktop_app.services.checkup import Finding

_SIGNS = {"well": "ok", "to_do": "!!", "unknown": "??"}
_OCTETS = {"bytes": "size", "free": "free"}  # facts in octets → how sentences call them
_INSTANTS = {"since", "at"}  # ISO 8601, UTC


def register(app: typer.Typer) -> None:
    app.command("doctor")(doctor)


def doctor(profile: face.ProfileOption = None, as_json: face.JsonOption = False) -> None:
    """Look at keyring, book, accounts, clock and disk. Exit code 1: something needs doing."""
    told = [_told(each) for each in _findings(profile)]
    well = all(each["health"] != "to_do" for each in told)
    lines = [_line(each) for each in told]
    face.answer(as_json, {"ok": well, "checks": told}, "\n".join(lines))
    if not well:
        raise typer.Exit(face.FAILURE)


def _findings(folder: Path | None) -> list[Finding]:
    """A book that does not open is a finding too, not the end."""
    from desktop_app.services import checkup

    try:
        with face.opened(folder, make=False) as comptoir:
            room = (comptoir.profile, comptoir.book, comptoir.vault)
            return list(checkup.examine(*room, lambda: datetime.now(UTC)))
    except ComptoirError as error:
        return list(checkup.examine_closed(face.profile_of(folder), os.environ, error))


def _told(finding: Finding) -> dict[str, Any]:
    message, hint = wording.finding(finding.kind, _readable(finding.facts))
    return {
        "subject": finding.subject,
        "health": finding.health.value,
        "kind": finding.kind,
        "message": message,
        "hint": hint,
        "facts": dict(finding.facts),
    }


def _readable(facts: Mapping[str, object]) -> dict[str, object]:
    shown = dict(facts)
    for fact, name in _OCTETS.items():
        if fact in facts:
            shown[name] = _megabytes(int(str(facts[fact])))
    for instant in _INSTANTS & facts.keys():
        shown[instant] = str(facts[instant])[:16].replace("T", " ") + " UTC"
    if "place" in facts:
        shown["place"] = str(facts["place"]).replace("_", " ")
    return shown


def _megabytes(octets: int) -> str:
    return f"{octets / 1e6:,.1f} MB"


def _line(told: Mapping[str, Any]) -> str:
    line = f"{_SIGNS[told['health']]}  {told['subject']:<13} {told['message']}"
    return f"{line}\n    {'':<13} {told['hint']}" if told["hint"] else line
