"""What somebody texted back."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.domain.folding import fold


def is_stop(text: str, keywords: Collection[str]) -> bool:
    """Whether ``text`` asks for no more texts: it begins with a keyword, however it is written.

    In doubt it does: "Stop, merci" and "STOP 36180" are refusals, and a text that should have gone
    out costs less than one that should not.
    """
    words = fold(text).split()
    return bool(words) and words[0] in {fold(keyword) for keyword in keywords}
