"""``comptoir count``: what a text costs, for people and for machines."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

import typer

from desktop_app.domain import sms_text
from desktop_app.domain.errors import BadInput

_BAD_INPUT = 2


def register(app: typer.Typer) -> None:
    app.command("count")(count)


def count(
    text: Annotated[
        str | None, typer.Argument(help="The text; without it, standard input.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read lines {"text": …}, answer a line each.')
    ] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Count as it stands, unnormalised.")] = False,
) -> None:
    """Count the characters and segments of a text, and name what makes it dearer."""
    if jsonl:
        raise typer.Exit(_count_lines(raw))
    given = sys.stdin.read() if text is None else text
    try:
        answer = _answer(given, raw)
    except BadInput as error:
        _refuse(error, as_json)
        raise typer.Exit(_BAD_INPUT) from None
    sys.stdout.write(
        (json.dumps(answer, ensure_ascii=False) if as_json else _sentence(answer)) + "\n"
    )


def _count_lines(raw: bool) -> int:
    """A bad line is answered in its place with an error; the others are counted all the same."""
    code = 0
    for line in sys.stdin:
        try:
            answer = _answer(_text_of(line), raw)
        except BadInput as error:
            answer, code = _as_error(error), _BAD_INPUT
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    return code


def _text_of(line: str) -> str:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        raise BadInput("line_not_json") from None
    text = read.get("text") if isinstance(read, dict) else None
    if not isinstance(text, str):
        raise BadInput("line_without_text")
    return text


def _answer(text: str, raw: bool) -> dict[str, Any]:
    told = sms_text.explain(text if raw else sms_text.normalise(text).text)
    counted = told.count
    return {
        "characters": counted.characters,
        "alphabet": counted.alphabet.value,
        "units": counted.units,
        "segments": counted.segments,
        "segments_graphemes_whole": told.segments_graphemes_whole,
        "culprits": [
            {
                "char": each.char,
                "codepoint": each.codepoint,
                "position": each.positions[0],
                "count": len(each.positions),
            }
            for each in told.culprits
        ],
    }


_SENTENCES = {
    "lone_surrogate": ("This text holds half an emoji.", "Type that emoji again."),
    "line_not_json": ("This line is not JSON.", 'Write one object a line: {"text": "…"}.'),
    "line_without_text": ("This line has no text.", 'Write one object a line: {"text": "…"}.'),
}


def _as_error(error: BadInput) -> dict[str, Any]:
    message, hint = _SENTENCES[error.kind]
    return {"error": {"kind": error.kind, "message": message, "hint": hint}}


def _refuse(error: BadInput, as_json: bool) -> None:
    message, hint = _SENTENCES[error.kind]
    sys.stderr.write(
        (json.dumps(_as_error(error), ensure_ascii=False) if as_json else f"{message} {hint}")
        + "\n"
    )


def _sentence(answer: dict[str, Any]) -> str:
    segments = answer["segments"]
    line = f"{answer['characters']} characters · {segments} segment{'' if segments == 1 else 's'}"
    if answer["culprits"]:
        chars = " ".join(each["char"] for each in answer["culprits"])
        line += f" · dearer because of: {chars}"
    return line
