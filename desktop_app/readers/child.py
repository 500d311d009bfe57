"""The process that opens foreign files: fenced in, it answers JSON lines on stdout and ends.

``python -m desktop_app.readers.child FILE REGION MEMORY ABOUT [SHEET]``, ABOUT as `sheet.About`.
The lines are ``{"sheet": …}``, one ``{"row": number, "cells": […]}`` for each row and
``{"end": rows}``; or one ``{"error": kind, "facts": {…}}``. Without an end line the file was too
much for us.

``… calendar FILE SINCE UNTIL ZONE MEMORY`` reads a calendar; `calendar_answer` has its lines.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from desktop_app.domain.errors import BadInput
from desktop_app.readers.calendar_answer import CALENDAR, told
from desktop_app.readers.delimited import read_delimited
from desktop_app.readers.recognise import recognise
from desktop_app.readers.sheet import About, Format, Sheet
from desktop_app.readers.table import find_sheet
from desktop_app.readers.workbook import read_workbook

LARGEST_FILE = 200_000_000  # bytes
LARGEST_CALENDAR = 50_000_000  # bytes, with pictures in it


def read_here(
    path: Path, region: str, about: About = About.PEOPLE, only: str | None = None
) -> Sheet:
    """Read without a fence, in this process: the sheet called ``only``, else the one with the
    list. BadInput: every kind a file can have."""
    content = _content(path, LARGEST_FILE, "file_too_big")
    format = recognise(content, path.name)
    if format is Format.TEXT:
        return find_sheet([read_delimited(content)], format, region, about)
    return find_sheet(read_workbook(path), format, region, about, only)


def _content(path: Path, largest: int, too_big: str) -> bytes:
    try:
        if not path.is_file():
            raise BadInput("file_unreadable")  # a pipe would be waited for
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        raise BadInput("file_unreadable") from error
    if len(content) > largest:
        raise BadInput(too_big, bytes=largest)
    return content


def fence(memory: int) -> None:
    """Cap this process's memory in bytes, and let it write no file; where the system has that."""
    if sys.platform == "win32":
        return  # the parent watches instead
    import resource

    for limit, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),  # a core file would hold the customers in clear
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(limit, (value, value))
        except (ValueError, OSError):
            continue  # macOS knows RLIMIT_AS and does not take it: the parent watches there too


def _answer(path: Path, region: str, about: About, only: str | None) -> Iterator[dict[str, object]]:
    try:
        sheet = read_here(path, region, about, only)
    except BadInput as error:
        yield {"error": error.kind, "facts": error.facts}
        return
    except MemoryError:
        yield {"error": "file_too_big", "facts": {}}
        return
    yield {
        "sheet": sheet.sheet_name,
        "header_row": sheet.header_row,
        "header": sheet.header,
        "format": sheet.format,
        "delimiter": sheet.delimiter,
        "encoding": sheet.encoding,
        "sheets": sheet.sheets,
    }
    for row in sheet.rows:
        yield {"row": row.number, "cells": row.cells}
    yield {"end": len(sheet.rows)}


def _calendar_answer(
    path: Path, since: str, until: str, zone: str, now: str
) -> Iterator[dict[str, object]]:
    # A list does without its libraries, which take a tenth of a second.
    from desktop_app.readers.calendar_events import read_events

    try:
        content = _content(path, LARGEST_CALENDAR, "calendar_too_big")
        days = date.fromisoformat(since), date.fromisoformat(until)
        calendar = read_events(content, *days, zone, datetime.fromisoformat(now))
    except BadInput as error:
        yield {"error": error.kind, "facts": error.facts}
        return
    except MemoryError:
        yield {"error": "calendar_too_big", "facts": {}}
        return
    yield from told(calendar)


def main(arguments: list[str]) -> None:
    if arguments[0] == CALENDAR:
        _, path, since, until, zone, now, memory = arguments
        answer = _calendar_answer(Path(path), since, until, zone, now)
    else:
        path, region, memory, about, *only = arguments
        answer = _answer(Path(path), region, About(about), only[0] if only else None)
    fence(int(memory))
    for line in answer:
        sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
