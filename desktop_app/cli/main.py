"""The way in: ``comptoir`` opens the window, ``comptoir …`` runs a verb.

Neither pays for the other: the window paints before the terminal's libraries were read.
"""

from __future__ import annotations

import sys

from desktop_app import places


def main() -> None:
    sys.exit(_run(sys.argv[1:]))


def _run(arguments: list[str]) -> int:
    if arguments[:1] == [places.READ_FILE]:  # a frozen program is its own reader
        from desktop_app.readers.child import main as read

        read(arguments[1:])
        return 0
    if wants_window(arguments):
        from desktop_app.cli.window import main as window

        return window(arguments)
    from desktop_app.cli.verbs import main as verbs

    return verbs()


def wants_window(arguments: list[str]) -> bool:
    """No verb: nothing, or only the profile to open, and whether out of sight."""
    match [each for each in arguments if each != places.HIDDEN]:
        case [] | ["--profile", _]:
            return True
        case [one]:
            return one.startswith("--profile=")
        case _:
            return False
