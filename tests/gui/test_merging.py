"""The fast road: what one person gets, counted, and where the marks stand. No window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.sms_text import count, explain
from desktop_app.domain.template import Slot, parse, render
from desktop_app.ui.kit.merging import merge

_NAMES = st.sampled_from(["first_name", "shop"])
_WORDS = st.text(alphabet="abc é’ç€😀\n", max_size=60)
_PIECES = st.lists(
    st.one_of(_WORDS.filter(bool), st.builds(Slot, _NAMES, st.one_of(st.none(), _WORDS))),
    max_size=8,
)
_VALUES = st.fixed_dictionaries({"first_name": _WORDS, "shop": _WORDS})


def _places(pieces: list[str | Slot]) -> list[str | None]:
    """What stands at each position: a character, None for a pill."""
    found: list[str | None] = []
    for piece in pieces:
        found += [None] if isinstance(piece, Slot) else list(piece)
    return found


@given(pieces=_PIECES, values=_VALUES, tail=st.sampled_from(["", "STOP au 36180"]))
def test_every_mark_stands_at_its_character(
    pieces: list[str | Slot], values: dict[str, str], tail: str
) -> None:
    """The count is that of the text as it leaves; a mark points at the character it names."""
    merged = merge(pieces, values, tail)
    assert merged.count == count(merged.text)
    assert merged.text.endswith(tail)
    places = _places(pieces)
    for mark in merged.marks:
        if mark.position is not None:
            assert places[mark.position] == mark.char
    told = explain(merged.text)
    assert len(merged.marks) == sum(each.count for each in told.culprits)
    assert [each.sms for each in merged.breaks] == list(range(2, len(told.breaks) + 2))
    for torn in merged.breaks:
        assert 0 <= torn.position <= len(places)


@given(pieces=_PIECES, values=_VALUES)
def test_it_is_what_the_plan_would_render(pieces: list[str | Slot], values: dict[str, str]) -> None:
    """Wherever the domain renders this template for this person, the fast road shows the same."""
    template = "".join(map(str, pieces))
    if any("|" in str(each) or "{" in str(each) for each in pieces if isinstance(each, str)):
        return
    rendered = render(template, values)
    if isinstance(rendered, str):
        assert merge(parse(template), values).text == rendered


def test_a_template_is_its_pieces() -> None:
    template = "Bonjour {first_name|}, {shop} : {{ {x|cher client}"
    assert "".join(map(str, parse(template))) == template
    assert parse(template)[1] == Slot("first_name", "")


def test_a_costly_character_of_a_name_is_nobodys_place() -> None:
    """It is in the field, so that nothing in the text is marked for it."""
    merged = merge(parse("Bonjour {first_name}"), {"first_name": "François"})
    assert [(each.char, each.position) for each in merged.marks] == [("ç", None)]
    assert merged.costly == ("ç",)
    assert merged.count_without_costly == count("Bonjour Franxois")
