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

    hidden = places.HIDDEN in arguments
    named = [each for each in arguments if each != places.HIDDEN]
    chosen = {"COMPTOIR_PROFILE": named[-1].removeprefix("--profile=")} if named else {}
    profile = places.find_profile(os.environ | chosen)
    return start(profile, dict(os.environ), sys.argv[:1], hidden=hidden)
