"""Nothing forgotten: whatever can go wrong or stand in a list has its words in the terminal."""

import ast
import logging
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import desktop_app
from desktop_app.cli import agent, wording, words
from desktop_app.domain import consent, errors, phone, remedy
from desktop_app.domain.report import Ladder
from desktop_app.services import checkup

SOURCES = Path(desktop_app.__file__).parent


def _classes(
    root: type[errors.ComptoirError] = errors.ComptoirError,
) -> Iterator[type[errors.ComptoirError]]:
    yield root
    for each in root.__subclasses__():
        yield from _classes(each)


def _texts(tree: ast.expr | None) -> set[str]:
    """The texts an expression may give: both ends of a choice."""
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
        return {tree.value}
    if isinstance(tree, ast.IfExp):
        return _texts(tree.body) | _texts(tree.orelse)
    if isinstance(tree, ast.BoolOp):
        return {text for each in tree.values for text in _texts(each)}
    return set()


def _calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            yield name, node


def _raised() -> Iterator[tuple[str, str, set[str]]]:
    """Every kind that the sources give an error, with its place and the facts handed along.

    Not those of the window, which no verb can meet.
    """
    named = {each.__name__: each.kind for each in _classes()}
    for file in set(SOURCES.rglob("*.py")) - set((SOURCES / "ui").rglob("*.py")):
        for name, call in _calls(file):
            if name in named:
                facts = {each.arg for each in call.keywords if each.arg}
                for kind in _texts(call.args[0]) if call.args else {named[name]}:
                    yield kind, f"{file.relative_to(SOURCES)}:{call.lineno}", facts


def test_every_error_of_the_sources_is_worded() -> None:
    """Each kind that is raised anywhere, each class of error and each fault of a provider."""
    raised = {kind: where for kind, where, _ in _raised()}
    assert {"lone_surrogate", "file_protected", "right_to_send_lost"} <= set(raised)
    kinds = raised.keys() | {each.kind for each in _classes()} | set(errors.Fault)
    assert {kind: raised.get(kind) for kind in kinds if kind not in wording.ERRORS} == {}


def test_a_sentence_uses_only_facts_it_is_given() -> None:
    """A brace in a sentence is filled by some place that raises this kind."""
    given: dict[str, set[str]] = {}
    for kind, _, facts in _raised():
        given.setdefault(kind, set()).update(facts)
    for kind, sentences in wording.ERRORS.items():
        named = {name for each in sentences for _, name, _, _ in Formatter().parse(each) if name}
        assert kind not in given or named <= given[kind], kind


@pytest.mark.parametrize("kind", sorted(wording.ERRORS))
def test_a_sentence_survives_missing_facts(kind: str) -> None:
    """An error without its facts is still told."""
    message, hint = wording.error(kind, {})
    assert message
    assert hint or kind == "cancelled"
    assert "\n" not in message + hint


WORDED: dict[type[StrEnum], dict[StrEnum, str]] = {
    type(next(iter(each))): each
    for each in vars(words).values()
    if isinstance(each, dict) and isinstance(next(iter(each), None), StrEnum)
}
# Shown by their own name, or not at all.
UNWORDED = {
    "Alphabet": "GSM-7 and UCS-2 are names",
    "Field": "a column is shown under the header it has",
    "Event": "shown as the flag drawn from it",
    "Answer": "of a cell, shown as yes, no or unknown; of a reply, under its own name",
    "Kind": "of a line of a list, shown in the window alone",
    "Fix": "as above: how a number was repaired",
    "Outcome": "counted, a figure under its own name",
    "Confidence": "stands in the rules' file, for who maintains it",
    "Enforce": "as above",
    "Greeting": "a choice, under its own name",
    "Away": "logged, and told by the window alone",
    "Clue": "by what somebody is known, told in the window alone",
    "Unit": "of what repeats, chosen in the window alone",
    "_TzRule": "as above",
}


def _enums() -> dict[str, type[StrEnum]]:
    """Every StrEnum of the domain, imported by walking the folder."""
    found = {}
    for file in (SOURCES / "domain").glob("[a-z]*.py"):
        module = import_module(f"desktop_app.domain.{file.stem}")
        for each in vars(module).values():
            if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum:
                found[each.__name__] = each
    return found


def test_no_kind_of_the_domain_is_forgotten() -> None:
    """Each StrEnum of the domain has its words, or a reason to have none."""
    assert _enums().keys() == {each.__name__ for each in WORDED} | UNWORDED.keys()


@pytest.mark.parametrize("kind", WORDED, ids=lambda kind: kind.__name__)
def test_every_member_has_a_word_of_its_own(kind: type[StrEnum]) -> None:
    """No state, reason or flag is shown as its code, and no two look alike."""
    assert set(WORDED[kind]) == set(kind)
    assert len(set(WORDED[kind].values())) == len(kind)


def test_every_reason_of_a_move_is_worded() -> None:
    """What the sources write beside a move, each fault, and what connectors make of a refusal."""
    written = {
        word
        for file in SOURCES.rglob("*.py")
        for name, call in _calls(file)
        if name == "Move"
        for each in call.args[2:3]
        for word in _texts(each)
    }
    assert {"sender_died", "useful_until"} <= written
    told = {*written, *errors.Fault, *remedy._AFTER_REPORT, consent.STOP, "no_delivery"} - {""}
    assert {each for each in told if words.why(each) == each} == set()


def test_every_rung_of_the_report_is_worded() -> None:
    """What the report counts has a name for people, and none is named twice."""
    assert set(words.RUNGS) == {each.name for each in fields(Ladder)}
    assert len(set(words.RUNGS.values())) == len(words.RUNGS)


def test_every_reason_about_a_number_is_worded() -> None:
    """The words that `phone` gives as its reasons, found in its source."""
    assert phone.__file__ is not None
    source = Path(phone.__file__)
    found = set(phone._NO_TEXT.values()) | set(phone._IMPOSSIBLE.values())
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name in {"_no_number_at_all", "_why_none"}:
            for each in ast.walk(node):
                if isinstance(each, ast.Return):
                    found |= _texts(each.value)
        if isinstance(node, ast.Assign) and "reason" in {
            getattr(each, "id", "") for each in node.targets
        }:
            found |= _texts(node.value)
    for name, call in _calls(source):
        if name == "_broken":
            found |= _texts(call.args[0])
        if name == "get" and len(call.args) == 2:
            found |= _texts(call.args[1])
    found.discard("")
    assert {"two_mobiles", "not_whole", "too_short", "not_a_mobile", "digits_lost"} <= found
    assert found == set(words.PHONES)


def test_every_finding_of_the_doctor_is_worded() -> None:
    """What a check may find, in the source; what it ran into has the words of its error."""
    found = set()
    for name, call in _calls(Path(checkup.__file__)):
        if name == "Finding":
            found |= _texts(call.args[2])
    assert "keys_lie" in found
    assert found == set(wording.FINDINGS)


def test_a_provider_that_failed_says_with_which_status(capsys: pytest.CaptureFixture[str]) -> None:
    """In the agent's own words as it goes on."""
    record = logging.makeLogRecord(
        {"msg": "account %s did not answer: %s", "args": (1, "server_error")}
        | {"facts": {"status": 503}}
    )
    agent._InWords(lambda: {1: "Fern"}).emit(record)
    assert capsys.readouterr().err.startswith("Fern: The provider failed (503).")
