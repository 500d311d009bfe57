"""Counting a text: beside the codec that lays out its units, and beside smsutil."""

from __future__ import annotations

from codecs import charmap_build, charmap_encode, utf_16_le_encode
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import smsutil

from desktop_app.domain.gsm_alphabet import BASIC, EXTENSION
from desktop_app.domain.sms_text import count
from tests.benchmarks.figure import AtMost, Figure, Quicker, interleave

_REPETITIONS = 101
_BLOCK = 0.001  # seconds
_PLAIN = (
    "Bonjour Zoé, votre commande est arrivée à la boutique, passez la chercher dès demain. "
    "Très bonne fin de journée ! "
)
_KINDS = {
    "plain": _PLAIN,
    "euro": _PLAIN.replace("commande", "commande (49,90 €)"),
    "UCS-2": _PLAIN.replace("Zoé", "Noël"),
    "emoji": _PLAIN.replace("journée !", "journée 🎉"),
}
_UCS2 = {"UCS-2", "emoji"}
# The table begins as ours does: the codec is quick only where the first entry is NUL.
_GSM = charmap_build("\0" + BASIC + EXTENSION.ljust(0x80, "\ufffe"))


def figures(folder: Path) -> Iterator[Figure]:
    for kind, piece in _KINDS.items():
        for characters in (160, 612):
            text = (piece * 8)[:characters]
            yield from _of(f"count {characters} {kind}", text, kind in _UCS2)


def _of(name: str, text: str, wide: bool) -> Iterator[Figure]:
    gsm = partial(charmap_encode, text, "strict", _GSM)
    utf16 = partial(utf_16_le_encode, text)
    measured = interleave(
        {
            "count": partial(count, text),
            "codec": utf16 if wide else gsm,
            "both codecs": partial(_both, gsm, utf16),
            "smsutil": partial(smsutil.split, text),
        },
        repetitions=_REPETITIONS,
        block=_BLOCK,
    )
    what = f"{len(text)} characters, {'UCS-2' if wide else 'GSM-7'}"

    def figure(floor: str, says: str, target: AtMost | Quicker | None) -> Figure:
        own, floors = measured["count"], measured[floor]
        return Figure(f"{name} / {floor}", what, says, own, floors, _REPETITIONS, target)

    yield figure("codec", f"the {'UTF-16' if wide else 'GSM'} codec alone", AtMost(2.5))
    if wide:
        # No counter knows beforehand that the alphabet is the wider one.
        yield figure("both codecs", "the GSM codec, which refuses, then the UTF-16 codec", None)
    yield figure("smsutil", "smsutil.split", Quicker(20))


def _both(gsm: Callable[[], object], utf16: Callable[[], object]) -> None:
    try:  # noqa: SIM105 - suppress() costs as much as a codec
        gsm()
    except UnicodeEncodeError:
        pass
    utf16()
