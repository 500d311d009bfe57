"""The design's values: contrast that can be read, and names that exist wherever they are used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from desktop_app import places
from desktop_app.ui import kit
from desktop_app.ui.kit import tokens

UI = Path(kit.__file__).parents[1]
SHEET = (places.resources() / "themes" / "comptoir.qss").read_text("utf-8")
SCHEMES = (tokens.LIGHT, tokens.DARK)
PICTURES = {"themes", "scheme"}  # what the sheet's dollar names beside colours
# A control as Qt draws it, or a label as its surroundings have it: no rule of their own.
PLAIN = {"secondary", ""}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that passes
        ("#777777", "#ffffff", 4.48),  # the next one, which does not
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
        ("#008000", "#ffffff", 5.14),
    ],
)
def test_contrast_is_measured_as_wcag_does(one: str, other: str, ratio: float) -> None:
    """Against published figures, either way round."""
    assert tokens.contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert tokens.contrast(other, one) == tokens.contrast(one, other)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_can_be_read(scheme: str) -> None:
    """What the design asks of each pair holds, and it tells no other figure than the true one."""
    colours = tokens.colours(scheme)
    pairs = tokens.tokens()["contrast"]
    assert len(pairs) >= 124
    wrong = []
    for pair in pairs:
        ratio = tokens.contrast(colours[pair["fg"]], colours[pair["bg"]])
        if ratio < pair["need"] or abs(ratio - pair[scheme]) > 0.05:
            wrong.append((pair["fg"], pair["bg"], round(ratio, 2), pair[scheme], pair["need"]))
    assert wrong == []


def test_text_is_asked_for_what_text_needs() -> None:
    """4.5 for words, 3 for icons, edges and rings; whoever lowers a need is found here."""
    exempt = {"text.disabled"}
    for pair in tokens.tokens()["contrast"]:
        name = pair["fg"]
        words = name.endswith((".text", ".on")) or name.startswith("text.")
        if name not in exempt and words:
            assert pair["need"] >= 4.5, pair
        assert pair["need"] >= (2 if name.startswith("chart.") else 3), pair


def test_no_words_are_asked_for_where_the_translations_do_not_look() -> None:
    """What stands within an f-string is not found, and stays English."""
    within = [
        f"{place} {ast.unparse(node)}"
        for place, string in _nodes(ast.JoinedStr)
        for node in ast.walk(string)
        if isinstance(node, ast.Attribute) and node.attr in ("tr", "translate")
    ]
    assert within == []


def test_the_sheet_names_colours_that_exist() -> None:
    named = {each.rstrip(".") for each in re.findall(r"\$\{?([a-z]+[a-z0-9._]*)", SHEET)}
    assert len(named) > 30
    assert named - set(tokens.colours(tokens.LIGHT)) - PICTURES == set()


def test_the_sheet_has_no_colour_of_its_own() -> None:
    bare = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|:\s*(?:white|black)\b", bare) == []


def test_both_schemes_have_every_colour() -> None:
    for name, pair in tokens.tokens()["colour"].items():
        assert all(re.fullmatch("#[0-9A-F]{6}", pair[each]) for each in SCHEMES), name


# --- what the screens name


def test_every_look_that_a_screen_asks_for_is_in_the_sheet() -> None:
    """A name nobody draws would be a control without its look, which no other test sees."""
    for kind, values in _asked_of_the_sheet().items():
        drawn = _drawn(kind)
        missing = {each: at for each, at in values.items() if not _matches(each, drawn)}
        assert len(values) > 2, kind
        assert missing == {}, kind


def test_every_colour_size_and_style_that_a_screen_names_is_a_token() -> None:
    told = tokens.tokens()
    known = {
        "colour": set(tokens.colours(tokens.LIGHT)),
        "size": set(told["size"]),
        "space": set(told["space"]),
        "font": set(told["type"]["styles"]),
    }
    for kind, names in known.items():
        asked = _asked_by_call({kind: 0})
        assert {each: at for each, at in asked.items() if not _matches(each, names)} == {}, kind
    styles = _asked_by_call({"label": 1, "Elided": 1}, keyword="style")
    assert {each: at for each, at in styles.items() if each not in known["font"]} == {}
    families = {name.partition(".")[0] for name in known["colour"]}
    pattern = rf"(?:{'|'.join(sorted(families))})\.[a-z]+"
    literal = {
        node.value: at
        for at, node in _nodes(ast.Constant)
        if isinstance(node.value, str) and re.fullmatch(pattern, node.value)
    }
    assert len(literal) > 30
    assert {each: at for each, at in literal.items() if each not in known["colour"]} == {}


def _asked_of_the_sheet() -> dict[str, dict[str, str]]:
    """look and fit → each value the screens ask for, with where."""
    looks = _asked_by_call({"look": 1}) | _asked_by_call({"button": None}, keyword="look")
    looks |= _asked_by_call({"label": 2, "Elided": 2}, keyword="role")
    looks |= _property("look")
    return {
        "look": {each: at for each, at in looks.items() if each not in PLAIN},
        "fit": _asked_by_call({"button": None}, keyword="size") | _property("fit") | {"": ""},
    }


def _drawn(kind: str) -> set[str]:
    return set(re.findall(rf'\[{kind}="([^"]+)"\]', SHEET)) | {""}


def _matches(asked: str, known: set[str]) -> bool:
    """``banner-*``, made of a word and what is only known later, stands for any such."""
    pattern = re.escape(asked).replace(r"\*", ".+")
    return any(re.fullmatch(pattern, each) for each in known)


def _asked_by_call(calls: Mapping[str, int | None], *, keyword: str = "") -> dict[str, str]:
    """What is given to calls of these names, by position (None: never) or keyword → where."""
    found: dict[str, str] = {}
    for at, call in _nodes(ast.Call):
        assert isinstance(call, ast.Call)
        function = call.func
        name = function.attr if isinstance(function, ast.Attribute) else ""
        name = function.id if isinstance(function, ast.Name) else name
        if name not in calls:
            continue
        position = calls[name]
        given = [] if position is None else call.args[position : position + 1]
        given += [each.value for each in call.keywords if keyword and each.arg == keyword]
        for each in given:
            found |= dict.fromkeys(_literals(each), at)
    return found


def _property(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for at, call in _nodes(ast.Call):
        assert isinstance(call, ast.Call)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "setProperty":
            asked = call.args[0]
            if isinstance(asked, ast.Constant) and asked.value == name:
                found |= dict.fromkeys(_literals(call.args[1]), at)
    return found


def _literals(value: ast.expr) -> Iterator[str]:
    """What an expression may be: of a choice both, of a made word its fixed parts."""
    match value:
        case ast.Constant(value=str(word)):
            yield word
        case ast.IfExp(body=one, orelse=other):
            yield from _literals(one)
            yield from _literals(other)
        case ast.BoolOp(values=several):
            for each in several:
                yield from _literals(each)
        case ast.JoinedStr(values=parts):
            yield "".join(
                str(each.value) if isinstance(each, ast.Constant) else "*" for each in parts
            )


@cache
def _trees() -> list[tuple[str, ast.Module]]:
    files = sorted(UI.rglob("*.py"))
    return [(str(each.relative_to(UI)), ast.parse(each.read_text("utf-8"))) for each in files]


def _nodes(kind: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    for name, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, kind):
                yield f"{name}:{getattr(node, 'lineno', 0)}", node
