"""``comptoir count``: what a text costs, for people and for machines."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

import typer

from desktop_app.cli import face
from desktop_app.domain import sms_text
from desktop_app.domain.errors import BadInput


def register(app: typer.Typer) -> None:
    app.command("count")(count)


def count(
    text: Annotated[
        str | None, typer.Argument(help="The text; without it, standard input.")
    ] = None,
    as_json: face.JsonOption = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read lines {"text": …}, answer a line each.')
    ] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Count as it stands, unnormalised.")] = False,
) -> None:
    """Count the characters and segments of a text, and name what makes it dearer."""
    if jsonl:
        if text is not None:
            raise BadInput("text_beside_lines")
        raise typer.Exit(_count_lines(raw))
    answer = _answer(_piped(raw) if text is None else text, raw)
    face.answer(as_json, answer, _sentence(answer))


def _count_lines(raw: bool) -> int:
    """A bad line is answered in its place with an error; the others are counted all the same."""
    code = 0
    for line in sys.stdin.buffer:
        try:
            answer = _answer(_text_of(line), raw)
        except BadInput as error:
            answer, code = face.as_error(error), face.BAD_INPUT
        face.say(sys.stdout, answer)
    return code


def _piped(raw: bool) -> str:
    """Standard input, without the line end that a shell puts after a text."""
    text = _decoded(sys.stdin.buffer.read())
    return text if raw else text.removesuffix("\n").removesuffix("\r")


def _decoded(octets: bytes) -> str:
    """Always UTF-8, whatever the machine's own encoding is."""
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("not_utf8", position=error.start) from None


def _text_of(line: bytes) -> str:
    try:
        read = json.loads(_decoded(line))
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


def _sentence(answer: dict[str, Any]) -> str:
    line = (
        f"{face.many(answer['characters'], 'character')} · {answer['alphabet']}"
        f" · {face.many(answer['segments'], 'segment')}"
    )
    if answer["segments_graphemes_whole"] > answer["segments"]:
        line += f" ({answer['segments_graphemes_whole']} with some providers)"
    if answer["culprits"]:
        chars = ", ".join(f"{each['char']} ({each['codepoint']})" for each in answer["culprits"])
        line += f" · outside GSM-7: {chars}"
    return line
