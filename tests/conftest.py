"""Where the tests keep their files: in memory, if the system has room there.

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
