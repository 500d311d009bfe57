"""``comptoir`` without a verb: the window."""

from __future__ import annotations

import gc
import os
import sys


def main(arguments: list[str]) -> int:
    """Open the window on the profile that is named; its exit code."""
    gc.disable()  # what is read for the first paint stays; the window collects by itself afterwards

    from desktop_app import places
    from desktop_app.ui.start import start

    named = {"COMPTOIR_PROFILE": arguments[-1].removeprefix("--profile=")} if arguments else {}
    return start(places.find_profile(os.environ | named), dict(os.environ), sys.argv[:1])
