"""The shop's preferences: every one worded, checked, kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.cli import wording
from desktop_app.domain import preferences
from desktop_app.domain.errors import BadInput
from tests.helpers.shop import shop


def test_each_preference_has_words_and_a_default_it_would_accept() -> None:
    """None forgotten, and what holds without a choice is itself a choice."""
    assert wording.PREFERENCES.keys() == preferences.PREFERENCES.keys()
    for each in preferences.PREFERENCES.values():
        assert each.read(each.default) == each.default


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("home_country", " gb ", "GB"),
        ("shop", "  Salon   Léa ", "Salon Léa"),
        ("desk", "", ""),
    ],
)
def test_a_choice_is_tidied(key: str, typed: str, kept: str) -> None:
    assert preferences.known(key).read(typed) == kept


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("home_country", "France"),
        ("home_country", ""),
        ("home_country", "../"),
        ("shop", "x" * 41),
        ("desk", "Cla\u200bire"),
        ("language", "de"),
        ("tray", "yes"),
        ("login", ""),
    ],
)
def test_what_it_cannot_be_is_refused(key: str, typed: str) -> None:
    """The error names the setting and does not repeat what was typed."""
    with pytest.raises(BadInput, match="bad_setting") as refused:
        preferences.known(key).read(typed)
    assert refused.value.facts == {"setting": key}


def test_set_by_one_verb_and_used_by_the_others(tmp_path: Path) -> None:
    """A shop of Great Britain reads numbers its own way; who is at the desk is asked once."""
    mine = shop(tmp_path)
    assert mine.ask("settings", "set", "home_country", "gb") == {"home_country": "GB"}
    mine.run("settings", "set", "desk", "Claire")
    said = {"home_country": "GB", "desk": "Claire"}
    unsaid = {key: each.default for key, each in preferences.PREFERENCES.items()}
    assert mine.ask("settings", "list") == unsaid | said
    mine.run("settings", "set", "colour", "blue", code=2)
    mine.run("settings", "set", "home_country", "ZZ", code=2)
    for name in ("Claire", "Zoé  B.", "Claire"):
        mine.run("staff", "add", name)
    assert mine.ask("staff", "list") == {"staff": ["Claire", "Zoé B."], "desk": "Claire"}
    mine.run("staff", "remove", "Zoé B.")
    assert "Claire  (at the desk)" in mine.run("staff", "list").stdout
    for name in (" ", "x" * 61):
        refused = mine.run("staff", "add", name, code=2).stderr
        assert refused.startswith("This is no name for the list. ")
        assert "settings" not in refused
    warned = mine.run("settings", "set", "home_country", "US").stderr
    assert warned == "There are no rules for US here: no offer leaves until there are.\n"
    assert mine.run("settings", "set", "home_country", "GB").stderr == ""
    with mine.opened() as comptoir:
        assert comptoir.rules is not None
        assert (comptoir.rules.country, comptoir.desk) == ("GB", "Claire")
