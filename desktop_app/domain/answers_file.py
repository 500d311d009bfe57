"""Reading the phrases of ``resources/answers/*.toml``: one file a language, all of them together.

By language and not by country, because a French shop has English clients. A phrase may name in
braces a list of the file's table ``any``, where any member of it may stand; members may name lists
above theirs. An apostrophe or hyphen may be typed, left out, or be a space.

A file that cannot be understood whole is refused.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NoReturn

from desktop_app.domain.answers import AnswerWords, Phrase, Phrases, tokens
from desktop_app.domain.errors import BadInput

SCHEMA = 1
_PARTS = re.compile(r"\{(?P<list>[a-z_]+)\}|(?P<text>[^{}]+)|[{}]")

_Row = tuple[str | Phrases, ...]


def load(folder: Path) -> AnswerWords:
    """The phrases of all files of ``folder``.

    BadInput("bad_answers", language=, where=) for a file that cannot be understood whole.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        _broken("", "folder")
    try:
        texts = tuple((each.stem, each.read_text("utf-8")) for each in files)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("bad_answers", language="", where="file") from error
    return _parsed(texts)


@lru_cache(maxsize=2)
def _parsed(texts: tuple[tuple[str, str], ...]) -> AnswerWords:
    found: dict[Phrase, list[_Row]] = {each: [] for each in Phrase}
    for language, text in texts:
        try:
            file = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise BadInput("bad_answers", language=language, where="toml") from error
        for phrase, rows in _phrases(file, language):
            found[phrase] += rows
    return AnswerWords({phrase: Phrases(tuple(rows)) for phrase, rows in found.items()})


def _phrases(file: dict[str, object], language: str) -> Iterator[tuple[Phrase, list[_Row]]]:
    if type(schema := file.pop("schema", None)) is not int or schema != SCHEMA:
        _broken(language, "schema")
    named = file.pop("any", {})
    if not isinstance(named, dict):
        _broken(language, "any")
    lists: dict[str, Phrases] = {}
    for name, members in named.items():
        lists[name] = Phrases(tuple(_rows(members, lists, language, f"any.{name}")))
    kinds = {each.name.lower(): each for each in Phrase}
    for key, members in file.items():
        if key not in kinds:
            _broken(language, key)
        yield kinds[key], _rows(members, lists, language, key)


def _rows(members: object, lists: Mapping[str, Phrases], language: str, where: str) -> list[_Row]:
    if not isinstance(members, list) or not members:
        _broken(language, where)
    found: list[_Row] = []
    for member in members:
        rows = _ways(member, lists) if isinstance(member, str) else []
        if not all(rows):
            _broken(language, where)
        found += rows or _broken(language, where)
    return found


def _ways(member: str, lists: Mapping[str, Phrases]) -> list[_Row]:
    """Each way to write ``member``; none where it names a list there is not."""
    ways: list[_Row] = [()]
    for part in _PARTS.finditer(member):
        if part["list"] in lists:
            ways = [(*way, lists[part["list"]]) for way in ways]
        elif part["text"]:
            texts = map("".join, product(*map(_glue, re.split("(['-])", part["text"]))))
            rows = [tuple(tokens(each)) for each in texts]
            ways = [(*way, *row) for way, row in product(ways, rows)]
        else:
            return []
    return ways


def _glue(part: str) -> Sequence[str]:
    return ("", " ") if part in ("'", "-") else (part,)


def _broken(language: str, where: str) -> NoReturn:
    raise BadInput("bad_answers", language=language, where=where)
