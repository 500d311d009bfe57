"""What a screen reader has of the program: asked over AT-SPI, as Orca asks, of the real window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pytest

from desktop_app.app import open_profile
from desktop_app.domain import preferences
from desktop_app.domain.contact import Person, Reach
from desktop_app.places import Profile
from desktop_app.store import contacts
from desktop_app.ui.shell import rooms
from tests.helpers import atspi
from tests.helpers.atspi import Reader, Thing
from tests.helpers.window import make_profile

pytestmark = pytest.mark.skipif(bool(atspi.lacking()), reason=f"lacks {atspi.lacking()}")

NAMES = ("Anne-Sophie", "Marc", "Zoé", "François", "Odile")
# What holds cells: one of an empty column has nothing to say, but never the whole row.
LISTS = {"table", "tree table", "list", "tree"}
CELLS = {"table cell", "list item", "tree item"}


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A shop with a club of five, of whom Odile has a landline; the window in English."""
    folder = tmp_path_factory.mktemp("reader")
    profile, environ = make_profile(folder)
    with open_profile(profile, environ) as comptoir, comptoir.book.write() as connection:
        ids = [
            contacts.add(connection, _person(name, at), datetime.now(UTC))
            for at, name in enumerate(NAMES, start=10)
        ]
        contacts.tag(connection, ids, "club")
    _speak_english(profile, environ)
    home = folder / "home"
    home.mkdir()
    with atspi.reading(home, profile, environ) as opened:
        yield opened


def _person(name: str, at: int) -> Person:
    line = ("+33261911234", Reach.LANDLINE) if name == "Odile" else (None, Reach.TEXTABLE)
    return Person(
        first_name=name, last_name="Kervella", number=line[0] or f"+3363998{at:04d}", reach=line[1]
    )


def _speak_english(profile: Profile, environ: dict[str, str]) -> None:
    with open_profile(profile, environ) as comptoir:
        comptoir.settings.choose(preferences.LANGUAGE, "en")


@pytest.fixture
def composer(reader: Reader) -> Reader:
    """An empty text, with the cursor in it."""
    _go(reader, "composer")
    reader.act(reader.find("Begin empty"))
    reader.until(lambda: _editor(reader).text == "")
    reader.press("Ctrl+N")
    reader.until(lambda: _editor(reader).has("focused"))
    return reader


def _go(reader: Reader, room: str) -> None:
    """By the room's key, else by its words in Ctrl+K."""
    there = rooms.ALL[room]
    if there.key:
        reader.press(there.key)
    else:
        reader.press("Ctrl+K")
        reader.find("Find anything")
        reader.type(there.word)
        reader.press("Return")
        reader.come_back()
    reader.find(there.word, role="filler")


def _editor(reader: Reader) -> Thing:
    return reader.find("Text of the message")


def _send(reader: Reader) -> Thing:
    return next(
        each
        for each in reader.walk()
        if each.role == "push button" and each.name.split()[:1] == ["Send"]
    )


def _says(reader: Reader, words: str) -> None:
    reader.until(lambda: any(each.name == words for each in reader.walk()), f"nobody says {words}")


# --- contacts and Today


def test_the_people_of_the_book_are_read(reader: Reader) -> None:
    """How many, the chips with their counts, and each person's cells under named columns."""
    _go(reader, "contacts")
    reader.find("5 people · 0 said yes to offers (0%)")
    reader.find("Landline 1", role="check box")
    table = reader.find("People", role="table")
    cells = [each.name for each in reader.walk(table.path, children=200) if each.name]
    assert [
        each for each in cells if each in {"Name", "Number and reach", "Service", "Offers"}
    ] == ["Name", "Number and reach", "Service", "Offers"]
    at = cells.index("Odile Kervella")
    assert cells[at + 1] == "02 61 91 12 34 · landline"
    assert {f"{name} Kervella" for name in NAMES} <= set(cells)


def test_the_day_is_read(reader: Reader) -> None:
    """What stands at the foot of the rail, what is to settle, and its one button."""
    _go(reader, "today")
    reader.find("No reminder waiting until tomorrow at 12:00")
    reader.find("Practice nothing is billed")
    reader.find("The recovery key is not confirmed yet")
    [button] = [
        each
        for each in reader.walk()
        if each.role == "push button" and "The recovery key is not confirmed" in each.name
    ]
    assert button.has("focusable")


# --- the composer


def test_the_text_and_its_count_are_read(composer: Reader) -> None:
    """The editor by its name and text, the counter by its figures, on each key."""
    _says(composer, "0 characters · 0 SMS (0 segments)")
    composer.type("Bonjour")
    _says(composer, "7 characters · 1 SMS (1 segment)")
    _says(composer, "153 left")
    assert _editor(composer).text == "Bonjour"


def test_the_plan_is_read_before_money_is_spent(composer: Reader) -> None:
    """Why the button is off; then who receives it, who not and why, the total, and its number."""
    send = _send(composer)
    assert (send.name, send.description) == ("Send", "Choose who is to receive it.")
    assert not send.has("enabled")
    composer.type("Bonjour")
    composer.click(composer.find("To: name, tag or numbers"))
    composer.type("club")
    composer.hears("club · 5 people")  # what is offered, while the focus stays in the line
    composer.press("Return")
    composer.find("Take out club")
    composer.find("Send 4 messages")
    assert _send(composer).has("enabled")
    assert _send(composer).description == "Ctrl Enter"
    composer.find("Will get the message: 4")
    composer.find("Landline, broken or no number: 1")
    # The price is the one that the gateway behind the window says.
    slip = r"4 people × 1 SMS at €0\.\d\d: (€0\.\d\d)\. It would cost: \1"
    assert any(re.fullmatch(slip, each.name) for each in composer.walk())


def test_the_count_is_spoken_where_it_matters(composer: Reader) -> None:
    """At 20 left and where a new SMS begins, by itself; with F7 whenever it is asked for."""
    composer.type("Bonjour, votre commande est arrivee en boutique. " * 3)
    composer.type("A bientot !" + "!" * 4)
    composer.hears("140 characters · 1 SMS (1 segment). 20 left")
    composer.hears("161 characters · 2 SMS (2 segments). 145 left")
    composer.press("F7")
    spoken = "162 characters · 2 SMS (2 segments). 144 left"
    composer.hears(spoken)
    assert spoken in composer.now


def test_what_is_missing_is_spoken_to_who_wants_to_send(composer: Reader) -> None:
    composer.type("Bonjour")
    composer.press("Ctrl+Return")
    composer.hears("Choose who is to receive it.")
    assert "Choose who is to receive it." in composer.now


def test_a_purpose_is_chosen_without_a_mouse_and_told(composer: Reader) -> None:
    """By the reader's own key; what it means is spoken, and its Undo is there."""
    marketing = composer.find("Marketing", role="radio button")
    assert marketing.description == "An offer: consent needed"
    composer.act(marketing)
    composer.hears("Now an offer: only who agreed receives it, with the STOP mention.")
    composer.find("Only who agreed to offers")
    composer.act(composer.find("Undo"))
    composer.hears("Now transactional: for what people expect, and no offer in it.")
    composer.find("No STOP mention")


# --- every room


@pytest.mark.parametrize("room", rooms.ALL)
def test_every_control_has_a_name(reader: Reader, room: str) -> None:
    """Nothing that the keyboard reaches is silent, in any room."""
    _go(reader, room)
    things = reader.settled()
    assert len([each for each in things if each.has("focusable")]) > 5  # the walk went in
    assert [str(each) for each in _silent(things)] == []


def test_the_finder_has_names(reader: Reader) -> None:
    reader.press("Ctrl+K")
    reader.find("Find anything")
    assert _silent(reader.settled()) == []
    reader.press("Escape")
    reader.until(lambda: all(each.name != "Find anything" for each in reader.walk()))
    reader.come_back()


def _silent(things: Sequence[Thing]) -> list[Thing]:
    """Controls without a word for them, and lists that say nothing in any of their cells."""
    silent = [
        each
        for each in things
        if each.has("focusable") and each.role not in CELLS and not _speaks(each)
    ]
    for each in things:
        cells = [cell for cell in things if cell.path[:-1] == each.path and cell.role in CELLS]
        if each.role in LISTS and cells and not any(map(_speaks, cells)):
            silent.append(each)
    return silent


def _speaks(thing: Thing) -> bool:
    """A sign or an icon's glyph is no word."""
    return any(char.isalnum() and char.isprintable() for char in thing.name)


def test_a_silent_control_is_found() -> None:
    def made(role: str, name: str, *path: int, states: str = "focusable showing") -> Thing:
        return Thing(path, role, name, "", frozenset(states.split()), 0, None, None)

    things = [
        made("push button", "Send", 0),
        made("push button", "", 1),
        made("push button", " ✕ ", 2),
        made("label", "", 3, states="showing"),
        made("table", "People", 4),
        made("table cell", "Zoé", 4, 0),
        made("table cell", "", 4, 1),
        made("list", "Tags", 5),
        made("list item", "", 5, 0),
    ]
    assert [each.path for each in _silent(things)] == [(1,), (2,), (5,)]
