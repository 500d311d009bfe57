"""How much time has passed, the computer's sleep included, whatever anybody does to its clock."""

from __future__ import annotations

import sys
import time


def steady() -> float:
    """Seconds since some instant. On Linux and macOS `time.monotonic` stands still in sleep."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
