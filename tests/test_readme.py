"""What the README promises stands where it says."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")

PROMISED = (
    "contact book with consent flags (SQLModel, SQLite)",
    "live character and segment count",
    "marketing/transactional toggle",
    "reminders woken by APScheduler",
    "API keys in the OS keyring",
    "spreadsheet import (phonenumbers)",
    "providers over httpx",
)


def test_every_promise_names_where_it_is_kept() -> None:
    """Each row's files hold what is written behind them."""
    rows = {
        cells[1].strip(): cells[2]
        for line in README.splitlines()
        if len(cells := line.split("|")) == 4
    }
    for promise in PROMISED:
        named = re.findall(r"`(desktop_app/[^`]+)` `([^`]+)`", rows[promise])
        assert named, promise
        for path, symbol in named:
            assert symbol in (ROOT / path).read_text("utf-8"), (path, symbol)


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    for each in pictures:
        assert (ROOT / each).stat().st_size > 10_000, each


def test_every_file_that_the_documents_name_is_there() -> None:
    beside = (ROOT, ROOT / "docs", ROOT / "desktop_app", ROOT / "desktop_app" / "ui")
    documents = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    lost = [
        (document.name, path)
        for document in documents
        for path in re.findall(
            r"`([a-z_0-9]+/[a-z_0-9/.-]+\.(?:py|md))`", document.read_text("utf-8")
        )
        if not any((each / path).exists() for each in beside)
    ]
    assert not lost
