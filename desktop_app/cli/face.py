"""The common part of every verb: its options, the open profile, and how a fault is told.

A verb raises what went wrong; only `run` words it: one sentence on stderr, with ``--json`` an
object ``{"error": {"kind", "message", "hint"}}``. Exit codes: 2 bad input, 1 failure, 75 somebody
else sends now (sysexits.h: try again later), 130 Ctrl-C.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from desktop_app.cli import wording
from desktop_app.domain.errors import BadInput, Cancelled, ComptoirError, RightToSendHeld

if TYPE_CHECKING:  # a verb that needs no book must not pay for it
    from zoneinfo import ZoneInfo

    from desktop_app.app import Comptoir
    from desktop_app.domain.rules import CountryRules
    from desktop_app.places import Profile

FAILURE, BAD_INPUT, HELD, INTERRUPTED = 1, 2, 75, 130

ProfileOption = Annotated[
    Path | None,
    typer.Option("--profile", metavar="DIR", help="The book's folder; else COMPTOIR_PROFILE."),
]
LARGEST_ID = 2**63 - 1  # the book has no greater number: it is no id, whoever types it

_YEARS = range(1900, 2200)  # any other is a slip

JsonOption = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]
CallOffOption = Annotated[
    bool, typer.Option("--call-off", help="Call off what is gone, also where that is most of it.")
]


def group(name: str, *, help: str | None = None) -> typer.Typer:
    """A verb with verbs of its own: ``comptoir accounts …``."""
    return typer.Typer(name=name, help=help, add_completion=False)


def profile_of(folder: Path | None) -> Profile:
    """The profile the option names, else COMPTOIR_PROFILE, else the person's own."""
    from desktop_app import places

    named = {"COMPTOIR_PROFILE": str(folder)} if folder is not None else {}
    return places.find_profile(os.environ | named)


@contextmanager
def opened(folder: Path | None, *, make: bool = True) -> Iterator[Comptoir]:
    """The open profile; a book that was just made shows its recovery key, once."""
    from desktop_app.app import open_profile

    with open_profile(profile_of(folder), os.environ, make=make) as comptoir:
        if comptoir.fresh is not None and not wants_json():
            say(sys.stderr, _first_start(comptoir.fresh, sys.stderr.isatty()))
        yield comptoir


def _first_start(recovery_key: str, terminal: bool) -> str:
    if terminal:
        return wording.RECOVERY_KEY.format(key=recovery_key)
    return wording.RECOVERY_KEY_UNSEEN


def instant(typed: str, rules: CountryRules | None, *, now: datetime) -> datetime:
    """A time to come, as it was typed; without a zone by the wall clock of the shop's country.

    BadInput time_malformed, time_past.
    """
    try:
        at = datetime.fromisoformat(typed)
    except ValueError:
        raise BadInput("time_malformed") from None
    if at.year not in _YEARS:
        raise BadInput("time_malformed")
    if at.tzinfo is None:
        at = at.replace(tzinfo=rules.zone) if rules else at.astimezone()
    if at <= now:
        raise BadInput("time_past")
    return at.astimezone(UTC)


def stamp(at: datetime | None) -> str | None:
    """An instant for machines: ISO 8601 in UTC, with a Z. The one form that JSON has."""
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def clock(at: datetime | None, zone: ZoneInfo | None, *, seconds: bool = False) -> str:
    """An instant for people, by the wall clock of ``zone`` (None: the machine's); "" for None."""
    form = "%Y-%m-%d %H:%M:%S" if seconds else "%Y-%m-%d %H:%M"
    return "" if at is None else at.astimezone(zone).strftime(form)


def money(amount: Decimal) -> str:
    """To the cent, half a cent up: the one place that rounds a price."""
    return str(amount.quantize(Decimal("0.01"), ROUND_HALF_UP))


def many(count: int, noun: str, plural: str = "") -> str:
    """``1 message``, ``2 messages``; ``plural`` where it takes more than an s."""
    return f"{count} {noun if count == 1 else plural or f'{noun}s'}"


def answer(as_json: bool, told: Any, text: str) -> None:
    """The verb's answer on stdout: an object for machines, lines for people."""
    say(sys.stdout, told if as_json else text)


# C0 and C1 but tab and line end; marks that turn the direction of writing (UAX 9).
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def say(stream: TextIO | None, told: Any) -> None:
    """JSON goes out as ASCII, and what a terminal cannot show as its code: no answer is lost.

    Nor is a terminal steered by what stands in somebody's list: no control character gets out.
    ``stream`` is None where the program was started without a console: nobody would read it.
    """
    if stream is None:
        return
    line = _STEERING.sub("\ufffd", told) if isinstance(told, str) else json.dumps(told)
    encoding = stream.encoding or "ascii"
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    stream.flush()


def as_error(error: ComptoirError) -> dict[str, Any]:
    """The documented object."""
    return _object(error.kind, *wording.error(error.kind, error.facts))


def _object(kind: str, message: str, hint: str) -> dict[str, Any]:
    return {"error": {"kind": kind, "message": message, "hint": hint}}


def wants_json(arguments: list[str] | None = None) -> bool:
    """Whether the command line asks for JSON; known even where it cannot be understood."""
    given = sys.argv[1:] if arguments is None else arguments
    return "--json" in (given[: given.index("--")] if "--" in given else given)


def run(app: Callable[..., Any]) -> int:
    """Run the verb; whatever goes wrong is told here. Gives the exit code."""
    try:
        # Typer answers what a verb returned, or the code it left with.
        code = app(standalone_mode=False)
    except (Cancelled, KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except ComptoirError as error:
        _tell(as_error(error))
        return _code(error)
    except typer.TyperException as error:
        _tell(_object("usage", *wording.usage(_message_of(error))))
        return BAD_INPUT
    except UnicodeEncodeError:  # half a character, which only a command line can hold
        _tell(_object("not_text", *wording.error("not_text", {})))
        return BAD_INPUT
    except OSError as error:  # a full disk, a folder of somebody else
        reason = {"reason": error.strerror or type(error).__name__}
        _tell(_object("system", *wording.error("system", reason)))
        return FAILURE
    except Exception as error:  # noqa: BLE001 - the last one before the person
        return _bug(error)
    return code if isinstance(code, int) else 0


def _code(error: ComptoirError) -> int:
    if isinstance(error, RightToSendHeld):
        return HELD
    return BAD_INPUT if isinstance(error, BadInput) else FAILURE


def _bug(error: Exception) -> int:
    """What nobody foresaw. Its trace may hold names and numbers: only who asks gets to see it."""
    if os.environ.get("COMPTOIR_DEBUG") == "1":
        raise error
    _tell(_object("bug", *wording.error("bug", {"name": type(error).__name__})))
    return FAILURE


# Typer tells what Pydantic says of a value, and that speaks to programmers.
_INPUT = re.compile(r"Invalid value for '([^']*)': Input (should be [^,]*).*")
_VALUE = re.compile(r"Invalid value for '([^']*)': (?:Value error, )?")


def _message_of(error: Exception) -> str:
    """What Typer says, as a sentence with an end."""
    format_message: Callable[[], str] = getattr(error, "format_message", lambda: str(error))
    told = " ".join(format_message().split())
    told = _VALUE.sub(r"\1: ", _INPUT.sub(r"\1 \2", told))
    return told if told.endswith(".") else f"{told}."


def _tell(told: Mapping[str, Any]) -> None:
    error = told["error"]
    say(sys.stderr, told if wants_json() else f"{error['message']} {error['hint']}".strip())
