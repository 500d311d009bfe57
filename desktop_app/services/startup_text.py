"""The file by which a system starts a program by itself: a template, filled as that system reads.

Each system has a way of its own to keep an argument in one piece, whatever stands in a path.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape

from desktop_app.domain.errors import BadInput


class System(StrEnum):
    """Each by what starts programs there: systemd and the desktop, launchd, the Task Scheduler."""

    LINUX = "linux"
    MACOS = "macos"
    WINDOWS = "windows"


class What(StrEnum):
    """What is started: what sends, or the window out of sight."""

    AGENT = "agent"
    WINDOW = "window"


TEMPLATES: Mapping[tuple[System, What], str] = {
    (System.LINUX, What.AGENT): "linux/comptoir-agent.service",
    (System.LINUX, What.WINDOW): "linux/comptoir-autostart.desktop",
    (System.MACOS, What.AGENT): "macos/comptoir-agent.plist",
    (System.MACOS, What.WINDOW): "macos/comptoir-window.plist",
    (System.WINDOWS, What.AGENT): "windows/comptoir-agent.xml",
    (System.WINDOWS, What.WINDOW): "windows/comptoir-window.xml",
}


@dataclass(frozen=True, slots=True)
class Start:
    """``command`` is a program by its whole path and its arguments, ``environ`` what it needs
    beside; ``name`` is the system's name for it, ``user`` whose it is."""

    name: str
    user: str
    command: Sequence[str]
    environ: Mapping[str, str] = field(default_factory=dict)


def fill(template: str, system: System, what: What, start: Start) -> str:
    """The template with every @PLACEHOLDER@ filled; what is filled in is not looked at again.

    BadInput ``startup_path`` where a path cannot be written for that system.
    """
    for each in (*start.command, *start.environ.values(), start.user):
        if _NEVER.search(each) or (system is System.WINDOWS and _VARIABLE.search(each)):
            raise BadInput("startup_path")
    if (system, what) == (System.LINUX, What.AGENT) and _NO_PROGRAM.search(start.command[0]):
        raise BadInput("startup_path")
    values = _values(system, what, start)
    return re.sub("@([A-Z]+)@", lambda found: values[found[1]], template)


# Control characters, halves of a pair (a file name that is no UTF-8), what XML cannot hold.
_NEVER = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_VARIABLE = re.compile("%[^%]+%")  # the Task Scheduler fills it in, and has no sign against that
_NO_PROGRAM = re.compile(r"[\"'\\]")  # systemd runs none with these in its path, quoted or not


def _values(system: System, what: What, start: Start) -> Mapping[str, str]:
    if system is System.MACOS:
        return {
            "NAME": escape(start.name),
            "COMMAND": "".join(f"<string>{escape(each)}</string>" for each in start.command),
            "ENVIRONMENT": "".join(
                f"<key>{escape(name)}</key><string>{escape(value)}</string>"
                for name, value in start.environ.items()
            ),
        }
    if system is System.WINDOWS:
        program, *arguments = start.command
        return {
            "USER": escape(start.user),
            "PROGRAM": escape(program),
            "ARGUMENTS": escape(subprocess.list2cmdline(arguments)),
        }
    if what is What.WINDOW:
        named = [f"{name}={value}" for name, value in start.environ.items()]
        command = [*(["env", *named] if named else []), *start.command]
        return {"COMMAND": " ".join(map(_for_desktop, command))}
    program, *arguments = start.command
    return {
        # The colon: a $ stands for itself.
        "COMMAND": " ".join(map(_for_systemd, [f":{program}", *arguments])),
        "ENVIRONMENT": "\n".join(
            f"Environment={_for_systemd(f'{name}={value}')}"
            for name, value in start.environ.items()
        ),
    }


def _for_systemd(argument: str) -> str:
    """systemd.syntax(7) "Quoting", and % of systemd.unit(5) "Specifiers"."""
    quoted = argument.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{quoted}"'


def _for_desktop(argument: str) -> str:
    """Desktop Entry Specification, "The Exec key": quoted first, then escaped as any string."""
    quoted = re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%")
    return '"' + quoted.replace("\\", "\\\\") + '"'
