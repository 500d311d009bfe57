"""Merge fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.template import Missing, check, fields, render

_ANNA = {"first_name": "Anna", "last_name": "", "visit": None, "notes": "   "}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Bonjour {first_name} !", "Bonjour Anna !"),
        ("Bonjour { first_name }, {first_name|vous}", "Bonjour Anna, Anna"),
        ("Bonjour {last_name|cher client}", "Bonjour cher client"),
        ("Le {visit|jour dit}", "Le jour dit"),
        ("{notes|a|b}", "a|b"),
        ("Bonjour{last_name|}", "Bonjour"),
        ("", ""),
        ("|", "|"),
    ],
)
def test_fields_are_filled(template: str, text: str) -> None:
    """With the value, else the fallback, which may be empty on purpose."""
    assert render(template, _ANNA) == text


@pytest.mark.parametrize("field", ["last_name", "visit", "notes"])
def test_an_empty_value_leaves_the_person_out(field: str) -> None:
    """Empty, absent or blank: nobody reads "Bonjour  !"."""
    assert render(f"{{first_name}} {{{field}}}", _ANNA) == Missing(field)


@pytest.mark.parametrize("field", ["prénom", "First_Name", "", "first name"])
def test_an_unknown_field_blocks(field: str) -> None:
    """Also with a fallback, and before anybody is left out for another field."""
    for template in (f"{{last_name}}{{{field}}}", f"{{last_name}}{{{field}|x}}"):
        with pytest.raises(BadInput) as raised:
            render(template, _ANNA)
        assert (raised.value.kind, raised.value.facts) == ("unknown_field", {"field": field})


@pytest.mark.parametrize(
    ("template", "position"),
    [
        ("Bonjour {first_name", 8),
        ("Bonjour first_name}", 18),
        ("{first_name} {{first_name}}", 13),
        ("{first_name|{last_name}}", 0),
        (":-}", 2),
    ],
)
def test_a_stray_brace_blocks(template: str, position: int) -> None:
    """A forgotten brace, or another program's double ones, never reach a customer."""
    with pytest.raises(BadInput) as raised:
        fields(template)
    assert (raised.value.kind, raised.value.facts) == ("stray_brace", {"position": position})


def test_fields_are_named_once_in_order() -> None:
    """As the composer lists them."""
    assert fields("{b} {a|x} { b } {c}") == ("b", "a", "c")


def test_check_names_the_first_unknown_field() -> None:
    """A template is refused before anybody is chosen."""
    check("{a}{b}", {"a", "b"})
    with pytest.raises(BadInput) as raised:
        check("{a}{z}{y}", {"a", "b"})
    assert raised.value.facts == {"field": "z"}


@given(st.text(), st.text(st.characters(exclude_characters="{}")))
def test_a_value_is_never_read_as_a_template(value: str, around: str) -> None:
    """Braces, bars and backslashes in a name stay what they are."""
    hostile = value + r"{last_name|\1}\g<0>"
    assert render(f"{around}{{x}}", {"x": hostile, "last_name": "no"}) == around + hostile.strip()


@given(
    st.text(alphabet="{}|ab \n\\é"), st.dictionaries(st.sampled_from("ab"), st.none() | st.text())
)
def test_any_template_is_rendered_left_out_or_refused(
    template: str, values: dict[str, str | None]
) -> None:
    """No other error, and whoever is left out has nothing in a field of the template."""
    try:
        result = render(template, values)
    except BadInput as error:
        assert error.kind in ("unknown_field", "stray_brace")
        return
    if isinstance(result, Missing):
        assert result.field in fields(template)
        assert not (values[result.field] or "").strip()
