"""Where the tests keep their files, in memory if the system has room there; and their order.

A book waits for the disk at every commit, some milliseconds each, which is minutes of a run. A kill
leaves the same behind in memory as on a disk; only a power cut does not, which no test can show:
`store/test_database.py` asks that SQLite waits for the disk.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")
_ROOM = 1_000_000_000  # bytes


def _has_room() -> bool:
    if sys.platform != "linux" or not _MEMORY.is_dir():
        return False
    runs_programs = not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC
    return runs_programs and shutil.disk_usage(_MEMORY).free > _ROOM


if "TMPDIR" not in os.environ and _has_room():
    os.environ["TMPDIR"] = str(_MEMORY)
    tempfile.tempdir = None  # pytest asked already


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with tests that are given more time than usual begin: none of them runs alone at the
    end while other cores have nothing to do."""
    given: dict[Path, float] = {}
    for item in items:
        given[item.path] = max(given.get(item.path, 0), _time_given(item))
    items.sort(key=lambda item: -given[item.path])


def _time_given(item: pytest.Item) -> float:
    mark = item.get_closest_marker("timeout")
    return mark.args[0] if mark else 0
