"""The duplicate guard's memory: which texts were accepted under which reference, and for when.

It reads lines of the ledger and of the schedule alike; ``send_at`` is an ISO instant in UTC, absent
where a text left at once.
"""

from __future__ import annotations

from typing import Any

from desktop_app.servers.line_file import Line

Message = dict[str, Any]


class Guard:
    def __init__(self) -> None:
        self._by_reference: dict[str, list[Line]] = {}

    def remember(self, line: Line) -> None:
        self._by_reference.setdefault(line["reference"], []).append(line)

    def contradicts(self, reference: str, messages: list[Message], send_at: str | None) -> bool:
        """Whether a text was accepted under ``reference`` that is none of ``messages``, or for
        another time."""
        places = list(enumerate(messages))
        return any(
            line.get("send_at") != send_at or not any(_is_of(line, *place) for place in places)
            for line in self._by_reference.get(reference, [])
        )

    def earlier(self, reference: str, messages: list[Message]) -> dict[int, Line]:
        """By position the lines of those ``messages`` that were accepted under ``reference``."""
        left = list(self._by_reference.get(reference, []))
        found = {}
        for position, message in enumerate(messages):
            line = next((each for each in left if _is_of(each, position, message)), None)
            if line is not None:
                left.remove(line)  # one line stands for one text, also where it keeps no position
                found[position] = line
        return found


def _is_of(line: Line, position: int, message: Message) -> bool:
    """What a line does not keep cannot tell it from ``message``."""
    sender = message.get("sender", "")
    return (
        (line["number"], line["text"]) == (message["number"], message["text"])
        and line.get("position", position) == position
        and line.get("sender", sender) == sender
    )
