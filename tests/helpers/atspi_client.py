"""What a screen reader asks a program, in a process of its own. Run by the system's Python, which
has `gi`; nothing of Comptoir is imported.

A line of JSON in is one question, a line of JSON out its answer: see `_ANSWERS`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_WAIT = 4_000  # ms the program has for one answer
_LONGEST = 2_000  # characters of a text that are read
# Masks and symbols of X11.
_HELD = {"Shift": 1, "Ctrl": 4, "Alt": 8}
_KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "Left": 0xFF51, "Up": 0xFF52}
_KEYS |= {"Right": 0xFF53, "Down": 0xFF54} | {f"F{at}": 0xFFBD + at for at in range(1, 13)}

_heard: list[dict[str, Any]] = []


def _there() -> bool:
    """Whether a program is on the bus yet."""
    return bool(Atspi.get_desktop(0).get_child_count())


def _at(path: list[int]) -> Any:
    """What stands there; the bus has one program only."""
    found = Atspi.get_desktop(0).get_child_at_index(0)
    for each in path:
        found = found.get_child_at_index(each)
    return found


def _walk(path: list[int], depth: int, children: int, most: int) -> list[dict[str, Any]]:
    """What is shown below ``path``, in order: no deeper, wider or longer than asked. A table
    claims a million cells, so nothing is ever walked whole."""
    found: list[dict[str, Any]] = []

    def go(accessible: Any, here: list[int]) -> None:
        told = _read(accessible, here)
        # A program is no thing on the screen.
        if len(found) >= most or (here and "showing" not in told["states"]):
            return
        found.append(told)
        if len(here) - len(path) < depth:
            for at in range(min(told["children"], children)):
                child = accessible.get_child_at_index(at)
                if child is not None:
                    go(child, [*here, at])

    go(_at(path), path)
    return found


def _read(accessible: Any, path: list[int]) -> dict[str, Any]:
    told = {
        "path": path,
        "role": accessible.get_role_name(),
        "name": accessible.get_name() or "",
        "description": accessible.get_description() or "",
        "states": [each.value_nick for each in accessible.get_state_set().get_states()],
        "children": accessible.get_child_count(),
    }
    interfaces = accessible.get_interfaces()
    if "Text" in interfaces:
        many = min(Atspi.Text.get_character_count(accessible), _LONGEST)
        told["text"] = Atspi.Text.get_text(accessible, 0, many)
    if "Value" in interfaces:
        told["value"] = Atspi.Value.get_current_value(accessible)
    return told


def _press(keys: str) -> None:
    """``Ctrl+Shift+M``, ``F7``, ``Return``, into whatever has the focus."""
    *held, key = keys.split("+")
    mask = sum(_HELD[each] for each in held)
    kinds = Atspi.KeySynthType
    if mask:
        Atspi.generate_keyboard_event(mask, None, kinds.LOCKMODIFIERS)
    Atspi.generate_keyboard_event(_KEYS.get(key) or ord(key.lower()), None, kinds.SYM)
    if mask:
        Atspi.generate_keyboard_event(mask, None, kinds.UNLOCKMODIFIERS)


def _type(text: str) -> None:
    Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)


def _click(path: list[int]) -> None:
    """The left button, in the middle of it."""
    box = Atspi.Component.get_extents(_at(path), Atspi.CoordType.SCREEN)
    Atspi.generate_mouse_event(box.x + box.width // 2, box.y + box.height // 2, "b1c")


def _act(path: list[int]) -> bool:
    """What a screen reader's own key does: press a button, choose a radio."""
    return bool(Atspi.Action.do_action(_at(path), 0))


def _hear() -> list[dict[str, Any]]:
    """What was announced since this was asked last."""
    told, _heard[:] = list(_heard), []
    return told


_ANSWERS: dict[str, Callable[..., Any]] = {
    "there": _there,
    "walk": _walk,
    "press": _press,
    "type": _type,
    "click": _click,
    "act": _act,
    "hear": _hear,
}


def _announced(event: Any) -> None:
    _heard.append({"said": event.any_data, "now": event.detail1 == 2})


def _asked(line: bytes) -> str:
    told = json.loads(line)
    try:
        return json.dumps({"answer": _ANSWERS[told.pop("do")](**told)})
    except GLib.Error as error:  # what was asked for has gone meanwhile
        return json.dumps({"fault": error.message})


def main() -> None:
    Atspi.init()
    Atspi.set_timeout(_WAIT, _WAIT)
    listener = Atspi.EventListener.new(_announced)
    listener.register("object:announcement")
    loop = GLib.MainLoop()
    rest = b""

    def readable(source: int, condition: Any, *_: Any) -> bool:
        nonlocal rest
        more = os.read(source, 65_536)
        *lines, rest = (rest + more).split(b"\n")
        for line in lines:
            sys.stdout.write(_asked(line) + "\n")
            sys.stdout.flush()
        if not more:
            loop.quit()
        return bool(more)

    GLib.unix_fd_add_full(
        0, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, readable
    )
    loop.run()


if __name__ == "__main__":
    main()
