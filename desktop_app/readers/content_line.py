"""One line of a calendar: a name, parameters and a value (RFC 5545, 3.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARAMETER = r';[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*'
_LINE = re.compile(rf"([A-Za-z0-9-]+)((?:{_PARAMETER})*):", re.ASCII)
_EACH = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)', re.ASCII)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CIRCUMFLEX = re.compile(r"\^([n'^])")  # RFC 6868
_CIRCUMFLEX_MEANS = {"n": "\n", "'": '"', "^": "^"}


@dataclass(frozen=True, slots=True)
class ContentLine:
    """``value`` as it is written; parameters without their quotes, names in capitals."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value, where it is a text: ``\\n`` is a line break, ``\\,`` a comma."""
        return _ESCAPED.sub(lambda each: "\n" if each[1] in "nN" else each[1], self.value).strip()


def parse(line: str) -> ContentLine | None:
    """None where it is no such line."""
    found = _LINE.match(line)
    if found is None:
        return None
    parameters = {
        each[1].upper(): _CIRCUMFLEX.sub(
            lambda mark: _CIRCUMFLEX_MEANS[mark[1]], each[2].replace('"', "")
        )
        for each in _EACH.finditer(found[2])
    }
    return ContentLine(found[1].upper(), parameters, line[found.end() :])
