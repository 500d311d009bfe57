"""What starts Comptoir by itself, for the person who is logged in and with no right beyond theirs:
what sends, without a window (`comptoir service`), and the window at login (a setting)."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from zlib import crc32

from desktop_app import places
from desktop_app.domain.errors import BadInput, ComptoirError
from desktop_app.places import Profile
from desktop_app.services.startup_text import TEMPLATES, Start, System, What, fill

Command = tuple[str, ...]


class Switched(StrEnum):
    """What came of telling the system."""

    DONE = "done"
    BY_HAND = "by_hand"  # its tool is not here: somebody has to run the commands
    NOTHING = "nothing"  # there was nothing to take away


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a system looks for what it starts: ``on`` has it heed the file, ``off`` is told before
    that goes, ``gone`` after."""

    file: Path
    encoding: str = "utf-8"
    on: tuple[Command, ...] = ()
    off: tuple[Command, ...] = ()
    gone: tuple[Command, ...] = ()


Tell = Callable[[Sequence[str]], bool]
"""Runs a command of the system's; whether it said yes. FileNotFoundError: there is no such tool."""


def this_system() -> System:
    return {"darwin": System.MACOS, "win32": System.WINDOWS}.get(sys.platform, System.LINUX)


def entry(what: What, system: System, profile: Profile, environ: Mapping[str, str]) -> Entry:
    """Where ``system`` is told to start ``what`` on ``profile``."""
    return _entry(what, system, _name(what, profile, environ), environ)


def text(what: What, system: System, profile: Profile, environ: Mapping[str, str]) -> str:
    """What stands in that file, for the user of now.

    BadInput ``startup_path``, and ``startup_key_in_environment``: no such file may hold a key.
    """
    if environ.get("COMPTOIR_KEY") and not environ.get("COMPTOIR_SECRETS"):
        raise BadInput("startup_key_in_environment")
    verb = ["agent"] if what is What.AGENT else [places.HIDDEN]
    start = Start(
        _name(what, profile, environ),
        _user(system, environ),
        places.unseen_command(*verb, "--profile", str(profile.folder.resolve())),
        _needed(environ),
    )
    template = (places.startup_templates() / TEMPLATES[system, what]).read_text("utf-8")
    return fill(template, system, what, start)


def install(made: Entry, text: str, tell: Tell | None = None) -> Switched:
    """Write the file and switch it on; one that was there before is switched off first.

    ComptoirError ``startup_unwritten``, ``startup_refused`` (then nothing stays behind).
    """
    tell = tell or _tell
    if made.file.exists():
        _told(made.off, tell)  # it may have been off already
    try:
        made.file.parent.mkdir(parents=True, exist_ok=True)
        made.file.write_text(text, made.encoding, newline="\n")
    except OSError as error:
        raise _unwritten(error) from error
    switched = _told(made.on, tell)
    if switched is None:
        remove(made, tell)
        raise ComptoirError("startup_refused", tool=made.on[0][0])
    return switched


def remove(made: Entry, tell: Tell | None = None) -> Switched:
    """Switch it off and take the file away. ComptoirError ``startup_unwritten``."""
    tell = tell or _tell
    if not made.file.exists():
        return Switched.NOTHING
    off = _told(made.off, tell)  # a no means that it was off
    try:
        made.file.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritten(error) from error
    gone = _told(made.gone, tell)
    return Switched.BY_HAND if Switched.BY_HAND in (off, gone) else Switched.DONE


def window_at_login(on: bool, profile: Profile, environ: Mapping[str, str]) -> None:
    """Have this system start the window beside the clock at login, or no more. As `install`."""
    made = entry(What.WINDOW, this_system(), profile, environ)
    if on:
        install(made, text(What.WINDOW, this_system(), profile, environ))
    else:
        remove(made)


def _name(what: What, profile: Profile, environ: Mapping[str, str]) -> str:
    """The person's own profile has the plain name, any other a mark: each has its own service."""
    own = places.find_profile({**environ, "COMPTOIR_PROFILE": ""}).folder.resolve()
    folder = profile.folder.resolve()
    mark = "" if folder == own else f"-{crc32(os.fsencode(folder)):08x}"
    return f"comptoir-{what}{mark}"


def _user(system: System, environ: Mapping[str, str]) -> str:
    """As the system names them: on Windows with whose accounts they are among."""
    domain = environ.get("USERDOMAIN") if system is System.WINDOWS else None
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()


def _needed(environ: Mapping[str, str]) -> Mapping[str, str]:
    """Where keys lie, if that is a folder: a service has no shell that would say."""
    secrets = environ.get("COMPTOIR_SECRETS")
    return {"COMPTOIR_SECRETS": str(Path(secrets).resolve())} if secrets else {}


def _entry(what: What, system: System, name: str, environ: Mapping[str, str]) -> Entry:
    alone = what is What.WINDOW  # it is open now: only the next login starts it
    folder = places.startup_folder(system, what, environ)
    if system is System.LINUX:
        unit, heed = f"{name}.service", ("systemctl", "--user")
        if alone:
            return Entry(folder / f"{name}.desktop")
        return Entry(
            folder / unit,
            on=((*heed, "daemon-reload"), (*heed, "enable", "--now", unit)),
            off=((*heed, "disable", "--now", unit),),
            gone=((*heed, "daemon-reload"),),
        )
    if system is System.MACOS:
        file, user = folder / f"{name}.plist", f"gui/{_user_id()}"
        if alone:
            return Entry(file)
        return Entry(
            file,
            on=(("launchctl", "bootstrap", user, str(file)),),
            off=(("launchctl", "bootout", f"{user}/{name}"),),
        )
    file = folder / f"{name}.xml"
    begin, end = (() if alone else (("schtasks", way, "/tn", name),) for way in ("/run", "/end"))
    return Entry(
        file,
        encoding="utf-16",  # the one that schtasks is sure to read
        on=(("schtasks", "/create", "/tn", name, "/xml", str(file), "/f"), *begin),
        off=(*end, ("schtasks", "/delete", "/tn", name, "/f")),
    )


def _user_id() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0  # Windows may only show a Mac's commands


def _told(commands: Sequence[Command], tell: Tell) -> Switched | None:
    """Tell all of them, whatever one answers; None where one of the answers was a no."""
    answers = []
    for each in commands:
        try:
            answers.append(tell(each))
        except FileNotFoundError:
            return Switched.BY_HAND
    return Switched.DONE if all(answers) else None


_PATIENCE = 60  # seconds: a service that ends has calls to end first


def _tell(command: Sequence[str]) -> bool:
    program = shutil.which(command[0])
    if program is None:
        raise FileNotFoundError(command[0])
    try:
        done = subprocess.run(
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _unwritten(error: OSError) -> ComptoirError:
    return ComptoirError("startup_unwritten", reason=error.strerror or type(error).__name__)
