"""Nothing forgotten: every member that a screen may show has an icon that exists, and words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app import places, vault
from desktop_app.domain import errors
from desktop_app.domain.appointment import ReminderState
from desktop_app.domain.calls import CallReason
from desktop_app.domain.campaign import CampaignState, LeftOut
from desktop_app.domain.consent import Flag
from desktop_app.domain.contact import Reach
from desktop_app.domain.cover import Exposed
from desktop_app.domain.errors import ComptoirError
from desktop_app.domain.gate import Reason
from desktop_app.domain.message import Purpose, State
from desktop_app.domain.remedy import Remedy
from desktop_app.ui.kit import call_words, cover_words, faults, icons, tokens, wording
from desktop_app.ui.shell import rooms


@pytest.mark.parametrize(
    ("members", "told"),
    [
        (State, wording.STATES),
        (Flag, wording.FLAGS),
        (Reach, wording.REACH),
        (Purpose, wording.PURPOSES),
        (CampaignState, wording.CAMPAIGNS),
        (ReminderState, wording.REMINDERS),
        (Remedy, wording.REMEDIES),
        ([*Reason, *LeftOut], wording.REASONS),
    ],
)
def test_every_member_is_shown(members: Any, told: Mapping[StrEnum, wording.Shown]) -> None:
    assert {str(each) for each in members} == {str(each) for each in told}
    colours = tokens.colours("light")
    for shown in told.values():
        assert icons.known(shown.icon), shown.icon
        assert shown.icon_role in colours
        assert shown.text_role in colours
        assert shown.source


def test_every_reason_is_also_worded_for_one_message(qapp: QApplication) -> None:
    """Not in the plural of a group: “Said STOP” is said of people."""
    assert set(wording.BECAUSE) == {str(each) for each in (*Reason, *LeftOut)}
    assert wording.because("stop") == "because of a STOP"
    assert wording.because("a_word_nobody_taught_us") == "a_word_nobody_taught_us"


def test_every_call_and_every_lack_of_cover_says_why(qapp: QApplication) -> None:
    assert set(call_words.CALLS) == set(CallReason)
    assert all(call_words.why(each) for each in CallReason)
    assert set(cover_words.EXPOSED) == set(Exposed)
    for why in cover_words.EXPOSED.values():
        assert why.because and why.then
        assert why.part in ("", "providers", "shop")


def test_every_room_has_an_icon_and_its_filled_one() -> None:
    for room in rooms.ALL.values():
        assert icons.known(room.icon)
        assert icons.known(f"{room.icon}-fill")


def test_where_keys_lie_every_fault_has_words_of_its_own() -> None:
    """They keep a person out of the whole book: never told as something typed wrong."""
    source = Path(vault.__file__).read_text("utf-8")
    assert set(re.findall(r'BadInput\("(\w+)"', source)) - faults.KINDS.keys() == set()
    named = {each.kind for each in errors.VaultError.__subclasses__()}
    assert named - faults.KINDS.keys() == set()


# What the window never asks for, or words where it was typed: none of these is shown by itself.
_ELSEWHERE = {
    *("which_account", "bad_price", "message_unknown", "bad_zone", "record_not_of_desk"),
    *("no_setting", "bad_setting", "staff_unnamed", "region_unknown", "consent_column_unknown"),
    *("no_consent_column", "consent_how_missing", "recovery_key_other", "recovery_group_wrong"),
    *("recovery_groups_few", "right_to_send_lost", "book", "bad_answers", "no_plan"),
    "days_backwards",
}


def test_what_the_rooms_below_raise_is_named_in_the_window() -> None:
    """Else it is told as something typed wrong, and nobody knows what to do."""
    root = Path(vault.__file__).parent
    rooms_below = ("domain", "services", "store", "readers")
    files = [each for room in rooms_below for each in (root / room).rglob("*.py")]
    raised = {
        kind
        for each in (*files, root / "vault.py", root / "app.py")
        for kind in re.findall(r'(?:BadInput|Error)\(\s*"(\w+)"', each.read_text("utf-8"))
    }
    shown = "".join(each.read_text("utf-8") for each in (root / "ui").rglob("*.py"))
    assert {kind for kind in raised if f'"{kind}"' not in shown} - _ELSEWHERE == set()
    assert len(raised) > 50


def test_every_family_of_faults_has_words(qapp: QApplication) -> None:
    """What happened and what to do, also for a kind nobody worded by itself."""
    for family in (ComptoirError, *ComptoirError.__subclasses__()):
        if family.__name__ in ("Cancelled", "ConnectorError"):  # said to nobody; needs a fault
            continue
        what, then = faults.words(family("never_heard_of"))
        assert what and then


@pytest.mark.parametrize(
    "room", sorted((places.resources() / "i18n").glob("*_fr.ts")), ids=lambda each: each.name
)
def test_french_never_breaks_a_line_before_its_punctuation(room: Path) -> None:
    """Imprimerie nationale: a no-break space before a colon and within « », a narrow one before
    the others."""
    found = [
        "".join(each.itertext())
        for each in ElementTree.parse(room).iter()
        if each.tag in ("translation", "numerusform")
    ]
    assert found
    assert [each for each in found if re.search(r" [:;?!»]|« ", each)] == []


# What is put in there begins with a figure; the settings name kinds of appointments.
_FIGURES = re.compile(r"\b(?:de %1 à %2|partent que %1, de %2|à partir de %1|de %1 ne partir)")


@pytest.mark.parametrize("room", ["appointments", "contacts", "kit", "shell", "today"])
def test_french_names_nobody_where_de_or_que_would_be_shortened(room: str) -> None:
    """“Ce que Inès”, “les offres de Optique”: reworded, for nobody knows how a name is spoken."""
    path = places.resources() / "i18n" / f"{room}_fr.ts"
    found = [
        "".join(each.itertext())
        for each in ElementTree.parse(path).iter()
        if each.tag in ("translation", "numerusform")
    ]
    told = [_FIGURES.sub("", each) for each in found]
    assert [each for each in told if re.search(r"\b(?:de|que) %\d", each)] == []


def test_french_has_a_word_for_each_of_three_acts() -> None:
    """An appointment is cancelled, what was done is undone, a form is closed: “Annuler” by itself
    could be any of them."""
    for path in sorted((places.resources() / "i18n").glob("*_fr.ts")):
        for message in ElementTree.parse(path).iter("message"):
            source, told = message.findtext("source") or "", message.find("translation")
            forms = [] if told is None else [each.text or "" for each in (told, *told)]
            for words in filter(str.strip, forms):
                assert words.strip("… ") != "Annuler", (path.name, source)
                assert not re.search(r"\bundo", source, re.I) or "éfai" in words, words
